// A closed pipe ends the program quietly; an interrupt ends it with 130. A transaction under way is rolled
// back by SQLite at the next opening.
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "dateline/cli/cli.hpp"
#include "dateline/diagnostics/error.hpp"

int main(int argc, char** argv) {
    std::signal(SIGPIPE, [](int) { std::_Exit(0); });
    std::signal(SIGINT, [](int) { std::_Exit(static_cast<int>(dateline::Exit::interrupted)); });
    std::ios::sync_with_stdio(false);
    return dateline::run(std::vector<std::string>(argv + 1, argv + argc), std::cout, std::cerr);
}
