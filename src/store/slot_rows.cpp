// A timeline has few slots, some for each day that is told of; so all of them are read, and those whose place has
// shifted are written again.
#include "slot_rows.hpp"

#include <algorithm>

#include "bytes.hpp"

namespace dateline {

SlotRows::SlotRows(Database const& db) : db_(db) {
    Statement rows = db.prepare("SELECT number, place, reached, level, own FROM slot WHERE number <> 0 ORDER BY place");
    while (rows.step()) {
        Row& row = rows_.emplace_back();
        row.number = rows.integer(0);
        row.place = rows.integer(1);
        row.slot.reached = read_period(rows.blob(2), db.file());
        row.slot.level = static_cast<std::uint32_t>(rows.integer(3));
        row.slot.own = read_period(rows.blob(4), db.file());
        next_ = std::max(next_, row.number + 1);
    }
}

std::int64_t SlotRows::number_of(Slot const& slot) {
    auto const at = std::ranges::lower_bound(rows_, slot, slot_less, &Row::slot);
    if (at != rows_.end() && !slot_less(slot, at->slot)) return at->number;
    return rows_.insert(at, {slot, next_++, 0})->number;
}

void SlotRows::finish() {
    Statement stands = db_.prepare("SELECT 1 FROM event WHERE slot = ? LIMIT 1");
    Statement drop = db_.prepare("DELETE FROM slot WHERE number = ?");
    std::erase_if(rows_, [&](Row const& row) {
        if (!left_.contains(row.number)) return false;
        stands.bind(row.number);
        bool const is_empty = !stands.step();
        stands.reset();
        if (is_empty) drop.bind(row.number).run();
        return is_empty;
    });
    // No two have one place at any time: those that shift wait at negative ones.
    Statement insert = db_.prepare("INSERT INTO slot VALUES (?,?,?,?,?)");
    Statement shift = db_.prepare("UPDATE slot SET place = ? WHERE number = ?");
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        Row const& row = rows_[i];
        std::int64_t const place = static_cast<std::int64_t>(i) + 1;
        if (row.place == place) continue;
        if (row.place != 0) {
            shift.bind(-place).bind(row.number).run();
            continue;
        }
        insert.bind(row.number).bind(-place).bind_blob(period_bytes(row.slot.reached));
        insert.bind(std::int64_t{row.slot.level}).bind_blob(period_bytes(row.slot.own)).run();
    }
    db_.execute("UPDATE slot SET place = -place WHERE place < 0");
}

}  // namespace dateline
