#include "tools/heng/session.hpp"

#include <cstdlib>
#include <map>

#include "tools/heng/files.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {
namespace {

/// Findings about files other than forms go to the standard error, plain.
TextOptions for_messages(const Session& session) {
    auto options = session.text;
    options.color = Color::never;
    return options;
}

std::optional<std::string> rules_by_environment() {
    const auto* value = std::getenv("HENG_RULES");
    return value == nullptr || *value == '\0' ? std::nullopt : std::optional<std::string>(value);
}

void report_settings_problems(const Session& session) {
    const FormSource source(session.settings.text);
    for (const auto& problem : session.settings.problems) {
        auto shown = problem;
        shown.place.path.clear();  // it is the file, which is shown before it
        write_message(render_finding(shown, session.settings.file, source, for_messages(session)));
    }
}

}  // namespace

TextOptions text_options(const Common& common, const Settings& settings) {
    TextOptions options;
    options.language = common.language.value_or(settings.language.value_or(Language::zh));
    options.color = color_for_results(common.color.value_or(settings.color.value_or(ColorWhen::automatic)));
    options.columns = result_columns();
    return options;
}

Session open_session(const Common& common, const std::string& first) {
    Session session;
    session.settings = find_settings(kind_of(first) == PathKind::folder ? first : folder_of(first));
    const auto& settings = session.settings;
    session.text = text_options(common, settings);
    if (!settings.problems.empty()) {
        report_settings_problems(session);
        session.ready = false;
        return session;
    }
    const auto environment = rules_by_environment();
    session.rules = std::make_unique<RuleLibrary>(
        RulePlaces{common.rules, environment ? environment : settings.rules, common.as_of});
    session.ready = session.rules->is_readable();
    if (!session.ready) report_rule_problems(session);
    return session;
}

void report_rule_problems(const Session& session) {
    std::map<std::string, FormSource> sources;  // a file may have very many
    for (auto problem : session.rules->problems()) {
        const auto file = problem.place.path;
        problem.place.path.clear();
        const auto& source = sources.try_emplace(file, session.rules->text_of(file)).first->second;
        write_message(render_finding(problem, file, source, for_messages(session)));
    }
}

}  // namespace heng
