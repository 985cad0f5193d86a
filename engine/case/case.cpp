#include "engine/case/case.hpp"

#include <algorithm>
#include <array>

#include "engine/case/form_change.hpp"
#include "engine/compile/library.hpp"
#include "engine/compile/literal.hpp"
#include "engine/compile/syntax.hpp"
#include "engine/evaluate/evaluate.hpp"
#include "engine/evaluate/wording.hpp"
#include "engine/form/bind.hpp"

namespace heng {

namespace {

/// What 应得 calls the form's own score.
constexpr std::string_view whole_score = "总分";

struct VerdictWord {
    std::string_view word;
    Verdict verdict;
};
constexpr std::array verdicts{VerdictWord{"通过", Verdict::pass}, VerdictWord{"不通过", Verdict::fail},
                              VerdictWord{"有待核实", Verdict::undecided},
                              VerdictWord{"读不了", Verdict::unreadable}};

std::string_view word_of(Verdict verdict) {
    return std::find_if(verdicts.begin(), verdicts.end(),
                        [&](const VerdictWord& v) { return v.verdict == verdict; })
        ->word;
}

/// “a/b/../c” without its dots, from the folder that `from` stands in.
std::string resolved(std::string_view from, std::string_view path) {
    std::vector<std::string_view> parts;
    const auto add = [&](std::string_view text) {
        while (!text.empty()) {
            const auto slash = std::min(text.find('/'), text.size());
            const auto part = text.substr(0, slash);
            text.remove_prefix(std::min(slash + 1, text.size()));
            if (part == ".." && !parts.empty() && parts.back() != "..") {
                parts.pop_back();
            } else if (!part.empty() && part != ".") {
                parts.push_back(part);
            }
        }
    };
    const bool absolute = path.starts_with('/') || (from.starts_with('/') && !path.starts_with('/'));
    if (!path.starts_with('/')) {
        add(from.substr(0, from.rfind('/') == std::string_view::npos ? 0 : from.rfind('/')));
    }
    add(path);
    std::string out = absolute ? "/" : "";
    for (const auto part : parts) {
        out += (out.empty() || out == "/" ? "" : "/") + std::string(part);
    }
    return out;
}

/// A report's findings, consequences too.
template <typename Each>
void for_each_finding(const std::vector<Diagnostic>& found, Each each) {
    for (const auto& d : found) {
        each(d);
        for_each_finding(d.consequences, each);
    }
}

/// One 用例 while it runs.
class Trial {
public:
    Trial(const RuleSource& source, RuleNode testcase) : source_(source), node_(testcase) {
        result.name = text_of(testcase.child(RuleKind::string));
        result.file = source.file->name;
        result.line = source.place(testcase.span()).line;
    }

    CaseResult result;

    void fail(RuleNode at, std::string zh, std::string en) {
        result.failures.push_back({source_.place(at.span()).line, at.span(), {std::move(zh), std::move(en)}});
    }

    /// What in it could not be read as statements, and that it asks for nothing.
    void look_through() {
        for (const auto& d : syntax_findings(source_.parsed, source_.file->name)) {
            if (d.place.span.begin >= node_.span().begin && d.place.span.end <= node_.span().end) {
                result.failures.push_back({source_.place(d.place.span).line, d.place.span, d.message});
            }
        }
        const auto asks = [](RuleKind kind) {
            return kind == RuleKind::reports || kind == RuleKind::reports_not || kind == RuleKind::scores ||
                   kind == RuleKind::verdict;
        };
        bool any = false;
        for (auto part : node_.child(RuleKind::block)) {
            any = any || asks(part.kind());
        }
        if (!any) {
            fail(node_, "没有写应当怎样（应报、不应报、应得、应判）",
                 "it says nothing about what should come of it");
        }
    }

    /// The form that 取 names; nothing after saying why.
    std::optional<std::string> form(const FileLookup& find) {
        const auto takes = node_.child(RuleKind::block).child(RuleKind::takes);
        if (!takes) {
            fail(node_, "没有写用哪张表（取）", "it doesn't say which form to take (取)");
            return std::nullopt;
        }
        const auto path = resolved(source_.file->name, text_of(takes.first()));
        auto bytes = find(path);
        if (!bytes) {
            fail(takes, "找不到表“" + path + "”", "there is no form “" + path + "”");
        }
        return bytes;
    }

    /// 改 and 删, in their order, each on what the one before left.
    bool edit(const FormSchema& schema, std::string& text) {
        for (auto part : node_.child(RuleKind::block)) {
            if (part.kind() == RuleKind::removes &&
                !take(part, remove_part(schema, text, path_of(part.first())), text)) {
                return false;
            }
            if (part.kind() != RuleKind::change) {
                continue;
            }
            const auto path = path_of(part.child(RuleKind::slashed));
            for (auto to : part.child(RuleKind::block)) {
                if (to.kind() != RuleKind::change_to) {
                    continue;
                }
                const auto heading = text_of(to.child(RuleKind::word));
                const auto value = text_of(to.child(RuleKind::figure));
                if (!take(to, change_cell(schema, text, path, heading, value), text)) {
                    return false;
                }
            }
        }
        return true;
    }

    void judge(const Report& report) {
        for (auto part : node_.child(RuleKind::block)) {
            switch (part.kind()) {
                case RuleKind::reports: reports(part, report, true); break;
                case RuleKind::reports_not: reports(part, report, false); break;
                case RuleKind::scores: scores(part, report); break;
                case RuleKind::verdict: verdict(part, report); break;
                default: break;
            }
        }
    }

private:
    bool take(RuleNode at, ChangedForm changed, std::string& text) {
        if (!changed.done()) {
            fail(at, std::move(changed.trouble.zh), std::move(changed.trouble.en));
            return false;
        }
        text = std::move(changed.text);
        return true;
    }

    void reports(RuleNode part, const Report& report, bool wanted) {
        const auto code = text_of(part.child(RuleKind::code));
        const auto slashed = part.child(RuleKind::slashed);
        const auto path = slashed ? path_of(slashed) : std::string();
        bool found = false;
        std::string all;
        for_each_finding(report.diagnostics, [&](const Diagnostic& d) {
            found = found || (d.code == code && (path.empty() || d.place.path == path));
            all += (all.empty() ? "" : "；") + d.code + " " + d.place.path;
        });
        if (found == wanted) {
            return;
        }
        const auto where = path.empty() ? std::string() : " 于 " + path;
        const auto have_zh = all.empty() ? std::string("什么也没有报") : "报了 " + all;
        const auto have_en = all.empty() ? std::string("nothing was found") : "found: " + all;
        if (wanted) {
            fail(part, "应报 " + code + where + "，没有报；" + have_zh,
                 code + where + " should be found; " + have_en);
        } else {
            fail(part, "不应报 " + code + where + "，却报了", code + where + " should not be found, but was");
        }
    }

    void scores(RuleNode part, const Report& report) {
        const auto path = path_of(part.child(RuleKind::slashed));
        const auto figure = text_of(part.child(RuleKind::figure));
        const auto derived = score_of(path, report);
        if (!derived) {
            fail(part, "没有算出“" + path + "”的得分", "no score follows for “" + path + "”");
            return;
        }
        const auto wanted = interval(figure);
        if (!wanted) {
            fail(part, "“" + figure + "”不是分数，应写成 1.78 或 6-8",
                 "“" + figure + "” is no score; write 1.78 or 6-8");
        } else if (!(*wanted == *derived)) {
            fail(part, "“" + path + "”应得 " + figure + "，算得 " + in_words(*derived, Language::zh),
                 "“" + path + "” should score " + figure + ", not " + in_words(*derived, Language::en));
        }
    }

    /// The total, or the one indicator of this path or whose path ends so.
    static std::optional<Interval> score_of(const std::string& path, const Report& report) {
        if (path == whole_score) {
            return report.derived;
        }
        std::vector<const IndicatorReport*> ends_so;
        for (const auto& one : report.indicators) {
            if (one.path == path) {
                return one.derived;
            }
            if (one.path.ends_with("/" + path)) {
                ends_so.push_back(&one);
            }
        }
        return ends_so.size() == 1 ? std::optional(ends_so.front()->derived) : std::nullopt;
    }

    static std::optional<Interval> interval(const std::string& figure) {
        const auto reading = read_value(figure, Role::actual);
        return interval_of(reading);
    }

    void verdict(RuleNode part, const Report& report) {
        const auto word = text_of(part.first());
        const auto known = std::find_if(verdicts.begin(), verdicts.end(),
                                        [&](const VerdictWord& v) { return v.word == word; });
        if (known == verdicts.end()) {
            fail(part, "结论没有“" + word + "”，应为通过、不通过、有待核实、读不了之一",
                 "there is no verdict “" + word + "”: 通过, 不通过, 有待核实 or 读不了");
            return;
        }
        if (known->verdict == report.verdict) {
            return;
        }
        std::string errors;
        for (const auto& d : report.diagnostics) {
            if (d.severity == Severity::error) {
                errors += (errors.empty() ? "：" : "；") + d.code + " " + d.place.path;
            }
        }
        const std::string is(word_of(report.verdict));
        fail(part, "应判“" + word + "”，判为“" + is + "”" + errors,
             "the verdict should be “" + word + "”, not “" + is + "”" + errors);
    }

    const RuleSource& source_;
    RuleNode node_;
};

/// What the form names as its rule set; empty if it can't be read.
std::string named_in(std::string_view form) {
    const auto documents = read_yaml(form);
    return documents.size() == 1 ? std::string(named_ruleset(documents.front())) : std::string();
}

bool builds_on(const Compiled& compiled, const std::string& base) {
    const auto& lineage = compiled.rules->lineage;
    return std::find(lineage.begin(), lineage.end(), base) != lineage.end();
}

}  // namespace

CaseRunner::CaseRunner(std::span<const RuleFile> files, FileLookup find)
    : files_(files), find_(std::move(find)) {}
CaseRunner::~CaseRunner() = default;

const Compiled& CaseRunner::compiled(const std::string& id) {
    auto& slot = compiled_[id];
    if (!slot) {
        slot = std::make_unique<const Compiled>(compile(files_, id));
    }
    return *slot;
}

std::vector<CaseResult> CaseRunner::run(const RuleFile& file, const NameTest& wanted) {
    std::vector<CaseResult> out;
    each(file, wanted, [&](CaseResult result) {
        out.push_back(std::move(result));
        return true;
    });
    return out;
}

bool CaseRunner::any_fails(const RuleFile& file, const NameTest& wanted) {
    bool failed = false;
    each(file, wanted, [&](const CaseResult& result) {
        failed = !result.passed();
        return !failed;
    });
    return failed;
}

void CaseRunner::each(const RuleFile& file, const NameTest& wanted,
                      const std::function<bool(CaseResult)>& take) {
    const RuleSource source(file);
    std::string ruleset;
    for (auto node : source.parsed.tree.root()) {
        if (node.kind() == RuleKind::ruleset) {
            ruleset = ruleset_name(node);
        }
        if (node.kind() != RuleKind::testcase) {
            continue;
        }
        Trial trial(source, node);
        if (wanted && !wanted(trial.result.name)) {
            continue;
        }
        trial.look_through();
        if (auto text = trial.form(find_)) {
            const auto named = named_in(*text);
            const bool special = !named.empty() && named != ruleset && compiled(named).rules &&
                                 (ruleset.empty() || builds_on(compiled(named), ruleset));
            const auto& id = special ? named : ruleset;
            const auto& rules = compiled(id);
            if (!rules.rules) {
                trial.fail(node, "规则集“" + id + "”有错，没有试",
                           "rule set “" + id + "” has errors: not tried");
            } else if (trial.edit(rules.rules->schema, *text)) {
                trial.result.ruleset = id;
                const auto documents = read_yaml(*text);
                trial.judge(
                    evaluate(*rules.rules, heng::bind(rules.rules->schema, documents.front(), *text)));
            }
        }
        if (!take(std::move(trial.result))) {
            return;
        }
    }
}

}  // namespace heng
