#pragma once
// The kinds of node in the tree of a rule file. Children are listed in the order in which they stand.

#include <cstdint>

namespace heng {

enum class RuleKind : std::uint8_t {
    file,      // (comment | ruleset | testcase | broken)*
    comment,   // # …
    doc,       // ## …, documents the statement that follows
    broken,    // words that make no statement; a misreading says why
    unclosed,  // a block that the end of the file closed

    ruleset,   // slashed, block
    testcase,  // string, block
    block,     // statements and comments in braces

    // -- statements of a rule set
    title,         // 名称: string
    place,         // 地区: slashed
    subject,       // 类别: word
    year,          // 年度: number
    basis,         // 依据: string, article?
    article,       //
    in_force,      // 生效: date
    lapses,        // 失效: date
    date,          //
    inherits,      // 沿用: slashed
    parameter,     // 参数: name, expression, string?
    reference,     // 参照: word, figure, block?
    source,        // 来源: string
    schema,        // 表式: block
    system,        // 指标体系: number, block
    indicator,     // 指标: slashed, weight?, block?
    scoring,       // 计分: name, block
    check,         // 检查: code, severity?, string?, block
    overrides,     // 改写, before the statement that it overrides
    repeal,        // 废止: what, name or code
    repeal_what,   //
    units,         // 单位: block
    unit_line,     // unit_term (= unit_term)+
    unit_term,     // number?, word
    quality,       // 品质: word, words
    synonyms,      // 同义: block
    synonym_line,  // word (= word)+
    word_list,     // 词表: name, words
    words,         // word*
    grades,        // 等级: block
    grade,         // name, comparator, number, when?
    total,         // 总分: block
    limit,         // 最高: expression, when?
    waivable,      // 可豁免: codes
    not_waivable,  // 不可豁免: codes

    // -- 表式
    group,          // 组: word, required?, block (栏, 组, 表)
    table,          // 表: word, required?, block
    level,          // 层级: word, block
    field,          // 栏: word, type, required?, default_value?, block?
    list_field,     // 清单: word, required?, block?
    type,           //
    required,       // 必填: condition?
    default_value,  // 缺省: number
    aliases,        // 又名: word*
    choices,        // 取值: word*
    patterns,       // 写法: string*
    fixed_row,      // 行: words, required?, block?
    composed,       // 由: words
    omitted,        // 略: words

    // -- 指标体系
    node,       // word, weight?, (at_least | at_most | optional)*, block?
    weight,     // number, number? (a range)
    at_least,   // 至少: number
    at_most,    // 至多: number
    optional,   // 可缺
    target,     // 目标: figure or string
    standard,   // 标准: string
    uses,       // 计分 on a node: name or string
    direction,  // 方向: name
    figure,     // a value as a form would have it

    // -- 计分
    when,              // 当: expression
    formula,           // 得分: outcome
    branch,            // 若: expression, outcome
    otherwise,         // 否则: outcome
    outcome,           // expression, or room
    room,              // 在 … 至 …: expression, expression, open_end?
    open_end,          // （不含）
    closed_end,        // （含）
    bands,             // 区间: expression, block
    band,              // range, outcome
    tier,              // 档: name?, string, range
    range,             // comparator, end | open bracket, end, end, close bracket | end, mark?, end, mark?
    bracket,           // [ ( ] )
    steps,             // 每: step_side, quantity, step_effect, expression, step_mode?, most?
    counts,            // 每有: expression, step_effect, expression, step_mode?, most?, when?
    datum,             // 数据: name, datum_kind?, unit?, default_value?
    datum_kind,        // 是否, 列表, 分项
    uncapped,          // 不封顶
    by_standard,       // 按表中标准
    step_side,         //
    step_effect,       //
    step_mode,         //
    most,              // 最多: expression
    cap,               // 封顶: expression
    floor,             // 保底: expression
    rounding,          // 保留: number, mode
    ratio_rounding,    // 比例保留: number, mode
    mode,              //
    zero_denominator,  // 零分母: outcome?
    discretion,        // 酌情: expression?, expression, when?
    inapplicable,      // 不适用: word

    // -- 检查
    code,         //
    severity,     //
    each,         // 对 每个: path
    each_group,   // 对 每组: path, expression
    each_column,  // 对 每栏: words
    narrative,    // 叙述: words, string+
    arithmetic,   // 算式 于: words
    listed,       // 分项合计 于: words
    let,          // 设: name, expression
    require,      // 要求: expression, tolerance?
    tolerance,    // 允差: expression, or number and mode (possible under rounding)
    at_cell,      // 于: path
    message,      // 说明: string
    advice,       // 建议: string
    english,      // 英文: string, string, string?

    // -- 用例
    takes,        // 取: file
    file_name,    //
    change,       // 改: slashed, block
    change_to,    // word, figure
    removes,      // 删: slashed
    reports,      // 应报: code, slashed?
    reports_not,  // 不应报: code, slashed?
    scores,       // 应得: slashed, figure
    verdict,      // 应判: name

    // -- expressions
    either,      // a 或 b …
    both,        // a 且 b …
    negation,    // 非 a
    comparison,  // a (comparator b)+
    comparator,  //
    sum,         // a (operator b)*
    product,     // a (operator b)*
    sign,        // - a
    op,          //
    call,        // name, argument*
    path,        // name (. name)*
    name,        //
    word,        // a name that may hold brackets and marks: a heading, an indicator
    slashed,     // segment (/ segment)*
    segment,     //
    string,      // with its quotes
    number,      //
    quantity,    // number, unit
    day,         // digits of year?, month, day?: 2023年6月30日
    day_year,    //
    day_month,   //
    day_day,     //
    unit,        //
};

}  // namespace heng
