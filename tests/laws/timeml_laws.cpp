// An article written as TimeML and read back has the times, triggers and instances that it had, and as an input again
// it has the same text and day.
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>

#include "dateline/diagnostics/diagnostics.hpp"
#include "dateline/exchange/exchange.hpp"
#include "dateline/pipeline.hpp"

using namespace dateline;

namespace {

Document trusted(std::string text) {
    Document d;
    d.id = "own";
    d.format = Format::json_lines;
    d.trusted_body = true;
    d.dates.push_back({"record date", "2021-02-15", Trust::given});
    d.text = std::make_shared<SourceText const>(std::move(text));
    return d;
}

std::string written(AnalysedArticle const& a) {
    Lexicons const& lexicons = bundled_lexicons();
    return timeml(a.document.id,
                  {a.tokens, a.words, a.mentions, a.times, a.article, bundled_gazetteer(), lexicons.words,
                   lexicons.triggers, &lexicons.vocabulary},
                  a.reports);
}

/// Reads text as the file of this name would be.
Document read_as(std::string const& bytes, std::string const& name) {
    auto const file = std::filesystem::temp_directory_path() / (std::to_string(::getpid()) + "-" + name);
    std::ofstream(file, std::ios::binary) << bytes;
    Diagnostics diagnostics;
    Document read;
    read_documents(
        file, [&](Document&& d) { read = std::move(d); }, diagnostics);
    std::filesystem::remove(file);
    BOOST_TEST(diagnostics.errors() == 0u);
    return read;
}

std::string const text =
    "The mayor of Lyon & her \"friends\" opened a <new> bridge on Sunday afternoon, two weeks later than planned.\n\n"
    "She had promised it in May 2019 and every Thursday since – almost ten years ago, “nobody” believed her.\n"
    "Next week the council will meet for a 45-minute debate; it met twice a week in the past three months, three days "
    "each month before, every other Friday in summer, and for the six months ended June 30, 2019 not at all.\n"
    "The old bridge stood from 2001 to 2009. A year later it fell. The coming weeks will be dry.";

/// The id under which TimeML knows one end of a length.
std::string id_of(TimePoint const& end, TimemlLayers const& t) {
    if (end.time == TimePoint::publication) return "t0";
    if (end.time != nowhere) return t.times[end.time].id;
    if (!end.unnamed) return "";
    auto const found = std::ranges::find(t.unnamed, timex3(*end.unnamed), &TimemlLayers::Timex::value);
    return found == t.unnamed.end() ? "lost" : found->id;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(timeml_laws)

BOOST_AUTO_TEST_CASE(what_is_written_is_read_back) {
    AnalysedArticle const a = analyse(trusted(text), bundled_lexicons(), bundled_gazetteer());
    TimemlLayers const t = read_timeml_layers(written(a), "own");
    BOOST_TEST(t.text == text);
    BOOST_TEST_REQUIRE(t.created.has_value());
    BOOST_TEST(t.created->value == "2021-02-15");
    BOOST_TEST_REQUIRE(t.times.size() == a.times.list.size());
    BOOST_TEST(t.times.size() >= 6u);
    for (std::size_t i = 0; i < t.times.size(); ++i) {
        Time const& time = a.times.list[i];
        BOOST_TEST(t.times[i].begin == a.tokens.text().code_points(time.where.begin));
        BOOST_TEST(t.times[i].end == a.tokens.text().code_points(time.where.end));
        BOOST_TEST(t.times[i].value == time.value);
        BOOST_TEST(t.times[i].mod == time.mod);
        BOOST_TEST(t.times[i].quant == time.quant);
        BOOST_TEST(t.times[i].freq == time.freq);
        bool const from_publication = time.anchored_by == AnchoredBy::publication;
        BOOST_TEST((t.times[i].anchor == "t0") == from_publication);
        if (time.anchor != nowhere) BOOST_TEST(t.times[i].anchor == t.times[time.anchor].id);
        if (time.type != TimeType::duration) continue;
        BOOST_TEST(t.times[i].begin_point == id_of(time.begin_point, t));
        BOOST_TEST(t.times[i].end_point == id_of(time.end_point, t));
    }
    auto const told = [&](std::string_view attribute, auto member) {
        bool const some = std::ranges::any_of(t.times, [&](auto const& x) { return !(x.*member).empty(); });
        BOOST_TEST(some, attribute);
    };
    told("quant", &TimemlLayers::Timex::quant);
    told("freq", &TimemlLayers::Timex::freq);
    told("beginPoint", &TimemlLayers::Timex::begin_point);
    told("endPoint", &TimemlLayers::Timex::end_point);
    auto const stretch = std::ranges::find(t.unnamed, "P9Y", &TimemlLayers::Timex::value);
    BOOST_TEST_REQUIRE((stretch != t.unnamed.end()));
    std::vector<std::string> ids{"t0"};
    for (auto const& x : t.times) ids.push_back(x.id);
    for (auto const& x : t.unnamed) ids.push_back(x.id);
    std::ranges::sort(ids);
    BOOST_TEST((std::ranges::adjacent_find(ids) == ids.end()));
    BOOST_TEST(std::ranges::binary_search(ids, stretch->begin_point));
    BOOST_TEST(std::ranges::binary_search(ids, stretch->end_point));
    BOOST_TEST(t.events.size() == t.instances.size());
    BOOST_TEST(t.events.size() >= 6u);
    for (TimemlLayers::Link const& link : t.links) {
        bool const known = link.to_time.empty() || link.to_time == "t0" ||
                           std::ranges::any_of(t.times, [&](auto const& x) { return x.id == link.to_time; });
        BOOST_TEST(known);
    }
}

BOOST_AUTO_TEST_CASE(a_page_without_its_furniture_is_the_same_article) {
    std::string const page =
        "<html><head><title>Lyon opens its bridge</title></head><body><nav>Home</nav><article>"
        "<h1>Lyon opens its bridge</h1><p class=date>15 February 2021</p><p>" +
        std::string(
            "The mayor of Lyon opened a new bridge on Sunday afternoon, two weeks later "
            "than planned, and thousands walked across it.") +
        "</p><p>She had promised it in May 2019, when nobody in the city had believed her.</p>"
        "</article><footer>Copyright 2021</footer></body></html>";
    AnalysedArticle const a = analyse(read_as(page, "own.html"), bundled_lexicons(), bundled_gazetteer());
    std::string const tml = written(a);
    BOOST_TEST(tml.find("Copyright") == tml.npos);
    AnalysedArticle const b = analyse(read_as(tml, "own.tml"), bundled_lexicons(), bundled_gazetteer());
    BOOST_TEST(b.article.title == a.article.title);
    BOOST_TEST_REQUIRE(b.article.published.has_value());
    BOOST_TEST((b.article.published->day == a.article.published->day));
    std::vector<std::string> before, after;
    for (Time const& time : a.times.list) before.push_back(time.value);
    for (Time const& time : b.times.list) after.push_back(time.value);
    BOOST_TEST(after.size() >= 2u);
    for (std::string const& value : after) BOOST_TEST(std::ranges::count(before, value) > 0);
}

BOOST_AUTO_TEST_SUITE_END()
