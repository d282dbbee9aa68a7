// A name in a query is looked up among the names the store knows: a full name or id first, then aliases and
// short forms, by folded spelling. Dates are read by the article grammar on the day of --now, by default the
// latest publication in the store; the clock is read only for "--now today".
#include "asking.hpp"

#include <algorithm>
#include <chrono>
#include <map>
#include <ostream>
#include <set>

#include "dateline/diagnostics/diagnostics.hpp"
#include "dateline/pipeline.hpp"
#include "dateline/text/fold.hpp"

namespace dateline {
namespace {

/// The query as one line: an argument with blanks in it is one value (`who:Steve Jobs` from the shell's
/// who:"Steve Jobs") when it begins with a field, else it is taken as typed.
std::string joined(std::vector<std::string> const& words) {
    std::string query;
    for (std::string const& word : words) {
        if (!query.empty()) query += ' ';
        query += word;
    }
    return query;
}

Anchor now(std::string const& option, Store const& store) {
    Anchor anchor;
    if (option == "today") {
        auto const today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
        anchor.published = Day{static_cast<std::int32_t>(today.time_since_epoch().count())};
    } else if (!option.empty()) {
        anchor.published = parse_iso_day(option);
        if (!anchor.published) {
            throw Error(Exit::bad_request, "--now " + option + ": not a day; write it as 2021-02-15, or \"today\"");
        }
    } else {
        for (Source const& source : store.sources()) {
            if (source.day && (!anchor.published || *anchor.published < *source.day)) anchor.published = source.day;
        }
    }
    return anchor;
}

std::function<std::vector<QueryContext::Meaning>(std::string_view)> who_is(std::vector<KnownName> const& names) {
    std::multimap<std::string, KnownName> full, other;
    for (KnownName const& known : names) {
        full.emplace(known.entity, known);
        full.emplace(fold(known.name), known);
        other.emplace(fold(known.text), known);
    }
    return [full = std::move(full), other = std::move(other)](std::string_view name) {
        std::string const key = fold(name);
        for (auto const* index : {&full, &other}) {
            std::map<std::string, std::string> meant;
            auto const [begin, end] = index->equal_range(key);
            for (auto it = begin; it != end; ++it) meant.emplace(it->second.entity, it->second.name);
            if (meant.empty()) continue;
            std::vector<QueryContext::Meaning> meanings;
            for (auto const& [entity, full_name] : meant) meanings.push_back({entity, full_name});
            return meanings;
        }
        return std::vector<QueryContext::Meaning>{};
    };
}

std::vector<std::string> sorted(std::set<std::string> const& values) { return {values.begin(), values.end()}; }

QueryContext context(Store const& store, Anchor const& anchor) {
    QueryContext c;
    std::vector<KnownName> const names = store.names();
    std::set<std::string> spellings, outlets;
    for (KnownName const& known : names) {
        spellings.insert(known.name);
        spellings.insert(known.text);
    }
    for (Source const& source : store.sources()) {
        for (std::string const& name : {source.outlet, source.agency}) {
            if (!name.empty()) outlets.insert(name);
        }
    }
    c.who = who_is(names);
    c.known_names = sorted(spellings);
    c.known_outlets = sorted(outlets);
    TriggerLexicon const& triggers = bundled_lexicons().triggers;
    for (std::size_t i = 0; i < triggers.kinds(); ++i) {
        c.known_kinds.emplace_back(triggers.kind(KindId{static_cast<std::uint16_t>(i)}).id);
    }
    c.date = [anchor](std::string_view phrase) -> std::optional<Period> {
        if (std::optional<Period> const edtf = parse_edtf(phrase)) return edtf;
        std::optional<PhraseMeaning> const meaning = read_phrase(std::string(phrase), anchor, bundled_lexicons());
        return meaning ? meaning->time.means : std::nullopt;
    };
    c.event = [&store](std::string_view id) { return store.resolve(std::string(id)); };
    return c;
}

void show_mistakes(std::string const& query, CheckedQuery const& checked, std::string& message) {
    for (QueryMistake const& mistake : checked.mistakes) {
        if (!message.empty()) message += '\n';
        message += "query:" + std::to_string(mistake.column) + ": error: " + mistake.message + '\n';
        message += underline(query, mistake.column, mistake.width);
        while (!message.empty() && message.back() == '\n') message.pop_back();
    }
}

}  // namespace

Asked ask(StoreOptions const& options, std::ostream& err) {
    Asked asked{Store(options.db, Store::Open::read), {}, joined(options.words)};
    asked.query = read_query(asked.text, context(asked.store, now(options.now, asked.store)));
    std::string message;
    show_mistakes(asked.text, asked.query, message);
    if (message.empty()) return asked;
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

Timeline answer(Asked const& asked) {
    if (asked.nothing) return {};
    return asked.store.load(asked.store.select(asked.query.selection));
}

std::string entity_name(std::vector<KnownName> const& names, std::string const& id) {
    for (KnownName const& known : names) {
        if (known.entity == id) return known.name;
    }
    return id;
}

}  // namespace dateline
