// Finds what a full name makes a name for the rest of the article though no list has it: "Peskov" and "Dmitry"
// after "Dmitry Peskov", "Via Rail" after "Via Rail Canada", "ESA" after "European Space Agency" or in brackets
// behind it. A person's short form after somebody else's first name ("Lev Peskov") is somebody else.
#include <algorithm>
#include <bitset>
#include <unordered_set>

#include "dateline/text/fold.hpp"
#include "name_parts.hpp"
#include "story.hpp"

namespace dateline {
namespace {

struct Form {
    std::uint64_t first = 0;  ///< hash of its first token
    std::uint32_t rest = 0;   ///< where the hashes of the others begin
    std::uint32_t length = 0;
    EntityId who = EntityId::none;
    AliasKind kind = AliasKind::surname;
    bool capitals = false;  ///< must be in capitals
};

class ShortFormFinder {
public:
    explicit ShortFormFinder(Story const& story) : story_(story), tokens_(story.tokens) {}

    std::vector<ShortForm> find() {
        for (NamedPlace const& p : story_.places) {
            if (p.who == EntityId::none || p.kind == AliasKind::surname || p.kind == AliasKind::demonym) continue;
            if (!formed_.insert(hash(p.tokens.last - 1) ^ (std::uint64_t{index(p.who)} << 32 | p.tokens.size())).second)
                continue;
            if (story_.gazetteer.type(p.who) == EntityType::person)
                person(p);
            else
                thing(p);
        }
        std::stable_sort(forms_.begin(), forms_.end(), [](Form const& a, Form const& b) { return a.first < b.first; });
        if (!forms_.empty()) scan();
        return std::move(found_);
    }

private:
    std::uint64_t hash(std::uint32_t token) const { return tokens_.hashes()[token]; }

    void keep(Form const& form) {
        firsts_.set(form.first % firsts_.size());
        forms_.push_back(form);
    }
    /// Adds the form "Otto Wirth" of the tokens of two ranges; the second may be empty.
    void add(TokenRange begin, TokenRange behind, EntityId who, AliasKind kind) {
        if (begin.empty()) return;
        keep({hash(begin.first), static_cast<std::uint32_t>(rests_.size()), begin.size() + behind.size(), who, kind});
        for (std::uint32_t t = begin.first + 1; t < begin.last; ++t) rests_.push_back(hash(t));
        for (std::uint32_t t = behind.first; t < behind.last; ++t) rests_.push_back(hash(t));
    }
    void add_range(TokenRange r, EntityId who, AliasKind kind) { add(r, {}, who, kind); }

    bool capital_word(std::uint32_t t) const { return tokens_[t].is_word() && tokens_[t].has(TokenFlag::capital); }
    bool small_word(std::uint32_t t) const { return tokens_[t].is_word() && !tokens_[t].has(TokenFlag::capital); }

    /// "Louis IX" of "Louis IX, Landgrave of Hesse": the name before a comma or a small word that is no particle.
    void person(NamedPlace const& p) {
        TokenRange r = p.tokens;
        for (std::uint32_t t = r.first + 1; t < r.last; ++t) {
            if (!tokens_[t].is(U',') && !story_.tables.grammar.is(hash(t), GrammarUse::of)) continue;
            r.last = t;
            add_range(r, p.who, AliasKind::short_form);
            break;
        }
        std::uint32_t last = r.last;
        while (last > r.first + 1 &&
               (is_generation(tokens_.slice(last - 1), story_.tables.grammar) || !tokens_[last - 1].is_word()))
            --last;
        if (last - r.first < 2) {
            if (last < p.tokens.last && last > r.first) add_range({r.first, last}, p.who, AliasKind::short_form);
            return;
        }
        std::uint32_t surname = last - 1;
        if (!capital_word(surname)) return;
        add_range({surname, last}, p.who, AliasKind::surname);
        while (surname > r.first && !tokens_[surname - 1].is_word()) surname -= 2;  // "Lloyd-Jones"
        std::uint32_t with_particles = surname;
        while (with_particles > r.first + 1 && small_word(with_particles - 1)) --with_particles;
        if (with_particles < last - 1) add_range({with_particles, last}, p.who, AliasKind::surname);
        for (std::uint32_t t = r.first + 1; t < with_particles; ++t)
            if (capital_word(t)) add_range({t, last}, p.who, AliasKind::surname);
        if (with_particles < surname)  // "Otto Wirth" for "Otto von Wirth"
            add({r.first, r.first + 1}, {surname, last}, p.who, AliasKind::alias);
        if (with_particles > r.first + 1) add({r.first, r.first + 1}, {with_particles, last}, p.who, AliasKind::alias);
        if (capital_word(r.first) && tokens_[r.first].length >= 3 && with_particles > r.first)
            add_range({r.first, r.first + 1}, p.who, AliasKind::short_form);
    }

    void thing(NamedPlace const& p) {
        acronym(p);
        TokenRange r = p.tokens;
        if (r.size() > 1 && story_.tables.grammar.is(hash(r.first), GrammarUse::definite)) ++r.first;
        for (std::uint32_t end = r.last - 1; end > r.first; --end) {
            bool const single = end == r.first + 1;
            if (single ? !distinctive(r.first) : !capital_word(end - 1)) continue;
            if (capital_word(r.first)) add_range({r.first, end}, p.who, AliasKind::short_form);
        }
        if (story_.gazetteer.type(p.who) == EntityType::place) return;
        for (std::uint32_t first = r.first + 1; first < r.last; ++first) {
            if (!capital_word(first)) continue;
            bool const single = first + 1 == r.last;
            if (single ? distinctive(first) : capital_word(r.last - 1))
                add_range({first, r.last}, p.who, AliasKind::short_form);
        }
    }

    /// A word that alone may still name.
    bool distinctive(std::uint32_t t) const { return capital_word(t) && tokens_[t].length >= 3; }
    /// An ordinary word ("Apple" of "Apple Inc.") names only as a noun, where no sentence's begin gives it its capital.
    bool names_alone(TokenRange where) const {
        std::uint32_t const t = where.first;
        if (where.size() > 1 || tokens_[t].word() == WordId::none) return true;
        if (tokens_[t].has(TokenFlag::sentence_start) || t >= story_.words.words.size()) return false;
        PartOfSpeech const part = story_.words.words[t].part;
        return part == PartOfSpeech::noun || part == PartOfSpeech::proper_noun;
    }

    void acronym(NamedPlace const& p) {
        std::string initials;
        for (std::uint32_t t = p.tokens.first; t < p.tokens.last; ++t)
            if (capital_word(t) && tokens_.slice(t)[0] > 0) initials.push_back(tokens_.slice(t)[0]);
        if (initials.size() >= 3) add_letters(initials, p.who);
        std::uint32_t const open = p.tokens.last;
        if (open + 2 >= tokens_.size() || !tokens_[open].is(U'(') || !tokens_[open + 2].is(U')')) return;
        std::uint32_t const inside = open + 1;
        if (p.tokens.size() > 1 && tokens_[inside].is_word() && tokens_[inside].has(TokenFlag::capital) &&
            abbreviates(tokens_.slice(inside), p.tokens))
            add_range({inside, inside + 1}, p.who, AliasKind::acronym);
    }
    /// Do the letters of "Ofcom" stand in this order in the name, the first ones alike?
    bool abbreviates(std::string_view letters, TokenRange name) const {
        std::string const longer = fold(tokens_.text().slice(tokens_.span(name)));
        std::string const shorter = fold(letters);
        if (shorter.size() < 2 || shorter[0] != longer[0]) return false;
        std::size_t at = 0;
        for (char const c : shorter) {
            at = longer.find(c, at);
            if (at++ == std::string::npos) return false;
        }
        return true;
    }
    void add_letters(std::string const& letters, EntityId who) {
        keep({word_hash(fold(letters)), 0, 1, who, AliasKind::acronym, true});
    }

    void scan() {
        auto place = story_.places.begin();
        for (TokenRange const zone : story_.zones) {
            for (std::uint32_t t = zone.first; t < zone.last;) {
                while (place != story_.places.end() && (place->tokens.last <= t || place->foreign)) ++place;
                if (place != story_.places.end() && place->tokens.contains(t)) {
                    t = place->tokens.last;
                    continue;
                }
                std::uint32_t const limit =
                    place == story_.places.end() ? zone.last : std::min(zone.last, place->tokens.first);
                std::uint32_t const end = tokens_[t].has(TokenFlag::capital) ? form_at(t, limit, zone) : 0;
                t = end == 0 ? t + 1 : end;
            }
        }
    }

    /// The end of the longest form at `t`, which is added, or 0.
    std::uint32_t form_at(std::uint32_t t, std::uint32_t limit, TokenRange zone) {
        if (!firsts_.test(hash(t) % firsts_.size())) return 0;
        ShortForm best;
        for (auto at = std::ranges::lower_bound(forms_, hash(t), {}, &Form::first);
             at != forms_.end() && at->first == hash(t); ++at) {
            Form const& form = *at;
            std::uint32_t const length = form.length;
            if (t + length > limit || length < best.tokens.size()) continue;
            if (form.capitals && !tokens_[t].has(TokenFlag::all_capitals)) continue;
            bool same = true;
            for (std::uint32_t i = 1; i < length && same; ++i)
                same = hash(t + i) == rests_[form.rest + i - 1] && !tokens_[t + i].has(TokenFlag::blank_before);
            if (!same) continue;
            TokenRange where{t, t + length};
            bool const person = story_.gazetteer.type(form.who) == EntityType::person;
            if (person ? !person_stands_alone(where, form, zone)
                       : part_of_longer(where, zone) || (!form.capitals && !names_alone(where)))
                continue;
            if (length > best.tokens.size()) best = {};
            best.tokens = where;
            best.kind = form.kind;
            if (std::find(best.candidates.begin(), best.candidates.end(), form.who) == best.candidates.end())
                best.candidates.push_back(form.who);
        }
        if (best.tokens.empty()) return 0;
        found_.push_back(best);
        return best.tokens.last;
    }

    bool name_word_beside(std::uint32_t t, TokenRange zone) const {
        return zone.contains(t) && story_.unknown_name_word(t);
    }
    /// "Dmitry" or "D." of Dmitry Peskov.
    bool begins_name(std::uint32_t token, EntityId who) const {
        if (!capital_word(token)) return false;
        std::string const word = fold(tokens_.slice(token)), name = fold(story_.gazetteer.name(who));
        return name.starts_with(word + ' ') || (word.size() <= 2 && word[0] == name[0]);
    }
    /// "Lev" before "Peskov" and "Ivanov" behind "Dmitry" make another person.
    bool person_stands_alone(TokenRange where, Form const& form, TokenRange zone) const {
        if (where.first > zone.first && tokens_[where.first - 1].is_word() &&
            !tokens_[where.first].has(TokenFlag::blank_before) && name_word_beside(where.first - 1, zone)) {
            bool const own = begins_name(where.first - 1, form.who) ||
                             (where.first > zone.first + 1 && begins_name(where.first - 2, form.who));
            if (!own) return false;
        }
        return form.kind != AliasKind::short_form || !name_word_beside(where.last, zone);
    }
    /// "Bank" in "Deutsche Bank" is not the World Bank.
    bool part_of_longer(TokenRange where, TokenRange zone) const {
        bool const before = where.first > zone.first && tokens_[where.first - 1].is_word() &&
                            !tokens_[where.first].has(TokenFlag::blank_before) &&
                            name_word_beside(where.first - 1, zone);
        return before || name_word_beside(where.last, zone);
    }

    Story const& story_;
    Tokens const& tokens_;
    std::vector<Form> forms_;                   ///< by first hash when all are found
    std::vector<std::uint64_t> rests_;          ///< hashes of their other tokens
    std::bitset<1024> firsts_;                  ///< nearly every word begins none, which one bit tells
    std::unordered_set<std::uint64_t> formed_;  ///< spellings whose forms are made
    std::vector<ShortForm> found_;
};

}  // namespace

std::vector<ShortForm> find_short_forms(Story const& story) { return ShortFormFinder(story).find(); }

}  // namespace dateline
