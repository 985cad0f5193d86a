#pragma once
// A form with one thing changed, evaluated again: what would then be found?

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/evaluate/blame.hpp"
#include "engine/evaluate/dependence.hpp"

namespace heng {

class Trials {
public:
    /// `found` is what is found without any change.
    Trials(const RuleSet& rules, const Form& form, const std::vector<Finding>& found,
           std::shared_ptr<TextFinds> texts, std::shared_ptr<const FormStandards> standards);

    /// How many of the findings can go by the change, at most. Costs next to nothing.
    [[nodiscard]] std::size_t most_gone(const Mend& mend) const;

    /// The keys of all findings after the change, with how severe they are; values that could not be read any more
    /// count as findings. Nothing if fewer than `least` of the findings go: then not all is looked at.
    [[nodiscard]] std::optional<std::map<std::string, Severity>> after(const Mend& mend, std::size_t least);

private:
    [[nodiscard]] Form changed(const Mend& mend);
    /// Whether the change may bear on what a check finds.
    [[nodiscard]] bool bears_on(const Mend& mend, std::size_t check) const;
    [[nodiscard]] bool bears_on(const Mend& mend, const Finding& finding) const;

    const RuleSet& rules_;
    const Form& form_;
    const std::vector<Finding>& findings_;
    std::shared_ptr<TextFinds> finds_;
    std::shared_ptr<const FormStandards> standards_;  ///< as of the form unchanged: they are not read again
    bool stand_alone_ = false;                        ///< the scores of rows
    std::deque<std::string> texts_;
    std::vector<Dependence> dependences_;                     ///< by check
    std::map<const Check*, std::vector<std::string>> found_;  ///< keys without any change
};

}  // namespace heng
