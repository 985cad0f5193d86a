// Each statement of the rule language with the tree that it gives. Trees are told as tests/support/rule_tree_text
// prints them: kind(children) and kind:text.

#include <catch2/catch.hpp>
#include <string>

#include "tests/support/rule_tree_text.hpp"

namespace heng::test {

namespace {

struct Case {
    const char* text;
    const char* tree;
};

/// `text` inside `before … after` gives `tree` inside the tree of the rest.
void check(const std::string& before, const Case& row, const std::string& after) {
    INFO(row.text);
    const std::string text = before + row.text + after;
    const auto parsed = parse_rules(text);
    REQUIRE(misreadings_text(parsed) == "");
    INFO(tree_text(parsed.tree.root()));
    CHECK(tree_text(parsed.tree.root()).find(row.tree) != std::string::npos);
}

void check_in_ruleset(const Case& row) {
    check("规则集 甲 {\n", row, "\n}");
}
void check_in_scoring(const Case& row) {
    check("规则集 甲 { 计分 乙 {\n", row, "\n} }");
}
void check_in_check(const Case& row) {
    check("规则集 甲 { 检查 H201 {\n", row, "\n} }");
}
void check_in_test(const Case& row) {
    check("用例 \"甲\" {\n", row, "\n}");
}

}  // namespace

TEST_CASE("a rule set's head says what it is, for whom and from when", "[grammar][ruleset]") {
    check_in_ruleset(GENERATE(values<Case>({
        {"名称 \"评分规则\"", "title(string:\"评分规则\")"},
        {"名称 “评分\"规则\"”", "title(string:“评分\"规则\"”)"},
        {"名称 「评分“规则”」", "title(string:「评分“规则”」)"},
        {"地区 广东/江门市", "place(slashed(segment:广东 segment:江门市))"},
        {"地区 广东／江门市", "place(slashed(segment:广东 segment:江门市))"},
        {"类别 项目绩效自评", "subject(word:项目绩效自评)"},
        {"年度 2023", "year(number:2023)"},
        {"年度 2023年", "year(number:2023)"},
        {"依据 \"财预〔2020〕10号\"", "basis(string:\"财预〔2020〕10号\")"},
        {"依据 \"财预〔2020〕10号\" 第十条", "basis(string:\"财预〔2020〕10号\" article:第十条)"},
        {"依据 \"甲\" 名称 \"乙\"", "basis(string:\"甲\") title(string:\"乙\")"},
        {"生效 2023-01-01", "in_force(date:2023-01-01)"},
        {"失效 2023-12-31", "lapses(date:2023-12-31)"},
        {"沿用 通用/项目自评表", "inherits(slashed(segment:通用 segment:项目自评表))"},
        {"参数 起点 = 60%", "parameter(name:起点 60%)"},
        {"参数 起点 = 60% \"起算比例\"", "parameter(name:起点 60% string:\"起算比例\")"},
        {"参照 全市增速 = 5.6%", "reference(word:全市增速 figure:5.6%)"},
        {"参照 全市增速 = 5.6% { 来源 \"年鉴\" }",
         "reference(word:全市增速 figure:5.6% block(source(string:\"年鉴\")))"},
        {"改写 参数 起点 = 70%", "overrides(parameter(name:起点 70%))"},
        {"废止 检查 H501", "repeal(repeal_what:检查 code:H501)"},
        {"废止 计分 定量反向", "repeal(repeal_what:计分 word:定量反向)"},
        {"等级 { 优 ≥90 良 ≥ 80 }",
         "grades(block(grade(name:优 comparator:≥ number:90) grade(name:良 comparator:≥ number:80)))"},
        {"可豁免 H302、H303", "waivable(code:H302 code:H303)"},
        {"不可豁免 H201 H202", "not_waivable(code:H201 code:H202)"},
    })));
}

TEST_CASE("a form's cells, groups, tables and lists", "[grammar][schema]") {
    check(
        "规则集 甲 { 表式 {\n",
        GENERATE(values<Case>({
            {"栏 项目名称 文本", "field(word:项目名称 type:文本)"},
            {"栏 项目名称 文本 必填", "field(word:项目名称 type:文本 required:必填)"},
            {"栏 原因 文本 必填 当 得分 < 权重", "field(word:原因 type:文本 required(when((得分 < 权重))))"},
            {"栏 待付 数 缺省 0", "field(word:待付 type:数 default_value(number:0))"},
            {"栏 单位 文本 { 又名 单位名称、部门名称 }",
             "field(word:单位 type:文本 block(aliases(words(word:单位名称 word:部门名称))))"},
            {"栏 单位 选项 { 取值 万元，元  又名 单位：万元 }",
             "block(choices(words(word:万元 word:元)) aliases(words(word:单位：万元)))"},
            {"栏 待付 数 { 缺省 0 又名 待付款 必填 }",
             "block(default_value(number:0) aliases(words(word:待付款)) required:必填)"},
            {"栏 分 权重 { 又名 权重(%)、\"分 值\" }", "aliases(words(word:权重(%) word(string:\"分 值\")))"},
            {"栏 甲 文本 { 又名 乙、\n 丙 }", "aliases(words(word:乙 word:丙))"},
            {"组 合计 必填 { 栏 权重 数 }", "group(word:合计 required:必填 block(field(word:权重 type:数)))"},
            {"组 支出\n{ 组 本级 { 又名 市本级 } }",
             "group(word:支出 block(group(word:本级 block(aliases(words(word:市本级))))))"},
            {"表 评分表 { 层级 一级指标 { 栏 权重 权重 } }",
             "table(word:评分表 block(level(word:一级指标 block(field(word:权重 type:权重)))))"},
            {"表 评分表 { 层级 三级指标 { 清单 材料 必填 { 写法 \"{号}. {题}\"、\"{号}、{题}\" } } }",
             "list_field(word:材料 required:必填 block(patterns(string:\"{号}. {题}\" "
             "string:\"{号}、{题}\")))"},
        })),
        "\n} }");
}

TEST_CASE("an indicator has a weight, a range of weights or none, and may be optional", "[grammar][system]") {
    check("规则集 甲 { 指标体系 满分 100 {\n",
          GENERATE(values<Case>({
              {"决策 20", "node(word:决策 weight(number:20))"},
              {"决策 20 分", "node(word:决策 weight(number:20))"},
              {"决策 20分 { 资金管理 12分 }",
               "node(word:决策 weight(number:20) block(node(word:资金管理 weight(number:12))))"},
              {"决策 15-20", "weight(number:15 number:20)"},
              {"决策 15 至 20", "weight(number:15 number:20)"},
              {"决策 15～20分", "weight(number:15 number:20)"},
              {"数量指标 至少 1 项   质量指标", "node(word:数量指标 at_least(number:1)) node(word:质量指标)"},
              {"数量指标 10 至少 1 项 至多 3项 可缺",
               "node(word:数量指标 weight(number:10) at_least(number:1) at_most(number:3) optional:可缺)"},
              {"支出率 12 { 计分 资金支出率 }", "block(uses(name:资金支出率))"},
              {"支出率 12 { 计分 \"达到90%得满分\" }", "block(uses(string:\"达到90%得满分\"))"},
              {"支出率 12 { 目标 ≥90% 计分 支出率 }", "block(target(figure:≥90%) uses(name:支出率))"},
              {"支出率 12 { 目标 ≥ 90 %\n方向 正向 }", "block(target(figure:≥ 90 %) direction(name:正向))"},
              {"12345热线办结率 5", "node(word:12345热线办结率 weight(number:5))"},
              {"\"计分\" 5", "node(word(string:\"计分\") weight(number:5))"},
          })),
          "\n} }");
}

TEST_CASE("an approved project's indicator names its place, weight, target and scoring",
          "[grammar][system]") {
    check_in_ruleset(GENERATE(values<Case>({
        {"指标 产出/数量指标/场数 2.22 { 目标 不少于5场(次) }",
         "indicator(slashed(segment:产出 segment:数量指标 segment:场数) weight(number:2.22) "
         "block(target(figure:不少于5场(次))))"},
        {"指标 产出/\"数量/指标\"/场数", "slashed(segment:产出 segment(string:\"数量/指标\") segment:场数)"},
        {"指标 甲/乙 5 { 目标 ≥90%  计分 \"达到90%得满分\" }",
         "block(target(figure:≥90%) uses(string:\"达到90%得满分\"))"},
        {"指标 甲/乙 5 { 目标 2023年 12月底前；又名 丙 }",
         "block(target(figure:2023年 12月底前) aliases(words(word:丙)))"},
        {"指标 甲/乙 5 { 目标 \"有所提高  明显\" }", "block(target(figure(string:\"有所提高  明显\")))"},
        {"指标 甲/乙 5 { 标准 \"达标得满分\" }", "block(standard(string:\"达标得满分\"))"},
    })));
}

TEST_CASE("a score follows by formula, by cases, by bands, by tiers, by steps or by count",
          "[grammar][scoring]") {
    check_in_scoring(GENERATE(values<Case>({
        {"当 预期值 是 定量", "when((预期值 是 定量))"},
        {"标准 \"达标得满分\"", "standard(string:\"达标得满分\")"},
        {"得分 = 实现值 ÷ 预期值 × 权重", "formula(outcome((实现值 ÷ 预期值 × 权重)))"},
        {"得分 在 0 至 权重", "formula(outcome(room(0 权重)))"},
        {"若 达标 得 权重", "branch(达标 outcome(权重))"},
        {"若 完成率 ≥ 60% 且 完成率 < 1 在 0 至 权重（不含）",
         "branch(((完成率 ≥ 60%) 且 (完成率 < 1)) outcome(room(0 权重 open_end:（不含）)))"},
        {"否则 得 0", "otherwise(outcome(0))"},
        {"区间 完成率 { ≥95% 得 权重；[80%,95%) 得 权重 × 0.8；0-80%（不含） 在 0 至 1 }",
         "bands(完成率 block(band(range(comparator:≥ number:95%) outcome(权重)) "
         "band(range(bracket:[ number:80% number:95% bracket:)) outcome((权重 × 0.8))) "
         "band(range(number:0 number:80% open_end:（不含）) outcome(room(0 1)))))"},
        {"区间 天数 { [80,100) 得 5 }", "range(bracket:[ number:80 number:100 bracket:))"},
        {"区间 天数 { （起点，终点］ 得 5 }", "range(bracket:（ 起点 终点 bracket:］)"},
        {"区间 天数 { (起点 + 1) 至 终点 得 5 }", "range((起点 + 1) 终点)"},
        {"档 \"达成预期指标\" 80%（含）-100%",
         "tier(string:\"达成预期指标\" range(number:80% closed_end:（含） number:100%))"},
        {"档 未达成 \"未达成且效果较差\" 0至60%(不含)",
         "tier(name:未达成 string:\"未达成且效果较差\" range(number:0 number:60% open_end:(不含)))"},
        {"每 低 1个百分点 扣 0.5", "steps(step_side:低 quantity(number:1 unit:个百分点) step_effect:扣 0.5)"},
        {"每 高 1天 扣 权重 × 10% 整步 最多 权重",
         "steps(step_side:高 quantity(number:1 unit:天) step_effect:扣 (权重 × 10%) step_mode:整步 "
         "most(权重))"},
        {"每有 迟报次数 扣 0.5 最多 2", "counts(迟报次数 step_effect:扣 0.5 most(2))"},
        {"封顶 权重   保底 0   保留 2 位 四舍五入", "cap(权重) floor(0) rounding(number:2 mode:四舍五入)"},
        {"保留 2 位小数 舍去", "rounding(number:2 mode:舍去)"},
        {"比例保留 4 位 四舍六入五成双", "ratio_rounding(number:4 mode:四舍六入五成双)"},
        {"零分母 得 0", "zero_denominator(outcome(0))"},
        {"零分母 无法判定", "zero_denominator:零分母 无法判定"},
        {"酌情 至 权重 当 实填(原因)", "discretion(权重 when(实填(原因)))"},
        {"不适用 满分", "inapplicable(name:满分)"},
        {"方向 反向", "direction(name:反向)"},
    })));
}

TEST_CASE("a check says what it looks at, what must hold and what it reports", "[grammar][check]") {
    check_in_check(GENERATE(values<Case>({
        {"对 每个 三级指标", "each(三级指标)"},
        {"对每个 产出.三级指标", "each(产出.三级指标)"},
        {"对 每组 三级指标 按 规整(名称)", "each_group(三级指标 规整(名称))"},
        {"对每组 佐证材料 按 编号", "each_group(佐证材料 编号)"},
        {"叙述 自评总结 中 \"产出指标{n}项\"", "narrative(自评总结 string:\"产出指标{n}项\")"},
        {"叙述 总结、原因 中 \"支付{n}万元\" 或 \"支出{n}万元\"",
         "narrative(总结 原因 string:\"支付{n}万元\" string:\"支出{n}万元\")"},
        {"算式 于 自评总结、绩效目标", "arithmetic(自评总结 绩效目标)"},
        {"分项合计 于 自评总结、绩效目标", "listed(自评总结 绩效目标)"},
        {"当 自评分数 < 权重", "when((自评分数 < 权重))"},
        {"设 下达 = 甲 + 乙", "let(name:下达 (甲 + 乙))"},
        {"要求 合计(下级.权重) = 权重   允差 0", "require((合计(下级.权重) = 权重) tolerance(0))"},
        {"要求 甲 = 乙 允差 舍入 2 位 四舍五入", "tolerance(number:2 mode:四舍五入)"},
        {"要求 甲 = 乙 允差 舍入(丙, 2)", "tolerance(舍入(丙, 2))"},
        {"于 合计.权重", "at_cell(合计.权重)"},
        {"说明 \"“{名称}”权重 {权重}\"", "message(string:\"“{名称}”权重 {权重}\")"},
        {"建议 \"改正\"", "advice(string:\"改正\")"},
        {"英文 \"title\" \"message\" \"advice\"",
         "english(string:\"title\" string:\"message\" string:\"advice\")"},
        {"依据 \"甲\" 第十条 说明 \"乙\"", "basis(string:\"甲\" article:第十条) message(string:\"乙\")"},
        {"要求 否", "require(否)"},
        {"要求 已填(说明)\n说明 \"甲\"", "require(已填(说明)) message(string:\"甲\")"},
    })));
}

TEST_CASE("vocabularies list words in braces, parted by commas, blanks or lines", "[grammar][vocabulary]") {
    check_in_ruleset(GENERATE(values<Case>({
        {"单位 { 场 = 场次 = 场(次)\n1 万元 = 10000 元 }",
         "units(block(unit_line(unit_term(word:场) unit_term(word:场次) unit_term(word:场(次))) "
         "unit_line(unit_term(number:1 word:万元) unit_term(number:10000 word:元))))"},
        {"单位 { % = 百分比 }", "unit_line(unit_term(word:%) unit_term(word:百分比))"},
        {"品质 达成 { 达成、已完成 完成 }", "quality(word:达成 words(word:达成 word:已完成 word:完成))"},
        {"同义 { 有所提高 = 有提高 = 提高 }",
         "synonyms(block(synonym_line(word:有所提高 word:有提高 word:提高)))"},
        {"词表 套话 {\n 同上，\n 见附件 # 常见\n 无异常 }",
         "word_list(name:套话 words(word:同上 word:见附件 comment:# 常见 word:无异常))"},
        {"词表 空 { }", "word_list(name:空 words:{ })"},
    })));
}

TEST_CASE("a test takes a form, changes it and says what must come out", "[grammar][testcase]") {
    check_in_test(GENERATE(values<Case>({
        {"取 ../forms/a-2023.yaml", "takes(file_name:../forms/a-2023.yaml)"},
        {"取 \"表 一.yaml\" # 注", "takes(file_name(string:\"表 一.yaml\")) comment:# 注"},
        {"改 产出/场数 { 实现值 4场；自评分数 1.78 }",
         "change(slashed(segment:产出 segment:场数) block(change_to(word:实现值 figure:4场) "
         "change_to(word:自评分数 figure:1.78)))"},
        {"改 产出/场数 { 实现值 4场  自评分数 1.78 }",
         "block(change_to(word:实现值 figure:4场) change_to(word:自评分数 figure:1.78))"},
        {"改 产出/场数 { 实现值 \"\" }", "change_to(word:实现值 figure(string:\"\"))"},
        {"删 产出/场数/佐证材料", "removes(slashed(segment:产出 segment:场数 segment:佐证材料))"},
        {"应报 H401 于 产出/场数/自评分数",
         "reports(code:H401 slashed(segment:产出 segment:场数 segment:自评分数))"},
        {"应报 H401\n不应报 H501", "reports(code:H401) reports_not(code:H501)"},
        {"应得 场数 1.78", "scores(slashed(segment:场数) figure:1.78)"},
        {"应判 通过", "verdict(name:通过)"},
    })));
}

TEST_CASE("braces may stand on their own line", "[grammar][layout]") {
    check_in_ruleset(
        {"检查 H201 错误 \"甲\"\n{\n  要求 甲 = 乙\n}\n计分 丙\n\n{ 得分 = 1 }",
         "check(code:H201 severity:错误 string:\"甲\" block(require((甲 = 乙)))) scoring(name:丙 "
         "block(formula(outcome(1))))"});
}

}  // namespace heng::test
