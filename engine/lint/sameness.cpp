#include "engine/lint/sameness.hpp"

#include <array>
#include <cstring>
#include <utility>

namespace heng {

namespace {

void put(std::string& text, std::size_t number) {
    const auto value = static_cast<std::uint32_t>(number);  // ids and enumerators
    std::array<char, sizeof value> bytes{};
    std::memcpy(bytes.data(), &value, sizeof value);
    text.append(bytes.data(), bytes.size());
}

}  // namespace

std::uint32_t Sameness::of(ExprId expression) const {
    if (expression == none<ExprId>) {
        return 0;
    }
    auto& known = known_[index(expression)];
    if (known == 0) {
        auto text = written(r_[expression]);  // numbers its parts
        known = numbers_.try_emplace(std::move(text), static_cast<std::uint32_t>(numbers_.size() + 1))
                    .first->second;
    }
    return known;
}

/// What it is, with its parts by their numbers.
std::string Sameness::written(const Expr& e) const {
    std::string text;
    put(text, (static_cast<std::uint32_t>(e.op) << 8U) + e.detail);
    const auto part = [&](std::uint32_t operand) { put(text, of(static_cast<ExprId>(operand))); };
    switch (e.op) {
        case Op::number: text += r_.numbers[e.a].to_string(); break;
        case Op::text: text += r_.texts[e.a]; break;
        case Op::quantity: text += r_.numbers[e.a].to_string() + r_.texts[e.b]; break;
        case Op::negate:
        case Op::negation:
        case Op::is_kind: part(e.a); break;
        case Op::add:
        case Op::subtract:
        case Op::multiply:
        case Op::divide:
        case Op::compare:
        case Op::within:
        case Op::all:
        case Op::any:
        case Op::contains:
        case Op::called:
            part(e.a);
            part(e.b);
            break;
        case Op::in_words:
        case Op::has_words:
            part(e.a);
            put(text, e.b);
            break;
        case Op::call:
            part(e.a);
            part(e.b);
            part(e.c);
            break;
        case Op::fold: {
            const auto& domain = r_.domains[e.a];
            put(text, static_cast<std::uint32_t>(domain.kind));
            put(text, index(domain.level));
            put(text, index(domain.under));
            put(text, domain.column ? index(*domain.column) : no_index);
            part(e.b);
            part(e.c);
            break;
        }
        case Op::list_fold:
            part(e.a);
            part(e.c);
            break;
        default:
            put(text, e.a);
            put(text, e.b);
            put(text, e.c);
            break;
    }
    return text;
}

}  // namespace heng
