// Conditions of a clause in the rule language: 满意度≥90%, 80%（含）—90%, 低于省均值, 按规定公开的.

#include <array>

#include "engine/clause/draft.hpp"

namespace heng::clause {

namespace {

using K = ClauseKind;

struct Bound {
    K how = K::equal;
    K first = K::equal;  ///< before the figure
    Amount amount;
    int mark = 0;  ///< 1: （含）, -1: （不含）
};

bool is_comparator(K kind) {
    return kind == K::at_least || kind == K::at_most || kind == K::more || kind == K::less ||
           kind == K::equal || kind == K::reach;
}

/// （含） and （不含） win over the word: 60%（不含）以上 is more than 60 %.
std::string_view sign_of(K how, int mark) {
    switch (how) {
        case K::at_least:
        case K::reach:
            return mark < 0 ? ">" : "≥";
        case K::more:
            return mark > 0 ? "≥" : ">";
        case K::at_most:
            return mark < 0 ? "<" : "≤";
        case K::less:
            return mark > 0 ? "≤" : "<";
        default:
            return "=";
    }
}

bool wants_less(K how) {
    return how == K::at_most || how == K::less;
}

int mark_of(Node node) {
    return node.kind() == K::mark_in ? 1 : node.kind() == K::mark_out ? -1 : 0;
}

std::string both(const std::string& a, const std::string& b) {
    return a.empty() ? b : b.empty() ? a : a + " 且 " + b;
}

class Reader {
public:
    explicit Reader(Draft& draft) : d_(draft) {}

    Condition read(Node node) {
        Condition made;
        std::string joint;
        std::size_t words = 0;
        if (const auto whole = all_words(node); !whole.empty()) {
            if (d_.word_rules > 1) {
                return label(whole, true, {});
            }
            whole_ = whole;
        }
        for (auto part : node) {
            if (part.kind() == K::all_of || part.kind() == K::any_of) {
                joint = part.kind() == K::all_of ? " 且 " : " 或 ";
                made.joined_by_or = made.joined_by_or || part.kind() == K::any_of;
                continue;
            }
            auto one = part.kind() == K::label ? label(part.text(), words == 0, whole_) : test(part);
            ++words;
            made.tests.push_back(one.text);
            const auto text = one.joined_by_or ? "(" + one.text + ")" : one.text;
            if (made.text.empty()) {
                const auto tests = made.tests;
                made = std::move(one);
                made.tests = tests;
            } else {
                made.text += joint + text;
                made.labels.insert(made.labels.end(), one.labels.begin(), one.labels.end());
                made.about_target = made.about_target || one.about_target;
                made.met = made.met && one.met;
            }
        }
        if (made.tests.size() > 1) {
            d_.last_tests = made.tests;
        }
        return made;
    }

private:
    /// The words of a condition that is several labels joined by 或 and 且; empty for others.
    static std::string all_words(Node node) {
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

    Condition test(Node node) {
        switch (node.kind()) {
            case K::test:
                return compared(node);
            case K::status:
                return status(node);
            case K::dated:
                return dated(node);
            case K::afterwards:
                return afterwards();
            case K::short_by:
                return short_by(node);
            case K::only_one:
                return one_of_two();
            case K::none_of:
                return none(node.text());
            case K::each:
                return members(node);
            case K::one_of:
                return some_member();
            case K::ranks:
                return rank(node);
            default:
                return {};
        }
    }

    // ------------------------------------------------------------ figures

    Condition compared(Node node) {
        Condition made;
        std::string name;
        std::string difference;
        std::vector<Node> core;
        for (auto part : node) {
            if (part.kind() == K::subject) {
                name = std::string(part.text());
            } else if (part.kind() == K::against) {
                difference = difference_of(part);
            } else {
                core.push_back(part);
            }
        }
        for (const auto& part : core) {
            if (part.kind() == K::reference) {
                return against_reference(name, core);
            }
        }
        if (core.size() == 4 && core[0].kind() == K::figure && core[3].kind() == K::figure) {
            return around(name, core);
        }
        if (core.size() == 1 && is_comparator(core[0].kind())) {
            return against_reference(name, core);
        }
        const auto cause = caused(name);
        if (core.size() == 1 && core[0].kind() == K::interval) {
            made = interval(name, core[0]);
        } else {
            made = bound(name, difference, core);
        }
        made.text = both(cause, made.text);
        return made;
    }

    /// 因目标设定偏低导致偏离度: a yes or no before the figure.
    std::string caused(std::string& name) {
        constexpr std::string_view because = "因";
        constexpr std::array<std::string_view, 4> causing{"导致", "造成", "致使", "引起"};
        if (!name.starts_with(because)) {
            return {};
        }
        for (const auto word : causing) {
            const auto at = name.find(word);
            if (at != std::string::npos) {
                const auto cause = name.substr(because.size(), at - because.size());
                name.erase(0, at + word.size());
                return label_condition(d_, cause, false);
            }
        }
        return {};
    }

    /// 完成值与目标值相差: of the target, by its share; of two data, plainly.
    std::string difference_of(Node node) {
        std::vector<std::string> sides;
        for (auto part : node) {
            const Amount share{0, "", true};
            sides.push_back(subject_of(d_, plain_name(part.text()), nullptr));
        }
        if (sides.size() < 2) {
            return {};
        }
        const auto text = "绝对值(" + sides[0] + " - " + sides[1] + ")";
        const bool own =
            (sides[0] == "实现值" && sides[1] == "预期值") || (sides[0] == "预期值" && sides[1] == "实现值");
        return own ? text + " ÷ 预期值" : text;
    }

    std::string subject(std::string& name, const Amount& amount) {
        if (name.empty() && amount.share == d_.last_was_share) {
            name = d_.last_subject_name;
        }
        if (!name.empty()) {
            d_.last_subject_name = name;
            d_.last_was_share = amount.share;
        }
        return subject_of(d_, name, &amount);
    }

    Condition bound(std::string name, const std::string& difference, const std::vector<Node>& core) {
        Bound b;
        bool of_target = false;
        bool stated = false;
        bool of_it = false;
        for (const auto& part : core) {
            if (is_comparator(part.kind()) && (part.kind() != K::reach || !stated)) {
                b.how = stated && b.how == K::reach ? part.kind() : stated ? b.how : part.kind();
                b.how = part.kind() == K::reach ? b.how == K::equal ? K::reach : b.how : part.kind();
                stated = true;
            } else if (part.kind() == K::figure) {
                b.amount = amount_of(part);
                b.first = b.how;
            } else if (part.kind() == K::of_target) {
                of_target = true;
                of_it = part.text().ends_with("的");
            }
            b.mark = mark_of(part) == 0 ? b.mark : mark_of(part);
        }
        Condition made;
        made.amount = b.amount;
        made.subject = !difference.empty() ? difference
                       : of_target         ? d_.datum("完成率", "", "完成率")
                                           : subject(name, b.amount);
        made.subject_name = name;
        made.bound = b.amount.text();
        made.below = wants_less(b.how);
        made.bare = !stated;
        (made.below ? made.hi_mark : made.lo_mark) = b.mark;
        if (of_target && !of_it) {
            beyond_target(made, b);
        }
        excess_by_times(made, name, b);
        made.text = made.subject + " " + std::string(sign_of(b.how, b.mark)) + " " + made.bound;
        return made;
    }

    /// 超过预期30%以上 is 130 % of it or more, 低于目标20% less than 80 %.
    static void beyond_target(Condition& made, const Bound& b) {
        if (b.amount.share && (b.first == K::more || b.first == K::less)) {
            made.bound = percent_text(b.first == K::more ? b.amount.value + 1 : Rational(1) - b.amount.value);
        }
    }

    /// 超出一倍及以上 is twice the target or more; 超过30%以上 is 130 % of it.
    void excess_by_times(Condition& made, const std::string& name, Bound& b) {
        const bool over = name.find("超出") != std::string::npos || name.find("超过") != std::string::npos ||
                          name.find("超额") != std::string::npos;
        if (b.amount.times && name.empty() && b.how != K::equal) {
            made.subject = "完成率";
            made.bound = written(b.amount.value + 1);
        } else if (over && b.amount.times) {
            made.subject = "完成率";
            made.bound = written(b.amount.value + 1);
        }
    }

    Condition interval(std::string name, Node node) {
        std::vector<Bound> ends(1);
        bool comparators = false;
        bool brackets = false;
        bool open_lo = false;
        bool open_hi = false;
        std::size_t figures = 0;
        for (auto part : node) {
            if (part.kind() == K::open_bracket) {
                brackets = true;
                open_lo = part.text() == "(";
            } else if (part.kind() == K::close_bracket) {
                open_hi = part.text() == ")";
            } else if (part.kind() == K::figure) {
                if (figures == ends.size() || (figures == 1 && ends.size() == 1)) {
                    ends.emplace_back();
                }
                ends[figures++].amount = amount_of(part);
            } else if (is_comparator(part.kind())) {
                comparators = true;
                comparator(ends, figures, part.kind());
            } else if (mark_of(part) != 0 && figures > 0) {
                mark(ends, figures, part, node);
            }
        }
        auto& lo = ends[0];
        auto& hi = ends[1];
        borrow_unit(lo.amount, hi.amount);
        if (!comparators) {
            lo.how = brackets && open_lo ? K::more : K::at_least;
            hi.how = brackets && open_hi ? K::less : K::at_most;
        }
        if (wants_less(lo.how) && !wants_less(hi.how)) {
            std::swap(lo, hi);
        } else if (!comparators && lo.amount.value > hi.amount.value) {
            std::swap(lo.amount, hi.amount);
            std::swap(lo.mark, hi.mark);
        }
        Condition made;
        made.subject = subject(name, hi.amount);
        made.subject_name = name;
        made.lo = lo.amount;
        made.hi = hi.amount;
        made.lo_mark = lo.mark;
        made.hi_mark = comparators ? 1 : hi.mark;
        made.amount = lo.amount;
        made.bound = lo.amount.text();
        made.text = made.subject + " " + std::string(sign_of(lo.how, lo.mark)) + " " + lo.amount.text() +
                    " 且 " + made.subject + " " + std::string(sign_of(hi.how, hi.mark)) + " " +
                    hi.amount.text();
        return made;
    }

    static void comparator(std::vector<Bound>& ends, std::size_t figures, K how) {
        // Before its figure (>1个月且≤2个月) or behind it (80%以上90%以下).
        while (ends.size() < 2) {
            ends.emplace_back();
        }
        const bool behind = figures > 0 && ends[figures - 1].how == K::equal;
        ends[behind ? figures - 1 : figures].how = how;
    }

    /// （不含90分） names the end that it marks.
    static void mark(std::vector<Bound>& ends, std::size_t figures, Node part, Node) {
        if (const auto named = part.child(K::figure)) {
            const auto amount = amount_of(named);
            for (auto& end : ends) {
                if (end.amount.value == amount.value) {
                    end.mark = mark_of(part);
                    return;
                }
            }
        }
        ends[figures - 1].mark = mark_of(part);
    }

    static void borrow_unit(Amount& lo, const Amount& hi) {
        if (lo.share || !lo.unit.empty()) {
            return;
        }
        if (hi.share) {
            lo.share = true;
            lo.percent = hi.percent;
            lo.value *= Rational::power_of_ten(-2);
        } else {
            lo.unit = hi.unit;
        }
    }

    /// 60%≤完成率<90%: the first comparator is read from the other side.
    Condition around(std::string name, const std::vector<Node>& core) {
        auto lo = amount_of(core[0]);
        auto hi = amount_of(core[3]);
        borrow_unit(lo, hi);
        const auto first = core[1].kind() == K::at_most    ? K::at_least
                           : core[1].kind() == K::less     ? K::more
                           : core[1].kind() == K::at_least ? K::at_most
                                                           : K::less;
        Condition made;
        made.subject = subject(name, hi);
        made.subject_name = name;
        made.amount = lo;
        made.lo = wants_less(first) ? hi : lo;
        made.hi = wants_less(first) ? lo : hi;
        made.bound = made.lo->text();
        made.text = made.subject + " " + std::string(sign_of(first, 0)) + " " + lo.text() + " 且 " +
                    made.subject + " " + std::string(sign_of(core[2].kind(), 0)) + " " + hi.text();
        return made;
    }

    // ------------------------------------------------------------ references

    Condition against_reference(std::string name, const std::vector<Node>& core) {
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
        if (reference.empty()) {
            reference = d_.last_reference;
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
        return made;
    }

    /// 低于序时进度20个百分点以上, 超过年初指标值30%及以上: so far beyond the reference.
    std::string_view beyond(Condition& made, K how, const Amount& by, int mark, K) {
        const bool down = wants_less(how);
        const auto distance = by.points || !by.share ? by.text()
                              : by.times             ? written(by.value) + " × " + made.bound
                                                     : "幅度(" + by.text() + ", " + made.bound + ")";
        made.bound += (down ? " - " : " + ") + distance;
        made.amount.reset();
        return down ? mark < 0 ? "<" : "≤" : mark < 0 ? ">" : "≥";
    }

    // ------------------------------------------------------------ the target

    Condition status(Node node) {
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
                    // Among rules by words, 按计划完成 is words too.
                    if (d_.word_rules > 0 && made.subject_name.empty() &&
                        part.text().find("目标") == std::string_view::npos && part.text().size() > 6) {
                        return label(part.text(), true, {});
                    }
                    made.text = "达标";
                    made.met = true;
                    break;
                case K::less:
                    if (made.subject_name.empty() && is_plain_failure(part.text())) {
                        return failure(part.text());
                    }
                    made.text = "非 达标";
                    made.below = true;
                    break;
                case K::more:
                    made.text = "实现值 > 预期值";
                    break;
                case K::at_most:
                    made.text = "实现值 ≤ 预期值";
                    made.met = true;
                    break;
                case K::half:
                    made.text = "实现率 > 50%";
                    made.about_target = false;
                    made.subject = "实现率";
                    made.bound = "50%";
                    break;
                default:
                    break;
            }
        }
        return made;
    }

    static bool is_plain_failure(std::string_view words) {
        constexpr std::array<std::string_view, 8> failures{"未完成", "没有完成", "未达到",   "未达到的",
                                                           "未达成", "达不到",   "未能完成", "未达"};
        for (const auto word : failures) {
            if (words == word) {
                return true;
            }
        }
        return false;
    }

    /// 未达到的 after a rule is what that rule leaves; among words and dates it is a word of its own.
    Condition failure(std::string_view words) {
        if (d_.word_rules > 1 || !d_.last_date.empty()) {
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

    Condition short_by(Node node) {
        const auto amount = amount_of(node.child(K::figure));
        Condition made;
        made.subject = "实现值";
        made.bound = "预期值 - " + amount.text();
        made.below = true;
        made.text = "预期值 - 实现值 ≥ " + amount.text();
        return made;
    }

    // ------------------------------------------------------------ dates

    Condition dated(Node node) {
        std::string day;
        bool later = false;
        for (auto part : node) {
            switch (part.kind()) {
                case K::date_year:
                    day = part.text().size() == 4 ? std::string(part.text()) + "年" : std::string();
                    break;
                case K::date_month:
                    day += std::string(part.text()) + "月";
                    break;
                case K::date_day:
                    day += std::string(part.text()) + "日";
                    break;
                case K::date_end:
                    day += day.ends_with("年") ? "12月31日" : day.empty() ? "12月31日" : "";
                    break;
                case K::more:
                    later = true;
                    break;
                default:
                    break;
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

    Condition afterwards() {
        Condition made;
        made.subject = "实现日期";
        made.bound = d_.last_date.empty() ? "预期日期" : d_.last_date;
        made.text = "实现日期 > " + made.bound;
        return made;
    }

    // ------------------------------------------------------------ several

    Condition one_of_two() {
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

    Condition none(std::string_view words) {
        Condition made;
        for (const auto& test : d_.last_tests) {
            made.text = both(made.text, "非 (" + test + ")");
        }
        if (d_.last_tests.empty() && d_.word_rules > 0) {
            return label(words, false, {});
        }
        if (d_.last_tests.empty()) {
            made.text = "非 达标";
        }
        made.below = true;
        return made;
    }

    Condition members(Node node) {
        Condition made;
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

    Condition some_member() {
        Condition made;
        if (d_.last_tests.empty()) {
            made.text = "非 达标";
            made.about_target = true;
        }
        for (const auto& test : d_.last_tests) {
            made.text += (made.text.empty() ? "" : " 或 ") + ("非 (" + test + ")");
        }
        made.joined_by_or = true;
        made.below = true;
        return made;
    }

    Condition rank(Node node) {
        Condition made;
        made.ranks = true;
        made.subject = "实现名次";
        made.bound = written(number_of(node.first()));
        made.text = "实现名次 = " + made.bound;
        return made;
    }

    Condition label(std::string_view words, bool first, std::string_view whole) {
        Condition made;
        made.labels.emplace_back(words);
        made.text = label_condition(d_, words, first, whole);
        return made;
    }

    Draft& d_;
    std::string whole_;
};

template <std::size_t N>
bool starts_with_one(std::string_view text, const std::array<std::string_view, N>& words) {
    for (const auto word : words) {
        if (text.starts_with(word)) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::string label_condition(Draft& draft, std::string_view words, bool first, std::string_view whole) {
    auto label = std::string(words);
    for (const std::string_view end : {"的", "者", "时"}) {
        if (label.ends_with(end) && label.size() > end.size()) {
            label.erase(label.size() - end.size());
        }
    }
    constexpr std::array<std::string_view, 4> happened{"发生", "出现", "有", "发生的"};
    for (const auto word : happened) {
        if (label == word || label == std::string(word) + "即") {
            return "实现值 > 0";
        }
    }
    if (label == "是" || label == "否") {
        return "实现值 称 \"" + label + "\"";
    }
    // What wasn't done at all: a figure of 0 says so too.
    constexpr std::array<std::string_view, 14> undone{"未开展", "未举办", "未组织",   "未实施",   "未启动",
                                                      "未完成", "未执行", "没有开展", "没有完成", "未召开",
                                                      "未进行", "未建设", "未办理",   "未落实"};
    if (starts_with_one(label, undone) && label.size() <= std::string_view("未开展培训活动").size()) {
        return "实现值 称 \"" + label + "\"";
    }
    const auto plain = plain_name(label);
    std::string fallback = "实现值 称 \"" + plain + "\"";
    if (!whole.empty()) {
        fallback += " 或 实现值 称 \"" + std::string(whole) + "\"";
    }
    // 评价等次为优 is what 优 says.
    constexpr std::string_view is = "为";
    if (const auto at = plain.rfind(is); at != std::string::npos && at > 0 && at + is.size() < plain.size() &&
                                         plain.size() - at <= 5 * is.size()) {
        fallback += " 或 实现值 称 \"" + plain.substr(at + is.size()) + "\"";
    }
    // 按时限要求提前完成 is what 提前完成 says, 定性指标严重不可考核 what 严重不可考核 says.
    for (const std::string_view end : {"要求", "指标"}) {
        const auto at = plain.find(end);
        if (at != std::string::npos && plain.size() > at + 2 * end.size()) {
            fallback += " 或 实现值 称 \"" + plain.substr(at + end.size()) + "\"";
            break;
        }
    }
    constexpr std::array<std::string_view, 6> on_time{"及时", "按期", "按时", "如期", "准时", "按规定时间"};
    if (!draft.late_word.empty() && starts_with_one(plain, on_time) && draft.word_rules < 2) {
        return draft.datum(draft.late_word, "", "逾期天数") + " = 0";
    }
    if (draft.demand && draft.demand->amount &&
        (plain.find("足额") != std::string::npos || plain.find("按标准") != std::string::npos)) {
        fallback = "达标";
    }
    if (first && !draft.any_label && fallback != "达标") {
        fallback += " 或 实现值 称 \"是\"";
    }
    draft.any_label = true;
    return draft.datum(plain, "是否", fallback);
}

Condition condition_of(Draft& draft, Node node) {
    return Reader(draft).read(node);
}

}  // namespace heng::clause
