// Why each report of an article has its kind, its date and its people, in words, for explain:
//
//   the verb “invited” is of the kind invitation
//   asserted
//   14 February 2021: “On Sunday” stands in its clause or leads its sentence
//   actor: “Musk” is Elon Musk, surname of Elon Musk, named in full in sentence 1
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/event/report.hpp"

namespace dateline {

/// Of one article, which outlives it. What several reports say alike is put into words once.
class Reasons {
public:
    Reasons(Reports const& reports, ArticleView const& view);
    /// Line by line, each ends with a line feed. Holds until the next call.
    [[nodiscard]] std::string_view of(Report const& report);

private:
    void tell_trigger(Report const& r);
    void tell_certainty(Report const& r);
    void tell_date(Report const& r);
    void tell_inherited(Report const& r);
    void tell_filler(Filler const& f);
    void refer(std::uint32_t number, std::string_view words, std::uint32_t by_word = nowhere);
    void quote_time(Report const& r);
    void quote(TokenRange range);
    [[nodiscard]] std::string_view in_english(Period const& period);
    [[nodiscard]] std::string_view reason_of(std::uint32_t mention);

    /// The latest periods and what they are in English; the oldest gives way.
    struct Dated {
        Period period;
        std::string words;
    };
    Reports const& all_;
    ArticleView const& v_;
    TextLine out_;  ///< what is told
    std::array<Dated, 4> dates_;
    std::size_t next_date_ = 0;
    std::string said_;            ///< why mentions are who they are
    std::vector<Span> mentions_;  ///< of each mention its part of that, once it was asked for
};

}  // namespace dateline
