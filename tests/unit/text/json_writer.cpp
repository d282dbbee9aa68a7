#include "dateline/text/json_writer.hpp"

#include <boost/test/unit_test.hpp>
#include <limits>

using namespace dateline;

BOOST_AUTO_TEST_CASE(commas_stand_between_values_and_nowhere_else) {
    std::string out;
    JsonWriter json(out);
    json.begin_object().field("id", "a").key("list").begin_list().value(1).value(2).end_list();
    json.key("empty").begin_object().end_object().field_or_null("title", "").field("yes", true).end_object();
    BOOST_TEST(out == R"({"id": "a", "list": [1, 2], "empty": {}, "title": null, "yes": true})");
}

BOOST_AUTO_TEST_CASE(quotes_backslashes_and_control_characters_are_escaped_and_other_scripts_are_not) {
    std::string out;
    append_json_string(out, "a\"b\\c\nd\x01 Кремль");
    BOOST_TEST(out == "\"a\\\"b\\\\c\\nd\\u0001 Кремль\"");
}

BOOST_AUTO_TEST_CASE(numbers_are_written_in_full) {
    std::string out;
    JsonWriter json(out);
    json.begin_list().value(std::numeric_limits<std::int64_t>::min()).value(std::uint32_t{4294967295}).value(-1);
    json.end_list();
    BOOST_TEST(out == "[-9223372036854775808, 4294967295, -1]");
}

namespace {

std::string escaped_one_by_one(std::string_view text) {
    std::string out = "\"";
    for (char const c : text) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\x1F') {
            out += "\\u001f";
        } else {
            out += c;
        }
    }
    return out + '"';
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_special_character_is_escaped_wherever_it_stands_in_a_string_of_any_length) {
    for (std::size_t length = 1; length < 40; ++length) {
        for (std::size_t at = 0; at < length; ++at) {
            for (char const c : {'"', '\\', '\n', '\x1F', ' ', '!', '#', '[', ']', '\x7F', '\xE9'}) {
                std::string text(length, 'm');
                text[at] = c;
                std::string out;
                append_json_string(out, text);
                BOOST_REQUIRE(out == escaped_one_by_one(text));
                std::string object;
                JsonWriter(object).begin_object().field(text, text).end_object();
                BOOST_REQUIRE(object == "{" + out + ": " + out + "}");
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(lines_of_one_string_are_whole_between_objects) {
    std::string out;
    for (int i = 0; i < 3; ++i) {
        JsonWriter json(out);
        json.begin_object().field("n", static_cast<std::uint32_t>(i)).field("text", std::string(1000, 'x'));
        json.end_object();
        out += '\n';
    }
    std::string const rest = ", \"text\": \"" + std::string(1000, 'x') + "\"}\n";
    BOOST_TEST(out == "{\"n\": 0" + rest + "{\"n\": 1" + rest + "{\"n\": 2" + rest);
}
