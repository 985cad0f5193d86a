#pragma once
// The rule language: what a rule file may hold, statement by statement, in the order of docs/语言参考.md.

#include "grammar/expression.hpp"
#include "grammar/lexical.hpp"
#include "grammar/recovery.hpp"

namespace heng::grammar {

// clang-format off
#define HENG_KW(rule, text) struct rule : kw<TAO_PEGTL_STRING(text)> { static constexpr Expected expected{"“" text "”", "“" text "”"}; }

// ---------------------------------------------------------------- where a block is one brace short

// Words at the beginning of a line that can only be a statement of a rule set or of a file, in their shape, so
// that a cell or an indicator of the same name is none.
template <typename Keyword, typename... Rest> struct head : p::seq<kw<Keyword>, p::seq<sp, Rest>...> {};
struct loose_name : p::plus<p::utf8::not_one<U' ', U'\t', U'\u3000', U'\r', U'\n', U'{', U'｛', U'}', U'｝', U'"', U'“', U'「', U'='>> {};
struct braced : p::utf8::one<U'{', U'｛'> {};
struct around_ruleset : p::sor<head<TAO_PEGTL_STRING("规则集"), blank>, head<TAO_PEGTL_STRING("用例"), quote>> {};
struct around_detail : p::sor<around_ruleset, head<TAO_PEGTL_STRING("检查"), p::one<'H'>, p::digit>, head<TAO_PEGTL_STRING("计分"), loose_name, braced>,
                              head<TAO_PEGTL_STRING("改写"), sp, loose_name>, head<TAO_PEGTL_STRING("废止"), sp, loose_name>,
                              head<TAO_PEGTL_STRING("指标体系"), kw<TAO_PEGTL_STRING("满分")>>, head<TAO_PEGTL_STRING("表式"), braced>,
                              head<TAO_PEGTL_STRING("单位"), braced>, head<TAO_PEGTL_STRING("同义"), braced>, head<TAO_PEGTL_STRING("等级"), braced>, head<TAO_PEGTL_STRING("总分"), braced>,
                              head<TAO_PEGTL_STRING("品质"), loose_name, braced>, head<TAO_PEGTL_STRING("词表"), loose_name, braced>,
                              head<TAO_PEGTL_STRING("参数"), loose_name, equal_sign>, head<TAO_PEGTL_STRING("参照"), loose_name, equal_sign>,
                              head<TAO_PEGTL_STRING("沿用"), loose_name>, head<TAO_PEGTL_STRING("可豁免"), p::one<'H'>>, head<TAO_PEGTL_STRING("不可豁免"), p::one<'H'>>> {};

/// A keyword, blanks, and what follows it on the same line.
template <typename Keyword, typename... Rest> struct clause : p::seq<Keyword, p::seq<sp, Rest>...> {};
template <typename Rule> struct maybe : p::opt<p::seq<sp, Rule>> {};

// ---------------------------------------------------------------- a value as a form would have it

// It ends at two blanks, or at one before a word that begins the next statement.
struct next_statement : p::sor<kw<TAO_PEGTL_STRING("计分")>, kw<TAO_PEGTL_STRING("目标")>, kw<TAO_PEGTL_STRING("标准")>, kw<TAO_PEGTL_STRING("方向")>,
                               kw<TAO_PEGTL_STRING("又名")>> {};
struct figure_end : p::sor<newline, semicolon, lbrace, rbrace, p::one<'#'>, p::eof,
                           p::seq<blank, p::sor<blank, newline, semicolon, lbrace, rbrace, p::one<'#'>, p::eof, next_statement>>> {};
struct figure_text_loose : p::plus<p::not_at<figure_end>, p::utf8::any> {};
struct figure : p::sor<string, figure_text_loose> {
    static constexpr auto kind = K::figure;
    static constexpr Expected expected{"值，如 ≥95%、不少于5场、4场", "a value such as ≥95% or 4场"};
};

// ---------------------------------------------------------------- the head of a rule set

HENG_KW(kw_title, "名称");      struct title    : clause<kw_title, string>      { static constexpr auto kind = K::title; };
HENG_KW(kw_place, "地区");      struct place    : clause<kw_place, slashed>     { static constexpr auto kind = K::place; };
HENG_KW(kw_subject, "类别");    struct subject  : clause<kw_subject, word>      { static constexpr auto kind = K::subject; };
HENG_KW(kw_year, "年度");       struct year     : p::seq<kw_year, sp, number, p::opt<sp, kw<TAO_PEGTL_STRING("年")>>>       { static constexpr auto kind = K::year; };
/// 第十条: any word that doesn't begin the next statement.
struct statement_word : p::sor<kw<TAO_PEGTL_STRING("说明")>, kw<TAO_PEGTL_STRING("建议")>, kw<TAO_PEGTL_STRING("英文")>, kw<TAO_PEGTL_STRING("要求")>,
                               kw<TAO_PEGTL_STRING("当")>, kw<TAO_PEGTL_STRING("设")>, kw<TAO_PEGTL_STRING("于")>, kw<TAO_PEGTL_STRING("对")>,
                               kw<TAO_PEGTL_STRING("叙述")>, kw<TAO_PEGTL_STRING("算式")>, kw<TAO_PEGTL_STRING("标准")>, kw<TAO_PEGTL_STRING("得分")>,
                               kw<TAO_PEGTL_STRING("封顶")>, kw<TAO_PEGTL_STRING("保底")>, kw<TAO_PEGTL_STRING("保留")>, kw<TAO_PEGTL_STRING("沿用")>,
                               kw<TAO_PEGTL_STRING("地区")>, kw<TAO_PEGTL_STRING("类别")>, kw<TAO_PEGTL_STRING("年度")>, kw<TAO_PEGTL_STRING("名称")>,
                               kw<TAO_PEGTL_STRING("生效")>, kw<TAO_PEGTL_STRING("失效")>> {};
struct article : p::seq<p::not_at<statement_word>, p::plus<loose_char>> { static constexpr auto kind = K::article; };
HENG_KW(kw_basis, "依据");      struct basis    : p::seq<kw_basis, sp, string, maybe<article>> { static constexpr auto kind = K::basis; };
struct date : p::seq<p::rep<4, p::digit>, p::one<'-'>, p::rep<2, p::digit>, p::one<'-'>, p::rep<2, p::digit>> {
    static constexpr auto kind = K::date;
    static constexpr Expected expected{"日期，如 2023-01-01", "a date such as 2023-01-01"};
};
HENG_KW(kw_in_force, "生效");   struct in_force : clause<kw_in_force, date>     { static constexpr auto kind = K::in_force; };
HENG_KW(kw_lapses, "失效");     struct lapses   : clause<kw_lapses, date>       { static constexpr auto kind = K::lapses; };
HENG_KW(kw_inherits, "沿用");   struct inherits : clause<kw_inherits, slashed>  { static constexpr auto kind = K::inherits; };

HENG_KW(kw_parameter, "参数");
struct parameter : p::seq<kw_parameter, sp, name, sp, equals, sp, sum, maybe<string>> { static constexpr auto kind = K::parameter; };
HENG_KW(kw_source, "来源");     struct source : clause<kw_source, string>       { static constexpr auto kind = K::source; };
HENG_KW(kw_reference, "参照");
struct reference : p::seq<kw_reference, sp, word, sp, equals, sp, figure, maybe_body<source, around_detail>> { static constexpr auto kind = K::reference; };

// ---------------------------------------------------------------- 表式: which cells a form has

HENG_KW(kw_when, "当");         struct when : clause<kw_when, expression>       { static constexpr auto kind = K::when; };
HENG_KW(kw_required, "必填");   struct required : p::seq<kw_required, maybe<when>>          { static constexpr auto kind = K::required; };
HENG_KW(kw_default, "缺省");    struct default_value : clause<kw_default, number>           { static constexpr auto kind = K::default_value; };
HENG_KW(kw_aliases, "又名");    struct aliases  : clause<kw_aliases, words>                 { static constexpr auto kind = K::aliases; };
HENG_KW(kw_choices, "取值");    struct choices  : clause<kw_choices, words>                 { static constexpr auto kind = K::choices; };
HENG_KW(kw_patterns, "写法");
struct patterns : clause<kw_patterns, p::list<string, p::seq<sp, p::opt<comma>, sp>>>       { static constexpr auto kind = K::patterns; };
// A cell put together from others of its row: 由 指标性质、指标值、度量单位.
HENG_KW(kw_composed, "由");     struct composed : clause<kw_composed, words>                { static constexpr auto kind = K::composed; };
HENG_KW(kw_omitted, "略");      struct omitted : clause<kw_omitted, words>                  { static constexpr auto kind = K::omitted; };
struct cell_detail : p::sor<aliases, choices, patterns, required, default_value, composed, omitted> {};
struct cell_details : maybe_body<cell_detail, around_detail> {};
struct cell_traits : p::star<sp, p::sor<required, default_value>> {};

struct type : p::seq<p::not_at<p::sor<kw<TAO_PEGTL_STRING("必填")>, kw<TAO_PEGTL_STRING("缺省")>>>, bare_name> {
    static constexpr auto kind = K::type;
    static constexpr Expected expected{"栏目类型（文本、数、百分数、年度、选项、名称、权重、目标、实绩、得分、扣分、不适用、总分、标准、数据）", "a type of cell"};
};
HENG_KW(kw_field, "栏");
struct field : p::seq<kw_field, sp, word, sp, type, cell_traits, cell_details>              { static constexpr auto kind = K::field; };
HENG_KW(kw_list, "清单");
struct list_field : p::seq<kw_list, sp, word, cell_traits, cell_details>                    { static constexpr auto kind = K::list_field; };
HENG_KW(kw_uses, "计分");       struct uses : clause<kw_uses, p::sor<string, name>>         { static constexpr auto kind = K::uses; };
// A row that every form has: 行 年度资金总额.
HENG_KW(kw_fixed_row, "行");
struct fixed_row : p::seq<kw_fixed_row, sp, words, maybe<required>, maybe_body<p::sor<aliases, uses>, around_detail>> { static constexpr auto kind = K::fixed_row; };
HENG_KW(kw_level, "层级");
struct level : p::seq<kw_level, sp, word, body<p::sor<field, list_field, fixed_row, aliases>, around_detail>>    { static constexpr auto kind = K::level; };
HENG_KW(kw_table, "表");
struct table : p::seq<kw_table, sp, word, maybe<required>, body<p::sor<level, aliases>, around_detail>> { static constexpr auto kind = K::table; };
HENG_KW(kw_group, "组");
struct group : p::seq<kw_group, sp, word, maybe<required>, body<p::sor<field, group, table, aliases>, around_detail>> { static constexpr auto kind = K::group; };
HENG_KW(kw_schema, "表式");
struct schema : p::seq<kw_schema, body<p::sor<field, group, table>, around_detail>>                   { static constexpr auto kind = K::schema; };

// ---------------------------------------------------------------- 指标体系, 指标: the tree and its weights

struct dash : p::sor<TAO_PEGTL_STRING("至"), p::utf8::one<U'-', U'－', U'—', U'–', U'~', U'～'>> {
    static constexpr Expected expected{"“-”或“至”", "“-” or “至”"};
};
struct points : p::opt<sp, kw<TAO_PEGTL_STRING("分")>> {};
struct weight : p::seq<number, p::opt<sp, dash, sp, number>, points>    { static constexpr auto kind = K::weight; static constexpr Expected expected{"权重", "a weight"}; };
HENG_KW(kw_items, "项");
HENG_KW(kw_at_least, "至少");   struct at_least : clause<kw_at_least, number, kw_items>     { static constexpr auto kind = K::at_least; };
HENG_KW(kw_at_most, "至多");    struct at_most  : clause<kw_at_most, number, kw_items>      { static constexpr auto kind = K::at_most; };
HENG_KW(kw_optional, "可缺");   struct optional : kw_optional                               { static constexpr auto kind = K::optional; };
HENG_KW(kw_target, "目标");     struct target : clause<kw_target, figure>                   { static constexpr auto kind = K::target; };
HENG_KW(kw_standard, "标准");   struct standard : clause<kw_standard, string>               { static constexpr auto kind = K::standard; };
HENG_KW(kw_direction, "方向");  struct direction : clause<kw_direction, name>               { static constexpr auto kind = K::direction; };
struct node_detail : p::sor<uses, target, standard, direction, aliases> {};

// An indicator isn't named by a word that begins something else, nor by a figure alone: those are slips. In quotes it is.
struct han_digit : p::utf8::one<U'零', U'〇', U'一', U'二', U'两', U'三', U'四', U'五', U'六', U'七', U'八', U'九', U'十', U'百'> {};
struct node_word : p::sor<around_detail, kw_at_least, kw_at_most, kw_optional, kw_items, kw_uses, kw_target, kw_standard, kw_direction, kw_aliases,
                          p::seq<p::sor<number, p::plus<han_digit>>, points, p::not_at<loose_char>>> {};
struct node_traits : p::star<sp, p::sor<at_least, at_most, optional>> {};
struct node;
struct node_block : maybe_body<p::sor<node_detail, node>, around_detail> {};
struct node : p::seq<p::not_at<node_word>, word, maybe<weight>, node_traits, node_block> {
    static constexpr auto kind = K::node;
    static constexpr Expected expected{"指标名称", "an indicator's name"};
};
HENG_KW(kw_full, "满分");
HENG_KW(kw_system, "指标体系");
struct system : p::seq<kw_system, sp, kw_full, sp, number, points, body<node, around_detail>>              { static constexpr auto kind = K::system; };
HENG_KW(kw_indicator, "指标");
struct indicator : p::seq<kw_indicator, sp, slashed, maybe<weight>, maybe_body<node_detail, around_detail>> { static constexpr auto kind = K::indicator; };

// ---------------------------------------------------------------- 计分: how a score follows

HENG_KW(kw_within, "在");
struct kw_to : TAO_PEGTL_STRING("至") { static constexpr Expected expected{"“至”", "“至”"}; };
struct room : p::seq<kw_within, sp, sum, p::opt<open_end>, sp, kw_to, sp, sum, maybe<open_end>> { static constexpr auto kind = K::room; };
HENG_KW(kw_gains, "得");
struct outcome : p::sor<room, p::seq<kw_gains, sp, sum>> {
    static constexpr auto kind = K::outcome;
    static constexpr Expected expected{"“得 …”或“在 … 至 …”", "“得 …” or “在 … 至 …”"};
};
struct score_outcome : p::sor<room, p::seq<equals, sp, sum>> { static constexpr auto kind = K::outcome; };

HENG_KW(kw_score, "得分");      struct formula : clause<kw_score, score_outcome>            { static constexpr auto kind = K::formula; };
HENG_KW(kw_if, "若");           struct branch : clause<kw_if, expression, outcome>          { static constexpr auto kind = K::branch; };
HENG_KW(kw_else, "否则");       struct otherwise : clause<kw_else, outcome>                 { static constexpr auto kind = K::otherwise; };

struct range_end : p::seq<p::not_at<reserved>, p::sor<number, paren, path>> { static constexpr Expected expected{"数或名称", "a number or a name"}; };
struct open_bracket  : p::utf8::one<U'[', U'［', U'(', U'（'> { static constexpr auto kind = K::bracket; };
struct close_bracket : p::utf8::one<U']', U'］', U')', U'）'> { static constexpr auto kind = K::bracket; static constexpr Expected expected{"“]”或“)”", "“]” or “)”"}; };
struct range_comma : comma { static constexpr Expected expected{"“,”", "“,”"}; };
template <typename... Rules> struct attempt : p::seq<Rules...> { static constexpr bool backtracks = true; };
struct range : p::sor<p::seq<comparator, sp, range_end>,
                      attempt<open_bracket, sp, range_end, sp, range_comma, sp, range_end, sp, close_bracket>,
                      p::seq<range_end, p::opt<end_mark>, sp, dash, sp, range_end, p::opt<end_mark>>> {
    static constexpr auto kind = K::range;
    static constexpr Expected expected{"区间，如 ≥95%、[80%,95%)、80%（含）-100%", "a range such as ≥95% or [80%,95%)"};
};
struct band : p::seq<range, sp, outcome>                                                    { static constexpr auto kind = K::band; };
HENG_KW(kw_bands, "区间");      struct bands : p::seq<kw_bands, sp, sum, body<p::sor<band, otherwise>, around_detail>> { static constexpr auto kind = K::bands; };
HENG_KW(kw_tier, "档");
struct tier : p::seq<kw_tier, maybe<name>, sp, string, sp, range>                           { static constexpr auto kind = K::tier; };

HENG_KW(kw_most, "最多");       struct most : clause<kw_most, sum>                          { static constexpr auto kind = K::most; };
struct step_side : p::sor<TAO_PEGTL_STRING("低"), TAO_PEGTL_STRING("高")> {
    static constexpr auto kind = K::step_side;
    static constexpr Expected expected{"“低”或“高”", "“低” or “高”"};
};
struct step_effect : p::sor<kw<TAO_PEGTL_STRING("扣")>, kw<TAO_PEGTL_STRING("加")>> {
    static constexpr auto kind = K::step_effect;
    static constexpr Expected expected{"“扣”或“加”", "“扣” or “加”"};
};
struct step_mode : p::sor<kw<TAO_PEGTL_STRING("连续")>, kw<TAO_PEGTL_STRING("整步")>, kw<TAO_PEGTL_STRING("进位")>> { static constexpr auto kind = K::step_mode; };
HENG_KW(kw_step, "每");
struct steps : p::seq<kw_step, sp, step_side, sp, p::sor<quantity, number>, sp, step_effect, sp, sum, maybe<step_mode>, maybe<most>> { static constexpr auto kind = K::steps; };
HENG_KW(kw_each_one, "每有");
struct counts : p::seq<kw_each_one, sp, sum, sp, step_effect, sp, sum, maybe<step_mode>, maybe<most>, maybe<when>>         { static constexpr auto kind = K::counts; };

HENG_KW(kw_cap, "封顶");        struct cap : clause<kw_cap, sum>                            { static constexpr auto kind = K::cap; };
HENG_KW(kw_floor, "保底");      struct floor : clause<kw_floor, sum>                        { static constexpr auto kind = K::floor; };
struct kw_digits : p::sor<kw<TAO_PEGTL_STRING("位小数")>, kw<TAO_PEGTL_STRING("位")>> { static constexpr Expected expected{"“位”", "“位”"}; };
struct mode : bare_name { static constexpr auto kind = K::mode; static constexpr Expected expected{"舍入方式（四舍五入、四舍六入五成双、舍去、进一）", "a rounding mode"}; };
HENG_KW(kw_round, "保留");      struct rounding : clause<kw_round, number, kw_digits, mode> { static constexpr auto kind = K::rounding; };
HENG_KW(kw_round_ratio, "比例保留");
struct ratio_rounding : clause<kw_round_ratio, number, kw_digits, mode>                     { static constexpr auto kind = K::ratio_rounding; };
HENG_KW(kw_zero, "零分母");
HENG_KW(kw_undecided, "无法判定");
struct zero_denominator : clause<kw_zero, p::sor<outcome, kw_undecided>> { static constexpr auto kind = K::zero_denominator; };
HENG_KW(kw_discretion, "酌情");
struct discretion : p::seq<kw_discretion, sp, kw_to, sp, sum, maybe<when>> { static constexpr auto kind = K::discretion; };
HENG_KW(kw_inapplicable, "不适用");
struct inapplicable : clause<kw_inapplicable, name>                                         { static constexpr auto kind = K::inapplicable; };
HENG_KW(kw_uncapped, "不封顶");     struct uncapped : kw_uncapped { static constexpr auto kind = K::uncapped; };
HENG_KW(kw_by_standard, "按表中标准"); struct by_standard : kw_by_standard { static constexpr auto kind = K::by_standard; };
// 数据: what a rule needs to know beside target and actual, and what it takes where that isn't given.
struct datum_kind : p::sor<kw<TAO_PEGTL_STRING("是否")>, kw<TAO_PEGTL_STRING("列表")>, kw<TAO_PEGTL_STRING("分项")>> { static constexpr auto kind = K::datum_kind; };
struct datum_unit : p::seq<kw<TAO_PEGTL_STRING("单位")>, sp, unit> {};
struct datum_default : p::seq<kw_default, sp, expression> { static constexpr auto kind = K::default_value; };
HENG_KW(kw_datum, "数据");
struct datum : p::seq<kw_datum, sp, name, maybe<datum_kind>, maybe<datum_unit>, maybe<datum_default>> { static constexpr auto kind = K::datum; };
HENG_KW(kw_scoring, "计分");
struct scoring_detail : p::sor<when, standard, datum, uncapped, by_standard, formula, branch, otherwise, bands, tier, counts, steps, cap, floor, rounding, ratio_rounding,
                               zero_denominator, discretion, inapplicable, direction, basis> {
    static constexpr Expected expected{"计分规则里的语句（得分、若、否则、区间、档、每、封顶、保底、保留、酌情…）", "a statement of a scoring rule"};
};
struct scoring : p::seq<kw_scoring, sp, name, body<scoring_detail, around_detail>>                       { static constexpr auto kind = K::scoring; };

// ---------------------------------------------------------------- 总分: the form's score from those of its rows

HENG_KW(kw_limit, "最高");      struct limit : p::seq<kw_limit, sp, sum, maybe<when>>       { static constexpr auto kind = K::limit; };
struct total_detail : p::sor<formula, branch, otherwise, limit, rounding, basis> {
    static constexpr Expected expected{"总分里的语句（得分、若、否则、最高、保留、依据）", "a statement of 总分"};
};
HENG_KW(kw_total, "总分");      struct total : p::seq<kw_total, body<total_detail, around_detail>>        { static constexpr auto kind = K::total; };

// ---------------------------------------------------------------- 检查: what must hold

struct code : p::seq<p::one<'H'>, p::plus<p::digit>, p::not_at<id_other>> {
    static constexpr auto kind = K::code;
    static constexpr Expected expected{"检查编号，如 H201", "a code such as H201"};
};
struct severity : p::sor<kw<TAO_PEGTL_STRING("错误")>, kw<TAO_PEGTL_STRING("警告")>, kw<TAO_PEGTL_STRING("提示")>> {
    static constexpr auto kind = K::severity;
    static constexpr Expected expected{"严重程度（错误、警告、提示）", "a severity (错误, 警告, 提示)"};
};
// 对每个 is written with or without a blank.
struct kw_for : TAO_PEGTL_STRING("对") { static constexpr Expected expected{"“对”", "“对”"}; };
HENG_KW(kw_each, "每个");
HENG_KW(kw_each_group, "每组");
HENG_KW(kw_by, "按");
struct each : p::seq<kw_for, sp, kw_each, sp, path>                                         { static constexpr auto kind = K::each; };
struct each_group : p::seq<kw_for, sp, kw_each_group, sp, path, sp, kw_by, sp, expression>  { static constexpr auto kind = K::each_group; };
HENG_KW(kw_each_column, "每栏");
struct each_column : p::seq<kw_for, sp, kw_each_column, sp, words>                          { static constexpr auto kind = K::each_column; };
HENG_KW(kw_in, "中");
HENG_KW(kw_narrative, "叙述");
struct text_cells : p::list<path, p::seq<sp, comma, sp>> {};
struct narrative : p::seq<kw_narrative, sp, text_cells, sp, kw_in, sp, p::list<string, p::seq<sp, kw<TAO_PEGTL_STRING("或")>, sp>>> { static constexpr auto kind = K::narrative; };
HENG_KW(kw_at, "于");
HENG_KW(kw_arithmetic, "算式");
struct arithmetic : p::seq<kw_arithmetic, sp, kw_at, sp, text_cells>                        { static constexpr auto kind = K::arithmetic; };
HENG_KW(kw_listed, "分项合计");
struct listed : p::seq<kw_listed, sp, kw_at, sp, text_cells>                                { static constexpr auto kind = K::listed; };
HENG_KW(kw_let, "设");
struct let : p::seq<kw_let, sp, name, sp, equals, sp, sum>                                  { static constexpr auto kind = K::let; };
HENG_KW(kw_tolerance, "允差");
HENG_KW(kw_rounded, "舍入");
struct tolerance : p::seq<kw_tolerance, sp, p::sor<p::seq<kw_rounded, sp, number, sp, kw_digits, sp, mode>, sum>> { static constexpr auto kind = K::tolerance; };
HENG_KW(kw_require, "要求");
struct require : p::seq<kw_require, sp, expression, maybe<tolerance>>                       { static constexpr auto kind = K::require; };
struct at_cell : clause<kw_at, path>                                                        { static constexpr auto kind = K::at_cell; };
HENG_KW(kw_message, "说明");    struct message : clause<kw_message, string>                 { static constexpr auto kind = K::message; };
HENG_KW(kw_advice, "建议");     struct advice : clause<kw_advice, string>                   { static constexpr auto kind = K::advice; };
HENG_KW(kw_english, "英文");    struct english : p::seq<kw_english, sp, string, sp, string, maybe<string>> { static constexpr auto kind = K::english; };
HENG_KW(kw_check, "检查");
struct check_detail : p::sor<each, each_group, each_column, narrative, arithmetic, listed, when, let, require, at_cell, message, advice, english, basis> {
    static constexpr Expected expected{"检查里的语句（对、叙述、算式、分项合计、当、设、要求、于、说明、建议、英文、依据）", "a statement of a check"};
};
struct check : p::seq<kw_check, sp, code, maybe<severity>, maybe<string>, body<check_detail, around_detail>> { static constexpr auto kind = K::check; };

// ---------------------------------------------------------------- vocabularies, grades, waivers

struct unit_term : p::seq<p::opt<number, sp>, word>                                         { static constexpr auto kind = K::unit_term; };
struct unit_line : p::seq<unit_term, p::plus<sp, equals, sp, unit_term>>                    { static constexpr auto kind = K::unit_line; static constexpr Expected expected{"单位换算，如 1 万元 = 10000 元", "units such as 1 万元 = 10000 元"}; };
HENG_KW(kw_units, "单位");      struct units : p::seq<kw_units, body<unit_line, around_detail>>           { static constexpr auto kind = K::units; };
struct word_block : p::seq<lbrace, gap, p::star<p::not_at<around_detail>, word, gap, p::star<comma, gap>>, p::sor<rbrace, unclosed<around_detail>>> { static constexpr auto kind = K::words; };
HENG_KW(kw_quality, "品质");    struct quality : p::seq<kw_quality, sp, word, to_brace, word_block>       { static constexpr auto kind = K::quality; };
struct synonym_line : p::seq<word, p::plus<sp, equals, sp, word>>                           { static constexpr auto kind = K::synonym_line; static constexpr Expected expected{"同义的词，如 有所提高 = 有提高", "synonyms such as 有所提高 = 有提高"}; };
HENG_KW(kw_synonyms, "同义");   struct synonyms : p::seq<kw_synonyms, body<synonym_line, around_detail>>  { static constexpr auto kind = K::synonyms; };
HENG_KW(kw_word_list, "词表");  struct word_list : p::seq<kw_word_list, sp, name, to_brace, word_block>   { static constexpr auto kind = K::word_list; };
struct grade : p::seq<name, sp, needed_comparator, sp, number, maybe<when>>                                  { static constexpr auto kind = K::grade; static constexpr Expected expected{"等级，如 优 ≥90", "a grade such as 优 ≥90"}; };
HENG_KW(kw_grades, "等级");     struct grades : p::seq<kw_grades, body<grade, around_detail>>             { static constexpr auto kind = K::grades; };
struct codes : p::list<code, p::seq<sp, p::opt<comma>, sp>> {};
HENG_KW(kw_waivable, "可豁免");       struct waivable : clause<kw_waivable, codes>           { static constexpr auto kind = K::waivable; };
HENG_KW(kw_not_waivable, "不可豁免"); struct not_waivable : clause<kw_not_waivable, codes>   { static constexpr auto kind = K::not_waivable; };

// ---------------------------------------------------------------- override and repeal

HENG_KW(kw_override, "改写");
struct overridable : p::sor<check, scoring, parameter, reference, schema, system, grades, total, units, quality, synonyms, word_list> {};
struct overrides : p::seq<kw_override, sp, overridable>                                     { static constexpr auto kind = K::overrides; };
struct repeal_what : p::sor<kw<TAO_PEGTL_STRING("检查")>, kw<TAO_PEGTL_STRING("计分")>, kw<TAO_PEGTL_STRING("参数")>, kw<TAO_PEGTL_STRING("参照")>, kw<TAO_PEGTL_STRING("词表")>> {
    static constexpr auto kind = K::repeal_what;
    static constexpr Expected expected{"废止什么（检查、计分、参数、参照、词表）", "what is repealed"};
};
HENG_KW(kw_repeal, "废止");
struct repeal : p::seq<kw_repeal, sp, repeal_what, sp, p::sor<code, word>>                  { static constexpr auto kind = K::repeal; };

// ---------------------------------------------------------------- 用例: tests

struct file_name : p::sor<string, p::plus<p::not_at<p::sor<blank, newline, semicolon, rbrace, p::one<'#'>>>, p::utf8::any>> { static constexpr auto kind = K::file_name; static constexpr Expected expected{"表的文件名", "a form's file"}; };
HENG_KW(kw_takes, "取");        struct takes : clause<kw_takes, file_name>                  { static constexpr auto kind = K::takes; };
struct change_to : p::seq<word, sp, figure>                                                 { static constexpr auto kind = K::change_to; static constexpr Expected expected{"栏目和新的值", "a cell and its new value"}; };
HENG_KW(kw_change, "改");       struct change : p::seq<kw_change, sp, slashed, body<change_to, around_ruleset>> { static constexpr auto kind = K::change; };
HENG_KW(kw_removes, "删");      struct removes : clause<kw_removes, slashed>                { static constexpr auto kind = K::removes; };
struct at_place : p::seq<kw_at, sp, slashed> {};
HENG_KW(kw_reports, "应报");    struct reports : p::seq<kw_reports, sp, code, maybe<at_place>>          { static constexpr auto kind = K::reports; };
HENG_KW(kw_reports_not, "不应报"); struct reports_not : p::seq<kw_reports_not, sp, code, maybe<at_place>> { static constexpr auto kind = K::reports_not; };
HENG_KW(kw_scores, "应得");     struct scores : p::seq<kw_scores, sp, slashed, sp, figure>  { static constexpr auto kind = K::scores; };
HENG_KW(kw_verdict, "应判");    struct verdict : clause<kw_verdict, name>                   { static constexpr auto kind = K::verdict; };
HENG_KW(kw_testcase, "用例");
struct test_detail : p::sor<takes, change, removes, reports_not, reports, scores, verdict> {
    static constexpr Expected expected{"用例里的语句（取、改、删、应报、不应报、应得、应判）", "a statement of a test"};
};
struct testcase : p::seq<kw_testcase, sp, string, body<test_detail, around_ruleset>>                        { static constexpr auto kind = K::testcase; };

// ---------------------------------------------------------------- the file

struct ruleset_statement : p::sor<title, place, subject, year, basis, in_force, lapses, inherits, parameter, reference, schema, system, indicator,
                                  scoring, check, overrides, repeal, units, quality, synonyms, word_list, grades, total, waivable, not_waivable> {
    static constexpr Expected expected{"规则集里的语句（名称、依据、沿用、表式、指标体系、计分、检查、等级…）", "a statement of a rule set"};
};
struct ruleset_keyword : p::sor<kw_title, kw_place, kw_subject, kw_year, kw_basis, kw_in_force, kw_lapses, kw_inherits, kw_parameter, kw_reference,
                                kw_schema, kw_system, kw_indicator, kw_scoring, kw_check, kw_override, kw_repeal, kw_units, kw_quality, kw_synonyms,
                                kw_word_list, kw_grades, kw_total, kw_waivable, kw_not_waivable> {};
HENG_KW(kw_ruleset, "规则集");
struct ruleset : p::seq<kw_ruleset, sp, slashed, body<ruleset_statement, around_ruleset>>                   { static constexpr auto kind = K::ruleset; };
struct file_statement : p::sor<ruleset, testcase> {
    static constexpr Expected expected{"“规则集”或“用例”", "“规则集” or “用例”"};
};
// A brace too many ends the rule set early: what then follows outside is one misreading, up to the next rule set.
struct outside_line : p::seq<p::not_at<p::sor<p::eof, around_ruleset>>, p::sor<rbrace, p::seq<skip_one, p::until<line_end, skip_one>>>, gap> {};
struct outside : p::seq<p::at<p::sor<rbrace, around_detail, ruleset_keyword>>, p::plus<outside_line>> {
    static constexpr auto kind = K::broken;
    static constexpr bool misread = true;
    static constexpr bool starts_over = true;
};
struct file : p::seq<p::opt<p::utf8::bom>, gap, p::star<p::sor<outside, statement<file_statement, p::failure>>, gap>, p::eof> { static constexpr auto kind = K::file; };

#undef HENG_KW
// clang-format on

}  // namespace heng::grammar
