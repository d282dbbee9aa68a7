// Reads an article for its events, pass by pass: words that tell events, who takes part, how sure each is, which follow
// or answer which, when each was, and which tellings are one. "On Sunday, a tweet from Musk inviting Putin went viral"
// gives tweet, inviting and went viral, the first two one invitation by Musk, all of Sunday.
#include <algorithm>

#include "content.hpp"
#include "story.hpp"

namespace dateline {
namespace {

using event::Draft;
using event::Story;

void find_zones(Story& s) {
    s.zones = reading_zones(s.view.article, s.tokens());
    s.paragraph.assign(s.tokens().sentences().size(), nowhere);
    for (std::uint32_t z = 0; z < s.zones.size(); ++z) {
        TokenRange const zone = s.zones[z];
        if (zone.empty()) continue;
        std::uint32_t const begin = s.tokens()[zone.first].begin;
        auto const& title = s.view.article.title_span;
        if (title && title->begin <= begin && begin < title->end) s.title_zone = z;
        auto const sentences = s.tokens().sentences();
        for (std::uint32_t i = s.tokens().sentence_of(zone.first);
             i < sentences.size() && sentences[i].first < zone.last; ++i) {
            if (s.paragraph[i] == nowhere) s.paragraph[i] = z;
        }
    }
}

/// Which tokens stand in times, and how many mentions begin before each.
void mark_tokens(Story& s) {
    std::uint32_t const count = s.tokens().size();
    s.timed.assign(count, false);
    for (Time const& t : s.view.times.list) {
        for (std::uint32_t i = t.tokens.first; i < t.tokens.last; ++i) s.timed[i] = true;
    }
    auto const& mentions = s.view.mentions.list;
    s.mentions_begun.reserve(count + 1);
    for (std::uint32_t i = 0; i < mentions.size(); ++i)
        if (mentions[i].tokens.first + 1 > s.mentions_begun.size())
            s.mentions_begun.resize(mentions[i].tokens.first + 1, i);
    s.mentions_begun.resize(count + 1, static_cast<std::uint32_t>(mentions.size()));
}

/// Which facts of words are near each verb group at all.
void look_around_verbs(Story& s) {
    s.near_verb.reserve(s.words().groups.size());
    for (VerbGroup const& g : s.words().groups) {
        Story::Near& near = s.near_verb.emplace_back();
        std::uint32_t const end = std::min(g.tokens.last + 1, s.tokens().size());
        std::uint32_t links = 0;
        for (std::uint32_t i = g.tokens.first - std::min(g.tokens.first, 2u); i < end; ++i) {
            WordId const word = s.tokens()[i].word();
            near.flags |= s.view.lexicon.entry(word).flags;
            links |= s.view.triggers.links_of(word);
        }
        near.links = (links & (link_word::bygone | link_word::again)) != 0;
    }
}

void count_sentences(Story& s) {
    s.ordinal.reserve(s.paragraph.size());
    std::uint32_t count = 0;
    for (std::uint32_t const zone : s.paragraph) s.ordinal.push_back(zone == nowhere ? count : count++);
}

void list_attached(Story& s) {
    auto const& phrases = s.words().phrases;
    s.first_attached.assign(phrases.size(), nowhere);
    s.next_attached.assign(phrases.size(), nowhere);
    s.has_joined.assign(phrases.size(), false);
    for (auto i = static_cast<std::uint32_t>(phrases.size()); i-- > 0;) {
        if (phrases[i].conjoined_to < phrases.size()) s.has_joined[phrases[i].conjoined_to] = true;
        std::uint32_t const to = phrases[i].attached_to;
        if (to == nowhere || to >= phrases.size()) continue;
        s.next_attached[i] = s.first_attached[to];
        s.first_attached[to] = i;
    }
}

/// Phrases that follow an event noun by a preposition hang on it, whatever else they hang on: "an invitation from Musk
/// for Putin", "a discussion between A and B on the app".
void attach_to_events(Story& s) {
    s.event_above.assign(s.words().phrases.size(), nowhere);
    std::uint32_t noun = nowhere, end = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
    found.reserve(s.nouns.size());
    for (std::uint32_t i = 0; i < s.words().phrases.size(); ++i) {
        NounPhrase const& p = s.phrase(i);
        bool const owned = i > 0 && p.possessor == i - 1;
        bool const joined = p.conjoined_to != nowhere && p.conjoined_to + 2 > i;
        bool const goes_on =
            noun != nowhere && s.phrase(noun).sentence == p.sentence && (p.preposition == end || owned || joined);
        if (!goes_on) noun = nowhere;
        bool const modifies = goes_on && p.preposition == end &&
                              (p.attached_to == nowhere || (p.attached_to > noun && s.key(p.preposition) != Key::of));
        if (modifies && !s.timed[p.head]) found.emplace_back(i, noun);
        if (s.at_phrase[i] != nowhere && !(modifies && s.key(p.preposition) == Key::of)) noun = i;
        end = p.tokens.last;
        if (end < s.tokens().size() && s.word_has(end, word_flag::possessive)) ++end;
    }
    for (auto it = found.rbegin(); it != found.rend(); ++it) {
        s.next_attached[it->first] = s.first_attached[it->second];
        s.first_attached[it->second] = it->first;
        s.event_above[it->first] = it->second;
    }
}

Reports finished(Story& s) {
    Reports out;
    out.list.reserve(s.drafts.size());
    out.fillers.reserve(s.drafts.size() * 2);
    out.content.reserve(s.drafts.size() * 8);
    event::Content content(s);
    for (Draft& d : s.drafts) {
        d.report.first_filler = static_cast<std::uint32_t>(out.fillers.size());
        d.report.fillers = static_cast<std::uint32_t>(d.cast.items.size());
        out.fillers.insert(out.fillers.end(), d.cast.begin(), d.cast.end());
        content.add(d, out);
        out.list.push_back(d.report);
    }
    return out;
}

}  // namespace

Reports extract_events(ArticleView const& view) {
    Story s(view);
    mark_tokens(s);
    find_zones(s);
    count_sentences(s);
    look_around_verbs(s);
    list_attached(s);
    s.at_clause.assign(view.words.clauses.size(), nowhere);
    s.at_phrase.assign(view.words.phrases.size(), nowhere);
    event::name_phrases(s);
    event::find_triggers(s);
    attach_to_events(s);
    event::give_quotations(s);
    event::cast_nouns(s);
    event::cast_verbs(s);
    event::settle_kinds(s);
    event::share_roles(s);
    event::find_parties(s);
    event::judge(s);
    event::settle_classes(s);
    event::link_reports(s);
    event::join_statements(s);
    event::mark_embedded(s);
    event::date_reports(s);
    event::retell(s);
    return finished(s);
}

}  // namespace dateline
