// Writes headlines from the frames of gazetteers/events: "{actor} invites {target}[ to {with}]" becomes "Musk invites
// Putin to Clubhouse". What is said gets its speaker and the words that carry it (Peskov: “a very interesting
// proposal”). A kind-less verb gets actor, verb in the present and target. The first wording that fits into 60
// characters is taken; nothing is ever cut.
#include <algorithm>
#include <array>
#include <boost/container/small_vector.hpp>
#include <forward_list>

#include "dateline/diagnostics/utf8.hpp"
#include "title_words.hpp"

namespace dateline {
namespace {

using namespace event;

/// Tries one wording after the other, each written into the same string.
class TitleWriter {
public:
    TitleWriter(Report const& r, Reports const& all, ArticleView const& v)
        : r_(r), v_(v), kind_(v.triggers.kind(r.kind)), fillers_(all.fillers_of(r)) {
        short_names_.reserve(fillers_.size());
        for (Filler const& f : fillers_) short_names_.push_back(short_name(f, v, composed_));
    }

    std::string write() {
        out_.reserve(usual_size);
        if (fits(quoting()) || frames(kind_.active) || frames(kind_.passive) || fits(plain(true)) || fits(plain(false)))
            return std::move(out_);
        out_ = kind_.id.empty() ? v_.tokens.slice(r_.head) : kind_.id;
        begin_with_capital();
        return std::move(out_);
    }

private:
    bool fits(bool written) const {
        return written && !out_.empty() && (out_.size() <= title_length || count_characters(out_) <= title_length);
    }

    bool frames(std::string_view frame) {
        if (frame.empty()) return false;
        if (fits(framed(frame, true))) return true;
        return frame.find('[') != std::string_view::npos && fits(framed(frame, false));
    }

    /// "iTunes" begins as it is written.
    void begin_with_capital() {
        bool const own_spelling = out_.size() > 1 && out_[1] >= 'A' && out_[1] <= 'Z';
        if (!out_.empty() && !own_spelling && out_[0] >= 'a' && out_[0] <= 'z')
            out_[0] = static_cast<char>(out_[0] - 32);
    }

    std::string_view name_of(RoleName role) {
        std::optional<std::string_view>& name = names_[static_cast<std::size_t>(role)];
        if (!name) name = find_name(role);
        return *name;
    }

    /// One or two names in a role; listed ones are preferred.
    std::string_view find_name(RoleName role) {
        if (std::string_view const listed = find_listed(role); !listed.empty()) return listed;
        for (std::size_t i = 0; i < fillers_.size(); ++i) {
            if (fillers_[i].role == role && fillers_[i].who == EntityId::none && !short_names_[i].empty())
                return short_names_[i];
        }
        return {};
    }

    std::string_view find_listed(RoleName role) {
        int const most = role == RoleName::actor || role == RoleName::target ? 2 : 1;
        std::string_view names;
        int count = 0;
        for (std::size_t i = 0; i < fillers_.size() && count < most; ++i) {
            Filler const& f = fillers_[i];
            if (f.role != role || f.who == EntityId::none || short_names_[i].empty()) continue;
            std::string const of = role == RoleName::target ? organisation_of(f, v_) : std::string();
            if (count == 0 && of.empty()) {
                names = short_names_[i];
            } else {
                std::string both(names);
                if (count > 0) both += " and ";
                names = composed_.emplace_front((both += short_names_[i]) += of);
            }
            ++count;
        }
        return names;
    }

    /// With words of the quotation that the report carries.
    bool quoting() {
        bool const bare = kind_.statement || kind_.family == "post" || kind_.has(kind_trait::bare);
        bool const judges = kind_.has(kind_trait::judges);
        if (!bare && !judges) return false;
        std::string_view const actor = name_of(RoleName::actor);
        if (actor.empty()) return false;
        if (judges) {
            std::string words = marked_words(r_, v_);
            if (words.empty()) words = short_quotation(r_, v_);
            if (words.empty() || !framed(kind_.active, true)) return false;
            ((out_ += " as \u201C") += words) += "\u201D";
            return true;
        }
        std::string const words = telling_words(r_, v_);
        std::string const language = kind_.family == "post" ? language_of(r_, v_) : std::string();
        if (words.empty()) {
            if (language.empty() || !framed(kind_.active, true)) return false;
        } else {
            (((out_ = actor) += ": \u201C") += words) += "\u201D";
        }
        out_ += language;
        return true;
    }

    /// The frame with its names; false when a name that it needs is missing. `all` keeps the parts in brackets.
    bool framed(std::string_view frame, bool all) {
        out_.clear();
        if (frame.empty()) return false;
        constexpr std::size_t none = std::string_view::npos;
        std::size_t bracket = none;  // where the part in brackets began in out_
        bool missing = false;        // a name of that part
        for (std::size_t i = 0; i < frame.size(); ++i) {
            char const c = frame[i];
            if (c == '[') {
                bracket = out_.size();
                missing = !all;
            } else if (c == ']') {
                if (missing) out_.resize(bracket);
                bracket = none;
            } else if (c == '{') {
                std::size_t const end = std::min(frame.find('}', i), frame.size());
                bool const filled = fill(frame.substr(i + 1, end - i - 1));
                i = end;
                if (!filled && bracket == none) return false;
                missing = missing || !filled;
            } else {
                std::size_t const end = std::min(frame.find_first_of("[]{", i), frame.size());
                out_ += frame.substr(i, end - i);
                i = end - 1;
            }
        }
        if (bracket != none) out_.resize(bracket);
        if (is_plural(frame)) make_verb_agree(frame);
        begin_with_capital();
        return true;
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
    void make_verb_agree(std::string_view frame) {
        std::size_t const begin = frame.find("} ");
        if (begin == std::string_view::npos) return;
        std::size_t const end = std::min(frame.find_first_of(" [", begin + 2), frame.size());
        std::string_view const verb = frame.substr(begin + 1, end - begin - 1);  // with the blank before it
        std::size_t const at = out_.find(verb);
        if (at != std::string::npos) out_.replace(at + 1, verb.size() - 1, plural_verb(verb.substr(1)));
    }

    /// Adds what a placeholder stands for; false: there is nothing.
    bool fill(std::string_view placeholder) {
        if (placeholder == "verb") {
            if (r_.part != PartOfSpeech::verb) return false;
            add_verb();
            return true;
        }
        auto const role = role_named(placeholder);
        std::string_view const name = role ? name_of(*role) : std::string_view();
        out_ += name;
        return !name.empty();
    }

    void add_verb() {
        std::string_view const lemma =
            v_.vocabulary != nullptr ? v_.vocabulary->spelling(r_.lemma) : std::string_view();
        if (lemma.empty()) {
            out_ += v_.tokens.slice(r_.head);
        } else if (several(RoleName::actor)) {
            out_ += lemma;
        } else {
            out_ += third_person(lemma);
        }
    }

    /// Without a frame, or when its names are missing: who does what, or the bare noun with whose it is.
    bool plain(bool with_target) {
        std::string_view const actor = name_of(RoleName::actor), target = name_of(RoleName::target);
        std::string_view const head = v_.tokens.slice(r_.head);
        out_ = actor;
        if (r_.part == PartOfSpeech::noun) {
            if (!actor.empty()) out_ += ": ";
            out_ += head;
            if (with_target && !target.empty()) ((out_ += " (") += target) += ')';
        } else if (r_.part == PartOfSpeech::adjective) {
            if (actor.empty()) return false;
            (out_ += " is ") += head;
        } else if (actor.empty()) {
            if (target.empty()) return false;
            ((out_ = target) += several(RoleName::target) ? " are " : " is ") += head;
        } else {
            out_ += ' ';
            add_verb();
            if (with_target && !target.empty()) (out_ += ' ') += target;
        }
        begin_with_capital();
        return true;
    }

    static constexpr std::size_t usual_size = title_length + 4;  // bytes

    Report const& r_;
    ArticleView const& v_;
    EventKind const& kind_;
    std::span<Filler const> fillers_;
    std::string out_;
    std::forward_list<std::string> composed_;  ///< names that do not stand in the article as they are written here
    boost::container::small_vector<std::string_view, 8> short_names_;  ///< of each filler
    std::array<std::optional<std::string_view>, 7> names_;             ///< of each role, once it was asked for
};

}  // namespace

std::string title(Report const& report, Reports const& reports, ArticleView const& view) {
    return TitleWriter(report, reports, view).write();
}

}  // namespace dateline
