// An article that speaks of "a tweet inviting Putin" tells the invitation, whose vehicle the tweet is; one that lets a
// minister say three things on Monday tells one statement. For all else kind, participants, date and words must speak.
// What takes long is looked at last, and not at all where it can change nothing.
#include "points_in_article.hpp"

namespace dateline {
namespace {

/// One speaker (or a body and who speaks for it), one day: one statement.
int said_at_once(Telling const& a, Telling const& b, Tellings const& all) noexcept {
    Who const who = compare_actors(a, b, all);
    if (who == Who::different) return -1;
    When const when = compare_dates(a, b, all);
    if (when == When::exclusive) return -1;
    if (who == Who::open || when == When::within) return 0;
    return when == When::equal ? 2 * enough_in_article : enough_in_article;
}

/// Is the post `vehicle` the way in which `deed` was done? Only when they are told in the same breath.
bool rides(Telling const& vehicle, Telling const& deed, Likeness const& like) noexcept {
    return vehicle.manner == Manner::post && deed.manner != Manner::post && may_ride(deed) &&
           (like.actor == Who::same || like.actor == Who::alike);
}

bool from_words(Telling const& t) noexcept { return t.dated_by == DatedBy::said || t.dated_by == DatedBy::context; }

/// What speaks for one event besides participants and words.
int points_besides(Telling const& earlier, Telling const& later, When when) noexcept {
    int sum = 0;
    if (earlier.nominal && later.nominal && later.definite && earlier.lemma == later.lemma) {
        sum += 5;
    } else if (later.definite) {
        sum += 2;
    } else if (earlier.nominal || later.nominal) {
        sum += 1;
    }
    if (earlier.in_title || later.in_title) sum += 2;
    if (when == When::equal && from_words(earlier) && from_words(later)) sum += 2;
    if (when == When::within) sum += 1;
    return sum;
}

}  // namespace

bool may_ride(Telling const& t) noexcept {
    if (t.manner != Manner::deed) return true;
    bool const speech = (t.flags & trigger_flag::speech) != 0;
    return t.kind != 0 && (speech || t.event_class == EventClass::reporting || t.event_class == EventClass::i_action);
}

int points_in_article(Telling const& a, Telling const& b, Tellings const& all, Circumstances how) noexcept {
    if (both_said(a, b)) return said_at_once(a, b, all);
    When const when = compare_dates(a, b, all);
    if (when == When::exclusive) return -1;
    int const besides = points_besides(a, b, when);
    if (how.alone && are_of_others(a, b)) {
        Likeness likest;
        likest.other_targets = have_targets(a, b);
        if (!same_kind(a, b) || points(likest, a, b) + besides + most_for_words < enough_in_article) return 0;
    }
    Likeness like = compare_frames(a, b, when, all);
    if (like.forbidden) return -1;
    if (how.one_breath && (rides(a, b, like) || rides(b, a, like))) return 2 * enough_in_article;
    if (!same_kind(a, b)) return 0;
    int const sum = points(like, a, b) + besides;
    if (sum >= 0 && sum + most_for_words < enough_in_article) return 0;
    if (sum + most_for_words < 0) return -1;
    compare_words(a, b, all, like);
    return sum + points_for_words(like);
}

}  // namespace dateline
