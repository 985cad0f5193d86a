// heng test: the 用例 of rule files.

#include <algorithm>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <sstream>

#include "engine/case/case.hpp"
#include "engine/report/text.hpp"
#include "tools/heng/files.hpp"
#include "tools/heng/in_order.hpp"
#include "tools/heng/mutate.hpp"
#include "tools/heng/rule_inputs.hpp"
#include "tools/heng/run.hpp"
#include "tools/heng/session.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {
namespace {

constexpr std::uint64_t most_bytes_of_form = 16ULL << 20U;

struct Tested {
    std::string file;
    std::vector<CaseResult> cases;
};

std::size_t failed_of(const std::vector<CaseResult>& cases) {
    return static_cast<std::size_t>(
        std::count_if(cases.begin(), cases.end(), [](const CaseResult& one) { return !one.passed(); }));
}

/// The cases of each file that has some, in the order of the files.
std::vector<Tested> run_cases(const RuleInputs& inputs, const TestCommand& command) {
    const auto files = inputs.own();
    const auto find = [](const std::string& path) -> std::optional<std::string> {
        auto input = read_file(path, most_bytes_of_form);
        return input.problem ? std::nullopt : std::optional(std::move(input.bytes));
    };
    const auto wanted = [&](std::string_view name) {
        return name.find(command.filter) != std::string_view::npos;
    };
    std::vector<Tested> out;
    in_order<Tested>(
        files.size(), threads_for(command.jobs),
        [&](std::size_t i) {
            // A runner keeps the rule sets that it compiled, so each thread's work has its own.
            CaseRunner runner(inputs.all(), find);
            return Tested{files[i]->name, runner.run(*files[i], wanted)};
        },
        [&](Tested tested) {
            if (!tested.cases.empty()) out.push_back(std::move(tested));
            return true;
        });
    return out;
}

std::string text(const std::vector<Tested>& all, const RuleInputs& inputs, const TextOptions& options) {
    const bool zh = options.language == Language::zh;
    std::string out;
    std::size_t cases = 0;
    std::size_t failed = 0;
    for (const auto& tested : all) {
        const auto bad = failed_of(tested.cases);
        cases += tested.cases.size();
        failed += bad;
        const FormSource source(inputs.text_of(tested.file));
        for (const auto& one : tested.cases) {
            for (const auto& failure : one.failures) {
                auto finding = make(Code::H825, {one.name, failure.span}, {{"what", failure.message.zh}},
                                    {{"what", failure.message.en}});
                out += render_finding(finding, tested.file, source, options);
            }
        }
        const auto count = std::to_string(tested.cases.size());
        out += tested.file +
               (zh ? "：用例 " + count + "，" + (bad == 0 ? "全部通过" : "没有通过 " + std::to_string(bad))
                   : ": cases: " + count + ", failed: " + std::to_string(bad)) +
               "\n" + (bad == 0 ? "" : "\n");
    }
    const auto passed = std::to_string(cases - failed);
    out += zh ? "\n共 " + std::to_string(cases) + " 个用例：通过 " + passed + "，没有通过 " +
                    std::to_string(failed) + "\n"
              : "\ncases: " + std::to_string(cases) + ", passed: " + passed +
                    ", failed: " + std::to_string(failed) + "\n";
    return out;
}

std::string json(const std::vector<Tested>& all, Language language) {
    nlohmann::ordered_json out{{"passed", 0}, {"failed", 0}, {"cases", nlohmann::ordered_json::array()}};
    std::size_t passed = 0;
    std::size_t failed = 0;
    for (const auto& tested : all) {
        for (const auto& one : tested.cases) {
            ++(one.passed() ? passed : failed);
            nlohmann::ordered_json failures = nlohmann::ordered_json::array();
            for (const auto& failure : one.failures)
                failures.push_back({{"line", failure.line}, {"message", in(failure.message, language)}});
            out["cases"].push_back({{"name", one.name},
                                    {"file", one.file},
                                    {"line", one.line},
                                    {"ruleset", one.ruleset},
                                    {"passed", one.passed()},
                                    {"failures", std::move(failures)}});
        }
    }
    out["passed"] = passed;
    out["failed"] = failed;
    return out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

/// What Jenkins, GitLab and others read; its elements and attributes are de facto.
std::string junit(const std::vector<Tested>& all, Language language) {
    pugi::xml_document document;
    auto declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    auto suites = document.append_child("testsuites");
    for (const auto& tested : all) {
        auto suite = suites.append_child("testsuite");
        suite.append_attribute("name") = tested.file.c_str();
        suite.append_attribute("tests") = tested.cases.size();
        suite.append_attribute("failures") = failed_of(tested.cases);
        for (const auto& one : tested.cases) {
            auto testcase = suite.append_child("testcase");
            testcase.append_attribute("name") = one.name.c_str();
            testcase.append_attribute("classname") = one.ruleset.c_str();
            testcase.append_attribute("file") = one.file.c_str();
            testcase.append_attribute("line") = one.line;
            for (const auto& failure : one.failures) {
                const auto message = in(failure.message, language);
                auto node = testcase.append_child("failure");
                node.append_attribute("message") = message.c_str();
                node.text() = (one.file + ":" + std::to_string(failure.line) + ": " + message).c_str();
            }
        }
    }
    std::ostringstream out;
    document.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
    return out.str();
}

}  // namespace

Status test_rules(const TestCommand& command) {
    const auto options = text_options(command.common);
    RuleInputs inputs;
    const bool read = inputs.read(command.paths, options.language);
    if (command.mutate && read) return test_by_faults(inputs, command);
    const auto all = run_cases(inputs, command);
    if (all.empty() && read) {
        const Bilingual none{"没有用例可跑", "there is no case to run"};
        write_trouble(none, options.language);
    }
    const auto shown = all.empty() && command.format == TestFormat::text ? std::string()
                       : command.format == TestFormat::text              ? text(all, inputs, options)
                       : command.format == TestFormat::json              ? json(all, options.language)
                                                                         : junit(all, options.language);
    if (!write_result(shown) || !read || all.empty()) return Status::unchecked;
    const bool passed = std::all_of(all.begin(), all.end(),
                                    [](const Tested& tested) { return failed_of(tested.cases) == 0; });
    return passed ? Status::clean : Status::found;
}

}  // namespace heng
