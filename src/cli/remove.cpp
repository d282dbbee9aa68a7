// dateline remove: takes articles and all that only they tell out of the store.
#include <ostream>

#include "command.hpp"
#include "corrections.hpp"
#include "dateline/diagnostics/suggest.hpp"

namespace dateline {
namespace {

struct RemoveOptions {
    StoreOptions store;
    std::vector<std::string> articles;
};

std::string hint(Store const& store, std::string const& wanted) {
    std::vector<std::string> known;
    for (ArticleLine const& a : store.articles()) {
        known.push_back(a.id);
        known.push_back(a.path);
    }
    std::string const near = did_you_mean(wanted, known);
    return near.empty() ? "; \"dateline status --articles\" lists them" : near;
}

Exit remove(RemoveOptions const& options, Session& session) {
    std::vector<Correction> const corrections = corrections_of(options.store.db, session.err);
    { Store const must_be_there(options.store.db, Store::Open::read); }
    Store store(options.store.db, Store::Open::write);
    std::size_t removed = 0, unknown = 0;
    Store::Batch batch(store);
    for (std::string const& article : options.articles) {
        std::vector<std::string> const gone = store.remove(article);
        removed += gone.size();
        if (!gone.empty()) continue;
        ++unknown;
        session.err << article << ": no article of this id or path is stored" << hint(store, article) << '\n';
    }
    if (removed == 0) return Exit::no_match;
    std::size_t const events = arrange_corrected(store, options.store.db, corrections, session.err);
    batch.commit();
    session.notes() << options.store.db << ": " << removed << (removed == 1 ? " article" : " articles") << " removed, "
                    << events << " events left\n";
    return unknown != 0 ? Exit::no_match : Exit::done;
}

}  // namespace

void add_remove(CLI::App& program, Session& session) {
    auto* const command = program.add_subcommand("remove", "take articles out of the store");
    auto options = std::make_shared<RemoveOptions>();
    command
        ->add_option("ARTICLE", options->articles, "ids, files, or folders of files, as `status --articles` shows them")
        ->required();
    options->store.declare(*command, nullptr);
    command->callback(
        [options, &session] { session.chosen = [options, &session] { return remove(*options, session); }; });
}

}  // namespace dateline
