#pragma once
// What the finders share: a rule's profile, where findings go, and how a figure is told.

#include <set>
#include <string>
#include <vector>

#include "engine/analysis/profile.hpp"
#include "engine/diagnostics/diagnostic.hpp"

namespace heng::analysis {

struct Sight {
    Probe& probe;
    Profile& profile;
    std::vector<Diagnostic>& found;
    Place place;

    void say(Code code, const std::vector<Slot>& zh, const std::vector<Slot>& en) {
        found.push_back(make(code, place, zh, en));
    }
    void say(Code code, const std::vector<Slot>& slots) { say(code, slots, slots); }

    /// 93.5%, 12件.
    [[nodiscard]] std::string figure(const Rational& x) const;
    /// 实现值 93.5%, with the target where that is one of many.
    [[nodiscard]] Bilingual witness(const Rational& x) const;
    /// The same, with the weight where that is one of many and scores hang on it.
    [[nodiscard]] Bilingual scored_witness(const Rational& x) const;
    /// Figures of its own beside the target's: how the two lie isn't known of a target that stands for any.
    [[nodiscard]] bool mixes_scales() const;
    /// The branch or band that decides at a stretch; nothing if none surely does.
    [[nodiscard]] std::optional<std::size_t> deciding(const Stretch& stretch) const;
    /// All of a run of stretches: 实现值低于 60%, 实现值大于 89%、小于 90%.
    [[nodiscard]] Bilingual where(std::size_t first, std::size_t last) const;
    [[nodiscard]] bool is_end(std::size_t last) const { return last + 1 == profile.stretches.size(); }
};

/// A score, in figures.
[[nodiscard]] std::string points(const Rational& score);
[[nodiscard]] std::string points(const Interval& score, Language language);

// The finders, each in the file of its subject.
void find_coverage(Sight& sight);                        ///< H836, H837, H838, H839, H840
void find_shape(Sight& sight);                           ///< H841, H842, H846
void find_limits(Sight& sight, bool caps, bool floors);  ///< H834, H835, H843, H845
void find_figures(Sight& sight);                         ///< H847, H848, H851, H852

}  // namespace heng::analysis
