// Law: the compiled matcher finds exactly what a naive one finds, on generated gazetteers and texts. The naive
// matcher tries every alias at every token and compares folded spellings and letter case by itself.
#include <algorithm>
#include <array>
#include <random>
#include <sstream>

#include <boost/test/unit_test.hpp>

#include "dateline/gazetteer/names.hpp"
#include "dateline/text/fold.hpp"

using namespace dateline;

namespace {

constexpr std::array pieces{"Ada", "ada",  "Bo",         "BO",  "US", "us", "Nasa", "NASA", "iBo",  "of",
                            "Of",  "U.S.", "Zo\xC3\xAB", "Zoe", "&",  "-",  "Cy's", "May",  "21st", "Inc."};
constexpr std::array joints{" ", " ", " ", " ", "  ", "\n", "\n\n", ", ", ". ", "'s "};

struct Listed {
    std::string text, letter_case;
    std::uint32_t entity;
};
struct Blocked {
    std::string text;
    bool unless_next_capital;
};

Tokens cut(std::string const& text) { return tokenize(std::make_shared<SourceText const>(text), Vocabulary{}); }

struct World {
    std::vector<Listed> listed;
    std::vector<Blocked> blocked;
    std::string yaml;
};

World make_world(std::mt19937& dice) {
    auto const any = [&](auto const& list) { return std::string(list[dice() % list.size()]); };
    auto const phrase = [&] {
        std::string text = any(pieces);
        for (auto more = dice() % 3; more > 0; --more) text += ' ' + any(pieces);
        return text;
    };
    World w;
    std::ostringstream yaml;
    yaml << "gazetteer: 1\nentities:\n";
    auto const entities = static_cast<std::uint32_t>(1 + dice() % 12);
    for (std::uint32_t e = 0; e < entities; ++e) {
        std::string const name = phrase();
        w.listed.push_back({name, "smart", e});
        yaml << "  - {id: e" << e << ", name: \"" << name << "\", type: ORG, aliases: [";
        for (auto more = dice() % 3; more > 0; --more) {
            std::string const alias = phrase();
            std::string const letter_case = std::array{"smart", "exact", "any"}[dice() % 3];
            if (alias == name) continue;
            w.listed.push_back({alias, letter_case, e});
            yaml << "{text: \"" << alias << "\", case: " << letter_case << "}, ";
        }
        yaml << "]}\n";
    }
    yaml << "block:\n";
    for (auto more = dice() % 3; more > 0; --more) {
        w.blocked.push_back({phrase(), dice() % 2 == 0});
        yaml << "  - {text: \"" << w.blocked.back().text
             << "\", unless_next: " << (w.blocked.back().unless_next_capital ? "title_case" : "never") << "}\n";
    }
    w.yaml = yaml.str();
    return w;
}

bool case_fits(std::string_view listed, Token const& in_list, std::string_view written, Token const& in_text) {
    std::string bare(listed);
    std::erase(bare, '.');
    if (!in_list.is_word()) return true;
    if (in_list.has(TokenFlag::all_capitals) && bare.size() <= 3) return in_text.has(TokenFlag::all_capitals);
    if (in_list.has(TokenFlag::capital)) return in_text.has(TokenFlag::capital);
    auto const capital_inside = [](std::string_view s) {
        return s.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string_view::npos;
    };
    return !capital_inside(listed) || in_text.has(TokenFlag::capital) || capital_inside(written);
}

/// Does the alias stand at token `at`? Its length in tokens, or 0.
std::uint32_t stands(Listed const& a, Tokens const& text, std::uint32_t at) {
    Tokens const alias = cut(a.text);
    if (at + alias.size() > text.size()) return 0;
    bool equal = true, fits = true, exact = true;
    for (std::uint32_t i = 0; i < alias.size(); ++i) {
        if (i > 0 && text[at + i].has(TokenFlag::blank_before)) return 0;
        std::string_view const listed = alias.slice(i), written = text.slice(at + i);
        equal = equal && fold(listed) == fold(written);
        exact = exact && listed == written;
        fits = fits && case_fits(listed, alias[i], written, text[at + i]);
    }
    if (!equal) return 0;
    return exact || a.letter_case == "any" || (a.letter_case == "smart" && fits) ? alias.size() : 0;
}

bool is_blocked(World const& w, std::string const& alias, Tokens const& text, std::uint32_t end) {
    for (Blocked const& b : w.blocked) {
        if (b.text != alias) continue;
        bool const before_capital =
            end < text.size() && text[end].has(TokenFlag::capital) && !text[end].has(TokenFlag::blank_before);
        if (!b.unless_next_capital || !before_capital) return true;
    }
    return false;
}

std::string naive(World const& w, Tokens const& text) {
    std::ostringstream out;
    for (std::uint32_t at = 0; at < text.size();) {
        std::uint32_t longest = 0;
        std::vector<std::uint32_t> who;
        for (Listed const& a : w.listed) {
            std::uint32_t const length = stands(a, text, at);
            if (length == 0 || length < longest || is_blocked(w, a.text, text, at + length)) continue;
            if (length > longest) who.clear();
            longest = length;
            if (std::find(who.begin(), who.end(), a.entity) == who.end()) who.push_back(a.entity);
        }
        if (longest > 0) {
            std::sort(who.begin(), who.end());
            out << at << '+' << longest;
            for (auto const e : who) out << " e" << e;
            out << '\n';
        }
        at += std::max(longest, 1u);
    }
    return out.str();
}

std::string compiled(Gazetteer const& g, Tokens const& text) {
    std::ostringstream out;
    Names const names = find_names(text, g);
    for (NameMatch const& m : names.matches) {
        std::vector<std::uint32_t> who;
        for (std::uint32_t c = 0; c < m.candidates; ++c)
            who.push_back(index(names.candidates[m.first_candidate + c].entity));
        std::sort(who.begin(), who.end());
        out << m.tokens.first << '+' << m.tokens.size();
        for (auto const e : who) out << " e" << e;
        out << '\n';
    }
    return out.str();
}

}  // namespace

BOOST_AUTO_TEST_CASE(compiled_matcher_finds_what_a_naive_one_finds) {
    std::mt19937 dice(20210215);
    std::size_t found = 0;
    for (int round = 0; round < 300; ++round) {
        World const w = make_world(dice);
        Diagnostics diagnostics;
        auto image = compile_gazetteer_text(w.yaml, "law.yaml", Vocabulary{}, diagnostics);
        std::ostringstream messages;
        diagnostics.print(messages);
        BOOST_REQUIRE_MESSAGE(diagnostics.errors() == 0, messages.str() + w.yaml);
        Gazetteer const g(std::move(image), "law.yaml");
        std::string written;
        for (int i = 0; i < 60; ++i)
            written += std::string(pieces[dice() % pieces.size()]) + joints[dice() % joints.size()];
        Tokens const text = cut(written);
        std::string const expected = naive(w, text);
        found += expected.size();
        BOOST_TEST_INFO(w.yaml << "\n" << written);
        BOOST_REQUIRE_EQUAL(compiled(g, text), expected);
    }
    BOOST_TEST(found > 1000u);
}

BOOST_AUTO_TEST_CASE(equal_lists_compile_to_equal_bytes) {
    std::mt19937 dice(7);
    World const w = make_world(dice);
    Diagnostics diagnostics;
    BOOST_CHECK(compile_gazetteer_text(w.yaml, "x", Vocabulary{}, diagnostics) ==
                compile_gazetteer_text(w.yaml, "x", Vocabulary{}, diagnostics));
}
