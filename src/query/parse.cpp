// The grammar of queries (Spirit X3):
//
//   query   alternative that reaches the end
//   any     every ("or" every)*
//   every   one (blank one)*
//   one     ("not" | "-") one | "(" any ")" | term | value
//   term    field ":" value ("," value)*          who:Musk,Putin   since:"last May"
//   value   "..." | letters up to a blank or a bracket
//
// A mistake of typing (an open bracket, a lonely quotation mark) is matched too, as a node of kind mistake at
// its place, so that the rest of the query is still read.
#include <boost/spirit/home/x3.hpp>
#include <iterator>

#include "syntax_tree.hpp"

namespace dateline::query {
namespace {

namespace x3 = boost::spirit::x3;
using Iterator = std::string_view::const_iterator;

struct text_begin;  // the tag under which a rule finds where the query begins

/// Place of what a raw[] directive matched.
template <class Context, class Range>
Place place_of(Context const& context, Range const& matched) {
    auto const begin = x3::get<text_begin>(context).get();
    return {static_cast<std::uint32_t>(matched.begin() - begin), static_cast<std::uint32_t>(matched.end() - begin)};
}

Node mistake(std::string message, Place place) {
    Node node;
    node.kind = Node::Kind::mistake;
    node.mistake = std::move(message);
    node.place = place;
    return node;
}

x3::rule<class any_tag, Node> const any = "query";
x3::rule<class every_tag, Node> const every = "terms";
x3::rule<class one_tag, Node> const one = "term";
x3::rule<class term_tag, Node> const term = "field:value";
x3::rule<class words_tag, Node> const words = "words";
x3::rule<class value_tag, Value> const value = "value";

auto const add_part = [](auto& context) { x3::_val(context).parts.push_back(std::move(x3::_attr(context))); };
auto const add_value = [](auto& context) { x3::_val(context).values.push_back(std::move(x3::_attr(context))); };

auto const blanks = x3::omit[*x3::space];
auto const mark = x3::lit('"') | x3::lit("\xE2\x80\x9C") | x3::lit("\xE2\x80\x9D");  // straight and curly
auto const bare = +(x3::char_ - x3::space - mark - '(' - ')' - ',');
auto const keyword_end = &(x3::space | '(' | ')' | x3::eoi);
auto const or_word = x3::no_case[x3::lit("or")] >> keyword_end;
auto const not_word = (x3::no_case[x3::lit("not")] >> keyword_end) | (x3::lit('-') >> &x3::graph);

auto const value_def = x3::raw[mark >> *(x3::char_ - mark) >> mark][([](auto& context) {
                           auto const range = x3::_attr(context);
                           Value& v = x3::_val(context);
                           v.place = place_of(context, range);
                           std::string_view text(&*range.begin(), static_cast<std::size_t>(range.size()));
                           bool const curly_begin = text.front() != '"', curly_end = text.back() != '"';
                           text.remove_prefix(curly_begin ? 3 : 1);
                           text.remove_suffix(curly_end ? 3 : 1);
                           v.text = text;
                           v.quoted = true;
                       })] |
                       x3::raw[bare][([](auto& context) {
                           auto const range = x3::_attr(context);
                           x3::_val(context).place = place_of(context, range);
                           x3::_val(context).text.assign(range.begin(), range.end());
                       })];

auto const term_def = x3::raw[+(x3::alpha | '_')][([](auto& context) {
                          auto const range = x3::_attr(context);
                          Node& node = x3::_val(context);
                          node.kind = Node::Kind::term;
                          node.field.assign(range.begin(), range.end());
                          node.place = place_of(context, range);
                      })] >>
                      ':' >> -(value[add_value] % ',');

auto const words_def = value[([](auto& context) {
    Node& node = x3::_val(context);
    node.kind = Node::Kind::words;
    node.place = x3::_attr(context).place;
    node.values.push_back(std::move(x3::_attr(context)));
})];

auto const take = [](auto& context) { x3::_val(context) = std::move(x3::_attr(context)); };
auto const mistaken = [](char const* message) {
    return [message](auto& context) { x3::_val(context) = mistake(message, place_of(context, x3::_attr(context))); };
};
auto const unclosed = [](auto& context) {
    Node& node = x3::_val(context);
    node.parts.push_back(
        mistake("a bracket that is opened here is never closed", {node.place.begin, node.place.begin + 1}));
};

auto const bracket_def =
    x3::raw[x3::char_('(')][([](auto& context) { x3::_val(context).place = place_of(context, x3::_attr(context)); })] >>
    blanks >> any[add_part] >> blanks >> (x3::lit(')') | x3::eps[unclosed]);
x3::rule<class bracket_tag, Node> const bracket = "(query)";

auto const negation_def = not_word >> blanks >> (one[([](auto& context) {
                                                     x3::_val(context).kind = Node::Kind::none;
                                                     x3::_val(context).parts.push_back(std::move(x3::_attr(context)));
                                                 })] |
                                                 x3::raw[x3::eps][mistaken("\"not\" needs a term after it")]);
x3::rule<class negation_tag, Node> const negation = "not term";

auto const one_def = negation[take] | bracket[take] | term[take] | words[take] |
                     x3::raw[mark >> *x3::char_][mistaken("a quotation mark that is never closed")] |
                     x3::raw[x3::char_(',')][mistaken("a comma stands between values, as in who:Musk,Putin")];

auto const every_def = one[add_part] >> *(blanks >> !or_word >> one[add_part]);

auto const any_def = (every[add_part] | x3::raw[or_word][([](auto& context) {
                          x3::_val(context).parts.push_back(
                              mistake("\"or\" needs a term on both sides", place_of(context, x3::_attr(context))));
                      })]) >>
                     *(blanks >> x3::omit[or_word] >> blanks >>
                       (every[add_part] | x3::raw[x3::eps][([](auto& context) {
                            Place at = place_of(context, x3::_attr(context));
                            x3::_val(context).parts.push_back(mistake("\"or\" needs a term on both sides", at));
                        })])) >>
                     x3::eps[([](auto& context) { x3::_val(context).kind = Node::Kind::any; })];

BOOST_SPIRIT_DEFINE(any, every, one, term, words, value, bracket, negation)

}  // namespace

Node parse(std::string_view text) {
    Node whole;
    Iterator first = text.begin();
    Iterator const begin = first, last = text.end();
    auto const grammar = x3::with<text_begin>(std::cref(begin))[blanks >> -any >> blanks];
    x3::parse(first, last, grammar, whole);
    if (first == last) return whole;
    // Only a closing bracket can stop the grammar: everything else is a term or a mistake of its own.
    auto const at = static_cast<std::uint32_t>(first - begin);
    Node node;
    node.parts.push_back(std::move(whole));
    node.parts.push_back(mistake("a bracket that is closed here was never opened", {at, at + 1}));
    Node rest = parse(text.substr(at + 1));
    node.parts.push_back(std::move(rest));
    return node;
}

}  // namespace dateline::query
