#include "engine/form/syntax_scene.hpp"

#include <algorithm>

namespace heng {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view wide_colon = "：";

struct Line {
    std::string_view text;
    std::size_t begin = 0;
};

bool is_break(char c) {
    return c == '\n' || c == '\r';
}

std::size_t line_end(std::string_view source, std::size_t at) {
    return std::min(source.find_first_of("\r\n", at), source.size());
}

/// The line that holds byte `at`, but nothing before `floor`.
Line line_at(std::string_view source, std::size_t floor, std::size_t at) {
    auto begin = at;
    while (begin > floor && !is_break(source[begin - 1])) {
        --begin;
    }
    return {source.substr(begin, line_end(source, begin) - begin), begin};
}

/// The last line before byte `at`, which begins a line, that isn't blank or a comment only.
Line filled_line_before(std::string_view source, std::size_t floor, std::size_t at) {
    while (at > floor) {
        const auto line = line_at(source, floor, at - 1);
        const auto first = line.text.find_first_not_of(blanks);
        if (first != line.text.npos && line.text[first] != '#') {
            return line;
        }
        at = line.begin;
    }
    return {{}, floor};
}

/// Whether what stands at `at` can't be part of a name: a blank, or the line's end.
bool ends_key(std::string_view line, std::size_t at) {
    return at >= line.size() || line[at] == ' ' || line[at] == '\t';
}

}  // namespace

SyntaxScene look_at(std::string_view source, std::uint32_t begin, const YamlFault& fault) {
    SyntaxScene scene;
    scene.fault = fault;
    auto line = line_at(source, begin, fault.at);
    if (fault.at == source.size() && line.text.empty()) {
        line = filled_line_before(source, begin, line.begin);
    }
    scene.line = line.text;
    scene.line_begin = static_cast<std::uint32_t>(line.begin);
    scene.before = line.text.substr(0, fault.at - line.begin);
    const auto previous = filled_line_before(source, begin, line.begin);
    scene.previous = previous.text;
    scene.previous_begin = static_cast<std::uint32_t>(previous.begin);
    scene.opened = source.substr(fault.context_at, line_end(source, fault.context_at) - fault.context_at);
    if (fault.context_at <= fault.at) {
        scene.between = source.substr(fault.context_at, fault.at - fault.context_at);
    }
    scene.at = fault.at < source.size() ? source[fault.at] : '\0';
    return scene;
}

std::string_view trim(std::string_view line) {
    const auto first = line.find_first_not_of(blanks);
    return first == line.npos ? std::string_view{}
                              : line.substr(first, line.find_last_not_of(blanks) - first + 1);
}

std::string_view content_of(std::string_view line) {
    line = trim(line);
    while (line.starts_with("- ")) {
        line = trim(line.substr(2));
    }
    return line;
}

std::size_t full_width_colon(std::string_view line) {
    return key_colons(line) == 0 ? line.find(wide_colon) : line.npos;
}

std::size_t tight_colon(std::string_view line) {
    return key_colons(line) == 0 ? line.find(':') : line.npos;
}

std::size_t key_colons(std::string_view line) {
    std::size_t count = 0;
    for (auto at = line.find(':'); at != line.npos; at = line.find(':', at + 1)) {
        count += ends_key(line, at + 1) ? 1U : 0U;
    }
    return count;
}

}  // namespace heng
