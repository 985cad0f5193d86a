#pragma once
// The quality vocabulary: which words say that a quality was reached. Its words come from rule sets (品质, 同义).

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace heng {

/// How far a target in words was reached.
enum class Achievement : std::uint8_t { unknown, missed, partly, reached };

class QualityVocabulary {
public:
    /// A word that says by itself how far any target was reached: 达成, 部分达成, 未完成.
    void add(std::string_view word, Achievement level);
    /// Words that mean the same: 有所提高, 有提高, 提高.
    void add_synonyms(const std::vector<std::string>& words);
    /// A prefix that turns a word into its opposite: 不, 未, 没有.
    void add_negator(std::string_view prefix);

    /// What `actual` says of `target`; unknown if the vocabulary doesn't tell. Equal words reach.
    [[nodiscard]] Achievement judge(std::string_view target, std::string_view actual) const;

private:
    [[nodiscard]] std::size_t group_of(std::string_view word) const;
    [[nodiscard]] bool same(std::string_view a, std::string_view b) const;

    std::map<std::string, Achievement, std::less<>> levels_;
    std::map<std::string, std::size_t, std::less<>> groups_;
    std::size_t group_count_ = 0;
    std::vector<std::string> negators_;
};

}  // namespace heng
