#pragma once
// GMP as a second opinion on engine/number, and operands chosen to cross the border of 64 bits.
// Another seed: heng_tests --rng-seed N (or `time`); a failure prints the seed it had.

#include <gmpxx.h>

#include <array>
#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <random>
#include <string>

#include "engine/number/rational.hpp"

namespace heng::oracle {

/// Reads what Rational prints, without Rational's help: "p/q" or a decimal.
inline mpq_class value_of(std::string text) {
    const auto point = text.find('.');
    mpz_class scale = 1;
    if (point != std::string::npos) {
        mpz_ui_pow_ui(scale.get_mpz_t(), 10, text.size() - point - 1);
        text.erase(point, 1);
    }
    mpq_class value(text, 10);
    value.canonicalize();
    return value / scale;
}

inline mpq_class value_of(const Rational& value) {
    return value_of(value.to_string());
}

/// A number in both systems.
struct Pair {
    Rational ours;
    mpq_class theirs;
};

/// By way of decimal numerator and denominator.
inline Pair pair_of(const mpq_class& value) {
    const auto num = Rational::parse(value.get_num().get_str());
    const auto den = Rational::parse(value.get_den().get_str());
    REQUIRE(num);
    REQUIRE(den);
    return {*num / *den, value};
}

/// Draws operands: cents, all of 64 bits, its edges, products just past it, and 100-digit numbers.
class Operands {
public:
    [[nodiscard]] Pair next() {
        mpq_class value(numerator(), denominator());
        value.canonicalize();
        return pair_of(value);
    }

    [[nodiscard]] int between(int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(random_);
    }

    [[nodiscard]] static std::string seed() { return "--rng-seed " + std::to_string(Catch::rngSeed()); }

private:
    mpz_class numerator() {
        const mpz_class size = magnitude();
        return between(0, 1) == 0 ? size : mpz_class(-size);
    }

    mpz_class denominator() {
        static constexpr std::array<unsigned, 8> usual = {1, 1, 2, 3, 6, 7, 100, 10000};
        if (between(0, 1) == 0) {
            return usual.at(static_cast<std::size_t>(between(0, 7)));
        }
        const mpz_class size = magnitude();
        return size == 0 ? mpz_class(1) : size;
    }

    mpz_class magnitude() {
        switch (between(0, 5)) {
            case 0: return between(0, 3);
            case 1: return between(0, 10'000'000);
            case 2: return mpz_class(std::to_string(random_()));
            case 3: return edge_of_64_bits() + between(-2, 2);
            case 4: return mpz_class(std::to_string(random_() >> 31U));
            default: return hundred_digits();
        }
    }

    mpz_class edge_of_64_bits() {
        mpz_class edge;
        static constexpr std::array<unsigned long, 6> bits = {31, 32, 62, 63, 64, 126};
        mpz_ui_pow_ui(edge.get_mpz_t(), 2, bits.at(static_cast<std::size_t>(between(0, 5))));
        return edge;
    }

    mpz_class hundred_digits() {
        std::string digits = "1";
        while (digits.size() < 100) {
            digits += static_cast<char>('0' + between(0, 9));
        }
        return mpz_class(digits);
    }

    std::mt19937_64 random_{Catch::rngSeed()};
};

}  // namespace heng::oracle
