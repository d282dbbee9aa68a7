// Writes headlines. What is said gets its speaker and the words that carry it (Peskov: “a very interesting proposal”).
// A noun or an idiom is told by the frame of its kind, as gazetteers/events has it: of "an invitation from Musk to
// Putin" the frame "{actor} invites {target}[ to {with}]" makes "Musk invites Putin". A verb keeps its own word, with
// the preposition that the text sets before its target: "The senate acquits Trump", "Merkel travels to Japan"; where it
// is the frame's verb, the frame says more. The first wording that fits into 60 characters is taken; nothing is ever
// cut.
#include <algorithm>

#include "dateline/diagnostics/utf8.hpp"
#include "title_cast.hpp"

namespace dateline {
namespace {

using namespace event;

/// Where the word of a frame that begins there ends.
std::size_t end_of_word(std::string_view frame, std::size_t begin) noexcept {
    std::size_t end = std::min(begin, frame.size());
    while (end < frame.size() && frame[end] != ' ' && frame[end] != '[') ++end;
    return end;
}

/// Tries one wording after the other, each written into the same string.
class TitleWriter {
public:
    TitleWriter(Report const& r, Reports const& all, ArticleView const& v, std::string& out)
        : r_(r), v_(v), kind_(v.triggers.kind(r.kind)), cast_(r, all, v), out_(out) {}

    void write() {
        out_.clear();
        if (fits(quoting())) return;
        bool const utters = r_.part == PartOfSpeech::noun && kind_.statement;  // "Toyota: forecast"
        if (utters && fits(plain(true))) return;
        bool const own_words = tells_by_its_verb();
        if (own_words && fits_plain()) return;
        if (std::string const own = frame_of_noun(kind_.active); !own.empty() && fits(framed(own, true))) return;
        if (frames(kind_.active)) return;
        bool const acts = r_.part == PartOfSpeech::verb && (r_.flags & trigger_flag::worded) == 0 && !is_light();
        if (acts && !cast_.name_of(RoleName::actor).empty() && fits(plain(true))) return;  // "Rocket explodes"
        if (frames(kind_.passive)) return;
        bool const by_words = is_light() && cast_.object_of_verb() == none;  // "Norway holds parliamentary elections"
        if (by_words && !cast_.words_of_object().empty() && fits(plain(true))) return;
        if (is_bare_idiom()) return;
        if (!own_words && fits_plain()) return;
        out_ = kind_.id.empty() ? v_.tokens.slice(r_.head) : kind_.id;
        begin_with_capital();
    }

private:
    bool fits(bool written) const {
        return written && !out_.empty() && (out_.size() <= title_length || count_characters(out_) <= title_length);
    }

    /// With all behind the verb, with its object alone, or without.
    bool fits_plain() {
        if (fits(plain(true))) return true;
        only_object_ = true;
        bool const shorter = fits(plain(true));
        only_object_ = false;
        return shorter || fits(plain(false));
    }

    bool frames(std::string_view frame) {
        if (frame.empty()) return false;
        if (fits(framed(frame, true))) return true;
        return frame.find('[') != std::string_view::npos && fits(framed(frame, false));
    }

    /// Is the verb itself the best that can be said: neither the frame's, nor a light one, nor part of an idiom? Also
    /// the frame's verb where the frame has no place for its object: "cuts 500 jobs".
    bool tells_by_its_verb() {
        if (r_.part != PartOfSpeech::verb || r_.nominal || r_.same_as != nowhere) return false;
        if (kind_.active.empty() || v_.vocabulary == nullptr) return false;
        std::string_view const lemma = v_.vocabulary->spelling(own_lemma());
        std::size_t const what = cast_.object_of_verb();
        bool const object = what != none;
        std::uint32_t const group = v_.words.group_at(r_.head);
        bool const passive = group != nowhere && v_.words.groups[group].passive;  // "was forced to resign"
        bool const by_idiom =
            (r_.flags & trigger_flag::worded) != 0 && (passive || (!object && !cast_.has_complement(RoleName::target)));
        std::size_t const begin = kind_.active.find("} ");
        if (lemma.empty() || by_idiom || is_light() || (kind_.statement && !object)) return false;
        if (begin == none) return true;
        std::string_view const rest = kind_.active.substr(begin + 2);
        if (rest.starts_with("{verb}")) return true;
        std::size_t const end = end_of_word(rest, 0);
        bool const same = rest.substr(0, end) == third_person(lemma);
        if (!same || (object && !rest.substr(end).starts_with(" {target}"))) return true;  // "imposes sanctions on"
        // "Approves a loan to Norway" does not approve Norway.
        return object && !passive && cast_.filler(what).who == EntityId::none &&
               !cast_.name_of(RoleName::target).empty() && &cast_.named(RoleName::target) != &cast_.filler(what);
    }

    /// Of the trigger's own word: that of the report is "cancel" for "call off".
    WordId own_lemma() const { return r_.part == PartOfSpeech::verb ? v_.words.words[r_.head].lemma : r_.lemma; }

    /// The frame with the verb that the event's noun comes from, if that is of the kind too and always has an object:
    /// "an invasion" invades, "carried out a raid" raids, though the kind's wording says "fights" and "seizes".
    std::string frame_of_noun(std::string_view frame) {
        constexpr std::string_view actor = "{actor} ";
        std::uint32_t const noun = r_.part == PartOfSpeech::noun ? r_.head
                                   : is_light()                  ? cast_.head_of_object()
                                                                 : nowhere;
        std::size_t const end = end_of_word(frame, actor.size());
        if (noun == nowhere || v_.vocabulary == nullptr || !frame.starts_with(actor) || end == frame.size()) return {};
        if (!frame.substr(end).starts_with(" {target}") && !frame.substr(end).starts_with("[ {target}")) return {};
        WordId const verb = v_.lexicon.facts(v_.words.words[noun].lemma).verb;
        Trigger const* const listed = v_.triggers.find(verb, PartOfSpeech::verb);
        if (listed == nullptr || listed->kind != r_.kind) return {};
        if ((v_.lexicon.shapes(verb) & can_be::needs_object) == 0) return {};
        return std::string(actor) + third_person(v_.vocabulary->spelling(verb)) + " {target}";
    }

    bool is_light() const {
        Trigger const* const listed = v_.triggers.find(own_lemma(), PartOfSpeech::verb);
        return listed != nullptr && (listed->flags & trigger_flag::light) != 0;
    }

    /// "Tesla: founding": of an idiom, of which one word alone would say something else, the kind.
    bool is_bare_idiom() {
        if ((r_.flags & trigger_flag::worded) == 0 || r_.part != PartOfSpeech::verb || kind_.id.empty()) return false;
        if (cast_.object_of_verb() != none) return false;
        std::string_view const actor = cast_.name_of(RoleName::actor);
        out_ = actor;
        (actor.empty() ? out_ : out_ += ": ") += kind_.id;
        begin_with_capital();
        return fits(true);
    }

    /// "iTunes" begins as it is written.
    void begin_with_capital() {
        bool const own_spelling = out_.size() > 1 && out_[1] >= 'A' && out_[1] <= 'Z';
        if (!out_.empty() && !own_spelling && out_[0] >= 'a' && out_[0] <= 'z')
            out_[0] = static_cast<char>(out_[0] - 32);
    }

    /// With words of the quotation that the report carries.
    bool quoting() {
        bool const bare = kind_.statement || kind_.family == "post" || kind_.has(kind_trait::bare);
        bool const judges = kind_.has(kind_trait::judges);
        if (!bare && !judges) return false;
        std::string_view const actor = cast_.name_of(RoleName::actor);
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
                std::size_t end = i + 1;
                while (end < frame.size() && frame[end] != '[' && frame[end] != ']' && frame[end] != '{') ++end;
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
        return role && cast_.several(*role);
    }

    /// The verb behind the name agrees with it: "officers arrest the forger".
    void make_verb_agree(std::string_view frame) {
        std::size_t const begin = frame.find("} ");
        if (begin == std::string_view::npos) return;
        std::size_t const end = end_of_word(frame, begin + 2);
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
        std::string_view const name = role ? cast_.name_of(*role) : std::string_view();
        if (!name.empty() && optional && is_of_another(cast_.named(*role))) return false;
        if (!name.empty()) keep_preposition(cast_.named(*role));
        out_ += name;
        return !name.empty();
    }

    /// "Agreed to pull back troops": the troops are those of the other verb.
    bool is_of_another(Filler const& f) const {
        return r_.part == PartOfSpeech::verb && f.who == EntityId::none && f.head > r_.head && !cast_.is_complement(f);
    }

    /// "Talks with {target}" of "talks on trade", "Protest against {target}" of "a protest in Oslo": what is nobody and
    /// where something is keep the preposition of the text.
    void keep_preposition(Filler const& f) {
        std::string_view const own = cast_.preposition_of(f);
        std::size_t const at = out_.rfind(' ', out_.size() < 2 ? 0 : out_.size() - 2);
        if (own.empty() || at == std::string::npos || !out_.ends_with(' ') || v_.vocabulary == nullptr) return;
        std::string_view const led(out_.data() + at + 1, out_.size() - at - 2);
        if (led == own || (v_.lexicon.shapes(v_.vocabulary->find(led)) & can_be::preposition) == 0) return;
        bool const nobody = f.who == EntityId::none && led == "with";
        if (!nobody && !v_.triggers.links(v_.vocabulary->find(own), link_word::place)) return;
        out_.resize(at + 1);
        (out_ += own) += ' ';
    }

    void add_verb() {
        std::string_view const lemma =
            v_.vocabulary != nullptr ? v_.vocabulary->spelling(own_lemma()) : std::string_view();
        if (lemma.empty()) {
            out_ += v_.tokens.slice(r_.head);
        } else if (cast_.several(RoleName::actor)) {
            out_ += lemma;
        } else {
            out_ += third_person(lemma);
        }
    }

    /// Without a frame, or when its names are missing: who does what, or the bare noun with whose it is.
    bool plain(bool whole) {
        std::string_view const actor = cast_.name_of(RoleName::actor), target = cast_.name_of(RoleName::target);
        std::string_view const head = v_.tokens.slice(r_.head);
        out_ = actor;
        if (r_.part == PartOfSpeech::noun) {
            if (!actor.empty()) out_ += ": ";
            out_ += head;
            if (whole && !target.empty()) ((out_ += " (") += target) += ')';
        } else if (r_.part == PartOfSpeech::adjective) {
            if (actor.empty()) return false;
            (out_ += cast_.several(RoleName::actor) ? " are " : " is ") += head;
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
            std::string_view const lemma = v_.vocabulary != nullptr ? v_.vocabulary->spelling(own_lemma()) : head;
            out_ += lemma.empty() ? head : lemma;
            add_particle();
            return add_complement();
        }
        ((out_ += target) += cast_.several(RoleName::target) ? " are " : " is ") += head;
        add_particle();
    }

    bool is_participle() const {
        Inflection const form = v_.words.words[r_.head].inflection;
        std::uint32_t const group = v_.words.group_at(r_.head);
        bool const acts = group != nowhere && v_.words.groups[group].finite && !v_.words.groups[group].passive;
        return form == Inflection::past_participle || (form == Inflection::past && !acts);  // not "they threw bombs"
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
        std::size_t const object = cast_.object_of_verb();
        if (object != none) {
            (out_ += ' ') += cast_.short_name_of(object);
            if (only_object_) return;
            std::string_view const name = cast_.name_of(RoleName::target);
            if (std::string_view const so = cast_.complement_of_object(); !so.empty()) (out_ += ' ') += so;
            if (name.empty() || cast_.filler(object).who != EntityId::none) return;
            if (cast_.named(RoleName::target).who != EntityId::none) add_led(cast_.named(RoleName::target), name);
            return;
        }
        if (std::string_view const words = cast_.words_of_object(); !words.empty()) (out_ += ' ') += words;
        for (RoleName const role : {RoleName::target, RoleName::with, RoleName::recipient, RoleName::place}) {
            std::string_view const name = cast_.name_of(role);
            if (name.empty() || !cast_.is_complement(cast_.named(role))) continue;
            if (is_led_by_agent(cast_.named(role))) continue;
            return add_led(cast_.named(role), name);
        }
    }

    /// "Fined the firm after a complaint [by Vega]" is of the complaint.
    bool is_led_by_agent(Filler const& f) const {
        std::uint32_t const phrase = v_.words.phrase_at(f.head);
        std::uint32_t const word = phrase == nowhere ? nowhere : v_.words.phrases[phrase].preposition;
        return word != nowhere && v_.lexicon.facts(v_.tokens[word].word()).key == Key::by;
    }

    void add_led(Filler const& f, std::string_view name) {
        std::string_view const preposition = cast_.preposition_of(f);
        if (!cast_.is_complement(f) || preposition.empty()) return;
        (((out_ += ' ') += preposition) += ' ') += name;
    }

    static constexpr std::size_t none = TitleCast::none;

    Report const& r_;
    ArticleView const& v_;
    EventKind const& kind_;
    TitleCast cast_;
    std::string& out_;
    bool only_object_ = false;
};

}  // namespace

void write_title(Report const& report, Reports const& reports, ArticleView const& view, std::string& out) {
    TitleWriter(report, reports, view, out).write();
}

}  // namespace dateline
