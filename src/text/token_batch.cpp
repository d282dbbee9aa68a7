// A vocabulary of 150,000 words is larger than the nearest caches, and a text walks through it at random. So words are
// not looked up one by one: "Mr. O'Neill paid $1,000" puts its tokens into a batch, each word asks the memory for its
// slot, and only when the batch is full are all its words looked up, one close behind the other, and the tokens
// appended to the text's lists. The last token stays, for the next may ask what stands before it.
#include "token_batch.hpp"

namespace dateline {

void TokenBatch::look_up() noexcept {
    for (std::uint32_t i = 0; i < words_; ++i) {
        Awaited const& a = awaited_[i];
        WordId const id = vocabulary_.find_short(a.word.head, a.word.tail, a.length, batch_hashes_[a.token]);
        batch_[a.token].id = index(id);
    }
    words_ = 0;
}

/// Appends all but the last `kept` tokens.
void TokenBatch::append(std::uint32_t kept) {
    std::uint32_t const gone = here_ - kept;
    tokens_.insert(tokens_.end(), batch_.begin(), batch_.begin() + gone);
    hashes_.insert(hashes_.end(), batch_hashes_.begin(), batch_hashes_.begin() + gone);
    before_ += gone;
    here_ = kept;
}

void TokenBatch::empty() {
    look_up();
    append(1);
    batch_.front() = batch_.back();
    batch_hashes_.front() = batch_hashes_.back();
}

}  // namespace dateline
