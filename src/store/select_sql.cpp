// Writes a selection as one SQL condition, so that SQLite's indexes find `who:Musk since:2021-01` among a
// million events without reading them. Every condition is 0 or 1, never null ("undated" must stay under
// `not`), and means what matches() means; tests/laws/selection_laws.cpp holds the two equal.
#include "select_sql.hpp"

#include <algorithm>

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
                add(" AND role = ");
                value(static_cast<std::int64_t>(s.role));
                return add(")");
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
    void add(std::string_view sql) { out.sql += sql; }
    void value(std::string v) {
        out.sql += '?';
        out.values.emplace_back(std::move(v));
    }
    void value(std::int64_t v) {
        out.sql += '?';
        out.values.emplace_back(v);
    }

    void join(std::vector<Selection> const& parts, char const* with, char const* none) {
        add("(");
        if (parts.empty()) add(none);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (i != 0) add(with);
            write(parts[i]);
        }
        add(")");
    }

    void list(std::vector<std::string> const& values) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i != 0) add(",");
            value(values[i]);
        }
    }

    void entity_among(std::vector<std::string> const& ids) {
        add("entity IN (SELECT number FROM entity WHERE id IN (");
        list(ids);
        add("))");
    }

    void is_as_sure_as(std::string const& v) {
        std::optional<Factuality> const sure = factuality_named(v);
        if (!sure) return add("0");
        add("e.sure = ");
        value(static_cast<std::int64_t>(*sure));
    }

    template <typename Write>
    void any_value(std::vector<std::string> const& values, Write write_one) {
        add("(0");
        for (std::string const& v : values) {
            add(" OR ");
            write_one(v);
        }
        add(")");
    }

    void is_of_type(std::string const& v) {
        if (v.empty()) return add("0");
        add("e.kind IN (SELECT number FROM kind WHERE kind = ");
        value(v);
        add(" OR family = ");
        value(v);
        add(" OR type = ");
        value(v);
        add(" OR substr(type, 1, length(");
        value(v);
        add(") + 1) = ");
        value(v + ".");
        add(")");
    }

    void told_by(std::string const& v) {
        if (v.empty()) return add("0");
        add("e.number IN (SELECT event FROM telling WHERE article IN (SELECT number FROM article WHERE outlet = ");
        value(v);
        add(" OR agency = ");
        value(v);
        add("))");
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
            "t.sentence = s.first WHERE sentence_words MATCH ");
        value(word_query(wanted));
        add(" AND instr(s.searched, ");
        value(wanted);
        add(") > 0)");
    }

    void beside_event(std::string const& id, char const* relation) {
        add("(e.position <> 0 AND EXISTS (SELECT 1 FROM event r WHERE r.position <> 0 AND e.position ");
        add(relation);
        add(" r.position AND r.number = coalesce((SELECT number FROM event WHERE id = ");
        value(id);
        add("), (SELECT event FROM former_id WHERE id = ");
        value(id);
        add("))))");
    }

    void in_time(Selection const& s) {
        Reach const asked = reach(s.period);
        add("(e.first_day IS NOT NULL AND ");
        switch (s.kind) {
            case Selection::Kind::on:
                add("e.first_day <= ");
                value(std::int64_t{asked.last});
                add(" AND e.last_day >= ");
                value(std::int64_t{asked.first});
                break;
            case Selection::Kind::since:
                add("e.last_day >= ");
                value(std::int64_t{asked.first});
                break;
            case Selection::Kind::until:
                add("e.first_day <= ");
                value(std::int64_t{asked.last});
                break;
            case Selection::Kind::after:
                add("e.last_day > ");
                value(std::int64_t{asked.last});
                break;
            case Selection::Kind::before:
                add("e.first_day < ");
                value(std::int64_t{asked.first});
                break;
            default:
                add("0");
        }
        add(")");
    }
};

}  // namespace

SqlCondition sql_condition(Selection const& selection) {
    SqlWriter writer;
    if (!says_hidden(selection)) writer.out.sql = "e.id NOT IN (SELECT event FROM hidden) AND ";
    writer.write(selection);
    return std::move(writer.out);
}

}  // namespace dateline
