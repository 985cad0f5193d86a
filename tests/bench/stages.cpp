#include "tests/bench/stages.hpp"

#include <algorithm>
#include <vector>

#include "engine/compile/compile.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/form/bind.hpp"
#include "engine/form/document.hpp"
#include "engine/report/summary.hpp"
#include "engine/report/text.hpp"
#include "grammar/parse_rules.hpp"
#include "tests/bench/stopwatch.hpp"
#include "tools/heng/embedded.hpp"

namespace heng::bench {
namespace {

std::vector<RuleFile> carried_rules() {
    std::vector<RuleFile> files;
    for (const auto& file : embedded_rules())
        files.push_back({std::string(file.path), std::string(file.text)});
    return files;
}

/// Reads the files that a rule set came from; keeps the trees so that nothing is left out as useless.
std::size_t parse_all(const std::vector<RuleFile>& files, const std::vector<std::string>& wanted) {
    std::size_t nodes = 0;
    for (const auto& file : files) {
        if (std::find(wanted.begin(), wanted.end(), file.name) != wanted.end())
            nodes += parse_rules(file.text).tree.size();
    }
    return nodes;
}

}  // namespace

std::string_view name_of(Stage stage) {
    switch (stage) {
        case Stage::parse: return "parse rules";
        case Stage::compile: return "compile";
        case Stage::read: return "read form";
        case Stage::bind: return "bind";
        case Stage::evaluate: return "evaluate";
        case Stage::render: return "render";
    }
    return {};
}

std::optional<StageTimes> take_form(const std::string& form) {
    const auto files = carried_rules();
    StageTimes times{};
    const auto at = [&](Stage stage) -> std::int64_t& { return times[static_cast<std::size_t>(stage)]; };
    Stopwatch watch;

    const auto documents = read_yaml(form);
    at(Stage::read) = watch.lap();

    const auto compiled = compile(files, named_ruleset(documents.front()));
    const auto whole = watch.lap();
    if (!compiled.rules) return std::nullopt;
    // The parsing inside compile() can't be seen from here; parsing the same files once more takes as long.
    const auto nodes = parse_all(files, compiled.rules->files);
    at(Stage::parse) = watch.lap();
    at(Stage::compile) = std::max<std::int64_t>(whole - at(Stage::parse), 0);
    if (nodes == 0) return std::nullopt;

    watch.lap();
    const auto bound = heng::bind(compiled.rules->schema, documents.front(), form);
    at(Stage::bind) = watch.lap();
    const auto report = evaluate(*compiled.rules, bound, {.traces = false});
    at(Stage::evaluate) = watch.lap();
    const auto text = render_findings(report, FormSource(form), {}) + render_summary(report, {});
    at(Stage::render) = watch.lap();
    return text.empty() ? std::nullopt : std::optional(times);
}

}  // namespace heng::bench
