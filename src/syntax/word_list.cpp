// Reads the word lists of gazetteers/words. A row names a class, flags and words:
//
//   - {class: pronoun, flags: [third_person, male, subject_form], words: [he]}
//
// All names are checked: an unknown class, flag, key or section, a word given twice in one list and an
// irregular verb that is not three forms are reported at their place, with a suggestion where one is near.
#include "word_list.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "dateline/diagnostics/marked_yaml.hpp"
#include "dateline/diagnostics/suggest.hpp"
#include "dateline/text/fold.hpp"
#include "wordnet.hpp"

namespace dateline {
namespace {

template <class Value>
using Names = std::span<std::pair<std::string_view, Value> const>;

constexpr std::pair<std::string_view, PartOfSpeech> class_names[] = {
    {"noun", PartOfSpeech::noun},
    {"proper_noun", PartOfSpeech::proper_noun},
    {"verb", PartOfSpeech::verb},
    {"auxiliary", PartOfSpeech::auxiliary},
    {"modal", PartOfSpeech::modal},
    {"adjective", PartOfSpeech::adjective},
    {"adverb", PartOfSpeech::adverb},
    {"determiner", PartOfSpeech::determiner},
    {"pronoun", PartOfSpeech::pronoun},
    {"preposition", PartOfSpeech::preposition},
    {"conjunction", PartOfSpeech::conjunction},
    {"subordinator", PartOfSpeech::subordinator},
    {"to", PartOfSpeech::to},
    {"particle", PartOfSpeech::particle},
    {"number", PartOfSpeech::number},
};

constexpr std::pair<std::string_view, std::uint32_t> flag_names[] = {
    {"negation", word_flag::negation},
    {"be", word_flag::be},
    {"have", word_flag::have},
    {"do_", word_flag::do_},
    {"future_modal", word_flag::future_modal},
    {"possible_modal", word_flag::possible_modal},
    {"relative", word_flag::relative},
    {"question", word_flag::question},
    {"possessive", word_flag::possessive},
    {"reflexive", word_flag::reflexive},
    {"male", word_flag::male},
    {"female", word_flag::female},
    {"neuter", word_flag::neuter},
    {"plural", word_flag::plural},
    {"first_person", word_flag::first_person},
    {"second_person", word_flag::second_person},
    {"third_person", word_flag::third_person},
    {"subject_form", word_flag::subject_form},
    {"definite", word_flag::definite},
    {"indefinite", word_flag::indefinite},
    {"hedge", word_flag::hedge},
    {"condition", word_flag::condition},
    {"clause_linker", word_flag::clause_linker},
    {"quantifier", word_flag::quantifier},
    {"habitual", word_flag::habitual},
    {"past_form", word_flag::past_form},
    {"plans", word_flag::plans},
    {"sequence", word_flag::sequence},
    {"calendar", word_flag::calendar},
    {"object_control", word_flag::object_control},
    {"speech", word_flag::speech},
    {"before_verb", word_flag::before_verb},
};

constexpr std::pair<std::string_view, Key> key_names[] = {
    {"of", Key::of},
    {"by", Key::by},
    {"to", Key::to},
    {"that", Key::that},
    {"than", Key::than},
    {"as", Key::as},
    {"for", Key::for_},
    {"from", Key::from},
    {"with", Key::with},
    {"about", Key::about},
    {"going", Key::going},
    {"used", Key::used},
    {"there", Key::there},
    {"and", Key::and_},
    {"or", Key::or_},
    {"but", Key::but},
    {"not", Key::not_},
    {"no", Key::no},
    {"who", Key::who},
    {"what", Key::what},
    {"which", Key::which},
    {"whose", Key::whose},
    {"where", Key::where},
    {"when", Key::when},
    {"how", Key::how},
    {"it", Key::it},
    {"so", Key::so},
    {"like", Key::like},
    {"let", Key::let},
    {"get", Key::get},
    {"s", Key::s},
    {"d", Key::d},
    {"able", Key::able},
    {"likely", Key::likely},
    {"set", Key::set},
    {"due", Key::due},
    {"after", Key::after},
    {"according", Key::according},
    {"such", Key::such},
    {"both", Key::both},
    {"more", Key::more},
    {"most", Key::most},
    {"less", Key::less},
    {"her", Key::her},
    {"thanks", Key::thanks},
    {"may", Key::may},
    {"help", Key::help},
    {"per", Key::per},
    {"bare_helper", Key::bare_helper},
    {"been", Key::been},
    {"being", Key::being},
    {"having", Key::having},
    {"had", Key::had},
    {"would", Key::would},
    {"nor", Key::nor},
    {"at", Key::at},
    {"up", Key::up},
    {"many", Key::many},
    {"least", Key::least},
    {"about_number", Key::about_number},
    {"inside", Key::inside},
    {"rate", Key::rate},
};

class Reader {
public:
    Reader(YamlFile const& file, WordList& out, Diagnostics& diagnostics)
        : file_(file), out_(out), diagnostics_(diagnostics) {}

    void read() {
        auto const& root = file_.root();
        if (root.kind != YamlNode::Kind::map) return mistake(root, "a word list is a mapping of sections");
        file_.check_keys(
            diagnostics_, root,
            {"words", "classes", "keep_open", "facts", "keys", "abbreviations", "irregular_verbs", "particles",
             "verbs_of_two_words", "done_to_somebody", "nouns_of_news", "verbs", "nouns", "adjectives", "adverbs"});
        if (auto const* rows = section("classes")) rows_of(*rows, true);
        if (auto const* rows = section("facts")) rows_of(*rows, false);
        if (auto const* words = section("keep_open"))
            each_word(*words, [](WordList::Entry& e) { e.keeps_open = true; });
        if (auto const* words = section("abbreviations"))
            each_word(*words, [](WordList::Entry& e) { e.abbreviation = true; });
        if (auto const* keys = root.find("keys")) read_keys(*keys);
        if (auto const* verbs = section("irregular_verbs"))
            for (auto const& row : verbs->list) read_irregular(row);
        if (auto const* words = section("particles"))
            for (auto const& word : words->list) out_.particles.insert(fold(word.scalar));
        if (auto const* words = section("nouns_of_news"))
            for (auto const& word : words->list) out_.nouns_of_news.insert(fold(word.scalar));
        if (auto const* words = section("done_to_somebody"))
            for (auto const& word : words->list) out_.done_to_somebody.insert(fold(word.scalar));
        if (auto const* verbs = section("verbs_of_two_words"))
            for (auto const& both : verbs->list) read_two_words(both);
        add_lemmas("nouns", wordnet::noun);
        add_lemmas("verbs", wordnet::verb);
        add_lemmas("adjectives", wordnet::adjective);
        add_lemmas("adverbs", wordnet::adverb);
    }

private:
    void mistake(YamlNode const& node, std::string message) {
        file_.report(diagnostics_, Severity::error, node, std::move(message));
    }

    void read_two_words(YamlNode const& node) {
        auto const gap = node.scalar.find(' ');
        if (gap == std::string::npos) return mistake(node, "two words are asked for: \"shoot down\"");
        out_.verbs_of_two_words.emplace_back(fold(node.scalar.substr(0, gap)), fold(node.scalar.substr(gap + 1)));
    }

    YamlNode const* section(std::string_view name) {
        auto const* node = file_.root().find(name);
        if (node == nullptr || node->kind == YamlNode::Kind::list) return node;
        mistake(*node, "\"" + std::string(name) + "\" must be a list");
        return nullptr;
    }

    template <class Value>
    Value named(YamlNode const& node, Names<Value> names, char const* what) {
        for (auto const& [name, value] : names)
            if (name == node.scalar) return value;
        std::vector<std::string> all;
        for (auto const& row : names) all.emplace_back(row.first);
        mistake(node, std::string("unknown ") + what + " \"" + node.scalar + "\"" + did_you_mean(node.scalar, all));
        return Value{};
    }

    WordList::Entry& entry(YamlNode const& node) {
        auto word = fold(node.scalar);
        if (word.empty()) mistake(node, "a word is expected here");
        auto const [at, fresh] = out_.entries.try_emplace(word);
        if (fresh) out_.order.push_back(std::move(word));
        return at->second;
    }

    template <class Change>
    void each_word(YamlNode const& words, Change change) {
        std::unordered_set<std::string_view> met;
        for (auto const& word : words.list) {
            if (word.kind != YamlNode::Kind::scalar) {
                mistake(word, "a word is expected here");
                continue;
            }
            if (!met.insert(word.scalar).second)
                file_.report(diagnostics_, Severity::warning, word,
                             "\"" + word.scalar + "\" stands twice in this list");
            change(entry(word));
        }
    }

    void rows_of(YamlNode const& rows, bool classes_allowed) {
        for (auto const& row : rows.list) {
            if (row.kind != YamlNode::Kind::map) {
                mistake(row, "a row {class: ..., flags: [...], words: [...]} is expected");
                continue;
            }
            if (classes_allowed)
                file_.check_keys(diagnostics_, row, {"class", "flags", "words"});
            else
                file_.check_keys(diagnostics_, row, {"flags", "words"});
            auto const* name = row.find("class");
            auto const part =
                name != nullptr ? named<PartOfSpeech>(*name, class_names, "class") : PartOfSpeech::unknown;
            std::uint32_t flags = 0;
            if (auto const* list = row.find("flags"))
                for (auto const& flag : list->list) flags |= named<std::uint32_t>(flag, flag_names, "flag");
            auto const* words = row.find("words");
            if (words == nullptr || words->kind != YamlNode::Kind::list) {
                mistake(row, "a row needs a list of \"words\"");
                continue;
            }
            each_word(*words, [&](WordList::Entry& e) {
                e.flags |= flags;
                bool const known = std::find(e.classes.begin(), e.classes.end(), part) != e.classes.end();
                if (part != PartOfSpeech::unknown && !known) e.classes.push_back(part);
            });
        }
    }

    void read_keys(YamlNode const& keys) {
        if (keys.kind != YamlNode::Kind::map) return mistake(keys, "\"keys\" must be a mapping");
        for (auto const& [name, words] : keys.map) {
            auto const key = named<Key>(name, key_names, "key");
            if (words.kind == YamlNode::Kind::scalar)
                entry(words).key = key;
            else
                each_word(words, [&](WordList::Entry& e) { e.key = key; });
        }
    }

    void read_irregular(YamlNode const& row) {
        std::array<std::string, 3> forms;
        std::size_t n = 0;
        std::string_view rest = row.scalar;
        while (!rest.empty()) {
            auto const end = std::min(rest.find(' '), rest.size());
            if (end > 0) {
                if (n < forms.size()) forms[n] = std::string(rest.substr(0, end));
                ++n;
            }
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        if (n != forms.size()) return mistake(row, "an irregular verb is three words: base, past and participle");
        out_.irregular_verbs.push_back(std::move(forms));
    }

    void add_lemmas(std::string_view name, wordnet::Part part) {
        if (auto const* words = section(name))
            for (auto const& word : words->list) out_.added[part].push_back(fold(word.scalar));
    }

    YamlFile const& file_;
    WordList& out_;
    Diagnostics& diagnostics_;
};

}  // namespace

WordList read_word_lists(std::filesystem::path const& folder, Diagnostics& diagnostics) {
    WordList out;
    for (auto const& path : yaml_files(folder)) {
        auto const file = YamlFile::read(path, diagnostics);
        Reader(file, out, diagnostics).read();
    }
    return out;
}

}  // namespace dateline
