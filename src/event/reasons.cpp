// Says in words what a report rests on, for `explain`: its trigger and kind, how sure it is and why, where its date
// comes from, and which words name whom. The reports of an article have a few dates and people in common: those are put
// into words once.
#include "dateline/event/reasons.hpp"

#include <algorithm>

namespace dateline {

Reasons::Reasons(Reports const& reports, ArticleView const& view)
    : all_(reports), v_(view), out_(512, '\0'), mentions_(view.mentions.list.size()) {}

void Reasons::grow(std::size_t bytes) { out_.resize(2 * (size_ + bytes)); }

std::string_view Reasons::of(Report const& r) {
    size_ = 0;
    tell_trigger(r);
    tell_certainty(r);
    tell_date(r);
    for (Filler const& f : all_.fillers_of(r)) tell_filler(f);
    refer(r.same_as, "tells the same event as ");
    refer(r.after, "comes after ");
    refer(r.answers, "answers ");
    if (r.cause_word != nowhere) refer(r.caused_by, "was brought about by ", r.cause_word);
    if (r.continue_word != nowhere) refer(r.continues, "goes on with ", r.continue_word);
    return std::string_view(out_).substr(0, size_);
}

/// Adds words of the article; those that it breaks into two lines stand on one here.
void Reasons::add_words(std::string_view words) {
    make_room(words.size());
    std::ranges::replace_copy(words, out_.data() + size_, '\n', ' ');
    size_ += words.size();
}

void Reasons::quote(TokenRange range) {
    add("\u201C");
    add_words(v_.tokens.text().slice(v_.tokens.span(range)));
    add("\u201D");
}

void Reasons::tell_trigger(Report const& r) {
    add(r.nominal ? "the noun " : r.part == PartOfSpeech::adjective ? "the adjective " : "the verb ");
    quote(r.trigger);
    std::string_view const kind = v_.triggers.kind(r.kind).id;
    add(kind.empty() ? " tells an event of no listed kind" : " is of the kind ");
    add(kind);
    add(r.quotation != nowhere ? ", with the wording of its quotation\n" : "\n");
}

void Reasons::tell_certainty(Report const& r) {
    add(name(r.factuality));
    if (r.habitual) add(", but a habit rather than one event");
    if (r.negative) add(": the verb is negated");
    if (r.quoted) add(", inside a quotation");
    if (r.modality == Modality::possible || r.modality == Modality::conditional) add(": a modal verb");
    add("\n");
}

void Reasons::quote_time(Report const& r) {
    if (r.date->time != nowhere) quote(v_.times.list[r.date->time].tokens);
}

void Reasons::tell_date(Report const& r) {
    if (!r.date)
        return add("no date: neither its clause nor what it continues has one, and it is not news of the day\n");
    add(in_english(r.date->period));
    add(": ");
    switch (r.date->by) {
        case DatedBy::said:
            quote_time(r);
            return add(" stands in its clause or leads its sentence\n");
        case DatedBy::context:
            if (r.date->from < all_.list.size()) {
                add("the day on which the news is set, that of ");
                quote(all_.list[r.date->from].trigger);
                add(" (");
                quote_time(r);
                return add(")\n");
            }
            quote_time(r);
            return add(" of the clause that it belongs to\n");
        case DatedBy::inherited:
            tell_inherited(r);
            return add("\n");
        case DatedBy::publication:
            return add("told as news of the day of publication\n");
    }
}

void Reasons::tell_inherited(Report const& r) {
    add("taken from ");
    if (r.date->from < all_.list.size()) {
        quote(all_.list[r.date->from].trigger);
    } else {
        add("the event");
    }
    add(r.date->from == r.same_as ? ", which tells the same event" : ", which it continues");
    if (r.date->time == nowhere) return;
    add(" (");
    quote_time(r);
    add(")");
}

void Reasons::tell_filler(Filler const& f) {
    add(name(f.role));
    add(": ");
    quote(f.tokens);
    if (f.who != EntityId::none) {
        add(" is ");
        add(v_.gazetteer.name(f.who));
    }
    if (f.mention != nowhere) {
        add(", ");
        add(reason_of(f.mention));
    }
    add("\n");
}

/// To another report, and to the word that says how.
void Reasons::refer(std::uint32_t number, std::string_view words, std::uint32_t by_word) {
    if (number >= all_.list.size()) return;
    add(words);
    quote(all_.list[number].trigger);
    if (by_word != nowhere) {
        add(": ");
        quote({by_word, by_word + 1});
    }
    add("\n");
}

std::string_view Reasons::in_english(Period const& period) {
    auto const known =
        std::ranges::find_if(dates_, [&](Dated const& d) { return d.period == period && !d.words.empty(); });
    if (known != dates_.end()) return known->words;
    Dated& dated = dates_[next_date_];
    next_date_ = (next_date_ + 1) % dates_.size();
    dated = {period, english(period)};
    return dated.words;
}

std::string_view Reasons::reason_of(std::uint32_t mention) {
    Span& at = mentions_[mention];
    if (at.empty()) {
        at.begin = static_cast<std::uint32_t>(said_.size());
        said_ += why(v_.mentions, mention, v_.tokens, v_.gazetteer);
        std::replace(said_.begin() + at.begin, said_.end(), '\n', ' ');
        at.end = static_cast<std::uint32_t>(said_.size());
    }
    return std::string_view(said_).substr(at.begin, at.length());
}

}  // namespace dateline
