#pragma once
// A form with one thing changed, evaluated again: what would then be found?

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "engine/evaluate/blame.hpp"

namespace heng {

class Trials {
public:
    Trials(const RuleSet& rules, const Form& form, std::shared_ptr<TextFinds> texts,
           std::shared_ptr<const FormStandards> standards)
        : rules_(rules), form_(form), finds_(std::move(texts)), standards_(std::move(standards)) {}

    /// The keys of all findings after the change, with how severe they are; values that could not be read any more
    /// count as findings.
    [[nodiscard]] std::map<std::string, Severity> after(const Mend& mend);

private:
    [[nodiscard]] Form changed(const Mend& mend);

    const RuleSet& rules_;
    const Form& form_;
    std::shared_ptr<TextFinds> finds_;
    std::shared_ptr<const FormStandards> standards_;  ///< as of the form unchanged: they are not read again
    std::deque<std::string> texts_;
};

}  // namespace heng
