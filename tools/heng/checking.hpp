#pragma once
// A file's bytes to the reports of the forms in it: the stages of the engine in their order.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/evaluate/evaluate.hpp"
#include "engine/evaluate/report.hpp"
#include "tools/heng/files.hpp"
#include "tools/heng/rulesets.hpp"

namespace heng {

/// Sees each form that was evaluated, with the rules that it went by; the form lives only for the call.
using FormSeen =
    std::function<void(const RuleSet&, const Form&, const std::shared_ptr<const FormStandards>&)>;

/// Reads, binds and evaluates each form of `input`; the result has one report at least. Spans point into its bytes.
[[nodiscard]] std::vector<Report> check_input(const Input& input, RuleLibrary& rules,
                                              const EvaluateOptions& options, const FormSeen& seen = {});

/// Which findings are wanted.
struct Selection {
    std::vector<std::string> select;  ///< beginnings of codes; empty: all
    std::vector<std::string> ignore;  ///< beginnings of codes
    bool flat = false;                ///< consequences become findings of their own
};

/// Takes away what isn't wanted, and settles the verdict by what is left. What kept a form from being checked always
/// stays. A consequence whose cause is taken away becomes a finding.
void apply(const Selection& selection, Report& report);

}  // namespace heng
