#include "engine/value/reading.hpp"

#include <utility>

#include "engine/value/interpret.hpp"
#include "grammar/fold.hpp"
#include "grammar/parse_value.hpp"

namespace heng {

namespace {

/// What stands between two conditions and where it begins.
struct Gap {
    std::string_view text;
    std::uint32_t begin = 0;
};

/// 1、完成5场 numbers a list; it doesn't state two figures.
bool numbers_a_list(const Reading& first, std::string_view gap) {
    const auto* quantity = std::get_if<Quantity>(&first);
    return quantity != nullptr && quantity->comparator == Comparator::bare && quantity->unit.empty() &&
           gap.starts_with("、");
}

class Interpreter {
public:
    Interpreter(const CellTree& tree, Role role) : text_(tree.text()), role_(role) {}

    Interpreted condition(CellTree::Cursor node) const {
        switch (node.kind()) {
            case CellPart::none: return Reading{Nothing{}};
            case CellPart::text: return Reading{Quality{std::string(node.text())}};
            case CellPart::quantity: return interpret_quantity(node, role_);
            case CellPart::interval: return interpret_interval(node);
            case CellPart::relation: return interpret_relation(node, role_);
            case CellPart::date_condition: return interpret_date(node);
            case CellPart::date_span: return interpret_span(node);
            case CellPart::both: return joined(node, Joined::By::all);
            case CellPart::either: return joined(node, Joined::By::any);
            default: return Interpreted::nonsense(node.span().begin);
        }
    }

private:
    /// Conditions joined; one alone is itself, and those of a span of dates (1-12月) join the others.
    Interpreted joined(CellTree::Cursor node, Joined::By by) const {
        Joined all{by, {}};
        std::uint32_t end = node.span().begin;
        for (const auto part : node) {
            auto read = condition(part);
            if (!read.good()) return read;
            const auto gap = text_.substr(end, part.span().begin - end);
            if (!all.parts.empty() && numbers_a_list(all.parts.back(), gap))
                return Interpreted::nonsense(end);
            add(all, std::move(read.reading()));
            end = part.span().end;
        }
        if (all.parts.size() == 1) return std::move(all.parts.front());
        return Reading{std::move(all)};
    }

    static void add(Joined& all, Reading&& part) {
        auto* inner = std::get_if<Joined>(&part);
        if (inner == nullptr || inner->by != all.by) {
            all.parts.push_back(std::move(part));
            return;
        }
        for (auto& condition : inner->parts)
            all.parts.push_back(std::move(condition));
    }

    std::string_view text_;
    Role role_;
};

}  // namespace

struct CellReader::Buffers {
    Folded folded;
    CellTree tree;
};

CellReader::CellReader() : buffers_(std::make_unique<Buffers>()) {}
CellReader::~CellReader() = default;
CellReader::CellReader(CellReader&&) noexcept = default;
CellReader& CellReader::operator=(CellReader&&) noexcept = default;

Reading CellReader::read(std::string_view cell, Role role) {
    auto& [folded, tree] = *buffers_;
    folded.fold(cell);
    if (folded.stopped()) return Unread{*folded.stopped()};
    const auto parse = parse_cell(folded.text(), tree);
    if (!parse.read) return Unread{folded.origin(parse.stopped)};
    auto read = Interpreter(tree, role).condition(tree.root().first());
    if (!read.good()) return Unread{folded.origin(read.byte())};
    return std::move(read.reading());
}

Reading read_value(std::string_view cell, Role role) {
    return CellReader().read(cell, role);
}

bool says_nothing(std::string_view cell) {
    Folded folded;
    folded.fold(cell);
    return !folded.stopped() && is_nothing(folded.text());
}

bool operator==(const Joined& a, const Joined& b) {
    return a.by == b.by && a.parts == b.parts;
}

}  // namespace heng
