#include "engine/clause/translate.hpp"

#include <algorithm>

#include "engine/clause/draft.hpp"
#include "grammar/fold.hpp"
#include "grammar/parse_clause.hpp"

namespace heng {

namespace {

using clause::Node;
using K = ClauseKind;

void add_rule(clause::Draft& draft, Node node, bool marked) {
    clause::Condition when;
    if (const auto condition = node.child(K::condition)) {
        when = clause::condition_of(draft, condition);
    }
    for (auto part : node) {
        if (part.kind() == K::condition) {
            continue;
        }
        if (part.kind() == K::otherwise) {
            when.rest = true;
        } else if (part.kind() == K::step || part.kind() == K::count || part.kind() == K::ranks) {
            clause::add_step(draft, part, when);
            return;
        } else {
            auto rule = clause::consequence_of(draft, part, when);
            rule.marked = marked;
            // 100%得满分: who does more gets no less.
            const auto equals = rule.when.text.find(" = ");
            if (rule.effect == clause::Effect::full && rule.when.bare && equals != std::string::npos && rule.when.amount && !rule.when.amount->value.is_zero()) {
                rule.when.text.replace(equals, 3, " ≥ ");
            }
            // 视为目标设定不科学，扣减30%: between condition and consequence.
            draft.rules.push_back(std::move(rule));
        }
    }
}

void gather(clause::Draft& draft, Node node, bool steps) {
    bool marked = false;
    for (auto item : node) {
        const bool steps_now = item.kind() == K::step || item.kind() == K::count || item.kind() == K::ranks ||
                               (item.kind() == K::rule && (item.child(K::step) || item.child(K::count) || item.child(K::ranks)));
        if (item.kind() == K::list_mark) {
            marked = draft.marked = true;
            continue;
        }
        if (steps_now != steps) {
            continue;
        }
        if (item.kind() == K::rule || item.kind() == K::lone) {
            add_rule(draft, item, marked);
        } else if (item.kind() == K::whole_steps && !draft.has_steps) {
            // 不足60%不计分 where nothing is counted in steps: less than that gets nothing.
            clause::Rule zero;
            const auto least = clause::amount_of(item.child(K::figure));
            zero.when.subject = clause::subject_of(draft, draft.last_subject_name, &least);
            zero.when.text = zero.when.subject + " < " + least.text();
            zero.when.below = true;
            zero.effect = clause::Effect::zero;
            zero.lo = "0";
            draft.rules.push_back(zero);
        } else if (item.kind() == K::demand) {
            draft.demand = clause::condition_of(draft, item.first());
        } else if (steps_now) {
            clause::add_step(draft, item, draft.demand.value_or(clause::Condition{}));
        } else {
            static_cast<void>(clause::add_extra(draft, item));
        }
        marked = false;
    }
}

/// What later words explain of earlier ones: names, how many rules go by words.
void survey(clause::Draft& draft, Node node) {
    for (auto item : node) {
        if (item.kind() == K::definition) {
            static_cast<void>(clause::add_extra(draft, item));
        }
        const auto when = item.kind() == K::rule ? item.child(K::condition) : Node{};
        draft.word_rules += when && when.child(K::label) ? 1U : 0U;
        const bool steps = item.kind() == K::step || item.kind() == K::count || item.child(K::step) || item.child(K::count);
        draft.has_steps = draft.has_steps || steps;
        const auto text = item.text();
        for (const std::string_view word : {"逾期", "延迟", "滞后", "超期", "延期", "推迟"}) {
            if (draft.late_word.empty() && text.find(word) != std::string_view::npos) {
                draft.late_word = word;
            }
        }
    }
}

/// The words where reading stopped, up to the next mark.
std::string words_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) {
        return {};
    }
    auto end = text.find_first_of(",;:", at + 1);
    const auto full_stop = text.find("。", at + 1);
    end = std::min({end, full_stop, text.size()});
    return std::string(text.substr(at, end - at));
}

}  // namespace

Translation translate_clause(std::string_view sentence, const ClauseOptions& options) {
    Translation out;
    Folded folded;
    folded.fold(sentence);
    if (folded.stopped()) {
        out.stopped = *folded.stopped();
        return out;
    }
    ClauseTree tree;
    auto parse = parse_clause(folded.text(), tree);
    if (!parse.read) {
        out.stopped = folded.origin(std::min<std::size_t>(parse.stopped, folded.text().size()));
        out.at = words_at(folded.text(), parse.stopped);
        out.wanted = std::move(parse.wanted);
        return out;
    }
    clause::Draft draft;
    draft.options = options;
    survey(draft, tree.root());
    gather(draft, tree.root(), false);
    gather(draft, tree.root(), true);
    out.rules = clause::assemble(draft);
    out.read = draft.wrong.empty();
    if (!out.read) {
        out.at = draft.wrong;
    }
    out.notes = std::move(draft.notes);
    out.data = std::move(draft.names);
    return out;
}

}  // namespace heng
