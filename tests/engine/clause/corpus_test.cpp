// Scoring standards in words against what they should give: the corpus, and our own beside it. And, over all of them:
// the block that a sentence is translated to scores as the sentence does where it stands in a rule file.

#include <catch2/catch.hpp>
#include <set>
#include <sstream>
#include <string>

#include "tests/support/clause_rows.hpp"
#include "tests/support/golden.hpp"
#include "tools/heng/clause.hpp"

namespace heng::test {

namespace {

ScoreQuestion question_of(const ClauseRow& row, const ClauseCase& one) {
    return {{}, row.weight, one.target, one.actual, one.facts};
}

std::string shown(const ClauseCase& one) {
    std::string text = one.target + " | " + one.actual;
    for (const auto& [name, value] : one.facts)
        text += " | " + name + "=" + value;
    return text;
}

std::string shown(const Interval& score, bool undecided) {
    return score.lo.to_string() + ".." + score.hi.to_string() + (score.hi_open ? " open" : "") +
           (undecided ? " undecided" : "");
}

/// Ids that tests/corpus/disputed.md gives a reason for.
std::set<std::string> disputed() {
    std::set<std::string> ids;
    std::istringstream lines(repository_file("tests/corpus/disputed.md"));
    for (std::string line; std::getline(lines, line);) {
        if (line.rfind("| K", 0) == 0 || line.rfind("| M", 0) == 0)
            ids.insert(line.substr(2, line.find(' ', 2) - 2));
    }
    return ids;
}

void check_table(std::string_view path) {
    const auto known = disputed();
    std::size_t agree = 0;
    std::size_t all = 0;
    for (const auto& row : clause_rows(path)) {
        if (known.count(row.id) != 0) continue;
        bool good = true;
        for (const auto& one : row.cases) {
            const auto result = score_clause(row.clause, question_of(row, one));
            const auto want =
                one.lo + ".." + one.hi + (one.hi_open ? " open" : "") + (one.undecided ? " undecided" : "");
            const auto got = !result.translation.read ? "not understood at " + result.translation.at
                             : !result.answer.score   ? std::string("not compiled")
                                                      : shown(*result.answer.score, result.answer.undecided);
            INFO(row.id << " " << row.clause << "\n" << shown(one) << "\n" << result.translation.rules);
            CHECK(got == want);
            good = good && got == want;
        }
        ++all;
        agree += good ? 1U : 0U;
    }
    WARN(path << ": " << agree << " of " << all << " clauses agree");
}

}  // namespace

TEST_CASE("scoring standards give what the corpus says", "[clause][corpus]") {
    check_table("tests/corpus/clauses-dev.jsonl");
}

TEST_CASE("scoring standards of our own give what was worked out by hand", "[clause][corpus]") {
    check_table("tests/corpus/clauses-more.jsonl");
}

TEST_CASE("a standard in a rule file scores as the block that it is translated to", "[clause][property]") {
    for (const std::string path : {"tests/corpus/clauses-dev.jsonl", "tests/corpus/clauses-more.jsonl"}) {
        for (const auto& row : clause_rows(path)) {
            const auto translated = translate_clause(row.clause);
            if (!translated.read || row.clause.find('"') != std::string::npos) continue;
            for (const auto& one : row.cases) {
                auto question = question_of(row, one);
                question.rules = translated.rules;
                const auto by_block = score_by_rules(clause_vocabulary(), question);
                question.rules = "标准 \"" + row.clause + "\"";
                const auto by_words = score_by_rules(clause_vocabulary(), question);
                INFO(row.id << " " << row.clause << "\n" << translated.rules);
                REQUIRE(by_block.score);
                REQUIRE(by_words.score);
                CHECK(*by_block.score == *by_words.score);
                CHECK(by_block.undecided == by_words.undecided);
            }
        }
    }
}

TEST_CASE("hostile sentences are refused in time", "[clause]") {
    const std::string brackets(100'000, '(');
    CHECK_FALSE(translate_clause(brackets).read);
    std::string deep = "得分=";
    for (int i = 0; i < 30'000; ++i)
        deep += "（";
    CHECK_FALSE(translate_clause(deep).read);
    CHECK_FALSE(translate_clause("\xff\xfe得满分").read);
    CHECK_FALSE(translate_clause("").read);
    std::string_view piece = "每低1个百分点扣";
    std::string long_text;
    while (long_text.size() < 100'000)
        long_text += piece;
    CHECK_FALSE(translate_clause(long_text).read);
}

TEST_CASE("what isn't understood is told with the words where reading stopped", "[clause]") {
    const auto translation = translate_clause("达到95%得满分，每降低1个百分点，由局务会另行研究。");
    CHECK_FALSE(translation.read);
    CHECK_FALSE(translation.at.empty());
    CHECK_FALSE(translation.wanted.empty());
}

TEST_CASE("a clause of which a part isn't understood is refused and not guessed", "[clause]") {
    for (const std::string sentence : {
             "第一名得10分，第二名得9分，第三名得8分，以此类推，第五名不得分。",  // contradicts its series
             "完成率90%以上得10分，80%以上得8分，70%以上得5分，以此类推。",       // is none
             "完成1场得1分，以此类推，最高5分。",                                 // one tier is no series
             "得分=完成率×权重，得分=合格率×权重。",                              // two scores
             "得分=实际值÷目标值×100%。",                                         // no points
             "执行率在90%左右的得满分，否则不得分。",                             // 左右
             "完成率接近100%的得满分，否则不得分。",                              // 接近
             "满意度三季度末达到约75%得4分，否则不得分。",                        // a figure within words
             "达到95%得满分，每低1接近个百分点扣0.5分。",                         // a word within a unit
             "未达标的，扣该项分值除外的20%。",                                   // glued to what was read
             "超过分值的得满分，否则不得分。",                                    // an actual is no score
             "完成率90%以上得10分，80%以上得8分，以此类推，低于65%不得分。",  // within a tier of the series
             "同上。",                                                        // as what?
             "参照第三条执行。",                                              // which says nothing here
             "违规金额占比每1%扣0.5分。",                                     // from where on?
             "得分=1-逾期率，逾期率大于20%不得分。",                          // no points
             "每项任务2分，完成一项得1分。",                                  // two steps of one thing
             "制度健全得1分，归档及时得1分，任一项不满足扣2分。",             // parts worth 1 and 2
             "每低1个百分点扣0.5分，不足1个百分点的四舍五入。",               // a step isn't rounded so
         }) {
        INFO(sentence);
        ClauseOptions options;
        options.weight = Rational(10);
        CHECK_FALSE(translate_clause(sentence, options).read);
    }
}

}  // namespace heng::test
