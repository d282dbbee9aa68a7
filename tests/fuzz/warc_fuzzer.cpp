// Any bytes, read as a web archive, give articles or a message, never a crash.
#include "read_bytes.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    dateline::fuzz::read_bytes("WARC/1.0\r\n", data, size);
    return 0;
}
