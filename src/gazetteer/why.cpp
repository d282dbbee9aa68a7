// Says in words why a mention means whom it means: "surname of Dmitry Peskov, introduced in sentence 3",
// "the SpaceX founder: elon-musk holds this role", "pronoun for Clubhouse in sentence 7".
#include <algorithm>

#include "dateline/gazetteer/names.hpp"

namespace dateline {
namespace {

std::string sentence(Tokens const& tokens, std::uint32_t token) {
    return "sentence " + std::to_string(tokens.sentence_of(token) + 1);
}

std::string first_named(Mentions const& mentions, Mention const& m, Tokens const& tokens) {
    for (Mention const& other : mentions.list)
        if (other.who == m.who && other.how == How::name)
            return ", named in full in " + sentence(tokens, other.tokens.first);
    return ", not named in full here";
}

std::string leaning(Mentions const& mentions, Mention const& m, Tokens const& tokens) {
    if (m.antecedent == nowhere) return {};
    Mention const& on = mentions.list[m.antecedent];
    return ", after \"" + std::string(tokens.text().slice(tokens.span(on.tokens))) + "\" in " +
           sentence(tokens, on.tokens.first);
}

}  // namespace

std::string why(Mentions const& mentions, std::uint32_t i, Tokens const& tokens, Gazetteer const& gazetteer) {
    Mention const& m = mentions.list[i];
    if (m.who == EntityId::none) {
        std::string text = "ambiguous:";
        for (std::uint32_t c = 0; c < m.candidates; ++c)
            text +=
                (c == 0 ? " " : ", ") + std::string(gazetteer.id(mentions.candidates[m.first_candidate + c].entity));
        return text;
    }
    std::string const who(gazetteer.name(m.who));
    switch (m.how) {
        case How::name:
            return "name, listed at " + gazetteer.defined_at(m.who);
        case How::alias:
            return "another name of " + who + first_named(mentions, m, tokens);
        case How::surname:
            return "surname of " + who + first_named(mentions, m, tokens);
        case How::demonym:
            return "adjective or people of " + who;
        case How::role:
            return "role of " + who + leaning(mentions, m, tokens);
        case How::nominal:
            return "noun for " + who + leaning(mentions, m, tokens);
        case How::pronoun:
            return "pronoun for " + who + leaning(mentions, m, tokens);
        case How::metonym:
            return who + " stands for " +
                   std::string(gazetteer.name(mentions.candidates[m.first_candidate + 1].entity));
    }
    return {};
}

}  // namespace dateline
