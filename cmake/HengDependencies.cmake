# Everything that heng is built from. The versions are those it was proved with (Debian 12); later ones of the
# same major version are taken.
find_package(pegtl 3.2.7 REQUIRED)
find_package(fmt 9.1 REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(LibYaml 0.2.5 REQUIRED) # cmake/FindLibYaml.cmake
find_package(Utf8proc 2.6 REQUIRED) # cmake/FindUtf8proc.cmake; 2.8 calls itself 2.6 in its pkg-config file
find_package(nlohmann_json 3.11 REQUIRED)

if(HENG_BUILD_TOOLS OR HENG_BUILD_TESTS)
    find_package(CLI11 2.1 REQUIRED)
    find_package(Dtl REQUIRED) # cmake/FindDtl.cmake
    find_package(Threads REQUIRED)
    find_package(pugixml 1.13 REQUIRED)
    find_package(yaml-cpp 0.7 REQUIRED)
    if(NOT TARGET yaml-cpp::yaml-cpp) # its name from 0.8 on
        add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
    endif()
endif()

if(HENG_BUILD_TESTS)
    find_package(Catch2 2.13 REQUIRED)
    find_package(rapidcheck REQUIRED)
    find_package(PkgConfig REQUIRED)
    pkg_check_modules(gmpxx REQUIRED IMPORTED_TARGET gmpxx) # the oracle of engine/number
endif()
