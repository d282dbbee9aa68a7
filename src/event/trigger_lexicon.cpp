// The compiled trigger words as they lie in the image: which kind, class and flags a lemma has as a verb,
// a noun or an adjective. A dense row a WordId makes the lookup two reads: "launch" -> its two entries.
#include "dateline/event/trigger_lexicon.hpp"

#include <array>

#include "dateline/diagnostics/error.hpp"

namespace dateline {
namespace {

constexpr std::size_t kind_row = 12;  // five (offset, length) pairs, statement, reserved
constexpr std::array<std::string_view, 7> class_names{"OCCURRENCE", "STATE",     "REPORTING", "I_ACTION",
                                                      "I_STATE",    "ASPECTUAL", "PERCEPTION"};

}  // namespace

std::string_view name(EventClass c) noexcept { return class_names[static_cast<std::size_t>(c)]; }

TriggerLexicon::TriggerLexicon(ImageView const& image)
    : triggers_(image.array<Trigger>("events.triggers")),
      first_(image.array<std::uint32_t>("events.first")),
      kind_rows_(image.array<std::uint32_t>("events.kinds")),
      strings_(image.array<char>("events.strings")),
      patterns_(image.array<std::uint32_t>("events.patterns")),
      links_(image.array<std::uint32_t>("events.links")) {
    bool const sound = !first_.empty() && first_.back() == triggers_.size() && kind_rows_.size() % kind_row == 0 &&
                       !patterns_.empty() && links_.size() % 2 == 0;
    if (!sound) throw Error(Exit::bad_material, "the compiled event words are damaged");
}

Trigger const* TriggerLexicon::find(WordId lemma, PartOfSpeech part) const noexcept {
    auto const i = index(lemma);
    if (i + 1 >= first_.size()) return nullptr;
    for (std::uint32_t k = first_[i]; k < first_[i + 1]; ++k) {
        if (triggers_[k].part == part) return &triggers_[k];
    }
    return nullptr;
}

bool TriggerLexicon::links(WordId word, std::uint32_t how) const noexcept {
    for (std::size_t i = 0; i < links_.size() && links_[i] <= index(word); i += 2) {
        if (links_[i] == index(word)) return (links_[i + 1] & how) != 0;
    }
    return false;
}

std::size_t TriggerLexicon::kinds() const noexcept { return kind_rows_.size() / kind_row; }

EventKind TriggerLexicon::kind(KindId id) const noexcept {
    EventKind kind;
    auto const i = static_cast<std::size_t>(id);
    if (i >= kinds()) return kind;
    auto const row = kind_rows_.subspan(i * kind_row, kind_row);
    auto const text = [&](std::size_t k) { return std::string_view(strings_.data() + row[2 * k], row[2 * k + 1]); };
    kind.id = text(0);
    kind.family = text(1);
    kind.plover = text(2);
    kind.active = text(3);
    kind.passive = text(4);
    kind.statement = row[10] != 0;
    return kind;
}

std::optional<KindId> TriggerLexicon::kind_named(std::string_view id) const noexcept {
    for (std::size_t i = 0; i < kinds(); ++i) {
        if (kind(KindId{static_cast<std::uint16_t>(i)}).id == id) return KindId{static_cast<std::uint16_t>(i)};
    }
    return std::nullopt;
}

}  // namespace dateline
