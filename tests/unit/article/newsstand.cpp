#include "newsstand.hpp"

#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "dateline/gazetteer/gazetteer.hpp"

namespace dateline::test {
namespace {

namespace fs = std::filesystem;

/// The bundled word lists of time and page, and a few outlets.
struct Lists {
    std::vector<std::byte> image;
    Vocabulary vocabulary;
    TimeLexicon times;
    WordLexicon words;
    PageLexicon page;
    std::unique_ptr<Gazetteer> gazetteer;

    Lists() {
        fs::path const root = fs::path(DATELINE_SOURCE_DIR) / "gazetteers";
        Diagnostics diagnostics;
        ImageWriter writer;
        VocabularyBuilder builder;
        compile_time_words(root / "time", builder, writer, diagnostics);
        add_function_words(root / "words", builder, diagnostics);
        compile_page_words(root / "page", builder, writer, diagnostics);
        compile_words(root / "words", DATELINE_WORDNET, builder, writer, diagnostics);
        builder.write(writer);
        image = writer.finish();
        ImageView const view{image, "test lists"};
        vocabulary = Vocabulary{view};
        times = TimeLexicon{view};
        words = WordLexicon{view};
        page = PageLexicon{view};
        std::vector<fs::path> const files{root / "organizations" / "outlets.yaml"};
        gazetteer = std::make_unique<Gazetteer>(compile_gazetteer(files, vocabulary, diagnostics), "test gazetteer");
        std::ostringstream messages;
        diagnostics.print(messages);
        BOOST_TEST_REQUIRE(diagnostics.errors() == 0u, messages.str());
    }
};

Lists const& lists() {
    static Lists const all;
    return all;
}

Document one_document(std::string const& bytes, std::string const& name) {
    auto reading = read_bytes(bytes, name);
    BOOST_TEST_REQUIRE(reading.documents.size() == 1u, reading.messages);
    return std::move(reading.documents.front());
}

}  // namespace

Folder::Folder() {
    auto pattern = (fs::temp_directory_path() / "dateline-test-XXXXXX").string();
    BOOST_TEST_REQUIRE(mkdtemp(pattern.data()) != nullptr);
    root_ = pattern;
}
Folder::~Folder() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
}
std::string Folder::path(std::string const& name) const { return name.empty() ? root_ : root_ + "/" + name; }
std::string Folder::write(std::string const& name, std::string const& bytes) const {
    fs::path const file = path(name);
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
    return file.string();
}

Reading read_bytes(std::string const& bytes, std::string const& name) {
    Folder const folder;
    Reading reading;
    Diagnostics diagnostics;
    read_documents(
        folder.write(name, bytes), [&](Document&& d) { reading.documents.push_back(std::move(d)); }, diagnostics);
    std::ostringstream messages;
    diagnostics.print(messages);
    reading.messages = messages.str();
    return reading;
}

Page::Page(std::string bytes, std::string name)
    : document(one_document(bytes, name)),
      tokens(tokenize(document.text, lists().vocabulary)),
      words(parse_words(tokens, lists().words)),
      names(find_names(tokens, *lists().gazetteer)),
      times(find_times(tokens, words, lists().times, names.taken())),
      article(read_article(document, tokens, names, times, *lists().gazetteer, lists().page, std::nullopt)) {}

std::string Page::body() const {
    std::string all;
    for (auto const& s : article.body) (all += all.empty() ? "" : "\n") += document.text->slice(s);
    return all;
}
std::string Page::first_paragraph() const {
    return article.body.empty() ? "" : std::string(document.text->slice(article.body.front()));
}
std::string Page::last_paragraph() const {
    return article.body.empty() ? "" : std::string(document.text->slice(article.body.back()));
}
bool Page::kept_apart_has(std::string_view some) const {
    for (auto const& s : article.kept_apart)
        if (document.text->slice(s).find(some) != std::string_view::npos) return true;
    return false;
}
std::string Page::outlet() const { return article.outlet ? std::string(lists().gazetteer->id(*article.outlet)) : ""; }
std::string Page::agency() const { return article.agency ? std::string(lists().gazetteer->id(*article.agency)) : ""; }
std::string Page::authors() const {
    std::string all;
    for (auto const& a : article.authors) (all += all.empty() ? "" : "; ") += a;
    return all;
}
std::string Page::place() const {
    return article.dateline_place ? std::string(document.text->slice(*article.dateline_place)) : "";
}

std::string Page::language() const { return language_of(document, tokens, article, lists().page); }

Explanation Page::explained() const {
    return explain_article(document, tokens, names, times, *lists().gazetteer, lists().page, article);
}

std::string Page::why_without(std::string_view some) const {
    for (auto const& out : explained().left_out)
        if (document.text->slice(out.where).find(some) != std::string_view::npos) return std::string(out.why.front());
    return "";
}

}  // namespace dateline::test
