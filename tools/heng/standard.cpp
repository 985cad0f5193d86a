#include "tools/heng/standard.hpp"

#include <algorithm>

#include "engine/analysis/analyse.hpp"
#include "engine/evaluate/score_clause.hpp"
#include "engine/report/words.hpp"
#include "tools/heng/clause.hpp"

namespace heng {

std::vector<Diagnostic> standard_findings(std::string_view sentence, const Translation& translation,
                                          const std::string& target, const std::string& weight) {
    const auto compiled = compile_statements(clause_vocabulary(), translation.rules);
    if (!compiled.rules || compiled.rules->scorings.empty()) {
        return translation.notes;
    }
    StandardUse use;
    if (!target.empty()) {
        use.target = read_value(target, Role::target);
    }
    use.weight = Rational::parse(weight);
    const AnalysisOptions options{word_list(*compiled.rules, vague_words)};
    const Place place{{}, {0, static_cast<std::uint32_t>(sentence.size())}};
    return analyse_clause(*compiled.rules, ScoringId{0}, translation, use, options, place);
}

std::string findings_text(const std::vector<Diagnostic>& findings, std::string_view lead, Language language) {
    std::string out;
    for (const auto& one : findings) {
        out += std::string(lead) + std::string(words::of(one.severity).in(language)) + " " + one.code + " " +
               visible(in(one.message, language)) + "\n";
        out += std::string(lead) + "  " + std::string(words::advice.in(language)) +
               (language == Language::zh ? "：" : ": ") + in(one.hint, language) + "\n";
    }
    return out;
}

bool reaches(const std::vector<Diagnostic>& findings, FailOn fail_on) {
    return std::any_of(findings.begin(), findings.end(), [&](const Diagnostic& one) {
        switch (fail_on) {
            case FailOn::never: return false;
            case FailOn::error: return one.severity == Severity::error;
            case FailOn::warning: return one.severity != Severity::note;
        }
        return false;
    });
}

}  // namespace heng
