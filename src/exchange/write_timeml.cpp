// An article as TimeML: the text of its title and paragraphs with the time expressions and triggers inline, then an
// instance of each event with tense, aspect and polarity, then the links that the dates rest on. Furniture between two
// paragraphs becomes an empty line. What bounds a length, or the length that two dates bound, has no words: it follows
// the text as an empty TIMEX3. An event inside a time expression has no tag: TimeML nests neither.
//
//   On <TIMEX3 tid="t1" type="TIME" value="2021-02-14TAF" temporalFunction="true" anchorTimeID="t0">Sunday
//   afternoon</TIMEX3>, a tweet <EVENT eid="e1" class="I_ACTION">inviting</EVENT> ...
#include <algorithm>
#include <array>

#include "writers.hpp"

namespace dateline {
namespace {

using exchange::append_xml;

constexpr std::array<std::string_view, 4> types{"DATE", "TIME", "DURATION", "SET"};
constexpr std::array<std::string_view, 4> aspects{"NONE", "PROGRESSIVE", "PERFECTIVE", "PERFECTIVE_PROGRESSIVE"};

std::string_view part_of_speech(PartOfSpeech part) {
    switch (part) {
        case PartOfSpeech::verb:
        case PartOfSpeech::auxiliary:
        case PartOfSpeech::modal:
            return "VERB";
        case PartOfSpeech::noun:
        case PartOfSpeech::proper_noun:
            return "NOUN";
        case PartOfSpeech::adjective:
            return "ADJECTIVE";
        case PartOfSpeech::preposition:
            return "PREPOSITION";
        default:
            return "OTHER";
    }
}

void attribute(std::string& out, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    out += ' ';
    out += name;
    out += "=\"";
    append_xml(out, value);
    out += '"';
}

std::string numbered(char const* prefix, std::size_t n) { return prefix + std::to_string(n + 1); }

class TimemlWriter {
public:
    TimemlWriter(std::string const& doc, ArticleView const& view, Reports const& reports)
        : doc_(doc),
          v_(view),
          reports_(reports),
          tagged_(reports.list.size()),
          tagged_times_(view.times.list.size()),
          cited_(view.times.list.size()) {}

    std::string write() {
        out_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n";
        out_ += "<DOCID>";
        append_xml(out_, doc_);
        out_ += "</DOCID>\n";
        if (v_.article.published) write_creation_time(*v_.article.published);
        if (!v_.article.title.empty()) {
            out_ += "<TITLE>";
            append_xml(out_, v_.article.title);
            out_ += "</TITLE>\n";
        }
        out_ += "<TEXT>";
        write_text();
        out_ += "</TEXT>\n";
        out_ += unnamed_;
        write_unseen();
        write_instances();
        write_links();
        out_ += "</TimeML>\n";
        return std::move(out_);
    }

private:
    void write_creation_time(Publication const& published) {
        std::string const value = iso(published);
        out_ += "<DCT><TIMEX3 tid=\"t0\"";
        attribute(out_, "type", value.find('T') == value.npos ? "DATE" : "TIME");
        attribute(out_, "value", value);
        out_ += " temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">";
        append_xml(out_, published.words.empty() ? value : published.words);
        out_ += "</TIMEX3></DCT>\n";
    }

    /// The zones, and between two of them what is white space, or else an empty line.
    void write_text() {
        SourceText const& text = v_.tokens.text();
        std::uint32_t end = 0;
        bool first = true;
        for (TokenRange const zone : reading_zones(v_.article, v_.tokens)) {
            if (zone.empty()) continue;
            Span const where = v_.tokens.span(zone);
            if (where.begin < end) continue;
            std::string_view const between = text.slice({end, where.begin});
            bool const blank = between.find_first_not_of(" \t\r\n") == between.npos;
            if (blank) {
                append_xml(out_, between);
            } else if (!first) {
                out_ += "\n\n";
            }
            write_zone(zone, where);
            end = where.end;
            first = false;
        }
    }

    void write_zone(TokenRange zone, Span where) {
        SourceText const& text = v_.tokens.text();
        std::uint32_t at = where.begin;
        auto const plain = [&](std::uint32_t until) {
            append_xml(out_, text.slice({at, until}));
            at = until;
        };
        std::vector<Time> const& times = v_.times.list;
        auto const in_zone = [&](TokenRange r) { return r.first >= zone.first && r.last <= zone.last; };
        std::size_t t = 0;
        while (t < times.size() && times[t].tokens.first < zone.first) ++t;
        for (; next_report_ < reports_.list.size(); ++next_report_) {
            Report const& report = reports_.list[next_report_];
            if (report.trigger.first >= zone.last) break;
            for (; t < times.size() && times[t].tokens.first <= report.trigger.first; ++t) {
                if (in_zone(times[t].tokens)) write_time(t, at, plain);
            }
            Span const trigger = v_.tokens.span(report.trigger);
            bool const clashes = t < times.size() && times[t].tokens.first < report.trigger.last;
            if (trigger.begin < at || !in_zone(report.trigger) || clashes) continue;
            plain(trigger.begin);
            out_ += "<EVENT";
            attribute(out_, "eid", numbered("e", next_report_));
            attribute(out_, "class", name(report.event_class));
            out_ += '>';
            plain(trigger.end);
            out_ += "</EVENT>";
            tagged_[next_report_] = true;
        }
        for (; t < times.size() && in_zone(times[t].tokens); ++t) write_time(t, at, plain);
        plain(where.end);
    }

    template <class Plain>
    void write_time(std::size_t number, std::uint32_t const& at, Plain plain) {
        Time const& time = v_.times.list[number];
        if (time.where.begin < at) return;
        plain(time.where.begin);
        bool const counted = time.anchored_by == AnchoredBy::publication || time.anchored_by == AnchoredBy::discourse;
        bool const placed = time.type == TimeType::duration && (time.begin_point.known() || time.end_point.known());
        out_ += "<TIMEX3";
        attribute(out_, "tid", numbered("t", number));
        attribute(out_, "type", types[static_cast<std::size_t>(time.type)]);
        attribute(out_, "value", time.value);
        attribute(out_, "mod", time.mod);
        attribute(out_, "quant", time.quant);
        attribute(out_, "freq", time.freq);
        if (placed) {
            attribute(out_, "beginPoint", point(time.begin_point, number));
            attribute(out_, "endPoint", point(time.end_point, number));
        } else if (time.begin_point.time != nowhere) {
            write_stretch(time.begin_point.time, number);
        }
        attribute(out_, "temporalFunction", counted || placed ? "true" : "false");
        if (time.anchored_by == AnchoredBy::publication) attribute(out_, "anchorTimeID", "t0");
        if (time.anchored_by == AnchoredBy::discourse && time.anchor != nowhere)
            attribute(out_, "anchorTimeID", cited(time.anchor));
        out_ += '>';
        plain(time.where.end);
        out_ += "</TIMEX3>";
        tagged_times_[number] = true;
    }

    /// The id of one end of a length; an end that no words name becomes an empty TIMEX3 behind the text.
    std::string point(TimePoint const& end, std::size_t of) {
        if (end.time == TimePoint::publication) return "t0";
        if (end.time != nowhere) return cited(end.time);
        if (!end.unnamed) return {};
        std::string id = unnamed_id();
        unnamed_ += "<TIMEX3";
        attribute(unnamed_, "tid", id);
        attribute(unnamed_, "type", "DATE");
        attribute(unnamed_, "value", timex3(*end.unnamed));
        attribute(unnamed_, "temporalFunction", "true");
        attribute(unnamed_, "anchorTimeID", numbered("t", of));
        unnamed_ += "/>\n";
        return id;
    }

    /// "From 2001 to 2009": the stretch that two dates bound is a length of no words.
    void write_stretch(std::size_t opening, std::size_t closing) {
        std::string const value = stretch_value(v_.times.list[opening], v_.times.list[closing]);
        if (value.empty()) return;
        unnamed_ += "<TIMEX3";
        attribute(unnamed_, "tid", unnamed_id());
        attribute(unnamed_, "type", "DURATION");
        attribute(unnamed_, "value", value);
        attribute(unnamed_, "beginPoint", cited(opening));
        attribute(unnamed_, "endPoint", cited(closing));
        attribute(unnamed_, "temporalFunction", "true");
        unnamed_ += "/>\n";
    }

    /// The id of a time that another one refers to.
    std::string cited(std::size_t time) {
        cited_[time] = true;
        return numbered("t", time);
    }

    /// A time that others refer to and that has no tag in the text, for it stands in furniture or across a trigger, is
    /// an empty TIMEX3 too, so that every reference leads somewhere.
    void write_unseen() {
        for (std::size_t i = 0; i < cited_.size(); ++i) {
            if (!cited_[i] || tagged_times_[i]) continue;
            Time const& time = v_.times.list[i];
            out_ += "<TIMEX3";
            attribute(out_, "tid", numbered("t", i));
            attribute(out_, "type", types[static_cast<std::size_t>(time.type)]);
            attribute(out_, "value", time.value);
            attribute(out_, "mod", time.mod);
            out_ += "/>\n";
        }
    }

    /// Ids behind those of the times in the text.
    std::string unnamed_id() { return numbered("t", v_.times.list.size() + unnamed_count_++); }

    void write_instances() {
        for (std::size_t i = 0; i < reports_.list.size(); ++i) {
            if (!tagged_[i]) continue;
            Report const& r = reports_.list[i];
            out_ += "<MAKEINSTANCE";
            attribute(out_, "eiid", numbered("ei", i));
            attribute(out_, "eventID", numbered("e", i));
            attribute(out_, "tense", timeml_tense(r.tense));
            attribute(out_, "aspect", aspects[static_cast<std::size_t>(r.aspect)]);
            attribute(out_, "polarity", r.negative ? "NEG" : "POS");
            attribute(out_, "pos", part_of_speech(r.part));
            out_ += "/>\n";
        }
    }

    void link(std::string_view relation, std::size_t from, std::string_view to_what, std::string const& to) {
        out_ += "<TLINK";
        attribute(out_, "lid", numbered("l", links_++));
        attribute(out_, "relType", relation);
        attribute(out_, "eventInstanceID", numbered("ei", from));
        attribute(out_, to_what, to);
        out_ += "/>\n";
    }

    void write_links() {
        auto const known = [&](std::uint32_t report) { return report < tagged_.size() && tagged_[report]; };
        for (std::size_t i = 0; i < reports_.list.size(); ++i) {
            Report const& r = reports_.list[i];
            if (!tagged_[i]) continue;
            if (r.date && r.date->time != nowhere && tagged_times_[r.date->time]) {
                link("IS_INCLUDED", i, "relatedToTime", numbered("t", r.date->time));
            } else if (r.date && r.date->by == DatedBy::publication && v_.article.published) {
                link("IS_INCLUDED", i, "relatedToTime", "t0");
            }
            if (known(r.after)) link("AFTER", i, "relatedToEventInstance", numbered("ei", r.after));
            if (known(r.same_as)) link("IDENTITY", i, "relatedToEventInstance", numbered("ei", r.same_as));
        }
    }

    std::string const& doc_;
    ArticleView const& v_;
    Reports const& reports_;
    std::vector<bool> tagged_, tagged_times_, cited_;  ///< of each report, each time, each time
    std::size_t next_report_ = 0, links_ = 0, unnamed_count_ = 0;
    std::string out_, unnamed_;  ///< empty TIMEX3s that follow the text
};

}  // namespace

std::string_view timeml_tense(Tense tense) noexcept {
    constexpr std::array<std::string_view, 7> names{"NONE",       "PAST",     "PRESENT", "FUTURE",
                                                    "INFINITIVE", "PRESPART", "PASTPART"};
    return names[static_cast<std::size_t>(tense)];
}

std::string timeml(std::string const& doc, ArticleView const& view, Reports const& reports) {
    return TimemlWriter(doc, view, reports).write();
}

}  // namespace dateline
