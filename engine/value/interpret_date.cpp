#include <array>
#include <utility>

#include "engine/value/comparing.hpp"
#include "engine/value/hanzi.hpp"
#include "engine/value/interpret.hpp"

namespace heng {

namespace {

/// A date and whether it stands for a stretch of time that isn't one month: quarters and half years.
struct Dated {
    PartialDate date;
    int first_month = 0;  ///< of a stretch; `date` has its last
    [[nodiscard]] bool stretch() const { return first_month != 0; }
};

/// A number of the calendar in digits of either kind; 0, which no date has, if it is none.
int calendar_number(std::string_view text) {
    const bool ascii = text.find_first_not_of("0123456789") == std::string_view::npos;
    const auto value = ascii ? Rational::parse(text) : hanzi_value(text);
    const auto number = value ? value->to_int64() : std::nullopt;
    return number && *number > 0 && *number < 10'000 ? static_cast<int>(*number) : 0;
}

void set_stretch(Dated& dated, int first, int last) {
    dated.first_month = first;
    dated.date.month = last;
}

std::optional<Dated> read_date(CellTree::Cursor node) {
    Dated dated;
    for (const auto part : node) {
        const auto number = calendar_number(part.text());
        int* field = nullptr;
        switch (part.kind()) {
            case CellPart::year: field = &dated.date.year; break;
            case CellPart::month: field = &dated.date.month; break;
            case CellPart::day: field = &dated.date.day; break;
            case CellPart::quarter: set_stretch(dated, 3 * number - 2, 3 * number); break;
            case CellPart::first_half: set_stretch(dated, 1, 6); break;
            case CellPart::second_half: set_stretch(dated, 7, 12); break;
            case CellPart::year_end:
                dated.date.month = 12;
                if (const auto year = part.child(CellPart::year))
                    dated.date.year = calendar_number(year.text());
                break;
            default: break;
        }
        if (field == nullptr) continue;
        if (number == 0) return std::nullopt;
        *field = number;
    }
    return dated;
}

/// A day of the next line of the calendar that isn't stated is the last.
auto order(const PartialDate& date, int unstated_day) {
    return std::array{date.year, date.month, date.day != 0 ? date.day : unstated_day};
}

/// The date inside （含12月31日）, if there is one, must be the one that it stands at.
bool names(CellTree::Cursor bound, const PartialDate& date) {
    const auto inner = bound.child(CellPart::date);
    if (!inner) return true;
    const auto said = read_date(inner);
    const auto agrees = [](int part, int with) { return part == 0 || part == with; };
    return said && !said->stretch() && agrees(said->date.year, date.year) &&
           agrees(said->date.month, date.month) && agrees(said->date.day, date.day);
}

Reading bound(Comparator comparator, const PartialDate& date) {
    return Reading{Deadline{comparator, date}};
}

}  // namespace

Interpreted interpret_date(CellTree::Cursor node) {
    Comparing comparing;
    std::optional<Dated> dated;
    for (const auto part : node) {
        const auto byte = part.span().begin;
        if (part.kind() == CellPart::date) {
            dated = read_date(part);
            if (!dated || !exists(dated->date)) return Interpreted::nonsense(byte);
        } else if (part.kind() == CellPart::including || part.kind() == CellPart::excluding) {
            if (!dated || !names(part, dated->date) || !comparing.mark(part.kind()))
                return Interpreted::nonsense(byte);
        } else if (!comparing.add(part.kind())) {
            return Interpreted::nonsense(byte);
        }
    }
    auto comparator = comparing.result(Role::target);
    if (!comparator) return Interpreted::nonsense(node.span().begin);
    if (*comparator == Comparator::bare) comparator = Comparator::equal;
    if (dated->stretch()) {
        // It can't be one date; what is due in it is due by its end.
        if (*comparator != Comparator::equal && *comparator != Comparator::at_most) {
            return Interpreted::nonsense(node.span().begin);
        }
        comparator = Comparator::at_most;
    }
    return bound(*comparator, dated->date);
}

Interpreted interpret_span(CellTree::Cursor node) {
    std::array<Dated, 2> ends;
    std::size_t count = 0;
    for (const auto part : node) {
        const auto dated = read_date(part);
        if (!dated) return Interpreted::nonsense(part.span().begin);
        ends.at(count++) = *dated;
    }
    auto& from = ends[0].date;
    auto& to = ends[1].date;
    if (ends[0].stretch()) from.month = ends[0].first_month;
    if (to.month == 0) to.month = from.month;
    if (to.year == 0) to.year = from.year;
    if (from.year == 0) from.year = to.year;
    if (!exists(from) || !exists(to) || order(to, 31) < order(from, 1)) {
        return Interpreted::nonsense(node.span().begin);
    }
    Joined joined{Joined::By::all, {}};
    joined.parts.push_back(bound(Comparator::at_least, from));
    joined.parts.push_back(bound(Comparator::at_most, to));
    return Reading{std::move(joined)};
}

}  // namespace heng
