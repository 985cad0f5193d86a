// The rule language's grammar itself: no rule loops without progress, and reading takes steps in proportion to the
// text, whatever the text is. A step is one rule tried at one place.

#include <catch2/catch.hpp>
#include <functional>
#include <string>
#include <tao/pegtl/contrib/analyze.hpp>

#include "grammar/ruleset.hpp"

namespace tao::pegtl {

/// They may go nowhere, as an optional rule does; analyze() must be told so of rules with a match() of their own.
template <typename Name>
struct analyze_traits<Name, heng::grammar::to_furthest> : analyze_opt_traits<> {};
template <typename Name>
struct analyze_traits<Name, heng::grammar::after_line_end> : analyze_opt_traits<> {};

}  // namespace tao::pegtl

namespace heng::test {

namespace {

namespace p = tao::pegtl;

struct CountingBuild : grammar::Build<RuleKind> {
    std::size_t steps = 0;
};

template <typename Rule>
struct Counting : grammar::Control<Rule> {
    template <p::apply_mode A, p::rewind_mode M, template <typename...> class Action,
              template <typename...> class Ctl, typename Input>
    [[nodiscard]] static bool match(Input& in, CountingBuild& state) {
        ++state.steps;
        return grammar::Control<Rule>::template match<A, M, Action, Ctl>(in, state);
    }
};

template <typename Start>
std::size_t steps(const std::string& text) {
    Tree<RuleKind> tree;
    tree.reset(text);
    CountingBuild build{{tree, text.data()}, 0};
    p::memory_input<p::tracking_mode::lazy, p::eol::lf_crlf, const char*> in(text.data(),
                                                                             text.data() + text.size(), "");
    try {
        static_cast<void>(p::parse<Start, p::nothing, Counting>(in, build));
    } catch (const grammar::TooDeep&) {
        // Reading ends there: that is within any bound.
    }
    return build.steps;
}

std::string times(std::size_t count, const std::string& text) {
    std::string out;
    for (; count > 0; --count)
        out += text;
    return out;
}

/// Twice the text takes at most some more than twice the steps, and no byte takes very many.
template <typename Start>
void check_linear(const std::function<std::string(std::size_t)>& text, std::size_t size) {
    const auto once = steps<Start>(text(size));
    const auto twice = steps<Start>(text(2 * size));
    INFO(once << " steps for " << text(size).size() << " bytes, then " << twice);
    CHECK(once < 700 * text(size).size() + 10'000);
    CHECK(twice < 2 * once + once / 5 + 10'000);
}

using Expression = p::seq<grammar::wrap, grammar::expression, grammar::wrap, p::eof>;

}  // namespace

TEST_CASE("no rule of the language loops without progress", "[grammar][rules]") {
    CHECK(p::analyze<grammar::file>(1) == 0);
    CHECK(p::analyze<Expression>(1) == 0);
}

TEST_CASE("nested brackets take a number of steps in proportion, up to the limit and past it",
          "[grammar][steps]") {
    const auto depth = GENERATE(as<std::size_t>{}, 13, 50, 90, 1'000, 10'000);
    const auto text = times(depth, "(") + "a" + times(depth, ")");
    INFO(depth);
    CHECK(steps<Expression>(text) < 200 * text.size() + 1'000);
    const auto unclosed = times(depth, "合计(") + "a";
    CHECK(steps<Expression>(unclosed) < 200 * unclosed.size() + 1'000);
    const auto negated = times(depth, "非 ") + "a";
    CHECK(steps<Expression>(negated) < 200 * negated.size() + 1'000);
}

TEST_CASE("long chains take steps in proportion", "[grammar][steps]") {
    const std::string link =
        GENERATE(" 且 a = b", " 或 非 a", " + 1", " × 合计(下级.权重)", " < a", "\n# 注\n + 1");
    INFO(link);
    check_linear<Expression>([&](std::size_t n) { return "a" + times(n, link); }, 2'000);
}

TEST_CASE("good rules take steps in proportion", "[grammar][steps]") {
    const std::string statement = GENERATE(
        "检查 H201 错误 \"甲\" {\n  对 每个 指标\n  要求 甲 = 乙\n  说明 \"{甲}\"\n}\n",
        "计分 甲 {\n  档 \"乙\" 80%（含）-100%\n  保留 2 位 四舍五入\n}\n", "词表 甲 { 乙、丙、丁 }\n",
        "# 注\n", "参照 甲 = 5.6%\n", "指标 甲/乙 5 { 目标 ≥ 90 % }\n", "单位 { 场 = 场次 }\n");
    INFO(statement);
    check_linear<grammar::file>([&](std::size_t n) { return "规则集 甲 {\n" + times(n, statement) + "}\n"; },
                                300);
}

TEST_CASE("rules full of slips take steps in proportion", "[grammar][steps]") {
    const std::string slip = GENERATE(
        "检察 H201 {\n 要求 甲 = \n}\n", "检查 H201 {\n", "检查 H201\n", "要求 (((甲\n", "}\n", "{\n}\n",
        "\"\n", "“", "\" {\n", "说明 \"“\n", "甲 乙 丙\n", "；", "  ", "(", "计分 甲", "改写 ",
        "词表 甲 { 乙 ", "#", "\\", "\"\\", "一", "1", "规则集 甲 {\n", "指标体系 满分 100 {", "[", "表式 {");
    INFO(slip);
    check_linear<grammar::file>([&](std::size_t n) { return "规则集 甲 {\n" + times(n, slip); }, 1'000);
    check_linear<grammar::file>([&](std::size_t n) { return times(n, slip); }, 1'000);
}

TEST_CASE("long words, texts, comments and blanks take steps in proportion", "[grammar][steps]") {
    const std::string before =
        GENERATE("", "规则集 甲 { ", "规则集 甲 { 名称 \"", "规则集 甲 { 指标 甲/乙 5 { 目标 ",
                 "规则集 甲 { 词表 乙 { ", "规则集 甲 { 参数 乙 = ", "用例 \"甲\" { 取 ",
                 "规则集 甲 { 指标体系 满分 100 { ");
    const std::string part =
        GENERATE("甲", "9", " ", "\n", "/", "、", "甲 ", "甲 9 ", "“”", "{", "}", "（", "\xFF");
    INFO(before << " then " << part);
    check_linear<grammar::file>([&](std::size_t n) { return before + times(n, part); }, 1'000);
}

}  // namespace heng::test
