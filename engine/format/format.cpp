#include "engine/format/format.hpp"

#include <algorithm>
#include <set>

#include "engine/format/marks.hpp"
#include "grammar/parse_rules.hpp"

namespace heng {

namespace {

using K = RuleKind;
using Node = RuleTree::Cursor;

constexpr std::string_view wide_blank = "\u3000";

bool is_comment(K kind) {
    return kind == K::comment || kind == K::doc;
}

/// Whether what stands in such a node stands below one another, each a statement.
bool holds_statements(K kind) {
    return kind == K::file || kind == K::block;
}

/// Where statements begin.
std::set<std::uint32_t> starts_of_statements(const RuleTree& tree) {
    std::set<std::uint32_t> starts;
    for (NodeId id = 0; id < tree.size(); ++id) {
        if (!holds_statements(tree[id].kind)) {
            continue;
        }
        for (auto child : tree.at(id)) {
            starts.insert(child.span().begin);
        }
    }
    return starts;
}

class Layout {
public:
    explicit Layout(const RuleTree& tree) : tree_(tree), starts_(starts_of_statements(tree)) {}

    std::string write() {
        visit(tree_.root());
        if (!out_.empty()) {
            out_ += '\n';
        }
        return std::move(out_);
    }

private:
    void visit(Node node) {
        auto at = node.span().begin;
        const auto first = node.first();
        if (!first) {
            leaf(node);
            return;
        }
        for (auto child : node) {
            gap(node.kind(), at, child.span().begin);
            visit(child);
            at = child.span().end;
        }
        gap(node.kind(), at, node.span().end);
    }

    void leaf(Node node) {
        const auto kind = node.kind();
        const auto text = canonical_leaf(kind, node.text());
        if (text.empty()) {
            return;
        }
        if (holds_statements(kind) || kind == K::unclosed) {
            gap(kind, node.span().begin, node.span().end);  // { }
            return;
        }
        const bool spaced = kind == K::op || (kind == K::comparator && inside_ == K::comparison);
        if (spaced) {
            blank_ = true;
        }
        put(text, node.span().begin, is_comment(kind));
        if (spaced) {
            blank_ = true;
        } else if (kind == K::comparator) {
            glued_ = true;  // ≥95%
        }
    }

    /// The keywords and marks of a node of this kind, between its children.
    void gap(K kind, std::uint32_t from, std::uint32_t to) {
        inside_ = kind;
        const auto text = tree_.text();
        for (auto at = from; at < to;) {
            if (text[at] == '\n' || text[at] == '\r') {
                lines_ += text[at] == '\n' || at + 1 >= text.size() || text[at + 1] != '\n' ? 1U : 0U;
                ++at;
            } else if (text[at] == ' ' || text[at] == '\t') {
                blank_ = true;
                ++at;
            } else if (text.substr(at).starts_with(wide_blank)) {
                blank_ = true;
                at += static_cast<std::uint32_t>(wide_blank.size());
            } else {
                const auto mark = mark_at(kind, text.substr(at, to - at));
                write_mark(mark, at);
                at += static_cast<std::uint32_t>(mark.length);
            }
        }
    }

    void write_mark(const Mark& mark, std::uint32_t at) {
        if (mark.text == "}") {
            depth_ -= depth_ == 0 ? 0U : 1U;
        }
        switch (mark.space) {
            case Space::around: blank_ = true; break;
            case Space::behind:
            case Space::none: blank_ = lines_ > 0; break;
            case Space::as_written: break;
        }
        put(mark.text, at, false);
        if (mark.text == "{") {
            ++depth_;
        }
        blank_ = mark.space == Space::around || mark.space == Space::behind;
        glued_ = mark.space == Space::none;
    }

    void put(std::string_view text, std::uint32_t at, bool comment) {
        const bool starts = starts_.contains(at);
        const bool closes = text == "}";
        if (out_.empty()) {
            // At the file's beginning.
        } else if (lines_ > 0) {
            const bool apart = lines_ > 1 && !closes && out_.back() != '{';
            out_ += apart ? "\n\n" : "\n";
            const bool row = inside_ == K::word_list || inside_ == K::quality ||
                             (inside_ == K::words && !out_.ends_with("、"));  // words in braces
            const bool goes_on = !starts && !closes && !comment && !row && text != "{" && text != ")";
            out_.append(2 * (depth_ + (goes_on ? 1U : 0U)), ' ');
        } else if (comment || (starts && out_.back() != '{' && !out_.ends_with("；"))) {
            out_ += "  ";
        } else if (blank_ && !glued_) {
            out_ += ' ';
        }
        out_ += text;
        lines_ = 0;
        blank_ = glued_ = false;
    }

    const RuleTree& tree_;
    std::set<std::uint32_t> starts_;
    std::string out_;
    std::size_t depth_ = 0;
    std::size_t lines_ = 0;
    bool blank_ = false;
    bool glued_ = false;  ///< no blank goes here, whatever was written
    K inside_ = K::file;  ///< the node whose words and marks are being written
};

/// Whether two texts say the same: the same nodes, and leaves that differ in width and marks only.
bool same_tree(const RuleTree& a, const RuleTree& b) {
    if (a.size() != b.size()) {
        return false;
    }
    for (NodeId id = 0; id < a.size(); ++id) {
        const bool leaf = a[id].next == id + 1;
        if (a[id].kind != b[id].kind || a[id].next != b[id].next ||
            (leaf && !holds_statements(a[id].kind) &&
             canonical_leaf(a[id].kind, a.at(id).text()) != canonical_leaf(b[id].kind, b.at(id).text()))) {
            return false;
        }
    }
    return true;
}

bool is_whole(const ParsedRules& parsed) {
    return parsed.misreadings.empty() && parsed.unclosed.empty() && !parsed.too_deep;
}

}  // namespace

std::optional<std::string> format_rules(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";  // of UTF-8: some editors on Windows want it
    if (text.starts_with(mark)) {
        const auto rest = format_rules(text.substr(mark.size()));
        return rest ? std::optional(std::string(mark) + *rest) : std::nullopt;
    }
    const auto parsed = parse_rules(text);
    if (!is_whole(parsed)) {
        return std::nullopt;
    }
    auto out = Layout(parsed.tree).write();
    const auto again = parse_rules(out);
    if (!is_whole(again) || !same_tree(parsed.tree, again.tree)) {
        return std::string(text);  // rather ugly than wrong
    }
    return out;
}

}  // namespace heng
