// Many events at one look, in an SVG of our own: a column a day, week, month or year, above them how many events it has
// by family, below a row for each of those who take part most (more than once, where there are such), with a bubble as
// large as their events there are many and in the colour of the family that most of them have. What is known less
// exactly than a column is wide has no column and is counted in words; so are events without a date, and the few that
// lie so far off that the others would have no room.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <ostream>

#include "card.hpp"
#include "dateline/render/render.hpp"
#include "escape.hpp"
#include "masthead.hpp"
#include "measure.hpp"
#include "overview.hpp"
#include "palette.hpp"
#include "sources.hpp"

namespace dateline {
namespace {

constexpr double page_width = 1226, left = 165, right = 46, top = 122, bars_height = 84, row_height = 37.4;
constexpr std::size_t most_columns = 62, most_rows = 12;

struct Unit {
    Grain grain;
    std::string_view word;
};
constexpr std::array units{Unit{Grain::day, "day"},   Unit{Grain::week, "week"},     Unit{Grain::month, "month"},
                           Unit{Grain::year, "year"}, Unit{Grain::decade, "decade"}, Unit{Grain::century, "century"}};

/// The classes let a page give the drawing its own colours.
std::string const fill_text = "class=\"ink\" fill=\"" + std::string(ink::text) + '"';
std::string const fill_quiet = "class=\"pale\" fill=\"" + std::string(ink::quiet) + '"';
std::string const stroke_line = "class=\"rule\" stroke=\"" + std::string(ink::line) + '"';

/// Short decimal numbers: an SVG of thousands of shapes is mostly numbers.
std::string number(double x) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", x);
    std::string out(text);
    if (out.ends_with(".0")) out.resize(out.size() - 2);
    return out;
}

struct Entity {
    std::string name, full_name;
    std::size_t events = 0;
};

using Families = std::map<std::string_view, std::size_t>;  ///< how many events of each look's colour

class Overview {
public:
    Overview(Timeline const& timeline, std::string const& title) : timeline_(timeline), title_(title) {
        choose_unit();
        choose_rows();
        count();
    }

    DrawnOverview draw(OverviewHead head) {
        bool const whole = head == OverviewHead::title;
        double const axis = top + bars_height + 18 + row_height * static_cast<double>(rows_.size());
        double const height = axis + (whole ? 56 : 28);
        double const x = whole ? 0 : 33, y = whole ? 0 : 80, width = whole ? page_width : 1159;
        out_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + number(x) + ' ' + number(y) + ' ' +
               number(width) + ' ' + number(height - y) + "\" width=\"" + number(width) + "\" height=\"" +
               number(height - y) +
               "\" font-family=\"Inter,Helvetica,Arial,sans-serif\" font-size=\"12\" role=\"img\"><title>";
        append_markup(out_, title_);
        out_ +=
            "</title><rect class=\"paper\" width=\"100%\" height=\"100%\" fill=\"" + std::string(ink::page) + "\"/>";
        if (whole) draw_head();
        draw_legend();
        draw_axis(axis);
        draw_bars();
        for (std::size_t r = 0; r < rows_.size(); ++r) draw_row(r);
        out_ += "</svg>\n";
        DrawnOverview drawn{std::move(out_), says(), {}, {}};
        for (Day const day : columns_) drawn.columns.push_back(period_of(day, unit_.grain));
        for (auto const& [id, entity] : rows_) drawn.lines.push_back(entity.full_name);
        return drawn;
    }

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
            unit_ = unit;
            std::vector<Day> starts;
            for (Period const* when : dates) {
                Period const column = period_of(when->first, unit.grain);
                if (contains(column, *when)) starts.push_back(column.first);
            }
            columns_.clear();
            std::ranges::sort(starts);
            if (starts.empty() || (dates.size() - starts.size()) * 4 > dates.size()) continue;
            auto const [first, last] = drawn_span(starts);
            for (Period p = period_of(first, unit.grain); p.first <= last && columns_.size() <= most_columns;
                 p = shift(p, 1)) {
                columns_.push_back(p.first);
            }
            if (columns_.size() <= most_columns) return;
        }
        if (columns_.size() > most_columns) columns_.resize(most_columns);
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
        std::map<std::string, Entity> all;
        for (Timeline::Vertex v = 0; v < timeline_.size(); ++v) {
            for (std::string const& id : listed(timeline_[v])) {
                Entity& entity = all[id];
                ++entity.events;
                if (!entity.name.empty()) continue;
                for (Participant const& who : timeline_[v].roles) {
                    if (who.entity != id) continue;
                    entity.name = who.short_name.empty() ? who.name : who.short_name;
                    entity.full_name = who.name;
                }
            }
        }
        for (auto const& [id, entity] : all) rows_.push_back({id, entity});
        std::ranges::stable_sort(rows_, std::ranges::greater{}, [](auto const& row) { return row.second.events; });
        if (rows_.size() > most_rows) rows_.resize(most_rows);
        if (rows_.size() > 3 && rows_[2].second.events > 1) {
            std::erase_if(rows_, [](auto const& row) { return row.second.events == 1; });
        }
        for (std::size_t r = 0; r < rows_.size(); ++r) row_of_[rows_[r].first] = r;
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
        bars_.resize(columns_.size());
        cells_.assign(rows_.size(), std::vector<Families>(columns_.size()));
        for (Timeline::Vertex v = 0; v < timeline_.size(); ++v) {
            Event const& e = timeline_[v];
            if (!e.corrections.empty()) ++corrected_;
            if (!e.when) {
                ++undated_;
                continue;
            }
            std::size_t const c = column_of(*e.when);
            if (c == columns_.size()) {
                ++(is_before(*e.when) ? earlier_ : is_behind(*e.when) ? later_ : vague_);
                continue;
            }
            std::string_view const family = look_of(e.family).family;
            ++bars_[c][family];
            ++families_[family];
            for (std::string const& id : listed(e)) {
                auto const row = row_of_.find(id);
                if (row == row_of_.end()) continue;
                Families& cell = cells_[row->second][c];
                ++cell[family];
                most_in_cell_ = std::max(most_in_cell_, sum(cell));
            }
        }
    }

    /// columns_.size() when the period fits into none.
    std::size_t column_of(Period const& when) const {
        Period const column = period_of(when.first, unit_.grain);
        auto const at = std::ranges::lower_bound(columns_, column.first);
        bool const fits = at != columns_.end() && *at == column.first && contains(column, when);
        return fits ? static_cast<std::size_t>(at - columns_.begin()) : columns_.size();
    }

    bool is_before(Period const& when) const { return !columns_.empty() && when.last < columns_.front(); }
    bool is_behind(Period const& when) const {
        return !columns_.empty() && when.first > period_of(columns_.back(), unit_.grain).last;
    }

    static std::size_t sum(Families const& families) {
        std::size_t n = 0;
        for (auto const& [family, count] : families) n += count;
        return n;
    }
    double step() const {
        return (page_width - left - right) / static_cast<double>(std::max<std::size_t>(1, columns_.size()));
    }
    double x_of(std::size_t column) const { return left + step() * (static_cast<double>(column) + 0.5); }

    void text(double x, double y, std::string_view attributes, std::string_view words) {
        out_ += "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" ";
        out_ += attributes;
        out_ += '>';
        append_markup(out_, words);
        out_ += "</text>";
    }

    void draw_head() {
        std::string const title = cut_to_width(one_line(title_), Face::bold, 26, page_width - 70);
        text(35, 50, "font-size=\"26\" font-weight=\"700\" " + fill_text, title);
        text(35, 75, "font-size=\"13\" " + fill_quiet, cut_to_width(says(), Face::regular, 13, page_width - 70));
    }

    std::string says() const {
        std::size_t const articles = CitedSources(timeline_).list().size();
        std::string words = counts(timeline_) + " · " + counted(articles, "article", "articles");
        if (!columns_.empty()) {
            Period const last = period_of(columns_.back(), unit_.grain);
            words += " · " + english(day_period(columns_.front())) + " – " + english(day_period(last.last)) +
                     " · one column is one " + std::string(unit_.word);
        }
        if (earlier_ != 0) words += " · " + parted(earlier_) + " earlier";
        if (later_ != 0) words += " · " + parted(later_) + " later";
        if (vague_ != 0) words += " · " + std::to_string(vague_) + " known less exactly";
        if (undated_ != 0) words += " · " + std::to_string(undated_) + " without a date";
        if (corrected_ != 0) words += " · " + std::to_string(corrected_) + " corrected by an editor";
        return words;
    }

    void draw_legend() {
        double x = 35;
        for (auto const& [family, n] : families_) {
            Look const& look = look_of(family);
            double const glyph = text_width(look.glyph, Face::regular, 13) + 5;
            double const width = glyph + text_width(family, Face::regular, 13) + 22;
            if (x + width > page_width - 35) break;
            text(x, 99, "font-size=\"13\" class=\"sign\" fill=\"" + std::string(look.text) + '"', look.glyph);
            text(x + glyph, 99, "font-size=\"13\" " + fill_quiet, family);
            x += width;
        }
    }

    /// Where a new month, year, decade ... begins; as often as there is room for its name.
    std::string axis_label(std::size_t c) const {
        Date const date = to_date(columns_[c]);
        Date const before = c > 0 ? to_date(columns_[c - 1]) : Date{};
        bool const new_year = c == 0 || date.year != before.year;
        if (unit_.grain >= Grain::year) {
            return date.year > 0 ? std::to_string(date.year) : std::to_string(1 - date.year) + " BC";
        }
        if (!new_year && date.month == before.month) return {};
        std::string const month(english_month(date.month).substr(0, 3));
        return new_year ? month + ' ' + std::to_string(date.year) : month;
    }

    void draw_axis(double bottom) {
        double free_from = 0;
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            std::string const label = axis_label(c);
            double const x = left + step() * static_cast<double>(c);
            if (label.empty() || x < free_from) continue;
            free_from = x + text_width(label, Face::regular, 12) + 14;
            out_ += "<path d=\"M" + number(x) + ' ' + number(top) + 'V' + number(bottom) +
                    "\" stroke-dasharray=\"2 3\" " + stroke_line + "/>";
            text(x + 3, bottom + 16, fill_quiet, label);
        }
    }

    std::string column_name(std::size_t c) const { return english(period_of(columns_[c], unit_.grain)); }

    void draw_bars() {
        std::size_t most = 1;
        for (Families const& bar : bars_) most = std::max(most, sum(bar));
        double const base = top + bars_height;
        std::string const right_aligned = "text-anchor=\"end\" font-size=\"11\" " + fill_quiet;
        text(left - 13, top + 14, right_aligned, parted(most));
        text(left - 13, base - 2, right_aligned, "events a " + std::string(unit_.word));
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            if (bars_[c].empty()) continue;
            double y = base;
            out_ += "<g data-cell=\"" + std::to_string(c) + "\"><title>" + column_name(c) + ": " +
                    std::to_string(sum(bars_[c])) + "</title>";
            for (auto const& [family, n] : bars_[c]) {
                double const h = (bars_height - 6) * static_cast<double>(n) / static_cast<double>(most);
                y -= h;
                out_ += "<path fill=\"" + std::string(look_of(family).bar) + "\" d=\"M" +
                        number(x_of(c) - step() * 0.34) + ' ' + number(y) + 'h' + number(step() * 0.68) + 'v' +
                        number(h) + 'h' + number(-step() * 0.68) + "z\"/>";
            }
            out_ += "</g>";
        }
    }

    void draw_row(std::size_t r) {
        double const y = top + bars_height + 28 + row_height * static_cast<double>(r);
        auto const& [id, entity] = rows_[r];
        std::string const line = std::to_string(r);
        std::string const end = "text-anchor=\"end\" data-cell=\"- " + line + "\" ";
        std::string const name = one_line(entity.name);
        bool const is_long = text_width(name, Face::bold, 14) > left - 30;
        int const size = is_long ? 11 : 14;
        text(left - 13, y + 2, end + "font-size=\"" + std::to_string(size) + "\" font-weight=\"700\" " + fill_text,
             cut_to_width(name, Face::bold, size, left - 20));
        text(left - 13, y + 14, end + "font-size=\"10\" " + fill_quiet, parted(entity.events));
        out_ += "<path d=\"M" + number(left) + ' ' + number(y) + 'H' + number(page_width - right) +
                "\" stroke-opacity=\".6\" " + stroke_line + "/>";
        double const largest = std::min(15.0, std::max(5.0, step() * 0.62));
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            Families const& cell = cells_[r][c];
            std::size_t const n = sum(cell);
            if (n == 0) continue;
            auto const main = std::ranges::max_element(cell, {}, [](auto const& f) { return f.second; });
            double const radius =
                std::max(2.2, largest * std::sqrt(static_cast<double>(n) / static_cast<double>(most_in_cell_)));
            out_ += "<circle data-cell=\"" + std::to_string(c) + ' ' + line + "\" cx=\"" + number(x_of(c)) +
                    "\" cy=\"" + number(y) + "\" r=\"" + number(radius) + "\" fill=\"" +
                    std::string(look_of(main->first).bar) + "\" fill-opacity=\".8\"><title>";
            append_markup(out_, entity.name);
            out_ += ", " + column_name(c) + ": " + std::to_string(n) + "</title></circle>";
        }
    }

    Timeline const& timeline_;
    std::string const& title_;
    Unit unit_ = units[0];
    std::vector<Day> columns_;  ///< the first day of each
    std::vector<std::pair<std::string, Entity>> rows_;
    std::map<std::string, std::size_t> row_of_;
    std::vector<Families> bars_;
    std::vector<std::vector<Families>> cells_;  ///< of each row, each column
    Families families_;
    std::size_t most_in_cell_ = 1, undated_ = 0, vague_ = 0, earlier_ = 0, later_ = 0, corrected_ = 0;
    std::string out_;
};

}  // namespace

DrawnOverview draw_overview(Timeline const& timeline, std::string const& title, OverviewHead head) {
    return Overview(timeline, title).draw(head);
}

void write_overview_svg(std::ostream& out, Timeline const& timeline, std::string const& title) {
    out << draw_overview(timeline, title, OverviewHead::title).svg;
}

}  // namespace dateline
