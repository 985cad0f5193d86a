#include "engine/report/labelled.hpp"

#include "engine/report/width.hpp"

namespace heng {
namespace {

constexpr std::size_t margin = 2;

/// Columns of the longest usual label with a gap: labels are of two characters in Chinese.
constexpr std::size_t label_columns(Language language) {
    return language == Language::zh ? 6 : 10;
}

}  // namespace

std::size_t Labelled::indent() const {
    return margin + label_columns(language_);
}

void Labelled::add(const Words& label, std::string_view text) {
    if (text.empty()) return;
    text_.append(margin, ' ');
    text_ += paint(pad_right(label.in(language_), label_columns(language_)), Ink::faint, color_);
    while (true) {
        const auto line_end = text.find('\n');
        text_ += text.substr(0, line_end);
        text_ += '\n';
        if (line_end == std::string_view::npos) return;
        text.remove_prefix(line_end + 1);
        text_.append(indent(), ' ');
    }
}

}  // namespace heng
