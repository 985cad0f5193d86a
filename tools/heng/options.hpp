#pragma once
// The command line: argv to what is to be done. Knows no files and prints nothing.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/report/language.hpp"
#include "engine/value/reading.hpp"

namespace heng {

enum class Format : std::uint8_t { text, json, ndjson };
enum class ColorWhen : std::uint8_t { automatic, always, never };
/// From which severity on a finding makes the command exit with 1.
enum class FailOn : std::uint8_t { error, warning, never };

/// What several commands take. Nothing: heng.yaml may say it, else the default.
struct Common {
    std::optional<std::string> rules;  ///< --rules: a file, a folder or a rule set's name
    std::optional<Language> language;
    std::optional<ColorWhen> color;
    std::string as_of;  ///< --as-of: a day such as 2024-03-01; empty: none
};

struct CheckCommand {
    Common common;
    std::vector<std::string> forms;  ///< at least one
    Format format = Format::text;
    std::optional<FailOn> fail_on;
    std::vector<std::string> select;  ///< codes or their beginnings; empty: all
    std::vector<std::string> ignore;
    bool flat = false;
    bool quiet = false;
    bool verbose = false;
    std::uint32_t jobs = 0;  ///< 0: as many as there are processors
};

struct ReadCommand {
    Common common;
    std::vector<std::string> texts;  ///< at least one
    Role role = Role::target;
    bool clause = false;  ///< scoring standards rather than cells
    Format format = Format::text;
    std::optional<FailOn> fail_on;  ///< of what is found in scoring standards
};

struct ScoreCommand {
    Common common;
    std::string clause;
    std::string weight;  ///< a figure, in points
    std::string target;  ///< empty: not given
    std::string actual;
    std::vector<std::pair<std::string, std::string>> facts;
    Format format = Format::text;
    std::optional<FailOn> fail_on;
};

struct LintCommand {
    Common common;
    std::vector<std::string> paths;  ///< rule files, folders of them, names of rule sets; at least one
    Format format = Format::text;
    std::optional<FailOn> fail_on;
    bool fix = false;   ///< write what is safe to mend
    bool diff = false;  ///< show that, and write nothing
};

enum class TestFormat : std::uint8_t { text, json, junit };

struct TestCommand {
    Common common;
    std::vector<std::string> paths;  ///< rule files and folders of them; at least one
    std::string filter;              ///< only cases in whose name it stands; empty: all
    TestFormat format = TestFormat::text;
    bool mutate = false;               ///< how many faults in the rules the cases notice
    std::uint32_t least_noticed = 90;  ///< per cent of them
    std::uint32_t jobs = 0;            ///< 0: as many as there are processors
};

/// Of what is read as a page: a comparison, an explanation.
enum class DocumentFormat : std::uint8_t { text, json, markdown };

struct FmtCommand {
    Common common;
    std::vector<std::string>
        paths;           ///< rule files and folders of them, or - for the standard input; at least one
    bool check = false;  ///< write nothing, but say which would change
    bool diff = false;   ///< write nothing, but show how they would
};

struct DiffCommand {
    Common common;
    std::vector<std::string> sides;  ///< as given
    std::string before;              ///< a rule file, a folder of them or a rule set's name
    std::string after;
    std::string forms;  ///< forms to check by both; empty: none
    DocumentFormat format = DocumentFormat::text;
    bool exit_code = false;  ///< status 1 if they differ
    std::uint32_t jobs = 0;
};

struct NewCommand {
    Common common;
    std::vector<std::string> subjects;  ///< as given
    std::string subject;                ///< a rule set's name, whole or in part, or a rule file
    std::string output;                 ///< a file that isn't there; empty: the standard output
    bool force = false;                 ///< it may be there, and is replaced
    std::optional<std::uint32_t> year;  ///< a rule file for that year instead of an empty form
};

enum class PageFormat : std::uint8_t { markdown, html };

struct DocCommand {
    Common common;
    std::vector<std::string> subjects;  ///< as given
    std::string subject;                ///< a rule set's name, whole or in part, or a rule file
    std::string output;                 ///< a file that isn't there; empty: the standard output
    bool force = false;                 ///< it may be there, and is replaced
    PageFormat format = PageFormat::markdown;
};

struct ExplainCommand {
    Common common;
    std::string subject;  ///< a code or a form
    std::string path;     ///< of an indicator; empty: all
    std::string to;       ///< a grade: how far the form is from it; empty: how each score came about
    DocumentFormat format = DocumentFormat::text;
};

/// Nothing is to be done but to say this.
struct Say {
    std::string text;
    int status = 0;  ///< 0: to the standard output; else to the standard error
};

using Command = std::variant<CheckCommand, ReadCommand, ExplainCommand, ScoreCommand, LintCommand,
                             TestCommand, FmtCommand, DiffCommand, NewCommand, DocCommand, Say>;

/// `arguments` without the program's name. Mistakes in them give a Say with status 2.
[[nodiscard]] Command parse_command(const std::vector<std::string>& arguments);

/// Values of options by their names, as the command line and heng.yaml write them.
[[nodiscard]] std::optional<Language> language_named(std::string_view name);
[[nodiscard]] std::optional<ColorWhen> color_named(std::string_view name);
[[nodiscard]] std::optional<FailOn> fail_on_named(std::string_view name);

/// All options of a command by their long names ("--rules"), for the test that its help tells of each.
[[nodiscard]] std::vector<std::string> option_names(std::string_view command);

}  // namespace heng
