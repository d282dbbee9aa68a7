// Finds the words that tell events. A verb group tells one with its head ("has been told": told); a copula
// with its adjective ("is interested"), not by itself; nouns are nominals.cpp's. Kind, class and flags come from the
// trigger lexicon, from a frame of several words where one fits ("stepped down"); any other verb is an occurrence.
#include <algorithm>
#include <utility>

#include "patterns.hpp"
#include "story.hpp"

namespace dateline::event {
namespace {

/// The adjective that a copula predicates, or nowhere: "is [very] interested".
std::uint32_t predicate(Story const& s, VerbGroup const& g) noexcept {
    std::uint32_t const end = std::min(g.tokens.last + 4, s.tokens().sentences()[g.sentence].last);
    for (std::uint32_t i = g.tokens.last; i < end; ++i) {
        PartOfSpeech const part = s.words().words[i].part;
        if (part == PartOfSpeech::adverb) continue;
        if (part == PartOfSpeech::adjective || part == PartOfSpeech::verb) return i;
        return nowhere;
    }
    return nowhere;
}

class VerbReader {
public:
    VerbReader(Story& story, std::uint32_t group) : s_(story), number_(group), g_(story.group(group)) {}

    void read() {
        draft_.clause = number_;
        if (g_.copula) return read_copula();
        if (is_topic()) return;
        std::uint32_t const head = content_verb();
        if (head == nowhere) return;
        Report& r = draft_.report;
        r.head = head;
        r.lemma = s_.words().words[head].lemma;
        r.part = PartOfSpeech::verb;
        if (may_be_adjective() && read_adjective(head)) {
            bool const deed = g_.passive && g_.finite && r.event_class == EventClass::state && g_.tense == Tense::past;
            if (deed) r.event_class = EventClass::occurrence;
            return add();
        }
        if (in_marks(head)) return;
        TriggerLexicon const& lexicon = s_.view.triggers;
        Trigger const* const listed = lexicon.find(r.lemma, PartOfSpeech::verb);
        if (listed != nullptr) r.event_class = listed->event_class;
        if (listed != nullptr) {
            r.kind = listed->kind;
            r.flags = listed->flags;
        }
        read_frame(listed);
        if ((r.flags & trigger_flag::worded) == 0) read_phrasal();
        if ((r.flags & trigger_flag::worded) == 0 && leaves_so()) r.kind = KindId::none;
        if (s_.has(draft_, trigger_flag::never) && r.kind == KindId::none && !has_event_object()) return;
        r.flags &= ~trigger_flag::never;
        add();
    }

private:
    /// The last verb of the group; a helper left alone ("they still have") tells nothing.
    std::uint32_t content_verb() const {
        if (s_.words().words[g_.head].part == PartOfSpeech::verb) return g_.head;
        for (std::uint32_t i = g_.tokens.last; i-- > g_.tokens.first;) {
            if (s_.words().words[i].part == PartOfSpeech::verb) return i;
        }
        return s_.words().words[g_.head].part == PartOfSpeech::auxiliary && g_.tokens.size() == 1 ? g_.head : nowhere;
    }

    /// "is interested", and in headlines "Kremlin interested in talks": a participle alone, acting on nothing.
    bool may_be_adjective() const {
        if (g_.passive) return true;
        Clause const& c = s_.clause(number_);
        bool const title = s_.title_zone != nowhere && s_.paragraph[g_.sentence] == s_.title_zone;
        return g_.tokens.size() == 1 && (g_.tense == Tense::past_participle || (title && g_.tense == Tense::past)) &&
               c.object == nowhere && c.agent == nowhere;
    }

    /// A word in scare quotes is a word, not a deed: calling him “amazing”.
    bool in_marks(std::uint32_t head) const {
        std::uint32_t const q = s_.words().quotation_at(head);
        return q != nowhere && s_.words().quotations[q].tokens.size() < 3;
    }

    /// "When it comes to taxes": nothing comes.
    bool is_topic() const {
        Clause const& c = s_.clause(number_);
        std::uint32_t const next = g_.tokens.last;
        return s_.view.triggers.links(s_.words().words[g_.head].lemma, link_word::topic) && c.subject != nowhere &&
               s_.key(s_.phrase(c.subject).head) == Key::it && s_.phrase(c.subject).tokens.first > 0 &&
               s_.key(s_.phrase(c.subject).tokens.first - 1) == Key::when && next < s_.tokens().size() &&
               s_.key(next) == Key::to;
    }

    /// "had a meeting": a verb that is no event of its own carries one.
    bool has_event_object() const {
        Clause const& c = s_.clause(number_);
        if (c.object == nowhere) return false;
        Trigger const* const t =
            s_.view.triggers.find(s_.words().words[s_.phrase(c.object).head].lemma, PartOfSpeech::noun);
        return t != nullptr && t->kind != KindId::none && (t->flags & trigger_flag::never) == 0;
    }

    void read_copula() {
        std::uint32_t const at = predicate(s_, g_);
        if (at == nowhere || !read_adjective(at)) return;
        read_frame(&no_words_of_its_own);  // "is willing to"
        add();
    }

    bool read_adjective(std::uint32_t at) {
        Trigger const* listed = s_.view.triggers.find(s_.tokens()[at].word(), PartOfSpeech::adjective);
        if (listed == nullptr) {
            WordId const lemma = s_.words().words[at].lemma;
            if (s_.words().words[at].part == PartOfSpeech::adjective) {
                listed = s_.view.triggers.find(lemma, PartOfSpeech::adjective);
            }
        }
        if (listed == nullptr) return false;
        Report& r = draft_.report;
        r.head = at;
        r.lemma = listed->lemma;
        r.part = PartOfSpeech::adjective;
        r.event_class = listed->event_class;
        r.kind = listed->kind;
        r.flags = listed->flags | trigger_flag::state;
        return true;
    }

    static constexpr Trigger no_words_of_its_own{};

    void read_frame(Trigger const* listed) {
        Clause const& c = s_.clause(number_);
        std::uint32_t const stop = s_.tokens().sentences()[g_.sentence].last;
        std::uint32_t end = std::min(std::max(c.extent.last, g_.tokens.last + 4), stop);
        while (end < stop && s_.words().words[end].part == PartOfSpeech::adjective &&
               s_.words().phrase_at(end) == nowhere)
            ++end;  // "closed 1.2 percent higher"
        std::uint32_t const subject = g_.passive && c.subject != nowhere ? s_.phrase(c.subject).head : nowhere;
        auto const frame = TriggerPatterns::of_verb(s_.view.triggers, {s_.tokens(), s_.words()}, g_.head, end, subject);
        if (!frame || ends_before_time(frame->last)) return;
        Report& r = draft_.report;
        draft_.idiom_end = frame->last;
        r.kind = frame->kind;
        bool const phrasal = c.particle != nowhere && c.particle <= frame->last;  // "call off" does not speak
        std::uint32_t const own = phrasal ? 0 : r.flags & ~(trigger_flag::light | trigger_flag::receives);
        r.flags = own | frame->flags | trigger_flag::worded;
        if (listed == nullptr) r.event_class = frame->event_class;
    }

    /// "Fired on Sunday" fires on nobody.
    bool ends_before_time(std::uint32_t last) const noexcept {
        return last + 1 < s_.tokens().size() && s_.words().words[last].part == PartOfSpeech::preposition &&
               s_.timed[last + 1];
    }

    /// "Left the rate unchanged", "drove prices higher": who moves nowhere.
    bool leaves_so() const {
        Clause const& c = s_.clause(number_);
        if (c.object == nowhere || s_.view.lexicon.entry(draft_.report.lemma).verb_sense != Sense::motion) return false;
        std::uint32_t const next = s_.phrase(c.object).tokens.last;
        if (next >= s_.tokens().sentences()[g_.sentence].last || s_.words().phrase_at(next) != nowhere) return false;
        return s_.words().words[next].part == PartOfSpeech::adjective;
    }

    /// "Put off" is what "postpone" is, and nothing of "put".
    void read_phrasal() {
        std::uint32_t const particle = s_.clause(number_).particle;
        if (particle == nowhere || (s_.has(draft_, trigger_flag::light) && has_event_object())) return;
        Report& r = draft_.report;
        PhrasalVerb const* const both = s_.view.lexicon.phrasal_verb(r.lemma, s_.tokens()[particle].word());
        if (both == nullptr || both->synonym == r.lemma) return;
        Trigger const* const listed = s_.view.triggers.find(both->synonym, PartOfSpeech::verb);
        if (both->synonym != WordId::none) r.lemma = both->synonym;
        r.event_class = listed != nullptr ? listed->event_class : EventClass::occurrence;
        r.kind = listed != nullptr ? listed->kind : KindId::none;
        r.flags = listed != nullptr ? listed->flags & ~trigger_flag::light : 0;
    }

    void add() {
        Report& r = draft_.report;
        r.trigger = {r.head, r.head + 1};
        r.sentence = g_.sentence;
        r.tense = g_.tense;
        r.aspect = g_.aspect;
        r.negative = g_.negative;
        r.modality = g_.modality;
        draft_.perfect = g_.finite && g_.tense == Tense::present &&
                         (g_.aspect == Aspect::perfective || g_.aspect == Aspect::perfective_progressive);
        s_.drafts.push_back(draft_);
    }

    Story& s_;
    std::uint32_t number_;
    VerbGroup const& g_;
    Draft draft_;
};

/// Drafts are large: their numbers are sorted, and each draft is moved once.
class ByHead {
public:
    /// Room for so many.
    explicit ByHead(std::size_t drafts) { order_.reserve(drafts); }
    /// The verbs of a zone from one number on, its nouns from another one on: nearly always in order each.
    void add(std::vector<Draft> const& drafts, std::size_t verbs, std::size_t nouns) {
        auto const head = [&](std::size_t i) { return drafts[i].report.head; };
        for (std::size_t v = verbs, n = nouns; v < nouns || n < drafts.size();) {
            bool const verb = v < nouns && (n == drafts.size() || head(v) <= head(n));
            std::size_t const next = verb ? v++ : n++;
            order_.push_back(std::uint64_t{head(next)} << 32 | next);
        }
    }
    void sort(std::vector<Draft>& drafts) {
        if (!std::ranges::is_sorted(order_)) std::ranges::sort(order_);
        std::vector<Draft> sorted;
        sorted.reserve(drafts.size());
        for (std::uint64_t const each : order_) sorted.push_back(drafts[each & 0xFFFFFFFF]);
        drafts = std::move(sorted);
    }

private:
    std::vector<std::uint64_t> order_;  // head and number
};

void note_places(Story& s) {
    s.verbs.reserve(s.drafts.size());
    s.nouns.reserve(s.drafts.size());
    auto const& quotations = s.words().quotations;
    std::size_t next = 0;  // quotation: the first behind the head
    for (std::uint32_t i = 0; i < s.drafts.size(); ++i) {
        Draft& d = s.drafts[i];
        Report& r = d.report;
        if (d.phrase != nowhere) {
            s.at_phrase[d.phrase] = i;
            s.nouns.push_back(i);
        } else {
            s.at_clause[d.clause] = i;
            s.verbs.push_back(i);
        }
        while (next < quotations.size() && quotations[next].tokens.first <= r.head) ++next;
        r.quoted = next > 0 && quotations[next - 1].tokens.contains(r.head) && !quotations[next - 1].scare &&
                   quotations[next - 1].tokens.size() > 2;
        r.in_title = s.paragraph[r.sentence] == s.title_zone && s.title_zone != nowhere;
    }
}

}  // namespace

void find_triggers(Story& s) {
    s.drafts.reserve(s.words().groups.size() + s.words().phrases.size() / 4);
    ByHead order(s.drafts.capacity());
    std::uint32_t group = 0;
    auto const groups = static_cast<std::uint32_t>(s.words().groups.size());
    for (TokenRange const zone : s.zones) {
        std::size_t const verbs = s.drafts.size();
        while (group < groups && s.group(group).head < zone.first) ++group;
        for (; group < groups && s.group(group).head < zone.last; ++group) VerbReader(s, group).read();
        std::size_t const nouns = s.drafts.size();
        find_nominals(s, zone);
        order.add(s.drafts, verbs, nouns);
    }
    order.sort(s.drafts);
    note_places(s);
}

}  // namespace dateline::event
