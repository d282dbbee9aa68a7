// Writes headlines from the frames of gazetteers/events: "{actor} invites {target}[ to {with}]" becomes "Musk invites
// Putin to Clubhouse". What is said gets its speaker and the words that carry it (Peskov: “a very interesting
// proposal”). A kind-less verb gets actor, verb in the present and target. The first wording that fits into 60
// characters is taken; nothing is ever cut.
#include <algorithm>
#include <array>
#include <boost/container/small_vector.hpp>

#include "dateline/diagnostics/utf8.hpp"
#include "title_words.hpp"

namespace dateline {
namespace {

using namespace event;

class TitleWriter {
public:
    TitleWriter(Report const& r, Reports const& all, ArticleView const& v)
        : r_(r), v_(v), kind_(v.triggers.kind(r.kind)), fillers_(all.fillers_of(r)) {
        short_names_.reserve(fillers_.size());
        for (Filler const& f : fillers_) short_names_.push_back(short_name(f, v));
    }

    std::string write() {
        std::string title;
        auto const fits = [&](std::string wording) {
            if (wording.empty() || count_characters(wording) > title_length) return false;
            title = std::move(wording);
            return true;
        };
        if (fits(with_quote()) || fits(framed(kind_.active, true)) || fits(framed(kind_.active, false)) ||
            fits(framed(kind_.passive, true)) || fits(framed(kind_.passive, false)) || fits(plain(true)) ||
            fits(plain(false))) {
            return title;
        }
        return capital(std::string(kind_.id.empty() ? v_.tokens.slice(r_.head) : kind_.id));
    }

private:
    /// "iTunes" begins as it is written.
    static std::string capital(std::string text) {
        bool const own_spelling = text.size() > 1 && text[1] >= 'A' && text[1] <= 'Z';
        if (!text.empty() && !own_spelling && text[0] >= 'a' && text[0] <= 'z')
            text[0] = static_cast<char>(text[0] - 32);
        return text;
    }

    std::string const& name_of(RoleName role) {
        std::optional<std::string>& name = names_[static_cast<std::size_t>(role)];
        if (!name) name = find_name(role);
        return *name;
    }

    /// One or two names in a role; listed ones are preferred.
    std::string find_name(RoleName role) const {
        bool const pair = role == RoleName::actor || role == RoleName::target;
        std::string names;
        int count = 0;
        for (bool const listed : {true, false}) {
            for (std::size_t i = 0; i < fillers_.size(); ++i) {
                Filler const& f = fillers_[i];
                if (f.role != role || (f.who != EntityId::none) != listed || count == (pair ? 2 : 1)) continue;
                if (short_names_[i].empty()) continue;
                if (count > 0) names += " and ";
                names += short_names_[i];
                if (role == RoleName::target && listed) names += organisation_of(f, v_);
                ++count;
                if (!listed) break;
            }
            if (count > 0) break;
        }
        return names;
    }

    std::string with_quote() {
        bool const bare = kind_.statement || kind_.family == "post" || kind_.has(kind_trait::bare);
        bool const judges = kind_.has(kind_trait::judges);
        if (!bare && !judges) return {};
        std::string const& actor = name_of(RoleName::actor);
        if (actor.empty()) return {};
        if (judges) {
            std::string words = marked_words(r_, v_);
            if (words.empty()) words = short_quotation(r_, v_);
            std::string const base = framed(kind_.active, true);
            return words.empty() || base.empty() ? std::string() : base + " as \u201C" + words + "\u201D";
        }
        std::string const words = telling_words(r_, v_);
        std::string const language = kind_.family == "post" ? language_of(r_, v_) : std::string();
        if (words.empty()) return language.empty() ? std::string() : framed(kind_.active, true) + language;
        return actor + ": \u201C" + words + "\u201D" + language;
    }

    /// The frame with its names; empty when a name that it needs is missing. `all` keeps the parts in brackets.
    std::string framed(std::string_view frame, bool all) {
        if (frame.empty()) return {};
        std::string out, part;
        bool optional = false, missing = false;
        for (std::size_t i = 0; i < frame.size(); ++i) {
            char const c = frame[i];
            if (c == '[') {
                optional = true;
                missing = false;
                part.clear();
            } else if (c == ']') {
                if (all && !missing) out += part;
                optional = missing = false;
            } else if (c == '{') {
                std::size_t const end = std::min(frame.find('}', i), frame.size());
                std::string const name = fill(frame.substr(i + 1, end - i - 1));
                i = end;
                if (name.empty() && !optional) return {};
                missing = missing || name.empty();
                (optional ? part : out) += name;
            } else {
                std::size_t const end = std::min(frame.find_first_of("[]{", i), frame.size());
                (optional ? part : out) += frame.substr(i, end - i);
                i = end - 1;
            }
        }
        return capital(is_plural(frame) ? agreed(frame, std::move(out)) : std::move(out));
    }

    /// Is the name that the frame begins with several?
    bool is_plural(std::string_view frame) const {
        if (!frame.starts_with('{')) return false;
        auto const role = role_named(frame.substr(1, frame.find('}') - 1));
        return role && several(*role);
    }

    bool several(RoleName role) const {
        int named = 0;
        for (std::size_t i = 0; i < fillers_.size(); ++i) {
            Filler const& f = fillers_[i];
            if (f.role != role || short_names_[i].empty()) continue;
            ++named;
            if (f.who == EntityId::none) return named > 1 || v_.words.words[f.head].inflection == Inflection::plural;
        }
        return named > 1;
    }

    /// The verb behind the name agrees with it: "officers arrest the forger".
    std::string agreed(std::string_view frame, std::string text) const {
        std::size_t const begin = frame.find("} ");
        if (begin == std::string_view::npos) return text;
        std::size_t const end = std::min(frame.find_first_of(" [", begin + 2), frame.size());
        std::string const verb = " " + std::string(frame.substr(begin + 2, end - begin - 2));
        std::size_t const at = text.find(verb);
        if (at != std::string::npos) text.replace(at + 1, verb.size() - 1, plural_verb(verb.substr(1)));
        return text;
    }

    std::string fill(std::string_view placeholder) {
        if (placeholder == "verb") return r_.part == PartOfSpeech::verb ? verb() : std::string();
        auto const role = role_named(placeholder);
        return role ? name_of(*role) : std::string();
    }

    std::string verb() const {
        std::string_view const lemma =
            v_.vocabulary != nullptr ? v_.vocabulary->spelling(r_.lemma) : std::string_view();
        if (lemma.empty()) return std::string(v_.tokens.slice(r_.head));
        return several(RoleName::actor) ? std::string(lemma) : third_person(lemma);
    }

    /// Without a frame, or when its names are missing: who does what, or the bare noun with whose it is.
    std::string plain(bool with_target) {
        std::string const &actor = name_of(RoleName::actor), &target = name_of(RoleName::target);
        if (r_.part == PartOfSpeech::noun) {
            std::string const noun(v_.tokens.slice(r_.head));
            if (!actor.empty())
                return capital(actor + ": " + noun + (with_target && !target.empty() ? " (" + target + ")" : ""));
            return capital(noun + (with_target && !target.empty() ? " (" + target + ")" : ""));
        }
        if (r_.part == PartOfSpeech::adjective) {
            return actor.empty() ? std::string() : capital(actor + " is " + std::string(v_.tokens.slice(r_.head)));
        }
        if (actor.empty()) {
            if (target.empty()) return {};
            return capital(target + (several(RoleName::target) ? " are " : " is ") +
                           std::string(v_.tokens.slice(r_.head)));
        }
        return capital(actor + " " + verb() + (with_target && !target.empty() ? " " + target : ""));
    }

    Report const& r_;
    ArticleView const& v_;
    EventKind kind_;
    std::span<Filler const> fillers_;
    boost::container::small_vector<std::string, 4> short_names_;  ///< of each filler
    std::array<std::optional<std::string>, 7> names_;             ///< of each role, once it was asked for
};

}  // namespace

std::string title(Report const& report, Reports const& reports, ArticleView const& view) {
    return TitleWriter(report, reports, view).write();
}

}  // namespace dateline
