#include "engine/report/parts.hpp"

#include <algorithm>
#include <optional>

#include "engine/diagnostics/visible.hpp"
#include "engine/report/width.hpp"
#include "engine/report/words.hpp"

namespace heng {
namespace {

/// A list of up to `all_of` is shown whole, so that a sum of a usual table can be checked by eye; of a longer one the
/// first `first_of`.
constexpr std::size_t all_of = 20;
constexpr std::size_t first_of = 12;
constexpr std::size_t value_limit = 24;  // code points

using Path = std::vector<std::string_view>;

Path split(std::string_view path) {
    Path parts;
    while (true) {
        const auto slash = path.find('/');
        parts.push_back(path.substr(0, slash));
        if (slash == std::string_view::npos) return parts;
        path.remove_prefix(slash + 1);
    }
}

std::string join(const Path& parts) {
    std::string out;
    for (const auto part : parts) {
        if (!out.empty()) out += " / ";
        out += visible(part);
    }
    return out;
}

/// How many groups at the beginning all paths have in common with the finding's own, so that cells of its row are
/// called by their headings alone. A path keeps its last part.
std::size_t shared_groups(const std::vector<Path>& paths, const Path& own) {
    auto shared = own.size();
    for (const auto& path : paths) {
        const auto most = std::min(shared, path.size() - 1);
        const auto differ =
            std::mismatch(path.begin(), path.begin() + static_cast<std::ptrdiff_t>(most), own.begin());
        shared = static_cast<std::size_t>(differ.second - own.begin());
    }
    return shared;
}

/// Whether several paths end in the same heading, which then needn't be said of each.
bool share_heading(const std::vector<Path>& paths) {
    return paths.size() > 1 && std::all_of(paths.begin(), paths.end(), [&](const Path& p) {
               return p.size() > 1 && p.back() == paths.front().back();
           });
}

/// Paths without the groups and the heading that say nothing new.
std::vector<std::string> distinct_names(const std::vector<Related>& related, std::string_view own) {
    std::vector<Path> paths;
    for (const auto& part : related)
        paths.push_back(split(part.place.path));
    if (share_heading(paths)) {
        for (auto& path : paths)
            path.pop_back();
    }
    const auto shared = static_cast<std::ptrdiff_t>(shared_groups(paths, split(own)));
    std::vector<std::string> names;
    for (auto& path : paths) {
        path.erase(path.begin(), path.begin() + shared);
        names.push_back(join(path));
    }
    return names;
}

bool is_figure(std::string_view text) {
    return !text.empty() && text.find_first_not_of("+-0123456789.") == std::string_view::npos;
}

std::size_t before_point(std::string_view figure) {
    return std::min(figure.find('.'), figure.size());
}

/// Figures with their points under each other; other values as they are, each padded to the widest.
std::vector<std::string> align(std::vector<std::string> values) {
    std::size_t whole = 0;
    for (const auto& value : values)
        whole = std::max(whole, is_figure(value) ? before_point(value) : 0);
    std::size_t columns = 0;
    for (auto& value : values) {
        if (is_figure(value)) value.insert(0, whole - before_point(value), ' ');
        columns = std::max(columns, display_width(value));
    }
    for (auto& value : values)
        value = pad_right(value, columns);
    return values;
}

std::vector<std::string> shown_values(const std::vector<Related>& related, Language language) {
    std::vector<std::string> values;
    for (const auto& part : related) {
        values.push_back(part.value.empty() ? std::string(words::empty.in(language))
                                            : excerpt(part.value, value_limit));
    }
    return align(std::move(values));
}

std::string line_label(std::uint32_t line, std::size_t digits, Language language) {
    const auto number = pad_left(std::to_string(line), digits);
    return language == Language::zh ? "第 " + number + " 行" : "line " + number;
}

/// 0 if it stands in another file.
std::uint32_t line_of(const Related& part, const FormSource& source) {
    return part.elsewhere.empty() ? source.lines.position(part.place.span.begin).line : 0;
}

std::string rest_label(std::size_t count, Language language) {
    const auto number = std::to_string(count);
    return language == Language::zh ? "… 另有 " + number + " 项" : "… and " + number + " more";
}

}  // namespace

std::string spoken_path(std::string_view path) {
    return join(split(path));
}

std::string list_parts(const Diagnostic& finding, const FormSource& source, const TextOptions& options) {
    const auto& related = finding.related;
    if (related.empty()) return {};
    const auto count = options.detail == Detail::full || related.size() <= all_of ? related.size() : first_of;
    const auto names = distinct_names(related, finding.place.path);
    const auto values = shown_values(related, options.language);
    std::uint32_t last_line = 0;
    for (std::size_t i = 0; i < count; ++i)
        last_line = std::max(last_line, line_of(related[i], source));
    const auto digits = std::to_string(last_line).size();

    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) out += '\n';
        if (!related[i].elsewhere.empty()) {
            out += paint(related[i].elsewhere, Ink::faint, options.color) + "  " + values[i];
            continue;
        }
        const auto line = line_of(related[i], source);
        out += paint(line_label(line, digits, options.language), Ink::faint, options.color);
        out += "  " + values[i] + "  " + names[i];
    }
    if (count < related.size()) out += '\n' + rest_label(related.size() - count, options.language);
    return out;
}

}  // namespace heng
