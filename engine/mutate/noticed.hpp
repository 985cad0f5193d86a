#pragma once
// Whether the 用例 of rule files notice a fault that was put into one of them.

#include <span>
#include <string>
#include <vector>

#include "engine/case/case.hpp"
#include "engine/mutate/mutants.hpp"

namespace heng {

enum class Noticed : std::uint8_t {
    yes,
    no,
    alike,   ///< the rules say the same as before
    broken,  ///< no rules any more: heng lint says so
};

/// The cases of all files, as they stand. Any number of threads may try faults at the same time.
class CaseBook {
public:
    /// `files` are all rule files, `tested` those whose 用例 are asked; both must outlive it. `find` may be called by
    /// several threads.
    CaseBook(std::span<const RuleFile> files, std::span<const RuleFile* const> tested, FileLookup find);

    /// Cases that don't pass as it is: such a case would notice everything.
    [[nodiscard]] std::size_t failing() const { return failing_; }
    [[nodiscard]] std::size_t size() const { return cases_.size(); }
    /// Those that name the part of the fault are asked first.
    [[nodiscard]] Noticed notices(const Mutant& mutant, const RuleFile& file) const;

private:
    struct Case {
        const RuleFile* file = nullptr;
        std::string name;
        std::string text;
        std::vector<std::string> lineage;  ///< of the rule set that judges it
    };
    void add(const RuleFile& file, CaseRunner& runner);

    std::span<const RuleFile> files_;
    FileLookup find_;
    std::vector<Case> cases_;
    std::size_t failing_ = 0;
};

}  // namespace heng
