#pragma once
// How a PEGTL grammar becomes a Tree and, where it fails, a list of what was expected.
//
// A rule that should leave a node says so by `static constexpr auto kind = Kind::…;`
// A rule that an author knows by name says so by `static constexpr Expected expected{"…", "…"};`
// A rule that can contain itself says so by `static constexpr bool nests = true;`
// Nothing else is attached to grammars, so that they read like the language they describe.

#include <cstdint>
#include <string_view>
#include <tao/pegtl.hpp>
#include <vector>

#include "grammar/source.hpp"
#include "grammar/tree.hpp"

namespace heng::grammar {

namespace p = tao::pegtl;

/// What a construct is called when it is missing.
struct Expected {
    std::string_view zh;
    std::string_view en;
    friend bool operator==(const Expected&, const Expected&) = default;
};

/// The end of a parse that went too deep. Not a parse_error: it passes every recovery.
struct TooDeep {
    std::uint32_t byte;
};

/// The furthest place that a parse reached and what could have stood there.
class Furthest {
public:
    [[nodiscard]] std::uint32_t byte() const { return byte_; }
    [[nodiscard]] const std::vector<Expected>& wanted() const { return wanted_; }
    [[nodiscard]] std::size_t mark() const { return wanted_.size(); }

    void restart(std::uint32_t byte) {
        byte_ = byte;
        wanted_.clear();
    }
    /// `what`, tried at `byte`, failed. It stands for whatever inside it failed at the same place, that is
    /// for all since `mark`.
    void failed(std::uint32_t byte, const Expected& what, std::size_t mark) {
        if (byte < byte_) {
            return;
        }
        if (byte > byte_) {
            restart(byte);
        } else if (mark < wanted_.size()) {
            wanted_.resize(mark);
        }
        for (const auto& have : wanted_) {
            if (have == what) {
                return;
            }
        }
        wanted_.push_back(what);
    }

private:
    std::uint32_t byte_ = 0;
    std::vector<Expected> wanted_;
};

/// The state that all grammars of heng parse with.
template <typename Kind>
struct Build {
    Tree<Kind>& tree;
    const char* base;  ///< where byte 0 is
    Furthest furthest{};
    std::uint32_t depth = 0;
    std::uint32_t max_depth = 200;  ///< a frame costs up to 12 KB under ASan; the stack is 8 MB
};

template <typename Rule>
concept HasKind = requires { Rule::kind; };
template <typename Rule>
concept HasName = requires { Rule::expected; };
template <typename Rule>
concept Nests = requires { Rule::nests; };

template <typename Rule>
struct Control : p::normal<Rule> {
    // Plain rules need no control at all: PEGTL then calls their match() directly.
    static constexpr bool enable = HasKind<Rule> || HasName<Rule> || Nests<Rule>;

    template <p::apply_mode A, p::rewind_mode M, template <typename...> class Action,
              template <typename...> class Ctl, typename Input, typename State>
    [[nodiscard]] static bool match(Input& in, State& state) {
        if constexpr (!enable) {
            return p::match<Rule, A, M, Action, Ctl>(in, state);
        } else {
            // Look-aheads run with actions off: what they see is neither a node nor a failure.
            constexpr bool live = A == p::apply_mode::action;
            const auto begin = static_cast<std::uint32_t>(in.current() - state.base);
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
