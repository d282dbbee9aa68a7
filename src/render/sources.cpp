// Articles are numbered in the order in which they were given, leaving out those that no event cites. A source reads
// "Reuters via Mint, 15 Feb 2021 19:50 IST". An offset is named where one zone alone has it (+05:30 is IST in the
// papers), else it is written out: "UTC+3".
#include "sources.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace dateline {
namespace {

struct NamedOffset {
    std::int16_t minutes;
    std::string_view name;
};
constexpr std::array<NamedOffset, 7> named_offsets = {
    {{0, "UTC"}, {330, "IST"}, {345, "NPT"}, {210, "IRST"}, {270, "AFT"}, {390, "MMT"}, {-210, "NST"}}};

std::string zone_words(std::int16_t minutes) {
    for (NamedOffset const& offset : named_offsets) {
        if (offset.minutes == minutes) return std::string(offset.name);
    }
    int const size = minutes < 0 ? -minutes : minutes;
    std::string words = minutes < 0 ? "UTC−" : "UTC+";
    words += std::to_string(size / 60);
    if (size % 60 != 0) words += (size % 60 < 10 ? ":0" : ":") + std::to_string(size % 60);
    return words;
}

}  // namespace

CitedSources::CitedSources(Timeline const& timeline) {
    std::unordered_set<std::string> cited;
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        for (Evidence const& evidence : timeline[v].evidence) cited.insert(evidence.doc);
    }
    auto const is_copy = [&](Source const& s) { return !s.copy_of.empty() && cited.contains(s.copy_of); };
    for (Source const& source : timeline.sources) {
        if (!cited.contains(source.doc) || numbers_.contains(source.doc) || is_copy(source)) continue;
        list_.push_back(source);
        numbers_.emplace(source.doc, list_.size());
    }
    copies_.resize(list_.size());
    for (Source const& source : timeline.sources) {
        if (!cited.contains(source.doc) || numbers_.contains(source.doc)) continue;
        std::size_t const original = number(source.copy_of);
        if (original == 0) continue;
        copies_[original - 1].push_back(source);
        numbers_.emplace(source.doc, original);
    }
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        for (Evidence const& evidence : timeline[v].evidence) {
            if (numbers_.contains(evidence.doc)) continue;
            list_.emplace_back().doc = evidence.doc;
            numbers_.emplace(evidence.doc, list_.size());
        }
    }
    copies_.resize(list_.size());
}

std::vector<Evidence const*> CitedSources::reports(Event const& event) const {
    std::unordered_set<std::size_t> told_first_hand;
    auto const is_copy = [&](Evidence const& e) {
        std::size_t const at = number(e.doc);
        return at != 0 && list_[at - 1].doc != e.doc;
    };
    for (Evidence const& e : event.evidence) {
        if (!is_copy(e)) told_first_hand.insert(number(e.doc));
    }
    std::vector<Evidence const*> out;
    for (Evidence const& e : event.evidence) {
        if (!is_copy(e) || !told_first_hand.contains(number(e.doc))) out.push_back(&e);
    }
    return out;
}

std::size_t CitedSources::number(std::string const& doc) const {
    auto const at = numbers_.find(doc);
    return at == numbers_.end() ? 0 : at->second;
}

std::vector<std::size_t> CitedSources::of(Event const& event) const {
    std::vector<std::size_t> numbers;
    for (Evidence const& evidence : event.evidence) numbers.push_back(number(evidence.doc));
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

std::string CitedSources::marks(Event const& event, std::size_t most) const {
    std::vector<std::size_t> const numbers = of(event);
    std::string out;
    for (std::size_t i = 0; i < std::min(most, numbers.size()); ++i) {
        if (i != 0) out += ' ';
        out += '[' + std::to_string(numbers[i]) + ']';
    }
    if (numbers.size() > most) out += " +" + std::to_string(numbers.size() - most);
    return out;
}

std::string outlet_name(Source const& source) {
    if (source.outlet.empty()) return source.agency.empty() ? source.doc : source.agency;
    if (source.agency.empty() || source.agency == source.outlet) return source.outlet;
    return source.agency + " via " + source.outlet;
}

std::string other_addresses(std::vector<Source> const& copies) {
    constexpr std::size_t most = 3;
    std::string out;
    for (std::size_t i = 0; i < std::min(most, copies.size()); ++i) {
        out += i == 0 ? " (also in " : ", ";
        out += copies[i].outlet.empty() ? copies[i].doc : copies[i].outlet;
    }
    if (copies.size() > most) out += " and " + std::to_string(copies.size() - most) + " more";
    return copies.empty() ? out : out + ')';
}

std::string publication_words(Source const& source) {
    std::optional<Period> const period = parse_edtf(source.published);
    if (!period) return source.day ? english(day_period(*source.day)) : "";
    std::string words = english(*period);
    if (period->clock && period->clock->offset) words += ' ' + zone_words(*period->clock->offset);
    return words;
}

}  // namespace dateline
