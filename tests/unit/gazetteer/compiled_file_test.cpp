// A gazetteer in a file: what is opened, and what is refused with which words.
#include <filesystem>
#include <fstream>

#include <boost/test/unit_test.hpp>

#include "dateline/diagnostics/error.hpp"
#include "dateline/gazetteer/compiled_file.hpp"
#include "newsroom.hpp"

using namespace dateline;
namespace fs = std::filesystem;

namespace {

/// A compiled list in a file that is gone at the end.
struct CompiledList {
    fs::path const path = fs::temp_directory_path() / "dateline-compiled-list.dgz";

    explicit CompiledList(std::string_view stamp) {
        Diagnostics diagnostics;
        auto image = compile_gazetteer_text("gazetteer: 1\nentities:\n  - {id: kiln, name: Kiln Works, type: ORG}\n",
                                            "list.yaml", test::english().vocabulary, diagnostics);
        write_compiled_gazetteer(path, std::move(image), stamp);
    }
    ~CompiledList() { fs::remove(path); }
};

std::string refusal(fs::path const& path, std::string_view stamp) {
    try {
        CompiledGazetteer const opened(path, stamp);
    } catch (Error const& e) {
        return e.what();
    }
    return "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(compiled_files)

BOOST_AUTO_TEST_CASE(a_file_of_the_same_word_lists_is_opened) {
    CompiledList const list("of today");
    CompiledGazetteer const opened(list.path, "of today");
    BOOST_TEST(opened.get().find("kiln").has_value());
    BOOST_TEST(is_compiled_gazetteer(list.path));
}

BOOST_AUTO_TEST_CASE(a_stale_file_is_refused_with_what_to_do) {
    CompiledList const list("of yesterday");
    BOOST_TEST(
        refusal(list.path, "of today")
            .ends_with("it was compiled with other word lists; compile it again with `dateline gazetteer compile`"));
}

BOOST_AUTO_TEST_CASE(an_empty_file_is_refused) {
    CompiledList const list("of today");
    std::ofstream(list.path, std::ios::trunc).flush();
    BOOST_TEST(refusal(list.path, "of today").ends_with("it is empty"));
    BOOST_TEST(!is_compiled_gazetteer(list.path));
}

BOOST_AUTO_TEST_SUITE_END()
