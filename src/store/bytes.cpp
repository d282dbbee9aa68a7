// An article's reports are written once and read whole, for merging; so they are one blob, a tenth of the size of
// JSON and ten times as quick. Sentences are rows of their own, so a blob names them by their place: "invited" at code
// point 52, in the sentence at 40. One description of each value serves writing and reading, so the two cannot differ.
#include "bytes.hpp"

#include "byte_ways.hpp"
#include "dateline/diagnostics/error.hpp"

namespace dateline {
namespace {

using bytes::Reader;
using bytes::Writer;

/// `T` is const when written.
template <typename Way, typename T>
void clock(Way& way, T& c) {
    way.number(c.minute);
    way.number(c.second);
    if (way.there(c.offset)) way.number(*c.offset);
}

template <typename Way, typename T>
void period(Way& way, T& p) {
    way.number(p.first);
    way.number(p.last);
    way.number(p.grain);
    way.number(p.part);
    way.number(p.season);
    if (way.there(p.clock)) clock(way, *p.clock);
    way.flags(p.approximate, p.uncertain, p.fiscal, p.open_begin, p.open_end);
}

template <typename Way, typename T>
void strings(Way& way, T& list) {
    for (auto& s : way.list(list)) way.text(s);
}

template <typename Way, typename T>
void numbers(Way& way, T& list) {
    for (auto& n : way.list(list)) way.number(n);
}

/// `T` is Party, const when written.
template <typename Way, typename T>
void party(Way& way, T& p) {
    way.text(p.entity);
    way.text(p.name);
    way.text(p.short_name);
    way.text(p.type);
    if (p.entity.empty() && way.format >= 10) way.number(p.count);
}

/// Returns those that take part.
std::span<ReportedRole const> roles(Writer& way, ReportedEvent const& r) {
    for (ReportedRole const& role : way.list(r.roles)) {
        way.number(role.role);
        party(way, *role.who);
    }
    return r.roles;
}

std::span<Party> roles(Reader& way, ReportedEvent& r) {
    std::span<ReportedRole> const roles = way.list(r.roles);
    std::span<Party> const parties = way.words.list<Party>(roles.size());
    for (std::size_t i = 0; i < roles.size(); ++i) {
        way.number(roles[i].role);
        party(way, parties[i]);
        roles[i].who = &parties[i];
    }
    return parties;
}

/// Whom each of them speaks for, up to the last one who speaks for somebody.
void represented(Writer& way, std::span<ReportedRole const> roles) {
    while (!roles.empty() && roles.back().who->represents.empty()) roles = roles.first(roles.size() - 1);
    for (ReportedRole const& role : way.list(roles)) strings(way, role.who->represents);
}

void represented(Reader& way, std::span<Party> parties) {
    for (Party& p : way.first_of(parties)) strings(way, p.represents);
}

template <typename Way, typename T>
void evidence(Way& way, T& e) {
    way.number(e.begin);
    way.number(e.end);
    way.once(e.trigger);
    way.number(e.sentence_begin);
    way.number(e.sentence_number);
    way.once(e.said);
    way.number(e.dated_by);
}

/// Formats 4 and 5 of the store knew two kinds of links, which shared their words.
void older_links(Writer& way, ReportedEvent const& r) {
    way.link(r.follows_by(RelationKind::then));
    way.link(r.follows_by(RelationKind::answered_by));
    way.text(r.follows.empty() ? std::string_view() : r.follows.back().words);
}

void older_links(Reader& way, ReportedEvent& r) {
    std::vector<Following> links(2);
    links[0].kind = RelationKind::answered_by;
    way.link(links[1].of);
    way.link(links[0].of);
    way.text(links[0].words);
    links[1].words = links[0].words;
    std::erase_if(links, [](Following const& f) { return f.of == nowhere; });
    r.follows = way.words.keep_list(links);
}

template <typename Way, typename T>
void report(Way& way, T& r) {
    way.number(r.key);
    numbers(way, r.former);
    way.flags(r.merged, r.contradicted);
    way.text(r.kind);
    way.text(r.family);
    way.text(r.type);
    way.text(r.lemma);
    way.number(r.event_class);
    way.once(r.title);
    auto const parties = roles(way, r);
    if (way.there(r.when)) period(way, *r.when);
    way.number(r.dated_by);
    way.number(r.factuality);
    for (auto& x : way.list(r.evidence)) evidence(way, x);
    way.number(r.event_class);
    way.number(r.flags);
    way.flags(r.habitual, r.quoted, r.nominal, r.definite, r.in_title, r.dateless);
    numbers(way, r.content);
    way.link(r.same_as);
    if (way.format < 6) {
        older_links(way, r);
    } else {
        for (auto& f : way.list(r.follows)) {
            way.number(f.kind);
            way.link(f.of);
            way.text(f.words);
        }
    }
    represented(way, parties);
}

template <typename Way, typename T>
void article(Way& way, T& a) {
    way.text(a.source.doc);
    way.text(a.source.title);
    way.text(a.source.outlet);
    way.text(a.source.agency);
    if (way.there(a.source.day)) way.number(*a.source.day);
    way.text(a.source.published);
    for (auto& r : way.list(a.events)) report(way, r);
    numbers(way, a.story);
}

template <typename Way, typename T>
void fingerprint(Way& way, T& p) {
    way.number(p.runs);
    numbers(way, p.sample);
}

/// The sentences that say why: only explain asks for them. Those of merges were among them up to format 7.
void reasons(Writer& way, ArticleReports const& a) {
    for (ReportedEvent const& r : a.events) {
        if (way.format < 8) strings(way, r.merges);
        for (ReportedEvidence const& e : r.evidence) way.lines(e.why);
    }
}

void reasons(Reader& way, ArticleReports& a) {
    for (ReportedEvent& r : a.events) {
        if (way.format < 8) strings(way, r.merges);
        std::span<ReportedEvidence> const evidence = way.words.keep_list(r.evidence);
        for (ReportedEvidence& e : evidence) way.lines(e.why);
        r.evidence = evidence;
    }
}

/// Evidence is stored without the article's name, which all have in common.
void name_document(ArticleReports& a) {
    std::string_view const doc = a.words.keep(a.source.doc);
    for (ReportedEvent& r : a.events) {
        std::span<ReportedEvidence> const evidence = a.words.keep_list(r.evidence);
        for (ReportedEvidence& e : evidence) e.doc = doc;
        r.evidence = evidence;
    }
}

}  // namespace

void damaged(std::string const& file) {
    throw Error(Exit::bad_material, file + ": is damaged; move it away and build the timeline again");
}

std::string reports_bytes(ArticleReports const& reports, std::int64_t format) {
    Writer out;
    out.format = format;
    article(out, reports);
    return std::move(out.bytes);
}

ArticleReports read_reports(std::string_view bytes, std::string const& where, std::int64_t format) {
    ArticleReports out;
    Reader in(bytes, where);
    in.format = format;
    article(in, out);
    in.end();
    out.words = std::move(in.words);
    name_document(out);
    return out;
}

std::string report_bytes(ReportedEvent const& r) {
    Writer out;
    report(out, r);
    return std::move(out.bytes);
}

ArticleReports read_report(std::string_view bytes, std::string const& doc, std::string const& where) {
    ArticleReports out;
    out.source.doc = doc;
    Reader in(bytes, where);
    report(in, out.events.emplace_back());
    in.end();
    out.words = std::move(in.words);
    name_document(out);
    return out;
}

std::string reasons_bytes(ArticleReports const& reports, std::int64_t format) {
    Writer out;
    out.format = format;
    reasons(out, reports);
    return std::move(out.bytes);
}

void read_reasons(std::string_view bytes, ArticleReports& reports, std::string const& where, std::int64_t format) {
    Reader in(bytes, where);
    in.format = format;
    reasons(in, reports);
    in.end();
    reports.words.share(in.words);
}

std::string print_bytes(Fingerprint const& p) {
    Writer out;
    fingerprint(out, p);
    return std::move(out.bytes);
}

Fingerprint read_print(std::string_view bytes, std::string const& where) {
    Fingerprint out;
    if (bytes.empty()) return out;
    Reader in(bytes, where);
    fingerprint(in, out);
    in.end();
    return out;
}

std::string period_bytes(Period const& p) {
    Writer out;
    period(out, p);
    return std::move(out.bytes);
}

Period read_period(std::string_view bytes, std::string const& where) {
    Period out;
    Reader in(bytes, where);
    period(in, out);
    in.end();
    return out;
}

}  // namespace dateline
