# Sourced by tools/try, tools/test and .ci/run: the one list of packages, how to get them, how to build.
# Changes into the root of the repository.
# shellcheck shell=bash

cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." > /dev/null || return

# All that a bare Debian 12 lacks, by its names there.
heng_packages=(
    catch2
    cmake
    g++
    libboost-dev
    libcli11-dev
    libdtl-dev
    libfmt-dev
    libgmp-dev
    libpugixml-dev
    librapidcheck-dev
    libutf8proc-dev
    libyaml-cpp-dev
    libyaml-dev
    ninja-build
    nlohmann-json3-dev
    pkg-config
    python3-jsonschema
    tao-pegtl-dev
)

say() { printf '%s\n' "$*" >&2; }

# Runs a command and shows what it says only if it fails.
quietly() {
    local log status=0
    log=$(mktemp)
    "$@" > "$log" 2>&1 || status=$?
    if ((status != 0)); then cat "$log" >&2; fi
    rm -f "$log"
    return "$status"
}

# Sets `missing` to those of heng_packages that are not installed.
find_missing() {
    local have package
    have=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${heng_packages[@]}" 2> /dev/null || true)
    missing=()
    for package in "${heng_packages[@]}"; do
        if ! grep -qxF "installed $package" <<< "$have"; then missing+=("$package"); fi
    done
}

install_packages() {
    local -a as_root=()
    if ((EUID != 0)); then
        if ! sudo -n true 2> /dev/null; then
            say "These packages are needed and may not be installed from here: $*"
            say "Have them installed, then run this again:"
            say "    sudo apt-get install --no-install-recommends $*"
            return 1
        fi
        as_root=(sudo -n)
    fi
    say "Installing $*"
    local -a apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0)
    local -a install=("${apt[@]}" install --no-install-recommends -y "$@")
    # The lists of packages are fetched only where they turn out to be absent or stale.
    "${install[@]}" > /dev/null 2>&1 && return
    quietly "${apt[@]}" update && quietly "${install[@]}"
}

# Everything that the build needs. Elsewhere than on Debian and its kin, CMake says what it lacks.
ensure_packages() {
    local -a missing=()
    if command -v dpkg-query > /dev/null && command -v apt-get > /dev/null; then
        find_missing
        if ((${#missing[@]} > 0)); then install_packages "${missing[@]}"; fi
    fi
}

# As many jobs as there are processors, but no more than there is memory for: a grammar takes half a gigabyte.
job_count() {
    local jobs room
    jobs=$(nproc 2> /dev/null || echo 2)
    room=$(awk '/^MemAvailable:/ { print int($2 / 700000) }' /proc/meminfo 2> /dev/null || true)
    if [[ -n $room ]] && ((room < jobs)); then jobs=$((room > 0 ? room : 1)); fi
    printf '%s\n' "$jobs"
}

# build_preset NAME: configures build/NAME if it isn't, then builds it.
build_preset() {
    local preset=$1 home=
    if command -v ccache > /dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
    if [[ -f build/$preset/build.ninja ]]; then
        home=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "build/$preset/CMakeCache.txt")
    fi
    if [[ $home != "$PWD" ]]; then
        say "Configuring build/$preset"
        quietly cmake --fresh --preset "$preset"
    fi
    # Progress where someone sees it; elsewhere only what went wrong.
    local -a ninja=()
    if [[ ! -t 1 ]]; then ninja=(-- --quiet); fi
    say "Building build/$preset (some minutes the first time)"
    cmake --build --preset "$preset" --parallel "$(job_count)" "${ninja[@]}"
}
