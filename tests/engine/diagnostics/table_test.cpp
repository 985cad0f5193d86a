// The table of what mechanism can say: complete in both languages, each code once.

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "engine/diagnostics/diagnostic.hpp"

using heng::all_codes;
using heng::Code;
using heng::CodeInfo;
using heng::find_code;
using heng::info;
using heng::make;

namespace {

/// Names in braces: ASCII words, as slots of mechanism's messages are.
std::set<std::string> slots(std::string_view text) {
    std::set<std::string> names;
    for (auto open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
        const auto close = text.find('}', open);
        const auto name = text.substr(open + 1, close - open - 1);
        if (close != text.npos && !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
                return (c >= 'a' && c <= 'z') || c == '_';
            })) {
            names.emplace(name);
        }
    }
    return names;
}

bool has_han(std::string_view text) {
    // U+4E00 to U+9FFF begin with E4 to E9.
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xE4 && byte <= 0xE9;
    });
}

}  // namespace

TEST_CASE("Every code is in the table once, in order, and is found by its name", "[diagnostics]") {
    std::string last;
    for (const auto* row : all_codes()) {
        INFO(row->name);
        CHECK(row->name.size() == 4);
        CHECK(row->name[0] == 'H');
        CHECK(last < row->name);
        CHECK(find_code(row->name) == row);
        CHECK(&info(row->code) == row);
        last = row->name;
    }
    CHECK(find_code("H000") == nullptr);
    CHECK(find_code("h001") == nullptr);
    CHECK(find_code("") == nullptr);
}

TEST_CASE("Every text of the table is there in Chinese and in English", "[diagnostics]") {
    for (const auto* row : all_codes()) {
        INFO(row->name);
        for (const auto zh : {row->title_zh, row->meaning_zh, row->mend_zh}) {
            CHECK(has_han(zh));
        }
        CHECK((has_han(row->message_zh) || !slots(row->message_zh).empty()));
        for (const auto en : {row->title_en, row->message_en, row->meaning_en, row->mend_en}) {
            CHECK_FALSE(en.empty());
        }
        CHECK_FALSE(has_han(row->title_en));
    }
}

TEST_CASE("Both languages' messages use the same slots, and titles none", "[diagnostics]") {
    for (const auto* row : all_codes()) {
        INFO(row->name);
        CHECK(slots(row->message_zh) == slots(row->message_en));
        CHECK(slots(row->title_zh).empty());
        CHECK(slots(row->title_en).empty());
    }
}

TEST_CASE("A finding takes its texts and severity from the table", "[diagnostics]") {
    const auto made = make(Code::H006, {"甲/乙", {3, 5}}, {{"key", "乙"}, {"line", "2"}});
    CHECK(made.code == "H006");
    CHECK(made.severity == heng::Severity::error);
    CHECK(made.title.zh == info(Code::H006).title_zh);
    CHECK(made.message.zh.find("“乙”在第 2 行") != std::string::npos);
    CHECK(made.message.en.find("line 2") != std::string::npos);
    CHECK(made.hint.zh == info(Code::H006).mend_zh);
    CHECK(made.place == heng::Place{"甲/乙", {3, 5}});
}

TEST_CASE("Words of a language go into that language's message", "[diagnostics]") {
    const auto made = make(Code::H002, {}, {{"what", "文件"}}, {{"what", "the file"}});
    CHECK(made.message.zh.find("文件") == 0);
    CHECK(made.message.en.find("the file") == 0);
}
