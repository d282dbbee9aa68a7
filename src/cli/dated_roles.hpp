// Roles that somebody held for a time, as spellings by which the store knows people.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "dateline/calendar/period.hpp"

namespace dateline {

/// Adds a role's spelling and, when the role was held for a time, the spelling with its term as EDTF:
/// "French president", "French president 2012-05-15/2017-05-13". `from` and `to` are half-open.
void add_role(std::set<std::string>& spellings, std::string const& role, std::optional<Day> from,
              std::optional<Day> to);

struct DatedRole {
    std::string_view role;
    Period term;
};
/// A spelling that add_role() made of a term; nothing when it is another one.
[[nodiscard]] std::optional<DatedRole> dated_role(std::string_view spelling);

}  // namespace dateline
