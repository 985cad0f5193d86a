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

/// 不少于 90 分, less than 60.
std::string bound_in_words(const Shortfall& s, Language language) {
    const bool zh = language == Language::zh;
    const auto bound = figure(s.bound, language) + (zh ? " 分" : "");
    switch (s.comparison) {
        case Comparison::less: return (zh ? "少于 " : "less than ") + bound;
        case Comparison::less_equal: return (zh ? "不超过 " : "at most ") + bound;
        case Comparison::greater: return (zh ? "多于 " : "more than ") + bound;
        case Comparison::greater_equal: return (zh ? "不少于 " : "at least ") + bound;
        case Comparison::equal:
        case Comparison::unequal: break;
    }
    return bound;
}

/// “优”（不少于 90 分）
std::string grade_with_bound(const Shortfall& s, Language language) {
    const auto name = visible(s.grade);
    return language == Language::zh ? "“" + name + "”（" + bound_in_words(s, language) + "）"
                                    : "“" + name + "” (" + bound_in_words(s, language) + ")";
}

/// What the total is to the grade: “已经达到”, “还差 3.5 分”.
std::string standing(const Shortfall& s, Language language) {
    const bool zh = language == Language::zh;
    const auto grade = grade_with_bound(s, language);
    if (s.surpassed) return zh ? "在" + grade + "之上" : "above " + grade;
    if (!s.missing.is_zero()) {
        const auto missing = figure(s.missing, language);
        const bool at_most = !s.total.is_point();
        return zh ? "离" + grade + (at_most ? "最多差 " : "还差 ") + missing + " 分"
                  : (at_most ? "at most " : "") + missing + " short of " + grade;
    }
    if (s.reached) {
        const bool other = !s.now.empty() && s.now != s.grade;
        const auto now = visible(s.now);
        return zh ? "已经达到" + grade + (other ? "，按分数是“" + now + "”" : "")
                  : grade + " is reached" + (other ? "; by its points the form is “" + now + "”" : "");
    }
    if (!s.bars.empty()) return zh ? "分数够得上" + grade : "points enough for " + grade;
    return zh ? "是不是" + grade + "还说不准" : "whether that is " + grade + " isn't settled";
}

std::string headline(const Shortfall& s, Language language) {
    const auto total = figure(s.total, language);
    return language == Language::zh ? "按规则应得 " + total + " 分，" + standing(s, language)
                                    : "By the rules " + total + " points are due: " + standing(s, language);
}

std::string in_words(const Bar& bar, const std::string& grade, Language language) {
    const bool zh = language == Language::zh;
    const auto condition = "“" + visible(bar.condition) + "”";
    const auto at = visible(bar.declared.text());
    std::string said;
    switch (bar.kind) {
        case Bar::Kind::condition:
            said = zh ? "评“" + grade + "”须" + condition + (bar.open ? "，表里看不出是不是" : "，这张表不是")
                      : "“" + grade + "” requires " + condition +
                            (bar.open ? ", which the form doesn't settle" : ", which isn't so here");
            break;
        case Bar::Kind::other_grade:
            said = zh ? condition + "的评为“" + visible(bar.grade) +
                            (bar.open ? "”，表里看不出是不是" : "”，这张表是")
                      : "forms with " + condition + " get “" + visible(bar.grade) +
                            (bar.open ? "”; the form doesn't settle it" : "”, and this one is such");
            break;
        case Bar::Kind::limit: {
            const auto most = figure(bar.most, language);
            const bool always = bar.condition.empty();
            said = zh ? (always ? "" : condition + "的，") + std::string("总分最高 ") + most + " 分" +
                            (bar.open ? "，表里看不出是不是"
                             : always ? ""
                                      : "，这张表是")
                      : "the total is limited to " + most + (always ? "" : " where " + condition) +
                            (bar.open ? "; the form doesn't settle it" : "");
            break;
        }
    }
    return said + (zh ? "（" + at + "）" : " (" + at + ")");
}

/// What stands in the way besides points; a line each.
std::vector<std::string> obstacles(const Shortfall& s, Language language) {
    std::vector<std::string> out;
    for (const auto& bar : s.bars) {
        out.push_back(in_words(bar, visible(s.grade), language));
    }
    const bool enough = s.missing.is_zero() || !s.most || *s.most >= s.bound;
    if (!enough && s.bars.empty()) {
        const auto most = figure(*s.most, language);
        out.push_back(language == Language::zh
                          ? "各项指标都得满分，总分也只有 " + most + " 分：还有别的计分项没有得满"
                          : "With all points of all indicators the total would be " + most +
                                ": other items lack points");
    }
    return out;
}

/// 实现值 ≥95%: what gives all points; where no one figure decides, where that is written.
std::string needed(const LostPoints& one, Language language) {
    const bool zh = language == Language::zh;
    if (!one.needed.empty()) {
        return zh ? "实现值 " + one.needed : "an actual of " + one.needed;
    }
    if (one.rule.empty() && one.deducted > Rational(0)) {
        return {};
    }
    if (one.rule.empty()) {
        return zh ? "没有适用的计分规则" : "no scoring rule applies";
    }
    const auto place = visible(one.rule) + (one.rule_at.empty() ? ""
                                            : zh                ? "（" + visible(one.rule_at) + "）"
                                                                : " (" + visible(one.rule_at) + ")");
    return zh ? "看计分 " + place : "see " + place;
}

std::string lines_of(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& line : words) {
        out += (out.empty() ? "" : "\n") + visible(line);
    }
    return out;
}

std::string cell(const std::string& text, Language language) {
    return text.empty() ? std::string(words::empty.in(language)) : visible(text);
}

/// The points are said first, so that a reader sees what weighs most. What isn't decided may yet turn out not to be lost.
std::string lost_line(const LostPoints& one, Language language) {
    const bool zh = language == Language::zh;
    const auto least = one.weight - one.due.hi;
    const auto lost = figure(one.lost, language);
    const auto of = figure(one.weight, language);
    const auto range = least == one.lost     ? lost
                       : least > Rational(0) ? figure(least, language) + "–" + lost
                       : zh                  ? "最多 " + lost
                                             : "at most " + lost;
    std::string more = one.decided ? "" : zh ? "，现在无法判定" : ", not decided yet";
    if (one.deducted > Rational(0)) {
        const auto deducted = figure(one.deducted, language);
        more +=
            zh ? "，其中表里扣减 " + deducted + " 分" : ", " + deducted + " of them taken off in the form";
    }
    return zh ? range + " 分（权重 " + of + "）" + more : range + " of " + of + " points" + more;
}

const char* key_of(Bar::Kind kind) {
    switch (kind) {
        case Bar::Kind::condition: return "condition";
        case Bar::Kind::other_grade: return "other_grade";
        case Bar::Kind::limit: return "limit";
    }
    return "";
}

/// As heng read has it.
const char* ascii_sign(Comparison comparison) {
    switch (comparison) {
        case Comparison::less: return "<";
        case Comparison::less_equal: return "<=";
        case Comparison::greater: return ">";
        case Comparison::greater_equal: return ">=";
        case Comparison::equal: return "=";
        case Comparison::unequal: return "!=";
    }
    return "";
}

constexpr Words note{
    "这里说的是分数失在哪里、当时做到多少才得满分，供改进工作时参考；实现值是已经做到的事，照实填写。",
    "This tells where points were lost and what would have been due, for work to come. An actual states what "
    "was "
    "done, and stays as it is."};

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
        lines.add(Words{"计分", "scoring"}, lines_of(one.rule_words));
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
    const auto lines = obstacles(s, language);
    for (const auto& line : lines) {
        out += (&line == &lines.front() ? "\n- " : "- ") + markdown_text(line) + "\n";
    }
    if (s.lost.empty()) {
        return out;
    }
    out +=
        zh ? "\n| 指标 | 失分 | 预期值 | 实现值 | 满分须有 |\n| --- | --- | --- | --- | --- |\n"
           : "\n| Indicator | Lost | Target | Actual | For all points |\n| --- | --- | --- | --- | --- |\n";
    for (const auto& one : s.lost) {
        out += "| " + markdown_cell(spoken_path(one.path)) + " | " + markdown_cell(lost_line(one, language)) +
               " | " + markdown_cell(cell(one.target, language)) + " | " +
               markdown_cell(cell(one.actual, language)) + " | " + markdown_cell(needed(one, language)) +
               " |\n";
    }
    return out + "\n" + std::string(note.in(language)) + "\n";
}

nlohmann::ordered_json shortfall_json(const Shortfall& s) {
    auto lost = nlohmann::ordered_json::array();
    for (const auto& one : s.lost) {
        lost.push_back({{"path", one.path},
                        {"cell", one.cell},
                        {"target", one.target},
                        {"actual", one.actual},
                        {"weight", one.weight.to_string()},
                        {"due", interval_json(one.due)},
                        {"decided", one.decided},
                        {"lost", one.lost.to_string()},
                        {"deducted", one.deducted.to_string()},
                        {"needed", one.needed},
                        {"rule", one.rule},
                        {"rule_at", one.rule_at},
                        {"rule_words", one.rule_words}});
    }
    auto bars = nlohmann::ordered_json::array();
    for (const auto& bar : s.bars) {
        nlohmann::ordered_json one{{"kind", key_of(bar.kind)}, {"condition", bar.condition}};
        if (bar.kind == Bar::Kind::other_grade) one["grade"] = bar.grade;
        if (bar.kind == Bar::Kind::limit) one["most"] = bar.most.to_string();
        one["open"] = bar.open;
        one["at"] = bar.declared.text();
        bars.push_back(std::move(one));
    }
    return {{"grade", s.grade},
            {"comparison", ascii_sign(s.comparison)},
            {"bound", s.bound.to_string()},
            {"total", interval_json(s.total)},
            {"now", s.now.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(s.now)},
            {"reached", s.reached},
            {"missing", s.missing.to_string()},
            {"most", s.most ? nlohmann::ordered_json(s.most->to_string()) : nlohmann::ordered_json()},
            {"bars", std::move(bars)},
            {"lost", std::move(lost)}};
}

}  // namespace heng
