// Says in English how a query was read: who:Musk since:2021-01 -type:statement is "events in which Elon Musk
// takes part, since Jan 2021, but none of the kind statement". Every condition is a phrase that can follow
// "events"; conditions side by side are joined by commas, those under "not" come last.
#include "dateline/query/query.hpp"

namespace dateline {
namespace {

using EntityName = std::function<std::string(std::string const&)>;
using Kind = Selection::Kind;

std::string either(std::vector<std::string> const& words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i != 0) out += i + 1 == words.size() ? " or " : ", ";
        out += words[i];
    }
    return out;
}

std::string people(Selection const& s, EntityName const& entity_name) {
    std::vector<std::string> names;
    for (std::string const& id : s.values) names.push_back(entity_name(id));
    return either(names);
}

std::string by_role(Selection const& s, EntityName const& entity_name) {
    std::string const who = people(s, entity_name);
    switch (s.role) {
        case RoleName::actor:
            return "in which " + who + " acts";
        case RoleName::target:
            return "done to " + who;
        case RoleName::place:
            return "that take place in " + who;
        default:
            return "in which " + who + " is the " + std::string(name(s.role));
    }
}

std::string quoted(std::vector<std::string> const& phrases) {
    std::vector<std::string> out;
    for (std::string const& p : phrases) out.push_back("\"" + p + "\"");
    return either(out);
}

std::string how_sure(std::vector<std::string> const& values) {
    std::vector<std::string> out;
    for (std::string const& v : values) out.push_back(v == "possible" ? "held possible" : v);
    return "that are " + either(out);
}

std::string what_is(Selection::Is is) {
    switch (is) {
        case Selection::Is::main:
            return "that belong on a picture";
        case Selection::Is::all:
            return "great and small";
        case Selection::Is::merged:
            return "told more than once";
        case Selection::Is::vague:
            return "whose day is not known exactly";
        case Selection::Is::contradicted:
            return "to which articles give different dates";
        case Selection::Is::corrected:
            return "that an editor put right";
        case Selection::Is::hidden:
            return "that an editor took off the timeline";
    }
    return {};
}

std::string in_or_on(Period const& p) {
    if (p.open_begin || p.open_end) return english(p);  // "from 14 May 2017"
    bool const one_day = p.first == p.last;
    return (one_day ? "on " : p.grain == Grain::interval || p.grain == Grain::weekend ? "within " : "in ") + english(p);
}

class Teller {
public:
    explicit Teller(EntityName const& entity_name) : entity_name_(entity_name) {}

    /// A phrase that follows "events" or "those".
    std::string phrase(Selection const& s) const {
        switch (s.kind) {
            case Kind::all_of:
                return all(s);
            case Kind::any_of:
                return any(s);
            case Kind::none_of:
                return "other than those " + any(s);
            case Kind::who:
                return "in which " + people(s, entity_name_) + (s.values.size() == 1 ? " takes part" : " take part");
            case Kind::role:
                return by_role(s, entity_name_);
            case Kind::type:
                return "of the kind " + either(s.values);
            case Kind::from:
                return "reported by " + either(s.values);
            case Kind::on:
                return in_or_on(s.period);
            case Kind::since:
                return "since " + english(s.period);
            case Kind::until:
                return "until " + english(s.period);
            case Kind::after:
                return "after " + english(s.period);
            case Kind::before:
                return "before " + english(s.period);
            case Kind::before_event:
                return "before event " + either(s.values);
            case Kind::after_event:
                return "after event " + either(s.values);
            case Kind::sure:
                return how_sure(s.values);
            case Kind::is:
                return what_is(s.is);
            case Kind::text:
                return "whose sentences say " + quoted(s.values);
        }
        return {};
    }

private:
    std::string all(Selection const& s) const {
        std::string out, but;
        for (Selection const& p : s.parts) {
            bool const negative = p.kind == Kind::none_of;
            std::string& list = negative ? but : out;
            if (!list.empty()) list += negative ? " and none " : ", ";
            list += negative ? any(p) : bracketed(p);
        }
        if (but.empty()) return out;
        return out.empty() ? "other than those " + but : out + ", but none " + but;
    }

    std::string any(Selection const& s) const {
        std::string out;
        for (Selection const& p : s.parts) {
            if (!out.empty()) out += " or ";
            out += s.parts.size() == 1 ? phrase(p) : bracketed(p);
        }
        return out;
    }

    /// In brackets when the phrase has commas or alternatives of its own.
    std::string bracketed(Selection const& s) const {
        bool const several = (s.kind == Kind::all_of || s.kind == Kind::any_of) && s.parts.size() > 1;
        return several ? "(" + phrase(s) + ")" : phrase(s);
    }

    EntityName const& entity_name_;
};

}  // namespace

std::string in_words(Selection const& selection, EntityName const& entity_name) {
    if (selection.kind == Kind::all_of && selection.parts.empty()) return "all events";
    return "events " + Teller(entity_name).phrase(selection);
}

}  // namespace dateline
