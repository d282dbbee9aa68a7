// A file is written beside its place under a name of its own and then renamed, so that a full disk or a kill never
// leaves half a picture where a whole one was. What is no plain file (/dev/stdout, a pipe) is written to directly.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "dateline/diagnostics/error.hpp"
#include "dateline/render/render.hpp"

namespace dateline {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(fs::path const& path, int why) {
    std::string reason = std::strerror(why);
    if (why == ENOSPC) reason = "the disk is full";
    if (why == EROFS) reason = "the file system is read-only";
    if (why == EACCES || why == EPERM) reason = "no permission to write here";
    if (why == ENOENT) reason = "there is no folder " + path.parent_path().string();
    if (why == EISDIR) reason = "it is a folder";
    throw Error(Exit::bad_material, path.string() + ": cannot be written: " + reason);
}

/// Writes and closes; 0 or the error.
int write_all(int file, std::string_view bytes) {
    int error = 0;
    while (!bytes.empty() && error == 0) {
        ssize_t const written = ::write(file, bytes.data(), bytes.size());
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            error = errno;
        }
    }
    if (::close(file) != 0 && error == 0) error = errno;
    return error;
}

mode_t usual_mode() {
    mode_t const mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

}  // namespace

void write_file(fs::path const& path, std::string_view bytes) {
    std::error_code ignored;
    fs::path const place = fs::is_symlink(path, ignored) ? fs::weakly_canonical(path, ignored) : path;
    auto const kind = fs::status(place, ignored).type();
    if (kind == fs::file_type::directory) fail(path, EISDIR);
    if (fs::exists(place, ignored) && kind != fs::file_type::regular) {
        int const file = ::open(place.c_str(), O_WRONLY | O_CLOEXEC);
        if (file < 0) fail(path, errno);
        if (int const error = write_all(file, bytes); error != 0) fail(path, error);
        return;
    }
    std::string beside = (place.parent_path() / (".dateline-XXXXXX")).string();
    int const file = ::mkstemp(beside.data());
    if (file < 0) fail(path, errno);
    struct stat old {};
    ::fchmod(file, ::stat(place.c_str(), &old) == 0 ? old.st_mode & 07777 : usual_mode());
    int error = write_all(file, bytes);
    if (error == 0 && ::rename(beside.c_str(), place.c_str()) != 0) error = errno;
    if (error == 0) return;
    ::unlink(beside.c_str());
    fail(path, error);
}

}  // namespace dateline
