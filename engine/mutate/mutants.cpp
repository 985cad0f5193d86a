#include "engine/mutate/mutants.hpp"

#include <array>
#include <optional>
#include <utility>

#include "engine/compile/library.hpp"
#include "engine/compile/literal.hpp"

namespace heng {

namespace {

using K = RuleKind;
using Swap = std::pair<std::string_view, std::string_view>;

constexpr std::array<Swap, 9> comparisons{{{"≥", ">"},
                                           {">", "≥"},
                                           {"≤", "<"},
                                           {"<", "≤"},
                                           {"=", "≠"},
                                           {"≠", "="},
                                           {">=", ">"},
                                           {"<=", "<"},
                                           {"≧", ">"}}};
constexpr std::array<Swap, 8> ends{{{"（含）", "（不含）"},
                                    {"(含)", "(不含)"},
                                    {"（不含）", "（含）"},
                                    {"(不含)", "(含)"},
                                    {"[", "("},
                                    {"(", "["},
                                    {"]", ")"},
                                    {")", "]"}}};

template <std::size_t N>
std::optional<std::string_view> other(const std::array<Swap, N>& swaps, std::string_view word) {
    for (const auto& [one, two] : swaps) {
        if (one == word) {
            return two;
        }
    }
    return std::nullopt;
}

/// One more, written as it was: 60% becomes 61%, 0.5 becomes 1.5.
std::optional<std::string> one_more(std::string_view written) {
    const auto end = written.find_first_not_of("0123456789.");
    const auto figure = Rational::parse(std::string(written.substr(0, end)));
    if (!figure) {
        return std::nullopt;
    }
    return (*figure + Rational(1)).to_string() +
           std::string(end == std::string_view::npos ? "" : written.substr(end));
}

class Mutation {
public:
    explicit Mutation(const RuleSource& source) : source_(source) {}

    std::vector<Mutant> run() {
        for (auto statement : source_.parsed.tree.root()) {
            if (statement.kind() == K::ruleset) {
                ruleset_ = ruleset_name(statement);
                for (auto part : statement.child(K::block)) {
                    this->statement(part);
                }
            }
        }
        return std::move(out_);
    }

private:
    void statement(RuleNode node) {
        part_.clear();
        switch (node.kind()) {
            case K::overrides:
                overriding_ = true;
                statement(node.first());
                overriding_ = false;
                return;
            case K::check:
                part_ = std::string(node.child(K::code).text());
                if (!overriding_) {
                    add(Fault::no_check, node, node.span(), "");
                }
                break;
            case K::scoring: part_ = text_of(node.child(K::name)); break;
            case K::system:
            case K::indicator:
            case K::total:
            case K::grades:
            case K::parameter: break;
            default: return;  // what forms are like, words, headers
        }
        look(node, K::file);
    }

    /// `within` is the nearest node around it that says what a number is.
    void look(RuleNode node, K within) {
        for (auto part : node) {
            switch (part.kind()) {
                case K::comparator: swapped(Fault::comparison, part, other(comparisons, part.text())); break;
                case K::bracket:
                case K::open_end:
                case K::closed_end: swapped(Fault::end, part, other(ends, part.text())); break;
                case K::number: number(part, within); break;
                case K::cap: limit(part, " × 2"); break;
                case K::floor: limit(part, " - 1"); break;
                case K::message:
                case K::advice:
                case K::english:
                case K::narrative:
                case K::basis:
                case K::standard:
                case K::source: break;
                case K::weight:
                case K::range:
                case K::rounding:
                case K::ratio_rounding: look(part, part.kind()); break;
                default: look(part, within); break;
            }
        }
    }

    void swapped(Fault fault, RuleNode node, std::optional<std::string_view> word) {
        if (word) {
            add(fault, node, node.span(), std::string(*word));
        }
    }

    void number(RuleNode node, K within) {
        const auto more = one_more(node.text());
        if (!more) {
            return;
        }
        const auto fault = within == K::weight                                    ? Fault::weight
                           : within == K::range                                   ? Fault::bound
                           : within == K::rounding || within == K::ratio_rounding ? Fault::digits
                                                                                  : Fault::number;
        add(fault, node, node.span(), *more);
    }

    void limit(RuleNode node, std::string_view more) {
        const auto expression = node.first();
        if (expression) {
            const auto text = "(" + std::string(expression.text()) + ")" + std::string(more);
            add(Fault::limit, expression, expression.span(), text);
        }
    }

    void add(Fault fault, RuleNode node, Span span, std::string after) {
        const auto line = source_.lines.position(span.begin).line;
        const auto head = fault == Fault::no_check ? head_of(node) : span;
        out_.push_back({fault,
                        part_,
                        ruleset_,
                        line,
                        {span, after},
                        source_.file->text.substr(head.begin, head.end - head.begin),
                        std::move(after)});
    }

    const RuleSource& source_;
    std::string ruleset_;
    std::string part_;
    bool overriding_ = false;  ///< what stands under 改写 can't go without it
    std::vector<Mutant> out_;
};

}  // namespace

std::vector<Mutant> mutants_of(const RuleFile& file) {
    const RuleSource source(file);
    return source.parsed.misreadings.empty() ? Mutation(source).run() : std::vector<Mutant>{};
}

}  // namespace heng
