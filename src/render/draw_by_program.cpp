// Pictures that other programs draw: Graphviz's dot lays cards, lanes and ledgers out; librsvg's rsvg-convert turns the
// overview, which is SVG of our own, into PNG or PDF. A picture reaches its place whole or not at all (write_file). A
// PNG has 144 dots an inch, for screens of today.
#include "child_program.hpp"
#include "dateline/render/render.hpp"

namespace dateline {

void run_graphviz(std::string const& dot, std::string_view type, std::filesystem::path const& out, int seconds) {
    ChildProgram program{"Graphviz's dot",
                         "apt-get install graphviz",
                         "a query of fewer events, another --style (ledger, overview), a .html page, or whether "
                         "\"dot -V\" answers at all",
                         {"dot", "-T" + std::string(type)}};
    if (type == "png") program.arguments.emplace_back("-Gdpi=144");
    write_file(out, run_program(program, dot, seconds));
}

void run_rsvg(std::string const& svg, std::string_view type, std::filesystem::path const& out, int seconds) {
    ChildProgram program{"rsvg-convert, which makes PNG and PDF of an overview,",
                         "apt-get install librsvg2-bin; .svg and .html need no program",
                         "an .svg or .html file, which need no program, or whether \"rsvg-convert --version\" answers",
                         {"rsvg-convert", "--format=" + std::string(type)}};
    if (type == "png") program.arguments.emplace_back("--zoom=1.5");
    write_file(out, run_program(program, svg, seconds));
}

}  // namespace dateline
