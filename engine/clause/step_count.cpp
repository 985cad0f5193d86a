// Counts: 每发现1处不规范扣0.5分, 每举办1场得2分.

#include <array>

#include "engine/clause/step_reader.hpp"

namespace heng::clause {

void StepReader::counted(Node node) {
    const auto unit = unit_of_step(node);
    const auto finding = node.child(K::finding);
    const auto doing = node.child(K::doing);
    std::string name;
    if (const auto noun = node.child(K::label)) {
        name = plain_name(noun.text());
    }
    if (doing && !finding && (is_missing_verb(doing.text()) || !name.empty())) {
        name = std::string(doing.text()) + name;
    } else if (doing && name.empty() && !is_doing_verb(doing.text())) {
        name = counted_name(doing.text());
    }
    if (doing && (doing.text().starts_with("偏离") || doing.text().starts_with("偏差") ||
                  doing.text().starts_with("相差"))) {
        step_.count =
            std::string("绝对值(实现值 - 预期值)") + (unit.share ? " ÷ 预期值 ÷ " : " ÷ ") + unit.text();
        return;
    }
    if (unit.share && doing && !is_doing_verb(doing.text())) {
        d_.wrong = std::string(doing.text());
    }
    if (node.child(K::of_target) || (unit.share && doing)) {
        step_.count = d_.datum("完成率", "", "正向完成率") + start() + " ÷ " + unit.text();
        return;
    }
    if (const auto subject = node.child(K::subject); subject && name.empty()) {
        name = plain_name(subject.text());
    }
    if (name.empty() && when_.is_words()) {
        for (const auto& label : when_.labels) {
            count(counted_name(label), unit);
            d_.steps.push_back(step_);
        }
        done_ = true;
        return;
    }
    if (name.empty() && !finding) {
        step_.count = "实现值" + start() + " ÷ " + unit.text();
        step_.fixed = !unit.share && unit.value == Rational(1);
        return;
    }
    count(name.empty() ? plain_name(d_.last_subject_name) : name, unit);
    const bool other_rate =
        when_.amount && when_.amount->share && !when_.subject_name.empty() && unit.value == Rational(1);
    if ((when_.is_words() && !contains(when_.labels.front(), name)) || other_rate) {
        step_.when = when_.text;
    }
}

std::string StepReader::start() const {
    return d_.from ? " - " + d_.from->text() : std::string();
}

std::string StepReader::counted_name(std::string_view label) {
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

void StepReader::count(const std::string& name, const Amount& unit) {
    d_.forget_truth(name);
    // 发生一起扣2分: of what the row counts.
    step_.count = name.empty() ? "实现值" : d_.datum(name, "", "实现值", unit.unit);
    if (unit.value != Rational(1)) {
        step_.count += " ÷ " + unit.text();
    }
    step_.fixed = step_.fixed || unit.value == Rational(1);
    d_.last_count = name;
}

bool StepReader::is_missing_verb(std::string_view verb) {
    return verb == "缺少" || verb == "缺" || verb == "缺失" || verb == "漏报" || verb == "漏";
}

bool StepReader::is_doing_verb(std::string_view verb) {
    constexpr std::array<std::string_view, 22> verbs{
        "完成", "举办", "开展", "组织", "满足", "实现", "达到", "新增", "召开", "培训", "建设",
        "建成", "增加", "符合", "具备", "落实", "推进", "提供", "发放", "编制", "制定", "检查"};
    for (const auto known : verbs) {
        if (verb == known) {
            return true;
        }
    }
    return false;
}

}  // namespace heng::clause
