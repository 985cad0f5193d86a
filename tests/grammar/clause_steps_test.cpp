// The grammar of scoring standards itself: no rule loops without progress, and reading takes steps in proportion to
// the text, whatever it repeats. A step is one rule tried at one place.

#include <catch2/catch.hpp>
#include <string>
#include <tao/pegtl/contrib/analyze.hpp>
#include <vector>

#include "grammar/clause.hpp"

namespace tao::pegtl {

template <typename Name, heng::grammar::value::Literal... L>
struct analyze_traits<Name, heng::grammar::value::words<L...>> : analyze_any_traits<> {};

}  // namespace tao::pegtl

namespace heng::test {

namespace {

namespace p = tao::pegtl;

struct CountingBuild : grammar::Build<ClauseKind> {
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
    ClauseTree tree;
    tree.reset(text);
    CountingBuild build{{tree, text.data()}, 0};
    p::memory_input<p::tracking_mode::lazy, p::eol::lf_crlf, const char*> in(text.data(),
                                                                             text.data() + text.size(), "");
    try {
        static_cast<void>(p::parse<grammar::clause::clause, p::nothing, Counting>(in, build));
    } catch (const grammar::TooDeep&) {
        return build.steps;
    }
    return build.steps;
}

std::string repeated(const std::string& text, std::size_t bytes) {
    std::string out;
    while (out.size() < bytes)
        out += text;
    return out;
}

}  // namespace

TEST_CASE("no rule of scoring standards loops without progress", "[grammar][clause]") {
    CHECK(p::analyze<grammar::clause::clause>(1) == 0);
}

TEST_CASE("a long scoring standard takes steps in proportion, whatever it repeats",
          "[grammar][clause][steps]") {
    const std::vector<std::string> links{"且",
                                         ",",
                                         "或",
                                         "、",
                                         "1",
                                         "(",
                                         "[",
                                         "不少于",
                                         "每",
                                         "得",
                                         "按",
                                         "每低1个百分点扣0.5分,",
                                         "得满分,",
                                         "达到95%得满分;",
                                         "的",
                                         "扣",
                                         "啊",
                                         "一",
                                         "80%-90%得3分,",
                                         "合规的得1分,",
                                         "高于",
                                         "×",
                                         "得分=a+",
                                         "=",
                                         "1×"};
    for (const auto& link : links) {
        for (const std::string begin : {"", "每", "达到", "得分=", "按"}) {
            const auto once = steps(begin + repeated(link, 1'000));
            const auto twice = steps(begin + repeated(link, 2'000));
            INFO(begin << "|" << link << ": " << once << " steps, then " << twice);
            CHECK(once < 6'000 * 1'000);
            CHECK(twice < 2 * once + once / 5 + 100'000);
        }
    }
}

}  // namespace heng::test
