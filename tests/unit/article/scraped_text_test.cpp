// Scraped pages with other people, weekdays and furniture: what is the article, and when was it published?
#include <boost/test/unit_test.hpp>

#include "newsstand.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

char const ministers[] = R"(Menu
Home
World
Sport
Search
Log in
3 Mar, 2022 09:15

Norway’s energy minister says gas deliveries to Poland will begin in autumn

Norway’s energy minister says gas deliveries to Poland will begin in autumn

The first gas from Norwegian fields will reach Poland in the autumn, energy minister Terje Aasland told parliament in Oslo on Thursday, ending months of speculation.

Mr Aasland said that the pipeline across the Baltic was nearly complete. “We have tested every valve,” he said. “Now we wait for the compressors.”

READ MORE: Why the Baltic pipe took twenty years to build, and who paid for it

The two countries agreed on the route in 2018, after a long dispute over fishing grounds off Denmark. Engineers finished the last welds on Tuesday.

Warsaw has promised to stop buying Russian gas by the end of the year. The Polish prime minister thanked Oslo in a short statement.

You can share this story on social media:
Privacy policy
)";

char const inserted[] = R"(Skip to content
Home >Markets >Companies >Tata weighs a second battery plant in Gujarat
Workers at a plant (Photo: Bloomberg)

Tata weighs a second battery plant in Gujarat

2 min read . Updated: 9 Nov 2022, 06:10 PM IST Asha Rao , Reuters

The group has asked the state for land near Sanand, people with knowledge of the talks said

MUMBAI : Tata is looking for land to build a second battery plant in the western state of Gujarat, two people who know of the plan said on Wednesday.

The group wants to begin building in spring, they said. A spokesman for Tata declined to comment on what he called speculation.

MORE FROM THIS SECTION
Airlines have asked for relief from a tax on fuel that was raised in July

Airlines plead for a cut in the tax on fuel

1 min read . 05:40 PM IST
The regulator wants to know how the accounts were closed

Regulator questions three brokers over closed accounts

3 min read . 05:21 PM IST

Gujarat already has one such plant, which Tata opened last year with a partner from Japan.

Demand for batteries has doubled since 2020, the industry's association said in a report that it published on Monday.

Subscribe to our newsletter
Enter your email
Close
)";

}  // namespace

BOOST_AUTO_TEST_SUITE(scraped_pages)

BOOST_AUTO_TEST_CASE(the_body_runs_from_the_first_paragraph_to_the_last) {
    Page const page(ministers);
    BOOST_TEST(page.first_paragraph().starts_with("The first gas from Norwegian fields"));
    BOOST_TEST(page.last_paragraph().starts_with("Warsaw has promised"));
}

BOOST_AUTO_TEST_CASE(a_lead_in_between_paragraphs_is_left_out_and_the_text_goes_on_behind_it) {
    Page const page(ministers);
    BOOST_TEST(!page.body_has("READ MORE"));
    BOOST_TEST(!page.body_has("twenty years"));
    BOOST_TEST(page.body_has("Engineers finished the last welds"));
}

BOOST_AUTO_TEST_CASE(a_line_that_stands_twice_above_the_text_is_the_title) {
    Page const page(ministers);
    BOOST_TEST(page.title() == "Norway’s energy minister says gas deliveries to Poland will begin in autumn");
    BOOST_TEST_REQUIRE(page.article.title_span.has_value());
    BOOST_TEST(!page.body_has("energy minister says gas deliveries"));
}

BOOST_AUTO_TEST_CASE(a_date_above_the_title_is_the_publication_and_has_no_offset_when_none_is_written) {
    BOOST_TEST(Page(ministers).published() == "2022-03-03T09:15");
}

BOOST_AUTO_TEST_CASE(a_line_that_asks_the_reader_to_share_is_no_paragraph) {
    BOOST_TEST(!Page(ministers).body_has("share this story"));
}

BOOST_AUTO_TEST_CASE(an_updated_stamp_counts_when_no_published_one_is_there) {
    Page const page(inserted);
    BOOST_TEST(page.published() == "2022-11-09T18:10+05:30");
    BOOST_TEST(!page.article.published->sure);
}

BOOST_AUTO_TEST_CASE(a_box_of_other_stories_does_not_end_the_article) {
    Page const page(inserted);
    BOOST_TEST(!page.body_has("Airlines"));
    BOOST_TEST(!page.body_has("brokers"));
    BOOST_TEST(!page.body_has("05:40"));
    BOOST_TEST(page.body_has("Gujarat already has one such plant"));
    BOOST_TEST(page.last_paragraph().starts_with("Demand for batteries"));
}

BOOST_AUTO_TEST_CASE(a_standfirst_above_the_dateline_is_kept_apart) {
    Page const page(inserted);
    BOOST_TEST(page.kept_apart_has("asked the state for land"));
    BOOST_TEST(!page.body_has("asked the state for land"));
    BOOST_TEST(page.first_paragraph().starts_with("MUMBAI : Tata is looking"));
}

BOOST_AUTO_TEST_CASE(the_dateline_names_a_place_and_the_byline_an_agency) {
    Page const page(inserted);
    BOOST_TEST(page.place() == "MUMBAI");
    BOOST_TEST(page.agency() == "reuters");
    BOOST_TEST(page.authors() == "Asha Rao");
}

BOOST_AUTO_TEST_CASE(a_path_of_sections_confirms_the_title) {
    BOOST_TEST(Page(inserted).title() == "Tata weighs a second battery plant in Gujarat");
}

BOOST_AUTO_TEST_CASE(an_agency_in_brackets_behind_the_place_is_the_agency) {
    Page const page(R"(Quake damages houses in northern Japan

By Ken Sato

Feb 7, 2023 - 8:20 AM

SENDAI, Japan (AP) — A strong earthquake damaged dozens of houses in northern Japan on Tuesday, officials of the prefecture said.

No one was killed. Trains stopped for two hours while workers looked at the bridges, a railway official told reporters in Sendai.

The quake struck shortly before dawn and was felt as far away as Tokyo, where lamps swung in office towers.
)");
    BOOST_TEST(page.place() == "SENDAI");
    BOOST_TEST(page.agency() == "ap");
    BOOST_TEST(page.authors() == "Ken Sato");
    BOOST_TEST(page.published() == "2023-02-07T08:20");
}

BOOST_AUTO_TEST_CASE(a_page_without_a_date_has_none) {
    Page const page(R"(Home
News
Contact us

Council votes to keep the old swimming pool open

The town council voted on Friday to keep the old swimming pool open for another season, after a heated debate in the town hall.

The mayor had wanted to close the pool because the roof leaks. Nine of the fourteen members voted against her.

Volunteers offered last month to paint the walls and to mend the showers. Their offer was read out before the vote.

© 2024 All rights reserved
)");
    BOOST_TEST(page.published() == "unknown");
    BOOST_TEST(!page.article.anchor.published.has_value());
    BOOST_TEST(page.title() == "Council votes to keep the old swimming pool open");
}

BOOST_AUTO_TEST_CASE(a_copyright_year_and_dates_of_other_stories_are_not_the_publication) {
    Page const page(R"(Harbour strike ends after nine days

Published: 12 June 2019

Dock workers in Antwerp went back to work on Wednesday after nine days, when their union accepted an offer of higher pay.

The strike had stopped forty ships. Some captains had turned to Rotterdam, the port's director said, and would not come back soon.

The union's leader called the offer a good one. Members will vote on it next week, she said in a letter.

Related stories
Ferry workers threaten to walk out
1 July 2019
Port of Ghent reports record year
3 January 2018
Copyright 2021 Harbour Press. All rights reserved.
)");
    BOOST_TEST(page.published() == "2019-06-12");
    BOOST_TEST(page.from() == "text, published near title");
    BOOST_TEST(!page.body_has("Ferry"));
    BOOST_TEST(!page.body_has("Copyright"));
}

BOOST_AUTO_TEST_CASE(a_date_inside_a_sentence_is_news_and_not_the_publication) {
    Page const page(R"(Bridge over the Tagus closes for repairs

The bridge over the Tagus will be closed from 4 May 2020, the ministry of transport said in a statement on its website.

Engineers found cracks in two of its pillars on 11 February 2020, the statement said. Buses will take a longer way.

Drivers have complained for years about the noise of the bridge. The ministry wants to lay a new road on it, too.
)");
    BOOST_TEST(page.published() == "unknown");
}

BOOST_AUTO_TEST_CASE(published_wins_over_updated) {
    Page const page(R"(Senate passes farm bill

Published Tue, Dec 11 2018 4:30 PM EST
Updated Wed, Dec 12 2018 9:05 AM EST

The Senate passed a farm bill on Tuesday that leaves the rules for food stamps as they were, by a vote of 87 to 13.

The House is expected to take up the bill this week. Farmers had asked for a quick decision because of the trade dispute with China.

The bill costs more than 800 billion dollars over ten years, according to the budget office of Congress.
)");
    BOOST_TEST(page.day() == "2018-12-11");
}

BOOST_AUTO_TEST_CASE(a_stamp_glued_by_scraping_is_cut_again) {
    Page const page(R"(Volcano erupts near Iceland's capital again

By Jon ArnasonMarch 16, 20247:55 AM UTC

A volcano erupted near Iceland's capital for the fourth time since December, throwing lava into the night sky, the weather office said.

People in a fishing town nearby left their houses within half an hour. The road to the airport stayed open through the night.

Scientists had expected the eruption for weeks because the ground had risen steadily since early February.
)");
    BOOST_TEST(page.day() == "2024-03-16");
}

BOOST_AUTO_TEST_CASE(lines_broken_at_links_are_one_paragraph) {
    Page const page(R"(Rail union calls new strike

5 Oct 2022, 11:00

The union of train drivers has called
another strike
, its general secretary said, because talks with the companies brought nothing new on pay this week.

Trains will stand still on Saturday in most of England. The companies said that they had made
a fair offer
, which the union had not put to its members.

Passengers should travel on Friday or Sunday if they can, the companies said in a joint statement.
)");
    BOOST_TEST(page.body_has("another strike\n, its general secretary"));
    BOOST_TEST(page.article.body.size() == 3u);
}

BOOST_AUTO_TEST_CASE(also_on_a_host_is_a_lead_in_and_names_the_outlet) {
    Page const page(R"(Kazakhstan opens new cosmodrome museum

14 Jul, 2021 08:30

Kazakhstan opened a museum of space travel near Baikonur on Tuesday, sixty years after the first man flew from there.

Visitors can sit in a capsule that came back from orbit. The museum's director said that the seats had been mended by hand.

Also on rt.com Watch a rocket being rolled to its pad in heavy snow

The governor of the region wants to build a hotel beside the museum. The first guests may come next summer, he said.
)");
    BOOST_TEST(page.outlet() == "rt");
    BOOST_TEST(!page.body_has("heavy snow"));
    BOOST_TEST(page.body_has("build a hotel"));
}

BOOST_AUTO_TEST_CASE(an_outlet_in_the_text_is_news_and_not_the_publisher) {
    Page const page(R"(Minister denies report about his villa

The minister of finance denied on Monday that he owns a villa on the coast, after the BBC and The Guardian had written about it.

He told the BBC that the villa belongs to a cousin of his wife. The Guardian said that it stood by its report.

Members of the opposition asked for his resignation and left the chamber before he had finished his speech.
)");
    BOOST_TEST(page.outlet() == "");
}

BOOST_AUTO_TEST_CASE(day_and_month_in_figures_follow_a_date_that_can_be_read_in_one_way_only) {
    Page const page(R"(Tram line reopens after fire

By Ann Muster - 04/03/2021

The tram line to the harbour reopened on Thursday, five weeks after a fire in the depot had destroyed eleven trams.

The company has rented trams from two other towns. New ones will be delivered in the summer of next year, it said.

Firemen had fought the flames for six hours. What caused the fire is still not known, the police said.

Other news
Night buses run again 27/02/2021
)");
    BOOST_TEST(page.day() == "2021-03-04");
}

BOOST_AUTO_TEST_CASE(a_page_of_one_paragraph_has_a_title_and_a_body) {
    Page const page(
        "A quiet harbour\nSunday, 7 May 2017 - 06:30\n\nThe queen of Denmark opened the new harbour of Esbjerg on "
        "Saturday and thanked its workers.\n");
    BOOST_TEST(page.title() == "A quiet harbour");
    BOOST_TEST(page.published() == "2017-05-07T06:30");
    BOOST_TEST(page.first_paragraph().starts_with("The queen of Denmark"));
}

BOOST_AUTO_TEST_CASE(a_sentence_is_no_title) {
    Page const page(
        "Elections in Ghana\nTuesday, 8 December 2020\n\nGhana counted its votes on Tuesday. Both candidates said "
        "that they had won.\n\nThe commission asked them to wait for the result, which it promised for Wednesday.\n");
    BOOST_TEST(page.title() == "Elections in Ghana");
    BOOST_TEST(page.article.body.size() == 2u);
}

BOOST_AUTO_TEST_CASE(an_empty_page_and_a_page_of_blanks_give_nothing) {
    BOOST_TEST(Page("").body() == "");
    BOOST_TEST(Page("  \n\n \r\n").title() == "");
    BOOST_TEST(Page("\xff\xfe\x00 \x01").published() == "unknown");
}

BOOST_AUTO_TEST_CASE(carriage_returns_count_and_offsets_stay_in_the_file) {
    std::string text = ministers;
    for (auto at = text.find('\n'); at != text.npos; at = text.find('\n', at + 2)) text.insert(at, "\r");
    Page const page(text);
    BOOST_TEST(page.document.text->size() == text.size());
    BOOST_TEST(page.first_paragraph().starts_with("The first gas"));
    BOOST_TEST(!page.first_paragraph().ends_with("\r"));
}

BOOST_AUTO_TEST_CASE(a_long_line_is_read_in_linear_time) {
    std::string text;
    while (text.size() < (4u << 20)) text += "The minister said that the river had risen again during the night. ";
    BOOST_TEST(Page(text).article.body.size() <= 1u);
    std::string lines;
    while (lines.size() < (2u << 20)) lines += "Home\nNews\n";
    BOOST_TEST(Page(lines).body() == "");
}

BOOST_AUTO_TEST_SUITE_END()
