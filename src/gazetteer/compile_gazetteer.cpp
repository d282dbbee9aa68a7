// The whole way from YAML to an image: all files are read, then checked against each other, then compiled. With one
// mistake in them ("office of nobody") nothing is compiled, and all mistakes are told in one run.
#include "lists.hpp"

namespace dateline {

std::vector<std::byte> compile_gazetteer(std::span<std::filesystem::path const> files_or_folders,
                                         Vocabulary const& vocabulary, Diagnostics& diagnostics) {
    Lists lists;
    std::size_t const errors = diagnostics.errors();
    for (auto const& file : list_files(files_or_folders)) read_list(file, lists, diagnostics);
    check_lists(lists, diagnostics);
    if (diagnostics.errors() != errors) return {};
    return compile_lists(lists, vocabulary);
}

std::vector<std::byte> compile_gazetteer_text(std::string_view yaml, std::string_view name,
                                              Vocabulary const& vocabulary, Diagnostics& diagnostics) {
    Lists lists;
    std::size_t const errors = diagnostics.errors();
    read_list_text(yaml, std::string(name), lists, diagnostics);
    check_lists(lists, diagnostics);
    if (diagnostics.errors() != errors) return {};
    return compile_lists(lists, vocabulary);
}

}  // namespace dateline
