#pragma once
// What words of quality say about a target that is one. The words are a rule set's data.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace heng {

/// How far a target in words was reached.
enum class Achievement : std::uint8_t { reached, partly, missed, unknown };

class QualityVocabulary {
public:
    /// `word`, as an actual, says this of any target in words: 全部达成 is reached. The last entry of a word holds.
    void add(std::string_view word, Achievement level);
    /// These words mean the same: 有所提高, 有提高.
    void add_synonyms(const std::vector<std::string>& words);

    /// A prefix that turns a word round: 不, 未, 没有.
    void add_negator(std::string_view prefix);
    /// A prefix that says that it is done: 已建立 is 建立.
    void add_confirmer(std::string_view prefix);

    /// How far `actual` reaches `target`: the same word or a synonym reaches it, the
    /// opposite of one misses it; else what the word itself says; unknown if it says nothing.
    [[nodiscard]] Achievement achievement(std::string_view actual, std::string_view target) const;

    /// The words that say this of any target, sorted.
    [[nodiscard]] std::vector<std::string> words_of(Achievement level) const;
    /// 有所提高 = 有提高: each word with the first of those that mean the same, sorted.
    [[nodiscard]] std::vector<std::string> synonyms() const;
    [[nodiscard]] const std::vector<std::string>& negators() const { return negators_; }
    [[nodiscard]] const std::vector<std::string>& confirmers() const { return confirmers_; }

private:
    [[nodiscard]] std::string_view leader(std::string_view word) const;
    /// Whether `word` is `of` or a synonym with one of the prefixes before it.
    [[nodiscard]] bool is_behind(const std::vector<std::string>& prefixes, std::string_view word,
                                 std::string_view of) const;

    std::map<std::string, Achievement, std::less<>> levels_;
    std::map<std::string, std::string, std::less<>>
        leaders_;  ///< of each word, the one that stands for its group
    std::vector<std::string> negators_;
    std::vector<std::string> confirmers_;
};

}  // namespace heng
