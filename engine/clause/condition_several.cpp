// Conditions on several things at once: 仅满足其一, 均未满足, 产出与效益均完成; and on places: 第3名.

#include "engine/clause/condition_reader.hpp"

namespace heng::clause {

Condition ConditionReader::one_of_two() {
    Condition made;
    const auto& tests = d_.last_tests;
    for (std::size_t i = 0; i < tests.size(); ++i) {
        std::string only;
        for (std::size_t j = 0; j < tests.size(); ++j) {
            only += (j == 0 ? "" : " 且 ") + (i == j ? "(" + tests[j] + ")" : "非 (" + tests[j] + ")");
        }
        made.text += (i == 0 ? "" : " 或 ") + only;
    }
    if (tests.empty()) {
        d_.wrong = "“其一”之前没有说是哪几项";
    }
    made.joined_by_or = true;
    return made;
}

Condition ConditionReader::just_one(Node node) {
    const auto name = plain_name(node.first().text());
    Condition made;
    for (std::size_t i = 0; i < d_.last_tests.size() && i < d_.last_called.size(); ++i) {
        if (d_.last_called[i] != name && !name.starts_with(d_.last_called[i])) {
            continue;
        }
        for (std::size_t j = 0; j < d_.last_tests.size(); ++j) {
            made.text = both(made.text, (i == j ? "(" : "非 (") + d_.last_tests[j] + ")");
        }
        return made;
    }
    return label(node.text(), false, {});
}

Condition ConditionReader::none(std::string_view words) {
    Condition made;
    for (const auto& test : d_.last_tests) {
        made.text = both(made.text, "非 (" + test + ")");
    }
    if (d_.last_tests.empty() && d_.word_rules > 0) {
        return label(words, false, {});
    }
    if (d_.last_tests.empty()) {
        // 满足一项得一半，均不满足不得分: none of what is counted.
        made.text = d_.has_steps || d_.counts_actual ? "实现值 = 0" : "非 达标";
    }
    made.below = true;
    made.gate = true;
    return made;
}

Condition ConditionReader::members(Node node) {
    Condition made;
    std::vector<Node> core;
    for (auto part : node) {
        if (part.kind() != K::subject) {
            core.push_back(part);
        }
    }
    if (!core.empty()) {
        // 覆盖率和使用率均达到90%以上
        for (auto part : node) {
            if (part.kind() != K::subject) {
                continue;
            }
            const auto one = core.front().kind() == K::interval
                                 ? interval(std::string(part.text()), {}, core.front())
                                 : bound(std::string(part.text()), {}, core);
            made.tests.push_back(one.text);
            made.text = both(made.text, one.text);
        }
        d_.last_tests = made.tests;
        return made;
    }
    for (auto part : node) {
        const auto name = plain_name(part.text());
        made.members.push_back(d_.datum(name, "", ""));
        made.tests.push_back(made.members.back() + " ≥ 100%");
        made.text = both(made.text, made.tests.back());
    }
    d_.last_tests = made.tests;
    d_.members = made.members;
    return made;
}

Condition ConditionReader::some_member() {
    Condition made;
    if (d_.last_tests.empty()) {
        made.text = "非 达标";
        made.about_target = true;
    }
    for (const auto& test : d_.last_tests) {
        made.text += (made.text.empty() ? "" : " 或 ") + ("非 (" + test + ")");
    }
    made.joined_by_or = true;
    made.any_member = true;
    made.below = true;
    return made;
}

void ConditionReader::close(Condition& made, bool any) {
    made.ends.clear();
    made.text.clear();
    for (const auto& test : made.tests) {
        made.text += (made.text.empty() ? "" : any ? " 或 " : " 且 ") + ("(" + test + ")");
    }
    made.joined_by_or = any;
}

Condition ConditionReader::rank(Node node) {
    Condition made;
    made.ranks = true;
    made.subject = "实现名次";
    std::string sign = " = ";
    std::vector<std::string> places;
    for (auto part : node) {
        if (is_comparator(part.kind())) {
            sign = " " + std::string(sign_of(part.kind(), 0)) + " ";
        } else {
            places.push_back(written(number_of(part)));
        }
    }
    made.bound = places.front();
    made.text = places.size() == 2 ? "实现名次 ≥ " + places.front() + " 且 实现名次 ≤ " + places.back()
                                   : "实现名次" + sign + made.bound;
    made.exact = places.size() == 1 && sign == " = ";
    made.place = places.size() == 1 && sign == " = " ? std::optional(places.front()) : std::nullopt;
    return made;
}

void ask_for_all(Draft& draft, Node node, Condition& made) {
    std::size_t labels = 0;
    for (auto part : node) {
        if (part.kind() == K::label) {
            labels += 1;
        } else if (part.kind() != K::any_of || part.text() != "、") {
            return;
        }
    }
    const bool leads = !node.text().starts_with(node.first().text());
    if (labels < 2 || labels != made.tests.size() || leads) {
        return;
    }
    const auto whole = plain_name(node.text());
    std::string all;
    for (const auto& one : made.tests) {
        all += (all.empty() ? "" : " 且 ") + one;
    }
    made.text = draft.datum(whole, "是否", all + " 或 实现值 称 \"" + whole + "\"");
    made.labels = {whole};
    made.joined_by_or = false;
}

}  // namespace heng::clause
