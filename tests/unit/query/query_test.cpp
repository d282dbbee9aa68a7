#include <boost/test/unit_test.hpp>

#include "dateline/query/query.hpp"

using namespace dateline;

namespace {

using Kind = Selection::Kind;

QueryContext context() {
    QueryContext c;
    c.who = [](std::string_view name) -> std::vector<QueryContext::Meaning> {
        if (name == "Berg" || name == "Anna Berg" || name == "anna-berg") return {{"anna-berg", "Anna Berg", {}}};
        if (name == "Stein") return {{"ivo-stein", "Ivo Stein", {}}};
        if (name == "mayor") {
            return {{"anna-berg", "Anna Berg", {*parse_edtf("2004-05-01/2009-04-30"), *parse_edtf("2014-05-01/..")}},
                    {"ivo-stein", "Ivo Stein", {*parse_edtf("2009-05-01/2014-04-30")}}};
        }
        if (name == "adviser") {
            return {{"anna-berg", "Anna Berg", {*parse_edtf("2004/2009-04-30")}},
                    {"ivo-stein", "Ivo Stein", {*parse_edtf("2009-04-30/..")}}};
        }
        if (name == "founder") return {{"ivo-stein", "Ivo Stein", {*parse_edtf("2001-03-01/..")}}};
        if (name == "Georgia") return {{"georgia-country", "Georgia", {}}, {"georgia-us", "Georgia (U.S.)", {}}};
        return {};
    };
    c.known_names = [] { return std::vector<std::string>{"Berg", "Anna Berg", "Stein"}; };
    c.known_kinds = [] {
        return std::vector<std::string>{"launch", "statement", "price-change", "invitation", "post"};
    };
    c.known_types = [] { return std::vector<std::string>{"COERCE.arrest", "COERCE.ban"}; };
    c.known_outlets = [] { return std::vector<std::string>{"The Harbour", "Wire"}; };
    c.date = [](std::string_view phrase) -> std::optional<Period> {
        if (phrase == "last May") return month_period(2020, 5);
        return parse_edtf(phrase);
    };
    c.event = [](std::string_view id) -> std::optional<std::string> {
        return id == "e_1234" ? std::optional<std::string>("e_12345678") : std::nullopt;
    };
    return c;
}

CheckedQuery read(std::string_view query) { return read_query(query, context()); }

Selection good(std::string_view query) {
    CheckedQuery const q = read(query);
    for (QueryMistake const& m : q.mistakes) BOOST_TEST_MESSAGE(m.message);
    BOOST_TEST(q.mistakes.empty());
    return q.selection;
}

std::string words(std::string_view query) {
    return in_words(good(query), [](std::string const& id) { return id == "anna-berg" ? "Anna Berg" : "Ivo Stein"; });
}

/// The only mistake.
QueryMistake wrong(std::string_view query) {
    CheckedQuery const q = read(query);
    BOOST_TEST_REQUIRE(q.mistakes.size() == 1u);
    return q.mistakes[0];
}

bool holds(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

}  // namespace

BOOST_AUTO_TEST_SUITE(query_meaning)

BOOST_AUTO_TEST_CASE(every_field_that_the_manual_lists_is_read_and_so_is_its_example) {
    for (QueryField const& f : query_fields()) {
        std::string const names{f.names};
        for (std::size_t at = 0; at < names.size();) {
            std::size_t const end = std::min(names.find(' ', at), names.size());
            for (QueryMistake const& m : read(names.substr(at, end - at) + "x").mistakes) {
                BOOST_TEST(!holds(m.message, "no field is called"), names);
            }
            at = end + 1;
        }
        for (QueryMistake const& m : read(f.example).mistakes) BOOST_TEST(m.unknown_name, m.message);
    }
}

BOOST_AUTO_TEST_CASE(every_value_that_completion_offers_is_read) {
    for (std::string_view const v : is_values()) (void)good("is:" + std::string(v));
    for (std::string_view const v : sure_values()) (void)good("sure:" + std::string(v));
}

BOOST_AUTO_TEST_CASE(an_empty_query_takes_everything) {
    BOOST_TEST((good("") == Selection{}));
    BOOST_TEST((good("  \t ") == Selection{}));
}

BOOST_AUTO_TEST_CASE(a_field_is_one_condition) {
    Selection const s = good("who:Berg");
    BOOST_TEST((s.kind == Kind::who));
    BOOST_TEST(s.values.at(0) == "anna-berg");
}

BOOST_AUTO_TEST_CASE(a_quoted_value_holds_blanks) {
    BOOST_TEST(good("who:\"Anna Berg\"").values.at(0) == "anna-berg");
    BOOST_TEST(good("who:\u201CAnna Berg\u201D").values.at(0) == "anna-berg");
}

BOOST_AUTO_TEST_CASE(a_list_takes_any_of_its_values) {
    Selection const s = good("who:Berg,Stein");
    BOOST_TEST((s.kind == Kind::who));
    BOOST_TEST(s.values.size() == 2u);
}

BOOST_AUTO_TEST_CASE(terms_side_by_side_must_all_hold) {
    Selection const s = good("who:Berg type:launch and since:2021-01");
    BOOST_TEST((s.kind == Kind::all_of));
    BOOST_TEST(s.parts.size() == 3u);
}

BOOST_AUTO_TEST_CASE(or_binds_weaker_than_side_by_side) {
    Selection const s = good("who:Berg type:launch or who:Stein");
    BOOST_TEST((s.kind == Kind::any_of));
    BOOST_TEST_REQUIRE(s.parts.size() == 2u);
    BOOST_TEST((s.parts[0].kind == Kind::all_of));
}

BOOST_AUTO_TEST_CASE(brackets_group) {
    Selection const s = good("who:Berg (type:launch OR type:statement)");
    BOOST_TEST((s.kind == Kind::all_of));
    BOOST_TEST((s.parts.at(1).kind == Kind::any_of));
}

BOOST_AUTO_TEST_CASE(not_and_minus_exclude) {
    BOOST_TEST((good("-type:launch") == good("not type:launch")));
    BOOST_TEST((good("not type:launch").kind == Kind::none_of));
    BOOST_TEST((good("not not type:launch") == good("type:launch")));
    BOOST_TEST((good("-(who:Berg or who:Stein)").kind == Kind::none_of));
}

BOOST_AUTO_TEST_CASE(bare_words_and_phrases_search_the_evidence) {
    Selection const s = good("Crew \"press conference\"");
    BOOST_TEST_REQUIRE(s.parts.size() == 2u);
    BOOST_TEST((s.parts[0].kind == Kind::text));
    BOOST_TEST(s.parts[0].values.at(0) == "crew");
    BOOST_TEST(s.parts[1].values.at(0) == "press conference");
    BOOST_TEST((good("text:bridge") == good("Bridge")));
}

BOOST_AUTO_TEST_CASE(a_word_with_a_hyphen_is_a_word) {
    BOOST_TEST(good("audio-only").values.at(0) == "audio only");
    BOOST_TEST((good("orbit").kind == Kind::text));
    BOOST_TEST((good("notes").kind == Kind::text));
}

BOOST_AUTO_TEST_CASE(dates_are_those_of_articles) {
    BOOST_TEST((good("in:\"last May\"").period == month_period(2020, 5)));
    BOOST_TEST((good("on:2021-02-14").kind == Kind::on));
    BOOST_TEST((good("since: 2021-02").kind == Kind::since));
    BOOST_TEST((good("until:2021").kind == Kind::until));
    BOOST_TEST((good("on:2021-02-14,2021-03-01").kind == Kind::any_of));
}

BOOST_AUTO_TEST_CASE(before_and_after_take_events_too) {
    Selection const s = good("before:e_1234");
    BOOST_TEST((s.kind == Kind::before_event));
    BOOST_TEST(s.values.at(0) == "e_12345678");
    BOOST_TEST((good("after:e_1234").kind == Kind::after_event));
    BOOST_TEST((good("after:2021").kind == Kind::after));
}

BOOST_AUTO_TEST_CASE(values_are_found_however_they_are_spelt) {
    BOOST_TEST(good("type:Launch").values.at(0) == "launch");
    BOOST_TEST(good("type:agree").values.at(0) == "AGREE");
    BOOST_TEST(good("type:COERCE.arrest").values.at(0) == "COERCE.arrest");
    BOOST_TEST(good("from:\"the harbour\"").values.at(0) == "The Harbour");
    BOOST_TEST(good("sure:Planned").values.at(0) == "planned");
    BOOST_TEST((good("is:MERGED").is == Selection::Is::merged));
    BOOST_TEST((good("Who:Berg").kind == Kind::who));
}

BOOST_AUTO_TEST_CASE(roles_ask_for_one_place_of_the_frame) {
    BOOST_TEST((good("actor:Berg").role == RoleName::actor));
    BOOST_TEST((good("target:Berg").role == RoleName::target));
    BOOST_TEST((good("place:Berg").role == RoleName::place));
    BOOST_TEST((good("with:Berg") == good("who:Berg")));
}

BOOST_AUTO_TEST_CASE(says_which_finds_is_main_and_is_all_anywhere) {
    BOOST_TEST(says_which(good("who:Berg -(is:all type:launch)")));
    BOOST_TEST(!says_which(good("who:Berg is:vague")));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(query_mistakes)

BOOST_AUTO_TEST_CASE(an_unknown_field_gets_the_nearest_one) {
    QueryMistake const m = wrong("who:Berg sicne:2021");
    BOOST_TEST(m.column == 10u);
    BOOST_TEST(m.width == 5u);
    BOOST_TEST(holds(m.message, "did you mean \"since\"?"));
}

BOOST_AUTO_TEST_CASE(a_field_like_nothing_lists_the_fields) {
    BOOST_TEST(holds(wrong("https://example.org").message, "fields are who, with"));
}

BOOST_AUTO_TEST_CASE(columns_count_characters_not_bytes) { BOOST_TEST(wrong("\"Zürich\" wo:Berg").column == 10u); }

BOOST_AUTO_TEST_CASE(a_name_nobody_knows_matches_nothing_and_is_no_fault) {
    QueryMistake const m = wrong("who:Barg");
    BOOST_TEST(m.unknown_name);
    BOOST_TEST(m.column == 5u);
    BOOST_TEST(holds(m.message, "did you mean \"Berg\"?"));
    BOOST_TEST(wrong("from:Herald").unknown_name);
    BOOST_TEST(wrong("before:e_ffff").unknown_name);
}

BOOST_AUTO_TEST_CASE(an_ambiguous_name_lists_its_meanings) {
    QueryMistake const m = wrong("who:Georgia");
    BOOST_TEST(!m.unknown_name);
    BOOST_TEST(holds(m.message, "who:georgia-country"));
    BOOST_TEST(holds(m.message, "who:georgia-us"));
}

BOOST_AUTO_TEST_CASE(wrong_values_get_the_nearest_valid_one) {
    BOOST_TEST(holds(wrong("type:lanch").message, "did you mean \"launch\"?"));
    BOOST_TEST(holds(wrong("is:mian").message, "did you mean \"main\"?"));
    BOOST_TEST(holds(wrong("is:whatever").message, "main, all, merged, vague, contradicted"));
    BOOST_TEST(holds(wrong("sure:plannd").message, "did you mean \"planned\"?"));
    BOOST_TEST(holds(wrong("from:Wier").message, "did you mean \"Wire\"?"));
}

BOOST_AUTO_TEST_CASE(what_is_no_date_says_how_dates_are_written) {
    QueryMistake const m = wrong("since:soonish");
    BOOST_TEST(m.column == 7u);
    BOOST_TEST(m.width == 7u);
    BOOST_TEST(holds(m.message, "2021-02-14"));
}

BOOST_AUTO_TEST_CASE(a_field_needs_a_value) {
    BOOST_TEST(holds(wrong("who:").message, "needs a value"));
    BOOST_TEST(holds(wrong("who: type:launch").message, "needs a value"));
    BOOST_TEST(holds(wrong("who:Berg,").message, "is empty"));
    BOOST_TEST(holds(wrong("who:\"\"").message, "is empty"));
}

BOOST_AUTO_TEST_CASE(an_open_quote_is_shown_where_it_opens) {
    QueryMistake const m = wrong("who:Berg \"crew dragon");
    BOOST_TEST(m.column == 10u);
    BOOST_TEST(holds(m.message, "never closed"));
}

BOOST_AUTO_TEST_CASE(an_open_bracket_is_shown_where_it_opens) {
    QueryMistake const m = wrong("who:Berg (type:launch or type:statement");
    BOOST_TEST(m.column == 10u);
    BOOST_TEST(m.width == 1u);
    BOOST_TEST(holds(m.message, "never closed"));
}

BOOST_AUTO_TEST_CASE(a_stray_bracket_is_shown) {
    QueryMistake const m = wrong("who:Berg) type:launch");
    BOOST_TEST(m.column == 9u);
    BOOST_TEST(holds(m.message, "closes nothing"));
}

BOOST_AUTO_TEST_CASE(or_and_not_need_something_at_their_side) {
    BOOST_TEST(wrong("or who:Berg").column == 1u);
    BOOST_TEST(wrong("who:Berg or").column == 12u);
    BOOST_TEST(holds(wrong("who:Berg not").message, "missing"));
    BOOST_TEST(holds(wrong("who:Berg ()").message, "missing"));
}

BOOST_AUTO_TEST_CASE(a_mark_alone_is_no_word) { BOOST_TEST(holds(wrong("?!").message, "no word")); }

BOOST_AUTO_TEST_CASE(all_mistakes_are_told_at_once_in_their_order) {
    CheckedQuery const q = read("wo:Berg type:lanch (since:soonish \"open");
    BOOST_TEST_REQUIRE(q.mistakes.size() == 5u);
    for (std::size_t i = 1; i < q.mistakes.size(); ++i) BOOST_TEST(q.mistakes[i - 1].column < q.mistakes[i].column);
}

BOOST_AUTO_TEST_CASE(brackets_without_end_are_refused) {
    BOOST_TEST(holds(wrong(std::string(10000, '(')).message, "brackets within brackets"));
}

BOOST_AUTO_TEST_CASE(a_query_as_long_as_a_book_is_one_mistake) {
    BOOST_TEST(holds(wrong(std::string(longest_query + 1, ')')).message, "16384 bytes"));
    BOOST_TEST(read(std::string(longest_query, 'x')).mistakes.empty());
}

BOOST_AUTO_TEST_CASE(a_refined_type_that_no_event_has_is_met_with_those_that_there_are) {
    BOOST_TEST(holds(wrong("type:COERCE.arest").message, "did you mean \"COERCE.arrest\"?"));
    BOOST_TEST(holds(wrong("type:COERCE.whatever").message, "COERCE is refined to COERCE.arrest and COERCE.ban"));
    BOOST_TEST(holds(wrong("type:AGREE.foo").message, "write type:AGREE"));
    BOOST_TEST(holds(wrong("type:COERCE.").message, "no kind of event"));
}

BOOST_AUTO_TEST_CASE(what_looks_like_a_field_and_is_none_is_no_search_for_words) {
    BOOST_TEST(holds(wrong("who=Berg").message, "with a colon: who:Berg"));
    BOOST_TEST(holds(wrong("who :Berg").message, "right before its colon"));
    BOOST_TEST(holds(wrong("who:(Berg or Stein)").message, "who:Musk,Putin"));
    BOOST_TEST((good("\":Berg\"").kind == Kind::text));
    BOOST_TEST((good("rate=3").kind == Kind::text));
}

BOOST_AUTO_TEST_CASE(a_value_may_hold_a_colon_and_a_missing_one_is_told_before_the_next_field) {
    BOOST_TEST(holds(wrong("who:Berg:x").message, "\"Berg:x\""));
    CheckedQuery const q = read("who: type:launch");
    BOOST_TEST_REQUIRE(q.mistakes.size() == 1u);
    BOOST_TEST(holds(q.mistakes[0].message, "who: needs a value"));
    BOOST_TEST(holds(wrong("who:,").message, "is empty"));
}

BOOST_AUTO_TEST_CASE(and_stands_between_two_terms) {
    BOOST_TEST(wrong("and who:Berg").column == 1u);
    BOOST_TEST(wrong("who:Berg and and who:Stein").column == 14u);
    BOOST_TEST(read("and").mistakes.size() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(query_in_words)

BOOST_AUTO_TEST_CASE(a_query_reads_as_one_sentence) {
    BOOST_TEST(words("") == "all events");
    BOOST_TEST(words("who:Berg since:2021-01") == "events in which Anna Berg takes part, since Jan 2021");
    BOOST_TEST(words("who:Berg,Stein") == "events in which Anna Berg or Ivo Stein take part");
    BOOST_TEST(words("who:Berg -type:launch") == "events in which Anna Berg takes part, but none of the kind launch");
    BOOST_TEST(words("-type:launch") == "events other than those of the kind launch");
    BOOST_TEST(words("on:2021-02-14 from:wire") == "events on 14 Feb 2021, reported by Wire");
    BOOST_TEST(words("in:2020 crew") == "events in 2020, whose sentences say \"crew\"");
}

BOOST_AUTO_TEST_CASE(groups_are_told_in_brackets) {
    BOOST_TEST(words("who:Berg (type:launch or sure:planned)") ==
               "events in which Anna Berg takes part, (of the kind launch or that are planned)");
}

BOOST_AUTO_TEST_CASE(a_role_means_whoever_held_it_on_the_day_of_the_event) {
    Selection const s = good("who:mayor");
    BOOST_TEST_REQUIRE((s.kind == Kind::any_of));
    BOOST_TEST_REQUIRE(s.parts.size() == 3u);
    for (Selection const& turn : s.parts) {
        BOOST_TEST_REQUIRE(turn.parts.size() == 2u);
        BOOST_TEST((turn.parts[0].kind == Kind::who));
        BOOST_TEST((turn.parts[1].kind == Kind::on));
    }
    BOOST_TEST(s.parts[2].parts[0].values[0] == "ivo-stein");
    BOOST_TEST(edtf(s.parts[2].parts[1].period) == "2009-05-01/2014-04-30");
    BOOST_TEST((good("actor:founder").parts.at(0).kind == Kind::role));
    BOOST_TEST(edtf(good("actor:founder").parts.at(1).period) == "2001-03-01/..");
}

BOOST_AUTO_TEST_CASE(a_stretch_without_an_end_is_told_by_its_begin) {
    BOOST_TEST(words("who:founder") == "events in which Ivo Stein takes part, from 1 Mar 2001");
}

BOOST_AUTO_TEST_CASE(a_role_stands_beside_names_in_one_list) {
    Selection const s = good("who:founder,Berg,Stein");
    BOOST_TEST_REQUIRE((s.kind == Kind::any_of));
    BOOST_TEST_REQUIRE(s.parts.size() == 2u);
    BOOST_TEST((s.parts[0].kind == Kind::all_of));
    BOOST_TEST(s.parts[1].values == (std::vector<std::string>{"anna-berg", "ivo-stein"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_role_that_two_held_at_one_time_lists_them_with_their_years) {
    BOOST_TEST(wrong("with:adviser").message ==
               "\"adviser\" may mean Anna Berg, 2004 to 2009 (with:anna-berg) or Ivo Stein, since 2009 "
               "(with:ivo-stein); say which");
}

BOOST_AUTO_TEST_SUITE_END()
