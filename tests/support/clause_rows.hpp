#pragma once
// The lines of tests/corpus/clauses-*.jsonl: a scoring standard in words and what it gives for given figures.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace heng::test {

struct ClauseCase {
    std::string target;
    std::string actual;
    std::vector<std::pair<std::string, std::string>> facts;
    std::string lo;
    std::string hi;
    bool hi_open = false;
    bool undecided = false;
};

struct ClauseRow {
    std::string id;
    std::string clause;
    std::string weight;
    std::vector<ClauseCase> cases;
};

/// All lines of a table by its path from the root of the repository.
[[nodiscard]] std::vector<ClauseRow> clause_rows(std::string_view path);

}  // namespace heng::test
