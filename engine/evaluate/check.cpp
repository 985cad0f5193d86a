// Runs 检查: over rows, groups of rows, places in texts, sums written in texts.

#include <algorithm>
#include <map>
#include <unordered_set>

#include "engine/evaluate/equation.hpp"
#include "engine/evaluate/finding.hpp"
#include "engine/evaluate/text_cells.hpp"

namespace heng {

namespace {

class Runner {
public:
    Runner(Machine& machine, const Check& check, std::vector<Finding>& out)
        : m_(machine), c_(check), out_(out) {}

    void run() {
        switch (c_.quantifier) {
            case Check::Quantifier::each: each(); break;
            case Check::Quantifier::each_group: groups(); break;
            case Check::Quantifier::narrative:
            case Check::Quantifier::arithmetic:
            case Check::Quantifier::listed:
                for_each_text(m_, c_, [&](SlotId slot, RowId row) { text(slot, row); });
                break;
        }
    }

private:
    Machine::Frame frame() const {
        Machine::Frame f;
        f.numbers.resize(c_.locals);
        f.texts.resize(c_.locals);
        return f;
    }

    void each() {
        auto f = frame();
        if (c_.domain.kind == Domain::Kind::form) {
            one(f, {});
        } else if (c_.domain.kind == Domain::Kind::planned) {
            for (const auto tree : m_.trees()) {
                f.tree = tree;
                prescribed(f);
            }
        } else {
            for (const auto row : m_.rows(c_.domain, f)) {
                f.row = row;
                one(f, {});
            }
        }
    }

    void prescribed(Machine::Frame& f) {
        for (std::size_t i = 0; i < m_.rules().planned.size(); ++i) {
            f.planned = static_cast<PlannedId>(i);
            if (is_reachable(f.planned, f.tree)) {
                f.row = row_or_above(f.planned, f.tree);
                one(f, m_.rules()[f.planned].name);
            }
        }
    }

    /// What is missing together with its place is said of the place alone.
    bool is_reachable(PlannedId id, RowId tree) const {
        const auto above = m_.rules()[id].parent;
        return above == none<PlannedId> || m_.is_planned_present(above, tree);
    }

    RowId row_or_above(PlannedId id, RowId tree) const {
        const auto row = m_.row_of_planned(id, tree);
        if (row != none<RowId>) {
            return row;
        }
        const auto above = m_.rules()[id].parent;
        return above == none<PlannedId> ? tree : m_.row_of_planned(above, tree);
    }

    void groups() {
        auto f = frame();
        std::vector<std::string> order;
        std::map<std::string, std::vector<RowId>> by_key;
        for (const auto row : m_.rows(c_.domain, f)) {
            f.row = row;
            const auto key = m_.text(c_.key, f);
            if (key && !key->empty()) {
                auto& rows = by_key[*key];
                if (rows.empty()) {
                    order.push_back(*key);
                }
                rows.push_back(row);
            }
        }
        for (const auto& key : order) {
            const auto& rows = by_key[key];
            f.group = &rows;
            f.row = odd_one(rows);
            one(f, key);
        }
    }

    /// The row at which a group's finding is shown: the first that differs from the first, else the second.
    RowId odd_one(const std::vector<RowId>& rows) {
        auto f = frame();
        std::optional<std::string> first;
        for (const auto row : rows) {
            f.row = row;
            const auto at = c_.at == none<ExprId> ? std::nullopt : m_.text(c_.at, f);
            if (first && at && *at != *first) {
                return row;
            }
            first = first ? first : at;
        }
        return rows.size() > 1 ? rows[1] : rows.front();
    }

    // ------------------------------------------------------------ texts

    void text(SlotId slot, RowId row) {
        const auto& cell = m_.form()[slot];
        if (cell.state != FormCell::State::filled) {
            return;
        }
        if (c_.quantifier == Check::Quantifier::arithmetic) {
            for (const auto& equation : m_.texts->equations(cell.text).sums) {
                auto f = frame();
                f.row = row;
                f.numbers = {equation.left, Interval::point(equation.right)};
                f.texts = {std::string(slice(cell.text, equation.left_span)),
                           std::string(slice(cell.text, equation.right_span))};
                f.numbers.resize(c_.locals);
                f.texts.resize(c_.locals);
                at_match(f, slot, {equation.whole, {equation.left_span, equation.right_span}});
            }
            return;
        }
        if (c_.quantifier == Check::Quantifier::listed) {
            listed(slot, row);
        } else if (c_.domain.kind == Domain::Kind::form) {
            narrated(slot, row);
        } else {
            for (const auto each : m_.rows(c_.domain, frame())) {
                narrated(slot, each);
            }
        }
    }

    void narrated(SlotId slot, RowId row) {
        const auto& cell = m_.form()[slot];
        const auto& characters = m_.texts->sketch(cell.text);
        for (std::size_t i = 0; i < c_.patterns.size(); ++i) {
            const auto& pattern = c_.patterns[i];
            if (!characters.may_contain(pattern.needs)) {
                continue;
            }
            std::vector<std::string> given;
            if (!all_stand_in(cell.text, i, row, given)) {
                continue;
            }
            for (const auto& match : m_.texts->matches(pattern, cell.text, given)) {
                at_match(holes(pattern, match, cell.text, row), slot, match);
            }
        }
    }

    /// The texts of the cells that a pattern takes; false if one of them stands nowhere in `text`.
    bool all_stand_in(std::string_view text, std::size_t pattern, RowId row,
                      std::vector<std::string>& given) {
        for (const auto& from : c_.given[pattern]) {
            const auto at = from.field == none<FieldId> ? slot_of(m_.schema(), m_.form(), row, from.column)
                                                        : slot_of(from.field);
            const auto words = at == none<SlotId> ? std::string_view{} : m_.form()[at].text;
            if (!m_.texts->stands_in(words, text)) {
                return false;
            }
            given.emplace_back(words);
        }
        return true;
    }

    void listed(SlotId slot, RowId row) {
        const auto& cell = m_.form()[slot];
        for (const auto& sum : m_.texts->listed(cell.text)) {
            auto f = frame();
            f.row = row;
            f.numbers = {sum.possible, Interval::point(sum.total), Interval::point(sum.sum)};
            f.texts = {
                std::string(slice(cell.text, sum.parts)), std::string(slice(cell.text, sum.total_span)), {}};
            f.numbers.resize(c_.locals);
            f.texts.resize(c_.locals);
            at_match(f, slot, {sum.whole, {sum.parts, sum.total_span}});
        }
    }

    static std::string_view slice(std::string_view text, Span span) {
        return text.substr(span.begin, span.end - span.begin);
    }

    Machine::Frame holes(const Pattern& pattern, const Match& match, std::string_view text, RowId row) const {
        auto f = frame();
        f.row = row;
        for (const auto& part : pattern.parts) {
            if (!part.literal.empty() || part.kind == HoleKind::again || part.kind == HoleKind::given) {
                continue;
            }
            const auto span = match.holes[index_in(pattern, part.name)];
            f.texts[part.slot] = std::string(slice(text, span));
            if (part.kind == HoleKind::number) {
                f.numbers[part.slot] = m_.texts->figure(f.texts[part.slot]);
            }
        }
        return f;
    }

    static std::size_t index_in(const Pattern& pattern, const std::string& name) {
        std::size_t i = 0;
        while (pattern.names[i] != name) {
            ++i;
        }
        return i;
    }

    void at_match(Machine::Frame f, SlotId slot, const Match& match) {
        const auto& cell = m_.form()[slot];
        f.text = cell.text;
        f.match = slice(cell.text, match.whole);
        const auto before = out_.size();
        one(f, std::to_string(index(slot)) + "#" + std::to_string(++matches_[slot]));
        if (out_.size() > before) {
            out_.back().text = slot;
            out_.back().match = match;
            out_.back().reads.push_back(slot);
        }
    }

    // ------------------------------------------------------------ one instance

    void one(Machine::Frame& f, std::string_view what) {
        if (c_.when != none<ExprId> && m_.truth(c_.when, f) != Truth::yes) {
            return;
        }
        define(f);
        if (m_.truth(c_.require, f) != Truth::no || is_tolerated(f)) {
            return;
        }
        Finding finding;
        finding.check = &c_;
        finding.frame = f;
        finding.frame.group = nullptr;
        if (f.group != nullptr) {
            finding.group = *f.group;
        }
        finding.row = f.row;
        finding.at = m_.slot(c_.at, f);
        finding.reads = reads(f);
        finding.key = c_.code + " " + std::string(what) + " " + std::to_string(index(finding.at)) + " " +
                      std::to_string(index(f.row));
        out_.push_back(std::move(finding));
    }

    /// 设: in their order, for a later one may use an earlier.
    void define(Machine::Frame& f) {
        for (const auto& [slot, value] : c_.lets) {
            if (m_.rules()[value].type == Type::text) {
                f.texts[slot] = m_.text(value, f).value_or("");
            } else {
                f.numbers[slot] = m_.number(value, f);
            }
        }
    }

    /// The cells that decided: what the condition, the definitions and the requirement read.
    std::vector<SlotId> reads(const Machine::Frame& f) {
        std::vector<SlotId> noted;
        m_.reads = &noted;
        for (const auto& [slot, value] : c_.lets) {
            if (m_.rules()[value].type != Type::text) {
                (void)m_.number(value, f);
            }
        }
        (void)m_.truth(c_.require, f);
        if (c_.when != none<ExprId>) {
            (void)m_.truth(c_.when, f);
        }
        m_.reads = nullptr;
        std::unordered_set<SlotId> known;
        std::erase_if(noted, [&](SlotId slot) { return !known.insert(slot).second; });
        return noted;
    }

    /// 允差: an equality that fails by no more than is allowed, or a requirement that may have held before the figures
    /// were rounded.
    bool is_tolerated(const Machine::Frame& f) {
        if (c_.possible_rounding) {
            auto before = f;
            m_.printed_as = c_.possible_rounding;
            define(before);
            const auto held = m_.truth(c_.require, before);
            m_.printed_as.reset();
            return held != Truth::no;
        }
        const auto& e = m_.rules()[c_.require];
        if (c_.tolerance == none<ExprId> || e.op != Op::compare) {
            return false;
        }
        const auto a = m_.number(static_cast<ExprId>(e.a), f);
        const auto b = m_.number(static_cast<ExprId>(e.b), f);
        const auto allowed = m_.number(c_.tolerance, f);
        return a && b && allowed && a->is_point() && b->is_point() && (a->lo - b->lo).abs() <= allowed->hi;
    }

    Machine& m_;
    const Check& c_;
    std::vector<Finding>& out_;
    std::map<SlotId, int> matches_;
};

}  // namespace

void run_check(Machine& machine, const Check& check, std::vector<Finding>& out) {
    Runner(machine, check, out).run();
}

std::vector<Finding> find_all(Machine& machine) {
    std::vector<Finding> out;
    find_required(machine, out);
    for (const auto& check : machine.rules().checks) {
        run_check(machine, check, out);
    }
    return out;
}

}  // namespace heng
