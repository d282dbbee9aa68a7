// A closed pipe ends the program quietly; an interrupt ends it with 130, a build between two articles. A transaction
// under way is rolled back by SQLite at the next opening.
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "dateline/cli/cli.hpp"
#include "interrupt.hpp"

int main(int argc, char** argv) {
    std::signal(SIGPIPE, [](int) { std::_Exit(0); });
    std::signal(SIGINT, dateline::on_interrupt);
    std::ios::sync_with_stdio(false);
    return dateline::run(std::vector<std::string>(argv + 1, argv + argc), std::cout, std::cerr);
}
