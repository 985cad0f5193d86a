#pragma once
// What is said of a clause that isn't understood: the words where reading stopped, what was expected there, and the
// nearest phrasing that is understood.

#include <string>
#include <string_view>

#include "engine/clause/translate.hpp"
#include "engine/report/language.hpp"

namespace heng {

[[nodiscard]] std::string unread_clause(std::string_view sentence, const Translation& translation,
                                        Language language);

}  // namespace heng
