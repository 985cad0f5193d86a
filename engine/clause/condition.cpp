// Conditions of a clause in the rule language: joined tests, the target, dates, words.

#include <algorithm>
#include <array>

#include "engine/clause/condition_reader.hpp"

namespace heng::clause {

namespace {

/// 存在截留、挤占、挪用情况: the last of what happened is 挪用.
std::string_view what_happened(std::string_view label) {
    const bool those = label.ends_with("的");
    auto words = those ? label.substr(0, label.size() - 3) : label;
    for (const std::string_view what : {"等情况", "等行为", "等问题", "等现象", "情况", "行为", "现象"}) {
        if (words.ends_with(what) && words.size() > what.size() + 3) {
            return words.substr(0, words.size() - what.size());
        }
    }
    return label;
}

}  // namespace

Condition ConditionReader::read(Node node) {
    Condition made;
    std::string joint;
    std::size_t words = 0;
    const bool first = !d_.any_label;  // 是 answers all of the first condition
    const bool several =
        std::count_if(node.begin(), node.end(), [](Node part) { return part.kind() == K::label; }) > 1;
    if (const auto whole = all_words(node); !whole.empty()) {
        if (d_.word_rules > 1 && !d_.chooses && (node.child(K::any_of) || node.child(K::status))) {
            return label(whole, true, {});
        }
        whole_ = whole;
    }
    for (auto part : node) {
        if (part.kind() == K::any_of_these || part.kind() == K::all_of_these) {
            close(made, part.kind() == K::any_of_these);
            continue;
        }
        if (part.kind() == K::list_mark) {
            joint = " 或 ";
            made.joined_by_or = true;
            continue;
        }
        if (part.kind() == K::all_of || part.kind() == K::any_of) {
            joint = part.kind() == K::all_of ? " 且 " : " 或 ";
            made.joined_by_or = made.joined_by_or || part.kind() == K::any_of;
            continue;
        }
        joined_ = joined_ || (words > 0 || !joint.empty());
        d_.any_label = d_.any_label && !first;
        auto one = part.kind() == K::label ? label(several ? what_happened(part.text()) : part.text(),
                                                   words == 0 || first, whole_)
                                           : test(part);
        ++words;
        made.tests.push_back(one.text);
        const auto text = one.joined_by_or ? "(" + one.text + ")" : one.text;
        if (made.text.empty()) {
            const auto tests = made.tests;
            made = std::move(one);
            made.tests = tests;
        } else {
            made.text += joint + text;
            made.one_sided = false;
            made.labels.insert(made.labels.end(), one.labels.begin(), one.labels.end());
            made.about_target = made.about_target || one.about_target;
            made.met = made.met && one.met;
        }
    }
    if (made.tests.size() > 1) {
        d_.last_tests = made.tests;
    }
    return made;
}

std::string ConditionReader::all_words(Node node) {
    std::size_t labels = 0;
    Span span{};
    for (auto part : node) {
        if (part.kind() == K::label || part.kind() == K::status) {
            span = labels == 0 ? part.span() : Span{span.begin, part.span().end};
            labels += 1;
        } else if ((part.kind() == K::any_of && part.text() == "、") ||
                   (part.kind() != K::any_of && part.kind() != K::all_of)) {
            return {};
        }
    }
    if (labels < 2 || node.child(K::label).kind() != K::label) {
        return {};
    }
    return std::string(node.text().substr(span.begin - node.span().begin, span.end - span.begin));
}

Condition ConditionReader::test(Node node) {
    switch (node.kind()) {
        case K::test: return compared(node);
        case K::status: return status(node);
        case K::dated: return dated(node);
        case K::afterwards: return afterwards();
        case K::short_by: return short_by(node);
        case K::only_one: return one_of_two();
        case K::none_of: return none(node.text());
        case K::each: return members(node);
        case K::one_of: return some_member();
        case K::ranks: return rank(node);
        default: return {};
    }
}

Condition ConditionReader::label(std::string_view words, bool first, std::string_view whole) {
    Condition made;
    made.labels.emplace_back(words);
    made.text = label_condition(d_, words, first, whole);
    return made;
}

Condition condition_of(Draft& draft, Node node) {
    return ConditionReader(draft).read(node);
}

}  // namespace heng::clause
