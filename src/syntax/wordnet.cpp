// WordNet lists each lemma in index.<part> with its senses, commonest first, as byte offsets into
// data.<part>, where a sense has its lexicographer file, its words as they are spelt, and pointers.
// cntlist.rev says how often each sense was met in tagged text. From these we take, for one-word lemmas
// that are not only names, the total count, the kind of thing the commonest sense is, how much of a noun
// is event, and the verb a noun is derived from: "announcement" is an act of communication, a pointer
// "+" leads from its sense to "announce". "Musk" the scent is kept, "Paris" the city is not.
#include "wordnet.hpp"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <numeric>
#include <optional>
#include <string_view>

#include "dateline/diagnostics/error.hpp"

namespace dateline::wordnet {
namespace {

std::string slurp(std::filesystem::path const& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in)
        throw Error(Exit::bad_material, path.string() + ": error: cannot be read; WordNet's files are expected there");
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Cuts a line into fields at single spaces.
class Fields {
public:
    explicit Fields(std::string_view line) : rest_(line) {}
    std::string_view next() {
        auto const from = rest_.find_first_not_of(' ');
        if (from == std::string_view::npos) return rest_ = {};
        rest_.remove_prefix(from);
        auto const field = rest_.substr(0, rest_.find(' '));
        rest_.remove_prefix(field.size());
        return field;
    }
    std::uint32_t number(int base = 10) {
        auto const field = next();
        std::uint32_t value = 0;
        std::from_chars(field.data(), field.data() + field.size(), value, base);
        return value;
    }
    void skip(std::uint32_t n) {
        while (n-- > 0) next();
    }

private:
    std::string_view rest_;
};

template <class Visit>
void each_line(std::string_view text, Visit visit) {
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        if (end > 0 && text[0] != ' ') visit(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

bool is_one_word(std::string_view text) {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; });
}

bool same_letters(std::string_view lower, std::string_view spelt) {
    if (auto const mark = spelt.find('('); mark != std::string_view::npos) spelt = spelt.substr(0, mark);
    return lower.size() == spelt.size() && std::equal(lower.begin(), lower.end(), spelt.begin(), [](char a, char b) {
               return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b + ('a' - 'A')) : b);
           });
}

/// Lexicographer files by number, lexnames(5WN).
constexpr std::array<Sense, 45> lexicographer_files{
    Sense::none,     Sense::none,       Sense::none,          Sense::none,        Sense::act,           Sense::animal,
    Sense::artifact, Sense::attribute,  Sense::body,          Sense::cognition,   Sense::communication, Sense::event,
    Sense::feeling,  Sense::food,       Sense::group,         Sense::location,    Sense::motive,        Sense::object,
    Sense::person,   Sense::phenomenon, Sense::plant,         Sense::possession,  Sense::process,       Sense::quantity,
    Sense::relation, Sense::shape,      Sense::state,         Sense::substance,   Sense::time,          Sense::body,
    Sense::change,   Sense::cognition,  Sense::communication, Sense::competition, Sense::consumption,   Sense::contact,
    Sense::creation, Sense::emotion,    Sense::motion,        Sense::perception,  Sense::possession,    Sense::social,
    Sense::stative,  Sense::weather,    Sense::none};

bool is_event(Sense s) {
    return s == Sense::act || s == Sense::event || s == Sense::process || s == Sense::communication;
}

struct Synset {
    Sense sense = Sense::none;
    bool found = false;                                          ///< the lemma is among its words
    bool capital = false;                                        ///< spelt with a capital there
    bool with_object = false, without_object = false;            ///< by its sentence frames
    bool with_two = false, with_clause = false;                  ///< likewise
    std::vector<std::pair<std::uint32_t, std::uint32_t>> verbs;  ///< offset and word number derivation leads to
};

std::string_view line_at(std::string const& data, std::uint32_t offset) {
    if (offset >= data.size()) return {};
    auto const end = std::min(data.find('\n', offset), data.size());
    return std::string_view(data).substr(offset, end - offset);
}

/// WordNet's sentence frames, wninput(5WN): "Somebody ----s something" is 8, "Somebody ----s somebody something" 14,
/// "Somebody ----s that CLAUSE" 26.
bool takes_object(std::uint32_t frame) {
    return (frame >= 8 && frame <= 11) || (frame >= 14 && frame <= 21) || frame == 24 || frame == 25 || frame == 30 ||
           frame == 31;
}

bool lacks_object(std::uint32_t frame) {
    return (frame >= 1 && frame <= 4) || frame == 12 || frame == 13 || frame == 22 || frame == 23 || frame == 27;
}

Synset read_synset(std::string const& data, std::uint32_t offset, std::string_view lemma, bool verbal) {
    Synset out;
    Fields fields(line_at(data, offset));
    fields.skip(1);
    if (auto const file = fields.number(); file < lexicographer_files.size()) out.sense = lexicographer_files[file];
    fields.skip(1);
    std::uint32_t ours = 0;
    auto const words = fields.number(16);
    for (std::uint32_t w = 1; w <= words; ++w) {
        auto const word = fields.next();
        fields.skip(1);
        if (ours == 0 && same_letters(lemma, word)) {
            ours = w;
            out.found = true;
            out.capital = word[0] >= 'A' && word[0] <= 'Z';
        }
    }
    for (auto pointers = fields.number(); pointers > 0; --pointers) {
        auto const symbol = fields.next();
        auto const target = fields.number();
        auto const part = fields.next();
        auto const ends = fields.number(16);
        if (symbol == "+" && part == "v" && (ends >> 8) == ours) out.verbs.emplace_back(target, ends & 0xFF);
    }
    if (!verbal) return out;
    for (auto frames = fields.number(); frames > 0; --frames) {
        fields.skip(1);
        auto const frame = fields.number();
        auto const word = fields.number(16);
        if (word != 0 && word != ours) continue;
        if (takes_object(frame)) out.with_object = true;
        if (lacks_object(frame)) out.without_object = true;
        if (frame == 14) out.with_two = true;
        if (frame == 26) out.with_clause = true;
    }
    return out;
}

std::string verb_at(std::string const& verbs, std::uint32_t offset, std::uint32_t number) {
    Fields fields(line_at(verbs, offset));
    fields.skip(3);
    if (auto const words = fields.number(16); number == 0 || number > words) return {};
    fields.skip(2 * (number - 1));
    std::string word(fields.next());
    return is_one_word(word) ? word : std::string{};
}

std::size_t shared_start(std::string_view a, std::string_view b) {
    return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

using Counts = std::unordered_map<std::string, std::vector<std::uint32_t>>;  ///< "lemma%part" to counts by sense number

Counts read_counts(std::string const& text) {
    Counts counts;
    each_line(text, [&](std::string_view line) {
        Fields fields(line);
        auto const key = fields.next();
        auto const sense = fields.number();
        auto const count = fields.number();
        auto const mark = key.find('%');
        if (mark == std::string_view::npos || sense == 0 || sense > 200) return;
        std::string name(key.substr(0, mark + 2));
        if (name.back() == '5') name.back() = '3';  // satellites are adjectives
        auto& list = counts[name];
        if (list.size() < sense) list.resize(sense);
        list[sense - 1] = std::max(list[sense - 1], count);
    });
    return counts;
}

std::uint32_t times_met(Counts const& counts, std::string const& verb) {
    auto const known = counts.find(verb + "%2");
    return known == counts.end() ? 0 : std::accumulate(known->second.begin(), known->second.end(), 0u);
}

/// The commonest one-word verb of a synset, the verb itself before all others: "close down" is "close".
std::string synonym_in(std::string const& data, std::uint32_t offset, std::string const& verb, Counts const& counts) {
    Fields fields(line_at(data, offset));
    fields.skip(3);
    std::string best;
    for (auto words = fields.number(16); words > 0; --words) {
        std::string word(fields.next());
        fields.skip(1);
        if (word == verb) return verb;
        if (is_one_word(word) && (best.empty() || times_met(counts, word) > times_met(counts, best)))
            best = std::move(word);
    }
    return best;
}

/// What a line of index.verb says, if it tells of two words that mostly take an object, and not of a way to go ("walk
/// up").
std::optional<PhrasalVerb> phrasal_verb(std::string_view line, std::string const& data, Counts const& counts) {
    Fields fields(line);
    std::string const text(fields.next());
    auto const gap = text.find('_');
    if (gap == std::string::npos) return std::nullopt;
    PhrasalVerb out{text.substr(0, gap), text.substr(gap + 1), {}};
    if (!is_one_word(out.verb) || !is_one_word(out.particle)) return std::nullopt;
    fields.skip(1);
    auto const senses = fields.number();
    fields.skip(fields.number() + 2);
    auto const known = counts.find(text + "%2");
    std::uint32_t weight = 0, with_object = 0, best = 0;
    for (std::uint32_t s = 0; s < senses; ++s) {
        auto const offset = fields.number();
        auto const synset = read_synset(data, offset, text, true);
        auto const count = 1 + (known != counts.end() && s < known->second.size() ? known->second[s] : 0);
        weight += count;
        if (!synset.with_object || synset.sense == Sense::motion) continue;
        with_object += count;
        if (count <= best) continue;
        best = count;
        out.synonym = synonym_in(data, offset, out.verb, counts);
    }
    if (2 * with_object < weight) return std::nullopt;
    return out;
}

}  // namespace

Dictionary read(std::filesystem::path const& folder) {
    Dictionary out;
    auto const counts = read_counts(slurp(folder / "cntlist.rev"));
    auto const verbs = slurp(folder / "data.verb");
    for (auto const part : {noun, verb, adjective, adverb}) {
        std::string const name = part_names[part];
        auto const data = slurp(folder / ("data." + name));
        each_line(slurp(folder / ("index." + name)), [&](std::string_view line) {
            Fields fields(line);
            Lemma lemma;
            lemma.text = fields.next();
            lemma.part = part;
            if (part == verb) {
                if (auto phrasal = phrasal_verb(line, data, counts)) out.phrasal_verbs.push_back(std::move(*phrasal));
            }
            if (!is_one_word(lemma.text)) return;
            fields.skip(1);
            auto const senses = fields.number();
            fields.skip(fields.number() + 2);
            auto const known = counts.find(lemma.text + '%' + static_cast<char>('1' + part));
            std::uint32_t event_weight = 0, weight = 0, with_object = 0, without_object = 0;
            std::uint32_t with_two = 0, with_clause = 0;
            std::uint32_t best = 0;
            bool common = false;
            std::string derived;
            for (std::uint32_t s = 0; s < senses; ++s) {
                auto const synset = read_synset(data, fields.number(), lemma.text, part == verb);
                if (!synset.found || synset.capital) continue;
                common = true;
                auto const count = known != counts.end() && s < known->second.size() ? known->second[s] : 0;
                lemma.count += count;
                weight += count + 1;
                if (synset.with_object) with_object += count + 1;
                if (synset.without_object) without_object += count + 1;
                if (synset.with_two) with_two += count + 1;
                if (synset.with_clause) with_clause += count + 1;
                if (is_event(synset.sense)) event_weight += count + 1;
                if (lemma.sense == Sense::none || count > best) {
                    lemma.sense = synset.sense;
                    best = count;
                }
                if (s > 3 || !lemma.verb.empty()) continue;
                if (!is_event(synset.sense) && synset.sense != Sense::state) continue;
                for (auto const& [offset, number] : synset.verbs) {
                    auto const candidate = verb_at(verbs, offset, number);
                    if (derived.empty() || shared_start(candidate, lemma.text) > shared_start(derived, lemma.text))
                        derived = candidate;
                }
                lemma.verb = derived;
            }
            if (!common) return;
            lemma.never_passive = 20 * with_object < weight;
            lemma.needs_object = 4 * without_object < weight;
            lemma.gives = 20 * with_two >= weight && weight > 0;
            lemma.takes_clause = 20 * with_clause >= weight && weight > 0;
            if (weight > 0) lemma.event_share = static_cast<std::uint8_t>(100 * event_weight / weight);
            out.lemmas.push_back(std::move(lemma));
        });
        each_line(slurp(folder / (name + ".exc")), [&](std::string_view line) {
            Fields fields(line);
            auto const form = fields.next();
            auto const lemma = fields.next();
            if (is_one_word(form) && is_one_word(lemma))
                out.exceptions[part].push_back({std::string(form), std::string(lemma)});
        });
    }
    return out;
}

}  // namespace dateline::wordnet
