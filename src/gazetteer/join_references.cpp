// Walks through names and references from left to right. A role takes its one holder, or of several the one
// mentioned last; "the president" is the last person mentioned who holds that title; "the app" the last app. A
// pronoun takes the most prominent fitting entity: subjects before objects, near before far, what stands outside
// quotations before what is only said inside one, never the subject of its own clause unless it says "himself".
// "I" and "we" inside a quotation are its speaker, who may be named after it.
#include <algorithm>

#include "pronoun_forms.hpp"
#include "sentence_roles.hpp"
#include "story.hpp"

namespace dateline {
namespace {

constexpr std::uint32_t window_sentences = 4, window_mentions = 60;

class ReferenceJoiner {
public:
    ReferenceJoiner(Story const& story, std::vector<Mention> const& names, std::vector<Pending> const& references)
        : story_(story), names_(names), references_(references), roles_(story) {}

    Mentions join() {
        auto name = names_.begin();
        for (Pending const& p : references_) {
            auto const before = [&](Mention const& m) {
                return std::pair(m.tokens.first, ~m.tokens.last) < std::pair(p.tokens.first, ~p.tokens.last);
            };
            for (; name != names_.end() && before(*name); ++name) add_name(*name);
            bool const taken = !list().empty() && p.tokens.first < list().back().tokens.last;
            if (!taken) decide(p);
        }
        for (; name != names_.end(); ++name) add_name(*name);
        speakers();
        drop_open();
        return std::move(out_);
    }

private:
    std::vector<Mention>& list() { return out_.list; }
    Gazetteer const& gazetteer() const { return story_.gazetteer; }

    void add_name(Mention m) {
        if (m.how == How::surname || m.how == How::alias) {
            if (m.who != EntityId::none) m.antecedent = last_mention(m.who);
        }
        list().push_back(m);
    }
    /// Where the head of a mention stands.
    struct Where {
        std::uint32_t sentence, quotation;
    };
    Where const& where(std::uint32_t mention) const {
        for (auto i = static_cast<std::uint32_t>(where_.size()); i <= mention; ++i) {
            std::uint32_t const head = out_.list[i].head;
            where_.push_back({story_.tokens.sentence_of(head), roles_.quotation(head)});
        }
        return where_[mention];
    }
    std::uint32_t last_mention(EntityId who) const {
        for (auto i = static_cast<std::uint32_t>(out_.list.size()); i-- > 0;)
            if (out_.list[i].who == who) return i;
        return nowhere;
    }
    void add(Pending const& p, How how, std::uint32_t antecedent, EntityId who) {
        Mention m;
        m.tokens = p.tokens;
        m.head = p.tokens.last - 1;
        m.how = how;
        m.who = who;
        m.antecedent = antecedent;
        list().push_back(m);
    }

    void decide(Pending const& p) {
        switch (p.kind) {
            case Pending::Kind::role:
                return role(p);
            case Pending::Kind::bare_role:
                return bare_role(p);
            case Pending::Kind::nominal:
                return nominal(p);
            case Pending::Kind::pronoun:
                return pronoun(p);
        }
    }

    void role(Pending const& p) {
        WordMatch const& word = story_.word_matches[p.number];
        if (p.candidates.size() == 1) {
            add(p, How::role, last_mention(p.candidates[0]), p.candidates[0]);
        } else {
            std::uint32_t const at = last_of(p.candidates);
            std::vector<EntityId> introduced;
            for (EntityId const e : p.candidates)
                if (story_.introduced(e)) introduced.push_back(e);
            if (at != nowhere) {
                add(p, How::role, at, list()[at].who);
            } else if (introduced.size() == 1) {
                add(p, How::role, nowhere, introduced[0]);
            } else {
                add(p, How::role, nowhere, EntityId::none);
                Mention& m = list().back();
                m.first_candidate = static_cast<std::uint32_t>(out_.candidates.size());
                m.candidates = static_cast<std::uint32_t>(p.candidates.size());
                for (EntityId const e : p.candidates)
                    out_.candidates.push_back({e, AliasKind::full, 1.0F / static_cast<float>(p.candidates.size())});
            }
        }
        list().back().head = word.tokens.last - 1;
    }
    std::uint32_t last_of(std::vector<EntityId> const& candidates) {
        for (auto i = static_cast<std::uint32_t>(list().size()); i-- > 0;)
            if (std::find(candidates.begin(), candidates.end(), list()[i].who) != candidates.end()) return i;
        return nowhere;
    }

    /// "the president": a holder of an office of that title if one is mentioned, else of a role so called.
    void bare_role(Pending const& p) {
        WordMatch const& word = story_.word_matches[p.number];
        RoleReference const reference = read_role(story_, word);
        for (bool const office : {true, false}) {
            std::uint32_t const at = last_holder(reference, office);
            if (at != nowhere) return add(p, How::role, at, list()[at].who);
        }
        nominal(p);
    }
    std::uint32_t last_holder(RoleReference const& reference, bool office) {
        std::vector<EntityId> refused;
        for (auto i = static_cast<std::uint32_t>(list().size()), seen = 0u; i-- > 0 && seen < 4 * window_mentions;
             ++seen) {
            EntityId const who = list()[i].who;
            if (who == EntityId::none || gazetteer().type(who) != EntityType::person) continue;
            if (std::find(refused.begin(), refused.end(), who) != refused.end()) continue;
            if (fits_role(story_, who, reference, office)) return i;
            refused.push_back(who);
        }
        return nowhere;
    }

    void nominal(Pending const& p) {
        WordMatch const& word = story_.word_matches[p.number];
        std::uint32_t const sentence = story_.tokens.sentence_of(p.tokens.first);
        for (auto i = static_cast<std::uint32_t>(list().size()), seen = 0u; i-- > 0 && seen < window_mentions; ++seen) {
            Mention const& m = list()[i];
            if (m.who == EntityId::none || m.how == How::demonym) continue;
            if (sentence - where(i).sentence > 3) return;
            for (WordRecord const& w : story_.records(word)) {
                if (w.role != WordRole::kind || !story_.tables.has_kind(m.who, w.number)) continue;
                add(p, How::nominal, i, m.who);
                return;
            }
        }
    }

    void pronoun(Pending const& p) {
        PronounForm const form = PronounForm::of_number(p.number);
        std::uint32_t const token = p.tokens.first;
        if (form.of == PronounOf::speaker) {
            if (roles_.quotation(token) != nowhere) add(p, How::pronoun, nowhere, EntityId::none);  // see speakers()
            return;
        }
        if (form.of == PronounOf::they) return;
        if (form.of == PronounOf::it && form.grammar != PronounCase::possessive &&
            (form.grammar != PronounCase::subject || !stands_as_subject(token) || roles_.empty_it(token))) {
            std::uint32_t const at = object_above(token);
            if (at != nowhere && fits(list()[at].who, form)) add(p, How::pronoun, at, list()[at].who);
            return;
        }
        std::uint32_t const own = clause_subject(token);
        if (form.grammar == PronounCase::reflexive) {
            if (own != nowhere && fits(list()[own].who, form)) add(p, How::pronoun, own, list()[own].who);
            return;
        }
        bool const object_form = form.grammar == PronounCase::object && !possessive_her(token);
        EntityId const excluded = object_form && own != nowhere ? list()[own].who : EntityId::none;
        std::uint32_t const at =
            form.of == PronounOf::it ? thing_before(token, form) : person_before(token, form, excluded);
        if (at != nowhere) add(p, How::pronoun, at, list()[at].who);
    }
    bool stands_as_subject(std::uint32_t token) const {
        return !roles_.parsed() || roles_.of(token) == SentenceRole::subject;
    }
    /// "Norland sued Vega, accusing [it] of theft", "fined Vega and told [it] to pay": the name that is the object of
    /// the clause with the same subject above.
    std::uint32_t object_above(std::uint32_t token) const {
        Words const& words = story_.words;
        std::uint32_t const own = words.clause_at(token);
        if (own == nowhere) return nowhere;
        Clause const& c = words.clauses[own];
        bool const object = c.object != nowhere && words.phrases[c.object].head == token;
        if (!object || c.parent == nowhere || words.clauses[c.parent].object == nowhere) return nowhere;
        if (c.subject != words.clauses[c.parent].subject || words.groups[c.parent].passive) return nowhere;
        return mention_of(words.phrases[words.clauses[c.parent].object].head);
    }
    bool possessive_her(std::uint32_t token) const {
        return token < story_.words.words.size() && story_.words.words[token].part == PartOfSpeech::determiner;
    }
    /// The mention that is the subject of the clause around a token. Before "to join him" it is the name just before.
    std::uint32_t clause_subject(std::uint32_t token) const {
        if (token >= 3 && story_.tables.grammar.is(story_.tokens.hashes()[token - 2], GrammarUse::infinitive))
            for (auto i = static_cast<std::uint32_t>(out_.list.size()); i-- > 0;) {
                if (out_.list[i].tokens.last == token - 2 && out_.list[i].who != EntityId::none) return i;
                if (out_.list[i].tokens.last + 8 < token) break;
            }
        std::uint32_t const subject = roles_.clause_subject(token);
        if (subject == nowhere) return nowhere;
        return mention_of(story_.words.phrases[subject].head);
    }
    /// The mention with its head at a token, of somebody who is known.
    std::uint32_t mention_of(std::uint32_t head) const {
        for (auto i = static_cast<std::uint32_t>(out_.list.size()); i-- > 0;) {
            if (out_.list[i].head == head && out_.list[i].who != EntityId::none) return i;
            if (out_.list[i].tokens.last + 64 < head) break;
        }
        return nowhere;
    }

    bool fits(EntityId who, PronounForm const& form) const {
        if (who == EntityId::none) return false;
        bool const person = gazetteer().type(who) == EntityType::person;
        if (form.of == PronounOf::it) return !person;
        if (!person) return false;
        Gender const gender = gazetteer().gender(who);
        return gender == Gender::unknown || (gender == Gender::male) == (form.of == PronounOf::he);
    }

    /// The most prominent person who fits, of the sentences before and the words before in this one.
    std::uint32_t person_before(std::uint32_t token, PronounForm const& form, EntityId excluded) const {
        struct Score {
            EntityId who;
            float points;
            std::uint32_t last;
        };
        std::vector<Score> scores;
        std::uint32_t const sentence = story_.tokens.sentence_of(token);
        std::uint32_t const quotation = roles_.quotation(token);
        bool const parallel = roles_.of(token) == SentenceRole::subject;
        std::uint32_t const last_subject = parallel ? roles_.last_subject_head(token, 1) : nowhere;
        std::uint32_t seen = 0;
        for (auto i = static_cast<std::uint32_t>(out_.list.size()); i-- > 0 && seen < window_mentions; ++seen) {
            Mention const& m = out_.list[i];
            std::uint32_t const far = sentence - where(i).sentence;
            if (far > window_sentences) break;
            if (m.who == excluded || !fits(m.who, form)) continue;
            std::uint32_t const said_in = where(i).quotation;
            if (quotation != nowhere && said_in != quotation) continue;
            float points = 2.0F;
            switch (roles_.of(m.head)) {
                case SentenceRole::subject:
                    points = 4.0F;
                    break;
                case SentenceRole::object:
                    points = 2.5F;
                    break;
                case SentenceRole::possessor:
                    points = 2.2F;
                    break;
                case SentenceRole::other:
                    break;
            }
            if (!roles_.parsed() && first_of_sentence(i)) points = 4.0F;
            if (said_in != nowhere && quotation == nowhere) points *= 0.4F;
            if (parallel && far == 1 && m.head == last_subject) points *= 1.5F;
            for (std::uint32_t k = 0; k < far; ++k) points *= 0.5F;
            auto const at = std::find_if(scores.begin(), scores.end(), [&](Score const& s) { return s.who == m.who; });
            if (at == scores.end())
                scores.push_back({m.who, points, i});
            else
                at->points += points * 0.5F;
        }
        if (scores.empty()) return nowhere;
        auto const best = std::max_element(scores.begin(), scores.end(),
                                           [](Score const& a, Score const& b) { return a.points < b.points; });
        return unlisted_subject_between(best->last, token) ? nowhere : best->last;
    }
    bool first_of_sentence(std::uint32_t mention) const {
        return mention == 0 || where(mention - 1).sentence != where(mention).sentence;
    }
    /// Has somebody whom no list knows become the subject since?
    bool unlisted_subject_between(std::uint32_t antecedent, std::uint32_t token) const {
        std::uint32_t const head = roles_.last_subject_head(token, 2);
        return head != nowhere && head > out_.list[antecedent].tokens.last && story_.unknown_name_word(head) &&
               std::none_of(out_.list.begin() + antecedent, out_.list.end(),
                            [&](Mention const& m) { return m.tokens.contains(head); });
    }

    /// "it" and "its": the subject of the clause before in this sentence, or of the sentence before.
    std::uint32_t thing_before(std::uint32_t token, PronounForm const& form) const {
        std::uint32_t const sentence = story_.tokens.sentence_of(token);
        std::uint32_t const quotation = roles_.quotation(token);
        std::uint32_t fallback = nowhere, seen = 0;
        for (auto i = static_cast<std::uint32_t>(out_.list.size()); i-- > 0 && seen < window_mentions; ++seen) {
            Mention const& m = out_.list[i];
            std::uint32_t const far = sentence - where(i).sentence;
            if (far > 1) break;
            if (!fits(m.who, form) || m.how == How::demonym || where(i).quotation != quotation) continue;
            bool const subject = roles_.parsed() ? roles_.of(m.head) == SentenceRole::subject : first_of_sentence(i);
            if (subject) return i;
            bool const possessor = form.grammar == PronounCase::possessive && far == 0;
            if (possessor && fallback == nowhere) fallback = i;
        }
        return fallback;
    }

    /// Gives the first persons inside quotations their speakers.
    void speakers() {
        for (std::uint32_t i = 0; i < list().size(); ++i) {
            Mention& m = list()[i];
            if (m.how != How::pronoun || m.who != EntityId::none) continue;
            std::uint32_t const speaker = find_speaker(story_, roles_, list(), roles_.quotation(m.head));
            if (speaker == nowhere) continue;
            m.who = list()[speaker].who;
            m.antecedent = speaker;
        }
    }

    /// Leaves out pronouns that nobody was found for.
    void drop_open() {
        std::vector<std::uint32_t> now(list().size(), nowhere);
        std::uint32_t kept = 0;
        for (std::uint32_t i = 0; i < list().size(); ++i) {
            Mention m = list()[i];
            if (m.who == EntityId::none && m.candidates == 0) continue;
            now[i] = kept;
            list()[kept++] = m;
        }
        list().resize(kept);
        for (Mention& m : list())
            if (m.antecedent != nowhere) m.antecedent = now[m.antecedent];
    }

    Story const& story_;
    std::vector<Mention> const& names_;
    std::vector<Pending> const& references_;
    SentenceRoles roles_;
    Mentions out_;
    mutable std::vector<Where> where_;  ///< of the mentions asked for so far
};

}  // namespace

Mentions join_references(Story const& story, std::vector<Mention> const& names,
                         std::vector<Pending> const& references) {
    return ReferenceJoiner(story, names, references).join();
}

}  // namespace dateline
