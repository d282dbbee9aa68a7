// The answer format of SemEval-2015 task 4: the entity's name, then a line an event in order, its date with X for what
// is unknown, and its mentions as document-sentence-word. Sentences count from 0, as this program cuts them; events
// that cannot be placed have no line.
//
//   STEVE JOBS
//   1	2003-04-28	10718-0-launch	11778-2-open
#include "writers.hpp"

namespace dateline::exchange {
namespace {

std::string known_part(Period const& when) {
    std::string const day = iso(when.first);
    if (when.first == when.last) return day;
    Date const first = to_date(when.first), last = to_date(when.last);
    if (first.year != last.year) return "XXXX-XX-XX";
    if (first.month != last.month) return day.substr(0, day.size() - 6) + "-XX-XX";
    return day.substr(0, day.size() - 3) + "-XX";
}

std::string one_word(std::string_view words) {
    std::string out(words);
    for (char& c : out) {
        if (static_cast<unsigned char>(c) <= 0x20) c = '_';
    }
    return out;
}

}  // namespace

Unwritten write_semeval(std::string& out, Timeline const& timeline, std::string const& title) {
    Unwritten left_out{0, "that cannot be placed", timeline.relations().size()};
    for (char const c : title) {
        bool const small = c >= 'a' && c <= 'z';
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : small ? static_cast<char>(c - 32) : c;
    }
    out += '\n';
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        Event const& e = timeline[v];
        if (e.order == 0) {
            ++left_out.events;
            continue;
        }
        out += std::to_string(e.order) + '\t' + (e.when ? known_part(*e.when) : "XXXX-XX-XX");
        for (Evidence const& x : e.evidence) {
            out += '\t' + one_word(x.doc) + '-' + std::to_string(x.sentence_number) + '-' + one_word(x.trigger);
        }
        out += '\n';
    }
    return left_out;
}

}  // namespace dateline::exchange
