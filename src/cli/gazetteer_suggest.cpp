// dateline gazetteer suggest: people and bodies that articles name and no list knows, most frequent first, as a name
// list ready to be edited. Each entry stands under its count and the words around its first place:
//
//   # 3 times in 2 articles (role): "the mayor, Karl Brandt, said"
//   - {id: karl-brandt, name: "Karl Brandt", type: PERSON}
#include <algorithm>
#include <map>
#include <ostream>
#include <set>

#include "articles.hpp"
#include "dateline/gazetteer/unknown_names.hpp"
#include "dateline/text/fold.hpp"
#include "dateline/text/json_writer.hpp"
#include "gazetteer.hpp"

namespace dateline {
namespace {

constexpr std::uint32_t words_around = 5;

struct SuggestOptions {
    InputOptions input;
    std::uint32_t at_least = 1, limit = 0;
};

struct Suggestion {
    std::string name, reason, words;
    EntityType type = EntityType::person;
    std::uint32_t times = 0;
    std::set<std::string> articles;
};

struct Sighting {
    std::string name, reason, words;
    EntityType type = EntityType::person;
};

std::string one_line(std::string_view text) {
    std::string line;
    for (char const c : text) {
        bool const blank = c == '\n' || c == '\r' || c == '\t' || c == ' ';
        if (!blank || (!line.empty() && line.back() != ' ')) line += blank ? ' ' : c;
    }
    return line;
}

std::vector<Sighting> sightings(AnalysedArticle const& a, UnknownNames const& unknown) {
    std::vector<TokenRange> const zones = reading_zones(a.article, a.tokens);
    Words const words = parse_words(a.tokens, bundled_lexicons().words);
    auto const found = unknown.find(a.tokens, words, a.names, zones);
    std::vector<Sighting> all;
    for (UnknownName const& u : found) {
        UnknownName const& whole = u.full == nowhere ? u : found[u.full];
        TokenRange const sentence = a.tokens.sentences()[a.tokens.sentence_of(u.tokens.first)];
        std::uint32_t const before = std::min(u.tokens.first - sentence.first, words_around);
        TokenRange const around{u.tokens.first - before, std::min(sentence.last, u.tokens.last + words_around)};
        all.push_back({one_line(a.tokens.text().slice(a.tokens.span(whole.tokens))), std::string(u.reason),
                       one_line(a.tokens.text().slice(a.tokens.span(around))), whole.type});
    }
    return all;
}

/// "karl-brandt"; the second of one id becomes "karl-brandt-2".
std::string new_id(std::string_view name, std::map<std::string, int>& used) {
    std::string id;
    for (char const c : fold(name)) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (plain || (!id.empty() && id.back() != '-')) id += plain ? c : '-';
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    if (id.empty()) id = "unnamed";
    int const count = ++used[id];
    return count == 1 ? id : id + '-' + std::to_string(count);
}

Exit suggest(SuggestOptions const& options, Session& session) {
    ChosenGazetteer const gazetteer(options.input.gazetteers, session.err);
    UnknownNames const unknown(gazetteer.get());
    std::map<std::string, Suggestion> suggestions;
    ArticleCounts const counts = for_each_article(
        options.input, gazetteer.get(), Depth::page, session.err, {}, [&](AnalysedArticle&& a) -> Finish {
            return [&suggestions, document = a.document.id, all = sightings(a, unknown)] {
                for (Sighting const& s : all) {
                    Suggestion& known = suggestions[s.name];
                    if (known.times++ == 0) {
                        known.name = s.name;
                        known.reason = s.reason;
                        known.words = s.words;
                        known.type = s.type;
                    }
                    known.articles.insert(document);
                }
            };
        });
    std::vector<Suggestion const*> order;
    for (auto const& [name, s] : suggestions)
        if (s.times >= options.at_least) order.push_back(&s);
    std::stable_sort(order.begin(), order.end(),
                     [](Suggestion const* a, Suggestion const* b) { return a->times > b->times; });
    if (options.limit != 0 && order.size() > options.limit) order.resize(options.limit);
    if (!order.empty()) session.out << "gazetteer: 1\nentities:\n";
    std::map<std::string, int> used;
    for (Suggestion const* s : order) {
        std::string words, text;
        append_json_string(words, s->words);
        append_json_string(text, s->name);
        session.out << "  # " << counted(s->times, "time", "times") << " in "
                    << counted(s->articles.size(), "article", "articles") << " (" << s->reason << "): " << words
                    << "\n  - {id: " << new_id(s->name, used) << ", name: " << text << ", type: " << name(s->type)
                    << "}\n";
    }
    Exit const status = counts.status(options.input.strict);
    return status == Exit::done && order.empty() ? Exit::no_match : status;
}

}  // namespace

void add_gazetteer_suggest(CLI::App& gazetteer, Session& session) {
    auto* const command =
        gazetteer.add_subcommand("suggest", "people and bodies of articles that no list knows, as a list to edit");
    command->footer("Example: dateline gazetteer suggest articles/ > new-names.yaml");
    auto options = std::make_shared<SuggestOptions>();
    options->input.declare(*command, true);
    command->add_option("--at-least", options->at_least, "only those named so many times");
    command->add_option("--limit", options->limit, "at most so many")->check(count_of_rows());
    command->callback(
        [options, &session] { session.chosen = [options, &session] { return suggest(*options, session); }; });
}

}  // namespace dateline
