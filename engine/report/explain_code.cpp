#include "engine/report/explain_code.hpp"

#include <algorithm>

#include "engine/diagnostics/visible.hpp"
#include "engine/report/labelled.hpp"
#include "engine/report/words.hpp"

namespace heng {
namespace {

std::string heading(std::string_view code, Severity severity, std::string_view title,
                    const TextOptions& options) {
    auto text = std::string(words::of(severity).in(options.language)) + " " + visible(code);
    return paint(text, ink_of(severity), options.color) + " " +
           paint(visible(title), Ink::strong, options.color) + "\n";
}

std::string lines_visible(std::string_view text) {
    return visible(text, Breaks::keep);
}

/// Columns of blanks before the text of a line; nothing for a blank line.
std::size_t indent_of(std::string_view line) {
    return line.find_first_not_of(' ');
}

/// A piece of a rule file with the indentation taken away that its later lines share.
std::string own_words(std::string_view file, Span span) {
    const auto piece = file.substr(std::min<std::size_t>(span.begin, file.size()), span.end - span.begin);
    std::string out;
    std::size_t shared = std::string_view::npos;
    const auto each_line = [&](auto use) {
        for (std::size_t from = 0; from <= piece.size();) {
            const auto end = std::min(piece.find('\n', from), piece.size());
            use(piece.substr(from, end - from), from == 0);
            from = end + 1;
        }
    };
    each_line([&](std::string_view line, bool first) {
        if (!first) shared = std::min(shared, indent_of(line));
    });
    each_line([&](std::string_view line, bool first) {
        if (!first) out += '\n';
        out += line.substr(first || shared == std::string_view::npos ? 0 : std::min(shared, line.size()));
    });
    while (!out.empty() && (out.back() == '\n' || out.back() == ' '))
        out.pop_back();
    return lines_visible(out);
}

std::string indented(const std::string& text, std::size_t columns) {
    std::string out(columns, ' ');
    for (const char c : text) {
        out += c;
        if (c == '\n') out.append(columns, ' ');
    }
    return out;
}

}  // namespace

std::string render_code(const CodeInfo& code, const TextOptions& options) {
    const bool zh = options.language == Language::zh;
    Labelled lines(options.language, options.color);
    lines.add(words::meaning, zh ? code.meaning_zh : code.meaning_en);
    lines.add(words::advice, zh ? code.mend_zh : code.mend_en);
    return heading(code.name, code.severity, zh ? code.title_zh : code.title_en, options) + lines.text();
}

std::string render_check(const Check& check, const RuleSet& rules, std::string_view rule_file,
                         const TextOptions& options) {
    Labelled lines(options.language, options.color);
    lines.add(words::meaning, lines_visible(check.doc));
    const bool has_english = !check.advice.en.written.empty();
    const auto& advice = options.language == Language::en && has_english ? check.advice.en : check.advice.zh;
    lines.add(words::advice, visible(advice.written));
    lines.add(words::basis, visible(check.basis.empty() ? rules.basis : check.basis));
    lines.add(words::ruleset, visible(check.ruleset));
    lines.add(words::rule, visible(check.declared.text()));
    auto out = heading(check.code, check.severity, in(check.title, options.language), options) + lines.text();
    const auto words = own_words(rule_file, check.declared.span);
    if (!words.empty()) out += "\n" + indented(words, lines.indent()) + "\n";
    return out;
}

}  // namespace heng
