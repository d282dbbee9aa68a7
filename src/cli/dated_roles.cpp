// "The French president" means one person in 2016 and another in 2018. So a store keeps with each spelling of a role
// the terms in which it was held, as spellings of their own, and a query looks for the holder on the day of each event.
#include "dated_roles.hpp"

namespace dateline {

void add_role(std::set<std::string>& spellings, std::string const& role, std::optional<Day> from,
              std::optional<Day> to) {
    spellings.insert(role);
    if (!from && !to) return;
    std::string const first = from ? iso(*from) : "..", last = to ? iso(*to - 1) : "..";
    spellings.insert(role + ' ' + first + '/' + last);
}

std::optional<DatedRole> dated_role(std::string_view spelling) {
    std::size_t const blank = spelling.rfind(' ');
    if (blank == std::string_view::npos || spelling.find('/', blank) == std::string_view::npos) return std::nullopt;
    std::optional<Period> const term = parse_edtf(spelling.substr(blank + 1));
    if (!term) return std::nullopt;
    return DatedRole{spelling.substr(0, blank), *term};
}

}  // namespace dateline
