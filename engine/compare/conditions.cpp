// Which of two conditions asks more.

#include <algorithm>

#include "engine/compare/comparing.hpp"
#include "engine/compile/expression_words.hpp"
#include "engine/number/interval.hpp"

namespace heng {

namespace {

/// A condition of one of the two rule sets, or its contrary.
struct Claim {
    const RuleSet* rules = nullptr;
    const std::vector<std::string>* locals = nullptr;
    ExprId id = none<ExprId>;
    bool denied = false;

    [[nodiscard]] const Expr& expr() const { return (*rules)[id]; }
    [[nodiscard]] std::string words() const { return expression_words(*rules, id, *locals); }
    [[nodiscard]] Claim contrary() const { return {rules, locals, id, !denied}; }
    [[nodiscard]] Claim part(std::uint32_t operand) const {
        return {rules, locals, static_cast<ExprId>(operand), denied};
    }
};

/// <, =, >: which of them a comparison leaves, a bit each.
constexpr unsigned below = 1;
constexpr unsigned same = 2;
constexpr unsigned above = 4;

unsigned relations(Comparison how) {
    switch (how) {
        case Comparison::less: return below;
        case Comparison::less_equal: return below | same;
        case Comparison::greater: return above;
        case Comparison::greater_equal: return above | same;
        case Comparison::equal: return same;
        case Comparison::unequal: return below | above;
    }
    return 0;
}

unsigned turned(unsigned bits) {
    return (bits & same) | ((bits & below) != 0 ? above : 0U) | ((bits & above) != 0 ? below : 0U);
}

/// A number with its unit; nothing for what has to be computed from a form.
std::optional<std::pair<Rational, std::string>> constant(const RuleSet& rules, ExprId id) {
    const auto& e = rules[id];
    if (e.op == Op::number) {
        return std::pair(rules.numbers[e.a], std::string());
    }
    if (e.op == Op::quantity) {
        return std::pair(rules.numbers[e.a], rules.texts[e.b]);
    }
    if (e.op == Op::negate) {
        auto inner = constant(rules, static_cast<ExprId>(e.a));
        return inner ? std::optional(std::pair(-inner->first, inner->second)) : std::nullopt;
    }
    return std::nullopt;
}

/// A comparison of two things, the same however it is turned.
struct Compared {
    std::string left;
    std::string right;
    unsigned bits = 0;
    std::optional<Rational> bound;  ///< what `left` is compared with, where that is a number
    bool is_text = false;           ///< `right` is a text of its own

    /// What it leaves of `left`; all where that is no interval.
    [[nodiscard]] Interval left_over() const {
        switch (bits) {
            case below: return Interval::at_most(*bound, true);
            case below | same: return Interval::at_most(*bound);
            case above: return Interval::at_least(*bound, true);
            case above | same: return Interval::at_least(*bound);
            case same: return Interval::point(*bound);
            default: return Interval::all();
        }
    }
};

std::optional<Compared> compared(const Claim& claim) {
    const auto& e = claim.expr();
    if (e.op != Op::compare) {
        return std::nullopt;
    }
    auto left = claim.part(e.a);
    auto right = claim.part(e.b);
    auto bits = relations(static_cast<Comparison>(e.detail));
    bits = claim.denied ? ~bits & (below | same | above) : bits;
    const auto left_number = constant(*claim.rules, left.id);
    const auto right_number = constant(*claim.rules, right.id);
    const bool left_text = left.expr().op == Op::text;
    if ((left_number && !right_number) || left_text ||
        (!left_number && !right_number && right.expr().op != Op::text && right.words() < left.words())) {
        std::swap(left, right);
        bits = turned(bits);
    }
    Compared out{left.words(), right.words(), bits, std::nullopt, right.expr().op == Op::text};
    if (const auto number = constant(*claim.rules, right.id)) {
        out.bound = number->first;
        out.right = number->second;  // only the unit has to agree
    }
    return out;
}

/// What a text has to be one of, or has to hold one of.
struct Listed {
    Op op{};
    std::string text;
    const std::vector<std::string>* words = nullptr;
};

std::optional<Listed> listed(const Claim& claim) {
    const auto& e = claim.expr();
    if ((e.op != Op::in_words && e.op != Op::has_words) || e.b >= claim.rules->word_lists.size()) {
        return std::nullopt;
    }
    return Listed{e.op, claim.part(e.a).words(), &claim.rules->word_lists[e.b]};
}

/// Whether `less` holds nothing that `more` doesn't.
bool is_part(const std::vector<std::string>& less, const std::vector<std::string>& more) {
    return between(more, less).come.empty();
}

/// 是 定量 and 是 定性 of the same cell: of these kinds a cell is one.
bool are_apart(const Claim& one, const Claim& other) {
    const auto& a = one.expr();
    const auto& b = other.expr();
    if (a.op != Op::is_kind || b.op != Op::is_kind || a.detail == b.detail) {
        return false;
    }
    const auto is_one = [](const Expr& e) {
        const auto kind = static_cast<ValueKind>(e.detail);
        return kind == ValueKind::quantity || kind == ValueKind::quality || kind == ValueKind::date ||
               kind == ValueKind::reference || kind == ValueKind::nothing;
    };
    return is_one(a) && is_one(b) && one.part(a.a).words() == other.part(b.a).words();
}

class Proof {
public:
    /// Whether what holds of all `known` makes `wanted` hold. No only means that it wasn't proved.
    bool follows(std::vector<Claim> known, const Claim& wanted) {
        if (++steps_ > most_steps) {
            return false;
        }
        const auto& e = wanted.expr();
        if (e.op == Op::negation) {
            return follows(std::move(known), wanted.part(e.a).contrary());
        }
        if (e.op == (wanted.denied ? Op::any : Op::all)) {
            return follows(known, wanted.part(e.a)) && follows(std::move(known), wanted.part(e.b));
        }
        if (e.op == (wanted.denied ? Op::all : Op::any)) {
            known.push_back(wanted.part(e.a).contrary());
            return follows(std::move(known), wanted.part(e.b));
        }
        return by_parts(std::move(known), wanted);
    }

private:
    /// Takes what is known apart until nothing in it is joined.
    bool by_parts(std::vector<Claim> known, const Claim& wanted) {
        for (std::size_t i = 0; i < known.size(); ++i) {
            const auto claim = known[i];
            const auto& e = claim.expr();
            if (e.op == Op::negation) {
                known[i] = claim.part(e.a).contrary();
                --i;
            } else if (e.op == (claim.denied ? Op::any : Op::all)) {
                known[i] = claim.part(e.a);
                known.push_back(claim.part(e.b));
                --i;
            } else if (e.op == (claim.denied ? Op::all : Op::any)) {
                auto other = known;
                known[i] = claim.part(e.a);
                other[i] = claim.part(e.b);
                return follows(std::move(known), wanted) && follows(std::move(other), wanted);
            }
        }
        return by_what_is_plain(known, wanted);
    }

    static bool by_what_is_plain(const std::vector<Claim>& known, const Claim& wanted) {
        return plainly(known, wanted) || std::any_of(known.begin(), known.end(), [&](const Claim& claim) {
                   return plainly(known,
                                  claim.contrary());  // nothing is all of this, and so anything follows
               });
    }

    static bool plainly(const std::vector<Claim>& known, const Claim& wanted) {
        const auto words = listed(wanted) ? std::string() : wanted.words();
        return std::any_of(known.begin(), known.end(),
                           [&](const Claim& claim) {
                               return listed(wanted)
                                          ? by_list(claim, wanted)
                                          : (claim.denied == wanted.denied && claim.words() == words) ||
                                                (wanted.denied && !claim.denied && are_apart(claim, wanted));
                           }) ||
               by_figures(known, wanted);
    }

    /// 属于 a list makes it 属于 a longer one; not being in that one, not being in this.
    static bool by_list(const Claim& known, const Claim& wanted) {
        const auto one = listed(known);
        const auto other = listed(wanted);
        return one && other && known.denied == wanted.denied && one->op == other->op &&
               one->text == other->text &&
               (known.denied ? is_part(*other->words, *one->words) : is_part(*one->words, *other->words));
    }

    /// What all comparisons with the same sides leave.
    static bool by_figures(const std::vector<Claim>& known, const Claim& wanted) {
        const auto goal = compared(wanted);
        if (!goal) {
            return false;
        }
        auto bits = below | same | above;
        auto range = Interval::all();
        for (const auto& claim : known) {
            const auto one = compared(claim);
            if (!one || one->left != goal->left || one->bound.has_value() != goal->bound.has_value()) {
                continue;
            }
            if (one->right != goal->right) {
                if (one->is_text && goal->is_text && one->bits == same && goal->bits == (below | above)) {
                    return true;  // it is another text
                }
                continue;
            }
            if (!one->bound || *one->bound == *goal->bound) {
                bits &= one->bits;
            }
            if (one->bound) {
                range = intersection(range, one->left_over());
            }
        }
        return (bits & ~goal->bits) == 0 ||
               (goal->bound && (goal->bits == (below | above) ? !range.contains(*goal->bound)
                                                              : goal->left_over().contains(range)));
    }

    static constexpr int most_steps =
        2000;  // 或 in 或 doubles them; conditions that people write take some tens
    int steps_ = 0;
};

bool implies(const Claim& one, const Claim& other) {
    if (other.id == none<ExprId>) {
        return true;
    }
    std::vector<Claim> known;
    if (one.id != none<ExprId>) {
        known.push_back(one);
    }
    return Proof().follows(std::move(known), other);
}

}  // namespace

bool exclude(const RuleSet& rules, ExprId one, ExprId other) {
    const std::vector<std::string> locals;
    return one != none<ExprId> && other != none<ExprId> &&
           Proof().follows({{&rules, &locals, one, false}}, {&rules, &locals, other, true});
}

ChangeWay opposite(ChangeWay way) {
    return way == ChangeWay::stricter ? ChangeWay::laxer
           : way == ChangeWay::laxer  ? ChangeWay::stricter
                                      : way;
}

ChangeWay way_of(const RuleSet& before, ExprId was, const RuleSet& after, ExprId is,
                 const std::vector<std::string>& was_locals, const std::vector<std::string>& is_locals) {
    const Claim old{&before, &was_locals, was, false};
    const Claim now{&after, &is_locals, is, false};
    const bool now_implies = implies(now, old);
    const bool old_implies = implies(old, now);
    return now_implies && old_implies ? ChangeWay::neither
           : now_implies              ? ChangeWay::stricter
           : old_implies              ? ChangeWay::laxer
                                      : ChangeWay::unknown;
}

}  // namespace heng
