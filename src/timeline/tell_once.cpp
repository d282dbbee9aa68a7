// Headline, lead and body tell one thing several times: "Musk invites Putin" in the headline, "a tweet from
// Musk inviting Putin" in the lead, "Musk proposed a discussion" below. Reports are read in text order; each
// joins the earlier event that it is most like, if it is like enough, or opens a new one:
//
//   * what the event room has equated (`same_as`) is one event;
//   * what one speaker says in one article on one day is one event: he spoke to the press once;
//   * a post is the vehicle of what it does: "a tweet inviting Putin" is the invitation;
//   * otherwise kind (or lemma) must be equal and participants, words and reference must speak for it.
//
// What comes after an event, or answers it, is never that event. At the end an undated follower ("he followed
// it up with") takes the date of what it follows.
#include <algorithm>
#include <array>
#include <boost/container/small_vector.hpp>
#include <boost/container/static_vector.hpp>
#include <boost/unordered/unordered_flat_map.hpp>
#include <span>
#include <utility>

#include "dateline/timeline/arrangement.hpp"
#include "likeness.hpp"
#include "merge_reports.hpp"
#include "points_in_article.hpp"

namespace dateline {
namespace {

constexpr std::size_t remembered = 96;  // the latest tellings of a key that are compared: keeps a huge article linear

class Teller {
public:
    explicit Teller(ArticleReports& article) : article_(article), event_of_(article.events.size(), nowhere) {
        std::uint32_t const count = static_cast<std::uint32_t>(article.events.size());
        all_.list.reserve(count);
        std::size_t roles = 0, words = 0;
        for (ReportedEvent const& r : article.events) {
            all_.add_bare(r, 0);
            roles += r.roles.size();
            words += r.content.size();
        }
        all_.parts.reserve(roles);
        all_.words.reserve(words);
        for (std::uint32_t i = 0; i < count; ++i) {
            for (Following const& f : article.events[i].follows) {
                if (f.of > i && f.of < count) ahead_.emplace_back(f.of, i);
            }
        }
        std::ranges::sort(ahead_);
        members_.reserve(count);
        like_.resize(count, nowhere);
        compared_.reserve(count);
        told_.reserve(2 * count);
        latest_.reserve(3 * count);  // so that none moves
    }

    /// Leaves the article's events told once each.
    void tell() {
        for (std::uint32_t i = 0; i < all_.list.size(); ++i) place(i);
        collect();
    }

private:
    using Numbers = boost::container::small_vector<std::uint32_t, 4>;
    /// Under each key of a report the latest number in told_; nowhere: none.
    using LatestOf = boost::container::static_vector<std::uint32_t*, 3>;

    /// One of an event's reports has this key, and so has that of an earlier place in told_.
    struct Told {
        std::uint32_t event, earlier;
    };
    struct Found {
        std::uint32_t event = nowhere;
        int points = 0;
        std::uint32_t like = nowhere;  // the report that it is most like
    };

    void place(std::uint32_t i) {
        ReportedEvent const& r = article_.events[i];
        LatestOf const under = latest_of(i);
        while (next_ahead_ < ahead_.size() && ahead_[next_ahead_].first < i) ++next_ahead_;
        Found best;
        if (r.same_as < i) {
            best = {event_of_[r.same_as], enough_in_article, r.same_as};
        } else {
            for (std::uint32_t const* latest : under) {
                std::uint32_t at = *latest;
                for (std::size_t n = 0; at != nowhere && n < remembered; ++n, at = told_[at].earlier) {
                    std::uint32_t const event = told_[at].event;
                    if (std::exchange(compared_[event], i + 1) != i + 1) try_event(i, event, best);
                }
            }
        }
        if (best.event == nowhere) {
            best.event = static_cast<std::uint32_t>(members_.size());
            members_.emplace_back();
            compared_.push_back(0);
        } else {
            like_[i] = best.like;
        }
        event_of_[i] = best.event;
        members_[best.event].push_back(i);
        for (std::uint32_t* latest : under) remember(*latest, best.event);
    }

    /// A key for the kind or the lemma, one for what is said, one for the sentence.
    LatestOf latest_of(std::uint32_t i) {
        Telling const& t = all_.list[i];
        LatestOf out;
        auto const add = [&](std::uint64_t key) { out.push_back(&latest_.try_emplace(key, nowhere).first->second); };
        add(t.kind != 0 ? t.kind : t.lemma ^ 1);
        if (t.manner == Manner::utterance) add(2);
        if (may_ride(t)) add(0x100000000u + sentence(i));
        return out;
    }

    void remember(std::uint32_t& latest, std::uint32_t event) {
        if (latest != nowhere && told_[latest].event == event) return;
        told_.push_back({event, latest});
        latest = static_cast<std::uint32_t>(told_.size() - 1);
    }

    void try_event(std::uint32_t i, std::uint32_t event, Found& best) {
        if (follows(i, event)) return;
        Numbers const& members = members_[event];
        int most = 0;
        std::uint32_t like = nowhere;
        for (std::size_t m = 0; m < members.size(); ++m) {
            if (m == remembered / 2 && members.size() > remembered) m = members.size() - remembered / 2;
            int const p = points_of(i, members[m], members.size() == 1);
            if (p < 0) return;
            if (p > most || (p == most && like != nowhere)) {
                most = p;
                like = members[m];
            }
        }
        bool const latest = best.event == nowhere || members.back() > members_[best.event].back();
        if (most < enough_in_article || most < best.points || (most == best.points && !latest)) return;
        best.event = event;
        best.points = most;
        best.like = like;
    }

    /// Negative: the two cannot be one event. `alone`: what is not enough may be said to be nothing.
    int points_of(std::uint32_t i, std::uint32_t j, bool alone) {
        Telling const &earlier = all_.list[j], &later = all_.list[i];
        if (!same_standing(earlier, later)) return both_said(earlier, later) ? 0 : -1;
        complete(i);
        complete(j);
        return points_in_article(earlier, later, all_, {.one_breath = sentence(i) == sentence(j), .alone = alone});
    }

    void complete(std::uint32_t i) { all_.complete(i, article_.events[i]); }

    /// Does report `i` come after one of the event's reports, or one of them after it?
    bool follows(std::uint32_t i, std::uint32_t event) const {
        ReportedEvent const& r = article_.events[i];
        auto const is = [&](std::uint32_t link) { return link < event_of_.size() && event_of_[link] == event; };
        if (std::ranges::any_of(r.follows, is, &Following::of)) return true;
        for (std::size_t n = next_ahead_; n < ahead_.size() && ahead_[n].first == i; ++n) {
            if (event_of_[ahead_[n].second] == event) return true;
        }
        return false;
    }

    std::uint32_t sentence(std::uint32_t i) const { return article_.events[i].evidence.front().sentence_begin; }

    /// Why a report joined the event of another one, whose reports stand where they stood.
    std::string_view why(std::uint32_t i) {
        std::uint32_t const like = like_[i];
        ReportedEvent const& a = article_.events[like];
        ReportedEvent const& b = article_.events[i];
        complete(like);
        complete(i);
        std::string const alike = in_words(compare(all_.list[like], all_.list[i], all_), a, b);
        ReportedEvidence const& x = a.evidence.front();
        ReportedEvidence const& y = b.evidence.front();
        std::string& out = reason_;
        out.clear();
        out.append("\"").append(x.trigger).append("\" and \"").append(y.trigger).append("\" (");
        out.append(x.doc).append("): ");
        if (b.same_as == like) {
            out.append("the text itself equates them").append(alike.empty() ? "" : ": ").append(alike);
        } else {
            out.append(alike.empty() ? std::string_view("one speaker, one day") : alike);
        }
        return article_.words.keep(out);
    }

    /// An event takes the place of its first report or one before it, so that those of later ones are still there.
    void collect() {
        std::vector<ReportedEvent>& events = article_.events;
        for (std::uint32_t e = 0; e < members_.size(); ++e) {
            Numbers const& members = members_[e];
            ReportedEvent& event = events[e];
            if (members.size() > 1) {
                event = merged(e);
            } else {
                if (members.front() != e) event = events[members.front()];
                event.merges = {};
                if (!event.follows.empty()) event.follows = followed_by(std::array{&event}, e);
            }
            event.same_as = nowhere;
        }
        events.resize(members_.size());
        inherit(events);
        for (ReportedEvent& event : events) {  // nobody will compare these words again
            if (!may_be_told_elsewhere(event)) event.content = {};
        }
    }

    ReportedEvent merged(std::uint32_t e) {
        boost::container::small_vector<ReportedEvent const*, 8> told;
        boost::container::small_vector<std::string_view, 8> merges;
        for (std::uint32_t const m : members_[e]) {
            if (!told.empty()) merges.push_back(why(m));
            told.push_back(&article_.events[m]);
        }
        ReportedEvent event = merge_reports(told, article_.words);
        event.content = content_of(told);
        event.merges = article_.words.keep_list(merges);
        event.follows = followed_by(told, e);
        return event;
    }

    std::span<std::uint32_t const> content_of(std::span<ReportedEvent const* const> told) {
        content_.clear();
        for (ReportedEvent const* r : told) content_.insert(content_.end(), r->content.begin(), r->content.end());
        std::ranges::sort(content_);
        content_.erase(std::unique(content_.begin(), content_.end()), content_.end());
        return article_.words.keep_list(content_);
    }

    /// Which events the reports of one follow; of each kind the first.
    std::span<Following const> followed_by(std::span<ReportedEvent const* const> told, std::uint32_t event) {
        boost::container::small_vector<Following, 4> out;
        for (ReportedEvent const* r : told) {
            for (Following const& f : r->follows) {
                if (f.of >= event_of_.size() || event_of_[f.of] == event) continue;
                if (std::ranges::find(out, f.kind, &Following::kind) != out.end()) continue;
                out.push_back({f.kind, event_of_[f.of], f.words});
            }
        }
        return article_.words.keep_list(out);
    }

    /// A chain of followers takes its date from its first dated link; a date of publication gives way to it.
    static void inherit(std::vector<ReportedEvent>& events) {
        std::vector<std::uint32_t> chain;
        for (std::uint32_t e = 0; e < events.size(); ++e) {
            if (events[e].follows.empty()) continue;
            chain.clear();
            std::uint32_t at = e;
            while (at != nowhere && lacks_date(events[at]) && chain.size() < events.size()) {
                chain.push_back(at);
                std::uint32_t const before = events[at].comes_after();
                at = before != nowhere ? before : events[at].follows_by(RelationKind::answered_by);
            }
            if (at == nowhere || lacks_date(events[at])) continue;
            for (std::uint32_t const follower : chain) {
                events[follower].when = events[at].when;
                events[follower].dated_by = DatedBy::inherited;
            }
        }
    }

    static bool lacks_date(ReportedEvent const& r) noexcept {
        return !r.when || (r.comes_after() != nowhere && r.dated_by == DatedBy::publication);
    }

    ArticleReports& article_;
    Tellings all_;
    std::vector<std::uint32_t> event_of_;  // of each report
    std::vector<Numbers> members_;         // of each event
    std::vector<std::uint32_t> like_;      // of each report: the one for whose sake it joined its event, or nowhere
    std::vector<std::uint32_t> compared_;  // of each event: 1 + the last report that was compared with it
    std::vector<Told> told_;
    std::string reason_;                  // the one that is written
    std::vector<std::uint32_t> content_;  // of the event at hand
    using Ahead = std::pair<std::uint32_t, std::uint32_t>;
    std::vector<Ahead> ahead_;    // of what comes after a later report ("ahead of the launch"): that one, and it
    std::size_t next_ahead_ = 0;  // the first in ahead_ of the report at hand or a later one
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> latest_;  // of each key, the latest number in told_
};

/// What reports point to lies all over the arena and is read here first, so memory is asked for it a few reports
/// before.
void give_keys(std::span<ReportedEvent> events) {
    constexpr std::size_t ahead = 4;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (i + ahead < events.size()) {
            __builtin_prefetch(events[i + ahead].evidence.data());
            __builtin_prefetch(events[i + ahead].roles.data());
        }
        for (ReportedRole const& role : events[i].roles) __builtin_prefetch(role.who);
        events[i].key = evidence_hash(events[i].evidence.front(), events[i].lemma);
    }
}

}  // namespace

ArticleReports tell_once(ArticleReports article) {
    give_keys(article.events);
    Teller(article).tell();
    return article;
}

}  // namespace dateline
