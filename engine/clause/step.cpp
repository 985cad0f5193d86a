// Steps and counts of a clause: how often, and what each costs or gives.

#include <array>

#include "engine/clause/draft.hpp"

namespace heng::clause {

namespace {

using K = ClauseKind;

bool contains(std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
}

class StepReader {
public:
    StepReader(Draft& draft, const Condition& when) : d_(draft), when_(when) {}

    void read(Node node) {
        const auto effect = node.child(K::effect);
        step_.takes = !effect.child(K::gains);
        step_.bonus = !step_.takes && (contains(effect.text(), "加") || contains(effect.text(), "奖励"));
        const auto base = d_.names;
        step_.per = points_of(d_, effect, "得分");
        if (contains(step_.per, "得分")) {
            d_.datum("得分", "", "权重");
        }
        if (inside_mode(node)) {
            step_.fixed = true;
        }
        if (node.kind() == K::ranks) {
            step_.count = "实现名次 - 1";
            step_.fixed = true;
        } else if (node.kind() == K::count) {
            counted(node);
            if (done_) {
                return;
            }
        } else {
            sided(node);
        }
        tier(node);
        d_.steps.push_back(step_);
    }

private:
    /// 逾期1天扣1分 without 每: one of several tiers, if others follow.
    void tier(Node node) {
        const auto end = step_.count.rfind(" ÷ ");
        if (node.child(K::per) || node.kind() == K::ranks || end == std::string::npos ||
            !node.child(K::figure)) {
            return;
        }
        step_.tier = unit_of_step(node);
        step_.of = step_.count.substr(0, end);
        const auto points = node.child(K::effect).child(K::figure);
        step_.points = points ? amount_of(points).value : Rational(0);
    }

    bool inside_mode(Node node) {
        for (auto part : node) {
            if (part.kind() == K::begun) {
                d_.step_mode = StepReading::begun;
                return true;
            }
            if (part.kind() == K::whole_steps) {
                d_.step_mode = StepReading::whole;
                return true;
            }
        }
        return false;
    }

    static Amount unit_of_step(Node node) {
        if (const auto figure = node.child(K::figure)) {
            return amount_of(figure);
        }
        if (const auto measure = node.child(K::measure)) {
            return amount_of(measure);
        }
        Amount one;
        one.value = 1;
        return one;
    }

    // ------------------------------------------------------------ steps

    void sided(Node node) {
        const auto unit = unit_of_step(node);
        // 每滞后序时进度1个百分点 is short of it by so much.
        const bool behind = node.child(K::late) && unit.share;
        if (!behind && (node.child(K::late) || node.child(K::early))) {
            timed(node, unit);
            return;
        }
        if (const auto reference = node.child(K::reference); reference && is_duration(unit.unit) &&
                                                             node.child(K::excess) && is_time(reference.text())) {
            // 每超工期1天 of a date is late by so much.
            guard();
            step_.count = "逾期天数 ÷ " + unit.text();
            return;
        }
        bool down = behind || static_cast<bool>(node.child(K::shortage));
        if (!behind && !down && !node.child(K::excess)) {
            down = step_.takes && !when_.below ? !points_up() : step_.takes && when_.below;
        }
        auto [subject, own] = subject_of_step(node, unit);
        const auto [bound, figure] = bound_of_step(node, unit);
        guard();
        if (!step_.takes && !node.child(K::shortage) && !node.child(K::excess) && bound.empty() && own) {
            // 每满10%得1分: of what was done, from nothing on.
            const auto done = unit.share ? d_.datum("完成率", "", "正向完成率") : std::string("实现值");
            step_.count = done + " ÷ " + unit.text();
            return;
        }
        if (bound.empty() && own && !down && is_duration(unit.unit)) {
            step_.count = d_.datum(node.child(K::excess).text(), "", "逾期天数") + " ÷ " + unit.text();
            return;
        }
        if (bound.empty()) {
            own_bound(subject, own, down, unit);
            return;
        }
        if (own && unit.share && (unit.points || (figure && figure->share) || subject == "实现值")) {
            subject = figure && !figure->share && !figure->value.is_zero() ? "实现值"
                      : unit.points || figure                              ? "实现率"
                                                                           : "实现值";
        }
        const auto distance = difference(down, subject, bound);
        if (!unit.share || unit.points || (figure && (figure->share || figure->value.is_zero()))) {
            step_.count = distance + " ÷ " + unit.text();
        } else if (figure) {
            step_.count = distance + " ÷ (" + bound + " × " + unit.text() + ")";
        } else {
            step_.count = distance + " ÷ 幅度(" + unit.text() + ", " + bound + ")";
        }
        percent_note(unit);
    }

    static bool is_time(std::string_view name) {
        for (const std::string_view word : {"工期", "时限", "期限", "限期", "时间", "目标", "计划"}) {
            if (name.ends_with(word)) {
                return true;
            }
        }
        return false;
    }

    static bool is_duration(std::string_view unit) {
        for (const std::string_view word :
             {"天", "日", "周", "个月", "月", "个工作日", "工作日", "小时", "分钟"}) {
            if (unit == word) {
                return true;
            }
        }
        return false;
    }

    void percent_note(const Amount& unit) {
        if (unit.percent) {
            d_.note(Code::H831, {{"unit", unit.text()}});
        }
    }

    std::string difference(bool down, const std::string& subject, const std::string& bound) {
        if (subject == bound) {
            d_.wrong = "这一步从多少算起没有说明";
        }
        const auto right = contains(bound, " ") && !bound.starts_with("(") ? "(" + bound + ")" : bound;
        return down ? "(" + bound + " - " + subject + ")" : "(" + subject + " - " + right + ")";
    }

    /// No bound written: the target's. Of a share both are taken as rates.
    void own_bound(const std::string& subject, bool own, bool down, const Amount& unit) {
        percent_note(unit);
        if (unit.share) {
            step_.count =
                difference(down, own ? "实现率" : subject, own || !is_own_rate(subject) ? "目标率" : "100%") +
                " ÷ " + unit.text();
        } else {
            step_.count = difference(down, subject, "预期值") + " ÷ " + unit.text();
        }
    }

    bool is_own_rate(const std::string& subject) const {
        for (std::size_t i = 0; i < d_.names.size(); ++i) {
            if (quoted_name(d_.names[i]) == subject) {
                return role_of(d_, d_.names[i]) == NameRole::completion;
            }
        }
        return false;
    }

    bool points_up() const {
        for (const auto& rule : d_.rules) {
            if (rule.effect == Effect::full) {
                return contains(rule.when.text, "≤") || contains(rule.when.text, "<");
            }
        }
        return false;
    }

    /// The subject as an expression, and whether it is just the row's actual.
    std::pair<std::string, bool> subject_of_step(Node node, const Amount& unit) {
        std::string name;
        if (const auto subject = node.child(K::subject)) {
            name = plain_name(subject.text());
        } else if (!when_.subject.empty() && !when_.subject_name.empty()) {
            name = when_.subject_name;
        } else if (const auto* anchor = full_rule()) {
            name = anchor->when.subject_name;
            if (name.empty() && !anchor->when.subject.empty() && anchor->when.subject != "实现值" &&
                anchor->when.subject != "实现率") {
                return {anchor->when.subject, false};
            }
        }
        if (name.empty() && d_.demand) {
            name = d_.demand->subject_name;
        }
        if (name.empty() && !when_.subject.empty() && when_.subject != "实现值" &&
            when_.subject != "实现率" && when_.subject != "实现日期") {
            return {when_.subject, false};
        }
        if (name.empty() || role_of(d_, plain_name(name)) == NameRole::actual) {
            return {"实现值", true};
        }
        // 能耗每超出限额值5%: of an amount as of a rate, so the actual as it stands.
        const auto reference = node.child(K::reference);
        if (unit.percent && reference && role_of(d_, plain_name(reference.text())) == NameRole::other &&
            role_of(d_, plain_name(name)) == NameRole::other) {
            return {subject_of(d_, name, nullptr), false};
        }
        const Amount kind = unit.share ? Amount{0, "", true} : unit;
        return {subject_of(d_, name, &kind), false};
    }

    /// Steps down begin below a bound, steps up above it: of 80%以上的，每低1个百分点 the bound is a gate.
    bool begins_there(Node node) {
        const bool down = static_cast<bool>(node.child(K::shortage));
        if (!when_.of_those || when_.lo || !when_.amount || (!down && !node.child(K::excess)) || down == when_.below) {
            return true;
        }
        step_.when = when_.text;
        return false;
    }

    const Rule* value_rule() const {
        const Rule* found = nullptr;
        for (const auto& rule : d_.rules) {
            if (rule.effect == Effect::value && rule.points && rule.when.amount && !rule.when.below) {
                if (found != nullptr) {
                    return nullptr;
                }
                found = &rule;
            }
        }
        return found;
    }

    const Rule* full_rule() const {
        for (const auto& rule : d_.rules) {
            if (rule.effect == Effect::full && !rule.when.text.empty() && !rule.when.is_words()) {
                return &rule;
            }
        }
        return nullptr;
    }

    /// Where the count starts: what the step itself names, its condition's bound, the bound of full marks.
    std::pair<std::string, std::optional<Amount>> bound_of_step(Node node, const Amount& unit) {
        if (const auto from = node.child(K::from_bound)) {
            const auto amount = amount_of(from.first());
            return {amount.text(), amount};
        }
        if (const auto reference = node.child(K::reference)) {
            const auto name = plain_name(reference.text());
            if (role_of(d_, name) == NameRole::target) {
                return {unit.share ? std::string() : "预期值", std::nullopt};
            }
            return {reference_of(d_, name), std::nullopt};
        }
        if (!when_.bound.empty() && !when_.about_target && begins_there(node)) {
            return {when_.bound == "预期值" ? std::string() : when_.bound, when_.amount};
        }
        if (d_.from) {
            return {d_.from->text(), d_.from};
        }
        if (const auto* anchor = full_rule(); anchor != nullptr && !anchor->when.about_target &&
                                              anchor->when.bound != "预期值" &&
                                              anchor->when.subject != "实现日期") {
            return {anchor->when.bound, anchor->when.amount};
        }
        if (const auto* tier = value_rule(); !step_.takes && tier != nullptr) {
            // 完成60%得1分，每多完成10%加1分
            return {tier->when.bound, tier->when.amount};
        }
        if (d_.demand && !d_.demand->bound.empty() && !d_.demand->about_target) {
            return {d_.demand->bound, d_.demand->amount};
        }
        return {};
    }

    /// 每逾期1天, 每提前1天: the verb names the datum.
    void timed(Node node, const Amount& unit) {
        const auto side = node.child(K::late) ? node.child(K::late) : node.child(K::early);
        const bool late = side.kind() == K::late;
        auto bound = std::string();
        d_.forget_truth(side.text());
        std::string subject = d_.datum(side.text(), "", late ? "逾期天数" : "提前天数");
        if (when_.amount && !when_.subject_name.empty()) {
            subject = when_.subject;
            bound = when_.bound;
        }
        guard();
        if (const auto from = node.child(K::from_bound)) {
            bound = amount_of(from.first()).text();
        }
        step_.count = (bound.empty() ? subject : "(" + subject + " - " + bound + ")") + " ÷ " + unit.text();
        d_.last_count = std::string(side.text());
    }

    /// Words before a step that it doesn't itself say over again: 因施工方原因的，每逾期1天扣1分.
    void guard() {
        if (!when_.is_words() || when_.labels.empty()) {
            return;
        }
        constexpr std::array<std::string_view, 14> said{"逾期", "延迟", "滞后", "超期", "未按",
                                                        "推迟", "延期", "晚",   "低于", "超过",
                                                        "未达", "不足", "延误", "提前"};
        for (const auto word : said) {
            if (contains(when_.labels.front(), word)) {
                return;
            }
        }
        // 未在规定时限内完成的，每超1天扣1分
        const std::string_view label = when_.labels.front();
        for (const std::string_view word : {"时限", "期限", "规定时间", "按期", "按时", "及时", "完成"}) {
            if ((label.starts_with("未") || label.starts_with("没有") || label.starts_with("不")) &&
                contains(label, word)) {
                return;
            }
        }
        step_.when = when_.text;
    }

    // ------------------------------------------------------------ counts

    void counted(Node node) {
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
        if (when_.is_words() && !contains(when_.labels.front(), name)) {
            step_.when = when_.text;
        }
    }

    std::string start() const { return d_.from ? " - " + d_.from->text() : std::string(); }

    static std::string counted_name(std::string_view label) {
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

    void count(const std::string& name, const Amount& unit) {
        if (name.empty()) {
            d_.wrong = "没有说数的是什么";
        }
        d_.forget_truth(name);
        step_.count = d_.datum(name, "", "实现值", unit.unit);
        if (unit.value != Rational(1)) {
            step_.count += " ÷ " + unit.text();
        }
        step_.fixed = step_.fixed || unit.value == Rational(1);
        d_.last_count = name;
    }

    static bool is_missing_verb(std::string_view verb) {
        return verb == "缺少" || verb == "缺" || verb == "缺失" || verb == "漏报" || verb == "漏";
    }

    static bool is_doing_verb(std::string_view verb) {
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

    Draft& d_;
    const Condition& when_;
    Step step_;
    bool done_ = false;
};

}  // namespace

void add_step(Draft& draft, Node node, const Condition& when) {
    StepReader(draft, when).read(node);
}

}  // namespace heng::clause
