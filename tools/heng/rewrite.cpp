#include "tools/heng/rewrite.hpp"

#include <dtl/dtl.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>
#include <vector>

namespace heng {

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

/// Written beside the file, then put in its place.
bool write_beside(const std::string& path, const std::string& bytes) {
    std::error_code error;
    const auto beside = path + ".heng-new";
    {
        std::ofstream out(beside, std::ios::binary | std::ios::trunc);
        out << bytes;
        out.flush();
        if (!out) {
            std::filesystem::remove(beside, error);
            return false;
        }
    }
    if (std::filesystem::exists(path, error)) {
        std::filesystem::permissions(beside, std::filesystem::status(path, error).permissions(), error);
    }
    std::filesystem::rename(beside, path, error);
    if (error) std::filesystem::remove(beside, error);
    return !error;
}

}  // namespace

std::string unified_diff(const std::string& name, const std::string& before, const std::string& after) {
    dtl::Diff<std::string> diff(lines_of(before), lines_of(after));
    diff.compose();
    diff.composeUnifiedHunks();
    std::ostringstream out;
    out << "--- " << name << "\n+++ " << name << "\n";
    diff.printUnifiedFormat(out);
    return out.str();
}

bool create_file(const std::string& name, const std::string& bytes) {
    std::error_code error;
    if (std::filesystem::exists(name, error)) return false;
    return write_beside(name, bytes);
}

bool replace_file(const std::string& name, const std::string& bytes) {
    std::error_code error;
    const auto path = std::filesystem::canonical(name, error).string();  // a link stays a link
    if (error) return false;
    return write_beside(path, bytes);
}

}  // namespace heng
