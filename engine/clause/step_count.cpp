// Counts: 每发现1处不规范扣0.5分, 每举办1场得2分.

#include <algorithm>
#include <array>
#include <bit>

#include "engine/clause/step_reader.hpp"

namespace heng::clause {

namespace {

bool is_missing_verb(std::string_view verb) {
    return verb == "缺少" || verb == "缺" || verb == "缺失" || verb == "漏报" || verb == "漏";
}

std::string without_lead(std::string_view label) {
    auto name = plain_name(label);
    for (const std::string_view cause : {"导致", "造成", "引发", "引起", "发生"}) {
        const auto at = name.find(cause);
        if (label.starts_with("因") && at != std::string::npos && at + cause.size() < name.size()) {
            name.erase(0, at + cause.size());
        }
    }
    for (const std::string_view lead : {"每发现", "发现", "出现", "发生", "存在", "每有", "有"}) {
        if (name.starts_with(lead) && name.size() > lead.size()) {
            name.erase(0, lead.size());
            break;
        }
    }
    return name;
}

/// 每有一次不及时、不完整或不准确: each of them is counted.
std::vector<std::string> listed_things(Node count) {
    constexpr std::string_view either = "或";
    std::vector<std::string> things;
    for (auto part : count) {
        if (part.kind() == K::label) {
            things.push_back(plain_name(part.text()));
        }
    }
    if (things.size() > 1) {
        auto& last = things.back();
        if (const auto at = last.find(either); at != std::string::npos && at > 0) {
            const auto more = last.substr(at + either.size());
            last.erase(at);
            things.push_back(more);
        }
    }
    return things;
}

}  // namespace

bool is_doing_verb(std::string_view verb) {
    constexpr std::array<std::string_view, 30> verbs{
        "采纳", "采用", "录用", "发表", "获得", "引进", "申报", "承办", "完成", "举办",
        "开展", "组织", "满足", "实现", "达到", "新增", "召开", "培训", "建设", "建成",
        "增加", "符合", "具备", "落实", "推进", "提供", "发放", "编制", "制定", "检查"};
    return std::find(verbs.begin(), verbs.end(), verb) != verbs.end();
}

std::string counted_noun(Node count) {
    const auto noun = count.child(K::label);
    const auto doing = count.child(K::doing);
    auto name = noun ? plain_name(noun.text()) : std::string();
    if (doing && !count.child(K::finding) && (is_missing_verb(doing.text()) || !name.empty())) {
        return std::string(doing.text()) + name;
    }
    return doing && name.empty() && !is_doing_verb(doing.text()) ? without_lead(doing.text()) : name;
}

void StepReader::counted(Node node) {
    const auto unit = unit_of_step(node);
    const auto finding = node.child(K::finding);
    const auto doing = node.child(K::doing);
    auto name = counted_noun(node);
    if (const auto things = listed_things(node); things.size() > 1 && !unit.share) {
        for (const auto& thing : things) {
            count(thing, unit);
            keep();
        }
        done_ = true;
        return;
    }
    if (name.empty() && doing && !step_.takes && !d_.criteria.empty() && unit.value == Rational(1)) {
        // ①…；②…。每满足一项得2分: each of those.
        for (const auto& criterion : d_.criteria) {
            d_.datum(criterion, "分项", "");
            d_.parts.push_back({criterion, step_.per, {}, {}});
        }
        done_ = true;
        return;
    }
    if (name.empty() && doing && !node.child(K::per) && !step_.takes && unit.value < Rational(10) &&
        d_.last_tests.size() > 1) {
        some_of(unit);
        done_ = true;
        return;
    }
    if (doing && (doing.text().starts_with("偏离") || doing.text().starts_with("偏差") ||
                  doing.text().starts_with("相差"))) {
        deviation(unit);
        return;
    }
    if (unit.share && doing && !is_doing_verb(doing.text())) {
        d_.wrong = std::string(doing.text());
    }
    if (node.child(K::of_target) || (unit.share && doing)) {
        step_.count = d_.datum("完成率", "", "正向完成率") + start() + " ÷ " + unit.text();
        return;
    }
    if (const auto subject = node.child(K::subject);
        subject && doing && !finding && !name.empty() && name == doing.text() && !unit.share) {
        // 市级以上媒体每刊发1篇: 市级以上媒体刊发, or 刊发.
        const auto short_name = d_.datum(name, "", "实现值", unit.unit);
        each(d_.datum(plain_name(subject.text()) + name, "", short_name, unit.unit), unit);
        step_.count = unit.value == Rational(1) ? step_.of : step_.count;
        step_.fixed = step_.fixed || unit.value == Rational(1);
        return;
    }
    if (const auto subject = node.child(K::subject); subject && name.empty()) {
        name = without_lead(subject.text());
    }
    if (doing && doing.text().starts_with("少") && !finding && !unit.share) {
        // 每少一个乡镇: of what the target asks for.
        each(d_.datum(name, "", "预期值 - 实现值", unit.unit), unit);
        return;
    }
    if (name.empty() && !doing && is_duration(unit.unit) && when_.amount && !when_.below && !when_.lo) {
        // 超过5天每天扣0.5分: each one beyond.
        each("(" + when_.subject + " - " + when_.bound + ")", unit);
        return;
    }
    if (name.empty() && !doing && is_duration(unit.unit) && when_.is_words() && !d_.late_word.empty() &&
        contains(when_.labels.front(), d_.late_word)) {
        // 逾期未完成的每天扣0.5分
        each(d_.datum(d_.late_word, "", d_.lateness()), unit);
        return;
    }
    if (name.empty() && when_.is_words()) {
        for (const auto& label : when_.labels) {
            count(without_lead(label), unit);
            keep();
        }
        done_ = true;
        return;
    }
    if (const auto things = denied_things(); name.empty() && !unit.share && !things.empty()) {
        for (const auto& thing : things) {
            count(thing, unit);
            keep();
        }
        done_ = true;
        return;
    }
    if (name.empty() && doing && node.child(K::per) && !finding && !unit.share && !d_.from &&
        role_of(d_, doing.text()) == NameRole::other) {
        // 每采用1篇: the verb is all the name that it has.
        each(d_.datum(doing.text(), "", "实现值", unit.unit), unit);
        step_.fixed = unit.value == Rational(1);
        return;
    }
    if (name.empty() && !finding) {
        each("实现值" + start(), unit);
        step_.fixed = !unit.share && unit.value == Rational(1);
        return;
    }
    count(name.empty() ? plain_name(d_.last_subject_name) : name, unit);
    // 抽查执法案卷，每发现1份不合格案卷…: without 的 it is what is done, and no condition.
    if (when_.is_words() && when_.of_those && !contains(when_.labels.front(), name)) {
        step_.when = when_.text;
    }
}

/// 同时具备甲、乙、丙的得满分，具备两项的得60%: just so many of them.
void StepReader::some_of(const Amount& count) {
    const auto& tests = d_.last_tests;
    Rule made;
    for (std::uint32_t chosen = 0; chosen < (1U << tests.size()); ++chosen) {
        if (Rational(std::popcount(chosen)) != count.value) {
            continue;
        }
        std::string all;
        for (std::size_t i = 0; i < tests.size(); ++i) {
            all += (i == 0 ? "" : " 且 ") +
                   ((chosen >> i & 1U) != 0 ? "(" + tests[i] + ")" : "非 (" + tests[i] + ")");
        }
        made.when.text += (made.when.text.empty() ? "" : " 或 ") + all;
    }
    made.when.joined_by_or = true;
    made.lo = step_.per;
    if (made.when.text.empty()) {
        d_.wrong = "列出的没有这么多项";
    }
    d_.rules.push_back(std::move(made));
}

/// 每偏离1个百分点: from the figure or the band of full marks, else from the target.
void StepReader::deviation(const Amount& unit) {
    const auto* full = full_rule();
    if (full != nullptr && full->when.lo && full->when.hi) {
        const auto& s = full->when.subject;
        each("较大(较大(" + full->when.lo->text() + " - " + s + ", " + s + " - " + full->when.hi->text() +
                 "), 0)",
             unit);
        return;
    }
    const auto* bounded = full != nullptr ? full : value_rule();
    if (unit.points && bounded != nullptr && bounded->when.ends.size() == 1 &&
        bounded->when.ends.front().figure.share) {
        // 准确率≥90%得满分，每偏离1个百分点扣0.1分: of a rate, and to the side that hasn't got all points.
        each(bounded->when.below ? "(" + bounded->when.subject + " - " + bounded->when.bound + ")"
                                 : "(" + bounded->when.bound + " - " + bounded->when.subject + ")",
             unit);
        return;
    }
    step_.count =
        std::string("绝对值(实现值 - 预期值)") + (unit.share ? " ÷ 预期值 ÷ " : " ÷ ") + unit.text();
}

/// 无上访、无负面舆情得满分，每发生一起扣1分: what hasn't happened is what is counted.
std::vector<std::string> StepReader::denied_things() const {
    constexpr std::array<std::string_view, 8> nothing{"未发生", "没有发生", "未出现", "没有出现",
                                                      "不存在", "未发现",   "无",     "零"};
    std::vector<std::string> things;
    for (const auto& label : d_.labels) {
        for (const auto no : nothing) {
            const auto at = label.find(no);
            if (at != std::string::npos && label.size() >= at + no.size() + 6) {
                auto thing = label.substr(at + no.size());
                for (const std::string_view end : {"发生", "出现"}) {
                    if (thing.ends_with(end) && thing.size() > end.size()) {
                        thing.erase(thing.size() - end.size());
                    }
                }
                things.push_back(thing);
                break;
            }
        }
    }
    return things;
}

std::string StepReader::start() const {
    return d_.from ? " - " + d_.from->text() : std::string();
}

void StepReader::count(const std::string& name, const Amount& unit) {
    d_.forget_truth(name);
    // 发生一起扣2分: of what the row counts.
    each(name.empty() ? "实现值" : d_.datum(name, "", "实现值", unit.unit), unit);
    if (unit.value == Rational(1)) {
        step_.count = step_.of;
    }
    step_.fixed = step_.fixed || unit.value == Rational(1);
}

}  // namespace heng::clause
