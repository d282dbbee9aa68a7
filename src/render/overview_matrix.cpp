// An overview has a column a day, week, month or year and a row for each of those who take part most (more than once,
// where there are such). What is known less exactly than a column is wide has no column and is counted; so are events
// without a date, and the few that lie so far off that the others would have no room.
#include "overview_matrix.hpp"

#include <algorithm>
#include <array>

#include "palette.hpp"

namespace dateline {
namespace {

constexpr std::size_t most_columns = 62, most_rows = 12;

struct Unit {
    Grain grain;
    std::string_view word;
};
constexpr std::array units{Unit{Grain::day, "day"},   Unit{Grain::week, "week"},     Unit{Grain::month, "month"},
                           Unit{Grain::year, "year"}, Unit{Grain::decade, "decade"}, Unit{Grain::century, "century"}};

class Counting {
public:
    explicit Counting(Timeline const& timeline) : timeline_(timeline) {
        choose_unit();
        choose_rows();
        count();
        order_families();
    }
    OverviewMatrix take() { return std::move(matrix_); }

private:
    /// The finest unit of which the span has no more than fit, and that no more than a quarter of the dates are coarser
    /// than.
    void choose_unit() {
        std::vector<Period const*> dates;
        for (Timeline::Vertex v = 0; v < timeline_.size(); ++v) {
            std::optional<Period> const& when = timeline_[v].when;
            if (when && !when->open_begin && !when->open_end) dates.push_back(&*when);
        }
        for (Unit const& unit : units) {
            matrix_.unit = unit.grain;
            matrix_.unit_word = unit.word;
            std::vector<Day> starts;
            for (Period const* when : dates) {
                Period const column = period_of(when->first, unit.grain);
                if (contains(column, *when)) starts.push_back(column.first);
            }
            matrix_.columns.clear();
            std::ranges::sort(starts);
            if (starts.empty() || (dates.size() - starts.size()) * 4 > dates.size()) continue;
            auto const [first, last] = drawn_span(starts);
            for (Period p = period_of(first, unit.grain); p.first <= last && matrix_.columns.size() <= most_columns;
                 p = shift(p, 1)) {
                matrix_.columns.push_back(p.first);
            }
            if (matrix_.columns.size() <= most_columns) return;
        }
        if (matrix_.columns.size() > most_columns) matrix_.columns.resize(most_columns);
    }

    /// From the first to the last of these days; but where one date in twenty stretches the axis to the fivefold ("in
    /// 490 BC" in a history of the last war), the shortest stretch that holds the others.
    static std::pair<Day, Day> drawn_span(std::vector<Day> const& starts) {
        std::pair whole{starts.front(), starts.back()}, core = whole;
        std::size_t const held = starts.size() - starts.size() / 20;
        for (std::size_t from = 0; from + held <= starts.size(); ++from) {
            std::pair const stretch{starts[from], starts[from + held - 1]};
            if (stretch.second - stretch.first < core.second - core.first) core = stretch;
        }
        return std::int64_t{core.second - core.first} * 5 < whole.second - whole.first ? core : whole;
    }

    void choose_rows() {
        std::map<std::string, OverviewMatrix::Row> all;
        for (Timeline::Vertex v = 0; v < timeline_.size(); ++v) {
            for (std::string const& id : listed(timeline_[v])) {
                OverviewMatrix::Row& row = all[id];
                ++row.events;
                if (!row.name.empty()) continue;
                for (Participant const& who : timeline_[v].roles) {
                    if (who.entity != id) continue;
                    row = {id, who.short_name.empty() ? who.name : who.short_name, who.name, row.events};
                }
            }
        }
        std::vector<OverviewMatrix::Row>& rows = matrix_.rows;
        for (auto& [id, row] : all) rows.push_back(std::move(row));
        std::ranges::stable_sort(rows, std::ranges::greater{}, &OverviewMatrix::Row::events);
        if (rows.size() > most_rows) rows.resize(most_rows);
        if (rows.size() > 3 && rows[2].events > 1) {
            std::erase_if(rows, [](OverviewMatrix::Row const& row) { return row.events == 1; });
        }
        for (std::size_t r = 0; r < rows.size(); ++r) row_of_[rows[r].entity] = r;
    }

    static std::vector<std::string> listed(Event const& e) {
        std::vector<std::string> ids;
        for (Participant const& who : e.roles) {
            if (!who.entity.empty()) ids.push_back(who.entity);
        }
        std::ranges::sort(ids);
        ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
        return ids;
    }

    void count() {
        matrix_.bars.resize(matrix_.columns.size());
        matrix_.cells.assign(matrix_.rows.size(), std::vector<Families>(matrix_.columns.size()));
        for (Timeline::Vertex v = 0; v < timeline_.size(); ++v) {
            Event const& e = timeline_[v];
            if (!e.corrections.empty()) ++matrix_.corrected;
            if (!e.when) {
                ++matrix_.undated;
                continue;
            }
            std::size_t const c = column_of(*e.when);
            if (c == matrix_.columns.size()) {
                ++(is_before(*e.when) ? matrix_.earlier : is_behind(*e.when) ? matrix_.later : matrix_.vague);
                continue;
            }
            std::string_view const family = look_of(e.family).family;
            ++matrix_.bars[c][family];
            ++families_[family];
            for (std::string const& id : listed(e)) {
                auto const row = row_of_.find(id);
                if (row == row_of_.end()) continue;
                Families& cell = matrix_.cells[row->second][c];
                ++cell[family];
                matrix_.most_in_cell = std::max(matrix_.most_in_cell, sum(cell));
            }
        }
    }

    /// matrix_.columns.size() when the period fits into none.
    std::size_t column_of(Period const& when) const {
        Period const column = period_of(when.first, matrix_.unit);
        auto const at = std::ranges::lower_bound(matrix_.columns, column.first);
        bool const fits = at != matrix_.columns.end() && *at == column.first && contains(column, when);
        return fits ? static_cast<std::size_t>(at - matrix_.columns.begin()) : matrix_.columns.size();
    }

    bool is_before(Period const& when) const { return !matrix_.columns.empty() && when.last < matrix_.columns.front(); }
    bool is_behind(Period const& when) const {
        return !matrix_.columns.empty() && when.first > period_of(matrix_.columns.back(), matrix_.unit).last;
    }

    /// The most frequent families first, what is of none at the end: the order of legend and bars.
    void order_families() {
        for (auto const& [family, n] : families_) matrix_.families.push_back(family);
        std::ranges::stable_sort(matrix_.families, std::ranges::greater{}, [this](std::string_view family) {
            return family == "other" ? std::pair(0, std::size_t{0}) : std::pair(1, families_.at(family));
        });
    }

    Timeline const& timeline_;
    OverviewMatrix matrix_;
    std::map<std::string, std::size_t> row_of_;
    Families families_;
};

}  // namespace

std::size_t sum(Families const& families) noexcept {
    std::size_t n = 0;
    for (auto const& [family, count] : families) n += count;
    return n;
}

OverviewMatrix overview_matrix(Timeline const& timeline) { return Counting(timeline).take(); }

}  // namespace dateline
