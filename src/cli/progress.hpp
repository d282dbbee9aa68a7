// One line on a terminal that says how far reading is:   12 of 40 files  31.2 MB  4.1 MB/s  0:21 left
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

namespace dateline {

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
    void hide();                              ///< before something else is written; the line comes back by itself

private:
    void draw(Clock::time_point now);

    std::ostream& err_;
    bool shown_, visible_ = false;
    std::vector<std::uint64_t> sizes_;
    std::uint64_t total_ = 0, before_ = 0;  ///< bytes of all files, of those read whole
    std::uint64_t in_file_ = 0, done_ = 0;  ///< bytes of articles: of this file, of all
    std::size_t file_ = 0;
    Clock::time_point began_, drawn_;
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

/// The line itself: files are `file` of `files`, bytes of articles done, bytes of input read and to read.
[[nodiscard]] std::string progress_line(std::size_t file, std::size_t files, std::uint64_t done, std::uint64_t read,
                                        std::uint64_t total, double seconds);

}  // namespace dateline
