// Lays a reader's own lists over the bundled ones. The bundled texts are read first, then his; what he defines himself
// (an id, an office, an ambiguity) then goes out of the bundled part, and so does what speaks of entities that nobody
// lists any more: without "russia" there is no Russian president. A spelling that he lists is never blocked.
// Of somebody whom both list, he need not write every spelling.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "dateline/diagnostics/error.hpp"
#include "dateline/gazetteer/bundled_lists.hpp"
#include "lists.hpp"

namespace dateline {
namespace {

using Words = std::unordered_set<std::string>;

/// Name and text of each list by turns, each ended by a zero byte.
void read_packed(Bytes packed, Lists& lists) {
    std::string_view rest{reinterpret_cast<char const*>(packed.data()), packed.size()};
    auto const next = [&] {
        std::size_t const end = std::min(rest.find('\0'), rest.size());
        std::string_view const text = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        return text;
    };
    Diagnostics none;  // they were checked when the program was built
    while (!rest.empty()) {
        std::string name{next()};
        read_list_text(next(), std::move(name), lists, none);
    }
}

class Overlay {
public:
    Overlay(Lists& lists, Bundled take) : lists_(lists), take_(take) {}

    /// All that is listed now is bundled.
    void close_bundled() {
        lists_.own_file = lists_.files.size();
        if (take_ == Bundled::words) unused_ = std::exchange(lists_.entities, {});
        entities_ = lists_.entities.size();
        roles_ = lists_.role_kinds.size();
        ambiguous_ = lists_.ambiguous.size();
        blocked_ = lists_.blocked.size();
    }

    /// All that was listed since is the reader's own.
    void close_own() {
        own_entities();
        find_shared();
        own_roles();
        own_ambiguities();
        drop(lists_.blocked, blocked_, [&](ListedBlock const& b) { return spellings_.contains(b.text); });
        lists_.own_entity = entities_;
        borrow_spellings();
        for (ListedEntity const& e : unused_)
            for (ListedAlias const& a : e.aliases) lists_.elsewhere.push_back(a.text);
    }

private:
    template <class T, class Unwanted>
    static std::size_t drop(std::vector<T>& list, std::size_t bundled, Unwanted unwanted) {
        auto const end = list.begin() + static_cast<std::ptrdiff_t>(bundled);
        auto const kept = std::remove_if(list.begin(), end, unwanted);
        auto const left = static_cast<std::size_t>(kept - list.begin());
        list.erase(kept, end);
        return left;
    }

    /// A bundled id whose entity the reader lists under another.
    void rename(Reference& reference) const {
        if (auto const own = own_ids_.find(reference.id); own != own_ids_.end()) reference.id = own->second;
    }

    void own_entities() {
        std::unordered_set<std::string> ids;
        for (std::size_t i = entities_; i < lists_.entities.size(); ++i) ids.insert(lists_.entities[i].id);
        entities_ = drop(lists_.entities, entities_, [&](ListedEntity const& e) { return ids.contains(e.id); });
        for (ListedEntity const& e : lists_.entities) known_.insert(e.id);
        for (std::size_t i = entities_; i < lists_.entities.size(); ++i)
            for (ListedAlias const& a : lists_.entities[i].aliases) spellings_.insert(a.text);
    }

    void own_roles() {
        std::unordered_set<std::string> ids;
        auto const key = [](ListedRoleKind const& k) { return (k.office ? "office " : "role ") + k.id; };
        for (std::size_t i = roles_; i < lists_.role_kinds.size(); ++i) ids.insert(key(lists_.role_kinds[i]));
        drop(lists_.role_kinds, roles_, [&](ListedRoleKind const& k) {
            return ids.contains(key(k)) || (k.of.given() && !known_.contains(k.of.id));
        });
    }

    void own_ambiguities() {
        for (std::size_t i = 0; i < ambiguous_; ++i) {
            ListedAmbiguity& a = lists_.ambiguous[i];
            for (ListedCandidate& c : a.candidates) rename(c.entity);
            rename(a.otherwise);
        }
        std::unordered_set<std::string> texts;
        for (std::size_t i = ambiguous_; i < lists_.ambiguous.size(); ++i) texts.insert(lists_.ambiguous[i].text);
        drop(lists_.ambiguous, ambiguous_, [&](ListedAmbiguity& a) {
            std::erase_if(a.candidates, [&](ListedCandidate const& c) { return !known_.contains(c.entity.id); });
            if (!known_.contains(a.otherwise.id)) a.otherwise = {};
            return texts.contains(a.text) || a.candidates.empty();
        });
    }

    /// Whom both list, by Wikidata's item or under one name: number of the own entity to the bundled one.
    void find_shared() {
        std::unordered_map<std::string_view, ListedEntity const*> named, items;
        for (ListedEntity const& e : unused_) {
            if (e.extras && !e.extras->wikidata.empty()) items.emplace(e.extras->wikidata, &e);
            for (ListedAlias const& a : e.aliases) {
                if (a.kind != AliasKind::full && a.kind != AliasKind::alias) continue;
                auto const [at, is_new] = named.emplace(a.text, &e);
                if (!is_new && at->second != &e) at->second = nullptr;
            }
        }
        auto const in = [](auto const& map, std::string const& key) {
            auto const at = map.find(key);
            return at == map.end() ? nullptr : at->second;
        };
        for (std::size_t i = entities_; i < lists_.entities.size(); ++i) {
            ListedEntity const& own = lists_.entities[i];
            bool const said = own.extras && !own.extras->wikidata.empty();
            ListedEntity const* same = in(items, said ? own.extras->wikidata : own.id);
            if (same == nullptr) same = in(named, own.name);
            if (same == nullptr || same->type != own.type) continue;
            shared_.emplace_back(i, same);
            own_ids_.emplace(same->id, own.id);
        }
    }

    /// Whom both list has the bundled spellings as well ("U.S.", "Americans"), and the gender.
    void borrow_spellings() {
        for (auto const& [number, bundled] : shared_) {
            ListedEntity& own = lists_.entities[number];
            if (own.gender == Gender::unknown) own.gender = bundled->gender;
            for (ListedAlias alias : bundled->aliases) {
                if (alias.kind == AliasKind::demonym)
                    for (ListedAlias& listed : own.aliases)
                        if (listed.text == alias.text) listed.kind = AliasKind::demonym;
                if (spellings_.contains(alias.text) && alias.kind == AliasKind::demonym)
                    alias.text =
                        lists_.plural_of_people(alias.text);  // he lists "Spanish" or "Spaniard", they the people
                if (alias.text.empty() || spellings_.contains(alias.text)) continue;
                alias.site = own.site;
                if (alias.kind == AliasKind::full) alias.kind = AliasKind::alias;
                own.aliases.push_back(std::move(alias));
            }
        }
    }

    Lists& lists_;
    Bundled take_;
    std::vector<ListedEntity> unused_;  ///< bundled entities that are not asked for
    std::size_t entities_ = 0, roles_ = 0, ambiguous_ = 0, blocked_ = 0;
    Words known_, spellings_;
    std::vector<std::pair<std::size_t, ListedEntity const*>> shared_;
    std::unordered_map<std::string, std::string> own_ids_;  ///< of shared entities, by bundled id
};

/// The bundled lists with the reader's own over them, held against each other.
Lists overlaid(std::span<std::filesystem::path const> own, Bytes packed, Bundled take, Diagnostics& diagnostics) {
    Lists lists;
    Overlay overlay(lists, take);
    read_packed(packed, lists);
    overlay.close_bundled();
    for (auto const& file : list_files(own)) read_list(file, lists, diagnostics);
    overlay.close_own();
    check_lists(lists, diagnostics);
    return lists;
}

}  // namespace

std::vector<std::byte> pack_lists(std::span<std::filesystem::path const> files_or_folders) {
    std::string packed;
    for (auto const& file : list_files(files_or_folders)) {
        std::ifstream in(file, std::ios::binary);
        if (!in) throw Error(Exit::bad_material, file.string() + ": cannot be read");
        packed.append(file.string()).push_back('\0');
        packed.append(std::istreambuf_iterator<char>(in), {}).push_back('\0');
    }
    auto const bytes = std::as_bytes(std::span(packed));
    return {bytes.begin(), bytes.end()};
}

std::vector<std::byte> compile_own_lists(std::span<std::filesystem::path const> own, Bytes packed, Bundled take,
                                         Vocabulary const& vocabulary, Diagnostics& diagnostics) {
    std::size_t const errors = diagnostics.errors();
    Lists lists = overlaid(own, packed, take, diagnostics);
    if (diagnostics.errors() != errors) return {};
    derive_names(lists, vocabulary);
    return compile_lists(lists, vocabulary);
}

std::size_t check_own_lists(std::span<std::filesystem::path const> own, Bytes packed, Vocabulary const& vocabulary,
                            WordLexicon const& words, Diagnostics& diagnostics) {
    Lists const lists = overlaid(own, packed, Bundled::words, diagnostics);
    warn_of_common_words(lists, vocabulary, words, diagnostics);
    return lists.entities.size() - lists.own_entity;
}

}  // namespace dateline
