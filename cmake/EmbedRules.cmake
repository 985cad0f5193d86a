# Carries every rules/**/*.heng inside the command. Leaves `heng_embedded_rules`, the generated source; see
# tools/heng/embedded.hpp for what it defines.
file(
    GLOB_RECURSE heng_rule_files
    RELATIVE "${PROJECT_SOURCE_DIR}"
    CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/rules/*.heng")
list(SORT heng_rule_files)

# The list stands in a file that the source depends on, so that a rule file taken away counts as a change too.
set(heng_rule_list "${PROJECT_BINARY_DIR}/embedded_rules.txt")
list(JOIN heng_rule_files "\n" heng_rule_lines)
file(CONFIGURE OUTPUT "${heng_rule_list}" CONTENT "${heng_rule_lines}" @ONLY)
list(TRANSFORM heng_rule_files PREPEND "${PROJECT_SOURCE_DIR}/" OUTPUT_VARIABLE heng_rule_paths)

set(heng_embedded_rules "${PROJECT_BINARY_DIR}/embedded_rules.cpp")
add_custom_command(
    OUTPUT "${heng_embedded_rules}"
    COMMAND "${CMAKE_COMMAND}" "-DROOT=${PROJECT_SOURCE_DIR}" "-DLIST=${heng_rule_list}"
            "-DOUTPUT=${heng_embedded_rules}" -P "${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake"
    DEPENDS "${heng_rule_list}" "${PROJECT_SOURCE_DIR}/cmake/write_embedded.cmake" ${heng_rule_paths}
    COMMENT "Carrying rules/ inside the command"
    VERBATIM)
