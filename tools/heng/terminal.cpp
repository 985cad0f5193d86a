#include "tools/heng/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <system_error>

namespace heng {
namespace {

/// As wide as most mail and editors show without wrapping.
constexpr std::size_t page_columns = 100;

bool is_set(const char* variable) {
    const auto* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

bool is_dumb() {
    const auto* value = std::getenv("TERM");
    return value != nullptr && std::string_view(value) == "dumb";
}

}  // namespace

bool write_result(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0)
        return true;
    const auto reason = std::generic_category().message(errno);
    write_message("heng: 结果写不出去 (results could not be written): " + reason + "\n");
    return false;
}

void write_message(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
}

void write_trouble(const Bilingual& why, Language language) {
    write_message("heng: " + in(why, language) + "\n");
}

bool messages_go_to_terminal() {
    return ::isatty(STDERR_FILENO) == 1 && !is_dumb();
}

Color color_for_results(ColorWhen when) {
    switch (when) {
        case ColorWhen::always: return Color::always;
        case ColorWhen::never: return Color::never;
        case ColorWhen::automatic: break;
    }
    const bool wanted = ::isatty(STDOUT_FILENO) == 1 && !is_set("NO_COLOR") && !is_dumb();
    return wanted ? Color::always : Color::never;
}

std::size_t result_columns() {
    winsize size{};
    const bool known = ::isatty(STDOUT_FILENO) == 1 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
    return known && size.ws_col > 0 ? size.ws_col : page_columns;
}

}  // namespace heng
