#pragma once
// The repository's own C++ sources, as tests about them need them: what is code, what is said in strings.

#include <string>
#include <string_view>
#include <vector>

namespace heng::test {

struct SourceText {
    std::string path;    ///< from the root of the repository, with slashes: engine/number/rational.hpp
    std::string whole;   ///< the bytes of the file
    std::string spoken;  ///< without comments: code and string literals
    std::string code;    ///< without comments and without what stands in literals
};

/// Splits one text. Line breaks stay where they are, so lines can be counted in each.
[[nodiscard]] SourceText split_source(std::string path, std::string whole);

/// All .hpp, .cpp and .def files below a folder of the repository, sorted by path.
[[nodiscard]] std::vector<SourceText> sources_below(std::string_view folder);

/// What stands between the quotes of `#include "…"`, in order.
[[nodiscard]] std::vector<std::string> quoted_includes(const SourceText& source);
/// What stands between the brackets of `#include <…>`, in order.
[[nodiscard]] std::vector<std::string> bracketed_includes(const SourceText& source);

/// Names and keywords of the code, in order, each as often as it occurs.
[[nodiscard]] std::vector<std::string> identifiers(const SourceText& source);

}  // namespace heng::test
