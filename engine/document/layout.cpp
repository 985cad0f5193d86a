#include "engine/document/layout.hpp"

#include "engine/diagnostics/visible.hpp"
#include "engine/document/words.hpp"

namespace heng::document {

namespace {

void add(std::vector<Line>& lines, const Words& label, std::string text) {
    if (!text.empty()) {
        lines.push_back({label, std::move(text)});
    }
}

void add(std::vector<Line>& lines, const Origin& origin, Language language) {
    add(lines, words::from, told(origin, language));
    add(lines, words::instead_of, list_of(origin.overrides, language));
}

}  // namespace

std::string list_of(const std::vector<std::string>& items, Language language) {
    std::string out;
    for (const auto& item : items) {
        out += (out.empty() ? "" : language == Language::zh ? "、" : ", ") + visible(item);
    }
    return out;
}

std::string in_brackets(std::string_view text, Language language) {
    return language == Language::zh ? "（" + std::string(text) + "）" : " (" + std::string(text) + ")";
}

std::string told(const Origin& origin, Language language) {
    if (origin.at.empty() || origin.ruleset.empty()) {
        return visible(origin.at + origin.ruleset);
    }
    return visible(origin.ruleset) + in_brackets(visible(origin.at), language);
}

std::string lines_of(const std::vector<std::string>& lines) {
    std::string out;
    for (const auto& line : lines) {
        out += (out.empty() ? "" : "\n") + visible(line, Breaks::keep);
    }
    return out;
}

std::string axis_of(const Plot& plot, Language language) {
    auto out = visible(in(plot.axis, language)) + " x";
    return plot.unit.empty() ? out : out + in_brackets(visible(plot.unit), language);
}

std::vector<Line> head_lines(const RulesDocument& document, Language language) {
    std::vector<Line> out;
    add(out, words::ruleset, visible(document.id));
    add(out, words::place, visible(document.place));
    add(out, words::subject, visible(document.subject));
    add(out, words::validity, visible(in(document.validity, language)));
    add(out, words::basis, visible(document.basis));
    add(out, words::lineage, list_of(document.lineage, language));
    return out;
}

std::vector<std::string> head_of(const WeightTable& table, Language language) {
    std::vector<std::string> out;
    for (const auto& level : table.levels) {
        out.push_back(visible(level));
    }
    for (const auto& word : {words::target, words::points, words::standard}) {
        out.emplace_back(word.in(language));
    }
    return out;
}

std::vector<Line> lines_of(const WeightTable& table, Language language) {
    std::vector<Line> out;
    add(out, words::full_score, visible(table.full_score));
    for (const auto& [row, scoring] : table.beside) {
        add(out, words::beside, visible(row) + in_brackets(visible(scoring), language));
    }
    for (const auto& origin : table.origins) {
        add(out, words::from, told(origin, language));
    }
    return out;
}

std::vector<Line> lines_of(const StandardPart& standard, Language language) {
    std::vector<Line> out;
    add(out, words::used_by, list_of(standard.used_by, language));
    add(out, words::meaning, visible(standard.meaning, Breaks::keep));
    add(out, words::basis, visible(standard.basis));
    add(out, standard.origin, language);
    return out;
}

std::vector<Line> lines_of(const CheckPart& check, Language language) {
    std::vector<Line> out;
    const auto& told = check.told;
    add(out, words::scope, visible(check.scope));
    add(out, words::when, visible(check.when));
    add(out, words::requires_, visible(check.requires_));
    add(out, words::message, visible(in(check.message, language), Breaks::keep));
    add(out, words::why, visible(in(told.meaning, language), Breaks::keep));
    add(out, words::advice, visible(in(told.advice, language), Breaks::keep));
    add(out, words::basis, visible(told.basis));
    add(out, check.origin, language);
    return out;
}

}  // namespace heng::document
