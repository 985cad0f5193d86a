#include "tools/heng/settings.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include <yaml-cpp/yaml.h>

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

/// Where a mark of yaml-cpp points; it doesn't count a byte order mark.
std::size_t byte_of(const YAML::Mark& mark, std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    const auto skipped = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    return std::min(skipped + static_cast<std::size_t>(std::max(mark.pos, 0)), text.size());
}

/// Takes what the document model of heng.yaml says; what it doesn't understand becomes a finding.
class Reader {
public:
    explicit Reader(Settings& settings) : settings_(settings) {}

    void read(const YAML::Node& top) {
        if (!top.IsDefined() || top.IsNull()) return;
        if (!top.IsMap()) {
            wrong_shape("heng.yaml", top, at(top), {"“项: 值”这样的各行", "lines of “name: value”"});
            return;
        }
        for (const auto& entry : top)
            read_entry(entry.first, entry.second);
    }

private:
    /// yaml-cpp knows where a node begins, not where it ends: a scalar's end is where its text would be, unquoted.
    [[nodiscard]] Place at(const YAML::Node& node) const {
        const auto size = settings_.text.size();
        const auto begin = byte_of(node.Mark(), settings_.text);
        const auto length = node.IsScalar() ? node.Scalar().size() : 0;
        return {
            settings_.file,
            {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::min(begin + length, size))}};
    }

    void read_entry(const YAML::Node& key, const YAML::Node& value) {
        const std::string name = key.IsScalar() ? key.Scalar() : std::string();
        const auto* const known = std::find_if(key_names.begin(), key_names.end(),
                                               [&](const KeyName& k) { return k.name == name; });
        if (known == key_names.end()) {
            unknown_key(name, at(key));
            return;
        }
        const Entry entry{name, value, value.IsNull() ? at(key) : at(value)};
        switch (known->key) {
            case Key::rules:
                if (const auto text = text_of(entry)) settings_.rules = beside(*text);
                return;
            case Key::language: settings_.language = word_of(entry, language_named, "zh、en"); return;
            case Key::color: settings_.color = word_of(entry, color_named, "auto、always、never"); return;
            case Key::fail_on:
                settings_.fail_on = word_of(entry, fail_on_named, "error、warning、never");
                return;
            case Key::select: settings_.select = list_of(entry); return;
            case Key::ignore: settings_.ignore = list_of(entry); return;
            case Key::exclude: settings_.exclude = list_of(entry); return;
        }
    }

    struct Entry {
        std::string key;
        YAML::Node value;
        Place place;  ///< of the value; of the key, if there is no value
    };

    std::optional<std::string> text_of(const Entry& entry) {
        if (entry.value.IsScalar() && !entry.value.Scalar().empty()) return entry.value.Scalar();
        wrong_shape(entry.key, entry.value, entry.place, {"一个值", "one value"});
        return std::nullopt;
    }

    template <typename Value>
    std::optional<Value> word_of(const Entry& entry, std::optional<Value> (*named)(std::string_view),
                                 const std::string& words) {
        const auto value = entry.value.IsScalar() ? named(entry.value.Scalar()) : std::nullopt;
        if (!value) wrong_shape(entry.key, entry.value, entry.place, {words + " 之一", "one of " + words});
        return value;
    }

    /// A list, or one value in place of it.
    std::vector<std::string> list_of(const Entry& entry) {
        std::vector<std::string> out;
        if (entry.value.IsMap()) {
            wrong_shape(entry.key, entry.value, entry.place, {"一列值", "a list of values"});
        } else if (entry.value.IsScalar()) {
            if (!entry.value.Scalar().empty()) out.push_back(entry.value.Scalar());
        } else if (entry.value.IsSequence()) {
            for (const auto& one : entry.value) {
                if (const auto text = text_of({entry.key, one, at(one)})) out.push_back(*text);
            }
        }
        return out;
    }

    /// A path that stands beside heng.yaml; else a rule set's name, or a path that is said to be missing later.
    [[nodiscard]] std::string beside(const std::string& text) const {
        auto path = (fs::path(folder_of(settings_.file)) / text).lexically_normal().string();
        return kind_of(path) == PathKind::missing ? text : path;
    }

    void unknown_key(const std::string& key, Place place) {
        std::vector<std::string_view> known;
        for (const auto& k : key_names)
            known.push_back(k.name);
        auto problem = make(Code::H007, std::move(place), {{"key", key}});
        problem.message = {"heng.yaml 里没有“" + key + "”这一项", "heng.yaml has no “" + key + "”"};
        problem.hint = did_you_mean(key, known);
        settings_.problems.push_back(std::move(problem));
    }

    void wrong_shape(const std::string& key, const YAML::Node& value, Place place,
                     const Bilingual& expected) {
        const auto found = "“" + (value.IsScalar() ? value.Scalar() : std::string()) + "”";
        settings_.problems.push_back(make(Code::H009, std::move(place),
                                          {{"key", key}, {"expected", expected.zh}, {"found", found}},
                                          {{"key", key}, {"expected", expected.en}, {"found", found}}));
    }

    Settings& settings_;
};

/// What the reader of forms finds wrong in heng.yaml: bytes that aren't text, syntax, keys written twice. yaml-cpp
/// lets most of these through, and has no words for the rest.
std::vector<Diagnostic> faults_of(const Settings& settings) {
    std::vector<Diagnostic> faults;
    for (auto& document : read_yaml(settings.text)) {
        for (auto& fault : document.problems) {
            // A heng.yaml with nothing but comments sets nothing; only a form must have something in it.
            if (fault.code == info(Code::H002).name) continue;
            fault.place.path = settings.file;
            faults.push_back(std::move(fault));
        }
    }
    return faults;
}

}  // namespace

Settings read_settings(std::string file, std::string text) {
    Settings settings;
    settings.file = std::move(file);
    settings.text = std::move(text);
    settings.problems = faults_of(settings);
    if (!settings.problems.empty()) return settings;
    try {
        Reader(settings).read(YAML::Load(settings.text));
    } catch (const YAML::Exception& e) {  // what our own reader takes and yaml-cpp doesn't
        const auto byte = static_cast<std::uint32_t>(byte_of(e.mark, settings.text));
        settings.problems.push_back(make(Code::H003, {settings.file, {byte, byte}}, {{"problem", e.msg}}));
    }
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
