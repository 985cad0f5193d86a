#include "tests/slips/shipped.hpp"

#include <catch2/catch.hpp>
#include <map>

#include "engine/compile/compile.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/form/bind.hpp"
#include "engine/form/document.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/rule_files.hpp"

namespace heng::test {

namespace {

const std::vector<RuleFile>& shipped_rules() {
    static const auto files = [] {
        std::vector<RuleFile> all;
        for (auto& file : rule_files_below("rules")) {
            all.push_back({std::move(file.path), std::move(file.text)});
        }
        return all;
    }();
    return files;
}

const RuleSet& shipped_ruleset(const std::string& id) {
    static std::map<std::string, RuleSet> compiled;
    const auto known = compiled.find(id);
    if (known != compiled.end()) {
        return known->second;
    }
    auto made = compile(shipped_rules(), id);
    for (const auto& d : made.diagnostics) {
        INFO(d.code << " " << d.place.path << ": " << d.message.zh);
        CHECK(d.severity == Severity::note);
    }
    REQUIRE(made.rules.has_value());
    return compiled.emplace(id, std::move(*made.rules)).first->second;
}

std::string_view word(Severity severity) {
    switch (severity) {
        case Severity::note: return "note";
        case Severity::warning: return "warning";
        case Severity::error: return "error";
    }
    return {};
}

}  // namespace

Report check_shipped(const std::string& path) {
    const auto bytes = repository_file(path);
    const auto documents = read_yaml(bytes);
    REQUIRE(documents.size() == 1);
    const auto& rules = shipped_ruleset(std::string(named_ruleset(documents.front())));
    return evaluate(rules, heng::bind(rules.schema, documents.front(), bytes));
}

std::vector<std::string> lines(const Report& report) {
    std::vector<std::string> out;
    for (const auto& d : report.diagnostics) {
        out.push_back(d.code + " " + std::string(word(d.severity)) + " " + d.place.path);
    }
    return out;
}

}  // namespace heng::test
