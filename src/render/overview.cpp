// Many events at one look, in an SVG of our own: a column a day, week, month or year, above them how many events it has
// by family, below a row for each of those who take part most, with a bubble as large as their events there are many
// and in the colour of the family that most of them have. What has no column is counted in words.
#include <algorithm>
#include <cmath>
#include <ostream>

#include "card.hpp"
#include "dateline/render/render.hpp"
#include "escape.hpp"
#include "masthead.hpp"
#include "measure.hpp"
#include "overview.hpp"
#include "overview_axis.hpp"
#include "overview_matrix.hpp"
#include "palette.hpp"
#include "sources.hpp"

namespace dateline {
namespace {

constexpr double page_width = 1226, margin = 35, right = 46, top = 122, bars_height = 84, row_height = 37.4;
constexpr double name_size = 14, least_left = 165, most_left = 250, name_gap = 13;
/// The classes let a page give the drawing its own colours.
std::string const fill_text = "class=\"ink\" fill=\"" + std::string(ink::text) + '"';
std::string const fill_quiet = "class=\"pale\" fill=\"" + std::string(ink::quiet) + '"';
std::string const stroke_quiet = "stroke=\"" + std::string(ink::quiet) + '"';
std::string const stroke_line = "class=\"rule\" stroke=\"" + std::string(ink::line) + '"';

/// Short decimal numbers: an SVG of thousands of shapes is mostly numbers.
std::string number(double x) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f", x);
    std::string out(text);
    if (out.ends_with(".0")) out.resize(out.size() - 2);
    return out;
}

class Overview {
public:
    Overview(Timeline const& timeline, std::string const& title)
        : timeline_(timeline), title_(title), m_(overview_matrix(timeline)) {
        for (OverviewMatrix::Row const& row : m_.rows) {
            double const width = text_width(one_line(row.name), Face::bold, name_size);
            left_ = std::clamp(width + name_gap + margin, left_, most_left);
        }
    }

    DrawnOverview draw(OverviewHead head) {
        bool const whole = head == OverviewHead::title;
        double const axis = top + bars_height + 18 + row_height * static_cast<double>(m_.rows.size());
        double const height = axis + (whole ? 56 : 28);
        double const x = whole ? 0 : 33, y = whole ? 0 : 78, width = whole ? page_width : 1159;
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
        for (std::size_t r = 0; r < m_.rows.size(); ++r) draw_row(r);
        out_ += "</svg>\n";
        DrawnOverview drawn{std::move(out_), says(), {}, {}};
        for (Day const day : m_.columns) drawn.columns.push_back(period_of(day, m_.unit));
        for (OverviewMatrix::Row const& row : m_.rows) drawn.lines.push_back(row.full_name);
        return drawn;
    }

private:
    double step() const {
        return (page_width - left_ - right) / static_cast<double>(std::max<std::size_t>(1, m_.columns.size()));
    }
    double x_of(std::size_t column) const { return left_ + step() * (static_cast<double>(column) + 0.5); }

    void text(double x, double y, std::string_view attributes, std::string_view words) {
        out_ += "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" ";
        out_ += attributes;
        out_ += '>';
        append_markup(out_, words);
        out_ += "</text>";
    }

    void draw_head() {
        std::string const title = cut_to_width(one_line(title_), Face::bold, 26, page_width - 2 * margin);
        text(margin, 50, "font-size=\"26\" font-weight=\"700\" " + fill_text, title);
        text(margin, 75, "font-size=\"13\" " + fill_quiet,
             cut_to_width(says(), Face::regular, 13, page_width - 2 * margin));
    }

    std::string says() const {
        std::size_t const articles = CitedSources(timeline_).list().size();
        std::string words = counts(timeline_) + " · " + counted(articles, "article", "articles");
        if (!m_.columns.empty()) {
            Period const last = period_of(m_.columns.back(), m_.unit);
            words += " · " + english(day_period(m_.columns.front())) + " – " + english(day_period(last.last)) +
                     " · one column is one " + std::string(m_.unit_word);
        }
        if (m_.earlier != 0) words += " · " + parted(m_.earlier) + " earlier";
        if (m_.later != 0) words += " · " + parted(m_.later) + " later";
        if (m_.vague != 0) words += " · " + parted(m_.vague) + " known less exactly";
        if (m_.undated != 0) words += " · " + parted(m_.undated) + " without a date";
        if (m_.corrected != 0) words += " · " + parted(m_.corrected) + " corrected by an editor";
        return words;
    }

    void draw_legend() {
        double x = margin;
        double const sizes = sizes_width();
        for (std::string_view const family : m_.families) {
            Look const& look = look_of(family);
            double const glyph = text_width(look.glyph, Face::regular, 13) + 5;
            double const width = glyph + text_width(family, Face::regular, 13) + 22;
            if (x + width > page_width - right - sizes) break;
            text(x, 99, "font-size=\"13\" class=\"sign\" fill=\"" + std::string(look.text) + '"', look.glyph);
            text(x + glyph, 99, "font-size=\"13\" " + fill_quiet, family);
            x += width;
        }
        if (sizes > 0) draw_sizes();
    }

    /// "o 1  O 47 events": what the size of a bubble says.
    std::string most_words() const { return parted(m_.most_in_cell) + " events"; }
    double sizes_width() const {
        if (m_.most_in_cell < 2) return 0;
        return text_width("1", Face::regular, 13) + text_width(most_words(), Face::regular, 13) + 2 * radius_of(1) +
               2 * radius_of(m_.most_in_cell) + 24;
    }

    void draw_sizes() {
        double x = page_width - right - sizes_width();
        auto const one = [&](std::size_t n, std::string const& words) {
            double const radius = radius_of(n);
            out_ += "<circle class=\"size\" cx=\"" + number(x + radius) + "\" cy=\"94.5\" r=\"" + number(radius) +
                    "\" fill=\"none\" " + stroke_quiet + "/>";
            text(x + 2 * radius + 5, 99, "font-size=\"13\" " + fill_quiet, words);
            x += 2 * radius + text_width(words, Face::regular, 13) + 17;
        };
        one(1, "1");
        one(m_.most_in_cell, most_words());
    }

    double radius_of(std::size_t events) const {
        double const largest = std::min(15.0, std::max(5.0, step() * 0.62));
        return std::max(2.2, largest * std::sqrt(static_cast<double>(events) / static_cast<double>(m_.most_in_cell)));
    }

    void draw_axis(double bottom) {
        for (AxisLabel const& label : axis_labels(m_.columns, m_.unit, step())) {
            double const x = left_ + step() * static_cast<double>(label.column);
            out_ += "<path d=\"M" + number(x) + ' ' + number(top) + 'V' + number(bottom) +
                    "\" stroke-dasharray=\"2 3\" " + stroke_line + "/>";
            text(x + 3, bottom + 16, fill_quiet, label.words);
        }
    }

    std::string column_name(std::size_t c) const { return english(period_of(m_.columns[c], m_.unit)); }

    void draw_bars() {
        std::size_t most = 1;
        for (Families const& bar : m_.bars) most = std::max(most, sum(bar));
        double const base = top + bars_height;
        std::string const right_aligned = "text-anchor=\"end\" font-size=\"11\" " + fill_quiet;
        text(left_ - name_gap, top + 14, right_aligned, parted(most));
        text(left_ - name_gap, base - 2, right_aligned, "events a " + std::string(m_.unit_word));
        for (std::size_t c = 0; c < m_.columns.size(); ++c) {
            if (m_.bars[c].empty()) continue;
            double y = base;
            out_ += "<g data-cell=\"" + std::to_string(c) + "\"><title>" + column_name(c) + ": " +
                    std::to_string(sum(m_.bars[c])) + "</title>";
            for (std::string_view const family : m_.families) {
                auto const part = m_.bars[c].find(family);
                if (part == m_.bars[c].end()) continue;
                std::size_t const n = part->second;
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
        OverviewMatrix::Row const& entity = m_.rows[r];
        std::string const line = std::to_string(r);
        std::string const end = "text-anchor=\"end\" data-cell=\"- " + line + "\" ";
        std::string const name = one_line(entity.name);
        double const room = left_ - name_gap - margin;
        int const size = text_width(name, Face::bold, name_size) > room ? 11 : 14;
        text(left_ - name_gap, y + 2,
             end + "font-size=\"" + std::to_string(size) + "\" font-weight=\"700\" " + fill_text,
             cut_to_width(name, Face::bold, size, room));
        text(left_ - name_gap, y + 14, end + "font-size=\"10\" " + fill_quiet, parted(entity.events));
        out_ += "<path d=\"M" + number(left_) + ' ' + number(y) + 'H' + number(page_width - right) +
                "\" stroke-opacity=\".6\" " + stroke_line + "/>";
        for (std::size_t c = 0; c < m_.columns.size(); ++c) {
            Families const& cell = m_.cells[r][c];
            std::size_t const n = sum(cell);
            if (n == 0) continue;
            auto const main = std::ranges::max_element(cell, {}, [](auto const& f) { return f.second; });
            double const radius = radius_of(n);
            out_ += "<circle data-cell=\"" + std::to_string(c) + ' ' + line + "\" cx=\"" + number(x_of(c)) +
                    "\" cy=\"" + number(y) + "\" r=\"" + number(radius) + "\" fill=\"" +
                    std::string(look_of(main->first).bar) + "\" fill-opacity=\".8\"><title>";
            append_markup(out_, entity.name);
            out_ += ", " + column_name(c) + ": " + std::to_string(n) + "</title></circle>";
        }
    }

    Timeline const& timeline_;
    std::string const& title_;
    OverviewMatrix m_;
    double left_ = least_left;  ///< where the columns begin
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
