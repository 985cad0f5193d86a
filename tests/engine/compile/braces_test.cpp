// Which brace is the slip, by the indentation.

#include "engine/compile/braces.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace heng::test {

namespace {

/// "kind line:column", or "none".
std::string slip(const std::string& text) {
    const auto found = find_brace_slip(text);
    if (!found) return "none";
    const auto at = LineMap(text).position(found->at.begin);
    const auto place = " " + std::to_string(at.line) + ":" + std::to_string(at.column);
    switch (found->kind) {
        case BraceSlip::Kind::not_closed: return "not closed" + place;
        case BraceSlip::Kind::not_opened: return "not opened" + place;
        case BraceSlip::Kind::too_many: return "too many" + place;
    }
    return "?";
}

}  // namespace

TEST_CASE("braces that match are no slip, however they stand", "[compile][braces]") {
    const std::string text =
        GENERATE("", "甲", "甲 { }", "甲 {\n  乙\n}", "甲 { 乙 {\n  丙\n} }", "甲\n{\n  乙 { }\n}",
                 "甲 {\n  乙 }", "甲 \"{\"", "甲 “{” # }", "甲 「{」", "甲 ｛\n｝", "\t甲 {\n\t}");
    INFO(text);
    CHECK(slip(text) == "none");
}

TEST_CASE("the block whose end stands too far out is the one not closed", "[compile][braces]") {
    CHECK(slip("甲 {\n  乙 {\n    丙\n}\n") == "not closed 2:5");
    CHECK(slip("甲 {\n  乙 {\n  }\n  丙 {\n    丁\n}\n") == "not closed 4:5");
    CHECK(slip("甲 {\n") == "not closed 1:3");
    CHECK(slip("甲 { 乙 {\n}\n") == "not closed 1:3");
    CHECK(slip("甲 {\n  乙 “{\n") == "not closed 1:3");
}

TEST_CASE("a brace that closes what was never opened is told from one that is too many",
          "[compile][braces]") {
    CHECK(slip("甲 {\n  乙\n    丙\n  }\n}\n") == "not opened 2:4");
    CHECK(slip("甲 {\n  乙 # 注\n\n    丙\n  }\n}\n") == "not opened 2:4");
    CHECK(slip("甲 {\n  乙\n  }\n}\n") == "too many 3:3");
    CHECK(slip("甲 {\n}\n}\n") == "too many 3:1");
    CHECK(slip("}") == "too many 1:1");
}

}  // namespace heng::test
