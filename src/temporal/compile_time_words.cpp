// Reads gazetteers/time/*.yaml at build time. Each section of a word list is a class of words; a word may stand in
// several ("second: 2" among the ordinals, "second: second" among the units), and its bits add up. Named days and
// zones become rows, their names rows of tokens: "New Year's Day" is new + year + 's + day. Every mistake is
// reported at its place, and reading goes on to the next.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "dateline/diagnostics/marked_yaml.hpp"
#include "dateline/diagnostics/suggest.hpp"
#include "dateline/temporal/time_lexicon.hpp"
#include "dateline/text/fold.hpp"
#include "gate.hpp"
#include "time_expression.hpp"
#include "time_words.hpp"

namespace dateline {

namespace {

using Names = std::span<std::string const>;

std::string const unit_names[] = {"none",   "second",    "minute",     "hour",    "day",       "night",  "weekend",
                                  "week",   "fortnight", "month",      "quarter", "half year", "season", "year",
                                  "decade", "century",   "millennium", "moment",  "period"};
std::string const season_names[] = {"none", "spring", "summer", "autumn", "winter"};
std::string const part_names[] = {"none", "morning", "midday", "afternoon", "evening", "night", "daytime"};
std::string const mod_names[] = {"none",      "start",        "mid",           "end",           "approx",
                                 "less_than", "more_than",    "equal_or_less", "equal_or_more", "before",
                                 "after",     "on_or_before", "on_or_after"};
std::string const calendar_names[] = {"none", "islamic", "hebrew", "chinese"};
std::string const pointing_names[] = {"none",      "last",     "this",     "next",     "that",  "same",
                                      "following", "previous", "definite", "year_ago", "latest"};
std::string const marker_names[] = {
    "none",       "the",      "a",         "of",    "in",      "on",     "at",    "to",     "from",      "between",
    "and",        "or",       "through",   "ago",   "earlier", "later",  "hence", "before", "after",     "same",
    "that",       "these",    "following", "every", "other",   "half",   "first", "end",    "beginning", "middle",
    "possessive", "fiscal",   "long",      "old",   "time",    "recent", "more",  "less",   "than",      "least",
    "most",       "per",      "oclock",    "ended", "since",   "full",   "as",    "until",  "t",         "z",
    "s",          "q",        "latter",    "by",    "for",     "future", "now",   "once",   "up",        "right",
    "past",       "sometime", "former",    "so"};
static_assert(std::size(marker_names) == static_cast<std::size_t>(Marker::so) + 1);
static_assert(std::size(unit_names) == static_cast<std::size_t>(Unit::period) + 1);
static_assert(std::size(mod_names) == static_cast<std::size_t>(Mod::on_or_after) + 1);
static_assert(std::size(pointing_names) == static_cast<std::size_t>(Pointing::latest) + 1);

/// A section of a word list: its class, where its values go and what they may be called.
struct Section {
    std::string_view key;
    time_class::Mask mask;
    enum class Values : std::uint8_t { none, first, second } values;
    Names names;  ///< empty: values are integers
};

using V = Section::Values;
Section const sections[] = {{"months", time_class::month, V::first, {}},
                            {"weekdays", time_class::weekday, V::first, {}},
                            {"plural_weekdays", time_class::plural, V::none, {}},
                            {"abbreviations", time_class::abbreviation, V::none, {}},
                            {"doubtful", time_class::doubtful, V::none, {}},
                            {"units", time_class::unit, V::second, unit_names},
                            {"plural_units", time_class::unit | time_class::plural, V::second, unit_names},
                            {"cardinals", time_class::cardinal, V::first, {}},
                            {"multipliers", time_class::multiplier, V::first, {}},
                            {"ordinals", time_class::ordinal, V::first, {}},
                            {"ordinal_endings", time_class::ordinal_ending, V::none, {}},
                            {"seasons", time_class::season, V::first, season_names},
                            {"parts_of_day", time_class::part, V::first, part_names},
                            {"day_words", time_class::day_word, V::first, {}},
                            {"decades", time_class::decade, V::first, {}},
                            {"frequencies", time_class::frequency, V::first, unit_names},
                            {"frequency_nouns", time_class::frequency_noun, V::first, {}},
                            {"directions", time_class::direction, V::first, pointing_names},
                            {"modifiers", time_class::modifier, V::first, mod_names},
                            {"hedges", time_class::hedge, V::first, mod_names},
                            {"vague", time_class::vague, V::none, {}},
                            {"present", time_class::present, V::none, {}},
                            {"past", time_class::past, V::none, {}},
                            {"future", time_class::future, V::none, {}},
                            {"eras", time_class::era, V::first, {}},
                            {"meridiems", time_class::meridiem, V::first, {}},
                            {"clock_words", time_class::clock_word, V::first, {}},
                            {"foretelling", time_class::foretelling, V::none, {}},
                            {"promising", time_class::promising, V::none, {}},
                            {"meridian", time_class::meridian, V::none, {}},
                            {"person_words", time_class::person_word, V::none, {}},
                            {"current", time_class::current, V::none, {}},
                            {"near", time_class::near, V::none, {}},
                            {"bare_length", time_class::bare_length, V::none, {}},
                            {"year_openers", time_class::year_opener, V::none, {}},
                            {"money", time_class::money, V::none, {}},
                            {"additional", time_class::additional, V::none, {}},
                            {"unit_kinds", time_class::unit_kind, V::none, {}},
                            {"horizons", time_class::horizon, V::none, {}},
                            {"compared", time_class::compared, V::none, {}},
                            {"owners", time_class::owner, V::none, {}},
                            {"turns", time_class::turn, V::none, {}},
                            {"week_letters", time_class::week_letter, V::none, {}},
                            {"occasions", time_class::occasion, V::none, {}},
                            {"each", time_class::each, V::none, {}},
                            {"stints", time_class::stint, V::none, {}},
                            {"lengthy", time_class::lengthy, V::none, {}},
                            {"then", time_class::then, V::none, {}},
                            {"allowing", time_class::allowing, V::none, {}},
                            {"ability", time_class::ability, V::none, {}},
                            {"refusal", time_class::refusal, V::none, {}},
                            {"perceiving", time_class::perceiving, V::none, {}},
                            {"uttering", time_class::uttering, V::none, {}},
                            {"achieving", time_class::achieving, V::none, {}},
                            {"excess", time_class::excess, V::none, {}},
                            {"rescheduling", time_class::rescheduling, V::none, {}},
                            {"agreeing", time_class::agreeing, V::none, {}},
                            {"dealing", time_class::dealing, V::none, {}},
                            {"announcing", time_class::announcing, V::none, {}},
                            {"heralding", time_class::heralding, V::none, {}},
                            {"undertakings", time_class::undertaking, V::none, {}},
                            {"stretch_openers", time_class::stretch_opener, V::none, {}},
                            {"markers", time_class::marker, V::second, marker_names}};

std::optional<std::int32_t> integer(std::string_view text) {
    std::int32_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

class WordCompiler {
public:
    WordCompiler(VocabularyBuilder& vocabulary, Diagnostics& diagnostics)
        : vocabulary_(vocabulary), diagnostics_(diagnostics) {}

    void read(YamlFile const& file) {
        file_ = &file;
        for (auto const& [key, value] : file.root().map) {
            if (key.scalar == "time" || key.scalar == "language") continue;
            if (key.scalar == "named_days") {
                for (auto const& row : value.list) read_named_day(row);
            } else if (key.scalar == "zones") {
                for (auto const& row : value.list) read_zone(row);
            } else if (auto const* section = std::ranges::find(sections, key.scalar, &Section::key);
                       section != std::end(sections)) {
                read_section(*section, value);
            } else {
                std::vector<std::string> known{"named_days", "zones"};
                for (auto const& s : sections) known.emplace_back(s.key);
                fail(key, "unknown section \"" + key.scalar + '"' + did_you_mean(key.scalar, known));
            }
        }
    }

    void write(ImageWriter& image) {
        std::ranges::sort(phrases_, [](TimeLexicon::Phrase const& a, TimeLexicon::Phrase const& b) {
            if (a.parts[0] != b.parts[0]) return a.parts[0] < b.parts[0];
            if (a.length != b.length) return a.length > b.length;
            return std::ranges::lexicographical_compare(a.parts, b.parts);
        });
        entries_.resize(vocabulary_.size() + 1);
        for (TimeLexicon::Entry& e : entries_) {
            e.may_begin = gate::may_begin_time(e.classes, e.second_value);
            e.measures = gate::is_measure(e.classes, e.second_value);
        }
        image.add_array<TimeLexicon::Entry>("time.entries", entries_);
        image.add_array<TimeLexicon::NamedDay>("time.named_days", named_days_);
        image.add_array<TimeLexicon::Phrase>("time.phrases", phrases_);
        image.add_array<TimeLexicon::Zone>("time.zones", zones_);
    }

private:
    void fail(YamlNode const& node, std::string message) {
        file_->report(diagnostics_, Severity::error, node, std::move(message));
    }

    TimeLexicon::Entry& entry(WordId id) {
        if (index(id) >= entries_.size()) entries_.resize(index(id) + 1);
        return entries_[index(id)];
    }

    void read_section(Section const& section, YamlNode const& words) {
        for (auto const& word : words.list) add_word(section, word, nullptr);
        for (auto const& [word, value] : words.map) add_word(section, word, &value);
        if (section.values == V::none ? words.list.empty() : words.map.empty())
            fail(words, "section \"" + std::string(section.key) + "\" wants a " +
                            (section.values == V::none ? "list of words" : "mapping of words to values"));
    }

    void add_word(Section const& section, YamlNode const& word, YamlNode const* value) {
        std::string const folded = fold(word.scalar);
        if (folded.empty()) return fail(word, "an empty word");
        WordId const id = vocabulary_.add(folded);
        auto& e = entry(id);
        e.classes |= section.mask;
        if (section.mask == time_class::abbreviation) vocabulary_.mark_abbreviation(id);
        if (section.values == V::none || value == nullptr) return;
        auto const number = section.names.empty() ? integer(value->scalar) : named_value(section.names, value->scalar);
        if (!number || *number != static_cast<std::int16_t>(*number))
            return fail(*value, "\"" + value->scalar + "\" is no value of " + std::string(section.key) +
                                    did_you_mean(value->scalar, section.names));
        (section.values == V::first ? e.value : e.second_value) = static_cast<std::int16_t>(*number);
    }

    static std::optional<std::int32_t> named_value(Names names, std::string_view text) {
        auto const found = std::ranges::find(names, text);
        if (found == names.end()) return std::nullopt;
        return static_cast<std::int32_t>(found - names.begin());
    }

    void read_named_day(YamlNode const& row) {
        file_->check_keys(diagnostics_, row,
                          {"names", "month", "day", "weekday", "nth", "from_easter", "year", "calendar", "dark_moon",
                           "plus", "days", "common"});
        TimeLexicon::NamedDay day{};
        day.month = static_cast<std::int8_t>(field(row, "month", 1, 12));
        day.day = static_cast<std::int8_t>(field(row, "day", 1, 31));
        day.nth = static_cast<std::int8_t>(field(row, "nth", -1, 5));
        day.year = static_cast<std::int16_t>(field(row, "year", -9999, 9999));
        day.plus = static_cast<std::int8_t>(field(row, "plus", -100, 100));
        day.days = static_cast<std::uint8_t>(std::max(1, field(row, "days", 1, 100)));
        day.common = row.text("common") == "true" ? 1 : 0;
        day.dark_moon = row.text("dark_moon") == "true" ? 1 : 0;
        if (auto const* calendar = row.find("calendar")) {
            auto const known = named_value(calendar_names, calendar->scalar);
            if (!known) return fail(*calendar, "\"" + calendar->scalar + "\" is no lunar calendar that is known");
            day.calendar = static_cast<LunarCalendar>(*known);
        }
        bool const movable = row.find("from_easter") != nullptr;
        day.from_easter = movable ? static_cast<std::int16_t>(field(row, "from_easter", -100, 100)) : fixed;
        if (auto const* weekday = row.find("weekday")) {
            auto const id = vocabulary_.find(fold(weekday->scalar));
            bool const known = id != WordId::none && (entry(id).classes & time_class::weekday) != 0;
            if (!known) return fail(*weekday, "\"" + weekday->scalar + "\" is no weekday");
            day.weekday = static_cast<std::uint8_t>(entry(id).value);
        }
        if (!movable && (day.month == 0 || (day.day == 0 && (day.weekday == 0 || day.nth == 0))))
            return fail(row, "a named day needs month and day, month, weekday and nth, or from_easter");
        if (auto const* names = row.find("names"))
            for (auto const& name : names->list) add_phrase(name);
        named_days_.push_back(day);
    }

    std::int32_t field(YamlNode const& row, std::string_view key, std::int32_t low, std::int32_t high) {
        auto const* node = row.find(key);
        if (node == nullptr) return 0;
        auto const value = integer(node->scalar);
        if (value && low <= *value && *value <= high) return *value;
        fail(*node, std::string(key) + " wants a number from " + std::to_string(low) + " to " + std::to_string(high));
        return 0;
    }

    void add_phrase(YamlNode const& name) {
        TimeLexicon::Phrase phrase{};
        phrase.row = static_cast<std::uint32_t>(named_days_.size());
        std::string word;
        bool too_long = false;
        auto const push = [&](TokenKind kind, std::uint32_t id) {
            if (phrase.length == std::size(phrase.parts)) return void(too_long = true);
            phrase.parts[phrase.length++] = TimeLexicon::part_of(kind, id);
        };
        auto const flush = [&] {
            if (word.empty()) return;
            if (auto const number = integer(word)) {
                push(TokenKind::number, static_cast<std::uint32_t>(*number));
            } else {
                WordId const id = vocabulary_.add(word);
                if (phrase.length == 0) entry(id).classes |= time_class::named;
                push(TokenKind::word, index(id));
            }
            word.clear();
        };
        std::string const text = fold(name.scalar);
        for (std::size_t i = 0; i < text.size(); ++i) {
            char const c = text[i];
            if (c == ' ') {
                flush();
            } else if (c == '\'' && i + 1 < text.size() && text[i + 1] == 's') {
                flush();
                word += c;
            } else if (c == '.' || c == '/' || c == '-' || c == '\'') {
                flush();
                push(TokenKind::punctuation, static_cast<unsigned char>(c));
            } else {
                word += c;
            }
        }
        flush();
        if (too_long) return fail(name, "the name of a day has at most six words");
        phrases_.push_back(phrase);
    }

    static std::optional<std::int16_t> read_offset(std::string_view text) {
        bool const readable = text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':';
        auto const hours = readable ? integer(text.substr(1, 2)) : std::nullopt;
        auto const minutes = readable ? integer(text.substr(4, 2)) : std::nullopt;
        if (!hours || !minutes) return std::nullopt;
        std::int32_t const size = *hours * 60 + *minutes;
        return static_cast<std::int16_t>(text[0] == '-' ? -size : size);
    }

    void read_zone(YamlNode const& row) {
        file_->check_keys(diagnostics_, row, {"names", "offset", "also", "zone"});
        auto const offset = read_offset(row.text("offset"));
        if (!offset) return fail(row, "a zone wants an offset like \"+05:30\"");
        TimeLexicon::Zone zone{};
        zone.offset_minutes = *offset;
        std::string_view const iana = row.text("zone");
        if (iana.size() >= std::size(zone.name)) return fail(row, "the name of a zone has at most 24 letters");
        std::ranges::copy(iana, zone.name);
        if (auto const* also = row.find("also")) {
            zone.ambiguous = 1;
            if (also->list.size() > std::size(zone.also)) return fail(*also, "at most two other meanings");
            for (std::size_t i = 0; i < also->list.size(); ++i)
                zone.also[i] = read_offset(also->list[i].scalar).value_or(0);
        }
        if (auto const* names = row.find("names"))
            for (auto const& name : names->list) {
                auto& e = entry(vocabulary_.add(fold(name.scalar)));
                e.classes |= time_class::zone;
                e.second_value = static_cast<std::int16_t>(zones_.size());
            }
        zones_.push_back(zone);
    }

    static constexpr std::int16_t fixed = TimeLexicon::NamedDay::not_movable;

    VocabularyBuilder& vocabulary_;
    Diagnostics& diagnostics_;
    YamlFile const* file_ = nullptr;
    std::vector<TimeLexicon::Entry> entries_;
    std::vector<TimeLexicon::NamedDay> named_days_;
    std::vector<TimeLexicon::Phrase> phrases_;
    std::vector<TimeLexicon::Zone> zones_;
};

}  // namespace

void compile_time_words(std::filesystem::path const& folder, VocabularyBuilder& vocabulary, ImageWriter& image,
                        Diagnostics& diagnostics) {
    WordCompiler compiler(vocabulary, diagnostics);
    for (auto const& path : yaml_files(folder)) {
        YamlFile const file = YamlFile::read(path, diagnostics);
        compiler.read(file);
    }
    compiler.write(image);
}

}  // namespace dateline
