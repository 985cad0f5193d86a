#pragma once
// The end of a report for people: the verdict, declared and derived score, how much was found, by which rules.

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "engine/evaluate/report.hpp"
#include "engine/report/text.hpp"

namespace heng {

/// How many findings there are of each severity; consequences aren't counted, for they go with their cause.
struct Counts {
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t notes = 0;

    void add(const Counts& other);
};

[[nodiscard]] Counts count_findings(const std::vector<Diagnostic>& findings);

/// What many reports come to. Adding is associative and its order doesn't matter.
struct Tally {
    std::array<std::size_t, 4> forms{};  ///< by Verdict
    Counts findings;

    void add(const Report& report);
    void add(const Tally& other);
    [[nodiscard]] std::size_t form_count() const;
    [[nodiscard]] std::size_t of(Verdict verdict) const { return forms[static_cast<std::size_t>(verdict)]; }
};

/// The summary of one form: verdict, score, rule set, a line each.
[[nodiscard]] std::string render_summary(const Report& report, const TextOptions& options);

/// The summary of one form among many: one line.
[[nodiscard]] std::string render_line(const Report& report, const TextOptions& options);

/// The summary of many: one line.
[[nodiscard]] std::string render_total(const Tally& tally, const TextOptions& options);

}  // namespace heng
