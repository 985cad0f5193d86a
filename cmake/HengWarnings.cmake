# The warnings that heng's own sources are held to. Linked PRIVATE: users of the libraries don't inherit them.
# Not among them: -Wnull-dereference and -Wmaybe-uninitialized. From -O1 on gcc 12 raises the one inside libstdc++
# for every istreambuf_iterator, the other inside cpp_int. Nor -Wrestrict, which gcc 12 raises at -O3 for "text" +
# std::string (bug 105651). clang-tidy and the sanitizers look for all three.
add_library(heng_warnings INTERFACE)
target_compile_options(
    heng_warnings
    INTERFACE
        -Wall
        -Wextra
        -Wpedantic
        -Wconversion
        -Wsign-conversion
        -Wshadow
        -Wnon-virtual-dtor
        -Wold-style-cast
        -Wcast-align
        -Woverloaded-virtual
        -Wdouble-promotion
        -Wformat=2
        -Wimplicit-fallthrough
        $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond>
        $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-branches>
        $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op>
        $<$<CXX_COMPILER_ID:GNU>:-Wuseless-cast>
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
        $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
        $<$<BOOL:${HENG_WERROR}>:-Werror>)
