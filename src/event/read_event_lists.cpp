// Reads and checks gazetteers/events/*.yaml. A kind holds its words and frames; `classes` and `flags` list
// words by what they are; `links` lists words between events; `never` lists nouns that are no events. What cannot be
// meant is a mistake with file, line, column and the nearest valid word: a family that no picture knows, a type that
// PLOVER does not have, a lemma under two kinds, a lemma under two classes, a title that asks for {acter}.
#include <algorithm>
#include <array>
#include <map>

#include "dateline/diagnostics/marked_yaml.hpp"
#include "dateline/diagnostics/suggest.hpp"
#include "dateline/text/fold.hpp"
#include "event_lists.hpp"

namespace dateline {
namespace {

std::vector<std::string> const families{"invitation", "post",     "statement", "launch",   "business", "people",
                                        "legal",      "politics", "meeting",   "conflict", "disaster", "other"};
std::vector<std::string> const plover_types{"AGREE",     "AID",    "ASSAULT",    "COERCE",   "CONCEDE",     "CONSULT",
                                            "COOPERATE", "DEMAND", "DISAPPROVE", "FIGHT",    "INVESTIGATE", "MOBILIZE",
                                            "PROTEST",   "REJECT", "RETREAT",    "SANCTION", "SUPPORT",     "THREATEN"};
std::vector<std::string> const classes{"occurrence", "state",     "reporting", "i_action",
                                       "i_state",    "aspectual", "perception"};
std::vector<std::string> const flag_names{
    "light",   "speech", "post",    "proposes",  "state",    "aspect", "never", "follows",    "answers", "undergoes",
    "happens", "mutual", "settles", "continues", "receives", "fatal",  "dying", "keeps_from", "cites"};
std::vector<std::string> const trait_names{"causes", "undoes",  "commits", "takes_given", "judges",
                                           "bare",   "alleges", "asks",    "decrees"};
std::vector<std::string> const link_names{"meanwhile",  "after",  "before",   "setting", "against", "aim",   "over",
                                          "among",      "means",  "platform", "place",   "bygone",  "cause", "again",
                                          "onward",     "priced", "reckoned", "utmost",  "figure",  "tries", "apart",
                                          "reciprocal", "people", "topic",    "occasion"};
std::vector<std::string> const parts{"verbs", "nouns", "adjectives"};
std::array<char const*, 15> constexpr alternatives{"of_place",  "by_place", "of_names", "of_person", "of_body",
                                                   "of_stuff",  "of_thing", "of_price", "of_figure", "of_object",
                                                   "by_nobody", "by_idea",  "of_idea",  "of_words",  "of_others"};
std::vector<std::string> const placeholders{"actor", "target", "recipient", "place", "with", "instrument", "verb"};

/// The bit between "settles" and "continues" is one of reports only.
constexpr std::uint32_t flag_bit(std::size_t i) noexcept { return 1u << (i < 13 ? i : i + 1); }
static_assert(flag_bit(12) == trigger_flag::settles && flag_bit(17) == trigger_flag::keeps_from);

std::optional<std::size_t> place_in(std::vector<std::string> const& list, std::string const& word) {
    auto const found = std::ranges::find(list, word);
    if (found == list.end()) return std::nullopt;
    return static_cast<std::size_t>(found - list.begin());
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

PartOfSpeech part_of(std::string const& key) {
    return key == "verbs" ? PartOfSpeech::verb : key == "nouns" ? PartOfSpeech::noun : PartOfSpeech::adjective;
}

class ListReader {
public:
    explicit ListReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

    void read(std::filesystem::path const& path) {
        YamlFile const file = YamlFile::read(path, diagnostics_);
        file_ = &file;
        YamlNode const& root = file.root();
        if (root.kind == YamlNode::Kind::null) return;
        if (root.kind != YamlNode::Kind::map)
            return mistake(root,
                           "a list of event words is a mapping with the keys kinds, classes, flags, links, never");
        file.check_keys(diagnostics_, root, {"events", "kinds", "classes", "flags", "links", "never"});
        if (root.text("events") != "1") mistake(root, "the format version is missing: write \"events: 1\"");
        if (YamlNode const* kinds = root.find("kinds")) {
            for (YamlNode const& k : kinds->list) read_kind(k);
        }
        if (YamlNode const* section = root.find("classes")) read_classes(*section);
        if (YamlNode const* section = root.find("flags")) read_flags(*section);
        if (YamlNode const* section = root.find("links")) read_links(*section);
        if (YamlNode const* section = root.find("never")) add_words(*section, {}, trigger_flag::never);
    }
    EventLists take() {
        std::vector<std::string> ids;
        for (ListedKind const& k : lists_.kinds) ids.push_back(k.id);
        for (std::size_t i = 0; i < kinds_named_.size(); ++i) {
            if (place_in(ids, kinds_named_[i])) continue;
            Diagnostic unknown = named_kinds_.list()[i];
            unknown.message += did_you_mean(kinds_named_[i], ids);
            diagnostics_.add(std::move(unknown));
        }
        return std::move(lists_);
    }

private:
    void mistake(YamlNode const& at, std::string message) {
        file_->report(diagnostics_, Severity::error, at, std::move(message));
    }

    /// Place of a scalar in a list of valid words, or a mistake.
    std::optional<std::size_t> choose(YamlNode const& node, std::vector<std::string> const& valid, char const* what,
                                      std::string const& word) {
        auto const i = place_in(valid, word);
        if (!i) mistake(node, "unknown " + std::string(what) + " \"" + word + "\"" + did_you_mean(word, valid));
        return i;
    }

    void read_kind(YamlNode const& node) {
        if (node.kind != YamlNode::Kind::map) return mistake(node, "a kind of event is a mapping with an id");
        file_->check_keys(
            diagnostics_, node,
            {"id",        "family",    "plover",    "active",     "passive",  "class",     "flags",    "traits",
             "statement", "verbs",     "nouns",     "adjectives", "phrases",  "undergone", "says",     "of_place",
             "by_place",  "of_names",  "of_person", "of_body",    "of_stuff", "of_thing",  "of_price", "of_figure",
             "of_object", "by_nobody", "by_idea",   "of_idea",    "of_words", "of_others", "example"});
        for (char const* key : {"id", "family", "active", "passive", "example"}) {
            if (node.text(key).empty()) mistake(node, "the kind has no \"" + std::string(key) + "\"");
        }
        ListedKind kind;
        kind.id = node.text("id");
        if (!kind_places_.try_emplace(kind.id, file_->name() + ":" + std::to_string(node.line)).second) {
            mistake(*node.find("id"), "kind \"" + kind.id + "\" is defined twice, first in " + kind_places_[kind.id]);
        }
        kind.family = node.text("family");
        if (YamlNode const* n = node.find("family")) (void)choose(*n, families, "family", kind.family);
        kind.plover = node.text("plover");
        if (YamlNode const* n = node.find("plover")) {
            auto const i = choose(*n, plover_types, "PLOVER type", kind.plover.substr(0, kind.plover.find('.')));
            if (i) kind.type = static_cast<std::uint32_t>(*i + 1);
        }
        if (YamlNode const* n = node.find("traits")) {
            for (YamlNode const& t : n->list) {
                if (auto const i = choose(t, trait_names, "trait", t.scalar)) kind.traits |= 1u << *i;
            }
        }
        kind.active = title_frame(node, "active");
        kind.passive = title_frame(node, "passive");
        kind.statement = node.text("statement") == "true";
        if (YamlNode const* n = node.find("class")) {
            if (auto const c = choose(*n, classes, "class", lower(n->scalar))) kind.event_class = class_of(*c);
        }
        if (YamlNode const* n = node.find("flags")) {
            for (YamlNode const& f : n->list) {
                if (auto const i = choose(f, flag_names, "flag", f.scalar)) kind.flags |= flag_bit(*i);
            }
        }
        for (std::size_t i = 0; i < alternatives.size(); ++i) {
            YamlNode const* const named = node.find(alternatives[i]);
            if (named == nullptr) continue;
            kind.instead[i] = named->scalar;
            if (named->scalar == no_kind) continue;
            file_->report(named_kinds_, Severity::error, *named, "unknown kind \"" + named->scalar + "\"");
            kinds_named_.push_back(named->scalar);
        }
        std::size_t const number = lists_.kinds.size();
        lists_.kinds.push_back(std::move(kind));
        for (std::string const& key : parts) {
            YamlNode const* words = node.find(key);
            if (words == nullptr) continue;
            for (YamlNode const& w : words->list) {
                if (key == "nouns" && w.scalar.find(' ') != std::string::npos) {
                    add_frame(w, PartOfSpeech::noun, number, 2);
                } else {
                    add_word(w, part_of(key), number, {}, 0);
                }
            }
        }
        read_frames(node, "phrases", number);
        read_frames(node, "undergone", number);
        read_frames(node, "says", number);
    }

    /// Classes in YAML stand in TimeML's usual order; EventClass has its own.
    static EventClass class_of(std::size_t i) {
        constexpr std::array order{EventClass::occurrence, EventClass::state,   EventClass::reporting,
                                   EventClass::i_action,   EventClass::i_state, EventClass::aspectual,
                                   EventClass::perception};
        return order[i];
    }

    std::string title_frame(YamlNode const& kind, char const* key) {
        YamlNode const* node = kind.find(key);
        if (node == nullptr) return {};
        std::string const& frame = node->scalar;
        for (std::size_t at = frame.find('{'); at != std::string::npos; at = frame.find('{', at + 1)) {
            std::size_t const end = std::min(frame.find('}', at), frame.size());
            (void)choose(*node, placeholders, "part of a title", frame.substr(at + 1, end - at - 1));
        }
        if (std::ranges::count(frame, '[') != std::ranges::count(frame, ']'))
            mistake(*node, "a square bracket is not closed");
        return frame;
    }

    void read_frames(YamlNode const& kind, char const* key, std::size_t number) {
        YamlNode const* list = kind.find(key);
        if (list == nullptr) return;
        bool const says = std::string_view(key) == "says";
        std::uint32_t const flags = std::string_view(key) == "undergone" ? trigger_flag::receives : 0;
        for (YamlNode const& node : list->list) {
            add_frame(node, says ? PartOfSpeech::unknown : PartOfSpeech::verb, number, says ? 1 : 2, flags);
        }
    }

    void add_frame(YamlNode const& node, PartOfSpeech part, std::size_t kind, std::size_t least,
                   std::uint32_t flags = 0) {
        ListedFrame frame{split(node.scalar), part, kind, flags};
        if (frame.items.size() < least || frame.items.front().empty() || frame.items.back().empty()) {
            return mistake(node, "a phrase has at least two words and begins and ends in one");
        }
        lists_.frames.push_back(std::move(frame));
    }

    static std::vector<std::vector<std::string>> split(std::string_view words) {
        std::vector<std::vector<std::string>> items;
        std::size_t at = 0;
        while (at < words.size()) {
            std::size_t const end = std::min(words.find(' ', at), words.size());
            std::string_view item = words.substr(at, end - at);
            at = end + 1;
            if (item.empty()) continue;
            std::vector<std::string> alternatives;
            while (item != "_" && !item.empty()) {
                std::size_t const bar = std::min(item.find('|'), item.size());
                alternatives.push_back(fold(item.substr(0, bar)));
                item.remove_prefix(std::min(bar + 1, item.size()));
            }
            items.push_back(std::move(alternatives));
        }
        return items;
    }

    void read_classes(YamlNode const& section) {
        for (YamlNode::Entry const& e : section.map) {
            if (auto const c = choose(e.key, classes, "class", e.key.scalar)) add_words(e.value, class_of(*c), 0);
        }
    }
    void read_flags(YamlNode const& section) {
        for (YamlNode::Entry const& e : section.map) {
            if (auto const i = choose(e.key, flag_names, "flag", e.key.scalar)) add_words(e.value, {}, flag_bit(*i));
        }
    }
    void read_links(YamlNode const& section) {
        for (YamlNode::Entry const& e : section.map) {
            auto const i = choose(e.key, link_names, "link", e.key.scalar);
            if (!i) continue;
            for (YamlNode const& w : e.value.list) lists_.links[fold(w.scalar)] |= 1u << *i;
        }
    }
    void add_words(YamlNode const& by_part, std::optional<EventClass> c, std::uint32_t flags) {
        for (YamlNode::Entry const& e : by_part.map) {
            if (!choose(e.key, parts, "part of speech", e.key.scalar)) continue;
            for (YamlNode const& w : e.value.list) add_word(w, part_of(e.key.scalar), {}, c, flags);
        }
    }

    void add_word(YamlNode const& node, PartOfSpeech part, std::optional<std::size_t> kind, std::optional<EventClass> c,
                  std::uint32_t flags) {
        if (node.kind != YamlNode::Kind::scalar || node.scalar.find_first_of(" -") != std::string::npos) {
            return mistake(node, "a trigger is one word; several words are a phrase");
        }
        std::string const lemma = fold(node.scalar);
        if (kind) once(node, {lemma, part, true}, "is listed under two kinds");
        if (c) once(node, {lemma, part, false}, "is listed under two classes");
        lists_.words.push_back({lemma, part, kind, c, flags});
    }

    using Listed = std::tuple<std::string, PartOfSpeech, bool>;
    void once(YamlNode const& node, Listed key, char const* what) {
        auto const [first, is_new] =
            word_places_.try_emplace(std::move(key), file_->name() + ":" + std::to_string(node.line));
        if (!is_new) mistake(node, "\"" + node.scalar + "\" " + what + ", first in " + first->second);
    }

    Diagnostics& diagnostics_;
    YamlFile const* file_ = nullptr;
    EventLists lists_;
    std::map<std::string, std::string> kind_places_;
    std::vector<std::string> kinds_named_;  // by other kinds, before all are known
    Diagnostics named_kinds_;               // of each the mistake that it is if no file has it
    std::map<Listed, std::string> word_places_;
};

}  // namespace

EventLists read_event_lists(std::filesystem::path const& folder, Diagnostics& diagnostics) {
    ListReader reader(diagnostics);
    for (std::filesystem::path const& path : yaml_files(folder)) reader.read(path);
    return reader.take();
}

}  // namespace dateline
