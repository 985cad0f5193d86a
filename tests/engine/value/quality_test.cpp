#include <catch2/catch.hpp>

#include "engine/value/quality.hpp"

using namespace heng;

TEST_CASE(
    "a target in words is reached by its own word, by a synonym, or by what the vocabulary says of the "
    "actual",
    "[value][quality]") {
    QualityVocabulary words;
    words.add("全部达成", Achievement::reached);
    words.add("“部分达成”", Achievement::partly);
    words.add("未达成", Achievement::missed);
    words.add_synonyms({"有所提高", "有提高"});
    words.add_synonyms({"有所增强", "有增强"});
    words.add_synonyms({"有提高", "有提升"});

    CHECK(words.achievement("合规", "合规") == Achievement::reached);
    CHECK(words.achievement("合规。", "“合规”") == Achievement::reached);
    CHECK(words.achievement("有提高", "有所提高") == Achievement::reached);
    CHECK(words.achievement("有提升", "有所提高") == Achievement::reached);
    CHECK(words.achievement("有增强", "有所提高") == Achievement::unknown);
    CHECK(words.achievement("全部达成", "有所提高") == Achievement::reached);
    CHECK(words.achievement("部分达成", "合规") == Achievement::partly);
    CHECK(words.achievement("未达成", "合规") == Achievement::missed);
    CHECK(words.achievement("基本合规", "合规") == Achievement::unknown);
}

TEST_CASE("a prefix that says that it is done changes nothing, one that denies turns the word round",
          "[value][quality]") {
    QualityVocabulary words;
    words.add_confirmer("已");
    words.add_negator("未");
    words.add_synonyms({"建立", "建成"});
    CHECK(words.achievement("已建立", "建立") == Achievement::reached);
    CHECK(words.achievement("已建成", "建立") == Achievement::reached);
    CHECK(words.achievement("未建立", "建立") == Achievement::missed);
    CHECK(words.achievement("拟建立", "建立") == Achievement::unknown);
    CHECK(words.achievement("已拆除", "建立") == Achievement::unknown);
}

TEST_CASE("the last entry of a word holds, so that a later rule set can say it anew", "[value][quality]") {
    QualityVocabulary words;
    words.add("良好", Achievement::reached);
    words.add("良好", Achievement::partly);
    CHECK(words.achievement("良好", "合规") == Achievement::partly);
}
