// A name in a query is looked up among the names the store knows: a full name or id first, then aliases and
// short forms, by folded spelling; a role comes with the terms of those who held it. Dates are read by the article
// grammar on the day of --now, by default the latest publication in the store; the clock is read only for "--now
// today".
#include "asking.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <ostream>
#include <unordered_map>

#include "dated_roles.hpp"
#include "dateline/diagnostics/diagnostics.hpp"
#include "dateline/diagnostics/utf8.hpp"
#include "dateline/pipeline.hpp"
#include "dateline/text/fold.hpp"

namespace dateline {
namespace {

/// The terms in which somebody held the role of this spelling; that of the spelling itself when it says one.
std::vector<Period> terms(Store const& store, KnownName const& known) {
    if (std::optional<DatedRole> const said = dated_role(known.text)) return {said->term};
    std::vector<Period> out;
    for (KnownName const& other : store.called(known.entity)) {
        std::optional<DatedRole> const dated = dated_role(other.text);
        if (dated && other.entity == known.entity && dated->role == known.text) out.push_back(dated->term);
    }
    std::ranges::sort(out, {}, &Period::first);
    return out;
}

/// Full names and ids come before aliases and short forms.
std::vector<QueryContext::Meaning> meanings(Store const& store, std::string_view name) {
    std::string const key = fold(name);
    std::map<std::string, KnownName> full, other;
    for (KnownName& known : store.called(name)) {
        bool const whole = known.entity == name || fold(known.name) == key;
        if (whole || fold(known.text) == key) (whole ? full : other).emplace(known.entity, std::move(known));
    }
    std::vector<QueryContext::Meaning> out;
    for (auto const& [entity, known] : full) out.push_back({entity, known.name, {}});
    if (!out.empty()) return out;
    for (auto const& [entity, known] : other) out.push_back({entity, known.name, terms(store, known)});
    return out;
}

std::vector<std::string> undated_spellings(Store const& store) {
    std::vector<std::string> out = store.spellings();
    std::erase_if(out, [](std::string const& s) { return dated_role(s).has_value(); });
    return out;
}

/// A name of each kind of event that the program knows.
std::vector<std::string> of_kinds(std::string_view EventKind::*name) {
    TriggerLexicon const& triggers = bundled_lexicons().triggers;
    std::vector<std::string> out;
    for (std::size_t i = 0; i < triggers.kinds(); ++i) {
        out.emplace_back(triggers.kind(KindId{static_cast<std::uint16_t>(i)}).*name);
    }
    return out;
}

QueryContext context(Store const& store, Anchor const& anchor) {
    QueryContext c;
    c.who = [&store, known = std::map<std::string, std::vector<QueryContext::Meaning>, std::less<>>()](
                std::string_view name) mutable {
        auto const found = known.find(name);
        return found != known.end() ? found->second
                                    : known.emplace(std::string(name), meanings(store, name)).first->second;
    };
    c.known_names = [&store] { return undated_spellings(store); };
    c.known_outlets = [&store] { return store.outlets(); };
    c.known_kinds = [] { return of_kinds(&EventKind::id); };
    c.known_types = [] {
        std::vector<std::string> types = of_kinds(&EventKind::plover);
        std::erase_if(types, [](std::string const& type) { return type.find('.') == std::string::npos; });
        std::ranges::sort(types);
        types.erase(std::unique(types.begin(), types.end()), types.end());
        return types;
    };
    c.date = [anchor](std::string_view phrase) { return read_date(phrase, anchor); };
    c.event = [&store](std::string_view id) { return store.resolve(std::string(id)); };
    return c;
}

/// One argument `who:Steve Jobs` or `since:last May`, from which the shell took the quotes.
bool is_one_value(std::string const& word) {
    std::size_t const colon = word.find(':');
    if (colon == std::string::npos || colon + 1 >= word.size() || word[colon + 1] == ' ') return false;
    for (char const* const sign : {" and", " or", " not", " -"}) {
        if (word.ends_with(sign)) return false;
    }
    return word.find(' ') > colon && word.find(' ') != std::string::npos &&
           word.find_first_of(":\"()", colon + 1) == std::string::npos;
}

/// As typed; then, where that differs, with such arguments put in quotes again.
std::vector<std::string> readings(std::vector<std::string> const& words) {
    std::string typed, quoted;
    for (std::string const& word : words) {
        if (!typed.empty()) typed += ' ';
        if (!quoted.empty()) quoted += ' ';
        typed += word;
        std::size_t const value = word.find(':') + 1;
        quoted += is_one_value(word) ? word.substr(0, value) + '"' + word.substr(value) + '"' : word;
    }
    for (std::string* const text : {&typed, &quoted}) {  // a query is one line
        std::ranges::replace_if(
            *text, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
    }
    if (quoted == typed) return {typed};
    return {quoted, typed};
}

constexpr std::size_t most_mistakes = 20;

/// The part of a query that is shown for a mistake in this column, and its column there. Most queries are shown whole.
std::pair<std::string, std::uint32_t> around(std::string const& query, std::uint32_t column) {
    constexpr std::size_t before = 60, most = 160;  // characters
    std::size_t const length = count_characters(query);
    if (length <= most) return {query, column};
    std::size_t const first = std::min<std::size_t>(column > before ? column - before : 0, length - most);
    std::size_t const begin = offset_of_character(query, first), end = offset_of_character(query, first + most);
    std::string line = query.substr(begin, end - begin);
    if (end < query.size()) line += "…";
    if (first == 0) return {line, column};
    return {"…" + line, column - static_cast<std::uint32_t>(first) + 1};
}

/// A message that quotes a word of a thousand letters.
std::string shortened(std::string const& message) {
    constexpr std::size_t most = 400;  // characters
    if (count_characters(message) <= most) return message;
    return message.substr(0, offset_of_character(message, most)) + "…";
}

void show_mistakes(std::string const& query, CheckedQuery const& checked, std::string& message) {
    std::size_t shown = 0;
    for (QueryMistake const& mistake : checked.mistakes) {
        if (!message.empty()) message += '\n';
        if (shown++ == most_mistakes) {
            message += "and " + std::to_string(checked.mistakes.size() - most_mistakes) + " more mistakes";
            break;
        }
        message += "query:" + std::to_string(mistake.column) + ": error: " + shortened(mistake.message) + '\n';
        auto const [line, column] = around(query, mistake.column);
        message += line + '\n' + underline(line, column, mistake.width);
        while (!message.empty() && message.back() == '\n') message.pop_back();
    }
}

}  // namespace

Day today() {
    auto const days = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return Day{static_cast<std::int32_t>(days.time_since_epoch().count())};
}

std::optional<Day> now_of(std::string const& option, Store const& store) {
    if (option.empty()) return store.latest_day();
    if (option == "today") return today();
    std::optional<Day> const day = parse_iso_day(option);
    if (day) return day;
    throw Error(Exit::bad_request, "--now " + option + ": not a day; write it as 2021-02-15, or \"today\"");
}

/// "in", "from", "and", "-": words and signs that a date may leave unread. A number or "lastt" is no such word.
bool says_nothing(std::string_view text) {
    Vocabulary const& vocabulary = bundled_lexicons().vocabulary;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const begin = text.find_first_not_of(" ,-", at);
        if (begin == std::string_view::npos) return true;
        at = std::min(text.find_first_of(" ,-", begin), text.size());
        if (!vocabulary.is_function_word(vocabulary.find(fold(text.substr(begin, at - begin))))) return false;
    }
    return true;
}

std::optional<Period> read_date(std::string_view phrase, Anchor const& anchor) {
    if (std::optional<Period> const edtf = parse_edtf(phrase)) return edtf;
    PhraseReading const reading = read_phrases(std::string(phrase), anchor, bundled_lexicons());
    if (reading.meanings.empty() || reading.meanings.size() > 2 || reading.no_such_day) return std::nullopt;
    bool const digits = phrase.find_first_not_of("0123456789-") == std::string_view::npos;
    std::uint32_t at = 0;
    for (PhraseMeaning const& meaning : reading.meanings) {
        Span const where = meaning.time.where;
        if (digits && where.length() != 4) return std::nullopt;  // 2020-2021 are years, 2021-99 is nothing
        if (!meaning.time.means || where.begin < at || !says_nothing(phrase.substr(at, where.begin - at))) {
            return std::nullopt;
        }
        at = where.end;
    }
    if (phrase.find_first_not_of(' ', at) != std::string_view::npos) return std::nullopt;
    Period const &first = *reading.meanings.front().time.means, &last = *reading.meanings.back().time.means;
    if (reading.meanings.size() == 1) return first;
    if (last.first < first.last) return std::nullopt;
    return interval_period(first.first, last.last);  // "from May to June 2020"
}

Asked ask(StoreOptions const& options, std::ostream& err) {
    Asked asked{Store(options.db, Store::Open::read), {}, {}};
    Anchor anchor;
    anchor.published = now_of(options.now, asked.store);
    QueryContext const known = context(asked.store, anchor);
    for (std::string const& text : readings(options.words)) {
        CheckedQuery query = read_query(text, known);
        bool const good = query.mistakes.empty();
        if (!good && !asked.query.mistakes.empty()) continue;  // the mistakes of the first reading are shown
        asked.query = std::move(query);
        asked.text = text;
        if (good) return asked;
    }
    std::string message;
    show_mistakes(asked.text, asked.query, message);
    bool const wrong = std::any_of(asked.query.mistakes.begin(), asked.query.mistakes.end(),
                                   [](QueryMistake const& m) { return !m.unknown_name; });
    if (wrong) throw Error(Exit::bad_request, message);
    err << message << '\n';
    asked.nothing = true;
    return asked;
}

void only_main_unless_said(Selection& selection) {
    if (says_which(selection)) return;
    Selection main;
    main.kind = Selection::Kind::is;
    main.is = Selection::Is::main;
    Selection both;
    both.parts = {std::move(selection), std::move(main)};
    selection = std::move(both);
}

Timeline answer(Asked const& asked, Listing const& listing) {
    if (asked.nothing) return {};
    Store::Reading const reading(asked.store);  // a build may put a new timeline in place
    std::vector<EventKey> const ids = asked.store.select(asked.query.selection, listing);
    Timeline timeline = asked.store.load(ids);
    if (listing.by == Listing::By::place && !listing.descending) return timeline;
    return in_order(timeline, ids);
}

Timeline in_order(Timeline const& timeline, std::vector<EventKey> const& ids) {
    std::unordered_map<EventKey, Timeline::Vertex> place;
    for (Timeline::Vertex v = 0; v < ids.size(); ++v) place.emplace(ids[v], v);
    Timeline out(timeline.size());
    out.sources = timeline.sources;
    out.contradictions = timeline.contradictions;
    auto const place_of = [&](Timeline::Vertex v) { return place.at(timeline[v].id); };
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) out[place_of(v)] = timeline[v];
    for (auto const& [from, to, relation] : timeline.relations()) {
        out.relate(place_of(from), place_of(to), relation);
    }
    return out;
}

EventKey known_event(Store const& store, std::string const& id) {
    if (std::optional<EventKey> const known = store.resolve(id)) return *known;
    throw Error(Exit::no_match, id + ": no event of this id; \"dateline events --format ids\" lists them");
}

std::string how_it_was_read(Asked const& asked) {
    return in_words(asked.query.selection, [&](std::string const& id) { return asked.store.full_name(id); });
}

}  // namespace dateline
