// The state of looking at one page: what features.cpp notices of a passage alone and surroundings.cpp of its place.
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "body.hpp"
#include "features.hpp"

namespace dateline {

/// "1 min read . Updated: 15 Feb 2021": a line that dates or signs and says nothing else.
[[nodiscard]] bool is_stamp_line(Passage const& p);

class Observer {
public:
    Observer(Document const& document, Tokens const& tokens, std::vector<Passage> const& passages)
        : document_(document), tokens_(tokens), p_(passages), count_(passages.size()) {}
    PassageFeatures run();

private:
    void put(std::uint8_t number) { out_.active.push_back(number); }
    void put_if(bool yes, std::uint8_t number) {
        if (yes) put(number);
    }
    void find_region();
    void sum_prose();
    void find_section_blocks();
    void find_dateline();
    void weigh_containers();
    void read_declared();
    void shape(Passage const& p);
    void phrases(Passage const& p);
    void neighbours(std::size_t i);
    void region(std::size_t i);
    void markup(Passage const& p);
    void declared(Passage const& p);
    [[nodiscard]] bool prose(std::ptrdiff_t i) const {
        return i >= 0 && i < static_cast<std::ptrdiff_t>(count_) && p_[static_cast<std::size_t>(i)].prose;
    }

    Document const& document_;
    Tokens const& tokens_;
    std::vector<Passage> const& p_;
    std::size_t count_;
    PassageFeatures out_;
    std::vector<std::uint32_t> prose_before_, words_before_;  ///< prefix sums of words
    std::unordered_map<std::uint32_t, std::uint32_t> container_words_;
    std::uint32_t best_container_ = 0, best_words_ = 0;
    std::unordered_set<std::uint64_t> declared_;  ///< hashes of three words in a row of the declared body
    std::unordered_set<std::uint64_t> titles_;
    std::uint32_t dateline_ = 0;  ///< the passage that begins with a dateline, or none: 0
    bool any_body_ = false, any_article_ = false;
    std::size_t last_lead_in_ = SIZE_MAX, last_section_ = SIZE_MAX;
    bool ended_ = false, ended_comments_ = false, ended_copyright_ = false;
};

}  // namespace dateline
