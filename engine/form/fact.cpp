#include "engine/form/fact.hpp"

#include <algorithm>
#include <array>

namespace heng {

namespace {

struct Mark {
    std::size_t begin = 0, end = 0;
};

template <std::size_t N>
std::optional<Mark> first_of(std::string_view text, const std::array<std::string_view, N>& marks) {
    std::optional<Mark> first;
    for (const auto mark : marks) {
        const auto at = text.find(mark);
        if (at != std::string_view::npos && (!first || at < first->begin)) {
            first = Mark{at, at + mark.size()};
        }
    }
    return first;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::array<std::string_view, 5> blanks{" ", "\t", "\r", "\n", "　"};
    for (bool more = true; more;) {
        more = false;
        for (const auto blank : blanks) {
            if (text.starts_with(blank)) {
                text.remove_prefix(blank.size());
                more = true;
            } else if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                more = true;
            }
        }
    }
    return text;
}

constexpr std::array<std::string_view, 4> equals{"=", "＝", "：", ":"};
constexpr std::array<std::string_view, 5> separators{"；", ";", "\n", "，", ","};

}  // namespace

Fact read_fact(std::string_view name, std::string_view text) {
    Fact fact{std::string(name), std::string(text), read_value(text, Role::actual), {}};
    constexpr std::string_view comma = "、";
    for (auto rest = text; !rest.empty();) {
        const auto end = rest.find(comma);
        fact.items.push_back(read_value(rest.substr(0, end), Role::actual));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + comma.size());
    }
    return fact;
}

std::optional<std::vector<Fact>> read_facts(std::string_view text) {
    std::vector<Fact> facts;
    if (std::holds_alternative<Nothing>(read_value(text, Role::actual))) {
        return facts;
    }
    for (auto rest = trimmed(text); !rest.empty();) {
        const auto name = first_of(rest, equals);
        if (!name || trimmed(rest.substr(0, name->begin)).empty()) {
            return std::nullopt;
        }
        // A comma parts facts only if a name follows it: 1,050元 is one figure.
        auto end = rest.size();
        auto next = rest.size();
        for (auto from = name->end; from < rest.size();) {
            const auto mark = first_of(rest.substr(from), separators);
            if (!mark) {
                break;
            }
            const auto behind = rest.substr(from + mark->end);
            const auto word = rest.substr(from + mark->begin, mark->end - mark->begin);
            const auto ends = first_of(behind, separators);
            const bool comma = word == "," || word == "，";
            if (!comma || first_of(behind.substr(0, ends ? ends->begin : behind.size()), equals)) {
                end = from + mark->begin;
                next = from + mark->end;
                break;
            }
            from += mark->end;
        }
        facts.push_back(read_fact(trimmed(rest.substr(0, name->begin)),
                                  trimmed(rest.substr(name->end, end - name->end))));
        rest = trimmed(rest.substr(next));
    }
    return facts;
}

}  // namespace heng
