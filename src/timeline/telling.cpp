// Turns reports into tellings: the kind, the lemma and every participant become a hash, and each report is
// sorted into deeds, posts and utterances. "Musk tweeted" is a post of elon-musk; "the agency's chief", who
// is in no list, is known by the last word of the phrase, "chief".
#include "telling.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "dateline/text/fold.hpp"

namespace dateline {
namespace {

/// Hash of the last word of a phrase: its head, in English.
std::uint64_t last_word(std::string const& name) {
    std::string const folded = fold(name);
    std::size_t const cut = folded.find_last_of(" -'");
    std::string_view word = folded;
    if (cut != std::string::npos && cut + 1 < folded.size()) word.remove_prefix(cut + 1);
    return word_hash(word);
}

Part part_of(ReportedEvent const& r, std::size_t i, std::vector<std::uint64_t>& bodies) {
    Participant const& p = r.event.roles[i];
    Part out;
    out.role = p.role == RoleName::speaker ? RoleName::actor : p.role;
    out.listed = !p.entity.empty();
    out.person = p.type == "PERSON";
    out.who = out.listed ? word_hash(p.entity) : last_word(p.name);
    out.first_body = static_cast<std::uint32_t>(bodies.size());
    if (i < r.represents.size()) {
        for (std::string const& body : r.represents[i]) bodies.push_back(word_hash(body));
    }
    out.bodies = static_cast<std::uint32_t>(bodies.size()) - out.first_body;
    return out;
}

}  // namespace

Manner manner_of(ReportedEvent const& r) {
    if ((r.flags & trigger_flag::post) != 0) return Manner::post;
    Event const& e = r.event;
    bool const answers = (r.flags & trigger_flag::answers) != 0;
    if (e.kind == "statement" || (e.family == "statement" && answers)) return Manner::utterance;
    if (e.kind.empty() && r.event_class == EventClass::reporting) return Manner::utterance;
    return Manner::deed;
}

std::vector<std::uint32_t> canonical_order(std::vector<ArticleReports> const& articles) {
    std::vector<std::uint32_t> order(articles.size());
    std::iota(order.begin(), order.end(), 0u);
    auto const key = [&](std::uint32_t i) {
        Source const& s = articles[i].source;
        return std::make_tuple(!s.day.has_value(), s.day.value_or(Day{0}), std::string_view(s.published),
                               std::string_view(s.doc));
    };
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    return order;
}

Tellings read_tellings(std::span<ArticleReports const> articles, std::vector<std::uint32_t> const& canonical) {
    Tellings out;
    std::size_t reports = 0, roles = 0;
    for (ArticleReports const& a : articles) {
        reports += a.events.size();
        for (ReportedEvent const& r : a.events) roles += r.event.roles.size();
    }
    out.list.reserve(reports);
    out.parts.reserve(roles);
    out.first_of_article.reserve(articles.size() + 1);
    for (std::uint32_t article = 0; article < canonical.size(); ++article) {
        out.first_of_article.push_back(static_cast<std::uint32_t>(out.list.size()));
        std::uint32_t number = 0;
        for (ReportedEvent const& r : articles[canonical[article]].events) {
            Telling t;
            t.report = &r;
            t.article = article;
            t.number = number++;
            Event const& e = r.event;
            if (!e.kind.empty()) t.kind = word_hash(e.kind) ^ (word_hash(e.family) * 31);
            t.lemma = word_hash(e.lemma);
            t.manner = manner_of(r);
            t.first_part = static_cast<std::uint32_t>(out.parts.size());
            for (std::size_t i = 0; i < e.roles.size(); ++i) out.parts.push_back(part_of(r, i, out.bodies));
            t.parts = static_cast<std::uint32_t>(out.parts.size()) - t.first_part;
            out.list.push_back(t);
        }
    }
    out.first_of_article.push_back(static_cast<std::uint32_t>(out.list.size()));
    return out;
}

}  // namespace dateline
