// A verb group is a chain of helpers and the verb they help: "has not yet been told" is have, be and "told",
// perfective, passive and negative. The helper before each piece says which form may follow: a modal or
// "do" a base, "have" a participle, "be" an -ing form or a participle; adverbs may stand between, and in a
// question the subject ("Would you like"). "is going to launch", "is to launch" and "used to launch" are
// one group each. A helper that finds no verb is the verb itself ("has a plan"; "is ready": a copula).
#include "parse.hpp"

namespace dateline::syntax {
namespace {

enum class Wants : std::uint8_t { anything, base, participle, ing_or_participle };

class Grouper {
public:
    explicit Grouper(Parse const& p) : p_(p), tokens_(p.tokens) {}

    void run(Stretch const& s) {
        auto const sentences = tokens_.sentences();
        for (auto n = s.first_sentence; n < s.last_sentence; ++n) {
            s_ = sentences[n];
            number_ = n;
            asks_ = ends_in_question();
            previous_ = nowhere;
            for (auto i = s_.first; i < s_.last;) {
                constexpr auto beginnings = tags_of(Tag::base, Tag::third, Tag::past, Tag::participle, Tag::ing,
                                                    Tag::modal, Tag::helper, Tag::to);
                i = is_one_of(p_.tags[i], beginnings) && starts(i) ? group(i) : i + 1;
            }
        }
    }

private:
    [[nodiscard]] Tag tag_at(std::uint32_t i) const { return i < s_.last ? p_.tags[i] : Tag::none; }
    [[nodiscard]] std::uint32_t past_adverbs(std::uint32_t i) const {
        for (; i < s_.last && p_.tags[i] == Tag::adverb; ++i) {
            if (i + 2 < s_.last && tokens_[i + 1].is(U'-') && tokens_[i + 2].has(TokenFlag::glued)) ++i;  // "re-"
        }
        return i;
    }
    [[nodiscard]] bool ends_in_question() const {
        for (auto i = s_.last; i > s_.first && i + 3 > s_.last; --i)
            if (tokens_[i - 1].is(U'?')) return true;
        return false;
    }
    [[nodiscard]] bool is_be(std::uint32_t i) const { return p_.has(i, word_flag::be) && p_.tags[i] == Tag::helper; }
    [[nodiscard]] bool is_helper(std::uint32_t i, Key which) const {
        return i < s_.last && p_.tags[i] == Tag::helper && p_.key(i) == which;
    }

    [[nodiscard]] bool starts(std::uint32_t i) const {
        auto const t = p_.tags[i];
        if (is_verb(t) || t == Tag::modal || t == Tag::helper) return true;
        if (t != Tag::to) return false;
        auto const next = past_adverbs(i + 1);
        return tag_at(next) == Tag::base || (tag_at(next) == Tag::helper && is_bare_helper(next));
    }
    [[nodiscard]] bool is_bare_helper(std::uint32_t i) const { return p_.key(i) == Key::bare_helper; }

    [[nodiscard]] bool fits(std::uint32_t i, Wants wants) const {
        auto const t = tag_at(i);
        switch (wants) {
            case Wants::base:
                return t == Tag::base || (t == Tag::helper && is_bare_helper(i));
            case Wants::participle:
                return t == Tag::participle || is_helper(i, Key::been) || is_helper(i, Key::had);
            case Wants::ing_or_participle:
                return t == Tag::ing || t == Tag::participle || is_helper(i, Key::being);
            case Wants::anything:
                return is_verb(t) || t == Tag::helper;
        }
        return false;
    }

    /// The next piece of the chain after helper `i`, or nowhere.
    [[nodiscard]] std::uint32_t next_piece(std::uint32_t i, Wants wants, bool may_invert, bool& inverted) const {
        auto j = past_adverbs(i + 1);
        if (fits(j, wants)) return j;
        if (auto const after = past_adverbs(aside_end(p_, j, s_)); after > j && fits(after, wants)) return after;
        if (!may_invert) return nowhere;
        bool subject = false;
        for (j = past_adverbs(i + 1); j < s_.last && j < i + 9; ++j) {
            auto const t = p_.tags[j];
            if (subject && fits(j, wants)) {
                inverted = true;
                return j;
            }
            bool const of_phrase = t == Tag::preposition && p_.key(j) == Key::of;
            if (!(is_noun(t) || t == Tag::determiner || t == Tag::adjective || t == Tag::pronoun || t == Tag::number ||
                  t == Tag::adverb || of_phrase))
                return nowhere;
            subject = subject || is_noun(t) || t == Tag::pronoun;
        }
        return nowhere;
    }

    [[nodiscard]] bool may_invert(std::uint32_t i) const {
        if (i == s_.first) return true;
        auto const& before = tokens_[i - 1];
        if (!before.is_word()) return is_double_quote(before) || is_single_quote(before) || (asks_ && before.is(U','));
        if (p_.has(i - 1, word_flag::question)) return asks_ || p_.key(i - 1) == Key::how;
        return p_.key(i - 1) == Key::so || (p_.has(i - 1, word_flag::negation) && p_.tags[i - 1] != Tag::determiner) ||
               (p_.tags[i - 1] == Tag::conjunction && (asks_ || p_.key(i - 1) == Key::nor));
    }

    std::uint32_t group(std::uint32_t begin);
    void read_chain(VerbGroup& g, std::uint32_t begin, std::uint32_t& end);
    bool extend(VerbGroup& g, std::uint32_t& end);
    void retag_main(VerbGroup const& g);
    void note_negation(VerbGroup& g) const;
    void share_helpers(VerbGroup& g) const;

    Parse p_;
    TokenRow tokens_;
    TokenRange s_;
    std::uint32_t number_ = 0, previous_ = nowhere;
    bool asks_ = false;
};

void Grouper::read_chain(VerbGroup& g, std::uint32_t begin, std::uint32_t& end) {
    auto i = begin;
    bool perfect = false, progressive = false, inverted = false, helped = false;
    if (p_.tags[i] == Tag::to) {
        g.tense = Tense::infinitive;
        g.finite = false;
        i = past_adverbs(i + 1);
    }
    bool first = true;
    bool const turns = may_invert(begin);
    for (;;) {
        auto const t = p_.tags[i];
        g.head = i;
        end = i + 1;
        auto wants = Wants::anything;
        if (t == Tag::modal) {
            wants = Wants::base;
            if (p_.has(i, word_flag::future_modal)) {
                g.tense = Tense::future;
                g.modality = Modality::future;
            } else {
                g.tense = Tense::none;
                bool const would = p_.key(i) == Key::would || p_.key(i) == Key::d;
                g.modality = would ? Modality::conditional : Modality::possible;
            }
        } else if (t == Tag::helper) {
            if (first && g.finite) g.tense = p_.has(i, word_flag::past_form) ? Tense::past : Tense::present;
            bool const had = p_.key(i) == Key::d;
            if (p_.has(i, word_flag::be))
                wants = Wants::ing_or_participle;
            else
                wants = p_.has(i, word_flag::have) || had ? Wants::participle : Wants::base;
            if (p_.key(i) == Key::s && is_helper(past_adverbs(i + 1), Key::been)) wants = Wants::participle;
            if (first && g.finite && (p_.key(i) == Key::being || p_.key(i) == Key::having)) {
                g.finite = false;
                g.tense = Tense::present_participle;
            }
        } else {
            if (first && g.finite) {
                g.tense = t == Tag::past ? Tense::past : Tense::present;
                if (t == Tag::ing || t == Tag::participle) {
                    g.finite = false;
                    g.tense = t == Tag::ing ? Tense::present_participle : Tense::past_participle;
                    g.passive = t == Tag::participle;
                }
            }
            break;
        }
        auto const next = next_piece(i, wants, turns && first, inverted);
        if (next == nowhere) {
            if (t == Tag::modal && p_.key(i) == Key::d) g.modality = Modality::asserted;
            g.copula = t == Tag::helper && p_.has(i, word_flag::be);
            break;
        }
        helped = true;
        auto const piece = p_.tags[next];
        if (wants == Wants::participle) perfect = true;
        if (wants == Wants::ing_or_participle) {
            if (piece == Tag::participle) g.passive = true;
            if (piece == Tag::ing || is_helper(next, Key::being)) progressive = true;
        }
        first = false;
        i = next;
    }
    g.question = inverted || asks_;
    if (perfect)
        g.aspect = progressive ? Aspect::perfective_progressive : Aspect::perfective;
    else if (progressive && helped)
        g.aspect = Aspect::progressive;
}

/// "is going to", "is to", "is about to", "used to", "has to" and the base that follows.
bool Grouper::extend(VerbGroup& g, std::uint32_t& end) {
    auto const head = g.head;
    bool const going = p_.key(head) == Key::going && g.aspect == Aspect::progressive;
    bool const used = p_.key(head) == Key::used && p_.tags[head] == Tag::past;
    bool const must = g.finite && p_.tags[head] == Tag::helper && p_.has(head, word_flag::have) && g.head + 1 == end;
    bool const is_to = g.copula && g.finite;
    if (!going && !used && !must && !is_to) return false;
    auto to = is_to ? end : past_adverbs(end);
    while (is_to && tag_at(to) == Tag::adverb && p_.has(to, word_flag::negation)) ++to;
    if (is_to && to < s_.last && p_.key(to) == Key::about) ++to;
    if (tag_at(to) != Tag::to || !starts(to)) return false;
    VerbGroup rest = g;
    rest.copula = false;
    std::uint32_t rest_end = end;
    read_chain(rest, to, rest_end);
    g.head = rest.head;
    g.copula = rest.copula;
    g.passive = rest.passive;
    g.aspect = rest.aspect;
    end = rest_end;
    if (must)
        g.modality = Modality::possible;
    else if (!used) {
        g.modality = Modality::future;
        if (g.tense == Tense::present) g.tense = Tense::future;
    }
    return true;
}

void Grouper::retag_main(VerbGroup const& g) {
    auto& t = p_.tags[g.head];
    if (t != Tag::helper) return;
    auto const h = g.head;
    if (p_.has(h, word_flag::past_form))
        t = g.aspect == Aspect::perfective ? Tag::participle : Tag::past;
    else if (p_.key(h) == Key::being || p_.key(h) == Key::having)
        t = Tag::ing;
    else if (p_.key(h) == Key::been)
        t = Tag::participle;
    else
        t = p_.key(h) == Key::bare_helper ? Tag::base : Tag::third;
}

void Grouper::note_negation(VerbGroup& g) const {
    for (auto i = g.tokens.first; i < g.tokens.last; ++i)
        if (p_.tags[i] == Tag::adverb && p_.has(i, word_flag::negation)) g.negative = true;
    for (auto i = g.tokens.first; i > s_.first && p_.tags[i - 1] == Tag::adverb; --i)
        if (p_.has(i - 1, word_flag::negation)) g.negative = true;
    auto const next = g.tokens.last;
    if (next < s_.last && p_.tags[next] == Tag::adverb && p_.has(next, word_flag::negation) &&
        (g.copula || p_.key(next) == Key::no))
        g.negative = true;
}

/// "was arrested and charged", "to meet and talk": the second verb takes the first one's helpers.
void Grouper::share_helpers(VerbGroup& g) const {
    if (previous_ == nowhere) return;
    auto j = g.tokens.first;
    while (j > s_.first && p_.tags[j - 1] == Tag::adverb) --j;
    auto const& before = p_.out.groups[previous_];
    auto const form = p_.tags[g.head];
    if (j > s_.first && p_.tags[j - 1] == Tag::conjunction) {
        bool const same = form == p_.tags[before.head] && g.head == g.tokens.first &&
                          (form == Tag::participle || form == Tag::ing || form == Tag::base);
        if (!same || before.head == before.tokens.first) return;
        g.tense = before.tense;
        g.aspect = before.aspect;
        g.modality = before.modality;
        g.passive = before.passive;
        g.finite = before.finite;
        g.negative = g.negative || (before.negative && (p_.key(j - 1) == Key::or_ || p_.key(j - 1) == Key::nor));
        return;
    }
    // "helped build", "let him join": a bare infinitive
    if (form != Tag::base || g.head != g.tokens.first || j == s_.first) return;
    auto const left = p_.tags[j - 1];
    constexpr auto persons = word_flag::first_person | word_flag::second_person | word_flag::third_person;
    bool const object =
        left == Tag::pronoun && p_.has(j - 1, persons) && !p_.has(j - 1, word_flag::subject_form | word_flag::relative);
    bool const helps = p_.verb_has(before.head, verb_trait::helps) && is_noun(left);
    bool const lets = helps || (p_.verb_has(before.head, verb_trait::controls) && is_noun(left) && left != Tag::nouns);
    if (is_verb(left) || object || lets) {
        g.tense = Tense::infinitive;
        g.finite = false;
    }
}

std::uint32_t Grouper::group(std::uint32_t begin) {
    VerbGroup g;
    std::uint32_t end = begin + 1;
    read_chain(g, begin, end);
    extend(g, end);
    g.tokens = {begin, end};
    g.sentence = number_;
    auto const number = static_cast<std::uint32_t>(p_.out.groups.size());
    for (auto i = begin; i < end; ++i) {
        auto const t = p_.tags[i];
        if (is_verb(t) || t == Tag::helper || t == Tag::modal || t == Tag::to || t == Tag::adverb)
            p_.group_of[i] = number;
    }
    retag_main(g);
    note_negation(g);
    share_helpers(g);
    p_.out.groups.push_back(g);
    previous_ = number;
    // an inverted subject is read again by the chunker, the verbs are not
    return end;
}

}  // namespace

void group_verbs(Parse const& p, Stretch const& s) { Grouper(p).run(s); }

}  // namespace dateline::syntax
