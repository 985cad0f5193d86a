#include "tests/support/rule_tree_text.hpp"

#include <iterator>

#include "grammar/source.hpp"

namespace heng::test {

namespace {

using Node = RuleTree::Cursor;

bool is_expression(RuleKind kind) {
    return kind >= RuleKind::either && kind <= RuleKind::path && kind != RuleKind::comparator &&
           kind != RuleKind::op;
}

std::string joined(Node node, std::string_view between, std::string (*print)(Node)) {
    std::string out;
    for (const auto child : node) {
        if (is_expression(node.kind()) && child.kind() == RuleKind::comment) continue;
        if (!out.empty()) out += between;
        out += print(child);
    }
    return out;
}

std::string call_text(Node node) {
    std::string out;
    std::string_view between;
    for (const auto child : node) {
        if (child.kind() == RuleKind::name && out.empty()) {
            out = std::string(child.text()) + "(";
            continue;
        }
        out += between;
        out += expression_text(child);
        between = ", ";
    }
    return out + ")";
}

/// A chain of one part is that part.
std::string chain_text(Node node, std::string_view between) {
    if (std::distance(node.begin(), node.end()) == 1) return expression_text(node.first());
    return "(" + joined(node, between, expression_text) + ")";
}

}  // namespace

std::string expression_text(Node node) {
    if (node.kind() == RuleKind::either) return chain_text(node, " 或 ");
    if (node.kind() == RuleKind::both) return chain_text(node, " 且 ");
    if (node.kind() == RuleKind::comparison || node.kind() == RuleKind::sum ||
        node.kind() == RuleKind::product)
        return chain_text(node, " ");
    if (node.kind() == RuleKind::negation) return "(非 " + joined(node, " ", expression_text) + ")";
    if (node.kind() == RuleKind::sign) return "(-" + joined(node, " ", expression_text) + ")";
    if (node.kind() == RuleKind::call) return call_text(node);
    if (node.kind() == RuleKind::path) return joined(node, ".", expression_text);
    if (node.kind() == RuleKind::quantity) return joined(node, "_", expression_text);
    return std::string(node.text());
}

std::string tree_text(Node node) {
    if (is_expression(node.kind())) return expression_text(node);
    const std::string name(kind_name(node.kind()));
    if (!node.first()) return name + ":" + std::string(node.text());
    return name + "(" + joined(node, " ", tree_text) + ")";
}

std::string kinds_text(const RuleTree& tree) {
    std::string out;
    for (NodeId id = 0; id < tree.size(); ++id) {
        if (tree[id].kind == RuleKind::comment || tree[id].kind == RuleKind::doc) continue;
        out += kind_name(tree[id].kind);
        out += ' ';
    }
    return out;
}

std::string misreadings_text(const ParsedRules& parsed) {
    const LineMap lines(parsed.tree.text());
    const auto place = [&](std::uint32_t byte) {
        const auto at = lines.position(byte);
        return std::to_string(at.line) + ":" + std::to_string(at.column);
    };
    std::string out;
    for (const auto& misreading : parsed.misreadings) {
        out += place(misreading.stopped) + " wanted";
        for (const auto& wanted : misreading.wanted)
            out += (&wanted == &misreading.wanted.front() ? " " : " | ") + std::string(wanted.zh);
        out += '\n';
    }
    for (const auto& open : parsed.unclosed)
        out += place(open.begin) + " open\n";
    return out;
}

}  // namespace heng::test
