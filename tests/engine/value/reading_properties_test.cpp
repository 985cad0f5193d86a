// What holds for every cell, whatever it says.

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "engine/value/reading.hpp"
#include "grammar/utf8.hpp"
#include "tests/support/value_rows.hpp"

using namespace heng;
using namespace heng::test;

namespace {

std::vector<ValueRow> all_rows() {
    auto rows = value_rows("tests/corpus/values-dev.tsv");
    for (auto& row : value_rows("tests/corpus/values-more.tsv"))
        rows.push_back(std::move(row));
    return rows;
}

std::u32string code_points(std::string_view text) {
    std::u32string out;
    for (std::size_t byte = 0; byte < text.size();) {
        const auto point = decode(text, byte);
        REQUIRE(point);
        out.push_back(point->code);
        byte += point->bytes;
    }
    return out;
}

std::string utf8(const std::u32string& text) {
    std::string out;
    for (const auto code : text)
        append(out, code);
    return out;
}

std::string full_width(std::string_view text) {
    auto codes = code_points(text);
    for (auto& code : codes) {
        if (code > U' ' && code <= U'~') code += 0xFEE0;
    }
    return utf8(codes);
}

std::string half_width(std::string_view text) {
    auto codes = code_points(text);
    for (auto& code : codes) {
        if (code >= 0xFF01 && code <= 0xFF5E) code -= 0xFEE0;
    }
    return utf8(codes);
}

bool is_digit(char32_t code) {
    return (code >= U'0' && code <= U'9') || (code >= U'０' && code <= U'９');
}

/// Blanks wherever they may stand: anywhere but between two digits.
std::string spaced(std::string_view text, char32_t blank) {
    std::u32string out;
    char32_t last = 0;
    for (const auto code : code_points(text)) {
        if (!is_digit(last) || !is_digit(code)) out.push_back(blank);
        out.push_back(code);
        last = code;
    }
    out.push_back(blank);
    return utf8(out);
}

Reading unplaced(Reading reading) {
    if (auto* unread = std::get_if<Unread>(&reading)) unread->at = 0;
    return reading;
}

}  // namespace

TEST_CASE("a cell says nothing where it reads as Nothing", "[value][property]") {
    for (const auto& row : all_rows()) {
        INFO(row.text);
        CHECK(says_nothing(row.text) == std::holds_alternative<Nothing>(read_value(row.text, row.role)));
    }
    for (const std::string text :
         {"", " ", "　", "/", "／", "——", "无。", "“无”", "不适用", "N/A", "无误", "\xff"}) {
        INFO(text);
        CHECK(says_nothing(text) == std::holds_alternative<Nothing>(read_value(text, Role::actual)));
    }
}

TEST_CASE("full width reads as half width", "[value][property]") {
    for (const auto& row : all_rows()) {
        INFO(row.text);
        const auto reading = read_value(row.text, row.role);
        CHECK(read_value(full_width(row.text), row.role) == reading);
        CHECK(read_value(half_width(row.text), row.role) == reading);
    }
}

TEST_CASE("blanks between others than digits don't matter", "[value][property]") {
    const auto blank = GENERATE(U' ', U'\u3000', U'\u00A0', U'\t', U'\n');
    for (const auto& row : all_rows()) {
        if (row.text.find(' ') != std::string::npos) continue;  // 9 5% reads as nothing
        INFO(row.text << " with U+" << std::hex << static_cast<unsigned>(blank));
        CHECK(unplaced(read_value(spaced(row.text, blank), row.role)) ==
              unplaced(read_value(row.text, row.role)));
    }
}

TEST_CASE("quotes around a cell and marks at its end don't matter", "[value][property]") {
    for (const auto& row : all_rows()) {
        const auto reading = unplaced(read_value(row.text, row.role));
        INFO(row.text);
        CHECK(unplaced(read_value(row.text + "。", row.role)) == reading);
        CHECK(unplaced(read_value(row.text + "；,", row.role)) == reading);
        if (row.text.find("“") != std::string::npos || row.text.find("”") != std::string::npos) continue;
        CHECK(unplaced(read_value("“" + row.text + "”", row.role)) == reading);
    }
}

TEST_CASE("what is printed of a reading reads as that reading", "[value][property]") {
    for (const auto& row : all_rows()) {
        const auto reading = read_value(row.text, row.role);
        if (!reading.is_read()) {
            CHECK(canonical(reading).empty());
            continue;
        }
        const auto printed = canonical(reading);
        INFO(row.text << " is printed as " << printed);
        CHECK(as_in_table(read_value(printed, row.role)) == as_in_table(reading));
        CHECK(canonical(read_value(printed, row.role)) == printed);
    }
}

TEST_CASE("a reader gives what a fresh one gives", "[value][property]") {
    CellReader reader;
    for (const auto& row : all_rows()) {
        INFO(row.text);
        CHECK(reader.read(row.text, row.role) == read_value(row.text, row.role));
    }
}

TEST_CASE("any bytes are read or not, and never past their end", "[value][property]") {
    const auto seed = Catch::rngSeed() == 0 ? std::random_device{}() : Catch::rngSeed();
    INFO("seed " << seed);
    std::mt19937_64 random(seed);
    const auto rows = all_rows();
    const auto pick = [&random](std::size_t below) { return random() % below; };
    CellReader reader;
    for (int i = 0; i < 20'000; ++i) {
        // Pieces of cells, cut anywhere, and now and then a byte changed.
        std::string text;
        for (auto pieces = pick(4) + 1; pieces > 0; --pieces) {
            const auto& cell = rows[pick(rows.size())].text;
            const auto from = pick(cell.size() + 1);
            text += cell.substr(from, pick(cell.size() + 1));
        }
        if (!text.empty() && pick(3) == 0) text[pick(text.size())] = static_cast<char>(pick(256));
        const auto reading = reader.read(text, pick(2) == 0 ? Role::target : Role::actual);
        if (const auto* unread = std::get_if<Unread>(&reading)) {
            CHECK(unread->at <= text.size());
        }
    }
}
