// Holds the entries of all files against each other: an id defined twice, a role in an organisation that nobody
// defines, a capital that is no entity, two presidents of one country on the same day. A name shared by several
// entities is ambiguity, which the news has too: a warning, at the second one, unless `ambiguous` settles it.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "dateline/calendar/day.hpp"
#include "dateline/diagnostics/suggest.hpp"
#include "dateline/syntax/word_lexicon.hpp"
#include "dateline/text/fold.hpp"
#include "dateline/text/vocabulary.hpp"
#include "lists.hpp"

namespace dateline {
namespace {

class ListChecker {
public:
    ListChecker(Lists const& lists, Diagnostics& diagnostics) : lists_(lists), diagnostics_(diagnostics) {}

    void check() {
        entities_.reserve(lists_.entities.size());
        for (ListedEntity const& e : lists_.entities) define(entities_, "entity", e.id, e.site);
        for (ListedRoleKind const& k : lists_.role_kinds)
            define(k.office ? offices_ : groups_, k.office ? "office" : "role", k.id, k.site);
        for (ListedRoleKind const& k : lists_.role_kinds) must_exist(entities_, "entity", k.of);
        for (ListedEntity const& e : lists_.entities)
            if (e.extras) references(*e.extras);
        for (ListedAmbiguity const& a : lists_.ambiguous) {
            for (ListedCandidate const& c : a.candidates) must_exist(entities_, "entity", c.entity);
            must_exist(entities_, "entity", a.otherwise);
        }
        exclusive_offices();
        shared_names();
    }

private:
    struct TextHash {
        std::size_t operator()(std::string_view text) const noexcept { return word_hash(text); }
    };
    using Defined = std::unordered_map<std::string_view, Site, TextHash>;
    static constexpr std::size_t most_shared_told = 1000;  ///< a list of a million has a hundred thousand

    void define(Defined& defined, std::string_view what, std::string_view id, Site site) {
        auto const [at, is_new] = defined.emplace(id, site);
        if (is_new) return;
        lists_.report(diagnostics_, Severity::error, site,
                      std::string(what) + " \"" + std::string(id) + "\" is defined twice");
        lists_.report(diagnostics_, Severity::note, at->second, "first defined here");
    }

    void must_exist(Defined const& defined, std::string_view what, Reference const& reference) {
        if (!reference.given() || defined.contains(reference.id)) return;
        std::vector<std::string> valid;
        valid.reserve(defined.size());
        for (auto const& [id, site] : defined) valid.emplace_back(id);
        std::sort(valid.begin(), valid.end());
        lists_.report(
            diagnostics_, Severity::error, reference.site,
            "there is no " + std::string(what) + " \"" + reference.id + "\"" + did_you_mean(reference.id, valid));
    }

    void references(ListedExtras const& x) {
        must_exist(entities_, "entity", x.stands_for);
        must_exist(entities_, "entity", x.part_of);
        must_exist(entities_, "entity", x.capital);
        for (ListedRole const& r : x.roles) {
            must_exist(r.office ? offices_ : groups_, r.office ? "office" : "role", r.role);
            must_exist(entities_, "entity", r.of);
        }
    }

    /// Of each exclusive office: terms in order of their beginning may not overlap.
    void exclusive_offices() {
        struct Term {
            Day from;
            std::optional<Day> to;
            Site site;
            std::string_view holder;
        };
        std::unordered_map<std::string_view, std::vector<Term>> terms;
        std::vector<std::string_view> order;
        for (ListedRoleKind const& k : lists_.role_kinds)
            if (k.office && k.exclusive && terms.try_emplace(k.id).second) order.push_back(k.id);
        for (ListedEntity const& e : lists_.entities) {
            if (!e.extras) continue;
            for (ListedRole const& r : e.extras->roles)
                if (auto const at = terms.find(r.role.id); r.office && at != terms.end() && r.from)
                    at->second.push_back({*r.from, r.to, r.site, e.id});
        }
        for (std::string_view const office : order) {
            auto& held = terms[office];
            std::stable_sort(held.begin(), held.end(),
                             [](Term const& a, Term const& b) { return a.from - b.from < 0; });
            for (std::size_t i = 1; i < held.size(); ++i) {
                Term const& before = held[i - 1];
                Term const& after = held[i];
                if (before.to && *before.to - after.from <= 0) continue;
                if (before.holder == after.holder) continue;
                lists_.report(diagnostics_, Severity::error, after.site,
                              "\"" + std::string(after.holder) + "\" and \"" + std::string(before.holder) +
                                  "\" both hold the exclusive office \"" + std::string(office) + "\" on " +
                                  iso(after.from));
                lists_.report(diagnostics_, Severity::note, before.site, "the other term is here");
            }
        }
    }

    void shared_names() {
        struct First {
            Site site;
            std::string_view id;
        };
        std::unordered_map<std::string_view, First, TextHash> first;
        std::size_t spellings = 0;
        for (ListedEntity const& e : lists_.entities) spellings += e.aliases.size();
        first.reserve(spellings);
        std::size_t shared = 0;
        Site last;
        std::unordered_set<std::string_view> decided;
        for (ListedAmbiguity const& a : lists_.ambiguous) decided.insert(a.text);
        for (ListedEntity const& e : lists_.entities) {
            for (ListedAlias const& a : e.aliases) {
                if (a.kind == AliasKind::surname || a.kind == AliasKind::demonym || decided.contains(a.text)) continue;
                auto const [at, is_new] = first.emplace(a.text, First{a.site, e.id});
                if (is_new || at->second.id == e.id || a.site.file < lists_.own_file) continue;
                if (++shared > most_shared_told) continue;
                lists_.report(diagnostics_, Severity::warning, a.site,
                              "\"" + a.text + "\" names \"" + std::string(at->second.id) + "\" too");
                last = a.site;
            }
        }
        if (shared > most_shared_told)
            lists_.report(diagnostics_, Severity::warning, last,
                          "and " + std::to_string(shared - most_shared_told) + " more names are shared");
    }

    Lists const& lists_;
    Diagnostics& diagnostics_;
    Defined entities_, offices_, groups_;
};

}  // namespace

void warn_of_common_words(Lists const& lists, Vocabulary const& vocabulary, WordLexicon const& words,
                          Diagnostics& diagnostics) {
    constexpr unsigned common_weight = 20;
    std::unordered_set<std::string_view> settled;
    for (ListedAmbiguity const& a : lists.ambiguous) settled.insert(a.text);
    auto const common = [&](std::string_view text) {
        WordId const word = vocabulary.find(fold(text));
        unsigned weight = 0;
        for (Reading const& r : words.readings(word))
            if (r.part != PartOfSpeech::proper_noun) weight += r.weight;
        return weight >= common_weight;
    };
    for (std::size_t i = lists.own_entity; i < lists.entities.size(); ++i) {
        for (ListedAlias const& a : lists.entities[i].aliases) {
            bool const waits = a.kind == AliasKind::surname || a.kind == AliasKind::demonym || a.of_team;
            if (waits || a.letter_case == AliasCase::exact || settled.contains(a.text) || !common(a.text)) continue;
            lists.report(diagnostics, Severity::warning, a.site,
                         "\"" + a.text +
                             "\" is also a common word; `ambiguous` with words near it, or case: exact, keeps "
                             "them apart");
        }
    }
}

void check_lists(Lists const& lists, Diagnostics& diagnostics) { ListChecker(lists, diagnostics).check(); }

}  // namespace dateline
