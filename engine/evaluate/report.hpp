#pragma once
// What evaluation leaves, and all that every renderer is given.

#include <optional>
#include <string>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/number/interval.hpp"
#include "engine/number/truth.hpp"

namespace heng {

enum class Verdict : std::uint8_t {
    pass,
    fail,        ///< an error was found
    undecided,   ///< no error, but a score or a check could not be decided
    unreadable,  ///< the form could not be read
};

/// How a score came about, a line a step.
using Trace = std::vector<Bilingual>;

/// A step of it, and what that was made from: a formula, its operands, the cells that they stand in.
struct Derivation {
    Bilingual words;
    std::string at;  ///< a cell's path, or a rule's file and line; empty where neither
    std::vector<Derivation> of{};
};

/// A scored indicator: what it claims and what follows from the rules.
struct IndicatorReport {
    std::string path;            ///< 产出/数量指标/…
    Span span;                   ///< of its name
    std::string target, actual;  ///< as written
    std::optional<Rational> weight;
    std::optional<Rational> declared;
    Interval derived;     ///< the admissible scores
    bool decided = true;  ///< false: something is missing; `derived` is then 0..weight
    Truth met = Truth::unknown;
    std::string rule;  ///< 计分's name; empty if none applies
    std::string rule_at;
    std::string basis;
    Trace trace;
    std::vector<Derivation> derivation;  ///< the same steps, each with its parts; only where asked for
};

/// How a rule set was chosen where what was asked for stood for several.
struct RulesChosen {
    std::string by;           ///< 江门市/项目绩效自评
    std::optional<int> year;  ///< the form's
    std::string as_of;        ///< a day; empty if none was asked for
};

struct Report {
    std::string file;
    std::uint32_t document = 0;
    std::string ruleset;                  ///< id; empty if none was found
    std::vector<std::string> rule_files;  ///< where its rules came from
    std::optional<RulesChosen> chosen;    ///< nothing if the rule set was named itself
    Verdict verdict = Verdict::pass;
    std::optional<Rational> declared;  ///< the form's total score
    std::optional<Interval> derived;   ///< the total that follows; nothing if the form has no indicators
    std::string grade;                 ///< of the declared total; empty if there is none
    std::vector<IndicatorReport> indicators;
    std::vector<Diagnostic> diagnostics;  ///< in the order of the file
    std::size_t suppressed = 0;           ///< findings past the limit, counted only
};

}  // namespace heng
