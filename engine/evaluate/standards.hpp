#pragma once
// The standards that forms carry beside their rows. In: a rule set, and forms. Out: for each scored row the standard
// that it goes by, read and compiled once for each text. Whether a row is scored by it is for the rules to say.

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/compile/standard.hpp"
#include "engine/form/form.hpp"
#include "engine/ruleset/standard.hpp"

namespace heng {

/// A standard in force for a row, and the cell that states it: the row's own, or that of a row above.
struct RowStandard {
    std::shared_ptr<const Standard> standard;
    SlotId slot = none<SlotId>;
};

/// By row; a row without has none.
using FormStandards = std::map<RowId, RowStandard>;

/// All standards that were met so far with forms of one rule set. One thread at a time may ask; what it gives any number
/// may use.
class StandardBook {
public:
    /// The rule set must outlive the book.
    explicit StandardBook(const RuleSet& rules) : rules_(rules) {}

    [[nodiscard]] std::shared_ptr<const FormStandards> read(const Form& form);

private:
    [[nodiscard]] std::shared_ptr<const Standard> find(std::string_view text,
                                                       const std::optional<Rational>& weight);
    [[nodiscard]] std::shared_ptr<const Standard> make(std::string_view text,
                                                       const std::optional<Rational>& weight);

    const RuleSet& rules_;
    std::optional<StandardCompiler> compiler_;
    std::set<std::string, std::less<>> own_words_;  ///< of the rule set
    std::map<std::pair<std::string, std::string>, std::shared_ptr<const Standard>> known_;
};

}  // namespace heng
