#pragma once
// Runs the heng command as a user does, and keeps files for it.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace heng::test {

/// A folder of its own, taken away with all that is in it.
class ScratchFolder {
public:
    ScratchFolder();
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder();

    /// Writes a file, making the folders that it stands in; gives its path.
    std::string write(std::string_view name, std::string_view bytes) const;
    [[nodiscard]] std::string path(std::string_view name = {}) const;

private:
    std::filesystem::path folder_;
};

/// What a run left.
struct Ran {
    int status = -1;  ///< -1 if it did not end by itself
    std::string out;
    std::string err;
};

/// How it is run, beside its arguments.
struct RunIn {
    std::string input;                     ///< on the standard input
    std::vector<std::string> environment;  ///< "NO_COLOR=1"
    std::string folder;                    ///< to run in; empty: the repository's root
    std::string output;                    ///< where results go; empty: into Ran::out
};

[[nodiscard]] Ran run_heng(const std::vector<std::string>& arguments, const RunIn& in = {});

}  // namespace heng::test
