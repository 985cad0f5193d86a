// Text of strangers, shown as what it is.

#include <catch2/catch.hpp>
#include <string>

#include "engine/diagnostics/visible.hpp"

using heng::Breaks;
using heng::excerpt;
using heng::find_hidden;
using heng::visible;

TEST_CASE("What moves a cursor or turns the writing direction becomes an escape", "[diagnostics]") {
    struct Row {
        std::string text;
        const char* shown;
    };
    const auto row = GENERATE(values<Row>({
        {"不少于5场(次) ≥90％　，“甲”", "不少于5场(次) ≥90％　，“甲”"},
        {"\x1B[31m红\x1B[0m", "⟨U+001B⟩[31m红⟨U+001B⟩[0m"},
        {std::string("a\0b", 3), "a⟨U+0000⟩b"},
        {"\x7F\x08", "⟨U+007F⟩⟨U+0008⟩"},
        {"\xC2\x9B"
         "31m",
         "⟨U+009B⟩31m"},
        {"\xE2\x80\xAE"
         "123",
         "⟨U+202E⟩123"},
        {"\xE2\x81\xA6"
         "x\xE2\x81\xA9",
         "⟨U+2066⟩x⟨U+2069⟩"},
        {"1\xE2\x80\x8B"
         "2\xE2\x80\x8D\xE2\x80\x8F",
         "1⟨U+200B⟩2⟨U+200D⟩⟨U+200F⟩"},
        {"\xEF\xBB\xBF"
         "a\xC2\xAD",
         "⟨U+FEFF⟩a⟨U+00AD⟩"},
        {"\xE2\x80\xA8\xE2\x80\xA9", "⟨U+2028⟩⟨U+2029⟩"},
        {"\xF3\xA0\x81\x81", "⟨U+E0041⟩"},
        {"\xB9\xA4"
         "a\xE4\xB8",
         "⟨0xB9⟩⟨0xA4⟩a⟨0xE4⟩⟨0xB8⟩"},
        {"一\n二\r\n三\r四\t五", "一↵二↵三⟨U+000D⟩四⟨U+0009⟩五"},
        {"𠀀e\xCC\x81", "𠀀e\xCC\x81"},
    }));
    CHECK(visible(row.text) == row.shown);
}

TEST_CASE("In a block, line ends and tabs stay", "[diagnostics]") {
    CHECK(visible("一\n二\r\n三\t四\x1B", Breaks::keep) == "一\n二\r\n三\t四⟨U+001B⟩");
}

TEST_CASE("An excerpt counts code points and says that it is one", "[diagnostics]") {
    CHECK(excerpt("一二三", 3) == "一二三");
    CHECK(excerpt("一二三四", 3) == "一二三…");
    CHECK(excerpt("", 3).empty());
    CHECK(excerpt("\x1B一二", 2) == "⟨U+001B⟩一…");
}

TEST_CASE("The first hidden character is found where it is", "[diagnostics]") {
    CHECK_FALSE(find_hidden("一\t\r\n二　 \xC2\xA0"));
    const auto hidden = find_hidden("一\xB9\xE2\x80\x8B二\x1B");
    REQUIRE(hidden);
    CHECK(hidden->byte == 4);
    CHECK(hidden->code_point == 0x200B);
    CHECK(find_hidden("一\xB9\xE2\x80\x8B二\x1B", 5)->code_point == 0x1B);
}
