// Reads a frame of a title piece by piece. Its verb is the word behind the first name: "invites" of "{actor} invites
// {target}". It agrees with the name that the frame begins with: "the ministers invite".
#include "dateline/event/title_frame.hpp"

#include <algorithm>

#include "dateline/event/report.hpp"
#include "title_words.hpp"

namespace dateline {
namespace {

/// Where the word of a frame that begins there ends.
std::size_t end_of_word(std::string_view frame, std::size_t begin) noexcept {
    return std::min(frame.find_first_of(" [", begin), frame.size());
}

}  // namespace

TitleFrame::TitleFrame(std::string_view frame) {
    for (std::size_t i = 0; i < frame.size();) {
        std::size_t end = i + 1;
        Piece& piece = pieces.emplace_back();
        if (frame[i] == '[' || frame[i] == ']') {
            piece.part = frame[i] == '[' ? Part::open : Part::close;
        } else if (frame[i] == '{') {
            end = std::min(frame.find('}', i), frame.size() - 1) + 1;
            std::optional<RoleName> const role = role_named(frame.substr(i + 1, end - i - 2));
            piece.part = role ? Part::name : Part::verb;
            if (role) piece.role = *role;
            if (i == 0) first = role;
        } else {
            end = std::min(frame.find_first_of("[]{", i), frame.size());
        }
        piece.words = frame.substr(i, end - i);
        i = end;
    }
    has_brackets = frame.find('[') != std::string_view::npos;
    names_target = frame.find("{target}") != std::string_view::npos;
    std::size_t const begin = frame.find("} ");
    if (begin == std::string_view::npos) return;
    has_verb = true;
    std::size_t const end = end_of_word(frame, begin + 2);
    verb = frame.substr(begin + 1, end - begin - 1);
    plural = event::plural_verb(verb.substr(1));
    takes_own_verb = verb.starts_with(" {verb}");
    std::string_view const rest = frame.substr(end);
    verb_has_target = rest.starts_with(" {target}");
    may_take_target = frame.starts_with("{actor} ") && (verb_has_target || rest.starts_with("[ {target}"));
}

}  // namespace dateline
