#include "engine/evaluate/score_clause.hpp"

#include <algorithm>

#include "engine/evaluate/score.hpp"
#include "engine/evaluate/wording.hpp"
#include "engine/form/bind.hpp"

namespace heng {

namespace {

constexpr std::string_view id = "计分语句/一句";

/// A YAML scalar in quotes that reads as just these bytes.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20U || byte == 0x7FU) {
            out += ' ';
        } else {
            out += c;
        }
    }
    return out + "\"";
}

std::string form_text(const ScoreQuestion& q) {
    std::string text = "指标评分表:\n  - 名称: 本项\n    权重: " + quoted(q.weight) + "\n";
    if (!q.target.empty()) {
        text += "    预期值: " + quoted(q.target) + "\n";
    }
    if (!q.actual.empty()) {
        text += "    实现值: " + quoted(q.actual) + "\n";
    }
    return text;
}

void list_facts(const RuleSet& rules, const Form& form, std::vector<Bilingual>& trace) {
    for (const auto& fact : form.facts) {
        const bool asked = std::any_of(rules.data.begin(), rules.data.end(),
                                       [&](const Datum& d) { return d.name == fact.name; });
        if (asked) {
            trace.push_back(
                {"数据 " + fact.name + " = " + fact.text, "datum " + fact.name + " = " + fact.text});
        } else {
            trace.push_back({"数据 " + fact.name + " = " + fact.text + "：没有用到",
                             "datum " + fact.name + " = " + fact.text + ": not used"});
        }
    }
}

}  // namespace

Compiled compile_statements(std::span<const RuleFile> files, const std::string& statements) {
    std::vector<RuleFile> all(files.begin(), files.end());
    all.push_back({"计分语句", "规则集 " + std::string(id) +
                                   " {\n沿用 通用/计分语句\n计分 本句 {\n当 是 = 是\n" + statements +
                                   "\n}\n}\n"});
    return compile(all, id);
}

ScoreAnswer score_by_rules(std::span<const RuleFile> files, const ScoreQuestion& question) {
    ScoreAnswer answer;
    auto compiled = compile_statements(files, question.rules);
    answer.diagnostics = std::move(compiled.diagnostics);
    if (!compiled.rules) {
        return answer;
    }
    const auto text = form_text(question);
    const auto documents = read_yaml(text);
    auto form = heng::bind(compiled.rules->schema, documents.front(), text);
    for (const auto& [name, value] : question.facts) {
        form.facts.push_back(read_fact(name, value));
    }
    Machine machine(*compiled.rules, form);
    derive_scores(machine);
    if (machine.leaf_rows().empty()) {
        return answer;
    }
    const auto row = machine.leaf_rows().front();
    const auto& leaf = machine.leaf(row);
    answer.undecided = !leaf.decided || !leaf.due;
    const auto lacks = [&](CellType type) {
        const auto slot = machine.role(row, type);
        return answer.undecided && slot != none<SlotId> && leaf.missing.slot == slot &&
               form[slot].state != FormCell::State::filled;
    };
    answer.lacks_target = lacks(CellType::target);
    answer.lacks_actual = lacks(CellType::actual);
    list_facts(*compiled.rules, form, answer.trace);
    for (auto& line : trace_score(machine, row)) {
        answer.trace.push_back(std::move(line));
    }
    const auto weight = Rational::parse(question.weight).value_or(Rational(0));
    answer.score = answer.undecided ? Interval::between(0, weight) : *leaf.due;
    return answer;
}

}  // namespace heng
