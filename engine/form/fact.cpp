#include "engine/form/fact.hpp"

namespace heng {

Fact read_fact(std::string_view name, std::string_view text) {
    Fact fact{std::string(name), std::string(text), read_value(text, Role::actual), {}};
    constexpr std::string_view comma = "、";
    for (auto rest = text; !rest.empty();) {
        const auto end = rest.find(comma);
        fact.items.push_back(read_value(rest.substr(0, end), Role::actual));
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + comma.size());
    }
    return fact;
}

}  // namespace heng
