// The order of reading: what isn't text is found first, the rest is read as streams of YAML, and after each
// document that breaks reading goes on at the next one.

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "engine/form/document.hpp"
#include "engine/form/document_builder.hpp"
#include "engine/form/obstacle.hpp"
#include "engine/form/reading.hpp"
#include "engine/form/syntax_words.hpp"
#include "engine/form/yaml_events.hpp"

namespace heng {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_break(char c) {
    return c == '\n' || c == '\r';
}

/// A line that begins with --- and a blank or its end always parts two documents, within quotes and blocks too
/// (YAML 1.1, c-forbidden): the first at or after `from`, or the text's end.
std::uint32_t next_boundary(std::string_view source, std::size_t from) {
    for (auto at = source.find("---", from); at != source.npos; at = source.find("---", at + 1)) {
        const bool begins = at == 0 || is_break(source[at - 1]);
        const auto after = at + 3;
        const bool ends = after >= source.size() || is_break(source[after]) || source[after] == ' ' ||
                          source[after] == '\t';
        if (begins && ends) {
            return static_cast<std::uint32_t>(at);
        }
    }
    return static_cast<std::uint32_t>(source.size());
}

/// Whether there are only blank lines, comments and %-directives, which belong to the document that follows.
bool is_prologue(std::string_view text) {
    while (!text.empty()) {
        const auto first = text.find_first_not_of(" \t\r\n");
        if (first == text.npos) {
            return true;
        }
        if (text[first] != '#' && text[first] != '%') {
            return false;
        }
        text.remove_prefix(std::min(text.find_first_of("\r\n", first), text.size()));
    }
    return true;
}

/// A document without a node, or with none but an empty one.
bool is_empty(const Document& document) {
    return document.cells.size() == 1 && document.cells[0].kind == Cell::Kind::scalar &&
           document.cells[0].text.empty() && !document.cells[0].quoted && document.problems.empty();
}

class YamlReader {
public:
    YamlReader(std::string_view source, const Limits& limits) : reading_(source, limits), source_(source) {}

    std::vector<Document> read() {
        const auto max_bytes =
            std::min<std::uint64_t>(reading_.limits().bytes, std::numeric_limits<std::uint32_t>::max());
        if (source_.size() > max_bytes) {
            say_limit(add_document(), {"文件的字节数", "the number of bytes is"}, max_bytes, 0);
        } else {
            read_all(source_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0);
        }
        finish();
        return std::move(documents_);
    }

private:
    void read_all(std::size_t begin) {
        ObstacleFinder obstacles(source_);
        const auto size = static_cast<std::uint32_t>(source_.size());
        for (auto at = static_cast<std::uint32_t>(begin); at < size && !stopped_;) {
            const auto obstacle = obstacles.next(at);
            const auto stop = obstacle ? document_begin(at, obstacle->byte) : size;
            at = at < stop ? read_stream(at, stop) : pass_obstacle(at, *obstacle);
        }
    }

    /// Where the document that holds `byte` begins, at or after `from`.
    [[nodiscard]] std::uint32_t document_begin(std::uint32_t from, std::uint32_t byte) const {
        auto begin = from;
        for (auto at = next_boundary(source_, from + 1U); at <= byte; at = next_boundary(source_, at + 1U)) {
            begin = at;
        }
        return is_prologue(source_.substr(from, begin - from)) ? from : begin;
    }

    /// Adds a document that can't be read; gives where the next one begins.
    std::uint32_t pass_obstacle(std::uint32_t begin, const Blockage& obstacle) {
        const auto end = next_boundary(source_, obstacle.byte + 1U);
        // What the file is as a whole is asked once, so that one in another encoding is one finding.
        const bool first = documents_.empty();
        const auto content = first ? source_ : source_.substr(begin, end - begin);
        auto what = explain_obstacle(source_, content, obstacle);
        stopped_ = first && what.whole_file;
        auto& document = add_document();
        document.readable = false;
        reading_.add(document, [&] { return std::move(what.finding); });
        return count_broken(end);
    }

    /// Reads documents from `begin` on; gives where to go on: `end`, or behind a document that broke.
    std::uint32_t read_stream(std::uint32_t begin, std::uint32_t end) {
        YamlEvents events(source_, begin, end);
        std::optional<DocumentBuilder> builder;
        const auto documents_before = documents_.size();
        auto document_at = begin;
        while (const auto* event = events.next()) {
            switch (event->kind) {
                case YamlEvent::Kind::document_start:
                    document_at = event->span.begin;
                    builder.emplace(reading_, add_document());
                    break;
                case YamlEvent::Kind::document_end:
                    builder.reset();
                    last_is_empty_ = is_empty(documents_.back());
                    break;
                case YamlEvent::Kind::stream_end: return end;
                case YamlEvent::Kind::scalar:
                case YamlEvent::Kind::alias:
                case YamlEvent::Kind::list_start:
                case YamlEvent::Kind::map_start:
                case YamlEvent::Kind::collection_end:
                    if (!builder->take(*event)) {
                        builder->finish(event->span.end);
                        stopped_ = reading_.is_full();
                        return resume_after(document_at, event->span.begin);
                    }
                    break;
            }
        }
        auto fault = events.fault();
        if (builder) {
            fault.bracket = builder->open_bracket();
            builder->finish(fault.at);
        }
        // What follows a document's end without --- is that document's slip, not one of a new one.
        const bool follows = documents_.size() > documents_before &&
                             fault.problem.find("<document start>") != fault.problem.npos;
        give_up(builder || follows ? documents_.back() : add_document(), document_at, fault);
        return resume_after(document_at, fault.at);
    }

    void give_up(Document& document, std::uint32_t document_at, const YamlFault& fault) {
        document.readable = false;
        last_is_empty_ = false;
        if (fault.problem.empty()) {  // the one fault that libyaml has no words for
            say_limit(document, {"要用的内存", "the memory needed is"}, reading_.limits().bytes, fault.at);
        } else {
            reading_.add(document, [&] { return explain_syntax(source_, document_at, fault); });
        }
    }

    /// The boundary behind a document that broke at byte `at`.
    std::uint32_t resume_after(std::uint32_t document_at, std::uint32_t at) {
        auto line = at;  // the fault may be the boundary itself, noticed within an open quote
        while (line > document_at + 1U && !is_break(source_[line - 1])) {
            --line;
        }
        return count_broken(next_boundary(source_, std::max(line, document_at + 1U)));
    }

    /// Each broken document costs a parser and a search, so their number is bounded.
    std::uint32_t count_broken(std::uint32_t next) {
        if (++broken_ >= reading_.limits().problems && next < source_.size() && !stopped_) {
            stopped_ = true;
            say_limit(add_document(), {"读不下去的份数", "the number of forms that can't be read is"},
                      reading_.limits().problems, next);
        }
        return next;
    }

    Document& add_document() {
        if (std::exchange(last_is_empty_, false)) {
            say_empty({"这一份表", "this form"});
        }
        return documents_.emplace_back();
    }

    void say_empty(const Bilingual& what) {
        auto& document = documents_.back();
        document.readable = false;
        reading_.add(document, [&] {
            const Span place = document.cells.empty() ? Span{} : document.cells.front().span;
            return make(Code::H002, {{}, place}, {{"what", what.zh}}, {{"what", what.en}});
        });
    }

    /// Not subject to the number of problems listed: that something was not read is always said.
    static void say_limit(Document& document, const Bilingual& what, std::uint64_t limit, std::uint32_t at) {
        document.readable = false;
        document.problems.push_back(over_limit(what, limit, {{}, {at, at}}));
    }

    void finish() {
        if (last_is_empty_ && documents_.size() > 1) {
            documents_.pop_back();
        } else if (last_is_empty_ || documents_.empty()) {
            documents_.resize(1);
            say_empty({"文件", "the file"});
        }
        if (reading_.unlisted() > 0) {
            documents_.back().problems.push_back(make(Code::H013, {},
                                                      {{"listed", std::to_string(reading_.limits().problems)},
                                                       {"rest", std::to_string(reading_.unlisted())}}));
        }
    }

    Intake reading_;
    std::string_view source_;
    std::vector<Document> documents_;
    std::uint32_t broken_ = 0;
    bool last_is_empty_ = false;
    bool stopped_ = false;  ///< a limit on the whole file was crossed, or it isn't a text of forms at all
};

}  // namespace

std::vector<Document> read_yaml(std::string_view source, const Limits& limits) {
    return YamlReader(source, limits).read();
}

}  // namespace heng
