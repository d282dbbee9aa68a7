// The compiled trigger words as they lie in the image: which kind, class and flags a lemma has as a verb,
// a noun or an adjective. A dense row a WordId makes the lookup two reads: "launch" -> its two entries.
#include "dateline/event/trigger_lexicon.hpp"

#include <array>

#include "dateline/diagnostics/error.hpp"
#include "patterns.hpp"

namespace dateline {
namespace {

constexpr std::size_t kind_row = 27;  // five (offset, length) pairs, statement, PLOVER type and traits, fifteen kinds
constexpr std::array<std::string_view, 7> class_names{"OCCURRENCE", "STATE",     "REPORTING", "I_ACTION",
                                                      "I_STATE",    "ASPECTUAL", "PERCEPTION"};

}  // namespace

std::string_view name(EventClass c) noexcept { return class_names[static_cast<std::size_t>(c)]; }

TriggerLexicon::TriggerLexicon(ImageView const& image)
    : triggers_(image.array<Trigger>("events.triggers")),
      first_(image.array<std::uint32_t>("events.first")),
      patterns_(image.array<std::uint32_t>("events.patterns")) {
    auto const rows = image.array<std::uint32_t>("events.kinds");
    auto const strings = image.array<char>("events.strings");
    auto const links = image.array<std::uint32_t>("events.links");  // word and bits by turns, sorted by word
    bool const sound = !first_.empty() && first_.back() == triggers_.size() && rows.size() % kind_row == 0 &&
                       !patterns_.empty() && links.size() % 2 == 0;
    if (!sound) throw Error(Exit::bad_material, "the compiled event words are damaged");
    kinds_.resize(rows.size() / kind_row + 1);
    for (std::size_t i = 0; i < kinds(); ++i) {
        auto const row = rows.subspan(i * kind_row, kind_row);
        auto const text = [&](std::size_t k) { return std::string_view(strings.data() + row[2 * k], row[2 * k + 1]); };
        auto const type = static_cast<PloverType>(row[11] >> 16);
        auto const other = [&](std::size_t k) { return KindId{static_cast<std::uint16_t>(row[k])}; };
        kinds_[i] = {text(0),   text(1),   text(2),   text(3),   text(4),   row[10] != 0, type,      row[11] & 0xFFFF,
                     other(12), other(13), other(14), other(15), other(16), other(17),    other(18), other(19),
                     other(20), other(21), other(22), other(23), other(24), other(25),    other(26)};
    }
    if (!links.empty()) links_.resize(links[links.size() - 2] + 1);
    for (std::size_t i = 0; i < links.size(); i += 2) links_[links[i]] = links[i + 1];
    TriggerPatterns::mark_anchors(*this);
}

std::optional<KindId> TriggerLexicon::kind_named(std::string_view id) const noexcept {
    for (std::size_t i = 0; i < kinds(); ++i) {
        if (kind(KindId{static_cast<std::uint16_t>(i)}).id == id) return KindId{static_cast<std::uint16_t>(i)};
    }
    return std::nullopt;
}

}  // namespace dateline
