// Shown after half a second and then at most eight times a second, so that short builds stay silent and no terminal is
// busy with it. The time left is what the rest of the files takes at the speed at which articles were read so far: a
// build that goes on where another one stopped passes over 90 MB in a second and says "0:30 left" for the last ten.
#include "progress.hpp"

#include <algorithm>
#include <cstdio>
#include <ostream>

namespace dateline {
namespace {

constexpr auto patience = std::chrono::milliseconds(500), pause = std::chrono::milliseconds(125);
constexpr char const* wipe = "\r\x1b[K";

}  // namespace

double Pace::speed() const noexcept {
    std::uint64_t const bytes = read != 0 ? read : passed;
    double const seconds = read != 0 ? reading : passing;
    return seconds > 0 ? static_cast<double>(bytes) / seconds : 0.0;
}

std::string progress_line(std::size_t file, std::size_t files, Pace const& pace, std::uint64_t read,
                          std::uint64_t total) {
    char text[128];
    double const behind = static_cast<double>(pace.read + pace.passed);
    std::snprintf(text, sizeof text, "%zu of %zu %s  %.1f MB  %.1f MB/s", file, files, files == 1 ? "file" : "files",
                  behind / 1e6, pace.speed() / 1e6);
    std::string out = text;
    if (read == 0 || read >= total || pace.speed() <= 0) return out;
    double const ahead = behind * static_cast<double>(total - read) / static_cast<double>(read);
    auto const left = static_cast<unsigned long>(ahead / pace.speed());
    if (left >= 3600) {
        std::snprintf(text, sizeof text, "  %lu:%02lu:%02lu left", left / 3600, left / 60 % 60, left % 60);
    } else {
        std::snprintf(text, sizeof text, "  %lu:%02lu left", left / 60, left % 60);
    }
    return out + text;
}

Progress::Progress(std::ostream& err, std::vector<std::filesystem::path> const& files, bool shown)
    : err_(err), shown_(shown), began_(Clock::now()), drawn_(began_), counted_(began_) {
    if (!shown_) return;
    for (std::filesystem::path const& f : files) {
        std::error_code error;
        std::uint64_t const size = std::filesystem::file_size(f, error);
        sizes_.push_back(error ? 0 : size);
        total_ += sizes_.back();
    }
}

Progress::~Progress() { hide(); }

void Progress::file(std::size_t number) {
    if (!shown_) return;
    for (; file_ < number && file_ < sizes_.size(); ++file_) before_ += sizes_[file_];
    in_file_ = 0;
}

void Progress::article(std::uint64_t bytes_of_it) { count(bytes_of_it, pace_.read, pace_.reading); }

void Progress::passed(std::uint64_t bytes_of_it) { count(bytes_of_it, pace_.passed, pace_.passing); }

void Progress::count(std::uint64_t bytes_of_it, std::uint64_t& of, double& seconds) {
    if (!shown_) return;
    in_file_ += bytes_of_it;
    of += bytes_of_it;
    Clock::time_point const now = Clock::now();
    seconds += std::chrono::duration<double>(now - counted_).count();
    counted_ = now;
    if (now - began_ >= patience && (!visible_ || now - drawn_ >= pause)) draw(now);
}

void Progress::hide() {
    if (!visible_) return;
    err_ << wipe << std::flush;
    visible_ = false;
}

void Progress::draw(Clock::time_point now) {
    std::uint64_t const of_file = file_ < sizes_.size() ? std::min(in_file_, sizes_[file_]) : 0;
    err_ << wipe << progress_line(std::min(file_ + 1, sizes_.size()), sizes_.size(), pace_, before_ + of_file, total_)
         << std::flush;
    visible_ = true;
    drawn_ = now;
}

Waiting::Waiting(std::ostream& err, std::string const& what, bool shown) : err_(err), shown_(shown) {
    if (shown_) err_ << wipe << what << std::flush;
}

Waiting::~Waiting() {
    if (shown_) err_ << wipe << std::flush;
}

bool takes_long(Progress::Clock::time_point began) { return Progress::Clock::now() - began >= patience; }

}  // namespace dateline
