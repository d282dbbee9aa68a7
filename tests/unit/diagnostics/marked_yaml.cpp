#include "dateline/diagnostics/marked_yaml.hpp"

#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "dateline/diagnostics/error.hpp"
#include "printed.hpp"

using namespace dateline;
using test::printed;

namespace {

/// A folder that is gone when the test is over.
struct Folder {
    std::filesystem::path path;
    Folder() : path(std::filesystem::temp_directory_path() / ("dateline-yaml-" + std::to_string(std::rand()))) {
        std::filesystem::create_directories(path / "sub");
    }
    ~Folder() { std::filesystem::remove_all(path); }
    void write(std::string const& name, std::string const& text) const { std::ofstream(path / name) << text; }
};

}  // namespace

BOOST_AUTO_TEST_CASE(a_streamed_list_is_handed_over_item_by_item_and_not_kept) {
    Diagnostics d;
    auto file = YamlFile::of_text("version: 1\nnames:\n  - {id: a}\n  - {id: é, x: [y]}\nlast: [z]\n", "x.yaml");
    std::vector<std::string> taken;
    file.read_tree(d, {"names", [&](YamlNode const& n) {
                           taken.push_back(std::string(n.text("id")) + ":" + std::to_string(n.line));
                       }});
    BOOST_TEST(d.empty());
    BOOST_TEST(taken == (std::vector<std::string>{"a:3", "é:4"}), boost::test_tools::per_element());
    BOOST_TEST(file.root().find("names")->list.empty());
    BOOST_TEST(file.root().find("last")->list.size() == 1u);
    BOOST_TEST(file.root().text("version") == "1");
}

BOOST_AUTO_TEST_CASE(an_item_of_a_streamed_list_that_a_mistake_cuts_short_is_the_last) {
    Diagnostics d;
    auto file = YamlFile::of_text("names:\n  - {id: a}\n  - {id: b, x: \"un\n", "x.yaml");
    std::size_t taken = 0;
    file.read_tree(d, {"names", [&](YamlNode const&) { ++taken; }});
    BOOST_TEST(taken == 2u);
    BOOST_TEST(!d.empty());
}

BOOST_AUTO_TEST_CASE(keys_and_values_know_their_line_and_column_in_characters) {
    Diagnostics d;
    auto const file = YamlFile::parse("a: \"q é\"\nlist: [é, {ü: y, z: w}]\n", "x.yaml", d);
    BOOST_TEST(d.empty());
    YamlNode const& root = file.root();
    BOOST_TEST((root.kind == YamlNode::Kind::map));
    BOOST_TEST(root.text("a") == "q é");
    BOOST_TEST(root.find("a")->quoted);
    BOOST_TEST(root.find("a")->column == 4u);
    YamlNode const& list = *root.find("list");
    BOOST_TEST((list.kind == YamlNode::Kind::list));
    BOOST_TEST(list.line == 2u);
    BOOST_TEST(list.list.at(0).column == 8u);
    BOOST_TEST(!list.list.at(0).quoted);
    YamlNode const& map = list.list.at(1);
    BOOST_TEST(map.find("ü")->column == 15u);
    BOOST_TEST(map.map.at(1).key.column == 18u);
    BOOST_TEST(map.find("nothing") == nullptr);
    BOOST_TEST(map.text("nothing").empty());
}

BOOST_AUTO_TEST_CASE(an_absent_value_is_null_and_stands_at_its_key) {
    Diagnostics d;
    auto const file = YamlFile::parse("b:\nc: null\n", "x.yaml", d);
    BOOST_TEST((file.root().find("b")->kind == YamlNode::Kind::null));
    BOOST_TEST(file.root().find("b")->line == 1u);
    BOOST_TEST((file.root().find("c")->kind == YamlNode::Kind::null));
    BOOST_TEST(file.root().text("c").empty());
}

BOOST_AUTO_TEST_CASE(a_key_given_twice_is_shown_at_both_places_and_the_first_counts) {
    Diagnostics d;
    auto const file = YamlFile::parse("name: Putin\ntype: PERSON\nname: Medvedev\n", "p.yaml", d);
    BOOST_TEST(printed(d) ==
               "p.yaml:3:1: error: key \"name\" is given twice\n"
               "    3 | name: Medvedev\n"
               "      | ^^^^\n"
               "p.yaml:1:1: note: first given here\n"
               "    1 | name: Putin\n"
               "      | ^^^^\n");
    BOOST_TEST(file.root().text("name") == "Putin");
    BOOST_TEST(file.root().map.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_syntax_error_is_reported_and_what_stands_before_it_is_kept) {
    Diagnostics d;
    auto const file = YamlFile::parse("a: 1\nb: [x, y\nc: \"un", "s.yaml", d);
    BOOST_TEST(d.errors() == 1u);
    BOOST_TEST(d.list().at(0).place.file == "s.yaml");
    BOOST_TEST(d.list().at(0).place.line >= 2u);
    BOOST_TEST(file.root().text("a") == "1");
    BOOST_TEST((file.root().find("b")->kind == YamlNode::Kind::list));
}

BOOST_AUTO_TEST_CASE(an_alias_a_list_for_a_key_and_a_second_document_are_mistakes) {
    Diagnostics alias, key, second;
    (void)YamlFile::parse("a: &n foo\nb: *n\n", "x", alias);
    BOOST_TEST(alias.errors() == 1u);
    BOOST_TEST(alias.list().at(0).place.line == 2u);
    (void)YamlFile::parse("? [a]\n: c\n", "x", key);
    BOOST_TEST(key.list().at(0).message == "a key must be a word");
    auto const file = YamlFile::parse("a: b\n---\nc: d\n", "x", second);
    BOOST_TEST(second.list().at(0).message == "a word list is one document");
    BOOST_TEST(file.root().text("a") == "b");
}

BOOST_AUTO_TEST_CASE(bytes_that_are_not_utf_8_are_reported_once_a_line) {
    Diagnostics d;
    (void)YamlFile::parse("a: x\nb: \xFFx\xFF\nc: \xFE\n", "x", d);
    BOOST_TEST(d.errors() == 2u);
    BOOST_TEST(d.list().at(0).place.line == 2u);
    BOOST_TEST(d.list().at(0).place.column == 4u);
    BOOST_TEST(d.list().at(1).place.line == 3u);
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_and_line_ends_of_windows_do_not_move_a_column) {
    Diagnostics d;
    auto const file = YamlFile::parse(
        "\xEF\xBB\xBF"
        "a: b\r\nknid: \"c\"\r\n",
        "w.yaml", d);
    BOOST_TEST(file.root().find("a")->column == 4u);
    BOOST_TEST(file.root().text("knid") == "c");
    file.report(d, Severity::warning, *file.root().find("knid"), "odd");
    BOOST_TEST(printed(d) == "w.yaml:2:7: warning: odd\n    2 | knid: \"c\"\n      |       ^^^\n");
}

BOOST_AUTO_TEST_CASE(an_unknown_key_gets_a_suggestion_or_the_list_of_known_ones) {
    Diagnostics d;
    auto const file = YamlFile::parse("text: V. Putin\nknid: surname\nbanana: 1\n", "k.yaml", d);
    file.check_keys(d, file.root(), {"text", "kind"});
    BOOST_TEST(d.errors() == 2u);
    BOOST_TEST(d.list().at(0).message == "unknown key \"knid\", did you mean \"kind\"?");
    BOOST_TEST(d.list().at(0).place.line == 2u);
    BOOST_TEST(d.list().at(1).message == "unknown key \"banana\"; known are text, kind");
}

BOOST_AUTO_TEST_CASE(an_empty_file_has_a_null_root) {
    Diagnostics d;
    BOOST_TEST((YamlFile::parse("", "e", d).root().kind == YamlNode::Kind::null));
    BOOST_TEST((YamlFile::parse("# only a remark\n", "e", d).root().kind == YamlNode::Kind::null));
    BOOST_TEST(d.empty());
}

BOOST_AUTO_TEST_CASE(nesting_without_end_is_a_mistake_and_no_crash) {
    Diagnostics d;
    (void)YamlFile::parse(std::string(100000, '['), "deep", d);
    BOOST_TEST(d.errors() == 1u);
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_opened_is_an_error_of_the_material) {
    Diagnostics d;
    auto const is_bad_material = [](Error const& e) { return e.status() == Exit::bad_material; };
    BOOST_CHECK_EXCEPTION((void)YamlFile::read("no/such/file.yaml", d), Error, is_bad_material);
    BOOST_CHECK_EXCEPTION((void)YamlFile::read(std::filesystem::temp_directory_path(), d), Error, is_bad_material);
    BOOST_CHECK_EXCEPTION((void)yaml_files("no/such/folder"), Error, is_bad_material);
}

BOOST_AUTO_TEST_CASE(the_word_lists_of_a_folder_come_sorted_by_path_and_a_file_is_itself) {
    Folder const folder;
    folder.write("z.yaml", "a: 1\n");
    folder.write("sub/b.yaml", "a: 2\n");
    folder.write("notes.txt", "no\n");
    auto const files = yaml_files(folder.path);
    BOOST_TEST(files.size() == 2u);
    BOOST_TEST(files.at(0).filename() == "b.yaml");
    BOOST_TEST(files.at(1).filename() == "z.yaml");
    BOOST_TEST(yaml_files(folder.path / "notes.txt").size() == 1u);
    Diagnostics d;
    auto const file = YamlFile::read(files.at(1), d);
    BOOST_TEST(file.root().text("a") == "1");
    BOOST_TEST(file.name() == files.at(1).string());
}
