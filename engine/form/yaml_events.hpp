#pragma once
// libyaml's events with exact byte spans. The only header that a user of libyaml's parser here needs; libyaml itself
// stays in the .cpp.

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "grammar/source.hpp"

namespace heng {

/// One event of a stream of YAML. Nothing is expanded: an alias is an event of its own.
struct YamlEvent {
    enum class Kind : std::uint8_t {
        document_start,
        document_end,
        scalar,
        alias,
        list_start,
        map_start,
        collection_end,
        stream_end,
    };
    enum class Style : std::uint8_t { plain, quoted, block };  ///< of a scalar; block is | and >

    Kind kind = Kind::stream_end;
    Style style = Style::plain;
    bool flow = false;      ///< of a list or map: […] or {…}
    bool anchored = false;  ///< &… before the node
    bool tagged = false;    ///< !… before the node
    Span span;  ///< without anchor and tag; a | or > block's without the blank lines after it. The end of a
                ///< block list or map is wherever libyaml noticed it
    Span properties;         ///< anchor and tag, or empty
    std::string_view value;  ///< of a scalar, good until the next event
};

/// Where and why a stream can't be read on, in libyaml's fixed English words.
struct YamlFault {
    std::string_view problem;              ///< static
    std::string_view context;              ///< static; empty if there is none
    std::uint32_t at = 0;                  ///< byte of the source
    std::optional<std::uint32_t> bracket;  ///< the innermost open bracket; for who builds to say
    std::uint32_t context_at = 0;  ///< byte where the construct that `context` names begins; `at` without one
};

/// Reads bytes [begin, end) of a source as a stream of documents. The source is UTF-8 without faults (encoding.hpp).
/// Linear but for deep nests, whose depth the user must watch, and for very many %TAG lines.
class YamlEvents {
public:
    YamlEvents(std::string_view source, std::uint32_t begin, std::uint32_t end);
    YamlEvents(const YamlEvents&) = delete;
    YamlEvents& operator=(const YamlEvents&) = delete;
    ~YamlEvents();

    /// The next event, or null at a fault. Not to be called again after a fault or the stream's end.
    const YamlEvent* next();
    [[nodiscard]] const YamlFault& fault() const { return fault_; }

private:
    struct Parser;
    std::uint32_t byte(std::size_t code_point);
    void translate();
    void set_spans(Span raw, bool empty_scalar);
    void note_fault();

    std::string_view source_;
    std::unique_ptr<Parser> parser_;
    YamlEvent event_;
    YamlFault fault_;
    std::uint32_t begin_;
    std::uint32_t end_;
    std::uint32_t at_byte_;          ///< where the last mark was; marks mostly run forward
    std::size_t at_code_point_ = 0;  ///< the same, counted in code points from begin_
};

}  // namespace heng
