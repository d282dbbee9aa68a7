// Which clock a place goes by: its own listed zone, else that of its capital, else that of what it is part of. "NEW
// DELHI" has Asia/Kolkata, "INDIA" has New Delhi's, a town of New South Wales has Sydney's.
#include "dateline/gazetteer/place.hpp"

#include "tables.hpp"

namespace dateline {

std::string_view zone_of(Gazetteer const& gazetteer, EntityId place) noexcept {
    constexpr int deepest = 6;
    Gazetteer::Tables const& tables = gazetteer.tables();
    for (int depth = 0; place != EntityId::none && depth < deepest; ++depth) {
        MoreRecord const& more = tables.more_of(place);
        if (more.zone != 0) return tables.string(more.zone);
        if (more.capital != EntityId::none && tables.more_of(more.capital).zone != 0)
            return tables.string(tables.more_of(more.capital).zone);
        place = more.part_of;
    }
    return {};
}

}  // namespace dateline
