// An article is a copy of an earlier one that is none itself and with which it shares a key. So a new article asks
// those with which it shares one; and where it is an original, or an article ceases to be one, the later ones that
// share a key ask again, each when all before it have been asked.
#include "mend_copies.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "canonical.hpp"

namespace dateline {
namespace {

class CopyMender {
public:
    CopyMender(Arranged& arranged, std::span<std::int64_t const> added) : arranged_(arranged) {
        for (std::int64_t const article : added) {
            added_.insert(article);
            for (std::uint64_t const key : copy_keys(print_of(article))) added_with_[key].push_back(article);
            ask(article);
        }
    }

    std::map<std::int64_t, std::optional<std::int64_t>> mend() {
        while (!to_ask_.empty()) {
            std::int64_t const article = to_ask_.begin()->second;
            to_ask_.erase(to_ask_.begin());
            bool const is_new = added_.contains(article);
            std::optional<std::int64_t> const before = is_new ? std::nullopt : arranged_.copy_of(article);
            std::optional<std::int64_t> const now = original_of(article);
            if (!is_new && now == before) continue;
            copy_of_[article] = now;
            bool const was_original = !is_new && !before;
            if (was_original == !now) continue;
            for (std::uint64_t const key : copy_keys(print_of(article))) {
                for (std::int64_t const other : sharing(key)) {
                    if (key_of(article) < key_of(other)) ask(other);
                }
            }
        }
        return std::move(copy_of_);
    }

private:
    void ask(std::int64_t article) { to_ask_.emplace(key_of(article), article); }

    std::optional<std::int64_t> original_of(std::int64_t article) {
        auto const is_earlier = [&](std::int64_t a, std::int64_t b) { return key_of(a) < key_of(b); };
        std::optional<std::int64_t> out;
        std::set<std::int64_t> met;
        for (std::uint64_t const key : copy_keys(print_of(article))) {
            std::vector<std::int64_t> originals = sharing(key);
            std::erase_if(originals, [&](std::int64_t o) { return !is_earlier(o, article) || is_copy_now(o); });
            std::ranges::sort(originals, [&](std::int64_t a, std::int64_t b) { return is_earlier(b, a); });
            if (originals.size() > copies_looked_at) originals.resize(copies_looked_at);
            for (std::int64_t const o : originals) {
                if ((out && !is_earlier(o, *out)) || !met.insert(o).second) continue;
                if (is_copy(print_of(article), print_of(o))) out = o;
            }
        }
        return out;
    }

    bool is_copy_now(std::int64_t article) {
        auto const found = copy_of_.find(article);
        if (found != copy_of_.end()) return found->second.has_value();
        return arranged_.copy_of(article).has_value();
    }

    std::vector<std::int64_t> sharing(std::uint64_t key) {
        std::vector<std::int64_t> out = arranged_.sharing(key);
        if (auto const found = added_with_.find(key); found != added_with_.end())
            out.insert(out.end(), found->second.begin(), found->second.end());
        return out;
    }

    CanonicalKey const& key_of(std::int64_t article) {
        auto const [found, is_new] = keys_.try_emplace(article);
        if (is_new) found->second = canonical_key(arranged_.source(article));
        return found->second;
    }
    Fingerprint const& print_of(std::int64_t article) {
        auto const [found, is_new] = prints_.try_emplace(article);
        if (is_new) found->second = arranged_.print(article);
        return found->second;
    }

    Arranged& arranged_;
    std::set<std::int64_t> added_;
    std::unordered_map<std::uint64_t, std::vector<std::int64_t>> added_with_;  ///< by key
    std::set<std::pair<CanonicalKey, std::int64_t>> to_ask_;
    std::map<std::int64_t, std::optional<std::int64_t>> copy_of_;
    std::unordered_map<std::int64_t, CanonicalKey> keys_;
    std::unordered_map<std::int64_t, Fingerprint> prints_;
};

}  // namespace

std::map<std::int64_t, std::optional<std::int64_t>> mend_copies(Arranged& arranged,
                                                                std::span<std::int64_t const> added) {
    return CopyMender(arranged, added).mend();
}

}  // namespace dateline
