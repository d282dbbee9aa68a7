// Reads and adds to the file of corrections. A mistake in an entry is shown with line and caret and leaves that entry
// out: `dat: 2021-02-13` gets "unknown key, did you mean "date"?". Every scalar that is written is quoted, so that a
// title with a colon stays one.
#include "dateline/store/corrections_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>

#include "dateline/diagnostics/error.hpp"
#include "dateline/diagnostics/marked_yaml.hpp"
#include "dateline/text/json_writer.hpp"

namespace dateline {
namespace {

using Action = Correction::Action;

constexpr char const* opening =
    "# What editors put right on the timeline beside this file; `dateline build` applies it each time. Take an entry "
    "out\n# and build again to undo it.\ncorrections:\n";

class EntryReader {
public:
    EntryReader(YamlFile const& file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

    std::optional<Correction> read(YamlNode const& node) {
        if (node.kind != YamlNode::Kind::map) {
            wrong(node, "a correction is written as \"- event: e_...\" with what holds instead below it");
            return std::nullopt;
        }
        std::size_t const before = diagnostics_.errors();
        file_.check_keys(diagnostics_, node,
                         {"event", "date", "title", "merge", "split", "hide", "by", "on", "why", "was"});
        Correction c;
        c.event = node.text("event");
        if (!c.event.starts_with("e_")) wrong(node, "a correction names its event: \"event: e_...\"");
        c.line = node.line;
        c.author = node.text("by");
        c.made_on = node.text("on");
        c.why = node.text("why");
        int actions = 0;
        for (YamlNode::Entry const& entry : node.map) {
            std::optional<Action> const action = action_named(entry.key.scalar);
            if (!action) continue;
            ++actions;
            c.action = *action;
            take_value(entry.value, c);
        }
        if (actions != 1) wrong(node, "a correction holds one of date, title, merge, split, hide");
        return diagnostics_.errors() == before ? std::optional(c) : std::nullopt;
    }

private:
    void wrong(YamlNode const& node, std::string message) {
        file_.report(diagnostics_, Severity::error, node, std::move(message));
    }

    void take_value(YamlNode const& node, Correction& c) {
        switch (c.action) {
            case Action::date:
                if (std::optional<Period> const period = parse_edtf(node.scalar)) {
                    c.period = *period;
                } else {
                    wrong(node,
                          "\"" + node.scalar + "\" is no date; write 2021-02-14, 2021-02, 2021 or another EDTF value");
                }
                break;
            case Action::title:
                if (node.scalar.empty()) wrong(node, "a title is a text");
                break;
            case Action::merge:
                if (!node.scalar.starts_with("e_")) wrong(node, "merge takes the id of another event: e_...");
                break;
            case Action::split:
                if (node.scalar == Correction::sentences) break;
                if (node.scalar != "true") wrong(node, "takes true, or sentences to take one article's telling apart");
                return;
            case Action::hide:
                if (node.scalar != "true") wrong(node, "takes true; to undo a correction take the entry out");
                return;
        }
        c.value = node.scalar;
    }

    YamlFile const& file_;
    Diagnostics& diagnostics_;
};

/// A double-quoted scalar: what JSON writes is YAML.
std::string in_double_quotes(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

[[noreturn]] void cannot_write(std::filesystem::path const& file) {
    throw Error(Exit::bad_material, file.string() + ": cannot be written: " + std::strerror(errno));
}

}  // namespace

std::filesystem::path corrections_beside(std::filesystem::path const& store) {
    std::filesystem::path out = store;
    return out.replace_extension(".corrections.yaml");
}

std::vector<Correction> read_corrections(std::filesystem::path const& file, Diagnostics& diagnostics) {
    std::vector<Correction> out;
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return out;
    YamlFile const yaml = YamlFile::read(file, diagnostics);
    if (yaml.root().kind == YamlNode::Kind::null) return out;
    if (yaml.root().kind == YamlNode::Kind::map) yaml.check_keys(diagnostics, yaml.root(), {"corrections"});
    YamlNode const* const list = yaml.root().find("corrections");
    if (list == nullptr) {
        diagnostics.error({file.string(), 0, 0}, "holds no list \"corrections:\"");
        return out;
    }
    EntryReader reader(yaml, diagnostics);
    for (YamlNode const& node : list->list) {
        if (std::optional<Correction> c = reader.read(node)) out.push_back(std::move(*c));
    }
    return out;
}

void add_correction(std::filesystem::path const& file, Correction const& c, std::string const& was) {
    std::string text;
    {
        std::ifstream in(file, std::ios::binary);
        text.assign(std::istreambuf_iterator<char>(in), {});
    }
    if (text.empty()) text = opening;
    if (text.back() != '\n') text += '\n';
    bool const is_flag = c.value.empty();
    text += "  - event: " + c.event + "\n    " + std::string(name(c.action)) + ": " +
            (is_flag ? "true" : in_double_quotes(c.value)) + '\n';
    if (!c.author.empty()) text += "    by: " + in_double_quotes(c.author) + '\n';
    if (!c.made_on.empty()) text += "    on: " + c.made_on + '\n';
    if (!c.why.empty()) text += "    why: " + in_double_quotes(c.why) + '\n';
    if (!was.empty()) text += "    was: " + in_double_quotes(was) + '\n';
    std::filesystem::path fresh = file;
    fresh += ".new";
    {
        std::ofstream out(fresh, std::ios::binary | std::ios::trunc);
        out << text;
        out.flush();
        if (!out) cannot_write(file);
    }
    if (std::rename(fresh.c_str(), file.c_str()) != 0) cannot_write(file);
}

}  // namespace dateline
