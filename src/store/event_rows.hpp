// Arranged events as rows of the store's tables: the event, its members, former ids, roles and copies, and the evidence
// of articles. Whoever writes a whole timeline fills empty tables with it; whoever mends one adds a few events to full
// ones.
//
//   EventRows rows(db);
//   rows.write({7, slot, rank, placement}, members, tellers);  // its words are those of its tellers' reports
//   rows.finish();
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "dateline/timeline/mending.hpp"
#include "rows.hpp"

namespace dateline {

inline constexpr std::int64_t no_slot = 0;  ///< number of the slot of events without a place

/// Where an event is written.
struct EventAt {
    std::int64_t number = 0;  ///< event.number
    std::int64_t slot = no_slot;
    std::int64_t rank = 0;
    Placement placement;
};

/// Inside a transaction. Kinds and entities that the store has already keep their numbers, new ones follow them.
class EventRows {
public:
    explicit EventRows(Database const& db);

    /// An event that one article tells once.
    void write(EventAt const& at, ReportedEvent const& report, Teller teller);
    /// One that several tell. `members` in canonical order, without copies'; `tellers`: where each is told.
    void write(EventAt const& at, std::span<Member const> members, std::span<Teller const> tellers);
    /// A copy tells the event of this number in the words of its original.
    void write_repeated(std::int64_t event, ReportedEvent const& report, Teller teller);
    /// Every sentence of an article that tells an event, by its place. `events`: the number of each report's event.
    void write_evidence(std::int64_t article, ArticleReports const& told, std::span<std::int64_t const> events);
    /// Writes what waits: the last rows, new kinds and entities, and the roles in the order of their key. Once.
    void finish();

private:
    struct Role {
        std::int64_t entity, event;
        RoleName role;
    };
    /// The numbers of a table's rows by what they say; new ones come at the end.
    struct Numbers {
        std::unordered_map<std::string, std::int64_t> of;
        std::int64_t next = 0;
    };

    void write_event(EventAt const& at, Event const& event, Teller teller, bool alone);
    std::int64_t kind_number(Event const& event);
    std::int64_t entity_number(Participant const& who);

    Database const& db_;
    Rows events_, members_, repeated_, former_, tellings_, new_kinds_, new_entities_;
    Numbers kinds_, entities_;
    std::vector<Role> roles_;
};

}  // namespace dateline
