// Which of two conditions asks more.

#include <algorithm>

#include "engine/compare/comparing.hpp"
#include "engine/compile/expression_words.hpp"
#include "engine/number/interval.hpp"

namespace heng {

namespace {

/// One of the parts that 且 joins: a comparison of a figure with a number, or words that stand for themselves.
struct Part {
    std::string words;
    std::string figure;  ///< of a comparison with a number
    Interval allowed;    ///< what that leaves of it
};

std::optional<Rational> constant(const RuleSet& rules, ExprId id) {
    const auto& e = rules[id];
    if (e.op == Op::number) {
        return rules.numbers[e.a];
    }
    if (e.op == Op::negate) {
        const auto inner = constant(rules, static_cast<ExprId>(e.a));
        return inner ? std::optional(-*inner) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Interval> allowed(Comparison how, const Rational& bound) {
    switch (how) {
        case Comparison::less: return Interval::at_most(bound, true);
        case Comparison::less_equal: return Interval::at_most(bound);
        case Comparison::greater: return Interval::at_least(bound, true);
        case Comparison::greater_equal: return Interval::at_least(bound);
        case Comparison::equal: return Interval::point(bound);
        case Comparison::unequal: return std::nullopt;
    }
    return std::nullopt;
}

Comparison turned(Comparison how) {
    switch (how) {
        case Comparison::less: return Comparison::greater;
        case Comparison::less_equal: return Comparison::greater_equal;
        case Comparison::greater: return Comparison::less;
        case Comparison::greater_equal: return Comparison::less_equal;
        default: return how;
    }
}

class Parts {
public:
    Parts(const RuleSet& rules, const std::vector<std::string>& locals) : r_(rules), locals_(locals) {}

    std::vector<Part> of(ExprId condition) {
        if (condition != none<ExprId>) {
            gather(condition);
        }
        return std::move(parts_);
    }

private:
    void gather(ExprId id) {
        const auto& e = r_[id];
        if (e.op == Op::all) {
            gather(static_cast<ExprId>(e.a));
            gather(static_cast<ExprId>(e.b));
            return;
        }
        Part part{expression_words(r_, id, locals_), {}, {}};
        if (e.op == Op::compare) {
            compared(e, part);
        }
        parts_.push_back(std::move(part));
    }

    void compared(const Expr& e, Part& part) {
        const auto how = static_cast<Comparison>(e.detail);
        const auto left = static_cast<ExprId>(e.a);
        const auto right = static_cast<ExprId>(e.b);
        const auto bound = constant(r_, right);
        const auto other = constant(r_, left);
        const auto range = bound ? allowed(how, *bound) : other ? allowed(turned(how), *other) : std::nullopt;
        if (range) {
            part.figure = expression_words(r_, bound ? left : right, locals_);
            part.allowed = *range;
        }
    }

    const RuleSet& r_;
    const std::vector<std::string>& locals_;
    std::vector<Part> parts_;
};

/// Whether what meets `all` meets `wanted` too.
bool implies(const std::vector<Part>& all, const Part& wanted) {
    auto left = Interval::all();
    for (const auto& part : all) {
        if (part.words == wanted.words) {
            return true;
        }
        if (!wanted.figure.empty() && part.figure == wanted.figure) {
            left = intersection(left, part.allowed);
        }
    }
    return !wanted.figure.empty() && wanted.allowed.contains(left);
}

bool implies(const std::vector<Part>& all, const std::vector<Part>& wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const Part& part) { return implies(all, part); });
}

}  // namespace

ChangeWay opposite(ChangeWay way) {
    return way == ChangeWay::stricter ? ChangeWay::laxer
           : way == ChangeWay::laxer  ? ChangeWay::stricter
                                      : way;
}

ChangeWay way_of(const RuleSet& before, ExprId was, const RuleSet& after, ExprId is,
                 const std::vector<std::string>& was_locals, const std::vector<std::string>& is_locals) {
    const auto old = Parts(before, was_locals).of(was);
    const auto now = Parts(after, is_locals).of(is);
    const bool now_implies = implies(now, old);
    const bool old_implies = implies(old, now);
    return now_implies && old_implies ? ChangeWay::neither
           : now_implies              ? ChangeWay::stricter
           : old_implies              ? ChangeWay::laxer
                                      : ChangeWay::unknown;
}

}  // namespace heng
