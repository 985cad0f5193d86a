#include "tools/heng/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace heng {
namespace {

namespace fs = std::filesystem;

Diagnostic unreadable(const std::string& name, const Bilingual& reason) {
    return make(Code::H001, {}, {{"file", name}, {"reason", reason.zh}},
                {{"file", name}, {"reason", reason.en}});
}

/// What went wrong in words; for what has none here, the system's.
Bilingual reason_of(int error) {
    switch (error) {
        case ENOENT:
        case ENOTDIR: return {"没有这个文件", "there is no such file"};
        case EACCES:
        case EPERM: return {"没有读的权限", "no permission to read it"};
        case EISDIR: return {"这是文件夹", "it is a folder"};
        case ENAMETOOLONG: return {"文件名太长", "the name is too long"};
        case ELOOP: return {"链接绕回了自己", "a link leads back to itself"};
        case EMFILE:
        case ENFILE: return {"打开的文件太多", "too many files are open"};
        default: {  // errno is an open set
            const std::string words = std::strerror(error);
            return {words, words};
        }
    }
}

Bilingual reason_of_kind(mode_t mode) {
    if (S_ISDIR(mode)) return {"这是文件夹", "it is a folder"};
    if (S_ISFIFO(mode)) return {"这是管道，不是普通文件", "it is a pipe, not a regular file"};
    if (S_ISSOCK(mode)) return {"这是套接字，不是普通文件", "it is a socket, not a regular file"};
    return {"这是设备，不是普通文件", "it is a device, not a regular file"};
}

/// A file descriptor that is closed when it goes out of scope.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

/// Reads until the end or until there are more than `limit` bytes; 0, or the error's number.
int read_all(int descriptor, std::uint64_t limit, std::size_t expected, std::string& bytes) {
    constexpr std::size_t step = 64U << 10U;
    bytes.reserve(expected);
    while (bytes.size() <= limit) {
        const auto have = bytes.size();
        bytes.resize(have + static_cast<std::size_t>(std::min<std::uint64_t>(step, limit + 1 - have)));
        const auto got = ::read(descriptor, bytes.data() + have, bytes.size() - have);
        bytes.resize(have + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return errno;
        if (got == 0) break;
    }
    return 0;
}

bool has_extension(const fs::path& path, std::initializer_list<std::string_view> extensions) {
    const auto extension = path.extension().string();
    return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

bool is_hidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

/// Regular files below a folder, sorted by path. Folders behind links are not entered, so that the walk ends.
std::vector<std::string> files_below(const std::string& folder,
                                     std::initializer_list<std::string_view> extensions) {
    std::vector<std::string> found;
    std::error_code error;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
        std::error_code kind_error;
        if (is_hidden(at->path())) {
            at.disable_recursion_pending();
        } else if (has_extension(at->path(), extensions) && at->is_regular_file(kind_error)) {
            found.push_back(at->path().string());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

bool is_excluded(const std::string& folder, const std::string& file,
                 const std::vector<std::string>& patterns) {
    const auto name = fs::path(file).filename().string();
    const auto inside = fs::path(file).lexically_relative(folder).generic_string();
    return name == settings_file ||
           std::any_of(patterns.begin(), patterns.end(), [&](const std::string& pattern) {
               return matches(pattern, name) || matches(pattern, inside);
           });
}

}  // namespace

Input read_file(const std::string& name, std::uint64_t limit) {
    Input input{name, {}, {}};
    // Without O_NONBLOCK opening a pipe waits for its writer.
    const Descriptor file(::open(name.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    struct stat about {};
    if (file.number() < 0 || ::fstat(file.number(), &about) != 0) {
        input.problem = unreadable(name, reason_of(errno));
        return input;
    }
    if (!S_ISREG(about.st_mode)) {
        input.problem = unreadable(name, reason_of_kind(about.st_mode));
        return input;
    }
    const auto size = std::min(static_cast<std::uint64_t>(about.st_size), limit) + 1;
    if (const auto error = read_all(file.number(), limit, static_cast<std::size_t>(size), input.bytes)) {
        input.problem = unreadable(name, reason_of(error));
    }
    return input;
}

Input read_stdin(std::uint64_t limit) {
    Input input{"-", {}, {}};
    if (const auto error = read_all(STDIN_FILENO, limit, 0, input.bytes)) {
        input.problem = unreadable("-", reason_of(error));
    }
    return input;
}

std::vector<FormName> find_forms(const std::vector<std::string>& given,
                                 const std::vector<std::string>& excluded) {
    std::vector<FormName> names;
    for (const auto& name : given) {
        if (name == "-" || kind_of(name) != PathKind::folder) {
            names.push_back({name, {}});
            continue;
        }
        const auto before = names.size();
        for (auto& file : files_below(name, {".yaml", ".yml"})) {
            if (!is_excluded(name, file, excluded)) names.push_back({std::move(file), {}});
        }
        if (names.size() == before) {
            names.push_back({name, unreadable(name, {"文件夹里没有可检查的 .yaml、.yml 文件",
                                                     "the folder has no .yaml or .yml files to check"})});
        }
    }
    return names;
}

bool matches(std::string_view pattern, std::string_view text) {
    // Where the last * stands and what it has taken so far: one step back is enough, so time is |pattern| × |text|.
    auto star = std::string_view::npos;
    std::size_t taken = 0;
    std::size_t p = 0;
    std::size_t t = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            taken = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            t = ++taken;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

std::vector<std::string> find_rule_files(const std::string& folder) {
    return files_below(folder, {".heng"});
}

PathKind kind_of(const std::string& path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (fs::is_directory(status)) return PathKind::folder;
    return fs::exists(status) ? PathKind::file : PathKind::missing;
}

std::optional<std::string> find_upwards(const std::string& folder, std::string_view name) {
    std::error_code error;
    for (auto at = fs::absolute(folder, error).lexically_normal(); !error;) {
        const auto file = (at / name).string();
        if (kind_of(file) == PathKind::file) return file;
        auto above = at.parent_path();
        if (above == at) break;
        at = std::move(above);
    }
    return std::nullopt;
}

std::string folder_of(const std::string& file) {
    const auto folder = fs::path(file).parent_path().string();
    return folder.empty() ? "." : folder;
}

}  // namespace heng
