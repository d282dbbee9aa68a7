// The articles of a page, around the sentences that tell its events.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "dateline/render/render.hpp"
#include "dateline/text/json_writer.hpp"

namespace dateline {

class PageBodies {
public:
    /// Of so many sources; texts that tell nothing take `most_text` bytes together at most.
    PageBodies(ArticleBody body, std::size_t sources, std::size_t most_text)
        : body_(std::move(body)), tell_(sources), left_(most_text) {}
    /// The source has this sentence, which is number `number` of those that tell.
    void tells(std::size_t source, std::string const& sentence, std::uint32_t number) {
        tell_[source].try_emplace(sentence, number);
    }
    /// The fields "body" and "headed" of a source whose article is `doc`; none when the article is not known whole,
    /// lacks a sentence that tells, or is too long for what is left.
    void write(JsonWriter& json, std::size_t source, std::string const& doc);

private:
    ArticleBody body_;
    std::vector<std::unordered_map<std::string, std::uint32_t>> tell_;  ///< of each source: sentences that tell
    std::size_t left_;
};

}  // namespace dateline
