// The grammar of queries, in Spirit X3:
//
//   any    = all ("or" all)*
//   all    = (("and")? item)+
//   item   = ("not" | "-")* (group | field | text)
//   group  = "(" any ")"
//   field  = name ":" value ("," value)*          (blanks before the first value, unless that looks like a field)
//   value  = quoted | bare
//
// It never fails: an open bracket, an open quote, an "or" without a right side are nodes of the tree, so that one
// run finds every mistake.   who:Musk (since:2021-01 or "Crew Dragon   gives a field, a group, an open quote.
#include <boost/spirit/home/x3.hpp>

#include "query_tree.hpp"

namespace dateline {
namespace {

namespace x3 = boost::spirit::x3;

constexpr int deepest = 64;  // brackets within brackets
using At = std::string_view::const_iterator;

struct query_begin;

template <typename Context>
std::uint32_t place(Context const& c) {
    return static_cast<std::uint32_t>(x3::_where(c).begin() - x3::get<query_begin>(c));
}
auto const begins = [](auto& c) { x3::_val(c).begin = place(c); };
auto const ends = [](auto& c) { x3::_val(c).end = place(c); };
/// Notes where a node or a value stands.
template <typename Parser>
auto placed(Parser const& parser) {
    return x3::eps[begins] >> parser >> x3::eps[ends];
}

auto const add_part = [](auto& c) { x3::_val(c).parts.push_back(std::move(x3::_attr(c))); };
auto const add_value = [](auto& c) { x3::_val(c).values.push_back(std::move(x3::_attr(c))); };
auto const set_text = [](auto& c) {
    auto const& range = x3::_attr(c);
    x3::_val(c).text.assign(range.begin(), range.end());
};
auto const set_name = [](auto& c) {
    auto const& range = x3::_attr(c);
    x3::_val(c).name.assign(range.begin(), range.end());
    x3::_val(c).name_end = static_cast<std::uint32_t>(range.end() - x3::get<query_begin>(c));
};
auto const has_brackets = [](auto& c) { x3::_val(c).in_brackets = true; };
auto const left_open = [](auto& c) { x3::_val(c).closed = false; };
template <QueryNode::Kind kind>
auto const is_a = [](auto& c) { x3::_val(c).kind = kind; };
auto const says = [](char const* message) {
    return [message](auto& c) {
        x3::_val(c).kind = QueryNode::Kind::mistake;
        x3::_val(c).message = message;
    };
};
auto const negate = [](auto& c) {
    QueryNode& node = x3::_val(c);
    node.kind = node.kind == QueryNode::Kind::none ? QueryNode::Kind::all : QueryNode::Kind::none;
};

x3::rule<struct any_id, QueryNode> const any = "a query";
x3::rule<struct all_id, QueryNode> const all = "terms";
x3::rule<struct item_id, QueryNode> const item = "a term";
x3::rule<struct group_id, QueryNode> const group = "a group";
x3::rule<struct field_id, QueryNode> const field = "a field";
x3::rule<struct text_id, QueryNode> const text = "words";
x3::rule<struct value_id, QueryValue> const value = "a value";
x3::rule<struct bare_id, QueryValue> const bare = "a word";
x3::rule<struct missing_id, QueryNode> const missing = "nothing";
x3::rule<struct stray_id, QueryNode> const stray = "a stray bracket";

auto const blank = x3::omit[x3::ascii::space];
auto const blanks = x3::omit[*x3::ascii::space];
auto const word_end = &(blank | '(' | ')' | x3::eoi);
auto const or_word = x3::omit[x3::no_case[x3::lit("or")]] >> word_end;
auto const and_word = x3::omit[x3::no_case[x3::lit("and")]] >> word_end;
auto const not_word = (x3::omit[x3::no_case[x3::lit("not")]] >> word_end) | (x3::lit('-') >> !(blank | x3::eoi));
auto const name = x3::raw[+x3::ascii::alpha];
auto const curly_open = x3::lit("\u201C"), curly_close = x3::lit("\u201D");
auto const quote = x3::lit('"') | curly_open | curly_close;
auto const plain = x3::char_ - (blank | '(' | ')' | quote);

auto const quoted_text = quote >> x3::raw[*(x3::char_ - quote)][set_text] >> (quote | x3::eoi[left_open]);
auto const value_def = placed(quoted_text | x3::raw[+(plain - ',')][set_text]);
auto const bare_def = placed(quoted_text | x3::raw[+plain][set_text]);

auto const empty_value = x3::attr(QueryValue{})[add_value];
auto const first_value = value[add_value] | (&x3::lit(',') >> empty_value) |
                         (+blank >> !(name >> ':') >> !or_word >> !and_word >> value[add_value]) |
                         (&x3::lit('(') >> x3::eps[has_brackets]);
auto const field_def = placed(x3::eps[is_a<QueryNode::Kind::field>] >> name[set_name] >> ':' >>
                              -(first_value >> *(x3::lit(',') >> (value[add_value] | empty_value))));
auto const text_def = placed(x3::eps[is_a<QueryNode::Kind::text>] >> bare[add_value]);
auto const missing_def =
    placed(x3::eps[says("a term is missing here: a word, a field such as who:Musk, or a group in brackets")]);
auto const stray_def =
    placed(x3::lit(')') >> x3::eps[says("this bracket closes nothing; take it out or open it with \"(\"")]);
auto const open_bracket = x3::eoi[says("a bracket is opened here and never closed; add \")\"")];
auto const group_def =
    placed(x3::eps[is_a<QueryNode::Kind::any>] >> '(' >> blanks >> any[add_part] >> blanks >> (')' | open_bracket));
auto const item_def = placed(x3::eps[is_a<QueryNode::Kind::all>] >> *(not_word[negate] >> blanks) >>
                             (group[add_part] | field[add_part] | text[add_part] | missing[add_part]));
auto const term = x3::eps >> !or_word >> !and_word >> !(x3::eoi | ')') >> item[add_part];
auto const all_def = placed(x3::eps[is_a<QueryNode::Kind::all>] >>
                            (((term | (&and_word >> missing[add_part])) >>
                              *(blanks >> ((and_word >> blanks >> (term | missing[add_part])) | term))) |
                             missing[add_part]));
auto const any_def =
    placed(x3::eps[is_a<QueryNode::Kind::any>] >> all[add_part] >> *(blanks >> or_word >> blanks >> all[add_part]));

BOOST_SPIRIT_DEFINE(any, all, item, group, field, text, value, bare, missing, stray)

int depth(std::string_view query) {
    int now = 0, most = 0;
    for (char const c : query) {
        if (c == '(') most = std::max(most, ++now);
        if (c == ')') now = std::max(0, now - 1);
    }
    return most;
}

}  // namespace

QueryNode parse_query(std::string_view query) {
    QueryNode whole;
    whole.end = static_cast<std::uint32_t>(query.size());
    if (depth(query) > deepest) {
        whole.kind = QueryNode::Kind::mistake;
        whole.message = "more than " + std::to_string(deepest) + " brackets within brackets; write it flatter";
        return whole;
    }
    At at = query.begin();
    At const end = query.end();
    auto const push = [&](auto const& rule) {
        QueryNode node;
        if (!x3::parse(at, end, x3::with<query_begin>(query.begin())[rule], node)) return false;
        whole.parts.push_back(std::move(node));
        return true;
    };
    x3::parse(at, end, blanks);
    while (at != end) {
        if (!push(stray) && !push(any)) break;  // `any` takes at least what stands at a term's begin
        x3::parse(at, end, blanks);
    }
    return whole;
}

}  // namespace dateline
