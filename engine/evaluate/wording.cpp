#include "engine/evaluate/wording.hpp"

#include <utf8proc.h>

#include <array>

namespace heng {

namespace {

std::string bound(const Rational& value, bool open, Language language) {
    if (!open) {
        return value.to_string();
    }
    return value.to_string() + (language == Language::zh ? "（不含）" : " (exclusive)");
}

}  // namespace

std::string in_words(const Interval& interval, Language language) {
    if (interval.is_point()) {
        return interval.lo.to_string();
    }
    const bool zh = language == Language::zh;
    if (interval.lo_infinite && interval.hi_infinite) {
        return zh ? "任意数" : "any number";
    }
    if (interval.hi_infinite) {
        return (interval.lo_open ? (zh ? "大于 " : "more than ") : (zh ? "不小于 " : "at least ")) +
               interval.lo.to_string();
    }
    if (interval.lo_infinite) {
        return (interval.hi_open ? (zh ? "小于 " : "less than ") : (zh ? "不大于 " : "at most ")) +
               interval.hi.to_string();
    }
    return bound(interval.lo, interval.lo_open, language) + (zh ? " 至 " : " to ") +
           bound(interval.hi, interval.hi_open, language);
}

std::string_view in_words(Rounding mode, Language language) {
    const bool zh = language == Language::zh;
    switch (mode) {
        case Rounding::half_up: return zh ? "四舍五入" : "half up";
        case Rounding::half_even: return zh ? "四舍六入五成双" : "half even";
        case Rounding::truncate: return zh ? "舍去" : "towards zero";
        case Rounding::ceiling: return zh ? "进一" : "away from zero";
    }
    return {};
}

std::string short_decimal(const Rational& value) {
    constexpr int shown = 4;
    const auto digits = value.decimals();
    if (digits && *digits <= shown) {
        return value.to_string();
    }
    return value.rounded(shown, Rounding::truncate).to_fixed(shown) + "…";
}

std::string normalised(std::string_view text) {
    std::string out;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    auto left = static_cast<utf8proc_ssize_t>(text.size());
    while (left > 0) {
        utf8proc_int32_t code = 0;
        const auto taken = utf8proc_iterate(bytes, left, &code);
        if (taken <= 0) {
            break;
        }
        bytes += taken;
        left -= taken;
        if (code >= 0xFF01 && code <= 0xFF5E) {  // full-width ASCII
            code -= 0xFEE0;
        }
        switch (utf8proc_category(code)) {
            case UTF8PROC_CATEGORY_ZS:
            case UTF8PROC_CATEGORY_CC:
            case UTF8PROC_CATEGORY_PD:
            case UTF8PROC_CATEGORY_PS:
            case UTF8PROC_CATEGORY_PE:
            case UTF8PROC_CATEGORY_PI:
            case UTF8PROC_CATEGORY_PF:
            case UTF8PROC_CATEGORY_PO:
                if (code != '%') {
                    continue;
                }
                break;
            default: break;
        }
        std::array<utf8proc_uint8_t, 4> encoded{};
        const auto size = utf8proc_encode_char(code, encoded.data());
        out.append(reinterpret_cast<const char*>(encoded.data()), static_cast<std::size_t>(size));
    }
    return out;
}

std::string without_remark(std::string_view text) {
    const auto trim = [&] {
        while (!text.empty() && (text.back() == ' ' || text.back() == '\n')) {
            text.remove_suffix(1);
        }
    };
    trim();
    const bool half = text.ends_with(')');
    if (!half && !text.ends_with("）")) {
        return std::string(text);
    }
    // The bracket that pairs with the last one, in either width.
    int depth = 0;
    for (auto at = text.size(); at > 0;) {
        --at;
        if (text[at] == ')' || text.substr(at).starts_with("）")) {
            ++depth;
        } else if ((text[at] == '(' || text.substr(at).starts_with("（")) && --depth == 0) {
            text = text.substr(0, at);
            trim();
            return std::string(text);
        }
    }
    return std::string(text);
}

}  // namespace heng
