#include "engine/value/quality.hpp"

#include <algorithm>

namespace heng {

namespace {

constexpr auto no_group = static_cast<std::size_t>(-1);

}  // namespace

void QualityVocabulary::add(std::string_view word, Achievement level) {
    levels_[std::string(word)] = level;
}

void QualityVocabulary::add_synonyms(const std::vector<std::string>& words) {
    // Lines that share a word are one group.
    auto group = group_count_++;
    for (const auto& word : words) {
        const auto known = group_of(word);
        if (known != no_group && known != group) {
            for (auto& [name, of] : groups_) {
                of = of == group ? known : of;
            }
            group = known;
        }
        groups_[word] = group;
    }
}

void QualityVocabulary::add_negator(std::string_view prefix) {
    negators_.emplace_back(prefix);
    // 没有 is tried before 没, so that what it negates is found.
    std::sort(negators_.begin(), negators_.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

std::size_t QualityVocabulary::group_of(std::string_view word) const {
    const auto found = groups_.find(word);
    return found == groups_.end() ? no_group : found->second;
}

bool QualityVocabulary::same(std::string_view a, std::string_view b) const {
    return a == b || (group_of(a) != no_group && group_of(a) == group_of(b));
}

Achievement QualityVocabulary::judge(std::string_view target, std::string_view actual) const {
    if (same(target, actual)) {
        return Achievement::reached;
    }
    const auto level = levels_.find(actual);
    if (level != levels_.end()) {
        return level->second;
    }
    for (const auto& negator : negators_) {
        if (actual.starts_with(negator) && same(target, actual.substr(negator.size()))) {
            return Achievement::missed;
        }
    }
    return Achievement::unknown;
}

}  // namespace heng
