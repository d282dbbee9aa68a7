// Writes JSON by appending to a string: the machine output is long and simple, so no tree is built.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// Appends a string literal of RFC 8259. The input is valid UTF-8; control characters become \uXXXX.
void append_json_string(std::string& out, std::string_view utf8);

/// Objects and lists in the order they are called; commas come by themselves. The string is whole, and may be
/// appended to by others, whenever every object and list is closed.
class JsonWriter {
public:
    explicit JsonWriter(std::string& out) : out_(out), begin_(out.size()), used_(out.size()) {}
    JsonWriter(JsonWriter const&) = delete;
    JsonWriter& operator=(JsonWriter const&) = delete;

    JsonWriter& begin_object() { return open('{'); }
    JsonWriter& end_object() { return close('}'); }
    JsonWriter& begin_list() { return open('['); }
    JsonWriter& end_list() { return close(']'); }
    JsonWriter& key(std::string_view name);
    JsonWriter& value(std::string_view text);
    JsonWriter& value(char const* text) { return value(std::string_view(text)); }
    JsonWriter& value(std::int64_t number);
    JsonWriter& value(std::uint32_t number) { return value(static_cast<std::int64_t>(number)); }
    JsonWriter& value(int number) { return value(static_cast<std::int64_t>(number)); }
    JsonWriter& value(bool truth);
    JsonWriter& null();
    JsonWriter& field(std::string_view name, std::string_view text);
    JsonWriter& field(std::string_view name, char const* text) { return field(name, std::string_view(text)); }
    JsonWriter& field(std::string_view name, std::string const& text) { return field(name, std::string_view(text)); }
    JsonWriter& field(std::string_view name, std::uint32_t number);
    template <class T>
    JsonWriter& field(std::string_view name, T const& v) {
        return key(name).value(v);
    }
    /// null for an empty text.
    JsonWriter& field_or_null(std::string_view name, std::string_view text) {
        return text.empty() ? key(name).null() : field(name, text);
    }

private:
    JsonWriter& open(char mark);
    JsonWriter& close(char mark);
    JsonWriter& bare(std::string_view word);
    /// Where to go on writing: there is room for a comma and so many bytes. done() says where it ended.
    [[nodiscard]] char* begin(std::size_t bytes);
    void done(char const* end);
    void make_room(std::size_t bytes);

    std::string& out_;  ///< longer than what is written, until all is closed
    std::size_t begin_, used_;
    std::uint32_t depth_ = 0;
    bool first_ = true;
};

}  // namespace dateline
