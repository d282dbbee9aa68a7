// What the tests of the text room share: a small vocabulary, and ways to write tokens and sentences down.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/text/tokens.hpp"

namespace dateline::sample {

/// A vocabulary of a few function words and abbreviations, with the block it lies in.
class Words {
public:
    Words() {
        VocabularyBuilder builder;
        for (char const* word : {"the", "he", "she", "in", "a", "of", "on", "and", "no", "it", "vs"}) {
            builder.mark_function_word(builder.add(word));
        }
        for (char const* word : {"mr", "feb", "inc", "no", "sat", "vs", "gen", "st"}) {
            builder.mark_abbreviation(builder.add(word));
        }
        for (char const* word : {"sunday", "'s", "n't", "do", "u.s.", "p.m.", "erdogan", "o'neill"}) builder.add(word);
        ImageWriter image;
        builder.write(image);
        block_ = image.finish();
        vocabulary_ = Vocabulary(ImageView(block_, "sample"));
    }
    operator Vocabulary const&() const { return vocabulary_; }
    Vocabulary const* operator->() const { return &vocabulary_; }

private:
    std::vector<std::byte> block_;
    Vocabulary vocabulary_;
};

inline Words const& words() {
    static Words const all;
    return all;
}

inline Tokens tokens(std::string text) {
    return tokenize(std::make_shared<SourceText const>(std::move(text)), words());
}

/// "do|n't|go"
inline std::string cut(std::string text) {
    Tokens const all = tokens(std::move(text));
    std::string joined;
    for (std::uint32_t i = 0; i < all.size(); ++i) joined.append(i > 0 ? "|" : "").append(all.slice(i));
    return joined;
}

/// The sentences, line ends shown as "/", parted by " # ".
inline std::string sentences(std::string text) {
    Tokens const all = tokens(std::move(text));
    std::string joined;
    for (TokenRange const s : all.sentences()) {
        std::string part(all.text().slice(all.span(s)));
        for (char& c : part) c = c == '\n' ? '/' : c;
        joined.append(joined.empty() ? "" : " # ").append(part);
    }
    return joined;
}

}  // namespace dateline::sample
