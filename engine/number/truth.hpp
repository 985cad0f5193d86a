#pragma once
// Three answers. What can't be decided (无法判定) is an answer of its own, never guessed.

#include <cstdint>
#include <iosfwd>
#include <string_view>

namespace heng {

/// 是, 否, 无法判定. The connectives are Kleene's: an unknown part leaves the whole unknown unless the other part
/// decides it alone. Both sides are always computed, which is why these aren't && and ||.
enum class Truth : std::uint8_t { no, unknown, yes };

[[nodiscard]] constexpr Truth truth_of(bool value) {
    return value ? Truth::yes : Truth::no;
}

/// 且: no as soon as one is, yes if both are.
[[nodiscard]] constexpr Truth operator&(Truth a, Truth b) {
    return a < b ? a : b;
}

/// 或: yes as soon as one is, no if both are.
[[nodiscard]] constexpr Truth operator|(Truth a, Truth b) {
    return a < b ? b : a;
}

[[nodiscard]] constexpr Truth operator!(Truth a) {
    switch (a) {
        case Truth::no: return Truth::yes;
        case Truth::unknown: return Truth::unknown;
        case Truth::yes: return Truth::no;
    }
    return Truth::unknown;
}

constexpr Truth& operator&=(Truth& a, Truth b) {
    return a = a & b;
}

constexpr Truth& operator|=(Truth& a, Truth b) {
    return a = a | b;
}

/// "yes", "no" or "unknown", as in the JSON contract (design §10).
[[nodiscard]] std::string_view to_string(Truth value);
std::ostream& operator<<(std::ostream& out, Truth value);

}  // namespace heng
