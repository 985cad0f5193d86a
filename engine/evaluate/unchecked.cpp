// What no check could look at: said, so that silence doesn't pass for agreement.

#include <algorithm>
#include <set>

#include "engine/evaluate/finding.hpp"
#include "engine/evaluate/text_cells.hpp"

namespace heng {

void unchecked_sums(Machine& machine, std::vector<Diagnostic>& out) {
    std::set<SlotId> said;
    const auto look = [&](SlotId slot, RowId) {
        const auto& cell = machine.form()[slot];
        if (cell.state != FormCell::State::filled) {
            return;
        }
        const auto& too_long = machine.texts->equations(cell.text).too_long;
        if (too_long.empty() || !said.insert(slot).second) {
            return;
        }
        constexpr std::size_t shown = 30;  // bytes: where it begins is enough to find it
        const auto& first = too_long.front();
        auto end = std::min<std::size_t>(first.begin + shown, first.end);
        while (end < first.end && (static_cast<unsigned char>(cell.text[end]) & 0xC0U) == 0x80U) {
            ++end;
        }
        const Span head{first.begin, static_cast<std::uint32_t>(end)};
        const Place place{path_of(machine.schema(), machine.form(), slot),
                          in_source(machine.form(), cell, head)};
        out.push_back(make(Code::H790, place, {{"count", std::to_string(too_long.size())}}));
    };
    for (const auto& check : machine.rules().checks) {
        if (check.quantifier == Check::Quantifier::arithmetic) {
            for_each_text(machine, check, look);
        }
    }
    if (machine.texts->is_exhausted()) {
        out.push_back(make(Code::H791, Place{}, {}));
    }
}

}  // namespace heng
