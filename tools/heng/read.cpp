#include <nlohmann/json.hpp>

#include "engine/clause/translate.hpp"
#include "engine/diagnostics/visible.hpp"
#include "engine/report/finding_json.hpp"
#include "engine/report/reading_json.hpp"
#include "engine/report/reading_words.hpp"
#include "tools/heng/files.hpp"
#include "tools/heng/run.hpp"
#include "tools/heng/standard.hpp"
#include "tools/heng/terminal.hpp"
#include "tools/heng/unread_clause.hpp"

namespace heng {
namespace {

constexpr std::uint64_t most_bytes = 1ULL << 30U;  // of the standard input

/// Shows readings as they come, in one of the formats.
class Shower {
public:
    explicit Shower(const ReadCommand& command)
        : command_(command), language_(command.common.language.value_or(Language::zh)) {}

    [[nodiscard]] bool show(std::string_view cell) {
        if (command_.clause) return show_clause(cell);
        const auto reading = reader_.read(cell, command_.role);
        switch (command_.format) {
            case Format::text:
                buffer_ += visible(cell) + (language_ == Language::zh ? "：" : ": ") +
                           reading_in_words(reading, cell, language_) + "\n";
                break;
            case Format::json:
                buffer_ += any_ ? ",\n  " : "[\n  ";
                buffer_ += object(cell, reading);
                break;
            case Format::ndjson: buffer_ += object(cell, reading) + "\n"; break;
        }
        any_ = true;
        constexpr std::size_t enough = 64U << 10U;
        return buffer_.size() < enough || flush();
    }

    /// Whether each was understood.
    [[nodiscard]] bool understood() const { return understood_; }
    /// Whether a finding reaches --fail-on.
    [[nodiscard]] bool found() const { return found_; }

    [[nodiscard]] bool finish() {
        if (command_.format == Format::json) buffer_ += any_ ? "\n]\n" : "[]\n";
        return flush();
    }

private:
    [[nodiscard]] bool show_clause(std::string_view sentence) {
        const auto translation = translate_clause(sentence);
        understood_ = understood_ && translation.read;
        const auto findings =
            translation.read ? standard_findings(sentence, translation, {}, {}) : std::vector<Diagnostic>{};
        found_ = found_ || reaches(findings, command_.fail_on.value_or(FailOn::error));
        if (command_.format == Format::json) buffer_ += any_ ? ",\n  " : "[\n  ";
        if (command_.format != Format::text) {
            buffer_ += clause_object(sentence, translation, findings) +
                       (command_.format == Format::ndjson ? "\n" : "");
        } else if (translation.read) {
            buffer_ += "# " + visible(sentence) + "\n" + translation.rules +
                       findings_text(findings, "# ", language_);
        } else {
            write_message(unread_clause(sentence, translation, language_));
        }
        any_ = true;
        return flush();
    }

    /// {"text": …, "rules": …, "findings": […]}, or where reading stopped.
    [[nodiscard]] std::string clause_object(std::string_view sentence, const Translation& translation,
                                            const std::vector<Diagnostic>& findings) const {
        using Json = nlohmann::ordered_json;
        Json all;
        all["text"] = sentence;
        all["understood"] = translation.read;
        if (translation.read) {
            all["rules"] = translation.rules;
            all["data"] = translation.data;
            const FormSource source(sentence);
            all["findings"] = Json::array();
            for (const auto& one : findings)
                all["findings"].push_back(finding_json(one, source, language_));
        } else {
            all["stopped"] = translation.stopped;
            all["at"] = translation.at;
            all["expected"] = Json::array();
            for (const auto& what : translation.wanted)
                all["expected"].push_back(language_ == Language::zh ? what.zh : what.en);
        }
        return all.dump(-1, ' ', false, Json::error_handler_t::replace);
    }

    /// {"text": …, then the reading's own keys}.
    static std::string object(std::string_view cell, const Reading& reading) {
        using Json = nlohmann::ordered_json;
        Json all;
        all["text"] = cell;
        all.update(reading_json(reading));
        return all.dump(-1, ' ', false, Json::error_handler_t::replace);
    }

    [[nodiscard]] bool flush() {
        const bool written = write_result(buffer_);
        buffer_.clear();
        return written;
    }

    const ReadCommand& command_;
    Language language_;
    CellReader reader_;
    std::string buffer_;
    bool any_ = false;
    bool understood_ = true;
    bool found_ = false;
};

/// Each line of a text; a line break at its end doesn't begin another.
template <typename Use>
bool each_line(std::string_view text, const Use& use) {
    while (!text.empty()) {
        const auto end = text.find('\n');
        auto line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!use(line)) return false;
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return true;
}

Status say_problem(const Diagnostic& problem, const ReadCommand& command) {
    write_trouble(problem.message, command.common.language.value_or(Language::zh));
    return Status::unchecked;
}

}  // namespace

Status read(const ReadCommand& command) {
    Shower shower(command);
    bool written = true;
    for (const auto& text : command.texts) {
        if (text != "-") {
            written = written && shower.show(text);
            continue;
        }
        const auto input = read_stdin(most_bytes);
        if (input.problem) return say_problem(*input.problem, command);
        if (input.bytes.size() > most_bytes) {
            return say_problem(
                make(Code::H005, {}, {{"what", "标准输入的字节数"}, {"limit", std::to_string(most_bytes)}},
                     {{"what", "the number of bytes is"}, {"limit", std::to_string(most_bytes)}}),
                command);
        }
        written = written && each_line(input.bytes, [&](std::string_view line) { return shower.show(line); });
    }
    written = shower.finish() && written;
    if (!written || !shower.understood()) return Status::unchecked;
    return shower.found() ? Status::found : Status::clean;
}

}  // namespace heng
