// The store: articles, their reports and the merged timeline in one SQLite file. An article is read again
// only when its content, the gazetteer or the program changed (all three are in its hash). Every article is
// committed whole; the merged timeline is changed in one transaction, with no more than numbers in memory. For
// whoever opens the file with sqlite3 there are views (views.hpp). A store is used by one thread.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dateline/store/article_text.hpp"
#include "dateline/timeline/correction.hpp"
#include "dateline/timeline/selection.hpp"
#include "dateline/timeline/timeline.hpp"

namespace dateline {

/// What is stored of one article besides its reports.
struct StoredArticle {
    std::string id, path, content_hash;
    ArticleReports reports;  ///< told once (tell_once)
    ArticleText text = {};
};

/// A sentence of an article's title or body.
struct Sentence {
    std::uint32_t begin = 0;      ///< code points of the document's text: Evidence::sentence_begin
    std::uint32_t paragraph = 0;  ///< of the body, from 1; 0: the title
    std::string text;             ///< white space as single blanks, as Evidence::sentence
    bool tells = false;           ///< tells an event
};

/// How many events somebody takes part in.
struct EntityCount {
    std::string entity;
    std::uint32_t events = 0;
};

/// A name by which queries may call an entity, with how many events it takes part in.
struct KnownName {
    std::string entity, text, type;
    std::string name;  ///< the entity's full name
    std::uint32_t events = 0;
};

/// In which order, and how many, events are listed.
struct Listing {
    enum class By : std::uint8_t { place, title, kind, sources };
    By by = By::place;  ///< of the timeline; title and kind by alphabet; sources: how many articles
    bool descending = false;
    std::optional<std::size_t> most;  ///< nothing: all
};

/// How many of the selected events fall on a day, or are of a kind, or somebody takes part in.
struct EventGroup {
    enum class By : std::uint8_t { day, week, month, entity, type };
    std::string name;    ///< "2021-02-14", "2021-W06", "Elon Musk", "launch"; "no date"
    std::string entity;  ///< by entity: its id
    std::uint32_t events = 0;
    bool vague = false;  ///< by time: known less exactly than the groups are long
};

/// Who takes part in the selected events.
struct Cast {
    struct Person {
        std::string entity, name, type;
        std::uint32_t events = 0;
        std::optional<Day> first, last;  ///< of the dated events
    };
    struct Part {
        std::uint32_t event = 0, person = 0;  ///< place in `events`, place in `people`
    };
    std::vector<Person> people;    ///< by the number of their events, then by id
    std::vector<EventKey> events;  ///< in timeline order
    std::vector<Part> parts;       ///< by event; each pair once
};

/// An article as `dateline status` lists it.
struct ArticleLine {
    std::string id, path;
    Source source;
    std::uint32_t events = 0;
};

/// A correction as the last timeline took it.
struct AppliedCorrection {
    Correction correction;  ///< without its period
    std::string problem;    ///< why it does not apply; empty: it does
};

struct StoreStatus {
    std::int64_t format = 0;
    std::size_t articles = 0, copies = 0;  ///< copies among the articles
    std::size_t waiting = 0;               ///< articles that are stored, but not on the timeline yet
    std::size_t events = 0, main = 0, merged = 0, undated = 0, hidden = 0, entities = 0, sentences = 0;
    std::optional<Day> first_published, last_published, first_event, last_event;
    std::vector<AppliedCorrection> corrections;
};

class Store {
public:
    enum class Open { read, write };
    /// Opens or (write) creates the file. Errors (bad_material): not there, no SQLite file, of a newer version,
    /// foreign, read-only, folder missing; each says what to do.
    Store(std::filesystem::path const& file, Open how);
    ~Store();
    Store(Store&&) noexcept;

    /// True when the article of this id is stored with this hash.
    [[nodiscard]] bool holds(std::string const& id, std::string const& content_hash) const;
    /// Replaces what is stored under its id, whole or not at all; within a Batch together with its others. About a
    /// hundred bytes an event stay in memory until arrange_timeline().
    void save(StoredArticle const& article);
    /// Reports of every stored article, in the order in which they were first saved.
    [[nodiscard]] std::vector<ArticleReports> reports() const;
    /// Puts the saved articles on the timeline and returns the number of its events. A few that come to many, or were
    /// changed, are placed among what they can touch; many, or those that touch much have the timeline merged anew,
    /// with the same result. Memory then: about a hundred bytes an event, and the events of several articles while they
    /// are written. Corrections are applied, at the cost of the events that they name; what became of each stands in
    /// corrections().
    std::size_t arrange_timeline(std::vector<Correction> const& corrections = {});
    /// Takes articles out, by id, path or a folder of their paths; returns the ids of those that were there. A few are
    /// taken off the timeline at once; otherwise arrange_timeline() has it merged anew. Corrections hold again from
    /// arrange_timeline() on.
    std::vector<std::string> remove(std::string const& id_or_path);
    /// Everybody listed who takes part in the timeline, by id.
    [[nodiscard]] std::vector<EntityCount> entities() const;
    /// Replaces the names by which the timeline's entities are known.
    void save_names(std::vector<KnownName> const& names);

    [[nodiscard]] Timeline timeline() const;
    [[nodiscard]] std::vector<KnownName> names() const;
    [[nodiscard]] std::vector<Source> sources() const;
    /// The sentences of an article's title and body, in text order; none when no such article is stored, or when an
    /// older dateline stored it. `article`: its id, Evidence::doc.
    [[nodiscard]] std::vector<Sentence> body(std::string const& article) const;
    /// Ids of matching events, answered in SQL; hidden ones only when is:hidden is said.
    [[nodiscard]] std::vector<EventKey> select(Selection const& selection, Listing const& listing = {}) const;
    [[nodiscard]] std::size_t count(Selection const& selection) const;
    /// By time: in timeline order, undated ones last; else the largest first.
    [[nodiscard]] std::vector<EventGroup> groups(Selection const& selection, EventGroup::By by) const;
    [[nodiscard]] Cast cast(Selection const& selection) const;
    /// Whom a name may mean: everybody whose full name, id or another spelling folds to the same.
    [[nodiscard]] std::vector<KnownName> called(std::string_view name) const;
    /// The full name of an entity of the timeline; its id when it is not known.
    [[nodiscard]] std::string full_name(std::string const& entity) const;
    [[nodiscard]] std::vector<std::string> spellings() const;  ///< each once
    [[nodiscard]] std::vector<std::string> outlets() const;    ///< and agencies, each once
    [[nodiscard]] std::optional<Day> latest_day() const;       ///< of publication
    [[nodiscard]] std::vector<ArticleLine> articles() const;   ///< in the order in which they were first saved
    [[nodiscard]] std::vector<AppliedCorrection> corrections() const;
    [[nodiscard]] StoreStatus status() const;
    /// Articles that have the text of an earlier one.
    [[nodiscard]] std::size_t copies() const;
    /// The events of these ids with all that belongs to them, and the relations between them.
    [[nodiscard]] Timeline load(std::vector<EventKey> const& ids) const;
    /// Events that the texts relate to this one, in timeline order.
    [[nodiscard]] std::vector<EventKey> related(EventKey const& id) const;
    /// The id of an event given any of its former ids or a unique prefix of at least four digits; nothing when there is
    /// none.
    [[nodiscard]] std::optional<EventKey> resolve(std::string const& id) const;

    /// While it lives, all that is read is of one timeline, whatever builds put in place meanwhile. The store must
    /// outlive it and not be moved meanwhile.
    class Reading {
    public:
        explicit Reading(Store const& store);
        ~Reading();
        Reading(Reading const&) = delete;
        Reading& operator=(Reading const&) = delete;

    private:
        struct Open;
        std::unique_ptr<Open> open_;
    };

    /// Many articles in one transaction, for speed: nothing of them is kept until commit(). One at a time; the store
    /// must outlive it and not be moved meanwhile.
    class Batch {
    public:
        explicit Batch(Store& store);
        ~Batch();
        Batch(Batch const&) = delete;
        Batch& operator=(Batch const&) = delete;
        void commit();

    private:
        struct Open;
        std::unique_ptr<Open> open_;
    };

private:
    struct Connection;
    void arrange_anew(std::vector<Correction> const& corrections);
    std::unique_ptr<Connection> db_;
};

}  // namespace dateline
