// heng score --clause: the score of one sentence for given figures.

#include <nlohmann/json.hpp>

#include "engine/diagnostics/visible.hpp"
#include "engine/evaluate/wording.hpp"
#include "engine/report/finding_json.hpp"
#include "tools/heng/clause.hpp"
#include "tools/heng/run.hpp"
#include "tools/heng/standard.hpp"
#include "tools/heng/terminal.hpp"
#include "tools/heng/unread_clause.hpp"

namespace heng {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& into, const Interval& score) {
    into["lo"] = score.lo.to_string();
    into["hi"] = score.hi.to_string();
    if (score.lo_open) into["lo_open"] = true;
    if (score.hi_open) into["hi_open"] = true;
}

/// A reading is one figure, or an object with its ends.
Json reading(const Interval& score) {
    if (score.is_point()) return score.lo.to_string();
    Json ends;
    put(ends, score);
    return ends;
}

std::string object(const ClauseScore& result, const FormSource& sentence, Language language) {
    Json all;
    put(all, *result.answer.score);
    if (result.answer.undecided) all["undecided"] = true;
    for (const auto& [name, score] : result.readings)
        all["readings"][name] = reading(score);
    all["trace"] = Json::array();
    for (const auto& note : result.translation.notes)
        all["trace"].push_back(in(note.message, language));
    for (const auto& line : result.answer.trace)
        all["trace"].push_back(in(line, language));
    all["findings"] = Json::array();
    for (const auto& one : result.findings)
        all["findings"].push_back(finding_json(one, sentence, language));
    return all.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string text(const ClauseScore& result, Language language) {
    const bool zh = language == Language::zh;
    std::string out = zh ? "应得 " : "score: ";
    out += in_words(*result.answer.score, language);
    if (result.answer.undecided) out += zh ? "（无法判定）" : " (undecided)";
    out += "\n";
    for (const auto& [name, score] : result.readings)
        out += (zh ? "  按" : "  as ") + name + (zh ? "：" : ": ") + in_words(score, language) + "\n";
    for (const auto& line : result.answer.trace)
        out += "  " + visible(in(line, language)) + "\n";
    if (result.answer.lacks_target)
        out += zh ? "  用 --target 给出预期值\n" : "  give the target by --target\n";
    if (result.answer.lacks_actual)
        out += zh ? "  用 --actual 给出实现值\n" : "  give the actual by --actual\n";
    return out + findings_text(result.findings, "  ", language);
}

}  // namespace

Status score(const ScoreCommand& command) {
    const auto language = command.common.language.value_or(Language::zh);
    ScoreQuestion question;
    question.weight = command.weight;
    question.target = command.target;
    question.actual = command.actual;
    question.facts = command.facts;
    const auto result = score_clause(command.clause, question);
    if (!result.translation.read) {
        write_message(unread_clause(command.clause, result.translation, language));
        return Status::unchecked;
    }
    if (!result.answer.score) {
        for (const auto& finding : result.answer.diagnostics)
            write_trouble(finding.message, language);
        write_message(result.translation.rules);
        return Status::unchecked;
    }
    const FormSource sentence(command.clause);
    const bool written = write_result(command.format == Format::text ? text(result, language)
                                                                     : object(result, sentence, language));
    if (!written) return Status::unchecked;
    return reaches(result.findings, command.fail_on.value_or(FailOn::error)) ? Status::found : Status::clean;
}

}  // namespace heng
