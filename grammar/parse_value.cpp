#include "grammar/parse_value.hpp"

#include "grammar/value.hpp"

namespace heng {

namespace {

using Input = grammar::p::memory_input<grammar::p::tracking_mode::lazy, grammar::p::eol::lf_crlf, const char*>;

Input input(std::string_view folded) {
    return {folded.data(), folded.data() + folded.size(), ""};
}

}  // namespace

CellParse parse_cell(std::string_view folded, CellTree& tree) {
    tree.reset(folded);
    grammar::Build<CellPart> build{tree, folded.data()};
    auto in = input(folded);
    const bool read =
        grammar::p::parse<grammar::value::cell, grammar::p::nothing, grammar::Control>(in, build);
    return {read, build.furthest.byte()};
}

bool is_nothing(std::string_view folded) {
    auto in = input(folded);
    return grammar::p::parse<grammar::value::nothing>(in);
}

}  // namespace heng
