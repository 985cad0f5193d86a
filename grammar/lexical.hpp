#pragma once
// What the rule language's words are made of: blanks, marks that are the same in full and half width, names,
// strings, numbers, comments.

#include "grammar/build.hpp"
#include "grammar/rule_kind.hpp"

namespace heng::grammar {

using K = RuleKind;

// clang-format off
struct blank : p::sor<p::ascii::blank, p::utf8::one<U'\u3000'>> {};
struct sp : p::star<blank> {};

struct newline : p::sor<p::eol, p::one<'\r'>> {};
struct comment_text : p::star<p::not_one<'\n', '\r'>> {};
struct doc     : p::seq<TAO_PEGTL_STRING("##"), comment_text> { static constexpr auto kind = K::doc; };
struct comment : p::seq<p::one<'#'>, comment_text>            { static constexpr auto kind = K::comment; };
struct semicolon : p::utf8::one<U';', U'；'> {};
/// Nodes are opened only where there is one: gaps are everywhere, comments aren't.
struct remark : p::seq<p::at<p::one<'#'>>, p::sor<doc, comment>> {};
struct gap : p::star<p::sor<blank, newline, semicolon, remark>> {};
/// Inside brackets and before an operator a line may break.
struct wrap : p::star<p::sor<blank, newline, comment>> {};

struct lbrace : p::utf8::one<U'{', U'｛'> { static constexpr Expected expected{"“{”", "“{”"}; };
struct rbrace : p::utf8::one<U'}', U'｝'> { static constexpr Expected expected{"“}”", "“}”"}; };
struct open_paren  : p::utf8::one<U'(', U'（'> {};
struct close_paren : p::utf8::one<U')', U'）'> {};
struct rparen : close_paren { static constexpr Expected expected{"“）”", "“)”"}; };
struct comma  : p::utf8::one<U',', U'，', U'、'> {};
struct period : p::utf8::one<U'.', U'．'> {};
struct slash  : p::utf8::one<U'/', U'／'> {};
struct equal_mark : p::utf8::one<U'=', U'＝'> {};
struct equal_sign : p::seq<equal_mark, p::opt<equal_mark>> {};
struct equals : equal_sign { static constexpr Expected expected{"“=”", "“=”"}; };
struct percent : p::utf8::one<U'%', U'％', U'﹪', U'‰'> {};

struct han : p::utf8::ranges<0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0x20000, 0x323AF, U'〇'> {};
struct id_first : p::sor<han, p::ascii::identifier_first> {};
struct id_other : p::sor<han, p::ascii::identifier_other> {};

/// A keyword ends where a name would end: 当 is one, 当年 is not.
template <typename S> struct kw : p::seq<S, p::not_at<id_other>> {};

struct bare_name : p::seq<id_first, p::star<id_other>> {};
/// A name that would not be one by itself stands in 『』: 『2023年增速』.
struct marked_name : p::seq<p::utf8::one<U'『'>, p::plus<p::utf8::not_one<U'』', U'\n', U'\r'>>, p::utf8::one<U'』'>> {};
struct name : p::sor<bare_name, marked_name> {
    static constexpr auto kind = K::name;
    static constexpr Expected expected{"名称", "a name"};
};

// A string ends at the mark that pairs with the one it began with, so that "…“{名称}”…" needs no escapes.
struct escape : p::seq<p::one<'\\'>, p::opt<p::utf8::not_one<U'\n', U'\r'>>> {};
template <char32_t Open, char32_t Close>
struct quoted : p::seq<p::utf8::one<Open>, p::star<p::sor<p::utf8::not_one<Close, U'\\', U'\n', U'\r'>, escape>>, p::utf8::one<Close>> {};
struct quote : p::utf8::one<U'"', U'“', U'「'> {};
struct string : p::sor<quoted<U'"', U'"'>, quoted<U'“', U'”'>, quoted<U'「', U'」'>> {
    static constexpr auto kind = K::string;
    static constexpr Expected expected{"加引号的文字", "a text in quotes"};
};

/// What may stand in a heading or an indicator's name without quotes: all but blanks and the marks of the language.
struct loose_char : p::utf8::not_one<U' ', U'\t', U'\u3000', U'\n', U'\r', U';', U'；', U'{', U'｛', U'}', U'｝', U'"', U'“', U'”', U'「', U'」', U'#', U'、', U'，', U',', U'=', U'＝'> {};
struct word : p::sor<string, p::plus<loose_char>> {
    static constexpr auto kind = K::word;
    static constexpr Expected expected{"名称", "a name"};
};
/// Parted by commas, not by blanks: a word after a blank may begin the next statement.
struct words : p::list<word, p::seq<sp, comma, wrap>> { static constexpr auto kind = K::words; };

struct segment_char : p::seq<p::not_at<slash>, loose_char> {};
struct segment : p::sor<string, p::plus<segment_char>> { static constexpr auto kind = K::segment; };
struct slashed : p::list<segment, slash> {
    static constexpr auto kind = K::slashed;
    static constexpr Expected expected{"用“/”分层的名称", "a name, its levels parted by “/”"};
};

struct digit : p::sor<p::ascii::digit, p::utf8::range<U'０', U'９'>> {};
struct digits : p::plus<digit> {};
/// Without thousands separators: in [80,100) and 较小(1,200) the comma parts two numbers.
struct number : p::seq<digits, p::opt<period, digits>, p::opt<percent>> {
    static constexpr auto kind = K::number;
    static constexpr Expected expected{"数", "a number"};
};

// Where something may be compared, nobody is told that it could be; where it must be, they are.
struct comparator : p::sor<p::seq<p::utf8::one<U'>', U'＞', U'<', U'＜', U'!', U'！'>, equal_mark>,
                           p::seq<p::utf8::one<U'<', U'＜'>, p::utf8::one<U'>', U'＞'>>,
                           p::utf8::one<U'≥', U'≤', U'≧', U'≦', U'≠', U'>', U'<', U'＞', U'＜'>, equal_sign> {
    static constexpr auto kind = K::comparator;
};
struct needed_comparator : comparator {
    static constexpr Expected expected{"比较符号（≥、≤、>、<、=）", "a comparison (≥, ≤, >, <, =)"};
};
// clang-format on

}  // namespace heng::grammar
