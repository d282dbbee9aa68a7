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
        std::unordered_set<std::string> texts;
        for (std::size_t i = ambiguous_; i < lists_.ambiguous.size(); ++i) texts.insert(lists_.ambiguous[i].text);
        drop(lists_.ambiguous, ambiguous_, [&](ListedAmbiguity& a) {
            std::erase_if(a.candidates, [&](ListedCandidate const& c) { return !known_.contains(c.entity.id); });
            if (!known_.contains(a.otherwise.id)) a.otherwise = {};
            return texts.contains(a.text) || a.candidates.empty();
        });
    }

    /// Whom both list under one name has the bundled spellings as well ("U.S.", "Americans"), and the gender.
    void borrow_spellings() {
        std::unordered_map<std::string_view, ListedEntity const*> named;
        for (ListedEntity const& e : unused_) {
            for (ListedAlias const& a : e.aliases) {
                if (a.kind != AliasKind::full && a.kind != AliasKind::alias) continue;
                auto const [at, is_new] = named.emplace(a.text, &e);
                if (!is_new && at->second != &e) at->second = nullptr;
            }
        }
        for (std::size_t i = entities_; i < lists_.entities.size(); ++i) {
            ListedEntity& own = lists_.entities[i];
            auto const at = named.find(own.name);
            if (at == named.end() || at->second == nullptr || at->second->type != own.type) continue;
            if (own.gender == Gender::unknown) own.gender = at->second->gender;
            for (ListedAlias alias : at->second->aliases) {
                if (spellings_.contains(alias.text)) continue;
                alias.site = own.site;
                own.aliases.push_back(std::move(alias));
            }
        }
    }

    Lists& lists_;
    Bundled take_;
    std::vector<ListedEntity> unused_;  ///< bundled entities that are not asked for
    std::size_t entities_ = 0, roles_ = 0, ambiguous_ = 0, blocked_ = 0;
    Words known_, spellings_;
};

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
    Lists lists;
    std::size_t const errors = diagnostics.errors();
    Overlay overlay(lists, take);
    read_packed(packed, lists);
    overlay.close_bundled();
    for (auto const& file : list_files(own)) read_list(file, lists, diagnostics);
    overlay.close_own();
    check_lists(lists, diagnostics);
    if (diagnostics.errors() != errors) return {};
    derive_names(lists, vocabulary);
    return compile_lists(lists, vocabulary);
}

}  // namespace dateline
