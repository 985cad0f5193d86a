#include "engine/form/reading.hpp"

#include <string>

namespace heng {

Diagnostic over_limit(const Bilingual& what, std::uint64_t limit, Place place) {
    const auto number = std::to_string(limit);
    return make(Code::H005, std::move(place), {{"what", what.zh}, {"limit", number}},
                {{"what", what.en}, {"limit", number}});
}

}  // namespace heng
