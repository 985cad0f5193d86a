#pragma once
// What patterns and sums were found in a form's texts. Trials change one cell and leave the others as they are: those
// needn't be searched again.

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/evaluate/equation.hpp"
#include "engine/evaluate/listed_sum.hpp"
#include "engine/schema/pattern.hpp"
#include "engine/schema/pattern_at.hpp"
#include "engine/schema/scan.hpp"
#include "engine/schema/sketch.hpp"
#include "engine/value/reading.hpp"

namespace heng {

/// Remembers by where a text lies, so all texts must stay in their place while it lives.
class TextFinds {
public:
    [[nodiscard]] const Equations& equations(std::string_view text) {
        const auto [known, fresh] = equations_.try_emplace({text.data(), text.size()});
        if (fresh) {
            known->second = find_equations(text);
        }
        return known->second;
    }

    /// The characters of a text, roughly.
    [[nodiscard]] const Sketch& sketch(std::string_view text) {
        const auto [known, fresh] = sketches_.try_emplace({text.data(), text.size(), nullptr, 0});
        if (fresh) {
            known->second.add(text);
        }
        return known->second;
    }

    /// Whether the text of one cell stands anywhere in that of another. Asked for each row in each trial, so it is
    /// remembered by where both lie.
    [[nodiscard]] bool stands_in(std::string_view words, std::string_view text) {
        const auto [known, fresh] =
            stands_in_.try_emplace({text.data(), text.size(), words.data(), words.size()});
        if (fresh) {
            known->second = !places(std::string(words), text).empty();
        }
        return known->second;
    }

    /// Parts that are listed and totalled: 30万元、20万元，合计50万元.
    [[nodiscard]] const std::vector<ListedSum>& listed(std::string_view text) {
        const auto [known, fresh] = listed_.try_emplace({text.data(), text.size()});
        if (fresh) {
            known->second = find_listed_sums(text);
        }
        return known->second;
    }

    /// Whether texts were too long, and rows too many, for all of them to be searched for each row.
    [[nodiscard]] bool is_exhausted() const { return budget_ == 0; }

    /// All places where the pattern fits, in their order.
    [[nodiscard]] const std::vector<Match>& matches(const Pattern& pattern, std::string_view text,
                                                    std::span<const std::string> given) {
        if (!pattern.given.empty()) {  // depends on other cells too
            std::string words;
            for (const auto& one : given) {
                words += one + '\n';
            }
            const auto [known, fresh] =
                matches_given_.try_emplace({&pattern, {text.data(), text.size()}, std::move(words)});
            if (fresh && begins_with_given(pattern)) {
                known->second = search_at(pattern, text, given);
            } else if (fresh && within_budget(text.size())) {
                known->second = search(pattern, text, given);
            }
            return known->second;
        }
        const auto [known, fresh] = matches_.try_emplace({text.data(), text.size(), &pattern, 0});
        if (fresh) {
            known->second = search(pattern, text, given);
        }
        return known->second;
    }

    /// What a figure in a text is worth; nothing if it is none.
    [[nodiscard]] const std::optional<Interval>& figure(std::string_view text) {
        const auto known = figures_.find(text);
        if (known != figures_.end()) {
            return known->second;
        }
        const auto reading = read_value(text, Role::actual);
        const auto* quantity = std::get_if<Quantity>(&reading);
        return figures_
            .emplace(text, quantity == nullptr ? std::nullopt
                                               : std::optional(Interval::point(quantity->number.value)))
            .first->second;
    }

private:
    using Key = std::pair<const char*, std::size_t>;

    static std::vector<Match> search(const Pattern& pattern, std::string_view text,
                                     std::span<const std::string> given) {
        std::vector<Match> found;
        std::size_t from = 0;
        while (auto match = find(pattern, text, from, given)) {
            from = match->whole.end;
            found.push_back(std::move(*match));
        }
        return found;
    }

    static bool begins_with_given(const Pattern& pattern) {
        const auto& first = pattern.parts.front();
        return first.literal.empty() && first.kind == HoleKind::given;
    }

    /// Only where the first word stands: most names of a form stand nowhere in its texts.
    std::vector<Match> search_at(const Pattern& pattern, std::string_view text,
                                 std::span<const std::string> given) {
        std::vector<Match> found;
        std::size_t from = 0;
        for (const auto at : places(given[pattern.parts.front().slot], text)) {
            auto match = at < from ? std::nullopt : match_at(pattern, text, at, given);
            if (match) {
                from = match->whole.end;
                found.push_back(std::move(*match));
            }
        }
        return found;
    }

    const std::vector<std::uint32_t>& places(const std::string& words, std::string_view text) {
        const auto [known, fresh] = places_.try_emplace({{text.data(), text.size()}, words});
        if (!fresh || words.empty()) {
            return known->second;
        }
        const auto begins = character_at(words, scan::skip_blanks(words, 0));
        const auto& candidates = beginnings(text)[begins];
        constexpr std::size_t cost = 16;  // of a look at one place, in bytes read
        if (within_budget(cost * (candidates.size() + 1))) {
            for (const auto at : candidates) {
                if (stands_at(words, text, at)) {
                    known->second.push_back(at);
                }
            }
        }
        return known->second;
    }

    /// The places of each character of a text.
    std::unordered_map<std::string, std::vector<std::uint32_t>>& beginnings(std::string_view text) {
        const auto [known, fresh] = beginnings_.try_emplace({text.data(), text.size()});
        for (std::size_t at = 0; fresh && at < text.size(); at += scan::code_point_bytes(text, at)) {
            if (!scan::is_blank(text, at)) {
                known->second[character_at(text, at)].push_back(static_cast<std::uint32_t>(at));
            }
        }
        return known->second;
    }

    /// The character that begins there, in half width.
    static std::string character_at(std::string_view text, std::size_t at) {
        if (at >= text.size()) {
            return {};
        }
        const char plain = scan::ascii_at(text, at);
        return plain != 0 ? std::string(1, plain)
                          : std::string(text.substr(at, scan::code_point_bytes(text, at)));
    }

    bool within_budget(std::size_t bytes) {
        budget_ = bytes > budget_ ? 0 : budget_ - bytes;
        return budget_ > 0;
    }

    /// Bytes that may be searched for what stands in other cells: rows times texts, a thousand times any real form.
    std::size_t budget_ = std::size_t{1} << 30U;
    std::map<std::tuple<const Pattern*, Key, std::string>, std::vector<Match>> matches_given_;
    /// What was looked for in which text, by where both lie: asked again in every trial.
    struct Two {
        const char* text = nullptr;
        std::size_t text_size = 0;
        const void* words = nullptr;
        std::size_t words_size = 0;
        friend bool operator==(const Two&, const Two&) = default;
    };
    struct HashTwo {
        std::size_t operator()(const Two& two) const {
            const auto hash = std::hash<const void*>{};
            return hash(two.text) * 31 + hash(two.words) * 17 + two.words_size;
        }
    };
    std::unordered_map<Two, Sketch, HashTwo> sketches_;
    std::unordered_map<Two, bool, HashTwo> stands_in_;
    std::map<std::pair<Key, std::string>, std::vector<std::uint32_t>> places_;
    std::map<Key, std::unordered_map<std::string, std::vector<std::uint32_t>>> beginnings_;
    std::map<Key, std::vector<ListedSum>> listed_;
    std::map<std::string, std::optional<Interval>, std::less<>> figures_;
    std::map<Key, Equations> equations_;
    std::unordered_map<Two, std::vector<Match>, HashTwo> matches_;  ///< by pattern and text
};

}  // namespace heng
