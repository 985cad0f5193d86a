// Conditions about the target: 达标, 未达标, 超过目标值, 少完成3场及以上.

#include <algorithm>
#include <array>

#include "engine/clause/condition_reader.hpp"

namespace heng::clause {

Condition ConditionReader::status(Node node) {
    Condition made;
    made.about_target = true;
    d_.seen_target = d_.seen_target || node.child(K::reach);
    made.subject = "实现值";
    made.bound = "预期值";
    if (const auto name = node.child(K::subject)) {
        made.subject_name = plain_name(name.text());
    }
    for (auto part : node) {
        switch (part.kind()) {
            case K::reach:
                if (d_.word_rules > 0 && d_.only_words && made.subject_name.empty() &&
                    part.text().size() <= 6) {
                    return met_or_called(part.text());
                }
                // 实施效果达到预期 beside 部分达到预期
                if (d_.word_rules > 0 && d_.only_words && !made.subject_name.empty()) {
                    return label(node.text(), true, part.text());
                }
                // Among rules by words, 按计划完成 is words too.
                if (d_.word_rules > 0 && made.subject_name.empty() &&
                    (part.text().find("目标") == std::string_view::npos || d_.only_words) &&
                    part.text().size() > 6) {
                    return label(part.text(), true, {});
                }
                made.text = "达标";
                made.met = true;
                break;
            case K::less:
                if (made.subject_name.empty() && is_plain_failure(part.text())) {
                    return joined_ ? label(part.text(), false, {}) : failure(part.text());
                }
                if (d_.only_words && d_.word_rules > 0 && made.subject_name.empty()) {
                    return label(part.text(), false, {});
                }
                made.text = "非 达标";
                made.below = true;
                break;
            case K::more:
                made.text = "实现值 > 预期值";
                made.exceeds = true;
                break;
            case K::at_most:
                made.text = "实现值 ≤ 预期值";
                made.no_more = true;
                made.met = true;
                break;
            case K::half:
                made.text = "实现率 > 50%";
                made.about_target = false;
                made.subject = "实现率";
                made.bound = "50%";
                break;
            default: break;
        }
    }
    return made;
}

/// 完成 beside 基本完成: what the figures say, and the word where there are none.
Condition ConditionReader::met_or_called(std::string_view words) {
    Condition made;
    made.labels.emplace_back(words);
    made.text = "实现值 是 定量 且 达标 或 非 (实现值 是 定量) 且 实现值 称 \"" + std::string(words) + "\"";
    made.joined_by_or = true;
    return made;
}

bool ConditionReader::is_plain_failure(std::string_view words) {
    constexpr std::array<std::string_view, 8> failures{"未完成", "没有完成", "未达到",   "未达到的",
                                                       "未达成", "达不到",   "未能完成", "未达"};
    for (const auto word : failures) {
        if (words == word) {
            return true;
        }
    }
    return false;
}

Condition ConditionReader::failure(std::string_view words) {
    // 未达到的 beside 达到国家标准的 is what that leaves.
    auto done = words.substr(words.starts_with("没有") || words.starts_with("未能") ? 6 : 3);
    done = done.ends_with("的") ? done.substr(0, done.size() - 3) : done;
    const bool left = d_.word_rules == 1 && d_.labels.size() == 1 && d_.labels.front().starts_with(done);
    const bool partly = std::any_of(d_.labels.begin(), d_.labels.end(),
                                    [](const auto& known) { return known.starts_with("部分"); });
    if (partly || d_.word_rules > 1 || (d_.word_rules > 0 && d_.only_words && !left) ||
        !d_.last_date.empty()) {
        return label(words, false, {});
    }
    Condition made;
    made.about_target = true;
    made.below = true;
    made.subject = "实现值";
    made.bound = "预期值";
    if (d_.rules.empty() || d_.seen_target) {
        made.text = "非 达标";
    } else {
        made.rest = true;
    }
    return made;
}

Condition ConditionReader::short_by(Node node) {
    const auto amount = amount_of(node.child(K::figure));
    Condition made;
    made.subject = "实现值";
    made.bound = "预期值 - " + amount.text();
    made.below = true;
    made.text = "预期值 - 实现值 ≥ " + amount.text();
    return made;
}

}  // namespace heng::clause
