// Whatever the bytes, reading ends soon and takes memory in proportion: each case here is one that some reader of
// YAML takes minutes or gigabytes for.

#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <string>

#include "engine/form/document.hpp"
#include "tests/engine/form/outline.hpp"

using heng::read_yaml;
using heng::test::codes;

namespace {

// A quadratic reader would need minutes for this much; builds without optimization get less, for they are slow.
#ifdef NDEBUG
constexpr std::size_t text_bytes = 1'000'000;
#else
constexpr std::size_t text_bytes = 250'000;
#endif
#if defined(__SANITIZE_ADDRESS__)  // which keeps what was freed
constexpr long most_megabytes = 2000;
#else
constexpr long most_megabytes = 400;
#endif
constexpr std::chrono::seconds patience{4};  // ten times what the slowest takes on a busy machine

std::string repeat(std::string_view piece) {
    std::string text;
    text.reserve(text_bytes + piece.size());
    while (text.size() < text_bytes) {
        text += piece;
    }
    return text;
}

/// Pieces of which each has its number in place of the $.
std::string number(std::string_view piece) {
    std::string text;
    for (std::size_t i = 0; text.size() < text_bytes; ++i) {
        const auto at = piece.find('$');
        text.append(piece.substr(0, at)).append(std::to_string(i)).append(piece.substr(at + 1));
    }
    return text;
}

/// The most memory that the process ever had, in MB.
long peak_megabytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

void check_reads_soon(const std::string& text, const char* expected_codes) {
    INFO(text.substr(0, 40));
    const auto begin = std::chrono::steady_clock::now();
    const auto documents = read_yaml(text);
    const auto time = std::chrono::steady_clock::now() - begin;
    CHECK(time < patience);
    CHECK(codes(documents).substr(0, 4) == expected_codes);
}

}  // namespace

TEST_CASE("A million bytes of one thing are read, or refused, soon and in little memory",
          "[form][yaml][time]") {
    struct Row {
        const char* piece;
        const char* codes;  ///< the first
    };
    const auto rows = {
        Row{"[", "H005"},
        Row{"{", "H009"},
        Row{"- ", "H005"},
        Row{"a: ", "H003"},
        Row{"\"", "H003"},
        Row{"|", "H003"},
        Row{"#", "H002"},
        Row{"&a ", "H008"},
        Row{"*a ", "H008"},
        Row{"? ", "H009"},
        Row{"!x", "H003"},
        Row{"!x ", "H008"},
        Row{"\n", "H002"},
        Row{" ", "H002"},
        Row{"\t", "H003"},
        Row{"[\n", "H005"},
        Row{"[a,", "H005"},
        Row{"---\n", "H002"},
        Row{"---\n@\n", "H003"},
        Row{"---\n\"\n", "H003"},
        Row{"--- [\n", "H003"},
        Row{"- a\n", ""},
        Row{"a: b\n", "H006"},
        Row{"? a\n", "H006"},
        Row{"- |\n  x\n\n", ""},
        Row{"- >\n a\n b\n", ""},
        Row{"- - - a\n", ""},
        Row{"- {}\n", ""},
        Row{"- !!x a\n", "H008"},
        Row{"<<: *a\n", "H008"},
        Row{"*a : b\n", "H008"},
        Row{"- \"\\e\"\n", "H012"},
        Row{"- \"\\u0041\"\n", ""},
        Row{"a\r", ""},
        Row{"x ", ""},
        Row{"a,", ""},
        Row{"\xB9\xA4", "H004"},
        Row{"\xFF", "H004"},
        Row{"\x01", "H014"},
        Row{"%TAG !a! b\n", "H005"},
        Row{"---\n\xB9\n", "H004"},
        Row{"权重： 1\n", ""},
        Row{"---\na: 1\n", ""},
        Row{"- \xE2\x80\xAE\n", "H012"},
        Row{":", "H003"},
        Row{"%", "H003"},
        Row{"{a: [", "H005"},
        Row{"\xC2\x85", "H002"},
    };
    for (const auto& row : rows) {
        check_reads_soon(repeat(row.piece), row.codes);
    }
    for (const auto& row : {Row{"k$: 1\n", ""}, Row{"%TAG !$! b\n", "H005"}, Row{"a$: &a [*a, *b]\n", "H008"},
                            Row{"- a$: 1\n  b: 2\n", ""}, Row{"? [$]\n: 1\n", "H009"}}) {
        check_reads_soon(number(row.piece), row.codes);
    }
    CHECK(peak_megabytes() < most_megabytes);
}

TEST_CASE("One huge cell, of any style, is read soon", "[form][yaml][time]") {
    const auto filler = repeat("值");
    check_reads_soon("a: " + filler, "");
    check_reads_soon("a: '" + filler + "'", "");
    check_reads_soon("a: \"\\n" + filler + "\"", "");
    check_reads_soon("a: |\n  " + filler, "");
    check_reads_soon("a: |\n" + repeat("  值\n"), "");
    check_reads_soon("a: " + repeat("值\n  "), "");
    check_reads_soon("a: [" + repeat("1, ") + "1]", "");
    check_reads_soon(number("k$: 1, ").insert(0, 1, '{').append("}"), "");
    check_reads_soon("? " + filler + "\n: 1\n? " + filler + "\n: 2", "H006");
    check_reads_soon("a: &" + repeat("x") + " 1", "H008");
    check_reads_soon("a: \"" + filler, "H003");
    check_reads_soon("a: [\"" + filler + "\"", "H003");
}
