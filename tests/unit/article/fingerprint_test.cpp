// Copies of an article are told from its later versions and from other articles.
#include <boost/test/unit_test.hpp>
#include <iterator>
#include <map>
#include <random>
#include <ranges>
#include <set>
#include <span>
#include <sstream>

#include "dateline/article/fingerprint.hpp"
#include "newsstand.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

/// A paragraph whose words nobody else has.
std::string paragraph(int number) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += "w" + std::to_string(number) + "x" + std::to_string(i) + " ";
    text.back() = '.';
    return text + "\n\n";
}

std::string story(int first, int last) {
    std::string text;
    for (int i = first; i < last; ++i) text += paragraph(i);
    return text;
}

Fingerprint print_of(std::string const& text) {
    Page const page(
        "{\"id\": \"a\", \"title\": \"T\", \"text\": \"" +
            [&] {
                std::string escaped;
                for (char const c : text) escaped += c == '\n' ? std::string("\\n") : std::string(1, c);
                return escaped;
            }() +
            "\"}\n",
        "a.jsonl");
    return fingerprint_of(page.tokens, page.article.body);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(copies_of_articles)

BOOST_AUTO_TEST_CASE(the_same_text_is_wholly_alike_and_another_not_at_all) {
    auto const a = print_of(story(0, 6));
    BOOST_TEST(likeness(a, print_of(story(0, 6))) == 1.0);
    BOOST_TEST(likeness(a, print_of(story(10, 16))) == 0.0);
}

BOOST_AUTO_TEST_CASE(the_sample_is_the_beginning_of_all_hashes_of_runs_sorted) {
    std::string repeated;  // phrases that come again, and more runs than a sample holds
    for (int i = 0; i < 400; ++i) {
        int const n = i * i % 127;
        repeated += {'w', static_cast<char>('a' + n / 26), static_cast<char>('a' + n % 26), ' '};
    }
    auto const whole = print_of(repeated);
    BOOST_TEST(std::ranges::is_sorted(whole.sample));
    BOOST_TEST(whole.sample.size() == Fingerprint::sample_size);
    std::set<std::uint32_t> all;
    std::istringstream words(repeated);
    std::vector<std::string> const list{std::istream_iterator<std::string>(words), {}};
    for (std::size_t i = 0; i + 5 <= list.size(); ++i) {
        std::string run;
        for (std::size_t k = i; k < i + 5; ++k) run += list[k] + " ";
        auto const one = print_of(run);
        BOOST_TEST_REQUIRE(one.runs == 1u);
        all.insert(one.sample.front());
    }
    BOOST_TEST(whole.runs == all.size());
    BOOST_TEST(std::ranges::equal(whole.sample, std::views::take(all, Fingerprint::sample_size)));
}

BOOST_AUTO_TEST_CASE(case_and_marks_do_not_count) {
    BOOST_TEST(likeness(print_of("Six boats lay in the harbour, she said, when the storm broke the wall."),
                        print_of("SIX BOATS lay in the harbour she said when the storm broke the wall")) == 1.0);
}

BOOST_AUTO_TEST_CASE(a_text_cut_by_an_editor_is_a_copy_and_the_longer_version_is_not) {
    auto const whole = print_of(story(0, 10)), cut = print_of(story(0, 6));
    BOOST_TEST(is_copy(cut, whole));
    BOOST_TEST(!is_copy(whole, cut));
}

BOOST_AUTO_TEST_CASE(short_texts_are_nobody_s_copies) {
    BOOST_TEST(
        !is_copy(print_of("The page you asked for is not here."), print_of("The page you asked for is not here.")));
}

BOOST_AUTO_TEST_CASE(the_finder_names_the_first_of_the_copies) {
    CopyFinder finder;
    BOOST_TEST(!finder.add(print_of(story(0, 8))));
    BOOST_TEST(!finder.add(print_of(story(20, 28))));
    BOOST_TEST(finder.add(print_of(story(20, 28))).value() == 1u);
    BOOST_TEST(finder.add(print_of(story(0, 7))).value() == 0u);
    BOOST_TEST(!finder.add(print_of(story(0, 4) + story(30, 34))));
    BOOST_TEST(finder.copies() == 2u);
}

BOOST_AUTO_TEST_CASE(the_finder_finds_a_copy_where_comparing_with_every_article_of_a_common_key_does) {
    std::mt19937 random(11);
    for (int round = 0; round < 40; ++round) {
        CopyFinder finder;
        std::map<std::uint32_t, Fingerprint> originals;
        std::vector<std::vector<std::uint32_t>> texts;
        for (std::uint32_t number = 0; number < 12; ++number) {
            std::vector<std::uint32_t> runs(40 + random() % 200);
            std::ranges::generate(runs, random);
            if (!texts.empty() && random() % 2 == 0) {  // a version of an earlier one
                runs = texts[random() % texts.size()];
                for (std::size_t changes = random() % (runs.size() / 2); changes > 0; --changes)
                    runs[random() % runs.size()] = static_cast<std::uint32_t>(random());
            }
            texts.push_back(runs);
            std::ranges::sort(runs);
            Fingerprint print;
            print.runs = static_cast<std::uint32_t>(runs.size());
            runs.resize(std::min(runs.size(), Fingerprint::sample_size));
            print.sample = runs;
            bool is_one = false;
            for (auto const& [earlier, other] : originals) {
                std::vector<std::uint64_t> const keys = copy_keys(other), own = copy_keys(print);
                bool const has_a_key = std::ranges::find_first_of(keys, own) != keys.end();
                is_one = is_one || (has_a_key && is_copy(print, other));
            }
            auto const found = finder.add(print);
            BOOST_TEST(found.has_value() == is_one);
            if (found) BOOST_TEST(is_copy(print, originals.at(*found)));
            if (!found) originals.emplace(number, print);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_same_text_is_found_among_hundreds_that_share_every_phrase) {
    CopyFinder finder;
    std::uint32_t missed = 0;
    for (int i = 0; i < 400; ++i) {
        std::string text;
        for (int k = 0; k < 6; ++k) text += story((i * 7 + k * (3 + i % 5)) % 30, (i * 7 + k * (3 + i % 5)) % 30 + 1);
        finder.add(print_of(text));
        missed += finder.add(print_of(text)) ? 0 : 1;
    }
    BOOST_TEST(missed == 0u);
}

BOOST_AUTO_TEST_CASE(amp_and_print_versions_are_copies_of_the_page) {
    std::string const text =
        "<p>The mayor of Lyon opened a new bridge over the river on Friday, two years later than planned, he said.</p>"
        "<p>Thousands of people walked across it on the first evening. A band played until midnight by the river.</p>"
        "<p>The bridge cost 40 million euros. The city will pay for it over the next fifteen years, he said.</p>";
    Page const full("<html><body><nav>Home World</nav><h1>Lyon opens a bridge</h1>" + text +
                    "<footer>All rights reserved</footer></body></html>");
    Page const amp("<!doctype html><html amp><body><main><h1>Lyon opens a bridge</h1>" + text +
                   "</main></body></html>");
    BOOST_TEST(is_copy(fingerprint_of(amp.tokens, amp.article.body), fingerprint_of(full.tokens, full.article.body)));
}

BOOST_AUTO_TEST_SUITE_END()
