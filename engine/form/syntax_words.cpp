#include "engine/form/syntax_words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "engine/diagnostics/visible.hpp"
#include "engine/form/syntax_scene.hpp"

namespace heng {
namespace {

/// What was probably meant, and where the slip is. An empty hint is the table's general one.
struct Cause {
    Bilingual problem;
    Bilingual hint;
    Span span;
};

using Guess = std::optional<Cause>;

constexpr std::size_t shown_letters = 20;

Span letter(std::uint32_t at, std::string_view text = " ") {
    return {at, at + static_cast<std::uint32_t>(text.size())};
}

std::string quoted(std::string_view text) {
    return "“" + excerpt(trim(text), shown_letters) + "”";
}

bool in_context(const SyntaxScene& scene, std::string_view words) {
    return scene.fault.context.find(words) != std::string_view::npos;
}

bool is_problem(const SyntaxScene& scene, std::string_view words) {
    return scene.fault.problem.find(words) != std::string_view::npos;
}

Bilingual put_in_quotes(std::string_view value) {
    // A value may hold one kind of quotes; the other then goes around it.
    const char quote = value.find('"') == value.npos ? '"' : '\'';
    const auto example = quote + excerpt(trim(value), shown_letters) + quote;
    return {"给整格加上引号：" + example, "Put the whole cell in quotes: " + example};
}

Cause wide_colon_cause(std::string_view line, std::uint32_t line_begin, std::size_t colon) {
    return {{"名称后面的冒号写成了全角（：）：" + quoted(line),
             "the colon after the name is full-width (：): " + quoted(line)},
            {"改成半角冒号，后面空一格，例如“权重: 12”", "Type a half-width colon and a blank: “权重: 12”"},
            letter(line_begin + static_cast<std::uint32_t>(colon), "：")};
}

Cause tight_colon_cause(std::string_view line, std::uint32_t line_begin, std::size_t colon) {
    return {{"冒号后面没有空格：" + quoted(line), "no blank after the colon: " + quoted(line)},
            {"在冒号后面空一格，例如“权重: 12”", "Put a blank after the colon: “权重: 12”"},
            letter(line_begin + static_cast<std::uint32_t>(colon))};
}

/// A colon that doesn't end a name: full-width, or with nothing blank after it.
Guess bad_colon(std::string_view line, std::uint32_t line_begin) {
    if (const auto colon = full_width_colon(line); colon != line.npos) {
        return wide_colon_cause(line, line_begin, colon);
    }
    if (const auto colon = tight_colon(line); colon != line.npos) {
        return tight_colon_cause(line, line_begin, colon);
    }
    return std::nullopt;
}

/// “-” with nothing blank after it where a line begins.
Guess tight_dash(std::string_view line, std::uint32_t line_begin) {
    const auto content = trim(line);
    if (!content.starts_with('-') || content.starts_with("- ") || content.size() == 1) {
        return std::nullopt;
    }
    return Cause{{"“-”后面没有空格：" + quoted(line), "no blank after “-”: " + quoted(line)},
                 {"在“-”后面空一格", "Put a blank after “-”"},
                 letter(line_begin + static_cast<std::uint32_t>(content.data() - line.data()))};
}

Guess tab(const SyntaxScene& scene) {
    if (scene.at != '\t' && !is_problem(scene, "tab character")) {
        return std::nullopt;
    }
    return Cause{{"这里用了制表符（Tab 键）缩进", "a tab is used as indentation here"},
                 {"换成空格；编辑器里可以设成“按 Tab 插入空格”",
                  "Use blanks; editors can be set to insert blanks for the Tab key"},
                 letter(scene.fault.at)};
}

/// A value whose first character YAML keeps for itself: @ ` % > | * & ! , ] }
Guess special_first(const SyntaxScene& scene) {
    const bool named = in_context(scene, "block scalar") || in_context(scene, "an alias") ||
                       in_context(scene, "an anchor") || in_context(scene, " tag") ||
                       in_context(scene, "directive") || is_problem(scene, "tag handle");
    const bool here = is_problem(scene, "cannot start any token") ||
                      (is_problem(scene, "node content") && in_context(scene, "block node"));
    if ((!named && !here) || scene.opened.empty()) {
        return std::nullopt;
    }
    const std::string first(1, scene.opened.front());
    return Cause{{"这一格以“" + first + "”开头，在 YAML 里另有用处，不能直接写",
                  "this cell begins with “" + first + "”, which YAML keeps for another use"},
                 put_in_quotes(scene.opened),
                 letter(scene.fault.context_at)};
}

Guess quote_left_open(const SyntaxScene& scene) {
    if (!in_context(scene, "quoted scalar")) {
        return std::nullopt;
    }
    if (in_context(scene, "while parsing")) {
        return Cause{{"双引号里的“\\”是转义记号，后面这个字不能跟在它后面",
                      "in double quotes “\\” is an escape, and this can't follow it"},
                     {"改用单引号，单引号里的“\\”就是“\\”；或者写成“\\\\”",
                      "Use single quotes, where “\\” is itself, or write “\\\\”"},
                     letter(scene.fault.at)};
    }
    const std::string quote(1, scene.opened.empty() ? '"' : scene.opened.front());
    return Cause{{"从这里开始的引号（" + quote + "）到最后也没有收尾",
                  "the quote (" + quote + ") that begins here is never closed"},
                 {"在这一格的末尾补上同样的引号", "Put the same quote at the end of the cell"},
                 letter(scene.fault.context_at)};
}

Guess bracket(const SyntaxScene& scene) {
    if (!in_context(scene, "flow ")) {
        return std::nullopt;
    }
    constexpr std::string_view wide_comma = "，";
    if (const auto comma = scene.between.find(wide_comma); comma != scene.between.npos) {
        return Cause{{"括号里的逗号写成了全角（，）", "a comma within the brackets is full-width (，)"},
                     {"改成半角逗号，后面空一格", "Type a half-width comma and a blank"},
                     letter(scene.fault.context_at + static_cast<std::uint32_t>(comma), wide_comma)};
    }
    const auto opener = scene.fault.bracket.value_or(scene.fault.context_at);
    const bool text_ends =
        trim(scene.line.substr(scene.before.size())).empty() || scene.line.starts_with("---");
    if (in_context(scene, "flow node") && !text_ends) {
        return Cause{{"括号里的这个位置少一个值", "a value is missing here within the brackets"},
                     {"看看逗号有没有多写，括号有没有收尾",
                      "See whether a comma is too many, or the bracket not closed"},
                     letter(scene.fault.at)};
    }
    return Cause{
        {"从这里开始的括号里少了逗号，或者没有收尾", "the bracket that begins here lacks a comma or its end"},
        {"补上另一半括号；这本来就是一段文字的，给整格加上引号",
         "Close the bracket; if it is text, put the whole cell in quotes"},
        letter(opener)};
}

/// Text after a closing quote or bracket, or a quote that closed one of an earlier line.
Guess after_closing(const SyntaxScene& scene) {
    const auto before = content_of(scene.before);
    if (before.empty() || std::string_view("\"']}").find(before.back()) == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string closing(1, before.back());
    const auto count = std::count(before.begin(), before.end(), before.back());
    const bool is_quote = before.back() == '"' || before.back() == '\'';
    if (is_quote && count % 2 != 0) {
        return Cause{
            {"前面某一行开的引号（" + closing + "）没有收尾，到这里才碰到下一个",
             "a quote (" + closing + ") of an earlier line isn't closed, and meets the next one only here"},
            {"往上找最近一个只有一半的引号，补上另一半",
             "Look upwards for the nearest quote without its other half"},
            letter(scene.fault.at)};
    }
    return Cause{
        {"“" + closing + "”后面还有文字，而这一格到它为止",
         "text follows “" + closing + "”, which ends the cell"},
        {"整格都是文字的，用另一种引号把整格括起来，例如 '\"优秀\"率90%'",
         "If all of it is text, put the other kind of quotes around the whole cell: '\"优秀\"率90%'"},
        letter(scene.fault.at)};
}

Guess second_colon(const SyntaxScene& scene) {
    if (!is_problem(scene, "mapping values")) {
        return std::nullopt;
    }
    if (const auto colons = key_colons(scene.before); colons > 0) {
        const auto value = scene.line.substr(std::min(scene.line.find(':') + 1, scene.line.size()));
        return Cause{
            {"这一行有两个冒号，分不清哪个在名称后面：" + quoted(scene.line),
             "two colons in this line, and no telling which one ends the name: " + quoted(scene.line)},
            put_in_quotes(value),
            letter(scene.fault.at)};
    }
    if (auto cause = bad_colon(scene.previous, scene.previous_begin)) {
        return cause;
    }
    return Cause{{"这一行比上一行缩进得多，而上一行已经有值：" + quoted(scene.previous),
                  "this line is indented more than the one before, which has a value already: " +
                      quoted(scene.previous)},
                 {"同一组的各行左边对齐；是下一级的，上一行冒号后面不要写值",
                  "Indent the lines of a group alike; for a lower level leave out the value above"},
                 letter(scene.fault.at)};
}

Guess no_colon(const SyntaxScene& scene) {
    if (!is_problem(scene, "could not find expected ':'")) {
        return std::nullopt;
    }
    if (auto cause = bad_colon(scene.opened, scene.fault.context_at)) {
        return cause;
    }
    if (auto cause = tight_dash(scene.opened, scene.fault.context_at)) {
        return cause;
    }
    return Cause{{"这一行没有冒号，不知道是哪一项：" + quoted(scene.opened),
                  "this line has no colon, so it is no cell's: " + quoted(scene.opened)},
                 {"写成“名称: 值”；是接着上一行的文字的，比上一行的名称多缩进两格，或者给整格加上引号",
                  "Write “name: value”; if it goes on with the text above, indent it by two more or put the "
                  "cell in quotes"},
                 letter(scene.fault.context_at, scene.opened)};
}

Guess dash_in_line(const SyntaxScene& scene) {
    if (!is_problem(scene, "block sequence entries")) {
        return std::nullopt;
    }
    return Cause{
        {"“- ”前面不能有别的内容", "nothing may stand before “- ”"},
        {"一列从下一行开始，每项一行，以“- ”开头；这本来是文字的，给整格加上引号",
         "Begin the list in the next line, an item a line after “- ”; if it is text, put the cell in quotes"},
        letter(scene.fault.at)};
}

Guess indentation(const SyntaxScene& scene) {
    const bool out_of_line = is_problem(scene, "expected key") || is_problem(scene, "'-' indicator") ||
                             is_problem(scene, "document start");
    if (!out_of_line) {
        return std::nullopt;
    }
    if (auto cause = tight_dash(scene.line, scene.line_begin)) {
        return cause;
    }
    const bool dash = trim(scene.line).starts_with('-');
    if (is_problem(scene, "'-' indicator") && !dash) {
        return Cause{
            {"这里应是一列的下一项，却没有以“- ”开头：" + quoted(scene.line),
             "the next item of a list should be here, but doesn't begin with “- ”: " + quoted(scene.line)},
            {"是下一项的，在前面加“- ”；是这一项里的，与这一项的第一个名称左边对齐",
             "Put “- ” before it, or indent it like the first name of the item that it belongs to"},
            letter(scene.fault.at)};
    }
    if (is_problem(scene, "expected key") && dash) {
        return Cause{{"这里应是“名称: 值”，却以“- ”开头：" + quoted(scene.line),
                      "“name: value” should be here, but the line begins with “- ”: " + quoted(scene.line)},
                     {"是上面某一列的下一项的，与那一列的“- ”左边对齐；不是一列的，去掉“- ”",
                      "Indent it like the list's other “- ”; if it is no list, drop the “- ”"},
                     letter(scene.fault.at)};
    }
    return Cause{{"这一行的缩进与上面各行对不齐：" + quoted(scene.line),
                  "this line isn't indented like those above: " + quoted(scene.line)},
                 {"同一组的各行左边对齐，只用空格", "Indent the lines of a group alike, with blanks only"},
                 letter(scene.fault.at)};
}

Cause unknown(const SyntaxScene& scene) {
    const std::string problem(scene.fault.problem);
    return {{"这里的写法不合 YAML（" + problem + "）：" + quoted(scene.line),
             problem + ": " + quoted(scene.line)},
            {},
            letter(scene.fault.at)};
}

Cause find_cause(const SyntaxScene& scene) {
    constexpr std::array guesses{tab,          special_first, quote_left_open, bracket,    second_colon,
                                 dash_in_line, no_colon,      after_closing,   indentation};
    for (const auto guess : guesses) {
        if (auto cause = guess(scene)) {
            return *std::move(cause);
        }
    }
    return unknown(scene);
}

}  // namespace

Diagnostic explain_syntax(std::string_view source, std::uint32_t begin, const YamlFault& fault) {
    auto cause = find_cause(look_at(source, begin, fault));
    const auto end = static_cast<std::uint32_t>(source.size());
    cause.span = {std::min(cause.span.begin, end), std::min(cause.span.end, end)};
    auto made =
        make(Code::H003, {{}, cause.span}, {{"problem", cause.problem.zh}}, {{"problem", cause.problem.en}});
    if (!cause.hint.zh.empty()) {
        made.hint = std::move(cause.hint);
    }
    return made;
}

}  // namespace heng
