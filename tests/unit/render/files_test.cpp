#include <sys/stat.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "dateline/diagnostics/error.hpp"
#include "dateline/render/render.hpp"
#include "svg.hpp"
#include "unit/render/seven_events.hpp"

using namespace dateline;
namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path;
    Folder() {
        std::string name = (fs::temp_directory_path() / "dateline_files_XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~Folder() { fs::remove_all(path); }
    std::size_t files() const { return static_cast<std::size_t>(std::distance(fs::directory_iterator(path), {})); }
};

/// PATH is this folder while it lives.
struct OnlyPath {
    std::string before = std::getenv("PATH");
    explicit OnlyPath(fs::path const& folder) { ::setenv("PATH", folder.c_str(), 1); }
    ~OnlyPath() { ::setenv("PATH", before.c_str(), 1); }
};

void make_program(fs::path const& path, std::string const& script) {
    std::ofstream(path) << "#!/bin/sh\n" << script << '\n';
    fs::permissions(path, fs::perms::owner_all);
}

template <class Action>
std::string message_of(Action const& action) {
    try {
        action();
    } catch (Error const& error) {
        BOOST_TEST((error.status() == Exit::bad_material));
        return error.what();
    }
    return "no error";
}

bool has(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

}  // namespace

BOOST_AUTO_TEST_SUITE(files)

BOOST_AUTO_TEST_CASE(a_file_is_written_whole_and_leaves_nothing_beside_it) {
    Folder folder;
    write_file(folder.path / "a.svg", "first");
    write_file(folder.path / "a.svg", std::string_view("second\0", 7));
    BOOST_TEST(test::contents((folder.path / "a.svg").string()) == std::string("second\0", 7));
    BOOST_TEST(folder.files() == 1u);
}

BOOST_AUTO_TEST_CASE(a_link_stays_a_link) {
    Folder folder;
    write_file(folder.path / "target", "old");
    fs::create_symlink("target", folder.path / "link");
    write_file(folder.path / "link", "new");
    BOOST_TEST(fs::is_symlink(folder.path / "link"));
    BOOST_TEST(test::contents((folder.path / "target").string()) == "new");
}

BOOST_AUTO_TEST_CASE(a_full_disk_is_said) {
    BOOST_TEST(message_of([] { write_file("/dev/full", "x"); }) == "/dev/full: cannot be written: the disk is full");
}

BOOST_AUTO_TEST_CASE(a_missing_folder_is_named) {
    Folder folder;
    std::string const path = (folder.path / "no" / "a.svg").string();
    BOOST_TEST(message_of([&] { write_file(path, "x"); }) ==
               path + ": cannot be written: there is no folder " + (folder.path / "no").string());
}

BOOST_AUTO_TEST_CASE(a_folder_is_no_file) {
    Folder folder;
    BOOST_TEST(has(message_of([&] { write_file(folder.path, "x"); }), "cannot be written: it is a folder"));
}

BOOST_AUTO_TEST_CASE(a_read_only_folder_is_said) {
    Folder folder;
    if (::geteuid() == 0) {
        BOOST_TEST(has(message_of([] { write_file("/proc/a.svg", "x"); }), "/proc/a.svg: cannot be written: "));
        return;
    }
    fs::permissions(folder.path, fs::perms::owner_read | fs::perms::owner_exec);
    BOOST_TEST(has(message_of([&] { write_file(folder.path / "a.svg", "x"); }), "no permission to write here"));
    fs::permissions(folder.path, fs::perms::owner_all);
}

BOOST_AUTO_TEST_CASE(graphviz_draws_svg_and_png) {
    Folder folder;
    std::ostringstream dot;
    write_cards_dot(dot, test::seven_events(), "A title");
    run_graphviz(dot.str(), "svg", folder.path / "a.svg");
    run_graphviz(dot.str(), "png", folder.path / "a.png");
    BOOST_TEST(has(test::contents((folder.path / "a.svg").string()), "</svg>"));
    std::string const png = test::contents((folder.path / "a.png").string());
    BOOST_TEST(png.starts_with("\x89PNG"));
    auto const byte = [&](std::size_t i) { return static_cast<unsigned>(static_cast<unsigned char>(png.at(i))); };
    unsigned const width = byte(18) << 8 | byte(19);
    BOOST_TEST(width > 1300u);
    BOOST_TEST(width < 2200u);
}

BOOST_AUTO_TEST_CASE(without_graphviz_the_message_says_how_to_get_it) {
    Folder folder;
    OnlyPath const path(folder.path);
    BOOST_TEST(message_of([&] { run_graphviz("digraph { a }", "svg", folder.path / "a.svg"); }) ==
               "Graphviz's dot is not installed: apt-get install graphviz");
    BOOST_TEST(folder.files() == 0u);
}

BOOST_AUTO_TEST_CASE(a_wrong_dot_gives_graphviz_own_message) {
    Folder folder;
    std::string const message = message_of([&] { run_graphviz("digraph { a -> }", "svg", folder.path / "a.svg"); });
    BOOST_TEST(message.starts_with("Graphviz's dot failed: "));
    BOOST_TEST(has(message, "syntax error"));
    BOOST_TEST(folder.files() == 0u);
}

BOOST_AUTO_TEST_CASE(graphviz_is_stopped_after_its_time) {
    Folder folder;
    make_program(folder.path / "dot", "exec /bin/sleep 30");
    OnlyPath const path(folder.path);
    std::string const message = message_of([&] { run_graphviz("digraph { a }", "svg", folder.path / "a.svg", 1); });
    BOOST_TEST(message ==
               "Graphviz's dot did not end within 1 s and was stopped; try a query of fewer events, another --style "
               "(ledger, overview), a .html page, or whether \"dot -V\" answers at all");
    BOOST_TEST(!fs::exists(folder.path / "a.svg"));
}

BOOST_AUTO_TEST_CASE(graphviz_may_write_much_to_both_streams) {
    Folder folder;
    make_program(folder.path / "dot",
                 "/usr/bin/head -c 300000 /dev/zero >&2\n/usr/bin/head -c 300000 /dev/zero\n/usr/bin/head -c 300000 "
                 "/dev/zero >&2");
    OnlyPath const path(folder.path);
    run_graphviz("digraph { a }", "svg", folder.path / "a.svg", 20);
    BOOST_TEST(fs::file_size(folder.path / "a.svg") == 300000u);
}

BOOST_AUTO_TEST_CASE(an_overview_becomes_png_and_pdf) {
    Folder folder;
    std::ostringstream svg;
    write_overview_svg(svg, test::seven_events(), "A title");
    run_rsvg(svg.str(), "png", folder.path / "a.png");
    run_rsvg(svg.str(), "pdf", folder.path / "a.pdf");
    BOOST_TEST(test::contents((folder.path / "a.png").string()).starts_with("\x89PNG"));
    BOOST_TEST(test::contents((folder.path / "a.pdf").string()).starts_with("%PDF"));
}

BOOST_AUTO_TEST_CASE(without_librsvg_the_message_says_how_to_get_it_and_what_needs_none) {
    Folder folder;
    OnlyPath const path(folder.path);
    BOOST_TEST(message_of([&] { run_rsvg("<svg/>", "pdf", folder.path / "a.pdf"); }) ==
               "rsvg-convert, which makes PNG and PDF of an overview, is not installed: apt-get install librsvg2-bin; "
               ".svg and .html need no program");
    BOOST_TEST(folder.files() == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
