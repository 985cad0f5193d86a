// Steps and counts of a clause: how often, and what each costs or gives. step_side.cpp has steps to one side,
// step_from.cpp where they begin, step_count.cpp counts.

#include "engine/clause/step_reader.hpp"

namespace heng::clause {

void StepReader::read(Node node) {
    const auto effect = node.child(K::effect);
    step_.group = d_.group;
    step_.takes = !effect.child(K::gains);
    step_.bonus = !step_.takes && (contains(effect.text(), "加") || contains(effect.text(), "奖励"));
    const auto base = d_.names;
    step_.per = points_of(d_, effect, "得分");
    if (contains(step_.per, "得分")) {
        d_.datum("得分", "", "权重");
    }
    if (inside_mode(node)) {
        step_.fixed = true;
    }
    if (node.kind() == K::ranks) {
        step_.count = "实现名次 - 1";
        step_.fixed = true;
    } else if (node.kind() == K::count) {
        counted(node);
        if (done_) {
            return;
        }
    } else {
        sided(node);
    }
    tier(node);
    keep();
}

void StepReader::keep() {
    for (const auto& known : d_.steps) {
        if (known.count == step_.count && known.takes == step_.takes && known.when == step_.when &&
            known.bonus == step_.bonus) {
            if (known.per != step_.per && d_.wrong.empty()) {
                d_.wrong = "前后两句说的是同一种步长";
            }
            return;
        }
    }
    d_.steps.push_back(step_);
}

void StepReader::each(std::string of, const Amount& unit) {
    step_.of = std::move(of);
    step_.unit = unit;
    step_.count = step_.of + " ÷ " + unit.text();
}

void StepReader::tier(Node node) {
    if (node.child(K::per) || step_.of.empty() || !node.child(K::figure)) {
        return;
    }
    step_.tier = true;
    const auto points = node.child(K::effect).child(K::figure);
    step_.points = points ? amount_of(points).value : Rational(0);
}

bool StepReader::inside_mode(Node node) {
    for (auto part : node) {
        if (part.kind() == K::begun) {
            d_.step_mode = StepReading::begun;
            return true;
        }
        if (part.kind() == K::pro_rata) {
            d_.step_mode = StepReading::continuous;
            return true;
        }
        if (part.kind() == K::whole_steps) {
            d_.step_mode = StepReading::whole;
            return true;
        }
    }
    return false;
}

Amount StepReader::unit_of_step(Node node) {
    if (const auto figure = node.child(K::figure)) {
        return amount_of(figure);
    }
    if (const auto measure = node.child(K::measure)) {
        return amount_of(measure);
    }
    Amount one;
    one.value = 1;
    return one;
}

void add_step(Draft& draft, Node node, const Condition& when) {
    StepReader(draft, when).read(node);
}

}  // namespace heng::clause
