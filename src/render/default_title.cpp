// A timeline is called after its leading event, the one most sentences tell (one in eight of them at least), when
// somebody acts on somebody in it: "Musk invites Putin to Clubhouse". Else after the two or three that take part in
// most events: "Musk, Putin and Rogozin"; a third only when it takes part nearly as often as the second.
#include <algorithm>
#include <unordered_map>

#include "dateline/render/render.hpp"

namespace dateline {
namespace {

bool has(Event const& event, RoleName role) {
    return std::any_of(event.roles.begin(), event.roles.end(),
                       [role](Participant const& who) { return who.role == role && !who.entity.empty(); });
}

std::string leading_event(Timeline const& timeline) {
    if (timeline.size() == 1) return timeline[0].title;
    Event const* leader = nullptr;
    std::size_t most = 0, sentences = 0;
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        Event const& event = timeline[v];
        most = std::max(most, event.evidence.size());
        sentences += event.evidence.size();
        if (event.title.empty() || !has(event, RoleName::actor) || !has(event, RoleName::target)) continue;
        if (leader == nullptr || event.evidence.size() > leader->evidence.size()) leader = &event;
    }
    return leader != nullptr && most >= 2 && most * 8 >= sentences && leader->evidence.size() == most ? leader->title
                                                                                                      : std::string();
}

struct Appearance {
    std::string name;
    std::size_t events = 0, first = 0;
};

std::vector<Appearance> most_frequent(Timeline const& timeline) {
    std::unordered_map<std::string, Appearance> by_entity;
    for (Timeline::Vertex v = 0; v < timeline.size(); ++v) {
        std::vector<Participant> const& roles = timeline[v].roles;
        for (std::size_t i = 0; i < roles.size(); ++i) {
            auto const same = [&](Participant const& other) { return other.entity == roles[i].entity; };
            if (roles[i].entity.empty() ||
                std::any_of(roles.begin(), roles.begin() + static_cast<std::ptrdiff_t>(i), same)) {
                continue;
            }
            Appearance& seen = by_entity[roles[i].entity];
            if (seen.events++ == 0) {
                seen.name = roles[i].short_name.empty() ? roles[i].name : roles[i].short_name;
                seen.first = by_entity.size();
            }
        }
    }
    std::vector<Appearance> list;
    for (auto& [entity, seen] : by_entity) list.push_back(std::move(seen));
    std::sort(list.begin(), list.end(), [](Appearance const& a, Appearance const& b) {
        return a.events != b.events ? a.events > b.events : a.first < b.first;
    });
    return list;
}

}  // namespace

std::string default_title(Timeline const& timeline) {
    if (timeline.size() == 0) return "No events";
    if (std::string title = leading_event(timeline); !title.empty()) return title;
    std::vector<Appearance> const people = most_frequent(timeline);
    if (people.empty()) return "Timeline";
    if (people.size() == 1) return people[0].name;
    bool const three = people.size() > 2 && people[2].events * 3 >= people[1].events * 2;
    return three ? people[0].name + ", " + people[1].name + " and " + people[2].name
                 : people[0].name + " and " + people[1].name;
}

}  // namespace dateline
