// Conditions of a clause in the rule language: joined tests, the target, dates, words.

#include <algorithm>
#include <array>

#include "engine/clause/condition_reader.hpp"

namespace heng::clause {

namespace {

/// Which way 有所下降, 上升的 says that it went; none for other words.
std::optional<K> direction_of(std::string_view words) {
    if (words.starts_with("有所") || words.starts_with("略有")) {
        words.remove_prefix(std::string_view("有所").size());
    }
    for (const std::string_view word : {"上升", "提高", "增长", "增加", "提升"}) {
        if (words == word) {
            return K::more;
        }
    }
    for (const std::string_view word : {"下降", "降低", "减少", "下滑"}) {
        if (words == word) {
            return K::less;
        }
    }
    return words == "持平" ? std::optional(K::equal) : std::nullopt;
}

}  // namespace

Condition ConditionReader::read(Node node) {
    Condition made;
    std::string joint;
    std::size_t words = 0;
    if (const auto whole = all_words(node); !whole.empty()) {
        if (d_.word_rules > 1 && !d_.chooses) {
            return label(whole, true, {});
        }
        whole_ = whole;
    }
    for (auto part : node) {
        if (part.kind() == K::any_of_these || part.kind() == K::all_of_these) {
            close(made, part.kind() == K::any_of_these);
            continue;
        }
        if (part.kind() == K::list_mark) {
            joint = " 或 ";
            made.joined_by_or = true;
            continue;
        }
        if (part.kind() == K::all_of || part.kind() == K::any_of) {
            joint = part.kind() == K::all_of ? " 且 " : " 或 ";
            made.joined_by_or = made.joined_by_or || part.kind() == K::any_of;
            continue;
        }
        joined_ = joined_ || (words > 0 || !joint.empty());
        auto one = part.kind() == K::label ? label(part.text(), words == 0, whole_) : test(part);
        ++words;
        made.tests.push_back(one.text);
        made.called.push_back(plain_name(!one.labels.empty() ? std::string_view(one.labels.front())
                                         : one.subject_name.empty() ? part.text()
                                                                    : std::string_view(one.subject_name)));
        const auto text = one.joined_by_or ? "(" + one.text + ")" : one.text;
        if (made.text.empty()) {
            const auto tests = made.tests;
            const auto called = made.called;
            made = std::move(one);
            made.tests = tests;
            made.called = called;
        } else {
            made.text += joint + text;
            made.ends.clear();
            made.exact = false;
            made.labels.insert(made.labels.end(), one.labels.begin(), one.labels.end());
            made.about_target = made.about_target || one.about_target;
            made.met = made.met && one.met;
        }
    }
    if (made.tests.size() > 1) {
        d_.last_tests = made.tests;
        d_.last_called = made.called;
    }
    return made;
}

std::string ConditionReader::all_words(Node node) {
    std::size_t labels = 0;
    Span span{};
    for (auto part : node) {
        if (part.kind() == K::label || part.kind() == K::status) {
            span = labels == 0 ? part.span() : Span{span.begin, part.span().end};
            labels += 1;
        } else if ((part.kind() == K::any_of && part.text() == "、") ||
                   (part.kind() != K::any_of && part.kind() != K::all_of)) {
            return {};
        }
    }
    if (labels < 2 || node.child(K::label).kind() != K::label) {
        return {};
    }
    return std::string(node.text().substr(span.begin - node.span().begin, span.end - span.begin));
}

Condition ConditionReader::test(Node node) {
    switch (node.kind()) {
        case K::test: return compared(node);
        case K::status: return status(node);
        case K::dated: return dated(node);
        case K::afterwards: return afterwards();
        case K::short_by: return short_by(node);
        case K::only_one: return one_of_two();
        case K::just_one: return just_one(node);
        case K::changed: return changed(node);
        case K::none_of: return none(node.text());
        case K::each: return members(node);
        case K::one_of: return some_member();
        case K::ranks: return rank(node);
        default: return {};
    }
}

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

Condition ConditionReader::dated(Node node) {
    std::string day;
    bool later = false;
    bool stated = false;
    for (auto part : node) {
        switch (part.kind()) {
            case K::date_year:
                // 当年 is the target's, and so is a date without a year.
                day = part.text().size() == 4 || part.text() == "次" ? std::string(part.text()) + "年"
                                                                     : std::string();
                d_.last_year = day;
                stated = true;
                break;
            case K::date_month:
                // A date without a year takes that of the date before it.
                if (!stated) {
                    day = d_.last_year;
                }
                day += std::string(part.text()) + "月";
                break;
            case K::date_day: day += std::string(part.text()) + "日"; break;
            case K::date_end: day += day.ends_with("年") ? "12月31日" : day.empty() ? "12月31日" : ""; break;
            case K::more: later = true; break;
            default: break;
        }
    }
    d_.last_date = day;
    Condition made;
    made.subject = "实现日期";
    made.bound = day;
    made.below = !later;
    made.text = std::string("实现日期 ") + (later ? ">" : "≤") + " " + day;
    return made;
}

Condition ConditionReader::afterwards() {
    Condition made;
    made.subject = "实现日期";
    made.bound = d_.last_date.empty() ? "预期日期" : d_.last_date;
    made.text = "实现日期 > " + made.bound;
    return made;
}

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

Condition ConditionReader::changed(Node node) {
    Condition made;
    d_.last_reference = plain_name(node.child(K::reference).text());
    d_.last_was_change = true;
    if (const auto name = node.child(K::subject)) {
        d_.last_subject_name = plain_name(name.text());
    }
    const auto how = node.child(K::more)       ? K::more
                     : node.child(K::at_most)  ? K::at_most
                     : node.child(K::at_least) ? K::at_least
                                               : K::less;
    return by_change(how, node.text());
}

Condition ConditionReader::by_change(K how, std::string_view words) {
    auto made = label(words, !d_.any_label, {});
    const auto reference = reference_of(d_, d_.last_reference);
    made.text = "已给(" + reference + ") 且 实现值 " + std::string(sign_of(how, 0)) + " " + reference +
                " 或 非 已给(" + reference + ") 且 (" + made.text + ")";
    made.joined_by_or = true;
    return made;
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

Condition ConditionReader::label(std::string_view words, bool first, std::string_view whole) {
    Condition made;
    // 下降 after 较上年提高 is against the same.
    if (const auto way = direction_of(words); way && d_.last_was_change && whole.empty()) {
        d_.last_was_change = false;
        made = by_change(*way, words);
        d_.last_was_change = true;
        return made;
    }
    made.labels.emplace_back(words);
    made.text = label_condition(d_, words, first, whole);
    return made;
}

Condition condition_of(Draft& draft, Node node) {
    return ConditionReader(draft).read(node);
}

}  // namespace heng::clause
