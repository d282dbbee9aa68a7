// ^C: a command that can stop between two articles does so; any other ends at once with 130.
#pragma once

namespace dateline {

/// While one lives, the first ^C only sets the flag; a second one ends the program.
class StopsBetweenArticles {
public:
    StopsBetweenArticles() noexcept;
    ~StopsBetweenArticles();
    StopsBetweenArticles(StopsBetweenArticles const&) = delete;
    StopsBetweenArticles& operator=(StopsBetweenArticles const&) = delete;
};

[[nodiscard]] bool interrupted() noexcept;
/// What main() does on SIGINT; only what a signal handler may.
void on_interrupt(int signal) noexcept;

}  // namespace dateline
