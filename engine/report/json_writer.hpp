#pragma once
// Writes JSON to a string, key by key, in the order given. Own, because reports are many and their shape is fixed:
// building a tree first costs more than checking the form. Invalid UTF-8 becomes U+FFFD, so what is written can be
// read by any JSON parser.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace heng {

class JsonWriter {
public:
    enum class Layout : std::uint8_t {
        line,    ///< no line breaks at all
        pretty,  ///< indented by two
    };
    /// Whether the members of an object or array stand on lines of their own, where the layout is pretty.
    enum class Spread : std::uint8_t { lines, one_line };

    /// `depth` indents everything but the first line, for a value inside a text written elsewhere.
    explicit JsonWriter(Layout layout, std::size_t depth = 0) : layout_(layout), depth_(depth) {}

    /// Each open is closed by its own close; inside an object each value follows a key.
    void open_object(Spread spread = Spread::lines) { open('{', spread); }
    void close_object() { close('}'); }
    void open_array(Spread spread = Spread::lines) { open('[', spread); }
    void close_array() { close(']'); }
    void key(std::string_view name);

    void string(std::string_view text);
    void number(std::uint64_t value);
    void boolean(bool value);
    void null();

    /// key() and the value.
    void member(std::string_view name, std::string_view text);
    void member(std::string_view name, const char* text) { member(name, std::string_view(text)); }
    void member(std::string_view name, std::uint64_t value);
    void member(std::string_view name, bool value);

    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    struct Level {
        bool on_lines;
        bool empty = true;
    };
    void open(char bracket, Spread spread);
    void close(char bracket);
    void before_value();
    void before_member();
    void break_line();
    void quote(std::string_view text);

    Layout layout_;
    std::size_t depth_;
    std::string out_;
    std::vector<Level> levels_;
    bool after_key_ = false;
};

}  // namespace heng
