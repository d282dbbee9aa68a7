// Turns reports into tellings: the kind, the lemma and every participant become a hash, and each report is
// sorted into deeds, posts and utterances. "Musk tweeted" is a post of elon-musk; "the agency's chief", who
// is in no list, is known by the last word of the phrase, "chief".
#include "telling.hpp"

#include <algorithm>

#include "dateline/text/fold.hpp"

namespace dateline {
namespace {

/// What stands behind the last of these marks; all where nothing does.
template <typename IsMark>
std::string_view behind_last(std::string_view text, IsMark is_mark) noexcept {
    auto const mark = std::find_if(text.rbegin(), text.rend(), is_mark);
    return mark == text.rbegin() ? text : std::string_view(mark.base(), text.end());
}

/// Hash of the last word of a phrase: its head, in English. `folded` is used for nothing else.
std::uint64_t last_word(std::string_view name, std::string& folded) {
    folded.clear();  // Folding may part or join words, but not at a blank.
    fold_to(behind_last(name, [](char c) { return c == ' '; }), folded);
    return word_hash(behind_last(folded, [](char c) { return c == ' ' || c == '-' || c == '\''; }));
}

/// "Vincent Vega", "Skyline's Vincent Vega": do the last two words of an unlisted name begin with a capital?
bool is_full_name(std::string_view name) noexcept {
    auto const capital = [](std::string_view word) { return !word.empty() && word[0] >= 'A' && word[0] <= 'Z'; };
    std::size_t const last = name.rfind(' ');
    if (last == std::string_view::npos || !capital(name.substr(last + 1))) return false;
    std::size_t const before = name.rfind(' ', last - 1);
    return capital(name.substr(before == std::string_view::npos ? 0 : before + 1));
}

Part part_of(ReportedRole const& role, std::vector<std::uint64_t>& bodies, std::string& folded) {
    Party const& p = *role.who;
    Part out;
    out.role = role.role == RoleName::speaker ? RoleName::actor : role.role;
    out.listed = !p.entity.empty();
    out.person = out.listed ? p.type == "PERSON" : is_full_name(p.name);
    out.who = out.listed ? word_hash(p.entity) : last_word(p.name, folded);
    out.first_body = static_cast<std::uint32_t>(bodies.size());
    out.bodies = static_cast<std::uint8_t>(std::min<std::size_t>(p.represents.size(), 0xFF));
    for (std::string_view const body : p.represents.first(out.bodies)) bodies.push_back(word_hash(body));
    return out;
}

}  // namespace

std::size_t PeriodTable::Hash::operator()(Period const& p) const noexcept {
    auto const days = static_cast<std::uint64_t>(static_cast<std::uint32_t>(dateline::number(p.first))) << 32 |
                      static_cast<std::uint32_t>(dateline::number(p.last));
    std::uint64_t rest = static_cast<std::uint64_t>(p.grain) << 32 | static_cast<std::uint64_t>(p.part) << 24;
    if (p.clock) rest |= static_cast<std::uint16_t>(p.clock->minute);
    std::uint64_t h = (days ^ rest) * 0x9E3779B97F4A7C15u;
    h ^= h >> 32;
    return h * 0x94D049BB133111EBu;
}

std::uint32_t PeriodTable::number(Period const& period) {
    if (latest_ < list_.size() && list_[latest_] == period) return latest_;
    auto const [found, is_new] = numbers_.try_emplace(period, static_cast<std::uint32_t>(list_.size()));
    if (is_new) list_.push_back(period);
    return latest_ = found->second;
}

Manner manner_of(ReportedEvent const& r) {
    if ((r.flags & trigger_flag::post) != 0) return Manner::post;
    bool const answers = (r.flags & trigger_flag::answers) != 0;
    if (r.kind == "statement" || (r.family == "statement" && answers)) return Manner::utterance;
    if (r.kind.empty() && r.event_class == EventClass::reporting) return Manner::utterance;
    return Manner::deed;
}

bool may_be_told_elsewhere(ReportedEvent const& r) noexcept {
    return r.dateless || (!r.roles.empty() && r.when.has_value());
}

void Tellings::add(ReportedEvent const& r, std::uint32_t article) {
    constexpr std::size_t most = 0xFFFF;  // parts and words of one telling
    Telling t;
    if (r.when) t.date = dates.number(*r.when);
    if (!r.kind.empty()) t.kind = word_hash(r.kind) ^ (word_hash(r.family) * 31);
    t.lemma = word_hash(r.lemma);
    t.article = article;
    t.first_part = static_cast<std::uint32_t>(parts.size());
    t.parts = static_cast<std::uint16_t>(std::min(r.roles.size(), most));
    for (std::size_t i = 0; i < t.parts; ++i) parts.push_back(part_of(r.roles[i], bodies, folded_));
    for (Part const& p : std::span(parts).subspan(t.first_part)) {
        t.has_actor = t.has_actor || p.role == RoleName::actor;
        t.has_target = t.has_target || is_target(p.role);
    }
    t.first_word = static_cast<std::uint32_t>(words.size());
    t.words = static_cast<std::uint16_t>(std::min(r.content.size(), most));
    words.insert(words.end(), r.content.begin(), r.content.begin() + t.words);
    t.flags = r.flags;
    t.manner = manner_of(r);
    t.event_class = r.event_class;
    t.factuality = r.factuality;
    t.dated_by = r.dated_by;
    t.habitual = r.habitual;
    t.quoted = r.quoted;
    t.nominal = r.nominal;
    t.definite = r.definite;
    t.in_title = r.in_title;
    t.follows = r.comes_after() != nowhere;
    t.dateless = r.dateless;
    list.push_back(t);
}

}  // namespace dateline
