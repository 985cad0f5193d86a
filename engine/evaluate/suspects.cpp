#include "engine/evaluate/suspects.hpp"

#include <algorithm>

#include "engine/value/reading.hpp"

namespace heng {

namespace {

class Suspects {
public:
    Suspects(Machine& machine, const Finding& finding)
        : m_(machine), f_(finding), frame_(frame_of(finding)) {}

    std::vector<Mend> all() {
        if (f_.check != nullptr) {
            requirement(f_.check->require);
            facts();
            rows();
        }
        return std::move(out_);
    }

private:
    CellType type(SlotId slot) const {
        const auto row = row_of(m_.schema(), m_.form(), slot);
        return row == none<RowId> ? m_.schema().fields[index(slot)].type
                                  : m_.schema()[m_.form()[row].level]
                                        .columns[index(slot) - index(m_.form()[row].first)]
                                        .type;
    }

    static bool is_figure(CellType type) {
        return type == CellType::number || type == CellType::weight || type == CellType::score ||
               type == CellType::deduction || type == CellType::percent || type == CellType::total;
    }

    void requirement(ExprId id) {
        const auto& e = m_.rules()[id];
        const auto a = static_cast<ExprId>(e.a);
        const auto b = static_cast<ExprId>(e.b);
        switch (e.op) {
            case Op::all:
            case Op::any:
                requirement(a);
                requirement(b);
                break;
            case Op::compare:
                rounded(a, b);
                if (m_.rules()[a].type == Type::text) {
                    choices(a);
                    choices(b);
                } else if (m_.rules()[a].type != Type::truth) {
                    sides(m_.number(a, frame_), m_.number(b, frame_));
                }
                break;
            case Op::within:
                if (const auto range = m_.number(b, frame_); range && f_.at != none<SlotId>) {
                    bound(f_.at, range->lo);
                    bound(f_.at, range->hi);
                }
                break;
            case Op::call: told(e); break;
            case Op::attribute:
                if (static_cast<Attribute>(e.detail) == Attribute::is_planned) {
                    planned_names();
                } else if (static_cast<Attribute>(e.detail) == Attribute::planned_present) {
                    Mend mend;
                    mend.kind = Mend::Kind::open_row;
                    mend.row = f_.row;
                    out_.push_back(mend);
                }
                break;
            default: break;
        }
    }

    /// Each figure that was read, moved by just what the two sides differ.
    void sides(const Figure& a, const Figure& b) {
        if (!a || !b || !a->is_point() || !b->is_point()) {
            return;
        }
        const auto difference = a->lo - b->lo;
        for (const auto slot : f_.reads) {
            if (is_figure(type(slot))) {
                moved(slot, difference);
            }
        }
        if (f_.text != none<SlotId>) {
            for (const auto hole : f_.match.holes) {
                hole_moved(hole, difference);
            }
        }
    }

    /// A cell that holds one of some words, with each of the others.
    void choices(ExprId id) {
        const auto slot = m_.slot(id, frame_);
        if (slot == none<SlotId> || type(slot) != CellType::choice) {
            return;
        }
        for (const auto& word : m_.heading(slot).choices) {
            if (word != m_.form()[slot].text) {
                Mend mend;
                mend.slot = slot;
                mend.text = word;
                out_.push_back(std::move(mend));
            }
        }
    }

    /// 小数位数(x) ≤ n: x to n decimals.
    void rounded(ExprId left, ExprId right) {
        const auto& e = m_.rules()[left];
        const auto digits = m_.number(right, frame_);
        const bool asks = e.op == Op::call && static_cast<Function>(e.detail) == Function::decimals;
        const auto slot = asks ? m_.slot(static_cast<ExprId>(e.a), frame_) : none<SlotId>;
        const auto whole = digits && digits->is_point() ? digits->lo.to_int64() : std::nullopt;
        if (slot != none<SlotId> && m_.form()[slot].value != no_index && whole) {
            bound(slot, m_.form().numbers[m_.form()[slot].value].rounded(static_cast<int>(*whole),
                                                                         Rounding::half_up));
        }
    }

    /// 实填(x), 已填(x): had anything been written there. What, is nobody's to propose.
    void told(const Expr& e) {
        const auto function = static_cast<Function>(e.detail);
        const auto slot = m_.slot(static_cast<ExprId>(e.a), frame_);
        if ((function == Function::is_filled || function == Function::has_substance) &&
            slot != none<SlotId>) {
            Mend mend;
            mend.kind = Mend::Kind::fact;
            mend.slot = slot;
            mend.text = "（说明）";
            mend.widely = true;
            out_.push_back(std::move(mend));
        }
    }

    void moved(SlotId slot, const Rational& difference) {
        const auto& cell = m_.form()[slot];
        const auto now = cell.value == no_index ? Rational(0) : m_.form().numbers[cell.value];
        if (cell.value == no_index && cell.state == FormCell::State::filled) {
            return;
        }
        bound(slot, now + difference);
        bound(slot, now - difference);
    }

    void bound(SlotId slot, const Rational& value) {
        if (!value.decimals()) {
            return;
        }
        Mend mend;
        mend.slot = slot;
        mend.text =
            type(slot) == CellType::percent ? (value * Rational(100)).to_string() + "%" : value.to_string();
        out_.push_back(std::move(mend));
    }

    void hole_moved(Span hole, const Rational& difference) {
        const auto text = m_.form()[f_.text].text.substr(hole.begin, hole.end - hole.begin);
        const auto reading = read_value(text, Role::actual);
        const auto* quantity = std::get_if<Quantity>(&reading);
        if (quantity == nullptr) {
            return;
        }
        for (const auto& value : {quantity->number.value + difference, quantity->number.value - difference}) {
            if (value.decimals()) {
                Mend mend;
                mend.slot = f_.text;
                mend.in_text = hole;
                mend.text = value.to_string();
                out_.push_back(std::move(mend));
            }
        }
    }

    void planned_names() {
        const auto name = m_.role(f_.row, CellType::name);
        if (name == none<SlotId>) {
            return;
        }
        for (const auto id : m_.planned_siblings(f_.row)) {
            if (m_.row_of_planned(id) == none<RowId>) {
                Mend mend;
                mend.slot = name;
                mend.text = m_.rules()[id].name;
                mend.widely = true;
                out_.push_back(std::move(mend));
            }
        }
    }

    /// Had the actual reached the target: nobody may propose that, but it explains what follows from it.
    void facts() {
        for (const auto slot : f_.reads) {
            if (type(slot) != CellType::actual) {
                continue;
            }
            const auto row = row_of(m_.schema(), m_.form(), slot);
            const auto target = m_.role(row, CellType::target);
            if (target == none<SlotId> || m_.form()[target].value == no_index) {
                continue;
            }
            Mend mend;
            mend.kind = Mend::Kind::fact;
            mend.slot = slot;
            mend.text = just_reaching(m_.form().readings[m_.form()[target].value]);
            if (!mend.text.empty()) {
                out_.push_back(std::move(mend));
            }
        }
    }

    static std::string just_reaching(const Reading& target) {
        auto reached = target;
        if (auto* quantity = std::get_if<Quantity>(&reached)) {
            if (quantity->comparator == Comparator::more || quantity->comparator == Comparator::less) {
                quantity->number.value += Rational(quantity->comparator == Comparator::more ? 1 : -1);
                quantity->number.decimals.reset();
            }
            quantity->comparator = Comparator::bare;
        } else if (auto* deadline = std::get_if<Deadline>(&reached)) {
            deadline->comparator = Comparator::equal;
        } else if (!std::holds_alternative<Quality>(reached)) {
            return {};
        }
        return canonical(reached);
    }

    void rows() {
        for (const auto row : f_.group) {
            Mend mend;
            mend.kind = Mend::Kind::leave_out;
            mend.row = row;
            out_.push_back(mend);
        }
        const auto& e = m_.rules()[f_.check->require];
        if (e.op == Op::compare && f_.row != none<RowId>) {  // a sum over what stands below a row
            Mend mend;
            mend.kind = Mend::Kind::open_row;
            mend.row = f_.row;
            out_.push_back(mend);
        }
    }

    Machine& m_;
    const Finding& f_;
    Machine::Frame frame_;
    std::vector<Mend> out_;
};

}  // namespace

std::vector<Mend> suspects(Machine& machine, const Finding& finding) {
    return Suspects(machine, finding).all();
}

}  // namespace heng
