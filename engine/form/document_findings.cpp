// What DocumentBuilder says: the findings about nodes that forms don't use or that can't be kept.

#include <string>

#include "engine/diagnostics/visible.hpp"
#include "engine/form/document_builder.hpp"

namespace heng {
namespace {

/// How many code points around a hidden character, or of a key in a path, are shown.
constexpr std::size_t shown_letters = 24;

/// Where the code point begins that is up to `count` before `at`.
std::size_t back(std::string_view text, std::size_t at, std::size_t count) {
    for (; at > 0 && count > 0; --count) {
        do {
            --at;
        } while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U);
    }
    return at;
}

void append_key(std::string& path, std::string_view key) {
    if (!path.empty() && !key.empty()) {
        path.push_back('/');
    }
    path.append(excerpt(key, shown_letters));
}

Bilingual name_of(const YamlEvent& collection) {
    return collection.kind == YamlEvent::Kind::list_start ? Bilingual{"一列", "a list"}
                                                          : Bilingual{"一组", "a group"};
}

/// H008. A text that seems to have been lost in the mark makes it an error.
Diagnostic yaml_mark(Place place, std::string_view mark, const Bilingual& what, Severity severity) {
    const auto shown = excerpt(mark);
    auto made = make(Code::H008, std::move(place), {{"mark", shown}, {"what", what.zh}},
                     {{"mark", shown}, {"what", what.en}});
    made.severity = severity;
    made.found = shown;
    return made;
}

}  // namespace

void DocumentBuilder::say_duplicate(std::string_view key, Span span, CellId first) {
    reading_.add(document_, [&] {
        const auto& other = document_.cells[first];
        const auto line = std::to_string(reading_.line_of(other.key_span.begin));
        auto made = make(Code::H006, place(span), {{"key", excerpt(key)}, {"line", line}});
        append_key(made.place.path, key);
        made.related.push_back({{made.place.path, other.key_span}, std::string(other.text)});
        return made;
    });
}

void DocumentBuilder::say_merge(const YamlEvent& event) {
    document_.readable = false;
    reading_.add(document_, [&] {
        return yaml_mark(place(event.span), "<<", {"合并", "a merge key"}, Severity::error);
    });
}

void DocumentBuilder::say_key_shape(const YamlEvent& event) {
    reading_.add(document_, [&] {
        const auto found = name_of(event);
        return make(Code::H009, place(event.span),
                    {{"key", "名称"}, {"expected", "文字"}, {"found", found.zh}},
                    {{"key", "the name"}, {"expected", "text"}, {"found", found.en}});
    });
}

/// What it stands for isn't looked up, so the form has not been read whole.
void DocumentBuilder::say_alias(const YamlEvent& event) {
    document_.readable = false;
    reading_.add(document_, [&] {
        return yaml_mark(place(event.span), source_text(event.span), {"引用", "an alias"}, Severity::error);
    });
}

void DocumentBuilder::say_properties(const YamlEvent& event) {
    if (!event.anchored && !event.tagged) {
        return;
    }
    reading_.add(document_, [&] {
        // With nothing after it, the mark was most likely meant to be the text: 备注: &甲.
        const bool alone = event.kind == YamlEvent::Kind::scalar && event.span.empty();
        const auto what =
            event.anchored ? Bilingual{"锚点", "an anchor"} : Bilingual{"类型标记", "a type tag"};
        return yaml_mark(place(event.properties), source_text(event.properties), what,
                         alone ? Severity::error : Severity::warning);
    });
}

void DocumentBuilder::say_hidden(std::string_view text, Span span) {
    const auto hidden = find_hidden(text);
    if (!hidden) {
        return;
    }
    reading_.add(document_, [&] {
        const auto from = back(text, hidden->byte, shown_letters / 2);
        std::string shown = from > 0 ? "…" : "";
        shown.append(excerpt(text.substr(from), shown_letters));
        auto made = make(Code::H012, place(span), {{"shown", shown}});
        made.found = code_point_name(hidden->code_point);
        return made;
    });
}

/// Not subject to the number of problems listed: that something was not read is always said.
void DocumentBuilder::say_limit(const Bilingual& what, std::uint64_t limit, Span span) {
    document_.readable = false;
    document_.problems.push_back(over_limit(what, limit, place(span)));
}

/// The keys down to the node at hand, a list's items by their number: 指标评分表[1]/二级指标[2]/权重.
std::string DocumentBuilder::path() const {
    std::string path;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        const auto& group = groups_[i];
        if (group.map) {
            append_key(path, i + 1 < groups_.size() ? document_.cells[groups_[i + 1].cell].key : group.key);
        } else {
            path.append("[").append(std::to_string(group.children)).append("]");
        }
    }
    return path;
}

}  // namespace heng
