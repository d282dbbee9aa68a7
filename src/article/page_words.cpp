// Compiles and looks up the words of page furniture. A phrase is cut by the same tokenizer that cuts pages, so that
// "editor's picks" is editor + 's + picks in both, and becomes a run of codes: a word's WordId, a mark's code point
// above 2^31, or the sign for any number. The phrases that begin with one word lie together, longest first, and an
// array by WordId leads to them: most words of a page begin none, and cost one load.
#include "dateline/article/page_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

#include "dateline/diagnostics/marked_yaml.hpp"
#include "dateline/diagnostics/suggest.hpp"
#include "dateline/text/fold.hpp"
#include "features.hpp"
#include "languages.hpp"

namespace dateline {
namespace {

constexpr std::uint32_t any_number = 0xFFFFFFFFu;
constexpr std::uint32_t mark_bit = 0x80000000u;

struct ClassName {
    std::string_view name;
    std::uint32_t bit;
};
constexpr std::array class_names{
    ClassName{"common", page_class::common},
    ClassName{"lead_in", page_class::lead_in},
    ClassName{"section", page_class::section},
    ClassName{"plea", page_class::plea},
    ClassName{"menu", page_class::menu},
    ClassName{"published", page_class::published},
    ClassName{"updated", page_class::updated},
    ClassName{"byline", page_class::byline},
    ClassName{"caption", page_class::caption},
    ClassName{"reading_time", page_class::reading_time},
    ClassName{"copyright", page_class::copyright},
    ClassName{"comments", page_class::comments},
    ClassName{"ending", page_class::ending},
    ClassName{"share", page_class::share},
    ClassName{"advert", page_class::advert},
    ClassName{"role", page_class::role},
    ClassName{"disclaimer", page_class::disclaimer},
    ClassName{"issue", page_class::issue},
    ClassName{"media", page_class::media},
    ClassName{"host", page_class::host},
    ClassName{"reader", page_class::reader},
    ClassName{"plain_lead_in", page_class::plain_lead_in},
};

std::uint32_t code(Token const& t) noexcept {
    if (t.is_word()) return t.id;
    if (t.is_number()) return any_number;
    return t.id == U'’' ? mark_bit | U'\'' : mark_bit | t.id;
}

using Phrases = std::map<std::vector<std::uint32_t>, std::uint32_t>;

void read_phrases(YamlFile const& file, YamlNode const& rows, Vocabulary const& none, VocabularyBuilder& vocabulary,
                  Phrases& phrases, Diagnostics& diagnostics) {
    for (auto const& row : rows.list) {
        file.check_keys(diagnostics, row, {"class", "words"});
        auto const* const words = row.find("words");
        auto const* const name = row.find("class");
        if (!words || !name) {
            file.report(diagnostics, Severity::error, row, "a row needs \"class\" and \"words\"");
            continue;
        }
        auto const known = std::ranges::find(class_names, name->scalar, &ClassName::name);
        if (known == class_names.end()) {
            std::vector<std::string> valid;
            for (auto const& c : class_names) valid.emplace_back(c.name);
            file.report(diagnostics, Severity::error, *name,
                        "unknown class \"" + name->scalar + "\"" + did_you_mean(name->scalar, valid));
            continue;
        }
        for (auto const& word : words->list) {
            auto const tokens = tokenize(std::make_shared<SourceText const>(word.scalar), none);
            std::vector<std::uint32_t> codes;
            for (std::uint32_t i = 0; i < tokens.size(); ++i) {
                auto const& t = tokens[i];
                if (t.is_word()) {
                    codes.push_back(index(vocabulary.add(fold(tokens.slice(i)))));
                } else {
                    codes.push_back(t.is(U'#') ? any_number : code(t));
                }
            }
            if (codes.empty() || (codes[0] & mark_bit && codes[0] != any_number)) {
                file.report(diagnostics, Severity::error, word, "a phrase begins with a word or with #");
                continue;
            }
            phrases[codes] |= known->bit;
        }
    }
}

/// {1: [januar, janvier, ...], 2: ...}
void read_months(YamlFile const& file, YamlNode const& rows, VocabularyBuilder& vocabulary, Phrases& phrases,
                 Diagnostics& diagnostics) {
    for (auto const& [key, names] : rows.map) {
        std::uint32_t number = 0;
        std::from_chars(key.scalar.data(), key.scalar.data() + key.scalar.size(), number);
        if (number < 1 || number > 12) {
            file.report(diagnostics, Severity::error, key, "expected the number of a month, 1 to 12");
            continue;
        }
        for (auto const& name : names.list) {
            auto& classes = phrases[{index(vocabulary.add(fold(name.scalar)))}];
            if (classes & language_word) classes &= ~(language_word | 0xFF000000u);
            if (classes >> 24 != 0 && classes >> 24 != number)
                file.report(diagnostics, Severity::error, name, "\"" + name.scalar + "\" is another month's name, too");
            classes |= page_class::month | number << 24;
        }
    }
}

/// {de: [und, der, ...], fr: [...]}
void read_languages(YamlFile const& file, YamlNode const& rows, VocabularyBuilder& vocabulary, Phrases& phrases,
                    Diagnostics& diagnostics) {
    for (auto const& [key, words] : rows.map) {
        auto const at = std::ranges::find(language_codes, std::string_view(key.scalar));
        if (at == language_codes.end()) {
            std::vector<std::string> const valid(language_codes.begin(), language_codes.end());
            file.report(diagnostics, Severity::error, key,
                        "unknown language \"" + key.scalar + "\"" + did_you_mean(key.scalar, valid));
            continue;
        }
        auto const number = static_cast<std::uint32_t>(at - language_codes.begin()) + 1;
        for (auto const& word : words.list) {
            auto& classes = phrases[{index(vocabulary.add(fold(word.scalar)))}];
            if (classes >> 24 == 0) classes |= language_word | number << 24;  // the first that claims it has it
        }
    }
}

void read_weights(YamlFile const& file, YamlNode const& rows, std::vector<std::int32_t>& weights,
                  Diagnostics& diagnostics) {
    weights.assign(feature::count, 0);
    for (auto const& [key, value] : rows.map) {
        auto const at = std::ranges::find(feature::names, std::string_view(key.scalar));
        if (at == feature::names.end()) {
            std::vector<std::string> const valid(feature::names.begin(), feature::names.end());
            file.report(diagnostics, Severity::error, key,
                        "unknown feature \"" + key.scalar + "\"" + did_you_mean(key.scalar, valid));
            continue;
        }
        std::int32_t n = 0;
        auto const* const end = value.scalar.data() + value.scalar.size();
        if (std::from_chars(value.scalar.data(), end, n).ptr != end || value.scalar.empty()) {
            file.report(diagnostics, Severity::error, value, "expected a whole number of thousandths");
            continue;
        }
        weights[static_cast<std::size_t>(at - feature::names.begin())] = n;
    }
}

}  // namespace

PageLexicon::PageLexicon(ImageView const& image)
    : phrases_(image.array<Phrase>("page.phrases")),
      codes_(image.array<std::uint32_t>("page.codes")),
      starts_(image.array<std::uint32_t>("page.starts")),
      text_weights_(image.array<std::int32_t>("page.text_weights")),
      html_weights_(image.array<std::int32_t>("page.html_weights")) {
    alone_.resize(std::max<std::size_t>(starts_.size(), 1));
    for (std::size_t row = 1; row + 1 < starts_.size(); ++row) {
        if (starts_[row] == starts_[row + 1]) continue;
        Phrase const& shortest = phrases_[starts_[row + 1] - 1];
        if (shortest.length == 1) alone_[row] = shortest.classes;
    }
}

PageLexicon::Hit PageLexicon::at(Tokens const& tokens, std::uint32_t token, std::uint32_t last) const noexcept {
    auto const first_code = code(tokens[token]);
    // The phrases that begin with a number stand under WordId 0.
    std::size_t const row = first_code == any_number ? 0 : first_code;
    if (row + 1 >= starts_.size() || (row == 0 && first_code != any_number)) return {};
    std::uint32_t const second_code = token + 1 < last ? code(tokens[token + 1]) : 0;
    for (auto i = starts_[row]; i < starts_[row + 1]; ++i) {
        Phrase const& p = phrases_[i];
        if (p.length > last - token || (p.length > 1 && codes_[p.first + 1] != second_code)) continue;
        std::uint32_t k = std::min(p.length, 2u);
        while (k < p.length && code(tokens[token + k]) == codes_[p.first + k]) ++k;
        if (k == p.length) return {p.length, p.classes};
    }
    return {};
}

void compile_page_words(std::filesystem::path const& folder, VocabularyBuilder& vocabulary, ImageWriter& image,
                        Diagnostics& diagnostics) {
    ImageWriter empty;
    VocabularyBuilder{}.write(empty);
    auto const nothing = empty.finish();
    Vocabulary const none{ImageView{nothing, "empty vocabulary"}};

    Phrases phrases;
    std::vector<std::int32_t> text(feature::count), html(feature::count);
    for (auto const& path : yaml_files(folder)) {
        auto const file = YamlFile::read(path, diagnostics);
        if (file.root().find("markup")) continue;  // a table of markup.cpp
        file.check_keys(diagnostics, file.root(), {"page", "phrases", "months", "languages", "weights"});
        if (auto const* rows = file.root().find("phrases"))
            read_phrases(file, *rows, none, vocabulary, phrases, diagnostics);
        if (auto const* rows = file.root().find("months")) read_months(file, *rows, vocabulary, phrases, diagnostics);
        if (auto const* rows = file.root().find("languages"))
            read_languages(file, *rows, vocabulary, phrases, diagnostics);
        auto const* const weights = file.root().find("weights");
        if (!weights) continue;
        file.check_keys(diagnostics, *weights, {"text", "html"});
        if (auto const* rows = weights->find("text")) read_weights(file, *rows, text, diagnostics);
        if (auto const* rows = weights->find("html")) read_weights(file, *rows, html, diagnostics);
    }

    std::vector<std::pair<std::vector<std::uint32_t>, std::uint32_t>> sorted(phrases.begin(), phrases.end());
    auto const row = [](std::vector<std::uint32_t> const& codes) { return codes[0] == any_number ? 0 : codes[0]; };
    std::ranges::sort(sorted, [&](auto const& a, auto const& b) {
        if (row(a.first) != row(b.first)) return row(a.first) < row(b.first);
        if (a.first.size() != b.first.size()) return a.first.size() > b.first.size();
        return a.first < b.first;
    });
    std::vector<PageLexicon::Phrase> list;
    std::vector<std::uint32_t> codes, starts;
    for (auto const& [phrase, classes] : sorted) {
        while (starts.size() <= row(phrase)) starts.push_back(static_cast<std::uint32_t>(list.size()));
        list.push_back({static_cast<std::uint32_t>(codes.size()), static_cast<std::uint32_t>(phrase.size()), classes});
        codes.insert(codes.end(), phrase.begin(), phrase.end());
    }
    starts.push_back(static_cast<std::uint32_t>(list.size()));
    image.add_array("page.phrases", std::span<PageLexicon::Phrase const>(list));
    image.add_array("page.codes", std::span<std::uint32_t const>(codes));
    image.add_array("page.starts", std::span<std::uint32_t const>(starts));
    image.add_array("page.text_weights", std::span<std::int32_t const>(text));
    image.add_array("page.html_weights", std::span<std::int32_t const>(html));
}

}  // namespace dateline
