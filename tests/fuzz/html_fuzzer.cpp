// Any bytes, read as a web page, give articles or a message, never a crash.
#include "read_bytes.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    dateline::fuzz::read_bytes("<!doctype html><html>", data, size);
    return 0;
}
