// Says in words what a report rests on, for `explain`: its trigger and kind, how sure it is and why, where its date
// comes from, and which words name whom.
#include <algorithm>
#include <string>

#include "dateline/event/report.hpp"

namespace dateline {
namespace {

constexpr std::size_t usual_size = 384;  // bytes

/// Writes the lines of one report.
class ReasonWriter {
public:
    ReasonWriter(Report const& report, Reports const& all, ArticleView const& view) : r_(report), all_(all), v_(view) {
        out_.reserve(usual_size);
    }

    std::string write() {
        tell_trigger();
        tell_certainty();
        tell_date();
        for (Filler const& f : all_.fillers_of(r_)) tell_filler(f);
        refer(r_.same_as, "tells the same event as ");
        refer(r_.after, "comes after ");
        refer(r_.answers, "answers ");
        refer_by_word(r_.caused_by, r_.cause_word, "was brought about by ");
        refer_by_word(r_.continues, r_.continue_word, "goes on with ");
        return std::move(out_);
    }

private:
    void add(std::string_view text) { out_.append(text.data(), text.size()); }

    /// Adds words of the article; those that it breaks into two lines stand on one here.
    void add_words(std::string_view words) {
        std::size_t const begin = out_.size();
        add(words);
        if (words.find('\n') == std::string_view::npos) return;
        std::replace(out_.begin() + static_cast<std::ptrdiff_t>(begin), out_.end(), '\n', ' ');
    }
    void quote(TokenRange range) {
        add("\u201C");
        add_words(v_.tokens.text().slice(v_.tokens.span(range)));
        add("\u201D");
    }
    void end_line() { out_ += '\n'; }

    void tell_trigger() {
        add(r_.nominal ? "the noun " : r_.part == PartOfSpeech::adjective ? "the adjective " : "the verb ");
        quote(r_.trigger);
        std::string_view const kind = v_.triggers.kind(r_.kind).id;
        add(kind.empty() ? " tells an event of no listed kind" : " is of the kind ");
        add(kind);
        if (r_.quotation != nowhere) add(", with the wording of its quotation");
        end_line();
    }

    void tell_certainty() {
        add(name(r_.factuality));
        if (r_.habitual) add(", but a habit rather than one event");
        if (r_.negative) add(": the verb is negated");
        if (r_.quoted) add(", inside a quotation");
        if (r_.modality == Modality::possible || r_.modality == Modality::conditional) add(": a modal verb");
        end_line();
    }

    void quote_time() {
        if (r_.date->time != nowhere) quote(v_.times.list[r_.date->time].tokens);
    }

    void tell_date() {
        if (!r_.date) {
            add("no date: neither its clause nor what it continues has one, and it is not news of the day");
            return end_line();
        }
        add(english(r_.date->period));
        add(": ");
        switch (r_.date->by) {
            case DatedBy::said:
                quote_time();
                add(" stands in its clause or leads its sentence");
                break;
            case DatedBy::context:
                if (r_.date->from < all_.list.size()) {
                    add("the day on which the news is set, that of ");
                    quote(all_.list[r_.date->from].trigger);
                    add(" (");
                    quote_time();
                    add(")");
                    break;
                }
                quote_time();
                add(" of the clause that it belongs to");
                break;
            case DatedBy::inherited:
                tell_inherited();
                break;
            case DatedBy::publication:
                add("told as news of the day of publication");
                break;
        }
        end_line();
    }

    void tell_inherited() {
        add("taken from ");
        if (r_.date->from < all_.list.size()) {
            quote(all_.list[r_.date->from].trigger);
        } else {
            add("the event");
        }
        add(r_.date->from == r_.same_as ? ", which tells the same event" : ", which it continues");
        if (r_.date->time == nowhere) return;
        add(" (");
        quote_time();
        add(")");
    }

    void tell_filler(Filler const& f) {
        add(name(f.role));
        add(": ");
        quote(f.tokens);
        if (f.who != EntityId::none) {
            add(" is ");
            add(v_.gazetteer.name(f.who));
        }
        if (f.mention != nowhere) {
            add(", ");
            add_words(dateline::why(v_.mentions, f.mention, v_.tokens, v_.gazetteer));
        }
        end_line();
    }

    void refer(std::uint32_t number, std::string_view words) {
        if (number >= all_.list.size()) return;
        add(words);
        quote(all_.list[number].trigger);
        end_line();
    }

    void refer_by_word(std::uint32_t number, std::uint32_t word, std::string_view words) {
        if (number >= all_.list.size() || word == nowhere) return;
        add(words);
        quote(all_.list[number].trigger);
        add(": ");
        quote({word, word + 1});
        end_line();
    }

    Report const& r_;
    Reports const& all_;
    ArticleView const& v_;
    std::string out_;
};

}  // namespace

std::string why(Report const& report, Reports const& reports, ArticleView const& view) {
    return ReasonWriter(report, reports, view).write();
}

}  // namespace dateline
