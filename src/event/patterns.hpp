// Frames of several words: "step down", "file for bankruptcy", "press conference", and the wordings that
// make a quotation an act of its own kind ("would you like to join"). Compiled into events.patterns:
//
//   number of frames | anchor, part | class << 8 | kind << 16, flags, offset of its items (for each) | items
//
// sorted by anchor. An item is a number of alternatives and their WordIds; 0 alternatives is the gap "_".
#pragma once

#include <cstdint>
#include <optional>
#include <utility>

#include "dateline/event/trigger_lexicon.hpp"
#include "dateline/syntax/words.hpp"
#include "dateline/text/tokens.hpp"

namespace dateline {

/// What a frame makes of its trigger.
struct Frame {
    EventClass event_class = EventClass::occurrence;
    KindId kind = KindId::none;
    std::uint32_t flags = 0;
    std::uint32_t last = 0;  ///< the last token that it matched
    std::uint32_t words = 0;
};

/// The text that frames are matched against.
struct FrameText {
    Tokens const& tokens;
    Words const& words;
};

struct TriggerPatterns {
    /// Number of tokens that may stand between two words of a verb's frame.
    static constexpr std::uint32_t reach = 4;

    /// Once, when a lexicon is made: notes which words have frames, since most have none, and what comes next in each.
    static void mark_anchors(TriggerLexicon& lexicon);

    /// The longest frame that begins with the verb at `head` and goes on before `end`. `passive_subject` is the head
    /// token of the subject of a passive, or nowhere: it may stand for one of the frame's nouns.
    [[nodiscard]] static std::optional<Frame> of_verb(TriggerLexicon const& lexicon, FrameText text, std::uint32_t head,
                                                      std::uint32_t end, std::uint32_t passive_subject) noexcept;
    /// The frame of side-by-side words that ends in the noun at `head`, no earlier than `begin`.
    [[nodiscard]] static std::optional<Frame> of_noun(TriggerLexicon const& lexicon, FrameText text,
                                                      std::uint32_t begin, std::uint32_t head) noexcept;
    /// The act that the wording of a quotation performs.
    [[nodiscard]] static std::optional<Frame> of_speech(TriggerLexicon const& lexicon, FrameText text,
                                                        TokenRange quotation) noexcept;

private:
    /// Numbers of an anchor's frames, [first, last).
    [[nodiscard]] static std::pair<std::uint32_t, std::uint32_t> frames_of(TriggerLexicon const& lexicon,
                                                                           WordId anchor) noexcept;
};

}  // namespace dateline
