#include "engine/compile/standard.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/clause/translate.hpp"
#include "engine/compile/builder.hpp"

namespace heng {

namespace {

bool is_figure(const Datum& datum) {
    return datum.kind == Datum::Kind::figure && datum.default_value != none<ExprId>;
}

/// Two figures that would both be the row's actual: neither surely is, so the form has to give them.
void ask_for_figures(Formulas& formulas) {
    const auto same = [](const Expr& a, const Expr& b) {
        return a.op == b.op && a.detail == b.detail && a.a == b.a;
    };
    std::vector<bool> asked(formulas.data.size(), false);
    for (std::size_t i = 0; i < formulas.data.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const auto& a = formulas.data[i];
            const auto& b = formulas.data[j];
            if (is_figure(a) && is_figure(b) && a.name != b.name &&
                same(formulas[a.default_value], formulas[b.default_value])) {
                asked[i] = asked[j] = true;
            }
        }
    }
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if (asked[i]) {
            formulas.data[i].default_value = none<ExprId>;
        }
    }
}

/// Which default readings were used; that of steps isn't, where all are as good.
std::vector<Bilingual> readings(const Translation& translation, bool steps) {
    std::vector<Bilingual> out;
    for (const auto& note : translation.notes) {
        if (steps || note.code != info(Code::H830).name) {
            out.push_back(note.message);
        }
    }
    return out;
}

/// Whether statements may go otherwise by another reading of steps.
bool has_steps(std::string_view rules) {
    return rules.find("连续") != std::string_view::npos;
}

/// Whether it speaks of points that were earned before (得分), for which the weight stands.
bool takes_off(const Formulas& formulas, const FormSchema& schema) {
    return std::any_of(formulas.data.begin(), formulas.data.end(), [&](const Datum& datum) {
        const auto* value = is_figure(datum) ? &formulas[datum.default_value] : nullptr;
        return value != nullptr && value->op == Op::column &&
               std::any_of(schema.levels.begin(), schema.levels.end(), [&](const Level& level) {
                   const auto at = level.slot(static_cast<ColumnId>(value->a));
                   return at && level.columns[*at].type == CellType::weight;
               });
    });
}

}  // namespace

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
    std::vector<Diagnostic> wrong;
    Builder builder{names_, wrong};
    made.scoring = compile_statements(builder, read.rules);
    for (const auto steps : {StepReading::whole, StepReading::begun}) {
        options.steps = steps;
        const auto other = has_steps(read.rules) ? translate_clause(text, options) : Translation{};
        if (other.read && other.rules != read.rules) {
            if (auto scoring = compile_statements(builder, other.rules)) {
                made.others.push_back(std::move(*scoring));
            }
        }
    }
    made.readings = readings(read, made.others.empty());
    made.formulas = std::exchange(static_cast<Formulas&>(names_), {});
    ask_for_figures(made.formulas);
    made.takes_off = takes_off(made.formulas, names_.schema);
    // A name that this 表式 has not: the sentence is understood, but here nothing follows from it.
    if (std::any_of(wrong.begin(), wrong.end(),
                    [](const Diagnostic& d) { return d.severity == Severity::error; })) {
        made.scoring.reset();
        made.others.clear();
    }
    return made;
}

}  // namespace heng
