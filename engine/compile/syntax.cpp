#include "engine/compile/syntax.hpp"

#include <algorithm>
#include <string>

#include "engine/compile/braces.hpp"
#include "engine/compile/rule_text.hpp"
#include "engine/compile/slip.hpp"

namespace heng {

namespace {

constexpr std::size_t most_findings = 100;  // an author mends these first; a damaged file has no end of them
constexpr std::size_t most_fixes = 20;      // each is proved by reading the file again

std::string text_of(std::string_view text, Span span) {
    return std::string(text.substr(span.begin, span.end - span.begin));
}

std::string quoted(std::string_view text) {
    return "“" + excerpt(text, 20) + "”";
}

/// “A、B或C”, “A, B or C”; “A，或B” if A has commas of its own.
Bilingual listed(const std::vector<grammar::Expected>& wanted) {
    Bilingual out;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const bool last = i + 1 == wanted.size();
        const bool commas = out.zh.find("，") != out.zh.npos;
        out.zh += (i == 0 ? "" : !last ? "、" : commas ? "，或" : "或") + std::string(wanted[i].zh);
        out.en += (i == 0 ? "" : last ? " or " : ", ") + std::string(wanted[i].en);
    }
    return out;
}

/// What the block around each misreading belongs to. Both lists are in the order of the text.
std::vector<RuleKind> owners(const ParsedRules& parsed) {
    const auto& tree = parsed.tree;
    std::vector<RuleKind> out;
    std::vector<NodeId> open;
    for (NodeId id = 0; id < tree.size(); ++id) {
        while (!open.empty() && tree[open.back()].next <= id)
            open.pop_back();
        if (tree[id].kind == RuleKind::broken && out.size() < parsed.misreadings.size()) {
            auto owner = open.rbegin();
            while (owner != open.rend() &&
                   (tree[*owner].kind == RuleKind::block || tree[*owner].kind == RuleKind::broken))
                ++owner;
            out.push_back(owner == open.rend() ? RuleKind::file : tree[*owner].kind);
        }
        open.push_back(id);
    }
    out.resize(parsed.misreadings.size(), RuleKind::file);
    return out;
}

class Findings {
public:
    Findings(const ParsedRules& parsed, std::string_view file)
        : parsed_(parsed), text_(parsed.tree.text()), file_(file), owners_(owners(parsed)) {}

    std::vector<Diagnostic> all() {
        braces();
        for (std::size_t i = 0; i < parsed_.misreadings.size(); ++i) {
            const auto& misreading = parsed_.misreadings[i];
            if (is_outside(misreading, owners_[i]) || follows_brace_slip(misreading)) continue;
            if (has_room()) statement(misreading, owners_[i]);
        }
        if (parsed_.too_deep) {
            found_.push_back(make(Code::H803, place({parsed_.too_deep_at, parsed_.too_deep_at + 1})));
        }
        std::stable_sort(found_.begin(), found_.end(), [](const Diagnostic& a, const Diagnostic& b) {
            return a.place.span.begin < b.place.span.begin;
        });
        if (rest_ > 0) {
            found_.push_back(
                make(Code::H013, place({}),
                     {{"listed", std::to_string(found_.size())}, {"rest", std::to_string(rest_)}}));
        }
        return std::move(found_);
    }

private:
    /// Counts those that there is no room for.
    bool has_room() {
        if (found_.size() < most_findings) return true;
        ++rest_;
        return false;
    }

    Place place(Span span) const { return {std::string(file_), span}; }

    // ------------------------------------------------------------ braces

    /// Statements after the end of the rule set, which a brace too many or too few ended early.
    bool is_outside(const grammar::Misreading& misreading, RuleKind owner) const {
        return owner == RuleKind::file &&
               (misreading.wanted.empty() || text_[misreading.skipped.begin] == '}');
    }

    const grammar::Misreading* outside() const {
        for (std::size_t i = 0; i < owners_.size(); ++i) {
            if (is_outside(parsed_.misreadings[i], owners_[i])) return &parsed_.misreadings[i];
        }
        return nullptr;
    }

    void braces() {
        const auto* early = outside();
        if (early == nullptr && parsed_.unclosed.empty()) return;
        const auto slip = find_brace_slip(text_);
        if (early != nullptr) {
            ended_early(*early, slip);
        }
        for (const auto& open : parsed_.unclosed) {
            if (has_room()) not_closed(open, slip);
        }
    }

    void ended_early(const grammar::Misreading& early, const std::optional<BraceSlip>& slip) {
        const auto first = rule_text::word_at(text_, early.skipped.begin);
        const auto ended = before(early.skipped.begin);
        const Bilingual too_many{"多出一个“}”", "there is a “}” too many"};
        const Bilingual unpaired{"前面没有与它配对的“{”", "no “{” before it is open"};
        const Bilingual ends_early{"规则集因此提前结束", "so the rule set ends early"};
        const auto word = text_of(text_, first);
        const bool is_brace = word == "}" || word == "｝";
        if (slip && slip->kind == BraceSlip::Kind::not_opened) {
            const auto line = quoted(text_of(text_, rule_text::line_around(text_, slip->at.begin)));
            add(Code::H804, slip->at, {line + "后面像是漏了“{”", "a “{” seems to be missing after " + line},
                ends_early, ended);
        } else if (slip && slip->kind == BraceSlip::Kind::too_many && slip->at != first) {
            add(Code::H804, slip->at, too_many, ends_early, ended);
        } else if (is_brace) {
            add(Code::H804, first, too_many, unpaired, ended);
        } else if (ended) {
            add(Code::H804, first, outside_of_rules(word),
                {"规则集到前面的“}”就结束了", "the rule set ended at the “}” before it"}, ended);
        } else {
            add(Code::H801, first, outside_of_rules(word),
                {"前面没有“规则集 … {”", "no “规则集 … {” stands before it"}, ended);
        }
        if (slip && slip->kind != BraceSlip::Kind::not_closed) brace_slip_ = slip->at.begin;
    }

    static Bilingual outside_of_rules(const std::string& word) {
        return {quoted(word) + "写到了规则集外面", quoted(word) + " stands outside of a rule set"};
    }

    void add(Code code, Span at, const Bilingual& what, const Bilingual& why,
             const std::optional<Span>& ended) {
        found_.push_back(make(code, place(at), {{"what", what.zh}, {"wanted", why.zh}},
                              {{"what", what.en}, {"wanted", why.en}}));
        if (ended && *ended != at) found_.back().related.push_back({place(*ended), text_of(text_, *ended)});
    }

    /// The brace that closed the statement before `at`.
    std::optional<Span> before(std::uint32_t at) const {
        while (at > 0 && rule_text::is_blank(text_[at - 1]))
            --at;
        if (at > 0 && text_[at - 1] == '}') return Span{at - 1, at};
        return text_.substr(0, at).ends_with("｝") ? std::optional(Span{at - 3, at}) : std::nullopt;
    }

    void not_closed(Span open, const std::optional<BraceSlip>& slip) {
        Span brace{open.begin, open.begin + 1};
        // By the indentation a block inside may be the one, closed by the brace that was meant for this one.
        if (slip && slip->kind == BraceSlip::Kind::not_closed && slip->at.begin > open.begin &&
            slip->at.begin < open.end) {
            brace = slip->at;
        }
        const auto line = rule_text::line_around(text_, brace.begin);
        auto head =
            text_of(text_, {line.begin, std::max(line.begin, rule_text::blanks_before(text_, brace.begin))});
        if (head.empty()) head = text_of(text_, line);
        const auto missed = rule_text::line_around(text_, open.end);
        auto finding = make(Code::H802, place(brace), {{"block", quoted(head)}});
        finding.related.push_back(
            {place({open.end, std::max(open.end, missed.end)}), excerpt(text_of(text_, missed))});
        found_.push_back(std::move(finding));
    }

    /// With a brace too many or too few what stands behind it is read as part of the wrong block.
    bool follows_brace_slip(const grammar::Misreading& misreading) const {
        return brace_slip_ && misreading.stopped >= *brace_slip_;
    }

    // ------------------------------------------------------------ statements

    void statement(const grammar::Misreading& misreading, RuleKind owner) {
        const auto at = rule_text::next_word(text_, misreading.stopped);
        const Stop stop{text_, at, misreading.skipped.begin, owner, &misreading.wanted};
        const auto slip = guess_slip(stop);
        auto word = stop.word();
        if (slip && slip->edit && slip->edit->span.begin <= at && slip->edit->span.end > at)
            word = slip->edit->span;
        const auto wanted = listed(misreading.wanted);
        const auto what = slip && !slip->what.zh.empty() ? slip->what : what_stands(word);
        Bilingual then{(word.empty() ? "后面应为" : "这里应为") + wanted.zh, "expected " + wanted.en};
        if (slip) then = slip->says;
        auto finding = make(Code::H801, place(word), {{"what", what.zh}, {"wanted", then.zh}},
                            {{"what", what.en}, {"wanted", then.en}});
        finding.expected = wanted.zh;
        finding.found = text_of(text_, word);
        if (slip && slip->edit && fixes_ < most_fixes) prove(finding, *slip->edit);
        found_.push_back(std::move(finding));
    }

    Bilingual what_stands(Span word) const {
        if (word.empty()) return {"这一行没有写完", "the line is not finished"};
        const auto text = text_of(text_, word);
        const auto name = quoted(text);
        if (text == "}" || text == "｝" || text == "；" || text == ";") {
            return {name + "前面没有写完", "the statement before " + name + " is not finished"};
        }
        return {name + "读不懂", "can't read " + name};
    }

    /// Keeps an edit that leaves one misreading fewer and no new brace open.
    void prove(Diagnostic& finding, const TextEdit& edit) {
        ++fixes_;
        std::string mended(text_);
        mended.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.text);
        const auto again = parse_rules(mended);
        const bool better = again.misreadings.size() < parsed_.misreadings.size() &&
                            again.unclosed.size() <= parsed_.unclosed.size() && !again.too_deep;
        if (!better) return;
        const auto old = text_of(text_, edit.span);
        const auto title =
            edit.span.empty() ? Bilingual{"在这里加“" + edit.text + "”", "insert “" + edit.text + "”"}
            : edit.text.empty() ? Bilingual{"删去" + quoted(old), "delete " + quoted(old)}
                                : Bilingual{"把" + quoted(old) + "改成" + quoted(edit.text),
                                            "replace " + quoted(old) + " by " + quoted(edit.text)};
        finding.fixes.push_back({title, {edit}});
    }

    const ParsedRules& parsed_;
    std::string_view text_;
    std::string_view file_;
    std::vector<RuleKind> owners_;  ///< of each misreading
    std::vector<Diagnostic> found_;
    std::size_t rest_ = 0;  ///< findings that are not listed
    std::optional<std::uint32_t> brace_slip_;
    std::size_t fixes_ = 0;
};

}  // namespace

std::vector<Diagnostic> syntax_findings(const ParsedRules& parsed, std::string_view file) {
    return Findings(parsed, file).all();
}

}  // namespace heng
