#pragma once
// The words that conditions are made of. Lists only: what may stand where is in the other value_*.hpp.
// Within a list a longer word stands before one that it begins with; the compiler checks it.

#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>

#include "grammar/build.hpp"
#include "grammar/cell_part.hpp"

namespace heng::grammar::value {

using K = CellPart;

/// A text as a template argument.
template <std::size_t N>
struct Literal {
    std::array<char, N> chars{};
    consteval Literal(
        const char (&text)[N]) {  // NOLINT(google-explicit-constructor): words are written as texts
        for (std::size_t i = 0; i < N; ++i)
            chars[i] = text[i];
    }
    [[nodiscard]] constexpr std::string_view view() const { return {chars.data(), N - 1}; }
};

/// The first of these words that stands here. Most places where a word may stand begin with none of a list: one
/// look at the first character tells, so that long lists cost no more than short ones.
template <Literal... L>
struct words {
    using rule_t = words;
    using subs_t = p::empty_list;

    template <typename Input>
    [[nodiscard]] static bool match(Input& in) {
        const auto slot = first_character({in.current(), in.size()});
        if (!begins[slot]) return false;
        for (const auto& candidate : list) {
            if (in.size() < candidate.size()) continue;
            if (std::memcmp(in.current(), candidate.data(), candidate.size()) != 0) continue;
            in.bump(candidate.size());
            return true;
        }
        return false;
    }

private:
    static constexpr std::array<std::string_view, sizeof...(L)> list{L.view()...};

    /// A slot for the first character: two may share one, which costs time only.
    static constexpr std::size_t first_character(std::string_view text) {
        const auto byte = [text](std::size_t i) -> std::size_t {
            return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
        };
        const auto lead = byte(0);
        if (lead < 0xC0) return lead;
        const auto tail = lead < 0xE0 ? byte(1) : byte(1) * 4 + byte(2) * 7;
        return (lead * 31 + tail) % slots;
    }
    static constexpr std::size_t slots = 256;
    static constexpr std::array<bool, slots> begins = [] {
        std::array<bool, slots> found{};
        for (const auto& word : list)
            found[first_character(word)] = true;
        return found;
    }();

    static consteval bool longer_before_shorter() {
        for (std::size_t i = 0; i < list.size(); ++i) {
            for (std::size_t j = i + 1; j < list.size(); ++j) {
                if (list[j].starts_with(list[i])) return false;
            }
        }
        return true;
    }
    static_assert(longer_before_shorter(), "a word hides a longer one after it");
};
template <Literal L>
using word = words<L>;

/// Rules in a row that leave a node.
template <CellPart Kind, typename... Rules>
struct node : p::seq<Rules...> {
    static constexpr auto kind = Kind;
};
/// Rules in a row that take their nodes back if one of them fails.
template <typename... Rules>
struct attempt : p::seq<Rules...> {
    static constexpr bool backtracks = true;
};
template <typename... Rules>
struct maybe : p::opt<attempt<Rules...>> {};

// clang-format off

// ---- comparators before a figure or a reference
struct at_least_mark : node<K::at_least, words<"≥", "≧", "⩾", ">=", "≮">> {};
struct at_most_mark  : node<K::at_most,  words<"≤", "≦", "⩽", "<=", "≯">> {};
struct more_mark     : node<K::more,     words<">">> {};
struct less_mark     : node<K::less,     words<"<">> {};
struct equal_mark    : node<K::equal,    words<"=">> {};
struct mark_begins : p::at<words<"≥", "≧", "⩾", ">", "≮", "≤", "≦", "⩽", "<", "≯", "=">> {};
struct mark : p::seq<mark_begins, p::sor<at_least_mark, at_most_mark, more_mark, less_mark, equal_mark>> {};

struct at_least_word : node<K::at_least, words<
    "不得低于", "不得少于", "不得小于", "不应低于", "不应少于", "不低于", "不少于", "不小于", "未低于", "未少于", "大于等于",
    "大于或等于", "大于或者等于", "高于等于", "高于或等于", "多于或等于", "等于或大于", "等于或高于", "超过或等于", "达到或超过">> {};
struct at_most_word : node<K::at_most, words<
    "不得超过", "不得高于", "不得多于", "不得大于", "不应超过", "不应高于", "不超过", "不高于", "不大于", "不多于", "未超过",
    "未高于", "未大于", "未多于", "不突破", "未突破", "小于等于", "小于或等于", "小于或者等于", "低于等于", "低于或等于",
    "少于或等于", "等于或小于", "等于或低于">> {};
struct more_word  : node<K::more,  words<"超过", "高于", "大于", "多于">> {};
struct less_word  : node<K::less,  words<"低于", "小于", "少于">> {};
struct equal_word : node<K::equal, words<"等于">> {};
/// What the words below begin with: one look, before nodes are opened for any of them.
struct comparator_begins : p::at<words<"不", "未", "大", "小", "高", "低", "多", "少", "等", "超", "达", "至", "最", "逾", "突">> {};
struct strict_word : p::seq<comparator_begins, p::sor<at_least_word, at_most_word, more_word, less_word, equal_word>> {};

/// Words that compare before a figure but may also begin another word: 超额, 不满意, 最高水平.
struct at_least_soft : node<K::at_least, words<"至少", "最少", "最低">> {};
struct at_most_soft  : node<K::at_most,  words<"不得超", "不超", "未超", "最多", "至多", "最高", "最长">> {};
struct more_soft     : node<K::more,     words<"超出", "超", "逾", "突破">> {};
struct less_soft     : node<K::less,     words<"不足", "不到", "不满", "未满", "未达到", "未达">> {};
struct reach_word    : node<K::reach,    words<"达到", "达">> {};
struct soft_word : p::seq<comparator_begins, p::sor<at_least_soft, at_most_soft, more_soft, less_soft, reach_word>> {};
struct any_word : p::sor<strict_word, soft_word> {};

/// Two may stand on one figure if they agree (最高不超过5%); two marks may not (≥≤).
struct comparators : p::sor<attempt<mark, maybe<any_word>>, attempt<any_word, maybe<p::sor<any_word, mark>>>> {};

// ---- comparators after a figure
struct at_least_after : node<K::at_least, words<"及以上", "或以上", "以上">> {};
struct at_most_after  : node<K::at_most,  words<"及以下", "或以下", "及以内", "以下", "以内", "之内", "内">> {};
struct more_after     : node<K::more,     words<"以外">> {};
struct comparator_after : p::seq<p::at<words<"及", "或", "以", "之", "内">>, p::sor<at_least_after, at_most_after, more_after>> {};

// ---- words without weight around a figure
struct lead_word : words<
    "已完成", "实际完成", "完成", "实际", "总共", "共计", "合计", "总计", "累计", "共", "全年", "确保", "应", "须", "需", "必须",
    "控制在", "保持在", "稳定在", "维持在", "保持", "已"> {};
struct lead_words : p::rep_opt<4, lead_word> {};
struct since : words<"同比", "环比", "年均"> {};
struct done : p::seq<p::opt<word<"已">>, words<"全部完成", "全部到位", "全部办结", "完成", "到位", "办结">> {};

// ---- joints
struct and_word : words<"并且", "而且", "同时", "且"> {};
struct or_word : p::seq<p::not_at<comparator_after>, words<"或者", "或">> {};
struct stop : words<",", "、", ";"> {};
struct and_joint : p::sor<p::seq<stop, p::not_at<or_word>, p::opt<and_word>>, and_word> {};
struct or_joint : p::seq<p::opt<stop>, or_word> {};

/// A condition ends at the end of the cell or where another is joined to it.
struct ends : p::at<p::sor<p::eof, or_joint, and_joint>> {
    static constexpr Expected expected{"结尾、“且”或“或”", "the end, 且 or 或"};
};

// ---- letters
struct han : p::utf8::ranges<0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xF900, 0xFAFF, 0x20000, 0x323AF, 0x3005, 0x3007> {};
/// Latin and Greek letters, °, ℃, ℉, Ω, Å, Roman numerals, ㎡ and its like.
struct letter : p::sor<p::ascii::alpha, p::utf8::ranges<
    0xB0, 0xB0, 0xB5, 0xB5, 0xC0, 0xD6, 0xD8, 0xF6, 0xF8, 0x24F, 0x391, 0x3C9, 0x2103, 0x2103, 0x2109, 0x2109,
    0x2126, 0x2126, 0x212B, 0x212B, 0x2160, 0x217F, 0x3380, 0x33DF>> {};

// clang-format on

}  // namespace heng::grammar::value
