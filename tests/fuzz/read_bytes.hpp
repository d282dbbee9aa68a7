// What the fuzzers of formats share: bytes become a file in memory, and every document in it is read to its article.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "dateline/pipeline.hpp"

namespace dateline::fuzz {

/// Reads `head`, by which the format is recognised, and the bytes behind it. Aborts when a span of an article does not
/// lie in its text, or a file has neither a document nor a message.
inline void read_bytes(std::string_view head, std::uint8_t const* data, std::size_t size) {
    static int const file = memfd_create("fuzz", 0);
    std::string bytes(head);
    bytes.append(reinterpret_cast<char const*>(data), size);
    if (ftruncate(file, 0) != 0 || pwrite(file, bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        std::abort();
    Diagnostics diagnostics;
    std::size_t const count = read_documents(
        "/proc/self/fd/" + std::to_string(file),
        [](Document&& document) {
            auto const page = read_page(std::move(document), bundled_lexicons(), bundled_gazetteer());
            auto const end = page.document.text->size();
            for (Span const s : page.article.body)
                if (s.begin > s.end || s.end > end) std::abort();
            for (HtmlBlock const& block : page.document.blocks)
                if (block.where.begin > block.where.end || block.where.end > end) std::abort();
        },
        diagnostics);
    if (count == 0 && diagnostics.list().empty()) std::abort();
}

}  // namespace dateline::fuzz
