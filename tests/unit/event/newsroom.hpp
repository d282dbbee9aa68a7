// A made-up world of people and companies, and a way to ask in one line what an article tells.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/event/report.hpp"

namespace dateline::test {

/// All word lists, compiled once for all tests of the room.
struct Language {
    Language();
    std::vector<std::byte> image;
    Vocabulary vocabulary;
    TimeLexicon times;
    WordLexicon words;
    TriggerLexicon triggers;
};
Language const& english();

/// An article of Wednesday, 10 March 2021, unless `on` says otherwise ("" for no date). A first paragraph that begins
/// with "# " is its title.
class Told {
public:
    explicit Told(std::string text, std::string_view on = "2021-03-10");

    /// The n-th report whose trigger is spelt like this; a failed test when there is none.
    [[nodiscard]] Report const& report(std::string_view trigger, int n = 1) const;
    [[nodiscard]] bool has(std::string_view trigger, int n = 1) const;
    /// Ids (of the unlisted: words) of those in a role, joined by ", ".
    [[nodiscard]] std::string who(std::string_view trigger, RoleName role, int n = 1) const;
    [[nodiscard]] std::string actor(std::string_view trigger, int n = 1) const {
        return who(trigger, RoleName::actor, n);
    }
    [[nodiscard]] std::string target(std::string_view trigger, int n = 1) const {
        return who(trigger, RoleName::target, n);
    }
    /// "2021-03-05 said", or "-".
    [[nodiscard]] std::string date(std::string_view trigger, int n = 1) const;
    [[nodiscard]] std::string kind(std::string_view trigger, int n = 1) const;
    [[nodiscard]] std::string_view sure(std::string_view trigger, int n = 1) const;
    [[nodiscard]] std::string_view event_class(std::string_view trigger, int n = 1) const;
    [[nodiscard]] std::string title(std::string_view trigger, int n = 1) const;
    [[nodiscard]] std::string why(std::string_view trigger, int n = 1) const;
    /// The trigger of the report that this one refers to, or "-".
    [[nodiscard]] std::string same_as(std::string_view trigger, int n = 1) const;
    [[nodiscard]] std::string after(std::string_view trigger, int n = 1) const;
    [[nodiscard]] std::string answers(std::string_view trigger, int n = 1) const;
    /// The trigger of the report that brought it about, or that it goes on with, and the word that says so.
    [[nodiscard]] std::string cause(std::string_view trigger, int n = 1) const;
    [[nodiscard]] std::string continues(std::string_view trigger, int n = 1) const;

    Tokens tokens;
    Words words;
    Times times;
    Mentions mentions;
    Article article;
    Reports reports;

private:
    [[nodiscard]] ArticleView view() const;
    [[nodiscard]] std::string trigger_of(std::uint32_t number) const;
    [[nodiscard]] std::string by_word(std::uint32_t number, std::uint32_t word) const;
    [[nodiscard]] std::uint32_t number(std::string_view trigger, int n) const;
};

}  // namespace dateline::test
