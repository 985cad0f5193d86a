#include "tests/bench/rule_text.hpp"

#include <array>

namespace heng::bench {
namespace {

constexpr std::string_view head = R"(规则集 量/自评/2024 {
  地区 量
  年度 2024
  依据 "量财绩〔2024〕1号"

  表式 {
    栏 年度 年度
    栏 项目名称 文本
    组 资金 {
      栏 预算 数
      栏 支出 数
      栏 待付 数 { 缺省 0 }
    }
    表 指标表 {
      层级 一级指标 {
        栏 名称 名称
        栏 权重 权重
        栏 自评分数 得分
      }
      层级 二级指标 {
        栏 名称 名称
        栏 权重 权重 { 又名 分值 }
        栏 预期值 目标
        栏 实现值 实绩
        栏 自评分数 得分
        栏 原因 文本
      }
    }
    组 合计 {
      栏 权重 数
      栏 自评分数 总分
    }
    栏 总结 文本
  }

)";

// In what follows § is the number of the part, ¤ a per cent figure between 60 and 89.

constexpr std::string_view check_of_row =
    R"(  ## 第§类的得分低了，要说明白为什么；不说的，审核时没有办法核对。
  检查 H§@ 警告 "第§类得分偏低须说明" {
    对 每个 二级指标
    当 权重 > 1 且 自评分数 < 权重 且 名称 含 "第§类"
    要求 自评分数 ≥ 权重 × 线§ 或 已填(原因) 且 非 (原因 属于 空话§)
    于 原因
    说明 "“{名称}”权重 {权重}，自评 {自评分数}，没有写原因"
    建议 "核对得分，或者写明原因"
    英文 "a low score needs a reason" "“{名称}” weighs {权重}, scored {自评分数}, without a reason" "check the score or give the reason"
  }

)";

constexpr std::string_view check_of_sum = R"(  ## 下面各项加起来，就是上面的数。
  检查 H§@ 错误 "第§类的权重合计" {
    对 每个 一级指标
    设 所属 = 合计(下级.权重, 名称 含 "第§类")
    要求 所属 ≤ 权重
    于 权重
    说明 "“{名称}”权重 {权重}，所属{个数(下级)}项里第§类合计 {所属}，超过 {差}"
    建议 "核对每一项的权重"
    英文 "weights of kind §" "“{名称}” weighs {权重}, its {个数(下级)} parts of kind § add up to {所属}, {差} more" "check each weight"
  }

)";

constexpr std::string_view check_of_funds = R"(  ## 花得太少，事情却办成了，要说清楚钱从哪里来。
  检查 H§@ 提示 "支出与第§类产出不相称" {
    当 资金.预算 > 0 且 资金.支出 + 资金.待付 < 资金.预算 × ¤%
    要求 个数(二级指标, 自评分数 < 权重 且 名称 含 "第§类") > 0
    于 资金.支出
    说明 "预算 {资金.预算}，支出 {资金.支出}，待付 {资金.待付}，第§类各项指标都得满分"
    建议 "说明事情是用什么钱办的；没有办的，按实际计分"
    英文 "little was spent, yet kind § has full marks" "of {资金.预算} only {资金.支出} was spent" "say what paid for it, or score what was done"
  }

)";

constexpr std::string_view check_of_text = R"(  ## 总结里的数要和表里的一样。
  检查 H§@ 警告 "总结所述第§类项数" {
    叙述 总结 中 "第§类{n}项"
    要求 n = 个数(二级指标, 名称 含 "第§类")
    说明 "总结说第§类 {n} 项，表里有 {个数(二级指标, 名称 含 “第§类”)} 项"
    建议 "改成同一个数"
    英文 "how many of kind § the summary says" "the summary says {n}" "make them the same"
  }

)";

constexpr std::string_view named = R"(  参数 线§ = ¤% "第§类的及格线"
  词表 空话§ { 较好、显著、积极、大力、进一步、不断 }

)";

constexpr std::string_view formula = R"(  计分 第§种 {
    当 预期值 是 定量 且 名称 含 "第§种"
    标准 "达到线以上得满分；以下的，得分=实现值÷预期值×权重"
    若 完成率 ≥ 线§ 得 权重
    否则 得 权重 × 完成率
    封顶 权重
    保底 0
    保留 2 位 四舍五入
  }

)";

constexpr std::string_view bands = R"(  计分 第§种 {
    当 预期值 是 定量 且 名称 含 "第§种"
    区间 完成率 { ≥95% 得 权重  [¤%,95%) 得 权重 × 80%  <¤% 得 0 }
    封顶 权重
    保底 0
  }

)";

constexpr std::string_view sentence = R"(  计分 第§种 {
    当 预期值 是 定量 且 名称 含 "第§种"
    标准 "达到¤%得满分，每降低1个百分点扣0.5分，不足1个百分点不扣，扣完为止"
  }

)";

constexpr std::string_view deductions = R"(  计分 第§种 {
    当 预期值 是 定量 且 名称 含 "第§种"
    数据 扣分事项数§ 缺省 0
    得分 = 权重 - 扣分事项数§ × 0.5
    封顶 权重
    保底 0
  }

)";

constexpr std::string_view indicator = R"(  指标 产出/第§种 2 { 目标 ≥¤%  计分 第§种 }

)";

constexpr std::string_view trial = R"(用例 "第§类少写了原因" {
  取 量.yaml
  改 产出/第§类 { 权重 5  自评分数 2  原因 / }
  应报 H§0 于 产出/第§类/原因
  应报 H§1
  不应报 H§2
  不应报 H§3
}

用例 "第§类写了原因" {
  取 量.yaml
  改 产出/第§类 { 权重 5  自评分数 2  原因 天气 }
  不应报 H§0
  不应报 H§1
}

)";

constexpr std::array checks{check_of_row, check_of_sum, check_of_funds, check_of_text};
constexpr std::array scorings{formula, bands, sentence, deductions};

void replace(std::string& text, std::string_view mark, const std::string& by) {
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size()))
        text.replace(at, mark.size(), by);
}

std::string filled(std::string_view part, std::size_t number, std::size_t check = 0) {
    std::string text(part);
    replace(text, "@", std::to_string(check));
    replace(text, "¤", std::to_string(60 + number % 30));
    replace(text, "§", std::to_string(1000 + number));
    return text;
}

/// Shares of the bytes as counted under rules/: 检查 with their comments 57 in a hundred, 用例 27, 计分 4, 参数 and 词表 3.
std::string shipped_part(std::size_t number) {
    auto text = filled(named, number);
    for (std::size_t i = 0; i < checks.size(); ++i)
        text += filled(checks[i], number, i);
    if (number % 2 == 0) text += filled(scorings[number / 2 % scorings.size()], number);
    return text;
}

std::string standards_part(std::size_t number) {
    return filled(named, number) + filled(check_of_row, number) +
           filled(scorings[number % scorings.size()], number) + filled(indicator, number);
}

}  // namespace

std::string_view name_of(Mix mix) {
    switch (mix) {
        case Mix::shipped: return "as rules/ are mixed";
        case Mix::standards: return "standards only";
    }
    return {};
}

std::string rule_text(Mix mix, std::size_t bytes) {
    std::string rules(head);
    std::string trials;
    for (std::size_t number = 0; rules.size() + trials.size() < bytes; ++number) {
        rules += mix == Mix::shipped ? shipped_part(number) : standards_part(number);
        if (mix == Mix::shipped) trials += filled(trial, number);
    }
    return rules + "}\n\n" + trials;
}

}  // namespace heng::bench
