// Writes headlines. What is said gets its speaker and the words that carry it (Peskov: “a very interesting proposal”).
// A noun or an idiom is told by the frame of its kind, as gazetteers/events has it: of "an invitation from Musk to
// Putin" the frame "{actor} invites {target}[ to {with}]" makes "Musk invites Putin". A verb keeps its own word, with
// the preposition that the text sets before its target: "The senate acquits Trump", "Merkel travels to Japan"; where it
// is the frame's verb, the frame says more. The first wording that fits into 60 characters is taken; nothing is ever
// cut.
#include <algorithm>

#include "dateline/diagnostics/utf8.hpp"
#include "dateline/text/fold.hpp"
#include "title_writer.hpp"

namespace dateline {
namespace event {

void TitleWriter::write() {
    write_by_itself();
    if (out_.text().find("\u201C") != std::string_view::npos) return;
    add_governed(true);
    if (r_.negative) deny();
}

/// "France attends summit", of a text that denies it: "France does not attend summit". A title without a finite verb
/// stays, and so does one that has no room for it.
void TitleWriter::deny() {
    if (!verb_.written() || verb_.end > out_.size() || denies_itself()) return;
    std::string const before(out_.text()), behind(before.substr(verb_.end));
    std::string_view const own = std::string_view(before).substr(verb_.begin, verb_.end - verb_.begin);
    if (own == "is" || own == "are") {
        out_.cut(verb_.end);
        out_.add(" not");
    } else {
        out_.cut(verb_.begin);
        out_.add(std::string_view(verb_.several ? "do not " : "does not "));
        out_.add(verb_.base);
    }
    out_.add(behind);
    if (!fits(true)) begin(before);
}

void TitleWriter::write_by_itself() {
    clear();
    if (fits(quoting())) return;
    bool const utters = r_.part == PartOfSpeech::noun && kind_.statement;  // "Toyota: forecast"
    if (utters && fits(plain(true))) return;
    bool const own_words = tells_by_its_verb();
    if (own_words && fits_plain()) return;
    if (TitleVerb const own = verb_of_noun(kind_.active_frame); !own.empty() && fits(with_verb_of_noun(own))) return;
    bool const carries = is_light() && kind_.active_frame.takes_own_verb && cast_.object_of_verb() == none;
    if (carries && !cast_.words_of_object().empty() && fits(plain(true))) return;  // "Vega has unexpected loss"
    if (frames(kind_.active_frame)) return;
    bool const acts = r_.part == PartOfSpeech::verb && (r_.flags & trigger_flag::worded) == 0 && !is_light();
    if (acts && !cast_.name_of(RoleName::actor).empty() && fits(plain(true))) return;  // "Rocket explodes"
    if (frames(kind_.passive_frame)) return;
    bool const by_words = is_light() && cast_.object_of_verb() == none;  // "Norway holds parliamentary elections"
    if (by_words && !cast_.words_of_object().empty() && fits(plain(true))) return;
    if (cast_.words_of_object().empty() && is_bare_idiom()) return;
    if (!own_words && fits_plain()) return;
    begin(kind_.id.empty() ? v_.tokens.slice(r_.head) : kind_.id);
    begin_with_capital();
}

bool TitleWriter::fits(bool written) const {
    return written && !out_.empty() && (out_.size() <= title_length || count_characters(out_.text()) <= title_length);
}

void TitleWriter::clear() {
    out_.clear();
    verb_ = {};
}

void TitleWriter::begin(std::string_view words) {
    clear();
    out_.add(words);
}

/// With all behind the verb, with its object alone, or without.
bool TitleWriter::fits_plain() {
    if (fits(plain(true))) return true;
    only_object_ = true;
    bool const shorter = fits(plain(true));
    only_object_ = false;
    return shorter || fits(plain(false));
}

bool TitleWriter::frames(TitleFrame const& frame) {
    bool const idle = frame.first == RoleName::actor && kind_.family == "meeting";
    if (frame.empty() || (idle && !cast_.acts_as_somebody(RoleName::actor))) return false;
    if (fits(framed(frame, true))) return true;
    return frame.has_brackets && fits(framed(frame, false));
}

/// Is the verb itself the best that can be said: neither the frame's, nor a light one, nor part of an idiom? Also
/// the frame's verb where the frame has no place for its object: "cuts 500 jobs".
bool TitleWriter::tells_by_its_verb() {
    if (r_.part != PartOfSpeech::verb || r_.nominal || r_.same_as != nowhere) return false;
    TitleFrame const& frame = kind_.active_frame;
    if (frame.empty() || v_.vocabulary == nullptr) return false;
    std::string_view const lemma = v_.vocabulary->spelling(own_lemma());
    std::size_t const what = cast_.object_of_verb();
    bool const object = what != none;
    std::uint32_t const group = v_.words.group_at(r_.head);
    bool const passive = group != nowhere && v_.words.groups[group].passive;  // "was forced to resign"
    bool const thing = passive && object && cast_.filler(what).who == EntityId::none &&
                       !cast_.acts_as_somebody(cast_.filler(what).role);  // "ties are severed"
    bool const acts_alone = frame.names_target && cast_.name_of(RoleName::target).empty() &&
                            !cast_.name_of(RoleName::actor).empty();  // "voters go to the polls"
    bool const by_idiom = (r_.flags & trigger_flag::worded) != 0 && !acts_alone &&
                          (passive ? !thing : !object && !cast_.has_complement(RoleName::target));
    if (kind_.statement && passive && is_said_to(group)) return false;
    bool const speaks = kind_.statement && !object && cast_.acts_as_somebody(RoleName::actor);
    bool const unnamed = kind_.statement && !object && cast_.name_of(RoleName::actor).empty();
    bool const same = frame.has_verb && third_person(lemma).is(frame.verb.substr(1));
    bool const worded = (r_.flags & trigger_flag::worded) != 0;
    bool const whole = worded && object && !passive && frame.names_target &&
                       cast_.filler(what).who == EntityId::none;               // "takes control"
    bool const light = is_light() && !whole && !(same && frame.names_target);  // "announces plans" announces
    if (lemma.empty() || by_idiom || light || speaks || unnamed) return false;
    if (!frame.has_verb || frame.takes_own_verb) return true;
    if (!same || (object && !frame.verb_has_target)) return true;  // "imposes sanctions on"
    bool const named = !cast_.name_of(RoleName::target).empty();
    if (!object && !passive && named && !cast_.words_of_object().empty()) return true;  // "cancels its merger with"
    // "Approves a loan to Norway" does not approve Norway.
    return object && !passive && cast_.filler(what).who == EntityId::none && !cast_.name_of(RoleName::target).empty() &&
           &cast_.named(RoleName::target) != &cast_.filler(what);
}

/// "Lund is said to resign": nobody spoke to Lund; but "Lund was told to resign".
bool TitleWriter::is_said_to(std::uint32_t group) const {
    std::uint32_t const next = v_.words.groups[group].tokens.last;
    bool const to = next < v_.tokens.size() && v_.lexicon.entry(v_.tokens[next].word()).key == Key::to;
    return to && !v_.lexicon.has(own_lemma(), word_flag::object_control);
}

/// The verb that the event's noun comes from, for the frame's own, if that is of the kind too and always has an
/// object: "an invasion" invades, "carried out a raid" raids, though the kind's wording says "fights" and "seizes".
TitleVerb TitleWriter::verb_of_noun(TitleFrame const& frame) {
    std::uint32_t const noun = r_.part == PartOfSpeech::noun ? r_.head : is_light() ? cast_.head_of_object() : nowhere;
    if (noun == nowhere || v_.vocabulary == nullptr || !frame.may_take_target) return {};
    WordId const verb = v_.lexicon.facts(v_.words.words[noun].lemma).verb;
    Trigger const* const listed = v_.triggers.find(verb, PartOfSpeech::verb);
    if (listed == nullptr || listed->kind != r_.kind) return {};
    if ((v_.lexicon.shapes(verb) & can_be::needs_object) == 0) return {};
    return third_person(v_.vocabulary->spelling(verb));
}

/// "{actor} invades {target}".
bool TitleWriter::with_verb_of_noun(TitleVerb verb) {
    std::string const words = ' ' + verb.text() + ' ';
    clear();
    if (!fill(RoleName::actor, false)) return false;
    out_.add(words);
    if (!fill(RoleName::target, false)) return false;
    std::string_view const alone = std::string_view(words).substr(0, words.find(' ', 1));
    if (cast_.several(RoleName::actor)) make_verb_agree(alone, plural_verb(alone.substr(1)));
    begin_with_capital();
    return true;
}

bool TitleWriter::is_light() {
    if (!light_) {
        Trigger const* const listed = v_.triggers.find(own_lemma(), PartOfSpeech::verb);
        light_ = listed != nullptr && (listed->flags & trigger_flag::light) != 0;
    }
    return *light_;
}

/// "Tesla: founding": of an idiom, of which one word alone would say something else, the kind.
bool TitleWriter::is_bare_idiom() {
    if ((r_.flags & trigger_flag::worded) == 0 || r_.part != PartOfSpeech::verb || kind_.id.empty()) return false;
    if (cast_.object_of_verb() != none) return false;
    std::string_view const actor = cast_.name_of(RoleName::actor);
    begin(actor);
    if (!actor.empty()) out_.add(": ");
    out_.add(kind_.id);
    begin_with_capital();
    return fits(true);
}

/// "iTunes" begins as it is written.
void TitleWriter::begin_with_capital() {
    bool const own_spelling = out_.size() > 1 && out_[1] >= 'A' && out_[1] <= 'Z';
    if (!out_.empty() && !own_spelling && out_[0] >= 'a' && out_[0] <= 'z') out_[0] = static_cast<char>(out_[0] - 32);
}

/// With words of the quotation that the report carries.
bool TitleWriter::quoting() {
    bool const bare = kind_.statement || kind_.family == "post" || kind_.has(kind_trait::bare);
    bool const judges = kind_.has(kind_trait::judges);
    if (!bare && !judges) return false;
    std::string_view const actor = cast_.name_of(RoleName::actor);
    if (actor.empty()) return false;
    if (judges) {
        std::string words = marked_words(r_, v_);
        if (words.empty()) words = short_quotation(r_, v_);
        if (words.empty() || !framed(kind_.active_frame, true)) return false;
        out_.add(" as \u201C");
        out_.add(words);
        out_.add("\u201D");
        return true;
    }
    std::string const words = telling_words(r_, v_);
    std::string const language = kind_.family == "post" ? language_of(r_, v_) : std::string();
    if (words.empty()) {
        if (language.empty() || !framed(kind_.active_frame, true)) return false;
    } else {
        begin(actor);
        out_.add(": \u201C");
        out_.add(words);
        out_.add("\u201D");
    }
    out_.add(language);
    begin_with_capital();
    return true;
}

/// The frame with its names; false when a name that it needs is missing. `all` keeps the parts in brackets.
bool TitleWriter::framed(TitleFrame const& frame, bool all) {
    clear();
    if (frame.empty()) return false;
    std::size_t bracket = none;  // where the part in brackets began in out_
    bool missing = false;        // a name of that part
    bool with_verb = false;      // the verb of the text was the last that was added
    for (TitleFrame::Piece const& piece : frame.pieces) {
        bool filled = true;
        switch (piece.part) {
            case TitleFrame::Part::words:
                out_.add(piece.words);
                break;
            case TitleFrame::Part::open:
                bracket = out_.size();
                missing = !all;
                break;
            case TitleFrame::Part::close:
                if (missing) out_.cut(bracket);
                bracket = none;
                break;
            case TitleFrame::Part::verb:
                filled = r_.part == PartOfSpeech::verb;
                if (filled) {
                    add_verb();
                    add_particle();
                    with_verb = true;
                }
                break;
            case TitleFrame::Part::name:
                if (with_verb && out_.text().ends_with(' ')) lead_behind_verb(piece.role);
                filled = fill(piece.role, bracket != none);
                with_verb = false;
                break;
        }
        if (!filled && bracket == none) return false;
        missing = missing || !filled;
    }
    if (bracket != none) out_.cut(bracket);
    bool const several = frame.first && cast_.several(*frame.first);
    if (several) make_verb_agree(frame.verb, frame.plural);
    if (!frame.takes_own_verb) note_verb_of(frame, several);
    begin_with_capital();
    return true;
}

/// "Nobody is hurt", "Vega makes no profit": a word of the title denies it already.
bool TitleWriter::denies_itself() const {
    if (v_.vocabulary == nullptr) return false;
    std::string_view rest = out_.text();
    while (!rest.empty()) {
        std::size_t const end = std::min(rest.find(' '), rest.size());
        if (v_.lexicon.has(v_.vocabulary->find(fold(rest.substr(0, end))), word_flag::negation)) return true;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

/// Where the frame's verb stands, behind the first name.
void TitleWriter::note_verb_of(TitleFrame const& frame, bool several) {
    if (!frame.first || frame.verb.empty()) return;
    std::string_view const name = cast_.name_of(*frame.first);
    std::string_view const verb = several ? std::string_view(frame.plural) : frame.verb.substr(1);
    std::size_t const begin = name.size() + 1;
    if (out_.text().substr(std::min(begin, out_.size())).starts_with(verb))
        verb_ = {begin, begin + verb.size(), frame.plural, several};
}

/// "Takes off from Jakarta": a name right behind the verb that is no object of it keeps its preposition.
void TitleWriter::lead_behind_verb(RoleName role) {
    if (cast_.name_of(role).empty() || !cast_.is_complement(cast_.named(role))) return;
    std::string_view const preposition = cast_.preposition_of(cast_.named(role));
    if (preposition.empty() || is_led_by_agent(cast_.named(role))) return;
    out_.add(preposition);
    out_.add(' ');
}

/// The verb behind the name agrees with it: "officers arrest the forger". It has the blank before it.
void TitleWriter::make_verb_agree(std::string_view verb, std::string_view plural) {
    std::size_t const at = verb.empty() ? none : out_.text().find(verb);
    if (at == none) return;
    std::string const behind(out_.text().substr(at + verb.size()));
    out_.cut(at + 1);
    out_.add(plural);
    out_.add(behind);
}

/// Adds the name of a role; false: there is none.
bool TitleWriter::fill(RoleName role, bool optional) {
    std::string_view const name = cast_.name_of(role);
    if (name.empty() || (optional && is_of_another(cast_.named(role)))) return false;
    keep_preposition(cast_.named(role));
    out_.add(name);
    return true;
}

/// "Agreed to pull back troops": the troops are those of the other verb.
bool TitleWriter::is_of_another(Filler const& f) const {
    return r_.part == PartOfSpeech::verb && f.who == EntityId::none && f.head > r_.head && !cast_.is_complement(f);
}

/// "Talks with {target}" of "talks on trade", "Protest against {target}" of "a protest in Oslo": what is nobody and
/// where something is keep the preposition of the text; so does the place of "they met in Oslo".
void TitleWriter::keep_preposition(Filler const& f) {
    std::string_view const own = cast_.preposition_of(f);
    std::string_view const told = out_.text();
    if (own.empty() || !told.ends_with(' ') || v_.vocabulary == nullptr) return;
    std::size_t const at = told.rfind(' ', told.size() < 2 ? 0 : told.size() - 2);
    if (at == none) return;
    std::string_view const led = told.substr(at + 1, told.size() - at - 2);
    bool const where = v_.triggers.links(v_.vocabulary->find(own), link_word::place);
    bool const replaced = (v_.lexicon.shapes(v_.vocabulary->find(led)) & can_be::preposition) != 0;
    bool const nobody = f.who == EntityId::none && led == "with";
    bool const against = v_.triggers.links(v_.vocabulary->find(own), link_word::against);
    bool const place = f.who != EntityId::none && v_.gazetteer.type(f.who) == EntityType::place;
    if (led == own || !(replaced ? nobody || against || where : place && where)) return;
    if (replaced) out_.cut(at + 1);
    out_.add(own);
    out_.add(' ');
}

void TitleWriter::add_behind(std::string_view words) {
    out_.add(' ');
    out_.add(words);
}

}  // namespace event

void write_title(Report const& report, Reports const& reports, ArticleView const& view, TextLine& out) {
    event::TitleWriter(report, reports, view, out).write();
}

}  // namespace dateline
