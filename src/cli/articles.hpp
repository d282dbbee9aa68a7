// Reads inputs article by article, works on them on several threads, and finishes them in input order, so
// that the output never depends on the number of threads. Memory holds one batch of articles at a time.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "command.hpp"
#include "dateline/gazetteer/compiled_file.hpp"
#include "dateline/pipeline.hpp"

namespace dateline {

/// The gazetteer that --gazetteer options ask for: the bundled one when there is none.
class ChosenGazetteer {
public:
    ChosenGazetteer(std::vector<std::string> const& options, std::ostream& err);
    [[nodiscard]] Gazetteer const& get() const {
        if (compiled_) return compiled_->get();
        return own_ ? *own_ : bundled_gazetteer();
    }
    /// Changes when any of its lists, or the bundled word lists, change.
    [[nodiscard]] std::string const& hash() const { return hash_; }

private:
    std::unique_ptr<Gazetteer> own_;
    std::unique_ptr<CompiledGazetteer> compiled_;
    std::string hash_;
};

/// How far an article is taken.
enum class Depth { page, times, whole };

struct ArticleCounts {
    std::size_t read = 0, failed = 0;
    bool interrupted = false;  ///< ^C: what follows was not read
    [[nodiscard]] Exit status(bool strict) const {
        return failed != 0 && (strict || read == 0) ? Exit::bad_material : Exit::done;
    }
};

using WantDocument = std::function<bool(Document const&)>;
/// What is done with an article on any thread; it returns what remains to be done on the calling thread, in input
/// order.
using Finish = std::function<void()>;
using Work = std::function<Finish(AnalysedArticle&&)>;
/// The same of several articles, one Finish each: goes through a group step by step, as analyse() does.
using GroupWork = std::function<std::vector<Finish>(std::span<AnalysedArticle>)>;

/// `want` says whether a document is to be analysed at all (empty: all are). What cannot be read is reported on `err`
/// and counted.
ArticleCounts for_each_article(InputOptions const& options, Gazetteer const& gazetteer, Depth depth, std::ostream& err,
                               WantDocument const& want, Work const& work);
ArticleCounts for_each_article(InputOptions const& options, Gazetteer const& gazetteer, Depth depth, std::ostream& err,
                               WantDocument const& want, GroupWork const& work);

}  // namespace dateline
