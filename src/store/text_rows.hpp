// An article's own words as rows: its sentences, who and which times are in them, why tellings of it are one.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "dateline/store/store.hpp"
#include "rows.hpp"

namespace dateline {

/// Writes why reports of one article were merged.
class MergingWriter {
public:
    /// Into the table with this suffix.
    MergingWriter(Database const& db, std::string const& suffix);
    void write(std::int64_t article, ArticleReports const& reports);
    void flush() { rows_.flush(); }

private:
    Rows rows_;
};

/// Numbers of whom articles mention.
class ListedWriter {
public:
    explicit ListedWriter(Database const& db);
    /// Of each entity, in their order.
    std::vector<std::int64_t> numbers(std::vector<ArticleText::Entity> const& entities);

private:
    Statement row_;
    std::unordered_map<std::string, std::int64_t> known_;
};

/// Writes what an article says into tables that hold nothing of it yet.
class TextWriter {
public:
    TextWriter(Database const& db, std::string const& suffix);
    /// `listed`: numbers of the text's entities.
    void write(std::int64_t article, ArticleText const& text, ArticleReports const& reports,
               std::vector<std::int64_t> const& listed);

private:
    void write_sentences(std::int64_t article, ArticleText const& text, ArticleReports const& reports);
    void write_mentions(std::int64_t article, ArticleText const& text, std::vector<std::int64_t> const& listed);
    void write_times(std::int64_t article, ArticleText const& text);

    Rows sentences_, mentions_, times_;
    MergingWriter merging_;
};

/// Sentences of title and body in text order.
[[nodiscard]] std::vector<Sentence> read_body(Database const& db, std::string const& article);

}  // namespace dateline
