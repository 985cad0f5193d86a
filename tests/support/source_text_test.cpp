#include "tests/support/source_text.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

using heng::test::split_source;

TEST_CASE("comments are not code and not said", "[source_text]") {
    const auto source = split_source("x.cpp", "int a; // double\nint /* float\n */ b;");
    CHECK(source.spoken == "int a; \nint \n b;");
    CHECK(source.code == source.spoken);
    CHECK(heng::test::identifiers(source) == std::vector<std::string>{"int", "a", "int", "b"});
}

TEST_CASE("what stands in literals is said, but is not code", "[source_text]") {
    struct Row {
        std::string text, code;
    };
    const Row rows[] = {
        {R"x(say("double // no comment");)x", R"x(say("");)x"},
        {R"x(say("a \" float", 'x', '\'');)x", R"x(say("", "", "");)x"},
        {"say(R\"(a \" ) // float)\", b);", "say(\"\", b);"},
        {"say(R\"z(a )\" float)z\", b);", "say(\"\", b);"},
        {"x = 1'000'000; y = 2;", "x = 1'000'000; y = 2;"},
    };
    for (const auto& [text, code] : rows) {
        INFO(text);
        const auto source = split_source("x.cpp", text);
        CHECK(source.spoken == text);
        CHECK(source.code == code);
    }
}

TEST_CASE("includes are found by their kind", "[source_text]") {
    const auto source = split_source("x.cpp", "#include \"a/b.hpp\"\n#include <c>\n// #include <d>\n");
    CHECK(heng::test::quoted_includes(source) == std::vector<std::string>{"a/b.hpp"});
    CHECK(heng::test::bracketed_includes(source) == std::vector<std::string>{"c"});
}

TEST_CASE("the repository's own sources are found", "[source_text]") {
    const auto sources = heng::test::sources_below("grammar");
    REQUIRE_FALSE(sources.empty());
    CHECK(std::any_of(sources.begin(), sources.end(),
                      [](const auto& source) { return source.path == "grammar/source.hpp"; }));
}
