#pragma once
// The rule files of heng lint and heng test: those given, then those that the command carries, which they may build on.

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/compile/compile.hpp"
#include "engine/diagnostics/diagnostic.hpp"

namespace heng {

class RuleInputs {
public:
    /// Rule files, folders of them, names of rule sets. Reads all that it can; false if something can't be read or a name
    /// is neither a file's nor a rule set's, after saying so.
    [[nodiscard]] bool read(const std::vector<std::string>& paths, Language language);

    [[nodiscard]] const std::vector<RuleFile>& all() const { return shelf_->files; }
    /// Of all these files.
    [[nodiscard]] Compiler& compiler() const { return *shelf_->compiler; }
    /// The files given, without those that the command carries.
    [[nodiscard]] std::vector<const RuleFile*> own() const;
    /// The rule sets of the files given, then those given by name.
    [[nodiscard]] const std::vector<std::string>& ids() const { return ids_; }
    /// Those of all files, the carried ones too.
    [[nodiscard]] const std::vector<std::string>& known() const { return known_; }
    /// Whether findings in a file are wanted: of those given, and of all if a rule set was asked for by its name.
    [[nodiscard]] bool is_wanted(const std::string& file) const;
    [[nodiscard]] std::string_view text_of(const std::string& file) const;
    /// Whether it is one of the files given, and not one that the command carries.
    [[nodiscard]] static bool is_own(const std::string& file);
    /// The day on which the rule sets should be in force, 2024-06-30; empty: none is asked about.
    void set_as_of(std::string day) { as_of_ = std::move(day); }
    [[nodiscard]] const std::string& as_of() const { return as_of_; }
    /// Puts another text in the place of a file's; what it declares is looked at anew.
    void replace(const std::string& file, std::string text);

private:
    bool add(const std::string& path, Language language);
    bool add_carried(Language language);
    bool add_file(const std::string& path, Language language);

    /// The files, which never move, with what was read of them.
    struct Shelf {
        std::vector<RuleFile> files;
        std::unique_ptr<Compiler> compiler;
    };
    void shelve(std::vector<RuleFile> files);

    std::vector<RuleFile> files_;  ///< until all are read
    std::shared_ptr<const Shelf> shelf_ = std::make_shared<Shelf>();
    std::string as_of_;
    std::vector<std::string> named_;
    std::vector<std::string> ids_;
    std::vector<std::string> known_;  ///< all rule sets of all files
};

}  // namespace heng
