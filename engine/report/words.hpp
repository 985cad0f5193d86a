#pragma once
// The fixed words of the text renderers, each with its English.

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/evaluate/report.hpp"
#include "engine/number/truth.hpp"
#include "engine/report/language.hpp"

namespace heng::words {

inline constexpr Words problem{"说明", "problem"};
inline constexpr Words expected{"应为", "expected"};
inline constexpr Words found{"实填", "found"};
inline constexpr Words parts{"相关", "cells"};
inline constexpr Words also{"连带", "also"};
inline constexpr Words advice{"建议", "advice"};
inline constexpr Words mend{"改法", "mend"};
inline constexpr Words basis{"依据", "basis"};
inline constexpr Words rule{"规则", "rule"};
inline constexpr Words verdict{"结论", "verdict"};
inline constexpr Words score{"得分", "score"};
inline constexpr Words target{"预期", "target"};
inline constexpr Words actual{"实现", "actual"};
inline constexpr Words steps{"过程", "steps"};
inline constexpr Words meaning{"含义", "meaning"};
inline constexpr Words ruleset{"出自", "in"};
inline constexpr Words weight{"权重", "weight"};
inline constexpr Words declared{"自评", "declared"};
inline constexpr Words derived{"应得", "derived"};
inline constexpr Words empty{"（空）", "(empty)"};

[[nodiscard]] constexpr Words of(Severity severity) {
    switch (severity) {
        case Severity::error: return {"错误", "error"};
        case Severity::warning: return {"警告", "warning"};
        case Severity::note: return {"提示", "note"};
    }
    return {};
}

[[nodiscard]] constexpr Words of(Verdict verdict_) {
    switch (verdict_) {
        case Verdict::pass: return {"通过", "pass"};
        case Verdict::fail: return {"不通过", "fail"};
        case Verdict::undecided: return {"有待核实", "undecided"};
        case Verdict::unreadable: return {"没有查成", "unreadable"};
    }
    return {};
}

[[nodiscard]] constexpr Words of(Truth met) {
    switch (met) {
        case Truth::yes: return {"达标", "met"};
        case Truth::no: return {"未达标", "not met"};
        case Truth::unknown: return {"无法判定", "undecided"};
    }
    return {};
}

}  // namespace heng::words
