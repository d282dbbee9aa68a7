// Frames of several words and the words that link events: what the lexicon looks up is what a reader of the whole
// compiled list finds.
#include <boost/test/unit_test.hpp>
#include <random>
#include <span>

#include "dateline/text/image.hpp"
#include "newsroom.hpp"
#include "patterns.hpp"

using namespace dateline;
using namespace dateline::test;

namespace {

constexpr std::uint32_t punctuation_bit = 1u << 31;

/// The compiled frames, read one after the other.
class Reader {
public:
    Reader() : view_(english().image, "words"), rows_(view_.array<std::uint32_t>("events.patterns")) {}

    [[nodiscard]] std::uint32_t count() const { return rows_[0]; }
    [[nodiscard]] std::uint32_t anchor(std::uint32_t frame) const { return rows_[1 + 4 * frame]; }
    [[nodiscard]] bool is_verb(std::uint32_t frame) const {
        return static_cast<PartOfSpeech>(rows_[2 + 4 * frame] & 0xFF) == PartOfSpeech::verb;
    }
    [[nodiscard]] KindId kind(std::uint32_t frame) const { return static_cast<KindId>(rows_[2 + 4 * frame] >> 16); }
    /// The alternatives of each item; none for a gap.
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> items(std::uint32_t frame) const {
        std::vector<std::vector<std::uint32_t>> out;
        std::size_t at = rows_[4 + 4 * frame];
        for (std::uint32_t n = rows_[at++]; n > 0; --n) {
            std::uint32_t const alternatives = rows_[at++];
            out.emplace_back(rows_.begin() + static_cast<std::ptrdiff_t>(at),
                             rows_.begin() + static_cast<std::ptrdiff_t>(at + alternatives));
            at += alternatives;
        }
        return out;
    }

    /// The kind and the number of words of the longest frame of a verb, of the first one of several.
    [[nodiscard]] std::pair<KindId, std::size_t> longest(FrameText text, std::uint32_t head,
                                                         std::uint32_t subject) const {
        std::pair<KindId, std::size_t> best{KindId::none, 0};
        bool found = false;
        for (std::uint32_t f = 0; f < count(); ++f) {
            if (!is_verb(f) || anchor(f) != index(text.words.words[head].lemma)) continue;
            std::size_t const words = items(f).size();
            if ((found && words <= best.second) || !matches(items(f), text, head + 1, subject)) continue;
            best = {kind(f), words};
            found = true;
        }
        return best;
    }

private:
    static bool is(FrameText text, std::uint32_t token, std::vector<std::uint32_t> const& item) {
        Token const& t = text.tokens[token];
        std::uint32_t const mark = t.id | punctuation_bit;
        for (std::uint32_t const word : item) {
            if (t.is_word() && t.id != 0 && (word == t.id || word == index(text.words.words[token].lemma))) return true;
            if (t.kind == TokenKind::punctuation && word == mark) return true;
        }
        return false;
    }
    static bool modifies(FrameText text, std::uint32_t token) {
        if (token + 1 >= text.tokens.size()) return false;
        auto const noun = [&](std::uint32_t i) { return text.words.words[i].part == PartOfSpeech::noun; };
        return noun(token) && noun(token + 1);
    }
    static bool leads_elsewhere(FrameText text, std::uint32_t token) {
        Word const& word = text.words.words[token];
        bool const leads = english().triggers.links(text.tokens[token].word(), link_word::apart);
        return (word.part == PartOfSpeech::verb && word.inflection == Inflection::base) ||
               (word.part == PartOfSpeech::preposition && leads);
    }
    static bool parts(Token const& t) {
        for (char32_t const mark : {U'.', U';', U':', U'?', U'!', U'\u201C', U'\u201D'})
            if (t.is(mark)) return true;
        return false;
    }
    static bool matches(std::vector<std::vector<std::uint32_t>> const& items, FrameText text, std::uint32_t at,
                        std::uint32_t subject) {
        std::uint32_t gap = TriggerPatterns::reach;
        for (auto const& item : items) {
            if (item.empty()) {
                gap = TriggerPatterns::reach + 2;
                continue;
            }
            std::uint32_t i = at;
            auto const goes_on = [&] { return i < text.tokens.size() && i <= at + gap && !parts(text.tokens[i]); };
            bool apart = false;
            while (goes_on() && !apart && (!is(text, i, item) || modifies(text, i))) {
                apart = gap == TriggerPatterns::reach && !is(text, i, item) && leads_elsewhere(text, i);
                ++i;
            }
            bool const here = !apart && goes_on();
            if (!here && (subject == nowhere || !is(text, subject, item))) return false;
            if (here) at = i + 1;
            gap = TriggerPatterns::reach;
        }
        return true;
    }

    ImageView view_;
    std::span<std::uint32_t const> rows_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(frames_of_words)

BOOST_AUTO_TEST_CASE(a_verbs_frame_is_the_longest_that_a_reader_of_all_frames_finds) {
    Reader const reader;
    Vocabulary const& vocabulary = english().vocabulary;
    std::mt19937 random(7);
    auto const below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    std::vector<std::string> const between{"quietly", "the", "old", "yard", "a", "step"};
    int found = 0;
    for (int n = 0; n < 4000; ++n) {
        auto const frame = static_cast<std::uint32_t>(below(reader.count()));
        if (!reader.is_verb(frame)) continue;
        std::string text = n % 3 == 0 ? "The yard " : "They ";
        text += vocabulary.spelling(WordId{reader.anchor(frame)});
        for (auto const& item : reader.items(frame)) {
            for (std::size_t gap = below(3) == 0 ? below(8) : 0; gap > 0; --gap)
                text += " " + between[below(between.size())];
            if (item.empty() || below(16) == 0) continue;
            std::uint32_t const word = item[below(item.size())];
            if ((word & punctuation_bit) != 0) {
                text += static_cast<char>(word & 0x7F);
            } else {
                (text += ' ') += vocabulary.spelling(WordId{word});
            }
        }
        Tokens const tokens = tokenize(std::make_shared<SourceText const>(text + "."), vocabulary);
        Words const words = parse_words(tokens, english().words);
        for (std::uint32_t head = 0; head < tokens.size(); ++head) {
            std::uint32_t const subject = below(4) == 0 ? 1 : nowhere;
            auto const wanted = reader.longest({tokens, words}, head, subject);
            auto const read =
                TriggerPatterns::of_verb(english().triggers, {tokens, words}, head, tokens.size(), subject);
            BOOST_TEST_CONTEXT(text << " at " << head) {
                BOOST_TEST(((read ? read->kind : KindId::none) == wanted.first));
                BOOST_TEST((read ? read->words : 0) == wanted.second);
            }
            found += read ? 1 : 0;
        }
    }
    BOOST_TEST(found > 1000);
}

BOOST_AUTO_TEST_CASE(what_links_events_is_what_was_listed) {
    ImageView const view(english().image, "words");
    std::vector<std::uint32_t> wanted(1u << 17);
    auto const links = view.array<std::uint32_t>("events.links");
    for (std::size_t i = 0; i < links.size(); i += 2) wanted[links[i]] = links[i + 1];
    for (std::uint32_t word = 0; word < wanted.size(); ++word) {
        for (std::uint32_t bit = link_word::meanwhile; bit <= link_word::onward; bit <<= 1)
            if (english().triggers.links(WordId{word}, bit) != ((wanted[word] & bit) != 0))
                BOOST_ERROR("word " << word << ", bit " << bit);
    }
}

BOOST_AUTO_TEST_CASE(who_takes_part_says_which_of_two_kinds_it_is) {
    BOOST_TEST(Told("The rebels took over Borduria.").kind("took") == "seizure");
    BOOST_TEST(Told("The rebels took over the town.").kind("took") == "seizure");
    BOOST_TEST(Told("Skyline took over a brewery.").kind("took") == "purchase");
    BOOST_TEST(Told("Anna Berg beat Karl Lund on Sunday.").kind("beat") == "result");
    BOOST_TEST(Told("Guards beat a prisoner on Sunday.").kind("beat") == "beating");
    BOOST_TEST(Told("Pirates attacked a tanker.").kind("attacked") == "attack");
    BOOST_TEST(Told("Arcadia attacked Borduria.").kind("attacked") == "attack");
    BOOST_TEST(Told("Anna Berg attacked the plan.").kind("attacked") == "criticism");
}

BOOST_AUTO_TEST_CASE(what_collapses_or_overturns_says_which_kind_it_is) {
    BOOST_TEST(Told("Karl Lund collapsed on Sunday.").kind("collapsed") == "illness");
    BOOST_TEST(Told("Skyline collapsed on Sunday.").kind("collapsed") == "bankruptcy");
    BOOST_TEST(Told("The bridge collapsed on Sunday.").kind("collapsed") == "breakdown");
    BOOST_TEST(Told("A bus overturned on Sunday.").kind("overturned") == "crash");
    BOOST_TEST(Told("The court overturned the verdict.").kind("overturned") == "annulment");
    BOOST_TEST(Told("The club suspended Karl Lund.").kind("suspended") == "firing");
    BOOST_TEST(Told("The club suspended the match.").kind("suspended") == "suspension");
}

BOOST_AUTO_TEST_CASE(a_preposition_of_place_apart_from_the_verb_ends_no_idiom) {
    BOOST_TEST(Told("Karl Lund gave a speech in Oslo.").kind("gave") != "concession");
    BOOST_TEST(Told("Karl Lund gave in on Sunday.").kind("gave") == "concession");
}

BOOST_AUTO_TEST_CASE(a_person_who_took_over_came_to_office) {
    BOOST_TEST(Told("Karl Lund took over in January.").kind("took") == "accession");
}

BOOST_AUTO_TEST_CASE(who_walks_out_strikes_unless_it_is_of_talks) {
    BOOST_TEST(Told("The pilots walked out on Monday.").kind("walked") == "strike");
    BOOST_TEST(Told("The pilots walked out of the talks.").kind("walked") == "rejection");
    BOOST_TEST(Told("The pilots walked out the door.").kind("walked") == "journey");
}

BOOST_AUTO_TEST_CASE(a_strike_by_a_country_or_on_a_town_is_no_strike_of_workers) {
    BOOST_TEST(Told("An Arcadian strike killed five people.").kind("strike") == "shelling");
    BOOST_TEST(Told("A strike on Borduria killed five people.").kind("strike") == "shelling");
    BOOST_TEST(Told("An Arcadian rail strike began on Monday.").kind("strike") == "strike");
    BOOST_TEST(Told("Rail workers began a strike on Monday.").kind("strike") == "strike");
    BOOST_TEST(Told("Arcadia carried out a strike on Monday.").kind("carried") == "shelling");
}

BOOST_AUTO_TEST_CASE(a_person_who_falls_is_no_price) {
    BOOST_TEST(Told("A painter fell from the roof.").kind("fell") == "fall");
    BOOST_TEST(Told("Oil fell on Monday.").kind("fell") == "price-fall");
    BOOST_TEST(Told("Anna Berg fell to Karl Lund on Monday.").kind("fell") != "fall");
}

BOOST_AUTO_TEST_CASE(a_trial_of_a_vaccine_is_before_no_court) {
    BOOST_TEST(Told("Skyline began a trial of its vaccine.").kind("trial") == "production");
    BOOST_TEST(Told("The trial of Karl Lund began.").kind("trial") == "trial");
    BOOST_TEST(Told("The trial began on Monday.").kind("trial") == "trial");
}

BOOST_AUTO_TEST_CASE(who_sets_fire_burns_and_seizes_nothing) {
    BOOST_TEST(Told("Rioters set fire to a bank.").kind("set") == "arson");
    BOOST_TEST(Told("Rioters set the bank ablaze.").kind("set") == "arson");
}

BOOST_AUTO_TEST_CASE(an_arrest_warrant_is_no_arrest_yet) {
    Told const r("A court issued an arrest warrant for Karl Lund on Sunday.");
    BOOST_TEST(r.kind("issued") == "warrant");
    BOOST_TEST(r.target("issued") == "karl-lund");
}

BOOST_AUTO_TEST_CASE(what_hits_and_what_is_found_have_kinds) {
    BOOST_TEST(Told("An earthquake struck Borduria.").kind("struck") == "impact");
    BOOST_TEST(Told("The two sides struck a deal.").kind("struck") == "agreement");
    BOOST_TEST(Told("Inflation hit a record in May.").kind("hit") == "price-rise");
    BOOST_TEST(Told("Divers discovered a wreck.").kind("discovered") == "find");
    BOOST_TEST(Told("The court found him guilty.").kind("found") == "conviction");
}

BOOST_AUTO_TEST_CASE(a_bank_fires_people_with_a_letter) {
    BOOST_TEST(Told("Nordbank fired 300 people.").kind("fired") == "firing");
    BOOST_TEST(Told("She was fired on Sunday.").kind("fired") == "firing");
    BOOST_TEST(Told("Gunmen fired shots.").kind("fired") == "shooting");
    BOOST_TEST(Told("The guard fired a rifle.").kind("fired") == "shooting");
}

BOOST_AUTO_TEST_CASE(what_rose_is_another_kind_than_what_fell) {
    BOOST_TEST(Told("Prices rose on Monday.").kind("rose") == "price-rise");
    BOOST_TEST(Told("Prices fell on Monday.").kind("fell") == "price-fall");
    BOOST_TEST(Told("Skyline closed down 3 percent on Monday.").kind("closed") == "price-fall");
}

BOOST_AUTO_TEST_CASE(a_fire_is_fought_by_no_army) {
    BOOST_TEST(Told("Crews battled a blaze at the depot.").kind("battled") == "firefighting");
    BOOST_TEST(Told("Rebels battled the army.").kind("battled") == "war");
}

BOOST_AUTO_TEST_CASE(who_is_hurt_need_not_be_attacked) {
    BOOST_TEST(Told("Three people were injured.").kind("injured") == "injury");
    BOOST_TEST(Told("Three people were injured.").target("injured") == "Three people");
    BOOST_TEST(Told("The crash left 30 people injured.").kind("left") == "injury");
}

BOOST_AUTO_TEST_CASE(who_wins_an_election_is_elected) {
    Told const t("Eva Marin won the election on Sunday.");
    BOOST_TEST(t.kind("won") == "election");
    BOOST_TEST(t.target("won") == "Eva Marin");
    BOOST_TEST(Told("A landslide buried the road.").kind("landslide") == "disaster");
}

BOOST_AUTO_TEST_CASE(a_person_is_dismissed_from_a_post_and_a_claim_rejected) {
    BOOST_TEST(Told("The club dismissed coach Jaime Costa.").kind("dismissed") == "firing");
    BOOST_TEST(Told("The club dismissed the claim.").kind("dismissed") == "rejection");
}

BOOST_AUTO_TEST_CASE(the_freed_are_freed_and_no_concession) {
    BOOST_TEST(Told("The hostages were freed on Monday.").title("freed") == "Hostages are freed");
    BOOST_TEST(Told("Police recovered a gun.").kind("recovered") == "find");
}

BOOST_AUTO_TEST_CASE(what_is_lost_is_not_always_a_match) {
    BOOST_TEST(Told("The driver lost control of the car.").kind("lost") == "loss");
    BOOST_TEST(Told("Lazio lost to Roma.").kind("lost") == "result");
    BOOST_TEST(Told("The striker dropped out of the race.").kind("dropped") == "withdrawal");
    BOOST_TEST(Told("Karl Lund walked out of prison.").kind("walked") == "liberation");
}

BOOST_AUTO_TEST_CASE(a_frame_does_not_reach_over_after) {
    BOOST_TEST(Told("The mayor was held after a vote.").kind("held") != "vote");
    BOOST_TEST(Told("The town held a vote.").kind("held") == "vote");
}

BOOST_AUTO_TEST_SUITE_END()
