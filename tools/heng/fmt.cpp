// heng fmt: rule files in the one layout.

#include "engine/format/format.hpp"

#include <dtl/dtl.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

#include "tools/heng/files.hpp"
#include "tools/heng/run.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {
namespace {

constexpr std::string_view standard_input = "-";

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

std::string unified_diff(const std::string& name, const std::string& before, const std::string& after) {
    dtl::Diff<std::string> diff(lines_of(before), lines_of(after));
    diff.compose();
    diff.composeUnifiedHunks();
    std::ostringstream out;
    out << "--- " << name << "\n+++ " << name << "\n";
    diff.printUnifiedFormat(out);
    return out.str();
}

/// In one step, so that a full disk or a signal leaves the old file.
bool replace_file(const std::string& name, const std::string& bytes) {
    std::error_code error;
    const auto path = std::filesystem::canonical(name, error).string();  // a link stays a link
    if (error) return false;
    const auto beside = path + ".heng-fmt";
    {
        std::ofstream out(beside, std::ios::binary | std::ios::trunc);
        out << bytes;
        out.flush();
        if (!out) {
            std::filesystem::remove(beside, error);
            return false;
        }
    }
    std::filesystem::permissions(beside, std::filesystem::status(path, error).permissions(), error);
    std::filesystem::rename(beside, path, error);
    if (error) std::filesystem::remove(beside, error);
    return !error;
}

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
        write_message("heng: " + in(why, language_) + "\n");
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
