// Writes a selection as one SQL condition, so that SQLite's indexes find `who:Musk since:2021-01` among a
// million events without reading them. Every condition is 0 or 1, never null ("undated" must stay under
// `not`), and means what matches() means; tests/laws/selection_laws.cpp holds the two equal. SQLite's parser has a
// stack of a hundred places and takes no expression that is a thousand terms deep: groups far inside become tables of
// the statement, and long rows of terms are bracketed by hundreds.
#include "select_sql.hpp"

#include <algorithm>
#include <span>

namespace dateline {
namespace {

/// " crane and the lo": sentences with the words crane, and, the, and one that begins with lo.
std::string word_query(std::string_view searched) {
    std::string out;
    for (std::size_t at = 1; at < searched.size();) {
        std::size_t const end = std::min(searched.find(' ', at), searched.size());
        out += (out.empty() ? "\"" : " \"") + std::string(searched.substr(at, end - at)) + '"';
        at = end + 1;
    }
    return out + '*';
}

class SqlWriter {
public:
    SqlCondition out;

    void write(Selection const& s) {
        using Kind = Selection::Kind;
        switch (s.kind) {
            case Kind::all_of:
                return join(s.parts, " AND ", "1");
            case Kind::any_of:
                return join(s.parts, " OR ", "0");
            case Kind::none_of:
                add("NOT ");
                return join(s.parts, " OR ", "0");
            case Kind::who:
                add("e.number IN (SELECT event FROM role WHERE ");
                entity_among(s.values);
                return add(")");
            case Kind::role:
                add("e.number IN (SELECT event FROM role WHERE ");
                entity_among(s.values);
                return add(" AND role = " + value(static_cast<std::int64_t>(s.role)) + ')');
            case Kind::type:
                return any_value(s.values, [&](std::string const& v) { is_of_type(v); });
            case Kind::from:
                return any_value(s.values, [&](std::string const& v) { told_by(v); });
            case Kind::sure:
                return any_value(s.values, [&](std::string const& v) { is_as_sure_as(v); });
            case Kind::is:
                return is(s.is);
            case Kind::text:
                return any_value(s.values, [&](std::string const& v) { says(v); });
            case Kind::before_event:
                return any_value(s.values, [&](std::string const& v) { beside_event(v, "<"); });
            case Kind::after_event:
                return any_value(s.values, [&](std::string const& v) { beside_event(v, ">"); });
            default:
                return in_time(s);
        }
    }

private:
    static constexpr unsigned deepest = 8;       ///< brackets in one statement
    static constexpr std::size_t longest = 100;  ///< terms in one bracket

    void add(std::string_view sql) { out.sql += sql; }
    /// The parameter that stands for it: "?3".
    std::string value(std::variant<std::int64_t, std::string> v) {
        out.values.push_back(std::move(v));
        return '?' + std::to_string(out.values.size());
    }

    void join(std::vector<Selection> const& parts, char const* with, char const* none) {
        if (parts.empty()) return add(none);
        if (depth_ == deepest) return aside(parts, with);
        ++depth_;
        row(std::span(parts), with, [&](Selection const& part) { write(part); });
        --depth_;
    }

    /// Terms in one bracket, many of them in brackets of their own.
    template <typename Term, typename Write>
    void row(std::span<Term const> terms, char const* with, Write const& write_one) {
        std::size_t const together = terms.size() <= longest ? 1 : std::max(longest, terms.size() / longest + 1);
        add("(");
        for (std::size_t at = 0; at < terms.size(); at += together) {
            if (at != 0) add(with);
            if (together == 1) {
                write_one(terms[at]);
            } else {
                row(terms.subspan(at, std::min(together, terms.size() - at)), with, write_one);
            }
        }
        add(")");
    }

    void aside(std::vector<Selection> const& parts, char const* with) {
        std::string const outside = std::exchange(out.sql, {});
        unsigned const depth = std::exchange(depth_, 0u);
        join(parts, with, "");
        std::string const name = "part" + std::to_string(tables_++);
        out.with += (out.with.empty() ? "WITH " : ", ") + name + "(number) AS (SELECT e.number FROM event e WHERE " +
                    out.sql + ')';
        out.sql = outside + "(e.number IN " + name + ')';
        depth_ = depth;
    }

    void entity_among(std::vector<std::string> const& ids) {
        add("entity IN (SELECT number FROM entity WHERE id IN (");
        for (std::size_t i = 0; i < ids.size(); ++i) {
            if (i != 0) add(",");
            add(value(ids[i]));
        }
        add("))");
    }

    void is_as_sure_as(std::string const& v) {
        std::optional<Factuality> const sure = factuality_named(v);
        if (!sure) return add("0");
        add("e.sure = " + value(static_cast<std::int64_t>(*sure)));
    }

    template <typename Write>
    void any_value(std::vector<std::string> const& values, Write write_one) {
        if (values.empty()) return add("0");
        row(std::span(values), " OR ", write_one);
    }

    void is_of_type(std::string const& v) {
        if (v.empty()) return add("0");
        std::string const name = value(v);
        add("e.kind IN (SELECT number FROM kind WHERE " + name + " IN (kind, family, type) OR substr(type, 1, length(" +
            name + ") + 1) = " + name + " || '.')");
    }

    void told_by(std::string const& v) {
        if (v.empty()) return add("0");
        std::string const name = value(v);
        add("e.number IN (SELECT event FROM telling WHERE article IN (SELECT number FROM article WHERE outlet = " +
            name + " OR agency = " + name + "))");
    }

    void is(Selection::Is what) {
        switch (what) {
            case Selection::Is::main:
                return add("e.main");
            case Selection::Is::all:
                return add("1");
            case Selection::Is::merged:
                return add("e.merged");
            case Selection::Is::vague:
                return add("e.vague");
            case Selection::Is::contradicted:
                return add("e.contradicted");
            case Selection::Is::corrected:
                return add("(e.id IN (SELECT target FROM correction WHERE target IS NOT NULL))");
            case Selection::Is::hidden:
                return add("(e.id IN (SELECT event FROM hidden))");
        }
    }

    void says(std::string const& phrase) {
        std::string const wanted = searched(phrase);
        if (wanted.empty()) return add("0");
        add("e.number IN (SELECT t.event FROM sentence_words CROSS JOIN sentence s ON s.article = sentence_words.rowid "
            ">> 32 AND s.first = sentence_words.rowid & 4294967295 CROSS JOIN telling t ON t.article = s.article AND "
            "t.sentence = s.first WHERE sentence_words MATCH " +
            value(word_query(wanted)) + " AND instr(s.searched, " + value(wanted) + ") > 0)");
    }

    void beside_event(std::string const& id, char const* relation) {
        std::string const name = value(id);
        add("(e.slot <> 0 AND coalesce((SELECT place FROM slot WHERE number = e.slot) " + std::string(relation) +
            " (SELECT place FROM slot WHERE number <> 0 AND number = (SELECT slot FROM event WHERE number = "
            "coalesce((SELECT number FROM event WHERE id = " +
            name + "), (SELECT f.event FROM former_id f JOIN event o ON o.number = f.event WHERE f.id = " + name +
            " ORDER BY o.rank, o.id LIMIT 1)))), 0))");
    }

    void in_time(Selection const& s) {
        Reach const asked = reach(s.period);
        bool const by_end = s.kind == Selection::Kind::since || s.kind == Selection::Kind::after;
        add(by_end ? "(e.last_day IS NOT NULL AND " : "(e.first_day IS NOT NULL AND ");  // an index has first days
        switch (s.kind) {
            case Selection::Kind::on:
                add("e.first_day <= " + value(std::int64_t{asked.last}));
                add(" AND e.last_day >= " + value(std::int64_t{asked.first}));
                break;
            case Selection::Kind::since:
                add("e.last_day >= " + value(std::int64_t{asked.first}));
                break;
            case Selection::Kind::until:
                add("e.first_day <= " + value(std::int64_t{asked.last}));
                break;
            case Selection::Kind::after:
                add("e.last_day > " + value(std::int64_t{asked.last}));
                break;
            case Selection::Kind::before:
                add("e.first_day < " + value(std::int64_t{asked.first}));
                break;
            default:
                add("0");
        }
        add(")");
    }

    unsigned depth_ = 0, tables_ = 0;
};

}  // namespace

SqlCondition sql_condition(Selection const& selection) {
    SqlWriter writer;
    if (!says_hidden(selection)) writer.out.sql = "e.id NOT IN (SELECT event FROM hidden) AND ";
    writer.write(selection);
    return std::move(writer.out);
}

}  // namespace dateline
