// Conditions on which way something went: 较上年提高, 有所下降, 持平.

#include "engine/clause/condition_reader.hpp"

namespace heng::clause {

std::optional<K> ConditionReader::direction_of(std::string_view words) {
    if (words.starts_with("有所") || words.starts_with("略有")) {
        words.remove_prefix(std::string_view("有所").size());
    }
    for (const std::string_view word : {"上升", "提高", "增长", "增加", "提升"}) {
        if (words == word) {
            return K::more;
        }
    }
    for (const std::string_view word : {"下降", "降低", "减少", "下滑"}) {
        if (words == word) {
            return K::less;
        }
    }
    return words == "持平" ? std::optional(K::equal) : std::nullopt;
}

Condition ConditionReader::changed(Node node) {
    Condition made;
    d_.last_reference = plain_name(node.child(K::reference).text());
    d_.last_was_change = true;
    if (const auto name = node.child(K::subject)) {
        d_.last_subject_name = plain_name(name.text());
    }
    const auto how = node.child(K::more)       ? K::more
                     : node.child(K::at_most)  ? K::at_most
                     : node.child(K::at_least) ? K::at_least
                                               : K::less;
    return by_change(how, node.text());
}

Condition ConditionReader::by_change(K how, std::string_view words) {
    auto made = label(words, !d_.any_label, {});
    const auto reference = reference_of(d_, d_.last_reference);
    made.text = "已给(" + reference + ") 且 实现值 " + std::string(sign_of(how, 0)) + " " + reference +
                " 或 非 已给(" + reference + ") 且 (" + made.text + ")";
    made.joined_by_or = true;
    return made;
}

}  // namespace heng::clause
