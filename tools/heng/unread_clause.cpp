#include "tools/heng/unread_clause.hpp"

#include "engine/diagnostics/visible.hpp"

namespace heng {

std::string unread_clause(std::string_view sentence, const Translation& translation, Language language) {
    const bool zh = language == Language::zh;
    constexpr std::size_t most = 60;
    const auto shown = [](std::string_view text) {
        return visible(text.substr(0, text.size() > 3 * most ? 0 : text.size()));
    };
    std::string out = zh ? "heng: 没有读懂这句评分标准" : "heng: this scoring clause isn't understood";
    if (!translation.at.empty()) {
        out += (zh ? "，读到“" : "; reading stopped at “") + shown(translation.at) + (zh ? "”停下" : "”");
    } else if (sentence.size() <= 3 * most) {
        out += (zh ? "：“" : ": “") + shown(sentence) + "”";
    }
    out += zh ? "（第 " + std::to_string(translation.stopped + 1) + " 个字）\n"
              : " (character " + std::to_string(translation.stopped + 1) + ")\n";
    std::string wanted;
    for (const auto& what : translation.wanted) {
        wanted += (wanted.empty() ? "" : zh ? "、" : ", ") + std::string(zh ? what.zh : what.en);
    }
    if (!wanted.empty()) {
        out += (zh ? "  这里应为：" : "  expected: ") + wanted + "\n";
    }
    if (!translation.nearest.empty()) {
        out += (zh ? "  可以写成：" : "  understood is: ") + translation.nearest + "\n";
    }
    return out;
}

}  // namespace heng
