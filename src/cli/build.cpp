// dateline build: articles into the store. An article whose content, gazetteer and program are the same as
// stored is not read again; a few new articles are put on the timeline among what they touch.
#include <algorithm>
#include <filesystem>
#include <ostream>
#include <set>
#include <span>
#include <unordered_map>
#include <vector>

#include "articles.hpp"
#include "corrections.hpp"
#include "dated_roles.hpp"
#include "dateline/gazetteer/role_words.hpp"
#include "dateline/render/render.hpp"
#include "dateline/store/store.hpp"
#include "dateline/text/fold.hpp"
#include "interrupt.hpp"
#include "progress.hpp"

namespace dateline {
namespace {

struct BuildOptions {
    InputOptions input;
    std::string db = "out/timeline.db";
};

constexpr std::size_t kept_at_once = 256;  // articles: what an interruption loses at most

std::string content_hash(Document const& document, std::string const& lists, std::string const& published) {
    std::string content = DATELINE_VERSION "\n" + lists + '\n' + published + '\n' + document.url + '\n';
    for (RawDate const& date : document.dates) content += date.source + '=' + date.text + '\n';
    content += document.title_hint.value_or("") + '\n';
    content += document.text->bytes();
    std::uint64_t const hash = word_hash(content);
    return std::to_string(hash) + '-' + std::to_string(content.size());
}

/// Every spelling by which a query may call the entities of the timeline.
std::vector<KnownName> known_names(Store const& store, Gazetteer const& gazetteer) {
    std::vector<KnownName> names;
    std::vector<std::vector<RoleWords>> const roles = role_words(gazetteer);
    for (auto const& [entity, count] : store.entities()) {
        std::optional<EntityId> const id = gazetteer.find(entity);
        if (!id) continue;
        std::string const full{gazetteer.name(*id)};
        std::set<std::string> spellings{full, std::string(gazetteer.short_name(*id)), entity};
        if (!gazetteer.wikidata(*id).empty()) spellings.insert(std::string(gazetteer.wikidata(*id)));
        for (Gazetteer::Alias const& alias : gazetteer.aliases(*id)) {
            if (alias.kind != AliasKind::demonym) spellings.insert(std::string(alias.text));
        }
        for (HeldRole const& held : gazetteer.roles(*id)) {
            std::string const of = held.of == EntityId::none ? "" : std::string(gazetteer.name(held.of));
            for (RoleWords const& words : roles[held.role]) {
                if (words.whole) add_role(spellings, words.text, held.from, held.to);
                if (words.whole || of.empty()) continue;
                add_role(spellings, words.text + " of " + of, held.from, held.to);
                add_role(spellings, of + ' ' + words.text, held.from, held.to);
            }
        }
        for (std::string const& text : spellings) {
            names.push_back({entity, text, std::string(name(gazetteer.type(*id))), full, count});
        }
    }
    std::sort(names.begin(), names.end(), [](KnownName const& a, KnownName const& b) {
        return std::tie(a.entity, a.text) < std::tie(b.entity, b.text);
    });
    return names;
}

void make_folder_of(std::filesystem::path const& file) {
    std::filesystem::path const folder = file.parent_path();
    if (folder.empty() || std::filesystem::exists(folder)) return;
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) throw Error(Exit::bad_material, folder.string() + ": cannot be made: " + error.message());
}

Exit build(BuildOptions const& options, Session& session) {
    ChosenGazetteer const chosen(options.input.gazetteers, session.err);
    Gazetteer const& gazetteer = chosen.get();
    Lexicons const& lexicons = bundled_lexicons();
    make_folder_of(options.db);
    std::vector<Correction> const corrections = corrections_of(options.db, session.err);
    Store store(options.db, Store::Open::write);
    std::unordered_map<std::string, std::string> hashes;
    std::size_t unchanged = 0;
    auto const wanted = [&](Document const& document) {
        std::string hash = content_hash(document, chosen.hash(), options.input.published);
        if (store.holds(document.id, hash)) {
            ++unchanged;
            return false;
        }
        hashes[document.id] = std::move(hash);
        return true;
    };
    std::size_t fresh = 0;
    std::optional<Store::Batch> batch(store);
    std::optional<StopsBetweenArticles> stops(std::in_place);
    auto const began = Progress::Clock::now();
    InputOptions input = options.input;
    input.progress = session.error_terminal && !session.quiet;
    auto const work = [&](std::span<AnalysedArticle> group) {
        std::vector<std::shared_ptr<StoredArticle>> articles;
        for (AnalysedArticle const& a : group) {
            StoredArticle& article = *articles.emplace_back(std::make_shared<StoredArticle>());
            article.id = a.document.id;
            article.path = a.document.source;
            article.reports = to_reports(a, lexicons, gazetteer);
        }
        for (auto const& article : articles) article->reports = tell_once(std::move(article->reports));
        for (std::size_t i = 0; i < group.size(); ++i) articles[i]->text = to_text(group[i], gazetteer);
        std::vector<Finish> finish;
        for (auto const& article : articles) {
            finish.emplace_back([&, article] {
                article->content_hash = std::move(hashes[article->id]);
                store.save(*article);
                hashes.erase(article->id);
                if (++fresh % kept_at_once == 0) {
                    batch->commit();
                    batch.emplace(store);
                }
            });
        }
        return finish;
    };
    ArticleCounts const counts = for_each_article(input, gazetteer, Depth::whole, session.err, wanted, work);
    batch->commit();
    batch.reset();
    if (counts.interrupted) {
        session.err << options.db << ": stopped; " << fresh << (fresh == 1 ? " article" : " articles")
                    << " of this build are kept, the next build goes on from there\n";
        return Exit::interrupted;
    }
    stops.reset();  // from here on an interrupt ends the build at once: every article is kept
    std::size_t const events =
        arrange_corrected(store, options.db, corrections, session.err, input.progress && takes_long(began));
    store.save_names(known_names(store, gazetteer));
    session.notes() << options.db << ": " << fresh << (fresh == 1 ? " article" : " articles") << " read, " << unchanged
                    << " unchanged, " << events << " events";
    std::size_t const copies = store.copies();
    if (copies != 0) session.notes() << "; " << copies << (copies == 1 ? " article is a copy" : " articles are copies");
    session.notes() << '\n';
    return counts.status(options.input.strict);
}

}  // namespace

void add_build(CLI::App& program, Session& session) {
    auto* const command = program.add_subcommand("build", "read articles into the store");
    auto options = std::make_shared<BuildOptions>();
    options->input.declare(*command, true);
    command->add_option("--db", options->db, "the timeline's store; default out/timeline.db")
        ->type_name("FILE")
        ->envname("DATELINE_DB");
    command->callback(
        [options, &session] { session.chosen = [options, &session] { return build(*options, session); }; });
}

}  // namespace dateline
