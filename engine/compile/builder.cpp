#include "engine/compile/builder.hpp"

#include "engine/compile/literal.hpp"
#include "engine/diagnostics/nearest.hpp"

namespace heng {

void Builder::say_not_one_of(const RuleSource& source, RuleNode at, std::string_view kind_zh,
                             std::string_view kind_en, std::span<const std::string_view> words) {
    std::string all;
    for (const auto word : words) {
        all += (all.empty() ? "" : "、") + std::string(word);
    }
    const std::string word(at.text());
    const auto near = or_did_you_mean(word, words);
    say(Code::H817, source, at,
        {{"word", word}, {"kind", std::string(kind_zh)}, {"near", near.zh}, {"words", all}},
        {{"word", word}, {"kind", std::string(kind_en)}, {"near", near.en}, {"words", all}});
    propose(diagnostics.back(), at.span(), word, words);
}

void Builder::say_lacks(const RuleSource& source, RuleNode at, std::string_view what_zh,
                        std::string_view what_en, std::string_view missing_zh, std::string_view missing_en) {
    say(Code::H820, source, at, {{"what", std::string(what_zh)}, {"missing", std::string(missing_zh)}},
        {{"what", std::string(what_en)}, {"missing", std::string(missing_en)}});
}

void Builder::say_reversed(const RuleSource& source, RuleNode whole, RuleNode first, RuleNode second,
                           bool swaps) {
    const std::string written(whole.text());
    say(Code::H878, source, whole, {{"range", written}});
    if (swaps) {
        const std::string smaller(second.text());
        const std::string larger(first.text());
        diagnostics.back().fixes.push_back(
            {{"把“" + larger + "”和“" + smaller + "”对调", "swap “" + larger + "” and “" + smaller + "”"},
             {{first.span(), smaller}, {second.span(), larger}}});
    }
}

void Builder::use(std::string_view what, std::string_view name) {
    const auto full = std::string(what) + " " + std::string(name);
    if (const auto part = named_parts_.find(full); part != named_parts_.end()) {
        rules.named_parts[part->second].used = true;
    }
}

ScoringId Builder::scoring_called(const std::string& name) {
    for (; scorings_seen_ < rules.scorings.size(); ++scorings_seen_) {
        scorings_.emplace(rules.scorings[scorings_seen_].name, static_cast<ScoringId>(scorings_seen_));
    }
    const auto found = scorings_.find(name);
    return found == scorings_.end() ? none<ScoringId> : found->second;
}

PlannedId Builder::planned_called(PlannedId parent, const std::string& name) {
    for (; planned_seen_ < rules.planned.size(); ++planned_seen_) {
        const auto& planned = rules.planned[planned_seen_];
        planned_.emplace(std::pair(planned.parent, planned.name), static_cast<PlannedId>(planned_seen_));
    }
    const auto found = planned_.find({parent, name});
    return found == planned_.end() ? none<PlannedId> : found->second;
}

std::optional<std::uint32_t> Builder::word_list_called(std::string_view name) {
    for (auto i = word_lists_.size(); i < rules.word_list_names.size(); ++i) {
        word_lists_.emplace(rules.word_list_names[i], static_cast<std::uint32_t>(i));
    }
    const auto found = word_lists_.find(name);
    return found == word_lists_.end() ? std::nullopt : std::optional(found->second);
}

ExprId Builder::add_number(Rational value, Span span) {
    rules.numbers.push_back(std::move(value));
    return add({Op::number, Type::number, 0, static_cast<std::uint32_t>(rules.numbers.size() - 1), no_index,
                no_index, span});
}

ExprId Builder::add_text(std::string value, Span span) {
    rules.texts.push_back(std::move(value));
    return add({Op::text, Type::text, 0, static_cast<std::uint32_t>(rules.texts.size() - 1), no_index,
                no_index, span});
}

}  // namespace heng
