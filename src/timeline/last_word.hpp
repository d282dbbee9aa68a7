// Somebody unlisted is known by the last word of the phrase that names him, which is its head in English: "the agency's
// chief", "a chief" and "chief" may be one, and so may "ex-chief".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// Hash of the last word of a name, folded: of what stands behind its last blank, hyphen or apostrophe; of the whole
/// where nothing stands behind. `folded` is used for nothing else.
[[nodiscard]] std::uint64_t hash_of_last_word(std::string_view name, std::string& folded);

/// "Vincent Vega", "Skyline's Vincent Vega": do the last two words begin with a capital?
[[nodiscard]] bool is_full_name(std::string_view name) noexcept;

}  // namespace dateline
