// What a web page says of itself: headlines, dates, authors, outlet. All of it is collected with its source and how
// far it is to be trusted; article.hpp decides.
//
//   JSON-LD {"@type": "NewsArticle", "datePublished": "2021-02-15T13:41:00Z", "headline": ...}    most trusted
//   <meta property="article:published_time" content="2021-02-15T13:41:00Z">
//   <link rel="canonical" href="https://www.example.org/news/2021/02/15/mayor-resigns">
//   <time datetime="2021-02-15">15 February</time>                                              least
//
// Of several articles in JSON-LD (lists of other stories) the one whose headline or address is the page's is taken.
#include <algorithm>
#include <array>
#include <memory>

#include "dateline/text/fold.hpp"
#include "encoding.hpp"
#include "html_page.hpp"
#include "linked_json.hpp"
#include "sources.hpp"
#include "stamp.hpp"
#include "tame.hpp"

namespace dateline {
namespace {

struct DatedMeta {
    std::string_view key;
    Trust trust;
};
constexpr std::array dated_metas{
    DatedMeta{"article:published_time", Trust::published},
    DatedMeta{"article:published", Trust::published},
    DatedMeta{"og:article:published_time", Trust::published},
    DatedMeta{"og:published_time", Trust::published},
    DatedMeta{"og:pubdate", Trust::published},
    DatedMeta{"og:regdate", Trust::published},
    DatedMeta{"bt:pubdate", Trust::published},
    DatedMeta{"itemprop datepublished", Trust::article},
    DatedMeta{"itemprop datecreated", Trust::page},
    DatedMeta{"datepublished", Trust::article},
    DatedMeta{"parsely-pub-date", Trust::article},
    DatedMeta{"sailthru.date", Trust::article},
    DatedMeta{"cxenseparse:recs:publishtime", Trust::article},
    DatedMeta{"vr:published_time", Trust::article},
    DatedMeta{"article.published", Trust::article},
    DatedMeta{"article_date_original", Trust::article},
    DatedMeta{"cxenseparse:time", Trust::article},
    DatedMeta{"pubdate", Trust::article},
    DatedMeta{"publishdate", Trust::article},
    DatedMeta{"publish-date", Trust::article},
    DatedMeta{"publish_date", Trust::article},
    DatedMeta{"published", Trust::article},
    DatedMeta{"published-date", Trust::article},
    DatedMeta{"published_date", Trust::article},
    DatedMeta{"published_time_telegram", Trust::article},
    DatedMeta{"publication_date", Trust::article},
    DatedMeta{"originalpublicationdate", Trust::article},
    DatedMeta{"rnews:datepublished", Trust::article},
    DatedMeta{"ptime", Trust::article},
    DatedMeta{"displaydate", Trust::article},
    DatedMeta{"pdate", Trust::article},
    DatedMeta{"citation_publication_date", Trust::article},
    DatedMeta{"citation_online_date", Trust::article},
    DatedMeta{"citation_date", Trust::page},
    DatedMeta{"dcterms.created", Trust::page},
    DatedMeta{"dcterms.issued", Trust::page},
    DatedMeta{"dcterms.date", Trust::page},
    DatedMeta{"dcterms.available", Trust::page},
    DatedMeta{"dc.date.issued", Trust::page},
    DatedMeta{"dc.date.created", Trust::page},
    DatedMeta{"dc.date.publication", Trust::page},
    DatedMeta{"dc.date", Trust::page},
    DatedMeta{"dc.created", Trust::page},
    DatedMeta{"dc.issued", Trust::page},
    DatedMeta{"article.created", Trust::page},
    DatedMeta{"article:created", Trust::page},
    DatedMeta{"article:publicationdate", Trust::page},
    DatedMeta{"creation_date", Trust::page},
    DatedMeta{"created", Trust::page},
    DatedMeta{"date", Trust::page},
    DatedMeta{"release_date", Trust::page},
    DatedMeta{"video:release_date", Trust::page},
    DatedMeta{"time", Trust::hint},
    DatedMeta{"article:modified_time", Trust::modified},
    DatedMeta{"article:modified", Trust::modified},
    DatedMeta{"og:updated_time", Trust::modified},
    DatedMeta{"og:modified_time", Trust::modified},
    DatedMeta{"itemprop datemodified", Trust::modified},
    DatedMeta{"itemprop dateupdate", Trust::modified},
    DatedMeta{"itemprop uploaddate", Trust::upper_bound},  // of a video
    DatedMeta{"dc.date.modified", Trust::modified},
    DatedMeta{"dcterms.modified", Trust::modified},
    DatedMeta{"last-modified", Trust::modified},
    DatedMeta{"lastmod", Trust::modified},
    DatedMeta{"revised", Trust::modified},
};

/// Content systems have metas of their own: "lastPublishedDate", "five_hundred_pixels:uploaded". Their names tell.
Trust trust_by_name(std::string_view key) {
    auto const has = [&](std::string_view part) { return key.find(part) != key.npos; };
    if (has("expir") || has("valid") || has("event")) return Trust::upper_bound;
    if (has("update") || has("modif") || has("revis")) return Trust::modified;
    if (has("publi") || has("upload") || has("creat") || has("posted") || has("issued")) return Trust::hint;
    return Trust::upper_bound;
}

/// "2013-02-16T04:36:36-05:00", "2013/02/16", and nothing that only holds a number.
bool is_iso_day(std::string_view s) {
    auto const digits = [&](std::size_t from, std::size_t n) {
        for (auto i = from; i < from + n; ++i)
            if (s[i] < '0' || s[i] > '9') return false;
        return true;
    };
    return s.size() >= 10 && digits(0, 4) && (s[4] == '-' || s[4] == '/') && digits(5, 2) && s[7] == s[4] &&
           digits(8, 2);
}

void add_date(Document& d, std::string source, std::string text, Trust trust) {
    if (text.empty() || text.size() > 200) return;
    d.dates.push_back({std::move(source), std::move(text), trust});
}

void add_headline(Document& d, std::string source, std::string const& text) {
    // A headline inside an attribute or JSON is often escaped once more than it should be.
    if (text.size() < 2 || text.size() > 600) return;
    std::string plain = text;
    static constexpr std::pair<std::string_view, std::string_view> entities[] = {
        {"&#039;", "'"},  {"&#39;", "'"},   {"&#8217;", "’"}, {"&#8216;", "‘"}, {"&quot;", "\""}, {"&#x27;", "'"},
        {"&rsquo;", "’"}, {"&lsquo;", "‘"}, {"&ndash;", "–"}, {"&nbsp;", " "},  {"&#8211;", "–"}, {"&amp;", "&"}};
    for (auto const& [from, to] : entities)
        for (auto at = plain.find(from); at != plain.npos; at = plain.find(from, at + to.size()))
            plain.replace(at, from.size(), to);
    d.headlines.push_back({std::move(source), std::move(plain)});
}

/// The number of an article of JSON-LD that is this page's, or none.
LinkedArticle const* own_article(std::vector<LinkedArticle> const& all, std::string const& title,
                                 std::string const& canonical) {
    LinkedArticle const* best = nullptr;
    int best_score = -1;
    std::string const folded = fold(title);
    for (auto const& a : all) {
        if (!a.article) continue;
        int score = 0;
        if (!a.published.empty()) score += 2;
        if (!a.headline.empty() && !folded.empty() && folded.find(fold(a.headline)) != folded.npos) score += 4;
        if (!canonical.empty() && a.url == canonical) score += 4;
        if (!a.body.empty()) score += 1;
        if (score > best_score) {
            best = &a;
            best_score = score;
        }
    }
    return best;
}

void read_json_ld(Document& d, HtmlPage const& page, std::string const& title) {
    std::vector<LinkedArticle> all;
    for (auto const& script : page.json)
        for (auto& one : read_linked_json(script)) all.push_back(std::move(one));
    if (auto const* a = own_article(all, title, d.url)) {
        add_headline(d, "json-ld headline", a->headline);
        add_date(d, "json-ld datePublished", a->published, Trust::json_article);
        add_date(d, "json-ld dateCreated", a->created, Trust::page);
        add_date(d, "json-ld dateModified", a->modified, Trust::modified);
        if (!a->publisher.empty()) d.site_name = a->publisher;
        if (d.language.empty()) d.language = a->language;
        d.authors = a->authors;
        d.declared_body = a->body;
    }
    for (auto const& a : all) {
        if (a.article) continue;
        add_date(d, "json-ld WebPage", a.published, Trust::page);
        add_date(d, "json-ld WebPage modified", a.modified, Trust::modified);
    }
}

void read_metas(Document& d, HtmlPage const& page) {
    for (auto const& m : page.metas) {
        if (auto const* known = std::ranges::find(dated_metas, std::string_view(m.key), &DatedMeta::key);
            known != dated_metas.end()) {
            if (known->trust > Trust::upper_bound) add_date(d, "meta " + m.key, m.value, known->trust);
        } else if (auto const trust = trust_by_name(m.key); trust != Trust::upper_bound && is_iso_day(m.value)) {
            add_date(d, "meta " + m.key, m.value, trust);
        } else if (m.key == "og:image") {  // the day of an upload is close
            if (auto const day = day_in_url(m.value)) add_date(d, "og:image address", iso(*day), Trust::modified);
        }
        if ((m.key == "og:url" || m.key == "twitter:url") && d.url.empty()) d.url = m.value;
        if ((m.key == "og:site_name" || m.key == "application-name") && d.site_name.empty()) d.site_name = m.value;
        if ((m.key == "author" || m.key == "parsely-author" || m.key == "article:author" || m.key == "dc.creator" ||
             m.key == "sailthru.author") &&
            d.authors.empty() && m.value.size() < 100 && !m.value.starts_with("http"))
            d.authors.push_back(m.value);
        if ((m.key == "og:locale" || m.key == "content-language") && d.language.empty()) d.language = m.value;
    }
    for (std::string_view const key : {"og:title", "twitter:title", "parsely-title", "dc.title", "sailthru.title"})
        for (auto const& m : page.metas)
            if (m.key == key) add_headline(d, m.key, m.value);
    add_headline(d, "title element", page.title);
}

void read_times(Document& d, HtmlPage const& page) {
    using namespace block_mark;
    for (auto const& t : page.times) {
        if (t.marks & (related | comments | footer | navigation | hidden)) continue;
        if (t.marks & aside && !(t.marks & article)) continue;
        Trust const trust = t.modified ? Trust::modified : t.published ? Trust::article : Trust::hint;
        d.times.push_back({{t.published  ? "itemprop datePublished"
                            : t.modified ? "itemprop dateModified"
                                         : "time element",
                            t.value, trust},
                           t.block,
                           t.marks});
    }
}

/// Pages that a script draws carry their article as data: `"createdAt":"2022-01-31T15:58:43+01:00"`. The first date
/// under the best of the keys.
void read_script_data(Document& d, std::string_view html) {
    for (std::string_view const key :
         {"datePublished", "publishedAt", "published_at", "publishDate", "publish_date", "publicationDate",
          "published_time", "pubDate", "createdAt", "created_at", "dateCreated", "creationDate"}) {
        for (auto at = html.find(key); at != html.npos; at = html.find(key, at + key.size())) {
            auto value = html.substr(at + key.size(), 60);
            auto const begin = value.find_first_not_of("\\\": '");
            if (begin == value.npos || begin < 2 || value.substr(0, begin).find(':') == value.npos) continue;
            value.remove_prefix(begin);
            value = value.substr(0, value.find_first_of("\"'\\,}"));
            if (!is_iso_day(value)) continue;
            add_date(d, "script " + std::string(key), std::string(value), Trust::hint);
            return;
        }
    }
}

}  // namespace

Document read_html(std::string bytes, std::string const& source, Diagnostics& diagnostics) {
    Document d;
    d.format = Format::html;
    d.source = source;
    std::string html = html_to_utf8(std::move(bytes));
    tame_tags(html);
    HtmlPage page = parse_html(html);
    if (page.too_deep)
        diagnostics.warning({source, 0, 0}, "tags are nested thousands deep: the page is read up to there only");
    d.language = page.language;
    d.url = page.canonical;
    std::string title = page.title;
    for (auto const& m : page.metas)
        if (m.key == "og:title") title += " " + m.value;
    read_json_ld(d, page, title);
    read_metas(d, page);
    if (!d.url.starts_with("http") && page.base_url.starts_with("http")) d.url = page.base_url;
    if (auto const day = day_in_url(d.url)) add_date(d, "url", iso(*day), Trust::url);
    read_times(d, page);
    bool const dated =
        std::ranges::any_of(d.dates, [](RawDate const& a) { return a.trust >= Trust::modified; }) || !d.times.empty();
    if (!dated) read_script_data(d, html);
    std::ranges::stable_sort(d.dates, [](RawDate const& a, RawDate const& b) { return a.trust > b.trust; });
    if (!d.headlines.empty()) d.title_hint = d.headlines.front().text;
    d.blocks = std::move(page.blocks);
    d.text = std::make_shared<SourceText const>(std::move(page.text));
    return d;
}

}  // namespace dateline
