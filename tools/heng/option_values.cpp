#include "tools/heng/option_values.hpp"

#include <charconv>
#include <system_error>
#include <utility>

#include "engine/value/date.hpp"

namespace heng {

std::vector<std::string> codes(const std::string& text) {
    std::vector<std::string> out;
    std::string code;
    for (const char c : text + ",") {
        if (c != ',' && c != ' ') {
            code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        } else if (!code.empty()) {
            out.push_back(std::exchange(code, {}));
        }
    }
    return out;
}

bool begins_code(const std::string& text) {
    return text.starts_with('H') && text.find_first_not_of("0123456789", 1) == std::string::npos;
}

bool is_day(const std::string& text) {
    PartialDate date;
    const auto part = [&](std::size_t at, std::size_t size, int& value) {
        const auto* const begin = text.data() + at;
        const auto [end, trouble] = std::from_chars(begin, begin + size, value);
        return trouble == std::errc() && end == begin + size;
    };
    return text.size() == 10 && text[4] == '-' && text[7] == '-' && part(0, 4, date.year) &&
           part(5, 2, date.month) && part(8, 2, date.day) && exists(date) && date.to_string() == text;
}

}  // namespace heng
