#include "engine/schema/schema.hpp"

#include <algorithm>

namespace heng {

bool FormSchema::is_indicator(LevelId id) const {
    return (*this)[id].fixed.empty() &&
           (role(id, CellType::weight).has_value() || role(id, CellType::score).has_value());
}

bool FormSchema::is_scored(LevelId id) const {
    const auto& fixed = (*this)[id].fixed;
    return id == leaf_level() || std::any_of(fixed.begin(), fixed.end(), [](const FixedRow& row) {
               return row.scoring != none<ScoringId>;
           });
}

LevelId FormSchema::leaf_level() const {
    for (std::size_t i = 0; i < levels.size(); ++i) {
        const auto id = static_cast<LevelId>(i);
        if (role(id, CellType::target) && is_indicator(id)) {
            return id;
        }
    }
    return none<LevelId>;
}

std::optional<ColumnId> FormSchema::role(LevelId level, CellType type) const {
    for (const auto& column : (*this)[level].columns) {
        if (column.type == type) {
            return column.column;
        }
    }
    return std::nullopt;
}

}  // namespace heng
