#include "engine/report/changes.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/report/change_words.hpp"
#include "engine/report/json_words.hpp"
#include "engine/report/markdown.hpp"

namespace heng {

namespace {

constexpr std::array<ChangeOf, 8> groups{ChangeOf::identity, ChangeOf::indicators, ChangeOf::scoring,
                                         ChangeOf::total,    ChangeOf::checks,     ChangeOf::cells,
                                         ChangeOf::grades,   ChangeOf::words};

std::string forms_head(const Compared& compared, Language language) {
    const auto changed = std::to_string(compared.forms.size());
    const auto all = std::to_string(compared.forms_checked);
    return language == Language::zh ? "对 " + all + " 张表的影响：" + changed + " 张有变化"
                                    : "Of " + all + " forms " + changed + " come out otherwise";
}

std::string nothing(Language language) {
    return std::string(Words{"没有实质变化。", "Nothing changes in substance."}.in(language));
}

/// Which rule does it to how many forms, the most first: 新报 H401 91 张.
std::vector<std::string> by_rule(const Compared& compared, Language language) {
    const bool zh = language == Language::zh;
    std::map<std::string, std::size_t> forms;
    for (const auto& form : compared.forms) {
        std::set<std::string> does;
        for (const auto& score : form.scores) {
            does.insert(score.rule.empty() ? (zh ? "没有计分规则" : "no scoring rule")
                                           : (zh ? "分数有变：计分 " : "scored otherwise: ") + score.rule);
        }
        const auto each = [&](std::string_view what, const std::vector<std::string>& codes) {
            for (const auto& code : codes) {
                does.insert(std::string(what) + code);
            }
        };
        each(zh ? "新报 " : "new: ", form.come);
        each(zh ? "不再报 " : "gone: ", form.gone);
        each(zh ? "程度升高 " : "more serious: ", form.raised);
        each(zh ? "程度降低 " : "less serious: ", form.lowered);
        for (const auto& one : does) {
            ++forms[one];
        }
    }
    std::vector<std::pair<std::string, std::size_t>> sorted(forms.begin(), forms.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::string> out;
    for (const auto& [what, count] : sorted) {
        out.push_back(what + (zh ? "，" : ", ") + std::to_string(count) +
                      (zh           ? " 张"
                       : count == 1 ? " form"
                                    : " forms"));
    }
    return out;
}

/// A file, and which of the forms in it.
std::string name_of(const FormChange& form, Language language) {
    const auto file = visible(form.file);
    if (form.document == 0) {
        return file;
    }
    const auto number = std::to_string(form.document + 1);
    return file + (language == Language::zh ? "（第 " + number + " 张）" : " (form " + number + ")");
}

nlohmann::ordered_json object(const Change& change, Language language) {
    static constexpr std::array<const char*, 8> ofs{"identity", "indicators", "scoring", "total",
                                                    "checks",   "cells",      "grades",  "words"};
    static constexpr std::array<const char*, 3> kinds{"added", "removed", "changed"};
    static constexpr std::array<const char*, 4> ways{"stricter", "laxer", "unknown", "neither"};
    nlohmann::ordered_json out{{"of", ofs[static_cast<std::size_t>(change.of)]},
                               {"kind", kinds[static_cast<std::size_t>(change.kind)]},
                               {"way", ways[static_cast<std::size_t>(change.way)]},
                               {"part", change.part},
                               {"title", in(change.title, language)},
                               {"aspect", in(change.aspect, language)},
                               {"before", change.before},
                               {"after", change.after},
                               {"message", in_words(change, language)}};
    if (!change.witness.zh.empty()) {
        out["witness"] = in(change.witness, language);
    }
    const auto place = [&](const char* key, const RulePlace& at) {
        if (!at.file.empty()) {
            out[key] = {{"file", at.file}, {"line", at.line}};
        }
    };
    place("before_at", change.before_at);
    place("after_at", change.after_at);
    return out;
}

nlohmann::ordered_json score(const std::optional<Interval>& value) {
    if (!value) {
        return nullptr;
    }
    return {{"lo", value->lo.to_string()}, {"hi", value->hi.to_string()}};
}

nlohmann::ordered_json object(const FormChange& form) {
    auto scores = nlohmann::ordered_json::array();
    for (const auto& one : form.scores) {
        scores.push_back({{"path", one.path},
                          {"rule", one.rule},
                          {"before", score(one.before)},
                          {"after", score(one.after)}});
    }
    return {{"file", form.file},
            {"document", form.document},
            {"before", {{"verdict", json_word(form.before_verdict)}, {"score", score(form.before_score)}}},
            {"after", {{"verdict", json_word(form.after_verdict)}, {"score", score(form.after_score)}}},
            {"gone", form.gone},
            {"come", form.come},
            {"raised", form.raised},
            {"lowered", form.lowered},
            {"scores", std::move(scores)}};
}

/// The form as a case of the change; empty if it is none.
Bilingual seen_in(const FormChange& form, const Change& change) {
    const auto has = [&](const std::vector<std::string>& codes) {
        return std::find(codes.begin(), codes.end(), change.rule) != codes.end();
    };
    Bilingual out;
    if (change.of == ChangeOf::checks && (has(form.come) || has(form.gone))) {
        out = has(form.come) ? Bilingual{" 原来不报，现在报", " has it now and didn't before"}
                             : Bilingual{" 原来报，现在不报", " had it before and hasn't now"};
    }
    for (const auto& score : form.scores) {
        if (change.of == ChangeOf::scoring && score.rule == change.rule && out.zh.empty()) {
            out = {" 的" + in_words(score, Language::zh), ", " + in_words(score, Language::en)};
        }
    }
    if (!out.zh.empty()) {
        out = {name_of(form, Language::zh) + out.zh, name_of(form, Language::en) + out.en};
    }
    return out;
}

}  // namespace

bool FormChange::any() const {
    return before_verdict != after_verdict || !(before_score == after_score) || !gone.empty() ||
           !come.empty() || !raised.empty() || !lowered.empty() || !scores.empty();
}

Rational FormChange::moved() const {
    if (!before_score || !after_score) {
        return 0;
    }
    const auto lo = after_score->lo - before_score->lo;
    const auto hi = after_score->hi - before_score->hi;
    const auto size = [](const Rational& value) { return value.sign() < 0 ? -value : value; };
    return std::max(size(lo), size(hi));
}

void show_by_forms(Compared& compared) {
    for (auto& change : compared.changes) {
        const bool wanted = change.witness.zh.empty() && !change.rule.empty() &&
                            change.kind == ChangeKind::changed && change.way == ChangeWay::unknown;
        for (std::size_t i = 0; wanted && i < compared.forms.size() && change.witness.zh.empty(); ++i) {
            change.witness = seen_in(compared.forms[i], change);
        }
    }
}

std::string render_changes(const Compared& compared, Language language, Color color) {
    auto out = paint(compared.before + " → " + compared.after, Ink::strong, color) + "\n";
    for (const auto& group : groups) {
        bool first = true;
        for (const auto& change : compared.changes) {
            if (change.of != group) {
                continue;
            }
            if (first) {
                out += "\n" + paint(title_of(group, language), Ink::strong, color) + "\n";
                first = false;
            }
            const auto ink = change.way == ChangeWay::stricter ? Ink::warning
                             : change.way == ChangeWay::laxer  ? Ink::good
                                                               : Ink::faint;
            const char* mark = change.kind == ChangeKind::added     ? "+"
                               : change.kind == ChangeKind::removed ? "-"
                                                                    : "~";
            out += "  " + paint(mark, ink, color) + " " + in_words(change, language) + "\n";
        }
    }
    out += compared.changes.empty() ? nothing(language) + "\n" : "";
    if (compared.forms_checked > 0) {
        out += "\n" + paint(forms_head(compared, language), Ink::strong, color) + "\n";
        for (const auto& line : by_rule(compared, language)) {
            out += "  " + paint(line, Ink::faint, color) + "\n";
        }
        for (const auto& form : compared.forms) {
            out += "\n  " + name_of(form, language) + "\n    " + in_words(form, language) + "\n";
            for (const auto& score : form.scores) {
                out += "    " + in_words(score, language) + "\n";
            }
        }
    }
    return out;
}

std::string changes_markdown(const Compared& compared, Language language) {
    static constexpr std::array<std::string_view, 9> numerals{"一", "二", "三", "四", "五",
                                                              "六", "七", "八", "九"};
    const bool zh = language == Language::zh;
    auto out = (zh ? "# 主要变化\n\n与 " + compared.before + " 相比，" + compared.after + " 有下列变化。\n"
                   : "# Changes\n\n" + compared.after + " against " + compared.before + ".\n");
    std::size_t heads = 0;
    const auto head = [&](std::string_view title) {
        out += "\n## " + (zh ? std::string(numerals[std::min(heads, numerals.size() - 1)]) + "、" : "") +
               std::string(title) + "\n\n";
        ++heads;
    };
    for (const auto& group : groups) {
        std::size_t number = 0;
        for (const auto& change : compared.changes) {
            if (change.of != group) {
                continue;
            }
            if (number == 0) {
                head(title_of(group, language));
            }
            out += std::to_string(++number) + ". " + markdown_text(in_words(change, language)) + "\n";
        }
    }
    out += compared.changes.empty() ? "\n" + nothing(language) + "\n" : "";
    if (compared.forms_checked > 0) {
        head(zh ? "对已有表格的影响" : "What it does to forms");
        out += forms_head(compared, language) + (zh ? "。\n" : ".\n");
        for (const auto& line : by_rule(compared, language)) {
            out += "\n- " + markdown_text(line);
        }
        out += compared.forms.empty() ? "" : "\n";
        std::size_t number = 0;
        for (const auto& form : compared.forms) {
            out += "\n" + std::to_string(++number) + ". " + markdown_text(name_of(form, language)) +
                   (zh ? "：" : ": ") + markdown_text(in_words(form, language));
            for (const auto& score : form.scores) {
                out += (zh ? "；" : "; ") + markdown_text(in_words(score, language));
            }
            out += zh ? "。" : ".";
        }
        out += compared.forms.empty() ? "" : "\n";
    }
    return out;
}

std::string changes_json(const std::vector<Compared>& all, Language language) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& compared : all) {
        nlohmann::ordered_json one{{"before", compared.before},
                                   {"after", compared.after},
                                   {"changes", nlohmann::ordered_json::array()}};
        for (const auto& change : compared.changes) {
            one["changes"].push_back(object(change, language));
        }
        if (compared.forms_checked > 0) {
            one["forms_checked"] = compared.forms_checked;
            one["forms"] = nlohmann::ordered_json::array();
            for (const auto& form : compared.forms) {
                one["forms"].push_back(object(form));
            }
        }
        list.push_back(std::move(one));
    }
    return nlohmann::ordered_json{{"compared", std::move(list)}}.dump(
               2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) +
           "\n";
}

}  // namespace heng
