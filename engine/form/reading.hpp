#pragma once
// What the documents of one text share while they are read: the limits, what was counted towards them, and how many
// problems were listed.

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "engine/form/document.hpp"
#include "grammar/source.hpp"

namespace heng {

/// H005: `what` is over `limit`.
[[nodiscard]] Diagnostic over_limit(const Bilingual& what, std::uint64_t limit, Place place);

class Intake {
public:
    Intake(std::string_view source, const Limits& limits) : source_(source), limits_(limits) {}

    [[nodiscard]] std::string_view source() const { return source_; }
    [[nodiscard]] const Limits& limits() const { return limits_; }
    [[nodiscard]] std::uint64_t unlisted() const { return unlisted_; }

    /// Counts a cell; false if that is one too many.
    [[nodiscard]] bool count_cell() { return ++cells_ <= limits_.cells; }

    [[nodiscard]] bool is_full() const { return cells_ > limits_.cells; }

    /// Lists what `finding()` gives; only counts it once `limits().problems` are listed.
    template <typename Finding>
    void add(Document& document, Finding&& finding) {
        if (listed_ >= limits_.problems) {
            ++unlisted_;
            return;
        }
        ++listed_;
        document.problems.push_back(std::forward<Finding>(finding)());
    }

    /// Line, from 1, of a byte. The first call is linear in the text, so it is for messages only.
    [[nodiscard]] std::uint32_t line_of(std::uint32_t byte) {
        if (!lines_) {
            lines_.emplace(source_);
        }
        return lines_->position(byte).line;
    }

private:
    std::string_view source_;
    Limits limits_;
    std::uint64_t cells_ = 0;
    std::uint64_t unlisted_ = 0;
    std::uint32_t listed_ = 0;
    std::optional<LineMap> lines_;
};

}  // namespace heng
