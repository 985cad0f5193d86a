#include "engine/compile/slip.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "engine/compile/keywords.hpp"
#include "engine/compile/rule_text.hpp"
#include "engine/diagnostics/nearest.hpp"

namespace heng {

namespace {

std::string quoted(std::string_view text) {
    return "“" + std::string(text) + "”";
}

Bilingual should_be(std::string_view right) {
    return {"应写成" + quoted(right), "write " + quoted(right)};
}

Bilingual perhaps(std::string_view right) {
    return {"是不是" + quoted(right) + "？", "did you mean " + quoted(right) + "?"};
}

TextEdit replace(Span span, std::string_view text) {
    return {span, std::string(text)};
}

// ---------------------------------------------------------------- marks

/// A text whose closing quote is missing, or is of another kind.
std::optional<Slip> quotes(const Stop& stop) {
    const Bilingual what{"引号不配对", "quotes don't match"};
    const auto line =
        stop.text.substr(0, std::min(stop.text.find_first_of("\r\n", stop.at), stop.text.size()));
    for (const auto& [open, close] : rule_text::quotes) {
        if (!line.substr(stop.at).starts_with(open)) continue;
        const auto from = stop.at + open.size();
        if (line.find(close, from) != line.npos) return std::nullopt;
        for (const auto& [other_open, other_close] : rule_text::quotes) {
            const auto at = line.rfind(other_close);
            if (close == other_close || at == line.npos || at < from) continue;
            const auto begin = static_cast<std::uint32_t>(at);
            const Span other{begin, begin + static_cast<std::uint32_t>(other_close.size())};
            const std::string left(open);
            const std::string right(close);
            return Slip{
                {"左引号是" + left + "，右引号要用" + right, "opened by " + left + ", closed by " + right},
                replace(other, close),
                what};
        }
        return Slip{{"这里的文字没有右引号", "the text that begins here has no closing quote"}, {}, what};
    }
    for (const std::string_view mark : {"‘", "’", "'", "”", "」", "《", "『", "＂"}) {
        if (line.substr(stop.at).starts_with(mark)) {
            return Slip{{"文字要放在“”、\"\" 或「」里", "texts stand in “”, \"\" or 「」"}};
        }
    }
    return std::nullopt;
}

/// A colon after a keyword, a comma between statements, a full stop at the end of a line.
std::optional<Slip> punctuation(const Stop& stop) {
    const auto rest = stop.text.substr(stop.at);
    const bool ended = stop.wants_word("语句结束");
    for (const std::string_view mark : {":", "：", "，", ",", "、", "。"}) {
        if (!rest.starts_with(mark)) continue;
        const Span span{stop.at, stop.at + static_cast<std::uint32_t>(mark.size())};
        if (rule_text::is_thousands(stop.text, span)) {
            return Slip{{"数里不用千分位逗号", "figures have no thousands separators here"},
                        replace(span, "")};
        }
        const bool last = rule_text::ends_line(stop.text, span.end);
        const bool colon = mark == ":" || mark == "：";
        if (!colon && !ended) return std::nullopt;
        return Slip{last    ? Bilingual{"语句末尾不用标点", "a statement ends without a mark"}
                    : colon ? Bilingual{"关键词后面不用冒号，空一格",
                                        "a keyword is followed by a blank, not by a colon"}
                            : Bilingual{"这里不用逗号，空一格", "a blank stands here, not a comma"},
                    replace(span, last ? "" : " ")};
    }
    return std::nullopt;
}

std::optional<Slip> bracket_for_brace(const Stop& stop) {
    if (!stop.wants("“{”")) return std::nullopt;
    const auto rest = stop.text.substr(stop.at);
    for (const std::string_view mark : {"(", "（", "[", "［", "【", "《", "<"}) {
        if (rest.starts_with(mark)) {
            return Slip{{"这里用大括号“{”", "a brace “{” stands here"},
                        replace({stop.at, stop.at + static_cast<std::uint32_t>(mark.size())}, "{")};
        }
    }
    return std::nullopt;
}

/// ) that nothing opened.
std::optional<Slip> bracket_too_many(const Stop& stop) {
    const auto word = stop.word_text();
    if ((word != ")" && word != "）") || !stop.wants_word("语句结束")) return std::nullopt;
    return Slip{{"前面没有与它配对的左括号", "no bracket before it is open"}, replace(stop.word(), "")};
}

/// 又名 甲 乙: names in a list want a comma between them.
std::optional<Slip> list_without_commas(const Stop& stop) {
    if (!rule_text::is_name(stop.word_text())) return std::nullopt;
    const auto line = rule_text::line_around(stop.text, stop.at);
    const auto before = stop.text.substr(line.begin, stop.at - line.begin);
    for (const std::string_view keyword : {"又名", "取值"}) {
        const auto at = before.rfind(keyword);
        if (at == before.npos || before.find_first_of("{};", at) != before.npos) continue;
        const auto blanks = rule_text::blanks_before(stop.text, stop.at);
        if (blanks == stop.at || keywords::is_keyword(stop.word_text(), stop.owner)) return std::nullopt;
        return Slip{{"几个名称之间用“、”隔开", "names in a list are parted by “、”"},
                    replace({blanks, stop.at}, "、")};
    }
    return std::nullopt;
}

std::optional<Slip> other_comment(const Stop& stop) {
    const auto rest = stop.text.substr(stop.at);
    const bool found = stop.begins_statement() &&
                       (rest.starts_with("//") || rest.starts_with("/*") || rest.starts_with("--"));
    return found ? std::optional(Slip{{"注释用“#”开头", "a comment begins with “#”"},
                                      replace({stop.at, stop.at + 2}, "#")})
                 : std::nullopt;
}

/// A word inside a statement that the language has another for; the marks => and the like as one word.
std::optional<Slip> inner_word(const Stop& stop) {
    const auto marks = rule_text::comparison_around(stop.text, stop.at);
    const auto span = marks.empty() ? stop.word() : marks;
    const auto right = keywords::inside(stop.text.substr(span.begin, span.end - span.begin));
    if (!right) return std::nullopt;
    return Slip{should_be(*right), replace(span, *right)};
}

// ---------------------------------------------------------------- figures, codes, dates

std::optional<Slip> figure(const Stop& stop) {
    // A numeral behind an indicator's name was taken for the next indicator.
    const bool weight = stop.wants("指标名称");
    if (!stop.wants("数") && !stop.wants("权重") && !weight) return std::nullopt;
    const auto word = stop.word_text();
    if (word.starts_with("百分之")) {
        return Slip{{"百分数写成 95% 的样子", "write it like 95%"}, {}};
    }
    const auto digits = rule_text::arabic(word);
    if (digits.empty()) return std::nullopt;
    return Slip{{"数要写成阿拉伯数字 " + digits, "write figures in digits: " + digits},
                replace({stop.at, stop.at + static_cast<std::uint32_t>(word.size())}, digits)};
}

std::optional<Slip> code_or_date(const Stop& stop) {
    if (stop.wants("检查编号，如 H201")) {
        const auto code = rule_text::as_code(stop.word_text());
        if (!code.empty()) return Slip{should_be(code), replace(stop.word(), code)};
    }
    if (stop.wants("日期，如 2023-01-01")) {
        const auto end = std::find_if(stop.text.begin() + stop.at, stop.text.end(), rule_text::is_blank) -
                         stop.text.begin();
        const Span span{stop.at, static_cast<std::uint32_t>(end)};
        const auto date = rule_text::as_date(stop.text.substr(span.begin, span.end - span.begin));
        if (!date.empty()) return Slip{should_be(date), replace(span, date)};
    }
    return std::nullopt;
}

// ---------------------------------------------------------------- keywords

std::optional<Slip> misspelt(const Stop& stop) {
    const auto* here = keywords::context(stop.owner);
    const auto word = stop.word_text();
    if (here == nullptr || word.empty()) return std::nullopt;
    if (const auto right = keywords::instead_of(word, stop.owner)) {
        return Slip{should_be(*right), replace(stop.word(), *right)};
    }
    if (const auto near = nearest(word, here->words); near && *near != word) {
        return Slip{perhaps(*near), replace(stop.word(), *near)};
    }
    return std::nullopt;
}

/// 当年度 = 2023, 每低1个百分点: the keyword wants a blank behind it.
std::optional<Slip> glued(const Stop& stop) {
    const auto* here = keywords::context(stop.owner);
    if (here == nullptr) return std::nullopt;
    const auto word = stop.word_text();
    std::string_view longest;
    for (const auto keyword : here->words) {
        if (word.starts_with(keyword) && word.size() > keyword.size() && keyword.size() > longest.size())
            longest = keyword;
    }
    if (longest.empty()) return std::nullopt;
    const auto behind = stop.at + static_cast<std::uint32_t>(longest.size());
    return Slip{{quoted(longest) + "后面要空一格", "a blank must follow " + quoted(longest)},
                replace({behind, behind}, " ")};
}

/// A keyword of another block.
std::optional<Slip> misplaced(const Stop& stop) {
    const auto word = stop.word_text();
    if (keywords::is_keyword(word, stop.owner)) return std::nullopt;
    Bilingual places;
    for (const auto& context : keywords::contexts()) {
        if (!keywords::is_keyword(word, context.owner)) continue;
        const std::string name(context.place);
        if (places.zh.find(name) != places.zh.npos) continue;
        places.zh += (places.zh.empty() ? "" : "、") + name;
        places.en += (places.en.empty() ? "" : ", ") + name;
    }
    if (places.zh.empty()) return std::nullopt;
    return Slip{{"要写在" + places.zh + "里", "it belongs in " + places.en},
                {},
                {quoted(word) + "写错了地方", quoted(word) + " can't stand here"}};
}

std::optional<Slip> statement_word(const Stop& stop) {
    if (!stop.begins_statement() || stop.at != stop.begin) return std::nullopt;
    for (const auto guess : {misplaced, misspelt, glued}) {
        if (auto slip = guess(stop)) return slip;
    }
    return std::nullopt;
}

/// 0至权重: 至权重 was taken for the unit of 0.
std::optional<Slip> unit_with_word(const Stop& stop) {
    const auto behind = rule_text::blanks_before(stop.text, stop.at);
    const auto begin = rule_text::word_before(stop.text, behind);
    const auto word = stop.text.substr(begin, behind - begin);
    for (const std::string_view inner : {"至", "得", "扣", "加", "且", "或"}) {
        const auto at = word.find(inner);
        if (at != word.npos && at > 0 && stop.wants_word(inner)) {
            const auto place = begin + static_cast<std::uint32_t>(at);
            return Slip{{quoted(inner) + "前后要空一格", "blanks stand around " + quoted(inner)},
                        TextEdit{{place, place + static_cast<std::uint32_t>(inner.size())},
                                 " " + std::string(inner) + " "},
                        {quoted(word) + "连在一起读不懂", "can't read " + quoted(word)}};
        }
    }
    return std::nullopt;
}

}  // namespace

Span Stop::word() const {
    return rule_text::word_at(text, at);
}

std::string_view Stop::word_text() const {
    const auto span = word();
    return text.substr(span.begin, span.end - span.begin);
}

bool Stop::begins_statement() const {
    return rule_text::begins_statement(text, at);
}

bool Stop::wants(std::string_view zh) const {
    return std::any_of(wanted->begin(), wanted->end(),
                       [&](const grammar::Expected& e) { return e.zh == zh; });
}

bool Stop::wants_word(std::string_view word) const {
    return std::any_of(wanted->begin(), wanted->end(),
                       [&](const grammar::Expected& e) { return e.zh.find(word) != e.zh.npos; });
}

std::optional<Slip> guess_slip(const Stop& stop) {
    for (const auto guess : {quotes, other_comment, bracket_for_brace, bracket_too_many, list_without_commas,
                             figure, code_or_date, inner_word, unit_with_word, statement_word, punctuation}) {
        if (auto slip = guess(stop)) return slip;
    }
    return std::nullopt;
}

}  // namespace heng
