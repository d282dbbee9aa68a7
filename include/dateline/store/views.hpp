// The views of a store: what whoever opens the file with sqlite3 reads. This is the one list: the manual takes it from
// here, and a test holds the file to it. A name that was published stays.
#pragma once

#include <array>
#include <string_view>

namespace dateline {

struct StoreView {
    std::string_view name;
    std::string_view columns;  ///< parted by blanks; of events those of event_fields
    std::string_view meaning;
};

/// Days are ISO dates; begin and end count code points of the article's text.
inline constexpr std::array<StoreView, 11> store_views{{
    {"events", "",
     "an event, in timeline order; its columns are the fields that have an SQL name in `dateline help formats`"},
    {"evidence", "event doc outlet begin end trigger said sentence", "a sentence that tells an event"},
    {"roles", "event role entity name type", "somebody listed who takes part in an event"},
    {"entities", "entity name type events first last", "somebody who takes part: in how many events, of which days"},
    {"relations", "earlier later relation why",
     "what the texts say of two events: then, answered by, causes, continued by"},
    {"merges", "event doc why", "why a telling of this article was taken for one event with another one"},
    {"articles", "doc path title outlet agency published copy_of", "an article"},
    {"sentences", "doc paragraph begin sentence", "a sentence of an article's title (paragraph 0) or body"},
    {"mentions", "doc begin end text entity name type how leans_on",
     "somebody listed, mentioned in an article: by name, alias, surname, demonym, role, nominal, pronoun or metonym; "
     "entity is null where the name is ambiguous, leans_on says where the mention begins that a short form or pronoun "
     "stands for"},
    {"times", "doc begin end text type value mod first last rule anchor counted_from",
     "a time expression: TIMEX3 type, value and mod, its days, the rule that read it, and whether it was counted from "
     "the day of publication or from another time (discourse), which begins at counted_from"},
    {"names", "entity name text how uses articles first last",
     "a name as the articles used it, no noun or pronoun: how often, in how many articles, published from when to "
     "when"},
}};

}  // namespace dateline
