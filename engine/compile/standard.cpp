#include "engine/compile/standard.hpp"

#include <algorithm>
#include <utility>

#include "engine/clause/translate.hpp"
#include "engine/compile/builder.hpp"

namespace heng {

StandardCompiler::StandardCompiler(const RuleSet& rules) {
    names_.schema = rules.schema;
    names_.word_list_names = rules.word_list_names;
}

Standard StandardCompiler::compile(std::string_view text, const std::optional<Rational>& weight) {
    Standard made;
    made.text = text;
    ClauseOptions options;
    options.weight = weight;
    auto read = translate_clause(text, options);
    if (!read.read) {
        made.at = std::move(read.at);
        made.nearest = std::move(read.nearest);
        return made;
    }
    for (auto& note : read.notes) {
        made.readings.push_back(std::move(note.words));
    }
    std::vector<Diagnostic> wrong;
    Builder builder{names_, wrong};
    made.scoring = compile_statements(builder, read.rules);
    made.formulas = std::exchange(static_cast<Formulas&>(names_), {});
    // A name that this 表式 has not: the sentence is understood, but here nothing follows from it.
    if (std::any_of(wrong.begin(), wrong.end(),
                    [](const Diagnostic& d) { return d.severity == Severity::error; })) {
        made.scoring.reset();
    }
    return made;
}

}  // namespace heng
