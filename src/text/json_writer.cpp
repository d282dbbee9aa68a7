// JSON by appending. The only state is whether a comma is due: after any value, unless a list or an object
// has just been opened or a key has just been written.
#include "dateline/text/json_writer.hpp"

#include <array>
#include <charconv>

namespace dateline {

void append_json_string(std::string& out, std::string_view utf8) {
    constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    for (char const c : utf8) {
        switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                if (static_cast<unsigned char>(c) < 0x20) {
                    out += "\\u00";
                    out += hex[static_cast<unsigned char>(c) >> 4];
                    out += hex[static_cast<unsigned char>(c) & 15];
                } else {
                    out += c;
                }
        }
    }
    out += '"';
}

void JsonWriter::comma() {
    if (!first_) out_ += ", ";
    first_ = false;
}

JsonWriter& JsonWriter::open(char mark) {
    comma();
    out_ += mark;
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::close(char mark) {
    out_ += mark;
    first_ = false;
    return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
    comma();
    append_json_string(out_, name);
    out_ += ": ";
    first_ = true;
    return *this;
}

JsonWriter& JsonWriter::value(std::string_view text) {
    comma();
    append_json_string(out_, text);
    return *this;
}

JsonWriter& JsonWriter::value(std::int64_t number) {
    comma();
    std::array<char, 24> digits;
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out_.append(digits.data(), end);
    return *this;
}

JsonWriter& JsonWriter::value(bool truth) {
    comma();
    out_ += truth ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null() {
    comma();
    out_ += "null";
    return *this;
}

}  // namespace dateline
