#include "grammar/parse_rules.hpp"

#include <algorithm>

#include "grammar/ruleset.hpp"

namespace heng {

namespace {

template <typename Start>
ParsedRules parse(std::string_view text) {
    ParsedRules parsed;
    parsed.tree.reset(text);
    grammar::Build<RuleKind> build{parsed.tree, text.data()};
    grammar::p::memory_input<grammar::p::tracking_mode::lazy, grammar::p::eol::lf_crlf, const char*> in(
        text.data(), text.data() + text.size(), "");
    bool matched = false;
    try {
        matched = grammar::p::parse<Start, grammar::p::nothing, grammar::Control>(in, build);
    } catch (const grammar::TooDeep& deep) {
        parsed.too_deep = true;
        parsed.too_deep_at = deep.byte;
        parsed.tree.close_all(static_cast<std::uint32_t>(text.size()));
        matched = true;
    }
    if (!matched) {
        const auto end = static_cast<std::uint32_t>(text.size());
        build.misreadings.push_back({{0, end}, build.furthest.byte(), build.furthest.wanted()});
    }
    parsed.misreadings = std::move(build.misreadings);
    for (auto& misreading : parsed.misreadings) {
        const char* const at = grammar::back_to_line_end(text.data(), text.data() + misreading.stopped,
                                                         text.data() + text.size());
        misreading.stopped = std::max(static_cast<std::uint32_t>(at - text.data()), misreading.skipped.begin);
    }
    return parsed;
}

/// The innermost blocks that the text left open; one that holds another such block is open because of it.
std::vector<Span> unclosed_blocks(const RuleTree& tree) {
    std::vector<Span> found;
    for (NodeId id = 0; id < tree.size(); ++id) {
        if (tree[id].kind != RuleKind::unclosed) {
            continue;
        }
        NodeId block = id;  // the nearest node before it that reaches past it is its block
        while (block > 0 && !(tree[block].next > id && block != id)) {
            --block;
        }
        const Span span{tree[block].span.begin, tree[id].span.begin};
        const bool holds_last =
            !found.empty() && span.begin < found.back().begin && span.end == found.back().end;
        if (!holds_last) {
            found.push_back(span);
        }
    }
    return found;
}

}  // namespace

ParsedRules parse_rules(std::string_view text) {
    auto parsed = parse<grammar::file>(text);
    if (!parsed.too_deep) {
        parsed.unclosed = unclosed_blocks(parsed.tree);
    }
    return parsed;
}

ParsedRules parse_expression(std::string_view text) {
    return parse<grammar::p::seq<grammar::wrap, grammar::expression, grammar::wrap, grammar::p::eof>>(text);
}

}  // namespace heng
