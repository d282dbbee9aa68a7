// Lists the words of each role: of the group "spokesman" also "press secretary", of the office president-ru its names
// ("Russian President") and its title ("President").
#include "dateline/gazetteer/role_words.hpp"

#include "tables.hpp"

namespace dateline {

std::vector<std::vector<RoleWords>> role_words(Gazetteer const& gazetteer) {
    Gazetteer::Tables const& tables = gazetteer.tables();
    std::vector<std::vector<RoleWords>> out(tables.role_kinds.size());
    for (WordRecord const& word : tables.words) {
        bool const names_role = word.role == WordRole::role || word.role == WordRole::title;
        if ((!names_role && word.role != WordRole::office) || word.number >= out.size()) continue;
        out[word.number].push_back({std::string(tables.string(word.text)), word.role == WordRole::office});
    }
    for (std::size_t i = 0; i < out.size(); ++i) {
        std::string title{tables.string(tables.role_kinds[i].title)};
        if (!title.empty()) out[i].push_back({std::move(title), false});
    }
    return out;
}

}  // namespace dateline
