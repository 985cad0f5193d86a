#include "engine/value/comparing.hpp"

namespace heng {

namespace {

std::optional<Comparator> with_bound(Comparator comparator, bool included) {
    switch (comparator) {
        case Comparator::at_least:
        case Comparator::more: return included ? Comparator::at_least : Comparator::more;
        case Comparator::at_most:
        case Comparator::less: return included ? Comparator::at_most : Comparator::less;
        case Comparator::equal:
        case Comparator::bare: return included ? std::optional(comparator) : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Comparator> comparator_of(CellPart part) {
    if (part == CellPart::at_least) return Comparator::at_least;
    if (part == CellPart::at_most) return Comparator::at_most;
    if (part == CellPart::more) return Comparator::more;
    if (part == CellPart::less) return Comparator::less;
    if (part == CellPart::equal) return Comparator::equal;
    return std::nullopt;
}

Comparator turned_round(Comparator comparator) {
    switch (comparator) {
        case Comparator::at_least: return Comparator::at_most;
        case Comparator::at_most: return Comparator::at_least;
        case Comparator::more: return Comparator::less;
        case Comparator::less: return Comparator::more;
        case Comparator::equal:
        case Comparator::bare: return comparator;
    }
    return comparator;
}

bool Comparing::add(CellPart part) {
    if (part == CellPart::reach) {
        reach_ = true;
    } else {
        const auto comparator = comparator_of(part);
        if (stated_ && stated_ != comparator) return false;
        stated_ = comparator;
    }
    return !reach_ || !stated_ || *stated_ == Comparator::at_least;  // 达到 beside another says at least
}

bool Comparing::mark(CellPart bound) {
    if (bound_ && bound_ != bound) return false;
    bound_ = bound;
    return true;
}

std::optional<Comparator> Comparing::result(Role role) const {
    auto comparator = stated_.value_or(Comparator::bare);
    if (only_reach() && role == Role::target) comparator = Comparator::at_least;
    if (!bound_) return comparator;
    return with_bound(comparator, *bound_ == CellPart::including);
}

}  // namespace heng
