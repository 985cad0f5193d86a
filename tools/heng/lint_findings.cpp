#include "tools/heng/lint_findings.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "engine/analysis/analyse.hpp"
#include "engine/compile/compile.hpp"
#include "engine/lint/lint.hpp"
#include "tools/heng/clause.hpp"
#include "tools/heng/standard.hpp"

namespace heng {

std::vector<Diagnostic> lint_findings(const RuleInputs& files) {
    const auto clauses = compile_statements(clause_vocabulary(), "得分 = 权重");
    const AnalysisOptions options{clauses.rules ? word_list(*clauses.rules, vague_words)
                                                : std::vector<std::string>{}};
    std::set<std::tuple<std::string, std::string, std::uint32_t, std::string>> told;
    std::vector<Diagnostic> out;
    // An error in what is built on is said too: without it nothing holds.
    const auto add = [&](std::vector<Diagnostic> more) {
        for (auto& one : more) {
            const bool wanted = one.severity == Severity::error || files.is_wanted(one.place.path);
            if (wanted &&
                told.emplace(one.code, one.place.path, one.place.span.begin, one.message.zh).second) {
                out.push_back(std::move(one));
            }
        }
    };
    Unused unused({"词表 " + std::string(vague_words)});
    TriedCases tried;
    for (std::size_t i = 0; i < files.all().size(); ++i) {
        const auto& file = files.all()[i].name;
        tried.add(file, files.compiler().codes_tried_in(i), files.compiler().checks_in(i),
                  files.is_wanted(file));
        // Also where no rule set could be made out.
        if (RuleInputs::is_own(file)) add(files.compiler().misreadings_in(i));
    }
    add(tried.unknown());
    for (const auto& id : files.ids()) {
        auto compiled = files.compiler().compile(id);
        add(std::move(compiled.diagnostics));
        if (compiled.rules) {
            unused.look_at(*compiled.rules);
            add(analyse(*compiled.rules, options));
            add(heng::lint(*compiled.rules));
            add(tried.untried(*compiled.rules));
            if (!files.as_of().empty()) add(lint_as_of(*compiled.rules, files.as_of()));
        }
    }
    // What a file declares is often there for others: they are asked before anything is said.
    if (!unused.findings().empty()) {
        for (const auto& id : files.known()) {
            if (std::find(files.ids().begin(), files.ids().end(), id) != files.ids().end()) continue;
            if (const auto compiled = files.compiler().compile(id); compiled.rules)
                unused.look_at(*compiled.rules);
        }
    }
    add(unused.findings());
    std::stable_sort(out.begin(), out.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.place.path, a.place.span.begin) < std::tie(b.place.path, b.place.span.begin);
    });
    return out;
}

}  // namespace heng
