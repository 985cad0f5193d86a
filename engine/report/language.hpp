#pragma once
// The two languages that heng speaks to people. Forms and rules are Chinese in both.

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/diagnostics/diagnostic.hpp"

namespace heng {

/// A fixed word or phrase of a renderer.
struct Words {
    std::string_view zh;
    std::string_view en;
    [[nodiscard]] constexpr std::string_view in(Language language) const {
        return language == Language::zh ? zh : en;
    }
};

/// A text in the language asked for; in the other one where its author wrote only that.
[[nodiscard]] inline const std::string& in(const Bilingual& text, Language language) {
    const auto& wanted = language == Language::zh ? text.zh : text.en;
    const auto& other = language == Language::zh ? text.en : text.zh;
    return wanted.empty() ? other : wanted;
}

}  // namespace heng
