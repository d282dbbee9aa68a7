// A page of the manual as text for the terminal and as roff for man(1).
#include <algorithm>

#include "dateline/render/columns.hpp"
#include "manual.hpp"

namespace dateline {
namespace {

using Kind = ManualBlock::Kind;

constexpr std::uint32_t indent = 2, item_indent = 24, widest = 92;

/// Words in lines of at most `width` columns, the first behind `lead`, the others behind as many blanks as it is wide.
std::string wrapped(std::string const& lead, std::string_view text, std::uint32_t width) {
    std::string out, line = lead;
    std::uint32_t const margin = columns(lead);
    bool fresh = true;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find(' ', at), text.size());
        std::string const word{text.substr(at, end - at)};
        at = end + 1;
        if (word.empty()) continue;
        if (!fresh && columns(line) + 1 + columns(word) > width) {
            out += line + '\n';
            line.assign(margin, ' ');
            fresh = true;
        }
        if (!fresh) line += ' ';
        line += word;
        fresh = false;
    }
    return out + line + '\n';
}

std::string item_text(ManualBlock const& block, std::uint32_t width) {
    std::string lead(indent, ' ');
    lead += block.term;
    std::uint32_t const taken = columns(lead);
    if (taken + 2 > item_indent) return lead + '\n' + wrapped(std::string(item_indent, ' '), block.text, width);
    lead.append(item_indent - taken, ' ');
    return wrapped(lead, block.text, width);
}

std::string verbatim_text(std::string const& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find('\n', at), text.size());
        std::string const line = text.substr(at, end - at);
        out += (line.empty() ? "" : std::string(indent, ' ') + line) + '\n';
        at = end + 1;
    }
    return out;
}

std::string escaped(std::string_view text) {
    std::string out;
    bool line_begins = true;
    for (char const c : text) {
        if (line_begins && (c == '.' || c == '\'')) out += "\\&";
        line_begins = c == '\n';
        if (c == '\\') {
            out += "\\e";
        } else if (c == '-') {
            out += "\\-";
        } else {
            out += c;
        }
    }
    return out;
}

}  // namespace

std::string as_text(ManualPage const& page, std::uint32_t width) {
    std::uint32_t const room = std::max(40u, std::min(width, widest));
    std::string out = page.name + " - " + page.title + '\n';
    Kind last = Kind::paragraph;
    for (ManualBlock const& b : page.blocks) {
        bool const list_goes_on = b.kind == Kind::item && last == Kind::item;
        if (!list_goes_on && last != Kind::heading) out += '\n';
        switch (b.kind) {
            case Kind::heading:
                out += b.text + '\n';
                break;
            case Kind::paragraph:
                out += wrapped(std::string(indent, ' '), b.text, room);
                break;
            case Kind::verbatim:
                out += verbatim_text(b.text);
                break;
            case Kind::item:
                out += item_text(b, room);
                break;
        }
        last = b.kind;
    }
    return out;
}

std::string as_roff(ManualPage const& page) {
    std::string upper = page.name;
    for (char& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    std::string out = ".TH " + upper + ' ' + std::to_string(page.section) + " \"\" \"dateline " DATELINE_VERSION "\"\n";
    out += ".SH NAME\n" + escaped(page.name) + " \\- " + escaped(page.title) + '\n';
    for (ManualBlock const& b : page.blocks) {
        switch (b.kind) {
            case Kind::heading:
                out += ".SH " + b.text + '\n';
                break;
            case Kind::paragraph:
                out += ".PP\n" + escaped(b.text) + '\n';
                break;
            case Kind::verbatim:
                out += ".PP\n.nf\n" + escaped(b.text) + (b.text.ends_with('\n') ? "" : "\n") + ".fi\n";
                break;
            case Kind::item:
                out += ".TP\n\\fB" + escaped(b.term) + "\\fR\n" + escaped(b.text) + '\n';
                break;
        }
    }
    return out;
}

std::string short_help(CLI::App const& program, CLI::App const& command, std::uint32_t width) {
    bool const whole = &program == &command;
    std::string const name = whole ? "" : command.get_name();
    std::string out = "dateline" + (whole ? "" : ' ' + name) + ": " +
                      (whole ? "news articles into timelines" : command.get_description()) + "\n\n";
    std::uint32_t const room = std::max(40u, std::min(width, widest));
    auto const line = [&](std::string const& term, std::string const& text) {
        std::string lead = "  " + term;
        lead.append(lead.size() + 2 > 26 ? 2 : 26 - lead.size(), ' ');
        out += cut_to_columns(lead + text, room) + '\n';
    };
    for (CLI::App const* c : listed_commands(command)) line(c->get_name(), c->get_description());
    for (CLI::Option const* p : positionals_of(command)) line(spelling(*p), p->get_description());
    for (CLI::Option const* o : options_of(command)) line(spelling(*o), o->get_description());
    return out + "\nMore: dateline help" + (whole ? " COMMAND, dateline help query" : ' ' + name) + '\n';
}

}  // namespace dateline
