// The grammar of cells itself: no rule loops without progress, and reading takes steps in proportion to the text,
// whatever it repeats. A step is one rule tried at one place.

#include <catch2/catch.hpp>
#include <string>
#include <tao/pegtl/contrib/analyze.hpp>
#include <vector>

#include "grammar/parse_value.hpp"
#include "grammar/value.hpp"

namespace tao::pegtl {

/// A word always takes something; analyze() must be told so of rules with a match() of their own.
template <typename Name, heng::grammar::value::Literal... L>
struct analyze_traits<Name, heng::grammar::value::words<L...>> : analyze_any_traits<> {};

}  // namespace tao::pegtl

namespace heng::test {

namespace {

namespace p = tao::pegtl;

struct CountingBuild : grammar::Build<CellPart> {
    std::size_t steps = 0;
};

template <typename Rule>
struct Counting : grammar::Control<Rule> {
    static constexpr bool enable = true;

    template <p::apply_mode A, p::rewind_mode M, template <typename...> class Action,
              template <typename...> class Ctl, typename Input>
    [[nodiscard]] static bool match(Input& in, CountingBuild& state) {
        ++state.steps;
        return grammar::Control<Rule>::template match<A, M, Action, Ctl>(in, state);
    }
};

std::size_t steps(const std::string& text) {
    CellTree tree;
    tree.reset(text);
    CountingBuild build{{tree, text.data()}, 0};
    p::memory_input<p::tracking_mode::lazy, p::eol::lf_crlf, const char*> in(text.data(),
                                                                             text.data() + text.size(), "");
    static_cast<void>(p::parse<grammar::value::cell, p::nothing, Counting>(in, build));
    return build.steps;
}

std::string repeated(const std::string& text, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes)
        out += text;
    return out;
}

}  // namespace

TEST_CASE("no rule of cells loops without progress", "[grammar][value]") {
    CHECK(p::analyze<grammar::value::cell>(1) == 0);
}

TEST_CASE("a figure alone gives the tree that the long way gives", "[grammar][value]") {
    struct LongWay : grammar::value::node<CellPart::cell, p::seq<grammar::value::either, p::eof>> {};
    for (const std::string text :
         {"0", "2.22", "95%", "100.00%", "0007", "20230630", "2023", "2023.6", "1234.50", "6.30", "12.31"}) {
        INFO(text);
        CellTree shortly;
        CellTree at_length;
        REQUIRE(parse_cell(text, shortly).read);
        at_length.reset(text);
        grammar::Build<CellPart> build{at_length, text.data()};
        p::memory_input<> in(text, "");
        REQUIRE((p::parse<LongWay, p::nothing, grammar::Control>(in, build)));
        REQUIRE(shortly.size() == at_length.size());
        for (NodeId i = 0; i < shortly.size(); ++i) {
            CHECK(shortly[i].kind == at_length[i].kind);
            CHECK(shortly[i].span == at_length[i].span);
            CHECK(shortly[i].next == at_length[i].next);
        }
    }
}

TEST_CASE("a long cell takes steps in proportion, whatever it repeats", "[grammar][value][steps]") {
    const std::vector<std::string> links{
        "且",         "，",         "或",         "、",      "1",         "（",         "(",
        "[",          "不少于",     "每",         "应",      "较上年",    "较",         "上年增长",
        "一",         "百分之",     "且高于",     "；1",     "1且",       "一且",       "万",
        "零",         "年",         "12月",       "至",      "-",         "合规且",     "合规，不",
        "5场，",      "每一",       "每应",       "高于",    "余",        "元/",        "(含)",
        "&a",         "“",          "\"",         "2023年",  "2023-",     "1,234",      "三分之",
        "¥",          "控制在上年", "与上年",     "5%以上",  "1月至",     "高于2022年", "近一",
        "数",         "±",          "1±",         "≤X",      "5≤",        "啊",         "啊不低于",
        "啊，一次",   "啊，高于上", "啊且比上年", "5场完成", "年底",      "一季度",     "/人",
        "（2022年）", "啊(啊",      "下降5%",     "6月底前", "6月底前啊", "&amp",       "一百",
        "比上年一且", "超"};
    for (const auto& link : links) {
        for (const std::string begin : {"", "≥", "每", "高于", "较", "5", "合规", "6月底前"}) {
            for (const std::string end : {"", "1a"}) {
                const auto once = steps(begin + repeated(link, 1'000) + end);
                const auto twice = steps(begin + repeated(link, 2'000) + end);
                INFO(begin << "|" << link << "|" << end << ": " << once << " steps, then " << twice);
                CHECK(once < 300 * 1'000);  // 300 steps a byte
                CHECK(twice < 2 * once + once / 5 + 10'000);
            }
        }
    }
}

}  // namespace heng::test
