// Settings are a flat YAML mapping; anything else is a mistake:
//
//   db: archive/timeline.db
//   gazetteer: [bundled, names.yaml]
//
// A path is taken from the folder of the file that says it, so that a project works from any folder below it.
#include "settings.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <ostream>

#include "dateline/diagnostics/error.hpp"
#include "dateline/diagnostics/marked_yaml.hpp"
#include "dateline/diagnostics/suggest.hpp"

namespace dateline {
namespace {

namespace fs = std::filesystem;

std::optional<fs::path> project_file() {
    std::error_code error;
    fs::path folder = fs::current_path(error);
    if (error) return std::nullopt;
    for (;; folder = folder.parent_path()) {
        if (fs::exists(folder / "dateline.yaml", error)) return folder / "dateline.yaml";
        if (!folder.has_relative_path()) return std::nullopt;
    }
}

std::optional<fs::path> user_file() {
    fs::path folder;
    if (char const* const config = std::getenv("XDG_CONFIG_HOME"); config != nullptr && *config != '\0') {
        folder = config;
    } else if (char const* const home = std::getenv("HOME"); home != nullptr && *home != '\0') {
        folder = fs::path(home) / ".config";
    } else {
        return std::nullopt;
    }
    std::error_code error;
    fs::path const file = folder / "dateline" / "config.yaml";
    return fs::exists(file, error) ? std::optional(file) : std::nullopt;
}

/// Short in messages: relative where the file lies at or below the working folder.
std::string shown(fs::path const& file) {
    std::error_code error;
    fs::path const near = fs::relative(file, error);
    return error || near.empty() || near.native().starts_with("..") ? file.string() : near.string();
}

class FileReader {
public:
    FileReader(fs::path const& file, Diagnostics& diagnostics)
        : folder_(file.parent_path()), yaml_(YamlFile::read(shown(file), diagnostics)), diagnostics_(diagnostics) {}

    std::vector<Setting> read() {
        std::vector<Setting> out;
        if (yaml_.root().kind == YamlNode::Kind::null) return out;
        if (yaml_.root().kind != YamlNode::Kind::map) {
            wrong(yaml_.root(), "settings are lines such as \"db: out/timeline.db\"");
            return out;
        }
        for (YamlNode::Entry const& entry : yaml_.root().map) {
            auto const key = std::ranges::find(setting_keys(), entry.key.scalar, &SettingKey::name);
            if (key == setting_keys().end()) {
                unknown(entry.key);
                continue;
            }
            Setting s{entry.key.scalar, {}, yaml_.name() + ':' + std::to_string(entry.key.line)};
            bool const list = entry.value.kind == YamlNode::Kind::list && key->is_list;
            if (list) {
                for (YamlNode const& v : entry.value.list) take(v, *key, s);
            } else {
                take(entry.value, *key, s);
            }
            if (!s.values.empty()) out.push_back(std::move(s));
        }
        return out;
    }

private:
    void wrong(YamlNode const& node, std::string message) {
        yaml_.report(diagnostics_, Severity::error, node, std::move(message));
    }

    void unknown(YamlNode const& key) {
        std::vector<std::string> names;
        for (SettingKey const& k : setting_keys()) names.emplace_back(k.name);
        std::string hint = did_you_mean(key.scalar, names);
        if (hint.empty()) hint = "; \"dateline help config\" lists them";
        wrong(key, "no setting is called \"" + key.scalar + '"' + hint);
    }

    void take(YamlNode const& node, SettingKey const& key, Setting& s) {
        if (node.kind != YamlNode::Kind::scalar || node.scalar.empty()) {
            wrong(node, std::string(key.name) + (key.is_list ? " takes a value or a list" : " takes one value"));
            return;
        }
        bool const path = key.is_path && node.scalar != "bundled" && fs::path(node.scalar).is_relative();
        s.values.push_back(path ? shown(fs::absolute(folder_ / node.scalar)) : node.scalar);
    }

    fs::path folder_;
    YamlFile yaml_;
    Diagnostics& diagnostics_;
};

}  // namespace

std::vector<SettingKey> const& setting_keys() {
    static std::vector<SettingKey> const all{
        {"db", "the timeline's store", true, false},
        {"format", "table, jsonl, json, csv or ids, for the commands that write it", false, false},
        {"gazetteer", "name lists to look for; `bundled` beside others", true, true},
        {"now", "the day on which relative dates of a query are read", false, false},
        {"threads", "threads to read articles with", false, false},
        {"style", "of pictures: auto, cards, lanes, ledger, overview or plain", false, false},
        {"limit", "at most so many lines", false, false},
        {"author", "who makes corrections", false, false}};
    return all;
}

std::string environment_name(std::string_view key) {
    std::string out = "DATELINE_";
    for (char const c : key) out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : '_';
    return out;
}

std::vector<Setting> read_settings(std::ostream& err) {
    std::vector<Setting> out;
    auto const take = [&](Setting&& s) {
        if (std::ranges::find(out, s.key, &Setting::key) == out.end()) out.push_back(std::move(s));
    };
    for (SettingKey const& key : setting_keys()) {
        std::string const name = environment_name(key.name);
        char const* const value = std::getenv(name.c_str());
        if (value != nullptr && *value != '\0') take({std::string(key.name), {value}, name});
    }
    Diagnostics diagnostics;
    for (std::optional<fs::path> const& file : {project_file(), user_file()}) {
        if (!file) continue;
        for (Setting& s : FileReader(*file, diagnostics).read()) take(std::move(s));
    }
    diagnostics.print(err);
    if (diagnostics.errors() != 0) {
        throw Error(Exit::bad_request, "dateline: put the settings right first, or run from another folder");
    }
    return out;
}

}  // namespace dateline
