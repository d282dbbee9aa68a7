// Writes one title: tries one wording after the other, each written into the same line, and keeps the first that fits.
// Which wording is tried stands in title.cpp, how the text's own verb and noun are told in title_in_own_words.cpp, what
// the verb has somebody do in title_governed.cpp.
#pragma once

#include <optional>

#include "title_cast.hpp"

namespace dateline::event {

class TitleWriter {
public:
    TitleWriter(Report const& r, Reports const& all, ArticleView const& v, TextLine& out)
        : r_(r), all_(all), v_(v), kind_(v.triggers.kind(r.kind)), cast_(r, all, v), out_(out) {}
    void write();

private:
    static constexpr std::size_t none = TitleCast::none;

    // title.cpp: which wording
    void write_by_itself();
    bool fits(bool written) const;
    void begin(std::string_view words);
    void clear();
    void deny();
    [[nodiscard]] bool denies_itself() const;
    void note_verb_of(TitleFrame const& frame, bool several);
    bool fits_plain();
    bool frames(TitleFrame const& frame);
    bool tells_by_its_verb();
    [[nodiscard]] bool is_said_to(std::uint32_t group) const;
    /// Of the trigger's own word: that of the report is "cancel" for "call off".
    WordId own_lemma() const { return r_.part == PartOfSpeech::verb ? v_.words.words[r_.head].lemma : r_.lemma; }
    TitleVerb verb_of_noun(TitleFrame const& frame);
    bool with_verb_of_noun(TitleVerb verb);
    [[nodiscard]] bool is_light();
    [[nodiscard]] bool is_bare_idiom();
    void begin_with_capital();
    bool quoting();
    bool framed(TitleFrame const& frame, bool all);
    void lead_behind_verb(RoleName role);
    void make_verb_agree(std::string_view verb, std::string_view plural);
    bool fill(RoleName role, bool optional);
    [[nodiscard]] bool is_of_another(Filler const& f) const;
    void keep_preposition(Filler const& f);

    // title_in_own_words.cpp
    void add_verb(RoleName subject = RoleName::actor);
    bool plain(bool whole);
    void add_place_of_noun();
    void add_being(RoleName role);
    void add_undergoing(std::string_view target, std::string_view head);
    void add_doing(std::string_view target);
    [[nodiscard]] bool is_participle() const;
    void add_particle();
    [[nodiscard]] bool is_quality(std::uint32_t token) const;
    void add_complement();
    [[nodiscard]] bool is_led_by_agent(Filler const& f) const;
    void add_behind(std::string_view words);
    void add_led(Filler const& f, std::string_view name);
    void add_deed_before(Filler const& f);
    void add_in_small_letters(std::uint32_t token);

    // title_governed.cpp
    void add_governed(bool begins);
    [[nodiscard]] bool follows_directly(std::uint32_t group, std::uint32_t token) const;
    [[nodiscard]] std::uint32_t behind_verb(std::uint32_t group) const;
    [[nodiscard]] bool follows_object(std::uint32_t group, std::uint32_t token) const;
    [[nodiscard]] bool ends_before(std::uint32_t group, std::uint32_t token) const;
    [[nodiscard]] bool ends_with_verb() const;
    [[nodiscard]] bool governs(std::uint32_t marker) const;
    [[nodiscard]] std::uint32_t first_of(std::uint32_t child) const;
    bool add_deed(std::uint32_t child);
    void add_what_stands_behind();
    [[nodiscard]] Report const* deed_of(std::uint32_t child) const;
    void add_group(std::uint32_t first, std::uint32_t last);
    [[nodiscard]] bool is_whole_alone(std::uint32_t child) const;
    [[nodiscard]] std::uint32_t begin_of_content(std::uint32_t child) const;
    void add_joined(std::uint32_t subject);
    void add_content(std::uint32_t child, bool begins);

    Report const& r_;
    Reports const& all_;
    ArticleView const& v_;
    EventKind const& kind_;
    TitleCast cast_;
    TextLine& out_;
    bool only_object_ = false;
    /// The finite verb of the title: where it stands in out_, its bare form, and whether it agrees with several.
    struct FiniteVerb {
        std::size_t begin = 0, end = 0;  // bytes
        std::string_view base;
        bool several = false;
        [[nodiscard]] bool written() const { return end > begin; }
    } verb_;
    std::optional<bool> light_;  ///< is_light(), once it was asked for
};

}  // namespace dateline::event
