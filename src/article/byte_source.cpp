// Reads in pieces of 64 KiB. Whether a stream is gzip its first two bytes say (1F 8B); several members one behind the
// other, as archives of web pages have them, are one stream.
#include "byte_source.hpp"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <system_error>

#include "dateline/diagnostics/error.hpp"

namespace dateline {
namespace {

constexpr std::size_t piece = 1u << 16;
constexpr int gzip_or_zlib = 15 + 32;  // windowBits: find out from the header

bool is_gzip(std::string_view bytes) { return bytes.size() >= 2 && bytes[0] == '\x1F' && bytes[1] == '\x8B'; }

/// inflate() over one buffer of input at a time.
class Inflater {
public:
    Inflater() {
        if (inflateInit2(&stream_, gzip_or_zlib) != Z_OK) throw std::bad_alloc();
    }
    ~Inflater() { inflateEnd(&stream_); }
    Inflater(Inflater const&) = delete;
    Inflater& operator=(Inflater const&) = delete;

    void feed(std::string_view packed) {
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
        stream_.avail_in = static_cast<uInt>(packed.size());
    }
    [[nodiscard]] bool hungry() const { return stream_.avail_in == 0; }
    [[nodiscard]] bool between_members() const { return ended_; }

    /// Unpacks what fits; false when the stream is damaged or something else follows it.
    bool unpack(std::string& into, std::size_t room) {
        if (ended_ && !hungry()) {
            if (stream_.next_in[0] != 0x1F || inflateReset(&stream_) != Z_OK) return false;
            ended_ = false;
        }
        std::size_t const before = into.size();
        into.resize(before + room);
        stream_.next_out = reinterpret_cast<Bytef*>(into.data() + before);
        stream_.avail_out = static_cast<uInt>(room);
        int const status = inflate(&stream_, Z_NO_FLUSH);
        into.resize(into.size() - stream_.avail_out);
        ended_ = status == Z_STREAM_END;
        return status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR;
    }

private:
    z_stream stream_{};
    bool ended_ = false;
};

}  // namespace

struct ByteSource::Inside {
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> opened{nullptr,
                                                           [](std::FILE* f) { return f ? std::fclose(f) : 0; }};
    std::FILE* in = nullptr;
    std::unique_ptr<Inflater> inflater;
    std::unique_ptr<char[]> buffer = std::make_unique_for_overwrite<char[]>(piece);
    std::string packed, ready;
    std::size_t at = 0;  ///< what of `ready` has been taken
    bool ended = false;

    std::string_view rest() const { return std::string_view(ready).substr(at); }

    std::size_t read(std::string& into) {
        std::size_t const n = std::fread(buffer.get(), 1, piece, in);
        into.append(buffer.get(), n);
        if (n == 0 && std::ferror(in)) {
            throw Error(Exit::bad_material, std::string("cannot be read: ") + std::strerror(errno));
        }
        return n;
    }

    /// Makes `ready` longer; false at the end.
    bool more() {
        if (ended) return false;
        if (at > piece) {
            ready.erase(0, at);
            at = 0;
        }
        if (!inflater) {
            if (read(ready) == 0) ended = true;
            return !ended;
        }
        std::size_t const before = ready.size();
        while (ready.size() == before) {
            if (inflater->hungry()) {
                packed.clear();
                if (read(packed) == 0) {
                    ended = true;
                    if (!inflater->between_members()) throw Error(Exit::bad_material, "is cut short: gzip ends early");
                    return false;
                }
                inflater->feed(packed);
            }
            if (!inflater->unpack(ready, piece)) {
                ended = true;
                throw Error(Exit::bad_material, "is damaged: what follows is no gzip");
            }
        }
        return true;
    }
};

ByteSource::ByteSource(std::filesystem::path const& file) : inside_(std::make_unique<Inside>()) {
    std::error_code error;
    if (file == "-") {
        inside_->in = stdin;
    } else {
        if (std::filesystem::is_directory(file, error)) {
            throw Error(Exit::bad_material, "is a folder, expected a file");
        }
        inside_->opened.reset(std::fopen(file.c_str(), "rb"));
        inside_->in = inside_->opened.get();
    }
    if (inside_->in == nullptr) {
        throw Error(Exit::bad_material, std::string("cannot be opened: ") + std::strerror(errno));
    }
    if (is_gzip(peek(2))) {
        inside_->packed = std::move(inside_->ready);
        inside_->ready.clear();
        inside_->inflater = std::make_unique<Inflater>();
        inside_->inflater->feed(inside_->packed);
        inside_->ended = false;
    }
}

ByteSource::~ByteSource() = default;

std::string_view ByteSource::peek(std::size_t n) {
    while (inside_->rest().size() < n && inside_->more()) {
    }
    return inside_->rest().substr(0, n);
}

std::uint64_t ByteSource::take(std::uint64_t n, std::string& into, std::size_t keep) {
    std::uint64_t taken = 0;
    while (taken < n) {
        std::string_view const rest = peek(1).empty() ? std::string_view() : inside_->rest();
        if (rest.empty()) break;
        std::size_t const now = static_cast<std::size_t>(std::min<std::uint64_t>(rest.size(), n - taken));
        if (into.size() < keep) into += rest.substr(0, std::min(now, keep - into.size()));
        inside_->at += now;
        taken += now;
    }
    return taken;
}

bool ByteSource::line(std::string& into, std::size_t keep, std::uint64_t& length) {
    into.clear();
    length = 0;
    if (at_end()) return false;
    while (!at_end()) {
        std::string_view const rest = inside_->rest();
        std::size_t const end = std::min(rest.find('\n'), rest.size());
        bool const found = end < rest.size();
        length += take(end, into, keep);
        if (!found) continue;
        inside_->at += 1;
        break;
    }
    return true;
}

std::string unpacked(std::string_view packed, std::size_t most, bool& whole) {
    Inflater inflater;
    inflater.feed(packed);
    std::string out;
    whole = true;
    while (!inflater.hungry() && whole) {
        std::size_t const before = out.size(), room = std::min(piece, most + 1 - out.size());
        whole = inflater.unpack(out, room) && out.size() <= most;
        if (inflater.between_members() || out.size() == before) break;
    }
    while (whole && !inflater.between_members()) {  // what is still inside
        std::size_t const before = out.size();
        whole = inflater.unpack(out, std::min(piece, most + 1 - out.size())) && out.size() <= most;
        if (out.size() == before) break;
    }
    return out;
}

}  // namespace dateline
