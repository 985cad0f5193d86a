#include "tests/bench/child.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>

extern char** environ;

namespace heng::bench {
namespace {

std::int64_t microseconds(const timeval& time) {
    const std::int64_t seconds = time.tv_sec;
    const std::int64_t rest = time.tv_usec;
    return seconds * 1'000'000 + rest;
}

std::string read_to_end(int descriptor) {
    std::string all;
    std::array<char, 4096> part{};
    for (;;) {
        const auto got = ::read(descriptor, part.data(), part.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return all;
        all.append(part.data(), static_cast<std::size_t>(got));
    }
}

/// Starts the program with its output in the pipe; gives 0 if it can't be started.
pid_t start(const std::vector<std::string>& command, const std::array<int, 2>& pipe) {
    std::vector<std::string> texts = command;
    std::vector<char*> arguments;
    for (auto& text : texts)
        arguments.push_back(text.data());
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, pipe[0]);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = 0;
    const int failed =
        posix_spawn(&child, command.front().c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0 ? child : 0;
}

}  // namespace

ChildRun run_child(const std::vector<std::string>& command) {
    ChildRun run;
    std::array<int, 2> pipe{};
    if (command.empty() || ::pipe(pipe.data()) != 0) return run;
    const auto begin = std::chrono::steady_clock::now();
    const auto child = start(command, pipe);
    ::close(pipe[1]);
    auto out = child == 0 ? std::string() : read_to_end(pipe[0]);
    ::close(pipe[0]);
    int status = 0;
    rusage used{};
    if (child == 0 || ::wait4(child, &status, 0, &used) != child || !WIFEXITED(status)) return run;
    const auto end = std::chrono::steady_clock::now();
    run.ended = true;
    run.wall = std::chrono::duration_cast<std::chrono::microseconds>(end - begin).count();
    run.cpu = microseconds(used.ru_utime) + microseconds(used.ru_stime);
    run.out = std::move(out);
    return run;
}

}  // namespace heng::bench
