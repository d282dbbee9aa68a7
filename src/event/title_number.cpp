// Whether the names of a headline mean one or several, and somebody or something. The verb of the text knows best
// ("Siemens says", "the Rangers have won"); else two names are several, and so are a plural noun, a name whose last
// word means people or animals ("Democrats", "Wolves") and one in -s with an article that no list has ("the Astros").
#include "dateline/text/fold.hpp"
#include "title_cast.hpp"

namespace dateline::event {

bool TitleCast::several(RoleName role) {
    std::string_view const name = name_of(role);
    if (name.empty()) return false;
    if (shown_[static_cast<std::size_t>(role)] > 1) return true;
    Filler const& f = named(role);
    bool const so_called = name.ends_with(v_.tokens.slice(f.head));  // not "Conservatives" for "the Conservative Party"
    if (std::optional<bool> const several = so_called ? agreement(role) : std::nullopt) return *several;
    bool const thing = f.mention != nowhere && !v_.mentions.list[f.mention].tokens.contains(f.head);
    bool const proper = v_.words.words[f.head].part == PartOfSpeech::proper_noun;  // "2018 Welcome Festival"
    bool const counted =
        !proper && f.tokens.first != f.head && v_.words.words[f.tokens.first].part == PartOfSpeech::number;
    bool const sign = f.tokens.size() > 1 && v_.words.words[f.head].part == PartOfSpeech::number;  // "Level 3"
    bool const many = sign && !counted ? false
                      : counted        ? !is_one(f.tokens.first)
                                       : is_plural_noun(f.head);  // "two men"
    bool const product = f.who != EntityId::none && v_.gazetteer.type(f.who) == EntityType::product;
    if (f.who == EntityId::none) return many || is_plural_name(f);
    if (thing && !product) return many;  // "Skyline's shares"
    if (v_.gazetteer.type(f.who) == EntityType::organization && ends_in_people(name)) return true;
    bool const called = f.mention != nowhere && v_.mentions.list[f.mention].how <= How::surname;  // "Emirates"
    return many && !called && v_.words.words[f.head].part == PartOfSpeech::noun;                  // "Vega rebels"
}

/// Whether the verb of the text agrees with several, "Vegans say", or with one, "Siemens says"; nothing where its form
/// or who else acts leaves that open.
std::optional<bool> TitleCast::agreement(RoleName role) const {
    if (r_.part != PartOfSpeech::verb || group_ == nowhere) return std::nullopt;
    VerbGroup const& g = v_.words.groups[group_];
    Filler const& f = named(role);
    std::uint32_t const subject = v_.words.clauses[group_].subject;
    if (!g.finite || subject == nowhere || f.who == EntityId::none || v_.words.phrases[subject].head != f.head ||
        v_.words.words[f.head].part != PartOfSpeech::proper_noun)
        return std::nullopt;
    bool const joined = subject + 1 < v_.words.phrases.size() && v_.words.phrases[subject + 1].conjoined_to == subject;
    if (joined || f.head > g.tokens.first) return std::nullopt;
    constexpr std::uint32_t helper = word_flag::be | word_flag::have | word_flag::do_;
    std::uint32_t const first = g.tokens.first;
    std::uint32_t const flags = v_.lexicon.entry(v_.tokens[first].word()).flags;
    std::string_view const form = v_.tokens.slice(first);
    if ((flags & helper) != 0) {
        if (form.ends_with('s')) return false;
        return (flags & word_flag::past_form) != 0 && (flags & word_flag::be) == 0 ? std::nullopt : std::optional(true);
    }
    if (first != g.head || g.tense != Tense::present) return std::nullopt;
    bool const one = v_.words.words[first].inflection == Inflection::third_person;
    if (!one && !v_.tokens.slice(f.head).ends_with('s')) return std::nullopt;  // "helped Lund win"
    return !one;
}

/// "Democrats", "Wolves": of a name the last word means several people or animals; not "House of Representatives".
bool TitleCast::ends_in_people(std::string_view name) const {
    if (v_.vocabulary == nullptr || !name.ends_with('s')) return false;
    for (std::size_t at = name.find(' '); at != std::string_view::npos; at = name.find(' ', at + 1)) {
        WordId const led = v_.vocabulary->find(fold(name.substr(at + 1, name.find(' ', at + 1) - at - 1)));
        if ((v_.lexicon.shapes(led) & can_be::preposition) != 0) return false;
    }
    WordId const word = v_.vocabulary->find(fold(name.substr(name.rfind(' ') + 1)));
    if ((v_.lexicon.shapes(word) & can_be::plural_noun) == 0) return false;
    Sense const sense = v_.lexicon.entry(word).noun_sense;
    return sense == Sense::person || sense == Sense::animal;
}

/// "The Astros", but not "the Times": a name that no list has, with an article before it.
bool TitleCast::is_plural_name(Filler const& f) const {
    std::string_view const last = v_.tokens.slice(f.head);
    switch (v_.lexicon.entry(v_.words.words[f.head].lemma).noun_sense) {
        case Sense::communication:
        case Sense::event:
        case Sense::time:
            return false;
        default:
            break;
    }
    return v_.words.words[f.head].part == PartOfSpeech::proper_noun && f.tokens.first < f.head &&
           v_.lexicon.has(v_.tokens[f.tokens.first].word(), word_flag::definite) && last.ends_with('s') &&
           !last.ends_with("ss") && !last.ends_with("us") && !last.ends_with("is");
}

/// Somebody, not something that is told of as if it acted: "seven questions", "the report".
bool TitleCast::acts_as_somebody(RoleName role) {
    if (name_of(role).empty()) return false;
    Filler const& f = named(role);
    Word const& word = v_.words.words[f.head];
    if (f.who != EntityId::none || word.part == PartOfSpeech::pronoun || word.part == PartOfSpeech::number) return true;
    WordEntry const& entry = v_.lexicon.entry(v_.tokens[f.head].word());
    if (word.part != PartOfSpeech::noun) return (entry.shapes & can_be::any_verb) == 0;  // not "Let's talk"
    switch (v_.lexicon.entry(word.lemma).noun_sense) {
        case Sense::person:
        case Sense::group:
        case Sense::location:
        case Sense::quantity:
        case Sense::none:
            return true;
        default:
            return false;
    }
}

/// "One of the pilots".
bool TitleCast::is_one(std::uint32_t token) const {
    return v_.words.words[token].part == PartOfSpeech::number &&
           v_.lexicon.has(v_.tokens[token].word(), word_flag::indefinite);
}

/// Also of a noun that no list has: "truckloads".
bool TitleCast::is_plural_noun(std::uint32_t token) const {
    Word const& word = v_.words.words[token];
    if (word.part == PartOfSpeech::number) return !is_one(token);
    if (word.inflection == Inflection::plural || v_.lexicon.has(v_.tokens[token].word(), word_flag::plural))
        return true;
    std::string_view const text = v_.tokens.slice(token);
    WordId const form = v_.tokens[token].word();  // "leaders", which are a word of their own besides
    Sense const sense = v_.lexicon.entry(form).noun_sense;
    bool const several = sense == Sense::person || sense == Sense::group || sense == Sense::quantity;  // "dozens"
    if (several && (v_.lexicon.shapes(form) & can_be::plural_noun) != 0 && text.ends_with('s')) return true;
    bool const unknown = v_.tokens[token].word() == WordId::none && word.part == PartOfSpeech::noun;
    return unknown && text.ends_with('s') && !text.ends_with("ss") && !text.ends_with("us") && !text.ends_with("is");
}

}  // namespace dateline::event
