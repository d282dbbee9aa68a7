// Files that hold many articles: web archives, feeds, tables; and files packed by gzip.
#include <zlib.h>

#include <boost/test/unit_test.hpp>

#include "newsstand.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

std::string gzipped(std::string_view bytes) {
    z_stream stream{};
    BOOST_TEST_REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    BOOST_TEST_REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(out.size() - stream.avail_out);
    deflateEnd(&stream);
    return out;
}

std::string record(std::string const& type, std::string const& address, std::string const& content_type,
                   std::string const& block, std::string const& length = "") {
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address +
           "\r\nWARC-Date: 2021-02-16T10:00:00Z\r\nContent-Type: " + content_type +
           "\r\nContent-Length: " + (length.empty() ? std::to_string(block.size()) : length) + "\r\n\r\n" + block +
           "\r\n\r\n";
}

std::string response(std::string const& address, std::string const& fields, std::string const& body) {
    return record("response", address, "application/http; msgtype=response",
                  "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + fields + "\r\n" + body);
}

std::string page(std::string const& title) {
    return "<html><body><h1>" + title + "</h1><p>The mayor opened a bridge on Sunday, the city said.</p></body></html>";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(archives)

BOOST_AUTO_TEST_CASE(a_web_archive_gives_its_pages_and_counts_the_rest) {
    std::string const archive =
        record("warcinfo", "", "application/warc-fields", "software: own\r\n") +
        response("<http://example.org/a>", "", page("First")) +
        record("request", "http://example.org/a", "application/http", "GET / HTTP/1.1\r\n\r\n") +
        record("response", "http://example.org/gone", "application/http",
               "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + page("Gone")) +
        record("response", "http://example.org/x.png", "application/http",
               "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG") +
        record("conversion", "http://example.org/t", "text/plain", "A plain text of a page.");
    for (std::string const& bytes : {archive, gzipped(archive)}) {
        test::Reading const reading = read_bytes(bytes, "crawl");
        BOOST_TEST_REQUIRE(reading.documents.size() == 2u);
        BOOST_TEST(reading.documents[0].url == "http://example.org/a");
        BOOST_TEST(reading.documents[0].text->bytes().starts_with("First"));
        BOOST_TEST(reading.documents[1].text->bytes() == "A plain text of a page.");
        BOOST_TEST(reading.messages.find("6 records, 2 pages; no pages: 1 of another status than 200, 1 of other types "
                                         "than HTML, 1 of type request, 1 of type warcinfo") != std::string::npos,
                   reading.messages);
    }
}

BOOST_AUTO_TEST_CASE(each_record_may_be_a_gzip_member_of_its_own) {
    std::string bytes;
    for (char const* title : {"One", "Two", "Three"}) bytes += gzipped(response("http://e.org/x", "", page(title)));
    BOOST_TEST(read_bytes(bytes, "crawl.warc.gz").documents.size() == 3u);
}

BOOST_AUTO_TEST_CASE(chunked_and_packed_bodies_are_opened) {
    std::string const body = page("Chunks"), packed = gzipped(page("Packed"));
    std::string const chunked =
        "10\r\n" + body.substr(0, 16) + "\r\n" + "200;x=y\r\n" + body.substr(16) + "\r\n0\r\n\r\n";
    test::Reading const reading =
        read_bytes(response("http://e.org/1", "Transfer-Encoding: chunked\r\n", chunked) +
                       response("http://e.org/2", "Content-Encoding: gzip\r\n", packed) +
                       response("http://e.org/3", "Transfer-Encoding: chunked\r\n", page("Joined already")),
                   "crawl.warc");
    BOOST_TEST_REQUIRE(reading.documents.size() == 3u);
    BOOST_TEST(reading.documents[0].text->bytes().starts_with("Chunks"));
    BOOST_TEST(reading.documents[1].text->bytes().starts_with("Packed"));
    BOOST_TEST(reading.documents[2].text->bytes().starts_with("Joined already"));
}

BOOST_AUTO_TEST_CASE(a_lying_length_costs_one_record) {
    std::string const block = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page("Liar");
    test::Reading const reading =
        read_bytes(record("response", "http://e.org/1", "application/http", block, "20") +
                       response("http://e.org/2", "", page("Honest")) +
                       record("response", "http://e.org/3", "application/http", block, "many") +
                       response("http://e.org/4", "", page("Last")) +
                       record("response", "http://e.org/5", "application/http", block, "99999999"),
                   "crawl.warc");
    std::vector<std::string> urls;
    for (Document const& d : reading.documents) urls.push_back(d.url);
    BOOST_TEST(urls == (std::vector<std::string>{"http://e.org/2", "http://e.org/4"}),
               boost::test_tools::per_element());
    BOOST_TEST(reading.messages.find("1 cut short") != std::string::npos, reading.messages);
}

BOOST_AUTO_TEST_CASE(a_gzip_bomb_is_left_out_and_the_archive_goes_on) {
    std::string const bomb = gzipped(std::string(40u << 20, 'a'));
    test::Reading const reading = read_bytes(
        response("http://e.org/1", "Content-Encoding: gzip\r\n", bomb) + response("http://e.org/2", "", page("After")),
        "crawl.warc");
    BOOST_TEST(reading.documents.size() == 1u);
    BOOST_TEST(reading.messages.find("1 damaged or too large when unpacked") != std::string::npos, reading.messages);
    test::Reading const alone = read_bytes(bomb, "bomb.txt.gz");
    BOOST_TEST(alone.documents.empty());
    BOOST_TEST(alone.messages.find("32 MB in one article") != std::string::npos, alone.messages);
}

BOOST_AUTO_TEST_CASE(a_gzip_that_ends_early_is_reported) {
    std::string bytes = gzipped(page("Whole"));
    bytes.resize(bytes.size() / 2);
    BOOST_TEST(read_bytes(bytes, "half.html.gz").messages.find("is cut short") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_page_is_not_younger_than_its_crawl) {
    auto const dated = [](std::string const& day) {
        return response("http://e.org/1", "",
                        "<html><head><meta property='article:published_time' content='" + day +
                            "'></head><body><h1>A bridge</h1><p>The mayor opened it on Sunday, said the city.</p>"
                            "</body></html>");
    };
    BOOST_TEST(Page(dated("2021-02-14"), "crawl.warc").published() == "2021-02-14");
    BOOST_TEST(Page(dated("2021-03-20"), "crawl.warc").published() == "unknown");
}

BOOST_AUTO_TEST_CASE(feeds_give_an_article_an_item) {
    test::Reading const rss = read_bytes(
        "<?xml version='1.0'?><rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel>"
        "<title>The Wire</title><item><title>Fish &amp;amp; chips</title><link>http://e.org/1</link><guid>g1</guid>"
        "<pubDate>Mon, 15 Feb 2021 13:41:00 +0300</pubDate><description>Short.</description>"
        "<content:encoded><![CDATA[<p>The <b>mayor</b> resigned on Sunday.</p><p>He is 60.</p>]]></content:encoded>"
        "</item><item><title>Empty</title></item></channel></rss>",
        "feed");
    BOOST_TEST_REQUIRE(rss.documents.size() == 1u);
    Document const& d = rss.documents[0];
    BOOST_TEST(d.id == "g1");
    BOOST_TEST(*d.title_hint == "Fish & chips");
    BOOST_TEST(d.text->bytes() == "The mayor resigned on Sunday.\n\nHe is 60.");
    BOOST_TEST(d.dates.at(0).text == "Mon, 15 Feb 2021 13:41:00 +0300");
    BOOST_TEST(d.site_name == "The Wire");
    BOOST_TEST(rss.messages.find("the item has no text") != std::string::npos);

    test::Reading const atom = read_bytes(
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Wire</title><entry><id>urn:1</id><title>Vote</title>"
        "<link rel='alternate' href='http://e.org/2'/><published>2021-02-15T10:00:00Z</published>"
        "<summary>The council voted.</summary></entry></feed>",
        "feed.atom");
    BOOST_TEST_REQUIRE(atom.documents.size() == 1u);
    BOOST_TEST(atom.documents[0].url == "http://e.org/2");
}

BOOST_AUTO_TEST_CASE(a_table_gives_an_article_a_row) {
    test::Reading const reading = read_bytes(
        "id,Title,text,date\r\n"
        "1,\"Fish, chips\",\"The mayor said \"\"no\"\".\nHe left.\",2021-02-15\r\n"
        "2,Short\r\n"
        "3,Later,He came back.,2021-02-16\r\n",
        "table");
    BOOST_TEST_REQUIRE(reading.documents.size() == 2u);
    BOOST_TEST(reading.documents[0].text->bytes() == "The mayor said \"no\".\nHe left.");
    BOOST_TEST(*reading.documents[0].title_hint == "Fish, chips");
    BOOST_TEST(reading.documents[1].id == "3");
    BOOST_TEST(reading.messages.find(":4: error: has 2 fields where the first row names 4") != std::string::npos,
               reading.messages);
}

BOOST_AUTO_TEST_CASE(a_record_without_an_id_is_known_by_its_file_and_number) {
    test::Reading const reading = read_bytes("{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n", "own.jsonl");
    BOOST_TEST_REQUIRE(reading.documents.size() == 2u);
    BOOST_TEST(reading.documents[1].id == "own#2");
}

BOOST_AUTO_TEST_SUITE_END()
