#include "tools/heng/clause.hpp"

#include <array>

#include "tools/heng/embedded.hpp"
#include "tools/heng/standard.hpp"

namespace heng {

const std::vector<RuleFile>& clause_vocabulary() {
    static const std::vector<RuleFile> files = [] {
        std::vector<RuleFile> out;
        for (const auto& file : embedded_rules()) {
            if (file.path.ends_with("计分语句.heng")) {
                out.push_back({std::string(file.path), std::string(file.text)});
            }
        }
        return out;
    }();
    return files;
}

ClauseScore score_clause(const std::string& sentence, ScoreQuestion question) {
    ClauseScore out;
    ClauseOptions options;
    options.weight = Rational::parse(question.weight);
    out.translation = translate_clause(sentence, options);
    if (!out.translation.read) {
        return out;
    }
    question.rules = out.translation.rules;
    out.answer = score_by_rules(clause_vocabulary(), question);
    out.findings = standard_findings(sentence, out.translation, question.target, question.weight);
    bool silent = false;
    for (const auto& note : out.translation.notes) {
        silent = silent || note.code == info(Code::H830).name;
    }
    if (!silent || out.answer.undecided || !out.answer.score) {
        return out;
    }
    constexpr std::array<std::pair<std::string_view, StepReading>, 3> readings{
        {{"连续", StepReading::continuous}, {"整步", StepReading::whole}, {"进位", StepReading::begun}}};
    bool differ = false;
    for (const auto& [name, reading] : readings) {
        options.steps = reading;
        question.rules = translate_clause(sentence, options).rules;
        const auto answer = score_by_rules(clause_vocabulary(), question);
        if (!answer.score) {
            return out;
        }
        differ = differ || !(*answer.score == *out.answer.score);
        out.readings.emplace_back(name, *answer.score);
    }
    if (!differ) {
        out.readings.clear();
    }
    return out;
}

}  // namespace heng
