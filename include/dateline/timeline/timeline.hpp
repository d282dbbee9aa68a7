// The timeline: events in order, as a Boost.Graph whose vertices are events and whose edges are the relations
// that the articles tell (then, answered by) or that dates imply; after transitive reduction no edge is
// implied by others. Boost's algorithms run on it through dateline/timeline/graph.hpp.
#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/timeline/reports.hpp"

namespace dateline {

struct Relation {
    RelationKind kind = RelationKind::then;
    std::string label;  ///< as drawn: name(kind)
    std::string why;    ///< the words: "followed it up"
};

/// An order that an article tells, and that is left out because it cannot be true with the rest.
struct Contradiction {
    EventKey earlier, later;  ///< as the article has it
    std::string words;        ///< that say so
    std::string doc;          ///< the article
    std::string against;      ///< id of an article that has it the other way round; empty: the dates have
    friend auto operator<=>(Contradiction const&, Contradiction const&) = default;
};

class Timeline {
public:
    using Vertex = std::size_t;  ///< an event's number, from 0
    struct Edge {
        Vertex from, to;
        Relation const& relation;  ///< valid as long as the timeline
    };

    Timeline() : Timeline(0) {}
    explicit Timeline(std::size_t events);  ///< empty ones, to be filled in
    Timeline(Timeline const& other);
    Timeline(Timeline&& other);
    Timeline& operator=(Timeline other) noexcept;
    ~Timeline();
    void swap(Timeline& other) noexcept;

    /// Events in timeline order: placed ones by `order`, then those without.
    [[nodiscard]] std::size_t size() const noexcept;
    [[nodiscard]] Event const& operator[](Vertex v) const noexcept;
    [[nodiscard]] Event& operator[](Vertex v) noexcept;
    /// The vertex of an id, former ids included; size() when there is none.
    [[nodiscard]] Vertex find(std::string_view id) const;
    Vertex add(Event event);  ///< at the end

    [[nodiscard]] std::vector<Edge> relations() const;  ///< in the order they were related: by vertices
    [[nodiscard]] std::vector<Edge> relations_from(Vertex v) const;
    [[nodiscard]] std::vector<Edge> relations_to(Vertex v) const;
    void relate(Vertex from, Vertex to, Relation relation);

    struct Graph;  ///< graph_of(timeline) of dateline/timeline/graph.hpp opens it
    [[nodiscard]] Graph const& graph() const noexcept { return *graph_; }

    std::vector<Source> sources;                ///< in the order the articles were given
    std::vector<Contradiction> contradictions;  ///< sorted

private:
    std::unique_ptr<Graph> graph_;
};

/// Merges the reports of one article that tell the same event and lets undated followers inherit a date. `same_as` is
/// used up; `follows` holds numbers of the result. Depends on this article alone. Linear.
[[nodiscard]] ArticleReports tell_once(ArticleReports article);

/// Merges reports within and across articles, orders the events, relates and reduces. Linear in the number of reports
/// (blocking by kind, participants and days). The result depends only on the input order, never on threads.
[[nodiscard]] Timeline build_timeline(std::vector<ArticleReports> articles);

/// The part of a timeline that a list of vertices spans: relations between the kept ones, paths over dropped ones
/// included.
[[nodiscard]] Timeline subset(Timeline const& timeline, std::vector<Timeline::Vertex> const& keep);

}  // namespace dateline
