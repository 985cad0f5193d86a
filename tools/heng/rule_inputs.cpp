#include "tools/heng/rule_inputs.hpp"

#include <algorithm>

#include "tools/heng/embedded.hpp"
#include "tools/heng/files.hpp"
#include "tools/heng/terminal.hpp"

namespace heng {

namespace {

constexpr std::string_view carried = "heng:";  // before the path of a rule file that the command carries

void say(const Diagnostic& problem, Language language) {
    write_trouble(problem.message, language);
}

}  // namespace

bool RuleInputs::read(const std::vector<std::string>& paths, Language language) {
    bool all = true;
    for (const auto& path : paths)
        all = add(path, language) && all;
    return add_carried(language) && all;
}

bool RuleInputs::add(const std::string& path, Language language) {
    switch (kind_of(path)) {
        case PathKind::file: return add_file(path, language);
        case PathKind::folder: {
            bool read = true;
            const auto found = find_rule_files(path);
            for (const auto& file : found)
                read = add_file(file, language) && read;
            if (found.empty()) {
                say(make(Code::H001, {}, {{"file", path}, {"reason", "文件夹里没有规则文件（.heng）"}},
                         {{"file", path}, {"reason", "the folder has no rule files (.heng)"}}),
                    language);
            }
            return read && !found.empty();
        }
        case PathKind::missing: named_.push_back(path); return true;
    }
    return false;
}

bool RuleInputs::add_carried(Language language) {
    for (const auto& file : embedded_rules())
        files_.push_back({std::string(carried) + std::string(file.path), std::string(file.text)});
    shelve(std::move(files_));
    bool all = true;
    for (const auto& name : named_) {
        if (std::find(known_.begin(), known_.end(), name) == known_.end()) {
            say(make(Code::H011, {}, {{"name", name}}), language);
            all = false;
        }
    }
    return all;
}

/// The rule sets of the files given, then those given by name.
void RuleInputs::shelve(std::vector<RuleFile> files) {
    auto shelf = std::make_shared<Shelf>();
    shelf->files = std::move(files);
    shelf->compiler = std::make_unique<Compiler>(shelf->files);
    shelf_ = std::move(shelf);
    ids_.clear();
    known_.clear();
    for (std::size_t i = 0; i < all().size(); ++i) {
        for (auto& id : compiler().ids_in(i)) {
            if (is_own(all()[i].name)) ids_.push_back(id);
            known_.push_back(std::move(id));
        }
    }
    for (const auto& name : named_) {
        const bool fresh = std::find(ids_.begin(), ids_.end(), name) == ids_.end();
        if (fresh && std::find(known_.begin(), known_.end(), name) != known_.end()) ids_.push_back(name);
    }
}

std::vector<const RuleFile*> RuleInputs::own() const {
    std::vector<const RuleFile*> out;
    for (const auto& file : all()) {
        if (is_own(file.name)) out.push_back(&file);
    }
    return out;
}

bool RuleInputs::is_wanted(const std::string& file) const {
    return !named_.empty() || is_own(file);
}

std::string_view RuleInputs::text_of(const std::string& file) const {
    const auto found =
        std::find_if(all().begin(), all().end(), [&](const RuleFile& f) { return f.name == file; });
    return found == all().end() ? std::string_view() : std::string_view(found->text);
}

bool RuleInputs::is_own(const std::string& file) {
    return !file.starts_with(carried);
}

void RuleInputs::replace(const std::string& file, std::string text) {
    auto files = all();
    for (auto& known : files) {
        if (known.name == file) known.text = std::move(text);
    }
    shelve(std::move(files));
}

bool RuleInputs::add_file(const std::string& path, Language language) {
    auto input = read_file(path, most_rule_bytes);
    if (input.problem) {
        say(*input.problem, language);
        return false;
    }
    files_.push_back({path, std::move(input.bytes)});
    return true;
}

}  // namespace heng
