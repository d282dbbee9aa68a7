// The regular inflection of English.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// "attack" -> "attacks", "party" -> "parties"; also the third person of verbs.
[[nodiscard]] std::string with_s(std::string_view lemma);
/// "plan" -> "planned", "agree" -> "agreed", "deny" -> "denied".
[[nodiscard]] std::string with_ed(std::string_view verb);
/// "plan" -> "planning", "die" -> "dying", "invite" -> "inviting".
[[nodiscard]] std::string with_ing(std::string_view verb);
/// "big" -> "bigg", "happy" -> "happi", to which "er" and "est" are added; empty for a long adjective.
[[nodiscard]] std::string comparison_stem(std::string_view adjective);

}  // namespace dateline
