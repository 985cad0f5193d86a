#pragma once
// Looking for words in names and labels.

#include <algorithm>
#include <array>
#include <string_view>

namespace heng::clause {

inline bool contains(std::string_view text, std::string_view word) {
    return text.find(word) != std::string_view::npos;
}

template <std::size_t N>
bool is_one(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

template <std::size_t N>
bool starts_with_one(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [&](auto word) { return text.starts_with(word); });
}

template <std::size_t N>
bool ends_with_one(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [&](auto word) { return text.ends_with(word); });
}

template <std::size_t N>
bool contains_one(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [&](auto word) { return contains(text, word); });
}

}  // namespace heng::clause
