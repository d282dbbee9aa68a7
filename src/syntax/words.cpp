// Runs the passes over a stretch of sentences, in order, and answers which group, phrase, quotation or clause holds a
// token. Quotations come before the tags, since a word right after an opening mark begins a sentence; whether a
// quotation says anything ("scare" quotes do not) is settled once the verbs are known. Of a whole text only what can be
// seen without grammar is noticed: its marks, its headlines and the names met with a capital inside a sentence.
#include "dateline/syntax/words.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "clause_builder.hpp"
#include "tagger.hpp"

namespace dateline {
std::uint32_t Words::quotation_at(std::uint32_t token) const noexcept {
    auto const after = std::partition_point(quotations.begin(), quotations.end(),
                                            [&](auto const& q) { return q.tokens.first <= token; });
    if (after == quotations.begin()) return nowhere;
    auto const number = static_cast<std::uint32_t>(after - quotations.begin() - 1);
    return quotations[number].tokens.contains(token) ? number : nowhere;
}

/// A clause lies in one sentence, whose clauses stand around the last group that begins up to the token.
std::uint32_t Words::clause_at(std::uint32_t token) const noexcept {
    constexpr std::uint32_t reach = 40;  // clauses of one sentence
    auto const all = static_cast<std::uint32_t>(clauses.size());
    std::uint32_t const near = token < groups_begun_.size() ? groups_begun_[token] : all;
    std::uint32_t first = near, last = near;
    while (first > 0 && near - first < reach && groups[first - 1].sentence == groups[near - 1].sentence) --first;
    while (last < all && last - near < reach && groups[last].sentence == groups[near].sentence) ++last;
    std::uint32_t best = nowhere;
    for (auto c = first; c < last; ++c)
        if (clauses[c].extent.contains(token) &&
            (best == nowhere || clauses[c].extent.size() < clauses[best].extent.size()))
            best = c;
    return best;
}

/// The rows that the passes share, and what goes on from sentence to sentence.
struct SentenceParser::Passes {
    Passes(Tokens const& tokens, WordLexicon const& lexicon)
        : looks(std::make_unique_for_overwrite<WordEntry[]>(tokens.size())),
          tags(tokens.size(), syntax::Tag::none),
          group_of(tokens.size(), nowhere),
          marks(syntax::find_landmarks(syntax::TokenRow(tokens))),
          out(begin(tokens, marks)),
          p{syntax::TokenRow(tokens), lexicon, out, looks.get(), tags.data(), group_of.data(), out.phrase_of_.data()},
          tagger(p, marks.capitals),
          clauses(p) {
        constexpr std::size_t few = 32;  // groups or phrases of some sentences
        out.groups.reserve(few);
        out.phrases.reserve(2 * few);
    }

    static Words begin(Tokens const& tokens, syntax::Landmarks const& marks) {
        Words out;
        out.words.resize(tokens.size());
        out.groups_begun_.resize(tokens.size());
        out.phrase_of_.resize(tokens.size(), nowhere);
        out.quotations = syntax::find_quotations(syntax::TokenRow(tokens), marks.marks);
        return out;
    }

    /// Sentences one behind the other, from number `first` up to `last`.
    void parse(std::uint32_t first, std::uint32_t last) {
        auto const sentences = p.tokens.sentences();
        if (first == last) return;
        syntax::Stretch const s{first,
                                last,
                                {sentences[first].first, sentences[last - 1].last},
                                static_cast<std::uint32_t>(out.groups.size()),
                                static_cast<std::uint32_t>(out.phrases.size())};
        syntax::look_up(p, s);
        tagger.tag(s);
        syntax::group_verbs(p, s);
        syntax::settle_scare_quotes(p, s);
        syntax::chunk_nouns(p, s);
        syntax::link_phrases(p, s);
        clauses.build(s);
        syntax::name_words(p, s);
        count_begun(s);
    }

    void count_begun(syntax::Stretch const& s) {
        std::uint32_t* const begun = out.groups_begun_.data();
        for (auto g = s.first_group; g < out.groups.size(); ++g) begun[out.groups[g].tokens.first] = 1;
        std::uint32_t count = s.first_group;
        for (auto i = s.tokens.first; i < s.tokens.last; ++i) begun[i] = count += begun[i];
    }

    std::unique_ptr<WordEntry[]> looks;
    std::vector<syntax::Tag> tags;
    std::vector<std::uint32_t> group_of;
    syntax::Landmarks marks;
    Words out;
    syntax::Parse p;
    syntax::Tagger tagger;
    syntax::ClauseBuilder clauses;
};

SentenceParser::SentenceParser(Tokens const& tokens, WordLexicon const& lexicon)
    : tokens_(&tokens), lexicon_(&lexicon), parsed_(tokens.sentences().size()) {}
SentenceParser::~SentenceParser() = default;
SentenceParser::SentenceParser(SentenceParser&&) noexcept = default;
SentenceParser& SentenceParser::operator=(SentenceParser&&) noexcept = default;

/// A text of which nothing is asked is not looked at.
SentenceParser::Passes& SentenceParser::passes() {
    if (passes_ == nullptr) passes_ = std::make_unique<Passes>(*tokens_, *lexicon_);
    return *passes_;
}

Words const& SentenceParser::at(std::uint32_t token) {
    Passes& with = passes();
    if (asked_last_.contains(token) || token >= tokens_->size()) return with.out;
    std::uint32_t const number = tokens_->sentence_of(token);
    asked_last_ = tokens_->sentences()[number];
    if (!parsed_[number]) with.parse(number, number + 1);
    parsed_[number] = true;
    return with.out;
}

Words SentenceParser::take() && { return std::move(passes().out); }

Words parse_words(Tokens const& tokens, WordLexicon const& lexicon) {
    SentenceParser::Passes passes(tokens, lexicon);
    passes.out.groups.reserve(tokens.size() / 8 + 4);
    passes.out.phrases.reserve(tokens.size() / 4 + 4);
    passes.parse(0, static_cast<std::uint32_t>(tokens.sentences().size()));
    passes.clauses.attribute_quotations();
    return std::move(passes.out);
}

}  // namespace dateline
