// A correction that finds no event is never dropped: it stays in the file, is reported by every build with its line,
// and applies again when an article tells the event again.
#include "corrections.hpp"

#include <optional>
#include <ostream>

#include "dateline/diagnostics/error.hpp"
#include "progress.hpp"

namespace dateline {

std::vector<Correction> corrections_of(std::filesystem::path const& store, std::ostream& err) {
    std::filesystem::path const file = corrections_beside(store);
    Diagnostics diagnostics;
    std::vector<Correction> out = read_corrections(file, diagnostics);
    diagnostics.print(err);
    if (diagnostics.errors() != 0) {
        throw Error(Exit::bad_material,
                    file.string() + ": put the " +
                        (diagnostics.errors() == 1 ? std::string("mistake")
                                                   : std::to_string(diagnostics.errors()) + " mistakes") +
                        " right first; nothing was changed");
    }
    return out;
}

std::size_t arrange_corrected(Store& store, std::filesystem::path const& file,
                              std::vector<Correction> const& corrections, std::ostream& err, bool say_so) {
    std::optional<Waiting> line(std::in_place, err, "putting the events in order", say_so);
    std::size_t const events = store.arrange_timeline(corrections);
    line.reset();
    if (corrections.empty()) return events;
    std::vector<AppliedCorrection> const applied = store.corrections();
    for (std::size_t i = 0; i < applied.size() && i < corrections.size(); ++i) {
        if (applied[i].problem.empty()) continue;
        err << corrections_beside(file).string() << ':' << corrections[i].line << ": warning: " << applied[i].problem
            << "; the correction \"" << in_words(corrections[i]) << "\" is kept but does nothing\n";
    }
    return events;
}

}  // namespace dateline
