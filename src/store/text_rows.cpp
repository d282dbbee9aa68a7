// Rows are written in the order of their keys, so that SQLite only appends. A sentence that tells several events is
// there once; one that tells none has no search form, so that `text:bridge` finds what tells an event. A name or time
// is copied only where white space was taken out of its sentence: elsewhere the views cut "on Sunday" out of it.
#include "text_rows.hpp"

#include <algorithm>

#include "dateline/timeline/selection.hpp"

namespace dateline {
namespace {

void bind_or_null(Rows& rows, std::string_view text) {
    if (text.empty()) {
        rows.bind_null();
    } else {
        rows.bind(text);
    }
}

void bind_or_null(Rows& rows, std::uint32_t place) {
    if (place == nowhere) {
        rows.bind_null();
    } else {
        rows.bind(std::int64_t{place});
    }
}

struct Telling {
    std::uint32_t begin;
    std::string_view text;
};

/// Sentences that tell events, each once, in text order.
std::vector<Telling> sentences_that_tell(ArticleReports const& reports) {
    std::vector<Telling> out;
    for (ReportedEvent const& r : reports.events) {
        for (ReportedEvidence const& x : r.evidence) {
            if (out.empty() || out.back().begin != x.sentence_begin) out.push_back({x.sentence_begin, x.sentence});
        }
    }
    std::ranges::stable_sort(out, {}, &Telling::begin);
    auto const same = [](Telling const& a, Telling const& b) { return a.begin == b.begin; };
    out.erase(std::unique(out.begin(), out.end(), same), out.end());
    return out;
}

}  // namespace

MergingWriter::MergingWriter(Database const& db, std::string const& suffix)
    : rows_(db, "INSERT OR FAIL INTO merging" + suffix, 4) {}

void MergingWriter::write(std::int64_t article, ArticleReports const& reports) {
    for (std::size_t telling = 0; telling < reports.events.size(); ++telling) {
        std::span<std::string_view const> const merges = reports.events[telling].merges;
        for (std::size_t place = 0; place < merges.size(); ++place) {
            rows_.bind(article).bind(static_cast<std::int64_t>(telling)).bind(static_cast<std::int64_t>(place));
            rows_.bind(merges[place]).run();
        }
    }
}

ListedWriter::ListedWriter(Database const& db)
    : row_(db.prepare("INSERT INTO listed (id, name, type) VALUES (?,?,?) ON CONFLICT (id) DO UPDATE SET "
                      "name = excluded.name, type = excluded.type RETURNING number")) {}

std::vector<std::int64_t> ListedWriter::numbers(std::vector<ArticleText::Entity> const& entities) {
    std::vector<std::int64_t> out;
    out.reserve(entities.size());
    for (ArticleText::Entity const& e : entities) {
        auto const [found, is_new] = known_.try_emplace(e.id, 0);
        if (is_new) {
            row_.lend(e.id).lend(e.name).lend(e.type).step();
            found->second = row_.integer(0);
            row_.run();
        }
        out.push_back(found->second);
    }
    return out;
}

TextWriter::TextWriter(Database const& db, std::string const& suffix)
    : sentences_(db, "INSERT OR FAIL INTO sentence" + suffix + " (article, first, text, searched, paragraph)", 5),
      mentions_(db, "INSERT OR IGNORE INTO mention" + suffix, 7),
      times_(db, "INSERT OR IGNORE INTO time" + suffix, 12),
      merging_(db, suffix) {}

void TextWriter::write(std::int64_t article, ArticleText const& text, ArticleReports const& reports,
                       std::vector<std::int64_t> const& listed) {
    write_sentences(article, text, reports);
    write_mentions(article, text, listed);
    write_times(article, text);
    merging_.write(article, reports);
    for (Rows* const rows : {&sentences_, &mentions_, &times_}) rows->flush();
    merging_.flush();
}

void TextWriter::write_sentences(std::int64_t article, ArticleText const& text, ArticleReports const& reports) {
    std::vector<Telling> const telling = sentences_that_tell(reports);
    std::string searched;
    auto const write = [&](std::uint32_t begin, std::string_view words, bool tells, std::uint32_t paragraph) {
        searched = tells ? search_form(words) : std::string();
        sentences_.bind(article).bind(std::int64_t{begin}).bind(words).bind(searched);
        bind_or_null(sentences_, paragraph);
        sentences_.run();
    };
    auto tells = telling.begin();
    for (ArticleText::Sentence const& s : text.sentences) {
        for (; tells != telling.end() && tells->begin < s.begin; ++tells)
            write(tells->begin, tells->text, true, nowhere);
        bool const here = tells != telling.end() && tells->begin == s.begin;
        write(s.begin, text.text(s), here, s.paragraph);
        if (here) ++tells;
    }
    for (; tells != telling.end(); ++tells) write(tells->begin, tells->text, true, nowhere);
}

void TextWriter::write_mentions(std::int64_t article, ArticleText const& text,
                                std::vector<std::int64_t> const& listed) {
    for (ArticleText::Mention const& m : text.mentions) {
        mentions_.bind(article).bind(std::int64_t{m.begin}).bind(std::int64_t{m.end});
        if (m.entity == nowhere) {
            mentions_.bind_null();
        } else {
            mentions_.bind(listed[m.entity]);
        }
        mentions_.bind(static_cast<std::int64_t>(m.how));
        bind_or_null(mentions_, m.leans_on);
        bind_or_null(mentions_, m.words);
        mentions_.run();
    }
}

void TextWriter::write_times(std::int64_t article, ArticleText const& text) {
    for (ArticleText::Time const& t : text.times) {
        times_.bind(article).bind(std::int64_t{t.begin}).bind(std::int64_t{t.end});
        times_.bind(static_cast<std::int64_t>(t.type)).bind(t.value);
        bind_or_null(times_, t.mod);
        if (t.means) {
            Reach const days = reach(*t.means);
            times_.bind(std::int64_t{days.first}).bind(std::int64_t{days.last});
        } else {
            times_.bind_null().bind_null();
        }
        times_.bind(static_cast<std::int64_t>(t.anchored_by));
        bind_or_null(times_, t.counted_from);
        times_.bind(t.rule);
        bind_or_null(times_, t.words);
        times_.run();
    }
}

std::vector<Sentence> read_body(Database const& db, std::string const& article) {
    std::vector<Sentence> out;
    Statement rows = db.prepare(
        "SELECT first, paragraph, text, searched <> '' FROM sentence WHERE article = (SELECT number FROM article WHERE "
        "id = ?) AND paragraph IS NOT NULL ORDER BY first");
    rows.bind(article);
    while (rows.step()) {
        out.push_back({static_cast<std::uint32_t>(rows.integer(0)), static_cast<std::uint32_t>(rows.integer(1)),
                       rows.text(2), rows.integer(3) != 0});
    }
    return out;
}

}  // namespace dateline
