// Checks of the same cell that can't hold together.

#include <array>
#include <map>

#include "engine/lint/lints.hpp"

namespace heng {

namespace {

/// Checks of the same rows under the same condition that speak of the same figure or word. What contradicts any of them
/// contradicts one of these.
struct Strictest {
    const Check* first = nullptr;
    const Check* lowest = nullptr;   ///< what it leaves ends first
    const Check* highest = nullptr;  ///< what it leaves begins last
};

class Conflicts {
public:
    Conflicts(const RuleSet& rules, const Constancy& known, std::vector<Diagnostic>& out)
        : r_(rules), known_(known), out_(out) {}

    void look_at(const Check& check) {
        const bool plain = check.quantifier == Check::Quantifier::each && check.lets.empty() &&
                           check.tolerance == none<ExprId> && !check.possible_rounding &&
                           r_[check.require].op == Op::compare;
        if (!plain || known_.holds(check.require) != Truth::unknown) {
            return;
        }
        const auto& d = check.domain;
        const auto claim = known_.claim_of({check.require});
        if (!claim) {
            return;
        }
        auto& alike = alike_[{static_cast<std::size_t>(d.kind), index(d.level), index(d.under),
                              known_.key(check.when), claim->about.first, claim->about.second}];
        for (const auto* other : {alike.first, alike.lowest, alike.highest}) {
            if (other != nullptr && known_.together({{other->require}, {check.require}}) == Truth::no) {
                say(check, *other);
                break;
            }
        }
        keep(alike, check, claim->leaves);
    }

private:
    void keep(Strictest& alike, const Check& check, const Interval& leaves) const {
        const auto left_by = [&](const Check* other) { return known_.claim_of({other->require})->leaves; };
        if (alike.first == nullptr) {
            alike = {&check, &check, &check};
            return;
        }
        alike.lowest = ends_before(leaves, left_by(alike.lowest)) ? &check : alike.lowest;
        alike.highest = begins_after(leaves, left_by(alike.highest)) ? &check : alike.highest;
    }

    static bool ends_before(const Interval& a, const Interval& b) {
        return !a.hi_infinite && (b.hi_infinite || a.hi < b.hi || (a.hi == b.hi && a.hi_open && !b.hi_open));
    }
    static bool begins_after(const Interval& a, const Interval& b) {
        return !a.lo_infinite && (b.lo_infinite || b.lo < a.lo || (a.lo == b.lo && a.lo_open && !b.lo_open));
    }

    void say(const Check& check, const Check& other) {
        auto finding = make(Code::H868, place_of(check), {{"name", check.code}, {"other", other.code}});
        if (other.declared.file == check.declared.file) {
            finding.related.push_back({{other.code, other.head}, {}});
        }
        out_.push_back(std::move(finding));
    }

    const RuleSet& r_;
    const Constancy& known_;
    std::vector<Diagnostic>& out_;
    std::map<std::array<std::size_t, 6>, Strictest> alike_;  ///< by rows, condition and what is claimed of
};

}  // namespace

void lint_conflicts(const RuleSet& rules, const Constancy& known, std::vector<Diagnostic>& out) {
    Conflicts conflicts(rules, known, out);
    for (const auto& check : rules.checks) {
        conflicts.look_at(check);
    }
}

}  // namespace heng
