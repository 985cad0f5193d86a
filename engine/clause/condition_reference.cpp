// Conditions against a reference: 高于全省平均水平, 低于序时进度20个百分点以上, 超过5%以内.

#include <array>
#include <tuple>

#include "engine/clause/condition_reader.hpp"
#include "engine/clause/words.hpp"

namespace heng::clause {

/// 预算成本, 控制数: what mustn't be exceeded.
bool ConditionReader::is_budget(const Draft& draft, const std::string& reference) {
    for (const auto& line : draft.data) {
        if (line == "数据 " + quoted_name(reference) + " 缺省 预期值") {
            return true;
        }
    }
    return false;
}

/// 国家标准, 设计要求: what is reached or not, and no figure.
bool ConditionReader::is_standard(std::string_view reference) {
    constexpr std::array<std::string_view, 12> issuers{"国家", "行业", "地方", "省级", "市级", "企业",
                                                       "设计", "合同", "规定", "规范", "国际", "相关"};
    constexpr std::array<std::string_view, 3> rules{"标准", "要求", "规范"};
    return ends_with_one(reference, rules) && starts_with_one(reference, issuers);
}

Condition ConditionReader::against_reference(std::string name, const std::vector<Node>& core) {
    K how = K::equal;
    K behind = K::equal;
    std::string reference;
    std::optional<Amount> by;
    std::optional<Amount> far;  // of 5%至10%
    int mark = 0;
    for (const auto& part : core) {
        if (is_comparator(part.kind())) {
            // 高于平均水平但不足10%: the second one says how far.
            (by || (!reference.empty() && how != K::equal) ? behind : how) = part.kind();
        } else if (part.kind() == K::reference) {
            reference = plain_name(part.text());
        } else if (part.kind() == K::figure) {
            by = amount_of(part);
        } else if (part.kind() == K::interval) {
            std::tie(by, far) = ends_of_interval(part);
        }
        mark = mark_of(part) == 0 ? mark : mark_of(part);
    }
    // 优于国家标准 beside 达到国家标准
    if (d_.word_rules > 0 && name.empty() && !by && is_standard(reference)) {
        return label(std::string(core.front().text()) + reference, false, {});
    }
    // 未达到预期效果 beside 达到预期效果: words, and no figure to compare with.
    if (d_.word_rules > 0 && name.empty() && !by && how == K::less &&
        role_of(d_, reference) == NameRole::other &&
        (core.front().text().starts_with("未") || core.front().text().starts_with("达不"))) {
        return label(std::string(core.front().text()) + reference, false, {});
    }
    if (reference.empty() && (d_.last_reference.empty() || d_.last_was_change) &&
        core.front().text() == "持平") {
        return label(core.front().text(), false, {});
    }
    if (reference.empty()) {
        reference = d_.last_reference;
    }
    if (const auto* bound = constant_of(d_, reference); bound != nullptr && !by) {
        Condition made;
        made.subject = subject(name, *bound);
        made.subject_name = name;
        made.amount = *bound;
        made.bound = bound->text();
        made.below = wants_less(how);
        state(made, {how, how, *bound, mark});
        return made;
    }
    if (role_of(d_, reference) == NameRole::weight && role_of(d_, name) != NameRole::score) {
        d_.wrong = reference;
    }
    if (name.empty()) {
        name = d_.last_subject_name;
    } else {
        d_.last_subject_name = name;
    }
    d_.last_reference = reference;
    Condition made;
    made.subject = name.empty() ? "实现值" : subject_of(d_, name, nullptr);
    made.subject_name = name;
    made.bound = reference.empty() ? "预期值" : reference_of(d_, reference);
    made.below = wants_less(how);
    if (by && far) {
        so_far_beyond(made, how, {*by, *far}, mark);
    } else if (by) {
        if (how == K::more && behind == K::at_most && by->share) {
            d_.last_beyond = {made.subject, made.bound};
        }
        beyond(made, {how, behind, *by, mark});
    } else {
        made.text = made.subject + " " + std::string(sign_of(how, mark)) + " " + made.bound;
    }
    made.exceeds =
        how == K::more && !by && (reference.empty() || made.bound == "预期值" || is_budget(d_, reference));
    return made;
}

void ConditionReader::so_far_beyond(Condition& made, K how, const std::pair<Amount, Amount>& far, int mark) {
    auto end = made;
    beyond(made, {how, K::more, far.first, 0});
    beyond(end, {how, K::at_most, far.second, mark});
    made.text += " 且 " + end.text.substr(end.text.find(" 且 ") + std::string_view(" 且 ").size());
}

void ConditionReader::beyond(Condition& made, const Distance& away) {
    const bool down = wants_less(away.how);
    const auto& by = away.by;
    const auto far = by.points || !by.share ? by.text()
                     : by.times             ? written(by.value) + " × " + made.bound
                                            : "幅度(" + by.text() + ", " + made.bound + ")";
    const auto from = made.bound;
    made.bound += (down ? " - " : " + ") + far;
    made.amount.reset();
    if (away.behind == K::at_most || away.behind == K::less) {
        const bool open = away.behind == K::less ? away.mark <= 0 : away.mark < 0;
        made.text = made.subject + (down ? " < " : " > ") + from + " 且 " + made.subject +
                    (down   ? open ? " > " : " ≥ "
                     : open ? " < "
                            : " ≤ ") +
                    made.bound;
        return;
    }
    made.text = made.subject +
                (down            ? away.mark < 0 ? " < " : " ≤ "
                 : away.mark < 0 ? " > "
                                 : " ≥ ") +
                made.bound;
}

bool ConditionReader::goes_on_beyond(const std::string& name, const Amount& amount) const {
    return d_.last_beyond && name.empty() && amount.share && amount.value <= Rational(1);
}

bool ConditionReader::is_distance(const std::string& name, const Bound& b, K behind) const {
    const bool one_side = b.first == K::more || b.first == K::less;
    const bool against =
        (b.first == K::more && behind == K::at_most) || (b.first == K::less && behind == K::at_least);
    // 偏差超过5个百分点: what is itself a distance is no further from anything.
    const auto role = role_of(d_, name.empty() ? d_.last_subject_name : plain_name(name));
    const bool itself = role == NameRole::deviation || role == NameRole::excess || role == NameRole::late;
    if (b.first == K::more && goes_on_beyond(name, b.amount)) {
        return true;
    }
    const bool points = b.amount.points && name.empty() && !d_.last_subject_name.ends_with("幅");
    // 成本未超过预算得满分，超出50%及以上不得分: beyond what that was compared with.
    if (b.beyond && name.empty() && behind == K::at_least && b.amount.share && !d_.last_reference.empty() &&
        role_of(d_, d_.last_reference) == NameRole::other) {
        return true;
    }
    return one_side && !itself && !b.beyond && (against || points || (d_.distances && behind != K::equal));
}

Condition ConditionReader::start_of_distance(const std::string& name, const Amount& by) {
    Condition made;
    if (d_.last_beyond && name.empty() && by.share) {
        std::tie(made.subject, made.bound) = *d_.last_beyond;
        return made;
    }
    if (name.empty() && is_duration(by.unit)) {
        // 超过5天以内: late by so much.
        made.subject = d_.lateness();
        made.bound = "0";
        return made;
    }
    made.subject_name = name.empty() ? d_.last_subject_name : name;
    // 超过目标值20%以内, 超过20%以上: beyond the target, whatever rate was spoken of.
    const bool of_target = role_of(d_, made.subject_name) == NameRole::completion && by.share && !by.points;
    made.subject = made.subject_name.empty() || of_target || (!by.share && name.empty())
                       ? "实现值"
                       : subject_of(d_, made.subject_name, nullptr);
    made.bound = "预期值";
    if (!d_.last_reference.empty()) {
        made.bound = reference_of(d_, d_.last_reference);
    } else {
        for (const auto& rule : d_.rules) {
            if (rule.effect == Effect::full && rule.when.amount && !rule.when.lo && !rule.when.of_target) {
                made.subject = rule.when.subject;
                made.bound = rule.when.bound;
            }
        }
    }
    return made;
}

Condition ConditionReader::distance(const std::string& name, const Bound& b, K behind) {
    auto made = start_of_distance(name, b.amount);
    made.below = wants_less(b.first);
    beyond(made, {b.first, behind, b.amount, b.mark});
    return made;
}

Condition ConditionReader::beyond_interval(const std::string& name, K how, Node node) {
    // 偏差率超过5%-10%: what is itself a distance lies between the two.
    const auto role = role_of(d_, name.empty() ? d_.last_subject_name : plain_name(name));
    if (role == NameRole::deviation || role == NameRole::excess || role == NameRole::late) {
        return interval(name, {}, node);
    }
    const auto ends = ends_of_interval(node);
    int mark = 0;
    for (auto part : node) {
        mark = mark_of(part) == 0 ? mark : mark_of(part);
    }
    auto made = start_of_distance(name, ends.second);
    if (ends.second.share) {
        d_.last_beyond = {made.subject, made.bound};
    }
    so_far_beyond(made, how, ends, mark);
    made.below = how == K::less;
    return made;
}

Condition ConditionReader::share_of_reference(const std::string& name, const std::string& reference,
                                              const Bound& b) {
    Condition made;
    made.subject_name = name;
    made.subject = name.empty() ? "实现值" : subject_of(d_, name, nullptr);
    d_.last_reference = reference;
    made.bound = reference_of(d_, reference);
    if (b.amount.value != Rational(1)) {
        made.bound += " × " + b.amount.text();
    }
    made.below = wants_less(b.how);
    made.text = made.subject + " " + std::string(sign_of(b.how, b.mark)) + " " + made.bound;
    made.exceeds = b.how == K::more;
    return made;
}

}  // namespace heng::clause
