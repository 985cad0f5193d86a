// Words as conditions: a yes or no that somebody must give, or what the actual is called.

#include <algorithm>
#include <array>

#include "engine/clause/draft.hpp"
#include "engine/clause/label_forms.hpp"
#include "engine/clause/words.hpp"

namespace heng::clause {

namespace {

constexpr std::array<std::string_view, 4> events{"发生", "出现", "存在", "有"};
constexpr std::array<std::string_view, 11> on_time{"按计划时间", "按合同时间", "按计划工期", "在规定时间",
                                                   "在规定期限", "及时",       "按期",       "按时",
                                                   "如期",       "准时",       "按规定时间"};
/// What wasn't done at all: a figure of 0 says so too.
constexpr std::array<std::string_view, 14> undone{"未开展", "未举办", "未组织",   "未实施",   "未启动",
                                                  "未完成", "未执行", "没有开展", "没有完成", "未召开",
                                                  "未进行", "未建设", "未办理",   "未落实"};
/// Of a figure: something, but not the target; all of it; anything at all.
constexpr std::array<std::string_view, 6> partly{"部分完成", "部分达成",   "部分达标",
                                                 "部分实现", "未全部完成", "没有全部完成"};
constexpr std::array<std::string_view, 7> wholly{"全部完成", "完成全部", "全部达标", "全部实现",
                                                 "全部满足", "全部具备", "全部符合"};
constexpr std::array<std::string_view, 7> begun{"已开展", "已举办", "已组织", "已实施",
                                                "已启动", "已召开", "已建设"};
constexpr std::array<std::string_view, 9> not_over{"不超标",   "未超支",   "不超支",   "无超支",  "未超标",
                                                   "未超预算", "不超预算", "未超概算", "未超限额"};
constexpr std::array<std::string_view, 4> bare_denials{"没有", "未有", "无", "没"};
constexpr std::array<std::string_view, 3> shrinking{"负增长", "不增反降", "出现负增长"};
constexpr std::array<std::string_view, 5> ends_in_time{"及时", "按时", "准时", "适时", "实时"};
constexpr std::array<std::string_view, 8> periods{"全年",   "年内",     "年度内",   "当年",
                                                  "本年度", "项目期内", "实施期间", "期间"};

/// 报送及时 is a word, 未完成时 a condition; 为良 after 验收结论为优 is 良.
std::string without_ends(std::string_view words) {
    for (const std::string_view end : {"的", "者", "时"}) {
        const bool word = end == "时" && std::any_of(ends_in_time.begin(), ends_in_time.end(),
                                                     [&](auto known) { return words.ends_with(known); });
        if (!word && words.ends_with(end) && words.size() > end.size()) {
            words.remove_suffix(end.size());
        }
    }
    constexpr std::string_view is_called = "为";
    if (words.starts_with(is_called) && words.size() > is_called.size()) {
        words.remove_prefix(is_called.size());
    }
    return std::string(words);
}

class Label {
public:
    /// `first` of the clause's conditions; `whole` is the list that it is one of, if it is.
    Label(Draft& draft, std::string_view words, bool first, std::string_view whole)
        : d_(draft),
          words_(without_ends(words)),
          plain_(plain_name(words_)),
          whole_(whole),
          first_(first),
          text_(called(plain_) + (plain_ == words_ ? std::string() : or_called(words_))) {}

    std::string condition() {
        if (const auto text = without_datum(); !text.empty()) {
            return text;
        }
        if (starts_with_one(words_, undone) && words_.size() <= std::string_view("未开展培训活动").size()) {
            return d_.datum(words_, "是否", called(words_));
        }
        // 有投诉 beside 投诉0件: any at all.
        if (d_.counts_actual && starts_with_one(plain_, events) && !plain_.starts_with("有所")) {
            return d_.datum(plain_, "是否", "实现值 > 0");
        }
        if (!d_.only_words && is_one(plain_, shrinking)) {
            return d_.datum(plain_, "是否", "实现值 < 0");
        }
        // 有健全的制度得2分，没有不得分
        if (is_one(plain_, bare_denials) && !other_of_two(d_, plain_).empty() &&
            std::find(d_.names.begin(), d_.names.end(), other_of_two(d_, plain_)) != d_.names.end()) {
            return "非 " + quoted_name(other_of_two(d_, plain_));
        }
        // 未减少 after 较上年减少10%以上
        if (const auto change = negated(plain_);
            !change.empty() && d_.last_was_share && d_.last_subject_name.ends_with(change) &&
            d_.last_subject_name.size() > change.size() && !d_.last_reference.empty()) {
            const Amount share_of{0, "", true};
            return d_.datum(plain_, "是否",
                            subject_of(d_, d_.last_subject_name, &share_of) + " ≤ 0 或 " + text_);
        }
        // 有赔付支出 beside 违约赔付支出为零: any of that.
        for (const auto event : events) {
            if (!plain_.starts_with(event) || plain_.size() < event.size() + 6 ||
                plain_.starts_with("有所")) {
                continue;
            }
            for (const auto& subject : d_.compared) {
                if (subject.ends_with(plain_.substr(event.size()))) {
                    return d_.datum(plain_, "是否", subject_of(d_, subject, nullptr) + " > 0");
                }
            }
        }
        // 未足额到位 is the contrary of 资金足额到位, and 发生问题 that of 未发生问题.
        if (is_contrary()) {
            return d_.datum(plain_, "是否", "非 " + quoted_name(other_of_two(d_, plain_)));
        }
        other_words();
        if (const auto text = event(); !text.empty()) {
            return text;
        }
        if (is_not_late()) {
            return d_.datum(d_.late_word, "", d_.lateness()) + " = 0";
        }
        figures();
        counts();
        d_.any_label = true;
        return d_.datum(plain_, "是否", text_);
    }

private:
    [[nodiscard]] std::string without_datum() const {
        for (const std::string_view word : {"发生", "出现", "有", "发生的"}) {
            if (words_ == word || words_ == std::string(word) + "即" || words_ == std::string(word) + "则") {
                return word == "有" ? called(word) : "实现值 > 0";
            }
        }
        if (words_ == "无则" || words_ == "无" || words_ == "没有则") {
            return called("无");
        }
        return words_ == "是" || words_ == "否" ? called(words_) : std::string();
    }

    [[nodiscard]] bool is_contrary() const {
        const auto core = negated(plain_);
        const auto other = other_of_two(d_, plain_);
        const bool contrary =
            (!core.empty() && (other.ends_with(core) || other.starts_with(core))) || negated(other) == plain_;
        return contrary && std::find(d_.names.begin(), d_.names.end(), other) != d_.names.end();
    }

    void other_words() {
        // 全年无事故发生 is what 无事故发生 says.
        for (const auto when : periods) {
            if (plain_.starts_with(when) && plain_.size() > when.size() + 6) {
                text_ += or_called(std::string_view(plain_).substr(when.size()));
            }
        }
        text_ += counterpart(d_, plain_);
        if (const auto alone = without_subject(d_, plain_); !alone.empty()) {
            text_ += or_called(alone);
        }
        text_ += whole_.empty() ? std::string() : or_called(whole_);
        text_ += parts_alone(plain_);
    }

    /// 是 answers the first condition.
    void or_yes() {
        if (first_ && !d_.any_label) {
            text_ += or_called("是");
        }
        d_.any_label = true;
    }

    /// 发生火灾 may be given as 火灾, 虚列支出情况 of 存在挪用、虚列支出情况 as 虚列支出.
    std::string event() {
        for (const std::string_view kind : {"情况", "情形", "行为", "现象"}) {
            if (!starts_with_one(plain_, events) && plain_.ends_with(kind) &&
                plain_.size() >= kind.size() + 6) {
                or_yes();
                const auto thing = plain_.substr(0, plain_.size() - kind.size());
                return d_.datum(plain_, "是否", d_.datum(thing, "是否", text_ + or_called(thing)));
            }
        }
        constexpr std::string_view on_checking = "经";
        constexpr std::string_view found = "发现";
        if (const auto at = plain_.find(found); plain_.starts_with(on_checking) && at != std::string::npos &&
                                                plain_.size() >= at + found.size() + 6) {
            or_yes();
            return d_.datum(plain_, "是否", d_.datum(plain_.substr(at + found.size()), "是否", text_));
        }
        for (const auto event : events) {
            const bool degree = plain_.starts_with("有所") || plain_.starts_with("有效");
            if (whole_.empty() && !degree && plain_.starts_with(event) && plain_.size() >= event.size() + 6) {
                or_yes();
                return d_.datum(plain_, "是否", d_.datum(plain_.substr(event.size()), "是否", text_));
            }
        }
        return {};
    }

    [[nodiscard]] bool is_not_late() const {
        if (d_.late_word.empty()) {
            return false;
        }
        for (const std::string_view no : {"未", "没有", "无"}) {
            if (plain_.starts_with(std::string(no) + d_.late_word)) {
                return true;
            }
        }
        return starts_with_one(plain_, on_time) && d_.word_rules < 2;
    }

    /// What a figure or a date says as well as the words.
    void figures() {
        const bool of_figures = !d_.only_words && whole_.empty();
        if (of_figures && starts_with_one(plain_, partly)) {
            text_ = of_figure("实现值 > 0 且 非 达标", text_);
        } else if (of_figures && starts_with_one(plain_, wholly)) {
            text_ = of_figure("达标", text_);
        } else if (of_figures && starts_with_one(plain_, begun)) {
            text_ = of_figure("实现值 > 0", text_);
        }
        text_ += grade_alone(plain_) + prize_alone(plain_);
        if (starts_with_one(plain_, on_time) && d_.only_words && whole_.empty()) {
            text_ = of_date();
        }
        const bool to_standard = contains(plain_, "足额") || contains(plain_, "按标准") ||
                                 plain_ == "达到要求" || plain_ == "符合要求" || plain_ == "达到标准";
        if (d_.demand && d_.demand->amount && to_standard) {
            text_ = "达标";
        } else {
            or_yes();
        }
        if (whole_.empty() && ends_with_one(plain_, not_over)) {
            text_ = of_figure("实现值 ≤ 预期值", text_);
        }
        text_ += predicate_alone(d_, plain_) + shared_noun_alone(d_, plain_);
    }

    /// Of a date the target tells, of words they do.
    [[nodiscard]] std::string of_date() const {
        return "实现值 是 日期 且 达标 或 非 (实现值 是 日期) 且 (" + text_ + ")";
    }

    /// What is given otherwise: by how much it was late, how many there are of something.
    void counts() {
        if (d_.late_counted && d_.on_time_rules == 1 && says_on_time(plain_)) {
            text_ = of_date();
            none_of(d_.datum(d_.late_word, "", d_.lateness()));
        }
        if (const auto counted = counted_in(d_, plain_); !counted.empty()) {
            const bool datum = std::find(d_.names.begin(), d_.names.end(), counted) != d_.names.end();
            if (datum) {
                none_of(counted);
            } else {
                text_ = of_figure(counted + " = 0", text_);
            }
        }
    }

    /// 提前或按时完成 beside 晚1个月以内, 全部按期完成 beside 有1项未按期完成.
    void none_of(const std::string& datum) {
        text_ = "已给(" + datum + ") 且 " + datum + " = 0 或 非 已给(" + datum + ") 且 (" + text_ + ")";
    }

    Draft& d_;
    std::string words_;
    std::string plain_;  ///< as a datum is called
    std::string_view whole_;
    bool first_;
    std::string text_;
};

}  // namespace

bool says_on_time(std::string_view words) {
    constexpr std::array<std::string_view, 4> not_in_time{"未按", "不及时", "未及时", "未如期"};
    constexpr std::array<std::string_view, 11> in_time{"提前",       "按期",       "按时",       "及时",
                                                       "如期",       "准时",       "按计划竣工", "按计划完工",
                                                       "按计划完成", "按计划建成", "按计划交付"};
    return !contains_one(words, not_in_time) && contains_one(words, in_time);
}

std::string label_condition(Draft& draft, std::string_view words, bool first, std::string_view whole) {
    return Label(draft, words, first, whole).condition();
}

}  // namespace heng::clause
