// heng new: an empty form for a rule set, or next year's rule file over this year's.

#include <algorithm>
#include <optional>

#include "engine/diagnostics/nearest.hpp"
#include "tools/heng/empty_form.hpp"
#include "tools/heng/files.hpp"
#include "tools/heng/rewrite.hpp"
#include "tools/heng/rule_inputs.hpp"
#include "tools/heng/run.hpp"
#include "tools/heng/session.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {
namespace {

Status fail(const Bilingual& why, const TextOptions& options) {
    write_message("heng: " + in(why, options.language) + "\n");
    return Status::unchecked;
}

/// 江门市/项目绩效自评 of 江门市/项目绩效自评/2024; the name itself if it ends in no year.
std::string family_of(const std::string& id) {
    const auto slash = id.rfind('/');
    const auto last = slash == std::string::npos ? id : id.substr(slash + 1);
    const bool year = last.size() == 4 && last.find_first_not_of("0123456789") == std::string::npos;
    return year && slash != std::string::npos ? id.substr(0, slash) : id;
}

/// What was asked for: a rule set by its name, the newest of a name without its year, or the one of a file.
std::optional<std::string> wanted(const std::string& asked, const std::vector<std::string>& known,
                                  const std::vector<std::string>& own) {
    if (std::find(known.begin(), known.end(), asked) != known.end()) return asked;
    std::optional<std::string> newest;
    for (const auto& id : known) {
        if (family_of(id) == asked && id != asked && (!newest || *newest < id)) newest = id;
    }
    return newest ? newest : own.size() == 1 ? std::optional(own.front()) : std::nullopt;
}

std::string next_year(const RuleSet& base, std::uint32_t year) {
    const auto id = family_of(base.id) + "/" + std::to_string(year);
    std::string checks;
    std::string scorings;
    for (const auto& check : base.checks) {
        if (check.ruleset == base.id && checks.find(check.code) == std::string::npos)
            checks += "  #   " + check.code + " " + check.title.zh + "\n";
    }
    for (const auto& scoring : base.scorings)
        scorings += (scorings.empty() ? "" : "、") + scoring.name;
    std::string out = "## " + std::to_string(year) + " 年的规则：在 " + base.id + " 的基础上，只写不同的。\n";
    out += "规则集 " + id + " {\n  年度 " + std::to_string(year) + "\n";
    out += "  # 依据 \"今年的文号\" 第几条\n  # 生效 " + std::to_string(year) + "-01-01\n";
    out += "  沿用 " + base.id + "\n\n";
    out += "  # 常见的改动，去掉行首的“# ”再改：\n";
    out += "  # 改写 检查 H302 警告 { }\n  # 废止 检查 H302\n  # 改写 参数 名称 = 60%\n";
    out += scorings.empty() ? "" : "  # 可以改写的计分：" + scorings + "\n";
    out += checks.empty() ? "" : "  # 上一套自己的检查：\n" + checks;
    return out + "}\n";
}

}  // namespace

Status make_new(const NewCommand& command) {
    const auto options = text_options(command.common);
    RuleInputs inputs;
    // A name without its year is no rule set: it is looked up below.
    const bool file = kind_of(command.subject) != PathKind::missing;
    if (!inputs.read(file ? std::vector{command.subject} : std::vector<std::string>{}, options.language))
        return Status::unchecked;
    const auto id = wanted(command.subject, inputs.known(), inputs.ids());
    if (!id) {
        const std::vector<std::string_view> known(inputs.known().begin(), inputs.known().end());
        const auto near = or_did_you_mean(command.subject, known);
        return fail({"没有“" + command.subject + "”这套规则集" + near.zh,
                     "there is no rule set “" + command.subject + "”" + near.en},
                    options);
    }
    const auto compiled = inputs.compiler().compile(*id);
    if (!compiled.rules) {
        return fail({"规则集“" + *id + "”有错；先用 heng lint 看错在哪里",
                     "rule set “" + *id + "” has errors; see heng lint"},
                    options);
    }
    if (!command.year && compiled.rules->schema.is_empty()) {
        return fail(
            {"规则集“" + *id + "”没有表式，没有表可填", "rule set “" + *id + "” has no 表式, so no form"},
            options);
    }
    const auto text = command.year ? next_year(*compiled.rules, *command.year) : empty_form(*compiled.rules);
    if (command.output.empty()) return write_result(text) ? Status::clean : Status::unchecked;
    if (kind_of(command.output) != PathKind::missing) {
        return fail({"“" + command.output + "”已经有了，没有写",
                     "“" + command.output + "” is there already; nothing written"},
                    options);
    }
    if (!create_file(command.output, text)) {
        return fail({"写不了“" + command.output + "”", "“" + command.output + "” can't be written"}, options);
    }
    return Status::clean;
}

}  // namespace heng
