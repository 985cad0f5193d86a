#pragma once
// From the tree of a cell to its Reading. In: a tree of grammar/value.hpp. Out: the Reading, or the byte where it
// makes no sense (2月30日, 90%-80%, 超过100次以上).

#include <cstdint>

#include "engine/value/reading.hpp"
#include "grammar/cell_part.hpp"

namespace heng {

/// What a node says, or where it goes wrong: a byte of the folded text.
class Interpreted {
public:
    Interpreted(Reading reading) : reading_(std::move(reading)) {}  // NOLINT(google-explicit-constructor)
    static Interpreted nonsense(std::uint32_t byte) {
        Interpreted failed{Reading{}};
        failed.byte_ = byte;
        failed.good_ = false;
        return failed;
    }

    [[nodiscard]] bool good() const { return good_; }
    [[nodiscard]] std::uint32_t byte() const { return byte_; }
    [[nodiscard]] Reading& reading() { return reading_; }

private:
    Reading reading_;
    std::uint32_t byte_ = 0;
    bool good_ = true;
};

[[nodiscard]] Interpreted interpret_quantity(CellTree::Cursor node, Role role);
[[nodiscard]] Interpreted interpret_interval(CellTree::Cursor node);
[[nodiscard]] Interpreted interpret_relation(CellTree::Cursor node, Role role);
[[nodiscard]] Interpreted interpret_date(CellTree::Cursor node);
[[nodiscard]] Interpreted interpret_span(CellTree::Cursor node);

}  // namespace heng
