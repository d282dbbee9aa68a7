#include "dateline/text/tokens.hpp"

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <random>
#include <string>

#include "dateline/text/fold.hpp"
#include "sample.hpp"

using namespace dateline;
using sample::cut;
using sample::tokens;
using sample::words;

BOOST_AUTO_TEST_CASE(words_numbers_and_marks_are_tokens) {
    BOOST_TEST(cut("Tesla sold 14 cars.") == "Tesla|sold|14|cars|.");
    BOOST_TEST(cut("").empty());
    BOOST_TEST(cut(" \n\t ").empty());
}

BOOST_AUTO_TEST_CASE(a_clitic_is_a_token_of_its_own_with_either_apostrophe) {
    BOOST_TEST(cut("Musk's") == "Musk|'s");
    BOOST_TEST(cut("Musk’s") == "Musk|’s");
    BOOST_TEST(cut("MUSK'S") == "MUSK|'S");
    BOOST_TEST(cut("we're they've he'll she'd I'm") == "we|'re|they|'ve|he|'ll|she|'d|I|'m");
    BOOST_TEST(cut("he'd've") == "he|'d|'ve");
    BOOST_TEST(cut("the U.S.'s plan") == "the|U.S.|'s|plan");
    BOOST_TEST(cut("1990's") == "1990|'s");
    BOOST_TEST(cut("Yahoo!'s") == "Yahoo|!|'s");
    BOOST_TEST(cut("Musk 's car") == "Musk|'s|car");
}

BOOST_AUTO_TEST_CASE(a_negation_leaves_its_verb) {
    BOOST_TEST(cut("don't") == "do|n't");
    BOOST_TEST(cut("can’t") == "ca|n’t");
    BOOST_TEST(cut("won't") == "wo|n't");
    BOOST_TEST(cut("DIDN'T") == "DID|N'T");
    BOOST_TEST(cut("shouldn't've") == "should|n't|'ve");
    BOOST_TEST(cut("do n't") == "do|n't");
}

BOOST_AUTO_TEST_CASE(an_apostrophe_inside_a_name_stays_inside) {
    BOOST_TEST(cut("O'Neill D’Arcy Xi'an o'clock") == "O'Neill|D’Arcy|Xi'an|o'clock");
    BOOST_TEST(cut("O'Neill's") == "O'Neill|'s");
    BOOST_TEST(cut("O'Sullivan") == "O'Sullivan");
    BOOST_TEST(cut("d'Estaing's") == "d'Estaing|'s");
}

BOOST_AUTO_TEST_CASE(a_plural_possessive_and_a_quotation_mark_are_marks) {
    BOOST_TEST(cut("workers' party") == "workers|'|party");
    BOOST_TEST(cut("'Sorry' he") == "'|Sorry|'|he");
    BOOST_TEST(cut("‘interested’ in") == "‘|interested|’|in");
    BOOST_TEST(cut("the '90s") == "the|'|90|s");
}

BOOST_AUTO_TEST_CASE(hyphens_and_digits_part_words) {
    BOOST_TEST(cut("audio-only") == "audio|-|only");
    BOOST_TEST(cut("Q3 21st 3D") == "Q|3|21|st|3|D");
    BOOST_TEST(cut("AT&T") == "AT|&|T");
}

BOOST_AUTO_TEST_CASE(letters_with_stops_are_one_token) {
    BOOST_TEST(cut("the U.S. army") == "the|U.S.|army");
    BOOST_TEST(cut("at 5 p.m. and 6a.m.") == "at|5|p.m.|and|6|a.m.");
    BOOST_TEST(cut("J. Smith, J. K. Rowling, J.K. Rowling, J.Rowling") ==
               "J.|Smith|,|J.|K.|Rowling|,|J.K.|Rowling|,|J.|Rowling");
    BOOST_TEST(cut("U.S.-led") == "U.S.|-|led");
    BOOST_TEST(cut("É. Philippe") == "É.|Philippe");
    BOOST_TEST(cut("(J. Smith)") == "(|J.|Smith|)");
}

BOOST_AUTO_TEST_CASE(the_last_stop_of_letters_with_stops_may_be_missing) {
    BOOST_TEST(cut("9 a.m on Sunday") == "9|a.m|on|Sunday");
    BOOST_TEST(cut("U.S-backed") == "U.S|-|backed");
    BOOST_TEST(cut("x.com e.coli") == "x|.|com|e|.|coli");
}

BOOST_AUTO_TEST_CASE(a_stop_behind_a_single_letter_that_ends_a_sentence_stands_alone) {
    BOOST_TEST(cut("than I. Then") == "than|I|.|Then");
    BOOST_TEST(cut("Plan B.") == "Plan|B|.");
    BOOST_TEST(cut("Plan B.\nThe") == "Plan|B|.|The");
    BOOST_TEST(cut("the 1990s. AT&T. The A's.") == "the|1990|s|.|AT|&|T|.|The|A|'s|.");
}

BOOST_AUTO_TEST_CASE(an_abbreviation_of_several_letters_keeps_its_stop_apart) {
    Tokens const all = tokens("Feb. 3");
    BOOST_TEST(cut("Feb. 3") == "Feb|.|3");
    BOOST_TEST(all[1].has(TokenFlag::glued));
}

BOOST_AUTO_TEST_CASE(a_number_takes_its_thousands_and_nothing_else) {
    BOOST_TEST(cut("1,000 12,345,678") == "1,000|12,345,678");
    BOOST_TEST(tokens("1,000")[0].id == 1000u);
    BOOST_TEST(tokens("12,345,678")[0].id == 12345678u);
    BOOST_TEST(cut("3.5 13:41 1,00 1,0000 2008,000 0,500") == "3|.|5|13|:|41|1|,|00|1|,|0000|2008|,|000|0|,|500");
    BOOST_TEST(cut("on May 5,2008") == "on|May|5|,|2008");
    BOOST_TEST(tokens("4294967294")[0].id == 4294967294u);
    BOOST_TEST(tokens("4294967296")[0].id == 0xFFFFFFFFu);
    BOOST_TEST(tokens("99999999999999999999999999")[0].id == 0xFFFFFFFFu);
    BOOST_TEST(tokens("007")[0].id == 7u);
}

BOOST_AUTO_TEST_CASE(digits_of_other_scripts_have_their_value) {
    Tokens const all = tokens("１２ ٣");
    BOOST_TEST(all.size() == 2u);
    BOOST_TEST(all[0].is_number());
    BOOST_TEST(all[0].id == 12u);
    BOOST_TEST(all[1].id == 3u);
}

BOOST_AUTO_TEST_CASE(letters_of_any_script_make_words_and_marks_continue_them) {
    BOOST_TEST(cut("Erdoğan Ёлкин Ελλάδα") == "Erdoğan|Ёлкин|Ελλάδα");
    BOOST_TEST(cut("Cafe\u0301 re\u00ADsume") == "Cafe\u0301|re\u00ADsume");
    BOOST_TEST(cut("北京 Peking") == "北|京|Peking");
    BOOST_TEST(cut("सरकार ने") == "सरकार|ने");
    BOOST_TEST(tokens("北")[0].is_word());
}

BOOST_AUTO_TEST_CASE(invisible_characters_belong_to_no_token) {
    BOOST_TEST(cut("\uFEFFThe end\u200E.") == "The|end|.");
    BOOST_TEST(tokens("end\u200E.")[1].has(TokenFlag::glued));
    BOOST_TEST(cut("a\u00A0b\u200Bc") == "a|b|c");
    BOOST_TEST(!tokens("a\u00A0b")[1].has(TokenFlag::glued));
    BOOST_TEST(cut("❤\uFE0F ok") == "❤|ok");
}

BOOST_AUTO_TEST_CASE(flags_tell_case) {
    Tokens const all = tokens("NASA Musk iPhone J. U.S. O'NEIL 3 É");
    auto const flags = [&](std::uint32_t i) { return all[i].flags & (TokenFlag::capital | TokenFlag::all_capitals); };
    BOOST_TEST(flags(0) == (TokenFlag::capital | TokenFlag::all_capitals));
    BOOST_TEST(flags(1) == TokenFlag::capital);
    BOOST_TEST(flags(2) == 0);
    BOOST_TEST(flags(3) == TokenFlag::capital);
    BOOST_TEST(flags(4) == (TokenFlag::capital | TokenFlag::all_capitals));
    BOOST_TEST(flags(5) == (TokenFlag::capital | TokenFlag::all_capitals));
    BOOST_TEST(flags(6) == 0);
    BOOST_TEST(flags(7) == TokenFlag::capital);
}

BOOST_AUTO_TEST_CASE(flags_tell_what_stands_before) {
    Tokens const all = tokens("A b,\nc\r\n\r\nd\n \t\ne");
    auto const flags = [&](std::uint32_t i) {
        return all[i].flags & (TokenFlag::glued | TokenFlag::line_start | TokenFlag::blank_before);
    };
    constexpr auto line = TokenFlag::line_start;
    constexpr auto blank = TokenFlag::line_start | TokenFlag::blank_before;
    BOOST_TEST(flags(0) == blank);
    BOOST_TEST(flags(1) == 0);
    BOOST_TEST(flags(2) == TokenFlag::glued);
    BOOST_TEST(flags(3) == line);
    BOOST_TEST(flags(4) == blank);
    BOOST_TEST(flags(5) == blank);
}

BOOST_AUTO_TEST_CASE(words_get_their_id_by_folded_form) {
    Tokens const all = tokens("SUNDAY Erdoğan O’Neill Musk’s didn’t U.S. p.m. Zanzibar");
    BOOST_TEST((all[0].word() == words()->find("sunday")));
    BOOST_TEST((all[1].word() == words()->find("erdogan")));
    BOOST_TEST((all[2].word() == words()->find("o'neill")));
    BOOST_TEST((all[4].word() == words()->find("'s")));
    BOOST_TEST((all[6].word() == words()->find("n't")));
    BOOST_TEST((all[7].word() == words()->find("u.s.")));
    BOOST_TEST((all[8].word() == words()->find("p.m.")));
    BOOST_TEST(all[8].id != 0u);
    BOOST_TEST((all[9].word() == WordId::none));
}

BOOST_AUTO_TEST_CASE(a_mark_has_its_code_point_and_a_number_is_no_word) {
    Tokens const all = tokens("“5”");
    BOOST_TEST(all[0].is(U'“'));
    BOOST_TEST(all[2].is(U'”'));
    BOOST_TEST(!all[1].is(U'\5'));
    BOOST_TEST((all[1].word() == WordId::none));
}

BOOST_AUTO_TEST_CASE(hashes_are_those_of_the_folded_forms) {
    Tokens const all = tokens("Musk’s 1,000 AT&T – Ångström");
    BOOST_TEST(all.hashes().size() == all.size());
    std::string_view const forms[] = {"musk", "'s", "1000", "at", "&", "t", "-", "angstrom"};
    for (std::uint32_t i = 0; i < all.size(); ++i) BOOST_TEST(all.hashes()[i] == word_hash(forms[i]));
}

BOOST_AUTO_TEST_CASE(positions_are_found_again) {
    Tokens const all = tokens("One two. Three four.");
    BOOST_TEST(all.token_at(0) == 0u);
    BOOST_TEST(all.token_at(1) == 1u);
    BOOST_TEST(all.token_at(9) == 3u);
    BOOST_TEST(all.token_at(999) == all.size());
    BOOST_TEST(all.sentence_of(2) == 0u);
    BOOST_TEST(all.sentence_of(3) == 1u);
    BOOST_TEST(all.text().slice(all.span({0, 2})) == "One two");
    BOOST_TEST(all.span({1, 1}).empty());
}

BOOST_AUTO_TEST_CASE(a_token_longer_than_65535_bytes_is_cut_at_a_character) {
    Tokens const all = tokens(std::string(70000, 'a'));
    BOOST_TEST(all.size() == 2u);
    BOOST_TEST(all[0].length == 65535u);
    BOOST_TEST(all[1].has(TokenFlag::glued));
    std::string accents;
    for (int i = 0; i < 40000; ++i) accents += "é";
    Tokens const cut_apart = tokens(accents);
    BOOST_TEST(cut_apart[0].length == 65534u);
    BOOST_TEST(cut_apart[1].end() == 80000u);
}

// Laws, on texts put together at random.

namespace {

std::string random_text(std::mt19937& random) {
    static std::vector<std::string> const pieces{
        "a",  "B",  "st",   "1",    "23",       ",",      "000",    ".",      "'",    "’",   "n't", "s",  " ",
        " ",  "\n", "\r\n", "!",    "?",        "\"",     "“",      "”",      "(",    ")",   "-",   "é",  "Ğ",
        "京", "…",  "😀",    "\xFF", "\xE1\x80", "\u0301", "\u00AD", "\u200B", "U.S.", "Mr.", "The", "\t", "\x00z"};
    std::string text;
    for (auto n = random() % 60; n > 0; --n) text += pieces[random() % pieces.size()];
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(tokens_stand_in_order_hold_no_white_space_and_leave_nothing_visible_out) {
    std::mt19937 random(1);
    for (int round = 0; round < 20000; ++round) {
        Tokens const all = tokens(random_text(random));
        std::string_view const text = all.text().bytes();
        std::string uncovered;
        std::uint32_t at = 0;
        for (Token const& t : all.all()) {
            BOOST_REQUIRE(t.begin >= at);
            BOOST_REQUIRE(t.length > 0);
            uncovered += text.substr(at, t.begin - at);
            BOOST_REQUIRE(all.text().slice(t.span()).find_first_of(" \t\r\n") == std::string_view::npos);
            at = t.end();
        }
        uncovered += text.substr(at);
        for (std::string_view gap : {" ", "\t", "\r", "\n", "\u0301", "\u00AD", "\u200B"}) {
            for (auto p = uncovered.find(gap); p != std::string::npos; p = uncovered.find(gap))
                uncovered.erase(p, gap.size());
        }
        BOOST_REQUIRE_MESSAGE(uncovered.empty(), "left out: " << uncovered << " of " << text);
    }
}

BOOST_AUTO_TEST_CASE(each_hash_and_id_is_that_of_the_folded_slice) {
    std::mt19937 random(2);
    for (int round = 0; round < 20000; ++round) {
        Tokens const all = tokens(random_text(random));
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            std::string folded = fold(all.slice(i));
            if (all[i].is_number()) std::erase(folded, ',');
            BOOST_REQUIRE_EQUAL(all.hashes()[i], word_hash(folded));
            if (all[i].is_word()) BOOST_REQUIRE_EQUAL(all[i].id, index(words()->find(folded)));
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_plain_is_cut_as_it_is_character_by_character) {
    std::mt19937 random(4);
    for (int round = 0; round < 100000; ++round) {
        std::string text = random_text(random);
        if (text.size() > 15) text = text.substr(text.size() - 15);
        text += '\n';  // too short to be looked at in one piece
        Tokens const slowly = tokens(text), fast = tokens(text + "abcdefghijklmnopqrstuvwxyz");
        BOOST_REQUIRE_EQUAL(slowly.size() + 1, fast.size());
        for (std::uint32_t i = 0; i < slowly.size(); ++i) {
            Token const &a = slowly[i], &b = fast[i];
            auto const look = [](Token const& t) { return t.flags & ~TokenFlag::sentence_start; };
            bool const same = a.span() == b.span() && a.kind == b.kind && a.id == b.id && look(a) == look(b);
            BOOST_REQUIRE_MESSAGE(same && slowly.hashes()[i] == fast.hashes()[i], "token " << i << " of " << text);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_token_at_an_offset_is_the_first_that_begins_there_or_behind) {
    std::mt19937 random(5);
    for (int round = 0; round < 2000; ++round) {
        Tokens const all = tokens(random_text(random) + std::string(random() % 300, ' ') + random_text(random));
        std::uint32_t expected = 0;
        for (std::uint32_t offset = 0; offset < all.text().size() + 2; ++offset) {
            while (expected < all.size() && all[expected].begin < offset) ++expected;
            BOOST_REQUIRE_EQUAL(all.token_at(offset), expected);
        }
    }
}

BOOST_AUTO_TEST_CASE(sentences_part_the_tokens_without_gap_and_their_starts_are_flagged) {
    std::mt19937 random(3);
    for (int round = 0; round < 20000; ++round) {
        Tokens const all = tokens(random_text(random));
        std::uint32_t next = 0;
        for (TokenRange const s : all.sentences()) {
            BOOST_REQUIRE_EQUAL(s.first, next);
            BOOST_REQUIRE(!s.empty());
            for (std::uint32_t i = s.first; i < s.last; ++i) {
                BOOST_REQUIRE_EQUAL(all[i].has(TokenFlag::sentence_start), i == s.first);
                BOOST_REQUIRE(i == s.first || !all[i].has(TokenFlag::blank_before));
            }
            next = s.last;
        }
        BOOST_REQUIRE_EQUAL(next, all.size());
    }
}

BOOST_AUTO_TEST_CASE(the_worst_texts_take_linear_time) {
    for (std::string const piece :
         {"a",  "1",  "'",   "’",   ".",  "'s", "n't", "a.", "a'",   "1,",   "1,000", "é",       "\u0301", "!\"",
          "\"", " .", "A. ", "a\n", "\n", " ",  "京",  "😀",  "Mr. ", "\xFF", "... ",  "a\u00AD", "U.S.\n"}) {
        std::string text;
        while (text.size() < 4000000) text += piece;
        auto const begin = std::chrono::steady_clock::now();
        Tokens const all = tokens(std::move(text));
        std::chrono::duration<double> const seconds = std::chrono::steady_clock::now() - begin;
        BOOST_TEST(seconds.count() < 10.0, "4 MB of \"" << piece << "\" took " << seconds.count() << " s");
    }
}
