#include "dateline/text/json_writer.hpp"

#include <boost/test/unit_test.hpp>
#include <limits>
#include <string>

using namespace dateline;

namespace {
std::string literal(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}
}  // namespace

BOOST_AUTO_TEST_CASE(a_string_escapes_quotes_backslashes_and_control_characters_only) {
    BOOST_TEST(literal("a \"b\" \\ c/d") == R"("a \"b\" \\ c/d")");
    BOOST_TEST(literal("\n\r\t") == R"("\n\r\t")");
    BOOST_TEST(literal(std::string_view("\0\x1F\x7F", 3)) == "\"\\u0000\\u001f\x7F\"");
    BOOST_TEST(literal("Erdoğan 😀") == "\"Erdoğan 😀\"");
}

BOOST_AUTO_TEST_CASE(commas_stand_between_and_nowhere_else) {
    std::string out;
    JsonWriter json(out);
    json.begin_object().key("a").begin_list().value(1).value(true).null().begin_list().end_list().end_list();
    json.field("b", "x").key("c").begin_object().end_object().field_or_null("d", "").field_or_null("e", "y");
    json.end_object();
    BOOST_TEST(out == R"({"a": [1, true, null, []], "b": "x", "c": {}, "d": null, "e": "y"})");
}

BOOST_AUTO_TEST_CASE(numbers_are_written_in_full) {
    std::string out;
    JsonWriter json(out);
    json.begin_list().value(std::numeric_limits<std::int64_t>::min()).value(std::uint32_t{4294967295}).value(-1);
    json.end_list();
    BOOST_TEST(out == "[-9223372036854775808, 4294967295, -1]");
}
