// docs/语言参考.md shows the language by examples: each is read, those that are said to fail must fail with the words
// that follow them, and names and types in them must make sense to the compile stage.
//
// A block opens with ```heng and where it would stand: nothing for a whole file, else 规则集里, 表式里, 指标体系里,
// 计分里, 检查里, 用例里, or 表达式 for one expression a line. 错误 before that: the lines of the quotation after the
// block are what must be said.

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "engine/compile/compile.hpp"
#include "engine/compile/syntax.hpp"
#include "engine/compile/words.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/rule_files.hpp"
#include "tests/support/rule_tree_text.hpp"

namespace heng::test {

namespace {

struct Example {
    std::size_t line = 0;  ///< of the page, where the block opens
    std::string where;     ///< empty: a whole file
    bool fails = false;
    std::string text;
    std::string said;  ///< of one that fails: the messages, one a line
};

void open(Example& example, std::string info) {
    const std::string wrong = "错误";
    if (info.rfind(wrong, 0) == 0) {
        example.fails = true;
        info.erase(0, std::min(info.size(), wrong.size() + 1));
    }
    example.where = info;
}

std::vector<Example> examples() {
    std::istringstream page(repository_file("docs/语言参考.md"));
    const std::string fence = "```";
    const std::string heng = "```heng";
    std::vector<Example> out;
    bool inside = false;
    bool after = false;  // right behind a block, where the quotation stands
    std::string line;
    for (std::size_t number = 1; std::getline(page, line); ++number) {
        if (!inside && line.rfind(heng, 0) == 0) {
            out.push_back({number, {}, false, {}, {}});
            open(out.back(), line.size() > heng.size() ? line.substr(heng.size() + 1) : "");
            inside = true;
        } else if (inside && line == fence) {
            inside = false;
            after = true;
        } else if (inside) {
            out.back().text += line + "\n";
        } else if (after && out.back().fails && line.rfind("> ", 0) == 0) {
            out.back().said += line.substr(2) + "\n";
        } else {
            after = false;
        }
    }
    return out;
}

/// What an example stands in: text before and after it. What its names refer to stands in the rule set around it.
struct Surroundings {
    std::string before, after;
};

const std::map<std::string, Surroundings>& surroundings() {
    const std::string ruleset = "规则集 文档/例子 {\n沿用 通用/项目自评表\n";
    const std::string system = "指标体系 满分 100 { 产出 40 { } 效益 40 { } }\n";
    static const std::map<std::string, Surroundings> all{
        {"", {"", ""}},
        {"规则集里", {ruleset, "}\n"}},
        {"表式里", {"规则集 文档/例子 {\n表式 {\n", "}\n}\n"}},
        {"指标体系里", {ruleset + "计分 资金支出率 { 得分 = 权重 }\n指标体系 满分 100 {\n", "}\n}\n"}},
        {"计分里", {ruleset + "计分 例子 {\n", "}\n}\n"}},
        {"检查里", {ruleset + system + "检查 H999 错误 \"例子\" {\n", "}\n}\n"}},
        {"用例里", {"用例 \"例子\" {\n", "}\n"}},
        {"表达式",
         {ruleset + system + "检查 H999 错误 \"例子\" {\n对 每个 三级指标\n要求 是\n说明 「{",
          "}」\n}\n}\n"}},
    };
    return all;
}

/// The example as files: one, or one a line.
std::vector<std::string> files(const Example& example) {
    const auto& around = surroundings().at(example.where);
    if (example.where != "表达式") return {around.before + example.text + around.after};
    std::vector<std::string> out;
    std::istringstream lines(example.text);
    for (std::string line; std::getline(lines, line);)
        out.push_back(around.before + line + around.after);
    return out;
}

std::string messages(const std::vector<Diagnostic>& diagnostics) {
    std::string out;
    for (const auto& diagnostic : diagnostics)
        out += diagnostic.message.zh + "\n";
    return out;
}

std::string syntax_messages(const std::string& text) {
    const auto parsed = parse_rules(text);
    return messages(syntax_findings(parsed, "语言参考.md"));
}

std::vector<Diagnostic> compiled(const std::string& text, const std::string& id) {
    std::vector<RuleFile> library{{"例子.heng", text}};
    for (auto& file : rule_files_below("rules"))
        library.push_back({file.path, file.text});
    return compile(library, id).diagnostics;
}

std::vector<std::string> whole_rule_sets(const Example& example) {
    if (!example.where.empty() || example.fails) return {};
    const std::vector<RuleFile> file{{"例子.heng", example.text}};
    return ruleset_ids(file);
}

template <typename Words>
void check_named(const Words& words) {
    static const std::string page = repository_file("docs/语言参考.md");
    for (const auto& word : words) {
        INFO(word.text);
        const bool named = page.find("`" + std::string(word.text)) != std::string::npos;
        CHECK(named);
    }
}

}  // namespace

TEST_CASE("the language reference has an example of every statement", "[docs][language]") {
    std::set<RuleKind> shown;
    const auto see = [&](const RuleTree& tree) {
        for (NodeId id = 0; id < tree.size(); ++id)
            shown.insert(tree[id].kind);
    };
    for (const auto& example : examples()) {
        if (example.fails) continue;
        for (const auto& text : files(example))
            see(parse_rules(text).tree);
        std::istringstream lines(example.where == "表达式" ? example.text : "");
        for (std::string line; std::getline(lines, line);)
            see(parse_expression(line).tree);
    }
    for (auto kind = RuleKind::file; kind <= RuleKind::unit;
         kind = static_cast<RuleKind>(static_cast<int>(kind) + 1)) {
        if (kind == RuleKind::broken || kind == RuleKind::unclosed) continue;
        INFO(kind_name(kind));
        CHECK(shown.count(kind) == 1);
    }
}

TEST_CASE("the language reference names every word that the language gives a meaning", "[docs][language]") {
    check_named(words::cell_types);
    check_named(words::rounding_modes);
    check_named(words::achievements);
    check_named(words::directions);
    check_named(words::inapplicable);
    check_named(words::attributes);
    check_named(words::functions);
    check_named(words::folds);
    check_named(words::rows);
    for (const auto& kind : words::value_kinds) {
        INFO(kind.text);
        const bool named = repository_file("docs/语言参考.md").find("`是 " + std::string(kind.text) + "`") !=
                           std::string::npos;
        CHECK(named);
    }
}

TEST_CASE("the language reference has examples of every place a statement can stand in", "[docs][language]") {
    std::set<std::string> places;
    std::size_t failing = 0;
    for (const auto& example : examples()) {
        INFO("line " << example.line);
        CHECK(surroundings().count(example.where) == 1);
        places.insert(example.where);
        failing += example.fails ? 1 : 0;
    }
    CHECK(places.size() == surroundings().size());
    CHECK(failing >= 5);
}

TEST_CASE("examples of the language reference are read without a misreading", "[docs][language]") {
    for (const auto& example : examples()) {
        if (example.fails) continue;
        for (const auto& text : files(example)) {
            INFO("line " << example.line << "\n" << text);
            CHECK(syntax_messages(text) == "");
        }
    }
}

TEST_CASE("wrong examples of the language reference say what the page says they do", "[docs][language]") {
    for (const auto& example : examples()) {
        if (!example.fails) continue;
        INFO("line " << example.line);
        REQUIRE_FALSE(example.said.empty());
        CHECK(syntax_messages(files(example).front()) == example.said);
    }
}

TEST_CASE("rule sets in the language reference compile without an error", "[docs][language]") {
    std::size_t sets = 0;
    for (const auto& example : examples()) {
        for (const auto& id : whole_rule_sets(example)) {
            auto found = compiled(example.text, id);
            std::erase_if(found, [](const Diagnostic& d) { return d.severity != Severity::error; });
            INFO("line " << example.line);
            CHECK(messages(found) == "");
            ++sets;
        }
    }
    CHECK(sets >= 5);
}

TEST_CASE("names, types and values in examples of the language reference make sense", "[docs][language]") {
    // An example may leave out what its statement must have; it may not use a name that means nothing.
    const std::set<std::string> about_meaning{"H815", "H816", "H817", "H818", "H819", "H821", "H822", "H823"};
    for (const auto& example : examples()) {
        if (example.fails || example.where.empty() || example.where == "用例里") continue;
        for (const auto& text : files(example)) {
            auto found = compiled(text, "文档/例子");
            std::erase_if(found, [&](const Diagnostic& d) { return about_meaning.count(d.code) == 0; });
            INFO("line " << example.line << "\n" << text);
            CHECK(messages(found) == "");
        }
    }
}

}  // namespace heng::test
