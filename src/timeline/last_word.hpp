// Somebody unlisted is known by the last word of the phrase that names him, which is its head in English: "the agency's
// chief", "a chief" and "chief" may be one, and so may "ex-chief".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

struct LastWord {
    std::uint64_t hash = 0;     ///< of the word folded: of what stands behind its last blank, hyphen or apostrophe
    bool of_full_name = false;  ///< "Vincent Vega", "Skyline's Vincent Vega": the last two words begin with a capital
};
/// Of a name that ends in such a mark, that part of it is the whole. `folded` is used for nothing else.
[[nodiscard]] LastWord last_word(std::string_view name, std::string& folded);

}  // namespace dateline
