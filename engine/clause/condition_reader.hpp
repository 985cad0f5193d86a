#pragma once
// Reads the condition of a clause: tests of figures, references, dates, the target, words. In: nodes. Out: a
// Condition in the rule language. condition.cpp has the whole and the tests of words, condition_figure.cpp those of
// figures and references.

#include <utility>

#include "engine/clause/draft.hpp"

namespace heng::clause {

using K = ClauseKind;

/// One end of what a figure may be.
struct Bound {
    K how = K::equal;
    K first = K::equal;  ///< before the figure
    Amount amount;
    int mark = 0;         ///< 1: （含）, -1: （不含）
    bool beyond = false;  ///< 超出: of the target
};

inline bool is_comparator(K kind) {
    return kind == K::at_least || kind == K::at_most || kind == K::more || kind == K::less ||
           kind == K::equal || kind == K::reach;
}

/// （含） and （不含） win over the word: 60%（不含）以上 is more than 60 %.
inline std::string_view sign_of(K how, int mark) {
    switch (how) {
        case K::at_least:
        case K::reach: return mark < 0 ? ">" : "≥";
        case K::more: return mark > 0 ? "≥" : ">";
        case K::at_most: return mark < 0 ? "<" : "≤";
        case K::less: return mark > 0 ? "≤" : "<";
        default: return "=";
    }
}

inline bool wants_less(K how) {
    return how == K::at_most || how == K::less;
}

inline int mark_of(Node node) {
    return node.kind() == K::mark_in ? 1 : node.kind() == K::mark_out ? -1 : 0;
}

inline std::string both(const std::string& a, const std::string& b) {
    return a.empty() ? b : b.empty() ? a : a + " 且 " + b;
}

class ConditionReader {
public:
    explicit ConditionReader(Draft& draft) : d_(draft) {}
    Condition read(Node node);

private:
    /// The words of a condition that is several labels joined by 或 and 且; empty for others.
    static std::string all_words(Node node);
    Condition test(Node node);

    // ------------------------------------------------------------ figures
    Condition compared(Node node);
    /// 因目标设定偏低导致偏离度: a yes or no before the figure.
    std::string caused(std::string& name);
    /// 完成值与目标值相差: of the target, by its share; of two data, plainly.
    std::string difference_of(Node node);
    [[nodiscard]] bool is_done_of_target(std::string_view name) const;
    std::string subject(std::string& name, const Amount& amount);
    /// 超过10天 after 每推迟1天: how late, unless the clause has a duration of its own (90天内完成).
    [[nodiscard]] bool is_lateness(const Amount& amount) const;
    Condition bound(std::string name, const std::string& stated_difference, const std::vector<Node>& core);
    [[nodiscard]] std::string around_target(std::string_view name, bool of_target) const;
    /// 超过预期30%以上 is 130 % of it or more, 低于目标20% less than 80 %.
    static K turned(K behind);
    static bool is_of_target(const Bound& b);
    static std::string points_apart(const Bound& b);
    static void beyond_target(Condition& made, const Bound& b);
    /// 超出一倍及以上 is twice the target or more; 超过30%以上 is 130 % of it.
    void excess_by_times(Condition& made, const std::string& name, Bound& b);
    static void state(Condition& made, const Bound& b);
    static End end_of(const Bound& b);
    Condition interval(std::string name, const std::string& difference, Node node);
    Condition turned_round(Node node);
    static std::pair<Amount, Amount> ends_of_interval(Node node);
    static void comparator(std::vector<Bound>& ends, std::size_t figures, K how);
    /// （不含90分） names the end that it marks.
    static void mark(std::vector<Bound>& ends, std::size_t figures, Node part, Node);
    static void borrow_unit(Amount& lo, const Amount& hi);
    /// 60%≤完成率<90%: the first comparator is read from the other side.
    Condition around(std::string name, const std::vector<Node>& core);

    // ------------------------------------------------------------ references
    [[nodiscard]] static bool is_budget(const Draft& draft, const std::string& reference);
    [[nodiscard]] static bool is_standard(std::string_view reference);
    Condition against_reference(std::string name, const std::vector<Node>& core);
    /// 低于序时进度20个百分点以上, 超出预算10%以内: so far beyond the reference, or no further.
    struct Distance {
        K how = K::more;      ///< on which side
        K behind = K::equal;  ///< 以上, 以内
        Amount by;
        int mark = 0;
    };
    [[nodiscard]] std::string size_of(const std::string& subject, const Amount& amount);
    static void beyond(Condition& made, const Distance& away);
    /// 超预算5%至10%
    static void so_far_beyond(Condition& made, K how, const std::pair<Amount, Amount>& far, int mark);
    /// 10%-30% after 超过工期10%以内: as far beyond the same.
    [[nodiscard]] bool goes_on_beyond(const std::string& name, const Amount& amount) const;
    /// 超过5%以内, 低于5个百分点以上: how far from what the clause compared with before.
    [[nodiscard]] bool is_distance(const std::string& name, const Bound& b, K behind) const;
    /// 控制在预算成本的100%以内
    Condition share_of_reference(const std::string& name, const std::string& reference, const Bound& b);
    Condition distance(const std::string& name, const Bound& b, K behind);
    /// What something is so far from: 5% beyond what the clause compared with before, 5天 beyond the deadline.
    Condition start_of_distance(const std::string& name, const Amount& by);
    /// 超出5%-10%: an interval of such distances.
    Condition beyond_interval(const std::string& name, K how, Node node);

    // ------------------------------------------------------------ the target
    Condition status(Node node);
    static Condition met_or_called(std::string_view words);
    static bool is_plain_failure(std::string_view words);
    /// 未达到的 after a rule is what that rule leaves; among words and dates it is a word of its own.
    Condition failure(std::string_view words);
    Condition short_by(Node node);

    // ------------------------------------------------------------ dates
    Condition dated(Node node);
    Condition afterwards();

    // ------------------------------------------------------------ several
    /// 仅数量达标: that test and none of the others; words of their own where no test is called so.
    Condition just_one(Node node);
    /// 较上年提高: by the figures where the reference is given, else what the actual says.
    Condition changed(Node node);
    /// Which way 有所下降, 上升 says that it went; none for other words.
    static std::optional<K> direction_of(std::string_view words);
    Condition by_change(K how, std::string_view words);
    Condition one_of_two();
    Condition none(std::string_view words);
    Condition members(Node node);
    Condition some_member();
    Condition rank(Node node);
    /// …，满足任一条件: how the tests before it are joined.
    static void close(Condition& made, bool any);
    Condition label(std::string_view words, bool first, std::string_view whole);
    Draft& d_;
    std::string whole_;
    bool joined_ = false;  ///< one of several tests
};

}  // namespace heng::clause
