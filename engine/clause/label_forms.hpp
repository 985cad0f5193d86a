#pragma once
// In which other words an actual may say what a label says. In: a label and the other words of its clause. Out: more
// alternatives for its condition, each beginning with 或, or nothing.

#include <string>
#include <string_view>

#include "engine/clause/draft.hpp"

namespace heng::clause {

/// What a figure says, else what words do.
[[nodiscard]] std::string of_figure(const std::string& figure, const std::string& words);
/// The actual says just these words.
[[nodiscard]] std::string called(std::string_view words);
[[nodiscard]] std::string or_called(std::string_view words);
/// What 不X, 未X or 没有X negates; nothing for other words.
[[nodiscard]] std::string_view negated(std::string_view label);
/// The other of just two conditions, both words.
[[nodiscard]] std::string_view other_of_two(const Draft& draft, std::string_view label);

/// What else a label is called: 经济效益显著 beside 较显著 and 不显著 names what all of them are about, and 显著 says it.
[[nodiscard]] std::string without_subject(const Draft& draft, std::string_view label);
/// Of just two conditions in words: 资金足额到位 beside 未足额到位 is what 足额到位 says.
[[nodiscard]] std::string counterpart(const Draft& draft, std::string_view label);
/// 质量高 of 自评报告质量高, where another of the clause's words is 质量较高.
[[nodiscard]] std::string shared_noun_alone(const Draft& draft, std::string_view label);
/// 报告及时提交, 效果较明显: 及时提交 and 较明显 say as much, where no other of the clause's words could be meant.
[[nodiscard]] std::string predicate_alone(const Draft& draft, std::string_view label);
/// 完成质量达到优良等次, 合格等次: the grade alone says as much.
[[nodiscard]] std::string grade_alone(std::string_view label);
/// 获国家级奖 and 国家级奖 say the same.
[[nodiscard]] std::string prize_alone(std::string_view label);
/// 全年无事故发生, 提前或按期完成, 评价等次为优, 按时限要求提前完成: a part of the words says as much.
[[nodiscard]] std::string parts_alone(std::string_view label);

/// What 无X, 未发生X or 全部Y says there is none of, as an expression: X is compared or counted, or 未Y. Else empty.
[[nodiscard]] std::string counted_in(Draft& draft, std::string_view label);

}  // namespace heng::clause
