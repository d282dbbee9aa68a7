// Which files a run reads, and what their documents are called. A folder is walked in sorted order and gives the files
// with a known ending; a file named by hand is read whatever its ending. Two files of one stem are told apart by as
// much of their path as that takes.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <system_error>

#include "dateline/article/document.hpp"

namespace dateline {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 10> endings{".txt",  ".html", ".htm", ".jsonl", ".tml",
                                                   ".warc", ".gz",   ".csv", ".rss",   ".atom"};

/// Articles of a folder, sorted by path. A subfolder that cannot be opened is reported and skipped.
std::vector<fs::path> files_under(fs::path const& folder, Diagnostics& diagnostics) {
    std::vector<fs::path> found;
    std::error_code error;
    fs::recursive_directory_iterator at(
        folder, fs::directory_options::follow_directory_symlink | fs::directory_options::skip_permission_denied, error);
    if (error) {
        diagnostics.error({folder.string(), 0, 0}, "cannot be opened: " + error.message());
        return found;
    }
    std::set<fs::path> seen;  // a link to a folder above would be walked for ever
    for (fs::recursive_directory_iterator const end; at != end;) {
        auto const& entry = *at;
        if (entry.is_directory(error)) {
            auto const real = fs::canonical(entry.path(), error);
            if (error || !seen.insert(real).second) at.disable_recursion_pending();
        } else if (entry.is_regular_file(error) &&
                   std::ranges::find(endings, entry.path().extension().string()) != endings.end()) {
            found.push_back(entry.path());
        }
        at.increment(error);
        if (error) {
            diagnostics.error({folder.string(), 0, 0}, "cannot be read to its end: " + error.message());
            break;
        }
    }
    std::ranges::sort(found);
    return found;
}

/// The last `parts` components of a path, without its extension, joined by "/".
std::string tail(fs::path const& file, std::size_t parts) {
    std::vector<std::string> names;
    for (auto const& part : file.lexically_normal())
        if (!part.empty() && part != "/") names.push_back(part.string());
    if (!names.empty()) names.back() = fs::path(names.back()).stem().string();
    std::string id;
    for (auto i = names.size() - std::min(parts, names.size()); i < names.size(); ++i)
        id += (id.empty() ? "" : "/") + names[i];
    return id;
}

}  // namespace

std::vector<fs::path> article_files(std::vector<std::string> const& inputs, Diagnostics& diagnostics) {
    std::vector<fs::path> files;
    for (auto const& input : inputs) {
        std::error_code error;
        if (input == "-") {
            files.emplace_back(input);
        } else if (!fs::exists(input, error)) {
            diagnostics.error({input, 0, 0}, "there is no such file or folder");
        } else if (fs::is_directory(input, error)) {
            auto const found = files_under(input, diagnostics);
            if (found.empty())
                diagnostics.error({input, 0, 0},
                                  "holds no articles (.txt .html .jsonl .tml .csv .rss .atom .warc, also .gz)");
            files.insert(files.end(), found.begin(), found.end());
        } else {
            files.emplace_back(input);
        }
    }
    return files;
}

std::vector<std::string> document_ids(std::vector<fs::path> const& files) {
    std::vector<std::string> ids(files.size());
    std::vector<std::size_t> open(files.size());
    for (std::size_t i = 0; i < files.size(); ++i) open[i] = i;
    for (std::size_t parts = 1; !open.empty() && parts <= 64; ++parts) {
        std::map<std::string, std::vector<std::size_t>> same;
        for (auto const i : open) same[tail(files[i], parts)].push_back(i);
        open.clear();
        for (auto const& [id, who] : same) {
            for (auto const i : who) ids[i] = id;
            auto const whole = files[who.front()].lexically_normal();
            if (std::ranges::any_of(who, [&](auto i) { return files[i].lexically_normal() != whole; }))
                open.insert(open.end(), who.begin(), who.end());
        }
    }
    // The same path twice, or a.txt beside a.html: the later ones are numbered.
    std::map<std::string, int> used;
    for (auto& id : ids) {
        int const n = ++used[id];
        if (n > 1) id += "#" + std::to_string(n);
    }
    return ids;
}

}  // namespace dateline
