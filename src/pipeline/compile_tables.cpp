// Build-time program: compiles the word lists under gazetteers/ and WordNet's files into one block of
// tables (text/image.hpp), which tables.S puts into the program.
//
// The order of adding gives the WordIds their meaning: time words come first, so that "id <= count" is
// the time room's test; then function words, event triggers, words of page furniture, and at last every
// form that WordNet knows.
//
//   compile_tables GAZETTEERS WORDNET OUT
#include <cstdio>
#include <fstream>
#include <iostream>

#include "dateline/article/page_words.hpp"
#include "dateline/diagnostics/error.hpp"
#include "dateline/event/trigger_lexicon.hpp"
#include "dateline/gazetteer/bundled_lists.hpp"
#include "dateline/syntax/word_lexicon.hpp"
#include "dateline/temporal/time_lexicon.hpp"

namespace {

using namespace dateline;
namespace fs = std::filesystem;

std::vector<std::byte> compile(fs::path const& lists, fs::path const& wordnet, Diagnostics& diagnostics) {
    ImageWriter image;
    VocabularyBuilder words;
    compile_time_words(lists / "time", words, image, diagnostics);
    add_function_words(lists / "words", words, diagnostics);
    add_trigger_words(lists / "events", words, diagnostics);
    compile_page_words(lists / "page", words, image, diagnostics);
    compile_words(lists / "words", wordnet, words, image, diagnostics);
    compile_triggers(lists / "events", words, image, diagnostics);
    words.write(image);
    if (diagnostics.errors() != 0) return {};

    // The gazetteer's spellings are cut into tokens by the tokenizer, which reads the vocabulary just built.
    std::vector<std::byte> const so_far = image.finish();
    Vocabulary const vocabulary{ImageView{so_far, "vocabulary"}};
    std::vector<fs::path> const gazetteers{lists};
    image.add("gazetteer", compile_gazetteer(gazetteers, vocabulary, diagnostics));
    image.add("gazetteer.lists", pack_lists(gazetteers));
    return diagnostics.errors() != 0 ? std::vector<std::byte>{} : image.finish();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: compile_tables GAZETTEERS WORDNET OUT\n";
        return static_cast<int>(Exit::bad_request);
    }
    try {
        Diagnostics diagnostics;
        std::vector<std::byte> const image = compile(argv[1], argv[2], diagnostics);
        diagnostics.print(std::cerr);
        if (diagnostics.errors() != 0) return static_cast<int>(Exit::bad_material);
        std::ofstream out(argv[3], std::ios::binary);
        out.write(reinterpret_cast<char const*>(image.data()), static_cast<std::streamsize>(image.size()));
        if (!out.flush()) throw Error(Exit::bad_material, std::string(argv[3]) + ": cannot be written");
        return 0;
    } catch (Error const& error) {
        std::cerr << error.what() << '\n';
        return static_cast<int>(error.status());
    }
}
