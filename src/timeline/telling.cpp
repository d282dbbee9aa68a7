// Turns reports into tellings: the kind, the lemma and every participant become a hash, and each report is
// sorted into deeds, posts and utterances. "Musk tweeted" is a post of elon-musk; "the agency's chief", who
// is in no list, is known by the last word of the phrase, "chief". "Five were killed" and "five died" are of one kind,
// done to the five.
#include "telling.hpp"

#include <algorithm>

#include "dateline/text/fold.hpp"
#include "last_word.hpp"

namespace dateline {
namespace {

/// So many or more are one number: who is counted exactly are few.
constexpr std::uint32_t most_counted = 255;

Part part_of(ReportedRole const& role, std::vector<std::uint64_t>& bodies, std::string& folded) {
    Party const& p = *role.who;
    Part out;
    out.role = role.role == RoleName::speaker ? RoleName::actor : role.role;
    out.listed = !p.entity.empty();
    if (out.listed) {
        out.person = p.type == "PERSON";
        out.who = word_hash(p.entity);
    } else {
        LastWord const known_by = last_word(p.name, folded);
        out.person = known_by.of_full_name;
        out.who = known_by.hash;
        out.count = static_cast<std::uint8_t>(std::min(p.count, most_counted));
    }
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
    std::uint32_t& latest = latest_[static_cast<std::uint32_t>(dateline::number(period.first)) % latest_.size()];
    if (latest < list_.size() && list_[latest] == period) return latest;
    auto const [found, is_new] = numbers_.try_emplace(period, static_cast<std::uint32_t>(list_.size()));
    if (is_new) list_.push_back(period);
    return latest = found->second;
}

Manner manner_of(ReportedEvent const& r) {
    if ((r.flags & trigger_flag::post) != 0) return Manner::post;
    bool const answers = (r.flags & trigger_flag::answers) != 0;
    if (r.kind == "statement" || (r.family == "statement" && answers)) return Manner::utterance;
    if (r.kind.empty() && r.event_class == EventClass::reporting) return Manner::utterance;
    return Manner::deed;
}

std::uint64_t kind_hash(ReportedEvent const& r) noexcept {
    if ((r.flags & (trigger_flag::fatal | trigger_flag::dying)) != 0) return trigger_flag::fatal;
    return r.kind.empty() ? 0 : word_hash(r.kind) ^ (word_hash(r.family) * 31);
}

bool may_be_told_elsewhere(ReportedEvent const& r) noexcept {
    return r.dateless || (!r.roles.empty() && r.when.has_value());
}

void Tellings::add(ReportedEvent const& r, std::uint32_t article) {
    add_bare(r, article);
    if (r.when) list.back().date = dates.number(*r.when);
    read_rest(list.back(), r);
}

void Tellings::add_bare(ReportedEvent const& r, std::uint32_t article) {
    Telling& t = list.emplace_back();
    t.kind = kind_hash(r);
    t.lemma = word_hash(r.lemma);
    t.article = article;
    t.flags = r.flags;
    t.manner = manner_of(r);
    t.event_class = r.event_class;
    t.dated_by = r.dated_by;
    t.standing = static_cast<std::uint8_t>(static_cast<unsigned>(r.factuality) * 4 + r.habitual * 2u + r.quoted);
    t.nominal = r.nominal;
    t.definite = r.definite;
    t.in_title = r.in_title;
    t.follows = r.comes_after() != nowhere;
    t.dateless = r.dateless;
}

void Tellings::read_rest(Telling& t, ReportedEvent const& r) {
    constexpr std::size_t most = 0xFFFF;  // parts and words of one telling
    t.complete = true;
    t.first_part = static_cast<std::uint32_t>(parts.size());
    t.parts = static_cast<std::uint16_t>(std::min(r.roles.size(), most));
    for (ReportedRole const& role : r.roles.first(t.parts)) {
        Part& p = parts.emplace_back(part_of(role, bodies, folded_));
        if ((r.flags & trigger_flag::dying) != 0 && p.role == RoleName::actor) p.role = RoleName::target;
        t.people |= std::uint64_t{1} << p.who % 64;
        t.has_bodies = t.has_bodies || p.bodies != 0;
        t.has_actor = t.has_actor || p.role == RoleName::actor;
        t.has_target = t.has_target || is_target(p.role);
    }
    t.first_word = static_cast<std::uint32_t>(words.size());
    t.words = static_cast<std::uint16_t>(std::min(r.content.size(), most));
    words.insert(words.end(), r.content.begin(), r.content.begin() + t.words);
}

}  // namespace dateline
