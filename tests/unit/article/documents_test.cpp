// The wrappings documents come in: JSON Lines, TimeML, what sniffing makes of a file, and which files a run reads.
#include <boost/test/unit_test.hpp>
#include <sstream>

#include "newsstand.hpp"

using namespace dateline;
using namespace dateline::test;

BOOST_AUTO_TEST_SUITE(documents)

BOOST_AUTO_TEST_CASE(a_json_line_is_an_article_whose_text_is_all_body) {
    Page const p(
        "{\"id\": \"17\", \"date\": \"2009-04-02\", \"title\": \"Ferry sinks\", \"text\": \"Ferry sinks\\n\\nApril 2, "
        "2009\\n"
        "A ferry sank off Zanzibar on Thursday.\\r\\nAll were saved.\"}\n");
    BOOST_TEST(p.document.id == "17");
    BOOST_TEST(p.document.trusted_body);
    BOOST_TEST(p.document.text->bytes() ==
               "Ferry sinks\n\nApril 2, 2009\nA ferry sank off Zanzibar on Thursday.\r\nAll were saved.");
    BOOST_TEST(p.published() == "2009-04-02");
    BOOST_TEST(p.title() == "Ferry sinks");
    BOOST_TEST_REQUIRE(p.article.title_span.has_value());
    BOOST_TEST((*p.article.title_span == Span{0, 11}));
    BOOST_TEST(p.body_has("Ferry sinks"));
    BOOST_TEST(p.body_has("April 2, 2009"));
    auto const zones = reading_zones(p.article, p.tokens);
    BOOST_TEST(zones.size() == 4u);
}

BOOST_AUTO_TEST_CASE(a_json_line_without_a_date_stays_undated) {
    Page const p("{\"id\": \"a\", \"text\": \"Two men were arrested on 4 May 2010 in Leeds.\"}");
    BOOST_TEST(p.published() == "unknown");
}

BOOST_AUTO_TEST_CASE(other_scrapers_names_for_body_and_date_are_known) {
    auto const r = read_bytes(
        "{\"maintext\": \"One.\", \"date_publish\": \"2020-01-02 10:00:00\", \"title\": \"None\"}\n"
        "{\"text\": null, \"articleBody\": \"Two.\", \"datePublished\": \"2020-01-03\"}\n"
        "{\"body\": {\"summary\": [\"S\"], \"sections\": [{\"headline\": \"H\", \"paragraphs\": [\"P1\", \"P2\"]}]}}\n",
        "many.jsonl");
    BOOST_TEST_REQUIRE(r.documents.size() == 3u);
    BOOST_TEST(r.documents[0].text->bytes() == "One.");
    BOOST_TEST(!r.documents[0].title_hint.has_value());
    BOOST_TEST(r.documents[1].dates.at(0).text == "2020-01-03");
    BOOST_TEST(r.documents[2].text->bytes() == "S\n\nH\n\nP1\n\nP2");
}

BOOST_AUTO_TEST_CASE(bad_lines_are_reported_with_line_and_column_and_the_rest_goes_on) {
    auto const r = read_bytes(
        "{\"id\": 1, \"text\": \"one\"}\n{\"id\": 2, \"text\": oops}\n\n[3]\n{\"id\": 4}\n{\"id\": 5, \"text\": "
        "\"five\"} x\n"
        "{\"id\": 6, \"text\": \"six\"}\n",
        "bad.jsonl");
    BOOST_TEST(r.documents.size() == 2u);
    BOOST_TEST(r.documents.back().id == "6");
    BOOST_TEST(r.messages.find("bad.jsonl:2:19: error: is not a JSON object") != std::string::npos, r.messages);
    BOOST_TEST(r.messages.find("bad.jsonl:4:1: error: expected a JSON object") != std::string::npos, r.messages);
    BOOST_TEST(r.messages.find("bad.jsonl:5:1: error: has no body") != std::string::npos, r.messages);
    BOOST_TEST(r.messages.find("bad.jsonl:6:") != std::string::npos, r.messages);
}

BOOST_AUTO_TEST_CASE(timeml_text_is_everything_inside_text_with_entities_decoded_and_nothing_trimmed) {
    Page const p(
        "<?xml version=\"1.0\" ?>\n<TimeML><DOCID>x</DOCID>\n<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" "
        "value=\"1998-08-07\" "
        "functionInDocument=\"CREATION_TIME\">August 7, 1998</TIMEX3></DCT>\n<TITLE>Blast in "
        "Nairobi</TITLE>\n<TEXT>\nAT&amp;T "
        "<EVENT eid=\"e1\">said</EVENT> so.\n</TEXT>\n</TimeML>\n",
        "APW1.0261.tml");
    BOOST_TEST(p.document.text->bytes() == "\nAT&T said so.\n");
    BOOST_TEST(p.document.id == "APW1.0261");
    BOOST_TEST(p.published() == "1998-08-07");
    BOOST_TEST(p.title() == "Blast in Nairobi");
}

BOOST_AUTO_TEST_CASE(broken_xml_is_reported_with_its_line_and_left_out) {
    auto const r = read_bytes("<?xml version=\"1.0\"?>\n<TimeML>\n<TEXT>a <b></TEXT></TimeML>", "broken.tml");
    BOOST_TEST(r.documents.empty());
    BOOST_TEST(r.messages.find("broken.tml:3:") != std::string::npos, r.messages);
}

BOOST_AUTO_TEST_CASE(entity_bombs_do_not_go_off) {
    std::string bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE TimeML [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\">";
    for (char c = 'b'; c <= 'z'; ++c) {
        bomb += std::string("<!ENTITY ") + c + " \"";
        for (int i = 0; i < 10; ++i) bomb += std::string("&") + static_cast<char>(c - 1) + ";";
        bomb += "\">";
    }
    auto const r = read_bytes(bomb + "]>\n<TimeML><TEXT>&z;</TEXT></TimeML>", "bomb.tml");
    BOOST_TEST((r.documents.empty() || r.documents[0].text->size() < 1000u));
}

BOOST_AUTO_TEST_CASE(the_format_is_sniffed_by_content) {
    BOOST_TEST((read_bytes("{\"id\": \"x\", \"text\": \"y\"}", "a.txt").documents.at(0).format == Format::json_lines));
    BOOST_TEST((read_bytes("  <!DOCTYPE html><p>x", "a.txt").documents.at(0).format == Format::html));
    BOOST_TEST((read_bytes("<TimeML><TEXT>x</TEXT></TimeML>", "a.html").documents.at(0).format == Format::timeml));
    BOOST_TEST((read_bytes("Prices rose < 5%.", "a.html").documents.at(0).format == Format::scraped_text));
    BOOST_TEST((read_bytes("{ braces } in prose", "a.txt").documents.at(0).format == Format::scraped_text));
}

BOOST_AUTO_TEST_CASE(a_folder_gives_its_articles_sorted_and_an_empty_or_missing_one_is_reported) {
    Folder const folder;
    folder.write("b/two.html", "x");
    folder.write("a/one.txt", "x");
    folder.write("a/picture.png", "x");
    folder.write("none/readme.md", "x");
    Diagnostics diagnostics;
    auto const files = article_files({folder.path(), folder.path("none"), folder.path("gone"), "-"}, diagnostics);
    BOOST_TEST_REQUIRE(files.size() == 3u);
    BOOST_TEST(files[0].filename() == "one.txt");
    BOOST_TEST(files[1].filename() == "two.html");
    BOOST_TEST(files[2] == "-");
    BOOST_TEST(diagnostics.errors() == 2u);
}

BOOST_AUTO_TEST_CASE(documents_of_one_stem_get_the_shortest_path_that_tells_them_apart) {
    auto const ids = document_ids({"news/a/x.txt", "news/b/x.txt", "c/y.tml", "d.e.tml", "q/z.txt", "q/z.txt"});
    BOOST_TEST(ids == (std::vector<std::string>{"a/x", "b/x", "y", "d.e", "z", "z#2"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_read_is_reported) {
    Diagnostics diagnostics;
    BOOST_TEST(read_documents(
                   "/nowhere/at/all.txt", [](Document&&) {}, diagnostics) == 0u);
    BOOST_TEST(read_documents(
                   "/tmp", [](Document&&) {}, diagnostics) == 0u);
    BOOST_TEST(diagnostics.errors() == 2u);
}

BOOST_AUTO_TEST_SUITE_END()
