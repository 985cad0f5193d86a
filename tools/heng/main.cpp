#include "tools/heng/run.hpp"

int main(int argc, char** argv) {
    return heng::run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
}
