#pragma once
// A scoring standard that a form carries in a cell (评分标准), read and compiled. Immutable once made; the forms of a run
// share it. Data only.

#include <optional>
#include <string>
#include <vector>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/ruleset/ruleset.hpp"

namespace heng {

struct Standard {
    std::string text;  ///< as the form has it
    /// The rule set's own words, and so no other standard than its own.
    bool copied = false;
    /// It only takes off (未按时报送的扣2分): from what, is for it to say only where nothing else scores the row.
    bool takes_off = false;
    std::optional<Scoring>
        scoring;  ///< nothing: not read, or the words of a 计分 that says by itself what they mean
    /// The same where it leaves open how a part of a step counts, by the other readings: each is as good.
    std::vector<Scoring> others;
    Formulas formulas;                ///< what `scoring` indexes into
    std::vector<Bilingual> readings;  ///< default readings that it took
    // If it was not read:
    std::string at;       ///< the words where reading stopped; empty: the end
    std::string nearest;  ///< a phrasing that is understood
};

}  // namespace heng
