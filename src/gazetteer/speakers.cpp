// Finds who says a quotation. The speaker is named behind it with a verb beside the name, or is the subject of the
// clause that leads to it; a quotation that goes on in the next paragraph keeps its speaker:
//
//   “We will see,” Peskov said.        Peskov told reporters: “We will see.”
#include <algorithm>

#include "sentence_roles.hpp"

namespace dateline {
namespace {

class SpeakerFinder {
public:
    SpeakerFinder(Story const& story, SentenceRoles const& roles, std::vector<Mention> const& mentions)
        : story_(story), roles_(roles), mentions_(mentions) {}

    std::uint32_t speaker_of(std::uint32_t quotation) const {
        for (int back = 0; back < 3 && quotation != nowhere; ++back, --quotation) {
            TokenRange const q = story_.words.quotations[quotation].tokens;
            std::uint32_t const after = q.last + 1;
            std::uint32_t found = mention_near(after, after + 4, true);
            if (found == nowhere && q.first >= 2) found = subject_before(q.first - 1);
            if (found != nowhere) return found;
            bool const opens_paragraph = q.first > 0 && story_.tokens[q.first - 1].has(TokenFlag::blank_before);
            if (quotation == 0 || opens_paragraph) break;
        }
        return nowhere;
    }

private:
    bool speaks(Mention const& m) const {
        if (m.who == EntityId::none || m.how == How::demonym || roles_.quotation(m.head) != nowhere) return false;
        EntityType const type = story_.gazetteer.type(m.who);
        if (type == EntityType::person || type == EntityType::organization) return true;
        bool const inside = m.tokens.first > 0 &&
                            story_.tables.grammar.is(story_.tokens.hashes()[m.tokens.first - 1], GrammarUse::place);
        return story_.gazetteer.stands_for(m.who) != EntityId::none && !inside;
    }
    /// First mention of a possible speaker that begins in [from, to), with a verb beside it.
    std::uint32_t mention_near(std::uint32_t from, std::uint32_t to, bool same_paragraph) const {
        bool verb = false;
        for (std::uint32_t t = from; t < std::min(to + 4, story_.tokens.size()); ++t) {
            if (same_paragraph && story_.tokens[t].has(TokenFlag::blank_before)) {
                to = std::min(to, t);
                break;
            }
            verb = verb || (t < story_.words.words.size() && story_.words.words[t].part == PartOfSpeech::verb);
        }
        if (!verb) return nowhere;
        auto at = std::partition_point(mentions_.begin(), mentions_.end(),
                                       [&](Mention const& m) { return m.tokens.first < from; });
        for (; at != mentions_.end() && at->tokens.first < to; ++at)
            if (speaks(*at)) return static_cast<std::uint32_t>(at - mentions_.begin());
        return nowhere;
    }
    /// The subject of the clause that leads to an opening mark: "Peskov told reporters: “We ...".
    std::uint32_t subject_before(std::uint32_t mark) const {
        if (mark == 0 || story_.tokens[mark].has(TokenFlag::blank_before)) return nowhere;
        Token const& lead = story_.tokens[mark - 1];
        if (!lead.is(U':') && !lead.is(U',')) return nowhere;
        std::uint32_t const sentence = story_.tokens.sentence_of(mark - 1);
        std::uint32_t found = nowhere;
        auto const after = std::partition_point(mentions_.begin(), mentions_.end(),
                                                [&](Mention const& m) { return m.tokens.first < mark; });
        for (auto i = static_cast<std::uint32_t>(after - mentions_.begin()); i-- > 0;) {
            Mention const& m = mentions_[i];
            if (story_.tokens.sentence_of(m.head) != sentence) break;
            if (!speaks(m)) continue;
            if (roles_.of(m.head) == SentenceRole::subject) return i;
            auto const person = [&](std::uint32_t n) {
                return story_.gazetteer.type(mentions_[n].who) == EntityType::person;
            };
            if (found == nowhere || person(i) || !person(found)) found = i;
        }
        return found;
    }

    Story const& story_;
    SentenceRoles const& roles_;
    std::vector<Mention> const& mentions_;
};

}  // namespace

std::uint32_t find_speaker(Story const& story, SentenceRoles const& roles, std::vector<Mention> const& mentions,
                           std::uint32_t quotation) {
    return SpeakerFinder(story, roles, mentions).speaker_of(quotation);
}

}  // namespace dateline
