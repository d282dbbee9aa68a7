// Copies what the store keeps of an article's title and body: sentence by sentence, with the number of its paragraph,
// and who and which times are in it. A sentence that begins in one paragraph and ends in the next belongs to the first.
// The times of the furniture ("15 Feb, 2021 13:41" above the title) are the page's, not the article's, and stay out.
#include <algorithm>
#include <unordered_map>

#include "dateline/pipeline.hpp"
#include "dateline/text/spaced.hpp"

namespace dateline {
namespace {

class Transcript {
public:
    Transcript(AnalysedArticle const& a, Gazetteer const& gazetteer)
        : a_(a), gazetteer_(gazetteer), text_(a.tokens.text()) {}

    ArticleText write() {
        out_.words.reserve(text_.size());
        for (Zone const& zone : zones()) write_zone(zone);
        write_mentions();
        write_times();
        return std::move(out_);
    }

private:
    struct Zone {
        Span where;
        bool title = false;
    };
    /// Tokens of a sentence that was written.
    struct Written {
        TokenRange tokens;
        bool as_it_stands = false;  ///< no white space was taken out
    };

    std::vector<Zone> zones() const {
        std::vector<Zone> out;
        for (Span const s : a_.article.body) out.push_back({s});
        std::optional<Span> const title = a_.article.title_span;
        if (title && std::ranges::none_of(out, [&](Zone const& z) { return z.where.contains(*title); }))
            out.push_back({*title, true});
        std::ranges::sort(out, {}, [](Zone const& z) { return z.where.begin; });
        return out;
    }

    void write_zone(Zone const& zone) {
        TokenRange const tokens{a_.tokens.token_at(zone.where.begin), a_.tokens.token_at(zone.where.end)};
        if (tokens.empty()) return;
        std::uint32_t const last = a_.tokens.sentence_of(tokens.last - 1);
        std::uint32_t const paragraph = zone.title ? 0 : paragraph_ + 1;
        for (std::uint32_t s = std::max(next_, a_.tokens.sentence_of(tokens.first)); s <= last; ++s) {
            write_sentence(a_.tokens.sentences()[s], paragraph);
            next_ = s + 1;
            if (!zone.title) paragraph_ = paragraph;
        }
    }

    void write_sentence(TokenRange tokens, std::uint32_t paragraph) {
        Span const span = a_.tokens.span(tokens);
        std::string const words = singly_spaced(text_.slice(span));
        out_.sentences.push_back({text_.code_points(span.begin), paragraph,
                                  static_cast<std::uint32_t>(out_.words.size()),
                                  static_cast<std::uint32_t>(words.size())});
        out_.words += words;
        written_.push_back({tokens, words.size() == span.length()});
    }

    /// The sentence that holds these tokens, from the one of the last call on; nothing outside of title and body.
    Written const* holding(TokenRange tokens, std::size_t& at) const {
        while (at < written_.size() && written_[at].tokens.last <= tokens.first) ++at;
        return at < written_.size() && written_[at].tokens.first <= tokens.first ? &written_[at] : nullptr;
    }

    std::string words(Written const& sentence, Span where) const {
        return sentence.as_it_stands ? std::string() : singly_spaced(text_.slice(where));
    }

    std::uint32_t begin_of(TokenRange tokens) const { return text_.code_points(a_.tokens[tokens.first].begin); }

    void write_mentions() {
        std::size_t at = 0;
        std::vector<Mention> const& list = a_.mentions.list;
        out_.mentions.reserve(list.size());
        for (Mention const& m : list) {
            Written const* const sentence = holding(m.tokens, at);
            if (sentence == nullptr) continue;
            Span const where = a_.tokens.span(m.tokens);
            ArticleText::Mention& out = out_.mentions.emplace_back();
            out.begin = text_.code_points(where.begin);
            out.end = text_.code_points(where.end);
            out.entity = entity(m.who);
            out.how = m.how;
            if (m.antecedent < list.size()) out.leans_on = begin_of(list[m.antecedent].tokens);
            out.words = words(*sentence, where);
        }
    }

    std::uint32_t entity(EntityId who) {
        if (who == EntityId::none) return nowhere;
        auto const [found, is_new] = numbers_.try_emplace(who, static_cast<std::uint32_t>(out_.entities.size()));
        if (is_new) {
            out_.entities.push_back({std::string(gazetteer_.id(who)), std::string(gazetteer_.name(who)),
                                     std::string(name(gazetteer_.type(who)))});
        }
        return found->second;
    }

    void write_times() {
        std::size_t at = 0;
        std::vector<Time> const& list = a_.times.list;
        for (Time const& t : list) {
            Written const* const sentence = holding(t.tokens, at);
            if (sentence == nullptr) continue;
            ArticleText::Time& out = out_.times.emplace_back();
            out.begin = text_.code_points(t.where.begin);
            out.end = text_.code_points(t.where.end);
            out.type = t.type;
            out.value = t.value;
            out.mod = t.mod;
            out.means = t.means;
            out.anchored_by = t.anchored_by;
            if (t.anchor < list.size()) out.counted_from = text_.code_points(list[t.anchor].where.begin);
            out.rule = t.rule;
            out.words = words(*sentence, t.where);
        }
    }

    AnalysedArticle const& a_;
    Gazetteer const& gazetteer_;
    SourceText const& text_;
    ArticleText out_;
    std::vector<Written> written_;
    std::unordered_map<EntityId, std::uint32_t> numbers_;
    std::uint32_t next_ = 0;  ///< the first sentence that was not written
    std::uint32_t paragraph_ = 0;
};

}  // namespace

ArticleText to_text(AnalysedArticle const& analysed, Gazetteer const& gazetteer) {
    return Transcript(analysed, gazetteer).write();
}

}  // namespace dateline
