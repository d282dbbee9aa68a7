// Entities: the people, organisations, places, products, events and works that a gazetteer lists, and the
// offices and roles they hold for a time.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/calendar/day.hpp"

namespace dateline {

/// Number of an entity in its gazetteer, from 0.
enum class EntityId : std::uint32_t { none = 0xFFFFFFFFu };
constexpr std::uint32_t index(EntityId id) noexcept { return static_cast<std::uint32_t>(id); }

enum class EntityType : std::uint8_t { person, organization, place, product, event, work };
[[nodiscard]] std::string_view name(
    EntityType type) noexcept;  ///< "PERSON", "ORG", "PLACE", "PRODUCT", "EVENT", "WORK"

enum class Gender : std::uint8_t { unknown, male, female };

enum class AliasKind : std::uint8_t { full, alias, surname, acronym, short_form, demonym };

/// A role or office held in [from, to): "chief of spacex since 2002".
struct HeldRole {
    std::uint32_t role = 0;        ///< number of the office or role word group in the gazetteer
    EntityId of = EntityId::none;  ///< whose: spacex, russia
    std::optional<Day> from, to;
};

/// A news outlet's habits, for entities that are outlets.
struct Outlet {
    std::string_view zone;     ///< IANA name or empty
    std::string_view country;  ///< ISO 3166-1 alpha-2 or empty
    bool day_first = false;
    bool agency = false;
};

}  // namespace dateline
