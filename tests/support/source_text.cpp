#include "tests/support/source_text.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <utility>

namespace heng::test {

namespace {

bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Where the comment that begins at `at` ends; `at` itself if none begins there.
std::size_t comment_end(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) == "//") return std::min(text.find('\n', at), text.size());
    if (text.substr(at, 2) == "/*") {
        const auto end = text.find("*/", at + 2);
        return end == std::string_view::npos ? text.size() : end + 2;
    }
    return at;
}

/// Where the literal that begins at `at` (its quote, or the R of a raw string) ends; `at` if none begins there.
std::size_t literal_end(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) == "R\"") {
        const auto open = text.find('(', at);
        if (open == std::string_view::npos) return text.size();
        const auto close = ")" + std::string(text.substr(at + 2, open - at - 2)) + "\"";
        const auto end = text.find(close, open);
        return end == std::string_view::npos ? text.size() : end + close.size();
    }
    const char quote = text[at];
    // A quote after a name or figure parts digits (1'000) or belongs to a prefix of one letter (u'字').
    const bool parts_digits = quote == '\'' && at > 0 && is_name(text[at - 1]);
    if ((quote != '"' && quote != '\'') || parts_digits) return at;
    auto end = at + 1;
    while (end < text.size() && text[end] != quote && text[end] != '\n')
        end += text[end] == '\\' ? 2U : 1U;
    return std::min(end + 1, text.size());
}

/// Only the line breaks of a piece that is left out.
void blank_out(std::string_view piece, std::string& out) {
    std::copy_if(piece.begin(), piece.end(), std::back_inserter(out), [](char c) { return c == '\n'; });
}

/// The targets of the lines `#include …`, between `open` and `close`.
std::vector<std::string> includes(const SourceText& source, char open, char close) {
    std::vector<std::string> out;
    const std::string head = "#include " + std::string(1, open);
    std::istringstream lines(source.spoken);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(head)) continue;
        line.erase(0, head.size());
        out.push_back(line.substr(0, line.find(close)));
    }
    return out;
}

}  // namespace

SourceText split_source(std::string path, std::string whole) {
    SourceText out{std::move(path), std::move(whole), {}, {}};
    const std::string_view text = out.whole;
    for (std::size_t at = 0; at < text.size();) {
        if (const auto end = comment_end(text, at); end != at) {
            blank_out(text.substr(at, end - at), out.spoken);
            blank_out(text.substr(at, end - at), out.code);
            at = end;
        } else if (const auto literal = literal_end(text, at); literal != at) {
            out.spoken += text.substr(at, literal - at);
            out.code += "\"";
            blank_out(text.substr(at, literal - at), out.code);
            out.code += "\"";
            at = literal;
        } else {
            out.spoken += text[at];
            out.code += text[at];
            ++at;
        }
    }
    return out;
}

std::vector<SourceText> sources_below(std::string_view folder) {
    namespace fs = std::filesystem;
    const fs::path root = HENG_SOURCE_DIR;
    std::vector<SourceText> out;
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
        const auto extension = entry.path().extension();
        if (extension != ".hpp" && extension != ".cpp" && extension != ".def") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        std::string whole(std::istreambuf_iterator<char>(in), {});
        out.push_back(split_source(entry.path().lexically_relative(root).generic_string(), std::move(whole)));
    }
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return out;
}

std::vector<std::string> quoted_includes(const SourceText& source) {
    return includes(source, '"', '"');
}

std::vector<std::string> bracketed_includes(const SourceText& source) {
    return includes(source, '<', '>');
}

std::vector<std::string> identifiers(const SourceText& source) {
    std::vector<std::string> out;
    std::string name;
    for (const char c : source.code + "\n") {
        if (is_name(c)) {
            name += c;
        } else if (!name.empty()) {
            out.push_back(std::exchange(name, {}));
        }
    }
    return out;
}

}  // namespace heng::test
