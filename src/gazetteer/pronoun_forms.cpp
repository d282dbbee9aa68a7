// Recognises a pronoun by the hash of its folded form and checks the bytes. "US" and "IT" in capitals are no pronouns.
#include "pronoun_forms.hpp"

#include <algorithm>
#include <array>

#include "dateline/text/fold.hpp"

namespace dateline {
namespace {

using enum PronounOf;
using enum PronounCase;
constexpr std::array<PronounForm, 28> forms{{{"he", he, subject},
                                             {"him", he, object},
                                             {"his", he, possessive},
                                             {"himself", he, reflexive},
                                             {"she", she, subject},
                                             {"her", she, object},
                                             {"hers", she, possessive},
                                             {"herself", she, reflexive},
                                             {"it", it, subject},
                                             {"its", it, possessive},
                                             {"itself", it, reflexive},
                                             {"they", they, subject, true},
                                             {"them", they, object, true},
                                             {"their", they, possessive, true},
                                             {"theirs", they, possessive, true},
                                             {"themselves", they, reflexive, true},
                                             {"i", speaker, subject},
                                             {"me", speaker, object},
                                             {"my", speaker, possessive},
                                             {"mine", speaker, possessive},
                                             {"myself", speaker, reflexive},
                                             {"we", speaker, subject, true},
                                             {"us", speaker, object, true},
                                             {"our", speaker, possessive, true},
                                             {"ours", speaker, possessive, true},
                                             {"ourselves", speaker, reflexive, true},
                                             {"theirself", they, reflexive},
                                             {"themself", they, reflexive}}};

struct Lookup {
    std::array<std::uint64_t, forms.size()> hashes{};
    std::array<std::uint64_t, 64> filter{};

    Lookup() {
        for (std::size_t i = 0; i < forms.size(); ++i) {
            hashes[i] = word_hash(forms[i].word);
            filter[hashes[i] >> 6 & 63] |= std::uint64_t{1} << (hashes[i] & 63);
        }
    }
};

}  // namespace

std::uint32_t pronoun_at(Tokens const& tokens, std::uint32_t token) noexcept {
    static Lookup const lookup;
    std::uint64_t const hash = tokens.hashes()[token];
    if ((lookup.filter[hash >> 6 & 63] >> (hash & 63) & 1) == 0) return no_pronoun;
    auto const at = std::find(lookup.hashes.begin(), lookup.hashes.end(), hash);
    Token const& t = tokens[token];
    if (at == lookup.hashes.end() || t.has(TokenFlag::all_capitals) || !t.is_word()) return no_pronoun;
    auto const number = static_cast<std::uint32_t>(at - lookup.hashes.begin());
    return t.length == forms[number].word.size() ? number : no_pronoun;
}

PronounForm const& pronoun_form(std::uint32_t number) noexcept { return forms[number]; }

}  // namespace dateline
