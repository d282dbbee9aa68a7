// The scene of an article: the day on which its news is set. Private to the room.
#pragma once

#include <optional>

#include "time_places.hpp"

namespace dateline::event {

class Scene {
public:
    Scene(Story const& story, TimePlaces const& places);

    /// Looks for the scene and for the sentences that tell of another time; what words date must be dated.
    void find();
    /// The scene's date for an undated draft that the article tells as its news; nothing for background.
    [[nodiscard]] std::optional<EventDate> date_of(Draft const& draft) const;
    /// Within the week before publication, and no longer than a week?
    [[nodiscard]] bool is_recent(Period const& period) const noexcept;

private:
    void find_opening();
    void find_actor();
    void find_background();
    [[nodiscard]] bool opens(std::uint32_t sentence) const noexcept;
    [[nodiscard]] bool is_fresh_in_title(Draft const& draft) const noexcept;
    [[nodiscard]] bool is_fresh(Draft const& draft) const noexcept;
    [[nodiscard]] bool is_fresh_past(Draft const& draft) const noexcept;
    [[nodiscard]] bool counts_since(Draft const& draft) const noexcept;
    [[nodiscard]] bool is_set_of_old(std::uint32_t clause) const noexcept;
    [[nodiscard]] bool is_speech(Draft const& draft) const noexcept;
    [[nodiscard]] bool tells_of_old(std::uint32_t clause) const noexcept;
    [[nodiscard]] bool governs(std::uint32_t word) const noexcept;
    [[nodiscard]] bool leads_to_deed(Draft const& draft) const noexcept;
    [[nodiscard]] bool is_known(std::uint32_t phrase) const noexcept;
    [[nodiscard]] bool names_known(std::uint32_t phrase) const noexcept;
    [[nodiscard]] bool is_of_actor(Draft const& draft) const noexcept;
    [[nodiscard]] EventDate publication() const noexcept;

    Story const& s_;
    TimePlaces const& places_;
    std::optional<Day> day_;
    std::uint32_t lead_ = nowhere;      // first sentence of the body that tells an event
    std::uint32_t draft_ = nowhere;     // the draft that sets the scene, when words date one
    std::vector<bool> background_;      // of each sentence: it tells of another time
    std::vector<bool> dated_;           // of each sentence: words of it date a report
    std::vector<EntityId> people_;      // who appears in headline and opening
    std::vector<std::uint64_t> names_;  // the unlisted among them, by the hash of the name's last word
};

}  // namespace dateline::event
