// Conditions of a clause in the rule language: joined tests, the target, dates, words.

#include <algorithm>
#include <array>

#include "engine/clause/condition_reader.hpp"

namespace heng::clause {

Condition ConditionReader::read(Node node) {
    Condition made;
    std::string joint;
    std::size_t words = 0;
    if (const auto whole = all_words(node); !whole.empty()) {
        if (d_.word_rules > 1 && !d_.chooses) {
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
        auto one = part.kind() == K::label ? label(part.text(), words == 0, whole_) : test(part);
        ++words;
        made.tests.push_back(one.text);
        made.called.push_back(plain_name(!one.labels.empty()        ? std::string_view(one.labels.front())
                                         : one.subject_name.empty() ? part.text()
                                                                    : std::string_view(one.subject_name)));
        const auto text = one.joined_by_or ? "(" + one.text + ")" : one.text;
        if (made.text.empty()) {
            const auto tests = made.tests;
            const auto called = made.called;
            made = std::move(one);
            made.tests = tests;
            made.called = called;
        } else {
            made.text += joint + text;
            made.ends.clear();
            made.exact = false;
            made.labels.insert(made.labels.end(), one.labels.begin(), one.labels.end());
            made.about_target = made.about_target || one.about_target;
            made.met = made.met && one.met;
        }
    }
    if (made.tests.size() > 1) {
        d_.last_tests = made.tests;
        d_.last_called = made.called;
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
        case K::just_one: return just_one(node);
        case K::changed: return changed(node);
        case K::none_of: return none(node.text());
        case K::each: return members(node);
        case K::one_of: return some_member();
        case K::ranks: return rank(node);
        default: return {};
    }
}

Condition ConditionReader::label(std::string_view words, bool first, std::string_view whole) {
    Condition made;
    // 下降 after 较上年提高 is against the same.
    if (const auto way = direction_of(words); way && d_.last_was_change && whole.empty()) {
        d_.last_was_change = false;
        made = by_change(*way, words);
        d_.last_was_change = true;
        return made;
    }
    made.labels.emplace_back(words);
    made.text = label_condition(d_, words, first, whole);
    return made;
}

Condition condition_of(Draft& draft, Node node) {
    return ConditionReader(draft).read(node);
}

}  // namespace heng::clause
