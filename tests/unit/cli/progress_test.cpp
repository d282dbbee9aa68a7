#include "progress.hpp"

#include <boost/test/unit_test.hpp>
#include <sstream>
#include <thread>

using namespace dateline;

BOOST_AUTO_TEST_SUITE(progress)

BOOST_AUTO_TEST_CASE(the_line_says_files_speed_and_what_is_left) {
    BOOST_TEST(progress_line(2, 4, {10'000'000, 0, 5.0, 0}, 10'000'000, 40'000'000) ==
               "2 of 4 files  10.0 MB  2.0 MB/s  0:15 left");
    BOOST_TEST(progress_line(1, 1, {500'000, 0, 1.0, 0}, 500'000, 3'600'500'000) ==
               "1 of 1 file  0.5 MB  0.5 MB/s  2:00:00 left");
}

BOOST_AUTO_TEST_CASE(what_is_unchanged_is_behind_but_says_nothing_of_the_time_that_the_rest_takes) {
    // 90 MB of 100 were passed over in a second, 4 MB were read in 2 seconds: the last 6 MB take 3
    Pace const resumed{4'000'000, 90'000'000, 2.0, 1.0};
    BOOST_TEST(progress_line(1, 1, resumed, 94'000'000, 100'000'000) == "1 of 1 file  94.0 MB  2.0 MB/s  0:03 left");
    // nothing new so far
    BOOST_TEST(progress_line(1, 1, {0, 90'000'000, 0, 1.0}, 90'000'000, 360'000'000) ==
               "1 of 1 file  90.0 MB  90.0 MB/s  0:03 left");
    // of HTML more bytes are read than articles have
    BOOST_TEST(progress_line(1, 2, {1'000'000, 0, 1.0, 0}, 10'000'000, 30'000'000) ==
               "1 of 2 files  1.0 MB  1.0 MB/s  0:02 left");
}

BOOST_AUTO_TEST_CASE(nothing_is_promised_before_anything_is_read_or_when_all_is) {
    BOOST_TEST(progress_line(1, 3, {}, 0, 100) == "1 of 3 files  0.0 MB  0.0 MB/s");
    BOOST_TEST(progress_line(3, 3, {100'000, 0, 1.0, 0}, 100'000, 100'000) == "3 of 3 files  0.1 MB  0.1 MB/s");
}

BOOST_AUTO_TEST_CASE(unchanged_articles_move_the_line_too) {
    std::ostringstream err;
    Progress p(err, {"/no/such/file"}, true);
    std::this_thread::sleep_for(std::chrono::milliseconds(550));
    p.passed(3'000'000);
    BOOST_TEST(err.str().find("1 of 1 file  3.0 MB") != std::string::npos);
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
