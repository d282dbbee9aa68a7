// An article is a copy of an earlier one that is none itself and with which it shares a key. So a new article asks
// those with which it shares one; and where it is an original, or an article leaves or ceases to be one, the later ones
// that share a key ask again, each when all before it have been asked.
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
    CopyMender(Arranged& arranged, Change const& change)
        : arranged_(arranged),
          added_(change.added.begin(), change.added.end()),
          leaving_(change.leaving.begin(), change.leaving.end()) {
        for (std::int64_t const article : change.added) {
            for (std::uint64_t const key : copy_keys(print_of(article))) added_with_[key].push_back(article);
            ask(article);
        }
        for (std::int64_t const article : change.leaving) {
            if (!arranged_.copy_of(article)) ask_those_who_look_at(article);
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
            if (was_original != !now) ask_those_who_look_at(article);
        }
        return std::move(copy_of_);
    }

private:
    void ask(std::int64_t article) { to_ask_.emplace(key_of(article), article); }

    void ask_those_who_look_at(std::int64_t article) {
        for (std::uint64_t const key : copy_keys(print_of(article))) ask_those_who_look_at(article, key);
    }

    /// Behind so many originals nobody looks at it any more.
    void ask_those_who_look_at(std::int64_t article, std::uint64_t key) {
        std::vector<std::int64_t> const& all = sharing(key);
        std::size_t originals = 0;
        for (auto other = behind(all, article); other != all.end() && originals <= copies_looked_at; ++other) {
            if (*other == article) continue;
            ask(*other);
            if (!is_copy_now(*other)) ++originals;
        }
    }

    std::optional<std::int64_t> original_of(std::int64_t article) {
        std::optional<std::int64_t> out;
        std::set<std::int64_t> met;
        for (std::uint64_t const key : copy_keys(print_of(article))) {
            std::vector<std::int64_t> const& all = sharing(key);
            std::size_t left = copies_looked_at;
            for (auto at = behind(all, article); at != all.begin() && left != 0;) {
                std::int64_t const earlier = *--at;
                if (earlier == article || is_copy_now(earlier)) continue;
                --left;
                if ((out && !(key_of(earlier) < key_of(*out))) || !met.insert(earlier).second) continue;
                if (is_copy(print_of(article), print_of(earlier))) out = earlier;
            }
        }
        return out;
    }

    using List = std::vector<std::int64_t>;
    /// The first that comes behind the article.
    List::const_iterator behind(List const& all, std::int64_t article) {
        return std::upper_bound(all.begin(), all.end(), article,
                                [&](std::int64_t a, std::int64_t b) { return key_of(a) < key_of(b); });
    }

    bool is_copy_now(std::int64_t article) {
        auto const found = copy_of_.find(article);
        if (found != copy_of_.end()) return found->second.has_value();
        return arranged_.copy_of(article).has_value();
    }

    /// All that have this key, in canonical order.
    List const& sharing(std::uint64_t key) {
        auto const [found, is_new] = sharing_.try_emplace(key);
        if (is_new) {
            found->second = arranged_.sharing(key);
            std::erase_if(found->second, [&](std::int64_t article) { return leaving_.contains(article); });
            if (auto const added = added_with_.find(key); added != added_with_.end())
                found->second.insert(found->second.end(), added->second.begin(), added->second.end());
            std::ranges::sort(found->second, [&](std::int64_t a, std::int64_t b) { return key_of(a) < key_of(b); });
        }
        return found->second;
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
    std::set<std::int64_t> added_, leaving_;
    std::unordered_map<std::uint64_t, List> added_with_;  ///< by key
    std::unordered_map<std::uint64_t, List> sharing_;     ///< ... all
    std::set<std::pair<CanonicalKey, std::int64_t>> to_ask_;
    std::map<std::int64_t, std::optional<std::int64_t>> copy_of_;
    std::unordered_map<std::int64_t, CanonicalKey> keys_;
    std::unordered_map<std::int64_t, Fingerprint> prints_;
};

}  // namespace

std::map<std::int64_t, std::optional<std::int64_t>> mend_copies(Arranged& arranged, Change const& change) {
    return CopyMender(arranged, change).mend();
}

}  // namespace dateline
