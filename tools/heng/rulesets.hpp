#pragma once
// The rule files of a run, and the rule set that a form is checked by.

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/compile/compile.hpp"
#include "engine/diagnostics/diagnostic.hpp"
#include "engine/evaluate/report.hpp"
#include "engine/evaluate/standards.hpp"

namespace heng {

/// Where rules are looked for. Each is a file, a folder or a rule set's name.
struct RulePlaces {
    std::optional<std::string> asked;  ///< --rules: what it names is used whatever a form says
    std::optional<std::string> usual;  ///< HENG_RULES or heng.yaml: for forms that name no rule set
    std::string as_of{};  ///< --as-of: a day on which they are to hold; empty: the year alone decides
};

/// What a form says that its rule set is looked for by. Texts may be empty.
struct RuleQuestion {
    std::string_view named;  ///< its 表式
    std::string_view place, subject;
    std::function<std::optional<int>(const FormSchema&)> year;  ///< its year, which a 表式 says where to find
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
    std::shared_ptr<const Compiled> compiled;  ///< with rules; or null
    std::optional<Diagnostic> problem;  ///< H010, H011, H015, H018, H019; its place is the caller's to fill
    std::shared_ptr<SharedStandards> standards;  ///< of these rules
    std::optional<RulesChosen> chosen;           ///< if a name stood for several
};

/// Any number of threads may choose at the same time; a rule set is compiled once.
class RuleLibrary {
public:
    /// Reads the files of `places`; the rules carried inside the command come after them.
    explicit RuleLibrary(const RulePlaces& places);

    /// By what a form names: a rule set, or several of which its year picks one.
    [[nodiscard]] RuleChoice choose(const RuleQuestion& form);
    /// H017, if rules that were named themselves aren't those of the form's year or of the day asked for.
    [[nodiscard]] std::optional<Diagnostic> out_of_time(const RuleSet& rules, std::optional<int> year);
    [[nodiscard]] std::shared_ptr<const Compiled> compiled(const std::string& id);

    /// All rule sets, those of --rules first. Reads all files at the first call.
    [[nodiscard]] const std::vector<std::string>& ids();
    /// The rule sets of the files in which these words stand.
    [[nodiscard]] std::vector<std::string> ids_naming(std::string_view words) const;
    /// All rule files, those of --rules first.
    [[nodiscard]] const std::vector<RuleFile>& files() const { return files_; }
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
    /// What a form is to be checked by: --rules, its own name, what is usual, its place and kind.
    [[nodiscard]] std::string wanted(const RuleQuestion& form) const;
    /// By a rule set's own name.
    [[nodiscard]] RuleChoice choose_named(const std::string& id);
    /// Of those that a name stands for, the one in force.
    [[nodiscard]] RuleChoice choose_by_time(const std::string& name, const RuleQuestion& form);
    [[nodiscard]] const std::vector<RuleHead>& heads();
    /// Whether there is certainly no such rule set; false also while not all files were read.
    [[nodiscard]] bool is_known_missing(const std::string& id);

    std::vector<RuleFile> files_;
    std::vector<Diagnostic> unreadable_;
    std::optional<std::string> asked_;
    std::optional<std::string> usual_;
    std::string as_of_;
    mutable std::mutex mutex_;  ///< guards what follows
    std::optional<std::vector<std::string>> ids_;
    std::optional<std::vector<RuleHead>> heads_;
    std::map<std::string, std::shared_ptr<const Compiled>> compiled_;
    std::map<std::string, std::shared_ptr<SharedStandards>> standards_;
};

}  // namespace heng
