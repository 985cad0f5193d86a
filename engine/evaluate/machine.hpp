#pragma once
// Runs compiled expressions on a form. Holds what is known of the form's rows while one form is evaluated.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/evaluate/standards.hpp"
#include "engine/evaluate/text_finds.hpp"
#include "engine/form/form.hpp"
#include "engine/number/interval.hpp"
#include "engine/number/truth.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

/// What would have to be known: a cell, or (without a slot) something that no cell holds.
struct Missing {
    SlotId slot = none<SlotId>;
    Bilingual what;
};

/// A number as far as it is known; nothing at all is known without a value.
using Figure = std::optional<Interval>;

/// What follows for a scored row.
struct Leaf {
    ScoringId scoring = none<ScoringId>;
    Truth met = Truth::unknown;
    Achievement achievement = Achievement::unknown;
    Figure completion;  ///< actual / target
    Figure plain;       ///< the score before discretion
    Figure due;         ///< the admissible scores; nothing if the weight isn't known
    Figure standard;  ///< the same by the form's own standard; nothing if it has none or that leaves it open
    bool decided = false;
    bool adjusted = false;  ///< discretion could raise it
    bool applies = true;    ///< false: the form says that it doesn't (不适用)
    bool rescaled = false;  ///< its weight goes to the others
    Missing missing;        ///< why it isn't decided
};

/// What one of a share is: a hundredth for %; 1 for any other unit.
[[nodiscard]] Rational share_of_unit(std::string_view unit);
/// Whether there is a cell and it holds figures.
[[nodiscard]] bool is_figure(const Reading* reading);
/// Whether a target wants less rather than more.
[[nodiscard]] bool is_reverse(const Reading* target);

/// One more value taken into a 合计, 最小 or 最大 (a 平均 begins as a sum); `so_far` is nothing before the first.
[[nodiscard]] Interval gathered(Fold kind, const Figure& so_far, const Interval& value);

class Machine {
public:
    /// Both must outlive the machine. Derives nothing yet: see score.hpp.
    Machine(const RuleSet& rules, const Form& form);

    /// Where an expression is evaluated: a row, a prescribed indicator, the rows of a group, the holes of a pattern.
    struct Frame {
        RowId row = none<RowId>;
        PlannedId planned = none<PlannedId>;
        RowId tree = none<RowId>;  ///< with `planned`: the goal whose indicators are meant; none: the form's
        const std::vector<RowId>* group = nullptr;
        std::vector<Figure> numbers;     ///< by slot of locals
        std::vector<std::string> texts;  ///< the same, as written
        std::string_view match;          ///< 原文
        std::string_view text;           ///< the cell that the match is in
        Figure difference;               ///< 差
        std::size_t item = 0;            ///< of a 列表, while it is gone through
    };

    [[nodiscard]] Figure number(ExprId id, const Frame& frame);
    [[nodiscard]] Truth truth(ExprId id, const Frame& frame);
    /// Nothing if it isn't known. Of a cell: its text as written.
    [[nodiscard]] std::optional<std::string> text(ExprId id, const Frame& frame);
    /// The target or actual that an expression names; null if there is none.
    [[nodiscard]] const Reading* reading(ExprId id, const Frame& frame);
    [[nodiscard]] const Heading& heading(SlotId slot) const;
    /// The cell that an expression names; none for anything else.
    [[nodiscard]] SlotId slot(ExprId id, const Frame& frame) const;

    /// The rows of a domain, in the order of the file.
    [[nodiscard]] std::vector<RowId> rows(const Domain& domain, const Frame& frame) const;
    /// Whether it is known that these are all of them.
    [[nodiscard]] bool rows_known(const Domain& domain, const Frame& frame) const;
    /// The rows that have a tree of indicators each (goals); just none where the form itself has the one.
    [[nodiscard]] std::vector<RowId> trees() const;
    [[nodiscard]] bool is_planned_present(PlannedId id, RowId tree = none<RowId>) const {
        return row_of_planned(id, tree) != none<RowId>;
    }
    /// The first row of a prescribed indicator, of a goal's or of the form's; none if it isn't there.
    [[nodiscard]] RowId row_of_planned(PlannedId id, RowId tree = none<RowId>) const;
    /// The indicators prescribed where a row stands; none where the 指标体系 leaves that open.
    [[nodiscard]] std::vector<PlannedId> planned_siblings(RowId row) const;
    [[nodiscard]] PlannedId planned_of(RowId row) const { return planned_of_[index(row)]; }
    /// The scoring rule that the 指标体系 or the 表式 gives a row of its own; none if it goes by the rules' conditions.
    [[nodiscard]] ScoringId own_scoring(RowId row) const;

    [[nodiscard]] const Expr& expr(ExprId id) const { return (*formulas_)[id]; }
    /// Expressions are those of a form's standard and not of the rule set while it lives.
    class ByStandard {
    public:
        ByStandard(Machine& machine, const Standard& standard)
            : machine_(machine), before_(machine.formulas_) {
            machine.formulas_ = &standard.formulas;
        }
        ~ByStandard() { machine_.formulas_ = before_; }
        ByStandard(const ByStandard&) = delete;
        ByStandard& operator=(const ByStandard&) = delete;

    private:
        Machine& machine_;
        const Formulas* before_;
    };
    /// The standard that a row goes by, its own or that of a row above; null if there is none.
    [[nodiscard]] const RowStandard* standard_of(RowId row) const;

    /// The number in a cell, or its default.
    [[nodiscard]] Figure figure(SlotId slot, const Heading& heading);
    /// The number of a target or an actual in base terms: % as a fraction; an actual in its target's unit.
    [[nodiscard]] Figure value_of(SlotId slot, RowId row);
    /// One step of 每 1个百分点 in the terms of value_of; nothing if its unit is not the target's.
    [[nodiscard]] Figure step_in_base(const Rational& step, std::string_view unit, SlotId target) const;
    /// Whether the row's actual meets its target, into its leaf.
    void judge(RowId row, std::optional<Direction> direction);

    [[nodiscard]] const RuleSet& rules() const { return rules_; }
    [[nodiscard]] const Form& form() const { return form_; }
    [[nodiscard]] const FormSchema& schema() const { return rules_.schema; }
    [[nodiscard]] Leaf& leaf(RowId row) { return leaves_[index(row)]; }
    [[nodiscard]] const std::vector<RowId>& leaf_rows() const { return leaf_rows_; }
    /// The cell of a row that plays a part; none if its level has no such column.
    [[nodiscard]] SlotId role(RowId row, CellType type) const;
    [[nodiscard]] CellType type_of(SlotId slot) const { return heading(slot).type; }
    /// The form's year; 0 if it isn't known.
    [[nodiscard]] int year() const { return year_; }

    /// What its texts hold; shared by the machines of one form's trials.
    std::shared_ptr<TextFinds> texts = std::make_shared<TextFinds>();
    /// The standards that its rows carry; null where they aren't asked for. Shared by the machines of one form's trials.
    std::shared_ptr<const FormStandards> standards;
    /// Cells are noted here as they are read, while it is set.
    std::vector<SlotId>* reads = nullptr;
    /// While set, the figures of cells are all that they may have been before they were rounded so.
    std::optional<Scoring::Round> printed_as;
    /// The first thing that was missing since it was last cleared.
    std::optional<Missing> missing;
    /// Whether cells of type 得分 give the admissible scores in place of what the form states.
    bool scores_as_due = false;
    /// How to word a score's derivation; set by whoever can (trace.hpp).
    std::string (*trace)(Machine& machine, RowId row, bool plain) = nullptr;

private:
    // What is known by a name: machine_facts.cpp.
    [[nodiscard]] const Fact* fact(std::string_view name, const Frame& frame);
    [[nodiscard]] const Fact* fact_in_cell(SlotId slot);
    [[nodiscard]] SlotId cell_called(std::string_view name, RowId row) const;
    [[nodiscard]] SlotId field_called(std::string_view name) const;
    [[nodiscard]] const Fact* fact_of_rules(std::string_view name);
    // Dates: machine_dates.cpp.
    [[nodiscard]] Figure day(const Expr& e, const Frame& frame);
    [[nodiscard]] int year_of(const Frame& frame);
    [[nodiscard]] std::optional<DaySpan> days_of(CellType type, const Frame& frame, int year);
    [[nodiscard]] Figure day_of(CellType type, const Frame& frame);
    [[nodiscard]] Figure behind(const Frame& frame, Interval (*between)(const Day&, const Day&));
    [[nodiscard]] Figure lateness(const Frame& frame, std::string_view unit);

    // Data and quantities: machine_data.cpp.
    void lacks(const Datum& datum);
    [[nodiscard]] const Reading* reading_in_row(const Frame& frame, CellType type);
    [[nodiscard]] std::string_view home_unit(const Frame& frame);
    /// A figure in the terms of the row's own: in its unit where that converts, else in the unit's base; % as a fraction.
    [[nodiscard]] Interval in_terms(const Interval& value, std::string_view unit, const Frame& frame);
    [[nodiscard]] Figure datum_figure(const Expr& e, const Frame& frame);
    [[nodiscard]] bool stands_in(const Datum& datum, const Frame& frame);
    [[nodiscard]] Truth datum_truth(const Expr& e, const Frame& frame);
    [[nodiscard]] Truth called(const Expr& e, const Frame& frame);
    [[nodiscard]] Figure list_fold(const Expr& e, const Frame& frame);
    [[nodiscard]] Figure number_of_actual(const Frame& frame);
    [[nodiscard]] Figure row_number(Attribute attribute, const Frame& frame);
    [[nodiscard]] Figure rank(const Frame& frame);
    [[nodiscard]] Figure extent(const Expr& e, const Frame& frame);
    [[nodiscard]] Figure part(const Expr& e, const Frame& frame);
    [[nodiscard]] Figure fold(const Expr& e, const Frame& frame);
    [[nodiscard]] Figure attribute_number(const Expr& e, const Frame& frame);
    [[nodiscard]] Truth attribute_truth(const Expr& e, const Frame& frame);
    [[nodiscard]] std::optional<std::string> attribute_text(const Expr& e, const Frame& frame);
    [[nodiscard]] Truth compare(const Expr& e, const Frame& frame);
    [[nodiscard]] Truth call_truth(const Expr& e, const Frame& frame);
    [[nodiscard]] Figure call_number(const Expr& e, const Frame& frame);
    [[nodiscard]] std::optional<std::string> call_text(const Expr& e, const Frame& frame);
    [[nodiscard]] Truth words(const Expr& e, const Frame& frame);
    [[nodiscard]] Truth units_agree(const Reading& actual, const Reading& target) const;
    [[nodiscard]] const Reading* reading_in(SlotId slot) const;
    [[nodiscard]] Figure target_figure(const Reading& target) const;
    [[nodiscard]] Figure actual_figure(const Reading& actual, const Reading* target) const;
    [[nodiscard]] Missing missing_for(const Meeting& meeting, SlotId target, SlotId actual) const;
    [[nodiscard]] Truth is_kind(const Expr& e, const Frame& frame);
    [[nodiscard]] Truth same(const Expr& e, const Frame& frame);
    [[nodiscard]] std::string list(const Expr& e, const Frame& frame);
    /// The values of a fold’s rows, each once, in their order.
    [[nodiscard]] std::vector<std::string> distinct(const Expr& e, const Frame& frame);
    [[nodiscard]] RowId up(RowId row, std::uint32_t levels) const;
    [[nodiscard]] RowId row_at(const Expr& column, const Frame& frame) const;
    [[nodiscard]] bool is_under(RowId row, PlannedId planned) const;
    void stating_below(RowId row, std::optional<ColumnId> column, std::vector<RowId>& out) const;
    [[nodiscard]] bool is_within(RowId row, RowId tree) const {
        return tree == none<RowId> || (index(row) > index(tree) && index(row) < form_[tree].end);
    }
    [[nodiscard]] Figure cell_number(SlotId slot, RowId row);
    void lacks(SlotId slot);
    void note(SlotId slot) {
        if (reads != nullptr && slot != none<SlotId>) {
            reads->push_back(slot);
        }
    }
    void match_planned();
    [[nodiscard]] const std::vector<RowId>& rows_of_planned(PlannedId id) const;

    const RuleSet& rules_;
    const Form& form_;
    const Formulas* formulas_;                                   ///< the rule set's, but for a standard
    std::map<std::pair<RowId, std::string>, const Fact*> told_;  ///< what 数据 cells say, by row and name
    std::map<SlotId, Fact> cell_facts_;
    std::map<std::size_t, Fact> rule_facts_;  ///< by 参照
    std::vector<std::vector<RowId>> rows_by_level_;
    std::vector<RowId> leaf_rows_;
    std::vector<Leaf> leaves_;  ///< by row
    std::vector<PlannedId> planned_of_;
    /// A form has few of those that many indicators of a rule set prescribe.
    std::unordered_map<PlannedId, std::vector<RowId>> rows_of_planned_;
    int year_ = 0;
};

}  // namespace heng
