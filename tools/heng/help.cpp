#include "tools/heng/help.hpp"

#include <algorithm>
#include <array>

namespace heng {
namespace {

struct Page {
    std::string_view command;
    Words text;
};

constexpr Page whole{
    "",
    {R"help(衡 heng：按财政部门写的规则，检查项目绩效自评表。

用法：heng 命令 [选项] …

命令：
  check    检查自评表：哪一格不对，为什么，依据哪条规则，怎样改
  diff     两套规则有什么变化，对表有什么影响
  doc      一套规则写成文件：权重表、评分标准和图、检查、等级、必填
  explain  一条规则是什么意思；一张表的每项得分怎样得来
  fmt      把规则文件排成统一的样子
  lint     检查规则文件：写法，以及每条评分标准有没有空档、重叠、跳跃
  new      写一张空表，或者下一年的规则文件
  read     预期值、实现值、评分标准的写法会被怎样理解
  score    一句评分标准按给定的数得几分
  test     跑规则文件里的用例

选项：
  -h, --help      显示帮助；“heng 命令 --help”显示某个命令的帮助
      --version   显示版本
      --lang 语言  zh 中文（默认），en 英文

例：
  heng check 自评表.yaml
  heng explain H201
  heng read "不少于5场(次)"
)help",
     R"help(heng checks government performance self-evaluation forms by rules that finance bureaus write.

Usage: heng COMMAND [OPTIONS] …

Commands:
  check    check forms: which cell is wrong, why, by which rule, how to mend it
  diff     what changed between two rule sets, and what that does to forms
  doc      a rule set as a document: weights, standards with plots, checks, grades, required cells
  explain  what a rule means; how each score of a form comes about
  fmt      lay rule files out in the one way
  lint     check rule files, and each scoring standard for gaps, overlaps and jumps
  new      write an empty form, or the rule file of the next year
  read     how a target, an actual or a scoring standard is understood
  score    what one scoring standard gives for given figures
  test     run the cases (用例) of rule files

Options:
  -h, --help       show help; “heng COMMAND --help” for one command
      --version    show the version
      --lang LANG  zh Chinese (default), en English

Examples:
  heng check form.yaml
  heng explain H201
  heng read "不少于5场(次)"
)help"}};

constexpr Page check{"check",
                     {R"help(检查自评表。

用法：heng check 自评表… [选项]

  自评表  YAML 文件；文件夹表示其中（连同下级文件夹）所有 .yaml、.yml 文件；- 表示标准输入

选项：
      --rules 规则      规则文件、放规则的文件夹，或者规则集的名称；不写就按表里“表式”一栏
      --as-of 日期      按这一天有效的规则查，如 2024-03-01
      --format 格式     text 文字（默认），json 一个文档，ndjson 每张表一行
      --fail-on 程度    发现哪种问题算不通过：error 错误（默认），warning 警告，never 从不
      --select 代码     只要这些问题，如 H201,H4（H4 表示 H4 开头的）
      --ignore 代码     不要这些问题
      --flat            连带的问题也逐条列出
  -q, --quiet           每张表只有一行结论
  -v, --verbose         还写明规则在哪个文件、哪一行，长的合计列全
  -j, --jobs 数目       同时查几个文件；默认与处理器数相同
      --color 何时      auto 在终端上（默认），always 总是，never 从不
      --lang 语言       zh 中文（默认），en 英文
  -h, --help            显示这份帮助

默认值可以写在 heng.yaml 里，从自评表所在的文件夹向上找；规则的位置也可以由环境变量 HENG_RULES 给出。

退出状态：0 没有问题；1 有问题；2 没有查成（参数不对、文件读不了、规则有错）

例：
  heng check 自评表.yaml
  heng check 2023年/ --format ndjson > 结果.ndjson
  heng check 自评表.yaml --rules 某市/项目绩效自评/2023
  heng check 自评表.yaml --ignore H705 --fail-on warning
)help",
                      R"help(Checks forms.

Usage: heng check FORM… [OPTIONS]

  FORM  a YAML file; a folder means all .yaml and .yml files in it and below; - is the standard input

Options:
      --rules RULES      a rule file, a folder of rules, or a rule set's name; otherwise the form's 表式 cell decides
      --as-of DAY        check by the rules that hold on this day, such as 2024-03-01
      --format FORMAT    text (default), json one document, ndjson a line for each form
      --fail-on LEVEL    which findings make it fail: error (default), warning, never
      --select CODES     only these findings, such as H201,H4 (H4: all that begin with H4)
      --ignore CODES     not these findings
      --flat             list consequences as findings of their own
  -q, --quiet            one line for each form
  -v, --verbose          also say where each rule stands, and list all parts of long sums
  -j, --jobs N           how many files at once; by default as many as there are processors
      --color WHEN       auto on a terminal (default), always, never
      --lang LANG        zh Chinese (default), en English
  -h, --help             show this help

Defaults may stand in a heng.yaml, looked for from the form's folder upwards; HENG_RULES may say where rules are.

Exit status: 0 nothing found; 1 something found; 2 not checked (usage, unreadable file, broken rule)

Examples:
  heng check form.yaml
  heng check forms/ --format ndjson > results.ndjson
  heng check form.yaml --rules rules/
  heng check form.yaml --ignore H705 --fail-on warning
)help"}};

constexpr Page read{"read",
                    {R"help(显示预期值、实现值的写法会被怎样理解。

用法：heng read 文字… [选项]

  文字  一格的内容；- 表示从标准输入读，每行一格

选项：
      --target        按预期值理解（默认）
      --actual        按实现值理解
      --clause        按评分标准理解：显示规则语言里同样意思的写法，可以贴进规则文件
      --format 格式   text 文字（默认），json 一个数组，ndjson 每格一行
      --fail-on 程度  评分标准里发现哪种问题时退出状态为 1：error 错误（默认），warning 警告，never 从不
      --lang 语言     zh 中文（默认），en 英文
  -h, --help          显示这份帮助

例：
  heng read "不少于5场(次)"
  heng read --actual "≥95%" "2023年6月底前完成"
  heng read --clause "达到95%得满分，每降低1个百分点扣0.5分，扣完为止"
  heng read - --format ndjson < 预期值.txt
)help",
                     R"help(Shows how a target or an actual is understood.

Usage: heng read TEXT… [OPTIONS]

  TEXT  what a cell holds; - reads the standard input, a cell a line

Options:
      --target         as a target (default)
      --actual         as an actual
      --clause         as a scoring standard: shows what says the same in the rule language
      --format FORMAT  text (default), json one array, ndjson a line for each text
      --fail-on LEVEL  exit with 1 on findings in scoring standards: error (default), warning, never
      --lang LANG      zh Chinese (default), en English
  -h, --help           show this help

Examples:
  heng read "不少于5场(次)"
  heng read --actual "≥95%" "2023年6月底前完成"
  heng read - --format ndjson < targets.txt
)help"}};

constexpr Page explain{"explain",
                       {R"help(解释一条规则，或者一张表的得分。

用法：heng explain 代码 [选项]
      heng explain 自评表 [指标] [选项]
      heng explain 自评表 --to 等级 [选项]
      heng explain 名称 --rules 规则 [选项]
      heng explain 规则集 [选项]

  代码    检查结果里的代码，如 H201
  自评表  YAML 文件；- 表示标准输入
  指标    只要这一项：名称，或者从一级指标写起的路径
  名称    规则的任何一部分（检查、指标、计分、层级、栏、等级、参数、参照、词表、单位……）沿用、改写以后是怎样的，写在
          哪里；前面可以写上种类（“计分 定量”），只写种类（“参数”）列出全部名称

选项：
      --to 等级      离这一等级差几分，分数失在哪几项，各要做到多少
      --format 格式  text 文字（默认），json，markdown
      --rules 规则   规则文件、放规则的文件夹，或者规则集的名称
      --as-of 日期   按这一天有效的规则，如 2024-03-01
      --color 何时   auto 在终端上（默认），always 总是，never 从不
      --lang 语言    zh 中文（默认），en 英文
  -h, --help         显示这份帮助

例：
  heng explain H201
  heng explain 自评表.yaml
  heng explain 自评表.yaml 产出/数量指标
  heng explain 自评表.yaml --to 优
  heng explain 定量 --rules 江门市/项目绩效自评/2023
)help",
                        R"help(Explains a rule, or the scores of a form.

Usage: heng explain CODE [OPTIONS]
       heng explain FORM [INDICATOR] [OPTIONS]
       heng explain FORM --to GRADE [OPTIONS]
       heng explain NAME --rules RULES [OPTIONS]
       heng explain RULES [OPTIONS]

  CODE       as findings show it, such as H201
  FORM       a YAML file; - is the standard input
  INDICATOR  only this one: its name, or its path from the first level on
  NAME       any part of the rules (a check, an indicator, a scoring rule, a level, a cell, a grade, a parameter, a word
             list, …): how it is in force, and where it is written; its kind may stand before it (计分 定量), a kind
             alone (参数) lists all names

Options:
      --to GRADE     how many points the form lacks for that grade, where they were lost, and what was due
      --format FORM  text (default), json, markdown
      --rules RULES  a rule file, a folder of rules, or a rule set's name
      --as-of DAY    by the rules that hold on this day, such as 2024-03-01
      --color WHEN   auto on a terminal (default), always, never
      --lang LANG    zh Chinese (default), en English
  -h, --help         show this help

Examples:
  heng explain H201
  heng explain form.yaml
  heng explain form.yaml 产出/数量指标
  heng explain form.yaml --to 优
  heng explain 定量 --rules 江门市/项目绩效自评/2023
)help"}};

constexpr Page score{"score",
                     {R"help(按一句评分标准算分。

用法：heng score --clause 评分标准 --weight 权重 [选项]

      --clause 评分标准  一句话，如 达到95%得满分，每降低1个百分点扣0.5分
      --weight 权重      满分是几分
      --target 预期值    如 ≥95%；不写就是没有
      --actual 实现值    如 93.2%；负数写成 --actual=-5%
      --fact 名=值       评分标准里提到的数据，可以写几次，如 --fact 标准成本=50元
      --format 格式      text 文字（默认），json、ndjson 一行
      --fail-on 程度     评分标准里发现哪种问题时退出状态为 1：error 错误（默认），warning 警告，never 从不
      --lang 语言        zh 中文（默认），en 英文
  -h, --help             显示这份帮助

退出状态：0 算出来了，或者说明了为什么无法判定；1 同上，但评分标准有 --fail-on 所指的问题；2 评分标准没有读懂，或者参数不对

例：
  heng score --clause "达到95%得满分，每降低1个百分点扣0.5分" --weight 5 --target "≥95%" --actual 93.2%
  heng score --clause "每发现1处不规范扣0.5分" --weight 10 --fact 不规范=3处 --format json
)help",
                      R"help(Scores by one scoring standard in words.

Usage: heng score --clause CLAUSE --weight POINTS [OPTIONS]

      --clause CLAUSE    a sentence
      --weight POINTS    full marks
      --target TARGET    such as ≥95%; none if not given
      --actual ACTUAL    such as 93.2%; a negative one as --actual=-5%
      --fact NAME=VALUE  data that the sentence speaks of; may be given several times
      --format FORMAT    text (default); json or ndjson, one line
      --fail-on LEVEL    exit with 1 on findings in the clause: error (default), warning, never
      --lang LANG        zh Chinese (default), en English
  -h, --help             show this help

Exit status: 0 scored, or undecided and said why; 1 the same, with a finding as --fail-on says; 2 not understood, or usage

Examples:
  heng score --clause "达到95%得满分，每降低1个百分点扣0.5分" --weight 5 --target "≥95%" --actual 93.2%
  heng score --clause "每发现1处不规范扣0.5分" --weight 10 --fact 不规范=3处 --format json
)help"}};

constexpr Page lint{"lint",
                    {R"help(检查规则文件：写法、名称，以及每条评分标准。

用法：heng lint 规则… [选项]

  规则  规则文件；文件夹表示其中（连同下级文件夹）所有 .heng 文件；规则集的名称表示程序自带的那一套

评分标准按实现值从小到大逐段看：有没有哪个数没有规定，哪个数两条都管，得分忽低忽高，最高的分与权重不等，等等。检查和条件看
有没有永远不成立、永远不会报、总是会报的，权重看凑不凑得成上级的数。

选项：
      --fix           能放心改的就改好写回，其余照样列出；改的每一处都重新查过
      --diff          只显示 --fix 会怎样改，不写
      --as-of 日期    看这一天（如 2024-06-30）规则集是不是在生效和失效之间；不写就不看
      --format 格式   text 文字（默认），json 一个文档，ndjson 每条一行
      --fail-on 程度  发现哪种问题算不通过：error 错误（默认），warning 警告，never 从不
      --color 何时    auto 在终端上（默认），always 总是，never 从不
      --lang 语言     zh 中文（默认），en 英文
  -h, --help          显示这份帮助

退出状态：0 没有问题；1 有问题；2 有文件读不了，或者参数不对

例：
  heng lint rules/
  heng lint 国家/项目支出绩效自评/2020 --fail-on warning
  heng lint --diff rules/
)help",
                     R"help(Checks rule files: how they are written, names, and each scoring standard.

Usage: heng lint RULES… [OPTIONS]

  RULES  a rule file; a folder for all .heng files in it and below; the name of a rule set that the command carries

A standard is looked at over all actuals: those without a rule, those with two, scores that go down and up again, a
highest score that isn't the weight, and so on. Conditions that never hold, checks that never or always fail, and
weights that can't add up are said too.

Options:
      --fix            mend what is safe, each mend proved by looking again; what is left is listed
      --diff           show what --fix would write, and write nothing
      --as-of DAY      whether the rule sets are in force on a day such as 2024-06-30; else no day is asked about
      --format FORMAT  text (default), json one document, ndjson a line for each finding
      --fail-on LEVEL  what counts as not passed: error (default), warning, never
      --color WHEN     auto on a terminal (default), always, never
      --lang LANG      zh Chinese (default), en English
  -h, --help           show this help

Exit status: 0 nothing found; 1 something found; 2 unreadable file, or usage

Examples:
  heng lint rules/
  heng lint 国家/项目支出绩效自评/2020 --fail-on warning
  heng lint --diff rules/
)help"}};

constexpr Page test{
    "test",
    {R"help(跑规则文件里的用例：改了规则，看该报的还报不报，该得的分变没变。

用法：heng test 规则… [选项]

  规则  规则文件；文件夹表示其中（连同下级文件夹）所有 .heng 文件

选项：
      --filter 文字   只跑名称里有这几个字的用例
      --mutate         把规则一处一处改错（≥ 改成 >、权重、界限、封顶、（含）、去掉一条检查…），看用例察觉多少
      --format 格式   text 文字（默认），json 一个文档，junit 持续集成用的 XML
  -j, --jobs 数目     同时跑几个文件；默认与处理器数相同
      --color 何时    auto 在终端上（默认），always 总是，never 从不
      --lang 语言     zh 中文（默认），en 英文
  -h, --help          显示这份帮助

退出状态：0 全部通过；1 有用例没有通过；2 有文件读不了、没有用例可跑，或者参数不对

例：
  heng test rules/
  heng test 某市/2025.heng --filter 满意度
  heng test rules/ --format junit > 用例.xml
)help",
     R"help(Runs the cases (用例) of rule files: what should be found and what should be scored, after the rules changed.

Usage: heng test RULES… [OPTIONS]

  RULES  a rule file; a folder for all .heng files in it and below

Options:
      --filter TEXT    only cases with this text in their names
      --mutate         put faults into the rules one at a time (> for ≥, a weight, a bound, a cap…), see how many are noticed
      --format FORMAT  text (default), json one document, junit XML for continuous integration
  -j, --jobs N         how many files at once; by default as many as there are processors
      --color WHEN     auto on a terminal (default), always, never
      --lang LANG      zh Chinese (default), en English
  -h, --help           show this help

Exit status: 0 all passed (with --mutate: 90 % noticed or more); 1 a case failed; 2 unreadable file, no case to run, or usage

Examples:
  heng test rules/
  heng test draft/2025.heng --filter 满意度
  heng test rules/ --format junit > cases.xml
)help"}};

constexpr Page fmt_page{
    "fmt",
    {R"help(把规则文件排成统一的样子：缩进、空格、空行、全角半角。意思一点不变，注释留在原处。

用法：heng fmt 规则… [选项]

  规则  规则文件；文件夹表示其中（连同下级文件夹）所有 .heng 文件；- 表示从标准输入读，结果写到标准输出

选项：
      --check       不改文件，列出还没有排好的
      --diff        不改文件，显示会怎样改
      --lang 语言   zh 中文（默认），en 英文
  -h, --help        显示这份帮助

有语句读不懂的文件不动，先用 heng lint 看错在哪里。

退出状态：0 排好了；1 用了 --check 或 --diff，有文件还没有排好；2 有文件读不了、写不了、读不懂，或者参数不对

例：
  heng fmt rules/
  heng fmt --check rules/
  heng fmt - < 2025.heng
)help",
     R"help(Lays rule files out in the one way: indents, blanks, empty lines, widths of marks. Meaning and comments stay.

Usage: heng fmt RULES… [OPTIONS]

  RULES  a rule file; a folder for all .heng files in it and below; - reads the standard input, writes the standard output

Options:
      --check      change nothing, list the files that would change
      --diff       change nothing, show how they would change
      --lang LANG  zh Chinese (default), en English
  -h, --help       show this help

Files with statements that can't be read are left alone; heng lint says what is wrong in them.

Exit status: 0 done; 1 with --check or --diff, a file would change; 2 unreadable, unwritable or broken file, or usage

Examples:
  heng fmt rules/
  heng fmt --check rules/
  heng fmt - < 2025.heng
)help"}};

constexpr Page diff_page{
    "diff",
    {R"help(比较两套规则：看意思，不看写法。权重、计分、检查、栏目、等级有什么变化，更严还是放宽。

用法：heng diff 原来的规则 现在的规则 [选项]

  规则  规则文件、文件夹，或者规则集的名称；两边各是一套的，就比这两套，否则比名称相同的

注释、排版、先后不同，或者写法不同而给的分一样，都不算变化。计分按实现值从小到大逐段比，不同的举出一个实现值。

选项：
      --forms 表      把这些表（文件或文件夹）按两套规则各查一遍，列出结果有变化的，变化大的在前
      --exit-code     有变化时退出状态是 1
      --format 格式   text 文字（默认），markdown 通知里“主要变化”的草稿，json 一个文档
  -j, --jobs 数       同时查几张表，默认与处理器的个数相同
      --color 何时    auto 在终端上（默认），always 总是，never 从不
      --lang 语言     zh 中文（默认），en 英文
  -h, --help          显示这份帮助

退出状态：0 比完了；1 用了 --exit-code，有变化；2 有文件读不了、规则有错，或者参数不对

例：
  heng diff 江门市/项目绩效自评/2023 江门市/项目绩效自评/2024
  heng diff 2024.heng 2025.heng --forms 去年的表/
  heng diff 2024.heng 2025.heng --format markdown > 主要变化.md
)help",
     R"help(Compares two sets of rules by what they say: weights, scoring, checks, cells, grades; stricter or laxer.

Usage: heng diff BEFORE AFTER [OPTIONS]

  RULES  a rule file, a folder, or the name of a rule set; one against one, else those of the same name

Comments, layout, order, or a formula written otherwise that gives the same scores are no difference. Scoring is compared
over all actuals; where it differs an actual shows it.

Options:
      --forms FORMS    check these forms (a file or a folder) by both, list those that come out otherwise, largest first
      --exit-code      status 1 if they differ
      --format FORMAT  text (default), markdown a draft of a notice's list of changes, json one document
  -j, --jobs N         how many forms at once; by default as many as there are processors
      --color WHEN     auto on a terminal (default), always, never
      --lang LANG      zh Chinese (default), en English
  -h, --help           show this help

Exit status: 0 compared; 1 with --exit-code, they differ; 2 unreadable file, broken rules, or usage

Examples:
  heng diff 江门市/项目绩效自评/2023 江门市/项目绩效自评/2024
  heng diff 2024.heng 2025.heng --forms last-year/
  heng diff 2024.heng 2025.heng --format markdown > changes.md
)help"}};

constexpr Page new_page{"new",
                        {R"help(写一张空表，或者下一年的规则文件。

用法：heng new 规则 [选项]

  规则  规则集的名称，或者规则文件。名称可以不写全：不写年度的取最近一年的；写地区（江门市）、地区加类别
        （江门市/项目绩效自评），只有一种合的就是它

空表里每一栏都有，后面注明填什么、必不必填；指标体系规定的指标、权重、目标和合计的权重已经填好。填完用 heng check 检查。

选项：
  -o, --output 文件  写到文件里；已经有的不覆盖。默认写到标准输出
      --force        文件已经有了也写，原来的就没有了
      --year 年度    不写空表，写那一年的规则文件：沿用这一套，只留要改的
      --lang 语言    zh 中文（默认），en 英文
  -h, --help         显示这份帮助

退出状态：0 写好了；2 没有这套规则集，规则有错，写不了，或者参数不对

例：
  heng new 江门市/项目绩效自评/2023 -o 自评表.yaml
  heng new 江门市/项目绩效自评 --year 2025 -o 2025.heng
)help",
                         R"help(Writes an empty form, or a rule file for the next year.

Usage: heng new RULES [OPTIONS]

  RULES  the name of a rule set, or a rule file. A name needn't be whole: without its year it is the newest; a place
         (江门市), or place and kind (江门市/项目绩效自评), is the one that fits if only one does

The form has every cell, with what is due as a comment; indicators, weights and targets that the rules prescribe, and
the weight of the total, are filled in. heng check then says what is missing.

Options:
  -o, --output FILE  write to a file that isn't there yet; by default to the standard output
      --force        the file may be there, and is replaced
      --year YEAR    not a form but the rule file of that year: it builds on this one and states only what differs
      --lang LANG    zh Chinese (default), en English
  -h, --help         show this help

Exit status: 0 written; 2 no such rule set, broken rules, can't be written, or usage

Examples:
  heng new 江门市/项目绩效自评/2023 -o form.yaml
  heng new 江门市/项目绩效自评 --year 2025 -o 2025.heng
)help"}};

constexpr Page doc_page{"doc",
                        {R"help(把一套规则写成可以阅读、打印的文件。

用法：heng doc 规则 [选项]

  规则  规则集的名称，或者规则文件。名称可以不写全：不写年度的取最近一年的；写地区（江门市）、地区加类别
        （江门市/项目绩效自评），只有一种合的就是它

里面有名称、地区、年度、依据，权重表，每条评分标准的原文和计分方法、得分随实现值怎样变，总分和等级，每项检查的依据、为什么、
怎样改和例子，必填的栏目，以及每一条出自哪套规则集、哪个文件。

选项：
      --format 格式  markdown（默认），html 一个网页，得分画成图，可以直接打印；不联网，没有脚本
  -o, --output 文件  写到文件里；已经有的不覆盖。默认写到标准输出
      --force        文件已经有了也写，原来的就没有了
      --as-of 日期   名称没有写全时，取这一天有效的规则，如 2024-03-01
      --lang 语言    zh 中文（默认），en 英文（规则里的话不翻译）
  -h, --help         显示这份帮助

退出状态：0 写好了；2 没有这套规则集，规则有错，写不了，或者参数不对

例：
  heng doc 江门市/项目绩效自评/2023 > 规则.md
  heng doc 江门市/项目绩效自评 --format html -o 规则.html
  heng doc 2025.heng --format html -o 草稿.html --force
)help",
                         R"help(Writes a rule set as a document to be read or printed.

Usage: heng doc RULES [OPTIONS]

  RULES  the name of a rule set, or a rule file. A name needn't be whole: without its year it is the newest; a place
         (江门市), or place and kind (江门市/项目绩效自评), is the one that fits if only one does

It has name, place, year and basis; the table of weights; each scoring standard in words, what it is read as, and how the
score goes with the actual; total and grades; each check with its basis, why, how to mend it and examples; the cells that
must be filled in; and for each part the rule set and the file that it is from.

Options:
      --format FORMAT  markdown (default), html one page with scores as plots, fit to be printed: no network, no script
  -o, --output FILE    write to a file that isn't there yet; by default to the standard output
      --force          the file may be there, and is replaced
      --as-of DAY      of a name that isn't whole, the rules that hold on this day, such as 2024-03-01
      --lang LANG      zh Chinese (default), en English (what the rules say isn't translated)
  -h, --help           show this help

Exit status: 0 written; 2 no such rule set, broken rules, can't be written, or usage

Examples:
  heng doc 江门市/项目绩效自评/2023 > rules.md
  heng doc 江门市/项目绩效自评 --format html -o rules.html
  heng doc draft/2025.heng --format html -o draft.html --force
)help"}};

constexpr std::array pages{check, read, explain, score, lint, test, fmt_page, diff_page, new_page, doc_page};

}  // namespace

bool is_command(std::string_view name) {
    return std::any_of(pages.begin(), pages.end(), [&](const Page& page) { return page.command == name; });
}

std::string_view help_for(std::string_view command, Language language) {
    const auto* const page =
        std::find_if(pages.begin(), pages.end(), [&](const Page& p) { return p.command == command; });
    return page == pages.end() ? whole.text.in(language) : page->text.in(language);
}

}  // namespace heng
