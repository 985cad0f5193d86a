#pragma once
// The words that the language itself gives a meaning, each with what it stands for. docs/语言参考.md lists the same.

#include <array>
#include <optional>
#include <string_view>

#include "engine/number/rational.hpp"
#include "engine/ruleset/expression.hpp"
#include "engine/ruleset/ruleset.hpp"
#include "engine/schema/schema.hpp"

namespace heng::words {

template <typename T>
struct Word {
    std::string_view text;
    T value;
};

template <typename T, std::size_t N>
std::optional<T> find(const std::array<Word<T>, N>& words, std::string_view text) {
    for (const auto& word : words) {
        if (word.text == text) {
            return word.value;
        }
    }
    return std::nullopt;
}

/// The other way round; empty if no word stands for it.
template <typename T, std::size_t N>
std::string_view text_of(const std::array<Word<T>, N>& words, const T& value) {
    for (const auto& word : words) {
        if (word.value == value) {
            return word.text;
        }
    }
    return {};
}

template <typename T, std::size_t N>
std::array<std::string_view, N> texts(const std::array<Word<T>, N>& words) {
    std::array<std::string_view, N> out;
    for (std::size_t i = 0; i < N; ++i) {
        out[i] = words[i].text;
    }
    return out;
}

inline constexpr std::array<Word<CellType>, 15> cell_types{{{"文本", CellType::text},
                                                            {"数", CellType::number},
                                                            {"百分数", CellType::percent},
                                                            {"年度", CellType::year},
                                                            {"选项", CellType::choice},
                                                            {"名称", CellType::name},
                                                            {"权重", CellType::weight},
                                                            {"目标", CellType::target},
                                                            {"实绩", CellType::actual},
                                                            {"得分", CellType::score},
                                                            {"扣分", CellType::deduction},
                                                            {"不适用", CellType::inapplicable},
                                                            {"总分", CellType::total},
                                                            {"标准", CellType::standard},
                                                            {"数据", CellType::data}}};

/// What columns of these types are called by rules, whatever their headings.
inline constexpr std::array<Word<CellType>, 4> parts_of_rows{{{"权重", CellType::weight},
                                                              {"预期值", CellType::target},
                                                              {"实现值", CellType::actual},
                                                              {"自评分数", CellType::score}}};

inline constexpr std::array<Word<Rounding>, 4> rounding_modes{{{"四舍五入", Rounding::half_up},
                                                               {"四舍六入五成双", Rounding::half_even},
                                                               {"舍去", Rounding::truncate},
                                                               {"进一", Rounding::ceiling}}};

inline constexpr std::array<Word<ValueKind>, 10> value_kinds{{{"定量", ValueKind::quantity},
                                                              {"定性", ValueKind::quality},
                                                              {"日期", ValueKind::date},
                                                              {"参照", ValueKind::reference},
                                                              {"不等式", ValueKind::inequality},
                                                              {"正向", ValueKind::forward},
                                                              {"反向", ValueKind::reverse},
                                                              {"多项", ValueKind::several},
                                                              {"区间", ValueKind::range},
                                                              {"空", ValueKind::nothing}}};

inline constexpr std::array<Word<Achievement>, 3> achievements{
    {{"达成", Achievement::reached}, {"部分达成", Achievement::partly}, {"未达成", Achievement::missed}}};

inline constexpr std::array<Word<Direction>, 2> directions{
    {{"正向", Direction::forward}, {"反向", Direction::reverse}}};
/// 品质 否定 { 不、未 }: not a degree, but prefixes that turn a word round.
inline constexpr std::string_view negators = "否定";
inline constexpr std::string_view confirmers = "已然";

inline constexpr std::array<Word<Scoring::Inapplicable>, 3> inapplicable{
    {{"重算", Scoring::Inapplicable::rescale},
     {"满分", Scoring::Inapplicable::full},
     {"零分", Scoring::Inapplicable::zero}}};

/// Where an attribute can be asked.
enum class Owner : std::uint8_t { leaf, indicator, row, planned, match, text, form, require };

struct AttributeWord {
    Attribute attribute;
    Type type;
    Owner owner;
};
inline constexpr std::array<Word<AttributeWord>, 50> attributes{
    {{"达标", {Attribute::met, Type::truth, Owner::leaf}},
     {"完成率", {Attribute::completion, Type::number, Owner::leaf}},
     {"应得分数", {Attribute::due, Type::number, Owner::leaf}},
     {"公式得分", {Attribute::plain, Type::number, Owner::leaf}},
     {"有酌情调整", {Attribute::is_adjusted, Type::truth, Owner::leaf}},
     {"计分规则", {Attribute::scoring_name, Type::text, Owner::leaf}},
     {"计分过程", {Attribute::due_trace, Type::text, Owner::leaf}},
     {"公式过程", {Attribute::plain_trace, Type::text, Owner::leaf}},
     {"有规定计分", {Attribute::has_own_scoring, Type::truth, Owner::leaf}},
     {"有规定权重", {Attribute::has_planned_weight, Type::truth, Owner::indicator}},
     {"规定权重", {Attribute::planned_weight, Type::number, Owner::indicator}},
     {"须在体系", {Attribute::must_be_planned, Type::truth, Owner::indicator}},
     {"在体系", {Attribute::is_planned, Type::truth, Owner::indicator}},
     {"可选名称", {Attribute::planned_names, Type::text, Owner::indicator}},
     {"序号", {Attribute::ordinal, Type::number, Owner::row}},
     {"原文", {Attribute::raw, Type::text, Owner::match}},
     {"所在分句", {Attribute::clause, Type::text, Owner::text}},
     {"规则年度", {Attribute::rule_year, Type::number, Owner::form}},
     {"本表年度", {Attribute::form_year, Type::number, Owner::form}},
     {"总分", {Attribute::total, Type::number, Owner::form}},
     {"应得总分", {Attribute::total_due, Type::number, Owner::form}},
     {"应评等级", {Attribute::grade, Type::text, Owner::form}},
     {"满分", {Attribute::full_score, Type::number, Owner::form}},
     {"名称", {Attribute::planned_name, Type::text, Owner::planned}},
     {"上级名称", {Attribute::planned_parent, Type::text, Owner::planned}},
     {"可缺", {Attribute::planned_optional, Type::truth, Owner::planned}},
     {"已设", {Attribute::planned_present, Type::truth, Owner::planned}},
     {"项数", {Attribute::planned_count, Type::number, Owner::planned}},
     {"至少项数", {Attribute::planned_at_least, Type::number, Owner::planned}},
     {"至多项数", {Attribute::planned_at_most, Type::number, Owner::planned}},
     {"项数要求", {Attribute::planned_range, Type::text, Owner::planned}},
     {"实现率", {Attribute::actual_rate, Type::number, Owner::leaf}},
     {"目标率", {Attribute::target_rate, Type::number, Owner::leaf}},
     {"正向完成率", {Attribute::forward_rate, Type::number, Owner::leaf}},
     {"实现日期", {Attribute::actual_day, Type::number, Owner::leaf}},
     {"预期日期", {Attribute::target_day, Type::number, Owner::leaf}},
     {"逾期天数", {Attribute::days_late, Type::number, Owner::leaf}},
     {"提前天数", {Attribute::days_early, Type::number, Owner::leaf}},
     {"逾期月数", {Attribute::months_late, Type::number, Owner::leaf}},
     {"提前月数", {Attribute::months_early, Type::number, Owner::leaf}},
     {"逾期工作日数", {Attribute::workdays_late, Type::number, Owner::leaf}},
     {"提前工作日数", {Attribute::workdays_early, Type::number, Owner::leaf}},
     {"实现名次", {Attribute::actual_rank, Type::number, Owner::leaf}},
     {"有表中标准", {Attribute::has_standard, Type::truth, Owner::leaf}},
     {"表中标准可计分", {Attribute::standard_usable, Type::truth, Owner::leaf}},
     {"表中标准照抄规则", {Attribute::standard_copied, Type::truth, Owner::leaf}},
     {"表中标准", {Attribute::standard_text, Type::text, Owner::leaf}},
     {"表中标准得分", {Attribute::standard_score, Type::number, Owner::leaf}},
     {"表中标准停处", {Attribute::standard_stop, Type::text, Owner::leaf}},
     {"相近写法", {Attribute::standard_nearest, Type::text, Owner::leaf}}}};
inline constexpr std::string_view difference = "差";

/// `nothing` in an argument: none there. `value` takes a target or an actual; `text` any cell.
struct FunctionWord {
    Function function;
    Type result;
    Type first;
    Type second = Type::nothing;
    Type third = Type::nothing;
    /// How many arguments it takes.
    [[nodiscard]] constexpr std::size_t count() const {
        return second == Type::nothing ? 1 : third == Type::nothing ? 2 : 3;
    }
};
inline constexpr std::array<Word<FunctionWord>, 21> functions{
    {{"幅度", {Function::extent, Type::number, Type::number, Type::value}},
     {"已给", {Function::given, Type::truth, Type::value}},
     {"分项", {Function::part, Type::number, Type::value, Type::number}},
     {"已填", {Function::is_filled, Type::truth, Type::text}},
     {"实填", {Function::has_substance, Type::truth, Type::text}},
     {"小数位数", {Function::decimals, Type::number, Type::text}},
     {"同类", {Function::same_kind, Type::truth, Type::value, Type::value}},
     {"单位相容", {Function::units_agree, Type::truth, Type::value, Type::value}},
     {"单位", {Function::unit_of, Type::text, Type::value}},
     {"规整", {Function::normal, Type::text, Type::text}},
     {"去括注", {Function::without_remark, Type::text, Type::text}},
     {"舍入", {Function::round, Type::number, Type::number, Type::number}},
     {"较小", {Function::minimum, Type::number, Type::number, Type::number}},
     {"较大", {Function::maximum, Type::number, Type::number, Type::number}},
     {"优先", {Function::either, Type::number, Type::number, Type::number}},
     {"绝对值", {Function::absolute, Type::number, Type::number}},
     {"字数", {Function::length, Type::number, Type::text}},
     {"折算", {Function::convert, Type::number, Type::number, Type::text, Type::text}},
     {"相似度", {Function::likeness, Type::number, Type::text, Type::text}},
     {"年份", {Function::year_of, Type::number, Type::value}},
     {"合乎", {Function::fits, Type::truth, Type::text, Type::text}}}};

struct FoldWord {
    Fold fold;
    Type result;
    Type takes;  ///< of what is folded; `nothing`: rows alone will do
};
inline constexpr std::array<Word<FoldWord>, 9> folds{{{"合计", {Fold::sum, Type::number, Type::number}},
                                                      {"个数", {Fold::count, Type::number, Type::nothing}},
                                                      {"一致", {Fold::same, Type::truth, Type::text}},
                                                      {"列出", {Fold::list, Type::text, Type::text}},
                                                      {"最小", {Fold::least, Type::number, Type::number}},
                                                      {"最大", {Fold::most, Type::number, Type::number}},
                                                      {"平均", {Fold::mean, Type::number, Type::number}},
                                                      {"缺号", {Fold::gaps, Type::text, Type::text}},
                                                      {"种数", {Fold::kinds, Type::number, Type::text}}}};

// Rows that are known by a word of the language; the others go by their level's name.
inline constexpr std::array<Word<Domain::Kind>, 8> rows{{{"下级", Domain::Kind::children},
                                                         {"所属", Domain::Kind::stating},
                                                         {"同级", Domain::Kind::siblings},
                                                         {"上级指标", Domain::Kind::parents},
                                                         {"指标", Domain::Kind::indicators},
                                                         {"计分项", Domain::Kind::scored},
                                                         {"规定指标", Domain::Kind::planned},
                                                         {"组", Domain::Kind::group}}};
inline constexpr std::string_view up = "上级";
inline constexpr std::string_view this_column = "本栏";  // of 对 每栏
inline constexpr std::string_view column_name = "栏名";  // the same, as a text
inline constexpr std::string_view yes = "是";
inline constexpr std::string_view no = "否";

}  // namespace heng::words
