// Parses, checks every term and builds the selection. Mistakes are sorted by their place and counted in code
// points, so that a caret stands under the word:
//
//   who:Musk sicne:2021-01
//            ^^^^^  no field is called "sicne", did you mean "since"?
#include <algorithm>

#include "check_query.hpp"
#include "dateline/diagnostics/utf8.hpp"

namespace dateline {
namespace {

class QueryReader {
public:
    QueryReader(std::string_view text, QueryContext const& context) : text_(text), context_(context) {}

    CheckedQuery read() {
        CheckedQuery out;
        if (text_.size() > longest_query) {
            out.mistakes.push_back({1, 1,
                                    "a query may have " + std::to_string(longest_query) + " bytes, this one has " +
                                        std::to_string(text_.size()),
                                    false});
            return out;
        }
        QueryNode const tree = parse_query(text_);
        out.selection = select(tree);
        std::ranges::stable_sort(mistakes_, {}, &QueryMistake::column);
        for (QueryMistake& m : mistakes_) {
            std::size_t const begin = m.column, end = std::min<std::size_t>(begin + m.width, text_.size());
            m.column = static_cast<std::uint32_t>(count_characters(text_.substr(0, begin))) + 1;
            m.width = std::max(1u, static_cast<std::uint32_t>(count_characters(text_.substr(begin, end - begin))));
        }
        out.mistakes = std::move(mistakes_);
        return out;
    }

private:
    Selection select(QueryNode const& node) {
        using Kind = QueryNode::Kind;
        for (QueryValue const& value : node.values) {
            if (!value.closed) add(value.begin, value.end, "a quote is opened here and never closed; add \"");
        }
        switch (node.kind) {
            case Kind::field:
                return check_field(node, context_, mistakes_);
            case Kind::text:
                return check_text(node, mistakes_);
            case Kind::mistake:
                // of an open group the bracket is shown, and what it holds is checked all the same
                add(node.begin, node.parts.empty() ? node.end : node.begin + 1, node.message);
                return combine(Selection::Kind::all_of, node);
            case Kind::any:
                return combine(Selection::Kind::any_of, node);
            case Kind::none:
                return combine(Selection::Kind::none_of, node);
            case Kind::all:
                break;
        }
        return combine(Selection::Kind::all_of, node);
    }

    Selection combine(Selection::Kind kind, QueryNode const& node) {
        Selection out;
        out.kind = kind;
        for (QueryNode const& part : node.parts) {
            Selection s = select(part);
            bool const flat = s.kind == kind && kind != Selection::Kind::none_of;
            if (flat) {
                std::move(s.parts.begin(), s.parts.end(), std::back_inserter(out.parts));
            } else {
                out.parts.push_back(std::move(s));
            }
        }
        bool const single = out.parts.size() == 1 && kind != Selection::Kind::none_of;
        return single ? Selection(std::move(out.parts.front())) : out;
    }

    /// Bytes for now; read() turns them into columns.
    void add(std::uint32_t begin, std::uint32_t end, std::string message) {
        mistakes_.push_back({begin, end - begin, std::move(message), false});
    }

    std::string_view text_;
    QueryContext const& context_;
    std::vector<QueryMistake> mistakes_;
};

}  // namespace

CheckedQuery read_query(std::string_view text, QueryContext const& context) {
    return QueryReader(text, context).read();
}

}  // namespace dateline
