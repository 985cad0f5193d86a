#include "engine/schema/scan.hpp"

#include "engine/value/hanzi.hpp"

namespace heng::scan {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Where the code point before `at` begins; `at` must not be 0.
std::size_t before(std::string_view text, std::size_t at) {
    std::size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) {
        --begin;
    }
    return begin;
}

}  // namespace

bool same_name(std::string_view a, std::string_view b) {
    if (a == b) {
        return true;
    }
    std::size_t i = 0;
    std::size_t j = 0;
    while (true) {
        i = skip_blanks(a, i);
        j = skip_blanks(b, j);
        if (i == a.size() || j == b.size()) {
            return i == a.size() && j == b.size();
        }
        const auto one = a.substr(i, code_point_bytes(a, i));
        const auto other = b.substr(j, code_point_bytes(b, j));
        const char plain = ascii_at(a, i);
        if (one != other && (plain == 0 || plain != ascii_at(b, j))) {
            return false;
        }
        i += one.size();
        j += other.size();
    }
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && is_blank(text, at)) {
        at += code_point_bytes(text, at);
    }
    return at;
}

bool digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && is_digit(ascii_at(text, at));
}

std::size_t trimmed(std::string_view text, std::size_t least, std::size_t end) {
    while (end > least && is_blank(text, before(text, end))) {
        end = std::max(before(text, end), least);
    }
    return end;
}

std::size_t find_beginning(std::string_view text, std::string_view words, std::size_t from) {
    const auto begin = skip_blanks(words, 0);
    if (begin == words.size()) {
        return std::string_view::npos;
    }
    const char plain = ascii_at(words, begin);
    if (plain == 0) {
        return text.find(words.substr(begin, code_point_bytes(words, begin)), from);
    }
    while (from < text.size() && ascii_at(text, from) != plain) {
        from += code_point_bytes(text, from);
    }
    return from < text.size() ? from : std::string_view::npos;
}

std::size_t digits_end(std::string_view text, std::size_t at) {
    while (digit_at(text, at)) {
        at += code_point_bytes(text, at);
    }
    return at;
}

std::size_t figure_end(std::string_view text, const std::size_t at) {
    auto end = digits_end(text, at);
    const auto stands = [&](char mark) { return end < text.size() && ascii_at(text, end) == mark; };
    const auto follows = [&] { return end + code_point_bytes(text, end); };
    std::size_t grouped = end - at;
    while (end > at && stands(',') && digits_end(text, follows()) > follows()) {
        const auto group = digits_end(text, follows());
        const auto width = code_point_bytes(text, follows());
        const bool three = group - follows() == 3 * width && grouped <= 3 * width;
        if (!three) {
            return text[end] == ',' ? at : end;
        }
        end = group;
        grouped = 0;
    }
    if (end > at && stands('.') && digit_at(text, follows())) {
        end = digits_end(text, follows());
        if (stands('.') && digit_at(text, follows())) {
            return at;
        }
    }
    return end;
}

std::size_t label_end(std::string_view text, std::size_t at) {
    auto end = digits_end(text, at);
    while (end > at && end < text.size() && (ascii_at(text, end) == '-' || ascii_at(text, end) == '.')) {
        const auto next = end + code_point_bytes(text, end);
        if (!digit_at(text, next)) {
            break;
        }
        end = digits_end(text, next);
    }
    return end;
}

bool numeral_at(std::string_view text, std::size_t at) {
    constexpr unsigned char least = 0xE3;  // what 〇 begins with
    return static_cast<unsigned char>(text[at]) >= least &&
           is_numeral(text.substr(at, code_point_bytes(text, at)));
}

bool numeral_goes_on(std::string_view text, std::size_t at) {
    if (at == 0) {
        return false;
    }
    const auto last = before(text, at);
    return numeral_at(text, last) || text.substr(last, at - last) == "第";
}

bool goes_on(std::string_view text, std::size_t at) {
    if (at == 0 || !digit_at(text, at)) {
        return false;
    }
    const auto last = before(text, at);
    const char mark = ascii_at(text, last);
    const bool joint = mark == '.' || text[last] == ',' || text[last] == '-';
    return is_digit(mark) || (joint && last > 0 && digit_at(text, before(text, last)));
}

}  // namespace heng::scan
