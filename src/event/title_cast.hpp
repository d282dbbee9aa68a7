// Who takes part in a report, as its headline may name them, and how the text sets them around its verb: what is the
// object, what stands behind the verb and with which preposition. Private to the room.
#pragma once

#include <array>
#include <boost/container/small_vector.hpp>
#include <forward_list>

#include "title_words.hpp"

namespace dateline::event {

class TitleCast {
public:
    static constexpr std::size_t none = std::string_view::npos;

    TitleCast(Report const& report, Reports const& all, ArticleView const& view);

    /// One or two names in a role, listed ones rather; empty: nobody.
    [[nodiscard]] std::string_view name_of(RoleName role);
    /// The filler whose name stands for a role that has a name, the first of two.
    [[nodiscard]] Filler const& named(RoleName role) const { return fillers_[chosen_[static_cast<std::size_t>(role)]]; }
    [[nodiscard]] Filler const& filler(std::size_t number) const { return fillers_[number]; }
    [[nodiscard]] std::string_view short_name_of(std::size_t number) const { return short_names_[number]; }
    /// Does the name of this role mean several: two, or a plural?
    [[nodiscard]] bool several(RoleName role);
    /// Has the role the name of somebody, not of a thing or of words?
    [[nodiscard]] bool acts_as_somebody(RoleName role);

    /// Number of the filler that is the object of the verb, or of a passive its subject; or none.
    [[nodiscard]] std::size_t object_of_verb() const noexcept { return object_; }
    [[nodiscard]] std::uint32_t head_of_object() const;  ///< token of an active verb's object, or nowhere
    /// Is what the verb acts on "its" or "their" own?
    [[nodiscard]] bool owns_object() const;
    /// The words of an object that takes no part itself: "holds [parliamentary elections]".
    [[nodiscard]] std::string_view words_of_object();
    /// What the verb makes of its object: "leaves rates [unchanged]".
    [[nodiscard]] std::string_view complement_of_object() const;
    /// Does the participant stand in the verb's own clause, behind the verb?
    [[nodiscard]] bool is_complement(Filler const& filler) const;
    [[nodiscard]] bool has_complement(RoleName role) const;
    /// The word that leads the participant's phrase behind the verb: "to" in "travels to Japan".
    [[nodiscard]] std::string_view preposition_of(Filler const& filler) const;

private:
    [[nodiscard]] bool acts_unnamed(Filler const& filler) const;
    [[nodiscard]] std::size_t find_object() const;
    [[nodiscard]] std::string_view find_name(RoleName role);
    [[nodiscard]] bool has(RoleName role) const noexcept { return ((roles_ >> static_cast<unsigned>(role)) & 1) != 0; }
    [[nodiscard]] std::uint32_t object_phrase() const;  ///< of an active verb, or nowhere
    [[nodiscard]] std::string_view find_listed(RoleName role);
    [[nodiscard]] bool is_named_beside(std::size_t number) const;
    [[nodiscard]] bool only_places(std::size_t number) const;
    [[nodiscard]] bool stands_within(std::size_t number) const;
    [[nodiscard]] bool owns_object(std::size_t number, std::size_t object) const;
    [[nodiscard]] bool is_plural_noun(std::uint32_t token) const;
    [[nodiscard]] bool is_one(std::uint32_t token) const;
    [[nodiscard]] std::optional<bool> agreement(RoleName role) const;
    [[nodiscard]] bool ends_in_people(std::string_view name) const;
    [[nodiscard]] bool is_plural_name(Filler const& filler) const;

    Report const& r_;
    ArticleView const& v_;
    std::span<Filler const> fillers_;
    std::forward_list<std::string> composed_;  ///< names that do not stand in the article as they are written here
    boost::container::small_vector<std::string_view, 8> short_names_;  ///< of each filler
    std::uint32_t group_;                                              ///< of the verb, or nowhere
    std::uint32_t roles_ = 0;                                          ///< a bit for each that has a name
    std::size_t object_;
    std::array<std::size_t, 7> chosen_{};                   ///< filler of each role that has a name
    std::array<int, 7> shown_{};                            ///< how many names the role's consists of
    std::array<std::optional<std::string_view>, 7> names_;  ///< of each role, once it was asked for
};

}  // namespace dateline::event
