#include "tests/engine/report/sample.hpp"

#include <catch2/catch.hpp>

namespace heng::test {

const std::string_view sample_form =
    "表式: 甲市/项目绩效自评/2023\n"
    "指标评分表:\n"
    "  - 名称: 产出\n"
    "    二级指标:\n"
    "      - 名称: 甲类\n"
    "        权重: 12.5   # 三项之和\n"
    "        三级指标:\n"
    "          - {名称: 培训场次, 权重: 10, 预期值: 不少于5场(次), 实现值: 4场, 自评分数: 8}\n"
    "          - {名称: 资料册数, 权重: 2.25, 预期值: 2000册, 实现值: , 自评分数: 2.25}\n"
    "合计: {权重: 12.5, 自评分数: 10.25}\n"
    "自评总结:\n"
    "  资金使用绩效: "
    "本项目年初预算1435万元，受库款紧张影响，年中压减300万元，实际支付1033.48万元，尚有待付项目"
    "100.63万元；全年共设置产出指标18项，全部完成，效益指标12项，其中完成11项，未完成1项，总体达到预期。\n";

Span span_of(std::string_view text, std::string_view words) {
    const auto at = text.find(words);
    INFO(words);
    REQUIRE(at != std::string_view::npos);
    const auto begin = static_cast<std::uint32_t>(at);
    return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

namespace {

Place place(std::string path, std::string_view words) {
    return {std::move(path), span_of(sample_form, words)};
}

/// The value after a heading: "权重: " with "10,".
Place after(std::string path, std::string_view words, std::size_t skip) {
    auto found = place(std::move(path), words);
    found.span.begin += static_cast<std::uint32_t>(skip);
    return found;
}

constexpr std::size_t weight_heading = std::string_view("权重: ").size();

Diagnostic sum_of_weights() {
    Diagnostic d;
    d.code = "H201";
    d.title = {"下级权重合计应等于上级权重", "children's weights must add up to the parent's"};
    d.message = {"“甲类”权重 12.5，所属 2 项合计 12.25，相差 0.25",
                 "“甲类” weighs 12.5, its 2 children add up to 12.25; difference 0.25"};
    d.hint = {"核对“甲类”和它下面各项的权重，改到相等为止", ""};
    d.place = after("产出/甲类/权重", "权重: 12.5", weight_heading);
    d.basis = "甲财〔2023〕1号 第十条";
    d.rule_at = "rules/甲市/2023.heng:31";
    d.expected = "12.25";
    d.found = "12.5";
    d.related = {{after("产出/甲类/培训场次/权重", "权重: 10", weight_heading), "10"},
                 {after("产出/甲类/资料册数/权重", "权重: 2.25", weight_heading), "2.25"}};
    d.fixes = {{{"把 12.5 改成 12.25", "change 12.5 to 12.25"}, {{d.place.span, "12.25"}}}};
    Diagnostic total;
    total.code = "H203";
    total.title = {"合计栏的权重应等于各三级指标之和", "the printed total weight must be the sum"};
    total.message = {"合计栏权重 12.5，各三级指标合计 12.25，相差 0.25",
                     "the printed total weight is 12.5, the indicators add up to 12.25; difference 0.25"};
    total.place = after("合计/权重", "权重: 12.5, 自评", weight_heading);
    total.place.span.end = total.place.span.begin + 4;
    d.consequences = {total};
    return d;
}

Diagnostic missing_actual() {
    Diagnostic d;
    d.code = "H101";
    d.severity = Severity::note;
    d.title = {"没有填", "left empty"};
    d.message = {"“资料册数”没有填实现值", "“资料册数” has no actual"};
    d.place = after("产出/甲类/资料册数/实现值", "实现值: , ", std::string_view("实现值: ").size());
    d.place.span.end = d.place.span.begin;
    return d;
}

Diagnostic narrative() {
    Diagnostic d;
    d.code = "H701";
    d.severity = Severity::warning;
    d.title = {"总结所述项数应与评分表一致", "counts in the text must be those of the table"};
    d.message = {"文字写“产出指标18项”，评分表有产出指标 2 项",
                 "the text says “产出指标18项”, the table has 2"};
    d.place = place("自评总结/资金使用绩效", "产出指标18项");
    d.expected = "2";
    d.found = "产出指标18项";
    d.rule_at = "rules/甲市/2023.heng:58";
    return d;
}

IndicatorReport sessions() {
    IndicatorReport one;
    one.path = "产出/甲类/培训场次";
    one.span = span_of(sample_form, "培训场次");
    one.target = "不少于5场(次)";
    one.actual = "4场";
    one.weight = Rational(10);
    one.declared = Rational(8);
    one.derived = Interval::point(Rational(8));
    one.met = Truth::no;
    one.rule = "定量";
    one.rule_at = "rules/甲市/2023.heng:20";
    one.basis = "甲财〔2023〕1号";
    one.trace = {{"4 场 < 5 场，未达标", "4 场 < 5 场: not met"}, {"4 ÷ 5 × 10 = 8", "4 ÷ 5 × 10 = 8"}};
    one.derivation = {
        {one.trace[0], {}},
        {one.trace[1],
         {},
         {{{"实现值 ÷ 预期值 = 4/5", "实现值 ÷ 预期值 = 4/5"},
           {},
           {{{"实现值 = 4场", "实现值 = 4场"}, "产出/甲类/培训场次/实现值"},
            {{"预期值 = 不少于5场(次)", "预期值 = 不少于5场(次)"}, "产出/甲类/培训场次/预期值"}}},
          {{"权重 = 10", "权重 = 10"}, "产出/甲类/培训场次/权重"}}}};
    return one;
}

IndicatorReport booklets() {
    IndicatorReport one;
    one.path = "产出/甲类/资料册数";
    one.span = span_of(sample_form, "资料册数");
    one.target = "2000册";
    one.weight = *Rational::parse("2.25");
    one.declared = *Rational::parse("2.25");
    one.derived = Interval::between(Rational(0), *Rational::parse("2.25"), false, true);
    one.decided = false;
    one.rule = "定量";
    one.trace = {{"缺实现值，无法判定", "no actual: can't be decided"}};
    one.derivation = {{one.trace[0], {}}};
    return one;
}

}  // namespace

Report sample_report() {
    Report report;
    report.file = "forms/甲.yaml";
    report.ruleset = "甲市/项目绩效自评/2023";
    report.rule_files = {"rules/甲市/2023.heng", "rules/通用.heng"};
    report.verdict = Verdict::fail;
    report.declared = *Rational::parse("10.25");
    report.derived = Interval::between(Rational(8), *Rational::parse("10.25"), false, true);
    report.grade = "优";
    report.indicators = {sessions(), booklets()};
    report.diagnostics = {sum_of_weights(), missing_actual(), narrative()};
    return report;
}

Report unreadable_report() {
    Report report;
    report.file = "没有这个文件.yaml";
    report.verdict = Verdict::unreadable;
    Diagnostic d;
    d.code = "H001";
    d.title = {"文件读不了", "the file can't be read"};
    d.message = {"读不了“没有这个文件.yaml”：没有这个文件", "can't read “没有这个文件.yaml”: no such file"};
    d.hint = {"核对文件名和所在文件夹", "Check the name and the folder"};
    report.diagnostics = {d};
    return report;
}

}  // namespace heng::test
