// In which other words an actual may say what a label says: 及时提交 for 报告及时提交, 优良 for 达到优良等次.

#include "engine/clause/label_forms.hpp"

#include <algorithm>
#include <array>

#include "engine/clause/words.hpp"

namespace heng::clause {

namespace {

/// Words of a label that are an actual by themselves, where no other label of the clause has them.
std::string alone_in(const Draft& draft, std::string_view label, std::size_t at) {
    // 达到标准 is no part of 未达到标准, for that denies it.
    for (const std::string_view no : {"未", "不", "没有", "无", "没"}) {
        if (label.substr(0, at).ends_with(no)) {
            return {};
        }
    }
    const auto predicate = label.substr(at);
    const auto alike = std::count_if(draft.labels.begin(), draft.labels.end(),
                                     [&](const auto& other) { return contains(other, predicate); });
    return alike == 1 ? or_called(predicate) : std::string();
}

}  // namespace

std::string of_figure(const std::string& figure, const std::string& words) {
    return "实现值 是 定量 且 " + figure + " 或 非 (实现值 是 定量) 且 (" + words + ")";
}

std::string called(std::string_view words) {
    return "实现值 称 \"" + std::string(words) + "\"";
}

std::string or_called(std::string_view words) {
    return " 或 " + called(words);
}

std::string_view negated(std::string_view label) {
    for (const std::string_view no : {"未", "不", "没有", "无"}) {
        if (label.starts_with(no) && label.size() > no.size() + 3) {
            return label.substr(no.size());
        }
    }
    return {};
}

std::string_view other_of_two(const Draft& draft, std::string_view label) {
    if (draft.labels.size() != 2 || draft.conditions != 2) {
        return {};
    }
    return draft.labels[draft.labels[0] == label ? 1 : 0];
}

std::string without_subject(const Draft& draft, std::string_view label) {
    constexpr std::array<std::string_view, 10> degrees{"较为", "比较", "非常", "不够", "基本",
                                                       "较",   "很",   "不",   "欠",   "未"};
    const auto graded = [&](std::string_view word) -> std::string_view {
        for (const auto degree : degrees) {
            const std::size_t least = degree == "较" ? 3 : 6;  // 较好
            if (word.starts_with(degree) && word.size() >= degree.size() + least) {
                return word.substr(degree.size());
            }
        }
        return {};
    };
    for (const auto& other : draft.labels) {
        const auto core = graded(other);
        if (core.empty() || other == label || !label.ends_with(core) || label.size() < core.size() + 6 ||
            !graded(label).empty()) {
            continue;
        }
        const auto head = label.substr(0, label.size() - core.size());
        for (const auto degree : degrees) {
            if (head.ends_with(degree)) {
                return std::string(label.substr(head.size() - degree.size()));
            }
        }
        return std::string(core);
    }
    return {};
}

std::string counterpart(const Draft& draft, std::string_view label) {
    const auto other = other_of_two(draft, label);
    if (const auto core = negated(other); !core.empty() && label.ends_with(core)) {
        return label == core ? "" : or_called(core);
    }
    return {};
}

std::string shared_noun_alone(const Draft& draft, std::string_view label) {
    constexpr std::size_t least = 6;  // two characters
    for (const auto& other : draft.labels) {
        for (std::size_t length = std::min<std::size_t>(other.size(), 4 * 3); length >= least; length -= 3) {
            const auto at = label.find(std::string_view(other).substr(0, length));
            if (other != label && at != std::string_view::npos && at > 0) {
                return alone_in(draft, label, at);
            }
        }
    }
    return {};
}

std::string predicate_alone(const Draft& draft, std::string_view label) {
    constexpr std::array<std::string_view, 20> leads{"及时", "按时", "按期", "如期", "准时", "逾期", "基本",
                                                     "部分", "全部", "未",   "不",   "较",   "有所", "明显",
                                                     "显著", "达到", "优",   "良",   "合格", "一般"};
    auto at = std::string_view::npos;
    for (const auto lead : leads) {
        at = std::min(at, label.find(lead));
    }
    if (at == std::string_view::npos || at < 2 * std::string_view("字").size()) {
        return {};
    }
    return alone_in(draft, label, at);
}

std::string counted_in(Draft& draft, std::string_view label) {
    constexpr std::array<std::string_view, 9> nothing{"未发生", "没有发生", "未出现", "没有出现", "不存在",
                                                      "没有",   "未发现",   "无",     "零"};
    for (const auto& subject : draft.compared) {
        for (const auto no : nothing) {
            if (label == std::string(no) + subject) {
                return subject_of(draft, subject, nullptr);
            }
        }
    }
    for (const auto& [noun, unit] : draft.counted) {
        bool none = false;
        for (const auto no : nothing) {
            none = none || label == std::string(no) + noun;
        }
        for (const std::string_view all : {"全部", "均", "都", ""}) {
            none = none || (noun.starts_with("未") && label == std::string(all) + noun.substr(3));
        }
        if (none) {
            return draft.datum(noun, "", "实现值", unit);
        }
    }
    return {};
}

std::string grade_alone(std::string_view label) {
    for (const std::string_view lead : {"被评定为", "被评为", "评定为", "评为", "获评", "达到"}) {
        if (const auto at = label.find(lead); at != std::string_view::npos) {
            label.remove_prefix(at + lead.size());
        }
    }
    for (const std::string_view kind : {"等次", "等级", "档次", "档"}) {
        if (label.ends_with(kind) && label.size() > kind.size()) {
            return or_called(label.substr(0, label.size() - kind.size()));
        }
    }
    return {};
}

std::string prize_alone(std::string_view label) {
    constexpr std::array<std::string_view, 5> prizes{"奖", "奖励", "表彰", "称号", "荣誉"};
    constexpr std::array<std::string_view, 4> wins{"获得", "荣获", "取得", "获"};
    if (!ends_with_one(label, prizes)) {
        return {};
    }
    for (const auto win : wins) {
        if (label.starts_with(win) && label.size() > win.size() + 3) {
            return or_called(label.substr(win.size()));
        }
    }
    std::string more;
    for (const auto win : wins) {
        more += or_called(std::string(win) + std::string(label));
    }
    return more;
}

std::string parts_alone(std::string_view label) {
    std::string more;
    constexpr std::string_view either = "或";
    if (const auto at = label.find(either);
        at != std::string_view::npos && at > 0 && at + either.size() < label.size()) {
        more += or_called(label.substr(0, at)) + or_called(label.substr(at + either.size()));
    }
    constexpr std::string_view is = "为";
    constexpr std::size_t longest_grade = 5 * is.size();
    if (const auto at = label.rfind(is); at != std::string_view::npos && at > 0 &&
                                         at + is.size() < label.size() &&
                                         label.size() - at <= longest_grade) {
        more += or_called(label.substr(at + is.size()));
    }
    for (const std::string_view end : {"要求", "指标"}) {
        const auto at = label.find(end);
        if (at != std::string_view::npos && label.size() > at + 2 * end.size()) {
            return more + or_called(label.substr(at + end.size()));
        }
    }
    return more;
}

}  // namespace heng::clause
