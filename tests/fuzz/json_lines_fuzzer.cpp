// Any bytes, read as JSON Lines, give articles or a message, never a crash.
#include "read_bytes.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    dateline::fuzz::read_bytes("{\"text\": \"The mayor resigned on Sunday, she said.\"}\n", data, size);
    return 0;
}
