#include "engine/analysis/probe.hpp"

#include <utility>

#include "engine/evaluate/score.hpp"

namespace heng::analysis {

namespace {

/// The rule without what keeps a score within bounds, so that it shows what its words alone would give.
Scoring without_limits(Scoring scoring) {
    scoring.rounding.reset();
    scoring.discretion = none<ExprId>;
    for (auto& step : scoring.steps) {
        step.mode = Scoring::StepMode::continuous;
    }
    for (auto& count : scoring.counts) {
        count.mode = Scoring::StepMode::continuous;
    }
    return scoring;
}

}  // namespace

Probe::Probe(const RuleSet& rules, ScoringId which, Axis axis, Setting setting)
    : rules_(rules),
      loose_(without_limits(rules[which])),
      which_(which),
      axis_(std::move(axis)),
      setting_(std::move(setting)) {
    build();
    if (is_ready()) {
        machine_ = std::make_unique<Machine>(rules_, form_);
        frame_.row = row_;
    }
}

/// A row of each level down to the one that is scored, all cells empty but for those that scoring reads.
void Probe::build() {
    const auto& schema = rules_.schema;
    const auto leaf = schema.leaf_level();
    if (leaf == none<LevelId> || !schema.role(leaf, CellType::weight)) {
        return;
    }
    std::vector<LevelId> levels;
    for (auto level = leaf; level != none<LevelId>; level = schema[level].parent) {
        levels.insert(levels.begin(), level);
    }
    form_.cells.resize(schema.fields.size());
    for (std::size_t i = 0; i < levels.size(); ++i) {
        Row row;
        row.level = levels[i];
        row.parent = i == 0 ? none<RowId> : static_cast<RowId>(i - 1);
        row.end = static_cast<std::uint32_t>(levels.size());
        row.ordinal = 1;
        row.first = static_cast<SlotId>(form_.cells.size());
        form_.rows.push_back(row);
        form_.cells.resize(form_.cells.size() + schema[levels[i]].columns.size());
    }
    row_ = static_cast<RowId>(levels.size() - 1);
    const auto slot = [&](CellType type) {
        const auto column = schema.role(leaf, type);
        return column ? slot_of(schema, form_, row_, *column) : none<SlotId>;
    };
    weight_text_ = setting_.weight.to_string();
    form_.numbers.push_back(setting_.weight);
    fill(slot(CellType::weight), weight_text_, 0);
    if (setting_.target && slot(CellType::target) != none<SlotId>) {
        target_text_ = canonical(*setting_.target);
        form_.readings.push_back(*setting_.target);
        fill(slot(CellType::target), target_text_, 0);
    }
    if (axis_.kind == Axis::Kind::datum) {
        form_.facts.push_back({rules_.data[axis_.datum].name, {}, Nothing{}, {}});
        return;
    }
    actual_slot_ = slot(CellType::actual);
    if (actual_slot_ == none<SlotId>) {
        row_ = none<RowId>;
        return;
    }
    form_.readings.emplace_back(Nothing{});
    actual_ = static_cast<std::uint32_t>(form_.readings.size() - 1);
    fill(actual_slot_, {}, actual_);
}

void Probe::fill(SlotId slot, std::string_view text, std::uint32_t value) {
    auto& cell = form_.cells[index(slot)];
    cell.state = FormCell::State::filled;
    cell.text = text;
    cell.value = value;
}

void Probe::put(const Rational& x) {
    auto* known = &known_[x];
    if (placed_ == known) {
        return;
    }
    placed_ = known;
    is_judged_ = false;
    const Reading reading = Quantity{Comparator::bare, {x, std::nullopt}, axis_.unit};
    if (known->text.empty()) {
        known->text = x.to_string() + axis_.unit;
    }
    if (axis_.kind == Axis::Kind::datum) {
        auto& fact = form_.facts.front();
        fact.text = known->text;
        fact.value = reading;
        fact.items = {reading};
        return;
    }
    form_.readings[actual_] = reading;
    form_.cells[index(actual_slot_)].text = known->text;
}

std::vector<Truth> Probe::holding() {
    std::vector<Truth> out;
    const auto& scoring = rules_[which_];
    if (scoring.branches.empty() && scoring.banded != none<ExprId>) {
        auto subject = machine_->number(scoring.banded, frame_);
        if (subject && scoring.ratio_rounding) {
            subject = subject->rounded(scoring.ratio_rounding->digits, scoring.ratio_rounding->mode);
        }
        for (const auto& band : scoring.bands) {
            out.push_back(subject ? within(*subject, band_range(*machine_, band.range, frame_))
                                  : Truth::unknown);
        }
        return out;
    }
    for (const auto& branch : scoring.branches) {
        out.push_back(branch.when == none<ExprId> ? Truth::yes : machine_->truth(branch.when, frame_));
    }
    return out;
}

void Probe::judge(const Rational& x) {
    put(x);
    if (is_judged_) {
        return;
    }
    auto& leaf = machine_->leaf(row_);
    if (placed_->judged) {
        leaf = *placed_->judged;
    } else {
        leaf = Leaf{};
        machine_->judge(row_, setting_.direction);
        placed_->judged = leaf;
    }
    is_judged_ = true;
}

const Scored& Probe::score(const Rational& x) {
    put(x);
    if (!placed_->scored) {
        judge(x);
        derive_score(*machine_, row_, which_);
        is_judged_ = false;
        const auto& leaf = machine_->leaf(row_);
        placed_->scored = Scored{leaf.due, leaf.decided && leaf.due.has_value(), leaf.met};
    }
    return *placed_->scored;
}

Tried Probe::at(const Rational& x) {
    put(x);
    placed_->scored.reset();  // conditions are asked where scoring has just been
    Tried out{score(x), {}, {}};
    out.holds = holding();
    if (out.decided) {
        out.raw = raw(x);
    }
    return out;
}

Figure Probe::number(ExprId id, const Rational& x) {
    judge(x);
    return machine_->number(id, frame_);
}

Truth Probe::truth(ExprId id, const Rational& x) {
    judge(x);
    return machine_->truth(id, frame_);
}

Figure Probe::raw(const Rational& x) {
    put(x);
    if (!placed_->raw) {
        judge(x);
        derive_unlimited_score(*machine_, row_, which_, loose_);
        is_judged_ = false;
        const auto& leaf = machine_->leaf(row_);
        placed_->raw = leaf.decided ? leaf.due : std::nullopt;
    }
    return *placed_->raw;
}

Figure Probe::step_points(const Scoring::Step& step, const Rational& x) {
    const auto points = number(step.effect, x);
    const auto target = machine_->role(row_, CellType::target);
    const auto a = machine_->value_of(actual_slot_, row_);
    const auto t = machine_->value_of(target, row_);
    const auto unit = machine_->step_in_base(step.unit, step.unit_name, target);
    if (!a || !t || !unit || !points) {
        return std::nullopt;
    }
    const auto distance = step.below ? *t - *a : *a - *t;
    const auto count = divide(max(distance, Rational(0)), *unit);
    return count ? Figure(*count * *points) : std::nullopt;
}

}  // namespace heng::analysis
