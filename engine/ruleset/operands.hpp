#pragma once
// What an expression is made of: the expressions that it computes with on the row at hand.

#include <vector>

#include "engine/ruleset/expression.hpp"

namespace heng {

/// In order. Not those that a fold evaluates on rows or items of its own.
[[nodiscard]] inline std::vector<ExprId> operands(const Expr& e) {
    std::vector<std::uint32_t> all;
    switch (e.op) {
        case Op::negate:
        case Op::negation:
        case Op::is_kind:
        case Op::in_words:
        case Op::has_words: all = {e.a}; break;
        case Op::add:
        case Op::subtract:
        case Op::multiply:
        case Op::divide:
        case Op::compare:
        case Op::within:
        case Op::all:
        case Op::any:
        case Op::contains:
        case Op::called: all = {e.a, e.b}; break;
        case Op::call: all = {e.a, e.b, e.c}; break;
        case Op::number:
        case Op::text:
        case Op::truth:
        case Op::field:
        case Op::column:
        case Op::local:
        case Op::reference:
        case Op::attribute:
        case Op::fold:
        case Op::quantity:
        case Op::day:
        case Op::datum:
        case Op::list_fold: break;
    }
    std::vector<ExprId> out;
    for (const auto one : all) {
        if (one != no_index) {
            out.push_back(static_cast<ExprId>(one));
        }
    }
    return out;
}

}  // namespace heng
