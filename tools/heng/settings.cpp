#include "tools/heng/settings.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "engine/diagnostics/nearest.hpp"
#include "engine/form/document.hpp"
#include "tools/heng/files.hpp"

namespace heng {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t most_bytes = 1U << 20U;  // a page of defaults; more is a mistake

enum class Key : std::uint8_t { rules, language, color, fail_on, select, ignore, exclude };

struct KeyName {
    std::string_view name;
    Key key;
};

constexpr std::array<KeyName, 14> key_names{{{"规则", Key::rules},
                                             {"rules", Key::rules},
                                             {"语言", Key::language},
                                             {"lang", Key::language},
                                             {"颜色", Key::color},
                                             {"color", Key::color},
                                             {"不通过", Key::fail_on},
                                             {"fail-on", Key::fail_on},
                                             {"只查", Key::select},
                                             {"select", Key::select},
                                             {"忽略", Key::ignore},
                                             {"ignore", Key::ignore},
                                             {"排除", Key::exclude},
                                             {"exclude", Key::exclude}}};

class Reader {
public:
    Reader(Settings& settings, const Document& document) : settings_(settings), document_(document) {}

    void read() {
        settings_.problems = document_.problems;
        // A heng.yaml with nothing but comments sets nothing; only a form must have something in it.
        std::erase_if(settings_.problems,
                      [](const Diagnostic& d) { return d.code == info(Code::H002).name; });
        for (auto& problem : settings_.problems)
            problem.place.path = settings_.file;
        if (document_.cells.empty() || !document_.readable) return;
        const auto& top = document_.cells.front();
        if (top.kind != Cell::Kind::map) {
            if (settings_.problems.empty())
                wrong_shape(top, {"“项: 值”这样的各行", "lines of “name: value”"});
            return;
        }
        for (auto id = top.first; id != no_cell; id = document_.cells[id].next)
            read_key(document_.cells[id]);
    }

private:
    [[nodiscard]] Place place(Span span) const { return {settings_.file, span}; }

    void read_key(const Cell& cell) {
        const auto* const known = std::find_if(key_names.begin(), key_names.end(),
                                               [&](const KeyName& k) { return k.name == cell.key; });
        if (known == key_names.end()) {
            unknown_key(cell);
            return;
        }
        switch (known->key) {
            case Key::rules:
                if (const auto text = text_of(cell)) settings_.rules = beside(*text);
                return;
            case Key::language:
                settings_.language = word_of(cell, language_named, "zh、en");
                return;
            case Key::color:
                settings_.color = word_of(cell, color_named, "auto、always、never");
                return;
            case Key::fail_on:
                settings_.fail_on = word_of(cell, fail_on_named, "error、warning、never");
                return;
            case Key::select:
                settings_.select = list_of(cell);
                return;
            case Key::ignore:
                settings_.ignore = list_of(cell);
                return;
            case Key::exclude:
                settings_.exclude = list_of(cell);
                return;
        }
    }

    std::optional<std::string> text_of(const Cell& cell) {
        if (cell.kind == Cell::Kind::scalar && !cell.text.empty()) return std::string(cell.text);
        wrong_shape(cell, {"一个值", "one value"});
        return std::nullopt;
    }

    template <typename Value>
    std::optional<Value> word_of(const Cell& cell, std::optional<Value> (*named)(std::string_view),
                                 const std::string& words) {
        const auto value = cell.kind == Cell::Kind::scalar ? named(cell.text) : std::nullopt;
        if (!value) wrong_shape(cell, {words + " 之一", "one of " + words});
        return value;
    }

    /// A list, or one value in place of it.
    std::vector<std::string> list_of(const Cell& cell) {
        std::vector<std::string> out;
        if (cell.kind == Cell::Kind::map) {
            wrong_shape(cell, {"一列值", "a list of values"});
        } else if (cell.kind == Cell::Kind::scalar) {
            if (!cell.text.empty()) out.emplace_back(cell.text);
        } else {
            for (auto id = cell.first; id != no_cell; id = document_.cells[id].next) {
                if (const auto text = text_of(document_.cells[id])) out.push_back(*text);
            }
        }
        return out;
    }

    /// A path that stands beside heng.yaml; else a rule set's name, or a path that is said to be missing later.
    [[nodiscard]] std::string beside(const std::string& text) const {
        auto path = (fs::path(folder_of(settings_.file)) / text).lexically_normal().string();
        return kind_of(path) == PathKind::missing ? text : path;
    }

    void unknown_key(const Cell& cell) {
        std::vector<std::string_view> known;
        for (const auto& k : key_names)
            known.push_back(k.name);
        auto problem = make(Code::H007, place(cell.key_span), {{"key", std::string(cell.key)}});
        problem.message = {"heng.yaml 里没有“" + std::string(cell.key) + "”这一项",
                           "heng.yaml has no “" + std::string(cell.key) + "”"};
        problem.hint = did_you_mean(cell.key, known);
        settings_.problems.push_back(std::move(problem));
    }

    void wrong_shape(const Cell& cell, const Bilingual& expected) {
        const std::string key(cell.key.empty() ? "heng.yaml" : cell.key);
        const std::string found(cell.text);
        settings_.problems.push_back(
            make(Code::H009, place(cell.span),
                 {{"key", key}, {"expected", expected.zh}, {"found", "“" + found + "”"}},
                 {{"key", key}, {"expected", expected.en}, {"found", "“" + found + "”"}}));
    }

    Settings& settings_;
    const Document& document_;
};

}  // namespace

Settings read_settings(std::string file, std::string text) {
    Settings settings;
    settings.file = std::move(file);
    settings.text = std::move(text);
    if (settings.text.find_first_not_of(" \t\r\n") == std::string::npos) return settings;
    const auto documents = read_yaml(settings.text);
    if (!documents.empty()) Reader(settings, documents.front()).read();
    return settings;
}

Settings find_settings(const std::string& folder) {
    const auto file = find_upwards(folder, settings_file);
    if (!file) return {};
    auto input = read_file(*file, most_bytes);
    if (input.problem) {
        Settings settings;
        settings.file = *file;
        settings.problems.push_back(std::move(*input.problem));
        return settings;
    }
    return read_settings(*file, std::move(input.bytes));
}

}  // namespace heng
