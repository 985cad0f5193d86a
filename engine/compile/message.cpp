// Messages with {expressions} in them.

#include "engine/compile/builder.hpp"
#include "engine/compile/literal.hpp"

namespace heng {

namespace {

void add_literal(Template& made, std::string_view text) {
    if (!text.empty()) {
        made.parts.push_back({std::string(text), none<ExprId>});
    }
}

}  // namespace

/// The value of {inside}; none after saying that it makes no sense.
ExprId Templates::hole(const RuleSource& source, RuleNode string, std::string_view inside) {
    if (const auto known = known_.find(inside); known != known_.end()) {
        return known->second;
    }
    const auto parsed = parse_expression(inside);
    if (!parsed.misreadings.empty() || parsed.too_deep || parsed.tree.empty()) {
        builder_.say(Code::H821, source, string, {{"word", "{" + std::string(inside) + "}"}});
        return none<ExprId>;
    }
    // The expression has a tree of its own; what is wrong in it is shown at the message.
    const auto before = builder_.diagnostics.size();
    const auto id = compile_expression(builder_, source, parsed.tree.root(), scope_);
    for (auto i = before; i < builder_.diagnostics.size(); ++i) {
        builder_.diagnostics[i].place.span = string.span();
    }
    builder_.rules.exprs[index(id)].span = string.span();
    if (before == builder_.diagnostics.size()) {
        known_.emplace(inside, id);
    }
    return id;
}

Template Templates::compile(const RuleSource& source, RuleNode string) {
    Template made;
    made.written = text_of(string);
    std::string_view rest = made.written;
    while (!rest.empty()) {
        const auto open = rest.find('{');
        const auto close = rest.find('}', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos) {
            add_literal(made, rest);
            break;
        }
        add_literal(made, rest.substr(0, open));
        if (close == std::string_view::npos) {
            builder_.say(Code::H821, source, string, {{"word", std::string(rest.substr(open))}});
            break;
        }
        const auto value = hole(source, string, rest.substr(open + 1, close - open - 1));
        if (value != none<ExprId>) {
            made.parts.push_back({{}, value});
        }
        rest.remove_prefix(close + 1);
    }
    return made;
}

}  // namespace heng
