// 单位, 品质, 同义, 词表, 参数, 参照: the words and figures that rules share.

#include "engine/compile/builder.hpp"
#include "engine/compile/literal.hpp"
#include "engine/compile/words.hpp"

namespace heng {

namespace {

void units(Builder& b, RuleNode node) {
    for (auto line : node.child(RuleKind::block)) {
        if (line.kind() != RuleKind::unit_line) {
            continue;
        }
        std::optional<std::pair<Rational, std::string>> first;
        for (auto term : line) {
            const auto figure = term.child(RuleKind::number);
            const auto factor = figure ? number_of(figure).value_or(Rational(1)) : Rational(1);
            const auto unit = text_of(term.child(RuleKind::word));
            if (!first) {
                first = {factor, unit};
            } else if (!factor.is_zero() && !first->first.is_zero()) {
                b.rules.units.equate(first->second, unit, factor / first->first);
            }
        }
    }
}

void quality(Builder& b, const RuleSource& source, RuleNode node) {
    const auto word = node.child(RuleKind::word);
    const auto entries = texts_of(node.child(RuleKind::words), RuleKind::word);
    if (text_of(word) == words::negators) {
        for (const auto& entry : entries) {
            b.rules.qualities.add_negator(entry);
        }
        return;
    }
    if (text_of(word) == words::confirmers) {
        for (const auto& entry : entries) {
            b.rules.qualities.add_confirmer(entry);
        }
        return;
    }
    const auto level = words::find(words::achievements, text_of(word));
    if (!level) {
        b.say_not_one_of(source, word, "达成程度", "a degree of achievement",
                         words::texts(words::achievements));
        return;
    }
    for (const auto& entry : entries) {
        b.rules.qualities.add(entry, *level);
    }
}

void synonyms(Builder& b, RuleNode node) {
    for (auto line : node.child(RuleKind::block)) {
        if (line.kind() == RuleKind::synonym_line) {
            b.rules.qualities.add_synonyms(texts_of(line, RuleKind::word));
        }
    }
}

void reference(Builder& b, const RuleSource& source, RuleNode node) {
    ReferenceValue made;
    made.declared = source.place(head_of(node));
    made.name = text_of(node.child(RuleKind::word));
    const auto figure = node.child(RuleKind::figure);
    made.value = read_value(text_of(figure), Role::actual);
    if (!made.value.is_read()) {
        b.say(Code::H823, source, figure, {{"word", std::string(figure.text())}});
    }
    if (const auto block = node.child(RuleKind::block)) {
        if (const auto from = block.child(RuleKind::source)) {
            made.source = text_of(from.first());
        }
    }
    b.rules.references.push_back(std::move(made));
}

}  // namespace

void compile_vocabulary(Builder& b, const Statement& s) {
    switch (s.node.kind()) {
        case RuleKind::units: units(b, s.node); break;
        case RuleKind::quality: quality(b, *s.source, s.node); break;
        case RuleKind::synonyms: synonyms(b, s.node); break;
        case RuleKind::reference: reference(b, *s.source, s.node); break;
        case RuleKind::word_list:
            b.declare("词表 " + text_of(s.node.child(RuleKind::name)), s.source->place(head_of(s.node)));
            b.rules.word_list_names.push_back(text_of(s.node.child(RuleKind::name)));
            b.rules.word_lists.push_back(texts_of(s.node.child(RuleKind::words), RuleKind::word));
            break;
        case RuleKind::parameter: {
            const auto name = text_of(s.node.child(RuleKind::name));
            b.declare("参数 " + name, s.source->place(s.node.span()));
            const auto part = b.rules.named_parts.size() - 1;
            const auto value = compile_number(b, *s.source, s.node.child(RuleKind::sum), Scope{});
            b.rules.named_parts[part].value = value;
            if (const auto note = s.node.child(RuleKind::string)) {
                b.rules.named_parts[part].note = text_of(note);
            }
            b.parameters[name] = value;
            break;
        }
        default: break;
    }
}

}  // namespace heng
