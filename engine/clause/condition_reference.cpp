// Conditions that compare with something outside: 低于省均值2个百分点, 与上年持平, 超出预算10%以内.

#include "engine/clause/condition_reader.hpp"

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

Condition ConditionReader::against_reference(std::string name, const std::vector<Node>& core) {
    K how = K::equal;
    K behind = K::equal;
    std::string reference;
    std::optional<Amount> by;
    int mark = 0;
    for (const auto& part : core) {
        if (is_comparator(part.kind())) {
            (by ? behind : how) = part.kind();
        } else if (part.kind() == K::reference) {
            reference = plain_name(part.text());
        } else if (part.kind() == K::figure) {
            by = amount_of(part);
        }
        mark = mark_of(part) == 0 ? mark : mark_of(part);
    }
    // 未达到预期效果 beside 达到预期效果: words, and no figure to compare with.
    if (d_.word_rules > 0 && name.empty() && !by && how == K::less &&
        role_of(d_, reference) == NameRole::other && core.front().text().starts_with("未")) {
        return label(std::string(core.front().text()) + reference, false, {});
    }
    if (reference.empty() && d_.last_reference.empty() && core.front().text() == "持平") {
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
        made.text = made.subject + " " + std::string(sign_of(how, mark)) + " " + made.bound;
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
    auto sign = sign_of(how, by ? 0 : mark);
    if (by && how == K::more && behind == K::at_most) {
        // 超出预算10%以内: beyond it, but no further than that.
        const auto bound = made.bound;
        static_cast<void>(beyond(made, how, *by, mark, behind));
        made.text = made.subject + " > " + bound + " 且 " + made.subject + " ≤ " + made.bound;
        return made;
    }
    if (by) {
        sign = beyond(made, how, *by, mark, behind);
    }
    made.text = made.subject + " " + std::string(sign) + " " + made.bound;
    made.exceeds =
        how == K::more && !by && (reference.empty() || made.bound == "预期值" || is_budget(d_, reference));
    return made;
}

std::string_view ConditionReader::beyond(Condition& made, K how, const Amount& by, int mark, K) {
    const bool down = wants_less(how);
    const auto distance = by.points || !by.share ? by.text()
                          : by.times             ? written(by.value) + " × " + made.bound
                                                 : "幅度(" + by.text() + ", " + made.bound + ")";
    made.bound += (down ? " - " : " + ") + distance;
    made.amount.reset();
    return down ? mark < 0 ? "<" : "≤" : mark < 0 ? ">" : "≥";
}

}  // namespace heng::clause
