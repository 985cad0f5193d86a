#include "engine/compile/library.hpp"

#include "engine/compile/literal.hpp"

namespace heng {

const RuleSource& Library::source(std::size_t file) {
    if (!sources_[file]) {
        sources_[file] = std::make_unique<RuleSource>(files_[file]);
    }
    return *sources_[file];
}

Statement Library::find(std::string_view id) {
    for (std::size_t i = 0; i < files_.size(); ++i) {
        if (files_[i].text.find(id) == std::string::npos) {
            continue;  // a file that never names it needn't be read
        }
        const auto& candidate = source(i);
        for (auto statement : candidate.parsed.tree.root()) {
            if (statement.kind() == RuleKind::ruleset && ruleset_name(statement) == id) {
                return {statement, &candidate};
            }
        }
    }
    return {};
}

std::vector<std::string> Library::ids() {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < files_.size(); ++i) {
        for (auto statement : source(i).parsed.tree.root()) {
            if (statement.kind() == RuleKind::ruleset) {
                out.push_back(ruleset_name(statement));
            }
        }
    }
    return out;
}

std::vector<const RuleSource*> Library::read() const {
    std::vector<const RuleSource*> out;
    for (const auto& source : sources_) {
        if (source) {
            out.push_back(source.get());
        }
    }
    return out;
}

std::string ruleset_name(RuleNode ruleset) { return path_of(ruleset.child(RuleKind::slashed)); }

}  // namespace heng
