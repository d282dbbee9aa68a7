// Reads Wikidata items, one JSON object a line as in its dumps. Label and aliases of one language make the names,
// "instance of" (P31) the type, P21 the gender. Positions held (P39) and chief executives (P169) with their begin
// (P580) and end (P582) make dated roles:
//
//   Q7747 P39 Q218295, P580 2012-05-07        roles: [{office: "Q218295", from: 2012-05-07}]
//
// A company says who led it, a list of ours says it of the person; so the file is read twice, and between the readings
// only positions and statements of office are held. Offices whose country (P1001, P17) is not in the file, and roles in
// bodies that are not, are left out and counted.
#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <istream>
#include <optional>
#include <ostream>
#include <unordered_map>

#include "dateline/diagnostics/error.hpp"
#include "import_entry.hpp"

namespace dateline {
namespace {

namespace json = boost::json;

struct Class {
    std::string_view item, type;
};
/// Classes whose direct instances the news names most, by Wikidata item.
constexpr std::array<Class, 62> classes{
    {{"Q5", "PERSON"},        {"Q6256", "PLACE"},       {"Q3624078", "PLACE"},  {"Q515", "PLACE"},
     {"Q1549591", "PLACE"},   {"Q5119", "PLACE"},       {"Q200250", "PLACE"},   {"Q1093829", "PLACE"},
     {"Q3957", "PLACE"},      {"Q532", "PLACE"},        {"Q486972", "PLACE"},   {"Q35657", "PLACE"},
     {"Q10864048", "PLACE"},  {"Q34876", "PLACE"},      {"Q107390", "PLACE"},   {"Q82794", "PLACE"},
     {"Q5107", "PLACE"},      {"Q23442", "PLACE"},      {"Q4022", "PLACE"},     {"Q8502", "PLACE"},
     {"Q23397", "PLACE"},     {"Q165", "PLACE"},        {"Q484170", "PLACE"},   {"Q747074", "PLACE"},
     {"Q43229", "ORG"},       {"Q783794", "ORG"},       {"Q4830453", "ORG"},    {"Q891723", "ORG"},
     {"Q6881511", "ORG"},     {"Q167037", "ORG"},       {"Q7278", "ORG"},       {"Q3918", "ORG"},
     {"Q875538", "ORG"},      {"Q476028", "ORG"},       {"Q11032", "ORG"},      {"Q192283", "ORG"},
     {"Q1110794", "ORG"},     {"Q46970", "ORG"},        {"Q22687", "ORG"},      {"Q484652", "ORG"},
     {"Q327333", "ORG"},      {"Q192350", "ORG"},       {"Q163740", "ORG"},     {"Q79913", "ORG"},
     {"Q11204", "ORG"},       {"Q35749", "ORG"},        {"Q31855", "ORG"},      {"Q215380", "ORG"},
     {"Q7397", "PRODUCT"},    {"Q166142", "PRODUCT"},   {"Q620615", "PRODUCT"}, {"Q35127", "PRODUCT"},
     {"Q2424752", "PRODUCT"}, {"Q19723451", "PRODUCT"}, {"Q198", "EVENT"},      {"Q1656682", "EVENT"},
     {"Q27020041", "EVENT"},  {"Q11424", "WORK"},       {"Q7725634", "WORK"},   {"Q482994", "WORK"},
     {"Q5398426", "WORK"},    {"Q7366", "WORK"}}};

json::value const* at(json::value const* value, std::string_view key) {
    return value != nullptr && value->is_object() ? value->get_object().if_contains(key) : nullptr;
}
std::string text(json::value const* value) {
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string{};
}

/// "2012-05-07", "2012-05" or "2012" of "+2012-05-07T00:00:00Z" with its precision; nothing of vaguer or ancient ones.
std::string date_of(json::value const* snak) {
    json::value const* const value = at(at(snak, "datavalue"), "value");
    std::string const time = text(at(value, "time"));
    json::value const* const precision = at(value, "precision");
    if (time.size() < 11 || time[0] != '+' || time[5] != '-' || precision == nullptr || !precision->is_int64())
        return {};
    switch (precision->get_int64()) {
        case 11:
            return time.substr(1, 10);
        case 10:
            return time.substr(1, 7);
        case 9:
            return time.substr(1, 4);
        default:
            return {};
    }
}

struct Statement {
    std::string item, from, to;
};

/// Statements of a property whose value is an item, the deprecated ones left out.
std::vector<Statement> statements(json::value const& item, std::string_view property) {
    std::vector<Statement> all;
    json::value const* const list = at(at(&item, "claims"), property);
    if (list == nullptr || !list->is_array()) return all;
    for (json::value const& claim : list->get_array()) {
        if (text(at(&claim, "rank")) == "deprecated") continue;
        Statement s;
        s.item = text(at(at(at(at(&claim, "mainsnak"), "datavalue"), "value"), "id"));
        if (s.item.empty()) continue;
        auto const qualifier = [&](std::string_view key) {
            json::value const* const dates = at(at(&claim, "qualifiers"), key);
            bool const given = dates != nullptr && dates->is_array() && !dates->get_array().empty();
            return given ? date_of(&dates->get_array().front()) : std::string{};
        };
        s.from = qualifier("P580");
        s.to = qualifier("P582");
        all.push_back(std::move(s));
    }
    return all;
}

std::string_view type_of(json::value const& item) {
    for (Statement const& s : statements(item, "P31")) {
        auto const at = std::find_if(classes.begin(), classes.end(), [&](Class const& c) { return c.item == s.item; });
        if (at != classes.end()) return at->type;
    }
    return {};
}

class WikidataReader {
public:
    WikidataReader(std::istream& in, ImportOptions const& options, ImportWriter& writer, std::ostream& out)
        : in_(in), options_(options), writer_(writer), out_(out) {}

    void read() {
        each_item([&](json::value const& item, std::uint64_t) { note(item); });
        in_.clear();
        if (!in_.seekg(0))
            throw Error(Exit::bad_material, "Wikidata items are read twice, so they must come from a file");
        settle_offices();
        reporting_ = true;
        each_item([&](json::value const& item, std::uint64_t line) { write(item, line); });
        write_offices();
    }

private:
    struct Position {
        std::string label, of;
    };

    template <class Take>
    void each_item(Take take) {
        std::string line;
        for (std::uint64_t number = 1; std::getline(in_, line); ++number) {
            while (!line.empty() && (line.back() == '\r' || line.back() == ',' || line.back() == ' ')) line.pop_back();
            if (line.empty() || line == "[" || line == "]") continue;
            if (reporting_) writer_.read();
            boost::system::error_code broken;
            json::value const item = json::parse(line, broken);
            bool const whole = !broken && item.is_object() && !text(at(&item, "id")).empty();
            if (whole)
                take(item, number);
            else if (reporting_)
                writer_.reject(number, "it is not a Wikidata item");
        }
    }

    std::string label(json::value const& item) const {
        for (std::string_view const language : {std::string_view(options_.language), std::string_view("mul")})
            if (std::string name = text(at(at(at(&item, "labels"), language), "value")); !name.empty()) return name;
        return {};
    }

    /// First reading: who is in the file, what positions there are, whom companies name as their chiefs.
    void note(json::value const& item) {
        std::string const id = text(at(&item, "id"));
        std::string_view const type = type_of(item);
        if (!type.empty()) listed_.emplace(id, type);
        for (Statement& s : statements(item, "P169"))
            chiefs_[s.item].push_back({id, std::move(s.from), std::move(s.to)});
        if (!type.empty()) return;
        for (std::string_view const property : {"P1001", "P17"}) {
            auto const bodies = statements(item, property);
            if (bodies.empty()) continue;
            positions_.emplace(id, Position{label(item), bodies.front().item});
            break;
        }
    }
    void settle_offices() {
        std::erase_if(positions_,
                      [&](auto const& p) { return !listed_.contains(p.second.of) || p.second.label.empty(); });
    }

    void write(json::value const& item, std::uint64_t line) {
        ImportedEntry entry;
        entry.line = line;
        entry.id = text(at(&item, "id"));
        auto const listed = listed_.find(entry.id);
        if (listed == listed_.end()) {
            if (!positions_.contains(entry.id))
                writer_.reject(line, "it is an instance (P31) of no class that is imported");
            return;
        }
        entry.name = label(item);
        if (entry.name.empty()) return writer_.reject(line, "it has no label in \"" + options_.language + "\"");
        entry.type = listed->second;
        entry.wikidata = entry.id;
        json::value const* const aliases = at(at(&item, "aliases"), options_.language);
        if (aliases != nullptr && aliases->is_array())
            for (json::value const& alias : aliases->get_array())
                entry.aliases.push_back({text(at(&alias, "value")), {}});
        for (Statement const& s : statements(item, "P21")) {
            if (s.item == "Q6581097") entry.gender = "male";
            if (s.item == "Q6581072") entry.gender = "female";
        }
        if (entry.type == "PERSON") roles(item, entry);
        writer_.write(std::move(entry));
    }

    void roles(json::value const& item, ImportedEntry& entry) {
        for (Statement& s : statements(item, "P39")) {
            if (!positions_.contains(s.item)) {
                ++writer_.counts.roles_left_out;
                continue;
            }
            held_.push_back(s.item);
            entry.roles.push_back({s.item, {}, {}, std::move(s.from), std::move(s.to)});
        }
        auto const leads = chiefs_.find(entry.id);
        if (leads == chiefs_.end()) return;
        for (Statement& s : leads->second) {
            if (listed_.contains(s.item))
                entry.roles.push_back({{}, "chief", s.item, std::move(s.from), std::move(s.to)});
            else
                ++writer_.counts.roles_left_out;
        }
    }

    /// Each office that somebody holds.
    void write_offices() {
        std::sort(held_.begin(), held_.end());
        held_.erase(std::unique(held_.begin(), held_.end()), held_.end());
        if (!held_.empty()) out_ << "offices:\n";
        for (std::string const& id : held_) {
            Position const& p = positions_.at(id);
            out_ << "  - {id: " << quoted(id) << ", names: [" << quoted(p.label) << "], of: " << quoted(p.of) << "}\n";
        }
    }

    std::istream& in_;
    ImportOptions const& options_;
    ImportWriter& writer_;
    std::ostream& out_;
    bool reporting_ = false;
    std::unordered_map<std::string, std::string_view> listed_;  ///< type of each item that is imported
    std::unordered_map<std::string, Position> positions_;
    std::unordered_map<std::string, std::vector<Statement>> chiefs_;  ///< of a person: companies
    std::vector<std::string> held_;
};

}  // namespace

void import_wikidata(std::istream& in, ImportOptions const& options, ImportWriter& writer, std::ostream& out) {
    WikidataReader(in, options, writer, out).read();
}

}  // namespace dateline
