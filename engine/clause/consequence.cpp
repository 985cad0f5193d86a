// Consequences of a clause as points: 得满分, 得80%, 扣2分, 酌情扣1-3分.

#include <algorithm>

#include "engine/clause/consequence_reader.hpp"

namespace heng::clause {

Rule Consequence::read(Node node) {
    switch (node.kind()) {
        case K::full: full(node); break;
        case K::zero:
        case K::deduct_all: value(Effect::zero, "0"); break;
        case K::points: points(node); break;
        case K::share: share(node); break;
        case K::coefficient: value(Effect::value, "权重 × " + written(number_of(node.first()))); break;
        case K::formula: formula(node); break;
        case K::ratio: ratio(node); break;
        case K::reverse_ratio: two_terms(node); break;
        case K::excess_ratio: excess(node); break;
        case K::least_of: least(node); break;
        case K::mean_of: mean(node); break;
        case K::deduct: deduct(node); break;
        case K::add: add(node); break;
        case K::room_off: room_off(node); break;
        case K::room_between: between(node); break;
        case K::room_from: room_from(node); break;
        case K::room_to: room(Effect::value, "0", points_of(d_, node, "权重")); break;
        case K::room_upto:
            room(Effect::value, "0", node.first() ? written(number_of(node.first())) : "权重");
            break;
        case K::tier_room: tier(node); break;
        case K::unchanged: unknown(); break;
        case K::total_at_most: total(node); break;
        case K::limited_score: limited(node); break;
        default: break;
    }
    return std::move(made_);
}

void Consequence::value(Effect effect, std::string points) {
    made_.effect = effect;
    made_.lo = std::move(points);
}

void Consequence::room(Effect effect, std::string lo, std::string hi, bool hi_open) {
    made_.effect = effect;
    made_.lo = std::move(lo);
    made_.hi = std::move(hi);
    made_.hi_open = hi_open;
}

void Consequence::formula(Node node) {
    const auto before = d_.names.size();
    value(Effect::value, formula_of(d_, node.child(K::sum)));
    made_.computed = true;
    made_.weightless = is_weightless(node.child(K::sum));
    if (d_.last_subject_name.empty() && d_.names.size() == before + 1) {
        d_.last_subject_name = d_.names.back();
    }
}

bool Consequence::is_weightless(Node node) {
    for (auto part : node) {
        const bool named =
            part.kind() == K::name && (role_of(d_, plain_name(part.text())) == NameRole::weight ||
                                       role_of(d_, plain_name(part.text())) == NameRole::score ||
                                       contains(part.text(), "分") || contains(part.text(), "权重"));
        const bool points =
            part.kind() == K::figure && !amount_of(part).share && amount_of(part).value != Rational(1);
        if (named || points || (part.kind() != K::name && part.kind() != K::figure && !is_weightless(part))) {
            return false;
        }
    }
    return true;
}

std::string Consequence::score() {
    return d_.datum("得分", "", "权重");
}

void Consequence::full(Node node) {
    const auto stated = node.child(K::figure);
    value(Effect::full, stated ? written(number_of(stated)) : "权重");
    if (stated) {
        made_.points = number_of(stated);
    }
}

void Consequence::points(Node node) {
    if (const auto name = node.child(K::name)) {
        value(role_of(d_, name.text()) == NameRole::weight ? Effect::full : Effect::value,
              operand_of(d_, name.text()));
        return;
    }
    made_.points = number_of(node.child(K::figure));
    const bool whole = d_.options.weight && *d_.options.weight == *made_.points;
    value(made_.points->is_zero() ? Effect::zero
          : whole                 ? Effect::full
                                  : Effect::value,
          written(*made_.points));
}

void Consequence::share(Node node) {
    const auto of_score = node.child(K::of_score);
    const auto figure = node.child(K::figure);
    const auto amount = figure ? amount_of(figure).value : Rational::ratio(1, 2);
    made_.share = amount;
    if (of_score && of_score.text() == "得分" && node.child(K::lower_half)) {
        made_.base = score();
    } else if (of_score && of_score.text() != "得分") {
        made_.base = d_.datum(of_score.text(), "", "权重");
    } else if (of_score && contains(node.text(), "得分的")) {
        made_.base = score();
    } else if (node.text().starts_with("得分按") && made_.when.exceeds) {
        made_.base = score();
    }
    const auto base = made_.base.empty() ? std::string("权重") : made_.base;
    value(!made_.base.empty()     ? Effect::score_share
          : amount == Rational(1) ? Effect::full
                                  : Effect::value,
          amount == Rational(1) ? base : base + " × " + percent_text(amount));
}

std::string Consequence::base_of(Node node) {
    for (const std::string_view name : {"应得分", "当年应得分"}) {
        if (contains(node.text(), std::string("在") + std::string(name)) || contains(node.text(), name)) {
            return d_.datum(name, "", "权重");
        }
    }
    return score();
}

void Consequence::deduct(Node node) {
    const auto base = base_of(node);
    made_.base = base;
    made_.taken = points_of(d_, node, base);
    value(Effect::off, base + " - " + points_of(d_, node, base));
}

void Consequence::add(Node node) {
    value(Effect::add, points_of(d_, node, "权重"));
    made_.points = number_of(node.child(K::figure));
}

void Consequence::room_off(Node node) {
    std::vector<std::string> numbers;
    for (auto part : node) {
        if (part.kind() == K::figure) {
            numbers.push_back(written(number_of(part)));
        }
    }
    if (numbers.size() == 2) {
        room(Effect::room_off, "权重 - " + numbers[1], "权重 - " + numbers[0]);
        return;
    }
    const auto most = node.child(K::most_off);
    room(Effect::room_off, most ? "权重 - " + points_of(d_, most, "权重") : "0", "权重", true);
}

/// 得5-4分 says the same as 得4-5分.
void Consequence::between(Node node) {
    std::vector<Rational> numbers;
    for (auto part : node) {
        numbers.push_back(number_of(part));
    }
    if (numbers.size() == 2) {
        const auto [lo, hi] = std::minmax(numbers[0], numbers[1]);
        room(Effect::value, written(lo), written(hi));
    }
}

void Consequence::room_from(Node node) {
    room(Effect::value, points_of(d_, node, "权重"), "权重");
}

void Consequence::tier(Node node) {
    std::vector<Amount> ends;
    std::vector<int> marks;
    for (auto part : node) {
        if (part.kind() == K::figure) {
            ends.push_back(amount_of(part));
            marks.push_back(0);
        } else if (!marks.empty() && (part.kind() == K::mark_in || part.kind() == K::mark_out)) {
            marks.back() = part.kind() == K::mark_in ? 1 : -1;
        }
    }
    if (ends.size() != 2) {
        return;
    }
    if (!ends[0].share) {
        ends[0].value *= Rational::power_of_ten(-2);
    }
    if (ends[0].value > ends[1].value) {
        std::swap(ends[0], ends[1]);
        std::swap(marks[0], marks[1]);
    }
    made_.band_lo = ends[0];
    made_.band_hi = ends[1];
    room(Effect::value, "权重 × " + percent_text(ends[0].value), "权重 × " + percent_text(ends[1].value),
         marks[1] < 0);
    made_.lo_open = marks[0] < 0;
}

void Consequence::unknown() {
    value(Effect::value, d_.datum("调整后得分", "", ""));
}

void Consequence::total(Node node) {
    d_.of_total = true;
    const auto all = d_.datum("总分", "", "");
    made_.base = all;
    const auto figure = node.child(K::figure);
    made_.points = figure ? number_of(figure) : Rational(0);
    value(Effect::limited, figure ? "较小(" + all + ", " + written(number_of(figure)) + ")" : "0");
}

void Consequence::limited(Node node) {
    const auto text = node.text();
    const auto end = text.find("得分");
    const auto name = std::string(text.substr(0, end)) + "得分";
    made_.base = d_.datum(name, "", name == "得分" ? "权重" : score());
    value(Effect::limited, "较小(" + made_.base + ", " + written(number_of(node.child(K::figure))) + ")");
}

std::string points_of(Draft& draft, Node node, std::string_view score) {
    bool of_score = false;
    bool of_weight = false;
    bool halved = false;
    Node figure;
    for (auto part : node) {
        of_score = of_score || part.kind() == K::of_score;
        of_weight = of_weight || part.kind() == K::of_weight;
        halved = halved || part.kind() == K::lower_half;
        if (part.kind() == K::figure && !figure) {
            figure = part;
        }
        if (part.kind() == K::name) {
            return operand_of(draft, part.text());
        }
    }
    const auto amount = figure ? amount_of(figure) : Amount{Rational::ratio(1, 2), "", true};
    if (!amount.share && !halved) {
        return written(amount.value);
    }
    if (!of_score && !of_weight) {
        draft.note(Code::H832);
    }
    return (of_score ? std::string(score) : "权重") + " × " + percent_text(amount.value);
}

Rule consequence_of(Draft& draft, Node node, const Condition& when) {
    return Consequence(draft, when).read(node);
}

}  // namespace heng::clause
