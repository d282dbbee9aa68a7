// What a report is about, as hashes of the content words of its clause and of the quotation it carries: the
// merging room compares them. Private to the room.
#pragma once

#include "story.hpp"

namespace dateline::event {

class Content {
public:
    explicit Content(Story const& story) : s_(story) {}
    /// Appends the sorted, distinct hashes of a draft to `out.content` and notes their range in its report. Quick for
    /// drafts in text order: a sentence is sorted once.
    void add(Draft& draft, Reports& out);

private:
    struct Coded {
        std::uint64_t code;
        std::uint32_t token;
    };
    void read(std::uint32_t sentence);
    void add_words(TokenRange range, std::vector<std::uint64_t>& out) const;

    Story const& s_;
    std::vector<Coded> coded_;          // content words of a sentence, by their hashes
    std::vector<std::uint64_t> near_;   // room for those of a draft
    std::uint32_t sentence_ = nowhere;  // its number
};

}  // namespace dateline::event
