#include "engine/compile/inherit.hpp"

#include <algorithm>
#include <unordered_map>

#include "engine/compile/literal.hpp"
#include "engine/diagnostics/nearest.hpp"

namespace heng {

namespace {

Place place_of(const Statement& s, RuleNode node) {
    return {s.source->file->name, node.span()};
}

/// What a statement is about, so that a later one of the same key replaces it. Empty: it stands for itself.
std::string key_of(RuleNode node) {
    switch (node.kind()) {
        case RuleKind::check: return "检查 " + text_of(node.child(RuleKind::code));
        case RuleKind::scoring: return "计分 " + text_of(node.child(RuleKind::name));
        case RuleKind::parameter: return "参数 " + text_of(node.child(RuleKind::name));
        case RuleKind::reference: return "参照 " + text_of(node.child(RuleKind::word));
        case RuleKind::word_list: return "词表 " + text_of(node.child(RuleKind::name));
        case RuleKind::indicator: return "指标 " + path_of(node.child(RuleKind::slashed));
        case RuleKind::schema: return "表式";
        case RuleKind::system: return "指标体系";
        case RuleKind::grades: return "等级";
        case RuleKind::total: return "总分";
        default: return {};  // vocabularies add up; headers are read from the lineage
    }
}

/// The text of a statement with one blank for any number.
std::string squeezed(RuleNode node) {
    std::string out;
    for (const char c : half_width(node.text())) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    return out;
}

/// Whether two statements say the same. Of such that carry comments it isn't known.
bool says_same(RuleNode a, RuleNode b) {
    return a.kind() == b.kind() && squeezed(a) == squeezed(b);
}

/// Whether what 改写 says of a part was said so before: by the newest of the layers that says anything of its kind.
bool was_said(RuleNode part, const Layers& before, bool in_block) {
    for (const auto& layer : before) {
        bool any = false;
        for (auto known : in_block ? layer.node.child(RuleKind::block) : layer.node) {
            if (says_same(part, known)) {
                return true;
            }
            any = any || known.kind() == part.kind();
        }
        if (any) {
            return false;
        }
    }
    return false;
}

/// What is laid over others piece by piece adds nothing if each piece was there; anything else must be all the same.
bool adds_nothing(RuleNode node, const Layers& before) {
    const bool by_pieces = node.kind() == RuleKind::check;
    if (!by_pieces) {
        return says_same(node, before.front().node);
    }
    for (auto part : node) {
        if (part.kind() != RuleKind::block && !was_said(part, before, false)) {
            return false;
        }
    }
    for (auto part : node.child(RuleKind::block)) {
        if (part.kind() != RuleKind::doc && !was_said(part, before, true)) {
            return false;
        }
    }
    return true;
}

class Flattening {
public:
    Flattening(Library& library, Effective& out) : library_(library), out_(out) {}

    /// Base first, so that what builds on it finds what it overrides.
    void add(const Statement& ruleset) {
        if (std::find(out_.sources.begin(), out_.sources.end(), ruleset.source) == out_.sources.end()) {
            out_.sources.push_back(ruleset.source);
        }
        if (ruleset.source->parsed.too_deep) {
            return;  // its tree ends in the middle of a statement
        }
        const auto name = ruleset_name(ruleset.node);
        path_.push_back(name);
        const auto block = ruleset.node.child(RuleKind::block);
        for (auto node : block) {
            if (node.kind() == RuleKind::inherits) {
                build_on({node, ruleset.source});
            }
        }
        const auto basis = block.child(RuleKind::basis);
        basis_.push_back(basis ? basis_text(basis) : std::string());
        std::string doc;
        for (auto node : block) {
            if (node.kind() == RuleKind::doc) {
                doc += (doc.empty() ? "" : "\n") + doc_text(node);
                continue;
            }
            declare({node, ruleset.source}, doc);
            doc.clear();
        }
        path_.pop_back();
        basis_.pop_back();
        out_.lineage.insert(out_.lineage.begin(), name);
        out_.headers.insert(out_.headers.begin(), ruleset);
    }

private:
    static std::string doc_text(RuleNode doc) {
        auto text = doc.text().substr(2);
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
        return std::string(text);
    }

    void build_on(const Statement& inherits) {
        const auto slashed = inherits.node.child(RuleKind::slashed);
        const auto name = path_of(slashed);
        if (std::find(path_.begin(), path_.end(), name) != path_.end()) {
            out_.diagnostics.push_back(make(Code::H812, place_of(inherits, slashed), {{"name", name}}));
            return;
        }
        if (std::find(out_.lineage.begin(), out_.lineage.end(), name) != out_.lineage.end()) {
            return;  // reached by two ways: it counts once
        }
        const auto base = library_.find(name);
        if (!base) {
            const auto ids = library_.ids();
            const std::vector<std::string_view> known(ids.begin(), ids.end());
            const auto near = or_did_you_mean(name, known);
            out_.diagnostics.push_back(make(Code::H811, place_of(inherits, slashed),
                                            {{"name", name}, {"near", near.zh}},
                                            {{"name", name}, {"near", near.en}}));
            propose(out_.diagnostics.back(), slashed.span(), name, known);
            return;
        }
        add(base);
    }

    void declare(Statement statement, const std::string& doc) {
        const auto kind = statement.node.kind();
        if (kind == RuleKind::repeal) {
            repeal(statement);
            return;
        }
        const bool overriding = kind == RuleKind::overrides;
        if (overriding) {
            statement.node = statement.node.first();
        }
        const auto key = key_of(statement.node);
        auto known = find(key);
        if (overriding && !key.empty()) {
            if (known == out_.statements.end()) {
                missing(statement, key, "改写", "override");
                return;
            }
            const bool other_basis = !basis_.back().empty() && basis_.back() != known->basis;
            out_.overrides.push_back(
                {key, statement.source->place(head_of(statement.node)),
                 other_basis || !doc.empty() || !adds_nothing(statement.node, known->layers)});
            known->layers.insert(known->layers.begin(), statement);
            known->doc = doc.empty() ? known->doc : doc;
            known->ruleset = path_.back();
            known->basis = basis_.back().empty() ? known->basis : basis_.back();
            return;
        }
        if (!key.empty() && known != out_.statements.end()) {
            auto finding = make(Code::H813, place_of(statement, statement.node), {{"name", key}});
            const auto& first = known->layers.front();
            const auto at = first.source->place(first.node.span());
            finding.related.push_back({place_of(first, first.node), key,
                                       first.source == statement.source ? std::string() : at.text()});
            out_.diagnostics.push_back(std::move(finding));
            return;
        }
        if (!key.empty()) by_key_[key] = out_.statements.size();
        out_.statements.push_back({key, {statement}, doc, path_.back(), basis_.back(), out_.lineage.size()});
    }

    void repeal(const Statement& statement) {
        const auto code = statement.node.child(RuleKind::code);
        const auto name = text_of(code ? code : statement.node.child(RuleKind::word));
        const auto key = text_of(statement.node.child(RuleKind::repeal_what)) + " " + name;
        const auto known = find(key);
        if (known == out_.statements.end()) {
            missing(statement, key, "废止", "repeal");
            return;
        }
        by_key_.erase(key);
        known->layers.clear();  // taken out by in_force, all at once
        known->key.clear();
    }

    void missing(const Statement& statement, const std::string& key, std::string action,
                 std::string english) {
        constexpr std::size_t most_guesses = 100;  // each compares with all keys
        std::vector<std::string_view> known;
        if (++missing_ <= most_guesses) {
            for (const auto& s : out_.statements) {
                known.push_back(s.key);
            }
        }
        const auto near = or_did_you_mean(key, known);
        out_.diagnostics.push_back(make(Code::H814, place_of(statement, statement.node),
                                        {{"name", key}, {"action", std::move(action)}, {"near", near.zh}},
                                        {{"name", key}, {"action", std::move(english)}, {"near", near.en}}));
    }

    std::vector<InForce>::iterator find(const std::string& key) {
        const auto known = by_key_.find(key);
        const auto at = known == by_key_.end() ? out_.statements.size() : known->second;
        return out_.statements.begin() + static_cast<std::ptrdiff_t>(at);
    }

    Library& library_;
    Effective& out_;
    std::unordered_map<std::string, std::size_t> by_key_;  ///< where in `out_.statements`
    std::size_t missing_ = 0;
    std::vector<std::string> basis_;  ///< of the same, each
    std::vector<std::string> path_;   ///< from the rule set wanted to the one being added
};

}  // namespace

Effective in_force(Library& library, std::string_view id) {
    Effective out;
    Flattening(library, out).add(library.find(id));
    std::erase_if(out.statements, [](const InForce& s) { return s.layers.empty(); });
    return out;
}

}  // namespace heng
