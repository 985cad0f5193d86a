#include <catch2/catch.hpp>
#include <string>

#include "grammar/utf8.hpp"

using namespace heng;

TEST_CASE("every code point comes back from its bytes", "[utf8]") {
    for (char32_t code = 0; code <= 0x10FFFF; code += code < 0x1000 ? 1 : 37) {
        if (code >= 0xD800 && code <= 0xDFFF) continue;
        std::string bytes;
        append(bytes, code);
        const auto point = decode(bytes, 0);
        REQUIRE(point);
        REQUIRE(point->code == code);
        REQUIRE(point->bytes == bytes.size());
    }
}

TEST_CASE("bytes that aren't UTF-8 are no code point", "[utf8]") {
    const std::string text =
        GENERATE(as<std::string>{}, "\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80",
                 "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xE4", "\xE4\xB8",
                 "\xF0\x9F\x98", "\xE4\x41\x41");
    CHECK_FALSE(decode(text, 0));
}
