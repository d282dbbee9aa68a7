// Who published the page and who wrote it. The address and the name that the page gives itself decide; a scraped page
// has neither, and there the outlets that its furniture names are counted: "Also on rt.com", "Subscribe to Mint
// Newsletters", "© 2021 Reuters". An outlet named in the body is news, not the publisher; an agency in a byline
// is the source of another outlet's copy.
#include <algorithm>
#include <map>

#include "page_view.hpp"

namespace dateline {
namespace {

namespace pc = page_class;

std::string host_of(std::string_view url) {
    if (auto const scheme = url.find("://"); scheme != url.npos) url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/?#:"));
    return std::string(url);
}

/// Letters, digits and marks glued to each other around full stops: "www.rt.com".
std::string_view host_at(Tokens const& tokens, std::uint32_t& token, std::uint32_t last) {
    auto const first = token;
    auto end = token + 1;
    while (end + 1 < last && tokens[end].is(U'.') && tokens[end].has(TokenFlag::glued) &&
           tokens[end + 1].has(TokenFlag::glued) && tokens[end + 1].is_word())
        end += 2;
    if (end == first + 1) return {};
    token = end;
    return tokens.text().slice({tokens[first].begin, tokens[end - 1].end()});
}

class Votes {
public:
    void give(EntityId e, double weight) { votes_[e] += weight; }
    [[nodiscard]] std::optional<EntityId> winner() const {
        std::optional<EntityId> best;
        double most = 0.99;
        for (auto const& [e, weight] : votes_)
            if (weight > most) {
                most = weight;
                best = e;
            }
        return best;
    }

private:
    std::map<EntityId, double> votes_;
};

/// A host or an outlet's name stands right behind a phrase such as "also on", "subscribe to".
bool behind_host_phrase(PageView const& v, Passage const& p, std::uint32_t token) {
    for (auto start = token > 5 ? std::max(p.tokens.first, token - 5) : p.tokens.first; start < token; ++start) {
        auto const hit = v.page.at(v.tokens, start, p.tokens.last);
        if (hit.classes & pc::host && start + hit.length == token) return true;
    }
    return false;
}

void count_names(PageView const& v, Passage const& p, std::size_t& match, Votes& votes) {
    auto const& matches = v.names.matches;
    while (match < matches.size() && matches[match].tokens.first < p.tokens.first) ++match;
    for (; match < matches.size() && matches[match].tokens.first < p.tokens.last; ++match) {
        auto const& m = matches[match];
        for (auto c = m.first_candidate; c < m.first_candidate + m.candidates; ++c) {
            auto const entity = v.names.candidates[c].entity;
            auto const outlet = v.gazetteer.outlet(entity);
            if (!outlet) continue;
            double weight = outlet->agency ? 0.15 : 0.5;
            if (p.has(pc::copyright)) weight *= 6;
            if (behind_host_phrase(v, p, m.tokens.first)) weight *= 4;
            if (m.tokens.size() == p.tokens.size()) weight *= 2;
            if (p.words > 20) weight *= 0.5;
            votes.give(entity, weight);
            break;
        }
    }
}

}  // namespace

std::optional<EntityId> find_outlet(PageView const& v) {
    if (!v.document.url.empty())
        if (auto const by_host = v.gazetteer.outlet_of(host_of(v.document.url))) return by_host;
    if (!v.document.site_name.empty())
        if (auto const by_name = v.gazetteer.outlet_of(v.document.site_name)) return by_name;
    if (v.document.trusted_body) return std::nullopt;
    Votes votes;
    std::size_t match = 0;
    for (std::size_t i = 0; i < v.passages.size(); ++i) {
        if (v.body[i]) continue;
        auto const& p = v.passages[i];
        count_names(v, p, match, votes);
        for (auto t = p.tokens.first; t < p.tokens.last; ++t) {
            if (!v.tokens[t].is_word()) continue;
            auto const before = t;
            auto const host = host_at(v.tokens, t, p.tokens.last);
            if (host.empty()) continue;
            if (auto const e = v.gazetteer.outlet_of(host)) votes.give(*e, behind_host_phrase(v, p, before) ? 3 : 1);
        }
    }
    return votes.winner();
}

}  // namespace dateline
