#pragma once
// Rule text of any length, to measure heng lint with: one rule set with a 表式 of its own, no two statements alike. The
// same length gives the same text.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace heng::bench {

enum class Mix : std::uint8_t {
    shipped,  ///< 检查, 计分, 参数, 词表, 用例 and comments by their shares of the bytes under rules/
    standards  ///< 指标 with a target, a 计分 and a 检查 each: what is said of an approved project
};
[[nodiscard]] std::string_view name_of(Mix mix);

/// At least `bytes` long, by one part at most more.
[[nodiscard]] std::string rule_text(Mix mix, std::size_t bytes);

}  // namespace heng::bench
