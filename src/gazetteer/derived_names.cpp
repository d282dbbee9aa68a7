// Adds the short names that an own list leaves out, so that nobody has to write them for a thousand entries:
//
//   Wanda Jadwiga Kowalska        Wanda Kowalska; the surnames Kowalska and Jadwiga Kowalska, which count when the
//                                 article introduces her or when nobody else can be meant
//   Otto von Wirth Jr.            Otto von Wirth; von Wirth, Wirth
//   J. K. Berg                    J.K. Berg
//   Acme Holdings, Inc.           Acme Holdings: the legal form (the lists' `suffixes`) is seldom printed
//   Harbour Institute for Trade   Harbour Institute
//   Springfield, Illinois (city)  Springfield, Illinois; Springfield: what stands in brackets only tells entries apart
//
// An entry that lists short names itself gets no surname, and what some entry lists stays that entry's alone.
#include <algorithm>
#include <unordered_set>

#include "lists.hpp"
#include "name_parts.hpp"

namespace dateline {
namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == ',')) text.remove_suffix(1);
    return text;
}

class NameDeriver {
public:
    explicit NameDeriver(Lists& lists) : lists_(lists) {
        for (ListedEntity const& e : lists.entities)
            for (ListedAlias const& a : e.aliases) listed_.insert(a.text);
    }

    void derive() {
        for (std::size_t i = lists_.own_entity; i < lists_.entities.size(); ++i) {
            ListedEntity& e = lists_.entities[i];
            std::string const name(without_brackets(e.name));
            if (name != e.name) add(e, name, AliasKind::full);
            switch (e.type) {
                case EntityType::person:
                    person(e, name);
                    break;
                case EntityType::organization:
                    without_form(e, name);
                    cut_before(e, name, " for ");
                    cut_before(e, name, ", ");
                    break;
                case EntityType::place:
                    if (auto const comma = name.find(", "); comma != std::string::npos)
                        add(e, name.substr(0, comma), AliasKind::alias);
                    break;
                default:
                    break;
            }
        }
    }

private:
    static std::string_view without_brackets(std::string_view name) {
        std::size_t const open = name.rfind(" (");
        return open != std::string_view::npos && open > 0 && name.back() == ')' ? name.substr(0, open) : name;
    }

    void add(ListedEntity& e, std::string text, AliasKind kind) {
        if (text.size() < 2 || listed_.contains(text)) return;
        bool const twice =
            std::any_of(e.aliases.begin(), e.aliases.end(), [&](ListedAlias const& a) { return a.text == text; });
        if (twice) return;
        ListedAlias alias;
        alias.text = std::move(text);
        alias.site = e.site;
        alias.kind = kind;
        e.aliases.push_back(std::move(alias));
    }

    void person(ListedEntity& e, std::string const& full) {
        for (std::string_view const mark : {", ", " of "}) {  // "Hedwig II, Countess of Arcadia" has no surname
            std::size_t const at = full.find(mark);
            if (at == std::string::npos || is_generation(std::string_view(full).substr(at + mark.size()))) continue;
            if (full.find(' ') < at) add(e, full.substr(0, at), AliasKind::alias);
            return;
        }
        std::string_view const last = surname_of(full);
        auto const end = static_cast<std::size_t>(last.data() + last.size() - full.data());
        std::string const name = full.substr(0, end);  // without "Jr."
        if (name != full) add(e, name, AliasKind::alias);
        if (last.size() >= name.size()) return;
        joined_initials(e, name);
        bool const given = std::any_of(e.aliases.begin(), e.aliases.end(), [](ListedAlias const& a) {
            return a.kind == AliasKind::surname || a.kind == AliasKind::short_form;
        });
        std::string const first = name.substr(0, name.find(' '));
        bool const more = first.size() + 1 + last.size() < name.size();
        if (more && first.find('.') == std::string::npos && first.size() > 2)
            add(e, first + ' ' + std::string(last), AliasKind::alias);
        if (given) return;
        add(e, std::string(last), AliasKind::surname);
        if (auto const space = last.rfind(' '); space != std::string_view::npos)
            return add(e, std::string(last.substr(space + 1)), AliasKind::surname);
        if (!more) return;
        std::size_t const middle = name.rfind(' ', name.size() - last.size() - 2);
        if (name.find('.', middle) == std::string::npos) add(e, name.substr(middle + 1), AliasKind::surname);
    }

    /// "J. K. Berg" is also printed "J.K. Berg".
    void joined_initials(ListedEntity& e, std::string const& name) {
        std::string joined;
        for (std::size_t i = 0; i < name.size(); ++i) {
            bool const between =
                name[i] == ' ' && i > 0 && name[i - 1] == '.' && i + 2 < name.size() && name[i + 2] == '.';
            if (!between) joined.push_back(name[i]);
        }
        if (joined != name) add(e, std::move(joined), AliasKind::alias);
    }

    /// What stands before the mark, if that is more than a word.
    void cut_before(ListedEntity& e, std::string_view name, std::string_view mark) {
        std::size_t const at = name.find(mark);
        if (at == std::string_view::npos || name.substr(0, at).find(' ') == std::string_view::npos) return;
        add(e, std::string(name.substr(0, at)), AliasKind::alias);
    }

    void without_form(ListedEntity& e, std::string_view name) {
        for (std::string const& form : lists_.suffixes) {
            if (name.size() < form.size() + 2 || !name.ends_with(form)) continue;
            if (name[name.size() - form.size() - 1] != ' ') continue;
            return add(e, std::string(trimmed(name.substr(0, name.size() - form.size()))), AliasKind::short_form);
        }
    }

    Lists& lists_;
    std::unordered_set<std::string> listed_;
};

}  // namespace

void derive_names(Lists& lists) { NameDeriver(lists).derive(); }

}  // namespace dateline
