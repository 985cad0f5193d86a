#include "tools/heng/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <utility>

#include "engine/diagnostics/nearest.hpp"
#include "tools/heng/help.hpp"

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
    std::string rules, language, color, format, fail_on, jobs;
    std::string select, ignore;
    std::vector<std::string> facts;
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

/// "H201,H4" and several options of it, in upper case.
std::vector<std::string> codes(const std::string& text) {
    std::vector<std::string> out;
    std::string code;
    for (const char c : text + ",") {
        if (c != ',' && c != ' ') {
            code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        } else if (!code.empty()) {
            out.push_back(std::exchange(code, {}));
        }
    }
    return out;
}

/// H, H2, H401: what codes of checks begin with.
bool begins_code(const std::string& text) {
    return text.starts_with('H') && text.find_first_not_of("0123456789", 1) == std::string::npos;
}

/// The parser, with one of each command; texts and lists are filled by it.
struct Parser {
    CLI::App app{"heng"};
    bool help = false;
    bool version = false;
    std::string language;
    CLI::App* check_app = nullptr;
    CLI::App* read_app = nullptr;
    CLI::App* explain_app = nullptr;
    CLI::App* score_app = nullptr;
    CLI::App* lint_app = nullptr;
    CLI::App* test_app = nullptr;
    CLI::App* fmt_app = nullptr;
    CheckCommand check;
    ReadCommand read;
    ExplainCommand explain;
    ScoreCommand score;
    LintCommand lint;
    TestCommand test;
    FmtCommand fmt;
    std::vector<std::string> explained;
    std::vector<std::string> scored;
    Texts texts;

    Parser();
    void add_common(CLI::App& command);
    /// Forms, texts, or a subject and a path: what isn't an option.
    std::vector<std::string>& names_of(const CLI::App& command) {
        return &command == check_app   ? check.forms
               : &command == read_app  ? read.texts
               : &command == score_app ? scored
               : &command == lint_app  ? lint.paths
               : &command == test_app  ? test.paths
               : &command == fmt_app   ? fmt.paths
                                       : explained;
    }
};

void Parser::add_common(CLI::App& command) {
    command.set_help_flag();
    command.allow_extras();  // so that a stranger is reported in our own words
    command.add_flag("-h,--help", texts.help);
    command.add_option("--lang", texts.language)->take_last();
}

Parser::Parser() {
    app.set_help_flag();
    app.allow_extras();
    app.require_subcommand(0, 1);  // so that in “heng read check” check is a text
    app.add_flag("-h,--help", help);
    app.add_flag("--version", version);
    app.add_option("--lang", language)->take_last();

    check_app = app.add_subcommand("check");
    add_common(*check_app);
    check_app->add_option("form", check.forms);
    check_app->add_option("--rules", texts.rules)->take_last();
    check_app->add_option("--format", texts.format)->take_last();
    check_app->add_option("--color", texts.color)->take_last();
    check_app->add_option("--fail-on", texts.fail_on)->take_last();
    check_app->add_option("--select", texts.select)->join(',');
    check_app->add_option("--ignore", texts.ignore)->join(',');
    check_app->add_flag("--flat", check.flat);
    check_app->add_flag("-q,--quiet", check.quiet);
    check_app->add_flag("-v,--verbose", check.verbose);
    check_app->add_option("-j,--jobs", texts.jobs)->take_last();

    read_app = app.add_subcommand("read");
    add_common(*read_app);
    read_app->add_option("text", read.texts);
    read_app->add_flag("--target", texts.target);
    read_app->add_flag("--actual", texts.actual);
    read_app->add_flag("--clause", texts.clause);
    read_app->add_option("--format", texts.format)->take_last();
    read_app->add_option("--fail-on", texts.fail_on)->take_last();

    explain_app = app.add_subcommand("explain");
    add_common(*explain_app);
    explain_app->add_option("subject", explained);
    explain_app->add_option("--rules", texts.rules)->take_last();
    explain_app->add_option("--color", texts.color)->take_last();

    score_app = app.add_subcommand("score");
    add_common(*score_app);
    score_app->add_option("--clause", score.clause)->take_last();
    score_app->add_option("--weight", score.weight)->take_last();
    score_app->add_option("--target", score.target)->take_last();
    score_app->add_option("--actual", score.actual)->take_last();
    score_app->add_option("--fact", texts.facts)->take_all()->allow_extra_args(false);
    score_app->add_option("--format", texts.format)->take_last();
    score_app->add_option("--fail-on", texts.fail_on)->take_last();

    lint_app = app.add_subcommand("lint");
    add_common(*lint_app);
    lint_app->add_option("path", lint.paths);
    lint_app->add_option("--format", texts.format)->take_last();
    lint_app->add_option("--color", texts.color)->take_last();
    lint_app->add_option("--fail-on", texts.fail_on)->take_last();

    test_app = app.add_subcommand("test");
    add_common(*test_app);
    test_app->add_option("path", test.paths);
    test_app->add_option("--filter", test.filter)->take_last();
    test_app->add_option("--format", texts.format)->take_last();
    test_app->add_option("--color", texts.color)->take_last();
    test_app->add_option("-j,--jobs", texts.jobs)->take_last();

    fmt_app = app.add_subcommand("fmt");
    add_common(*fmt_app);
    fmt_app->add_option("path", fmt.paths);
    fmt_app->add_flag("--check", fmt.check);
    fmt_app->add_flag("--diff", fmt.diff);
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

void read_common(const Texts& texts, Common& common, Mistake& mistake) {
    if (!texts.rules.empty()) common.rules = texts.rules;
    choose(languages, "--lang", texts.language, common.language, mistake);
    choose(colors, "--color", texts.color, common.color, mistake);
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

Mistake finish(ExplainCommand& explain, const std::vector<std::string>& words, const Texts& texts) {
    Mistake mistake;
    read_common(texts, explain.common, mistake);
    if (words.empty()) return Bilingual{"没有给出代码或自评表", "neither a code nor a form was given"};
    if (words.size() > 2) return unknown({"多出了", "unexpected"}, words[2], {});
    explain.subject = words[0];
    if (words.size() > 1) explain.path = words[1];
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
    if (test.paths.empty()) mistake = Bilingual{"没有给出规则文件或文件夹", "no rule file or folder was given"};
    return mistake;
}

Mistake finish(FmtCommand& fmt, const Texts& texts) {
    Mistake mistake;
    read_common(texts, fmt.common, mistake);
    if (fmt.paths.empty()) mistake = Bilingual{"没有给出规则文件或文件夹", "no rule file or folder was given"};
    return mistake;
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
CLI::App* called(const Parser& parser) {
    const auto chosen = parser.app.get_subcommands();
    return chosen.empty() ? nullptr : chosen.front();
}

Command without_command(Parser& parser, Language language) {
    if (parser.help) return Say{std::string(help_for({}, language)), 0};
    if (parser.version) return Say{"heng " HENG_VERSION "\n", 0};
    const auto rest = parser.app.remaining();
    if (rest.empty()) return Say{std::string(help_for({}, language)), usage_status};
    if (rest.front().starts_with('-')) return usage(*strangers(parser.app), {}, language);
    const auto near = hint_of(rest.front(), {"check", "explain", "fmt", "lint", "read", "score", "test"});
    return usage(unknown({"没有这个命令：", "unknown command"}, rest.front(), near), {}, language);
}

Command finish_command(Parser& parser, CLI::App& command, Language language) {
    const auto name = command.get_name();
    if (parser.texts.help || parser.help) return Say{std::string(help_for(name, language)), 0};
    if (parser.texts.language.empty()) parser.texts.language = parser.language;  // heng --lang en check …
    auto mistake = &command == parser.check_app   ? finish(parser.check, parser.texts)
                   : &command == parser.read_app  ? finish(parser.read, parser.texts)
                   : &command == parser.score_app ? finish(parser.score, parser.texts)
                   : &command == parser.lint_app  ? finish(parser.lint, parser.texts)
                   : &command == parser.test_app  ? finish(parser.test, parser.texts)
                   : &command == parser.fmt_app   ? finish(parser.fmt, parser.texts)
                                                  : finish(parser.explain, parser.explained, parser.texts);
    if (const auto stranger = strangers(command)) mistake = stranger;
    if (mistake) return usage(*mistake, name, language);
    if (&command == parser.check_app) return std::move(parser.check);
    if (&command == parser.read_app) return std::move(parser.read);
    if (&command == parser.score_app) return std::move(parser.score);
    if (&command == parser.lint_app) return std::move(parser.lint);
    if (&command == parser.test_app) return std::move(parser.test);
    if (&command == parser.fmt_app) return std::move(parser.fmt);
    return std::move(parser.explain);
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
        return usage(in_words(error), command == nullptr ? "" : command->get_name(), language);
    }
    auto* const command = called(parser);
    if (command == nullptr) return without_command(parser, language);
    if (end != arguments.end()) {
        auto& names = parser.names_of(*command);
        names.insert(names.end(), end + 1, arguments.end());
    }
    return finish_command(parser, *command, language);
}

}  // namespace heng
