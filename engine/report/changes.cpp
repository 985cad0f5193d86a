#include "engine/report/changes.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "engine/report/json_words.hpp"
#include "engine/report/words.hpp"

namespace heng {

namespace {

struct Group {
    ChangeOf of;
    Words title;
};
constexpr std::array<Group, 8> groups{{{ChangeOf::identity, {"适用范围与依据", "Scope and basis"}},
                                       {ChangeOf::indicators, {"指标与权重", "Indicators and weights"}},
                                       {ChangeOf::scoring, {"计分", "Scoring"}},
                                       {ChangeOf::total, {"总分", "The total"}},
                                       {ChangeOf::checks, {"检查", "Checks"}},
                                       {ChangeOf::cells, {"表格栏目", "Cells of the form"}},
                                       {ChangeOf::grades, {"等级", "Grades"}},
                                       {ChangeOf::words, {"词汇与参照", "Words and references"}}}};

std::string_view way_word(ChangeWay way, Language language) {
    switch (way) {
        case ChangeWay::stricter: return Words{"更严", "stricter"}.in(language);
        case ChangeWay::laxer: return Words{"放宽", "laxer"}.in(language);
        default: return {};
    }
}

/// A value as a sentence has it: statements on one line, and in quotes what is more than a word.
std::string quoted(const std::string& text) {
    std::string out;
    for (const char c : text) {
        out += c == '\n' ? "；" : std::string(1, c);
    }
    return out.find(' ') == std::string::npos ? out : "“" + out + "”";
}

/// Between Chinese words: quotes need no blanks around them.
std::string between(const std::string& value) {
    return value.starts_with("“") ? value : " " + value + " ";
}
std::string behind(const std::string& value) {
    return value.starts_with("“") ? value : " " + value;
}

/// 检查 H303 的程度: a blank between Latin and Chinese.
std::string of(const std::string& part, const std::string& aspect, bool zh) {
    if (aspect.empty()) {
        return part;
    }
    const bool latin = static_cast<unsigned char>(part.back()) < 0x80U;
    return zh ? part + (latin ? " 的" : "的") + aspect : part + ", " + aspect;
}

std::string in_brackets(std::string_view text) {
    return text.empty() ? std::string() : "（" + std::string(text) + "）";
}

/// As a notice would say it: 产出/数量指标 的权重由 30 改为 40。
std::string sentence(const Change& change, Language language) {
    const bool zh = language == Language::zh;
    const auto aspect = in(change.aspect, language);
    const auto before = quoted(change.before);
    const auto after = quoted(change.after);
    const auto way = std::string(way_word(change.way, language));
    std::string out;
    if (change.aspect.zh.empty() && change.kind == ChangeKind::added) {
        out = zh ? "增加" + change.part + (change.after.empty() ? "" : "：" + after)
                 : change.part + " is new" + (change.after.empty() ? "" : ": " + after);
    } else if (change.aspect.zh.empty() && change.kind == ChangeKind::removed) {
        out = zh ? "取消" + change.part + (change.before.empty() ? "" : "（原为" + behind(before) + "）")
                 : change.part + " is no more" + (change.before.empty() ? "" : " (it was " + before + ")");
    } else if (change.before.empty() || change.after.empty()) {
        const auto what = of(change.part, aspect, zh);
        out = zh ? what + (change.before.empty() ? "定为" + behind(after) : "不再是" + behind(before))
                 : what + (change.before.empty() ? " is now " + after : " is no more " + before);
    } else {
        const auto what = of(change.part, aspect, zh);
        out = zh ? what + "由" + between(before) + "改为" + behind(after)
                 : what + ": from " + before + " to " + after;
    }
    out += in_brackets(way);
    if (!change.witness.zh.empty()) {
        out += (zh ? "。例如" : "; ") + in(change.witness, language);
    }
    return out + (zh ? "。" : ".");
}

std::string shown(const std::optional<Interval>& score, Language language) {
    return score ? score->to_string() : std::string(Words{"不能判定", "undecided"}.in(language));
}

std::string codes(const std::vector<std::string>& all) {
    std::string out;
    for (const auto& code : all) {
        out += (out.empty() ? "" : "、") + code;
    }
    return out;
}

std::string sentence(const FormChange& form, Language language) {
    const bool zh = language == Language::zh;
    std::string out;
    const auto add = [&](const std::string& more) { out += (out.empty() ? "" : zh ? "；" : "; ") + more; };
    if (form.before_verdict != form.after_verdict) {
        add(std::string(zh ? "结论由“" : "verdict from “") +
            std::string(words::of(form.before_verdict).in(language)) + (zh ? "”变为“" : "” to “") +
            std::string(words::of(form.after_verdict).in(language)) + "”");
    }
    if (!(form.before_score == form.after_score)) {
        add((zh ? "应得总分由 " : "total due from ") + shown(form.before_score, language) +
            (zh ? " 变为 " : " to ") + shown(form.after_score, language));
    }
    if (!form.come.empty()) {
        add((zh ? "新报 " : "new: ") + codes(form.come));
    }
    if (!form.gone.empty()) {
        add((zh ? "不再报 " : "gone: ") + codes(form.gone));
    }
    return out;
}

std::string forms_head(const Compared& compared, Language language) {
    const auto changed = std::to_string(compared.forms.size());
    const auto all = std::to_string(compared.forms_checked);
    return language == Language::zh ? "对 " + all + " 张表的影响：" + changed + " 张有变化"
                                    : "of " + all + " forms " + changed + " come out otherwise";
}

std::string nothing(Language language) {
    return std::string(Words{"没有实质变化。", "Nothing changes in substance."}.in(language));
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
                               {"aspect", in(change.aspect, language)},
                               {"before", change.before},
                               {"after", change.after},
                               {"message", sentence(change, language)}};
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
    return {{"file", form.file},
            {"document", form.document},
            {"before", {{"verdict", json_word(form.before_verdict)}, {"score", score(form.before_score)}}},
            {"after", {{"verdict", json_word(form.after_verdict)}, {"score", score(form.after_score)}}},
            {"gone", form.gone},
            {"come", form.come}};
}

}  // namespace

bool FormChange::any() const {
    return before_verdict != after_verdict || !(before_score == after_score) || !gone.empty() ||
           !come.empty();
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

std::string render_changes(const Compared& compared, Language language, Color color) {
    auto out = paint(compared.before + " → " + compared.after, Ink::strong, color) + "\n";
    for (const auto& group : groups) {
        bool first = true;
        for (const auto& change : compared.changes) {
            if (change.of != group.of) {
                continue;
            }
            if (first) {
                out += "\n" + paint(group.title.in(language), Ink::strong, color) + "\n";
                first = false;
            }
            const auto ink = change.way == ChangeWay::stricter ? Ink::warning
                             : change.way == ChangeWay::laxer  ? Ink::good
                                                               : Ink::faint;
            const char* mark = change.kind == ChangeKind::added     ? "+"
                               : change.kind == ChangeKind::removed ? "-"
                                                                    : "~";
            out += "  " + paint(mark, ink, color) + " " + sentence(change, language) + "\n";
        }
    }
    out += compared.changes.empty() ? nothing(language) + "\n" : "";
    if (compared.forms_checked > 0) {
        out += "\n" + paint(forms_head(compared, language), Ink::strong, color) + "\n";
        for (const auto& form : compared.forms) {
            out += "  " + form.file + "\n    " + sentence(form, language) + "\n";
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
            if (change.of != group.of) {
                continue;
            }
            if (number == 0) {
                head(group.title.in(language));
            }
            out += std::to_string(++number) + ". " + sentence(change, language) + "\n";
        }
    }
    out += compared.changes.empty() ? "\n" + nothing(language) + "\n" : "";
    if (compared.forms_checked > 0) {
        head(zh ? "对已有表格的影响" : "What it does to forms");
        out += forms_head(compared, language) + (zh ? "。\n" : ".\n");
        for (const auto& form : compared.forms) {
            out += "\n- `" + form.file + "`：" + sentence(form, language);
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
