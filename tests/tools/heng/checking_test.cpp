#include "tools/heng/checking.hpp"

#include <atomic>
#include <catch2/catch.hpp>

#include "tools/heng/in_order.hpp"

using heng::Diagnostic;
using heng::Report;
using heng::Selection;
using heng::Severity;
using heng::Verdict;

namespace {

Diagnostic finding(std::string code, Severity severity, std::uint32_t at,
                   std::vector<Diagnostic> consequences = {}) {
    Diagnostic d;
    d.code = std::move(code);
    d.severity = severity;
    d.place.span = {at, at};
    d.consequences = std::move(consequences);
    return d;
}

/// H201 at 5 with H203 at 9 and H102 at 1 behind it, and H303 at 7.
Report sample() {
    Report report;
    report.verdict = Verdict::fail;
    report.diagnostics = {
        finding("H201", Severity::error, 5,
                {finding("H203", Severity::error, 9), finding("H102", Severity::warning, 1)}),
        finding("H303", Severity::warning, 7)};
    return report;
}

/// "H201(H203 H102 ) H303 "
std::string codes(const std::vector<Diagnostic>& findings) {
    std::string all;
    for (const auto& one : findings)
        all += one.code + (one.consequences.empty() ? "" : "(" + codes(one.consequences) + ")") + " ";
    return all;
}

std::string left(const Selection& selection) {
    auto report = sample();
    apply(selection, report);
    return codes(report.diagnostics);
}

}  // namespace

TEST_CASE("findings are selected by the beginnings of their codes", "[command]") {
    CHECK(left({}) == "H201(H203 H102 ) H303 ");
    CHECK(left({{"H3"}, {}, false}) == "H303 ");
    CHECK(left({{"H201", "H303"}, {}, false}) == "H201 H303 ");
    CHECK(left({{}, {"H303"}, false}) == "H201(H203 H102 ) ");
    CHECK(left({{}, {"H203"}, false}) == "H201(H102 ) H303 ");
    CHECK(left({{"H2"}, {"H201"}, false}) == "H203 ");
    CHECK(left({{"H9"}, {}, false}).empty());
}

TEST_CASE("a consequence whose cause is taken away becomes a finding, in the order of the file",
          "[command]") {
    CHECK(left({{}, {"H201"}, false}) == "H102 H303 H203 ");
}

TEST_CASE("flat lists consequences as findings, in the order of the file", "[command]") {
    CHECK(left({{}, {}, true}) == "H102 H201 H303 H203 ");
    CHECK(left({{"H2"}, {}, true}) == "H201 H203 ");
}

TEST_CASE("the verdict follows from what is left; what could not be checked stays so", "[command]") {
    const auto verdict = [](const Selection& selection, Report report) {
        apply(selection, report);
        return report.verdict;
    };
    CHECK(verdict({{"H201"}, {}, false}, sample()) == Verdict::fail);
    CHECK(verdict({{"H303"}, {}, false}, sample()) == Verdict::pass);
    auto open = sample();
    open.indicators.emplace_back();
    open.indicators.back().decided = false;
    CHECK(verdict({{"H303"}, {}, false}, open) == Verdict::undecided);
    auto unread = sample();
    unread.verdict = Verdict::unreadable;
    CHECK(verdict({{"H9"}, {}, false}, unread) == Verdict::unreadable);
    apply({{"H9"}, {}, false}, unread);
    CHECK(unread.diagnostics.size() == 2);
}

TEST_CASE("work of many threads is taken in order, each piece once", "[command]") {
    for (const std::size_t threads : {1U, 2U, 5U, 64U}) {
        for (const std::size_t count : {0U, 1U, 3U, 1000U}) {
            std::atomic<std::size_t> made{0};
            std::vector<std::size_t> taken;
            heng::in_order<std::size_t>(
                count, threads,
                [&](std::size_t i) {
                    ++made;
                    return i * i;
                },
                [&](std::size_t result) {
                    taken.push_back(result);
                    return true;
                });
            INFO(threads << " threads, " << count << " pieces");
            CHECK(made == count);
            REQUIRE(taken.size() == count);
            for (std::size_t i = 0; i < count; ++i)
                REQUIRE(taken[i] == i * i);
        }
    }
}

TEST_CASE("work ends early when nobody takes it", "[command]") {
    std::atomic<std::size_t> made{0};
    std::size_t taken = 0;
    heng::in_order<int>(
        100'000, 4,
        [&](std::size_t) {
            ++made;
            return 0;
        },
        [&](int) { return ++taken < 3; });
    CHECK(taken == 3);
    CHECK(made < 1000);
}

TEST_CASE("what a piece of work throws reaches whoever wanted its result", "[command]") {
    for (const std::size_t threads : {1U, 2U, 8U}) {
        INFO(threads << " threads");
        const auto fails = [&](std::size_t i) {
            return i == 500 ? throw std::bad_alloc() : static_cast<int>(i);
        };
        std::size_t taken = 0;
        CHECK_THROWS_AS(heng::in_order<int>(100'000, threads, fails, [&](int) { return ++taken > 0; }),
                        std::bad_alloc);
        CHECK(taken <= 500);
    }
}
