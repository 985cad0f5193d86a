#pragma once
// YAML events of one document to its cells. Nothing recurses: the open groups are a vector.

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/form/document.hpp"
#include "engine/form/reading.hpp"
#include "engine/form/yaml_events.hpp"

namespace heng {

/// Fills one Document, which must outlive it, and says what it can't represent.
class DocumentBuilder {
public:
    DocumentBuilder(Intake& reading, Document& document) : reading_(reading), document_(document) {}

    /// Takes a node or the end of a collection. False if a limit was crossed: the finding is made and nothing more
    /// may come but `finish`.
    [[nodiscard]] bool take(const YamlEvent& event);

    /// Where the innermost bracket began that isn't closed yet.
    [[nodiscard]] std::optional<std::uint32_t> open_bracket() const;

    /// Closes what is open; `at` is how far reading came.
    void finish(std::uint32_t at);

private:
    /// Keys by length, then by bytes: any order will do, and this one seldom looks at the bytes.
    struct KeyOrder {
        bool operator()(std::string_view a, std::string_view b) const {
            return a.size() != b.size() ? a.size() < b.size() : a < b;
        }
    };
    using KeyIndex = std::map<std::string_view, CellId, KeyOrder>;

    /// A map or list that is open.
    struct Group {
        CellId cell = no_cell;
        CellId last = no_cell;
        std::uint32_t children = 0;
        std::uint32_t end = 0;  ///< of its last child, for block style
        bool map = false;
        bool flow = false;
        bool has_key = false;
        bool drop_value = false;  ///< the value to come belongs to a key that isn't kept
        std::string_view key;
        Span key_span;
        std::unique_ptr<KeyIndex> index;  ///< of the children, once there are many
    };

    bool node(const YamlEvent& event);
    bool skip(const YamlEvent& event);
    bool take_key(Group& group, const YamlEvent& event);
    bool take_value(const YamlEvent& event);
    bool open(CellId cell, const YamlEvent& event);
    void close(const YamlEvent& event);
    CellId link(Cell cell);
    [[nodiscard]] CellId note_key(Group& group, std::string_view key);
    [[nodiscard]] std::string_view text_of(const YamlEvent& event);
    [[nodiscard]] Span value_span(const YamlEvent& event) const;

    void say_duplicate(std::string_view key, Span span, CellId first);
    void say_merge(const YamlEvent& event);
    void say_key_shape(const YamlEvent& event);
    void say_alias(const YamlEvent& event);
    void say_properties(const YamlEvent& event);
    void say_hidden(std::string_view text, Span span);
    void say_limit(const Bilingual& what, std::uint64_t limit, Span span);

    [[nodiscard]] std::string path() const;
    [[nodiscard]] Place place(Span span) const { return {path(), span}; }
    [[nodiscard]] std::string_view source_text(Span span) const;

    Intake& reading_;
    Document& document_;
    std::vector<Group> groups_;
    std::uint32_t skipping_ = 0;  ///< how many collections of a subtree that isn't kept are open
};

}  // namespace heng
