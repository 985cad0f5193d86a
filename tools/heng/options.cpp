#include "tools/heng/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "engine/diagnostics/nearest.hpp"
#include "tools/heng/help.hpp"
#include "tools/heng/option_values.hpp"

namespace heng {
namespace {

constexpr int usage_status = 2;

template <typename Value, std::size_t N>
using Choices = std::array<std::pair<std::string_view, Value>, N>;

constexpr Choices<Language, 2> languages{{{"zh", Language::zh}, {"en", Language::en}}};
constexpr Choices<Format, 3> formats{
    {{"text", Format::text}, {"json", Format::json}, {"ndjson", Format::ndjson}}};
constexpr Choices<TestFormat, 3> test_formats{
    {{"text", TestFormat::text}, {"json", TestFormat::json}, {"junit", TestFormat::junit}}};
constexpr Choices<DocumentFormat, 3> document_formats{
    {{"text", DocumentFormat::text}, {"json", DocumentFormat::json}, {"markdown", DocumentFormat::markdown}}};
constexpr Choices<PageFormat, 2> page_formats{
    {{"markdown", PageFormat::markdown}, {"html", PageFormat::html}}};
constexpr Choices<ColorWhen, 3> colors{
    {{"auto", ColorWhen::automatic}, {"always", ColorWhen::always}, {"never", ColorWhen::never}}};
constexpr Choices<FailOn, 3> fail_ons{
    {{"error", FailOn::error}, {"warning", FailOn::warning}, {"never", FailOn::never}}};

template <typename Value, std::size_t N>
std::optional<Value> find(const Choices<Value, N>& choices, std::string_view name) {
    for (const auto& [word, value] : choices) {
        if (word == name) return value;
    }
    return std::nullopt;
}

/// What is wrong with the command line, in both languages.
using Mistake = std::optional<Bilingual>;

/// What an option was given as text, before it is known to be one of its words.
struct Texts {
    std::string rules, language, color, format, fail_on, jobs, year, as_of;
    std::string select, ignore;
    std::vector<std::string> facts;
    std::vector<std::string> words;  ///< of explain: a subject and a path; score takes none
    bool clause = false;
    bool help = false;
    bool target = false;
    bool actual = false;
};

template <typename Value, std::size_t N, typename Into>
void choose(const Choices<Value, N>& choices, std::string_view option, const std::string& text, Into& into,
            Mistake& mistake) {
    if (text.empty()) return;
    if (const auto value = find(choices, text)) {
        into = *value;
        return;
    }
    std::string words;
    for (const auto& [word, value] : choices) {
        if (!words.empty()) words += "、";
        words += word;
    }
    mistake = Bilingual{std::string(option) + " 不能是“" + text + "”，应为 " + words,
                        std::string(option) + " can't be “" + text + "”; it is one of " + words};
}

std::string hint_of(const std::string& word, const std::vector<std::string_view>& known) {
    const auto near = nearest(word, known);
    return near ? std::string(*near) : std::string();
}

Bilingual unknown(const Bilingual& what, const std::string& word, const std::string& near) {
    return {what.zh + "“" + word + "”" + (near.empty() ? "" : "，是不是“" + near + "”？"),
            what.en + " “" + word + "”" + (near.empty() ? "" : ": did you mean “" + near + "”?")};
}

/// What no option took: a misspelt option, or too many names.
Mistake strangers(CLI::App& command) {
    const auto rest = command.remaining();
    if (rest.empty()) return {};
    const auto option = std::find_if(
        rest.begin(), rest.end(), [](const std::string& word) { return word.size() > 1 && word[0] == '-'; });
    if (option == rest.end()) return unknown({"多出了", "unexpected"}, rest.front(), {});
    const auto names = option_names(command.get_name());
    const auto word = option->substr(0, option->find('='));
    return unknown({"没有这个选项：", "unknown option"}, word, hint_of(word, {names.begin(), names.end()}));
}

/// A parser's own complaint. The option's name stands before its first colon.
Bilingual in_words(const CLI::ParseError& error) {
    const std::string text = error.what();
    const auto option = text.substr(0, text.find(':'));
    if (error.get_name() == "ArgumentMismatch") {
        return {"“" + option + "”后面缺少值，或者给了几次", "“" + option + "” needs one value"};
    }
    return {"参数不对：" + text, text};
}

void read_jobs(const std::string& text, std::uint32_t& jobs, Mistake& mistake) {
    if (text.empty()) return;
    constexpr std::size_t most_digits = 4;
    if (text.size() > most_digits || text.find_first_not_of("0123456789") != std::string::npos) {
        mistake = Bilingual{"-j 应为 0 到 9999 的整数，不能是“" + text + "”",
                            "-j takes a whole number from 0 to 9999, not “" + text + "”"};
        return;
    }
    jobs = static_cast<std::uint32_t>(std::stoul(text));
}

void read_day(const std::string& text, std::string& day, Mistake& mistake) {
    if (text.empty()) return;
    if (!is_day(text)) {
        mistake = Bilingual{"--as-of 应为日期，如 2024-03-01，不能是“" + text + "”",
                            "--as-of takes a date such as 2024-03-01, not “" + text + "”"};
        return;
    }
    day = text;
}

void read_common(const Texts& texts, Common& common, Mistake& mistake) {
    if (!texts.rules.empty()) common.rules = texts.rules;
    choose(languages, "--lang", texts.language, common.language, mistake);
    choose(colors, "--color", texts.color, common.color, mistake);
    read_day(texts.as_of, common.as_of, mistake);
}

Mistake finish(CheckCommand& check, const Texts& texts) {
    Mistake mistake;
    read_common(texts, check.common, mistake);
    choose(formats, "--format", texts.format, check.format, mistake);
    choose(fail_ons, "--fail-on", texts.fail_on, check.fail_on, mistake);
    read_jobs(texts.jobs, check.jobs, mistake);
    check.select = codes(texts.select);
    check.ignore = codes(texts.ignore);
    for (const auto* const given : {&check.select, &check.ignore}) {
        const auto stranger = std::find_if_not(given->begin(), given->end(), begins_code);
        if (stranger != given->end()) {
            mistake = Bilingual{"“" + *stranger + "”不是检查的代码；代码是 H 加数字，如 H2、H401",
                                "“" + *stranger + "” is no code; codes are H and digits, such as H2 or H401"};
        }
    }
    if (check.forms.empty()) mistake = Bilingual{"没有给出要检查的自评表", "no form was given"};
    if (check.quiet && check.verbose)
        mistake = Bilingual{"-q 和 -v 不能同时用", "-q and -v exclude each other"};
    if (std::count(check.forms.begin(), check.forms.end(), "-") > 1) {
        mistake = Bilingual{"标准输入（-）只能给一次", "the standard input (-) can be given once only"};
    }
    return mistake;
}

Mistake finish(ReadCommand& read, const Texts& texts) {
    Mistake mistake;
    read_common(texts, read.common, mistake);
    choose(formats, "--format", texts.format, read.format, mistake);
    choose(fail_ons, "--fail-on", texts.fail_on, read.fail_on, mistake);
    read.role = texts.actual ? Role::actual : Role::target;
    read.clause = texts.clause;
    if (texts.clause && (texts.target || texts.actual)) {
        mistake =
            Bilingual{"--clause 不能和 --target、--actual 同时用", "--clause excludes --target and --actual"};
    } else if (texts.target && texts.actual) {
        mistake = Bilingual{"--target 和 --actual 不能同时用", "--target and --actual exclude each other"};
    }
    if (read.texts.empty()) mistake = Bilingual{"没有给出要理解的文字", "no text was given"};
    return mistake;
}

Mistake finish(ExplainCommand& explain, const Texts& texts) {
    Mistake mistake;
    read_common(texts, explain.common, mistake);
    if (texts.words.empty()) return Bilingual{"没有给出代码或自评表", "neither a code nor a form was given"};
    if (texts.words.size() > 2) return unknown({"多出了", "unexpected"}, texts.words[2], {});
    explain.subject = texts.words[0];
    if (texts.words.size() > 1) explain.path = texts.words[1];
    if (!explain.to.empty() && !explain.path.empty()) {
        mistake = Bilingual{"--to 看的是整张表，不能再写指标",
                            "--to is about the whole form: no indicator goes with it"};
    }
    choose(document_formats, "--format", texts.format, explain.format, mistake);
    return mistake;
}

/// 名=值, parted at the first = of either width.
Mistake read_fact(const std::string& text, ScoreCommand& score) {
    constexpr std::string_view wide = "＝";
    const auto at = std::min(text.find('='), text.find(wide));
    if (at == std::string::npos || at == 0) {
        return Bilingual{"--fact 应为 名=值，不能是“" + text + "”",
                         "--fact takes NAME=VALUE, not “" + text + "”"};
    }
    score.facts.emplace_back(text.substr(0, at), text.substr(at + (text[at] == '=' ? 1 : wide.size())));
    return {};
}

Mistake finish(ScoreCommand& score, const Texts& texts) {
    Mistake mistake;
    read_common(texts, score.common, mistake);
    choose(formats, "--format", texts.format, score.format, mistake);
    choose(fail_ons, "--fail-on", texts.fail_on, score.fail_on, mistake);
    for (const auto& fact : texts.facts) {
        if (auto wrong = read_fact(fact, score)) mistake = std::move(wrong);
    }
    const auto weight = Rational::parse(score.weight);
    if (score.clause.empty()) {
        mistake = Bilingual{"没有给出评分标准（--clause）", "no scoring clause was given (--clause)"};
    } else if (!weight || weight->sign() < 0) {
        mistake = Bilingual{"--weight 应为分数，如 5 或 2.5", "--weight takes points, such as 5 or 2.5"};
    }
    return mistake;
}

Mistake finish(LintCommand& lint, const Texts& texts) {
    Mistake mistake;
    read_common(texts, lint.common, mistake);
    choose(formats, "--format", texts.format, lint.format, mistake);
    choose(fail_ons, "--fail-on", texts.fail_on, lint.fail_on, mistake);
    if (lint.paths.empty()) {
        mistake =
            Bilingual{"没有给出规则文件、文件夹或规则集的名称", "no rule file, folder or rule set was given"};
    }
    return mistake;
}

Mistake finish(TestCommand& test, const Texts& texts) {
    Mistake mistake;
    read_common(texts, test.common, mistake);
    choose(test_formats, "--format", texts.format, test.format, mistake);
    read_jobs(texts.jobs, test.jobs, mistake);
    if (test.paths.empty())
        mistake = Bilingual{"没有给出规则文件或文件夹", "no rule file or folder was given"};
    return mistake;
}

Mistake finish(FmtCommand& fmt, const Texts& texts) {
    Mistake mistake;
    read_common(texts, fmt.common, mistake);
    if (fmt.paths.empty())
        mistake = Bilingual{"没有给出规则文件或文件夹", "no rule file or folder was given"};
    return mistake;
}

Mistake finish(DiffCommand& diff, const Texts& texts) {
    Mistake mistake;
    read_common(texts, diff.common, mistake);
    choose(document_formats, "--format", texts.format, diff.format, mistake);
    read_jobs(texts.jobs, diff.jobs, mistake);
    if (diff.sides.size() != 2) {
        return Bilingual{"要两样：原来的规则和现在的规则",
                         "it takes two: the rules before and the rules after"};
    }
    diff.before = diff.sides.front();
    diff.after = diff.sides.back();
    return mistake;
}

/// Of a command that is about one rule set and writes a file.
template <typename Options>
Mistake one_subject(Options& options) {
    if (options.subjects.size() != 1) {
        return Bilingual{"要一套规则集的名称，或者一个规则文件",
                         "it takes the name of a rule set, or a rule file"};
    }
    options.subject = options.subjects.front();
    if (options.force && options.output.empty()) {
        return Bilingual{"--force 要和 -o 一起用", "--force goes with -o"};
    }
    return {};
}

Mistake finish(NewCommand& made, const Texts& texts) {
    Mistake mistake;
    read_common(texts, made.common, mistake);
    if (auto wrong = one_subject(made)) return wrong;
    if (!texts.year.empty()) {
        const bool digits =
            texts.year.size() == 4 && texts.year.find_first_not_of("0123456789") == std::string::npos;
        if (!digits)
            return Bilingual{"--year 应为四位年份，如 2025",
                             "--year takes a year of four digits, such as 2025"};
        made.year = static_cast<std::uint32_t>(std::stoul(texts.year));
    }
    return mistake;
}

Mistake finish(DocCommand& doc, const Texts& texts) {
    Mistake mistake;
    read_common(texts, doc.common, mistake);
    choose(page_formats, "--format", texts.format, doc.format, mistake);
    if (auto wrong = one_subject(doc)) return wrong;
    return mistake;
}

/// A command as the parser knows it.
struct CommandParser {
    CLI::App* app = nullptr;
    std::vector<std::string>* names = nullptr;  ///< forms, texts, rule files: what isn't an option
    std::function<Mistake()> finish;            ///< makes texts into what the command takes
    std::function<Command()> take;
};

/// The parser, with one of each command; texts and lists are filled by it. Stays where it was made.
struct Parser {
    CLI::App app{"heng"};
    bool help = false;
    bool version = false;
    std::string language;
    CheckCommand check;
    ReadCommand read;
    ExplainCommand explain;
    ScoreCommand score;
    LintCommand lint;
    TestCommand test;
    FmtCommand fmt;
    DiffCommand diff;
    NewCommand made;
    DocCommand doc;
    Texts texts;
    std::vector<CommandParser> commands;

    Parser();
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

private:
    template <typename Options>
    CLI::App& add(const std::string& name, Options& options, std::vector<std::string>& names) {
        auto& command = *app.add_subcommand(name);
        command.set_help_flag();
        command.allow_extras();  // so that a stranger is reported in our own words
        command.add_flag("-h,--help", texts.help);
        command.add_option("--lang", texts.language)->take_last();
        commands.push_back({&command, &names, [&] { return finish(options, texts); },
                            [&] { return Command(std::move(options)); }});
        return command;
    }
    void add_check();
    void add_read();
    void add_explain();
    void add_score();
    void add_lint();
    void add_test();
    void add_fmt();
    void add_diff();
    void add_new();
    void add_doc();
};

Parser::Parser() {
    app.set_help_flag();
    app.allow_extras();
    app.require_subcommand(0, 1);  // so that in “heng read check” check is a text
    app.add_flag("-h,--help", help);
    app.add_flag("--version", version);
    app.add_option("--lang", language)->take_last();
    add_check();
    add_read();
    add_explain();
    add_score();
    add_lint();
    add_test();
    add_fmt();
    add_diff();
    add_new();
    add_doc();
}

void Parser::add_check() {
    auto& command = add("check", check, check.forms);
    command.add_option("form", check.forms);
    command.add_option("--rules", texts.rules)->take_last();
    command.add_option("--as-of", texts.as_of)->take_last();
    command.add_option("--format", texts.format)->take_last();
    command.add_option("--color", texts.color)->take_last();
    command.add_option("--fail-on", texts.fail_on)->take_last();
    command.add_option("--select", texts.select)->join(',');
    command.add_option("--ignore", texts.ignore)->join(',');
    command.add_flag("--flat", check.flat);
    command.add_flag("-q,--quiet", check.quiet);
    command.add_flag("-v,--verbose", check.verbose);
    command.add_option("-j,--jobs", texts.jobs)->take_last();
}

void Parser::add_read() {
    auto& command = add("read", read, read.texts);
    command.add_option("text", read.texts);
    command.add_flag("--target", texts.target);
    command.add_flag("--actual", texts.actual);
    command.add_flag("--clause", texts.clause);
    command.add_option("--format", texts.format)->take_last();
    command.add_option("--fail-on", texts.fail_on)->take_last();
}

void Parser::add_explain() {
    auto& command = add("explain", explain, texts.words);
    command.add_option("subject", texts.words);
    command.add_option("--to", explain.to)->take_last();
    command.add_option("--format", texts.format)->take_last();
    command.add_option("--rules", texts.rules)->take_last();
    command.add_option("--as-of", texts.as_of)->take_last();
    command.add_option("--color", texts.color)->take_last();
}

void Parser::add_score() {
    auto& command = add("score", score, texts.words);
    command.add_option("--clause", score.clause)->take_last();
    command.add_option("--weight", score.weight)->take_last();
    command.add_option("--target", score.target)->take_last();
    command.add_option("--actual", score.actual)->take_last();
    command.add_option("--fact", texts.facts)->take_all()->allow_extra_args(false);
    command.add_option("--format", texts.format)->take_last();
    command.add_option("--fail-on", texts.fail_on)->take_last();
}

void Parser::add_lint() {
    auto& command = add("lint", lint, lint.paths);
    command.add_option("path", lint.paths);
    command.add_option("--format", texts.format)->take_last();
    command.add_option("--color", texts.color)->take_last();
    command.add_option("--fail-on", texts.fail_on)->take_last();
    command.add_option("--as-of", texts.as_of)->take_last();
    command.add_flag("--fix", lint.fix);
    command.add_flag("--diff", lint.diff);
}

void Parser::add_test() {
    auto& command = add("test", test, test.paths);
    command.add_option("path", test.paths);
    command.add_option("--filter", test.filter)->take_last();
    command.add_flag("--mutate", test.mutate);
    command.add_option("--format", texts.format)->take_last();
    command.add_option("--color", texts.color)->take_last();
    command.add_option("-j,--jobs", texts.jobs)->take_last();
}

void Parser::add_fmt() {
    auto& command = add("fmt", fmt, fmt.paths);
    command.add_option("path", fmt.paths);
    command.add_flag("--check", fmt.check);
    command.add_flag("--diff", fmt.diff);
}

void Parser::add_diff() {
    auto& command = add("diff", diff, diff.sides);
    command.add_option("rules", diff.sides);
    command.add_option("--forms", diff.forms)->take_last();
    command.add_flag("--exit-code", diff.exit_code);
    command.add_option("--format", texts.format)->take_last();
    command.add_option("--color", texts.color)->take_last();
    command.add_option("-j,--jobs", texts.jobs)->take_last();
}

void Parser::add_new() {
    auto& command = add("new", made, made.subjects);
    command.add_option("rules", made.subjects);
    command.add_option("-o,--output", made.output)->take_last();
    command.add_flag("--force", made.force);
    command.add_option("--year", texts.year)->take_last();
}

void Parser::add_doc() {
    auto& command = add("doc", doc, doc.subjects);
    command.add_option("rules", doc.subjects);
    command.add_option("-o,--output", doc.output)->take_last();
    command.add_flag("--force", doc.force);
    command.add_option("--format", texts.format)->take_last();
    command.add_option("--as-of", texts.as_of)->take_last();
}

/// The language of help and of mistakes in the command line itself: the last --lang, if it is one.
Language language_of(const std::vector<std::string>& arguments) {
    auto language = Language::zh;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string_view value;
        if (arguments[i].starts_with("--lang=")) value = std::string_view(arguments[i]).substr(7);
        if (arguments[i] == "--lang" && i + 1 < arguments.size()) value = arguments[i + 1];
        language = language_named(value).value_or(language);
    }
    return language;
}

Say usage(const Bilingual& mistake, std::string_view command, Language language) {
    const std::string name = command.empty() ? "heng" : "heng " + std::string(command);
    const auto see = language == Language::zh ? "用法见 " + name + " --help" : "see " + name + " --help";
    return {"heng: " + in(mistake, language) + "\n" + see + "\n", usage_status};
}

/// Which command was called; null if none.
const CommandParser* called(const Parser& parser) {
    const auto found = std::find_if(parser.commands.begin(), parser.commands.end(),
                                    [](const CommandParser& command) { return command.app->parsed(); });
    return found == parser.commands.end() ? nullptr : &*found;
}

Command without_command(Parser& parser, Language language) {
    if (parser.help) return Say{std::string(help_for({}, language)), 0};
    if (parser.version) return Say{"heng " HENG_VERSION "\n", 0};
    const auto rest = parser.app.remaining();
    if (rest.empty()) return Say{std::string(help_for({}, language)), usage_status};
    if (rest.front().starts_with('-')) return usage(*strangers(parser.app), {}, language);
    std::vector<std::string> names;
    for (const auto& command : parser.commands)
        names.push_back(command.app->get_name());
    const auto near = hint_of(rest.front(), {names.begin(), names.end()});
    return usage(unknown({"没有这个命令：", "unknown command"}, rest.front(), near), {}, language);
}

Command finish_command(Parser& parser, const CommandParser& command, Language language) {
    const auto name = command.app->get_name();
    if (parser.texts.help || parser.help) return Say{std::string(help_for(name, language)), 0};
    if (parser.texts.language.empty()) parser.texts.language = parser.language;  // heng --lang en check …
    auto mistake = command.finish();
    if (const auto stranger = strangers(*command.app)) mistake = stranger;
    if (mistake) return usage(*mistake, name, language);
    return command.take();
}

}  // namespace

std::optional<Language> language_named(std::string_view name) {
    return find(languages, name);
}
std::optional<ColorWhen> color_named(std::string_view name) {
    return find(colors, name);
}
std::optional<FailOn> fail_on_named(std::string_view name) {
    return find(fail_ons, name);
}

std::vector<std::string> option_names(std::string_view command) {
    Parser parser;
    auto* const app = is_command(command) ? parser.app.get_subcommand(std::string(command)) : &parser.app;
    std::vector<std::string> names;
    for (const auto* option : app->get_options()) {
        for (const auto& name : option->get_lnames())
            names.push_back("--" + name);
    }
    return names;
}

Command parse_command(const std::vector<std::string>& arguments) {
    const auto language = language_of(arguments);
    // What follows -- is taken as it is. CLI11 itself would hand it to the program when a command has enough.
    const auto end = std::find(arguments.begin(), arguments.end(), "--");
    Parser parser;
    try {
        std::vector<std::string> options(arguments.begin(), end);
        std::reverse(options.begin(), options.end());  // CLI11 takes the last first
        parser.app.parse(std::move(options));
    } catch (const CLI::ParseError& error) {
        const auto* command = called(parser);
        return usage(in_words(error), command == nullptr ? "" : command->app->get_name(), language);
    }
    const auto* const command = called(parser);
    if (command == nullptr) return without_command(parser, language);
    if (end != arguments.end()) {
        command->names->insert(command->names->end(), end + 1, arguments.end());
    }
    return finish_command(parser, *command, language);
}

}  // namespace heng
