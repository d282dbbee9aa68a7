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
