// Builds the word tables: every form of every lemma of WordNet and of our own lists, each with its readings,
// commonest first, and what is known of its meaning. "talks" becomes the plural of the noun "talk" and the
// third person of the verb; "launched" the past and the participle of "launch"; "will" stays what
// gazetteers/words says it is, a modal, with WordNet's noun behind it. A reading weighs what its lemma
// counts in WordNet's tagged texts, plus one.
#include <algorithm>
#include <string>
#include <unordered_set>

#include "dateline/diagnostics/diagnostics.hpp"
#include "dateline/syntax/word_lexicon.hpp"
#include "inflect.hpp"
#include "word_list.hpp"
#include "wordnet.hpp"

namespace dateline {
namespace {

constexpr std::uint16_t class_weight = 60000;  ///< of a function word's first class, far above any count

PartOfSpeech part_of(wordnet::Part p) {
    constexpr PartOfSpeech parts[] = {PartOfSpeech::noun, PartOfSpeech::verb, PartOfSpeech::adjective,
                                      PartOfSpeech::adverb};
    return parts[p];
}

std::uint32_t shape(Reading const& r) {
    switch (r.part) {
        case PartOfSpeech::noun:
            return r.inflection == Inflection::plural ? can_be::plural_noun : can_be::noun;
        case PartOfSpeech::verb:
            switch (r.inflection) {
                case Inflection::third_person:
                    return can_be::verb_third;
                case Inflection::past:
                    return can_be::past;
                case Inflection::past_participle:
                    return can_be::past_participle;
                case Inflection::present_participle:
                    return can_be::present_participle;
                default:
                    return r.part == PartOfSpeech::verb ? can_be::verb_base : can_be::auxiliary;
            }
        case PartOfSpeech::adjective:
            return can_be::adjective | (r.inflection == Inflection::base ? 0u : can_be::comparison);
        case PartOfSpeech::auxiliary:
            return can_be::auxiliary;
        case PartOfSpeech::adverb:
            return can_be::adverb;
        case PartOfSpeech::determiner:
            return can_be::determiner;
        case PartOfSpeech::pronoun:
            return can_be::pronoun;
        case PartOfSpeech::preposition:
            return can_be::preposition;
        case PartOfSpeech::conjunction:
            return can_be::conjunction;
        case PartOfSpeech::subordinator:
            return can_be::subordinator;
        case PartOfSpeech::modal:
            return can_be::modal;
        case PartOfSpeech::to:
            return can_be::to;
        case PartOfSpeech::particle:
            return can_be::particle;
        case PartOfSpeech::number:
            return can_be::number;
        case PartOfSpeech::proper_noun:
            return can_be::proper_noun;
        case PartOfSpeech::unknown:
        case PartOfSpeech::punctuation:
            break;
    }
    return 0;
}

class Tables {
public:
    Tables(WordList const& list, VocabularyBuilder& vocabulary) : list_(list), vocabulary_(vocabulary) {}

    void build(wordnet::Dictionary const& dictionary) {
        grow();
        for (auto const& word : list_.order) add_classes(word);
        for (auto const part : {wordnet::noun, wordnet::verb, wordnet::adjective, wordnet::adverb})
            for (auto const& e : dictionary.exceptions[part]) exceptions_[part].emplace(e.lemma, e.form);
        for (auto const& verb : list_.irregular_verbs) irregular_.emplace(verb[0], &verb);
        for (auto const& lemma : dictionary.lemmas) {
            known_[lemma.part].insert(lemma.text);
            if (lemma.part == wordnet::verb && list_.nouns_of_news.contains(lemma.text))
                counts_in_news_.emplace(lemma.text, lemma.count / 6);
        }
        for (auto const& lemma : dictionary.lemmas) {
            auto const in_news = counts_in_news_.find(lemma.text);
            if (lemma.part != wordnet::noun || in_news == counts_in_news_.end()) {
                add(lemma);
            } else {
                wordnet::Lemma noun = lemma;
                noun.count = std::max(lemma.count, in_news->second);
                add(noun);
            }
        }
        for (auto const part : {wordnet::noun, wordnet::verb, wordnet::adjective, wordnet::adverb})
            for (auto const& word : list_.added[part]) {
                wordnet::Lemma lemma;
                lemma.text = word;
                lemma.part = part;
                lemma.count = 2;
                if (!known_[part].contains(word)) add(lemma);
            }
        for (auto const& [verb, particle, synonym] : dictionary.phrasal_verbs)
            if (list_.particles.contains(particle))
                phrasal_verbs_.push_back({id(verb), id(particle), synonym.empty() ? WordId::none : id(synonym)});
        for (auto const& [verb, particle] : list_.verbs_of_two_words)
            phrasal_verbs_.push_back({id(verb), id(particle), WordId::none});
        std::ranges::sort(phrasal_verbs_);
        settle();
    }

    void write(ImageWriter& image) const {
        std::vector<WordEntry> entries;
        std::vector<Reading> readings;
        for (std::size_t w = 0; w < readings_.size(); ++w) {
            auto const& facts = facts_[w];
            auto const& row = readings_[w];
            WordEntry& entry = entries.emplace_back();
            entry.shapes = shapes_[w];
            entry.flags = facts.flags;
            entry.key = facts.key;
            entry.noun_sense = facts.noun_sense;
            entry.verb_sense = facts.verb_sense;
            entry.verb = verb_traits(w);
            entry.first_reading = readings.size() & 0xFFFFFFu;
            entry.readings = row.size() & 0xFFu;
            readings.insert(readings.end(), row.begin(), row.end());
        }
        image.add_array<WordEntry>("words.entries", entries);
        image.add_array<Reading>("words.readings", readings);
        image.add_array<WordFacts>("words.facts", facts_);
        image.add_array<PhrasalVerb>("words.phrasal", phrasal_verbs_);
    }

private:
    void grow() {
        readings_.resize(vocabulary_.size() + 1);
        facts_.resize(vocabulary_.size() + 1);
        frames_.resize(vocabulary_.size() + 1);
        traits_.resize(vocabulary_.size() + 1);
    }

    [[nodiscard]] std::uint8_t verb_traits(std::size_t word) const {
        WordFacts const* verb = nullptr;
        std::uint8_t traits = 0;
        for (auto const& r : readings_[word]) {
            if (r.part != PartOfSpeech::verb) continue;
            auto const& facts = facts_[index(r.lemma)];
            if (verb == nullptr) {
                verb = &facts;
                traits |= traits_[index(r.lemma)];
            }
            if (facts.key == Key::help) traits |= verb_trait::can_be_help;
        }
        if (verb == nullptr) verb = &facts_[word];
        bool const speaks = (verb->flags & word_flag::speech) != 0;
        if (speaks) traits |= verb_trait::speaks;
        if (speaks || verb->verb_sense == Sense::communication || verb->verb_sense == Sense::cognition)
            traits |= verb_trait::thinks;
        if ((verb->flags & word_flag::object_control) != 0) traits |= verb_trait::controls;
        if (verb->key == Key::help || verb->key == Key::let) traits |= verb_trait::helps;
        return traits;
    }

    WordId id(std::string_view word) {
        auto const found = vocabulary_.add(word);
        grow();
        return found;
    }

    void put(WordId form, Reading reading) {
        auto& row = readings_[index(form)];
        auto const same = std::find_if(row.begin(), row.end(), [&](Reading const& r) {
            return r.lemma == reading.lemma && r.part == reading.part && r.inflection == reading.inflection;
        });
        if (same == row.end()) row.push_back(reading);
    }

    void add_classes(std::string const& word) {
        auto const& entry = list_.entries.at(word);
        auto const form = id(word);
        facts_[index(form)].flags |= entry.flags;
        facts_[index(form)].key = entry.key;
        auto weight = class_weight;
        for (auto const part : entry.classes) {
            bool const helper = part == PartOfSpeech::auxiliary;
            put(form, {helper ? helper_lemma(form, entry.flags) : form, part,
                       helper ? helper_inflection(word, entry.flags) : Inflection::base, weight});
            weight = static_cast<std::uint16_t>(weight / 2);
        }
    }

    WordId helper_lemma(WordId form, std::uint32_t flags) {
        if ((flags & word_flag::be) != 0) return id("be");
        if ((flags & word_flag::have) != 0) return id("have");
        return (flags & word_flag::do_) != 0 ? id("do") : form;
    }

    static Inflection helper_inflection(std::string const& word, std::uint32_t flags) {
        if ((flags & word_flag::past_form) != 0) return Inflection::past;
        if (word.ends_with("ing")) return Inflection::present_participle;
        if (word == "been") return Inflection::past_participle;
        return word.ends_with("s") ? Inflection::third_person : Inflection::base;
    }

    [[nodiscard]] bool is_closed(std::string const& form) const {
        auto const at = list_.entries.find(form);
        return at != list_.entries.end() && !at->second.classes.empty() && !at->second.keeps_open;
    }

    void inflected(std::string const& form, WordId lemma, wordnet::Part part, Inflection inflection,
                   std::uint32_t count) {
        if (form.empty() || is_closed(form)) return;
        auto const weight = static_cast<std::uint16_t>(std::min<std::uint32_t>(count + 1, class_weight / 4));
        put(id(form), {lemma, part_of(part), inflection, weight});
    }

    void add(wordnet::Lemma const& lemma) {
        auto const word = id(lemma.text);
        inflected(lemma.text, word, lemma.part, Inflection::base, lemma.count);
        auto& facts = facts_[index(word)];
        if (lemma.part == wordnet::noun) {
            facts.noun_sense = lemma.sense;
            facts.noun_event_share = lemma.event_share;
            if (!lemma.verb.empty()) {
                auto const verb = id(lemma.verb);
                facts_[index(word)].verb = verb;
            }
            add_noun(lemma, word);
        } else if (lemma.part == wordnet::verb) {
            facts.verb_sense = lemma.sense;
            bool const done_to = list_.done_to_somebody.contains(lemma.text);
            frames_[index(word)] = (lemma.never_passive && !done_to ? can_be::never_passive : 0u) |
                                   (lemma.needs_object || done_to ? can_be::needs_object : 0u) |
                                   (done_to ? can_be::done_to_somebody : 0u);
            traits_[index(word)] = static_cast<std::uint8_t>((lemma.gives ? verb_trait::gives : 0u) |
                                                             (lemma.takes_clause ? verb_trait::takes_clause : 0u));
            add_verb(lemma, word);
        } else {
            add_comparison(lemma, word);
        }
    }

    void add_noun(wordnet::Lemma const& lemma, WordId word) {
        auto const [begin, end] = exceptions_[wordnet::noun].equal_range(lemma.text);
        for (auto at = begin; at != end; ++at)
            if (at->second != lemma.text) inflected(at->second, word, wordnet::noun, Inflection::plural, lemma.count);
        bool const men = lemma.text.ends_with("man") && lemma.text.size() > 3;
        if (men)
            inflected(lemma.text.substr(0, lemma.text.size() - 2) + "en", word, wordnet::noun, Inflection::plural,
                      lemma.count);
        else if (!lemma.text.ends_with("s") || begin == end)
            inflected(with_s(lemma.text), word, wordnet::noun, Inflection::plural, lemma.count);
    }

    void add_verb(wordnet::Lemma const& lemma, WordId word) {
        auto const put_form = [&](std::string const& form, Inflection i) {
            inflected(form, word, wordnet::verb, i, lemma.count);
        };
        auto const& text = lemma.text;
        if (text == "be") return;  // its forms are auxiliaries of the list
        put_form(text == "have" ? "has" : with_s(text), Inflection::third_person);
        bool ed = false;
        auto const irregular = irregular_.equal_range(text);
        for (auto at = irregular.first; at != irregular.second; ++at) {
            put_form((*at->second)[1], Inflection::past);
            put_form((*at->second)[2], Inflection::past_participle);
            ed = true;
        }
        auto const [begin, end] = exceptions_[wordnet::verb].equal_range(text);
        bool const listed = ed;
        for (auto at = begin; at != end; ++at) {
            auto const& form = at->second;
            if (form.ends_with("ing")) {
                put_form(form, Inflection::present_participle);
            } else if (!listed && !form.ends_with("s")) {
                put_form(form, Inflection::past);
                put_form(form, Inflection::past_participle);
            }
        }
        put_form(with_ing(text), Inflection::present_participle);
        if (ed) return;
        put_form(with_ed(text), Inflection::past);
        put_form(with_ed(text), Inflection::past_participle);
    }

    void add_comparison(wordnet::Lemma const& lemma, WordId word) {
        auto const [begin, end] = exceptions_[lemma.part].equal_range(lemma.text);
        for (auto at = begin; at != end; ++at)
            inflected(at->second, word, lemma.part,
                      at->second.ends_with("st") ? Inflection::superlative : Inflection::comparative, lemma.count);
        if (begin != end || lemma.part != wordnet::adjective) return;
        auto const stem = comparison_stem(lemma.text);
        if (stem.empty()) return;
        auto const is_word = [&](std::string const& form) {
            return known_[wordnet::noun].contains(form) || known_[wordnet::verb].contains(form);
        };
        if (!is_word(stem + "er")) inflected(stem + "er", word, lemma.part, Inflection::comparative, lemma.count / 4);
        if (!is_word(stem + "est")) inflected(stem + "est", word, lemma.part, Inflection::superlative, lemma.count / 4);
    }

    static bool is_open(PartOfSpeech part) {
        return part == PartOfSpeech::noun || part == PartOfSpeech::verb || part == PartOfSpeech::adjective ||
               part == PartOfSpeech::adverb;
    }

    /// A participle of the same spelling as the past is one verb, not two.
    static bool counted_as_past(std::vector<Reading> const& row, Reading const& r) {
        return r.inflection == Inflection::past_participle &&
               std::any_of(row.begin(), row.end(), [&](Reading const& other) {
                   return other.lemma == r.lemma && other.inflection == Inflection::past;
               });
    }

    /// Sorts the readings, sets the shapes, and hands a lemma's meaning on to its forms.
    void settle() {
        grow();
        shapes_.resize(readings_.size());
        auto const lemmas = facts_;
        for (std::size_t w = 0; w < readings_.size(); ++w) {
            auto& row = readings_[w];
            std::stable_sort(row.begin(), row.end(),
                             [](Reading const& a, Reading const& b) { return a.weight > b.weight; });
            std::uint32_t nouns = 0, verbs = 0, adjectives = 0, adverbs = 0, shapes = 0;
            for (auto const& r : row) {
                shapes |= shape(r);
                if (r.part == PartOfSpeech::verb && verbs == 0) shapes |= frames_[index(r.lemma)];
                if (!is_open(r.part)) continue;
                if (r.part == PartOfSpeech::noun) nouns += r.weight;
                if (r.part == PartOfSpeech::adjective) adjectives += r.weight;
                if (r.part == PartOfSpeech::adverb) adverbs += r.weight;
                if (r.part == PartOfSpeech::verb && !counted_as_past(row, r)) verbs += r.weight;
                if (r.lemma == WordId{static_cast<std::uint32_t>(w)}) continue;
                auto const& of = lemmas[index(r.lemma)];
                auto& facts = facts_[w];
                if (r.part == PartOfSpeech::noun) facts.flags |= of.flags & word_flag::calendar;
                if (r.part == PartOfSpeech::noun && facts.noun_sense == Sense::none) {
                    facts.noun_sense = of.noun_sense;
                    facts.noun_event_share = of.noun_event_share;
                    facts.verb = of.verb;
                }
                if (r.part == PartOfSpeech::verb && facts.verb_sense == Sense::none) facts.verb_sense = of.verb_sense;
            }
            auto const all = nouns + verbs + adjectives + adverbs;
            auto const mark = [&](std::uint32_t weight, std::uint32_t mostly, std::uint32_t rarely) {
                if (all > 0 && 2 * weight >= all) shapes |= mostly;
                if (12 * weight < all) shapes |= rarely;
            };
            mark(nouns, can_be::mostly_noun, can_be::rarely_noun);
            mark(verbs, can_be::mostly_verb, can_be::rarely_verb);
            if (verbs > 0 && adjectives == verbs) --adjectives;  // "assassinated": what is counted for neither is done
            mark(adjectives, can_be::mostly_adjective, can_be::rarely_adjective);
            mark(adverbs, can_be::mostly_adverb, 0);
            shapes_[w] = shapes;
        }
    }

    WordList const& list_;
    VocabularyBuilder& vocabulary_;
    std::vector<std::vector<Reading>> readings_;
    std::vector<WordFacts> facts_;
    std::vector<std::uint32_t> shapes_, frames_;
    std::unordered_map<std::string, std::uint32_t> counts_in_news_;  ///< of nouns that WordNet hardly met
    std::vector<std::uint8_t> traits_;                               ///< of each verb, those that WordNet knows
    std::vector<PhrasalVerb> phrasal_verbs_;
    std::array<std::unordered_multimap<std::string, std::string>, 4> exceptions_;
    std::unordered_multimap<std::string, std::array<std::string, 3> const*> irregular_;
    std::array<std::unordered_set<std::string>, 4> known_;
};

/// Is its commonest class one of the small closed ones?
bool is_closed_class(WordList::Entry const& entry) {
    if (entry.classes.empty()) return false;
    switch (entry.classes.front()) {
        case PartOfSpeech::determiner:
        case PartOfSpeech::pronoun:
        case PartOfSpeech::preposition:
        case PartOfSpeech::conjunction:
        case PartOfSpeech::subordinator:
        case PartOfSpeech::modal:
        case PartOfSpeech::auxiliary:
        case PartOfSpeech::to:
            return true;
        default:
            return false;
    }
}

}  // namespace

void add_function_words(std::filesystem::path const& folder, VocabularyBuilder& vocabulary, Diagnostics& diagnostics) {
    auto const list = read_word_lists(folder, diagnostics);
    for (auto const& word : list.order) {
        auto const id = vocabulary.add(word);
        auto const& entry = list.entries.at(word);
        if (entry.abbreviation) vocabulary.mark_abbreviation(id);
        if (is_closed_class(entry)) vocabulary.mark_function_word(id);
    }
}

void compile_words(std::filesystem::path const& folder, std::filesystem::path const& wordnet,
                   VocabularyBuilder& vocabulary, ImageWriter& image, Diagnostics&) {
    Diagnostics reported;  // the lists' mistakes were told when add_function_words read them
    auto const list = read_word_lists(folder, reported);
    Tables tables(list, vocabulary);
    tables.build(wordnet::read(wordnet));
    tables.write(image);
}

}  // namespace dateline
