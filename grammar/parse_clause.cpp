#include "grammar/parse_clause.hpp"

#include "grammar/clause.hpp"

namespace heng {

ClauseParse parse_clause(std::string_view folded, ClauseTree& tree) {
    namespace g = grammar;
    tree.reset(folded);
    g::Build<ClauseKind> build{tree, folded.data()};
    g::p::memory_input<g::p::tracking_mode::lazy, g::p::eol::lf_crlf, const char*> in(
        folded.data(), folded.data() + folded.size(), "");
    try {
        const bool read = g::p::parse<g::clause::clause, g::p::nothing, g::Control>(in, build);
        return {read, build.furthest.byte(), build.furthest.wanted()};
    } catch (const g::TooDeep& deep) {
        return {false, deep.byte, {}};
    }
}

}  // namespace heng
