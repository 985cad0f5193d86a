#pragma once
// Random documents in random styles, with what they say: the generator of the differential test.

#include <cstdint>
#include <random>
#include <string>

namespace heng::test {

struct Written {
    std::string yaml;
    std::string outline;  ///< as outline.hpp has it
};

/// A document, its tree and its style drawn from `random`: plain, quoted, literal and folded scalars, block and flow
/// collections, comments, blank lines, indentation of two to four, LF or CRLF.
[[nodiscard]] Written write_yaml(std::mt19937& random);

}  // namespace heng::test
