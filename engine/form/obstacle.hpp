#pragma once
// What must not reach the YAML parser: bytes that aren't text, and more %TAG lines than it has time for.

#include <cstdint>
#include <optional>
#include <string_view>

#include "engine/diagnostics/diagnostic.hpp"
#include "engine/form/encoding.hpp"

namespace heng {

struct Blockage {
    std::uint32_t byte = 0;
    std::optional<TextFault> fault;  ///< none: the %TAG line here is one too many
};

/// Finds obstacles one after the other; all of them together take time linear in the source.
class ObstacleFinder {
public:
    /// libyaml compares each %TAG line with all before it: 700,000 of them take minutes. Forms have none.
    static constexpr std::uint32_t max_tag_lines = 32;

    explicit ObstacleFinder(std::string_view source);

    /// The first obstacle at or after `from`; `from` may not go back.
    [[nodiscard]] std::optional<Blockage> next(std::uint32_t from);

private:
    std::string_view source_;
    std::optional<TextFault> fault_;  ///< the first that isn't passed
    std::uint32_t
        tag_line_;  ///< the first %TAG line over the limit that isn't passed; the text's end if none
};

struct ObstacleFinding {
    Diagnostic finding;
    bool whole_file = false;  ///< the content is something else altogether: nothing in it is worth reading on
};

/// H004, H005 or H014 for an obstacle of `source`; what it may be is guessed from `content`, the bytes of its document
/// or of the whole file.
[[nodiscard]] ObstacleFinding explain_obstacle(std::string_view source, std::string_view content,
                                               const Blockage& obstacle);

}  // namespace heng
