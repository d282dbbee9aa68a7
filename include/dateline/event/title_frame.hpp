// Frames of titles, as gazetteers/events lists them, taken to pieces once: "{actor} invites {target}[ to {with}]" is a
// name, words, a name, and a part in brackets that is left out where its name is missing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum class RoleName : std::uint8_t;

struct TitleFrame {
    enum class Part : std::uint8_t { words, name, verb, open, close };
    struct Piece {
        Part part = Part::words;
        RoleName role{};         ///< of a name
        std::string_view words;  ///< as they stand in the frame
    };

    TitleFrame() = default;
    /// Views of the frame are kept.
    explicit TitleFrame(std::string_view frame);

    [[nodiscard]] bool empty() const noexcept { return pieces.empty(); }

    std::vector<Piece> pieces;
    std::optional<RoleName> first;  ///< the name that it begins with
    std::string_view verb;          ///< the word behind the first name, with the blank before it: " invites"
    std::string plural;             ///< the verb of several: "invite"
    bool has_brackets = false;
    bool names_target = false;     ///< somewhere
    bool has_verb = false;         ///< a word stands behind the first name
    bool takes_own_verb = false;   ///< that word is "{verb}", the trigger's own
    bool verb_has_target = false;  ///< " {target}" is right behind it
    bool may_take_target = false;  ///< "{actor} invites {target}" or "{actor} invites[ {target}", and it may go on
};

}  // namespace dateline
