#pragma once
// heng explain CODE: what a code means, with examples, wherever it lives.

#include <string>

#include "tools/heng/options.hpp"
#include "tools/heng/run.hpp"
#include "tools/heng/session.hpp"

namespace heng {

/// `code` in upper case.
[[nodiscard]] Status explain_code(const std::string& code, DocumentFormat format, const Session& session);

}  // namespace heng
