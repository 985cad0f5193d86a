#include "engine/diagnostics/nearest.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace heng {
namespace {

constexpr std::size_t longest = 64;

using Letters = std::vector<std::int32_t>;

/// U+FF01…U+FF5E are ASCII's printable characters in full width, in the same order.
std::int32_t fold(std::int32_t code_point) {
    const auto half = code_point >= 0xFF01 && code_point <= 0xFF5E ? code_point - 0xFF01 + '!' : code_point;
    return utf8proc_tolower(half);
}

/// The folded code points; one more than `longest` at the most. A byte that isn't UTF-8 counts as one.
Letters letters(std::string_view word) {
    Letters out;
    while (!word.empty() && out.size() <= longest) {
        const auto head = word.substr(0, 4);
        utf8proc_int32_t code_point = -1;
        const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(head.data()),
                                           static_cast<utf8proc_ssize_t>(head.size()), &code_point);
        out.push_back(size > 0 ? fold(code_point)
                               : -static_cast<std::int32_t>(static_cast<unsigned char>(word[0])));
        word.remove_prefix(size > 0 ? static_cast<std::size_t>(size) : 1);
    }
    return out;
}

/// Optimal string alignment distance; both words have at most `longest` letters.
std::size_t distance(const Letters& a, const Letters& b) {
    std::array<std::array<std::size_t, longest + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j) {
        rows[0][j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& now = rows[i % 3];
        const auto& last = rows[(i - 1) % 3];
        const auto& before_last = rows[(i + 1) % 3];
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                now[j] = std::min(now[j], before_last[j - 2] + 1);
            }
        }
    }
    return rows[a.size() % 3][b.size()];
}

/// Whether words of these lengths with so many edits are close enough to ask about.
bool is_near(std::size_t edits, std::size_t a, std::size_t b) {
    const auto allowed = std::max<std::size_t>(1, std::max(a, b) / 3);
    return edits <= allowed && edits < std::max(a, b);
}

}  // namespace

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> known) {
    const auto wanted = letters(word);
    std::optional<std::string_view> best;
    auto fewest = longest + 1;
    for (const auto candidate : known) {
        const auto other = letters(candidate);
        if (std::max(wanted.size(), other.size()) > longest) {
            continue;
        }
        const auto edits = distance(wanted, other);
        if (edits < fewest && is_near(edits, wanted.size(), other.size())) {
            best = candidate;
            fewest = edits;
        }
    }
    return best;
}

std::optional<std::string_view> one_off(std::string_view word, std::span<const std::string_view> known) {
    const auto wanted = letters(word);
    std::optional<std::string_view> only;
    for (const auto candidate : known) {
        const auto other = letters(candidate);
        const auto most = std::max(wanted.size(), other.size());
        if (candidate == word || candidate == only || most > longest || most < 2 ||
            distance(wanted, other) > 1) {
            continue;
        }
        if (only) {
            return std::nullopt;
        }
        only = candidate;
    }
    return only;
}

void propose(Diagnostic& finding, Span span, std::string_view word, std::span<const std::string_view> known) {
    if (const auto right = one_off(word, known)) {
        const std::string old(word);
        const std::string name(*right);
        finding.fixes.push_back(
            {{"把“" + old + "”改成“" + name + "”", "replace “" + old + "” by “" + name + "”"},
             {{span, name}}});
    }
}

Bilingual did_you_mean(std::string_view word, std::span<const std::string_view> known) {
    const auto near = nearest(word, known);
    if (!near) {
        return {};
    }
    const std::string name(*near);
    return {"是不是“" + name + "”？", "Did you mean “" + name + "”?"};
}

Bilingual or_did_you_mean(std::string_view word, std::span<const std::string_view> known) {
    const auto near = nearest(word, known);
    if (!near || *near == word) {  // the very word, where it means something else
        return {};
    }
    const std::string name(*near);
    return {"，是不是“" + name + "”？", "; did you mean “" + name + "”?"};
}

}  // namespace heng
