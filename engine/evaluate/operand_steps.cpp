#include "engine/evaluate/operand_steps.hpp"

#include <algorithm>

#include "engine/compile/expression_words.hpp"
#include "engine/evaluate/wording.hpp"
#include "engine/ruleset/operands.hpp"

namespace heng {

namespace {

/// Rates that are made of the row's own actual and target.
bool is_own_rate(const Expr& e) {
    if (e.op != Op::attribute) {
        return false;
    }
    switch (static_cast<Attribute>(e.detail)) {
        case Attribute::completion:
        case Attribute::forward_rate:
        case Attribute::actual_rate: return true;
        default: return false;
    }
}

class Operands {
public:
    Operands(Machine& machine, const Machine::Frame& frame) : m_(machine), frame_(frame) {}

    std::vector<Derivation> below(ExprId id) {
        const auto& e = m_.expr(id);
        std::vector<Derivation> out;
        if (is_own_rate(e)) {
            add_cell(CellType::actual, out);
            add_cell(CellType::target, out);
            return out;
        }
        if (e.op == Op::datum) {
            const auto fallback = m_.rules().data[e.a].default_value;
            if (fallback != none<ExprId>) {
                add(fallback, out);
            }
            return out;
        }
        for (const auto part : operands(e)) {
            add_flat(part, e.op, out);
        }
        return out;
    }

private:
    static bool is_written(const Expr& e) {
        return e.op == Op::number || e.op == Op::quantity || e.op == Op::text || e.op == Op::truth ||
               e.op == Op::day;
    }

    /// 甲 + 乙 + 丙 has three operands, however it nests.
    void add_flat(ExprId id, Op around, std::vector<Derivation>& out) {
        const auto& e = m_.expr(id);
        if (e.op != around || (e.op != Op::add && e.op != Op::multiply)) {
            add(id, out);
            return;
        }
        for (const auto part : operands(e)) {
            add_flat(part, around, out);
        }
    }

    void add(ExprId id, std::vector<Derivation>& out) {
        const auto& e = m_.expr(id);
        if (is_written(e)) {
            return;
        }
        const auto words = expression_words(m_.rules(), id);
        Derivation one;
        const auto slot = m_.slot(id, frame_);
        if (slot != none<SlotId>) {
            one.at = path_of(m_.schema(), m_.form(), slot);
            one.words = in_cell(id, words, std::string(m_.form()[slot].text));
        } else {
            const auto value = m_.number(id, frame_);
            one.words = {words + " = " + (value ? in_words(*value, Language::zh) : "？"),
                         words + " = " + (value ? in_words(*value, Language::en) : "?")};
            one.of = below(id);
        }
        const bool told = std::any_of(
            out.begin(), out.end(), [&](const Derivation& other) { return other.words.zh == one.words.zh; });
        if (!told) {
            out.push_back(std::move(one));
        }
    }

    Bilingual in_cell(ExprId id, const std::string& words, const std::string& text) {
        if (!text.empty()) {
            return {words + " = " + text, words + " = " + text};
        }
        const auto value = m_.number(id, frame_);
        const auto zh = value ? in_words(*value, Language::zh) : "？";
        const auto en = value ? in_words(*value, Language::en) : "?";
        return {words + " = " + zh + "（表中没有填）", words + " = " + en + " (blank)"};
    }

    void add_cell(CellType type, std::vector<Derivation>& out) {
        const auto slot = m_.role(frame_.row, type);
        if (slot == none<SlotId>) {
            return;
        }
        const auto words = m_.heading(slot).key + " = " + std::string(m_.form()[slot].text);
        out.push_back({{words, words}, path_of(m_.schema(), m_.form(), slot)});
    }

    Machine& m_;
    const Machine::Frame& frame_;
};

}  // namespace

std::vector<Derivation> parts_of(Machine& machine, ExprId id, const Machine::Frame& frame) {
    return Operands(machine, frame).below(id);
}

}  // namespace heng
