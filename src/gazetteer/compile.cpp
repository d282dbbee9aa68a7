// Turns checked lists into an image: strings once each, records of fixed size in the order of the lists, every
// spelling as a path of the phrase table "names", every role word, title, honorific and context word as a path of
// "phrases". Equal lists give equal bytes.
#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "compile_spellings.hpp"

namespace dateline {
namespace {

class Compiler {
public:
    Compiler(Lists const& lists, Vocabulary const& vocabulary)
        : lists_(lists), cutter_(vocabulary), spellings_(lists, cutter_, strings_) {}

    std::vector<std::byte> compile() {
        std::size_t texts = 0;
        for (ListedEntity const& e : lists_.entities) texts += e.aliases.size() + 1;
        strings_.reserve(texts);
        role_kinds();
        entities();
        spellings_.compile([this](Reference const& r) { return entity(r); }, waiting_words_);
        words();
        ImageWriter image;
        write_entities(image);
        write_phrases(image);
        image.add_array<char>("strings", strings_.bytes());
        return image.finish();
    }

private:
    struct WordEntry {
        std::uint32_t node = 0;
        WordRecord record;
    };

    /// The ids are numbered when the first of them is asked for: long lists seldom refer to each other.
    EntityId entity(Reference const& reference) {
        if (!reference.given()) return EntityId::none;
        if (ids_.empty()) number_ids();
        auto const at = ids_.find(reference.id);
        return at == ids_.end() ? EntityId::none : at->second;
    }

    void number_ids() {
        ids_.reserve(lists_.entities.size());
        for (std::size_t i = 0; i < lists_.entities.size(); ++i)
            ids_.emplace(lists_.entities[i].id, EntityId{static_cast<std::uint32_t>(i)});
    }

    /// Word groups first, then offices.
    void role_kinds() {
        for (bool const offices : {false, true}) {
            for (ListedRoleKind const& k : lists_.role_kinds) {
                if (k.office != offices) continue;
                auto const number = static_cast<std::uint32_t>(role_kinds_.size());
                (offices ? office_numbers_ : group_numbers_).emplace(k.id, number);
                RoleKind kind;
                kind.id = strings_.add(k.id);
                kind.title = strings_.add(k.titles.empty() ? std::string_view{} : k.titles.front());
                kind.of = entity(k.of);
                kind.office = k.office;
                kind.exclusive = k.exclusive;
                kind.speaks = k.speaks;
                kind.leads = k.leads;
                role_kinds_.push_back(kind);
                for (auto const& n : k.names) later(n, offices ? WordRole::office : WordRole::role, number);
                for (auto const& t : k.titles) later(t, WordRole::title, number);
                for (auto const& a : k.adjectives) later(a, WordRole::adjective, number);
            }
        }
    }

    void entities() {
        for (std::size_t i = 0; i < lists_.files.size(); ++i) files_.push_back(strings_.add(lists_.files[i].name()));
        for (ListedEntity const& e : lists_.entities) {
            EntityRecord r;
            r.id = strings_.add(e.id);
            r.name = strings_.add(e.name);
            r.line = e.site.line;
            r.file = static_cast<std::uint16_t>(e.site.file);
            r.type = e.type;
            r.gender = e.gender;
            StringRef short_name = 0;
            for (ListedAlias const& a : e.aliases)
                if (short_name == 0 && !a.of_team && (a.kind == AliasKind::surname || a.kind == AliasKind::short_form))
                    short_name = strings_.add(a.text);
            if (e.extras || short_name != 0 || e.sports != 0) {
                r.more = static_cast<std::uint32_t>(more_.size());
                more_.push_back(e.extras ? more(*e.extras, entities_.size()) : MoreRecord{});
                more_.back().short_name = short_name;
                more_.back().sports = e.sports;
            }
            if (e.extras && e.extras->outlet) outlet_keys(e);
            if (e.extras && !e.extras->source.empty())
                sources_.push_back(
                    {EntityId{static_cast<std::uint32_t>(entities_.size())}, strings_.add(e.extras->source)});
            entities_.push_back(r);
        }
        std::sort(holders_.begin(), holders_.end(), [](HolderRecord const& a, HolderRecord const& b) {
            return std::tuple(a.role, a.of, a.who, a.held) < std::tuple(b.role, b.of, b.who, b.held);
        });
        std::sort(outlet_keys_.begin(), outlet_keys_.end(), [](OutletKey const& a, OutletKey const& b) {
            return std::tuple(a.hash, a.entity) < std::tuple(b.hash, b.entity);
        });
    }

    MoreRecord more(ListedExtras const& x, std::size_t who) {
        MoreRecord m;
        m.wikidata = strings_.add(x.wikidata);
        m.iso = strings_.add(x.iso);
        m.zone = strings_.add(x.zone);
        m.stands_for = entity(x.stands_for);
        m.part_of = entity(x.part_of);
        m.capital = entity(x.capital);
        m.prior = x.prior;
        m.first_role = static_cast<std::uint32_t>(roles_.size());
        for (ListedRole const& listed : x.roles) {
            RoleRecord r;
            r.role = (listed.office ? office_numbers_ : group_numbers_).at(listed.role.id);
            r.of = listed.office ? role_kinds_[r.role].of : entity(listed.of);
            r.has_from = listed.from.has_value();
            r.has_to = listed.to.has_value();
            r.from = listed.from ? number(*listed.from) : 0;
            r.to = listed.to ? number(*listed.to) : 0;
            holders_.push_back(
                {r.role, r.of, EntityId{static_cast<std::uint32_t>(who)}, static_cast<std::uint32_t>(roles_.size())});
            roles_.push_back(r);
        }
        m.roles = static_cast<std::uint32_t>(roles_.size()) - m.first_role;
        m.first_kind = static_cast<std::uint32_t>(entity_kinds_.size());
        for (std::string const& k : x.kinds) entity_kinds_.push_back(kind(k));
        m.kinds = static_cast<std::uint32_t>(entity_kinds_.size()) - m.first_kind;
        if (x.outlet) {
            m.outlet = static_cast<std::uint32_t>(outlets_.size());
            outlets_.push_back(
                {strings_.add(x.outlet->zone), strings_.add(x.outlet->country), x.outlet->day_first, x.outlet->agency});
        }
        return m;
    }

    std::uint32_t kind(std::string const& noun) {
        auto const [at, is_new] = kind_numbers_.emplace(noun, static_cast<std::uint32_t>(kinds_.size()));
        if (is_new) {
            kinds_.push_back(strings_.add(noun));
            later(noun, WordRole::kind, at->second);
        }
        return at->second;
    }

    void outlet_keys(ListedEntity const& e) {
        auto const add = [&](std::string_view text) {
            std::string const folded = fold(text);
            outlet_keys_.push_back(
                {word_hash(folded), strings_.add(folded), EntityId{static_cast<std::uint32_t>(entities_.size())}});
        };
        for (std::string const& domain : e.extras->outlet->domains) add(domain);
        for (ListedAlias const& alias : e.aliases) add(alias.text);
    }

    void later(std::string const& text, WordRole role, std::uint32_t number) {
        waiting_words_.push_back({text, role, number});
    }

    void words() {
        for (ListedPrefix const& p : lists_.prefixes)
            later(p.text, WordRole::prefix, static_cast<std::uint32_t>(p.gender));
        for (ListedModifier const& m : lists_.modifiers)
            later(m.text, WordRole::modifier, static_cast<std::uint32_t>(m.means));
        for (std::uint32_t i = 0; i < lists_.sports.size(); ++i) {
            ListedSport const& sport = lists_.sports[i];
            for (std::string const& text : sport.names) later(text, WordRole::sport, i);
            for (std::string const& text : sport.words) later(text, WordRole::of_sport, sport.shared ? most_sports : i);
        }
        for (std::string const& text : lists_.regions) later(text, WordRole::region, 0);
        for (ListedPronoun const& p : lists_.pronouns) later(p.text, WordRole::pronoun, p.form);
        for (auto const& w : waiting_words_) cutter_.add(w.text);
        cutter_.cut(
            [&](std::size_t i, std::span<std::uint64_t const> hashes, std::span<Token const>, SourceText const&) {
                if (hashes.empty()) return;
                WordRecord record;
                record.text = strings_.add(waiting_words_[i].text);
                record.role = waiting_words_[i].role;
                record.number = waiting_words_[i].number;
                words_.push_back({phrases_.add(hashes, true), record});
            });
        std::sort(words_.begin(), words_.end(), [](WordEntry const& a, WordEntry const& b) {
            return std::tuple(a.node, a.record.role, a.record.number) <
                   std::tuple(b.node, b.record.role, b.record.number);
        });
        auto const same = [](WordEntry const& a, WordEntry const& b) {
            return a.node == b.node && a.record.role == b.record.role && a.record.number == b.record.number;
        };
        words_.erase(std::unique(words_.begin(), words_.end(), same), words_.end());
    }

    void write_entities(ImageWriter& image) {
        // Spellings in the order of listing, which for one entity is the order of its entry.
        auto const& spellings = spellings_.spellings();
        std::vector<std::uint32_t> listed(spellings_.listed(), no_record), begins(entities_.size() + 1, 0);
        for (std::uint32_t i = 0; i < spellings.size(); ++i) {
            if (spellings[i].record.entity == EntityId::none) continue;
            listed[spellings[i].order] = i;
            ++begins[index(spellings[i].record.entity) + 1];
        }
        for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
        std::vector<std::uint32_t> by_entity(begins.back()), next(begins.begin(), begins.end() - 1);
        for (std::uint32_t const i : listed)
            if (i != no_record) by_entity[next[index(spellings[i].record.entity)]++] = i;
        for (std::uint32_t i = 0; i < entities_.size(); ++i) entities_[i].first_alias = begins[i];
        EntityRecord end;
        end.first_alias = begins.back();
        entities_.push_back(end);

        std::vector<EntityId> const by_id = sorted_by_id();
        image.add_array<EntityRecord>("entities", entities_);
        image.add_array<MoreRecord>("more", more_);
        image.add_array<StringRef>("files", files_);
        image.add_array<SourceRecord>("sources", sources_);
        image.add_array<std::uint32_t>("entity_aliases", by_entity);
        image.add_array<EntityId>("by_id", by_id);
        image.add_array<RoleRecord>("roles", roles_);
        image.add_array<HolderRecord>("holders", holders_);
        image.add_array<RoleKind>("role_kinds", role_kinds_);
        image.add_array<std::uint32_t>("entity_kinds", entity_kinds_);
        image.add_array<StringRef>("kinds", kinds_);
        image.add_array<OutletRecord>("outlets", outlets_);
        image.add_array<OutletKey>("outlet_keys", outlet_keys_);
        image.add_array<GrammarWord>("grammar", lists_.grammar);
    }

    /// By id; the first eight bytes are compared as one number, since most ids differ there.
    std::vector<EntityId> sorted_by_id() const {
        struct Key {
            std::uint64_t head = 0;
            std::uint32_t entity = 0;
        };
        std::vector<Key> keys(lists_.entities.size());
        for (std::uint32_t i = 0; i < keys.size(); ++i) {
            std::string const& id = lists_.entities[i].id;
            for (std::size_t b = 0; b < 8; ++b)
                keys[i].head = keys[i].head << 8 | (b < id.size() ? static_cast<unsigned char>(id[b]) : 0u);
            keys[i].entity = i;
        }
        std::sort(keys.begin(), keys.end(), [&](Key const& a, Key const& b) {
            return a.head != b.head ? a.head < b.head : lists_.entities[a.entity].id < lists_.entities[b.entity].id;
        });
        std::vector<EntityId> by_id;
        by_id.reserve(keys.size());
        for (Key const& k : keys) by_id.push_back(EntityId{k.entity});
        return by_id;
    }

    void write_phrases(ImageWriter& image) {
        spellings_.write(image);
        std::vector<WordRecord> words;
        std::vector<std::uint32_t> nodes;
        for (WordEntry const& w : words_) {
            words.push_back(w.record);
            nodes.push_back(w.node);
        }
        image.add_array<WordRecord>("words", words);
        phrases_.write(image, "phrases", nodes);
    }

    Lists const& lists_;
    PhraseCutter cutter_;
    ImageStrings strings_;
    SpellingCompiler spellings_;
    PhraseTableBuilder phrases_;
    std::unordered_map<std::string_view, EntityId> ids_;
    std::unordered_map<std::string_view, std::uint32_t> group_numbers_, office_numbers_;
    std::unordered_map<std::string, std::uint32_t> kind_numbers_;
    std::vector<EntityRecord> entities_;
    std::vector<MoreRecord> more_;
    std::vector<StringRef> files_, kinds_;
    std::vector<SourceRecord> sources_;
    std::vector<RoleRecord> roles_;
    std::vector<HolderRecord> holders_;
    std::vector<RoleKind> role_kinds_;
    std::vector<std::uint32_t> entity_kinds_;
    std::vector<OutletRecord> outlets_;
    std::vector<OutletKey> outlet_keys_;
    std::vector<WaitingWord> waiting_words_;
    std::vector<WordEntry> words_;
};

}  // namespace

std::vector<std::byte> compile_lists(Lists const& lists, Vocabulary const& vocabulary) {
    return Compiler(lists, vocabulary).compile();
}

}  // namespace dateline
