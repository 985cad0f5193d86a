#include "engine/compile/compile.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "engine/compile/builder.hpp"
#include "engine/compile/inherit.hpp"
#include "engine/compile/literal.hpp"
#include "engine/compile/syntax.hpp"
#include "engine/diagnostics/nearest.hpp"

namespace heng {

namespace {

bool is_error(const Diagnostic& d) {
    return d.severity == Severity::error;
}

/// 名称, 地区, 年度 and the like: of the rule set itself, else of the nearest that it builds on. From when to when it holds
/// is its own alone: this year's rules don't lapse with those of last year.
void headers(RuleHead& rules, const std::vector<Statement>& lineage) {
    if (!lineage.empty()) {
        rules.declared = lineage.front().source->place(head_of(lineage.front().node));
    }
    for (auto ruleset = lineage.rbegin(); ruleset != lineage.rend(); ++ruleset) {
        const bool own = std::next(ruleset) == lineage.rend();
        for (auto node : ruleset->node.child(RuleKind::block)) {
            switch (node.kind()) {
                case RuleKind::title: rules.title = text_of(node.first()); break;
                case RuleKind::place: rules.place = path_of(node.first()); break;
                case RuleKind::subject: rules.subject = text_of(node.first()); break;
                case RuleKind::year: {
                    const auto year = count_of(node.first());
                    rules.year = year ? std::optional(static_cast<int>(*year)) : std::nullopt;
                    break;
                }
                case RuleKind::basis: rules.basis = basis_text(node); break;
                case RuleKind::in_force: rules.in_force = own ? text_of(node.first()) : std::string(); break;
                case RuleKind::lapses: rules.lapses = own ? text_of(node.first()) : std::string(); break;
                default: break;
            }
        }
        const auto& file = ruleset->source->file->name;
        if (std::find(rules.files.begin(), rules.files.end(), file) == rules.files.end()) {
            rules.files.insert(rules.files.begin(), file);
        }
    }
}

void collect_levels(RuleNode node, std::set<std::string>& names) {
    for (auto part : node.child(RuleKind::block)) {
        if (part.kind() == RuleKind::level) {
            names.insert(text_of(part.child(RuleKind::word)));
        } else if (part.kind() == RuleKind::table || part.kind() == RuleKind::group) {
            collect_levels(part, names);
        }
    }
}

/// Levels that the 表式 in force has no more, although one that it overrides has them.
std::set<std::string> levels_gone(const Effective& effective) {
    std::set<std::string> had;
    std::set<std::string> has;
    for (const auto& s : effective.statements) {
        for (std::size_t i = 0; i < s.layers.size(); ++i) {
            if (s.layers[i].node.kind() == RuleKind::schema) {
                collect_levels(s.layers[i].node, i == 0 ? has : had);
            }
        }
    }
    std::erase_if(had, [&](const std::string& name) { return has.contains(name); });
    return had;
}

/// Whether a check goes through the rows of one of these levels.
bool goes_through(const InForce& check, const std::set<std::string>& levels) {
    for (const auto& layer : check.layers) {
        for (auto node : layer.node.child(RuleKind::block)) {
            if (node.kind() == RuleKind::each || node.kind() == RuleKind::each_group) {
                return levels.contains(std::string(node.child(RuleKind::path).text()));
            }
        }
    }
    return false;
}

/// The order matters: names first, then what uses them.
void statements(Builder& builder, const Effective& effective) {
    std::vector<Statement> schemas;
    std::vector<Statement> systems;
    std::vector<Statement> indicators;
    std::vector<const InForce*> scorings;
    std::vector<const InForce*> checks;
    std::vector<const InForce*> totals;
    std::vector<Statement> grades;
    for (const auto& s : effective.statements) {
        const auto& newest = s.layers.front();
        switch (newest.node.kind()) {
            case RuleKind::schema: schemas.push_back(newest); break;
            case RuleKind::system: systems.push_back(newest); break;
            case RuleKind::indicator: indicators.push_back(newest); break;
            case RuleKind::scoring: scorings.push_back(&s); break;
            case RuleKind::check: checks.push_back(&s); break;
            case RuleKind::total: totals.push_back(&s); break;
            case RuleKind::grades: grades.push_back(newest); break;
            default: compile_vocabulary(builder, newest); break;
        }
    }
    for (const auto& schema : schemas) {
        compile_schema(builder, schema);
    }
    const bool damaged = std::any_of(builder.diagnostics.begin(), builder.diagnostics.end(), is_error);
    if (damaged && builder.rules.schema.leaf_level() == none<LevelId>) {
        return;  // what was lost of the 表式 would make every name unknown
    }
    for (const auto& system : systems) {
        compile_system(builder, system);
    }
    for (const auto& indicator : indicators) {
        compile_indicator(builder, indicator);
    }
    // The more special a rule set, the earlier its scoring rules are tried.
    std::stable_sort(scorings.begin(), scorings.end(),
                     [](const InForce* a, const InForce* b) { return a->generation > b->generation; });
    for (const auto* scoring : scorings) {
        compile_scoring(builder, *scoring);
    }
    compile_scoring_uses(builder, systems, indicators);
    for (const auto& schema : schemas) {
        compile_requirements(builder, schema);
    }
    for (const auto* total : totals) {
        compile_total(builder, *total);
    }
    for (const auto& one : grades) {
        compile_grades(builder, one);
    }
    const auto gone = levels_gone(effective);
    for (const auto* check : checks) {
        // An inherited check has nothing to look at where the 表式 was rewritten without its level.
        if (check->ruleset == effective.lineage.front() || !goes_through(*check, gone)) {
            compile_check(builder, *check);
        }
    }
}

/// Where a 表式 is written anew, inherited rules may ask for what it has no more: said once, at the 表式, and not at each of
/// those rules, which their own files have right.
void gather_lost_names(std::vector<Diagnostic>& found, const Effective& effective) {
    if (effective.headers.size() < 2) {
        return;
    }
    const auto& own = effective.headers.front();
    const auto schema =
        std::find_if(effective.statements.begin(), effective.statements.end(), [&](const InForce& s) {
            return s.layers.size() > 1 && s.layers.front().node.kind() == RuleKind::schema &&
                   s.layers.front().source == own.source;
        });
    const auto is_lost = [&](const Diagnostic& d) {
        const bool of_names = d.code == "H815" || d.code == "H818" || d.code == "H817" || d.code == "H816";
        const auto span = own.node.span();
        const bool outside = d.place.path != own.source->file->name || d.place.span.begin < span.begin ||
                             d.place.span.end > span.end;
        return of_names && outside;
    };
    if (schema == effective.statements.end() || std::none_of(found.begin(), found.end(), is_lost)) {
        return;
    }
    constexpr std::size_t most_names = 8;
    std::vector<std::string> names;
    for (const auto& d : found) {
        const auto begin = d.message.zh.find("“");
        const auto end = d.message.zh.find("”");
        if (!is_lost(d) || d.code != "H815" || begin == std::string::npos || end == std::string::npos) {
            continue;
        }
        auto name = d.message.zh.substr(begin, end + std::string_view("”").size() - begin);
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            names.push_back(std::move(name));
        }
    }
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), most_names); ++i) {
        list += names[i];
    }
    const auto count = std::to_string(names.size());
    const auto& layer = schema->layers.front();
    std::erase_if(found, is_lost);
    found.push_back(make(
        Code::H880, {own.source->file->name, head_of(layer.node)},
        {{"names", list}, {"count", names.size() > most_names ? "等 " + count + " 个" : ""}},
        {{"names", list}, {"count", names.size() > most_names ? " and more, " + count + " in all" : ""}}));
}

/// A check that isn't there may be one that an inheriting rule set has repealed: that is no slip.
void waivers(Builder& builder, const Effective& effective) {
    std::map<std::string, std::vector<Check*>, std::less<>> checks;
    for (auto& check : builder.rules.checks) {
        checks[check.code].push_back(&check);
    }
    for (const auto& s : effective.statements) {
        const auto [node, source] = s.layers.front();
        if (node.kind() != RuleKind::waivable && node.kind() != RuleKind::not_waivable) {
            continue;
        }
        for (auto code : node) {
            if (code.kind() != RuleKind::code) {
                continue;
            }
            const auto known = checks.find(code.text());
            if (known == checks.end()) {
                if (s.ruleset == effective.lineage.front()) {
                    builder.say(Code::H873, *source, code, {{"name", std::string(code.text())}});
                }
                continue;
            }
            for (auto* check : known->second) {
                check->waivable = node.kind() == RuleKind::waivable;
            }
        }
    }
}

}  // namespace

namespace {

const std::vector<Diagnostic>& misreadings(const RuleSource& source) {
    if (!source.findings) {
        source.findings = syntax_findings(source.parsed, source.file->name);
    }
    return *source.findings;
}

Compiled compile_from(Library& library, std::string_view id) {
    Compiled out;
    if (!library.find(id)) {
        const auto ids = library.ids();
        const std::vector<std::string_view> known(ids.begin(), ids.end());
        const auto near = or_did_you_mean(id, known);
        out.diagnostics.push_back(make(Code::H811, {}, {{"name", std::string(id)}, {"near", near.zh}},
                                       {{"name", std::string(id)}, {"near", near.en}}));
        return out;
    }
    auto effective = in_force(library, id);
    // Of files that were read for this one rule set, also those where it might have stood.
    const auto sources = library.is_indexed() ? effective.sources : library.read();
    for (const auto* source : sources) {
        const auto& found = misreadings(*source);
        out.diagnostics.insert(out.diagnostics.end(), found.begin(), found.end());
    }
    std::move(effective.diagnostics.begin(), effective.diagnostics.end(),
              std::back_inserter(out.diagnostics));
    if (std::any_of(sources.begin(), sources.end(), [](const RuleSource* s) { return s->parsed.too_deep; })) {
        return out;
    }
    RuleSet rules;
    rules.id = std::string(id);
    rules.lineage = effective.lineage;
    rules.overrides = effective.overrides;
    rules.said = places_of(effective);
    headers(rules, effective.headers);
    Builder builder{rules, out.diagnostics};
    statements(builder, effective);
    // A check to choose rests on the document of who has chosen it.
    const auto own = effective.headers.empty() ? RuleNode() : effective.headers.front().node;
    const auto basis = own ? own.child(RuleKind::block).child(RuleKind::basis) : RuleNode();
    for (auto& check : rules.checks) {
        check.basis = check.basis.empty() && basis ? basis_text(basis) : check.basis;
    }
    waivers(builder, effective);
    gather_lost_names(out.diagnostics, effective);
    if (std::none_of(out.diagnostics.begin(), out.diagnostics.end(), is_error)) {
        out.rules = std::move(rules);
    }
    return out;
}

}  // namespace

std::vector<RuleHead> ruleset_heads(std::span<const RuleFile> files) {
    Library library(files);
    std::vector<RuleHead> out;
    for (const auto& id : library.ids()) {
        const auto effective = in_force(library, id);
        RuleHead head;
        head.id = id;
        head.lineage = effective.lineage;
        headers(head, effective.headers);
        out.push_back(std::move(head));
    }
    return out;
}

Compiled compile(std::span<const RuleFile> files, std::string_view id) {
    Library library(files);
    return compile_from(library, id);
}

Compiler::Compiler(std::span<const RuleFile> files) : library_(std::make_unique<Library>(files)) {
    static_cast<void>(library_->ids());
}

Compiler::~Compiler() = default;

Compiled Compiler::compile(std::string_view id) {
    return compile_from(*library_, id);
}

std::vector<std::string> Compiler::ids_in(std::size_t file) {
    return library_->ids_in(file);
}

std::vector<Diagnostic> Compiler::misreadings_in(std::size_t file) {
    return misreadings(library_->source(file));
}

std::optional<std::vector<TriedCode>> Compiler::codes_tried_in(std::size_t file) {
    std::optional<std::vector<TriedCode>> codes;
    for (auto statement : library_->source(file).parsed.tree.root()) {
        if (statement.kind() != RuleKind::testcase) {
            continue;
        }
        codes = codes ? std::move(codes) : std::vector<TriedCode>();
        for (auto part : statement.child(RuleKind::block)) {
            if (part.kind() == RuleKind::reports || part.kind() == RuleKind::reports_not) {
                const auto code = part.child(RuleKind::code);
                codes->push_back({std::string(code.text()), code.span()});
            }
        }
    }
    return codes;
}

std::vector<std::string> Compiler::checks_in(std::size_t file) {
    std::vector<std::string> codes;
    for (auto ruleset : library_->source(file).parsed.tree.root()) {
        if (ruleset.kind() != RuleKind::ruleset) {
            continue;
        }
        for (auto statement : ruleset.child(RuleKind::block)) {
            const auto said = statement.kind() == RuleKind::overrides ? statement.first() : statement;
            if (said && said.kind() == RuleKind::check) {
                codes.emplace_back(said.child(RuleKind::code).text());
            }
        }
    }
    return codes;
}

std::vector<std::string> ruleset_ids(std::span<const RuleFile> files) {
    return Library(files).ids();
}

const Check* RuleSet::find_check(std::string_view code) const {
    const auto found =
        std::find_if(checks.begin(), checks.end(), [&](const Check& c) { return c.code == code; });
    return found == checks.end() ? nullptr : &*found;
}

}  // namespace heng
