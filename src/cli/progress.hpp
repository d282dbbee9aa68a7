// One line on a terminal that says how far reading is:   12 of 40 files  31.2 MB  4.1 MB/s  0:21 left
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace dateline {

/// How quickly articles are read. What is unchanged is passed over many times as quickly and says nothing of it.
struct Pace {
    std::uint64_t read = 0, passed = 0;  ///< bytes of articles read, and passed over
    double reading = 0, passing = 0;     ///< seconds
    /// Bytes a second, of articles read; of those passed over while none was read.
    [[nodiscard]] double speed() const noexcept;
};

class Progress {
public:
    using Clock = std::chrono::steady_clock;

    /// Silent when `shown` is false. Sizes of the files say how much is to come.
    Progress(std::ostream& err, std::vector<std::filesystem::path> const& files, bool shown);
    ~Progress();
    Progress(Progress const&) = delete;
    Progress& operator=(Progress const&) = delete;

    void file(std::size_t number);            ///< this file, from 0, is being read
    void article(std::uint64_t bytes_of_it);  ///< one more is done
    void passed(std::uint64_t bytes_of_it);   ///< one more is unchanged since it was stored
    void hide();                              ///< before something else is written; the line comes back by itself

private:
    void count(std::uint64_t bytes_of_it, std::uint64_t& of, double& seconds);
    void draw(Clock::time_point now);

    std::ostream& err_;
    bool shown_, visible_ = false;
    std::vector<std::uint64_t> sizes_;
    std::uint64_t total_ = 0, before_ = 0;  ///< bytes of all files, of those read whole
    std::uint64_t in_file_ = 0;             ///< bytes of articles of this file
    std::size_t file_ = 0;
    Pace pace_;
    Clock::time_point began_, drawn_, counted_;
};

/// A line of the terminal for work that has no measure, there as long as this lives: "putting the events in order".
class Waiting {
public:
    Waiting(std::ostream& err, std::string const& what, bool shown);
    ~Waiting();
    Waiting(Waiting const&) = delete;
    Waiting& operator=(Waiting const&) = delete;

private:
    std::ostream& err_;
    bool shown_;
};

/// Has this begun long enough ago, half a second, to tell somebody who waits?
[[nodiscard]] bool takes_long(Progress::Clock::time_point began);

/// The line itself: files are `file` of `files`, `read` of `total` bytes of the input are behind.
[[nodiscard]] std::string progress_line(std::size_t file, std::size_t files, Pace const& pace, std::uint64_t read,
                                        std::uint64_t total);

}  // namespace dateline
