#pragma once
// The rule files of a run, and the rule set that a form is checked by.

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compile/compile.hpp"
#include "engine/diagnostics/diagnostic.hpp"
#include "engine/evaluate/standards.hpp"

namespace heng {

/// Where rules are looked for. Each is a file, a folder or a rule set's name.
struct RulePlaces {
    std::optional<std::string> asked;  ///< --rules: what it names is used whatever a form says
    std::optional<std::string> usual;  ///< HENG_RULES or heng.yaml: for forms that name no rule set
};

/// The standards in the forms of a run by one rule set. Any number of threads may ask at the same time.
class SharedStandards {
public:
    /// The rule set must outlive it.
    explicit SharedStandards(const RuleSet& rules) : book_(rules) {}

    [[nodiscard]] std::shared_ptr<const FormStandards> read(const Form& form) {
        const std::lock_guard lock(mutex_);
        return book_.read(form);
    }

private:
    std::mutex mutex_;
    StandardBook book_;
};

/// What came of looking for a form's rule set: the rules, or a finding about the form that says why there are none.
struct RuleChoice {
    std::shared_ptr<const Compiled> compiled;    ///< with rules; or null
    std::optional<Diagnostic> problem;           ///< H010, H011, H015; its place is the caller's to fill
    std::shared_ptr<SharedStandards> standards;  ///< of these rules
};

/// Any number of threads may choose at the same time; a rule set is compiled once.
class RuleLibrary {
public:
    /// Reads the files of `places`; the rules carried inside the command come after them.
    explicit RuleLibrary(const RulePlaces& places);

    /// By what a form names in its 表式; empty if it names nothing.
    [[nodiscard]] RuleChoice choose(std::string_view named);
    [[nodiscard]] std::shared_ptr<const Compiled> compiled(const std::string& id);

    /// All rule sets, those of --rules first. Reads all files at the first call.
    [[nodiscard]] const std::vector<std::string>& ids();
    /// The rule sets of the files in which these words stand.
    [[nodiscard]] std::vector<std::string> ids_naming(std::string_view words) const;
    /// The text of a rule file by the name that places have; empty if there is none.
    [[nodiscard]] std::string_view text_of(std::string_view file) const;
    /// What went wrong while reading files, and what is wrong in rule sets that were compiled, in the order of their
    /// names. place.path is the file.
    [[nodiscard]] std::vector<Diagnostic> problems() const;
    /// Whether `places` could be read at all.
    [[nodiscard]] bool is_readable() const { return unreadable_.empty(); }

private:
    /// Reads what a place names; gives the rule set that it stands for, if it stands for one.
    std::optional<std::string> add(const std::string& place);
    void add_file(const std::string& path);
    void add_embedded();
    [[nodiscard]] std::shared_ptr<SharedStandards> standards(const std::string& id, const RuleSet& rules);
    /// Whether there is certainly no such rule set; false also while not all files were read.
    [[nodiscard]] bool is_known_missing(const std::string& id);

    std::vector<RuleFile> files_;
    std::vector<Diagnostic> unreadable_;
    std::optional<std::string> asked_;
    std::optional<std::string> usual_;
    mutable std::mutex mutex_;  ///< guards what follows
    std::optional<std::vector<std::string>> ids_;
    std::map<std::string, std::shared_ptr<const Compiled>> compiled_;
    std::map<std::string, std::shared_ptr<SharedStandards>> standards_;
};

}  // namespace heng
