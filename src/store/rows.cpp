// Rows wait as values whose bytes lie one behind the other. Sixteen go into one statement, "INSERT ... VALUES
// (?,?),(?,?)
// ..."; what is left at the end, into one of a single row.
#include "rows.hpp"

#include <utility>

namespace dateline {

Rows::Rows(Database const& db, std::string insert, std::size_t columns)
    : db_(db), insert_(std::move(insert)), columns_(columns) {}

Rows& Rows::bind(std::int64_t value) {
    values_.push_back({Value::Kind::integer, value, 0, 0});
    return *this;
}

Rows& Rows::bind(std::string_view text) {
    values_.push_back({Value::Kind::text, 0, bytes_.size(), text.size()});
    bytes_ += text;
    return *this;
}

Rows& Rows::bind_blob(std::string_view bytes) {
    values_.push_back({Value::Kind::blob, 0, bytes_.size(), bytes.size()});
    bytes_ += bytes;
    return *this;
}

Rows& Rows::bind_null() {
    values_.emplace_back();
    return *this;
}

Statement Rows::prepare(std::size_t rows) const {
    std::string sql = insert_ + " VALUES ";
    for (std::size_t row = 0; row < rows; ++row) {
        sql += row == 0 ? "(?" : ",(?";
        for (std::size_t column = 1; column < columns_; ++column) sql += ",?";
        sql += ')';
    }
    return db_.prepare(sql);
}

void Rows::write(Statement& statement, std::size_t first, std::size_t count) {
    for (std::size_t i = first; i < first + count; ++i) {
        Value const& v = values_[i];
        std::string_view const bytes(bytes_.data() + v.begin, v.size);
        switch (v.kind) {
            case Value::Kind::null:
                statement.bind_null();
                break;
            case Value::Kind::integer:
                statement.bind(v.integer);
                break;
            case Value::Kind::text:
                statement.lend(bytes);
                break;
            case Value::Kind::blob:
                statement.lend_blob(bytes);
                break;
        }
    }
    statement.run();
}

void Rows::run() {
    if (values_.size() < at_once * columns_) return;
    if (!many_) many_.emplace(prepare(at_once));
    write(*many_, 0, values_.size());
    values_.clear();
    bytes_.clear();
}

void Rows::flush() {
    if (!one_ && !values_.empty()) one_.emplace(prepare(1));
    for (std::size_t i = 0; i < values_.size(); i += columns_) write(*one_, i, columns_);
    values_.clear();
    bytes_.clear();
}

}  // namespace dateline
