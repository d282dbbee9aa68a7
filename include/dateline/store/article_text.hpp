// What the store keeps of an article besides its reports: the sentences of its title and body, every mention of
// somebody listed and every time in them. Positions are code points of the document's text, as in Evidence.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/calendar/period.hpp"
#include "dateline/gazetteer/names.hpp"
#include "dateline/temporal/times.hpp"

namespace dateline {

struct ArticleText {
    struct Sentence {
        std::uint32_t begin = 0;
        std::uint32_t paragraph = 0;       ///< from 1; 0: the title, where that stands in the text
        std::uint32_t from = 0, size = 0;  ///< bytes of `words`
    };
    struct Entity {
        std::string id, name, type;  ///< of the gazetteer
    };
    struct Mention {
        std::uint32_t begin = 0, end = 0;
        std::uint32_t entity = nowhere;  ///< number in `entities`; nowhere: ambiguous
        How how = How::name;
        std::uint32_t leans_on = nowhere;  ///< where the mention begins that a pronoun or short form leans on
        std::string words;                 ///< empty: as they stand in the sentence
    };
    struct Time {
        std::uint32_t begin = 0, end = 0;
        TimeType type = TimeType::date;
        std::string value, mod;       ///< TIMEX3
        std::optional<Period> means;  ///< dates with a place in the calendar
        AnchoredBy anchored_by = AnchoredBy::nothing;
        std::uint32_t counted_from = nowhere;  ///< where the time begins that it is counted from
        std::string_view rule;                 ///< of the grammar: "weekday"; a string of the program
        std::string words;                     ///< empty: as they stand in the sentence
    };

    std::string words;                ///< of the sentences, one after another; white space as single blanks
    std::vector<Sentence> sentences;  ///< in text order, as mentions and times
    std::vector<Entity> entities;     ///< who is mentioned, each once
    std::vector<Mention> mentions;
    std::vector<Time> times;

    [[nodiscard]] std::string_view text(Sentence const& s) const noexcept {
        return std::string_view(words).substr(s.from, s.size);
    }
};

}  // namespace dateline
