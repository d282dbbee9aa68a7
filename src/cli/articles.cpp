// One thread reads documents into a batch of a few megabytes; the batch is analysed by all threads, each taking the
// next few documents that nobody has taken: a few at once go the whole way faster than one by one. The first thread
// finishes, in order, what is ready as soon as it has worked on documents of its own, so that little waits in memory.
#include "articles.hpp"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>
#include <utility>

#include "dateline/diagnostics/marked_yaml.hpp"
#include "dateline/gazetteer/bundled_lists.hpp"
#include "dateline/text/fold.hpp"
#include "interrupt.hpp"
#include "progress.hpp"

namespace dateline {
namespace {

constexpr std::size_t batch_bytes = 4u << 20;
constexpr std::size_t batch_documents = 512;
constexpr std::size_t group_bytes = 256u << 10;  // of documents that go together
constexpr std::size_t group_documents = 64;

std::string hex(std::uint64_t value) {
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(value));
    return text;
}

std::optional<Publication> given_publication(std::string const& text) {
    if (text.empty()) return std::nullopt;
    std::optional<Period> const period = parse_edtf(text);
    if (!period || period->first != period->last) {
        throw Error(Exit::bad_request,
                    "--published " + text + ": not a day; write it as 2021-02-15 or 2021-02-15T13:41");
    }
    Publication p;
    p.day = period->first;
    p.clock = period->clock;
    p.from = "given";
    p.words = text;
    return p;
}

class Batch {
public:
    Batch(InputOptions const& options, Gazetteer const& gazetteer, Depth depth, std::ostream& err,
          GroupWork const& work, Progress& progress)
        : gazetteer_(gazetteer), depth_(depth), err_(err), work_(work), progress_(progress) {
        analysis_.published = given_publication(options.published);
        threads_ = options.threads != 0 ? options.threads : std::max(1u, std::thread::hardware_concurrency());
    }

    void add(Document&& document) {
        warn_of_repairs(document);
        bytes_ += document.text->size();
        documents_.push_back(std::move(document));
        if (bytes_ >= batch_bytes || documents_.size() >= batch_documents) flush();
        if (counts.interrupted) throw Interruption{};
    }

    void flush() {
        results_ = std::vector<Result>(documents_.size());
        sizes_.clear();
        for (Document const& d : documents_) sizes_.push_back(d.text->size());
        divide();
        finished_ = 0;
        std::atomic<std::size_t> next{0};
        std::size_t const helpers = std::min<std::size_t>(threads_, groups_.size());
        std::vector<std::jthread> pool;
        for (std::size_t t = 1; t < helpers; ++t) {
            pool.emplace_back([&] {
                for (std::size_t i; (i = next.fetch_add(1)) < groups_.size() && !interrupted();) work_on(groups_[i]);
            });
        }
        for (std::size_t i; (i = next.fetch_add(1)) < groups_.size() && !interrupted();) {
            work_on(groups_[i]);
            finish();
        }
        pool.clear();
        finish();
        documents_.clear();
        bytes_ = 0;
        counts.interrupted = interrupted();
    }

    struct Interruption {};  ///< caught in the loop over files
    ArticleCounts counts;

private:
    struct Result {
        Finish finish;
        std::string problem;
        std::atomic<bool> ready{false};
    };

    /// Numbers of documents, [first, last).
    struct Group {
        std::size_t first = 0, last = 0;
    };

    /// Into groups of neighbours, several for each thread.
    void divide() {
        groups_.clear();
        constexpr std::size_t turns = 4;  // of each thread
        std::size_t const most = std::clamp<std::size_t>(documents_.size() / (turns * threads_), 1, group_documents);
        std::size_t bytes = 0;
        for (std::size_t i = 0; i < documents_.size(); ++i) {
            if (groups_.empty() || bytes + sizes_[i] > group_bytes || i - groups_.back().first == most) {
                groups_.push_back({i, i});
                bytes = 0;
            }
            groups_.back().last = i + 1;
            bytes += sizes_[i];
        }
    }

    /// The results that are ready, up to the first that is not.
    void finish() {
        for (; finished_ < results_.size() && results_[finished_].ready.load(); ++finished_) {
            Result& result = results_[finished_];
            if (result.finish) {
                result.finish();
                ++counts.read;
            } else {
                progress_.hide();
                err_ << result.problem << '\n';
                ++counts.failed;
            }
            progress_.article(sizes_[finished_]);
            result.finish = nullptr;
        }
    }

    /// Ill-formed UTF-8 was replaced: said once a document, with the place of the first.
    void warn_of_repairs(Document const& document) {
        std::size_t const repaired = document.text->repaired();
        if (repaired == 0) return;
        std::size_t const at = document.text->bytes().find("\xEF\xBF\xBD");
        progress_.hide();
        auto const [line, column] = document.text->line_column(static_cast<std::uint32_t>(at));
        err_ << document.source << ':' << line << ':' << column << ": warning: ill-formed UTF-8 replaced by U+FFFD ("
             << repaired << (repaired == 1 ? " place" : " places") << "); is the file in another encoding?\n";
    }

    void work_on(Group group) {
        if (work_together(group)) return;
        for (std::size_t i = group.first; i < group.last; ++i) {
            std::string const source = documents_[i].source;
            try {
                AnalysedArticle article = read_alone(std::move(documents_[i]));
                results_[i].finish = std::move(work_({&article, 1}).front());
            } catch (std::exception const& e) {
                results_[i].problem = source + ": error: left out: " + e.what();
            }
            results_[i].ready = true;
        }
    }

    /// Not where that is no gain, nor where one of them cannot be read.
    bool work_together(Group group) {
        std::span<Document const> const documents(documents_.data() + group.first, group.last - group.first);
        if (depth_ != Depth::whole || documents.size() < 2) return false;
        try {
            std::vector<AnalysedArticle> articles = analyse(documents, bundled_lexicons(), gazetteer_, analysis_);
            std::vector<Finish> finish = work_(articles);
            for (std::size_t i = group.first; i < group.last; ++i) {
                results_[i].finish = std::move(finish[i - group.first]);
                results_[i].ready = true;
            }
            return true;
        } catch (std::exception const&) {
            return false;
        }
    }

    AnalysedArticle read_alone(Document document) const {
        Lexicons const& lexicons = bundled_lexicons();
        switch (depth_) {
            case Depth::page:
                return read_page(std::move(document), lexicons, gazetteer_, analysis_);
            case Depth::times:
                return read_times(std::move(document), lexicons, gazetteer_, analysis_);
            default:
                return analyse(std::move(document), lexicons, gazetteer_, analysis_);
        }
    }

    Gazetteer const& gazetteer_;
    Depth depth_;
    std::ostream& err_;
    GroupWork const& work_;
    Progress& progress_;
    std::vector<std::size_t> sizes_;  ///< of the documents, in bytes
    std::vector<Group> groups_;
    AnalysisOptions analysis_;
    std::size_t threads_ = 1;
    std::size_t bytes_ = 0;
    std::vector<Document> documents_;
    std::vector<Result> results_;
    std::size_t finished_ = 0;
};

}  // namespace

ChosenGazetteer::ChosenGazetteer(std::vector<std::string> const& options, std::ostream& err) {
    hash_ = bundled_tables_hash();
    if (options.empty()) return;
    if (options.size() == 1 && is_compiled_gazetteer(options.front())) {
        compiled_ = std::make_unique<CompiledGazetteer>(options.front(), hash_);
        hash_ = hex(word_hash(hash_ + compiled_->checksum()));
        return;
    }
    std::vector<std::filesystem::path> files;
    std::string content = hash_;
    for (std::string const& option : options) {
        if (option == "bundled") continue;
        if (!std::filesystem::exists(option)) {
            throw Error(Exit::bad_material, option + ": no such gazetteer file or folder");
        }
        if (is_compiled_gazetteer(option)) {
            throw Error(Exit::bad_request, option +
                                               ": a compiled gazetteer stands alone; compile the lists together "
                                               "(`--with-bundled` takes the bundled names in)");
        }
        files.emplace_back(option);
        for (std::filesystem::path const& file : yaml_files(option)) {
            std::ifstream in(file, std::ios::binary);
            content.append(std::istreambuf_iterator<char>(in), {});
        }
    }
    if (files.empty()) return;
    Bundled const take = files.size() < options.size() ? Bundled::everything : Bundled::words;
    Diagnostics diagnostics;
    std::vector<std::byte> image =
        compile_own_lists(files, bundled_lists(), take, bundled_lexicons().vocabulary, diagnostics);
    if (diagnostics.errors() != 0) {
        diagnostics.print(err);
        throw Error(Exit::bad_material, "the gazetteer has " + std::to_string(diagnostics.errors()) +
                                            (diagnostics.errors() == 1 ? " mistake" : " mistakes"));
    }
    own_ = std::make_unique<Gazetteer>(std::move(image), options.front());
    hash_ = hex(word_hash(content + (take == Bundled::everything ? "+" : "")));
}

ArticleCounts for_each_article(InputOptions const& options, Gazetteer const& gazetteer, Depth depth, std::ostream& err,
                               WantDocument const& want, Work const& work) {
    return for_each_article(options, gazetteer, depth, err, want, [&](std::span<AnalysedArticle> articles) {
        std::vector<Finish> finish;
        for (AnalysedArticle& each : articles) {
            AnalysedArticle article = std::move(each);
            finish.push_back(work(std::move(article)));
        }
        return finish;
    });
}

ArticleCounts for_each_article(InputOptions const& options, Gazetteer const& gazetteer, Depth depth, std::ostream& err,
                               WantDocument const& want, GroupWork const& work) {
    Diagnostics diagnostics;
    std::vector<std::filesystem::path> const files = article_files(options.inputs, diagnostics);
    diagnostics.print(err);
    std::vector<std::string> const ids = document_ids(files);
    Progress progress(err, files, options.progress);
    Batch batch(options, gazetteer, depth, err, work, progress);
    std::size_t failed = diagnostics.errors();
    for (std::size_t i = 0; i < files.size() && !batch.counts.interrupted; ++i) {
        progress.file(i);
        Diagnostics of_file;
        auto const take_document = [&](Document&& document) {
            if (document.id == files[i].stem() || document.id == "-") document.id = ids[i];
            if (want && !want(document)) {
                ++batch.counts.read;
                progress.passed(document.text->size());
            } else {
                batch.add(std::move(document));
            }
        };
        try {
            read_documents(files[i], take_document, of_file);
        } catch (Batch::Interruption const&) {
            break;
        }
        if (!of_file.empty()) progress.hide();
        of_file.print(err);
        failed += of_file.errors();
    }
    if (!batch.counts.interrupted) batch.flush();
    progress.hide();
    batch.counts.failed += failed;
    if (batch.counts.failed != 0) {
        err << batch.counts.read << " read, " << batch.counts.failed << " left out\n";
    }
    return batch.counts;
}

}  // namespace dateline
