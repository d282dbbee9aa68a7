// Each question is one statement over an index, prepared once.
#include "arranged_rows.hpp"

#include "bytes.hpp"

namespace dateline {
namespace {

/// All the numbers of its first column.
std::vector<std::int64_t> numbers(Statement& rows) {
    std::vector<std::int64_t> out;
    while (rows.step()) out.push_back(rows.integer(0));
    rows.reset();
    return out;
}

}  // namespace

ArrangedRows::ArrangedRows(Database const& db)
    : file_(db.file()),
      reader_(db),
      source_(db.prepare("SELECT id, day, published FROM article WHERE number = ?")),
      events_of_(db.prepare("SELECT report, event FROM telling WHERE article = ?")),
      only_teller_(db.prepare("SELECT article, telling FROM event WHERE number = ?")),
      members_(db.prepare("SELECT article, telling, alike, both_after, one_story FROM member WHERE event = ? ORDER BY "
                          "place")),
      repeated_(db.prepare("SELECT article, telling FROM repeated WHERE event = ?")),
      standing_(db.prepare("SELECT article, telling FROM standing WHERE shelf BETWEEN ? AND ?")),
      sharing_(db.prepare("SELECT article FROM copy_key WHERE key = ?")),
      copy_of_(db.prepare("SELECT copy_of FROM article WHERE number = ?")),
      copies_of_(db.prepare("SELECT number FROM article WHERE copy_of = ?")) {}

Source ArrangedRows::source(std::int64_t article) {
    source_.bind(article);
    if (!source_.step()) damaged(file_);
    Source out;
    out.doc = source_.text(0);
    if (!source_.is_null(1)) out.day = Day{static_cast<std::int32_t>(source_.integer(1))};
    out.published = source_.text(2);
    source_.reset();
    return out;
}

std::vector<std::int64_t> ArrangedRows::events_of(std::int64_t article) {
    std::vector<std::int64_t> out;
    events_of_.bind(article);
    while (events_of_.step()) {
        auto const report = static_cast<std::size_t>(events_of_.integer(0));
        if (report >= out.size()) out.resize(report + 1);
        out[report] = events_of_.integer(1);
    }
    events_of_.reset();
    return out;
}

std::vector<Arranged::Member> ArrangedRows::members_of(std::int64_t event) {
    std::vector<Member> out;
    auto const teller = [](Statement const& row) {
        return Teller{row.integer(0), static_cast<std::uint32_t>(row.integer(1))};
    };
    only_teller_.bind(event);
    if (!only_teller_.step()) damaged(file_);
    bool const is_alone = !only_teller_.is_null(1);
    if (is_alone) out.push_back({teller(only_teller_)});
    only_teller_.reset();
    if (!is_alone) {
        members_.bind(event);
        while (members_.step()) {
            std::uint32_t const like = members_.is_null(2) ? nowhere : static_cast<std::uint32_t>(members_.integer(2));
            out.push_back({teller(members_), like, members_.integer(3) != 0, members_.integer(4) != 0});
        }
        members_.reset();
    }
    repeated_.bind(event);
    while (repeated_.step()) out.push_back({teller(repeated_), nowhere, false, false, true});
    repeated_.reset();
    return out;
}

std::vector<Teller> ArrangedRows::standing(std::int64_t first, std::int64_t last) {
    std::vector<Teller> out;
    standing_.bind(first).bind(last);
    while (standing_.step()) out.push_back({standing_.integer(0), static_cast<std::uint32_t>(standing_.integer(1))});
    standing_.reset();
    return out;
}

std::vector<std::int64_t> ArrangedRows::sharing(std::uint64_t copy_key) {
    sharing_.bind(static_cast<std::int64_t>(copy_key));
    return numbers(sharing_);
}

std::optional<std::int64_t> ArrangedRows::copy_of(std::int64_t article) {
    copy_of_.bind(article);
    std::optional<std::int64_t> out;
    if (copy_of_.step() && !copy_of_.is_null(0)) out = copy_of_.integer(0);
    copy_of_.reset();
    return out;
}

std::vector<std::int64_t> ArrangedRows::copies_of(std::int64_t article) {
    copies_of_.bind(article);
    return numbers(copies_of_);
}

}  // namespace dateline
