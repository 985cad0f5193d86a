#include "engine/compile/library.hpp"

#include <algorithm>

#include "engine/compile/literal.hpp"

namespace heng {

namespace {

/// Whether all parts of a name stand in a text: it may be written with quotes and blanks, “甲”/“乙”.
bool may_name(std::string_view text, std::string_view id) {
    while (!id.empty()) {
        const auto slash = std::min(id.find('/'), id.size());
        if (text.find(id.substr(0, slash)) == std::string_view::npos) {
            return false;
        }
        id.remove_prefix(std::min(slash + 1, id.size()));
    }
    return true;
}

}  // namespace

const RuleSource& Library::source(std::size_t file) {
    if (!sources_[file]) {
        sources_[file] = std::make_unique<RuleSource>(files_[file]);
    }
    return *sources_[file];
}

Statement Library::find(std::string_view id) {
    if (index_) {
        const auto known = index_->find(std::string(id));
        return known == index_->end() ? Statement{} : known->second;
    }
    for (std::size_t i = 0; i < files_.size(); ++i) {
        if (!may_name(files_[i].text, id)) {
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
    std::unordered_map<std::string, Statement> index;
    std::vector<std::string> out;
    for (std::size_t i = 0; i < files_.size(); ++i) {
        for (auto statement : source(i).parsed.tree.root()) {
            if (statement.kind() == RuleKind::ruleset) {
                out.push_back(ruleset_name(statement));
                index.try_emplace(out.back(), Statement{statement, &source(i)});
            }
        }
    }
    index_ = std::move(index);
    return out;
}

std::vector<std::string> Library::ids_in(std::size_t file) {
    std::vector<std::string> out;
    for (auto statement : source(file).parsed.tree.root()) {
        if (statement.kind() == RuleKind::ruleset) {
            out.push_back(ruleset_name(statement));
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

std::string ruleset_name(RuleNode ruleset) {
    return path_of(ruleset.child(RuleKind::slashed));
}

}  // namespace heng
