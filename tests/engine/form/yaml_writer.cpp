#include "tests/engine/form/yaml_writer.hpp"

#include <array>
#include <string_view>
#include <vector>

#include "engine/diagnostics/visible.hpp"
#include "tests/engine/form/outline.hpp"

namespace heng::test {
namespace {

using namespace std::string_view_literals;

constexpr std::array words{"资金"sv,
                           "支出率"sv,
                           "12"sv,
                           "2.220"sv,
                           "≥95%"sv,
                           "a"sv,
                           "不少于5场(次)"sv,
                           "-3"sv,
                           "null"sv,
                           "~"sv,
                           "是"sv,
                           "：全角"sv,
                           "，"sv,
                           "x:y"sv,
                           "a#b"sv,
                           "“引”"sv,
                           "1,435"sv,
                           "𠀀"sv,
                           "@"sv,
                           "it's"sv,
                           "\"优\""sv,
                           "[1]"sv,
                           "{甲}"sv,
                           "*注"sv,
                           "&"sv,
                           "!"sv,
                           "%5"sv,
                           "> 100"sv,
                           "|"sv,
                           "- 项"sv,
                           "键: 值"sv,
                           "? 问"sv,
                           "\\n"sv,
                           "# 号"sv,
                           "<<"sv,
                           "..."sv,
                           "　"sv,
                           "true"sv,
                           "财预〔2020〕10号"sv,
                           "1/3"sv};

class Writer {
public:
    explicit Writer(std::mt19937& random) : random_(random) {}

    Written write() {
        yaml_ = chance(4) ? "---\n" : "";
        if (chance(4)) {
            outline_node_flow(0);
            yaml_ += "\n";
        } else {
            block_collection(0, 0);
        }
        if (chance(3)) {
            replace_line_ends();
        }
        return {yaml_, outline_};
    }

private:
    std::size_t below(std::size_t bound) {
        return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random_);
    }
    bool chance(std::size_t one_in) { return below(one_in) == 0; }

    std::string text() {
        std::string text;
        for (auto left = below(4); left > 0; --left) {
            text += std::string(words[below(words.size())]) + (left > 1 ? (chance(4) ? "\n" : " ") : "");
        }
        return text;
    }

    /// Text that is plain anywhere, by a rule that is simpler and stricter than YAML's.
    static bool is_simple(std::string_view text) {
        return !text.empty() && text.find_first_of("\n:#,[]{}&*!|>'\"%@`?\\~.<-") == text.npos &&
               text.front() != ' ' && text.back() != ' ' && text.find(" ") == text.npos;
    }

    void write_outline(std::string_view text, bool quoted) { outline_ += scalar_outline(text, quoted); }

    /// A scalar on one line: plain if simple, single-quoted if it has one line, or double-quoted.
    void inline_scalar(const std::string& text) {
        if (is_simple(text) && !chance(4)) {
            yaml_ += text;
            write_outline(text, false);
            return;
        }
        write_outline(text, true);
        const bool single = text.find('\n') == text.npos && chance(2);
        yaml_ += single ? "'" : "\"";
        for (const char c : text) {
            const bool escaped = !single && (c == '"' || c == '\\' || c == '\n');
            yaml_ += escaped ? "\\" : "";
            yaml_ += single && c == '\'' ? "'" : "";
            yaml_ += c == '\n' && escaped ? 'n' : c;
        }
        yaml_ += single ? "'" : "\"";
    }

    /// A | or > block of lines that neither begin nor end with blanks nor are empty.
    void block_scalar(std::size_t indent) {
        std::vector<std::string> lines;
        for (auto left = 1 + below(3); left > 0; --left) {
            lines.emplace_back(words[below(words.size() - 4)]);
        }
        const bool folded = chance(2);
        constexpr std::array ends{"-"sv, ""sv, "+"sv};
        const auto chomp = below(ends.size());
        yaml_.append(folded ? ">" : "|").append(ends[chomp]).append("\n");
        std::string value;
        for (const auto& line : lines) {
            yaml_ += std::string(indent + 2, ' ') + line + "\n";
            value += (value.empty() ? "" : folded ? " " : "\n") + line;
        }
        // yaml-cpp 0.7 drops one of the line ends that >+ keeps.
        const bool blank_line = chance(3) && !(folded && chomp == 2);
        yaml_ += blank_line ? "\n" : "";
        value += chomp == 0 ? "" : chomp == 1 || !blank_line ? "\n" : "\n\n";
        write_outline(value, true);
        after_kept_breaks_ = chomp == 2;
    }

    std::string key(std::size_t number) {
        const std::string unique = std::to_string(number);
        return chance(3) ? text() + unique : "键" + unique;
    }

    void inline_key(const std::string& key) {
        const auto quoted_outline = outline_;
        inline_scalar(key);
        outline_ = quoted_outline + visible(key) + ": ";  // keys are compared by their text only
    }

    void outline_node_flow(std::size_t depth) {
        const auto kind = depth > 3 ? 0 : below(4);
        if (kind < 2) {
            inline_scalar(text());
            return;
        }
        const bool map = kind == 2;
        yaml_ += map ? "{" : "[";
        outline_ += map ? "{" : "[";
        const auto count = below(4);
        for (std::size_t i = 0; i < count; ++i) {
            yaml_ += i == 0 ? "" : chance(5) ? ",\n   " : ", ";
            outline_ += i == 0 ? "" : ", ";
            if (map) {
                inline_key(key(i));
                yaml_ += ": ";
            }
            outline_node_flow(depth + 1);
        }
        yaml_ += map ? "}" : "]";
        outline_ += map ? "}" : "]";
    }

    /// A blank line or a comment; not after a |+ block, which would take the blank line for its own.
    void comment(std::size_t indent) {
        if (chance(8) && !after_kept_breaks_) {
            yaml_ += chance(2) ? "\n" : std::string(indent, ' ') + "# 注: [\n";
        }
    }

    void block_collection(std::size_t indent, std::size_t depth) {
        const bool map = chance(3) ? false : true;
        outline_ += map ? "{" : "[";
        const auto count = 1 + below(4);
        for (std::size_t i = 0; i < count; ++i) {
            comment(indent);
            outline_ += i == 0 ? "" : ", ";
            yaml_ += std::string(indent, ' ');
            if (map) {
                inline_key(key(i));
                yaml_ += chance(6) ? " :" : ":";
            } else {
                yaml_ += "-";
            }
            block_value(indent, depth);
        }
        outline_ += map ? "}" : "]";
    }

    /// What stands after a key's colon or a dash, with the line's end.
    void block_value(std::size_t indent, std::size_t depth) {
        const auto kind = below(8);
        after_kept_breaks_ = false;
        if (kind < 2 && depth < 4) {
            yaml_ += "\n";
            block_collection(indent + 2 + below(3), depth + 1);
        } else if (kind == 2) {
            yaml_ += " ";
            block_scalar(indent);
        } else if (kind == 3) {
            yaml_ += chance(2) ? "\n" : " # 空\n";
        } else {
            yaml_ += " ";
            kind == 4 ? outline_node_flow(depth + 1) : inline_scalar(text());
            yaml_ += chance(8) ? "  # 注\n" : "\n";
        }
    }

    void replace_line_ends() {
        for (auto at = yaml_.find('\n'); at != yaml_.npos; at = yaml_.find('\n', at + 2)) {
            yaml_.insert(at, 1, '\r');
        }
    }

    std::mt19937& random_;
    std::string yaml_;
    std::string outline_;
    bool after_kept_breaks_ = false;
};

}  // namespace

Written write_yaml(std::mt19937& random) {
    return Writer(random).write();
}

}  // namespace heng::test
