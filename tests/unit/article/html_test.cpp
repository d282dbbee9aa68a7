// HTML pages: their text as blocks, what their metadata say, and the article in them.
#include <boost/test/unit_test.hpp>

#include "newsstand.hpp"
#include "tame.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

std::string paragraphs() {
    return "<p>The mayor of Lyon opened a new bridge over the Rhône on Friday, two years later than planned.</p>"
           "<p>Thousands of people <a href='/b'>walked across</a> it on the first evening. A band played until "
           "midnight.</p>"
           "<p>The bridge cost 40 million euros. The city will pay for it over the next fifteen years, he said.</p>";
}

std::string page(std::string const& head, std::string const& before = "", std::string const& after = "") {
    return "<!DOCTYPE html><html lang=en><head>" + head +
           "</head><body><nav><ul><li><a href=/>Home</a><li><a href=/w>World</a></ul></nav>" +
           "<article><h1>Lyon opens its new bridge</h1>" + before + "<div class='article-body'>" + paragraphs() +
           "</div></article>" + after +
           "<footer><p>Copyright 2024 The Example. All rights reserved.</p></footer></body></html>";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(html_pages)

BOOST_AUTO_TEST_CASE(blocks_are_lines_with_white_space_collapsed_and_entities_decoded) {
    Page const p(
        "<html><body><p>Fish &amp;\n   chips&nbsp;cost <b>&pound;9</b></p><div>in\tHull<br>today</div></body></html>");
    BOOST_TEST(p.document.text->bytes() == "Fish & chips cost £9\n\nin Hull\n\ntoday");
    BOOST_TEST_REQUIRE(p.document.blocks.size() == 3u);
    BOOST_TEST(p.document.blocks[0].tag == "p");
}

BOOST_AUTO_TEST_CASE(scripts_styles_and_comments_are_no_text) {
    Page const p(
        "<html><head><style>p{}</style></head><body><script>var a = '<p>no</p>';</script><!-- no "
        "--><p>yes</p></body></html>");
    BOOST_TEST(p.document.text->bytes() == "yes");
}

BOOST_AUTO_TEST_CASE(the_body_is_the_paragraphs_and_not_the_furniture) {
    Page const p(
        page("<title>Lyon opens its new bridge | The Example</title>", "",
             "<aside class=related><h3>Related</h3><p>"
             "Five other bridges of the Rhône that every visitor should have seen once in a lifetime.</p></aside>"));
    BOOST_TEST(p.article.body.size() == 3u);
    BOOST_TEST(p.first_paragraph().starts_with("The mayor of Lyon"));
    BOOST_TEST(!p.body_has("Five other bridges"));
    BOOST_TEST(!p.body_has("Copyright"));
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_attributes_do_not_keep_the_reader_busy) {
    std::string many = "<html><body><p class='article-body'";
    for (int i = 0; i < 100000; ++i) many += " a" + std::to_string(i) + "='x'";
    Page const p(many + ">The ferry sails on Monday.</p><p>It is late.</p></body></html>");
    BOOST_TEST(p.document.text->bytes() == "The ferry sails on Monday.\n\nIt is late.");
}

BOOST_AUTO_TEST_CASE(a_tag_keeps_its_first_thousand_words_and_a_script_all_of_them) {
    std::string many;
    for (int i = 0; i < 3000; ++i) many += " a" + std::to_string(i);
    std::string html = "<script>if (x <p" + many + ">)</Script><p" + many + ">Late.</p>";
    std::size_t const length = html.size(), tag = html.find("</Script>");
    tame_tags(html);
    BOOST_TEST(html.size() == length);
    BOOST_TEST(html.find(" a2999") < tag);
    BOOST_TEST(html.find(" a998", tag) != std::string::npos);
    BOOST_TEST(html.find(" a999", tag) == std::string::npos);
    BOOST_TEST(html.ends_with(" >Late.</p>"));
}

BOOST_AUTO_TEST_CASE(the_title_loses_the_outlet_behind_it) {
    BOOST_TEST(Page(page("<title>Lyon opens its new bridge | The Example</title>")).title() ==
               "Lyon opens its new bridge");
    Page const p("<html><head><title>Storm floods cellars in Genoa - The Guardian</title></head><body>" + paragraphs() +
                 "</body></html>");
    BOOST_TEST(p.title() == "Storm floods cellars in Genoa");
}

BOOST_AUTO_TEST_CASE(a_day_with_two_figures_of_a_year_stands_beside_the_author) {
    Page const p(page("", "<p class=byline>Von Ute Lang, 27.5.22</p>"));
    BOOST_TEST(p.published() == "2022-05-27");
    BOOST_TEST(Page(page("", "<p>Version 27.5.22.1 of the software</p>")).published() == "unknown");
}

BOOST_AUTO_TEST_CASE(a_label_may_stand_behind_a_foreign_date) {
    Page const p(page("", "", "<p>Dieser Beitrag wurde am Freitag, 27. Mai 2022 um 10 Uhr veröffentlicht</p>"));
    BOOST_TEST(p.published() == "2022-05-27");
}

BOOST_AUTO_TEST_CASE(a_first_paragraph_may_open_with_its_day) {
    std::string const text =
        "<html><body><h1>Lyon opens its new bridge</h1><p>27.05.2022 - The mayor of Lyon opened a "
        "new bridge over the Rhône, two years later than planned, and thousands of people walked "
        "across it on the first evening, while a band of firemen played old songs until midnight "
        "and the cafes on both banks stayed open.</p>" +
        paragraphs() + "</body></html>";
    BOOST_TEST(Page(text).published() == "2022-05-27");
}

BOOST_AUTO_TEST_CASE(a_mark_that_the_whole_article_bears_tells_nothing_of_its_date) {
    std::string const text =
        "<html><body><div class='widget blog'><h1>Lyon opens its new bridge</h1>"
        "<div>27 May 2022</div>" +
        paragraphs() + "</div><div class=widget>Recent: 3 June 2022</div></body></html>";
    BOOST_TEST(Page(text).published() == "2022-05-27");
}

BOOST_AUTO_TEST_CASE(the_day_of_a_change_gives_way_to_the_one_in_its_place) {
    Page const p(page("", "<p>27 May 2022</p><p>Updated: 3 June 2022 at 10:15</p>"));
    BOOST_TEST(p.published() == "2022-05-27");
}

BOOST_AUTO_TEST_CASE(the_day_beside_the_title_goes_before_that_of_the_web_page) {
    Page const p(page("<meta name=date content='2022-06-03'>", "<p class=date>27 May 2022</p>"));
    BOOST_TEST(p.published() == "2022-05-27");
}

BOOST_AUTO_TEST_CASE(json_ld_of_the_article_is_trusted_most) {
    Page const p(page(
        "<meta property='article:modified_time' content='2022-05-30T10:00:00Z'>"
        "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"WebPage\","
        "\"datePublished\":\"2019-01-01\"},{\"@type\":\"NewsArticle\",\"headline\":\"Lyon opens its new bridge\","
        "\"datePublished\":\"2022-05-27T21:40:00+02:00\",\"author\":[{\"@type\":\"Person\",\"name\":\"Léa Martin\"}],"
        "\"publisher\":{\"@type\":\"Organization\",\"name\":\"BBC\"}}]}</script>"));
    BOOST_TEST(p.published() == "2022-05-27T21:40+02:00");
    BOOST_TEST(p.from() == "json-ld datePublished");
    BOOST_TEST(p.authors() == "Léa Martin");
    BOOST_TEST(p.outlet() == "bbc");
}

BOOST_AUTO_TEST_CASE(broken_json_ld_is_forgiven) {
    Page const p(
        page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"description\":\"two\nlines\","
             "\"datePublished\":\"2022-05-27\",}</script>"));
    BOOST_TEST(p.day() == "2022-05-27");
}

BOOST_AUTO_TEST_CASE(json_ld_of_other_stories_is_not_the_articles) {
    Page const p(page(
        "<meta property='og:title' content='Lyon opens its new bridge'><script type='application/ld+json'>"
        "[{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\",\"datePublished\":\"2001-01-01\"}]},"
        "{\"@type\":\"NewsArticle\",\"headline\":\"Something else\",\"datePublished\":\"2002-02-02\"},"
        "{\"@type\":\"NewsArticle\",\"headline\":\"Lyon opens its new "
        "bridge\",\"datePublished\":\"2022-05-27\"}]</script>"));
    BOOST_TEST(p.day() == "2022-05-27");
}

BOOST_AUTO_TEST_CASE(meta_then_url_then_time_element) {
    BOOST_TEST(Page(page("<meta property='article:published_time' content='2022-05-27T19:40:00+0200'>"
                         "<link rel=canonical href='https://example.org/2022/05/28/bridge'>"))
                   .from() == "meta article:published_time");
    Page const by_url(page("<link rel=canonical href='https://example.org/news/2022/05/28/bridge'>"));
    BOOST_TEST(by_url.published() == "2022-05-28");
    BOOST_TEST(by_url.from() == "url");
    Page const by_time(page("", "<header><time datetime='2022-05-27T18:00+02:00'>Friday</time></header>"));
    BOOST_TEST(by_time.published() == "2022-05-27T18:00+02:00");
    BOOST_TEST(by_time.from() == "time element");
}

BOOST_AUTO_TEST_CASE(a_utc_stamp_past_midnight_belongs_to_the_day_that_the_page_shows) {
    Page const p(page("<meta property='article:published_time' content='2022-05-28T02:15:00Z'>",
                      "<p class=date>Published May 27, 2022 10:15 p.m.</p>"));
    BOOST_TEST(p.day() == "2022-05-27");
    BOOST_TEST(p.published() == "2022-05-28T02:15+00:00");
    BOOST_TEST(number(*p.article.anchor.published) == number(*parse_iso_day("2022-05-27")));
}

BOOST_AUTO_TEST_CASE(a_utc_stamp_is_moved_to_the_day_of_the_outlets_zone) {
    Page const p(
        page("<link rel=canonical href='https://www.nytimes.com/bridge.html'>"
             "<meta property='article:published_time' content='2022-05-28T02:15:00Z'>"));
    BOOST_TEST(p.outlet() == "new-york-times");
    BOOST_TEST(p.day() == "2022-05-27");
}

BOOST_AUTO_TEST_CASE(times_of_related_stories_do_not_count) {
    Page const p(page(
        "", "", "<aside class='related-stories'><time datetime='2020-02-02'>2 Feb</time><p>Another story</p></aside>"));
    BOOST_TEST(p.published() == "unknown");
}

BOOST_AUTO_TEST_CASE(a_date_with_dots_begins_with_the_day_and_months_may_be_german) {
    BOOST_TEST(Page(page("", "<p class=date>04.02.2022</p>")).day() == "2022-02-04");
    BOOST_TEST(Page(page("", "<p class=date>Dienstag, 28. Januar 2022</p>")).day() == "2022-01-28");
    BOOST_TEST(Page(page("", "<p class=date>le 11 août 2020</p>")).day() == "2020-08-11");
}

BOOST_AUTO_TEST_CASE(a_page_in_windows_1252_and_one_in_utf_16_are_read) {
    Page const latin("<html><head><meta charset=iso-8859-1></head><body><p>caf\xe9 \x93open\x94</p></body></html>");
    BOOST_TEST(latin.document.text->bytes() == "café “open”");
    std::string wide = "\xff\xfe";
    for (char const c : std::string("<html><body><p>Oslo</p></body></html>")) (wide += c) += '\0';
    BOOST_TEST(Page(wide).document.text->bytes() == "Oslo");
    Page const lying("<html><head><meta charset=iso-8859-1></head><body><p>Erdoğan</p></body></html>");
    BOOST_TEST(lying.document.text->bytes() == "Erdoğan");
}

BOOST_AUTO_TEST_CASE(a_class_on_the_whole_page_says_nothing) {
    Page const p(
        "<html><body class='with-sidebar'><div class='has-sidebar comments-open'><h1>Lyon opens its new bridge</h1>" +
        paragraphs() + "</div></body></html>");
    BOOST_TEST(p.article.body.size() == 3u);
}

BOOST_AUTO_TEST_CASE(captions_and_newsletter_boxes_are_left_out) {
    Page const p(page(
        "",
        "<figure><img><figcaption>The bridge at night. Photograph: Jean Petit/AFP/Getty Images</figcaption></figure>",
        "<div class=newsletter><p>Sign up to our newsletter and get the best stories in your inbox every "
        "day.</p></div>"));
    BOOST_TEST(!p.body_has("Photograph"));
    BOOST_TEST(!p.body_has("newsletter"));
    BOOST_TEST(p.kept_apart_has("Photograph"));
}

BOOST_AUTO_TEST_CASE(a_lead_in_takes_its_list_of_links_along) {
    Page const p(
        "<html lang=en><body><main><h1>Lyon opens its new bridge</h1>" + paragraphs() +
        "<div><h3>Read also</h3><ul><li><a href=/1>Marseille closes its old port</a></li><li><a href=/2>Nice floods "
        "again</a></li></ul></div><p>The next bridge will be built in the north of the city, the mayor "
        "said.</p></main></body></html>");
    BOOST_TEST(!p.body_has("Marseille"));
    BOOST_TEST(!p.body_has("Nice floods"));
    BOOST_TEST(p.last_paragraph().starts_with("The next bridge"));
}

BOOST_AUTO_TEST_CASE(hostile_markup_is_harmless) {
    std::string deep = "<html><body>";
    for (int i = 0; i < 200'000; ++i) deep += "<div>";
    auto const reading = read_bytes(deep + "<p>hello</p>", "deep.html");
    BOOST_TEST_REQUIRE(reading.documents.size() == 1u);
    BOOST_TEST(reading.messages.find("nested") != std::string::npos);
    BOOST_TEST(Page(std::string("<html><body><p>a\0b</p></body></html>", 37)).document.text->bytes() == "a b");
    BOOST_TEST(Page("<html><body><p>unclosed <b>bold <p>next").document.text->bytes() == "unclosed bold\n\nnext");
    BOOST_TEST(Page("<html>").body() == "");
}

BOOST_AUTO_TEST_SUITE_END()
