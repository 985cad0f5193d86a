#include "engine/compile/braces.hpp"

#include <array>
#include <string>
#include <vector>

namespace heng {

namespace {

/// A line as far as braces care.
struct Line {
    std::uint32_t begin = 0;   ///< of its first character that is no blank
    std::uint32_t end = 0;     ///< past its last character that is neither blank nor comment
    std::uint32_t indent = 0;  ///< columns; a tab counts as four, a full-width blank as two
    bool has_brace = false;
};

struct Brace {
    std::uint32_t at = 0;
    std::uint32_t bytes = 1;  ///< three if full-width
    bool opens = false;
    std::size_t line = 0;
    bool leads = false;  ///< first on its line
};

struct Quote {
    std::string_view open, close;
};
constexpr std::array quotes{Quote{"\"", "\""}, Quote{"“", "”"}, Quote{"「", "」"}};

/// Splits a text into lines and braces, passing over texts in quotes and comments.
class Scan {
public:
    explicit Scan(std::string_view text) : text_(text) {
        while (at_ < text_.size())
            line();
    }
    std::vector<Line> lines;
    std::vector<Brace> braces;

private:
    void line() {
        Line line;
        line.indent = indent();
        line.begin = line.end = place();
        lines.push_back(line);
        while (at_ < text_.size() && !at_line_end())
            character();
        at_ = std::min(at_ + 1, text_.size());
    }

    std::uint32_t indent() {
        std::uint32_t columns = 0;
        for (;; ++at_) {
            const auto rest = text_.substr(at_);
            if (rest.starts_with("　")) {
                columns += 2;
                at_ += 2;
            } else if (rest.starts_with(' ') || rest.starts_with('\t')) {
                columns += rest.front() == '\t' ? 4U : 1U;
            } else {
                return columns;
            }
        }
    }

    void character() {
        const auto rest = text_.substr(at_);
        if (rest.front() == '#') {
            while (at_ < text_.size() && !at_line_end())
                ++at_;
            return;
        }
        for (const auto& quote : quotes) {
            if (rest.starts_with(quote.open)) {
                string(quote);
                lines.back().end = place();
                return;
            }
        }
        for (const std::string_view brace : {"{", "｛", "}", "｝"}) {
            if (rest.starts_with(brace)) {
                const auto size = static_cast<std::uint32_t>(brace.size());
                braces.push_back({place(), size, brace == "{" || brace == "｛", lines.size() - 1,
                                  place() == lines.back().begin});
                lines.back().has_brace = true;
                at_ += brace.size() - 1;
            }
        }
        const bool blank = rest.front() == ' ' || rest.front() == '\t';
        ++at_;
        if (!blank) lines.back().end = place();
    }

    /// To the quote that closes it, or to the end of the line.
    void string(const Quote& quote) {
        at_ += quote.open.size();
        while (at_ < text_.size() && !at_line_end()) {
            const auto rest = text_.substr(at_);
            if (rest.starts_with(quote.close)) {
                at_ += quote.close.size();
                return;
            }
            at_ += rest.front() == '\\' && rest.size() > 1 && rest[1] != '\n' && rest[1] != '\r' ? 2U : 1U;
        }
    }

    bool at_line_end() const { return text_[at_] == '\n' || text_[at_] == '\r'; }
    std::uint32_t place() const { return static_cast<std::uint32_t>(at_); }

    std::string_view text_;
    std::size_t at_ = 0;
};

bool has_text(const Line& line) {
    return line.end > line.begin;
}

/// The last line before `last` that stands as far in as the stray “}” and is followed by one further in: most
/// likely it lacks its “{”.
std::optional<Span> line_without_brace(const std::vector<Line>& lines, std::size_t first, std::size_t last) {
    const auto indent = lines[last].indent;
    std::size_t below = last;
    for (auto i = last; i-- > first;) {
        if (!has_text(lines[i])) continue;
        if (lines[i].indent <= indent) {
            const bool opens_below = lines[i].indent == indent && lines[below].indent > indent;
            return opens_below && !lines[i].has_brace ? std::optional(Span{lines[i].end, lines[i].end})
                                                      : std::nullopt;
        }
        below = i;
    }
    return std::nullopt;
}

}  // namespace

std::optional<BraceSlip> find_brace_slip(std::string_view text) {
    const Scan scan(text);
    std::vector<const Brace*> open;
    for (const auto& brace : scan.braces) {
        const Span span{brace.at, brace.at + brace.bytes};
        if (brace.opens) {
            open.push_back(&brace);
            continue;
        }
        const auto first = open.empty() ? 0 : open.back()->line;
        const auto deeper = open.empty() || scan.lines[brace.line].indent > scan.lines[first].indent;
        if (open.empty() || (brace.leads && scan.lines[brace.line].indent != scan.lines[first].indent)) {
            if (!deeper) {
                return BraceSlip{BraceSlip::Kind::not_closed,
                                 {open.back()->at, open.back()->at + open.back()->bytes}};
            }
            const auto unopened = line_without_brace(scan.lines, first, brace.line);
            return unopened ? BraceSlip{BraceSlip::Kind::not_opened, *unopened}
                            : BraceSlip{BraceSlip::Kind::too_many, span};
        }
        open.pop_back();
    }
    if (open.empty()) return std::nullopt;
    return BraceSlip{BraceSlip::Kind::not_closed, {open.back()->at, open.back()->at + open.back()->bytes}};
}

}  // namespace heng
