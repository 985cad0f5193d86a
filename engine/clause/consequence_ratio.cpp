// Consequences in proportion to something: 按比例得分, 按超支率扣减, 完成率与90%之比, 各子项的平均值.

#include <algorithm>

#include "engine/clause/consequence_reader.hpp"

namespace heng::clause {

bool Consequence::is_completion(std::string_view name) {
    return name.empty() || name == "比例" || contains(name, "完成") || contains(name, "达成") ||
           contains(name, "实际") || name == "目标" || contains(name, "比例") || contains(name, "线性") ||
           contains(name, "实现");
}

void Consequence::ratio(Node node) {
    const auto named = node.child(K::ratio_name);
    auto name = named ? plain_name(named.text()) : std::string();
    const auto stated = node.child(K::figure);
    const std::string weight = stated ? written(number_of(stated)) : "权重";
    if (contains(node.text(), "线性") || contains(node.text(), "内插") || contains(node.text(), "插值")) {
        made_.effect = Effect::ratio;
        made_.lo = "线性";
        return;
    }
    if (contains(name, "超出") || contains(name, "超支") || contains(name, "偏差") ||
        contains(name, "偏离")) {
        const std::string_view rate = contains(name, "偏") ? "偏差率" : "超支率";
        const Amount share_of{0, "", true};
        value(Effect::ratio, "(1 - 较大(" + subject_of(d_, rate, &share_of) + ", 0)) × " + weight);
        return;
    }
    const bool completion =
        is_completion(name) && (name.find("率") == std::string::npos ||
                                role_of(d_, name) == NameRole::completion || contains(name, "完成率"));
    if (name.empty() || name == "比例") {
        // 低于上年的按比例扣分: of what it is compared with.
        const auto& when = made_.when;
        const bool outside = when.below && !when.amount && !when.about_target && !when.bound.empty() &&
                             when.bound != "预期值" && !when.subject.empty() && !contains(when.bound, " ");
        if (outside && !is_own(when.bound)) {
            value(Effect::ratio, when.subject + " ÷ " + when.bound + " × " + weight);
            return;
        }
    }
    // 计划完成率（A÷B）…，不足100%的按比例得分: that rate.
    const bool of_rate =
        std::find(d_.defined.begin(), d_.defined.end(), made_.when.subject_name) != d_.defined.end() ||
        made_.when.subject_name.ends_with("完成率");
    if (completion && of_rate && !made_.when.subject.empty()) {
        value(Effect::ratio, made_.when.subject + " × " + weight);
        return;
    }
    if (completion) {
        const auto rate = d_.datum("完成率", "", forward_rate());
        value(Effect::ratio, rate + " × " + weight);
        return;
    }
    value(Effect::ratio, operand_of(d_, name) + " × " + weight);
}

/// The target by another name: 预算, 计划场次.
bool Consequence::is_own(std::string_view expression) const {
    for (std::size_t i = 0; i < d_.names.size(); ++i) {
        if (quoted_name(d_.names[i]) == expression) {
            return d_.data[i].ends_with(" 缺省 预期值");
        }
    }
    return false;
}

std::string Consequence::forward_rate() {
    for (const auto& [name, other] : d_.replaced) {
        if (role_of(d_, name) == NameRole::target) {
            return "正向完成率 × 预期值 ÷ " + operand_of(d_, "目标值");
        }
    }
    return "正向完成率";
}

void Consequence::two_terms(Node node) {
    Node stated;
    std::vector<std::string> terms;
    for (auto part : node) {
        if (part.kind() == K::name) {
            terms.push_back(operand_of(d_, part.text()));
        } else if (part.kind() == K::figure && terms.size() == 1 && amount_of(part).share) {
            terms.push_back(amount_of(part).text());  // 完成率与90%之比
        } else if (part.kind() == K::figure) {
            stated = part;
        }
    }
    if (terms.size() == 2) {
        value(Effect::ratio,
              terms[0] + " ÷ " + terms[1] + " × " + (stated ? written(number_of(stated)) : "权重"));
    }
}

void Consequence::excess(Node node) {
    const bool deviation = contains(node.text(), "偏");
    const auto name = deviation ? "偏差率" : contains(node.text(), "超出") ? "超出比例" : "超支率";
    const auto rate =
        d_.datum(name, "", deviation ? "绝对值(实现值 - 预期值) ÷ 预期值" : "(实现值 - 预期值) ÷ 预期值");
    value(Effect::ratio, "(1 - 较大(" + rate + ", 0)) × 权重");
}

void Consequence::least(Node node) {
    std::string text;
    for (const auto& member : d_.members) {
        text = text.empty() ? member : "较小(" + text + ", " + member + ")";
    }
    if (text.empty()) {
        const auto name = node.child(K::ratio_name);
        text = "最小(" + d_.datum(name ? plain_name(name.text()) : "完成率", "列表", "") + ")";
    }
    made_.when.labels.clear();
    made_.when.text.clear();  // several parts are what makes one the lowest
    value(Effect::ratio, text + " × 权重");
}

void Consequence::mean(Node node) {
    const auto stated = node.child(K::figure);
    made_.when.labels.clear();
    made_.when.text.clear();
    value(Effect::ratio, "平均(" + d_.datum(plain_name(node.child(K::ratio_name).text()), "列表", "") +
                             ") × " + (stated ? written(number_of(stated)) : "权重"));
}

}  // namespace heng::clause
