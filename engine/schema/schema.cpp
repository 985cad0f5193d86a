#include "engine/schema/schema.hpp"

namespace heng {

bool FormSchema::is_indicator(LevelId id) const {
    return (*this)[id].fixed.empty() && (role(id, CellType::weight).has_value() || role(id, CellType::score).has_value());
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
