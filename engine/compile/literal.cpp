#include "engine/compile/literal.hpp"

#include <algorithm>

namespace heng {

namespace {

std::string_view without_quotes(std::string_view text) {
    const std::size_t quote = text.front() == '"' ? 1 : 3;  // “ ” 「 」 take three bytes
    return text.substr(quote, text.size() - 2 * quote);
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            ++i;
            out += text[i] == 'n' ? '\n' : text[i];
        } else {
            out += text[i];
        }
    }
    return out;
}

bool is_quoted(std::string_view text) {
    return text.starts_with('"') || text.starts_with("“") || text.starts_with("「");
}

}  // namespace

std::string half_width(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[i + k]); };
        if (i + 2 < text.size() && byte(0) == 0xEFU && (byte(1) == 0xBCU || byte(1) == 0xBDU)) {
            const auto code = ((byte(1) & 0x3FU) << 6U) + (byte(2) & 0x3FU);
            if (code >= 0xF01U && code <= 0xF5EU) {
                out += static_cast<char>(code - 0xF01U + 0x21U);
                i += 3;
                continue;
            }
        }
        out += text[i++];
    }
    return out;
}

Span head_of(RuleNode node) {
    const auto block = node.child(RuleKind::block);
    if (!block) {
        return node.span();
    }
    const auto head = node.text().substr(0, block.span().begin - node.span().begin);
    const auto last = head.find_last_not_of(" \t\r\n");
    return {node.span().begin, node.span().begin + static_cast<std::uint32_t>(last + 1)};
}

std::string text_of(RuleNode node) {
    constexpr std::string_view open = "『";  // both marks are three bytes
    if (node.kind() == RuleKind::name && node.text().starts_with(open)) {
        return std::string(node.text().substr(open.size(), node.text().size() - 2 * open.size()));
    }
    return is_quoted(node.text()) ? unescaped(without_quotes(node.text())) : std::string(node.text());
}

std::string path_of(RuleNode slashed) {
    std::string out;
    for (auto segment : slashed) {
        out += (out.empty() ? "" : "/") + text_of(segment);
    }
    return out;
}

std::vector<std::string> texts_of(RuleNode node, RuleKind kind) {
    std::vector<std::string> out;
    for (auto child : node) {
        if (child.kind() == kind) {
            out.push_back(text_of(child));
        }
    }
    return out;
}

std::optional<Rational> number_of(RuleNode node) {
    auto text = half_width(node.text());
    int scale = 0;
    if (text.ends_with('%') || text.ends_with("﹪")) {
        scale = -2;
    } else if (text.ends_with("‰")) {
        scale = -3;
    }
    while (!text.empty() && (text.back() < '0' || text.back() > '9')) {
        text.pop_back();
    }
    std::erase(text, ',');
    constexpr std::size_t most_digits = 1000;
    const auto value = text.size() > most_digits ? std::nullopt : Rational::parse(text);
    return value ? std::optional(*value * Rational::power_of_ten(scale)) : std::nullopt;
}

std::string basis_text(RuleNode basis) {
    auto text = text_of(basis.child(RuleKind::string));
    if (const auto article = basis.child(RuleKind::article)) {
        text += " " + std::string(article.text());
    }
    return text;
}

std::optional<std::uint32_t> count_of(RuleNode node) {
    const auto value = number_of(node);
    const auto whole = value ? value->to_int64() : std::nullopt;
    constexpr std::int64_t most = 1'000'000;
    return whole && *whole >= 0 && *whole <= most ? std::optional(static_cast<std::uint32_t>(*whole))
                                                  : std::nullopt;
}

}  // namespace heng
