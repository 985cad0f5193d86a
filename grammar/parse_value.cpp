#include "grammar/parse_value.hpp"

#include "grammar/value.hpp"

namespace heng {

CellParse parse_cell(std::string_view folded, CellTree& tree) {
    tree.reset(folded);
    grammar::Build<CellPart> build{tree, folded.data()};
    grammar::p::memory_input<grammar::p::tracking_mode::lazy, grammar::p::eol::lf_crlf, const char*> in(
        folded.data(), folded.data() + folded.size(), "");
    const bool read =
        grammar::p::parse<grammar::value::cell, grammar::p::nothing, grammar::Control>(in, build);
    return {read, build.furthest.byte()};
}

}  // namespace heng
