// Each code about scoring standards: a standard that has it, and one close to it that doesn't.

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "engine/analysis/analyse.hpp"
#include "tests/support/check_form.hpp"
#include "tests/support/clause_rows.hpp"
#include "tests/support/rule_files.hpp"
#include "tools/heng/clause.hpp"
#include "tools/heng/standard.hpp"

namespace heng::test {

namespace {

/// A sentence, or with a line break the statements of a block; for this target and weight, either of which may be
/// empty.
struct Standard {
    std::string text;
    std::string target;
    std::string weight;
};

struct Pair {
    std::string code;
    Standard bad;
    Standard good;
};

std::string tiers(const std::string& first, const std::string& second, const std::string& third) {
    return "档 达成 \"达成\" " + first + "\n档 部分达成 \"部分达成\" " + second + "\n档 未达成 \"未达成\" " +
           third + "\n";
}

std::string bands(const std::string& rows) {
    return "区间 完成率 {\n" + rows + "}\n封顶 权重\n保底 0\n";
}

const std::vector<Pair>& pairs() {
    static const std::vector<Pair> all{
        {"H830",
         {"达到95%得满分，每降低1个百分点扣0.5分，扣完为止", "≥95%", "5"},
         {"达到95%得满分，每降低1个百分点扣0.5分，不足1个百分点按1个百分点计算，扣完为止", "≥95%", "5"}},
        {"H831", {"每降低1%扣1分，扣完为止", "≥95%", "5"}, {"每降低1个百分点扣1分，扣完为止", "≥95%", "5"}},
        {"H832", {"未达标的扣减10%。", "≥95%", "10"}, {"未达标的扣减该指标权重分的10%。", "≥95%", "10"}},
        {"H833",
         {"≥90%得满分，80%-89%得8分，70%-79%得6分，不足70%不得分。", "≥90%", "10"},
         {"≥90%得满分，80%（含）-90%得8分，不足80%不得分。", "≥90%", "10"}},
        {"H834", {"得分=完成率×权重", "≥50场", "10"}, {"得分=完成率×权重，最高不超过权重", "≥50场", "10"}},
        {"H834",
         {"得分 = 实现值 ÷ 预期值 × 权重\n", "", ""},
         {"得分 = 实现值 ÷ 预期值 × 权重\n封顶 权重\n", "", ""}},
        {"H835",
         {"达到90%得满分，每低5个百分点扣1分，不足5个百分点不扣分。", "≥90%", "5"},
         {"达到90%得满分，每低5个百分点扣1分，不足5个百分点不扣分，扣完为止。", "≥90%", "5"}},
        {"H836",
         {"≥95%得满分，80%（含）-95%得8分。", "≥95%", "10"},
         {"≥95%得满分，80%（含）-95%得8分，不足80%不得分。", "≥95%", "10"}},
        {"H836",
         {"超过目标值不加分。", "≥30场", "5"},
         {"达标得满分，否则不得分，超过目标值不加分。", "≥30场", "5"}},
        {"H836",
         {bands("[80%,100%] 得 权重\n<80% 得 0\n"), "≥50户", "5"},
         {bands("≥80% 得 权重\n<80% 得 0\n"), "≥50户", "5"}},
        {"H836",
         {tiers("80%（含）-100%", "60%（含）-80%", "20%-60%"), "", ""},
         {tiers("80%（含）-100%", "60%（含）-80%", "0-60%"), "", ""}},
        {"H837",
         {"≥95%得满分，[80%,90%)得8分，<80%不得分", "≥95%", "10"},
         {"≥95%得满分，[80%,95%)得8分，<80%不得分", "≥95%", "10"}},
        {"H837",
         {"≥95%得满分，[80%,90%)得8分，<80%不得分", "", ""},
         {"≥95%得满分，[80%,95%)得8分，<80%不得分", "", ""}},
        {"H837",
         {bands("≥90% 得 权重\n[80%,89%] 得 权重 × 80%\n<80% 得 0\n"), "", ""},
         {bands("≥90% 得 权重\n[80%,90%) 得 权重 × 80%\n<80% 得 0\n"), "", ""}},
        {"H837",
         {"实际值优于目标值得满分，劣于目标值不得分。", "≥90%", "5"},
         {"3次得满分，2次得6分，1次得3分，0次不得分。", "≥3次", "10"}},
        {"H837",
         {tiers("80%（含）-100%", "60%（含）-75%", "0-60%"), "", ""},
         {tiers("80%（含）-100%", "60%（含）-80%", "0-60%"), "", ""}},
        {"H838",
         {"80%以上得满分，60%～80%得3分，60%以下0分", "≥80%", "5"},
         {"80%以上得满分，60%（含）～80%得3分，60%以下0分", "≥80%", "5"}},
        {"H838",
         {"及时拨付得满分；逾期30日以内扣一半；逾期30日以上不得分。", "", "6"},
         {"及时拨付得满分；逾期30日以内扣一半；逾期超过30日不得分。", "", "6"}},
        {"H838",
         {bands("[90%,120%] 得 权重\n[60%,95%] 得 权重 × 50%\n否则 得 0\n"), "", ""},
         {bands("[90%,120%] 得 权重\n[60%,90%) 得 权重 × 50%\n否则 得 0\n"), "", ""}},
        {"H839",
         {"90%（含）以上得满分，80%（含）-90%（含）得8分，不足80%不得分。", "≥90%", "10"},
         {"90%（含）以上得满分，80%（含）-90%得8分，不足80%不得分。", "≥90%", "10"}},
        {"H839",
         {bands("90%（含）-100%（含） 得 权重\n80%（含）-90%（含） 得 权重 × 80%\n否则 得 0\n"), "", ""},
         {bands("90%（含）-100%（含） 得 权重\n80%（含）-90%（不含） 得 权重 × 80%\n否则 得 0\n"), "", ""}},
        {"H840",
         {"完成率60%及以上得满分，70%至80%得8分，不足60%不得分。", "≥50场", "10"},
         {"完成率90%及以上得满分，80%及以上得8分，不足80%不得分。", "≥50场", "10"}},
        {"H840",
         {bands("≥60% 得 权重 × 60%\n≥90% 得 权重\n否则 得 0\n"), "", ""},
         {bands("≥90% 得 权重\n≥60% 得 权重 × 60%\n否则 得 0\n"), "", ""}},
        {"H841",
         {"≥90%得满分，80%（含）-90%得5分，60%（含）-80%得8分，不足60%不得分。", "≥90%", "10"},
         {"≥90%得满分，80%（含）-90%得8分，60%（含）-80%得5分，不足60%不得分。", "≥90%", "10"}},
        {"H842",
         {"完成率低于80%的不得分，80%至100%之间按比例得分，100%得满分。", "≥200份", "10"},
         {"完成率低于20%的不得分，20%至100%之间按比例得分，100%得满分。", "≥200份", "10"}},
        {"H843",
         {"≥90%得8分，80%（含）-90%得6分，不足80%不得分。", "≥90%", "10"},
         {"≥90%得10分，80%（含）-90%得6分，不足80%不得分。", "≥90%", "10"}},
        {"H843", {"≥90%得12分，否则不得分。", "≥90%", "10"}, {"≥90%得10分，否则不得分。", "≥90%", "10"}},
        {"H843",
         {tiers("80%（含）-95%", "60%（含）-80%", "0-60%"), "", ""},
         {tiers("80%（含）-100%", "60%（含）-80%", "0-60%"), "", ""}},
        {"H844",
         {"立项依据充分、程序规范、材料齐全各占1分，不符合的相应扣除。", "", "4"},
         {"立项依据充分、程序规范、材料齐全各占1分，不符合的相应扣除。", "", "3"}},
        {"H844",
         {"按照时间、数量、质量三个维度加权评分，权重分别为0.3、0.4、0.2。", "", ""},
         {"按照时间、数量、质量三个维度加权评分，权重分别为0.3、0.4、0.3。", "", ""}},
        {"H845",
         {"每举办1场得2分，最多得8分。", "≥5场", "10"},
         {"每举办1场得2分，最多得10分。", "≥5场", "10"}},
        {"H845",
         {"每发现1处不规范扣0.5分，该项最多扣30分。", "", "10"},
         {"每发现1处不规范扣0.5分，该项最多扣3分。", "", "10"}},
        {"H845",
         {"达到95%得满分，每降低1个百分点扣0.05分，扣完为止。", "≥95%", "5"},
         {"达到95%得满分，每降低1个百分点扣0.5分，扣完为止。", "≥95%", "5"}},
        {"H846",
         {"每高出目标值1个百分点扣0.5分。", "≥90%", "5"},
         {"每高出目标值1个百分点扣0.5分。", "≤10%", "5"}},
        {"H846",
         {"每高出目标值1个百分点扣0.5分。", "≥90%", "5"},
         {"实际完成值超过年初指标值30%及以上的，在应得分基础上减1.5分。", "≥100件", "10"}},
        {"H847",
         {"得分=目标值÷实际值×权重，最高不超过权重。", "≤50元", "10"},
         {"平均办结时限≤5个工作日得满分，否则得分＝5÷实际天数×分值。", "≤5个工作日", "6"}},
        {"H847",
         {"得分 = 实现值 ÷ 预期值 × 权重\n封顶 权重\n", "", ""},
         {"若 达标 得 权重\n否则 得 实现值 ÷ 预期值 × 权重\n零分母 得 0\n", "", ""}},
        {"H848",
         {"达标得满分，未达标的按比例得分。", "≤10%", "5"},
         {"达标得满分，未达标的按比例得分。", "≥90%", "5"}},
        {"H848",
         {"成本不高于预算得满分，超过的按比例得分。", "", ""},
         {"成本不高于预算得满分，超支的按超支率同比例扣分。", "", ""}},
        {"H849",
         {"多项任务中仅个别未按期完成的，扣减30%。", "", "5"},
         {"按规定公开的得满分，否则不得分。", "", "5"}},
        {"H850",
         {"超过目标值的每增加1个百分点加0.2分。", "≥90%", "5"},
         {"超过目标值的每增加1个百分点加0.2分，最多加1分。", "≥90%", "5"}},
        {"H851", {"达到95%得满分，否则不得分。", "≥90%", "5"}, {"达到95%得满分，否则不得分。", "≥95%", "5"}},
        {"H852", {"达到95得满分，否则不得分。", "≥95%", "5"}, {"达到95%得满分，否则不得分。", "≥95%", "5"}},
        {"H852",
         {"不少于5家得满分，否则不得分。", "≥5场", "5"},
         {"不少于5次得满分，否则不得分。", "≥5场", "5"}},
        {"H853",
         {tiers("80%-100%", "60%-80%", "0-60%"), "", ""},
         {tiers("80%（含）-100%", "60%（含）-80%", "0-60%"), "", ""}},
    };
    return all;
}

AnalysisOptions options_of(const RuleSet& rules) {
    return {word_list(rules, vague_words)};
}

std::vector<Diagnostic> findings_of(const Standard& standard) {
    if (standard.text.find('\n') == std::string::npos) {
        ClauseOptions options;
        options.weight = Rational::parse(standard.weight);
        const auto translation = translate_clause(standard.text, options);
        INFO(standard.text << " at " << translation.at);
        REQUIRE(translation.read);
        return standard_findings(standard.text, translation, standard.target, standard.weight);
    }
    const auto compiled = compile_statements(clause_vocabulary(), standard.text);
    REQUIRE(compiled.rules);
    StandardUse use;
    if (!standard.target.empty()) use.target = read_value(standard.target, Role::target);
    use.weight = Rational::parse(standard.weight);
    return analyse(*compiled.rules, ScoringId{0}, use, options_of(*compiled.rules), {});
}

bool has(const std::vector<Diagnostic>& findings, const std::string& code) {
    for (const auto& one : findings)
        UNSCOPED_INFO(one.code << " " << one.message.zh);
    return std::any_of(findings.begin(), findings.end(), [&](const Diagnostic& d) { return d.code == code; });
}

/// A 表式 of two levels, and an indicator under one that wants less.
std::string against_place(const std::string& target) {
    return "指标体系 满分 10 { 甲 10 { 方向 反向 } }\n指标 甲/乙 10 { 目标 " + target + " }\n";
}

}  // namespace

TEST_CASE("every code about standards has a standard that gives it, and a like one that doesn't",
          "[analysis]") {
    for (const auto& pair : pairs()) {
        INFO(pair.code << "\n" << pair.bad.text << " | " << pair.bad.target << " | " << pair.bad.weight);
        CHECK(has(findings_of(pair.bad), pair.code));
    }
    for (const auto& pair : pairs()) {
        INFO(pair.code << "\n" << pair.good.text << " | " << pair.good.target << " | " << pair.good.weight);
        CHECK_FALSE(has(findings_of(pair.good), pair.code));
    }
}

TEST_CASE("H854: a target against the direction of its place", "[analysis]") {
    const auto lint = [](const std::string& target) {
        return analyse(must_compile(small_rules(against_place(target))), {});
    };
    CHECK(has(lint("≥3元"), "H854"));
    CHECK_FALSE(has(lint("≤3元"), "H854"));
}

TEST_CASE("the table of standards has all codes from H830 to H859", "[analysis]") {
    std::set<std::string> shown{"H854"};
    for (const auto& pair : pairs())
        shown.insert(pair.code);
    for (const auto* row : all_codes()) {
        const std::string name(row->name);
        if (name >= "H830" && name < "H860") {
            INFO(name);
            CHECK(shown.count(name) == 1);
        }
    }
}

TEST_CASE("no finding leaves a slot open or its words empty", "[analysis]") {
    for (const auto& pair : pairs()) {
        for (const auto& one : findings_of(pair.bad)) {
            INFO(one.code << " " << one.message.zh);
            CHECK(one.message.zh.find('{') == std::string::npos);
            CHECK(one.message.en.find('{') == std::string::npos);
            CHECK_FALSE(one.hint.zh.empty());
        }
    }
}

TEST_CASE("standards of the corpora have errors only where pro rata has no base", "[analysis][corpus]") {
    for (const std::string path : {"tests/corpus/clauses-dev.jsonl", "tests/corpus/clauses-more.jsonl"}) {
        for (const auto& row : clause_rows(path)) {
            ClauseOptions options;
            options.weight = Rational::parse(row.weight);
            const auto translation = translate_clause(row.clause, options);
            if (!translation.read) continue;
            for (const auto& one : row.cases) {
                for (const auto& d : standard_findings(row.clause, translation, one.target, row.weight)) {
                    INFO(row.id << " " << row.clause << " | " << one.target << "\n"
                                << d.code << " " << d.message.zh);
                    CHECK((d.severity != Severity::error || (d.code == "H848" && one.undecided)));
                }
            }
        }
    }
}

TEST_CASE("the shipped rule sets have no finding at all", "[analysis]") {
    std::vector<RuleFile> files;
    for (auto& file : rule_files_below("rules"))
        files.push_back({file.path, file.text});
    for (const auto& id : ruleset_ids(files)) {
        const auto compiled = compile(files, id);
        REQUIRE(compiled.rules);
        for (const auto& one : analyse(*compiled.rules, options_of(*compiled.rules))) {
            INFO(id << " " << one.place.path << " " << one.code << " " << one.message.zh);
            CHECK(false);
        }
    }
}

}  // namespace heng::test
