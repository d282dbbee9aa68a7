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
    /// Adds the words of a range in quotation marks.
    void quote(TokenRange range) {
        out_ += "\u201C";
        out_ += v_.tokens.text().slice(v_.tokens.span(range));
        out_ += "\u201D";
    }
    /// Words that the article breaks into two lines stand on one here.
    void end_line() {
        std::replace(out_.begin() + static_cast<std::ptrdiff_t>(line_), out_.end(), '\n', ' ');
        out_ += '\n';
        line_ = out_.size();
    }

    void tell_trigger() {
        out_ += r_.nominal ? "the noun " : r_.part == PartOfSpeech::adjective ? "the adjective " : "the verb ";
        quote(r_.trigger);
        std::string_view const kind = v_.triggers.kind(r_.kind).id;
        out_ += kind.empty() ? " tells an event of no listed kind" : " is of the kind ";
        out_ += kind;
        if (r_.quotation != nowhere) out_ += ", with the wording of its quotation";
        end_line();
    }

    void tell_certainty() {
        out_ += name(r_.factuality);
        if (r_.habitual) out_ += ", but a habit rather than one event";
        if (r_.negative) out_ += ": the verb is negated";
        if (r_.quoted) out_ += ", inside a quotation";
        if (r_.modality == Modality::possible || r_.modality == Modality::conditional) out_ += ": a modal verb";
        end_line();
    }

    void quote_time() {
        if (r_.date->time != nowhere) quote(v_.times.list[r_.date->time].tokens);
    }

    void tell_date() {
        if (!r_.date) {
            out_ += "no date: neither its clause nor what it continues has one, and it is not news of the day";
            return end_line();
        }
        out_ += english(r_.date->period);
        out_ += ": ";
        switch (r_.date->by) {
            case DatedBy::said:
                quote_time();
                out_ += " stands in its clause or leads its sentence";
                break;
            case DatedBy::context:
                if (r_.date->from < all_.list.size()) {
                    out_ += "the day on which the news is set, that of ";
                    quote(all_.list[r_.date->from].trigger);
                    out_ += " (";
                    quote_time();
                    out_ += ')';
                    break;
                }
                quote_time();
                out_ += " of the clause that it belongs to";
                break;
            case DatedBy::inherited:
                tell_inherited();
                break;
            case DatedBy::publication:
                out_ += "told as news of the day of publication";
                break;
        }
        end_line();
    }

    void tell_inherited() {
        out_ += "taken from ";
        if (r_.date->from < all_.list.size()) {
            quote(all_.list[r_.date->from].trigger);
        } else {
            out_ += "the event";
        }
        out_ += r_.date->from == r_.same_as ? ", which tells the same event" : ", which it continues";
        if (r_.date->time == nowhere) return;
        out_ += " (";
        quote_time();
        out_ += ')';
    }

    void tell_filler(Filler const& f) {
        out_ += name(f.role);
        out_ += ": ";
        quote(f.tokens);
        if (f.who != EntityId::none) {
            out_ += " is ";
            out_ += v_.gazetteer.name(f.who);
        }
        if (f.mention != nowhere) {
            out_ += ", ";
            out_ += dateline::why(v_.mentions, f.mention, v_.tokens, v_.gazetteer);
        }
        end_line();
    }

    void refer(std::uint32_t number, std::string_view words) {
        if (number >= all_.list.size()) return;
        out_ += words;
        quote(all_.list[number].trigger);
        end_line();
    }

    void refer_by_word(std::uint32_t number, std::uint32_t word, std::string_view words) {
        if (number >= all_.list.size() || word == nowhere) return;
        out_ += words;
        quote(all_.list[number].trigger);
        out_ += ": ";
        quote({word, word + 1});
        end_line();
    }

    Report const& r_;
    Reports const& all_;
    ArticleView const& v_;
    std::string out_;
    std::size_t line_ = 0;  ///< where the last line begins
};

}  // namespace

std::string why(Report const& report, Reports const& reports, ArticleView const& view) {
    return ReasonWriter(report, reports, view).write();
}

}  // namespace dateline
