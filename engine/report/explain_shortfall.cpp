#include "engine/report/explain_shortfall.hpp"

#include "engine/diagnostics/visible.hpp"
#include "engine/report/figures.hpp"
#include "engine/report/finding_json.hpp"
#include "engine/report/labelled.hpp"
#include "engine/report/markdown.hpp"
#include "engine/report/parts.hpp"
#include "engine/report/words.hpp"

namespace heng {

namespace {

/// 优（不少于 90 分）
std::string grade_with_bound(const Shortfall& s, Language language) {
    const auto bound = figure(s.bound, language);
    const auto name = visible(s.grade);
    if (language == Language::zh) {
        return name + (s.bound_in ? "（不少于 " : "（多于 ") + bound + " 分）";
    }
    return name + (s.bound_in ? " (at least " : " (more than ") + bound + ")";
}

/// What is said first: whether the grade is reached, and if not, by how much.
std::string headline(const Shortfall& s, Language language) {
    const bool zh = language == Language::zh;
    const auto total = figure(s.total, language);
    const auto grade = grade_with_bound(s, language);
    if (s.reached) {
        return zh ? "按规则应得 " + total + " 分，已经是" + grade
                  : "By the rules " + total + " points are due: that is " + grade;
    }
    if (s.missing.is_zero()) {
        return zh ? "按规则应得 " + total + " 分，分数够" + grade
                  : "By the rules " + total + " points are due, enough for " + grade;
    }
    const auto missing = figure(s.missing, language);
    const bool open = !s.total.is_point();
    return zh ? "按规则应得 " + total + " 分，离" + grade + (open ? "最多差 " : "差 ") + missing + " 分"
              : "By the rules " + total + " points are due, " + (open ? "at most " : "") + missing +
                    " short of " + grade;
}

/// What stands in the way besides points; a line each.
std::vector<std::string> obstacles(const Shortfall& s, Language language) {
    const bool zh = language == Language::zh;
    const auto name = visible(s.grade);
    const auto at = visible(s.declared.text());
    std::vector<std::string> out;
    if (s.barred) {
        out.push_back(zh ? "“" + name + "”另有条件，这张表不满足（" + at + "）"
                         : "“" + name + "” has a condition that the form doesn't meet (" + at + ")");
    } else if (s.bar_open) {
        out.push_back(zh ? "“" + name + "”另有条件，表里看不出满足没有（" + at + "）"
                         : "“" + name + "” has a condition that the form doesn't settle (" + at + ")");
    }
    const bool enough = !s.most || (s.bound_in ? *s.most >= s.bound : *s.most > s.bound);
    if (!enough) {
        const auto most = figure(*s.most, language);
        out.push_back(zh ? "各项指标都得满分，总分也只有 " + most +
                               " 分：另有封顶，或者还有别的计分项没有得分"
                         : "With all points of all indicators the total would be " + most +
                               ": it is limited, or other items lack points");
    }
    return out;
}

/// 实现值 ≥95%: what gives all points; where no one figure decides, where that is written.
std::string needed(const LostPoints& one, Language language) {
    const bool zh = language == Language::zh;
    if (!one.needed.empty()) {
        return zh ? "实现值 " + one.needed : "an actual of " + one.needed;
    }
    if (one.rule.empty()) {
        return zh ? "没有适用的计分规则" : "no scoring rule applies";
    }
    const auto place = visible(one.rule) + (one.rule_at.empty() ? ""
                                            : zh                ? "（" + visible(one.rule_at) + "）"
                                                                : " (" + visible(one.rule_at) + ")");
    return zh ? "看计分 " + place : "see " + place;
}

std::string cell(const std::string& text, Language language) {
    return text.empty() ? std::string(words::empty.in(language)) : visible(text);
}

/// The points are said first, so that a reader sees what weighs most.
std::string lost_line(const LostPoints& one, Language language) {
    const auto lost = figure(one.lost, language);
    const auto of = figure(one.weight, language);
    const bool at_most = !one.due.is_point();
    return language == Language::zh ? (at_most ? "最多失 " : "失 ") + lost + " 分（权重 " + of + "）"
                                    : (at_most ? "at most " : "") + lost + " of " + of + " points lost";
}

constexpr Words note{
    "上面说的是分数失在哪里、当时要做到多少，供下一年改进工作用；实现值照实填写，不要照着改。",
    "This tells where points were lost and what was due, for next year's work. Actuals are facts: "
    "state what was reached."};

}  // namespace

std::string render_shortfall(const Shortfall& s, const TextOptions& options) {
    const auto language = options.language;
    std::string out = paint(headline(s, language), s.reached ? Ink::good : Ink::strong, options.color) + "\n";
    for (const auto& line : obstacles(s, language)) {
        out += paint(line, Ink::warning, options.color) + "\n";
    }
    for (const auto& one : s.lost) {
        out += "\n" + paint(spoken_path(one.path), Ink::strong, options.color) + "\n";
        Labelled lines(language, options.color);
        lines.add(Words{"失分", "lost"}, lost_line(one, language));
        if (!one.target.empty() || !one.actual.empty()) {
            lines.add(words::target, cell(one.target, language));
            lines.add(words::actual, cell(one.actual, language));
        }
        lines.add(Words{"满分", "full"}, needed(one, language));
        out += lines.text();
    }
    if (!s.lost.empty()) {
        out += "\n" + std::string(note.in(language)) + "\n";
    }
    return out;
}

std::string shortfall_markdown(const Shortfall& s, Language language) {
    const bool zh = language == Language::zh;
    std::string out = markdown_text(headline(s, language)) + (zh ? "。\n" : ".\n");
    for (const auto& line : obstacles(s, language)) {
        out += "\n- " + markdown_text(line) + "\n";
    }
    if (s.lost.empty()) {
        return out;
    }
    out += zh ? "\n| 指标 | 失分 | 权重 | 预期值 | 实现值 | 满分要求 |\n| --- | ---: | ---: | --- | --- | "
                "--- |\n"
              : "\n| Indicator | Lost | Weight | Target | Actual | For all points |\n| --- | ---: | ---: | "
                "--- | --- | --- "
                "|\n";
    for (const auto& one : s.lost) {
        const auto least = one.due.is_point() ? std::string() : std::string("≤ ");
        out += "| " + markdown_cell(spoken_path(one.path)) + " | " + least + figure(one.lost, language) +
               " | " + figure(one.weight, language) + " | " + markdown_cell(cell(one.target, language)) +
               " | " + markdown_cell(cell(one.actual, language)) + " | " +
               markdown_cell(needed(one, language)) + " |\n";
    }
    return out + "\n" + std::string(note.in(language)) + "\n";
}

nlohmann::ordered_json shortfall_json(const Shortfall& s) {
    const auto figure_or_null = [](const std::optional<Rational>& value) {
        return value ? nlohmann::ordered_json(value->to_string()) : nlohmann::ordered_json();
    };
    auto lost = nlohmann::ordered_json::array();
    for (const auto& one : s.lost) {
        lost.push_back({{"path", one.path},
                        {"cell", one.cell},
                        {"target", one.target},
                        {"actual", one.actual},
                        {"weight", one.weight.to_string()},
                        {"due", interval_json(one.due)},
                        {"lost", one.lost.to_string()},
                        {"needed", one.needed},
                        {"rule", one.rule},
                        {"rule_at", one.rule_at}});
    }
    return {{"grade", s.grade},
            {"bound", s.bound.to_string()},
            {"bound_in", s.bound_in},
            {"total", interval_json(s.total)},
            {"reached", s.reached},
            {"missing", s.missing.to_string()},
            {"most", figure_or_null(s.most)},
            {"condition", s.barred     ? "fails"
                          : s.bar_open ? "open"
                                       : "holds"},
            {"lost", std::move(lost)}};
}

}  // namespace heng
