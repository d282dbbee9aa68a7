// Copies what merging and the store need of an article's reports: names, sentences and code points instead
// of token numbers, so that the article itself can be let go.
#include <algorithm>
#include <unordered_map>

#include "dateline/diagnostics/utf8.hpp"
#include "dateline/event/reasons.hpp"
#include "dateline/pipeline.hpp"
#include "dateline/text/spaced.hpp"
#include "story_words.hpp"

namespace dateline {
namespace {

class Copier {
public:
    Copier(AnalysedArticle const& a, Lexicons const& lexicons, Gazetteer const& gazetteer)
        : a_(a),
          lexicons_(lexicons),
          gazetteer_(gazetteer),
          view_{a.tokens,       a.words,           a.mentions,          a.times, a.article, gazetteer,
                lexicons.words, lexicons.triggers, &lexicons.vocabulary},
          reasons_(a.reports, view_) {
        if (a.article.published) on_ = a.article.published->day;
        for (Filler const& filler : a.reports.fillers) {
            if (filler.who != EntityId::none && gazetteer.type(filler.who) != EntityType::person)
                bodies_.push_back(filler.who);
        }
        std::ranges::sort(bodies_);
        bodies_.erase(std::unique(bodies_.begin(), bodies_.end()), bodies_.end());
    }

    ArticleReports copy() {
        ArticleReports out;
        out.source = source();
        out.print = fingerprint_of(a_.tokens, a_.article.body);
        if (!on_) out.story = story_words(a_);
        out.events.reserve(a_.reports.list.size());
        for (Report const& report : a_.reports.list) copy(report, out.events.emplace_back());
        return out;
    }

private:
    Source source() const {
        Article const& article = a_.article;
        Source s;
        s.doc = a_.document.id;
        s.title = article.title;
        if (article.outlet) s.outlet = gazetteer_.name(*article.outlet);
        if (article.agency) s.agency = gazetteer_.name(*article.agency);
        if (article.published) {
            s.day = article.published->day;
            s.published = iso(*article.published);
        }
        return s;
    }

    std::string slice(TokenRange range) const { return singly_spaced(a_.tokens.text().slice(a_.tokens.span(range))); }

    void copy(Report const& report, ReportedEvent& out) {
        Event& event = out.event;
        EventKind const& kind = lexicons_.triggers.kind(report.kind);
        event.kind = kind.id;
        event.family = kind.family;
        if ((report.flags & trigger_flag::embedded) == 0) event.type = kind.plover;
        event.lemma = lexicons_.vocabulary.spelling(report.lemma);
        if (event.lemma.empty()) event.lemma = slice({report.head, report.head + 1});
        event.event_class = out.event_class = report.event_class;
        event.title = title(report, a_.reports, view_);
        event.factuality = report.factuality;
        if (report.date) {
            event.when = report.date->period;
            event.dated_by = report.date->by;
        }
        tell_evidence(report, event.evidence.emplace_back());
        event.roles.reserve(report.fillers);
        for (Filler const& filler : a_.reports.fillers_of(report)) {
            if (is_open_pronoun(filler)) continue;
            tell_participant(filler, event.roles.emplace_back());
            if (filler.who == EntityId::none) continue;
            std::vector<std::string> const& bodies = represented_by(filler.who);
            if (bodies.empty()) continue;
            out.represents.resize(event.roles.size());
            out.represents.back() = bodies;
        }
        out.flags = report.flags;
        out.habitual = report.habitual;
        out.quoted = report.quoted;
        out.nominal = report.nominal;
        out.definite = report.definite;
        out.in_title = report.in_title;
        std::span<std::uint64_t const> const content = a_.reports.content_of(report);
        out.content.reserve(content.size());
        for (std::uint64_t const hash : content) out.content.push_back(static_cast<std::uint32_t>(hash >> 32));
        out.same_as = report.same_as;
        auto const follow = [&](RelationKind how, std::uint32_t of, TokenRange words) {
            if (of != nowhere) out.follows.push_back({how, of, slice(words)});
        };
        follow(RelationKind::answered_by, report.answers, report.trigger);
        follow(RelationKind::then, report.after, report.trigger);
        auto const word = [&](std::uint32_t token) {
            return token == nowhere ? report.trigger : TokenRange{token, token + 1};
        };
        follow(RelationKind::causes, report.caused_by, word(report.cause_word));
        follow(RelationKind::continued_by, report.continues, word(report.continue_word));
        out.dateless = !on_;
    }

    void tell_evidence(Report const& report, Evidence& e) {
        SourceText const& text = a_.tokens.text();
        e.doc = a_.document.id;
        Span const trigger = a_.tokens.span(report.trigger);
        e.begin = text.code_points(trigger.begin);
        e.trigger = text.slice(trigger);
        e.end = e.begin + static_cast<std::uint32_t>(count_characters(e.trigger));
        if (sentence_ != report.sentence) {
            TokenRange const sentence = a_.tokens.sentences()[report.sentence];
            sentence_ = report.sentence;
            sentence_text_ = slice(sentence);
            sentence_begin_ = text.code_points(a_.tokens.span(sentence).begin);
        }
        e.sentence = sentence_text_;
        e.sentence_number = report.sentence;
        e.sentence_begin = sentence_begin_;
        if (report.date) {
            e.dated_by = report.date->by;
            if (report.date->time != nowhere) e.said = slice(a_.times.list[report.date->time].tokens);
        }
        e.why = std::string(reasons_.of(report));
    }

    /// "It" and "they" that nobody was found for name no participant.
    bool is_open_pronoun(Filler const& filler) const {
        return filler.who == EntityId::none && a_.words.words[filler.head].part == PartOfSpeech::pronoun;
    }

    void tell_participant(Filler const& filler, Participant& p) const {
        p.role = filler.role;
        if (filler.who == EntityId::none) {
            p.name = p.short_name = slice(filler.tokens);
        } else {
            p.entity = gazetteer_.id(filler.who);
            p.name = gazetteer_.name(filler.who);
            p.short_name = gazetteer_.short_name(filler.who);
            p.type = name(gazetteer_.type(filler.who));
        }
    }

    /// Ids of the bodies that an entity speaks for on the article's day: the Kremlin for its spokesman, Russia and the
    /// Kremlin for its president; and what a seat stands for.
    std::vector<std::string> const& represented_by(EntityId who) {
        auto const [found, is_new] = represented_.try_emplace(who);
        if (is_new) found->second = find_represented(who);
        return found->second;
    }

    std::vector<std::string> find_represented(EntityId who) const {
        std::vector<std::string> out;
        auto const add = [&](EntityId body) {
            if (body == EntityId::none || body == who) return;
            std::string const id{gazetteer_.id(body)};
            if (std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
        };
        add(gazetteer_.stands_for(who));
        for (HeldRole const& role : gazetteer_.roles(who)) {
            if (gazetteer_.speaks_for(who, role.of, on_)) add(role.of);
        }
        if (gazetteer_.type(who) == EntityType::person) {
            for (EntityId const body : bodies_) {
                if (gazetteer_.speaks_for(who, body, on_)) add(body);
            }
        }
        return out;
    }

    AnalysedArticle const& a_;
    Lexicons const& lexicons_;
    Gazetteer const& gazetteer_;
    ArticleView view_;
    Reasons reasons_;
    std::optional<Day> on_;
    std::vector<EntityId> bodies_;  ///< all that take part and are no persons, each once
    std::unordered_map<EntityId, std::vector<std::string>> represented_;
    std::uint32_t sentence_ = nowhere;  ///< the last one that was asked for
    std::string sentence_text_;
    std::uint32_t sentence_begin_ = 0;  ///< code points
};

}  // namespace

ArticleReports to_reports(AnalysedArticle const& analysed, Lexicons const& lexicons, Gazetteer const& gazetteer) {
    return Copier(analysed, lexicons, gazetteer).copy();
}

}  // namespace dateline
