// Reads the YAML of name lists (its reference is gazetteers/README.md) into plain records. A mistake inside an
// entry is reported at its place and the reading goes on, so that one run shows all of them:
//
//   gazetteers/people.yaml:14:46: error: unknown type "PERSN", did you mean "PERSON"?
#include <algorithm>
#include <array>
#include <charconv>

#include "dateline/diagnostics/suggest.hpp"
#include "lists.hpp"

namespace dateline {
namespace {

using Keys = std::initializer_list<std::string_view>;

class ListReader {
public:
    ListReader(Lists& lists, Diagnostics& diagnostics)
        : lists_(lists), diagnostics_(diagnostics), file_(lists.files.back()) {}

    void read() {
        YamlNode const& root = file_.root();
        if (root.kind == YamlNode::Kind::null) return;
        if (root.kind != YamlNode::Kind::map) {
            error(root, "a gazetteer is a mapping with keys such as \"entities\"");
            return;
        }
        file_.check_keys(diagnostics_, root,
                         {"gazetteer", "entities", "offices", "roles", "prefixes", "modifiers", "ambiguous", "block",
                          "suffixes", "grammar", "sports", "openers", "clubs"});
        if (YamlNode const* version = root.find("gazetteer"); version == nullptr)
            error(root, "the first line must say \"gazetteer: 1\", the version of the format");
        else if (version->scalar != "1")
            error(*version, "this program reads gazetteer format 1");
        each(root, "entities", [this](YamlNode const& n) { entity(n); });
        each(root, "offices", [this](YamlNode const& n) { office(n); });
        each(root, "roles", [this](YamlNode const& n) { role_group(n); });
        each(root, "prefixes", [this](YamlNode const& n) { prefix(n); });
        each(root, "modifiers", [this](YamlNode const& n) { modifier(n); });
        each(root, "ambiguous", [this](YamlNode const& n) { ambiguity(n); });
        for (std::string& suffix : texts(root, "suffixes")) lists_.suffixes.push_back(std::move(suffix));
        each(root, "grammar", [this](YamlNode const& n) { grammar(n); });
        each(root, "sports", [this](YamlNode const& n) { sport(n); });
        for (std::string& name : texts(root, "openers")) lists_.openers.push_back(std::move(name));
        for (std::string& name : texts(root, "clubs")) lists_.clubs.push_back(std::move(name));
        each(root, "block", [this](YamlNode const& n) { block(n); });
    }

private:
    void error(YamlNode const& node, std::string message) {
        file_.report(diagnostics_, Severity::error, node, std::move(message));
    }
    Site site(YamlNode const& node) const {
        return {static_cast<std::uint32_t>(lists_.files.size() - 1), node.line, node.column,
                static_cast<std::uint32_t>(std::max<std::size_t>(1, node.scalar.size()))};
    }

    template <class Take>
    void each(YamlNode const& map, std::string_view key, Take take) {
        YamlNode const* node = map.find(key);
        if (node == nullptr || node->kind == YamlNode::Kind::null) return;
        if (node->kind != YamlNode::Kind::list) {
            error(*node, "\"" + std::string(key) + "\" must be a list");
            return;
        }
        for (YamlNode const& item : node->list) take(item);
    }
    bool is_map(YamlNode const& node, Keys allowed) {
        if (node.kind != YamlNode::Kind::map) {
            error(node, "expected a mapping such as {" + std::string(*allowed.begin()) + ": ...}");
            return false;
        }
        file_.check_keys(diagnostics_, node, allowed);
        return true;
    }
    /// A text of one line; nothing (and a message) when it is missing.
    std::string required(YamlNode const& map, std::string_view key) {
        YamlNode const* node = map.find(key);
        if (node == nullptr || node->kind != YamlNode::Kind::scalar || node->scalar.empty()) {
            error(node == nullptr ? map : *node, "\"" + std::string(key) + "\" is missing");
            return {};
        }
        return node->scalar;
    }
    std::vector<std::string> texts(YamlNode const& map, std::string_view key) {
        std::vector<std::string> all;
        YamlNode const* node = map.find(key);
        if (node == nullptr) return all;
        if (node->kind == YamlNode::Kind::scalar) return {node->scalar};
        each(map, key, [&](YamlNode const& n) {
            if (n.kind == YamlNode::Kind::scalar && !n.scalar.empty())
                all.push_back(n.scalar);
            else
                error(n, "expected a text");
        });
        return all;
    }
    Reference reference(YamlNode const& map, std::string_view key) {
        YamlNode const* node = map.find(key);
        return node == nullptr ? Reference{} : Reference{node->scalar, site(*node)};
    }
    bool truth(YamlNode const& map, std::string_view key) {
        YamlNode const* node = map.find(key);
        if (node == nullptr) return false;
        if (node->scalar != "true" && node->scalar != "false") error(*node, "expected true or false");
        return node->scalar == "true";
    }
    /// The value of a word of a closed list; the first value when the word is unknown (and reported) or missing.
    template <class T, std::size_t N>
    T one_of(YamlNode const& map, std::string_view key, std::array<std::pair<std::string_view, T>, N> const& words) {
        YamlNode const* node = map.find(key);
        if (node == nullptr) return words[0].second;
        for (auto const& [word, value] : words)
            if (node->scalar == word) return value;
        std::vector<std::string> valid;
        for (auto const& [word, value] : words) valid.emplace_back(word);
        error(*node, "unknown " + std::string(key) + " \"" + node->scalar + "\"" + did_you_mean(node->scalar, valid));
        return words[0].second;
    }
    /// First day of "2012-05-07", "2012-05" or "2012".
    std::optional<Day> day(YamlNode const& map, std::string_view key) {
        YamlNode const* node = map.find(key);
        if (node == nullptr || node->kind == YamlNode::Kind::null) return std::nullopt;
        std::array<std::int32_t, 3> part{0, 1, 1};
        char const* at = node->scalar.data();
        char const* const end = at + node->scalar.size();
        std::size_t parts = 0;
        while (parts < 3 && at != end) {
            auto const [next, mistake] = std::from_chars(at, end, part[parts]);
            if (mistake != std::errc{} || part[parts] < 0) break;
            ++parts;
            at = next;
            if (at == end || *at != '-') break;
            ++at;
        }
        if (parts == 0 || at != end) {
            error(*node, "expected a date such as 2012-05-07, 2012-05 or 2012");
            return std::nullopt;
        }
        if (part[0] < 1000 || part[0] > 2200 || !is_date(part[0], part[1], part[2])) {
            error(*node, "\"" + node->scalar + "\" is not a date that can be");
            return std::nullopt;
        }
        return to_day({part[0], static_cast<std::uint8_t>(part[1]), static_cast<std::uint8_t>(part[2])});
    }

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

    void entity(YamlNode const& node) {
        constexpr std::array<std::pair<std::string_view, EntityType>, 6> types{{{"PERSON", EntityType::person},
                                                                                {"ORG", EntityType::organization},
                                                                                {"PLACE", EntityType::place},
                                                                                {"PRODUCT", EntityType::product},
                                                                                {"EVENT", EntityType::event},
                                                                                {"WORK", EntityType::work}}};
        if (!is_map(node, {"id", "name", "type", "wikidata", "gender", "aliases", "roles", "stands_for", "part_of",
                           "kinds", "iso", "capital", "demonym", "zone", "prior", "outlet"}))
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

    ListedExtras extras(YamlNode const& node) {
        ListedExtras x;
        x.wikidata = node.text("wikidata");
        x.iso = node.text("iso");
        x.zone = node.text("zone");
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

    void role_kind(YamlNode const& node, bool office) {
        ListedRoleKind k;
        k.office = office;
        k.id = required(node, "id");
        if (k.id.empty()) return;
        k.site = site(*node.find("id"));
        k.names = texts(node, "names");
        k.titles = texts(node, "titles");
        if (YamlNode const* title = node.find("title"); title != nullptr && !title->scalar.empty())
            k.titles.insert(k.titles.begin(), title->scalar);
        k.adjectives = texts(node, "adjectives");
        k.of = reference(node, "of");
        k.exclusive = truth(node, "exclusive");
        k.speaks = truth(node, "speaks");
        k.leads = office || truth(node, "leads");
        lists_.role_kinds.push_back(std::move(k));
    }
    void office(YamlNode const& node) {
        if (!is_map(node, {"id", "names", "title", "titles", "adjectives", "of", "exclusive"})) return;
        role_kind(node, true);
        if (node.find("of") == nullptr) error(node, "an office needs \"of\", the country or body");
    }
    void role_group(YamlNode const& node) {
        if (is_map(node, {"id", "names", "adjectives", "speaks", "leads"})) role_kind(node, false);
    }

    Gender gender(YamlNode const& node) {
        constexpr std::array<std::pair<std::string_view, Gender>, 3> words{
            {{"unknown", Gender::unknown}, {"male", Gender::male}, {"female", Gender::female}}};
        return one_of(node, "gender", words);
    }
    void prefix(YamlNode const& node) {
        if (node.kind == YamlNode::Kind::scalar) {
            lists_.prefixes.push_back({node.scalar, Gender::unknown, false});
        } else if (is_map(node, {"text", "names", "gender", "first_name"})) {
            Gender const g = gender(node);
            bool const first_name = truth(node, "first_name");
            for (std::string& text : texts(node, node.find("names") != nullptr ? "names" : "text"))
                lists_.prefixes.push_back({std::move(text), g, first_name});
        }
    }
    void modifier(YamlNode const& node) {
        constexpr std::array<std::pair<std::string_view, Modifier>, 4> meanings{{{"former", Modifier::former},
                                                                                 {"current", Modifier::acting},
                                                                                 {"elect", Modifier::elect},
                                                                                 {"other", Modifier::other}}};
        if (node.kind == YamlNode::Kind::scalar) {
            lists_.modifiers.push_back({node.scalar, Modifier::former});
        } else if (is_map(node, {"means", "names"})) {
            Modifier const means = one_of(node, "means", meanings);
            for (std::string& text : texts(node, "names")) lists_.modifiers.push_back({std::move(text), means});
        }
    }
    void grammar(YamlNode const& node) {
        if (!is_map(node, {"use", "words"})) return;
        std::string const use = required(node, "use");
        if (use.empty()) return;
        GrammarUse const means = one_of(node, "use", grammar_uses);
        for (std::string const& word : texts(node, "words")) lists_.add_grammar(word, means);
    }
    void sport(YamlNode const& node) {
        if (!is_map(node, {"id", "names", "words", "teams", "nicknames", "shared"})) return;
        ListedSport s;
        s.id = required(node, "id");
        s.names = texts(node, "names");
        s.words = texts(node, "words");
        s.teams = texts(node, "teams");
        s.nicknames = texts(node, "nicknames");
        s.shared = truth(node, "shared");
        if (lists_.sports.size() == most_sports) return error(node, "too many sports");
        lists_.sports.push_back(std::move(s));
    }
    void ambiguity(YamlNode const& node) {
        if (!is_map(node, {"text", "candidates", "otherwise"})) return;
        ListedAmbiguity a;
        a.text = required(node, "text");
        if (a.text.empty()) return;
        a.site = site(*node.find("text"));
        each(node, "candidates", [&](YamlNode const& n) {
            ListedCandidate c;
            if (n.kind == YamlNode::Kind::scalar) {
                c.entity = {n.scalar, site(n)};
            } else if (is_map(n, {"id", "near"})) {
                c.entity = reference(n, "id");
                if (!c.entity.given()) error(n, "\"id\" is missing");
                c.near = texts(n, "near");
            }
            if (c.entity.given()) a.candidates.push_back(std::move(c));
        });
        a.otherwise = reference(node, "otherwise");
        if (a.otherwise.id == "ambiguous") a.otherwise = {};
        lists_.ambiguous.push_back(std::move(a));
    }
    void block(YamlNode const& node) {
        if (node.kind == YamlNode::Kind::scalar) {
            lists_.blocked.push_back({node.scalar, false});
        } else if (is_map(node, {"text", "unless_next"})) {
            constexpr std::array<std::pair<std::string_view, bool>, 2> when{{{"never", false}, {"title_case", true}}};
            lists_.blocked.push_back({required(node, "text"), one_of(node, "unless_next", when)});
        }
    }

    Lists& lists_;
    Diagnostics& diagnostics_;
    YamlFile const& file_;
};

}  // namespace

void read_list(std::filesystem::path const& file, Lists& lists, Diagnostics& diagnostics) {
    lists.files.push_back(YamlFile::read(file, diagnostics));
    ListReader(lists, diagnostics).read();
}

void read_list_text(std::string_view text, std::string name, Lists& lists, Diagnostics& diagnostics) {
    lists.files.push_back(YamlFile::parse(text, std::move(name), diagnostics));
    ListReader(lists, diagnostics).read();
}

}  // namespace dateline
