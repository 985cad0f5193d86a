#include "tools/heng/explain_code.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/case/shown_case.hpp"
#include "engine/diagnostics/nearest.hpp"
#include "engine/report/explain_code.hpp"
#include "tools/heng/embedded.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {
namespace {

/// 坏 or 好: the file of tests/examples that shows a code of mechanism's.
std::optional<CodeExample> carried_example(std::string_view code, std::string_view kind) {
    const auto wanted = "/" + std::string(code) + "." + std::string(kind) + ".";
    for (const auto& file : embedded_examples()) {
        if (file.path.find(wanted) != std::string_view::npos)
            return CodeExample{std::string(file.text), std::string(file.path)};
    }
    return std::nullopt;
}

/// Those carried along for codes of mechanism's; else 用例 of the rules.
void add_examples(ToldCode& told, const Session& session) {
    told.bad = carried_example(told.code, "坏");
    told.good = carried_example(told.code, "好");
    if (told.bad && told.good) return;
    const auto cases = shown_cases(session.rules->files(), told.code);
    const auto example = [&](const RulePlace& place) {
        return case_example(session.rules->text_of(place.file), place);
    };
    if (!told.bad && cases.reports) told.bad = example(*cases.reports);
    if (!told.good && cases.reports_not) told.good = example(*cases.reports_not);
}

/// Where a check is the same in several rule sets (one builds on another) it is told once, as the first has it.
std::vector<ToldCode> told_checks(const std::string& code, const std::vector<std::string>& ids,
                                  const Session& session) {
    std::vector<RulePlace> told;
    std::vector<ToldCode> out;
    for (const auto& id : ids) {
        const auto compiled = session.rules->compiled(id);
        const auto* check = compiled->rules ? compiled->rules->find_check(code) : nullptr;
        if (check == nullptr) continue;
        const auto& at = check->declared;
        if (std::any_of(told.begin(), told.end(),
                        [&](const RulePlace& p) { return p.file == at.file && p.span == at.span; })) {
            continue;
        }
        told.push_back(at);
        out.push_back(told_check(*check, *compiled->rules, session.rules->text_of(at.file)));
    }
    return out;
}

std::vector<std::string> known_codes(const Session& session) {
    std::vector<std::string> known;
    for (const auto* row : all_codes())
        known.emplace_back(row->name);
    for (const auto& id : session.rules->ids()) {
        const auto compiled = session.rules->compiled(id);
        if (!compiled->rules) continue;
        for (const auto& check : compiled->rules->checks)
            known.push_back(check.code);
    }
    return known;
}

std::string rendered(const std::vector<ToldCode>& codes, DocumentFormat format, const TextOptions& options) {
    switch (format) {
        case DocumentFormat::text: return render_codes(codes, options);
        case DocumentFormat::markdown: return codes_markdown(codes, options.language);
        case DocumentFormat::json:
            return nlohmann::ordered_json{{"codes", codes_json(codes, options.language)}}.dump(
                       2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) +
                   "\n";
    }
    return {};
}

Status unknown(const std::string& code, const Session& session) {
    const auto say = [&](const Bilingual& message) {
        write_trouble(message, session.text.language);
        return Status::unchecked;
    };
    if (!session.rules->problems().empty()) {
        report_rule_problems(session);
        return say({"规则文件有错，找不全代码，没有找到“" + code + "”",
                    "rule files have errors, so not all codes are known; “" + code + "” was not found"});
    }
    const auto known = known_codes(session);
    const auto near = or_did_you_mean(code, std::vector<std::string_view>(known.begin(), known.end()));
    return say({"没有“" + code + "”这个代码" + near.zh, "there is no code “" + code + "”" + near.en});
}

}  // namespace

Status explain_code(const std::string& code, DocumentFormat format, const Session& session) {
    std::vector<ToldCode> told;
    if (const auto* row = find_code(code)) told.push_back(told_code(*row));
    // Few rule sets name a code; only if it is written in some unusual way are all of them compiled.
    if (told.empty()) told = told_checks(code, session.rules->ids_naming(code), session);
    if (told.empty()) told = told_checks(code, session.rules->ids(), session);
    if (!told.empty()) {
        add_examples(told.front(), session);
        return write_result(rendered(told, format, session.text)) ? Status::clean : Status::unchecked;
    }
    return unknown(code, session);
}

}  // namespace heng
