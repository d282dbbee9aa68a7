// Reads one entity: its names with their kinds and letter case, dated roles, what it stands for, an outlet's habits.
//
//   - {id: ada-lovelace, name: Ada Lovelace, type: PERSON, aliases: [{text: Lovelace, kind: surname}]}
//
// What most entities do not have is kept apart, so that a long list of plain names stays small in memory.
#include "list_fields.hpp"

namespace dateline {
namespace {

class EntityReader : private ListFields {
public:
    using ListFields::ListFields;

    void read(YamlNode const& node) {
        constexpr std::array<std::pair<std::string_view, EntityType>, 6> types{{{"PERSON", EntityType::person},
                                                                                {"ORG", EntityType::organization},
                                                                                {"PLACE", EntityType::place},
                                                                                {"PRODUCT", EntityType::product},
                                                                                {"EVENT", EntityType::event},
                                                                                {"WORK", EntityType::work}}};
        if (!is_map(node, {"id", "name", "type", "wikidata", "gender", "aliases", "roles", "stands_for", "part_of",
                           "kinds", "iso", "capital", "demonym", "zone", "prior", "outlet", "source"}))
            return;
        ListedEntity e;
        e.id = required(node, "id");
        e.name = required(node, "name");
        if (e.id.empty() || e.name.empty()) return;
        e.site = site(*node.find("id"));
        if (node.find("type") == nullptr) error(node, "\"type\" is missing");
        e.type = one_of(node, "type", types);
        e.gender = gender(node);
        e.aliases.push_back({e.name, site(*node.find("name")), AliasKind::full, AliasCase::smart});
        each(node, "aliases", [&](YamlNode const& n) {
            ListedAlias a = alias(n);
            if (a.text == e.name) {
                e.aliases[0].letter_case = a.letter_case;
                if (a.kind != AliasKind::alias) e.aliases[0].kind = a.kind;
            } else if (!a.text.empty()) {
                e.aliases.push_back(std::move(a));
            }
        });
        for (std::string& text : texts(node, "demonym"))
            e.aliases.push_back({std::move(text), e.site, AliasKind::demonym, AliasCase::smart});
        bool const plain = std::all_of(node.map.begin(), node.map.end(), [](YamlNode::Entry const& entry) {
            std::string const& key = entry.key.scalar;
            return key == "id" || key == "name" || key == "type" || key == "gender" || key == "aliases" ||
                   key == "demonym";
        });
        if (!plain) e.extras = std::make_unique<ListedExtras>(extras(node));
        lists_.entities.push_back(std::move(e));
    }

private:
    ListedAlias alias(YamlNode const& node) {
        constexpr std::array<std::pair<std::string_view, AliasKind>, 6> kinds{{{"alias", AliasKind::alias},
                                                                               {"surname", AliasKind::surname},
                                                                               {"acronym", AliasKind::acronym},
                                                                               {"short", AliasKind::short_form},
                                                                               {"demonym", AliasKind::demonym},
                                                                               {"full", AliasKind::full}}};
        constexpr std::array<std::pair<std::string_view, AliasCase>, 3> cases{
            {{"smart", AliasCase::smart}, {"exact", AliasCase::exact}, {"any", AliasCase::any}}};
        ListedAlias a;
        a.site = site(node);
        if (node.kind == YamlNode::Kind::scalar) {
            a.text = node.scalar;
        } else if (is_map(node, {"text", "kind", "case"})) {
            a.text = required(node, "text");
            a.kind = one_of(node, "kind", kinds);
            a.letter_case = one_of(node, "case", cases);
            if (YamlNode const* text = node.find("text")) a.site = site(*text);
        }
        return a;
    }

    ListedRole role(YamlNode const& node) {
        ListedRole r;
        r.site = site(node);
        if (!is_map(node, {"office", "role", "of", "from", "to"})) return r;
        r.office = node.find("office") != nullptr;
        r.role = reference(node, r.office ? "office" : "role");
        r.of = reference(node, "of");
        r.from = day(node, "from");
        r.to = day(node, "to");
        if (!r.role.given()) {
            error(node, "a role needs \"office\" or \"role\"");
        } else {
            r.site = r.role.site;
            if (r.office && r.of.given())
                error(*node.find("of"), "an office says itself of what it is; leave \"of\" out");
            if (!r.office && !r.of.given()) error(node, "a role needs \"of\", the organisation or place");
        }
        if (r.from && r.to && *r.to - *r.from < 0) error(*node.find("to"), "the role ends before it begins");
        return r;
    }

    ListedOutlet outlet(YamlNode const& node) {
        ListedOutlet o;
        if (!is_map(node, {"domains", "zone", "country", "day_first", "agency"})) return o;
        o.domains = texts(node, "domains");
        o.zone = node.text("zone");
        o.country = node.text("country");
        o.day_first = truth(node, "day_first");
        o.agency = truth(node, "agency");
        return o;
    }

    ListedExtras extras(YamlNode const& node) {
        ListedExtras x;
        x.wikidata = node.text("wikidata");
        x.iso = node.text("iso");
        x.zone = node.text("zone");
        x.source = node.text("source");
        x.stands_for = reference(node, "stands_for");
        x.part_of = reference(node, "part_of");
        x.capital = reference(node, "capital");
        each(node, "roles", [&](YamlNode const& n) { x.roles.push_back(role(n)); });
        x.kinds = texts(node, "kinds");
        if (YamlNode const* o = node.find("outlet")) x.outlet = outlet(*o);
        if (YamlNode const* p = node.find("prior")) {
            char* end = nullptr;
            x.prior = std::strtof(p->scalar.c_str(), &end);
            if (end == p->scalar.c_str() || *end != '\0' || !(x.prior > 0 && x.prior <= 1))
                error(*p, "\"prior\" is a number above 0 and at most 1");
        }
        return x;
    }
};

}  // namespace

void read_entity(YamlNode const& node, YamlFile const& file, Lists& lists, Diagnostics& diagnostics) {
    EntityReader(lists, file, diagnostics).read(node);
}

}  // namespace dateline
