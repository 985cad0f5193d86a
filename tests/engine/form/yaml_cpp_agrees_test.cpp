// The reader against yaml-cpp, which shares no code with it: keys, texts, order and kinds must be the same for every
// form of the repository and for documents drawn at random.
//
// Where they differ by design, the outlines are made alike: yaml-cpp drops the text of null values, so all plain null
// words become ~; it keeps both of two equal keys, of which the second is left out; and it says whether a scalar was plain by the tags ? and !.

#include <yaml-cpp/yaml.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <set>
#include <string>

#include "engine/diagnostics/visible.hpp"
#include "engine/form/document.hpp"
#include "tests/engine/form/outline.hpp"
#include "tests/engine/form/yaml_writer.hpp"

using heng::read_yaml;
using heng::visible;
using heng::test::outline;

namespace {

void write(std::string& out, const YAML::Node& node) {
    switch (node.Type()) {
        case YAML::NodeType::Undefined:
        case YAML::NodeType::Null: out += "~"; return;
        case YAML::NodeType::Scalar:
            out += heng::test::scalar_outline(node.Scalar(), node.Tag() == "!");
            return;
        case YAML::NodeType::Sequence:
            out += "[";
            for (std::size_t i = 0; i < node.size(); ++i) {
                out += i == 0 ? "" : ", ";
                write(out, node[i]);
            }
            out += "]";
            return;
        case YAML::NodeType::Map: break;
    }
    out += "{";
    std::set<std::string> keys;
    for (const auto& entry : node) {
        if (keys.insert(entry.first.Scalar()).second) {
            out += (keys.size() == 1 ? "" : ", ") + visible(entry.first.Scalar()) + ": ";
            write(out, entry.second);
        }
    }
    out += "}";
}

std::string yaml_cpp_outline(const std::string& yaml) {
    std::string out;
    for (const auto& document : YAML::LoadAll(yaml)) {
        out += out.empty() ? "" : " --- ";
        write(out, document);
    }
    return out;
}

/// The document with each plain null word as ~.
std::string with_nulls(std::vector<heng::Document> documents) {
    std::string out;
    for (auto& document : documents) {
        for (auto& cell : document.cells) {
            const bool null =
                cell.text.empty() || cell.text == "null" || cell.text == "Null" || cell.text == "NULL";
            if (cell.kind == heng::Cell::Kind::scalar && !cell.quoted && null) {
                cell.text = "~";
            }
        }
        out += (out.empty() ? "" : " --- ") + outline(document);
    }
    return out;
}

std::string contents(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("yaml-cpp reads the same from every form of the repository", "[form][yaml]") {
    std::size_t forms = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(HENG_SOURCE_DIR "/forms")) {
        if (entry.path().extension() != ".yaml") {
            continue;
        }
        INFO(entry.path().string());
        const auto yaml = contents(entry.path());
        const auto documents = read_yaml(yaml);
        for (const auto& document : documents) {
            CHECK(document.readable);
        }
        CHECK(with_nulls(read_yaml(yaml)) == yaml_cpp_outline(yaml));
        ++forms;
    }
    CHECK(forms > 0);
}

TEST_CASE("yaml-cpp reads the same from documents drawn at random, and so does who drew them",
          "[form][yaml]") {
    std::mt19937 random(12);  // any number will do; the same one each time
    for (int i = 0; i < 4000; ++i) {
        const auto written = heng::test::write_yaml(random);
        INFO(written.yaml);
        const auto documents = read_yaml(written.yaml);
        REQUIRE(documents.size() == 1);
        REQUIRE(documents[0].readable);
        REQUIRE(outline(documents[0]) == written.outline);
        REQUIRE(with_nulls(read_yaml(written.yaml)) == yaml_cpp_outline(written.yaml));
    }
}
