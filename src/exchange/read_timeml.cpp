// Reads the annotations of a TimeML document back: libxml2 makes the tree, decoding entities and CDATA sections; a walk
// over it counts code points, so that a tag's span is where its text stands in the whole. Nothing is fetched.
#include "dateline/article/xml_tree.hpp"
#include "dateline/diagnostics/error.hpp"
#include "dateline/diagnostics/utf8.hpp"
#include "dateline/exchange/exchange.hpp"

namespace dateline {
namespace {

using xml::attribute;
using xml::view;

TimemlLayers::Timex timex(xmlNode const* n, std::uint32_t at) {
    return {at,
            at,
            attribute(n, "tid"),
            attribute(n, "type"),
            attribute(n, "value"),
            attribute(n, "mod"),
            attribute(n, "quant"),
            attribute(n, "freq"),
            attribute(n, "beginPoint"),
            attribute(n, "endPoint"),
            attribute(n, "temporalFunction"),
            attribute(n, "anchorTimeID")};
}

class LayerReader {
public:
    TimemlLayers layers;

    /// Depth first without recursion: how deep a document is, its writer chooses.
    void read(xmlNode const* root) {
        xmlNode const* node = root;
        while (node != nullptr) {
            enter(node);
            if (node->type == XML_ELEMENT_NODE && node->children != nullptr) {
                node = node->children;
                continue;
            }
            leave(node);
            while (node != root && node->next == nullptr) {
                node = node->parent;
                leave(node);
            }
            node = node == root ? nullptr : node->next;
        }
    }

private:
    std::uint32_t at() const { return points_; }

    void enter(xmlNode const* n) {
        if (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE) {
            if (text_ == nullptr) return;
            std::string_view const piece = view(n->content);
            layers.text += piece;
            points_ += static_cast<std::uint32_t>(count_characters(piece));
            return;
        }
        if (n->type != XML_ELEMENT_NODE) return;
        std::string_view const name = view(n->name);
        if (name == "TEXT" && text_ == nullptr && layers.text.empty()) {
            text_ = n;
        } else if (name == "TIMEX3") {
            TimemlLayers::Timex const time = timex(n, at());
            if (text_ == nullptr) {
                if (attribute(n, "functionInDocument") == "CREATION_TIME") {
                    layers.created = time;
                } else {
                    layers.unnamed.push_back(time);
                }
            } else {
                open_times_.push_back(layers.times.size());
                layers.times.push_back(time);
            }
        } else if (name == "EVENT" && text_ != nullptr) {
            open_events_.push_back(layers.events.size());
            layers.events.push_back({at(), at(), attribute(n, "eid"), attribute(n, "class")});
        } else if (name == "MAKEINSTANCE") {
            layers.instances.push_back({attribute(n, "eiid"), attribute(n, "eventID"), attribute(n, "tense"),
                                        attribute(n, "aspect"), attribute(n, "polarity"), attribute(n, "pos")});
        } else if (name == "TLINK") {
            layers.links.push_back({attribute(n, "lid"), attribute(n, "relType"), attribute(n, "eventInstanceID"),
                                    attribute(n, "relatedToTime"), attribute(n, "relatedToEventInstance")});
        }
    }

    void leave(xmlNode const* n) {
        if (n->type != XML_ELEMENT_NODE || text_ == nullptr) return;
        std::string_view const name = view(n->name);
        if (n == text_) {
            text_ = nullptr;
        } else if (name == "TIMEX3" && !open_times_.empty()) {
            layers.times[open_times_.back()].end = at();
            open_times_.pop_back();
        } else if (name == "EVENT" && !open_events_.empty()) {
            layers.events[open_events_.back()].end = at();
            open_events_.pop_back();
        }
    }

    xmlNode const* text_ = nullptr;  ///< <TEXT> while it is open
    std::uint32_t points_ = 0;
    std::vector<std::size_t> open_times_, open_events_;
};

}  // namespace

TimemlLayers read_timeml_layers(std::string const& bytes, std::string const& source) {
    xml::Tree const tree(bytes);
    xmlNode const* const root = tree.root();
    if (root == nullptr) {
        auto const* const error = tree.error();
        std::string place = source;
        if (error != nullptr) place += ':' + std::to_string(error->line) + ':' + std::to_string(error->int2);
        throw Error(Exit::bad_material, place + ": is not well-formed XML");
    }
    LayerReader reader;
    reader.read(root);
    return std::move(reader.layers);
}

}  // namespace dateline
