// Holds a parsed query against the fields there are and the names, kinds and outlets that the store knows.
// All mistakes come at once, each with its place and the nearest valid word; a name that nobody knows is no
// mistake of the query: it matches nothing.
#include <algorithm>
#include <array>
#include <set>

#include "dateline/diagnostics/suggest.hpp"
#include "dateline/query/query.hpp"
#include "dateline/text/fold.hpp"
#include "syntax_tree.hpp"

namespace dateline {
namespace {

using query::Node;
using query::Value;
using Kind = Selection::Kind;

struct Field {
    std::string_view name;
    Kind kind;
    RoleName role = RoleName::actor;
};

constexpr std::array fields{
    Field{"who", Kind::who},
    Field{"with", Kind::who},
    Field{"actor", Kind::role, RoleName::actor},
    Field{"target", Kind::role, RoleName::target},
    Field{"place", Kind::role, RoleName::place},
    Field{"type", Kind::type},
    Field{"from", Kind::from},
    Field{"on", Kind::on},
    Field{"in", Kind::on},
    Field{"since", Kind::since},
    Field{"until", Kind::until},
    Field{"after", Kind::after},
    Field{"before", Kind::before},
    Field{"sure", Kind::sure},
    Field{"is", Kind::is},
    Field{"text", Kind::text},
};

std::vector<std::string> field_names() {
    std::vector<std::string> names;
    for (Field const& field : fields) names.emplace_back(field.name);
    return names;
}

std::vector<std::string> const sure_words{"asserted", "planned", "possible", "denied"};
std::vector<std::string> const is_words{"main", "all", "merged", "vague", "contradicted"};
std::vector<std::string> const plover_types{"AGREE",     "AID",    "ASSAULT",    "COERCE",   "CONCEDE",     "CONSULT",
                                            "COOPERATE", "DEMAND", "DISAPPROVE", "FIGHT",    "INVESTIGATE", "MOBILIZE",
                                            "PROTEST",   "REJECT", "RETREAT",    "SANCTION", "SUPPORT",     "THREATEN"};

class Checker {
public:
    Checker(std::string_view text, QueryContext const& context) : text_(text), context_(context) {}

    Selection check(Node const& node) {
        switch (node.kind) {
            case Node::Kind::every:
                return group(Kind::all_of, node);
            case Node::Kind::any:
                return group(Kind::any_of, node);
            case Node::Kind::none:
                return group(Kind::none_of, node);
            case Node::Kind::term:
                return term(node);
            case Node::Kind::words:
                return words(node.values);
            case Node::Kind::mistake:
                complain(node.place, node.mistake);
                break;
        }
        return {};
    }

    std::vector<QueryMistake> mistakes;

private:
    void complain(query::Place place, std::string message, bool unknown_name = false) {
        mistakes.push_back({code_points(place.begin) + 1,
                            std::max<std::uint32_t>(1, code_points(place.end) - code_points(place.begin)),
                            std::move(message), unknown_name});
    }

    std::uint32_t code_points(std::uint32_t byte) const {
        std::string_view const before = text_.substr(0, byte);
        return static_cast<std::uint32_t>(std::count_if(
            before.begin(), before.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    }

    /// A group of one is that one.
    Selection group(Kind kind, Node const& node) {
        Selection s;
        s.kind = kind;
        for (Node const& part : node.parts) s.parts.push_back(check(part));
        bool const alone = s.parts.size() == 1 && kind != Kind::none_of;
        return alone ? Selection(std::move(s.parts.front())) : s;
    }

    Selection words(std::vector<Value> const& values) {
        Selection s;
        s.kind = Kind::text;
        for (Value const& value : values) s.values.push_back(fold(value.text));
        return s;
    }

    Selection term(Node const& node) {
        auto const field =
            std::find_if(fields.begin(), fields.end(), [&](Field const& f) { return f.name == node.field; });
        if (field == fields.end()) {
            complain(node.place, "there is no field \"" + node.field + "\"" + did_you_mean(node.field, field_names()));
            return {};
        }
        if (node.values.empty()) {
            complain(node.place, node.field + ": needs a value after the colon");
            return {};
        }
        switch (field->kind) {
            case Kind::who:
            case Kind::role:
                return people(*field, node.values);
            case Kind::type:
                return types(node.values);
            case Kind::from:
                return outlets(node.values);
            case Kind::sure:
                return sure(node.values);
            case Kind::is:
                return is(node.values);
            case Kind::text:
                return words(node.values);
            default:
                return date(*field, node.values);
        }
    }

    Selection people(Field const& field, std::vector<Value> const& values) {
        Selection s;
        s.kind = field.kind;
        s.role = field.role;
        for (Value const& value : values) {
            std::vector<QueryContext::Meaning> const meanings = context_.who(value.text);
            if (meanings.empty()) {
                complain(
                    value.place,
                    "nobody is called \"" + value.text + "\" here" + did_you_mean(value.text, context_.known_names),
                    true);
            } else if (meanings.size() > 1) {
                complain(value.place, "\"" + value.text + "\" may be " + one_of(meanings) + "; write the full name");
            } else {
                s.values.push_back(meanings.front().entity);
            }
        }
        return s;
    }

    static std::string one_of(std::vector<QueryContext::Meaning> const& meanings) {
        std::string list;
        for (std::size_t i = 0; i < meanings.size(); ++i) {
            if (i > 0) list += i + 1 == meanings.size() ? " or " : ", ";
            list += meanings[i].name;
        }
        return list;
    }

    Selection types(std::vector<Value> const& values) {
        Selection s;
        s.kind = Kind::type;
        for (Value const& value : values) {
            std::string const plover = upper_ascii(value.text.substr(0, value.text.find('.')));
            bool const ours = std::ranges::find(context_.known_kinds, value.text) != context_.known_kinds.end();
            bool const theirs = std::ranges::find(plover_types, plover) != plover_types.end();
            if (ours) {
                s.values.push_back(value.text);
            } else if (theirs) {
                s.values.push_back(plover + value.text.substr(plover.size()));
            } else {
                std::vector<std::string> known = context_.known_kinds;
                known.insert(known.end(), plover_types.begin(), plover_types.end());
                complain(value.place,
                         "there is no type of event \"" + value.text + "\"" + did_you_mean(value.text, known));
            }
        }
        return s;
    }

    static std::string upper_ascii(std::string text) {
        for (char& c : text) {
            if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        }
        return text;
    }

    Selection outlets(std::vector<Value> const& values) {
        Selection s;
        s.kind = Kind::from;
        for (Value const& value : values) {
            auto const known = std::ranges::find_if(
                context_.known_outlets, [&](std::string const& name) { return fold(name) == fold(value.text); });
            if (known != context_.known_outlets.end()) {
                s.values.push_back(*known);
            } else {
                complain(
                    value.place,
                    "no article here is from \"" + value.text + "\"" + did_you_mean(value.text, context_.known_outlets),
                    true);
            }
        }
        return s;
    }

    Selection sure(std::vector<Value> const& values) {
        Selection s;
        s.kind = Kind::sure;
        for (Value const& value : values) {
            if (std::ranges::find(sure_words, value.text) != sure_words.end()) {
                s.values.push_back(value.text);
            } else {
                complain(value.place, "sure: is asserted, planned, possible or denied, not \"" + value.text + "\"" +
                                          did_you_mean(value.text, sure_words));
            }
        }
        return s;
    }

    Selection is(std::vector<Value> const& values) {
        Selection s;
        s.kind = Kind::any_of;
        for (Value const& value : values) {
            auto const word = std::ranges::find(is_words, value.text);
            if (word == is_words.end()) {
                complain(value.place, "is: is main, all, merged, vague or contradicted, not \"" + value.text + "\"" +
                                          did_you_mean(value.text, is_words));
                continue;
            }
            Selection one;
            one.kind = Kind::is;
            one.is = static_cast<Selection::Is>(word - is_words.begin());
            s.parts.push_back(std::move(one));
        }
        return s.parts.size() == 1 ? Selection(std::move(s.parts.front())) : s;
    }

    Selection date(Field const& field, std::vector<Value> const& values) {
        Selection s;
        s.kind = Kind::any_of;
        for (Value const& value : values) {
            Selection one;
            one.kind = field.kind;
            bool const beside_event =
                value.text.starts_with("e_") && (field.kind == Kind::before || field.kind == Kind::after);
            if (beside_event) {
                std::optional<std::string> const id = context_.event(value.text);
                one.kind = field.kind == Kind::before ? Kind::before_event : Kind::after_event;
                if (!id) complain(value.place, "there is no event " + value.text, true);
                if (id) one.values.push_back(*id);
            } else if (std::optional<Period> const period = context_.date(value.text)) {
                one.period = *period;
            } else {
                complain(value.place,
                         "\"" + value.text +
                             "\" is no date; dates are 2021-02-15, 2021-02, 2021 or words such as \"last May\"");
            }
            s.parts.push_back(std::move(one));
        }
        return s.parts.size() == 1 ? Selection(std::move(s.parts.front())) : s;
    }

    std::string_view text_;
    QueryContext const& context_;
};

/// Longer texts are no query that a person typed; the bound keeps brackets in brackets within the stack.
constexpr std::size_t longest_query = 4096;

}  // namespace

CheckedQuery read_query(std::string_view text, QueryContext const& context) {
    CheckedQuery checked;
    if (text.size() > longest_query) {
        checked.mistakes.push_back({1, 1, "a query has at most " + std::to_string(longest_query) + " bytes"});
        return checked;
    }
    Checker checker(text, context);
    checked.selection = checker.check(query::parse(text));
    checked.mistakes = std::move(checker.mistakes);
    std::stable_sort(checked.mistakes.begin(), checked.mistakes.end(),
                     [](QueryMistake const& a, QueryMistake const& b) { return a.column < b.column; });
    return checked;
}

}  // namespace dateline
