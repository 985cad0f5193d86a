#include "engine/document/weights.hpp"

#include <algorithm>
#include <utility>

#include "engine/compile/rule_words.hpp"

namespace heng::document {

namespace {

class Table {
public:
    Table(const RuleSet& rules, const Origins& origins) : r_(rules), origins_(origins) {}

    WeightTable make() {
        for (const auto root : r_.planned_roots) {
            name_levels(root, 0);
        }
        leave_to_forms();
        std::vector<WeightCell> begun;
        for (const auto root : r_.planned_roots) {
            add(root, 0, begun);
        }
        if (r_.has_full_score) {
            out_.full_score = r_.full_score.to_string();
        }
        for (const auto& level : r_.schema.levels) {
            for (const auto& row : level.fixed) {
                if (row.scoring != none<ScoringId>) {
                    out_.beside.emplace_back(row.name, r_[row.scoring].name);
                }
            }
        }
        return std::move(out_);
    }

private:
    void name_levels(PlannedId id, std::size_t depth) {
        const auto& planned = r_[id];
        if (depth == out_.levels.size()) {
            out_.levels.push_back(planned.level == none<LevelId> ? std::string()
                                                                 : r_.schema[planned.level].name);
        }
        for (const auto child : planned.children) {
            name_levels(child, depth + 1);
        }
    }

    /// Levels of indicators below those prescribed have a column too: the form fills it.
    void leave_to_forms() {
        const auto& schema = r_.schema;
        auto level = schema.leaf_level();
        std::vector<std::string> below;
        const auto known = [&](const std::string& name) {
            return std::find(out_.levels.begin(), out_.levels.end(), name) != out_.levels.end();
        };
        for (; level != none<LevelId> && !known(schema[level].name); level = schema[level].parent) {
            below.insert(below.begin(), schema[level].name);
        }
        if (level != none<LevelId> && !out_.levels.empty()) {
            out_.levels.insert(out_.levels.end(), below.begin(), below.end());
        }
    }

    /// `begun` holds the cells of levels above that no row has shown yet.
    void add(PlannedId id, std::size_t depth, std::vector<WeightCell>& begun) {
        const auto& planned = r_[id];
        note_origin(planned);
        WeightCell cell;
        cell.name = planned.name;
        cell.points = planned.weight ? points_words(*planned.weight) : std::string();
        cell.note = note(planned);
        if (!planned.children.empty()) {
            cell.rows = leaves(id);
            begun.push_back(std::move(cell));
            for (const auto child : planned.children) {
                add(child, depth + 1, begun);
            }
            return;
        }
        WeightRow row;
        row.cells = std::exchange(begun, {});
        row.target = planned.target ? canonical(*planned.target) : std::string();
        row.points = cell.points;
        row.scoring = planned.scoring == none<ScoringId> ? std::string() : r_[planned.scoring].name;
        const bool scored = planned.level != none<LevelId> && planned.level == r_.schema.leaf_level();
        const auto left = out_.levels.size() - depth - 1;
        cell.columns = scored ? left + 1 : 1;
        row.cells.push_back(std::move(cell));
        if (!scored && left > 0) {
            row.cells.push_back({{}, {}, {}, 1, left});
        }
        out_.rows.push_back(std::move(row));
    }

    [[nodiscard]] static std::string note(const Planned& planned) {
        auto out = count_words(planned);
        if (planned.optional) {
            out += out.empty() ? "可缺" : "，可缺";
        }
        return out;
    }

    [[nodiscard]] std::size_t leaves(PlannedId id) const {
        const auto& planned = r_[id];
        std::size_t count = 0;
        for (const auto child : planned.children) {
            count += leaves(child);
        }
        return std::max<std::size_t>(count, 1);
    }

    void note_origin(const Planned& planned) {
        auto origin = origins_.of(planned.declared);
        const bool known = std::any_of(out_.origins.begin(), out_.origins.end(), [&](const Origin& one) {
            return one.ruleset == origin.ruleset && file_of(one) == file_of(origin);
        });
        if (!known && !origin.at.empty()) {
            out_.origins.push_back(std::move(origin));
        }
    }

    static std::string file_of(const Origin& origin) { return origin.at.substr(0, origin.at.rfind(':')); }

    const RuleSet& r_;
    const Origins& origins_;
    WeightTable out_;
};

}  // namespace

WeightTable weight_table(const RuleSet& rules, const Origins& origins) {
    return Table(rules, origins).make();
}

}  // namespace heng::document
