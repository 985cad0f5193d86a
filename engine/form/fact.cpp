#include "engine/form/fact.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace heng {

namespace {

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

/// What stands between two separators; a comma may also stand within a figure.
struct Part {
    std::size_t begin = 0, end = 0;
    bool behind_comma = false;
};

std::vector<Part> parts_of(std::string_view text) {
    std::vector<Part> parts{{}};
    for (std::size_t at = 0; at < text.size();) {
        const auto* const mark = std::find_if(separators.begin(), separators.end(), [&](std::string_view m) {
            return text.substr(at).starts_with(m);
        });
        if (mark == separators.end()) {
            ++at;
            continue;
        }
        parts.back().end = at;
        at += mark->size();
        parts.push_back({at, at, *mark == "," || *mark == "，"});
    }
    parts.back().end = text.size();
    return parts;
}

/// Where the first of the signs stands that part a name from its value, and where it ends.
std::pair<std::size_t, std::size_t> sign_in(std::string_view text) {
    std::pair first{std::string_view::npos, std::string_view::npos};
    for (const auto sign : equals) {
        const auto at = text.find(sign);
        first = std::min(first, std::pair(at, at == std::string_view::npos ? at : at + sign.size()));
    }
    return first;
}

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
    if (says_nothing(text)) {
        return facts;
    }
    struct Named {
        std::string_view name;
        std::size_t begin = 0, end = 0;
    };
    std::vector<Named> named;
    for (const auto& part : parts_of(text)) {
        const auto words = text.substr(part.begin, part.end - part.begin);
        const auto [sign, behind] = sign_in(words);
        if (sign != std::string_view::npos && !trimmed(words.substr(0, sign)).empty()) {
            named.push_back({trimmed(words.substr(0, sign)), part.begin + behind, part.end});
        } else if (part.behind_comma && !named.empty()) {
            named.back().end = part.end;  // 1,050元 is one figure
        } else if (!trimmed(words).empty()) {
            return std::nullopt;
        }
    }
    for (const auto& one : named) {
        facts.push_back(read_fact(one.name, trimmed(text.substr(one.begin, one.end - one.begin))));
    }
    return facts;
}

}  // namespace heng
