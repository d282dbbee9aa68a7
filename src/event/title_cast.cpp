// Chooses the names of a headline. A listed name goes before an unlisted phrase ("Musk" before "the founder"), but not
// where it only says of which place or whose the other is: "a court in Oslo" is a court, "Google's purchase of Fitbit"
// a purchase. A role has one name, actor and target up to two.
#include "title_cast.hpp"

#include <algorithm>

namespace dateline::event {

TitleCast::TitleCast(Report const& report, Reports const& all, ArticleView const& view)
    : r_(report), v_(view), fillers_(all.fillers_of(report)), group_(view.words.group_at(report.head)) {
    short_names_.reserve(fillers_.size());
    for (Filler const& f : fillers_) {
        std::string_view name = short_name(f, view, composed_);
        if (name.empty() && acts_unnamed(f)) name = v_.tokens.slice(f.head);
        if (!name.empty()) roles_ |= 1u << static_cast<unsigned>(f.role);
        short_names_.push_back(name);
    }
    object_ = find_object();
}

/// "She resigned", of whom nothing else is known: "She resigns".
bool TitleCast::acts_unnamed(Filler const& f) const {
    constexpr std::uint32_t wanted = word_flag::third_person | word_flag::subject_form;
    std::uint32_t const flags = v_.lexicon.entry(v_.tokens[f.head].word()).flags;
    return f.role == RoleName::actor && r_.part == PartOfSpeech::verb &&
           (flags & (wanted | word_flag::neuter)) == wanted;
}

std::size_t TitleCast::find_object() const {
    if (group_ == nowhere || r_.part != PartOfSpeech::verb || roles_ == 0) return none;
    Clause const& c = v_.words.clauses[group_];
    std::uint32_t const object = v_.words.groups[group_].passive ? c.subject : c.object;
    for (std::size_t i = 0; i < fillers_.size() && object != nowhere; ++i) {
        std::uint32_t const phrase = v_.words.phrase_at(fillers_[i].head);
        bool const called = phrase != nowhere && v_.words.phrases[phrase].apposed_to == object;
        if ((phrase == object || called) && !short_names_[i].empty()) return i;
    }
    return none;
}

bool TitleCast::owns_object() const {
    std::uint32_t const object = object_phrase();
    std::uint32_t const owner = object == nowhere ? nowhere : v_.words.phrases[object].possessor;
    return owner != nowhere && v_.words.phrases[owner].pronoun;
}

std::uint32_t TitleCast::object_phrase() const {
    if (group_ == nowhere || r_.part != PartOfSpeech::verb || v_.words.groups[group_].passive) return nowhere;
    return v_.words.clauses[group_].object;
}

std::uint32_t TitleCast::head_of_object() const {
    std::uint32_t const object = object_phrase();
    return object == nowhere ? nowhere : v_.words.phrases[object].head;
}

std::string_view TitleCast::words_of_object() {
    std::uint32_t const object = object_phrase();
    if (object == nowhere) return {};
    NounPhrase const& p = v_.words.phrases[object];
    return short_name({RoleName::target, EntityId::none, nowhere, p.tokens, p.head}, v_, composed_);
}

std::string_view TitleCast::complement_of_object() const {
    std::uint32_t const object = object_phrase();
    if (object == nowhere) return {};
    std::uint32_t const next = v_.words.phrases[object].tokens.last;
    bool const so = next < v_.tokens.sentences()[r_.sentence].last &&
                    v_.words.words[next].part == PartOfSpeech::adjective && v_.words.phrase_at(next) == nowhere;
    return so ? v_.tokens.slice(next) : std::string_view();
}

bool TitleCast::has_complement(RoleName role) const {
    return std::ranges::any_of(fillers_, [&](Filler const& f) { return f.role == role && is_complement(f); });
}

bool TitleCast::is_complement(Filler const& f) const {
    std::uint32_t const phrase = v_.words.phrase_at(f.head);
    if (group_ == nowhere || phrase == nowhere || f.head < r_.head) return false;
    Clause const& c = v_.words.clauses[group_];
    if (phrase == c.object || phrase == c.second_object) return true;
    std::uint32_t const above = v_.words.phrases[phrase].attached_to;
    if (above != nowhere && (above == c.object || above == c.second_object)) return true;
    return std::ranges::find(v_.words.adjuncts_of(c), phrase) != v_.words.adjuncts_of(c).end();
}

std::string_view TitleCast::preposition_of(Filler const& f) const {
    std::uint32_t const phrase = v_.words.phrase_at(f.head);
    if (phrase == nowhere) return {};
    std::uint32_t const preposition = v_.words.phrases[phrase].preposition;
    if (preposition == nowhere || preposition < r_.head || f.head < r_.head) return {};
    return v_.tokens.slice(preposition);
}

std::string_view TitleCast::name_of(RoleName role) {
    if (!has(role)) return {};
    std::optional<std::string_view>& name = names_[static_cast<std::size_t>(role)];
    if (!name) name = find_name(role);
    return *name;
}

std::string_view TitleCast::find_name(RoleName role) {
    if (std::string_view const listed = find_listed(role); !listed.empty()) return listed;
    for (std::size_t i = 0; i < fillers_.size(); ++i) {
        if (fillers_[i].role != role || fillers_[i].who != EntityId::none || short_names_[i].empty()) continue;
        chosen_[static_cast<std::size_t>(role)] = i;
        shown_[static_cast<std::size_t>(role)] = 1;
        if (i + 1 == fillers_.size() || !is_named_beside(i)) return short_names_[i];
        shown_[static_cast<std::size_t>(role)] = 2;
        return composed_.emplace_front(std::string(short_names_[i]) + " and " + std::string(short_names_[i + 1]));
    }
    return {};
}

/// "Jason Lane and Ian Cole": two names that no list has, the next one joined to this.
bool TitleCast::is_named_beside(std::size_t number) const {
    Filler const &f = fillers_[number], &next = fillers_[number + 1];
    auto const named = [&](Filler const& one) { return v_.words.words[one.head].part == PartOfSpeech::proper_noun; };
    std::uint32_t const phrase = v_.words.phrase_at(next.head);
    constexpr std::size_t longest = 34;  // bytes of both
    std::size_t const length = short_names_[number].size() + short_names_[number + 1].size();
    if (short_names_[number + 1].empty() || length > longest) return false;
    return next.role == f.role && next.who == EntityId::none && named(f) && named(next) && phrase != nowhere &&
           v_.words.phrases[phrase].conjoined_to == v_.words.phrase_at(f.head);
}

/// "A court in Oslo", "a man from Oslo": the place of one who takes part himself.
bool TitleCast::only_places(std::size_t number) const {
    Filler const& f = fillers_[number];
    std::uint32_t const phrase = v_.words.phrase_at(f.head);
    if (phrase == nowhere || v_.gazetteer.type(f.who) != EntityType::place) return false;
    std::uint32_t const preposition = v_.words.phrases[phrase].preposition;
    if (preposition == nowhere) return false;
    WordId const word = v_.tokens[preposition].word();
    if (!v_.triggers.links(word, link_word::place) && v_.lexicon.entry(word).key != Key::from) return false;
    for (std::size_t i = 0; i < fillers_.size(); ++i) {
        if (i != number && fillers_[i].role == f.role && !short_names_[i].empty()) return true;
    }
    return false;
}

/// "Google's purchase of Fitbit was approved": Google is the purchase's.
bool TitleCast::owns_object(std::size_t number, std::size_t object) const {
    if (object == none || object == number || fillers_[object].who != EntityId::none) return false;
    std::uint32_t const phrase = v_.words.phrase_at(fillers_[object].head);
    std::uint32_t const own = v_.words.phrase_at(fillers_[number].head);
    if (own == nowhere) return false;
    NounPhrase const& p = v_.words.phrases[own];
    bool const of = p.attached_to == phrase && p.preposition != nowhere &&
                    v_.lexicon.entry(v_.tokens[p.preposition].word()).key == Key::of;
    return of || v_.words.phrases[phrase].possessor == own;
}

/// "Mexico's president": Mexico stands within another name of its role.
bool TitleCast::stands_within(std::size_t number) const {
    Filler const& f = fillers_[number];
    return std::ranges::any_of(fillers_.first(number), [&](Filler const& other) {
        return other.role == f.role && other.head != f.head && other.tokens.contains(f.head);
    });
}

std::string_view TitleCast::find_listed(RoleName role) {
    int const most = role == RoleName::actor || role == RoleName::target ? 2 : 1;
    std::size_t const object = role == RoleName::target ? object_ : none;
    bool const by_object = object != none && fillers_[object].role == role;
    std::string_view names;
    int count = 0;
    for (std::size_t i = 0; i < fillers_.size() && count < most; ++i) {
        Filler const& f = fillers_[i];
        if (f.role != role || f.who == EntityId::none || short_names_[i].empty() || only_places(i)) continue;
        if ((by_object && owns_object(i, object)) || stands_within(i)) continue;
        std::string const of = role == RoleName::target ? organisation_of(f, v_) : std::string();
        if (count == 0) chosen_[static_cast<std::size_t>(role)] = i;
        if (count == 0 && of.empty()) {
            names = short_names_[i];
        } else {
            std::string both(names);
            if (count > 0) both += " and ";
            names = composed_.emplace_front((both += short_names_[i]) += of);
        }
        ++count;
    }
    shown_[static_cast<std::size_t>(role)] = count;
    return names;
}

}  // namespace dateline::event
