// Shapes of forms that a 表式 can say: rows by name, captions, cells put together from others, tables in groups.

#include <catch2/catch.hpp>

#include "engine/compile/compile.hpp"
#include "engine/form/bind.hpp"

using namespace heng;

namespace {

FormSchema schema_of(const std::string& inside) {
    const std::vector<RuleFile> files{{"小.heng", "规则集 小 { 表式 {\n" + inside + "\n} }\n"}};
    const auto compiled = compile(files, "小");
    for (const auto& d : compiled.diagnostics) {
        INFO(d.code << " " << d.message.zh);
        CHECK(false);
    }
    REQUIRE(compiled.rules.has_value());
    return compiled.rules->schema;
}

/// "path = text", a line for each cell of a row that is filled, with its place in the source.
std::string cells(const FormSchema& schema, const std::string& source) {
    const auto documents = read_yaml(source);
    const auto form = heng::bind(schema, documents.front(), source);
    std::string out;
    for (std::size_t i = 0; i < form.rows.size(); ++i) {
        const auto row = static_cast<RowId>(i);
        for (std::size_t c = 0; c < schema[form[row].level].columns.size(); ++c) {
            const auto slot = static_cast<SlotId>(index(form[row].first) + c);
            if (form[slot].state == FormCell::State::filled) {
                const auto span = form[slot].span;
                out += path_of(schema, form, slot) + " = " + std::string(form[slot].text) + " ⟨" +
                       source.substr(span.begin, span.end - span.begin) + "⟩\n";
            }
        }
    }
    for (const auto& problem : form.problems) {
        out += problem.code + " " + problem.place.path + "\n";
    }
    return out;
}

const std::string funds = R"heng(
表 资金 {
  层级 来源 {
    行 总额 { 又名 合计 }
    行 拨款、其他
    栏 名称 名称
    栏 预算 数 缺省 0
    栏 执行率 百分数
  }
})heng";

}  // namespace

TEST_CASE("rows are known by their names, written as keys or in a list", "[form][shape]") {
    const auto schema = schema_of(funds);
    CHECK(cells(schema, "资金:\n  合计: { 预算: 10, 执行率: 95.5% }\n  其他: { 预算: 3 }\n") ==
          "资金/总额/名称 = 总额 ⟨合计⟩\n资金/总额/预算 = 10 ⟨10⟩\n资金/总额/执行率 = 95.5% ⟨95.5%⟩\n"
          "资金/其他/名称 = 其他 ⟨其他⟩\n资金/其他/预算 = 3 ⟨3⟩\n资金/拨款/名称 = 拨款 ⟨资金⟩\n");
    CHECK(cells(schema, "资金:\n- 名称: 总额\n  预算: 10\n- { 名称: 拨款, 预算: 10 }\n- { 名称: 其他 }\n") ==
          "资金/总额/名称 = 总额 ⟨总额⟩\n资金/总额/预算 = 10 ⟨10⟩\n资金/拨款/名称 = 拨款 ⟨拨款⟩\n"
          "资金/拨款/预算 = 10 ⟨10⟩\n资金/其他/名称 = 其他 ⟨其他⟩\n");
}

TEST_CASE("a row that the 表式 doesn't name is said, and one misspelt isn't missing too", "[form][shape]") {
    const auto schema = schema_of(funds);
    CHECK(cells(schema, "资金: { 总额: { 预算: 1 }, 拔款: { 预算: 1 }, 其他: }\n") ==
          "资金/总额/名称 = 总额 ⟨总额⟩\n资金/总额/预算 = 1 ⟨1⟩\n资金/其他/名称 = 其他 ⟨其他⟩\nH007 "
          "资金/拔款\n");
    CHECK(cells(schema, "资金:\n  总额: { 预算: 1 }\n  合计: { 预算: 2 }\n").ends_with("H006 资金/总额\n"));
    CHECK(cells(schema, "资金: [{ 名称: 总额, 预算: 1 }, { 名称: 总额, 预算: 2 }]\n").find("预算 = 2") ==
          std::string::npos);
    CHECK(cells(schema, "资金: 十万元\n").ends_with("H009 资金\n"));
    CHECK(cells(schema, "资金: { 总额: 10 }\n").find("H009 资金/总额") != std::string::npos);
}

TEST_CASE("a percentage is a fraction, with its sign or without", "[form][shape]") {
    const auto schema = schema_of(funds);
    for (const auto& written : {"95.5%", "95.5", "９５.５％"}) {
        const auto source = std::string("资金: { 总额: { 执行率: ") + written + " } }\n";
        const auto documents = read_yaml(source);
        const auto form = heng::bind(schema, documents.front(), source);
        REQUIRE(form.numbers.size() == 1);
        CHECK(form.numbers.front().to_string() == "0.955");
    }
    CHECK(cells(schema, "资金: { 总额: { 执行率: 很高 } }\n").find("H301 资金/总额/执行率") !=
          std::string::npos);
}

TEST_CASE("a caption is a name and what stands behind it, unless that has a heading of its own",
          "[form][shape]") {
    const auto schema = schema_of(R"heng(
表 指标 {
  层级 一级 {
    栏 名称 名称 { 写法 "{名称:文}({权重}分)"、"{名称:文}（{权重}分）" }
    栏 权重 权重
  }
})heng");
    CHECK(cells(schema, "指标:\n- 名称: 产出指标(50分)\n") ==
          "产出指标/名称 = 产出指标 ⟨产出指标⟩\n产出指标/权重 = 50 ⟨50⟩\n");
    CHECK(cells(schema, "指标:\n- 名称: 效益指标（30.5 分）\n") ==
          "效益指标/名称 = 效益指标 ⟨效益指标⟩\n效益指标/权重 = 30.5 ⟨30.5⟩\n");
    CHECK(cells(schema, "指标:\n- 名称: 产出指标\n") == "产出指标/名称 = 产出指标 ⟨产出指标⟩\n");
    CHECK(cells(schema, "指标:\n- { 权重: 40, 名称: 产出指标(50分) }\n") ==
          "产出指标/名称 = 产出指标 ⟨产出指标⟩\n产出指标/权重 = 40 ⟨40⟩\n");
    CHECK(cells(schema, "指标:\n- 名称: \"产出指标(50分)\"\n") ==
          "产出指标/名称 = 产出指标 ⟨产出指标⟩\n产出指标/权重 = 50 ⟨50⟩\n");
}

TEST_CASE("a target is put together from cells, and an actual takes its unit from one", "[form][shape]") {
    const auto schema = schema_of(R"heng(
表 指标 {
  层级 三级 {
    栏 名称 名称
    栏 性质 文本
    栏 指标值 文本
    栏 单位 文本
    栏 预期值 目标 { 由 性质、指标值、单位  略 定性 }
    栏 实现值 实绩 { 由 实现值、单位 }
  }
})heng");
    const auto read = [&](const std::string& row) {
        const auto all = cells(schema, "指标: [{ 名称: 甲, " + row + " }]\n");
        const auto from = std::min(all.find("甲/预期值"), all.find("甲/实现值"));
        return from == std::string::npos ? std::string() : all.substr(from);
    };
    CHECK(read("性质: ≥, 指标值: 90, 单位: \"%\", 实现值: 93.5") ==
          "甲/预期值 = ≥90% ⟨≥⟩\n甲/实现值 = 93.5% ⟨93.5⟩\n");
    CHECK(read("性质: 定性, 指标值: 有所提高, 单位: /") == "甲/预期值 = 有所提高 ⟨有所提高⟩\n");
    CHECK(read("指标值: 5, 单位: 场, 实现值: 6场") == "甲/预期值 = 5场 ⟨5⟩\n甲/实现值 = 6场 ⟨6场⟩\n");
    CHECK(read("性质: ≥, 指标值: 90, 单位: \"%\", 预期值: ≥80%") == "甲/预期值 = ≥80% ⟨≥80%⟩\n");
    CHECK(read("单位: \"%\"") == "甲/预期值 = % ⟨\"%\"⟩\nH311 甲/预期值\n");
    CHECK(read("单位: 项, 实现值: 有所提高") == "甲/预期值 = 项 ⟨项⟩\n甲/实现值 = 有所提高 ⟨有所提高⟩\n");
}

TEST_CASE("a group may hold a table", "[form][shape]") {
    const auto schema =
        schema_of("组 资金 { 组 明细 { 表 支出 { 层级 支出项 { 栏 名称 名称  栏 金额 数 } } } }");
    CHECK(cells(schema, "资金: { 明细: { 支出: [{ 名称: 差旅, 金额: 3 }] } }\n") ==
          "差旅/名称 = 差旅 ⟨差旅⟩\n差旅/金额 = 3 ⟨3⟩\n");
}

TEST_CASE("写法 and 由 name columns of the row", "[form][shape]") {
    const std::vector<RuleFile> files{{"小.heng", R"heng(规则集 小 { 表式 { 表 指标 { 层级 一级 {
      栏 名称 名称 { 写法 "{名称:文}({分值}分)" }
      栏 权重 权重
      栏 目标 目标 { 由 指标值、单位 }
    } } } })heng"}};
    const auto compiled = compile(files, "小");
    std::string codes;
    for (const auto& d : compiled.diagnostics) {
        codes += d.code + " ";
    }
    CHECK(codes == "H815 H815 H815 ");
}
