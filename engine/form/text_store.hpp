#pragma once
// Texts that live as long as their owner and never move.

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace heng {

/// Keeps copies of texts. Views that it gave stay good when it is moved; it can't be copied, for a copy's views would
/// still point here. Empty, it takes no memory of its own.
class TextStore {
public:
    TextStore() = default;
    TextStore(TextStore&& other) noexcept
        : blocks_(std::move(other.blocks_)),
          next_(std::exchange(other.next_, nullptr)),
          free_(std::exchange(other.free_, 0)) {}
    TextStore& operator=(TextStore&& other) noexcept {
        blocks_ = std::move(other.blocks_);
        next_ = std::exchange(other.next_, nullptr);
        free_ = std::exchange(other.free_, 0);
        return *this;
    }
    ~TextStore() = default;

    /// A copy of `text` that lives as long as the store.
    std::string_view keep(std::string_view text) {
        if (text.size() > free_) {
            grow(text.size());
        }
        if (text.empty()) {
            return {};
        }
        std::memcpy(next_, text.data(), text.size());
        free_ -= text.size();
        return {std::exchange(next_, next_ + text.size()), text.size()};
    }

private:
    /// Each block is at least as big as all before it, up to 64 KB, so few are needed and little is left unused.
    void grow(std::size_t needed) {
        const auto usual = std::size_t{64} << std::min<std::size_t>(blocks_.size(), 10);
        free_ = std::max(needed, usual);
        blocks_.push_back(std::make_unique<char[]>(free_));
        next_ = blocks_.back().get();
    }

    std::vector<std::unique_ptr<char[]>> blocks_;
    char* next_ = nullptr;
    std::size_t free_ = 0;
};

}  // namespace heng
