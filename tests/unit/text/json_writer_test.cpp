#include "dateline/text/json_writer.hpp"

#include <boost/test/unit_test.hpp>

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
