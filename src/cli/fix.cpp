// dateline fix: puts a mistake right and keeps it right. The correction is written beside the store, with who, when and
// why, and put on the timeline at once; every later build applies it again.
//
//   dateline fix e_b5f55967 date:2021-02-13 --why "the Kremlin's page gives Saturday"
#include <algorithm>
#include <cstdlib>
#include <ostream>

#include "asking.hpp"
#include "corrections.hpp"
#include "dateline/diagnostics/suggest.hpp"

namespace dateline {
namespace {

struct FixOptions {
    StoreOptions store;
    std::string event, author, why, made_on;
    std::vector<std::string> what;
};

using Action = Correction::Action;

constexpr char const* forms = "date:DATE, title:TITLE, merge EVENT, split, split:sentences or hide";

std::string without_quotes(std::string text) {
    bool const quoted = text.size() > 1 && text.front() == '"' && text.back() == '"';
    return quoted ? text.substr(1, text.size() - 2) : text;
}

[[noreturn]] void wrong(std::string const& message) { throw Error(Exit::bad_request, "fix: " + message); }

/// "date:2021-02-13", "merge e_02c41d88" or "hide", as words of the command line.
Correction read(std::vector<std::string> const& words, std::optional<Day> now, Store const& store) {
    std::string text;
    for (std::string const& word : words) text += (text.empty() ? "" : " ") + word;
    std::size_t const end = std::min(text.find_first_of(": "), text.size());
    std::string const verb = text.substr(0, end);
    std::optional<Action> const action = action_named(verb);
    if (!action) {
        std::vector<std::string> const names{"date", "title", "merge", "split", "hide"};
        std::string hint = did_you_mean(verb, names);
        if (hint.empty()) hint = std::string("; it takes ") + forms;
        wrong("does not know \"" + verb + '"' + hint);
    }
    Correction c;
    c.action = *action;
    std::size_t const value = text.find_first_not_of(": ", end);
    if (value != std::string::npos) c.value = without_quotes(text.substr(value));
    bool const needs_value = *action == Action::date || *action == Action::title || *action == Action::merge;
    if (needs_value && c.value.empty()) wrong(verb + " needs a value; it takes " + forms);
    bool const in_one_article = *action == Action::split && c.value == Correction::sentences;
    if (!needs_value && !c.value.empty() && !in_one_article) wrong(verb + " does not take \"" + c.value + '"');
    if (*action == Action::date) {
        Anchor anchor;
        anchor.published = now;
        std::optional<Period> const period = read_date(c.value, anchor);
        if (!period)
            wrong('"' + c.value + "\" is no date; write 2021-02-14, 2021-02, 2021 or words such as \"last May\"");
        c.period = *period;
        c.value = edtf(*period);
    }
    if (*action == Action::merge) c.value = known_event(store, c.value);
    return c;
}

std::string called(Event const& event) {
    return (event.when ? english(*event.when) + ", " : std::string()) + event.title;
}

/// Between the articles that tell it; what one article alone tells, between its sentences.
void split_where_it_can_be(Event const& event, Correction& c) {
    if (event.evidence.size() < 2) wrong("one sentence alone tells it: there is nothing to split");
    if (event.evidence.front().doc == event.evidence.back().doc) c.value = Correction::sentences;
}

std::string author(std::string const& given) {
    if (!given.empty()) return given;
    char const* const user = std::getenv("USER");
    return user != nullptr ? user : "";
}

Exit fix(FixOptions const& options, Session& session) {
    std::vector<Correction> corrections = corrections_of(options.store.db, session.err);
    Correction c;
    std::string was;
    {
        Store const store(options.store.db, Store::Open::read);
        EventKey const id = known_event(store, options.event);
        c = read(options.what, now_of(options.store.now, store), store);
        c.event = id;
        Timeline const timeline = store.load({id});
        Event const& event = timeline[timeline.find(id)];
        was = called(event);
        if (c.action == Action::split) split_where_it_can_be(event, c);
        if (c.action == Action::merge && c.value == id) wrong("an event cannot be merged with itself");
    }
    if (!options.made_on.empty() && !parse_iso_day(options.made_on)) {
        wrong("--on " + options.made_on + ": not a day; write it as 2021-02-15");
    }
    c.author = author(options.author);
    c.made_on = options.made_on.empty() ? iso(today()) : options.made_on;
    c.why = options.why;
    std::filesystem::path const file = corrections_beside(options.store.db);
    Store store(options.store.db, Store::Open::write);
    Store::Batch batch(store);
    corrections.push_back(c);
    store.arrange_timeline(corrections);
    std::string const problem = store.corrections().back().problem;
    if (!problem.empty()) wrong(problem);
    add_correction(file, c, was);
    batch.commit();
    session.notes() << file.string() << ": " << c.event << " (" << was << "): " << in_words(c) << '\n';
    return Exit::done;
}

}  // namespace

void add_fix(CLI::App& program, Session& session) {
    auto* const command = program.add_subcommand("fix", "put an event right and keep it right");
    auto options = std::make_shared<FixOptions>();
    command->add_option("EVENT", options->event, "the event's id")->required();
    command->add_option("WHAT", options->what, forms)->required();
    options->store.declare(*command, nullptr);
    command->add_option("--author", options->author, "who puts it right; default: the user's name")
        ->type_name("NAME")
        ->envname("DATELINE_AUTHOR");
    command->add_option("--why", options->why, "the reason, kept with the correction")->type_name("TEXT");
    command->add_option("--on", options->made_on, "the day to write down; default: today")->type_name("DATE");
    command->callback([options, &session] { session.chosen = [options, &session] { return fix(*options, session); }; });
}

}  // namespace dateline
