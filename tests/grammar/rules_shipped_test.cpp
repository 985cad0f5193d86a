// What holds for every rule file of the repository, and for the sketch that the design gives of the language.

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/golden.hpp"
#include "tests/support/rule_files.hpp"
#include "tests/support/rule_tree_text.hpp"

namespace heng::test {

namespace {

std::vector<RuleText> good_files() {
    auto files = rule_files_below("rules");
    files.push_back(
        {"tests/grammar/design_sketch.heng", repository_file("tests/grammar/design_sketch.heng")});
    return files;
}

/// Spans of all nodes of a kind.
std::vector<Span> spans_of(const RuleTree& tree, std::set<RuleKind> kinds) {
    std::vector<Span> out;
    for (NodeId id = 0; id < tree.size(); ++id) {
        if (kinds.count(tree[id].kind) == 1) out.push_back(tree[id].span);
    }
    return out;
}

bool within(const std::vector<Span>& spans, std::size_t byte) {
    for (const auto& span : spans) {
        if (span.begin <= byte && byte < span.end) return true;
    }
    return false;
}

const std::vector<std::pair<std::string, std::string>> widths{
    {"{", "｛"}, {"}", "｝"}, {"(", "（"}, {")", "）"}, {"[", "［"}, {"]", "］"}, {",", "，"},
    {";", "；"}, {".", "．"}, {"=", "＝"}, {"<", "＜"}, {">", "＞"}, {"+", "＋"}, {"-", "－"},
    {"*", "＊"}, {"/", "／"}, {"%", "％"}, {" ", "　"}, {"0", "０"}, {"7", "７"}};

/// The same text in the other width, but for texts in quotes, comments, codes, dates and file names.
std::string in_other_width(const RuleText& file) {
    const auto parsed = parse_rules(file.text);
    const auto kept = spans_of(parsed.tree, {RuleKind::string, RuleKind::comment, RuleKind::doc,
                                             RuleKind::code, RuleKind::date, RuleKind::file_name});
    std::string out;
    for (std::size_t at = 0; at < file.text.size();) {
        std::string_view rest = std::string_view(file.text).substr(at);
        std::size_t taken = 0;
        for (const auto& [half, full] : widths) {
            if (within(kept, at)) break;
            if (rest.starts_with(half)) {
                out += full;
                taken = half.size();
            } else if (rest.starts_with(full)) {
                out += half;
                taken = full.size();
            }
            if (taken > 0) break;
        }
        if (taken == 0) out += rest[taken++];
        at += taken;
    }
    return out;
}

}  // namespace

TEST_CASE("every rule file of the repository is read without a misreading", "[grammar][rules]") {
    const auto files = good_files();
    REQUIRE(files.size() > 2);
    for (const auto& file : files) {
        INFO(file.path);
        const auto parsed = parse_rules(file.text);
        CHECK(misreadings_text(parsed) == "");
        CHECK_FALSE(parsed.too_deep);
    }
}

TEST_CASE("full-width and half-width marks give the same tree", "[grammar][rules]") {
    for (const auto& file : good_files()) {
        INFO(file.path);
        const auto other = in_other_width(file);
        REQUIRE(other != file.text);
        const auto parsed = parse_rules(file.text);
        const auto reread = parse_rules(other);
        CHECK(misreadings_text(reread) == "");
        const bool same = kinds_text(reread.tree) == kinds_text(parsed.tree);
        CHECK(same);
    }
}

TEST_CASE("every # outside of texts in quotes begins a comment of the tree", "[grammar][rules]") {
    for (const auto& file : good_files()) {
        INFO(file.path);
        const auto parsed = parse_rules(file.text);
        const auto strings = spans_of(parsed.tree, {RuleKind::string});
        const auto comments = spans_of(parsed.tree, {RuleKind::comment, RuleKind::doc});
        for (std::size_t at = 0; at < file.text.size(); ++at) {
            if (file.text[at] == '#' && !within(strings, at)) {
                INFO("byte " << at);
                CHECK(within(comments, at));
            }
        }
    }
}

TEST_CASE("line ends are LF, CRLF or CR, with the same tree", "[grammar][rules]") {
    const std::string end = GENERATE("\r\n", "\r");
    for (const auto& file : good_files()) {
        INFO(file.path);
        std::string other;
        for (const char c : file.text)
            other += c == '\n' ? end : std::string(1, c);
        const auto parsed = parse_rules(file.text);
        const auto reread = parse_rules(other);
        CHECK(misreadings_text(reread) == "");
        const bool same = kinds_text(reread.tree) == kinds_text(parsed.tree);
        CHECK(same);
    }
}

TEST_CASE("a byte order mark before the first statement is passed over", "[grammar][rules]") {
    const auto file = good_files().front();
    const auto text = "\xEF\xBB\xBF" + file.text;
    CHECK(misreadings_text(parse_rules(text)) == "");
    CHECK(kinds_text(parse_rules(text).tree) == kinds_text(parse_rules(file.text).tree));
}

}  // namespace heng::test
