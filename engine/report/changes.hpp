#pragma once
// What changed between two rule sets, for people and for programs: lines for a terminal, a draft of a notice's 主要变化
// in Markdown, JSON after docs/schema/diff.schema.json.

#include <string>
#include <vector>

#include "engine/compare/compare.hpp"
#include "engine/evaluate/report.hpp"
#include "engine/report/language.hpp"
#include "engine/report/paint.hpp"

namespace heng {

/// A row that scores otherwise, and the rule that it goes by now.
struct ScoreChange {
    std::string path;
    std::string rule;                ///< of 计分; empty if it has none
    std::optional<Interval> before;  ///< nothing: the row wasn't scored
    std::optional<Interval> after;
};

/// What the change does to one form: it is checked by both.
struct FormChange {
    std::string file;
    std::uint32_t document = 0;
    Verdict before_verdict = Verdict::pass;
    Verdict after_verdict = Verdict::pass;
    std::optional<Interval> before_score;  ///< the total that follows from the rules
    std::optional<Interval> after_score;
    std::vector<std::string> gone;       ///< codes of findings that are no more
    std::vector<std::string> come;       ///< codes of new ones
    std::vector<std::string> raised{};   ///< of those that are more serious than they were
    std::vector<std::string> lowered{};  ///< of those that are less so
    std::vector<ScoreChange> scores{};
    [[nodiscard]] bool any() const;
    /// How far the score moved, up or down; 0 where either isn't known.
    [[nodiscard]] Rational moved() const;
};

/// Two rule sets held against each other.
struct Compared {
    std::string before;  ///< their names
    std::string after;
    std::vector<Change> changes;
    std::vector<FormChange> forms;  ///< those that change, what moves most first
    std::size_t forms_checked = 0;  ///< 0: none were given
};

/// Gives changes of which it isn't known whether more or less is asked, and that no figure shows, a form that does.
void show_by_forms(Compared& compared);

[[nodiscard]] std::string render_changes(const Compared& compared, Language language, Color color);
[[nodiscard]] std::string changes_markdown(const Compared& compared, Language language);
[[nodiscard]] std::string changes_json(const std::vector<Compared>& all, Language language);

}  // namespace heng
