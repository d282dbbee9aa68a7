// The words of headlines: short names, verbs in the present, telling words of a quotation. Private to the room.
#pragma once

#include <forward_list>
#include <string>

#include "dateline/event/report.hpp"

namespace dateline::event {

inline constexpr std::size_t title_length = 60;  ///< code points

/// "Musk"; of somebody unlisted the few words that name him; empty when there are too many or a pronoun. Words that the
/// article sets otherwise than with single blanks are kept in `composed`.
[[nodiscard]] std::string_view short_name(Filler const& filler, ArticleView const& view,
                                          std::forward_list<std::string>& composed);
/// " of Roscosmos": the organisation whose man the text calls a person, or empty.
[[nodiscard]] std::string organisation_of(Filler const& filler, ArticleView const& view);
/// A verb in the present, of a lemma or a part of it and an ending: "launch" + "es".
struct TitleVerb {
    std::string_view stem, ending;

    [[nodiscard]] bool empty() const noexcept { return stem.empty() && ending.empty(); }
    [[nodiscard]] std::string text() const { return std::string(stem).append(ending); }
    [[nodiscard]] bool is(std::string_view word) const noexcept {
        return word.size() == stem.size() + ending.size() && word.starts_with(stem) && word.ends_with(ending);
    }
};
/// "launch" -> "launches".
[[nodiscard]] TitleVerb third_person(std::string_view lemma) noexcept;
/// "appoints" -> "appoint".
[[nodiscard]] std::string plural_verb(std::string_view third_person);
/// Two to five words of the quotation a report carries, or that stand in scare quotes behind its verb; or empty.
[[nodiscard]] std::string telling_words(Report const& report, ArticleView const& view);
/// Words in scare quotes of the report's sentence behind its trigger: "amazing"; of `telling` ones one word alone says
/// what something is; or empty.
[[nodiscard]] std::string marked_words(Report const& report, ArticleView const& view, bool telling = false);
/// The quotation itself when it is of three words at most; or empty.
[[nodiscard]] std::string short_quotation(Report const& report, ArticleView const& view);
/// " (in Russian)" when the report says so.
[[nodiscard]] std::string language_of(Report const& report, ArticleView const& view);

}  // namespace dateline::event
