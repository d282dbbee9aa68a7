// Writes headlines. What is said gets its speaker and the words that carry it (Peskov: “a very interesting proposal”).
// A noun or an idiom is told by the frame of its kind, as gazetteers/events has it: of "an invitation from Musk to
// Putin" the frame "{actor} invites {target}[ to {with}]" makes "Musk invites Putin". A verb keeps its own word, with
// the preposition that the text sets before its target: "The senate acquits Trump", "Merkel travels to Japan"; where it
// is the frame's verb, the frame says more. The first wording that fits into 60 characters is taken; nothing is ever
// cut.
#include <algorithm>
#include <array>
#include <boost/container/small_vector.hpp>
#include <forward_list>

#include "dateline/diagnostics/utf8.hpp"
#include "title_words.hpp"

namespace dateline {
namespace {

using namespace event;

/// Tries one wording after the other, each written into the same string.
class TitleWriter {
public:
    TitleWriter(Report const& r, Reports const& all, ArticleView const& v)
        : r_(r), v_(v), kind_(v.triggers.kind(r.kind)), fillers_(all.fillers_of(r)) {
        short_names_.reserve(fillers_.size());
        for (Filler const& f : fillers_) short_names_.push_back(short_name(f, v, composed_));
    }

    std::string write() {
        out_.reserve(usual_size);
        if (fits(quoting())) return std::move(out_);
        bool const own_words = tells_by_its_verb();
        if (own_words && (fits(plain(true)) || fits(plain(false)))) return std::move(out_);
        if (frames(kind_.active)) return std::move(out_);
        bool const acts = r_.part == PartOfSpeech::verb && (r_.flags & trigger_flag::worded) == 0 && !is_light();
        if (acts && !name_of(RoleName::actor).empty() && fits(plain(true)))
            return std::move(out_);  // "Rocket explodes"
        if (frames(kind_.passive)) return std::move(out_);
        if (is_bare_idiom()) return std::move(out_);
        if (!own_words && (fits(plain(true)) || fits(plain(false)))) return std::move(out_);
        out_ = kind_.id.empty() ? v_.tokens.slice(r_.head) : kind_.id;
        begin_with_capital();
        return std::move(out_);
    }

private:
    bool fits(bool written) const {
        return written && !out_.empty() && (out_.size() <= title_length || count_characters(out_) <= title_length);
    }

    bool frames(std::string_view frame) {
        if (frame.empty()) return false;
        if (fits(framed(frame, true))) return true;
        return frame.find('[') != std::string_view::npos && fits(framed(frame, false));
    }

    /// Is the verb itself the best that can be said: neither the frame's, nor a light one, nor part of an idiom? Also
    /// the frame's verb where the frame has no place for its object: "cuts 500 jobs".
    bool tells_by_its_verb() const {
        if (r_.part != PartOfSpeech::verb || r_.nominal || r_.same_as != nowhere) return false;
        if (kind_.active.empty() || v_.vocabulary == nullptr) return false;
        std::string_view const lemma = v_.vocabulary->spelling(r_.lemma);
        bool const object = object_of_verb() != none;
        bool const by_idiom = (r_.flags & trigger_flag::worded) != 0 && !object && !has_complement(RoleName::target);
        std::size_t const begin = kind_.active.find("} ");
        if (lemma.empty() || by_idiom || is_light() || (kind_.statement && !object)) return false;
        if (begin == none) return true;
        std::string_view const rest = kind_.active.substr(begin + 2);
        if (rest.starts_with("{verb}")) return true;
        std::size_t const end = std::min(rest.find_first_of(" ["), rest.size());
        bool const same = rest.substr(0, end) == third_person(lemma);
        return !same || (object && !rest.substr(end).starts_with(" {target}"));  // "imposes sanctions on {target}"
    }

    bool is_light() const {
        Trigger const* const listed = v_.triggers.find(r_.lemma, PartOfSpeech::verb);
        return listed != nullptr && (listed->flags & trigger_flag::light) != 0;
    }

    /// "Tesla: founding": of an idiom, of which one word alone would say something else, the kind.
    bool is_bare_idiom() {
        if ((r_.flags & trigger_flag::worded) == 0 || r_.part != PartOfSpeech::verb || kind_.id.empty()) return false;
        if (object_of_verb() != none) return false;
        std::string_view const actor = name_of(RoleName::actor);
        out_ = actor;
        (actor.empty() ? out_ : out_ += ": ") += kind_.id;
        begin_with_capital();
        return fits(true);
    }

    /// Number of the filler that is the object of the verb, or of a passive its subject; or none.
    std::size_t object_of_verb() const {
        std::uint32_t const group = v_.words.group_at(r_.head);
        if (group == nowhere || r_.part != PartOfSpeech::verb) return none;
        Clause const& c = v_.words.clauses[group];
        std::uint32_t const object = v_.words.groups[group].passive ? c.subject : c.object;
        for (std::size_t i = 0; i < fillers_.size() && object != nowhere; ++i) {
            if (v_.words.phrase_at(fillers_[i].head) == object && !short_names_[i].empty()) return i;
        }
        return none;
    }

    bool has_complement(RoleName role) const {
        return std::ranges::any_of(fillers_, [&](Filler const& f) { return f.role == role && is_complement(f); });
    }

    /// Does the participant stand in the verb's own clause, behind the verb?
    bool is_complement(Filler const& f) const {
        std::uint32_t const group = v_.words.group_at(r_.head), phrase = v_.words.phrase_at(f.head);
        if (group == nowhere || phrase == nowhere || f.head < r_.head) return false;
        Clause const& c = v_.words.clauses[group];
        if (phrase == c.object || phrase == c.second_object) return true;
        std::uint32_t const above = v_.words.phrases[phrase].attached_to;
        if (above != nowhere && (above == c.object || above == c.second_object)) return true;
        return std::ranges::find(v_.words.adjuncts_of(c), phrase) != v_.words.adjuncts_of(c).end();
    }

    /// The word that leads the participant's phrase behind the verb: "to" in "travels to Japan".
    std::string_view preposition_of(Filler const& f) const {
        std::uint32_t const phrase = v_.words.phrase_at(f.head);
        if (phrase == nowhere) return {};
        std::uint32_t const preposition = v_.words.phrases[phrase].preposition;
        if (preposition == nowhere || preposition < r_.head || f.head < r_.head) return {};
        return v_.tokens.slice(preposition);
    }

    /// "iTunes" begins as it is written.
    void begin_with_capital() {
        bool const own_spelling = out_.size() > 1 && out_[1] >= 'A' && out_[1] <= 'Z';
        if (!out_.empty() && !own_spelling && out_[0] >= 'a' && out_[0] <= 'z')
            out_[0] = static_cast<char>(out_[0] - 32);
    }

    std::string_view name_of(RoleName role) {
        std::optional<std::string_view>& name = names_[static_cast<std::size_t>(role)];
        if (!name) name = find_name(role);
        return *name;
    }

    /// One or two names in a role; listed ones are preferred.
    std::string_view find_name(RoleName role) {
        if (std::string_view const listed = find_listed(role); !listed.empty()) return listed;
        for (std::size_t i = 0; i < fillers_.size(); ++i) {
            if (fillers_[i].role != role || fillers_[i].who != EntityId::none || short_names_[i].empty()) continue;
            chosen_[static_cast<std::size_t>(role)] = i;
            return short_names_[i];
        }
        return {};
    }

    /// "A court in Oslo": the place of one who takes part himself.
    bool only_places(std::size_t number) const {
        Filler const& f = fillers_[number];
        std::uint32_t const phrase = v_.words.phrase_at(f.head);
        if (phrase == nowhere || v_.gazetteer.type(f.who) != EntityType::place) return false;
        std::uint32_t const preposition = v_.words.phrases[phrase].preposition;
        if (preposition == nowhere || !v_.triggers.links(v_.tokens[preposition].word(), link_word::place)) return false;
        for (std::size_t i = 0; i < fillers_.size(); ++i) {
            if (i != number && fillers_[i].role == f.role && !short_names_[i].empty()) return true;
        }
        return false;
    }

    /// "Google's purchase of Fitbit was approved": Google is the purchase's.
    bool owns_object(std::size_t number, std::size_t object) const {
        if (object == none || object == number || fillers_[object].who != EntityId::none) return false;
        std::uint32_t const phrase = v_.words.phrase_at(fillers_[object].head);
        std::uint32_t const own = v_.words.phrase_at(fillers_[number].head);
        return own != nowhere &&
               (v_.words.phrases[phrase].possessor == own || v_.words.phrases[own].attached_to == phrase);
    }

    std::string_view find_listed(RoleName role) {
        int const most = role == RoleName::actor || role == RoleName::target ? 2 : 1;
        std::size_t const object = role == RoleName::target ? object_of_verb() : none;
        bool const by_object = object != none && fillers_[object].role == role && tells_by_its_verb();
        std::string_view names;
        int count = 0;
        for (std::size_t i = 0; i < fillers_.size() && count < most; ++i) {
            Filler const& f = fillers_[i];
            if (f.role != role || f.who == EntityId::none || short_names_[i].empty() || only_places(i)) continue;
            if (by_object && owns_object(i, object)) continue;
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
        return names;
    }

    /// With words of the quotation that the report carries.
    bool quoting() {
        bool const bare = kind_.statement || kind_.family == "post" || kind_.has(kind_trait::bare);
        bool const judges = kind_.has(kind_trait::judges);
        if (!bare && !judges) return false;
        std::string_view const actor = name_of(RoleName::actor);
        if (actor.empty()) return false;
        if (judges) {
            std::string words = marked_words(r_, v_);
            if (words.empty()) words = short_quotation(r_, v_);
            if (words.empty() || !framed(kind_.active, true)) return false;
            ((out_ += " as \u201C") += words) += "\u201D";
            return true;
        }
        std::string const words = telling_words(r_, v_);
        std::string const language = kind_.family == "post" ? language_of(r_, v_) : std::string();
        if (words.empty()) {
            if (language.empty() || !framed(kind_.active, true)) return false;
        } else {
            (((out_ = actor) += ": \u201C") += words) += "\u201D";
        }
        out_ += language;
        return true;
    }

    /// The frame with its names; false when a name that it needs is missing. `all` keeps the parts in brackets.
    bool framed(std::string_view frame, bool all) {
        out_.clear();
        if (frame.empty()) return false;
        std::size_t bracket = none;  // where the part in brackets began in out_
        bool missing = false;        // a name of that part
        for (std::size_t i = 0; i < frame.size(); ++i) {
            char const c = frame[i];
            if (c == '[') {
                bracket = out_.size();
                missing = !all;
            } else if (c == ']') {
                if (missing) out_.resize(bracket);
                bracket = none;
            } else if (c == '{') {
                std::size_t const end = std::min(frame.find('}', i), frame.size());
                bool const filled = fill(frame.substr(i + 1, end - i - 1), bracket != none);
                i = end;
                if (!filled && bracket == none) return false;
                missing = missing || !filled;
            } else {
                std::size_t const end = std::min(frame.find_first_of("[]{", i), frame.size());
                out_ += frame.substr(i, end - i);
                i = end - 1;
            }
        }
        if (bracket != none) out_.resize(bracket);
        if (is_plural(frame)) make_verb_agree(frame);
        begin_with_capital();
        return true;
    }

    /// Is the name that the frame begins with several?
    bool is_plural(std::string_view frame) const {
        if (!frame.starts_with('{')) return false;
        auto const role = role_named(frame.substr(1, frame.find('}') - 1));
        return role && several(*role);
    }

    bool several(RoleName role) const {
        int named = 0;
        for (std::size_t i = 0; i < fillers_.size(); ++i) {
            Filler const& f = fillers_[i];
            if (f.role != role || short_names_[i].empty()) continue;
            ++named;
            if (f.who == EntityId::none) return named > 1 || is_plural_noun(f.head);
        }
        return named > 1;
    }

    /// Also of a noun that no list has: "truckloads".
    bool is_plural_noun(std::uint32_t token) const {
        Word const& word = v_.words.words[token];
        if (word.part == PartOfSpeech::number) return true;
        if (word.inflection == Inflection::plural || v_.lexicon.has(v_.tokens[token].word(), word_flag::plural))
            return true;
        std::string_view const text = v_.tokens.slice(token);
        bool const unknown = v_.tokens[token].word() == WordId::none && word.part == PartOfSpeech::noun;
        return unknown && text.ends_with('s') && !text.ends_with("ss") && !text.ends_with("us") &&
               !text.ends_with("is");
    }

    /// The verb behind the name agrees with it: "officers arrest the forger".
    void make_verb_agree(std::string_view frame) {
        std::size_t const begin = frame.find("} ");
        if (begin == std::string_view::npos) return;
        std::size_t const end = std::min(frame.find_first_of(" [", begin + 2), frame.size());
        std::string_view const verb = frame.substr(begin + 1, end - begin - 1);  // with the blank before it
        std::size_t const at = out_.find(verb);
        if (at != std::string::npos) out_.replace(at + 1, verb.size() - 1, plural_verb(verb.substr(1)));
    }

    /// Adds what a placeholder stands for; false: there is nothing.
    bool fill(std::string_view placeholder, bool optional) {
        if (placeholder == "verb") {
            if (r_.part != PartOfSpeech::verb) return false;
            add_verb();
            return true;
        }
        auto const role = role_named(placeholder);
        std::string_view const name = role ? name_of(*role) : std::string_view();
        if (!name.empty() && optional && is_of_another(filler_named(*role))) return false;
        if (!name.empty()) keep_preposition(filler_named(*role));
        out_ += name;
        return !name.empty();
    }

    /// "Agreed to pull back troops": the troops are those of the other verb.
    bool is_of_another(Filler const& f) const {
        return r_.part == PartOfSpeech::verb && f.who == EntityId::none && f.head > r_.head && !is_complement(f);
    }

    /// "Talks with {target}" of "talks on trade": what is nobody keeps the preposition of the text.
    void keep_preposition(Filler const& f) {
        std::string_view const own = preposition_of(f);
        if (own.empty() || f.who != EntityId::none || !out_.ends_with(" with ")) return;
        out_.resize(out_.size() - std::string_view("with ").size());
        (out_ += own) += ' ';
    }

    void add_verb() {
        std::string_view const lemma =
            v_.vocabulary != nullptr ? v_.vocabulary->spelling(r_.lemma) : std::string_view();
        if (lemma.empty()) {
            out_ += v_.tokens.slice(r_.head);
        } else if (several(RoleName::actor)) {
            out_ += lemma;
        } else {
            out_ += third_person(lemma);
        }
    }

    /// Without a frame, or when its names are missing: who does what, or the bare noun with whose it is.
    bool plain(bool whole) {
        std::string_view const actor = name_of(RoleName::actor), target = name_of(RoleName::target);
        std::string_view const head = v_.tokens.slice(r_.head);
        out_ = actor;
        if (r_.part == PartOfSpeech::noun) {
            if (!actor.empty()) out_ += ": ";
            out_ += head;
            if (whole && !target.empty()) ((out_ += " (") += target) += ')';
        } else if (r_.part == PartOfSpeech::adjective) {
            if (actor.empty()) return false;
            (out_ += several(RoleName::actor) ? " are " : " is ") += head;
        } else if (actor.empty()) {
            if (target.empty()) return false;
            add_undergoing(target, head);
        } else {
            out_ += ' ';
            add_verb();
            add_particle();
            if (whole) add_complement();
        }
        begin_with_capital();
        return true;
    }

    /// "The bridge is closed"; of "it would cut 500 jobs", where nobody was found for "it": "Cut 500 jobs".
    void add_undergoing(std::string_view target, std::string_view head) {
        if (!is_participle()) {
            std::string_view const lemma = v_.vocabulary != nullptr ? v_.vocabulary->spelling(r_.lemma) : head;
            out_ += lemma.empty() ? head : lemma;
            add_particle();
            return add_complement();
        }
        ((out_ += target) += several(RoleName::target) ? " are " : " is ") += head;
        add_particle();
    }

    bool is_participle() const {
        Inflection const form = v_.words.words[r_.head].inflection;
        return form == Inflection::past || form == Inflection::past_participle;
    }

    /// "carries [out]".
    void add_particle() {
        std::uint32_t const group = v_.words.group_at(r_.head);
        std::uint32_t const particle = group == nowhere ? nowhere : v_.words.clauses[group].particle;
        if (particle != nowhere && r_.part == PartOfSpeech::verb) (out_ += ' ') += v_.tokens.slice(particle);
    }

    /// The object with the listed target behind it, or else the target, with whom, to whom or where; behind the
    /// preposition that the text has: "imposes sanctions on Iran", "meet in Berlin".
    void add_complement() {
        std::size_t const object = object_of_verb();
        if (object != none) {
            (out_ += ' ') += short_names_[object];
            std::string_view const name = name_of(RoleName::target);
            if (name.empty() || fillers_[object].who != EntityId::none) return;
            if (filler_named(RoleName::target).who != EntityId::none) add_led(filler_named(RoleName::target), name);
            return;
        }
        for (RoleName const role : {RoleName::target, RoleName::with, RoleName::recipient, RoleName::place}) {
            std::string_view const name = name_of(role);
            if (name.empty() || !is_complement(filler_named(role))) continue;
            return add_led(filler_named(role), name);
        }
    }

    void add_led(Filler const& f, std::string_view name) {
        std::string_view const preposition = preposition_of(f);
        if (!is_complement(f) || preposition.empty()) return;
        (((out_ += ' ') += preposition) += ' ') += name;
    }

    /// The filler whose name stands for the role, the first of two.
    Filler const& filler_named(RoleName role) const { return fillers_[chosen_[static_cast<std::size_t>(role)]]; }

    static constexpr std::size_t none = std::string_view::npos;
    static constexpr std::size_t usual_size = title_length + 4;  // bytes

    Report const& r_;
    ArticleView const& v_;
    EventKind const& kind_;
    std::span<Filler const> fillers_;
    std::string out_;
    std::forward_list<std::string> composed_;  ///< names that do not stand in the article as they are written here
    boost::container::small_vector<std::string_view, 8> short_names_;  ///< of each filler
    std::array<std::size_t, 7> chosen_{};                              ///< filler of each role that has a name
    std::array<std::optional<std::string_view>, 7> names_;             ///< of each role, once it was asked for
};

}  // namespace

std::string title(Report const& report, Reports const& reports, ArticleView const& view) {
    return TitleWriter(report, reports, view).write();
}

}  // namespace dateline
