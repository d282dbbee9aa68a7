// What each field means and which values it takes. A field with several values takes any of them:
// who:Musk,Putin. Values are looked up as people write them, "who:musk", "type:Launch", "from:rt"; one
// that nobody knows gets the nearest valid word, one that means two people gets both. A role ("French president") means
// whoever held it on the day of the event: each holder, within each of their terms.
#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "check_query.hpp"
#include "dateline/diagnostics/suggest.hpp"
#include "dateline/text/fold.hpp"

namespace dateline {
namespace {

using Kind = Selection::Kind;

struct Field {
    std::string_view name;
    Kind kind;
    RoleName role = RoleName::actor;
};

constexpr std::array<Field, 17> fields{{{"who", Kind::who},
                                        {"with", Kind::who},
                                        {"actor", Kind::role, RoleName::actor},
                                        {"target", Kind::role, RoleName::target},
                                        {"place", Kind::role, RoleName::place},
                                        {"type", Kind::type},
                                        {"from", Kind::from},
                                        {"on", Kind::on},
                                        {"in", Kind::on},
                                        {"since", Kind::since},
                                        {"until", Kind::until},
                                        {"after", Kind::after},
                                        {"before", Kind::before},
                                        {"sure", Kind::sure},
                                        {"is", Kind::is},
                                        {"text", Kind::text},
                                        {"kind", Kind::type}}};

struct IsName {
    std::string_view name;
    Selection::Is is;
};
constexpr std::array<IsName, 7> is_names{{{"main", Selection::Is::main},
                                          {"all", Selection::Is::all},
                                          {"merged", Selection::Is::merged},
                                          {"vague", Selection::Is::vague},
                                          {"contradicted", Selection::Is::contradicted},
                                          {"corrected", Selection::Is::corrected},
                                          {"hidden", Selection::Is::hidden}}};

std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

class FieldCheck {
public:
    FieldCheck(QueryNode const& node, QueryContext const& context, std::vector<QueryMistake>& mistakes)
        : node_(node), context_(context), mistakes_(mistakes) {}

    Selection check() {
        std::string const name = fold(node_.name);
        auto const field = std::ranges::find(fields, name, &Field::name);
        if (field == fields.end()) return unknown_field(name);
        if (node_.values.empty() && node_.in_brackets) {
            wrong(node_.begin, node_.end,
                  node_.name + ": takes its values without brackets, any of several with commas, such as " +
                      std::string(several_of(field->kind)));
            return {};
        }
        if (node_.values.empty()) {
            wrong(node_.begin, node_.end,
                  node_.name + ": needs a value, such as " + std::string(example_of(field->kind)));
            return {};
        }
        std::vector<Selection> parts;
        bool told_empty = false;
        for (QueryValue const& value : node_.values) {
            if (value.text.find_first_not_of(' ') == std::string::npos) {
                if (std::exchange(told_empty, true)) continue;
                std::uint32_t const end = value.end > value.begin ? value.end : node_.end;
                wrong(value.end > value.begin ? value.begin : node_.begin, end,
                      "a value of " + node_.name + ": is empty; take out the comma or fill it in");
            } else if (value.closed) {  // an open quote is told already
                check(*field, value, parts);
            }
        }
        return together(std::move(parts));
    }

private:
    void wrong(std::uint32_t begin, std::uint32_t end, std::string message, bool unknown_name = false) {
        mistakes_.push_back({begin, end - begin, std::move(message), unknown_name});
    }
    void wrong(QueryValue const& value, std::string message, bool unknown_name = false) {
        wrong(value.begin, value.end, std::move(message), unknown_name);
    }

    Selection unknown_field(std::string const& name) {
        std::vector<std::string> names;
        for (Field const& f : fields) names.emplace_back(f.name);
        std::string hint = nearest(name, [&] { return names; });
        if (hint.empty())
            hint = "; fields are " + listed(names, "and") + ". To search for the words, put them in quotes";
        wrong(node_.begin, node_.name_end, "no field is called " + in_quotes(node_.name) + hint);
        return {};
    }

    /// The nearest word; it takes time to find among many names, so a hundred mistakes do without.
    std::string nearest(std::string const& word, std::function<std::vector<std::string>()> const& among) const {
        constexpr std::size_t helped = 20;
        return mistakes_.size() < helped ? did_you_mean(word, among()) : std::string();
    }

    void check(Field const& field, QueryValue const& value, std::vector<Selection>& parts) {
        Selection s;
        s.kind = field.kind;
        s.role = field.role;
        switch (field.kind) {
            case Kind::who:
            case Kind::role:
                if (!find_entity(value, s)) return;
                break;
            case Kind::type:
                if (!find_kind(value, s)) return;
                break;
            case Kind::from:
                if (!find_outlet(value, s)) return;
                break;
            case Kind::sure:
                if (!find_sure(value, s)) return;
                break;
            case Kind::is:
                if (!find_is(value, s)) return;
                break;
            case Kind::text:
                if (searched(value.text).empty()) return wrong(value, "holds no word to search for");
                s.values.push_back(searched(value.text).substr(1));
                break;
            default:
                if (!find_time(value, s)) return;
        }
        parts.push_back(std::move(s));
    }

    bool find_entity(QueryValue const& value, Selection& s) {
        std::vector<QueryContext::Meaning> const meanings = context_.who(value.text);
        if (meanings.empty()) {
            std::string const hint = nearest(value.text, context_.known_names);
            wrong(value, "nobody on this timeline is called " + in_quotes(value.text) + hint, true);
            return false;
        }
        if (meanings.size() == 1 && meanings.front().held.empty()) {
            s.values.push_back(meanings.front().entity);
            return true;
        }
        if (take_turns(meanings)) {
            s = holder_on_the_day(meanings, s);
            return true;
        }
        std::vector<std::string> names;
        for (QueryContext::Meaning const& m : meanings)
            names.push_back(m.name + years(m.held) + " (" + node_.name + ":" + m.entity + ")");
        wrong(value, in_quotes(value.text) + " may mean " + listed(names, "or") + "; say which");
        return false;
    }

    /// Is the name a role that one after the other held?
    static bool take_turns(std::vector<QueryContext::Meaning> const& meanings) {
        std::vector<Reach> terms;
        for (QueryContext::Meaning const& m : meanings) {
            if (m.held.empty()) return false;
            for (Period const& term : m.held) terms.push_back(reach(term));
        }
        std::ranges::sort(terms, {}, &Reach::first);
        for (std::size_t i = 1; i < terms.size(); ++i) {
            if (terms[i].first <= terms[i - 1].last) return false;
        }
        return true;
    }

    /// Each holder within each of their terms.
    static Selection holder_on_the_day(std::vector<QueryContext::Meaning> const& meanings, Selection const& who) {
        Selection any;
        any.kind = Kind::any_of;
        for (QueryContext::Meaning const& m : meanings) {
            for (Period const& term : m.held) {
                Selection person = who, then;
                person.values = {m.entity};
                then.kind = Kind::on;
                then.period = term;
                Selection both;
                both.parts = {std::move(person), std::move(then)};
                any.parts.push_back(std::move(both));
            }
        }
        return any.parts.size() == 1 ? Selection(std::move(any.parts.front())) : any;
    }

    /// ", 2012 to 2017": when they held it.
    static std::string years(std::vector<Period> const& held) {
        std::string out;
        for (Period const& term : held) {
            std::string const first = std::to_string(to_date(term.first).year);
            std::string const last = std::to_string(to_date(term.last).year);
            out += out.empty() ? ", " : " and ";
            out += term.open_end ? "since " + first : term.open_begin ? "until " + last : first + " to " + last;
        }
        return out;
    }

    bool find_kind(QueryValue const& value, Selection& s) {
        std::string const wanted = fold(value.text);
        if (std::optional<std::string> kind = kind_called(wanted, context_)) {
            s.values.push_back(std::move(*kind));
            return true;
        }
        std::string hint = nearest(value.text, [&] { return kinds_and_types(context_); });
        if (hint.empty()) hint = refinements(wanted.substr(0, wanted.find('.')), context_);
        wrong(value, "no kind of event is called " + in_quotes(value.text) + hint);
        return false;
    }

    bool find_outlet(QueryValue const& value, Selection& s) {
        std::vector<std::string> const outlets = context_.known_outlets();
        for (std::string const& outlet : outlets) {
            if (fold(outlet) != fold(value.text)) continue;
            s.values.push_back(outlet);
            return true;
        }
        std::string const hint = nearest(value.text, [&] { return outlets; });
        wrong(value, "no article here is from " + in_quotes(value.text) + hint, true);
        return false;
    }

    bool find_sure(QueryValue const& value, Selection& s) {
        std::vector<std::string> names;
        for (Factuality const f :
             {Factuality::asserted, Factuality::planned, Factuality::possible, Factuality::denied}) {
            if (name(f) == fold(value.text)) {
                s.values.emplace_back(name(f));
                return true;
            }
            names.emplace_back(name(f));
        }
        not_one_of(value, "sure:", names);
        return false;
    }

    bool find_is(QueryValue const& value, Selection& s) {
        std::vector<std::string> names;
        for (IsName const& n : is_names) {
            if (n.name == fold(value.text)) {
                s.is = n.is;
                return true;
            }
            names.emplace_back(n.name);
        }
        not_one_of(value, "is:", names);
        return false;
    }

    void not_one_of(QueryValue const& value, char const* field, std::vector<std::string> const& names) {
        std::string hint = nearest(value.text, [&] { return names; });
        if (hint.empty()) hint = "; it takes " + listed(names, "or");
        wrong(value, std::string(field) + " does not know " + in_quotes(value.text) + hint);
    }

    bool find_time(QueryValue const& value, Selection& s) {
        bool const beside = s.kind == Kind::before || s.kind == Kind::after;
        if (beside && value.text.starts_with("e_")) {
            std::optional<std::string> const id = context_.event(value.text);
            if (!id) {
                wrong(value, "no event has the id " + in_quotes(value.text) + "; ids stand in `dateline events`", true);
                return false;
            }
            s.kind = s.kind == Kind::before ? Kind::before_event : Kind::after_event;
            s.values.push_back(*id);
            return true;
        }
        std::optional<Period> const period = context_.date(value.text);
        if (!period) {
            wrong(value,
                  in_quotes(value.text) + " is no date; write 2021-02-14, 2021-02, 2021 or words such as \"last May\"");
            return false;
        }
        s.period = *period;
        return true;
    }

    /// One selection of all values: any of them.
    static Selection together(std::vector<Selection> parts) {
        if (parts.size() == 1) return std::move(parts.front());
        Selection out;
        out.kind = Kind::any_of;
        for (Selection& p : parts) {
            bool const lists = p.kind == Kind::who || p.kind == Kind::role || p.kind == Kind::type ||
                               p.kind == Kind::from || p.kind == Kind::sure;
            auto const like_it = std::ranges::find(out.parts, p.kind, &Selection::kind);
            if (lists && like_it != out.parts.end()) {
                like_it->values.insert(like_it->values.end(), p.values.begin(), p.values.end());
            } else {
                out.parts.push_back(std::move(p));
            }
        }
        if (out.parts.size() == 1) return Selection(std::move(out.parts.front()));
        return out;
    }

    QueryNode const& node_;
    QueryContext const& context_;
    std::vector<QueryMistake>& mistakes_;
};

}  // namespace

namespace {

/// ":Musk" and "who=Musk" search no words: a field was meant.
std::string field_meant(QueryValue const& value) {
    bool const is_quoted = value.end - value.begin != value.text.size();
    if (is_quoted) return {};
    if (value.text.front() == ':') return "a field's name stands right before its colon: who:Musk";
    std::string const name = fold(value.text.substr(0, value.text.find('=')));
    bool const is_field =
        name.size() < value.text.size() && std::ranges::find(fields, name, &Field::name) != fields.end();
    return is_field ? "a field is written with a colon: " + name + ":" + value.text.substr(name.size() + 1)
                    : std::string();
}

}  // namespace

std::vector<std::string_view> is_values() {
    std::vector<std::string_view> out;
    for (IsName const& n : is_names) out.push_back(n.name);
    return out;
}

std::vector<std::string_view> sure_values() {
    return {name(Factuality::asserted), name(Factuality::planned), name(Factuality::possible),
            name(Factuality::denied)};
}

Selection check_field(QueryNode const& field, QueryContext const& context, std::vector<QueryMistake>& mistakes) {
    return FieldCheck(field, context, mistakes).check();
}

Selection check_text(QueryNode const& text, std::vector<QueryMistake>& mistakes) {
    QueryValue const& value = text.values.front();
    std::string const wanted = searched(value.text);
    Selection s;
    if (value.closed && wanted.empty()) {
        mistakes.push_back({value.begin, value.end - value.begin, "holds no word to search for", false});
        return s;
    }
    if (std::string const meant = field_meant(value); !meant.empty()) {
        mistakes.push_back({value.begin, value.end - value.begin, meant, false});
        return s;
    }
    s.kind = Kind::text;
    s.values.push_back(wanted.empty() ? wanted : wanted.substr(1));
    return s;
}

}  // namespace dateline
