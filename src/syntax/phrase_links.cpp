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
        auto const begin = begin_of(k), end = phrases_[prev].tokens.last;
        if (begin < end) return;
        if (np.preposition != nowhere) {
            if (p_.key(np.preposition) == Key::of && begin == end) np.attached_to = prev;
            return;
        }
        auto const gap = begin - end;
        if (gap == 1 && is_conjunction(end)) return conjoin(k, prev);
        if (gap == 2 && tokens_[end].is(U',') && is_conjunction(end + 1)) return conjoin(k, prev);
        if (gap == 1 && tokens_[end].is(U',')) comma(k, prev);
    }

    void conjoin(std::uint32_t k, std::uint32_t prev) {
        auto const up = top(prev);
        bool const parallel = up != prev && is_determined(k) && is_determined(up) && !is_determined(prev);
        phrases_[k].conjoined_to = parallel ? up : prev;
        if (phrases_[phrases_[k].conjoined_to].apposed_to == phrases_[k].conjoined_to) phrases_[k].conjoined_to = up;
    }

    void comma(std::uint32_t k, std::uint32_t prev) {
        auto& np = phrases_[k];
        if (is_time(k) || is_time(prev) || np.pronoun || phrases_[prev].pronoun) return;
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
        bool const number = p_.tags[np.head] == Tag::number;
        if (number && np.tokens.last < tokens_.size() && tokens_[np.tokens.last].is(U',')) {
            np.apposed_to = prev;  // "Smith, 43, said"
            return;
        }
        if (phrases_[prev].apposed_to != nowhere && p_.tags[phrases_[prev].head] == Tag::number) {
            np.apposed_to = phrases_[prev].apposed_to;
            return;
        }
        bool const counted = p_.tags[np.tokens.first] == Tag::number;  // "in Norland, 26 pirates arrested"
        if (is_name(prev) && p_.tags[np.head] != Tag::name && (is_determined(k) || (is_person_noun(k) && !counted)))
            np.apposed_to = prev;
        else if (is_name(k) && !is_determined(k)) {
            auto group = nowhere;
            for (auto c = prev;; c = phrases_[c].attached_to) {
                if (is_person_noun(c)) {
                    if (group == nowhere || p_.looks[phrases_[c].head].noun_sense == Sense::person) group = c;
                    if (p_.looks[phrases_[c].head].noun_sense == Sense::person) break;
                }
                if (c == up) break;
            }
            bool const person = group != nowhere && p_.looks[phrases_[group].head].noun_sense == Sense::person;
            // "the head of the agency, Clara Weiss", but not "At the conference, Weiss spoke"
            bool const acts =
                np.tokens.last < tokens_.sentences()[np.sentence].last && p_.group_of[np.tokens.last] != nowhere;
            bool const adjunct = !person && acts && phrases_[up].preposition != nowhere;
            if (group != nowhere && !adjunct) np.apposed_to = person ? group : up;
        } else if (is_determined(k) && p_.tags[np.head] != Tag::name && is_name(up))
            np.apposed_to = up;
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
};

}  // namespace

void link_phrases(Parse const& p, Stretch const& s) { Linker(p).run(s.first_phrase); }

}  // namespace dateline::syntax
