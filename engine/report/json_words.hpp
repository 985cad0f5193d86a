#pragma once
// Words of the JSON contract: never translated, never changed.

#include <string_view>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/evaluate/report.hpp"

namespace heng {

[[nodiscard]] constexpr std::string_view json_word(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: return "note";
    }
    return {};
}

[[nodiscard]] constexpr std::string_view json_word(Verdict verdict) {
    switch (verdict) {
        case Verdict::pass: return "pass";
        case Verdict::fail: return "fail";
        case Verdict::undecided: return "undecided";
        case Verdict::unreadable: return "unreadable";
    }
    return {};
}

}  // namespace heng
