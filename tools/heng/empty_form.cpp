#include "tools/heng/empty_form.hpp"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <optional>

#include "engine/compile/expression_words.hpp"
#include "engine/compile/words.hpp"

namespace heng {

namespace {

/// A key or a value as YAML needs it written.
std::string scalar(const std::string& text) {
    YAML::Emitter out;
    out.SetOutputCharset(YAML::EmitNonAscii);
    out << text;
    return out.c_str();
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const auto& word : words) {
        out += (out.empty() ? "" : "、") + word;
    }
    return out;
}

class Writer {
public:
    explicit Writer(const RuleSet& rules) : r_(rules) {}

    std::string write() {
        out_ = "# " + (r_.title.empty() ? r_.id : r_.title) + "\n" +
               "# “#”后面是填写要求；填完用 heng check 检查\n" + "表式: " + scalar(r_.id) + "\n";
        for (const auto child : r_.schema.fields.front().children) {
            field(child, 0);
        }
        return std::move(out_);
    }

private:
    // ------------------------------------------------------------ lines

    void line(std::size_t depth, const std::string& key, const std::string& value, const std::string& comment,
              bool item = false) {
        out_ += std::string(2 * depth, ' ') + (item ? "- " : "") + scalar(key) + ":" +
                (value.empty() ? "" : " " + scalar(value)) + (comment.empty() ? "" : "  # " + comment) + "\n";
    }

    /// 名称 = "年度资金总额" of a row whose name is known; nothing for other conditions.
    [[nodiscard]] std::optional<bool> decided(ExprId condition, const FixedRow* row) const {
        const auto& e = r_[condition];
        if (row == nullptr || e.op != Op::compare || static_cast<Comparison>(e.detail) != Comparison::equal) {
            return std::nullopt;
        }
        const auto& cell = r_[static_cast<ExprId>(e.a)];
        const auto& word = r_[static_cast<ExprId>(e.b)];
        const bool by_name =
            std::any_of(r_.schema.levels.begin(), r_.schema.levels.end(), [&](const Level& level) {
                const auto at = level.slot(static_cast<ColumnId>(cell.a));
                return at && level.columns[*at].type == CellType::name;
            });
        if (cell.op != Op::column || word.op != Op::text || !by_name) {
            return std::nullopt;
        }
        return r_.texts[word.a] == row->name;
    }

    [[nodiscard]] std::string due(const Heading& heading, const FixedRow* row = nullptr) const {
        std::string out;
        for (const auto& word : words::cell_types) {
            out = word.value == heading.type ? std::string(word.text) : out;
        }
        const auto add = [&](const std::string& more) {
            out += (out.empty() || more.empty() ? "" : "，") + more;
        };
        switch (heading.required.kind) {
            case Requirement::Kind::never: break;
            case Requirement::Kind::always: add("必填"); break;
            case Requirement::Kind::when:
                if (const auto must = decided(heading.required.condition, row)) {
                    add(*must ? "必填" : "");
                } else {
                    add(expression_words(r_, heading.required.condition) + " 时必填");
                }
                break;
        }
        if (!heading.choices.empty()) {
            add("填 " + joined(heading.choices));
        }
        if (heading.default_value) {
            add("不填当作 " + heading.default_value->to_string());
        }
        return out;
    }

    // ------------------------------------------------------------ cells that stand once

    void field(FieldId id, std::size_t depth) {
        const auto& field = r_.schema[id];
        if (depth == 0 && field.key == "表式") {
            return;  // stands at the top
        }
        if (field.type != CellType::group) {
            const auto value = of_the_whole(field);
            line(depth, field.key, value, value.empty() ? due(field) : std::string());
            return;
        }
        if (depth == 0) {
            out_ += "\n";
        }
        line(depth, field.key, "", due(field));
        if (field.rows != none<LevelId>) {
            rows(field.rows, depth + 1, none<PlannedId>);
        }
        for (const auto child : field.children) {
            this->field(child, depth + 1);
        }
    }

    /// 合计/权重: where the 指标体系 states how many points there are in all, the weights must add up to them.
    [[nodiscard]] std::string of_the_whole(const Field& field) const {
        return field.type == CellType::weight && r_.has_full_score ? r_.full_score.to_string()
                                                                   : std::string();
    }

    // ------------------------------------------------------------ rows

    /// Those that the 表式 names, those that the 指标体系 prescribes, else one to be filled in.
    void rows(LevelId id, std::size_t depth, PlannedId parent) {
        const auto& level = r_.schema[id];
        if (!level.fixed.empty()) {
            for (const auto& fixed : level.fixed) {
                row(id, depth, &fixed, nullptr);
            }
            return;
        }
        bool any = false;
        const auto& planned = parent == none<PlannedId> ? r_.planned_roots : r_[parent].children;
        for (const auto which : planned) {
            if (r_[which].level == id) {
                row(id, depth, nullptr, &r_[which]);
                any = true;
            }
        }
        if (!any) {
            row(id, depth, nullptr, nullptr);
        }
    }

    void row(LevelId id, std::size_t depth, const FixedRow* fixed, const Planned* planned) {
        const auto& level = r_.schema[id];
        bool first = true;
        for (const auto& column : level.columns) {
            if (is_made_of_others(level, column, planned)) {
                continue;
            }
            const auto value = given(column, fixed, planned);
            line(first ? depth : depth + 1, column.key, value, note(column, fixed, planned, !value.empty()),
                 first);
            first = false;
        }
        for (const auto child : level.children) {
            const auto& below = r_.schema[child];
            if (below.is_list) {
                line(depth + 1, below.name, "",
                     below.required.kind == Requirement::Kind::never ? "清单" : "清单，必填");
                continue;
            }
            line(depth + 1, below.name, "", "");
            const auto which =
                planned == nullptr ? none<PlannedId> : static_cast<PlannedId>(planned - r_.planned.data());
            planned == nullptr ? rows_blank(child, depth + 2) : rows(child, depth + 2, which);
        }
    }

    /// Under a row of the form's own nothing is prescribed; under none yet, what the 指标体系 begins with.
    void rows_blank(LevelId id, std::size_t depth) {
        const bool begins = !r_.planned_roots.empty() && r_[r_.planned_roots.front()].level == id;
        begins ? rows(id, depth, none<PlannedId>) : row(id, depth, nullptr, nullptr);
    }

    /// 预期值 from 指标性质、指标值、度量单位: either is filled in; of a prescribed target the whole.
    [[nodiscard]] bool is_made_of_others(const Level& level, const LevelColumn& column,
                                         const Planned* planned) const {
        const auto itself = [](const LevelColumn& one) {
            return std::find(one.composed.begin(), one.composed.end(), one.column) != one.composed.end();
        };
        const bool prescribed = planned != nullptr && planned->target.has_value();
        if (!column.composed.empty() && !itself(column)) {
            return !(prescribed && column.type == CellType::target);
        }
        return prescribed && std::any_of(level.columns.begin(), level.columns.end(), [&](const auto& other) {
                   return other.type == CellType::target && !itself(other) &&
                          std::find(other.composed.begin(), other.composed.end(), column.column) !=
                              other.composed.end() &&
                          column.type != CellType::actual && !is_part_of_actual(level, column);
               });
    }

    static bool is_part_of_actual(const Level& level, const LevelColumn& column) {
        return std::any_of(level.columns.begin(), level.columns.end(), [&](const auto& other) {
            return other.type == CellType::actual && std::find(other.composed.begin(), other.composed.end(),
                                                               column.column) != other.composed.end();
        });
    }

    [[nodiscard]] static std::string given(const LevelColumn& column, const FixedRow* fixed,
                                           const Planned* planned) {
        if (column.type == CellType::name) {
            return fixed != nullptr ? fixed->name : planned != nullptr ? planned->name : std::string();
        }
        if (planned == nullptr) {
            return {};
        }
        if (column.type == CellType::weight && planned->weight && planned->weight->is_point()) {
            return planned->weight->lo.to_string();
        }
        return column.type == CellType::target && planned->target ? canonical(*planned->target)
                                                                  : std::string();
    }

    [[nodiscard]] std::string note(const LevelColumn& column, const FixedRow* fixed, const Planned* planned,
                                   bool filled) const {
        if (column.type == CellType::name && planned != nullptr) {
            return about(*planned);
        }
        if (column.type == CellType::weight && planned != nullptr && planned->weight && !filled) {
            return "数，" + planned->weight->lo.to_string() + " 至 " + planned->weight->hi.to_string();
        }
        return filled ? std::string() : due(column, fixed);
    }

    [[nodiscard]] std::string about(const Planned& planned) const {
        std::string out;
        const auto add = [&](const std::string& more) { out += (out.empty() ? "" : "，") + more; };
        if (planned.optional) {
            add("可缺，不设就删去");
        }
        if (planned.at_least) {
            add("至少 " + std::to_string(*planned.at_least) + " 项");
        }
        if (planned.at_most) {
            add("至多 " + std::to_string(*planned.at_most) + " 项");
        }
        if (!planned.standard.empty()) {
            add("评分标准：" + planned.standard);
        } else if (planned.scoring != none<ScoringId>) {
            const auto& scoring = r_[planned.scoring];
            add(scoring.standard.empty() ? "按“" + scoring.name + "”计分" : "评分标准：" + scoring.standard);
        }
        return out;
    }

    const RuleSet& r_;
    std::string out_;
};

}  // namespace

std::string empty_form(const RuleSet& rules) {
    return Writer(rules).write();
}

}  // namespace heng
