#include "engine/case/shown_case.hpp"

#include "engine/compile/library.hpp"

namespace heng {

namespace {

bool says(RuleNode testcase, RuleKind kind, std::string_view code) {
    for (auto part : testcase.child(RuleKind::block)) {
        if (part.kind() == kind && part.child(RuleKind::code).text() == code) {
            return true;
        }
    }
    return false;
}

/// The shortest tells most clearly what it is about; of equally long ones the first.
void keep_shorter(std::optional<RulePlace>& kept, RuleNode testcase, const RuleSource& source) {
    const auto length = [](Span span) { return span.end - span.begin; };
    if (!kept || length(testcase.span()) < length(kept->span)) {
        kept = source.place(testcase.span());
    }
}

/// The 用例 of a file, kept by the codes that they name.
void collect(const RuleFile& file, std::map<std::string, ShownCases>& out) {
    const RuleSource source(file);
    for (auto statement : source.parsed.tree.root()) {
        if (statement.kind() != RuleKind::testcase) {
            continue;
        }
        for (auto part : statement.child(RuleKind::block)) {
            const bool reports = part.kind() == RuleKind::reports;
            if (!reports && part.kind() != RuleKind::reports_not) {
                continue;
            }
            const std::string code(part.child(RuleKind::code).text());
            // A 用例 that says both of a code shows it.
            if (reports) {
                keep_shorter(out[code].reports, statement, source);
            } else if (!says(statement, RuleKind::reports, code)) {
                keep_shorter(out[code].reports_not, statement, source);
            }
        }
    }
}

}  // namespace

ShownCases shown_cases(std::span<const RuleFile> files, std::string_view code) {
    std::map<std::string, ShownCases> all;
    for (const auto& file : files) {
        if (file.text.find(code) != std::string::npos) {
            collect(file, all);
        }
    }
    return all[std::string(code)];
}

std::map<std::string, ShownCases> shown_cases(std::span<const RuleFile> files) {
    std::map<std::string, ShownCases> out;
    for (const auto& file : files) {
        collect(file, out);
    }
    return out;
}

}  // namespace heng
