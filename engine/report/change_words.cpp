#include "engine/report/change_words.hpp"

#include <algorithm>
#include <utility>

#include "engine/evaluate/wording.hpp"
#include "engine/report/words.hpp"

namespace heng {

namespace {

std::string_view way_word(ChangeWay way, Language language) {
    switch (way) {
        case ChangeWay::stricter: return Words{"更严", "stricter"}.in(language);
        case ChangeWay::laxer: return Words{"放宽", "laxer"}.in(language);
        case ChangeWay::unknown:
        case ChangeWay::neither: return {};
    }
    return {};
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> out;
    std::size_t from = 0;
    while (from < text.size()) {
        const auto end = std::min(text.find('\n', from), text.size());
        out.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return out;
}

/// A rule of many statements: only those that the other doesn't have.
std::string without(const std::string& text, const std::string& other) {
    const auto known = lines_of(other);
    std::string out;
    for (const auto& line : lines_of(text)) {
        if (std::find(known.begin(), known.end(), line) == known.end()) {
            out += (out.empty() ? "" : "；") + line;
        }
    }
    return out;
}

/// More than a figure or a word: it is quoted, so that it is seen where it ends.
bool is_long(const std::string& text) {
    return text.find(' ') != std::string::npos || text.find("，") != std::string::npos ||
           text.find("、") != std::string::npos;
}

/// Values of one sentence, in quotes if one of them has to be, with the blanks that stand around them in Chinese.
class Values {
public:
    Values(const std::string& before, const std::string& after, bool zh)
        : quotes_(is_long(before) || is_long(after)), zh_(zh) {}

    [[nodiscard]] std::string between(const std::string& value) const {
        return quotes_ ? quoted(value) : zh_ ? " " + value + " " : value;
    }
    [[nodiscard]] std::string last(const std::string& value) const {
        return quotes_ ? quoted(value) : zh_ ? " " + value : value;
    }

private:
    /// Patterns have their quotes.
    static std::string quoted(const std::string& value) {
        return value.starts_with("“") && value.ends_with("”") ? value : "“" + value + "”";
    }

    bool quotes_;
    bool zh_;
};

/// 检查 H303“实现值不应照抄不等号”.
std::string part_of(const Change& change, Language language) {
    const auto& title = in(change.title, language);
    return change.part + (title.empty() ? "" : (language == Language::zh ? "" : " ") + ("“" + title + "”"));
}

/// 检查 H303 的程度, 等级 优 由: a blank behind Latin, and behind what has one inside.
std::string of(const std::string& part, const std::string& aspect, bool zh) {
    if (!zh) {
        return aspect.empty() ? part : part + ", " + aspect;
    }
    const bool latin = static_cast<unsigned char>(part.back()) < 0x80U;
    const bool apart = latin || (part.find(' ') != std::string::npos && !part.ends_with("”"));
    return part + (apart ? " " : "") + (aspect.empty() ? "" : "的" + aspect);
}

/// All of a part that is new or is no more.
std::string whole(const Change& change, const std::string& part, bool zh) {
    const bool added = change.kind == ChangeKind::added;
    const auto value = without(added ? change.after : change.before, {});
    if (zh) {
        return (added ? "增加" : "取消") + part +
               (value.empty() ? ""
                : added       ? "：" + value
                              : "（原为" + Values(value, {}, zh).last(value) + "）");
    }
    return part + (added ? " is new" : " is no more") +
           (value.empty() ? ""
            : added       ? ": " + value
                          : " (it was " + value + ")");
}

/// What one aspect of a part is now, and was.
std::string aspect(const Change& change, const std::string& part, Language language) {
    const bool zh = language == Language::zh;
    const auto what = of(part, in(change.aspect, language), zh);
    auto before = without(change.before, change.after);
    auto after = without(change.after, change.before);
    if (before.empty() && after.empty()) {  // the same statements in another order
        before = without(change.before, {});
        after = without(change.after, {});
    }
    const Values values(before, after, zh);
    if (change.before.empty() && change.kind == ChangeKind::changed) {
        return zh ? what + "定为" + values.last(after) : what + ": now " + values.last(after);
    }
    if (change.after.empty() && change.kind == ChangeKind::changed) {
        return zh ? what + "不再规定（原为" + values.last(before) + "）"
                  : what + ": no more stated (it was " + values.last(before) + ")";
    }
    if (before.empty()) {
        return zh ? what + "增加" + values.last(after) : what + ": " + values.last(after) + " is added";
    }
    if (after.empty()) {
        return zh ? what + "去掉" + values.last(before) : what + ": " + values.last(before) + " is gone";
    }
    return zh ? what + "由" + values.between(before) + "改为" + values.last(after)
              : what + ": from " + values.between(before) + " to " + values.last(after);
}

std::string score(const std::optional<Interval>& points, Language language) {
    return points ? in_words(*points, language) : std::string(Words{"不能判定", "undecided"}.in(language));
}

std::string codes(const std::vector<std::string>& all, bool zh) {
    std::string out;
    for (const auto& code : all) {
        out += (out.empty() ? "" : zh ? "、" : ", ") + code;
    }
    return out;
}

/// （多 3.36）, by how much the total moves; where it leaves room, by its upper end.
std::string by_how_much(const FormChange& form, bool zh) {
    if (!form.before_score || !form.after_score) {
        return {};
    }
    const bool exact = form.before_score->is_point() && form.after_score->is_point();
    const auto more = form.after_score->hi - form.before_score->hi;
    if (more.is_zero()) {
        return {};
    }
    const auto size = more.abs().to_string();
    return zh ? std::string("（") + (exact ? "" : "最高") + (more.sign() > 0 ? "多 " : "少 ") + size + "）"
              : std::string(" (") + size + (more.sign() > 0 ? " more" : " less") +
                    (exact ? ")" : " at most)");
}

}  // namespace

std::string_view title_of(ChangeOf of, Language language) {
    switch (of) {
        case ChangeOf::identity: return Words{"适用范围与依据", "Scope and basis"}.in(language);
        case ChangeOf::indicators: return Words{"指标与权重", "Indicators and weights"}.in(language);
        case ChangeOf::scoring: return Words{"计分", "Scoring"}.in(language);
        case ChangeOf::total: return Words{"总分", "The total"}.in(language);
        case ChangeOf::checks: return Words{"检查", "Checks"}.in(language);
        case ChangeOf::cells: return Words{"表格栏目", "Cells of the form"}.in(language);
        case ChangeOf::grades: return Words{"等级", "Grades"}.in(language);
        case ChangeOf::words: return Words{"词汇与参照", "Words and references"}.in(language);
    }
    return {};
}

std::string in_words(const Change& change, Language language) {
    const bool zh = language == Language::zh;
    const auto part = part_of(change, language);
    const bool all = change.aspect.zh.empty() && change.kind != ChangeKind::changed;
    auto out = all ? whole(change, part, zh) : aspect(change, part, language);
    if (const auto way = way_word(change.way, language); !way.empty()) {
        out += (zh ? "（" : " (") + std::string(way) + (zh ? "）" : ")");
    }
    if (!change.witness.zh.empty()) {
        const auto& witness = in(change.witness, language);
        const bool latin = static_cast<unsigned char>(witness.front()) < 0x80U;
        out += (zh ? latin ? "。例如 " : "。例如" : "; ") + witness;
    }
    return visible(out + (zh ? "。" : "."));
}

std::string in_words(const FormChange& form, Language language) {
    const bool zh = language == Language::zh;
    std::string out;
    const auto add = [&](const std::string& more) { out += (out.empty() ? "" : zh ? "；" : "; ") + more; };
    if (form.before_verdict != form.after_verdict) {
        add(std::string(zh ? "结论由“" : "verdict from “") +
            std::string(words::of(form.before_verdict).in(language)) + (zh ? "”变为“" : "” to “") +
            std::string(words::of(form.after_verdict).in(language)) + "”");
    }
    if (!(form.before_score == form.after_score)) {
        add((zh ? "应得总分由 " : "total due from ") + score(form.before_score, language) +
            (zh ? " 变为 " : " to ") + score(form.after_score, language) + by_how_much(form, zh));
    }
    const auto list = [&](std::string_view what, const std::vector<std::string>& all) {
        if (!all.empty()) {
            add(std::string(what) + codes(all, zh));
        }
    };
    list(zh ? "新报 " : "new: ", form.come);
    list(zh ? "不再报 " : "gone: ", form.gone);
    list(zh ? "程度升高 " : "more serious: ", form.raised);
    list(zh ? "程度降低 " : "less serious: ", form.lowered);
    return out;
}

std::string in_words(const ScoreChange& change, Language language) {
    const bool zh = language == Language::zh;
    const auto rule = change.rule.empty() ? std::string()
                      : zh                ? "（计分 " + change.rule + "）"
                                          : " (by " + change.rule + ")";
    return visible(change.path) + (zh ? "由 " : ": from ") + score(change.before, language) +
           (zh ? " 变为 " : " to ") + score(change.after, language) + rule;
}

}  // namespace heng
