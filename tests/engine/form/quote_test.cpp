// Values written as YAML read back as themselves, in block and in brackets, by heng and by yaml-cpp.

#include "engine/form/quote.hpp"

#include <yaml-cpp/yaml.h>

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "engine/form/document.hpp"
#include "tests/engine/form/outline.hpp"

using heng::quote_yaml;
using heng::read_yaml;
using heng::YamlContext;

namespace {

void check_reads_back(const std::string& value) {
    const auto block = "前: 1\n值: " + quote_yaml(value) + "\n后: 2\n";
    const auto flow = "{前: 1, 值: " + quote_yaml(value, YamlContext::flow) + ", 后: [" +
                      quote_yaml(value, YamlContext::flow) + "]}";
    for (const auto& yaml : {block, flow}) {
        INFO(heng::visible(yaml));
        const auto documents = read_yaml(yaml);
        REQUIRE(documents.size() == 1);
        REQUIRE(documents[0].readable);
        REQUIRE(documents[0].cells.at(2).text == value);
        const auto other = YAML::Load(yaml);
        REQUIRE(other["值"].Scalar() == value);
        REQUIRE_FALSE(other["值"].IsNull());
    }
}

}  // namespace

TEST_CASE("A value is plain where it can be, else quoted as little as needed", "[form][quote]") {
    struct Row {
        std::string value;
        const char* block;
        const char* flow;
    };
    const auto row = GENERATE(values<Row>({
        {"2.220", "2.220", "2.220"},
        {"-5", "-5", "-5"},
        {"≥90%", "≥90%", "≥90%"},
        {"1,435", "1,435", "\"1,435\""},
        {"财预〔2020〕10号", "财预〔2020〕10号", "财预〔2020〕10号"},
        {"a:b", "a:b", "\"a:b\""},
        {"a#b", "a#b", "a#b"},
        {"", "\"\"", "\"\""},
        {"null", "\"null\"", "\"null\""},
        {"~", "\"~\"", "\"~\""},
        {"- a", "\"- a\"", "\"- a\""},
        {"注意: 这里", "\"注意: 这里\"", "\"注意: 这里\""},
        {"a #b", "\"a #b\"", "\"a #b\""},
        {">100次", "\">100次\"", "\">100次\""},
        {" a", "\" a\"", "\" a\""},
        {"a ", "\"a \"", "\"a \""},
        {"a:", "\"a:\"", "\"a:\""},
        {"\"优\"率: 1", "'\"优\"率: 1'", "'\"优\"率: 1'"},
        {"[it's] \"x\"", "'[it''s] \"x\"'", "'[it''s] \"x\"'"},
        {"一\n二", "\"一\\n二\"", "\"一\\n二\""},
        {"a\"b", "a\"b", "a\"b"},
        {"\"\n", "\"\\\"\\n\"", "\"\\\"\\n\""},
        {"\xE2\x80\xAE"
         "1",
         "\"\\u202E1\"", "\"\\u202E1\""},
        {"\xF3\xA0\x81\x81", "\"\\U000E0041\"", "\"\\U000E0041\""},
    }));
    INFO(row.value);
    CHECK(quote_yaml(row.value) == row.block);
    CHECK(quote_yaml(row.value, YamlContext::flow) == row.flow);
    check_reads_back(row.value);
}

TEST_CASE("Any text reads back as itself", "[form][quote]") {
    const std::vector<std::string> pieces{"权",
                                          "重",
                                          "1",
                                          ".",
                                          "-",
                                          "--",
                                          "---",
                                          "...",
                                          ":",
                                          ": ",
                                          " ",
                                          "  ",
                                          "#",
                                          " #",
                                          ",",
                                          "[",
                                          "]",
                                          "{",
                                          "}",
                                          "&",
                                          "*",
                                          "!",
                                          "|",
                                          ">",
                                          "'",
                                          "\"",
                                          "%",
                                          "@",
                                          "`",
                                          "?",
                                          "? ",
                                          "\\",
                                          "\n",
                                          "\r",
                                          "\t",
                                          "\x01",
                                          "\x7F",
                                          "\xC2\x85",
                                          "\xE2\x80\xA8",
                                          "\xEF\xBB\xBF",
                                          "~",
                                          "null",
                                          "<<",
                                          "=",
                                          "：",
                                          "，",
                                          "　",
                                          "𠀀",
                                          "true"};
    std::mt19937 random(20230707);  // any number will do; the same one each time
    std::uniform_int_distribution<std::size_t> piece(0, pieces.size() - 1);
    for (const auto& one : pieces) {
        check_reads_back(one);
    }
    for (int i = 0; i < 5000; ++i) {
        std::string value;
        for (auto left = random() % 7; left > 0; --left) {
            value += pieces[piece(random)];
        }
        check_reads_back(value);
    }
}

TEST_CASE("Bytes that aren't UTF-8 become replacement characters", "[form][quote]") {
    CHECK(quote_yaml("a\xB9 b") == "\"a\xEF\xBF\xBD b\"");
}
