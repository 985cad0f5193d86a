#pragma once
// Work done by several threads, its results taken in order.

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace heng {

/// The places where results of numbered work wait for their turn.
template <typename Result>
class OrderedResults {
public:
    OrderedResults(std::size_t count, std::size_t places) : count_(count), places_(places) {}

    /// The number of the next piece of work, once there is a place for its result; nothing if there is no more.
    std::optional<std::size_t> next() {
        std::unique_lock lock(mutex_);
        freed_.wait(lock, [&] { return stopped_ || begun_ == count_ || begun_ < taken_ + places_.size(); });
        if (stopped_ || begun_ == count_) return std::nullopt;
        return begun_++;
    }

    void put(std::size_t number, Result result) {
        const std::lock_guard lock(mutex_);
        places_[number % places_.size()] = std::move(result);
        done_.notify_one();
    }

    /// The next result in order; waits for it.
    Result take() {
        std::unique_lock lock(mutex_);
        auto& place = places_[taken_ % places_.size()];
        done_.wait(lock, [&] { return fault_ || place.has_value(); });
        if (fault_) std::rethrow_exception(fault_);
        auto result = std::move(*place);
        place.reset();
        ++taken_;
        freed_.notify_all();
        return result;
    }

    /// No more work is given out.
    void stop() {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        freed_.notify_all();
    }

    /// Work ended in an exception: no more is given out, and whoever takes results gets it.
    void fail(std::exception_ptr fault) {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        fault_ = std::move(fault);
        freed_.notify_all();
        done_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable freed_, done_;
    std::size_t count_;
    std::size_t begun_ = 0;
    std::size_t taken_ = 0;
    bool stopped_ = false;
    std::exception_ptr fault_;
    std::vector<std::optional<Result>> places_;
};

/// How many threads -j asks for; 0 is as many as there are processors.
inline std::size_t threads_for(std::size_t jobs) {
    return jobs > 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
}

/// Calls make(i) for each i below `count`, on up to `threads` threads at a time, and take(result) in the order of i
/// on the calling thread. A bounded number of results waits, however many there are. Ends early when `take` gives
/// false. What either throws is thrown on, once all threads have ended.
template <typename Result, typename Make, typename Take>
void in_order(std::size_t count, std::size_t threads, const Make& make, const Take& take) {
    threads = std::min(threads, count);
    if (threads <= 1) {
        for (std::size_t i = 0; i < count; ++i) {
            if (!take(make(i))) return;
        }
        return;
    }
    constexpr std::size_t waiting_for_each = 16;  // so that a slow one doesn't hold up the others at once
    OrderedResults<Result> results(count, threads * waiting_for_each);
    const auto work = [&] {
        try {
            while (const auto number = results.next())
                results.put(*number, make(*number));
        } catch (...) {  // an exception may not leave a thread
            results.fail(std::current_exception());
        }
    };
    std::vector<std::jthread> workers;  // joined last, when no more work is given out
    const struct Stop {
        OrderedResults<Result>& results;
        ~Stop() { results.stop(); }
    } stop{results};
    for (std::size_t i = 0; i < threads; ++i)
        workers.emplace_back(work);
    for (std::size_t i = 0; i < count; ++i) {
        if (!take(results.take())) break;
    }
}

}  // namespace heng
