// Which 层级 rules look at.

#include "engine/lint/lints.hpp"

namespace heng {

namespace {

class Levels {
public:
    explicit Levels(const RuleSet& rules) : r_(rules), seen_(rules.schema.levels.size()) {}

    std::vector<bool> used() {
        for (const auto& domain : r_.domains) {
            rows(domain);
        }
        for (const auto& check : r_.checks) {
            rows(check.domain);
            for (const auto& [level, column] : check.text_columns) {
                see(level);
            }
        }
        for (const auto& planned : r_.planned) {
            see(planned.level);
        }
        for (const auto& e : r_.exprs) {
            if (e.op == Op::column) {
                column(static_cast<ColumnId>(e.a));
            }
        }
        for (std::size_t i = 0; i < seen_.size(); ++i) {
            const auto id = static_cast<LevelId>(i);
            const auto& level = r_.schema[id];
            // What must be filled in, what is scored and what others stand in is of use by itself.
            seen_[i] = seen_[i] || level.is_list || r_.schema.is_scored(id) || r_.schema.is_indicator(id) ||
                       !level.children.empty() || !level.fixed.empty() || asks(level);
        }
        return std::move(seen_);
    }

private:
    void see(LevelId level) {
        if (level != none<LevelId>) {
            seen_[index(level)] = true;
        }
    }

    void rows(const Domain& domain) {
        see(domain.level);
        for (std::size_t i = 0; domain.kind == Domain::Kind::children && i < seen_.size(); ++i) {
            seen_[i] = seen_[i] || r_.schema.levels[i].parent != none<LevelId>;
        }
    }

    void column(ColumnId id) {
        for (std::size_t i = 0; i < seen_.size(); ++i) {
            seen_[i] = seen_[i] || r_.schema.levels[i].slot(id).has_value();
        }
    }

    static bool asks(const Level& level) {
        for (const auto& column : level.columns) {
            const bool plain = column.type == CellType::text || column.type == CellType::number ||
                               column.type == CellType::name;
            // What has another type is read by it: a wrong choice is said.
            if (!plain || column.required.kind != Requirement::Kind::never) {
                return true;
            }
        }
        return false;
    }

    const RuleSet& r_;
    std::vector<bool> seen_;
};

}  // namespace

std::vector<bool> levels_used(const RuleSet& rules) {
    return Levels(rules).used();
}

}  // namespace heng
