#include "engine/form/yaml_events.hpp"

#include <yaml.h>

#include <algorithm>

namespace heng {
namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}
bool is_break(char c) {
    return c == '\n' || c == '\r';
}

/// Past the blanks, line ends and comments at `at`.
std::uint32_t skip_blanks(std::string_view source, std::uint32_t at, std::uint32_t end) {
    while (at < end && (is_blank(source[at]) || is_break(source[at]) || source[at] == '#')) {
        if (source[at] == '#') {
            while (at < end && !is_break(source[at])) {
                ++at;
            }
        } else {
            ++at;
        }
    }
    return at;
}

/// libyaml begins a node's span at its anchor or tag; this is where these end, both at the most once.
std::uint32_t skip_properties(std::string_view source, Span span) {
    auto after = span.begin;
    for (auto at = span.begin; at < span.end && (source[at] == '&' || source[at] == '!');) {
        while (at < span.end && !is_blank(source[at]) && !is_break(source[at])) {
            ++at;
        }
        after = at;
        at = skip_blanks(source, at, span.end);
    }
    return after;
}

/// libyaml ends a | or > block at the next line that isn't blank.
std::uint32_t trim_end(std::string_view source, Span span) {
    auto end = span.end;
    while (end > span.begin && (is_blank(source[end - 1]) || is_break(source[end - 1]))) {
        --end;
    }
    return end;
}

YamlEvent::Style style_of(yaml_scalar_style_t style) {
    switch (style) {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE:
        case YAML_DOUBLE_QUOTED_SCALAR_STYLE: return YamlEvent::Style::quoted;
        case YAML_LITERAL_SCALAR_STYLE:
        case YAML_FOLDED_SCALAR_STYLE: return YamlEvent::Style::block;
        case YAML_ANY_SCALAR_STYLE:
        case YAML_PLAIN_SCALAR_STYLE: return YamlEvent::Style::plain;
    }
    return YamlEvent::Style::plain;
}

YamlEvent::Kind kind_of(yaml_event_type_t type) {
    switch (type) {
        case YAML_DOCUMENT_START_EVENT: return YamlEvent::Kind::document_start;
        case YAML_DOCUMENT_END_EVENT: return YamlEvent::Kind::document_end;
        case YAML_SCALAR_EVENT: return YamlEvent::Kind::scalar;
        case YAML_ALIAS_EVENT: return YamlEvent::Kind::alias;
        case YAML_SEQUENCE_START_EVENT: return YamlEvent::Kind::list_start;
        case YAML_MAPPING_START_EVENT: return YamlEvent::Kind::map_start;
        case YAML_SEQUENCE_END_EVENT:
        case YAML_MAPPING_END_EVENT: return YamlEvent::Kind::collection_end;
        case YAML_NO_EVENT:
        case YAML_STREAM_START_EVENT:
        case YAML_STREAM_END_EVENT: return YamlEvent::Kind::stream_end;
    }
    return YamlEvent::Kind::stream_end;
}

std::string_view text_or_empty(const char* text) {
    return text == nullptr ? std::string_view{} : text;
}

}  // namespace

struct YamlEvents::Parser {
    yaml_parser_t parser{};
    yaml_event_t event{};
    bool ready = false;  ///< false only if libyaml got no memory

    Parser() : ready(yaml_parser_initialize(&parser) != 0) {}
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() {
        yaml_event_delete(&event);
        yaml_parser_delete(&parser);
    }
    bool parse() {
        yaml_event_delete(&event);
        return ready && yaml_parser_parse(&parser, &event) != 0;
    }
};

YamlEvents::YamlEvents(std::string_view source, std::uint32_t begin, std::uint32_t end)
    : source_(source), parser_(std::make_unique<Parser>()), begin_(begin), end_(end), at_byte_(begin) {
    const auto input = source.substr(begin, end - begin);
    if (parser_->ready) {
        yaml_parser_set_input_string(&parser_->parser, reinterpret_cast<const unsigned char*>(input.data()),
                                     input.size());
        // Else libyaml takes UTF-16 too, whose marks mean nothing here.
        yaml_parser_set_encoding(&parser_->parser, YAML_UTF8_ENCODING);
    }
}

YamlEvents::~YamlEvents() = default;

const YamlEvent* YamlEvents::next() {
    do {
        if (!parser_->parse()) {
            note_fault();
            return nullptr;
        }
    } while (parser_->event.type == YAML_STREAM_START_EVENT);
    translate();
    return &event_;
}

/// libyaml's marks count code points from the beginning of its input.
std::uint32_t YamlEvents::byte(std::size_t code_point) {
    const auto continues = [&](std::uint32_t at) {
        return at < end_ && (static_cast<unsigned char>(source_[at]) & 0xC0U) == 0x80U;
    };
    for (; at_code_point_ < code_point && at_byte_ < end_; ++at_code_point_) {
        do {
            ++at_byte_;
        } while (continues(at_byte_));
    }
    for (; at_code_point_ > code_point && at_byte_ > begin_; --at_code_point_) {
        do {
            --at_byte_;
        } while (continues(at_byte_));
    }
    return at_byte_;
}

void YamlEvents::translate() {
    const auto& raw = parser_->event;
    event_ = YamlEvent{};
    event_.kind = kind_of(raw.type);
    bool empty_scalar = false;
    if (raw.type == YAML_SCALAR_EVENT) {
        const auto& scalar = raw.data.scalar;
        event_.style = style_of(scalar.style);
        event_.anchored = scalar.anchor != nullptr;
        event_.tagged = scalar.tag != nullptr;
        event_.value = {reinterpret_cast<const char*>(scalar.value), scalar.length};
        empty_scalar = event_.style == YamlEvent::Style::plain && scalar.length == 0;
    } else if (raw.type == YAML_SEQUENCE_START_EVENT) {
        const auto& list = raw.data.sequence_start;
        event_.flow = list.style == YAML_FLOW_SEQUENCE_STYLE;
        event_.anchored = list.anchor != nullptr;
        event_.tagged = list.tag != nullptr;
    } else if (raw.type == YAML_MAPPING_START_EVENT) {
        const auto& map = raw.data.mapping_start;
        event_.flow = map.style == YAML_FLOW_MAPPING_STYLE;
        event_.anchored = map.anchor != nullptr;
        event_.tagged = map.tag != nullptr;
    }
    const auto begin = byte(raw.start_mark.index);
    set_spans({begin, byte(raw.end_mark.index)}, empty_scalar);
}

void YamlEvents::set_spans(Span raw, bool empty_scalar) {
    event_.span = raw;
    event_.properties = {raw.begin, raw.begin};
    if (event_.anchored || event_.tagged) {
        event_.properties.end = skip_properties(source_, raw);
        event_.span.begin =
            empty_scalar ? event_.properties.end : skip_blanks(source_, event_.properties.end, raw.end);
        event_.span.end = empty_scalar ? event_.span.begin : raw.end;
    }
    if (event_.kind == YamlEvent::Kind::scalar && event_.style == YamlEvent::Style::block) {
        event_.span.end = trim_end(source_, event_.span);
    }
}

void YamlEvents::note_fault() {
    const auto& parser = parser_->parser;
    fault_.problem = text_or_empty(parser.problem);
    fault_.context = text_or_empty(parser.context);
    fault_.at = parser.error == YAML_READER_ERROR
                    ? static_cast<std::uint32_t>(std::min<std::size_t>(begin_ + parser.problem_offset, end_))
                    : byte(parser.problem_mark.index);
    fault_.context_at = fault_.context.empty() ? fault_.at : byte(parser.context_mark.index);
}

}  // namespace heng
