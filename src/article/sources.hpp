// The wrappings a document comes in. Each reader turns bytes into documents without deciding anything.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "byte_source.hpp"
#include "dateline/article/document.hpp"

namespace dateline {

/// Bytes. Longer texts are no articles (a dump, an archive glued together), and are left out before they are held in
/// memory.
inline constexpr std::size_t largest_article = 32u << 20;

/// Bytes of text, once the markup is gone: as much as ten novels. A page of millions of words costs memory and
/// time for each of them, and no newspaper has printed one.
inline constexpr std::size_t largest_text = 8u << 20;
[[nodiscard]] std::string too_much_text(std::uint64_t bytes);

/// What is said of an article of so many bytes: "left out: 190 MB in one article; at most 32 MB are read as one".
[[nodiscard]] std::string too_large(std::uint64_t bytes);

using TakeDocument = std::function<void(Document&&)>;

/// One HTML page; `bytes` in any encoding.
[[nodiscard]] Document read_html(std::string bytes, std::string const& source, Diagnostics& diagnostics);
/// One TimeML document; nothing when it is not well-formed XML, which is reported.
[[nodiscard]] std::optional<Document> read_timeml(std::string const& bytes, std::string const& source,
                                                  Diagnostics& diagnostics);
/// Each line an object. A line that is none, or has no body, is reported and left out. Returns how many were taken.
std::size_t read_json_lines(ByteSource& bytes, std::string const& source, TakeDocument const& take,
                            Diagnostics& diagnostics);
/// What parts the columns, when the first line names columns of which one is a body's.
[[nodiscard]] std::optional<char> csv_mark(std::string_view head);
/// Each row below the first an article.
std::size_t read_csv(ByteSource& bytes, char mark, std::string const& source, TakeDocument const& take,
                     Diagnostics& diagnostics);
/// `lower_head`: the first bytes in small letters, without what precedes the first "<".
[[nodiscard]] bool looks_like_feed(std::string_view lower_head);
/// RSS or Atom: each item an article.
std::size_t read_feed(std::string const& bytes, std::string const& source, TakeDocument const& take,
                      Diagnostics& diagnostics);
/// Each HTML page of a web archive an article; how many records were none, and why, is a note.
std::size_t read_warc(ByteSource& bytes, std::string const& source, TakeDocument const& take, Diagnostics& diagnostics);

}  // namespace dateline
