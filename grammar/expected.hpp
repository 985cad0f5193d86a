#pragma once
// What a parse wanted where it stopped, in the author's words.

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/source.hpp"

namespace heng::grammar {

/// What a construct is called when it is missing.
struct Expected {
    std::string_view zh;
    std::string_view en;
    friend bool operator==(const Expected&, const Expected&) = default;
};

/// A stretch of text that was skipped: where reading stopped in it, and what could have stood there.
struct Misreading {
    Span skipped;
    std::uint32_t stopped = 0;
    std::vector<Expected> wanted;
};

/// The furthest place that a parse reached and what could have stood there.
class Furthest {
public:
    [[nodiscard]] std::uint32_t byte() const { return byte_; }
    [[nodiscard]] const std::vector<Expected>& wanted() const { return wanted_; }
    [[nodiscard]] std::size_t mark() const { return wanted_.size(); }

    void restart(std::uint32_t byte) {
        byte_ = byte;
        wanted_.clear();
    }
    /// `what`, tried at `byte`, failed. It stands for whatever inside it failed at the same place, that is
    /// for all since `mark`.
    void failed(std::uint32_t byte, const Expected& what, std::size_t mark) {
        if (byte < byte_) {
            return;
        }
        if (byte > byte_) {
            restart(byte);
        } else if (mark < wanted_.size()) {
            wanted_.resize(mark);
        }
        for (const auto& have : wanted_) {
            if (have == what) {
                return;
            }
        }
        wanted_.push_back(what);
    }

private:
    std::uint32_t byte_ = 0;
    std::vector<Expected> wanted_;
};

}  // namespace heng::grammar
