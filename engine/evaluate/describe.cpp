// Findings in words: messages with their figures, what was expected and found, which other cells are concerned.

#include <algorithm>

#include "engine/evaluate/finding.hpp"
#include "engine/evaluate/wording.hpp"

namespace heng {

namespace {

class Describer {
public:
    Describer(Machine& machine, const Finding& finding)
        : m_(machine), form_(machine.form()), f_(finding), frame_(frame_of(finding)) {}

    Diagnostic describe() {
        if (f_.check == nullptr) {
            return make(Code::H101, required_place(), {{"name", f_.heading}});
        }
        const auto& check = *f_.check;
        Diagnostic d;
        d.code = check.code;
        d.severity = check.severity;
        d.title = check.title;
        d.place = place();
        d.basis = check.basis;
        d.rule_at = check.declared.text();
        sides(d);
        d.message = {fill(check.message.zh, Language::zh) + tolerance(Language::zh),
                     fill(check.message.en, Language::en) + tolerance(Language::en)};
        d.hint = {fill(check.advice.zh, Language::zh), fill(check.advice.en, Language::en)};
        related(d);
        return d;
    }

private:
    Place required_place() const {
        Place place;
        if (f_.at != none<SlotId>) {
            place = {path_of(m_.schema(), form_, f_.at), form_[f_.at].span};
        } else if (form_[f_.row].fixed != no_index && form_[f_.row].written == no_cell) {  // the row itself
            place = {path_of(m_.schema(), form_, f_.row), form_[f_.row].span};
        } else {
            place = {path_of(m_.schema(), form_, f_.row) + "/" + f_.heading, form_[f_.row].span};
        }
        return place;
    }

    Place place() const {
        if (f_.text != none<SlotId>) {
            const auto& cell = form_[f_.text];
            const auto hole = hole_asked_for();
            return {path_of(m_.schema(), form_, f_.text),
                    in_source(form_, cell, hole.value_or(f_.match.whole))};
        }
        if (f_.at != none<SlotId>) {
            return {path_of(m_.schema(), form_, f_.at), form_[f_.at].span};
        }
        if (f_.row != none<RowId>) {
            return {path_of(m_.schema(), form_, f_.row), form_[f_.row].span};
        }
        if (frame_.planned != none<PlannedId>) {  // missing at the top: the table is where it belongs
            const auto table = m_.schema()[m_.rules()[frame_.planned].level].table;
            return {m_.schema()[table].path, form_[slot_of(table)].span};
        }
        return {{}, {}};
    }

    /// 于 a: the part of the text that a hole took.
    std::optional<Span> hole_asked_for() const {
        const auto at = f_.check->at;
        if (at == none<ExprId> || m_.rules()[at].op != Op::local) {
            return std::nullopt;
        }
        const auto& wanted = frame_.texts[m_.rules()[at].a];
        for (const auto hole : f_.match.holes) {
            if (form_[f_.text].text.substr(hole.begin, hole.end - hole.begin) == wanted) {
                return hole;
            }
        }
        return std::nullopt;
    }

    // ------------------------------------------------------------ expected and found

    void sides(Diagnostic& d) {
        const auto& e = m_.rules()[f_.check->require];
        if (e.op == Op::within) {
            if (const auto range = m_.number(static_cast<ExprId>(e.b), frame_)) {
                d.expected = in_words(*range, Language::zh);
                d.found = value(static_cast<ExprId>(e.a), Language::zh);
                if (const auto have = m_.number(static_cast<ExprId>(e.a), frame_);
                    have && have->is_point() && range->is_point()) {
                    frame_.difference = Interval::point((have->lo - range->lo).abs());
                }
            }
            return;
        }
        if (e.op == Op::any && one_of_two(d, static_cast<ExprId>(e.a), static_cast<ExprId>(e.b))) {
            return;
        }
        if (e.op != Op::compare || static_cast<Comparison>(e.detail) != Comparison::equal) {
            if (f_.text != none<SlotId>) {
                d.found = std::string(f_.frame.match);
            } else if (f_.at != none<SlotId>) {
                d.found = std::string(form_[f_.at].text);
            }
            return;
        }
        const auto a = static_cast<ExprId>(e.a);
        const auto b = static_cast<ExprId>(e.b);
        const bool place_left = is_place(a) && !is_place(b);
        as_percent_ = f_.at != none<SlotId> && m_.type_of(f_.at) == CellType::percent;
        d.found = value(place_left ? a : b, Language::zh);
        d.expected = value(place_left ? b : a, Language::zh);
        if ((is_said(a) && !is_said(b)) ||
            is_fixed(b)) {  // the text says, the table has; a count is, a rule wants
            d.found = value(a, Language::zh);
            d.expected = value(b, Language::zh);
        }
        as_percent_ = false;
        if (m_.rules()[a].type == Type::text || m_.rules()[a].type == Type::truth) {
            return;
        }
        const auto x = m_.number(a, frame_);
        const auto y = m_.number(b, frame_);
        if (x && y && x->is_point() && y->is_point()) {
            frame_.difference = Interval::point((x->lo - y->lo).abs());
        }
    }

    /// a = b 或 a = c: b or c was expected.
    bool one_of_two(Diagnostic& d, ExprId one, ExprId other) {
        const auto& x = m_.rules()[one];
        const auto& y = m_.rules()[other];
        const auto equates = [](const Expr& e) {
            return e.op == Op::compare && static_cast<Comparison>(e.detail) == Comparison::equal;
        };
        if (!equates(x) || !equates(y)) {
            return false;
        }
        const auto& a = m_.rules()[static_cast<ExprId>(x.a)];
        const auto& b = m_.rules()[static_cast<ExprId>(y.a)];
        if (a.op != b.op || a.a != b.a || a.b != b.b || a.c != b.c) {
            return false;
        }
        d.found = value(static_cast<ExprId>(x.a), Language::zh);
        d.expected = value(static_cast<ExprId>(x.b), Language::zh);
        const auto second = value(static_cast<ExprId>(y.b), Language::zh);
        if (second != d.expected) {
            d.expected += " 或 " + second;
        }
        return true;
    }

    /// Whether an expression is a figure of the text, or that in another unit.
    bool is_said(ExprId id) const {
        const auto& e = m_.rules()[id];
        const bool converted = e.op == Op::call && static_cast<Function>(e.detail) == Function::convert;
        return f_.text != none<SlotId> &&
               (e.op == Op::local || (converted && is_said(static_cast<ExprId>(e.a))));
    }

    /// Whether the rules alone say what an expression comes to.
    bool is_fixed(ExprId id) const {
        const auto& e = m_.rules()[id];
        return e.op == Op::number ||
               (e.op == Op::attribute && static_cast<Attribute>(e.detail) == Attribute::full_score);
    }

    /// Which 允差 was granted, and was not enough.
    std::string tolerance(Language language) {
        const auto& check = *f_.check;
        const auto& e = m_.rules()[check.require];
        const bool zh = language == Language::zh;
        if (check.tolerance != none<ExprId>) {
            const auto allowed = value(check.tolerance, language);
            return zh ? "；允许相差 " + allowed : "; a difference of " + allowed + " is allowed";
        }
        if (!check.possible_rounding || e.op != Op::compare) {
            return {};
        }
        const auto digits = std::to_string(check.possible_rounding->digits);
        const std::string mode(in_words(check.possible_rounding->mode, language));
        m_.printed_as = check.possible_rounding;
        const auto range = m_.number(static_cast<ExprId>(e.a), frame_);
        m_.printed_as.reset();
        if (!range) {
            return {};
        }
        const auto possible = in_words(*range, language);
        if (!zh) {
            return "; with figures rounded to " + digits + " digits (" + mode + ") it should be within " +
                   possible;
        }
        return "；各数按保留 " + digits + " 位" + mode + "看，应" +
               (range->is_point() ? "为 " + possible : "在 " + possible + " 之间");
    }

    bool is_place(ExprId id) const { return f_.at != none<SlotId> && m_.slot(id, frame_) == f_.at; }

    // ------------------------------------------------------------ messages

    std::string fill(const Template& text, Language language) {
        std::string out;
        for (const auto& part : text.parts) {
            out += part.value == none<ExprId> ? part.literal : value(part.value, language);
        }
        return out;
    }

    std::string value(ExprId id, Language language) {
        const auto& e = m_.rules()[id];
        const bool written = e.op == Op::column || e.op == Op::field || e.op == Op::local;
        if (e.type == Type::text || e.type == Type::value || written) {
            auto words = m_.text(id, frame_);
            if (words && (e.op != Op::local || !words->empty())) {
                return visible(*words);
            }
            if (e.type == Type::text || e.type == Type::value) {
                return language == Language::zh ? "（空）" : "(empty)";
            }
        }
        if (e.type == Type::truth) {
            switch (m_.truth(id, frame_)) {
                case Truth::yes: return language == Language::zh ? "是" : "yes";
                case Truth::no: return language == Language::zh ? "否" : "no";
                case Truth::unknown: return language == Language::zh ? "无法判定" : "undecided";
            }
        }
        const auto figure = m_.number(id, frame_);
        if (!figure) {
            return language == Language::zh ? "（未知）" : "(unknown)";
        }
        if (as_percent_ && figure->is_point() && e.op != Op::number) {
            return short_decimal(figure->lo * Rational(100)) + "%";
        }
        return figure->is_point() ? short_decimal(figure->lo) : in_words(*figure, language);
    }

    // ------------------------------------------------------------ other cells

    void related(Diagnostic& d) const {
        for (const auto row : f_.group) {
            if (row != f_.row) {
                const auto at = m_.slot(f_.check->at, with_row(row));
                const auto span = at == none<SlotId> ? form_[row].span : form_[at].span;
                const auto text = at == none<SlotId> ? form_[row].raw : form_[at].text;
                d.related.push_back({{path_of(m_.schema(), form_, row), span}, std::string(text)});
            }
        }
        if (!f_.group.empty()) {
            return;
        }
        for (const auto slot : f_.reads) {
            const auto& cell = form_[slot];
            if (slot == f_.at || slot == f_.text || cell.state != FormCell::State::filled ||
                cell.value == no_index) {
                continue;
            }
            d.related.push_back({{path_of(m_.schema(), form_, slot), cell.span}, std::string(cell.text)});
        }
    }

    Machine::Frame with_row(RowId row) const {
        auto frame = frame_;
        frame.row = row;
        return frame;
    }

    Machine& m_;
    const Form& form_;
    const Finding& f_;
    Machine::Frame frame_;
    bool as_percent_ = false;  ///< while the two sides of a percentage are told
};

}  // namespace

Diagnostic describe(Machine& machine, const Finding& finding) {
    return Describer(machine, finding).describe();
}

}  // namespace heng
