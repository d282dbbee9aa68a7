// Any bytes, read as a name list, either give mistakes or an image that opens and finds names without a crash. Aliases
// of anchors, deep nesting and long lists (a "gazetteer bomb") must end like any other mistake.
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include "dateline/gazetteer/names.hpp"
#include "dateline/pipeline.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace dateline;
    std::string const text(reinterpret_cast<char const*>(data), size);
    Vocabulary const& vocabulary = bundled_lexicons().vocabulary;
    Diagnostics diagnostics;
    std::vector<std::byte> image = compile_gazetteer_text(text, "fuzz.yaml", vocabulary, diagnostics);
    if (image.empty() != (diagnostics.errors() > 0)) std::abort();
    if (image.empty()) return 0;
    Gazetteer const gazetteer(std::move(image), "fuzz.yaml");
    Tokens const tokens = tokenize(std::make_shared<SourceText const>(text), vocabulary);
    for (NameMatch const& m : find_names(tokens, gazetteer).matches)
        if (m.tokens.last > tokens.size() || m.candidates == 0) std::abort();
    return 0;
}
