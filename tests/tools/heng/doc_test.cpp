// heng doc: which rule set it is about, and where the document goes.

#include <catch2/catch.hpp>
#include <string>

#include "tests/support/command.hpp"

namespace heng::test {

TEST_CASE("heng doc writes Markdown unless HTML is asked for", "[tools][doc]") {
    const auto markdown = run_heng({"doc", "江门市/项目绩效自评/2023"});
    CHECK(markdown.status == 0);
    CHECK(markdown.err.empty());
    CHECK(markdown.out.starts_with("# "));
    const auto html = run_heng({"doc", "江门市/项目绩效自评/2023", "--format", "html", "--lang", "en"});
    CHECK(html.status == 0);
    CHECK(html.out.starts_with("<!DOCTYPE html>"));
    CHECK(html.out.find("<html lang=\"en\">") != std::string::npos);
}

TEST_CASE("heng doc takes a name that isn't whole, or a rule file", "[tools][doc]") {
    CHECK(run_heng({"doc", "江门市/项目绩效自评"}).out == run_heng({"doc", "江门市/项目绩效自评/2024"}).out);
    const ScratchFolder folder;
    const auto file = folder.write("草稿.heng", "规则集 草稿/2030 {\n  沿用 江门市/项目绩效自评/2024\n}\n");
    const auto draft = run_heng({"doc", file});
    CHECK(draft.status == 0);
    CHECK(draft.out.find("草稿/2030") != std::string::npos);
    const auto unknown = run_heng({"doc", "没有这里"});
    CHECK(unknown.status == 2);
    CHECK(unknown.out.empty());
    CHECK(unknown.err.find("没有这里") != std::string::npos);
    const auto broken = folder.write("坏.heng", "规则集 坏/2030 {\n  沿用 没有的规则集\n}\n");
    CHECK(run_heng({"doc", broken}).status == 2);
}

TEST_CASE("heng doc -o leaves a file alone that is there, but for --force", "[tools][doc]") {
    const ScratchFolder folder;
    const auto file = folder.path("规则.html");
    REQUIRE(run_heng({"doc", "江门市/项目绩效自评/2023", "--format", "html", "-o", file}).status == 0);
    const auto again = run_heng({"doc", "江门市/项目绩效自评/2023", "-o", file});
    CHECK(again.status == 2);
    CHECK(again.err.find("--force") != std::string::npos);
    CHECK(run_heng({"doc", "江门市/项目绩效自评/2023", "-o", file, "--force"}).status == 0);
    CHECK(run_heng({"doc", "江门市/项目绩效自评/2023", "--force"}).status == 2);
    CHECK(run_heng({"doc"}).status == 2);
    CHECK(run_heng({"doc", "甲", "--format", "pdf"}).status == 2);
}

}  // namespace heng::test
