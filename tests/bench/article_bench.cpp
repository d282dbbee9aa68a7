// Speed of reading pages: HTML to blocks and metadata (pages a second), and deciding what the article is, given what
// the lower rooms found (bytes of text a second). Pages are made up: menus, a story with boxes, a footer.
#include <benchmark/benchmark.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "dateline/pipeline.hpp"

using namespace dateline;

namespace {

std::string sentence(std::mt19937& dice) {
    constexpr std::string_view words[] = {"the", "minister", "said", "of",   "river",   "and", "a",
                                          "in",  "bridge",   "to",   "that", "council", "had", "water",
                                          "on",  "report",   "was",  "for",  "city",    "with"};
    std::string s;
    for (auto n = 12 + dice() % 12; n > 0; --n) (s += words[dice() % std::size(words)]) += ' ';
    s.back() = '.';
    s[0] = static_cast<char>(s[0] - 'a' + 'A');
    return s;
}

struct MadePage {
    std::string text, html;
};

MadePage make_page(std::uint32_t seed) {
    std::mt19937 dice(seed);
    MadePage page;
    page.html =
        "<html lang=en><head><title>Council reopens the old bridge | The Example</title><script "
        "type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2022-05-27T21:40:00+02:00\","
        "\"headline\":\"Council reopens the old bridge\"}</script></head><body><nav class=menu><ul>";
    for (int i = 0; i < 120; ++i) {
        page.text += "Section " + std::to_string(i) + "\n";
        page.html +=
            "<li class='nav-item'><a href='/s/" + std::to_string(i) + "'>Section " + std::to_string(i) + "</a></li>";
    }
    page.text += "\nCouncil reopens the old bridge\n\nPublished: 27 May 2022\n\n";
    page.html += "</ul></nav><article><h1>Council reopens the old bridge</h1><div class='article-body'>";
    for (int i = 0; i < 25; ++i) {
        std::string const paragraph = sentence(dice) + " " + sentence(dice);
        page.text += paragraph + "\n\n";
        page.html += "<p data-id='" + std::to_string(i) + "'>" + paragraph + "</p>\n";
        if (i == 12) {
            page.text += "MORE FROM THIS SECTION\nSomething else\n2 min read . 09:15 PM\n\n";
            page.html += "<aside class=related><h3>Related</h3><a href=/x>Something else</a></aside>";
        }
    }
    page.html += "</div></article><footer>";
    for (int i = 0; i < 200; ++i)
        page.html += "<div class='card teaser'><a href=/y><span>Another story</span></a></div>";
    page.html += "</footer></body></html>";
    return page;
}

/// A file that is gone at the end.
struct File {
    std::filesystem::path path;
    File(std::string const& name, std::string const& bytes)
        : path(std::filesystem::temp_directory_path() / (std::to_string(getpid()) + name)) {
        std::ofstream(path, std::ios::binary) << bytes;
    }
    ~File() { std::filesystem::remove(path); }
};

void read_html_pages(benchmark::State& state) {
    auto const page = make_page(1);
    File const file("page.html", page.html);
    Diagnostics diagnostics;
    for (auto _ : state)
        read_documents(
            file.path, [](Document&& d) { benchmark::DoNotOptimize(d.blocks.data()); }, diagnostics);
    state.SetItemsProcessed(state.iterations());
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(page.html.size()));
}
BENCHMARK(read_html_pages);

void decide_article(benchmark::State& state, bool html) {
    auto const made = make_page(2);
    File const file(html ? "page.html" : "page.txt", html ? made.html : made.text);
    Diagnostics diagnostics;
    Lexicons const& lexicons = bundled_lexicons();
    Gazetteer const& gazetteer = bundled_gazetteer();
    Document document;
    read_documents(
        file.path, [&](Document&& d) { document = std::move(d); }, diagnostics);
    auto const page = read_page(std::move(document), lexicons, gazetteer);
    for (auto _ : state)
        benchmark::DoNotOptimize(
            read_article(page.document, page.tokens, page.names, page.times, gazetteer, lexicons.page, std::nullopt));
    state.SetItemsProcessed(state.iterations());
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(page.document.text->size()));
}
BENCHMARK_CAPTURE(decide_article, scraped_text, false);
BENCHMARK_CAPTURE(decide_article, html, true);

}  // namespace
