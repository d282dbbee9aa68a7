// Reads a page as the program does up to the article, and answers questions about it in one line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dateline/article/article.hpp"
#include "dateline/article/explanation.hpp"
#include "dateline/article/language.hpp"

namespace dateline::test {

/// A page written in a test: read from bytes as read_documents would, then all the way to the article.
class Page {
public:
    explicit Page(std::string bytes, std::string name = "page.txt");

    [[nodiscard]] std::string title() const { return article.title; }
    [[nodiscard]] std::string published() const { return article.published ? iso(*article.published) : "unknown"; }
    [[nodiscard]] std::string day() const { return article.published ? iso(article.published->day) : "unknown"; }
    [[nodiscard]] std::string from() const { return article.published ? article.published->from : ""; }
    /// Paragraphs joined by newlines.
    [[nodiscard]] std::string body() const;
    [[nodiscard]] std::string first_paragraph() const;
    [[nodiscard]] std::string last_paragraph() const;
    [[nodiscard]] bool body_has(std::string_view some) const { return body().find(some) != std::string::npos; }
    [[nodiscard]] bool kept_apart_has(std::string_view some) const;
    [[nodiscard]] std::string outlet() const;  ///< id or ""
    [[nodiscard]] std::string agency() const;
    [[nodiscard]] std::string authors() const;  ///< joined by "; "
    [[nodiscard]] std::string place() const;
    [[nodiscard]] std::string language() const;
    [[nodiscard]] Explanation explained() const;
    /// The first reason for which a passage that holds `some` was left out; "" when none was.
    [[nodiscard]] std::string why_without(std::string_view some) const;

    Document document;
    Tokens tokens;
    Words words;
    Names names;
    Times times;
    Article article;
};

/// Documents of one input given as bytes, and what was reported, printed.
struct Reading {
    std::vector<Document> documents;
    std::string messages;
};
Reading read_bytes(std::string const& bytes, std::string const& name);

/// A folder that is gone when the test is over.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    std::string write(std::string const& name, std::string const& bytes) const;  ///< returns the path
    [[nodiscard]] std::string path(std::string const& name = "") const;

private:
    std::string root_;
};

}  // namespace dateline::test
