// The words for how sure, which role and where a date comes from, as the machine output and queries spell them.
#include <array>

#include "dateline/event/report.hpp"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 4> factualities{"asserted", "planned", "possible", "denied"};
constexpr std::array<std::string_view, 7> roles{"actor", "target",  "recipient", "instrument",
                                                "place", "speaker", "with"};
constexpr std::array<std::string_view, 4> origins{"said", "context", "inherited", "publication"};

template <class Value, std::size_t N>
std::optional<Value> find(std::array<std::string_view, N> const& names, std::string_view name) noexcept {
    for (std::size_t i = 0; i < N; ++i) {
        if (names[i] == name) return static_cast<Value>(i);
    }
    return std::nullopt;
}

}  // namespace

std::string_view name(Factuality f) noexcept { return factualities[static_cast<std::size_t>(f)]; }
std::optional<Factuality> factuality_named(std::string_view name) noexcept {
    return find<Factuality>(factualities, name);
}
std::string_view name(RoleName r) noexcept { return roles[static_cast<std::size_t>(r)]; }
std::optional<RoleName> role_named(std::string_view name) noexcept { return find<RoleName>(roles, name); }
std::string_view name(DatedBy by) noexcept { return origins[static_cast<std::size_t>(by)]; }

}  // namespace dateline
