#include "progress.hpp"

#include <boost/test/unit_test.hpp>
#include <sstream>
#include <thread>

using namespace dateline;

BOOST_AUTO_TEST_SUITE(progress)

BOOST_AUTO_TEST_CASE(the_line_says_files_speed_and_what_is_left) {
    BOOST_TEST(progress_line(2, 4, 10'000'000, 10'000'000, 40'000'000, 5.0) ==
               "2 of 4 files  10.0 MB  2.0 MB/s  0:15 left");
    BOOST_TEST(progress_line(1, 1, 500'000, 500'000, 3'600'500'000, 1.0) ==
               "1 of 1 file  0.5 MB  0.5 MB/s  2:00:00 left");
}

BOOST_AUTO_TEST_CASE(nothing_is_promised_before_anything_is_read_or_when_all_is) {
    BOOST_TEST(progress_line(1, 3, 0, 0, 100, 0.0) == "1 of 3 files  0.0 MB  0.0 MB/s");
    BOOST_TEST(progress_line(3, 3, 100'000, 100'000, 100'000, 1.0) == "3 of 3 files  0.1 MB  0.1 MB/s");
}

BOOST_AUTO_TEST_CASE(a_short_build_and_a_pipe_show_nothing) {
    std::ostringstream quick, pipe;
    {
        Progress p(quick, {}, true);
        p.article(100);
    }
    Progress p(pipe, {}, false);
    std::this_thread::sleep_for(std::chrono::milliseconds(600));
    p.article(100);
    BOOST_TEST(quick.str().empty());
    BOOST_TEST(pipe.str().empty());
}

BOOST_AUTO_TEST_CASE(after_half_a_second_a_line_is_shown_and_wiped_before_a_message) {
    std::ostringstream err;
    Progress p(err, {"/no/such/file"}, true);
    std::this_thread::sleep_for(std::chrono::milliseconds(550));
    p.article(100);
    BOOST_TEST(err.str().find("1 of 1 file") != std::string::npos);
    p.hide();
    BOOST_TEST(err.str().ends_with("\r\x1b[K"));
}

BOOST_AUTO_TEST_SUITE_END()
