#pragma once
// What a parse wanted where it stopped, in the author's words.

#include <algorithm>
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
    /// Each once, though several constructs may be called the same.
    [[nodiscard]] std::vector<Expected> wanted() const;
    [[nodiscard]] std::size_t mark() const { return wanted_.size(); }

    void restart(std::uint32_t byte) {
        byte_ = byte;
        wanted_.clear();
    }
    /// `what`, which lives as long as the program, tried at `byte`, failed. It stands for whatever inside it failed at the same place, that is
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
        if (std::find(wanted_.begin(), wanted_.end(), &what) == wanted_.end()) {
            wanted_.push_back(&what);
        }
    }

private:
    std::uint32_t byte_ = 0;
    /// Kept by address: every grammar rule that fails comes here, and few of them are ever told.
    std::vector<const Expected*> wanted_;
};

inline std::vector<Expected> Furthest::wanted() const {
    std::vector<Expected> all;
    for (const auto* what : wanted_) {
        if (std::find(all.begin(), all.end(), *what) == all.end()) {
            all.push_back(*what);
        }
    }
    return all;
}

}  // namespace heng::grammar
