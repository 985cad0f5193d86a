# heng_embed(NAME PATTERN FUNCTION) carries every file of the repository that fits PATTERN inside the command. Leaves
# `heng_embedded_NAME`, the generated source, which defines FUNCTION; see tools/heng/embedded.hpp for what that gives.
function(heng_embed name pattern function)
    file(
        GLOB_RECURSE files
        RELATIVE "${PROJECT_SOURCE_DIR}"
        CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${pattern}")
    list(SORT files)

    # The list stands in a file that the source depends on, so that a file taken away counts as a change too.
    set(list "${PROJECT_BINARY_DIR}/embedded_${name}.txt")
    list(JOIN files "\n" lines)
    file(CONFIGURE OUTPUT "${list}" CONTENT "${lines}" @ONLY)
    list(TRANSFORM files PREPEND "${PROJECT_SOURCE_DIR}/" OUTPUT_VARIABLE paths)

    set(source "${PROJECT_BINARY_DIR}/embedded_${name}.cpp")
    add_custom_command(
        OUTPUT "${source}"
        COMMAND "${CMAKE_COMMAND}" "-DROOT=${PROJECT_SOURCE_DIR}" "-DLIST=${list}" "-DFUNCTION=${function}"
                "-DOUTPUT=${source}" -P "${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake"
        DEPENDS "${list}" "${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake" ${paths}
        COMMENT "Carrying ${pattern} inside the command"
        VERBATIM)
    set(heng_embedded_${name} "${source}" PARENT_SCOPE)
endfunction()
