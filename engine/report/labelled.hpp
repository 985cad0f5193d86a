#pragma once
// Lines of "label  text", the texts under each other.

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/report/language.hpp"
#include "engine/report/paint.hpp"

namespace heng {

class Labelled {
public:
    Labelled(Language language, Color color) : language_(language), color_(color) {}

    /// A line; nothing if `text` is empty. `text` was made visible and may be painted; where it has several lines, the
    /// later ones stand under the first.
    void add(const Words& label, std::string_view text);
    [[nodiscard]] const std::string& text() const { return text_; }

    /// Columns before the texts.
    [[nodiscard]] std::size_t indent() const;

private:
    Language language_;
    Color color_;
    std::string text_;
};

}  // namespace heng
