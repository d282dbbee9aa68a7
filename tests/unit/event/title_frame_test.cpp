#include <boost/test/unit_test.hpp>
#include <string>

#include "dateline/event/report.hpp"

using namespace dateline;

namespace {

/// The pieces of a frame one behind the other, as they were written.
std::string together(TitleFrame const& frame) {
    std::string out;
    for (TitleFrame::Piece const& piece : frame.pieces) out += piece.words;
    return out;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(title_frames)

BOOST_AUTO_TEST_CASE(a_frame_is_names_words_and_brackets) {
    TitleFrame const frame("{actor} invites {target}[ to {place}]");
    BOOST_TEST(together(frame) == "{actor} invites {target}[ to {place}]");
    BOOST_TEST(frame.pieces.size() == 7u);
    BOOST_TEST(frame.has_brackets);
    BOOST_TEST(frame.names_target);
    BOOST_TEST((frame.first == RoleName::actor));
    BOOST_TEST(frame.verb == " invites");
    BOOST_TEST(frame.plural == "invite");
    BOOST_TEST(frame.verb_has_target);
    BOOST_TEST(frame.may_take_target);
}

BOOST_AUTO_TEST_CASE(a_verb_is_found_behind_the_first_name) {
    TitleFrame const own("{actor} {verb}[ {target}]");
    BOOST_TEST(own.takes_own_verb);
    BOOST_TEST(own.may_take_target);
    BOOST_TEST(!own.verb_has_target);
    TitleFrame const passive("{target} is launched");
    BOOST_TEST((passive.first == RoleName::target));
    BOOST_TEST(passive.plural == "are");
    BOOST_TEST(!passive.may_take_target);
    TitleFrame const none("A storm");
    BOOST_TEST(!none.has_verb);
    BOOST_TEST(!none.first.has_value());
    BOOST_TEST(TitleFrame("").empty());
}

BOOST_AUTO_TEST_SUITE_END()
