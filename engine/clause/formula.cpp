// Formulas of a clause as expressions of the rule language.

#include <array>

#include "engine/clause/draft.hpp"

namespace heng::clause {

namespace {

using K = ClauseKind;

class Formula {
public:
    explicit Formula(Draft& draft) : d_(draft) {}

    std::string sum(Node node) {
        std::string text;
        for (auto part : node) {
            if (part.kind() == K::op) {
                const auto op = part.text();
                text += op == "+" || op == "加" || op == "加上" ? " + " : " - ";
            } else {
                text += product(part);
            }
        }
        return text;
    }

private:
    /// ×100 beside the weight only turns a weight in per cent into points; ×100% is 1.
    std::string product(Node node) {
        std::string text;
        std::string op;
        bool weighs = false;
        for (auto part : node) {
            weighs = weighs || (part.kind() == K::name && role(part) == NameRole::weight);
        }
        Node before;
        for (auto part : node) {
            if (part.kind() == K::op) {
                op = part.text() == "÷" || part.text() == "/" || part.text() == "除以" ? " ÷ " : " × ";
                continue;
            }
            if (!text.empty() && op == " × " && is_hundred(part, weighs)) {
                continue;
            }
            if (op == " ÷ " && before && before.kind() == K::name && part.kind() == K::name) {
                remember(before, part);
            }
            // 权重的50% has no sign between.
            text += (text.empty() ? "" : op.empty() ? " × " : op) + operand(part);
            before = part;
        }
        return text;
    }

    void remember(Node above, Node below) {
        if (role(above) == NameRole::other && role(below) == NameRole::other) {
            d_.quotients.emplace_back(plain_name(bare(above)), plain_name(bare(below)));
        }
    }

    static bool is_hundred(Node part, bool weighs) {
        if (part.kind() != K::figure) {
            return false;
        }
        const auto amount = amount_of(part);
        return (amount.share && amount.value == Rational(1)) ||
               (weighs && !amount.share && amount.unit.empty() && amount.value == Rational(100));
    }

    /// 完成值(B): B is then the actual.
    std::string bare(Node name) {
        const auto text = name.text();
        const auto bracket = text.find('(');
        return std::string(text.substr(0, bracket));
    }
    NameRole role(Node name) {
        const auto text = name.text();
        const auto bracket = text.find('(');
        const auto found = role_of(d_, plain_name(bare(name)));
        if (bracket != std::string_view::npos && bracket + 1 < text.size()) {
            const auto alias = std::string(text.substr(bracket + 1, text.size() - bracket - 2));
            if (found == NameRole::actual || found == NameRole::target || found == NameRole::weight) {
                d_.roles[alias] = found == NameRole::actual   ? "实现值"
                                  : found == NameRole::target ? "预期值"
                                                              : "权重";
            }
        }
        return found;
    }

    std::string operand(Node node) {
        switch (node.kind()) {
            case K::name: role(node); return listed(plain_name(bare(node)), node);
            case K::figure: return amount_of(node).text();
            case K::paren: return "(" + sum(node.first()) + ")";
            case K::absolute: return "绝对值(" + sum(node.first()) + ")";
            case K::minus: return "(0 - " + operand(node.first()) + ")";
            case K::product: return "(" + product(node) + ")";
            case K::total_sum: return total(node.first());
            case K::call: return least(node);
            default: return {};
        }
    }

    /// 各项完成率的平均值: of a list.
    std::string listed(const std::string& name, Node node) {
        using Pair = std::pair<std::string_view, std::string_view>;
        constexpr std::array<Pair, 9> folds{
            Pair{"的算术平均值", "平均"}, Pair{"的算术平均数", "平均"}, Pair{"的平均值", "平均"},
            Pair{"的平均数", "平均"},     Pair{"的平均", "平均"},       Pair{"平均值", "平均"},
            Pair{"的最低值", "最小"},     Pair{"的最小值", "最小"},     Pair{"之和", "合计"}};
        for (const auto& [end, fold] : folds) {
            if (name.ends_with(end) && name.size() > end.size()) {
                const auto item = name.substr(0, name.size() - end.size());
                return std::string(fold) + "(" + d_.datum(item, "列表", "") + ")";
            }
        }
        return operand_of(d_, bare(node));
    }

    /// ∑(完成率×权重): item by item.
    std::string total(Node inner) {
        const auto before = d_.names.size();
        const auto body = inner.kind() == K::paren ? sum(inner.first()) : operand(inner);
        for (std::size_t i = before; i < d_.names.size(); ++i) {
            d_.data[i] = "数据 " + quoted_name(d_.names[i]) + " 列表";
        }
        return "合计(" + body + ")";
    }

    std::string least(Node node) {
        std::string text;
        for (auto part : node) {
            text = text.empty() ? sum(part) : "较小(" + text + ", " + sum(part) + ")";
        }
        return text;
    }

    Draft& d_;
};

}  // namespace

std::string formula_of(Draft& draft, Node sum) {
    return Formula(draft).sum(sum);
}

}  // namespace heng::clause
