// heng fmt: rule files in the one layout.

#include "engine/format/format.hpp"

#include "tools/heng/files.hpp"
#include "tools/heng/rewrite.hpp"
#include "tools/heng/run.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {
namespace {

constexpr std::string_view standard_input = "-";

class Formatter {
public:
    explicit Formatter(const FmtCommand& command)
        : command_(command), language_(command.common.language.value_or(Language::zh)) {}

    void path(const std::string& given) {
        if (given == standard_input) {
            file(read_stdin(most_rule_bytes));
            return;
        }
        if (kind_of(given) != PathKind::folder) {
            file(read_file(given, most_rule_bytes));
            return;
        }
        for (const auto& name : find_rule_files(given))
            file(read_file(name, most_rule_bytes));
    }

    [[nodiscard]] Status status() const {
        const bool shown = !result_.empty() && !write_result(result_);
        if (failed_ || shown) return Status::unchecked;
        return changed_ && (command_.check || command_.diff) ? Status::found : Status::clean;
    }

private:
    void fail(const Bilingual& why) {
        failed_ = true;
        write_trouble(why, language_);
    }

    void file(const Input& input) {
        if (input.problem) {
            fail(input.problem->message);
            return;
        }
        const auto out = format_rules(input.bytes);
        if (!out) {
            fail(
                {"“" + input.name + "”有语句读不懂，没有动；用 heng lint 看错在哪里",
                 "“" + input.name + "” has statements that can't be read and was left alone; see heng lint"});
        } else if (input.name == standard_input && !command_.check && !command_.diff) {
            result_ += *out;
        } else if (*out != input.bytes) {
            changed_ = true;
            change(input, *out);
        }
    }

    void change(const Input& input, const std::string& out) {
        if (command_.diff) result_ += unified_diff(input.name, input.bytes, out);
        if (command_.check || command_.diff) {
            result_ += command_.diff ? "" : input.name + "\n";
        } else if (replace_file(input.name, out)) {
            result_ += input.name + "\n";
        } else {
            fail({"写不了“" + input.name + "”", "“" + input.name + "” can't be written"});
        }
    }

    const FmtCommand& command_;
    Language language_;
    std::string result_;  ///< names of files that were or would be changed, or the differences
    bool changed_ = false;
    bool failed_ = false;
};

}  // namespace

Status format(const FmtCommand& command) {
    Formatter formatter(command);
    for (const auto& path : command.paths)
        formatter.path(path);
    return formatter.status();
}

}  // namespace heng
