// Reading never fails: whatever the bytes are there is a tree whose spans nest and lie in the text, and the
// misreadings are in it too. Seeds are fixed, so that a failure comes again.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "tests/support/golden.hpp"
#include "tests/support/rule_tree_text.hpp"

namespace heng::test {

namespace {

bool nests(const RuleTree& tree) {
    std::vector<NodeId> open;
    for (NodeId id = 0; id < tree.size(); ++id) {
        const auto& node = tree[id];
        while (!open.empty() && tree[open.back()].next <= id)
            open.pop_back();
        const auto* around = open.empty() ? nullptr : &tree[open.back()];
        if (node.next <= id || node.next > tree.size()) return false;
        if (node.span.begin > node.span.end || node.span.end > tree.text().size()) return false;
        if (around != nullptr && (node.span.begin < around->span.begin || node.span.end > around->span.end ||
                                  node.next > around->next))
            return false;
        open.push_back(id);
    }
    return true;
}

/// Siblings don't overlap: each begins where or after the one before it ended.
bool in_order(RuleTree::Cursor node) {
    std::uint32_t end = node.span().begin;
    for (const auto child : node) {
        if (child.span().begin < end || !in_order(child)) return false;
        end = child.span().end;
    }
    return true;
}

void check_sound(const std::string& text) {
    const auto parsed = parse_rules(text);
    REQUIRE(!parsed.tree.empty());
    const bool sound = nests(parsed.tree) && in_order(parsed.tree.root());
    const bool placed = std::all_of(parsed.misreadings.begin(), parsed.misreadings.end(), [&](const auto& m) {
        return m.skipped.begin <= m.skipped.end && m.skipped.end <= text.size() && m.stopped <= text.size();
    });
    if (!sound || !placed) {
        INFO(text);
        CHECK(sound);
        CHECK(placed);
    }
    const auto& root = parsed.tree[0];
    CHECK(root.span == Span{root.span.begin, static_cast<std::uint32_t>(text.size())});
}

const std::string& sample() {
    static const std::string text = repository_file("tests/grammar/design_sketch.heng");
    return text;
}

}  // namespace

TEST_CASE("a rule file cut off anywhere still gives a tree", "[grammar][rules][property]") {
    for (std::size_t end = 0; end <= sample().size(); ++end)
        check_sound(sample().substr(0, end));
}

TEST_CASE("a rule file without one of its bytes still gives a tree", "[grammar][rules][property]") {
    for (std::size_t at = 0; at < sample().size(); ++at) {
        auto text = sample();
        text.erase(at, 1);
        check_sound(text);
    }
}

TEST_CASE("a rule file with marks strewn in still gives a tree", "[grammar][rules][property]") {
    const std::vector<std::string> marks{"{",    "}",
                                         "(",    ")",
                                         "\"",   "“",
                                         "”",    "#",
                                         "\n",   "；",
                                         "/",    "=",
                                         " ",    "检查",
                                         "且",   "规则集 ",
                                         "\xFF", "\xE4\xB8",
                                         "一",   "9",
                                         "\r",   "\\",
                                         "[",    "，",
                                         "　",   std::string(1, '\0')};
    std::mt19937 random(20230401);
    for (int round = 0; round < 3000; ++round) {
        auto text = sample();
        for (int times = 1 + round % 4; times > 0; --times)
            text.insert(random() % (text.size() + 1), marks[random() % marks.size()]);
        check_sound(text);
    }
}

TEST_CASE("any bytes give a tree", "[grammar][rules][property]") {
    std::mt19937 random(20230402);
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (auto size = random() % 200; size > 0; --size)
            text += static_cast<char>(random() % 256);
        check_sound(text);
    }
}

TEST_CASE("the language's own words in any order give a tree", "[grammar][rules][property]") {
    const std::vector<std::string> words{
        "规则集", "甲/乙", "{",    "}",  "检查", "H201", "错误",     "\"文\"", "要求", "(",      ")",
        "权重",   "=",     "计分", "丙", "得分", "区间", "档",       "80%",    "-",    "（含）", "\n",
        "\n",     "\n",    "；",   "、", "表式", "栏",   "组",       "文本",   "必填", "当",     "且",
        "非",     "用例",  "取",   "改", "#",    "##",   "指标体系", "满分",   "100",  "至少",   "1",
        "项",     "可缺",  "等级", "≥",  "词表", "说明", "\""};
    std::mt19937 random(20230403);
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (auto count = random() % 60; count > 0; --count)
            text += words[random() % words.size()] + " ";
        check_sound(text);
    }
}

TEST_CASE("nesting past the limit is said and ends the reading; ninety brackets are read",
          "[grammar][rules]") {
    struct Case {
        const char* before;
        const char* again;
    };
    const auto row = GENERATE(values<Case>({{"规则集 甲 { 检查 H201 { 要求 ", "("},
                                            {"规则集 甲 { 检查 H201 { 要求 ", "非 "},
                                            {"规则集 甲 { 检查 H201 { 要求 ", "合计("},
                                            {"规则集 甲 { 检查 H201 { 要求 ", "较小(1, "},
                                            {"规则集 甲 { 表式 { ", "组 乙 { "},
                                            {"规则集 甲 { 指标体系 满分 100 { ", "乙 { "},
                                            {"规则集 甲 { 读不懂 ", "{"},
                                            {"", "{"}}));
    INFO(row.before << row.again);
    std::string text = row.before;
    for (int i = 0; i < 100'000; ++i)
        text += row.again;
    const auto parsed = parse_rules(text);
    CHECK(parsed.too_deep);
    CHECK(parsed.too_deep_at < text.size());
    check_sound(text);
    const auto ninety = std::string(90, '(') + "a" + std::string(90, ')');
    CHECK(misreadings_text(parse_expression(ninety)) == "");
}

TEST_CASE("any bytes as an expression give an answer", "[grammar][expression][property]") {
    const std::vector<std::string> parts{"a", "权重", "(",  ")", "+", "-",  "且", "或", "非 ", "=",   "≤",
                                         "1", "%",    "天", ".", ",", "\"", " ",  "\n", "#",   "是 ", "\xFE"};
    std::mt19937 random(20230404);
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (auto count = random() % 30; count > 0; --count)
            text += parts[random() % parts.size()];
        const auto parsed = parse_expression(text);
        INFO(text);
        CHECK((parsed.tree.empty() || nests(parsed.tree)));
        CHECK((!parsed.tree.empty() || parsed.misreadings.size() == 1));
    }
}

}  // namespace heng::test
