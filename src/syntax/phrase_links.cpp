// How neighbouring noun phrases belong together: "the head [of the agency]" is attached, "Dmitry Peskov, [the
// Kremlin spokesman,]" renames, "Musk [and Putin]" share a role. A list "A, B and C" is told from a renaming
// by its "and"; a renaming needs a name on one side and what it is on the other.
#include <algorithm>

#include "parse.hpp"

namespace dateline::syntax {
namespace {

class Linker {
public:
    explicit Linker(Parse const& p) : p_(p), tokens_(p.tokens), phrases_(p.out.phrases) {}

    void run(std::uint32_t first) {
        for (auto k = first + 1; k < phrases_.size(); ++k)
            if (phrases_[k].sentence == phrases_[k - 1].sentence) link(k);
    }

private:
    static constexpr int longest_chain = 16;

    /// First token of a phrase, its possessors and preposition included.
    [[nodiscard]] std::uint32_t begin_of(std::uint32_t k) const {
        auto const preposition = phrases_[k].preposition;
        for (int steps = 0; steps < longest_chain && phrases_[k].possessor != nowhere; ++steps)
            k = phrases_[k].possessor;
        return std::min(preposition, phrases_[k].tokens.first);
    }
    [[nodiscard]] bool is_possessor(std::uint32_t k) const {
        return k + 1 < phrases_.size() && phrases_[k + 1].possessor == k;
    }
    [[nodiscard]] std::uint32_t top(std::uint32_t k) const {
        for (int steps = 0; steps < longest_chain && phrases_[k].attached_to != nowhere; ++steps)
            k = phrases_[k].attached_to;
        return k;
    }
    [[nodiscard]] bool is_name(std::uint32_t k) const { return p_.tags[phrases_[k].head] == Tag::name && !is_time(k); }
    [[nodiscard]] bool is_time(std::uint32_t k) const { return p_.is_calendar(phrases_[k].head); }
    [[nodiscard]] bool is_determined(std::uint32_t k) const {
        return p_.tags[phrases_[k].tokens.first] == Tag::determiner || phrases_[k].possessor != nowhere;
    }
    [[nodiscard]] bool is_person_noun(std::uint32_t k) const {
        auto const sense = p_.looks[phrases_[k].head].noun_sense;
        return p_.tags[phrases_[k].head] != Tag::name && (sense == Sense::person || sense == Sense::group);
    }
    [[nodiscard]] bool is_conjunction(std::uint32_t i) const {
        return p_.tags[i] == Tag::conjunction && p_.key(i) != Key::but;
    }

    void link(std::uint32_t k) {
        auto& np = phrases_[k];
        if (is_possessor(k)) return;
        auto prev = k - 1;
        if (np.possessor != nowhere) {
            if (np.possessor == 0 || phrases_[np.possessor - 1].sentence != np.sentence) return;
            prev = np.possessor - 1;
        }
        if (is_possessor(prev) && phrases_[prev + 1].possessor == prev && prev + 1 != k) return;
        auto const begin = begin_of(k);
        auto end = phrases_[prev].tokens.last;
        if (begin < end) return;
        bool const stop = end + 1 < begin && tokens_[end].is(U'.') && tokens_[end].has(TokenFlag::glued);
        if (stop && !tokens_[end + 1].has(TokenFlag::sentence_start)) ++end;  // "Vega Inc., Lund Corp. and Mora"
        if (np.preposition != nowhere) {
            auto const key = p_.key(np.preposition);
            if (begin != end) return;
            if (key == Key::of) np.attached_to = done_by(prev) && !is_name(k) ? phrases_[prev].attached_to : prev;
            if (key == Key::by && is_deed(prev)) np.attached_to = prev;
            return;
        }
        auto const gap = begin - end;
        if (gap == 1 && is_conjunction(end)) return conjoin(k, prev);
        if (gap == 2 && tokens_[end].is(U',') && is_conjunction(end + 1)) return conjoin(k, prev);
        if (gap == 1 && tokens_[end].is(U',')) comma(k, prev);
    }

    /// "Riots after the killing [by police] of a boy": behind a deed that a preposition governs "by" tells who did it,
    /// and "of" goes on with the deed.
    [[nodiscard]] bool is_deed(std::uint32_t k) {
        auto const& np = phrases_[k];
        auto const sense = p_.looks[np.head].noun_sense;
        if (p_.tags[np.head] == Tag::name || (sense != Sense::act && sense != Sense::event)) return false;
        // "The arrest by police": there is no verb whose agent it could be
        return np.preposition != nowhere || first_verb_in(np.sentence) >= np.tokens.first;
    }
    /// The first token of a verb; nowhere: the sentence has none. Each sentence is looked through once.
    [[nodiscard]] std::uint32_t first_verb_in(std::uint32_t sentence) {
        if (sentence != looked_through_) {
            looked_through_ = sentence;
            auto const range = tokens_.sentences()[sentence];
            first_verb_ = range.first;
            while (first_verb_ < range.last && p_.group_of[first_verb_] == nowhere) ++first_verb_;
            if (first_verb_ == range.last) first_verb_ = nowhere;
        }
        return first_verb_;
    }
    [[nodiscard]] bool done_by(std::uint32_t k) const {
        auto const& np = phrases_[k];
        return np.attached_to != nowhere && np.preposition != nowhere && p_.key(np.preposition) == Key::by;
    }

    /// "Singer [and actress Jane Doe]": two words for one person, whom the second phrase names.
    [[nodiscard]] bool describes_too(std::uint32_t k, std::uint32_t prev) const {
        auto const first = phrases_[k].tokens.first;
        bool const noun = p_.tags[first] == Tag::noun && p_.looks[first].noun_sense == Sense::person;
        bool const one = p_.tags[phrases_[prev].head] == Tag::noun && is_person_noun(prev);
        return noun && one && is_name(k) && first != phrases_[k].head &&
               p_.looks[phrases_[prev].head].noun_sense == Sense::person && phrases_[prev].possessor == nowhere;
    }

    void conjoin(std::uint32_t k, std::uint32_t prev) {
        if (describes_too(k, prev)) {
            phrases_[prev].apposed_to = k;
            phrases_[k].preposition = phrases_[prev].preposition;
            return;
        }
        auto const up = top(prev);
        bool const parallel = up != prev && is_determined(k) && is_determined(up) && !is_determined(prev);
        phrases_[k].conjoined_to = parallel ? up : prev;
        if (phrases_[phrases_[k].conjoined_to].apposed_to == phrases_[k].conjoined_to) phrases_[k].conjoined_to = up;
    }

    void comma(std::uint32_t k, std::uint32_t prev) {
        auto& np = phrases_[k];
        if (is_time(k) || is_time(prev) || np.pronoun || phrases_[prev].pronoun || is_where(prev)) return;
        if (in_list(k)) {
            bool const capital = tokens_[phrases_[prev].head].has(TokenFlag::capital);
            if (is_name(k) == is_name(prev) || (is_name(k) && capital)) np.conjoined_to = prev;
            return;
        }
        if (opens_line(k, prev)) {
            np.conjoined_to = prev;
            return;
        }
        auto const up = top(prev);
        if (says_where(k, prev) || (opens_as_name(prev) && is_determined(k) && verb_past_comma(k))) {
            np.apposed_to = prev;
            return;
        }
        bool const number = p_.tags[np.head] == Tag::number;
        if (number && np.tokens.last < tokens_.size() && tokens_[np.tokens.last].is(U',')) {
            np.apposed_to = prev;  // "Smith, 43, said"
            return;
        }
        if (phrases_[prev].apposed_to != nowhere && p_.tags[phrases_[prev].head] == Tag::number) {
            np.apposed_to = phrases_[prev].apposed_to;
            return;
        }
        if (speaks_next(k, prev)) return;
        bool const counted = p_.tags[np.tokens.first] == Tag::number;  // "in Norland, 26 pirates arrested"
        // "In a letter seen by Reuters, the minister accused"
        bool const acts =
            np.tokens.last < tokens_.sentences()[np.sentence].last && p_.group_of[np.tokens.last] != nowhere;
        bool const subject = acts && host_of(prev) == nowhere && phrases_[up].preposition != nowhere;
        // "Will Haas, head of the group, said"
        bool const office =
            p_.tags[np.head] == Tag::noun && np.tokens.last < tokens_.size() && p_.key(np.tokens.last) == Key::of;
        bool const says_what = is_determined(k) || ((is_person_noun(k) || office) && !counted);
        if (is_name(prev) && p_.tags[np.head] != Tag::name && says_what) {
            if (!subject) np.apposed_to = prev;
        } else if (is_name(k) && !is_determined(k)) {
            auto group = nowhere;
            for (auto c = prev;; c = phrases_[c].attached_to) {
                if (is_person_noun(c)) {
                    if (group == nowhere || p_.looks[phrases_[c].head].noun_sense == Sense::person) group = c;
                    if (p_.looks[phrases_[c].head].noun_sense == Sense::person) break;
                }
                if (c == up) break;
            }
            // "the minister from Bavaria, Hans Maier,"
            auto const host = group == nowhere && is_in_place(prev) ? host_of(prev) : nowhere;
            if (host != nowhere && is_person(host)) group = host;
            bool const person = group != nowhere && p_.looks[phrases_[group].head].noun_sense == Sense::person;
            // "the head of the agency, Clara Weiss", but not "At the conference, Weiss spoke", "As chairman, Weiss led"
            bool const adjunct = (person ? subject : acts && phrases_[up].preposition != nowhere);
            if (group != nowhere && !adjunct) np.apposed_to = person ? group : up;
        } else if (is_determined(k) && p_.tags[np.head] != Tag::name && is_name(up))
            np.apposed_to = up;
    }

    /// "Police in Lyon, France, arrested", "the church in Wasilla, 40 miles north of Anchorage, burned": what a place
    /// lies in or how far it is from another. But "In Berlin, Weiss, the chancellor, said".
    [[nodiscard]] bool says_where(std::uint32_t k, std::uint32_t prev) const {
        auto const& np = phrases_[k];
        auto const end = tokens_.sentences()[np.sentence].last, next = np.tokens.last;
        if (!is_name(prev) || !(is_in_place(prev) || is_origin(prev))) return false;
        if (!is_name(k)) return is_distance(k);
        bool const ends = next >= end || p_.tags[next] == Tag::mark;
        bool const comma = next + 1 < end && tokens_[next].is(U',');
        if (!ends || is_determined(k)) return false;
        auto const before = phrases_[prev].preposition;
        if (auto const host = host_of(prev); host != nowhere)
            return !is_person(host) || np.tokens.size() < 2 || !(is_definite(host) || (comma && speaks(next + 1)));
        bool const behind_verb = before > tokens_.sentences()[np.sentence].first && p_.group_of[before - 1] != nowhere;
        if (behind_verb) return !comma || p_.tags[next + 1] == Tag::preposition;
        return comma && k + 1 < phrases_.size() && phrases_[k + 1].tokens.first == next + 1 && is_subject(k + 1) &&
               !p_.has(next + 1, word_flag::relative);
    }
    [[nodiscard]] bool is_in_place(std::uint32_t k) const {
        if (phrases_[k].preposition == nowhere) return false;
        auto const key = p_.key(phrases_[k].preposition);
        return key == Key::inside || key == Key::at || key == Key::from;
    }
    /// "John Miller, 34, of Dayton"; but "the mayor of Dayton".
    [[nodiscard]] bool is_origin(std::uint32_t k) const {
        if (phrases_[k].preposition == nowhere || p_.key(phrases_[k].preposition) != Key::of) return false;
        if (phrases_[k].preposition == tokens_.sentences()[phrases_[k].sentence].first) return false;
        auto const before = phrases_[k].preposition - 1;
        return p_.tags[before] == Tag::number || p_.tags[before] == Tag::name || tokens_[before].is(U',');
    }
    /// The phrase without a preposition that leads, word by word, to this one: "a man" of "a man from a town near
    /// Lyon".
    [[nodiscard]] std::uint32_t host_of(std::uint32_t k) const {
        while (phrases_[k].preposition != nowhere) {
            if (k == 0 || phrases_[k - 1].sentence != phrases_[k].sentence) return nowhere;
            if (phrases_[k - 1].tokens.last != phrases_[k].preposition) return nowhere;
            --k;
        }
        return is_time(k) ? nowhere : k;
    }
    [[nodiscard]] bool is_person(std::uint32_t k) const {
        return p_.tags[phrases_[k].head] != Tag::name && p_.looks[phrases_[k].head].noun_sense == Sense::person;
    }
    [[nodiscard]] bool is_definite(std::uint32_t k) const {
        return p_.has(phrases_[k].tokens.first, word_flag::definite);
    }
    [[nodiscard]] bool speaks(std::uint32_t i) const { return p_.has(i, word_flag::speech); }
    /// Does a verb stand right behind it?
    [[nodiscard]] bool is_subject(std::uint32_t k) const {
        auto const next = phrases_[k].tokens.last;
        return next < tokens_.sentences()[phrases_[k].sentence].last && p_.group_of[next] != nowhere;
    }
    /// "40 miles north", "some 20 kilometres".
    [[nodiscard]] bool is_distance(std::uint32_t k) const {
        bool number = false, measure = false;
        auto const tokens = phrases_[k].tokens;
        for (auto i = tokens.first; i < tokens.last; ++i) {
            if (p_.tags[i] == Tag::number)
                number = true;
            else
                measure = measure || p_.looks[i].noun_sense == Sense::quantity;
        }
        return number && measure;
    }
    [[nodiscard]] bool is_where(std::uint32_t k) const {
        auto const of = phrases_[k].apposed_to;
        return of != nowhere && of != k && (is_in_place(of) || is_origin(of));
    }

    /// "The tremor damaged a school in Petra, the mayor of the city said": behind what was said, the speaker renames
    /// nobody.
    [[nodiscard]] bool speaks_next(std::uint32_t k, std::uint32_t prev) const {
        auto const sentence = tokens_.sentences()[phrases_[k].sentence];
        auto end = phrases_[k].tokens.last;
        for (auto j = k + 1; j < phrases_.size() && j < k + 4 && begin_of(j) == end; ++j) {
            if (phrases_[j].preposition != nowhere) end = phrases_[j].tokens.last;
        }
        if (end >= sentence.last || p_.group_of[end] == nowhere || !p_.verb_has(end, verb_trait::speaks)) return false;
        constexpr auto finite = tags_of(Tag::past, Tag::third, Tag::base);
        if (!is_one_of(p_.tags[end], finite)) return false;
        for (auto i = sentence.first; i < phrases_[prev].tokens.first; ++i) {
            if (p_.group_of[i] != nowhere && p_.out.groups[p_.group_of[i]].finite) return true;
        }
        return false;
    }

    /// Does a comma, and a finite verb behind it, follow the phrase?
    [[nodiscard]] bool verb_past_comma(std::uint32_t k) const {
        auto const end = phrases_[k].tokens.last, stop = tokens_.sentences()[phrases_[k].sentence].last;
        if (end + 1 >= stop || !tokens_[end].is(U',') || p_.group_of[end + 1] == nowhere) return false;
        return p_.out.groups[p_.group_of[end + 1]].finite;
    }
    /// "Emirates, the largest customer, said": a name that is a word too begins the sentence.
    [[nodiscard]] bool opens_as_name(std::uint32_t k) const {
        auto const& np = phrases_[k];
        auto const& word = tokens_[np.head];
        return np.tokens.size() == 1 && np.head == tokens_.sentences()[np.sentence].first && word.is_word() &&
               word.has(TokenFlag::capital) && is_noun(p_.tags[np.head]);
    }

    /// "Israel, Hamas agree truce": two names that begin a headline, before the verb of several.
    [[nodiscard]] bool opens_line(std::uint32_t k, std::uint32_t prev) const {
        auto const sentence = tokens_.sentences()[phrases_[k].sentence];
        auto const next = phrases_[k].tokens.last;
        return phrases_[prev].tokens.first == sentence.first && next < sentence.last && p_.tags[next] == Tag::base &&
               is_name(k) && tokens_[phrases_[prev].head].has(TokenFlag::capital) && is_line(p_, sentence);
    }

    /// Is phrase `k`, after a comma, a member of a list: does ", X" or "and X" follow, X of its kind?
    [[nodiscard]] bool in_list(std::uint32_t k) const {
        for (auto j = k + 1; j < phrases_.size() && j < k + 8 && phrases_[j].sentence == phrases_[k].sentence; ++j) {
            if (is_possessor(j)) continue;
            auto at = phrases_[j - 1].tokens.last;
            if (phrases_[j].possessor == j - 1 && j >= 2) at = phrases_[j - 2].tokens.last;
            auto const begin = begin_of(j);
            if (begin <= at) return false;
            bool const comma = tokens_[at].is(U',');
            if (begin - at == 1 && is_conjunction(at)) return kinds_agree(j, k);
            if (begin - at == 2 && comma && is_conjunction(at + 1)) return kinds_agree(j, k);
            if (!(begin - at == 1 && comma)) return false;
            if (!kinds_agree(j, k)) return false;
        }
        return false;
    }
    [[nodiscard]] bool kinds_agree(std::uint32_t a, std::uint32_t b) const { return is_name(a) == is_name(b); }

    Parse p_;
    TokenRow tokens_;
    std::vector<NounPhrase>& phrases_;
    std::uint32_t looked_through_ = nowhere, first_verb_ = nowhere;  ///< a sentence, and its first verb
};

}  // namespace

void link_phrases(Parse const& p, Stretch const& s) { Linker(p).run(s.first_phrase); }

}  // namespace dateline::syntax
