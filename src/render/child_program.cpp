// A program such as Graphviz's dot reads its input from a file in memory and writes the picture to a pipe, within a
// time limit; what it says on standard error becomes part of the message when it fails. Nothing that it starts is left
// running, and no shell is asked.
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <optional>
#include <utility>

#include "child_program.hpp"
#include "dateline/diagnostics/error.hpp"

namespace dateline {
namespace {

using Clock = std::chrono::steady_clock;

class Descriptor {
public:
    explicit Descriptor(int number = -1) noexcept : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() { close(); }
    void close() noexcept {
        if (number_ >= 0) ::close(number_);
        number_ = -1;
    }
    [[nodiscard]] int number() const noexcept { return number_; }

private:
    int number_;
};

[[noreturn]] void fail(std::string const& what) {
    throw Error(Exit::bad_material, "no program can be run: " + what + ": " + std::strerror(errno));
}

std::pair<Descriptor, Descriptor> make_pipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe");
    return {Descriptor(ends[0]), Descriptor(ends[1])};
}

Descriptor in_memory(std::string const& bytes) {
    Descriptor file(::memfd_create("timeline", MFD_CLOEXEC));
    if (file.number() < 0) fail("memory file");
    for (std::size_t done = 0; done < bytes.size();) {
        ssize_t const written = ::write(file.number(), bytes.data() + done, bytes.size() - done);
        if (written < 0 && errno != EINTR) fail("memory file");
        if (written > 0) done += static_cast<std::size_t>(written);
    }
    ::lseek(file.number(), 0, SEEK_SET);
    return file;
}

/// A started program; killed when it is left running.
class Child {
public:
    Child(ChildProgram const& program, Descriptor const& in, Descriptor const& out, Descriptor const& err) {
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, in.number(), STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&actions, out.number(), STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&actions, err.number(), STDERR_FILENO);
        std::vector<std::string> arguments = program.arguments;
        std::vector<char*> argv;
        for (std::string& argument : arguments) argv.push_back(argument.data());
        argv.push_back(nullptr);
        int const failed = ::posix_spawnp(&pid_, argv[0], &actions, nullptr, argv.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        if (failed == ENOENT || failed == EACCES) {
            throw Error(Exit::bad_material, program.name + " is not installed: " + program.to_get);
        }
        errno = failed;
        if (failed != 0) fail("start");
    }
    Child(Child const&) = delete;
    Child& operator=(Child const&) = delete;
    ~Child() {
        if (pid_ <= 0) return;
        ::kill(pid_, SIGKILL);
        ::waitpid(pid_, nullptr, 0);
    }
    /// Exit status as waitpid() gives it; nothing when it still runs at `deadline`.
    std::optional<int> wait_until(Clock::time_point deadline) {
        for (;;) {
            int status = 0;
            pid_t const ended = ::waitpid(pid_, &status, WNOHANG);
            if (ended == pid_) {
                pid_ = -1;
                return status;
            }
            if (ended < 0 && errno != EINTR) fail("wait");
            if (Clock::now() >= deadline) return std::nullopt;
            ::poll(nullptr, 0, 2);
        }
    }

private:
    pid_t pid_ = -1;
};

/// Appends what is there to read; false at the end of the stream.
bool read_some(Descriptor const& from, std::string& to) {
    std::array<char, 1 << 16> buffer;
    ssize_t const got = ::read(from.number(), buffer.data(), buffer.size());
    if (got < 0) return errno == EINTR || errno == EAGAIN;
    to.append(buffer.data(), static_cast<std::size_t>(got));
    return got > 0;
}

/// Reads both streams to their ends; false when `deadline` comes first.
bool read_all(Descriptor& out, std::string& picture, Descriptor& err, std::string& complaints,
              Clock::time_point deadline) {
    while (out.number() >= 0 || err.number() >= 0) {
        auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return false;
        std::array<pollfd, 2> watched = {{{out.number(), POLLIN, 0}, {err.number(), POLLIN, 0}}};
        if (::poll(watched.data(), watched.size(), static_cast<int>(left)) < 0 && errno != EINTR) fail("poll");
        if (watched[0].revents != 0 && !read_some(out, picture)) out.close();
        if (watched[1].revents != 0 && !read_some(err, complaints)) err.close();
    }
    return true;
}

std::string first_line(std::string const& text) {
    std::string const line = text.substr(0, text.find('\n'));
    return line.size() > 300 ? line.substr(0, 300) : line;
}

}  // namespace

std::string run_program(ChildProgram const& program, std::string const& input, int seconds) {
    auto const deadline = Clock::now() + std::chrono::seconds(seconds);
    std::string output, complaints;
    std::optional<int> status;
    {
        auto [output_end, output_in] = make_pipe();
        auto [complaint_end, complaint_in] = make_pipe();
        Child child(program, in_memory(input), output_in, complaint_in);
        output_in.close();
        complaint_in.close();
        if (read_all(output_end, output, complaint_end, complaints, deadline)) status = child.wait_until(deadline);
    }
    if (!status) {
        throw Error(Exit::bad_material, program.name + " did not end within " + std::to_string(seconds) +
                                            " s and was stopped; try " + program.to_try);
    }
    if (!WIFEXITED(*status) || WEXITSTATUS(*status) != 0 || output.empty()) {
        throw Error(Exit::bad_material,
                    program.name + " failed: " + (complaints.empty() ? "it says nothing" : first_line(complaints)));
    }
    return output;
}

}  // namespace dateline
