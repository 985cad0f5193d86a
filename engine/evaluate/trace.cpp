// How a score came about, in words and figures. Runs only when somebody asks: the score itself is score.cpp's. What
// a formula's figures are and where they stand is operand_steps.cpp's.

#include <algorithm>

#include "engine/evaluate/operand_steps.hpp"
#include "engine/evaluate/score.hpp"
#include "engine/evaluate/wording.hpp"

namespace heng {

namespace {

int strength(Op op) {
    switch (op) {
        case Op::add:
        case Op::subtract: return 1;
        case Op::multiply:
        case Op::divide: return 2;
        default: return 3;
    }
}

std::string_view sign(Op op) {
    switch (op) {
        case Op::add: return "+";
        case Op::subtract: return "-";
        case Op::multiply: return "×";
        default: return "÷";
    }
}

class Tracer {
public:
    Tracer(Machine& machine, RowId row) : m_(machine), row_(row), leaf_(machine.leaf(row)) {
        frame_.row = row;
    }

    std::vector<Derivation> steps() {
        const auto target = cell(CellType::target);
        const auto actual = cell(CellType::actual);
        if (!target.empty() || !actual.empty()) {
            say("预期值 " + shown(target) + "，实现值 " + shown(actual) + "：" + met(Language::zh),
                "target " + shown(target) + ", actual " + shown(actual) + ": " + met(Language::en));
        }
        if (leaf_.scoring == none<ScoringId>) {
            say("没有适用的计分规则", "no scoring rule applies");
        } else {
            rule(m_.rules()[leaf_.scoring]);
        }
        beside();
        if (leaf_.due) {
            say("应得 " + in_words(*leaf_.due, Language::zh), "due: " + in_words(*leaf_.due, Language::en));
        }
        if (!leaf_.decided && !leaf_.missing.what.zh.empty()) {
            const auto what = missing();
            say("无法判定：缺少" + what.zh, "undecided: " + what.en + " is missing");
        }
        return std::move(steps_);
    }

    /// The formula that decides, with its figures and its value before rounding.
    std::string formula() {
        if (leaf_.scoring == none<ScoringId>) {
            return {};
        }
        const auto decides = deciding(m_.rules()[leaf_.scoring]);
        return decides ? told(*decides) : std::string();
    }

private:
    /// A cell of the row itself by its heading alone.
    Bilingual missing() const {
        const auto slot = leaf_.missing.slot;
        if (slot == none<SlotId> || row_of(m_.schema(), m_.form(), slot) != frame_.row ||
            m_.form()[slot].state == FormCell::State::filled) {
            return leaf_.missing.what;
        }
        const auto& key = m_.heading(slot).key;
        return {"“" + key + "”", "“" + key + "”"};
    }

    /// The formula of the branch that holds, where it has figures to show.
    std::optional<ExprId> deciding(const Scoring& scoring) {
        for (const auto& branch : scoring.branches) {
            const auto holds = branch.when == none<ExprId> ? Truth::yes : m_.truth(branch.when, frame_);
            if (holds != Truth::yes || branch.outcome.hi != none<ExprId>) {
                continue;
            }
            const auto op = m_.expr(branch.outcome.lo).op;
            const auto value = m_.number(branch.outcome.lo, frame_);
            return op == Op::column || op == Op::number || !value || !value->is_point()
                       ? std::nullopt
                       : std::optional(branch.outcome.lo);
        }
        return std::nullopt;
    }

    std::string told(ExprId formula) {
        const auto value = m_.number(formula, frame_);
        return with_figures(m_, formula, frame_) + " = " + (value ? short_decimal(value->lo) : "?");
    }

    void say(std::string zh, std::string en, std::string at = {}) {
        steps_.push_back({{std::move(zh), std::move(en)}, std::move(at)});
    }

    /// Of a form's own standard the names aren't the rule set's, so its figures are all that is shown.
    std::vector<Derivation> parts(ExprId id) {
        return by_standard_ ? std::vector<Derivation>() : parts_of(m_, id, frame_);
    }

    std::string cell(CellType type) const {
        const auto slot = m_.role(row_, type);
        return slot == none<SlotId> ? std::string() : std::string(m_.form()[slot].text);
    }

    static std::string shown(const std::string& text) { return text.empty() ? "（空）" : text; }

    std::string met(Language language) const {
        const bool zh = language == Language::zh;
        switch (leaf_.met) {
            case Truth::yes: return zh ? "达标" : "met";
            case Truth::no: return zh ? "未达标" : "not met";
            case Truth::unknown: return zh ? "无法判定" : "undecided";
        }
        return {};
    }

    void rule(const Scoring& scoring) {
        say("按“" + scoring.name + "”计分（" + scoring.declared.text() + "）",
            "by “" + scoring.name + "” (" + scoring.declared.text() + ")", scoring.declared.text());
        if (scoring.by_standard) {
            in_form();
        }
        derivation(scoring);
        const bool open = scoring.by_standard && !leaf_.decided;
        if (scoring.rounding && leaf_.plain && !open) {
            const auto digits = std::to_string(scoring.rounding->digits);
            say("保留 " + digits + " 位小数：" + in_words(*leaf_.plain, Language::zh),
                "to " + digits + " decimals: " + in_words(*leaf_.plain, Language::en));
        }
        if (leaf_.adjusted) {
            say("有说明的，可酌情提高", "may be raised at discretion, with reasons");
        }
    }

    void derivation(const Scoring& scoring) {
        if (const auto formula = deciding(scoring)) {
            const auto line = told(*formula);
            say(line, line);
            steps_.back().of = parts(*formula);
        }
        tier(scoring);
        counts(scoring);
    }

    /// The standard that the form states, how it was read, and what follows from it.
    void in_form() {
        const auto* carried = m_.standard_of(row_);
        if (carried == nullptr) {
            return;
        }
        const auto path = path_of(m_.schema(), m_.form(), carried->slot);
        const auto& standard = *carried->standard;
        say("表中标准（" + path + "）：“" + standard.text + "”",
            "the form's standard (" + path + "): “" + standard.text + "”");
        if (!standard.scoring) {
            return;
        }
        for (const auto& reading : standard.readings) {
            steps_.push_back({reading, {}});
        }
        if (!standard.others.empty()) {
            say("标准没有说不满一步的怎样算，按比例、不计、按一步计，都算对",
                "the standard doesn't say how a part of a step counts: pro rata, not at all and as a whole "
                "step are "
                "all right");
        }
        const Machine::ByStandard those(m_, standard);
        by_standard_ = true;
        derivation(*standard.scoring);
        by_standard_ = false;
    }

    /// A standard that decides nothing here is named all the same, for whoever reads the form goes by it.
    void beside() {
        const auto* carried = m_.standard_of(row_);
        const bool decides = leaf_.scoring != none<ScoringId> && m_.rules()[leaf_.scoring].by_standard;
        if (carried == nullptr || decides || carried->standard->copied || carried->standard->takes_off) {
            return;
        }
        if (!carried->standard->scoring) {
            say("表中标准没有读懂，没有用到", "the form's own standard isn't understood and was not used");
            return;
        }
        if (leaf_.standard) {
            say("表中标准另算得 " + in_words(*leaf_.standard, Language::zh) + "，以规则为准",
                "the form's own standard gives " + in_words(*leaf_.standard, Language::en) +
                    "; the rules prevail");
        } else {
            say("表中标准算不出得分，以规则为准",
                "no score follows from the form's own standard; the rules prevail");
        }
    }

    /// 每有: how often, and what each costs.
    void counts(const Scoring& scoring) {
        for (const auto& count : scoring.counts) {
            const auto times = m_.number(count.count, frame_);
            const auto effect = m_.number(count.effect, frame_);
            if (times && effect && (times->hi_infinite || times->hi > Rational(0))) {
                const auto figures = with_figures(m_, count.count, frame_);
                const auto value = in_words(*times, Language::zh);
                const auto all = (figures == value ? value : figures + " = " + value) + " × " +
                                 in_words(*effect, Language::zh);
                say((count.deducts ? "扣 " : "加 ") + all, (count.deducts ? "less " : "plus ") + all);
                steps_.back().of = parts(count.count);
            }
        }
    }

    void tier(const Scoring& scoring) {
        for (const auto& tier : scoring.tiers) {
            if (tier.label == cell(CellType::actual) ||
                (leaf_.achievement != Achievement::unknown && tier.level == leaf_.achievement)) {
                say("档次：" + tier.label, "tier: " + tier.label);
                return;
            }
        }
    }

    Machine& m_;
    RowId row_;
    const Leaf& leaf_;
    Machine::Frame frame_;
    std::vector<Derivation> steps_;
    bool by_standard_ = false;
};

}  // namespace

std::string with_figures(Machine& machine, ExprId id, const Machine::Frame& frame) {
    const auto& e = machine.expr(id);
    switch (e.op) {
        case Op::add:
        case Op::subtract:
        case Op::multiply:
        case Op::divide: {
            const auto side = [&](std::uint32_t part, bool right) {
                const auto inner = static_cast<ExprId>(part);
                auto text = with_figures(machine, inner, frame);
                const int weak = strength(machine.expr(inner).op) - strength(e.op);
                // The right side of - and ÷ keeps its brackets even among equals.
                const bool brackets =
                    weak < 0 || (weak == 0 && right && (e.op == Op::subtract || e.op == Op::divide));
                return brackets ? "(" + text + ")" : text;
            };
            return side(e.a, false) + std::string(sign(e.op)) + side(e.b, true);
        }
        case Op::negate: return "-" + with_figures(machine, static_cast<ExprId>(e.a), frame);
        default: {
            const auto value = machine.number(id, frame);
            return value ? in_words(*value, Language::zh) : "?";
        }
    }
}

std::vector<Derivation> derivation_of(Machine& machine, RowId row) {
    return Tracer(machine, row).steps();
}

Trace trace_score(Machine& machine, RowId row) {
    Trace trace;
    for (auto& step : Tracer(machine, row).steps()) {
        trace.push_back(std::move(step.words));
    }
    return trace;
}

std::string trace_line(Machine& machine, RowId row, bool plain) {
    if (plain) {
        return Tracer(machine, row).formula();
    }
    std::string line;
    for (const auto& step : trace_score(machine, row)) {
        line += (line.empty() ? "" : "；") + step.zh;
    }
    return line;
}

}  // namespace heng
