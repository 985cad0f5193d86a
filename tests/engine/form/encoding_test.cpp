// What is text that YAML takes, byte by byte, and what the rest is likely to be.

#include "engine/form/encoding.hpp"

#include <utf8proc.h>
#include <yaml.h>

#include <array>
#include <catch2/catch.hpp>
#include <string>

using heng::find_text_fault;
using heng::guess_content;
using heng::Likely;
using heng::TextFault;

namespace {

std::string utf8(std::int32_t code_point) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(code_point, bytes.data());
    return {bytes.begin(), bytes.begin() + size};
}

/// Whether libyaml's reader takes these bytes, within quotes.
bool libyaml_takes(const std::string& text) {
    const auto quoted = "\"" + text + "\"";
    yaml_parser_t parser;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(quoted.data()),
                                 quoted.size());
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    bool taken = true;
    for (bool done = false; !done;) {
        yaml_event_t event;
        taken = yaml_parser_parse(&parser, &event) != 0;
        done = !taken || event.type == YAML_STREAM_END_EVENT;
        if (taken) {
            yaml_event_delete(&event);
        }
    }
    yaml_parser_delete(&parser);
    return taken;
}

}  // namespace

TEST_CASE("Just the characters that libyaml takes are text", "[form][encoding]") {
    // All of the ranges' ends and their neighbours, and every character of the first two pages.
    const auto check = [](std::int32_t code_point) {
        const auto text = utf8(code_point);
        INFO(code_point);
        REQUIRE(find_text_fault(text, 0).has_value() !=
                libyaml_takes(text == "\"" || text == "\\" ? "x" : text));
    };
    for (std::int32_t c = 0; c < 0x200; ++c) {
        check(c);
    }
    for (const auto c : {0x7FF, 0x800, 0x2028, 0x2029, 0xD7FF, 0xE000, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF,
                         0x10000, 0x1FFFE, 0x10FFFF}) {
        check(c);
    }
}

TEST_CASE("A fault is found at its byte, wherever it stands", "[form][encoding]") {
    // Around the eight bytes that ASCII is passed over by.
    for (std::size_t before = 0; before < 40; ++before) {
        for (const char bad : {'\xB9', '\x01', '\x7F', '\x1F', '\xFF', '\0'}) {
            auto text = std::string(before, '~') + bad + std::string(20, ' ');
            const auto fault = find_text_fault(text, 0);
            REQUIRE(fault);
            CHECK(fault->byte == before);
            CHECK((fault->kind == TextFault::Kind::not_utf8) == (static_cast<unsigned char>(bad) > 0x7F));
            CHECK_FALSE(find_text_fault(text, static_cast<std::uint32_t>(before) + 1));
        }
    }
    CHECK_FALSE(find_text_fault("", 0));
    CHECK_FALSE(find_text_fault("权重: 12\t\r\n𠀀", 0));
}

TEST_CASE("What the bytes probably are is said where they show it", "[form][encoding]") {
    struct Row {
        std::string text;
        Likely likely;
    };
    const std::string gbk =
        "\xC8\xA8\xD6\xD8: 12\n\xC3\xFB\xB3\xC6: \xBD\xAD\xC3\xC5\xCA\xD0\xA3\xA8\xB2\xBF\xC3\xC5\xA3\xA9";
    const auto row = GENERATE_COPY(values<Row>({
        {gbk, Likely::gbk},
        {"\xFF\xFE\x43\x67", Likely::utf16},
        {"\xFE\xFF\x67\x43", Likely::utf16},
        {std::string("a\0:\0 \0001\0", 8), Likely::utf16},
        {std::string("\0a\0:\0 \0001", 8), Likely::utf16},
        {"PK\x03\x04", Likely::office_file},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Likely::office_file},
        {"权\xE9\x87", Likely::utf8_cut_off},
        {"权\xF0\xA0\x80", Likely::utf8_cut_off},
        {"caf\xE9 noir", Likely::unknown},
        {"a\xFF", Likely::unknown},
        {std::string(100, '\0'), Likely::unknown},
        {std::string("a: x\0y", 6), Likely::unknown},
    }));
    CHECK(guess_content(row.text) == row.likely);
}
