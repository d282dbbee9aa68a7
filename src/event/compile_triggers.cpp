// Compiles gazetteers/events/*.yaml (format: gazetteers/events/README.md) into the sections "events.*".
// Two steps with the vocabulary between them: first the words are added, so that every trigger has a low
// WordId; then kinds, classes, flags and frames are written by these ids. All mistakes of all files are
// reported, each at its place; "famly: launch" says: unknown key "famly", did you mean "family"?
#include <algorithm>
#include <bit>
#include <map>
#include <set>

#include "dateline/text/fold.hpp"
#include "event_lists.hpp"

namespace dateline {
namespace {

constexpr std::uint32_t punctuation_bit = 1u << 31;  // of a frame's item, see patterns.cpp

class Strings {
public:
    std::pair<std::uint32_t, std::uint32_t> add(std::string const& text) {
        auto const at = static_cast<std::uint32_t>(bytes_.size());
        bytes_.insert(bytes_.end(), text.begin(), text.end());
        return {at, static_cast<std::uint32_t>(text.size())};
    }
    [[nodiscard]] std::span<char const> bytes() const { return bytes_; }

private:
    std::vector<char> bytes_;
};

std::vector<std::uint32_t> kind_rows(EventLists const& lists, Strings& strings) {
    auto const number = [&](std::string const& id) {
        if (id == no_kind) return static_cast<std::uint32_t>(KindId::nothing);
        auto const found = std::ranges::find(lists.kinds, id, &ListedKind::id);
        if (id.empty() || found == lists.kinds.end()) return static_cast<std::uint32_t>(KindId::none);
        return static_cast<std::uint32_t>(found - lists.kinds.begin());
    };
    std::vector<std::uint32_t> rows;
    for (ListedKind const& k : lists.kinds) {
        for (std::string const* text : {&k.id, &k.family, &k.plover, &k.active, &k.passive}) {
            auto const [at, length] = strings.add(*text);
            rows.push_back(at);
            rows.push_back(length);
        }
        rows.push_back(k.statement ? 1 : 0);
        rows.push_back(k.type << 16 | k.traits);
        for (std::string const& id : k.instead) rows.push_back(number(id));
    }
    return rows;
}

std::vector<Trigger> triggers(EventLists const& lists, VocabularyBuilder const& vocabulary) {
    std::map<std::pair<std::uint32_t, PartOfSpeech>, Trigger> found;
    for (ListedWord const& w : lists.words) {
        WordId const lemma = vocabulary.find(w.lemma);
        Trigger& t = found[{index(lemma), w.part}];
        t.lemma = lemma;
        t.part = w.part;
        if (w.kind) {
            t.kind = KindId{static_cast<std::uint16_t>(*w.kind)};
            t.flags |= lists.kinds[*w.kind].flags;
        }
        t.flags |= w.flags;
    }
    for (ListedWord const& w : lists.words) {  // a class that is listed wins over the kind's
        Trigger& t = found[{index(vocabulary.find(w.lemma)), w.part}];
        if (w.kind && !w.event_class) t.event_class = lists.kinds[*w.kind].event_class;
    }
    for (ListedWord const& w : lists.words) {
        if (w.event_class) found[{index(vocabulary.find(w.lemma)), w.part}].event_class = *w.event_class;
    }
    std::set<std::pair<std::uint32_t, PartOfSpeech>> is_event;  // has a kind or a class, not only a flag
    for (ListedWord const& w : lists.words) {
        if (w.kind || w.event_class) is_event.insert({index(vocabulary.find(w.lemma)), w.part});
    }
    std::vector<Trigger> all;
    for (auto& [key, t] : found) {
        if (t.kind != KindId::none) t.flags &= ~trigger_flag::never;
        if (t.part == PartOfSpeech::noun && !is_event.contains(key)) t.flags |= trigger_flag::never;
        all.push_back(t);
    }
    return all;
}

std::vector<std::uint32_t> first_of_each(std::vector<Trigger> const& triggers) {
    std::uint32_t const top = triggers.empty() ? 0 : index(triggers.back().lemma);
    std::vector<std::uint32_t> first;
    std::uint32_t at = 0;
    for (std::uint32_t id = 0; id <= top + 1; ++id) {
        while (at < triggers.size() && index(triggers[at].lemma) < id) ++at;
        first.push_back(at);
    }
    return first;
}

std::uint32_t item_id(std::string const& word, VocabularyBuilder const& vocabulary) {
    if (word.size() == 1 && std::ispunct(static_cast<unsigned char>(word[0])) != 0) {
        return static_cast<unsigned char>(word[0]) | punctuation_bit;
    }
    return index(vocabulary.find(word));
}

/// Rows of an anchor word each: a frame "press|news conference" has two anchors as a noun's one.
std::vector<std::uint32_t> frames(EventLists const& lists, VocabularyBuilder const& vocabulary) {
    struct Row {
        std::uint32_t anchor, head, flags, offset;
    };
    std::vector<Row> rows;
    std::vector<std::uint32_t> items;
    for (ListedFrame const& f : lists.frames) {
        bool const backward = f.part == PartOfSpeech::noun;
        std::size_t const anchor = backward ? f.items.size() - 1 : 0;
        auto const offset = static_cast<std::uint32_t>(items.size());
        items.push_back(static_cast<std::uint32_t>(f.items.size() - 1));
        for (std::size_t i = 0; i < f.items.size(); ++i) {
            if (i == anchor) continue;
            items.push_back(static_cast<std::uint32_t>(f.items[i].size()));
            for (std::string const& word : f.items[i]) items.push_back(item_id(word, vocabulary));
        }
        ListedKind const& kind = lists.kinds[f.kind];
        std::uint32_t const head = static_cast<std::uint32_t>(f.part) |
                                   static_cast<std::uint32_t>(kind.event_class) << 8 |
                                   static_cast<std::uint32_t>(f.kind) << 16;
        for (std::string const& word : f.items[anchor]) {
            rows.push_back({index(vocabulary.find(word)), head, kind.flags | f.flags, offset});
        }
    }
    std::ranges::stable_sort(rows, {}, &Row::anchor);
    std::vector<std::uint32_t> out{static_cast<std::uint32_t>(rows.size())};
    auto const base = static_cast<std::uint32_t>(1 + rows.size() * 4);
    for (Row const& r : rows) out.insert(out.end(), {r.anchor, r.head, r.flags, r.offset + base});
    out.insert(out.end(), items.begin(), items.end());
    return out;
}

std::vector<std::uint32_t> links(EventLists const& lists, VocabularyBuilder const& vocabulary) {
    std::map<std::uint32_t, std::uint32_t> bits;
    for (auto const& [word, how] : lists.links) bits[index(vocabulary.find(word))] |= how;
    std::vector<std::uint32_t> out;
    for (auto const& [word, how] : bits) out.insert(out.end(), {word, how});
    return out;
}

}  // namespace

void add_trigger_words(std::filesystem::path const& folder, VocabularyBuilder& vocabulary, Diagnostics& diagnostics) {
    EventLists const lists = read_event_lists(folder, diagnostics);
    for (ListedWord const& w : lists.words) vocabulary.add(w.lemma);
    for (auto const& [word, bits] : lists.links) vocabulary.add(word);
    for (ListedFrame const& f : lists.frames) {
        for (auto const& alternatives : f.items) {
            for (std::string const& word : alternatives) {
                if (std::ispunct(static_cast<unsigned char>(word[0])) == 0) vocabulary.add(word);
            }
        }
    }
}

void compile_triggers(std::filesystem::path const& folder, VocabularyBuilder& vocabulary, ImageWriter& image,
                      Diagnostics& diagnostics) {
    Diagnostics again;  // the mistakes have been reported by add_trigger_words
    EventLists const lists = read_event_lists(folder, again);
    if (again.errors() != 0 && diagnostics.errors() == 0) {
        for (Diagnostic const& d : again.list()) diagnostics.add(d);
    }
    for (ListedWord const& w : lists.words) vocabulary.add(w.lemma);
    for (auto const& [word, bits] : lists.links) vocabulary.add(word);
    Strings strings;
    std::vector<std::uint32_t> const kinds = kind_rows(lists, strings);
    std::vector<Trigger> const words = triggers(lists, vocabulary);
    std::vector<std::uint32_t> const first = first_of_each(words);
    std::vector<std::uint32_t> const rows = frames(lists, vocabulary);
    std::vector<std::uint32_t> const linked = links(lists, vocabulary);
    image.add_array("events.links", std::span<std::uint32_t const>(linked));
    image.add_array("events.triggers", std::span<Trigger const>(words));
    image.add_array("events.first", std::span<std::uint32_t const>(first));
    image.add_array("events.kinds", std::span<std::uint32_t const>(kinds));
    image.add_array("events.strings", strings.bytes());
    image.add_array("events.patterns", std::span<std::uint32_t const>(rows));
}

}  // namespace dateline
