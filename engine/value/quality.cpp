#include "engine/value/quality.hpp"

#include <algorithm>

#include "grammar/fold.hpp"

namespace heng {

namespace {

/// As cells are folded before they are read, so that “有所提高。” in a rule file is the word 有所提高.
std::string folded(std::string_view word) {
    Folded text;
    text.fold(word);
    return std::string(text.text());
}

}  // namespace

void QualityVocabulary::add(std::string_view word, Achievement level) {
    levels_[folded(word)] = level;
}

void QualityVocabulary::add_synonyms(const std::vector<std::string>& words) {
    if (words.empty()) return;
    const auto group = std::string(leader(folded(words.front())));
    for (const auto& word : words) {
        const auto joining = std::string(leader(folded(word)));
        for (auto& [member, stands_for] : leaders_) {
            if (stands_for == joining) stands_for = group;
        }
        leaders_[joining] = group;
    }
    leaders_[group] = group;
}

std::string_view QualityVocabulary::leader(std::string_view word) const {
    const auto found = leaders_.find(word);
    return found == leaders_.end() ? word : std::string_view(found->second);
}

void QualityVocabulary::add_negator(std::string_view prefix) {
    negators_.push_back(folded(prefix));
}

void QualityVocabulary::add_confirmer(std::string_view prefix) {
    confirmers_.push_back(folded(prefix));
}

std::vector<std::string> QualityVocabulary::words_of(Achievement level) const {
    std::vector<std::string> out;
    for (const auto& [word, says] : levels_) {
        if (says == level) out.push_back(word);
    }
    return out;
}

std::vector<std::string> QualityVocabulary::synonyms() const {
    // Of each group, by its leader, the shortest word: which word leads hangs on the order of statements.
    std::map<std::string_view, std::string_view> first;
    for (const auto& [word, leader] : leaders_) {
        const auto [known, fresh] = first.try_emplace(leader, word);
        if (!fresh && word.size() < known->second.size()) known->second = word;
    }
    std::vector<std::string> out;
    for (const auto& [word, leader] : leaders_) {
        if (first[leader] != word) out.push_back(word + " = " + std::string(first[leader]));
    }
    return out;
}

bool QualityVocabulary::is_behind(const std::vector<std::string>& prefixes, std::string_view word,
                                  std::string_view of) const {
    return std::any_of(prefixes.begin(), prefixes.end(), [&](const std::string& prefix) {
        return word.starts_with(prefix) && leader(word.substr(prefix.size())) == leader(of);
    });
}

Achievement QualityVocabulary::achievement(std::string_view actual, std::string_view target) const {
    const auto was = folded(actual);
    const auto wanted = folded(target);
    if (leader(was) == leader(wanted) || is_behind(confirmers_, was, wanted)) return Achievement::reached;
    if (is_behind(negators_, was, wanted) || is_behind(negators_, wanted, was)) return Achievement::missed;
    const auto found = levels_.find(was);
    return found == levels_.end() ? Achievement::unknown : found->second;
}

}  // namespace heng
