#pragma once
// "Did you mean …": the known word that a misspelt one is closest to.

#include <optional>
#include <span>
#include <string_view>

#include "engine/diagnostics/diagnostic.hpp"

namespace heng {

/// The word of `known` that takes the fewest edits to come from `word`: code points added, left out, changed, or two
/// neighbours swapped; full-width and half-width forms and upper and lower case count as the same. Nothing if even
/// the best needs edits in more than a third of the longer word (at least one is allowed) or shares nothing with it;
/// of equally near ones the first. Words of over 64 code points have no neighbours, which bounds the time.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view word,
                                                      std::span<const std::string_view> known);

/// The known word that one edit makes of `word`, if just one is so near: what may be mended without asking.
[[nodiscard]] std::optional<std::string_view> one_off(std::string_view word,
                                                      std::span<const std::string_view> known);
/// Adds that word to a finding as what to put in the place of the text at `span`.
void propose(Diagnostic& finding, Span span, std::string_view word, std::span<const std::string_view> known);

/// “是不是“…”？”, for a Diagnostic's hint; empty texts where nothing is near.
[[nodiscard]] Bilingual did_you_mean(std::string_view word, std::span<const std::string_view> known);
/// The same to end a sentence with: “…，是不是“甲”？”
[[nodiscard]] Bilingual or_did_you_mean(std::string_view word, std::span<const std::string_view> known);

}  // namespace heng
