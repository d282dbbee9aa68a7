#include <boost/test/unit_test.hpp>

#include "dateline/diagnostics/error.hpp"
#include "dateline/exchange/exchange.hpp"

using namespace dateline;

BOOST_AUTO_TEST_SUITE(timeml_is_read)

BOOST_AUTO_TEST_CASE(spans_count_code_points_over_entities_and_cdata) {
    TimemlLayers const t = read_timeml_layers(
        "<?xml version='1.0'?><TimeML><DCT><TIMEX3 tid='t0' type='DATE' value='2021-02-15' "
        "functionInDocument='CREATION_TIME'>15 Feb</TIMEX3></DCT><TEXT>Caf&#233; &amp; bar<![CDATA[ <i>]]> on "
        "<TIMEX3 tid='t1' type='DATE' value='2021-02-14' mod='START' quant='EVERY'>Sunday</TIMEX3> it "
        "<EVENT eid='e1' class='OCCURRENCE'>opened</EVENT>.</TEXT>"
        "<MAKEINSTANCE eiid='ei1' eventID='e1' tense='PAST' aspect='NONE' polarity='POS' pos='VERB'/>"
        "<TLINK lid='l1' relType='IS_INCLUDED' eventInstanceID='ei1' relatedToTime='t1'/></TimeML>",
        "own");
    BOOST_TEST(t.text == "Café & bar <i> on Sunday it opened.");
    BOOST_TEST_REQUIRE(t.created.has_value());
    BOOST_TEST(t.created->value == "2021-02-15");
    BOOST_TEST_REQUIRE(t.times.size() == 1u);
    BOOST_TEST(t.times[0].begin == 18u);
    BOOST_TEST(t.times[0].end == 24u);
    BOOST_TEST(t.times[0].mod == "START");
    BOOST_TEST(t.times[0].quant == "EVERY");
    BOOST_TEST_REQUIRE(t.events.size() == 1u);
    BOOST_TEST(t.events[0].begin == 28u);
    BOOST_TEST(t.events[0].end == 34u);
    BOOST_TEST(t.instances.at(0).tense == "PAST");
    BOOST_TEST(t.links.at(0).to_time == "t1");
}

BOOST_AUTO_TEST_CASE(broken_xml_is_an_error_with_its_place) {
    try {
        (void)read_timeml_layers("<TimeML>\n<TEXT>open", "own.tml");
        BOOST_FAIL("read");
    } catch (Error const& e) {
        BOOST_TEST(std::string(e.what()).starts_with("own.tml:2:"));
        BOOST_TEST((e.status() == Exit::bad_material));
    }
}

BOOST_AUTO_TEST_SUITE_END()
