#include "grammar/source.hpp"

#include <algorithm>

namespace heng {

LineMap::LineMap(std::string_view text) : text_(text), starts_{0} {
    // A byte order mark is no part of the first line: editors neither show nor count it.
    if (text.starts_with("\xEF\xBB\xBF")) {
        starts_[0] = 3;
    }
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool crlf = text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
        if (text[i] == '\n' || (text[i] == '\r' && !crlf)) {
            starts_.push_back(static_cast<std::uint32_t>(i + 1));
        }
    }
}

Position LineMap::position(std::uint32_t byte) const {
    byte = std::min(byte, static_cast<std::uint32_t>(text_.size()));
    const auto shown = std::max(byte, starts_.front());
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), shown);
    const auto line = static_cast<std::uint32_t>(after - starts_.begin());
    const auto begin = starts_[line - 1];
    const auto before = text_.substr(begin, shown - begin);
    const auto column = std::count_if(before.begin(), before.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;  // every byte that starts a code point
    });
    return {line, static_cast<std::uint32_t>(column) + 1, byte};
}

std::string_view LineMap::line(std::uint32_t number) const {
    if (number == 0 || number > starts_.size()) {
        return {};
    }
    const auto begin = starts_[number - 1];
    const auto end = number < starts_.size() ? starts_[number] : static_cast<std::uint32_t>(text_.size());
    auto text = text_.substr(begin, end - begin);
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) {
        text.remove_suffix(1);
    }
    return text;
}

}  // namespace heng
