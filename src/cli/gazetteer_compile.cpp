// dateline gazetteer compile: name lists of any size as one file that is mapped when it is used:
//
//   dateline gazetteer compile people.yaml companies/ -o names.dgz
//   dateline build --gazetteer names.dgz articles/
#include <chrono>
#include <ostream>

#include "dateline/gazetteer/bundled_lists.hpp"
#include "dateline/gazetteer/compiled_file.hpp"
#include "dateline/pipeline.hpp"
#include "gazetteer.hpp"

namespace dateline {
namespace {

struct CompileOptions {
    std::vector<std::string> lists;
    std::string out;
    bool with_bundled = false;
};

Exit compile(CompileOptions const& options, Session& session) {
    Diagnostics diagnostics;
    Bundled const take = options.with_bundled ? Bundled::everything : Bundled::words;
    std::vector<std::byte> image = compile_own_lists(existing_lists(options.lists), bundled_lists(), take,
                                                     bundled_lexicons().vocabulary, diagnostics);
    if (diagnostics.errors() != 0) {
        diagnostics.print(session.err);
        session.err << counted(diagnostics.errors(), "mistake", "mistakes") << ", nothing compiled\n";
        return Exit::bad_material;
    }
    write_compiled_gazetteer(options.out, std::move(image), bundled_tables_hash());
    CompiledGazetteer const made(options.out, bundled_tables_hash());
    session.out << options.out << ": " << counted(made.get().size(), "entity", "entities") << ", "
                << counted(std::filesystem::file_size(options.out), "byte", "bytes") << '\n';
    return Exit::done;
}

}  // namespace

void add_gazetteer_compile(CLI::App& gazetteer, Session& session) {
    auto* const command = gazetteer.add_subcommand("compile", "compile name lists into one file for --gazetteer");
    command->footer("Example: dateline gazetteer compile my-names/ -o names.dgz");
    auto options = std::make_shared<CompileOptions>();
    command->add_option("LIST", options->lists, "YAML or JSON Lines files, or folders of YAML")->required();
    command->add_option("-o,--output", options->out, "the compiled file")->type_name("FILE")->required();
    command->add_flag("--with-bundled", options->with_bundled, "take the bundled names in, too");
    command->callback(
        [options, &session] { session.chosen = [options, &session] { return compile(*options, session); }; });
}

}  // namespace dateline
