#pragma once
// Statements, blocks in braces, and how reading goes on after words that make no statement.

#include <string_view>

#include "grammar/lexical.hpp"

namespace heng::grammar {

/// Where a line that lacks its end is at fault: at its end, not where the next one begins; but for a bracket that
/// begins the next line, which closes what the line before left open.
[[nodiscard]] inline const char* back_to_line_end(const char* base, const char* at, const char* end) {
    const std::string_view rest(at, static_cast<std::size_t>(end - at));
    if (rest.starts_with(')') || rest.starts_with("）")) {
        return at;
    }
    const char* back = at;
    bool over_a_line = false;
    while (back != base && (back[-1] == ' ' || back[-1] == '\t' || back[-1] == '\n' || back[-1] == '\r')) {
        --back;
        over_a_line = over_a_line || *back == '\n' || *back == '\r';
    }
    return over_a_line ? back : at;
}

/// Goes to where reading stopped: a statement in brackets may be at fault lines after the one it began in.
struct to_furthest {
    template <p::apply_mode A, p::rewind_mode, template <typename...> class, template <typename...> class,
              typename Input, typename State>
    [[nodiscard]] static bool match(Input& in, State& state) {
        const char* target = back_to_line_end(state.base, state.base + state.furthest.byte(), in.end());
        if (A == p::apply_mode::action && target > in.current()) {
            in.bump(static_cast<std::size_t>(target - in.current()));
        }
        return true;
    }
    using rule_t = to_furthest;
    using subs_t = p::empty_list;
};

/// Behind a line's end and blanks: where a block ended that nothing closes.
struct after_line_end {
    template <p::apply_mode, p::rewind_mode, template <typename...> class, template <typename...> class,
              typename Input, typename State>
    [[nodiscard]] static bool match(Input& in, State& state) {
        const char* at = in.current();
        while (at != state.base && (at[-1] == ' ' || at[-1] == '\t')) {
            --at;
        }
        return at != state.base && (at[-1] == '\n' || at[-1] == '\r');
    }
    using rule_t = after_line_end;
    using subs_t = p::empty_list;
};

// clang-format off
struct boundary : p::sor<p::at<p::sor<blank, newline, semicolon, lbrace, rbrace, p::one<'#'>, p::eof>>, after_line_end> {
    static constexpr Expected expected{"语句结束（换行或“；”）", "the end of the statement (a new line or “；”)"};
};

// What makes no statement is skipped up to the end of its line, a brace it opened with all that is in it.
// A quote that nothing closes is taken to reach to the end of the line, but for a brace that ends the line.
struct skip_one;
struct balanced : p::seq<lbrace, p::until<p::sor<rbrace, p::eof>, skip_one>> { static constexpr bool nests = true; };
struct last_brace : p::seq<lbrace, sp, p::sor<newline, p::eof>> {};
struct open_quote : p::seq<quote, p::until<p::at<p::sor<newline, p::eof, last_brace>>>> {};
struct skipped_comment : p::seq<p::one<'#'>, comment_text> {};
struct skip_one : p::sor<string, open_quote, skipped_comment, balanced, p::utf8::any, p::any> {};
struct line_end : p::at<p::sor<newline, semicolon, rbrace, p::one<'#'>, p::eof>> {};
template <typename Around> struct broken : p::seq<p::not_at<p::sor<line_end, Around>>, skip_one, to_furthest, p::until<line_end, skip_one>> {
    static constexpr auto kind = K::broken;
    static constexpr bool misread = true;
};
template <typename Statement, typename Around>
struct statement : p::sor<p::seq<Statement, p::sor<boundary, broken<p::failure>>>, broken<Around>> {
    static constexpr bool starts_over = true;  // what was expected is asked anew at each statement
};
template <typename Statement, typename Around> struct statements : p::star<statement<Statement, Around>, gap> {};

// A block ends at its brace; or, one brace short, where words stand that can only begin a statement around it.
template <typename Around> struct unclosed : p::at<p::sor<p::eof, Around>> { static constexpr auto kind = K::unclosed; };
template <typename Statement, typename Around>
struct block : p::seq<lbrace, gap, statements<Statement, Around>, p::sor<rbrace, unclosed<Around>>> {
    static constexpr auto kind = K::block;
    static constexpr Expected expected{"“{”", "“{”"};
    static constexpr bool nests = true;
};

/// The brace may stand on the next line.
struct to_brace : p::seq<sp, p::opt<p::plus<p::sor<newline, blank>>, p::at<p::utf8::one<U'{', U'｛'>>>> {};

// Where a block must follow and the line ends without its brace, or with another bracket, the lines after it are read as the block.
template <typename Around> struct missing_brace : p::seq<sp, p::opt<p::utf8::one<U'(', U'（', U'[', U'［', U'【'>>, p::at<sp, p::opt<skipped_comment>, newline, gap, p::not_at<p::sor<rbrace, p::eof, Around>>>> {
    static constexpr auto kind = K::broken;
    static constexpr bool misread = true;
};
template <typename Statement, typename Around>
struct braceless : p::seq<missing_brace<Around>, gap, statements<Statement, Around>, p::sor<rbrace, p::at<p::sor<p::eof, Around>>>> {
    static constexpr auto kind = K::block;
    static constexpr bool nests = true;
};
template <typename Statement, typename Around>
struct body : p::seq<to_brace, p::sor<block<Statement, Around>, braceless<Statement, Around>>> {};
template <typename Statement, typename Around>
struct maybe_body : p::opt<to_brace, block<Statement, Around>> {};
// clang-format on

}  // namespace heng::grammar
