// Reports and articles for tests, written the way one tells them:
//
//   article("rt").on("2021-02-15")
//       .tells(report("invite", "invitation").by(musk).to(putin).on("2021-02-14"))
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "dateline/text/fold.hpp"
#include "dateline/timeline/timeline.hpp"

namespace dateline::test {

struct Somebody {
    std::string id, name, type;
    std::vector<std::string> represents;
    std::uint32_t count = 0;
};

inline Somebody person(std::string id, std::string name, std::vector<std::string> represents = {}) {
    return {std::move(id), std::move(name), "PERSON", std::move(represents)};
}
inline Somebody body(std::string id, std::string name, std::vector<std::string> represents = {}) {
    return {std::move(id), std::move(name), "ORG", std::move(represents)};
}
inline Somebody unlisted(std::string name, std::uint32_t count = 0) { return {"", std::move(name), "", {}, count}; }

inline Somebody const mayor = person("anna-berg", "Anna Berg", {"harbour-city"});
inline Somebody const speaker = person("tom-lind", "Tom Lind", {"harbour-city"});
inline Somebody const city = body("harbour-city", "Harbour City");
inline Somebody const inventor = person("ivo-stein", "Ivo Stein", {"ferro"});
inline Somebody const singer = person("lea-moon", "Lea Moon");
inline Somebody const ferro = body("ferro", "Ferro");
inline Somebody const boat = {"silver-eel", "Silver Eel", "PRODUCT", {}};

class Told {
public:
    Told(std::string lemma, std::string kind) {
        told.lemma = evidence.trigger = words.keep(lemma);
        told.kind = words.keep(kind);
        told.family = kind == "reply" ? "statement" : told.kind;
        if (kind == "statement" || kind == "reply") {
            flag(trigger_flag::speech).of_class(EventClass::reporting);
            if (kind == "reply") flag(trigger_flag::answers | trigger_flag::follows);
        }
        if (kind == "post") flag(trigger_flag::speech | trigger_flag::post).of_class(EventClass::reporting);
        if (kind == "invitation") of_class(EventClass::i_action);
    }
    Told& role(RoleName name, Somebody const& who) {
        std::string const short_name =
            who.name.substr(who.name.find(' ') == std::string::npos ? 0 : who.name.find(' ') + 1);
        Party& party = words.list<Party>(1).front();
        party.entity = words.keep(who.id);
        party.name = words.keep(who.name);
        party.short_name = words.keep(short_name);
        party.type = words.keep(who.type);
        party.count = who.count;
        std::vector<std::string_view> bodies;
        for (std::string const& body : who.represents) bodies.push_back(words.keep(body));
        party.represents = words.keep_list(bodies);
        roles.push_back({name, &party});
        return *this;
    }
    Told& by(Somebody const& who) { return role(RoleName::actor, who); }
    Told& to(Somebody const& who) { return role(RoleName::target, who); }
    Told& with(Somebody const& who) { return role(RoleName::with, who); }
    Told& dated(Period period, DatedBy by, std::string const& said = {}) {
        told.when = period;
        told.dated_by = evidence.dated_by = by;
        evidence.said = words.keep(said);
        return *this;
    }
    /// An EDTF date that the sentence says.
    Told& on(std::string const& edtf, DatedBy by = DatedBy::said) {
        return dated(parse_edtf(edtf).value(), by, by == DatedBy::said ? "on that day" : "");
    }
    Told& about(std::vector<std::string> const& content) {
        std::vector<std::uint32_t> hashes(told.content.begin(), told.content.end());
        for (std::string const& w : content) hashes.push_back(static_cast<std::uint32_t>(word_hash(w) >> 32));
        std::sort(hashes.begin(), hashes.end());
        told.content = words.keep_list(hashes);
        return *this;
    }
    Told& flag(std::uint32_t flags) { return told.flags |= flags, *this; }
    Told& of_class(EventClass c) { return told.event_class = c, *this; }
    Told& sure(Factuality f) { return told.factuality = f, *this; }
    Told& quoted() { return told.quoted = true, *this; }
    Told& habitual() { return told.habitual = true, *this; }
    Told& nominal() { return told.nominal = true, *this; }
    Told& definite() { return told.nominal = told.definite = true, *this; }
    Told& headline() { return told.in_title = true, *this; }
    Told& same_as(std::uint32_t n) { return told.same_as = n, *this; }
    Told& after(std::uint32_t n) { return follows(RelationKind::then, n, "followed it up"); }
    Told& answers(std::uint32_t n) { return follows(RelationKind::answered_by, n, "responded"); }
    Told& follows(RelationKind kind, std::uint32_t n, std::string const& says_so) {
        links.push_back({kind, n, words.keep(says_so)});
        return *this;
    }
    Told& titled(std::string const& title) { return told.title = words.keep(title), *this; }
    Told& sentence(std::uint32_t begin, std::string const& text) {
        evidence.sentence_begin = begin;
        evidence.sentence = words.keep(text);
        return *this;
    }
    Told& type(std::string const& type) { return told.type = words.keep(type), *this; }
    Told& because(std::string const& why) { return evidence.why = words.keep(why), *this; }

    ReportedEvent told;
    ReportedEvidence evidence;
    std::vector<ReportedRole> roles;
    std::vector<Following> links;
    Arena words;  ///< of all of it
};

/// Of a text of 50 runs of words that no text with another number shares.
inline Fingerprint print_of(std::uint32_t text) {
    Fingerprint print;
    print.runs = 50;
    for (std::uint32_t i = 0; i < print.runs; ++i) print.sample.push_back(1000 * text + i);
    return print;
}

inline Told report(std::string lemma, std::string kind = {}) { return {std::move(lemma), std::move(kind)}; }

class Page {
public:
    explicit Page(std::string doc) { reports.source.doc = std::move(doc); }
    Page& on(std::string const& day) {
        reports.source.day = parse_iso_day(day).value();
        reports.source.published = day;
        return *this;
    }
    Page& in(std::string outlet, std::string agency = {}) {
        reports.source.outlet = std::move(outlet);
        reports.source.agency = std::move(agency);
        return *this;
    }
    /// Each report stands in a sentence of its own, 100 characters after the last, unless it says where.
    Page& tells(Told r) {
        ReportedEvidence& e = r.evidence;
        std::uint32_t const begin = 100 * static_cast<std::uint32_t>(reports.events.size() + 1);
        e.doc = r.words.keep(reports.source.doc);
        if (e.sentence_begin == 0) e.sentence_begin = begin;
        e.begin = begin + 10;
        e.end = e.begin + 6;
        if (e.sentence.empty()) e.sentence = r.words.keep("The paper tells of a " + std::string(r.told.lemma) + ".");
        r.told.dateless = !reports.source.day;
        r.told.evidence = r.words.keep_list(std::span(&e, 1));
        r.told.roles = r.words.keep_list(r.roles);
        r.told.follows = r.words.keep_list(r.links);
        reports.events.push_back(r.told);
        reports.words.share(r.words);
        return *this;
    }
    operator ArticleReports() const { return reports; }

    ArticleReports reports;
};

inline Page article(std::string doc) { return Page(std::move(doc)); }

/// An article that tells of an opening, in the words of text number `text`.
inline ArticleReports printed(std::string const& doc, std::string const& day, std::uint32_t text) {
    ArticleReports a = article(doc).on(day).tells(report("open", "launch").by(mayor).on("2023-05-08"));
    a.print = print_of(text);
    return a;
}

/// The events of this kind or lemma, in timeline order.
inline std::vector<Event> of_kind(Timeline const& timeline, std::string const& kind) {
    std::vector<Event> out;
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        Event const& e = timeline[v];
        if (e.kind == kind || e.lemma == kind) out.push_back(e);
    }
    return out;
}

inline bool has(Event const& event, RoleName role, Somebody const& who) {
    return std::any_of(event.roles.begin(), event.roles.end(), [&](Participant const& p) {
        return p.role == role && p.entity == who.id && p.name == who.name;
    });
}

}  // namespace dateline::test
