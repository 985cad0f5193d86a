#include "engine/report/explain_code.hpp"

#include <algorithm>

#include "engine/diagnostics/visible.hpp"
#include "engine/report/json_words.hpp"
#include "engine/report/labelled.hpp"
#include "engine/report/markdown.hpp"
#include "engine/report/rule_excerpt.hpp"
#include "engine/report/words.hpp"

namespace heng {
namespace {

constexpr Words bad_word{"不对的例子", "bad example"};
constexpr Words good_word{"对的例子", "good example"};

std::string heading(const ToldCode& told, Language language) {
    return std::string(words::of(told.severity).in(language)) + " " + visible(told.code);
}

std::string indented(const std::string& text, std::size_t columns) {
    std::string out;
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        if (end > from) out.append(columns, ' ');
        out += text.substr(from, end - from) + "\n";
        from = end + 1;
    }
    return out;
}

std::string shown(const CodeExample& example) {
    return visible(example.text, Breaks::keep);
}

/// Calls `add` with a label and its text, in the order in which they are read.
template <typename Add>
void each_line(const ToldCode& told, Language language, Add add) {
    add(words::meaning, visible(in(told.meaning, language), Breaks::keep));
    add(words::advice, visible(in(told.advice, language), Breaks::keep));
    add(words::basis, visible(told.basis));
    add(words::ruleset, visible(told.ruleset));
    add(words::rule, visible(told.rule_at));
}

template <typename Add>
void each_example(const ToldCode& told, Add add) {
    if (told.bad) add(bad_word, *told.bad);
    if (told.good) add(good_word, *told.good);
}

/// A fence longer than any that the text has.
std::string fenced(const std::string& text) {
    std::string fence = "```";
    while (text.find(fence) != std::string::npos)
        fence += '`';
    return fence + "\n" + text + (text.ends_with('\n') ? "" : "\n") + fence + "\n";
}

std::string render(const ToldCode& told, const TextOptions& options) {
    const auto language = options.language;
    auto out = paint(heading(told, language), ink_of(told.severity), options.color) + " " +
               paint(visible(in(told.title, language)), Ink::strong, options.color) + "\n";
    Labelled lines(language, options.color);
    each_line(told, language, [&](const Words& label, const std::string& text) { lines.add(label, text); });
    out += lines.text();
    if (!told.rule.empty()) out += "\n" + indented(told.rule, lines.indent());
    each_example(told, [&](const Words& label, const CodeExample& example) {
        out += "\n  " + paint(label.in(language), Ink::faint, options.color) + "  " + visible(example.from) +
               "\n" + indented(shown(example), lines.indent());
    });
    return out;
}

std::string markdown(const ToldCode& told, Language language) {
    auto out = "# " + markdown_text(visible(told.code) + " " + visible(in(told.title, language))) + "\n\n";
    out += "- **" + std::string(words::of(told.severity).in(language)) + "**\n";
    each_line(told, language, [&](const Words& label, const std::string& text) {
        out += markdown_fact(label.in(language), text, language);
    });
    if (!told.rule.empty()) out += "\n" + fenced(told.rule);
    each_example(told, [&](const Words& label, const CodeExample& example) {
        out += "\n## " + std::string(label.in(language)) + "\n\n" + markdown_text(visible(example.from)) +
               "\n\n" + fenced(shown(example));
    });
    return out;
}

nlohmann::ordered_json example_json(const std::optional<CodeExample>& example) {
    if (!example) return nullptr;
    return {{"text", shown(*example)}, {"from", example->from}};
}

}  // namespace

CodeExample case_example(std::string_view rule_file, const RulePlace& place) {
    return {rule_excerpt(rule_file, place.span), place.text()};
}

ToldCode told_code(const CodeInfo& code) {
    const auto both = [](std::string_view zh, std::string_view en) {
        return Bilingual{std::string(zh), std::string(en)};
    };
    ToldCode told;
    told.code = code.name;
    told.severity = code.severity;
    told.title = both(code.title_zh, code.title_en);
    told.meaning = both(code.meaning_zh, code.meaning_en);
    told.advice = both(code.mend_zh, code.mend_en);
    return told;
}

ToldCode told_check(const Check& check, const RuleSet& rules, std::string_view rule_file) {
    ToldCode told;
    told.code = check.code;
    told.severity = check.severity;
    told.title = check.title;
    told.meaning = {check.doc, check.doc};
    const auto& zh = check.advice.zh.written;
    const auto& en = check.advice.en.written;
    told.advice = {zh, en.empty() ? zh : en};
    told.basis = check.basis.empty() ? rules.basis : check.basis;
    told.ruleset = check.ruleset;
    told.rule_at = check.declared.text();
    told.rule = rule_excerpt(rule_file, check.declared.span);
    return told;
}

std::string render_codes(const std::vector<ToldCode>& codes, const TextOptions& options) {
    std::string out;
    for (const auto& told : codes)
        out += (out.empty() ? "" : "\n") + render(told, options);
    return out;
}

std::string codes_markdown(const std::vector<ToldCode>& codes, Language language) {
    std::string out;
    for (const auto& told : codes)
        out += (out.empty() ? "" : "\n") + markdown(told, language);
    return out;
}

nlohmann::ordered_json codes_json(const std::vector<ToldCode>& codes, Language language) {
    auto out = nlohmann::ordered_json::array();
    for (const auto& told : codes) {
        out.push_back({{"code", told.code},
                       {"severity", json_word(told.severity)},
                       {"title", in(told.title, language)},
                       {"meaning", in(told.meaning, language)},
                       {"advice", in(told.advice, language)},
                       {"basis", told.basis},
                       {"ruleset", told.ruleset},
                       {"rule_at", told.rule_at},
                       {"rule", told.rule},
                       {"bad", example_json(told.bad)},
                       {"good", example_json(told.good)}});
    }
    return out;
}

}  // namespace heng
