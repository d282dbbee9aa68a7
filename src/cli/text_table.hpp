// A table for people: columns as wide as what stands in them, cut to the terminal.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

namespace dateline {

class TextTable {
public:
    struct Column {
        std::string head;
        bool right = false;           ///< numbers stand right
        std::uint32_t gives_way = 0;  ///< 0: keeps its width; else the higher, the sooner it is cut
    };
    explicit TextTable(std::vector<Column> columns) : columns_(std::move(columns)) {}
    void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }
    /// With its head. `width`: columns of the terminal; line feeds in cells become blanks. The last column is not
    /// padded.
    void write(std::ostream& out, std::uint32_t width) const;

private:
    std::vector<Column> columns_;
    std::vector<std::vector<std::string>> rows_;
};

/// A bar of so many eighths of a column: "██▌".
[[nodiscard]] std::string bar(std::uint32_t eighths);

}  // namespace dateline
