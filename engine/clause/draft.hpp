#pragma once
// What is gathered from a clause before its block is written: conditions, rules, steps, limits, data.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/clause/amount.hpp"
#include "engine/clause/translate.hpp"

namespace heng::clause {

/// One end of what a condition on a figure covers.
struct End {
    Amount figure;
    std::string text;  ///< the figure as an expression; not its own where it is so far from the target
    bool upper = false;
    bool in = true;  ///< the figure itself belongs to it
    int mark = 0;    ///< 1: the clause says so (（含）, ≤ of an interval), -1: （不含）
};

/// A condition in the rule language, and what of it other rules build on.
struct Condition {
    std::string text;                 ///< empty: none
    std::vector<End> ends;            ///< where `text` says just from where to where; else none
    std::string guard;                ///< what must hold besides: 因…导致, late at all
    std::vector<std::string> tests;   ///< its parts, where 同时满足 joins them
    std::vector<std::string> called;  ///< what each of them is about
    std::vector<std::string> labels;  ///< words that it consists of
    std::string subject;              ///< what is compared, as an expression; empty: words
    std::string subject_name;         ///< as the clause calls it; empty: the actual
    std::string bound;                ///< what it is compared with
    std::optional<Amount> amount;     ///< the bound, where that is a figure
    bool below = false;               ///< it speaks of less than the bound
    bool of_target = false;           ///< 超过目标值20%: its bound is so far from the target
    bool about_target = false;        ///< 达标, 未达标
    bool met = false;
    bool no_more = false;    ///< the target must not be exceeded
    bool inherited = false;  ///< its subject is that of the condition before
    bool of_those = false;   ///< 80%以上的，…: the rule is for those alone
    bool gate = false;       ///< 均未满足, 0件: part of what other rules say, and tried before them
    bool late = false;       ///< 逾期N天以内: so late, but late
    bool exceeds = false;    ///< more than the target, or than what stands for it
    bool bare = false;       ///< a figure without a comparator: 3次
    bool exact = false;      ///< just that figure and no other
    bool rest = false;       ///< 否则, 其余
    bool joined_by_or = false;
    bool any_member = false;  ///< 任一项不满足
    bool ranks = false;
    std::optional<std::string> place;  ///< of 第3名
    std::vector<std::string> members;  ///< 产出与效益均…
    std::optional<Amount> lo, hi;      ///< of an interval
    [[nodiscard]] bool is_words() const { return !labels.empty(); }
    /// Writes `text` anew after its ends or its guard have changed.
    void write_ends();
    /// 100%得满分: who does more gets no less.
    void or_more();
};

enum class Effect : std::uint8_t { value, full, zero, off, room_off, score_share, limited, add, ratio };

/// A consequence, with the condition that it stands under.
struct Rule {
    Condition when;
    Effect effect = Effect::value;
    std::string lo;  ///< points, as an expression
    std::string hi;  ///< empty: just `lo`
    bool lo_open = false;
    bool hi_open = false;
    std::string base;                        ///< the score that it changes; empty: none
    std::optional<Rational> points;          ///< of 得N分
    std::optional<Rational> share;           ///< of 得N%
    std::string taken;                       ///< of 扣N分
    std::optional<Amount> band_lo, band_hi;  ///< of a tier's room
    bool first = false;                      ///< before all others
    bool marked = false;                     ///< ①
    std::size_t group = 0;                   ///< rules that no ； or list mark parts
    bool computed = false;                   ///< by a formula
    bool weightless = false;                 ///< a formula that names no points
};

struct Step {
    std::string count;
    std::string per;  ///< points a step
    bool takes = true;
    bool bonus = false;    ///< 加, on top of what the rest gives
    bool fixed = false;    ///< the clause says how steps are rounded, or they are whole by nature
    std::string of;        ///< what is counted, where steps begin at nothing
    Amount unit{};         ///< how much of it is one step
    bool tier = false;     ///< 逾期1天扣1分, without 每: what it costs at just so many
    bool missing = false;  ///< 每少一项: of what the target asks for
    Rational points;       ///< or share, that a tier costs
    std::string when;
    std::string most;       ///< what it costs at most; empty: as the clause says
    std::size_t group = 0;  ///< of the rule that it goes on from
    std::string timed;      ///< 逾期, 提前: the datum that says how late or early, as an expression
};

struct Part {
    std::string name;
    std::string points;
    std::string score;  ///< an expression; empty: as the part's datum says
    std::string when;   ///< all of the points or none; empty: as the part's datum says
    std::size_t group = 0;
};

/// How the clause rounds a score.
struct Rounded {
    int digits = 0;
    std::string mode = "四舍五入";
};

struct Draft {
    ClauseOptions options;
    std::vector<Rule> rules;
    std::vector<Step> steps;
    std::vector<Part> parts;
    std::vector<std::string> data;             ///< declarations, in order
    std::vector<std::string> names;            ///< of data
    std::map<std::string, std::string> roles;  ///< names that the clause explains: A 为目标值
    std::vector<std::pair<std::string, std::string>> replaced;  ///< X and Y of X以Y为准
    bool defining = false;                                      ///< within 到位率=…
    std::vector<std::string> defined;                           ///< names with a formula: 通过率=…
    std::vector<std::pair<std::string, Amount>> constants;      ///< bounds that it sets: 及格门槛为60%
    std::optional<StepReading> step_mode;                       ///< 不足…按…
    std::optional<Rounded> rounded;
    std::string cap;  ///< empty: the weight
    std::string floor;
    std::string most_off;
    std::string most_on;
    bool uncapped = false;
    bool within = false;
    bool floored = false;  ///< 扣完为止
    bool no_bonus = false;
    bool marked = false;
    bool added_up = false;             ///< 累计计分
    std::size_t group = 0;             ///< of the rule that is read now
    std::optional<std::size_t> so_on;  ///< 以此类推 stands after so many rules
    bool chooses = false;              ///< 只满足其一: the joined conditions are asked for one by one
    bool of_total = false;             ///< the score is the form's total
    std::optional<Amount> from;
    std::vector<Diagnostic> notes;
    std::vector<std::pair<std::string, std::string>> quotients;  ///< numerator and denominator of a formula
    // What was read last, for what is left out after it.
    std::string last_subject_name;
    bool last_was_share = true;
    bool any_label = false;
    bool seen_target = false;
    std::size_t word_rules = 0;
    std::size_t conditions = 0;
    bool only_words = true;      ///< no condition on a figure, no step, no ratio
    bool counts_actual = false;  ///< a rule tests so many of something: 1起及以上
    bool has_steps = false;
    bool distances = false;         ///< 超过5%以内: so far beyond, which 超过5%以上 is then too
    bool late_counted = false;      ///< 晚1个月以内, 每逾期1天: how late is a figure
    bool late_stepped = false;      ///< 每逾期1天
    std::size_t on_time_rules = 0;  ///< rules for 按期, 提前或按时
    std::set<Calendar> calendars;   ///< in what the clause counts how late or early something is
    std::string late_word;          ///< 逾期, 延迟: by which word the clause speaks of it
    std::string last_reference;
    bool last_was_change = false;  ///< the reference is what 较上年提高 names
    /// 超过工期10%以内: of what and beyond what; 10%-30% after it is as far beyond.
    std::optional<std::pair<std::string, std::string>> last_beyond;
    std::string either_side_of;  ///< what was compared with ±5%
    std::string last_date;
    std::string last_year;           ///< 2023年 of the date before, 次年
    std::vector<Amount> step_units;  ///< how much of something makes a step
    bool steps_down = false;         ///< 每降低1个百分点: the clause goes down from its target
    std::vector<std::pair<std::string, std::string>> counted;  ///< noun and unit of 每发现1处不规范
    std::vector<std::string> labels;                           ///< all words that are conditions
    std::vector<std::string> compared;                         ///< what is compared with figures
    std::vector<std::string> last_tests;
    std::vector<std::string> last_called;
    std::vector<std::string> members;
    std::vector<std::string> criteria;  ///< ①建立台账；②…: what 每满足一项 counts
    std::optional<Condition> demand;
    std::string wrong;  ///< why it makes no sense

    /// A default reading that was used; said once.
    void note(Code code, const std::vector<Slot>& slots = {});
    /// A name that was taken for a yes or no is a figure after all.
    void forget_truth(std::string_view name);
    /// 逾期天数 or 逾期月数; a clause that counts in both can't be read, for they don't convert.
    std::string lateness();
    std::string earliness();
    /// Declares a datum once and gives its name as an expression.
    std::string datum(std::string_view name, std::string_view kind, std::string_view fallback,
                      std::string_view unit = {});

private:
    std::string by_calendar(std::string_view side);
};

/// A name as the rule language writes it.
[[nodiscard]] std::string quoted_name(std::string_view name);

// ---- roles.cpp
enum class NameRole : std::uint8_t {
    actual,
    target,
    weight,
    completion,
    deviation,
    excess,
    late,
    early,
    score,
    other
};
/// 年度目标量 is 目标量.
[[nodiscard]] std::string_view untimed(std::string_view name);
/// 延误 of 工期延误: by what it may be called too; empty for other names.
[[nodiscard]] std::string_view lateness_in(std::string_view name);
[[nodiscard]] NameRole role_of(const Draft& draft, std::string_view name);
// ---- names.cpp
/// A name in a condition; `amount` is what it is compared with.
[[nodiscard]] std::string subject_of(Draft& draft, std::string_view name, const Amount* amount);
/// A name in a formula.
[[nodiscard]] std::string operand_of(Draft& draft, std::string_view name);
/// 门槛 after 及格门槛为60%: the bound that it stands for.
[[nodiscard]] const Amount* constant_of(const Draft& draft, std::string_view name);
/// What something is compared with: 全省平均水平, 预算.
[[nodiscard]] std::string reference_of(Draft& draft, std::string_view name);
/// 与批复一致, where 批复 is nothing of the row's own: words, and no figure to compare with; empty for other tests.
[[nodiscard]] std::string agreement_of(const Draft& draft, Node test);
/// Without 各, 该, 本 before and 应, 的 behind it.
[[nodiscard]] std::string plain_name(std::string_view name);

// ---- survey.cpp
/// What later words explain of earlier ones; before anything is gathered.
void survey(Draft& draft, Node clause);

// ---- condition.cpp, formula.cpp, consequence.cpp, step.cpp, extras.cpp, assemble.cpp
[[nodiscard]] Condition condition_of(Draft& draft, Node node);
/// 设立合理、明确得3分 asks for both, where 存在截留、挪用 is either: `made` of `node` read so.
void ask_for_all(Draft& draft, Node node, Condition& made);
[[nodiscard]] std::string label_condition(Draft& draft, std::string_view label, bool first,
                                          std::string_view whole = {});
/// 提前或按期完成, 项目按时完工; not 未按时.
[[nodiscard]] bool says_on_time(std::string_view words);
[[nodiscard]] std::string formula_of(Draft& draft, Node sum);
[[nodiscard]] Rule consequence_of(Draft& draft, Node node, const Condition& when);
void add_step(Draft& draft, Node node, const Condition& when);
/// 举办, 开展: what is done with what is counted, and no part of its name.
[[nodiscard]] bool is_doing_verb(std::string_view verb);
/// What a count counts: 不规范 of 每发现1处不规范, 缺少合同 of 每缺少一份合同; empty where it isn't named.
[[nodiscard]] std::string counted_noun(Node count);
/// False if it is none of those: limits, rounding, lists, asides.
[[nodiscard]] bool add_extra(Draft& draft, Node node);
/// just_so_many.cpp: 逾期1天扣1分，逾期2天扣3分 are tiers.
void just_so_many(Draft& draft);
/// series.cpp: tiers that go on as they began (以此类推).
void continue_series(Draft& draft);
[[nodiscard]] std::string assemble(Draft& draft);
/// The points that a node states: 3分, 60%的分值.
[[nodiscard]] std::string points_of(Draft& draft, Node node, std::string_view base);

}  // namespace heng::clause
