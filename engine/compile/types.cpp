// Types of expressions: what a cell gives, what can stand for what, how types are called.

#include "engine/compile/builder.hpp"
#include "engine/compile/literal.hpp"

namespace heng {

Bilingual type_name(Type type) {
    switch (type) {
        case Type::number: return {"数", "a number"};
        case Type::truth: return {"条件", "a condition"};
        case Type::text: return {"文字", "a text"};
        case Type::value: return {"预期值或实现值", "a target or an actual"};
        case Type::nothing: return {"空", "nothing"};
    }
    return {};
}

bool serves(Type have, Type want, Op op) {
    if (have == want || have == Type::nothing) {
        return true;
    }
    if (want == Type::number) {
        return have == Type::value;
    }
    return want == Type::text &&
           (op == Op::column || op == Op::field || op == Op::local || op == Op::attribute);
}

Type cell_type(CellType type) {
    switch (type) {
        case CellType::number:
        case CellType::percent:
        case CellType::year:
        case CellType::weight:
        case CellType::score:
        case CellType::deduction:
        case CellType::total: return Type::number;
        case CellType::target:
        case CellType::actual: return Type::value;
        case CellType::text:
        case CellType::choice:
        case CellType::name:
        case CellType::inapplicable:
        case CellType::standard:
        case CellType::data:
        case CellType::group: return Type::text;
    }
    return Type::text;
}

Type column_type(const FormSchema& schema, ColumnId column) {
    for (const auto& level : schema.levels) {
        if (const auto slot = level.slot(column)) {
            return cell_type(level.columns[*slot].type);
        }
    }
    return Type::text;
}

Comparison comparison_of(std::string_view text) {
    const auto mark = half_width(text);
    if (mark == "≥" || mark == "≧" || mark == ">=") {
        return Comparison::greater_equal;
    }
    if (mark == "≤" || mark == "≦" || mark == "<=") {
        return Comparison::less_equal;
    }
    if (mark == ">") {
        return Comparison::greater;
    }
    if (mark == "<") {
        return Comparison::less;
    }
    return mark == "≠" || mark == "!=" || mark == "<>" ? Comparison::unequal : Comparison::equal;
}

}  // namespace heng
