// An article stands on the page by paragraphs. A sentence that tells an event is there already and goes by its number:
// [["The weather was fine.", 3], ["Nobody answered."]]. Sentences are known again by their text, for those of a copy
// have places of their own. An article for which there is no room has no body at all: one that breaks off would
// mislead.
#include "page_bodies.hpp"

#include <unordered_set>

#include "escape.hpp"

namespace dateline {

void PageBodies::write(JsonWriter& json, std::size_t source, std::string const& doc) {
    if (!body_) return;
    std::unordered_map<std::string, std::uint32_t> const& tell = tell_[source];
    std::vector<ArticleSentence> const sentences = body_(doc);
    std::unordered_set<std::uint32_t> found;
    std::size_t text = 0;
    for (ArticleSentence const& s : sentences) {
        auto const telling = tell.find(s.text);
        if (telling == tell.end()) {
            text += s.text.size();
        } else {
            found.insert(telling->second);
        }
    }
    if (sentences.empty() || found.size() < tell.size() || text > left_) return;
    left_ -= text;
    if (sentences.front().paragraph == 0) json.field("headed", true);
    json.key("body").begin_list().begin_list();
    std::uint32_t paragraph = sentences.front().paragraph;
    for (ArticleSentence const& s : sentences) {
        if (s.paragraph != paragraph) json.end_list().begin_list();
        paragraph = s.paragraph;
        auto const telling = tell.find(s.text);
        if (telling == tell.end()) {
            json.value(one_line(s.text));
        } else {
            json.value(telling->second);
        }
    }
    json.end_list().end_list();
}

}  // namespace dateline
