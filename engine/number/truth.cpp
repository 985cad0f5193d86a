#include "engine/number/truth.hpp"

#include <ostream>

namespace heng {

std::string_view to_string(Truth value) {
    switch (value) {
        case Truth::no: return "no";
        case Truth::unknown: return "unknown";
        case Truth::yes: return "yes";
    }
    return {};
}

std::ostream& operator<<(std::ostream& out, Truth value) {
    return out << to_string(value);
}

}  // namespace heng
