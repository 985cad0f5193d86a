#pragma once
// Where -o writes a result.

#include <string>

#include "engine/report/text.hpp"
#include "tools/heng/run.hpp"

namespace heng {

/// To the standard output if `output` is empty, else to that file; one that is there is replaced only by `force`. Why it was
/// not written is said.
[[nodiscard]] Status write_output(const std::string& text, const std::string& output, bool force,
                                  const TextOptions& options);

}  // namespace heng
