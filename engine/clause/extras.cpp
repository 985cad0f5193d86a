// What a clause says beside its rules: limits, rounding, lists of parts and tiers, explanations.

#include "engine/clause/draft.hpp"
#include "engine/clause/words.hpp"

namespace heng::clause {

namespace {

using K = ClauseKind;

class Extra {
public:
    explicit Extra(Draft& draft) : d_(draft) {}

    bool read(Node node) {
        switch (node.kind()) {
            case K::begun: d_.step_mode = StepReading::begun; return true;
            case K::whole_steps: d_.step_mode = StepReading::whole; return true;
            case K::pro_rata: d_.step_mode = StepReading::continuous; return true;
            case K::from_bound: d_.from = amount_of(node.first()); return true;
            case K::limit_zero: d_.floored = true; return true;
            case K::aside:
            case K::highest_of: return true;
            case K::compared_with: d_.last_reference = plain_name(node.first().text()); return true;
            case K::times_result:
                if (d_.rules.empty() || !d_.rules.back().weightless) {
                    d_.wrong = std::string(node.text());
                } else {
                    d_.rules.back().lo = "(" + d_.rules.back().lo + ") × 权重";
                    d_.rules.back().weightless = false;
                }
                return true;
            case K::and_so_on: d_.so_on = d_.rules.size(); return true;
            case K::added_up: d_.added_up = true; return true;
            case K::limit_full: d_.within = true; return true;
            case K::within_weight: d_.within = true; return true;
            case K::limit_points: limit(node); return true;
            case K::least_points: d_.floor = points_of(d_, node, "权重"); return true;
            case K::most_off: d_.most_off = points_of(d_, node, "权重"); return true;
            case K::most_on: d_.most_on = points_of(d_, node, "权重"); return true;
            case K::uncapped: d_.uncapped = true; return true;
            case K::no_bonus: d_.no_bonus = true; return true;
            case K::rounding: rounding(node); return true;
            case K::definition: definition(node); return true;
            case K::choice: d_.rules.push_back(unknown()); return true;
            case K::parts: parts(node); return true;
            case K::criteria: d_.criteria = names_in(node); return true;
            case K::tier_list: tiers(node); return true;
            case K::weighted: weighted(node); return true;
            case K::total_sum: bonus_into(node); return true;
            default: return false;
        }
    }

private:
    Rule unknown() {
        Rule made;
        made.lo = d_.datum("择定指标得分", "", "");
        return made;
    }

    /// 按比例得分，最高不超过权重的80%: of that ratio. 最高不超过5分 of all.
    void limit(Node node) {
        const auto most = amount_of(node.child(K::figure));
        if (!most.share) {
            d_.cap = written(most.value);
            return;
        }
        const auto points = "权重 × " + percent_text(most.value);
        if (!d_.rules.empty() && d_.rules.back().effect == Effect::ratio &&
            !d_.rules.back().when.text.empty()) {
            auto& rule = d_.rules.back();
            rule.lo = "较小(" + rule.lo + ", " + points + ")";
        } else {
            d_.cap = points;
        }
    }

    void rounding(Node node) {
        Rounded made;
        bool digits = false;
        for (auto part : node) {
            switch (part.kind()) {
                case K::round_digits:
                    made.digits = static_cast<int>(number_of(part.first()).to_int64().value_or(0));
                    digits = true;
                    break;
                case K::round_place:
                    made.digits = number_of(part.first()).decimals().value_or(0);
                    digits = true;
                    break;
                case K::round_whole: digits = true; break;
                case K::round_from:
                    // 小数点后第三位起舍去 keeps two.
                    made.digits = static_cast<int>(number_of(part.first()).to_int64().value_or(1)) - 1;
                    digits = true;
                    break;
                case K::round_mode: made.mode = mode(part.text()); break;
                default: break;
            }
        }
        if (!digits && d_.rounded) {
            made.digits = d_.rounded->digits;
        }
        d_.rounded = made;
    }

    static std::string mode(std::string_view word) {
        if (contains(word, "六入")) {
            return "四舍六入五成双";
        }
        if (contains(word, "进一") || contains(word, "向上") || contains(word, "只入")) {
            return "进一";
        }
        return word == "四舍五入" ? "四舍五入" : "舍去";
    }

    void definition(Node node) {
        const auto subject = node.child(K::subject);
        const auto name = subject ? subject : node.child(K::name);
        if (!name) {
            return;
        }
        if (const auto figure = node.child(K::figure)) {
            d_.constants.emplace_back(std::string(name.text()), amount_of(figure));
            return;
        }
        if (node.child(K::role_weight)) {
            d_.roles[std::string(name.text())] = "权重";
        } else if (node.child(K::role_target)) {
            d_.roles[std::string(name.text())] = "预期值";
        } else if (node.child(K::role_actual)) {
            d_.roles[std::string(name.text())] = "实现值";
        } else if (const auto sum = node.child(K::sum)) {
            d_.defining = true;
            const auto value = formula_of(d_, sum);
            d_.defining = false;
            // An indicator may state the rate itself: 95%.
            const bool rate = name.text().ends_with("率") && !value.starts_with("实现值 ÷ 预期值");
            d_.datum(plain_name(name.text()), "", rate ? "优先(" + value + ", 实现率)" : value);
            d_.defined.push_back(plain_name(name.text()));
            if (subject ||
                (d_.conditions == 0 && d_.last_subject_name.empty() && name.text().ends_with("率"))) {
                // 合格率=…×100%，达到100%得5分: what the clause goes on to speak of.
                d_.last_subject_name = d_.defined.back();
                d_.last_was_share = true;
            }
        }
    }

    // ------------------------------------------------------------ parts

    static std::vector<std::string> names_in(Node node) {
        std::vector<std::string> names;
        for (auto part : node) {
            if (part.kind() == K::part && !part.first()) {
                names.push_back(plain_name(part.text()));
            }
        }
        return names;
    }

    void part(const std::string& name, std::string points) {
        d_.datum(name, "分项", "");
        d_.parts.push_back({name, std::move(points), {}, {}});
    }

    void parts(Node node) {
        const auto names = names_in(node);
        if (!names.empty()) {
            const auto points = points_of(d_, node, "权重");
            for (const auto& name : names) {
                part(name, points);
            }
            return;
        }
        const bool graded = are_tiers(node);
        for (auto one : node) {
            if (one.kind() == K::part && graded) {
                const auto share = amount_of(one.child(K::figure));
                tier(plain_name(one.first().text()), share.value.is_zero() ? "0" : worth(share));
            } else if (one.kind() == K::part) {
                part(plain_name(one.first().text()), points_of(d_, one, "权重"));
            }
        }
    }

    /// 优（100%）、良（80%）: more than the whole in all, so that they are tiers and no parts.
    bool are_tiers(Node node) {
        Rational sum;
        for (auto one : node) {
            const auto figure = one.child(K::figure);
            if (!figure || !amount_of(figure).share) {
                return false;
            }
            sum += amount_of(figure).value;
        }
        return sum > Rational(1);
    }

    void tier(const std::string& name, const std::string& points) {
        Rule made;
        made.when.labels.push_back(name);
        made.when.text = label_condition(d_, name, d_.rules.empty());
        made.lo = points;
        d_.rules.push_back(made);
    }

    static std::vector<Amount> scores_in(Node node) {
        std::vector<Amount> scores;
        for (auto figure : node.child(K::tier_scores)) {
            scores.push_back(figure.kind() == K::full ? Amount{1, "", true} : amount_of(figure));
        }
        return scores;
    }

    static std::string worth(const Amount& amount) {
        return amount.share ? "权重 × " + percent_text(amount.value) : written(amount.value);
    }

    void tiers(Node node) {
        const auto names = names_in(node);
        const auto scores = scores_in(node);
        if (names.size() != scores.size()) {
            d_.wrong = "列出的有 " + std::to_string(names.size()) + " 项，分数有 " +
                       std::to_string(scores.size()) + " 个";
            return;
        }
        if (node.child(K::weighted)) {
            average(names, scores);
            return;
        }
        if (contains(node.text(), "分别占")) {
            for (std::size_t i = 0; i < names.size(); ++i) {
                part(names[i], worth(scores[i]));
            }
            return;
        }
        std::vector<Node> rooms;
        for (auto score : node.child(K::tier_scores)) {
            rooms.push_back(score);
        }
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (rooms[i].kind() == K::tier_room) {
                Condition when;
                when.labels.push_back(names[i]);
                when.text = label_condition(d_, names[i], i == 0);
                d_.rules.push_back(consequence_of(d_, rooms[i], when));
            } else {
                tier(names[i], scores[i].value.is_zero() ? "0" : worth(scores[i]));
            }
        }
    }

    /// 非常满意、满意、一般分别按100、80、60分折算平均: how many said each.
    void average(const std::vector<std::string>& names, const std::vector<Amount>& scores) {
        std::string sum;
        std::string all;
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto name = d_.datum(names[i], "", "");
            sum += (i == 0 ? "" : " + ") + name + " × " +
                   written(scores[i].share ? scores[i].value * 100 : scores[i].value);
            all += (i == 0 ? "" : " + ") + name;
        }
        Rule made;
        made.lo = "(" + sum + ") ÷ (" + all + ") ÷ 100 × 权重";
        d_.rules.push_back(made);
    }

    void weighted(Node node) {
        const auto names = names_in(node);
        const auto scores = scores_in(node);
        if (names.size() != scores.size()) {
            d_.wrong = "列出的有 " + std::to_string(names.size()) + " 项，权重有 " +
                       std::to_string(scores.size()) + " 个";
            return;
        }
        for (std::size_t i = 0; i < names.size(); ++i) {
            const auto points = scores[i].share || scores[i].value <= Rational(1)
                                    ? "权重 × " + written(scores[i].value)
                                    : written(scores[i].value);
            part(names[i], points);
        }
    }

    void bonus_into(Node node) {
        const auto text = node.text();
        std::string name(text);
        for (const std::string_view word : {"计入", "并入", "加入"}) {
            name = name.substr(0, name.find(word));
        }
        d_.of_total = true;
        const auto total = d_.datum("总分", "", "");
        Rule made;
        made.lo = total + " + " + d_.datum(plain_name(name), "", "");
        d_.rules.push_back(made);
    }

    Draft& d_;
};

}  // namespace

bool add_extra(Draft& draft, Node node) {
    return Extra(draft).read(node);
}

}  // namespace heng::clause
