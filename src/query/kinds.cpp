// What type: takes: a kind of event ("launch"), a type of PLOVER ("COERCE"), or a refined type, whose part behind the
// dot must be one that events have: "COERCE.arrest", not "COERCE.foo".
#include <algorithm>
#include <array>
#include <iterator>

#include "check_query.hpp"
#include "dateline/text/fold.hpp"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 18> plover{
    "AGREE", "AID",         "ASSAULT",  "COERCE",  "CONCEDE", "CONSULT", "COOPERATE", "DEMAND",  "DISAPPROVE",
    "FIGHT", "INVESTIGATE", "MOBILIZE", "PROTEST", "REJECT",  "RETREAT", "SANCTION",  "SUPPORT", "THREATEN"};

}  // namespace

std::vector<std::string> kinds_and_types(QueryContext const& context) {
    std::vector<std::string> out = context.known_kinds();
    out.insert(out.end(), plover.begin(), plover.end());
    std::ranges::move(context.known_types(), std::back_inserter(out));
    return out;
}

std::optional<std::string> kind_called(std::string const& folded, QueryContext const& context) {
    for (std::string& name : kinds_and_types(context)) {
        if (fold(name) == folded) return std::move(name);
    }
    return std::nullopt;
}

std::string refinements(std::string const& folded, QueryContext const& context) {
    auto const type = std::ranges::find_if(plover, [&](std::string_view p) { return fold(p) == folded; });
    if (type == plover.end()) return {};
    std::vector<std::string> finer;
    for (std::string const& t : context.known_types()) {
        if (t.starts_with(std::string(*type) + '.')) finer.push_back(t);
    }
    if (finer.empty()) return "; write type:" + std::string(*type);
    return "; " + std::string(*type) + " is refined to " + listed(finer, "and");
}

std::string listed(std::vector<std::string> const& words, char const* last) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i != 0) out += i + 1 == words.size() ? std::string(" ") + last + " " : std::string(", ");
        out += words[i];
    }
    return out;
}

}  // namespace dateline
