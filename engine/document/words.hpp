#pragma once
// The fixed words of rule sets as documents, each with its English. Words that other renderers have too stand in
// engine/report/words.hpp.

#include "engine/report/language.hpp"

namespace heng::document::words {

inline constexpr Words ruleset{"规则集", "Rule set"};
inline constexpr Words place{"地区", "Place"};
inline constexpr Words subject{"类别", "Kind"};
inline constexpr Words validity{"适用", "Holds"};
inline constexpr Words basis{"依据", "Basis"};
inline constexpr Words lineage{"沿用", "Builds on"};
inline constexpr Words contents{"目录", "Contents"};

inline constexpr Words weights{"权重表", "Weights"};
inline constexpr Words target{"目标值", "Target"};
inline constexpr Words points{"分值", "Points"};
inline constexpr Words standard{"评分标准", "Standard"};
inline constexpr Words full_score{"满分", "Full marks"};
inline constexpr Words left_to_form{"由填表单位设置", "set by who fills in the form"};
inline constexpr Words beside{"另外计分的行", "Rows scored besides"};
inline constexpr Words no_weights{"没有规定指标和权重。", "No indicators or weights are prescribed."};

inline constexpr Words standards{"评分标准", "Scoring standards"};
inline constexpr Words used_by{"用于", "For"};
inline constexpr Words as_written{"标准原文", "As written"};
inline constexpr Words reading{"计分方法", "Read as"};
inline constexpr Words meaning{"含义", "Meaning"};
inline constexpr Words score{"得分", "Score"};
inline constexpr Words no_plot{"得分不由一个数决定，不画图。",
                               "No single figure decides the score, so there is no plot."};
inline constexpr Words left_out{"目标、权重不同的还有 ", "Further targets and weights: "};
inline constexpr Words no_standards{"没有评分标准。", "There are no scoring standards."};

inline constexpr Words total{"总分和等级", "Total and grades"};
inline constexpr Words sum{"总分是各项得分之和。", "The total is the sum of the scores."};
inline constexpr Words grade{"等级", "Grade"};
inline constexpr Words bound{"总分", "Total"};
inline constexpr Words also{"还须", "And"};
inline constexpr Words no_grades{"没有规定等级。", "No grades are prescribed."};

inline constexpr Words checks{"检查", "Checks"};
inline constexpr Words code{"代码", "Code"};
inline constexpr Words severity{"程度", "Severity"};
inline constexpr Words what{"要求", "What must hold"};
inline constexpr Words scope{"范围", "Looks at"};
inline constexpr Words when{"前提", "When"};
inline constexpr Words requires_{"须有", "Requires"};
inline constexpr Words why{"为什么", "Why"};
inline constexpr Words advice{"怎样改", "How to mend"};
inline constexpr Words message{"提示语", "Message"};
inline constexpr Words bad{"不对的例子", "Bad example"};
inline constexpr Words good{"对的例子", "Good example"};
inline constexpr Words no_checks{"没有检查。", "There are no checks."};

inline constexpr Words required{"必填", "Required cells"};
inline constexpr Words cell{"栏目", "Cell"};
inline constexpr Words required_when{"何时必填", "Required"};
inline constexpr Words no_required{"没有必填的栏目。", "No cell is required."};

inline constexpr Words from{"出自", "In"};
inline constexpr Words instead_of{"改写", "Overrides"};

}  // namespace heng::document::words
