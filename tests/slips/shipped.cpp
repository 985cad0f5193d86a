#include "tests/slips/shipped.hpp"

#include <catch2/catch.hpp>

#include "engine/evaluate/evaluate.hpp"
#include "engine/form/bind.hpp"
#include "engine/form/document.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/rule_files.hpp"

namespace heng::test {

namespace {

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
    const auto& rules = shipped(std::string(named_ruleset(documents.front())));
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
