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
    std::size_t const n = way.count(list);
    for (std::size_t i = 0; i < n; ++i) way.text(list[i]);
}

template <typename Way, typename T>
void participant(Way& way, T& p) {
    way.number(p.role);
    way.text(p.entity);
    way.text(p.name);
    way.text(p.short_name);
    way.text(p.type);
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

template <typename Way, typename T>
void ids(Way& way, T& list) {
    std::size_t const n = way.count(list);
    for (std::size_t i = 0; i < n; ++i) way.id(list[i]);
}

template <typename Way, typename T>
void event(Way& way, T& e) {
    ids(way, e.former_ids);
    way.flags(e.merged, e.contradicted);
    way.text(e.kind);
    way.text(e.family);
    way.text(e.type);
    way.text(e.lemma);
    way.number(e.event_class);
    way.once(e.title);
    std::size_t const roles = way.count(e.roles);
    for (std::size_t i = 0; i < roles; ++i) participant(way, e.roles[i]);
    if (way.there(e.when)) period(way, *e.when);
    way.number(e.dated_by);
    way.number(e.factuality);
    std::size_t const pieces = way.count(e.evidence);
    for (std::size_t i = 0; i < pieces; ++i) evidence(way, e.evidence[i]);
}

/// Formats 4 and 5 of the store knew two kinds of links, which shared their words.
template <typename Way, typename T>
void older_links(Way& way, T& r) {
    std::uint32_t after = r.follows_by(RelationKind::then), answers = r.follows_by(RelationKind::answered_by);
    way.link(after);
    way.link(answers);
    if constexpr (std::is_const_v<T>) {
        static std::string const none;
        way.text(r.follows.empty() ? none : r.follows.back().words);
    } else {
        std::string words;
        way.text(words);
        if (answers != nowhere) r.follows.push_back({RelationKind::answered_by, answers, words});
        if (after != nowhere) r.follows.push_back({RelationKind::then, after, words});
    }
}

template <typename Way, typename T>
void report(Way& way, T& r) {
    way.number(r.key);
    event(way, r.event);
    way.number(r.event_class);
    way.number(r.flags);
    way.flags(r.habitual, r.quoted, r.nominal, r.definite, r.in_title, r.dateless);
    std::size_t const words = way.count(r.content);
    for (std::size_t i = 0; i < words; ++i) way.number(r.content[i]);
    way.link(r.same_as);
    if (way.older) {
        older_links(way, r);
    } else {
        std::size_t const links = way.count(r.follows);
        for (std::size_t i = 0; i < links; ++i) {
            way.number(r.follows[i].kind);
            way.link(r.follows[i].of);
            way.text(r.follows[i].words);
        }
    }
    std::size_t const bodies = way.count(r.represents);
    for (std::size_t i = 0; i < bodies; ++i) strings(way, r.represents[i]);
}

template <typename Way, typename T>
void article(Way& way, T& a) {
    way.text(a.source.doc);
    way.text(a.source.title);
    way.text(a.source.outlet);
    way.text(a.source.agency);
    if (way.there(a.source.day)) way.number(*a.source.day);
    way.text(a.source.published);
    std::size_t const n = way.count(a.events);
    for (std::size_t i = 0; i < n; ++i) report(way, a.events[i]);
    std::size_t const words = way.count(a.story);
    for (std::size_t i = 0; i < words; ++i) way.number(a.story[i]);
}

template <typename Way, typename T>
void fingerprint(Way& way, T& p) {
    way.number(p.runs);
    std::size_t const n = way.count(p.sample);
    for (std::size_t i = 0; i < n; ++i) way.number(p.sample[i]);
}

/// The sentences that say why: only explain asks for them. Those of merges were among them up to format 7.
template <typename Way, typename T>
void reasons(Way& way, T& a) {
    for (auto& r : a.events) {
        if (way.older) strings(way, r.event.merges);
        for (auto& e : r.event.evidence) way.lines(e.why);
    }
}

}  // namespace

void damaged(std::string const& file) {
    throw Error(Exit::bad_material, file + ": is damaged; move it away and build the timeline again");
}

std::string reports_bytes(ArticleReports const& reports, bool older) {
    Writer out;
    out.older = older;
    article(out, reports);
    return std::move(out.bytes);
}

ArticleReports read_reports(std::string_view bytes, std::string const& where, bool older) {
    ArticleReports out;
    Reader in(bytes, where);
    in.older = older;
    article(in, out);
    in.end();
    for (ReportedEvent& r : out.events) {
        for (Evidence& e : r.event.evidence) e.doc = out.source.doc;
    }
    return out;
}

std::string report_bytes(ReportedEvent const& r) {
    Writer out;
    report(out, r);
    return std::move(out.bytes);
}

ReportedEvent read_report(std::string_view bytes, std::string const& doc, std::string const& where) {
    ReportedEvent out;
    Reader in(bytes, where);
    report(in, out);
    in.end();
    for (Evidence& e : out.event.evidence) e.doc = doc;
    return out;
}

std::string reasons_bytes(ArticleReports const& reports, bool older) {
    Writer out;
    out.older = older;
    reasons(out, reports);
    return std::move(out.bytes);
}

void read_reasons(std::string_view bytes, ArticleReports& reports, std::string const& where, bool older) {
    Reader in(bytes, where);
    in.older = older;
    reasons(in, reports);
    in.end();
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
