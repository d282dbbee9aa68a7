// Says in words what a report rests on, for `explain`: its trigger and kind, how sure it is and why, where its date
// comes from, and which words name whom. The reports of an article have a few dates and people in common: those are put
// into words once.
#include "dateline/event/reasons.hpp"

#include <algorithm>

namespace dateline {

Reasons::Reasons(Reports const& reports, ArticleView const& view)
    : all_(reports), v_(view), mentions_(view.mentions.list.size()) {}

std::string_view Reasons::of(Report const& r) {
    out_.clear();
    tell_trigger(r);
    tell_certainty(r);
    tell_date(r);
    for (Filler const& f : all_.fillers_of(r)) tell_filler(f);
    bool const alone = (r.same_as & r.after & r.answers & r.caused_by & r.continues) == nowhere;
    if (alone) return out_.text();
    refer(r.same_as, "tells the same event as ");
    refer(r.after, "comes after ");
    refer(r.answers, "answers ");
    if (r.cause_word != nowhere) refer(r.caused_by, "was brought about by ", r.cause_word);
    if (r.continue_word != nowhere) refer(r.continues, "goes on with ", r.continue_word);
    return out_.text();
}

/// Words of the article; those that it breaks into two lines stand on one here.
void Reasons::quote(TokenRange range) {
    out_.add("\u201C");
    std::size_t const at = out_.size();
    out_.add(v_.tokens.text().slice(v_.tokens.span(range)));
    if (range.size() > 1) out_.replace('\n', ' ', at);
    out_.add("\u201D");
}

void Reasons::tell_trigger(Report const& r) {
    if (r.nominal) {
        out_.add("the noun ");
    } else if (r.part == PartOfSpeech::adjective) {
        out_.add("the adjective ");
    } else {
        out_.add("the verb ");
    }
    quote(r.trigger);
    std::string_view const kind = v_.triggers.kind(r.kind).id;
    if (kind.empty()) {
        out_.add(" tells an event of no listed kind");
    } else {
        out_.add(" is of the kind ");
        out_.add(kind);
    }
    if (r.quotation != nowhere) out_.add(", with the wording of its quotation");
    out_.add('\n');
}

void Reasons::tell_certainty(Report const& r) {
    out_.add(name(r.factuality));
    if (r.habitual) out_.add(", but a habit rather than one event");
    if (r.negative) out_.add(": the verb is negated");
    if (r.quoted) out_.add(", inside a quotation");
    if (r.modality == Modality::possible || r.modality == Modality::conditional) out_.add(": a modal verb");
    out_.add('\n');
}

void Reasons::quote_time(Report const& r) {
    if (r.date->time != nowhere) quote(v_.times.list[r.date->time].tokens);
}

void Reasons::tell_date(Report const& r) {
    if (!r.date)
        return out_.add("no date: neither its clause nor what it continues has one, and it is not news of the day\n");
    out_.add(in_english(r.date->period));
    out_.add(": ");
    switch (r.date->by) {
        case DatedBy::said:
            quote_time(r);
            return out_.add(" stands in its clause or leads its sentence\n");
        case DatedBy::context:
            if (r.date->from < all_.list.size()) {
                out_.add("the day on which the news is set, that of ");
                quote(all_.list[r.date->from].trigger);
                out_.add(" (");
                quote_time(r);
                return out_.add(")\n");
            }
            quote_time(r);
            return out_.add(" of the clause that it belongs to\n");
        case DatedBy::inherited:
            tell_inherited(r);
            return out_.add('\n');
        case DatedBy::publication:
            return out_.add("told as news of the day of publication\n");
    }
}

void Reasons::tell_inherited(Report const& r) {
    out_.add("taken from ");
    if (r.date->from < all_.list.size()) {
        quote(all_.list[r.date->from].trigger);
    } else {
        out_.add("the event");
    }
    out_.add(std::string_view(r.date->from == r.same_as ? ", which tells the same event" : ", which it continues"));
    if (r.date->time == nowhere) return;
    out_.add(" (");
    quote_time(r);
    out_.add(")");
}

void Reasons::tell_filler(Filler const& f) {
    out_.add(name(f.role));
    out_.add(": ");
    quote(f.tokens);
    if (f.who != EntityId::none) {
        out_.add(" is ");
        out_.add(v_.gazetteer.name(f.who));
    }
    if (f.mention != nowhere) {
        out_.add(", ");
        out_.add(reason_of(f.mention));
    }
    out_.add('\n');
}

/// To another report, and to the word that says how.
void Reasons::refer(std::uint32_t number, std::string_view words, std::uint32_t by_word) {
    if (number >= all_.list.size()) return;
    out_.add(words);
    quote(all_.list[number].trigger);
    if (by_word != nowhere) {
        out_.add(": ");
        quote({by_word, by_word + 1});
    }
    out_.add('\n');
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
