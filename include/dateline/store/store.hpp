// The store: articles, their reports and the merged timeline in one SQLite file. An article is read again
// only when its content, the gazetteer or the program changed (all three are in its hash). Every article is
// committed whole; the merged timeline is replaced in one transaction, with no more than numbers in memory. For
// whoever opens the file with sqlite3 there are the views `events`, `evidence` and `entities`
// (src/store/schema.cpp). A store is used by one thread.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "dateline/timeline/selection.hpp"
#include "dateline/timeline/timeline.hpp"

namespace dateline {

/// What is stored of one article besides its reports.
struct StoredArticle {
    std::string id, path, content_hash;
    ArticleReports reports;  ///< told once (tell_once)
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
    /// Merges the timeline anew from all stored articles and returns the number of its events. Memory: about a hundred
    /// bytes an event, and the events of several articles while they are written.
    std::size_t arrange_timeline();
    /// Everybody listed who takes part in the timeline, by id.
    [[nodiscard]] std::vector<EntityCount> entities() const;
    /// Replaces the names by which the timeline's entities are known.
    void save_names(std::vector<KnownName> const& names);

    [[nodiscard]] Timeline timeline() const;
    [[nodiscard]] std::vector<KnownName> names() const;
    [[nodiscard]] std::vector<Source> sources() const;
    /// Ids of matching events in timeline order, answered in SQL.
    [[nodiscard]] std::vector<EventKey> select(Selection const& selection) const;
    /// The events of these ids with all that belongs to them, and the relations between them.
    [[nodiscard]] Timeline load(std::vector<EventKey> const& ids) const;
    /// The id of an event given any of its former ids or a unique prefix of at least four digits; nothing when there is
    /// none.
    [[nodiscard]] std::optional<EventKey> resolve(std::string const& id) const;

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
    std::unique_ptr<Connection> db_;
};

}  // namespace dateline
