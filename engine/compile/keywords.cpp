#include "engine/compile/keywords.hpp"

#include <algorithm>
#include <array>

namespace heng::keywords {

namespace {

constexpr std::array<std::string_view, 2> in_file{"规则集", "用例"};
constexpr std::array<std::string_view, 25> in_ruleset{
    "名称", "地区", "类别",     "年度", "依据", "生效",   "失效",    "沿用", "参数",
    "参照", "表式", "指标体系", "指标", "计分", "检查",   "改写",    "废止", "单位",
    "品质", "同义", "词表",     "等级", "总分", "可豁免", "不可豁免"};
constexpr std::array<std::string_view, 3> in_schema{"栏", "组", "表"};
constexpr std::array<std::string_view, 4> in_group{"栏", "组", "表", "又名"};
constexpr std::array<std::string_view, 2> in_table{"层级", "又名"};
constexpr std::array<std::string_view, 4> in_level{"栏", "清单", "行", "又名"};
constexpr std::array<std::string_view, 7> in_field{"又名", "取值", "写法", "必填", "缺省", "由", "略"};
constexpr std::array<std::string_view, 5> in_node{"计分", "目标", "标准", "方向", "又名"};
constexpr std::array<std::string_view, 1> in_reference{"来源"};
constexpr std::array<std::string_view, 21> in_scoring{
    "数据", "不封顶", "按表中标准", "当",   "标准",     "得分",   "若",   "否则",   "区间", "档",  "每",
    "每有", "封顶",   "保底",       "保留", "比例保留", "零分母", "酌情", "不适用", "方向", "依据"};
constexpr std::array<std::string_view, 2> in_fixed_row{"又名", "计分"};
constexpr std::array<std::string_view, 6> in_total{"得分", "若", "否则", "最高", "保留", "依据"};
constexpr std::array<std::string_view, 1> in_bands{"否则"};
constexpr std::array<std::string_view, 12> in_check{"对",   "叙述", "算式", "分项合计", "当",   "设",
                                                    "要求", "于",   "说明", "建议",     "英文", "依据"};
constexpr std::array<std::string_view, 7> in_test{"取", "改", "删", "应报", "不应报", "应得", "应判"};

constexpr std::array table{
    Context{RuleKind::file, "文件的最外层", in_file},   Context{RuleKind::ruleset, "规则集", in_ruleset},
    Context{RuleKind::schema, "表式", in_schema},       Context{RuleKind::group, "组", in_group},
    Context{RuleKind::table, "表", in_table},           Context{RuleKind::level, "层级", in_level},
    Context{RuleKind::field, "栏", in_field},           Context{RuleKind::list_field, "清单", in_field},
    Context{RuleKind::node, "指标体系的指标", in_node}, Context{RuleKind::indicator, "指标", in_node},
    Context{RuleKind::reference, "参照", in_reference}, Context{RuleKind::scoring, "计分", in_scoring},
    Context{RuleKind::bands, "区间", in_bands},         Context{RuleKind::fixed_row, "行", in_fixed_row},
    Context{RuleKind::total, "总分", in_total},         Context{RuleKind::check, "检查", in_check},
    Context{RuleKind::testcase, "用例", in_test}};

struct Pair {
    std::string_view wrong, right;
    std::optional<RuleKind> owner{};  ///< only in this block
};

// Words that mean the same, are typed by the same keys, or look alike; from what notices and other languages say.
constexpr std::array wrong_words{Pair{"继承", "沿用"},
                                 Pair{"引用", "沿用"},
                                 Pair{"延用", "沿用"},
                                 Pair{"基于", "沿用"},
                                 Pair{"覆盖", "改写"},
                                 Pair{"重写", "改写"},
                                 Pair{"修改", "改写", RuleKind::ruleset},
                                 Pair{"修改", "改", RuleKind::testcase},
                                 Pair{"取消", "废止"},
                                 Pair{"删除", "废止", RuleKind::ruleset},
                                 Pair{"删除", "删", RuleKind::testcase},
                                 Pair{"停用", "废止"},
                                 Pair{"标题", "名称"},
                                 Pair{"省份", "地区"},
                                 Pair{"年份", "年度"},
                                 Pair{"文号", "依据"},
                                 Pair{"规则", "检查", RuleKind::ruleset},
                                 Pair{"校验", "检查"},
                                 Pair{"评分", "计分"},
                                 Pair{"打分", "计分"},
                                 Pair{"测试", "用例"},
                                 Pair{"字段", "栏"},
                                 Pair{"栏目", "栏"},
                                 Pair{"拦", "栏"},
                                 Pair{"列", "栏"},
                                 Pair{"分组", "组"},
                                 Pair{"表格", "表"},
                                 Pair{"级别", "层级"},
                                 Pair{"别名", "又名"},
                                 Pair{"选项", "取值"},
                                 Pair{"默认", "缺省"},
                                 Pair{"必须", "必填", RuleKind::field},
                                 Pair{"必须", "要求", RuleKind::check},
                                 Pair{"应当", "要求"},
                                 Pair{"应", "要求", RuleKind::check},
                                 Pair{"断言", "要求"},
                                 Pair{"如果", "若", RuleKind::scoring},
                                 Pair{"如果", "当"},
                                 Pair{"若", "当", RuleKind::check},
                                 Pair{"条件", "当"},
                                 Pair{"其他", "否则"},
                                 Pair{"其它", "否则"},
                                 Pair{"其余", "否则"},
                                 Pair{"公式", "得分"},
                                 Pair{"挡", "档"},
                                 Pair{"档次", "档"},
                                 Pair{"最高", "封顶"},
                                 Pair{"上限", "封顶"},
                                 Pair{"封项", "封顶"},
                                 Pair{"最低", "保底"},
                                 Pair{"下限", "保底"},
                                 Pair{"位置", "于"},
                                 Pair{"在", "于", RuleKind::check},
                                 Pair{"消息", "说明"},
                                 Pair{"提示语", "说明"},
                                 Pair{"令", "设"},
                                 Pair{"定义", "设"},
                                 Pair{"对于", "对"},
                                 Pair{"遍历", "对"},
                                 Pair{"使用", "取"},
                                 Pair{"期望", "应报"},
                                 Pair{"报告", "应报"}};

constexpr std::array inner_words{
    Pair{"则", "得"},     Pair{"那么", "得"},   Pair{"到", "至"},      Pair{"严重", "错误"},
    Pair{"致命", "错误"}, Pair{"提醒", "警告"}, Pair{"告警", "警告"},  Pair{"每一个", "每个"},
    Pair{"所有", "每个"}, Pair{"全部", "每个"}, Pair{"各个", "每个"},  Pair{"个", "项"},
    Pair{"条", "项"},     Pair{"小数", "位"},   Pair{"按照", "按"},    Pair{"等于", "="},
    Pair{"应等于", "="},  Pair{"不等于", "≠"},  Pair{"大于", ">"},     Pair{"高于", ">"},
    Pair{"多于", ">"},    Pair{"超过", ">"},    Pair{"小于", "<"},     Pair{"低于", "<"},
    Pair{"少于", "<"},    Pair{"不足", "<"},    Pair{"大于等于", "≥"}, Pair{"不小于", "≥"},
    Pair{"不低于", "≥"},  Pair{"不少于", "≥"},  Pair{"至少", "≥"},     Pair{"小于等于", "≤"},
    Pair{"不大于", "≤"},  Pair{"不高于", "≤"},  Pair{"不超过", "≤"},   Pair{"至多", "≤"},
    Pair{"并且", "且"},   Pair{"同时", "且"},   Pair{"与", "且"},      Pair{"和", "且"},
    Pair{"或者", "或"},   Pair{"不是", "非"},   Pair{"加", "+"},       Pair{"加上", "+"},
    Pair{"减", "-"},      Pair{"减去", "-"},    Pair{"乘", "×"},       Pair{"乘以", "×"},
    Pair{"除以", "÷"},    Pair{"包含", "含"},   Pair{"包括", "含"},    Pair{"=>", "≥"},
    Pair{"=<", "≤"},      Pair{"＝＞", "≥"},    Pair{"＝＜", "≤"},     Pair{"=＞", "≥"},
    Pair{"=＜", "≤"},     Pair{"＝>", "≥"},     Pair{"＝<", "≤"},      Pair{"===", "="},
    Pair{"=!", "≠"},      Pair{"&&", "且"},     Pair{"||", "或"},      Pair{"&", "且"},
    Pair{"|", "或"},      Pair{"!", "非"},      Pair{"！", "非"},      Pair{"≥=", "≥"},
    Pair{"≤=", "≤"},      Pair{"x", "×"},       Pair{"X", "×"},        Pair{":=", "="},
    Pair{"：=", "="},     Pair{"**", "×"}};

}  // namespace

std::span<const Context> contexts() {
    return table;
}

const Context* context(RuleKind owner) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const Context& c) { return c.owner == owner; });
    return found == table.end() ? nullptr : &*found;
}

bool is_keyword(std::string_view word, RuleKind owner) {
    const auto* here = context(owner);
    return here != nullptr && std::find(here->words.begin(), here->words.end(), word) != here->words.end();
}

std::optional<std::string_view> instead_of(std::string_view word, RuleKind owner) {
    for (const auto& pair : wrong_words) {
        if (pair.wrong == word && (!pair.owner || *pair.owner == owner) && is_keyword(pair.right, owner)) {
            return pair.right;
        }
    }
    return std::nullopt;
}

std::optional<std::string_view> inside(std::string_view word) {
    const auto found = std::find_if(inner_words.begin(), inner_words.end(),
                                    [&](const Pair& pair) { return pair.wrong == word; });
    return found == inner_words.end() ? std::nullopt : std::optional(found->right);
}

}  // namespace heng::keywords
