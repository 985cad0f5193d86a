#include "tests/support/clause_rows.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/golden.hpp"

namespace heng::test {

namespace {

using Json = nlohmann::ordered_json;

std::string text_or_none(const Json& from, const char* key) {
    const auto found = from.find(key);
    return found == from.end() || found->is_null() ? std::string() : found->get<std::string>();
}

bool flag(const Json& from, const char* key) {
    const auto found = from.find(key);
    return found != from.end() && found->get<bool>();
}

ClauseCase read_case(const Json& from) {
    ClauseCase made{text_or_none(from, "target"), text_or_none(from, "actual"), {}, from["lo"], from["hi"],
                    flag(from, "hi_open"),        flag(from, "undecided")};
    if (const auto facts = from.find("facts"); facts != from.end()) {
        for (const auto& [name, value] : facts->items())
            made.facts.emplace_back(name, value.get<std::string>());
    }
    return made;
}

}  // namespace

std::vector<ClauseRow> clause_rows(std::string_view path) {
    std::vector<ClauseRow> rows;
    std::istringstream lines(repository_file(path));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty()) continue;
        const auto json = Json::parse(line);
        ClauseRow row{json["id"],
                      json["clause"],
                      json["weight"].is_string() ? json["weight"].get<std::string>() : json["weight"].dump(),
                      {}};
        for (const auto& one : json["cases"])
            row.cases.push_back(read_case(one));
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace heng::test
