// Copies what merging and the store need of an article's reports: names, sentences and code points instead
// of token numbers, so that the article itself can be let go.
#include <algorithm>
#include <boost/container/small_vector.hpp>
#include <boost/container/static_vector.hpp>
#include <boost/unordered/unordered_flat_map.hpp>

#include "count_in.hpp"
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
        out_.source = source();
        out_.print = fingerprint_of(a_.tokens, a_.article.body);
        if (!on_) out_.story = story_words(a_);
        doc_ = out_.words.keep(a_.document.id);
        out_.events.reserve(a_.reports.list.size());
        for (Report const& report : a_.reports.list) copy(report, out_.events.emplace_back());
        return std::move(out_);
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

    std::string_view keep(std::string_view words) { return out_.words.keep(words); }

    std::string_view slice(TokenRange range) {
        std::string_view const text = a_.tokens.text().slice(a_.tokens.span(range));
        if (range.size() == 1) return keep(text);
        return out_.words.keep_written(text.size(), [&](char* out) { return write_singly_spaced(text, out); });
    }

    void copy(Report const& report, ReportedEvent& out) {
        EventKind const& kind = lexicons_.triggers.kind(report.kind);
        out.kind = kind.id;
        out.family = kind.family;
        if ((report.flags & trigger_flag::embedded) == 0) out.type = kind.plover;
        out.lemma = lexicons_.vocabulary.spelling(report.lemma);
        if (out.lemma.empty()) out.lemma = slice({report.head, report.head + 1});
        out.event_class = report.event_class;
        write_title(report, a_.reports, view_, title_);
        out.title = keep(title_.text());
        out.factuality = report.factuality;
        if (report.date) {
            out.when = report.date->period;
            out.dated_by = report.date->by;
        }
        out.evidence = {evidence(report), 1};
        out.roles = roles(report);
        out.flags = report.flags;
        out.habitual = report.habitual;
        out.quoted = report.quoted;
        out.nominal = report.nominal;
        out.definite = report.definite;
        out.in_title = report.in_title;
        std::span<std::uint64_t const> const content = a_.reports.content_of(report);
        std::span<std::uint32_t> const halves = out_.words.list<std::uint32_t>(content.size());
        for (std::size_t i = 0; i < content.size(); ++i) halves[i] = static_cast<std::uint32_t>(content[i] >> 32);
        out.content = halves;
        out.same_as = report.same_as;
        out.follows = follows(report);
        out.dateless = !on_;
    }

    std::span<Following const> follows(Report const& report) {
        boost::container::static_vector<Following, 4> out;
        auto const follow = [&](RelationKind how, std::uint32_t of, TokenRange words) {
            if (of != nowhere) out.push_back({how, of, slice(words)});
        };
        follow(RelationKind::answered_by, report.answers, report.trigger);
        follow(RelationKind::then, report.after, report.trigger);
        auto const word = [&](std::uint32_t token) {
            return token == nowhere ? report.trigger : TokenRange{token, token + 1};
        };
        follow(RelationKind::causes, report.caused_by, word(report.cause_word));
        follow(RelationKind::continued_by, report.continues, word(report.continue_word));
        return out_.words.keep_list(out);
    }

    ReportedEvidence const* evidence(Report const& report) {
        SourceText const& text = a_.tokens.text();
        ReportedEvidence& e = out_.words.list<ReportedEvidence>(1).front();
        e.doc = doc_;
        Span const trigger = a_.tokens.span(report.trigger);
        e.begin = text.code_points(trigger.begin);
        e.trigger = keep(text.slice(trigger));
        e.end = text.code_points(trigger.end);
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
        e.why = keep(reasons_.of(report));
        return &e;
    }

    /// "It" and "they" that nobody was found for name no participant.
    bool is_open_pronoun(Filler const& filler) const {
        return filler.who == EntityId::none && a_.words.words[filler.head].part == PartOfSpeech::pronoun;
    }

    /// The actor himself, whom no list has, of "killed himself"; nobody of an open pronoun.
    Filler const* meant(Filler const& filler, Report const& report) const {
        if (!is_open_pronoun(filler)) return &filler;
        if (!lexicons_.words.has(a_.tokens[filler.head].word(), word_flag::reflexive)) return nullptr;
        for (Filler const& other : a_.reports.fillers_of(report)) {
            if (other.role == RoleName::actor && !is_open_pronoun(other)) return &other;
        }
        return nullptr;
    }

    std::span<ReportedRole const> roles(Report const& report) {
        boost::container::small_vector<ReportedRole, 8> out;
        for (Filler const& filler : a_.reports.fillers_of(report)) {
            if (Filler const* const who = meant(filler, report)) out.push_back({filler.role, party(*who)});
        }
        return out_.words.keep_list(out);
    }

    /// Who is listed is told once.
    Party const* party(Filler const& filler) {
        if (filler.who == EntityId::none) {
            Party& p = out_.words.list<Party>(1).front();
            p.name = p.short_name = slice(filler.tokens);
            p.count = count_in(filler.tokens, a_.tokens, a_.words, lexicons_.times);
            return &p;
        }
        auto const [found, is_new] = listed_.try_emplace(filler.who);
        if (is_new) found->second = listed_party(filler.who);
        return found->second;
    }

    Party const* listed_party(EntityId who) {
        Party& p = out_.words.list<Party>(1).front();
        p.entity = keep(gazetteer_.id(who));
        p.name = keep(gazetteer_.name(who));
        p.short_name = keep(gazetteer_.short_name(who));
        p.type = keep(name(gazetteer_.type(who)));
        p.represents = represented_by(who);
        return &p;
    }

    /// Ids of the bodies that an entity speaks for on the article's day: the Kremlin for its spokesman, Russia and the
    /// Kremlin for its president; and what a seat stands for.
    std::span<std::string_view const> represented_by(EntityId who) {
        boost::container::small_vector<std::string_view, 8> out;
        auto const add = [&](EntityId body) {
            if (body == EntityId::none || body == who) return;
            std::string_view const id = gazetteer_.id(body);
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
        for (std::string_view& id : out) id = keep(id);
        return out_.words.keep_list(out);
    }

    AnalysedArticle const& a_;
    Lexicons const& lexicons_;
    Gazetteer const& gazetteer_;
    ArticleView view_;
    Reasons reasons_;
    std::optional<Day> on_;
    std::vector<EntityId> bodies_;  ///< all that take part and are no persons, each once
    boost::unordered_flat_map<EntityId, Party const*> listed_;
    ArticleReports out_;
    std::string_view doc_;
    TextLine title_;                    ///< of the report at hand
    std::uint32_t sentence_ = nowhere;  ///< the last one that was asked for
    std::string_view sentence_text_;
    std::uint32_t sentence_begin_ = 0;  ///< code points
};

}  // namespace

ArticleReports to_reports(AnalysedArticle const& analysed, Lexicons const& lexicons, Gazetteer const& gazetteer) {
    return Copier(analysed, lexicons, gazetteer).copy();
}

}  // namespace dateline
