// Standards said in other words: a clerk who writes 计满分 for 得满分, or half-width marks, gets the same score. Over the
// whole corpus, so that what a row shows holds for each of its ways of being written.

#include <catch2/catch.hpp>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/clause_rows.hpp"
#include "tools/heng/clause.hpp"

namespace heng::test {

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
    return text;
}

/// ５ for 5.
std::string with_wide_digits(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            out += {'\xEF', '\xBC', static_cast<char>(0x90 + (c - '0'))};
        } else {
            out += c;
        }
    }
    return out;
}

std::string without_full_stop(const std::string& text) {
    constexpr std::string_view stop = "。";
    return text.ends_with(stop) ? text.substr(0, text.size() - stop.size()) : text;
}

struct Rewording {
    std::string name;
    std::function<std::string(const std::string&)> reword;
};

std::vector<Rewording> rewordings() {
    const auto words = [](std::string from, std::string to) {
        return Rewording{from + " → " + to,
                         [=](const std::string& text) { return replaced(text, from, to); }};
    };
    return {words("得满分", "计满分"),
            words("得满分", "得全部分值"),
            words("不得分", "得0分"),
            words("不得分", "不计分"),
            words("个百分点", "个点"),
            words("降低1个百分点", "降低一个百分点"),
            words("每降低", "每下降"),
            words("每下降", "每降低"),
            words("扣完为止", "扣至0分为止"),
            words("按比例得分", "按比例计分"),
            words("（含）", "(含)"),
            words("≥", ">="),
            words("%", "％"),
            words("，", ","),
            words("；", ";"),
            words("；", "。"),
            words("①", "（1）"),
            {"评分标准：…", [](const std::string& text) { return "评分标准：" + text; }},
            {"without 。", without_full_stop},
            {"wide digits", with_wide_digits}};
}

void scores_alike(const ClauseRow& row, const std::string& clause) {
    for (const auto& one : row.cases) {
        const ScoreQuestion question{{}, row.weight, one.target, one.actual, one.facts};
        const auto before = score_clause(row.clause, question);
        const auto after = score_clause(clause, question);
        INFO(row.id << "\n" << row.clause << "\n" << clause);
        REQUIRE(before.answer.score);
        if (!after.answer.score) {
            FAIL_CHECK("not understood: " << clause);
            continue;
        }
        CHECK(*after.answer.score == *before.answer.score);
        CHECK(after.answer.undecided == before.answer.undecided);
    }
}

}  // namespace

TEST_CASE("a standard in other words gives the same scores", "[clause][property]") {
    // Each rewording meets every fifth row, each row every fifth rewording: all of them would take minutes.
    constexpr std::size_t one_in = 5;
    const auto others = rewordings();
    std::size_t turn = 0;
    std::size_t tried = 0;
    for (const std::string path : {"tests/corpus/clauses-dev.jsonl", "tests/corpus/clauses-more.jsonl"}) {
        for (const auto& row : clause_rows(path)) {
            ++turn;
            for (std::size_t i = turn % one_in; i < others.size(); i += one_in) {
                const auto clause = others[i].reword(row.clause);
                tried += clause == row.clause ? 0U : 1U;
                if (clause != row.clause) {
                    scores_alike(row, clause);
                }
            }
        }
    }
    CHECK(tried > 1'500);
}

}  // namespace heng::test
