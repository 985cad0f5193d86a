# What is installed: the command, both libraries with their headers, and a CMake package, so that
#   find_package(heng REQUIRED)
#   target_link_libraries(app PRIVATE heng::engine)
# is all that a user needs.
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(heng_package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/heng")
install(TARGETS heng_grammar heng_engine EXPORT heng_targets)
foreach(folder IN ITEMS grammar engine)
    install(
        DIRECTORY "${PROJECT_SOURCE_DIR}/${folder}"
        DESTINATION include/heng
        FILES_MATCHING
        PATTERN "*.hpp"
        PATTERN "*.def")
endforeach()
if(TARGET heng)
    install(TARGETS heng)
endif()

install(EXPORT heng_targets NAMESPACE heng:: DESTINATION "${heng_package_dir}")
configure_package_config_file(
    "${PROJECT_SOURCE_DIR}/cmake/heng-config.cmake.in" "${PROJECT_BINARY_DIR}/heng-config.cmake"
    INSTALL_DESTINATION "${heng_package_dir}")
write_basic_package_version_file(
    "${PROJECT_BINARY_DIR}/heng-config-version.cmake" COMPATIBILITY SameMinorVersion)
install(
    FILES "${PROJECT_BINARY_DIR}/heng-config.cmake"
          "${PROJECT_BINARY_DIR}/heng-config-version.cmake"
          "${PROJECT_SOURCE_DIR}/cmake/FindLibYaml.cmake"
          "${PROJECT_SOURCE_DIR}/cmake/FindUtf8proc.cmake"
    DESTINATION "${heng_package_dir}")
