// The compiled word lists lie in the program's own image (tables.S): the views below read them in place, so
// starting costs nothing but a checksum.
#include <cstdio>

#include "dateline/pipeline.hpp"
#include "dateline/text/fold.hpp"

extern "C" {
extern std::byte const dateline_tables_begin;
extern std::byte const dateline_tables_end;
}

namespace dateline {
namespace {

Bytes tables() {
    std::byte const* const begin = &dateline_tables_begin;
    return {begin, static_cast<std::size_t>(&dateline_tables_end - begin)};
}

ImageView const& bundled_image() {
    static ImageView const image{tables(), "bundled word lists"};
    return image;
}

}  // namespace

Lexicons const& bundled_lexicons() {
    static Lexicons const lexicons{Vocabulary{bundled_image()}, TimeLexicon{bundled_image()},
                                   WordLexicon{bundled_image()}, TriggerLexicon{bundled_image()},
                                   PageLexicon{bundled_image()}};
    return lexicons;
}

Gazetteer const& bundled_gazetteer() {
    static Gazetteer const gazetteer{ImageView{bundled_image().section("gazetteer"), "bundled gazetteer"}};
    return gazetteer;
}

Bytes bundled_lists() { return bundled_image().section("gazetteer.lists"); }

std::string bundled_tables_hash() {
    std::string_view const bytes{reinterpret_cast<char const*>(tables().data()), tables().size()};
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(word_hash(bytes)));
    return text;
}

}  // namespace dateline
