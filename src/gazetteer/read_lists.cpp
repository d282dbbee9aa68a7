// Reads the YAML of name lists (its reference is gazetteers/README.md) into plain records. A mistake inside an
// entry is reported at its place and the reading goes on, so that one run shows all of them:
//
//   gazetteers/people.yaml:14:46: error: unknown type "PERSN", did you mean "PERSON"?
#include "list_fields.hpp"
#include "pronoun_forms.hpp"

namespace dateline {
namespace {

class ListReader : private ListFields {
public:
    ListReader(Lists& lists, Diagnostics& diagnostics) : ListFields(lists, lists.files.back(), diagnostics) {}

    /// The entities, which may be millions, are taken one by one while the file is read; the rest of it is small.
    void read() {
        lists_.files.back().read_tree(
            diagnostics_, {"entities", [this](YamlNode const& n) { read_entity(n, file_, lists_, diagnostics_); }});
        YamlNode const& root = file_.root();
        if (root.kind == YamlNode::Kind::null) return;
        if (root.kind != YamlNode::Kind::map) {
            error(root, "a gazetteer is a mapping with keys such as \"entities\"");
            return;
        }
        file_.check_keys(diagnostics_, root,
                         {"gazetteer", "entities", "offices", "roles", "prefixes", "modifiers", "ambiguous", "block",
                          "suffixes", "grammar", "sports", "openers", "clubs", "regions", "pronouns", "first_names"});
        if (YamlNode const* version = root.find("gazetteer"); version == nullptr)
            error(root, "the first line must say \"gazetteer: 1\", the version of the format");
        else if (version->scalar != "1")
            error(*version, "this program reads gazetteer format 1");
        each(root, "entities", [](YamlNode const&) {});  // a list, read already
        each(root, "offices", [this](YamlNode const& n) { office(n); });
        each(root, "roles", [this](YamlNode const& n) { role_group(n); });
        each(root, "prefixes", [this](YamlNode const& n) { prefix(n); });
        each(root, "modifiers", [this](YamlNode const& n) { modifier(n); });
        each(root, "ambiguous", [this](YamlNode const& n) { ambiguity(n); });
        for (std::string& suffix : texts(root, "suffixes")) {
            if (suffix.find(' ') == std::string::npos) lists_.add_grammar(suffix, GrammarUse::form);
            lists_.suffixes.push_back(std::move(suffix));
        }
        each(root, "grammar", [this](YamlNode const& n) { grammar(n); });
        each(root, "sports", [this](YamlNode const& n) { sport(n); });
        for (std::string& name : texts(root, "openers")) lists_.openers.push_back(std::move(name));
        for (std::string& name : texts(root, "clubs")) lists_.clubs.push_back(std::move(name));
        for (std::string& name : texts(root, "regions")) lists_.regions.push_back(std::move(name));
        each(root, "first_names", [this](YamlNode const& n) { lists_.first_names.push_back(words(n)); });
        each(root, "pronouns", [this](YamlNode const& n) { pronoun(n); });
        each(root, "block", [this](YamlNode const& n) { block(n); });
    }

private:
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
    std::vector<std::string> words(YamlNode const& list) {
        std::vector<std::string> all;
        for (YamlNode const& n : list.list)
            if (n.kind == YamlNode::Kind::scalar) all.push_back(n.scalar);
        if (all.size() < 2 || all.size() != list.list.size()) error(list, "expected a list of two names or more");
        return all;
    }
    void pronoun(YamlNode const& node) {
        if (!is_map(node, {"of", "subject", "object", "possessive", "reflexive"})) return;
        PronounForm form;
        form.of = one_of(node, "of", pronoun_owners);
        for (auto const& [name, grammar] : pronoun_cases) {
            form.grammar = grammar;
            for (std::string& text : texts(node, name)) lists_.pronouns.push_back({std::move(text), form.number()});
        }
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
};

}  // namespace

void read_list(std::filesystem::path const& file, Lists& lists, Diagnostics& diagnostics) {
    if (file.extension() == ".jsonl") return read_json_lines(file, lists, diagnostics);
    lists.files.push_back(YamlFile::open(file));
    ListReader(lists, diagnostics).read();
}

void read_list_text(std::string_view text, std::string name, Lists& lists, Diagnostics& diagnostics) {
    lists.files.push_back(YamlFile::of_text(text, std::move(name)));
    ListReader(lists, diagnostics).read();
}

}  // namespace dateline
