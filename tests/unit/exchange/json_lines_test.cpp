#include <boost/json.hpp>
#include <boost/test/unit_test.hpp>
#include <sstream>

#include "dateline/exchange/exchange.hpp"
#include "unit/render/random_timeline.hpp"

using namespace dateline;
namespace json = boost::json;

namespace {
std::vector<json::object> objects(Timeline const& t) {
    std::stringstream out;
    write_json_lines(out, t);
    std::vector<json::object> list;
    for (std::string line; std::getline(out, line);) list.push_back(json::parse(line).as_object());
    return list;
}
}  // namespace

BOOST_AUTO_TEST_SUITE(json_lines)

BOOST_AUTO_TEST_CASE(an_event_has_the_keys_of_the_contract) {
    json::object const event = objects(test::seven_events())[4];
    BOOST_TEST(event.at("id").as_string() == "e_00000001");
    BOOST_TEST(event.at("order").as_int64() == 5);
    json::object const& date = event.at("date").as_object();
    BOOST_TEST(date.at("edtf").as_string() == "2021-02-14");
    BOOST_TEST(date.at("first").as_string() == "2021-02-14");
    BOOST_TEST(date.at("last").as_string() == "2021-02-14");
    BOOST_TEST(date.at("grain").as_string() == "day");
    BOOST_TEST(event.at("kind").as_string() == "invitation");
    BOOST_TEST(event.at("type").is_null());
    BOOST_TEST(event.at("class").as_string() == "OCCURRENCE");
    BOOST_TEST(event.at("sure").as_string() == "asserted");
    BOOST_TEST(event.at("is_main").as_bool());
    json::object const& target = event.at("roles").as_array()[1].as_object();
    BOOST_TEST(target.at("role").as_string() == "target");
    BOOST_TEST(target.at("entity").as_string() == "putin");
    BOOST_TEST(target.at("name").as_string() == "Vladimir Putin");
    json::object const& evidence = event.at("evidence").as_array()[2].as_object();
    BOOST_TEST(evidence.at("doc").as_string() == "mint");
    BOOST_TEST(evidence.at("begin").as_int64() == 300);
    BOOST_TEST(evidence.at("end").as_int64() == 306);
    BOOST_TEST(evidence.at("trigger").as_string() == "tagged");
    BOOST_TEST(evidence.at("said").as_string() == "Sunday");
}

BOOST_AUTO_TEST_CASE(an_undated_event_has_a_null_date_and_order_0) {
    Timeline t;
    test::add_event(t, "e_1", "visit", "meeting", "A visit", std::nullopt, {}, {});
    BOOST_TEST(objects(t)[0].at("date").is_null());
    BOOST_TEST(objects(t)[0].at("order").as_int64() == 0);
}

BOOST_AUTO_TEST_CASE(any_text_survives_as_json) {
    Timeline const t = test::random_timeline(11, 200);
    auto const list = objects(t);
    BOOST_REQUIRE(list.size() == t.size());
    for (Timeline::Vertex v = 0; v < t.size(); ++v) {
        BOOST_TEST(std::string_view(list[v].at("title").as_string()) == t[v].title);
        BOOST_TEST(std::string_view(list[v].at("evidence").as_array()[0].as_object().at("sentence").as_string()) ==
                   t[v].evidence[0].sentence);
    }
}

BOOST_AUTO_TEST_SUITE_END()
