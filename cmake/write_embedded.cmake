# Run by EmbedFiles.cmake: cmake -DROOT=… -DLIST=… -DFUNCTION=… -DOUTPUT=… -P write_embedded.cmake
# Writes the files named in LIST (one a line, relative to ROOT) as one C++ source. Every byte is a \xHH escape,
# so that any content is safe; literals compile faster than arrays of numbers.
file(STRINGS "${LIST}" files ENCODING UTF-8)
list(LENGTH files count)
set(rows "")

function(escape hex out)
    string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${hex}")
    set(${out} "${bytes}" PARENT_SCOPE)
endfunction()

foreach(file IN LISTS files)
    string(HEX "${file}" path_hex)
    escape("${path_hex}" path)
    file(READ "${ROOT}/${file}" hex HEX)
    string(LENGTH "${hex}" length)
    math(EXPR size "${length} / 2")
    # 48 bytes a line: cutting into pieces of 96 digits also keeps the regular expressions short.
    string(REGEX REPLACE "(................................................................................................)" "\\1;" pieces "${hex}")
    set(text "")
    foreach(piece IN LISTS pieces)
        escape("${piece}" bytes)
        string(APPEND text "\n        \"${bytes}\"")
    endforeach()
    if(text STREQUAL "")
        set(text "\"\"")
    endif()
    string(APPEND rows "    // ${file}\n    EmbeddedFile{\"${path}\",\n        std::string_view(${text}, ${size})},\n")
endforeach()

file(WRITE "${OUTPUT}" "// Made by cmake/write_embedded.cmake.
#include \"tools/heng/embedded.hpp\"

#include <array>

namespace heng {
namespace {

constexpr std::array<EmbeddedFile, ${count}> files{
${rows}};

}  // namespace

std::span<const EmbeddedFile> ${FUNCTION}() { return files; }

}  // namespace heng
")
