#pragma once
// How a PEGTL grammar becomes a Tree and, where it fails, a list of what was expected.
//
// A rule that should leave a node says so by `static constexpr auto kind = Kind::…;`
// A rule that an author knows by name says so by `static constexpr Expected expected{"…", "…"};`
// A rule that can contain itself says so by `static constexpr bool nests = true;`
// A rule that can fail after a part of it has left nodes says so by `static constexpr bool backtracks = true;`
// A rule that skips what could not be read says so by `static constexpr bool misread = true;`
// A rule at which expectations begin anew says so by `static constexpr bool starts_over = true;`
// Nothing else is attached to grammars, so that they read like the language they describe.

#include <cstdint>
#include <string_view>
#include <tao/pegtl.hpp>
#include <type_traits>
#include <variant>
#include <vector>

#include "grammar/expected.hpp"
#include "grammar/tree.hpp"

namespace heng::grammar {

namespace p = tao::pegtl;

/// The end of a parse that went too deep. Not a parse_error: it passes every recovery.
struct TooDeep {
    std::uint32_t byte;
};

/// The state that all grammars of heng parse with.
template <typename Kind>
struct Build {
    Tree<Kind>& tree;
    const char* base;  ///< where byte 0 is
    Furthest furthest{};
    std::vector<Misreading> misreadings{};
    std::uint32_t depth = 0;
    std::uint32_t max_depth = 200;  ///< a frame costs up to 12 KB under ASan; the stack is 8 MB
};

template <typename Rule>
concept HasKind = requires {
    Rule::kind;
};
template <typename Rule>
concept HasName = requires {
    Rule::expected;
};
template <typename Rule>
concept Nests = requires {
    Rule::nests;
};

template <typename Rule>
concept Backtracks = requires {
    Rule::backtracks;
};
template <typename Rule>
concept Misread = requires {
    Rule::misread;
};
template <typename Rule>
concept StartsOver = requires {
    Rule::starts_over;
};

template <typename Rule>
struct Control : p::normal<Rule> {
    // Plain rules need no control at all: PEGTL then calls their match() directly.
    static constexpr bool enable = HasKind<Rule> || HasName<Rule> || Nests<Rule> || Backtracks<Rule> ||
                                   Misread<Rule> || StartsOver<Rule>;

    template <p::apply_mode A, p::rewind_mode M, template <typename...> class Action,
              template <typename...> class Ctl, typename Input, typename State>
    [[nodiscard]] static bool match(Input& in, State& state) {
        if constexpr (!enable) {
            return p::match<Rule, A, M, Action, Ctl>(in, state);
        } else {
            // Look-aheads run with actions off: what they see is neither a node nor a failure.
            constexpr bool live = A == p::apply_mode::action;
            const auto begin = static_cast<std::uint32_t>(in.current() - state.base);
            if constexpr (StartsOver<Rule> && live) {
                // What the statement before lacked is still wanted, if it was looked for further on.
                if (state.furthest.byte() <= begin) {
                    state.furthest.restart(begin);
                }
            }
            [[maybe_unused]] const auto mark = state.furthest.byte() == begin ? state.furthest.mark() : 0;
            if constexpr (Nests<Rule>) {
                if (++state.depth > state.max_depth) {
                    throw TooDeep{begin};
                }
            }
            [[maybe_unused]] NodeId node = 0;
            if constexpr (HasKind<Rule> && live) {
                node = state.tree.open(Rule::kind, begin);
            }
            // What is skipped is not read: it fails nothing, and says what was wanted before it.
            std::conditional_t<Misread<Rule>, Furthest, std::monostate> before;
            if constexpr (Misread<Rule>) {
                before = state.furthest;
            }
            [[maybe_unused]] const auto nodes = static_cast<NodeId>(state.tree.size());
            const bool matched = p::match<Rule, A, M, Action, Ctl>(in, state);
            if constexpr (Nests<Rule>) {
                --state.depth;
            }
            if constexpr (HasKind<Rule> && live) {
                if (matched) {
                    state.tree.close(node, static_cast<std::uint32_t>(in.current() - state.base));
                } else {
                    state.tree.drop(node);
                }
            }
            if constexpr (Misread<Rule> && live) {
                state.furthest = before;
                if (matched) {
                    const auto end = static_cast<std::uint32_t>(in.current() - state.base);
                    const auto stopped = before.byte() < begin ? begin : before.byte();
                    state.misreadings.push_back({{begin, end}, stopped, before.wanted()});
                }
            }
            if constexpr (Backtracks<Rule> && !HasKind<Rule> &&
                          live) {  // a node that is dropped takes all below it
                if (!matched) {
                    state.tree.drop(nodes);
                }
            }
            if constexpr (HasName<Rule> && live) {
                if (!matched) {
                    state.furthest.failed(begin, Rule::expected, mark);
                }
            }
            return matched;
        }
    }
};

}  // namespace heng::grammar
