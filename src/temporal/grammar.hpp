// The seams between the files of the grammar: plain functions that read one kind of thing at a position. Each
// leaves position and fields alone when it fails, takes the longest reading, and looks at a bounded number of
// tokens (the caller gives it a window), so that the whole is linear in the text.
#pragma once

#include "time_expression.hpp"
#include "time_tokens.hpp"

namespace dateline::grammar {

using Position = TimeToken const*;

/// "three", "twenty-one", "a hundred and fifty", "2.5", "5 1/2", "a", "several": amount (hundredths) or vague.
bool parse_amount(Position& first, Position last, TimeExpression& e);
/// A spelt number from 1 to 9999: "twenty-one", "two thousand". Yields it, or 0.
std::int32_t parse_cardinal(Position& first, Position last);
/// "1998", "'98", "nineteen ninety-six", "336 BC", "AD 70": year.
bool parse_year(Position& first, Position last, TimeExpression& e);

/// "February 15, 2021", "15/02/2021", "last May", "Sunday", "the third quarter of 1998", "the 1970s".
bool parse_date(Position& first, Position last, TimeExpression& e);
/// Months and days of months only: "Feb. 15", "15th of February", "February 2021".
bool parse_month_date(Position& first, Position last, TimeExpression& e);
/// Counted off: "the first Monday in May", "Monday week", "the week before last".
bool parse_counted_date(Position& first, Position last, TimeExpression& e);
/// Numbers only: "2021-02-15T13:41+03:00", "15/02/2021".
bool parse_numeric_date(Position& first, Position last, TimeExpression& e);
/// Stretches of years: quarters, halves, seasons, decades, centuries, bare years.
bool parse_year_part(Position& first, Position last, TimeExpression& e);

/// "10:30 p.m. EST", "5pm", "noon", "13:41", "5 o'clock": minute, offset.
bool parse_clock(Position& first, Position last, TimeExpression& e);
/// "last week", "this year", "the following day", "the quarter", "yesterday", "two weeks ago".
bool parse_relative(Position& first, Position last, TimeExpression& e);
/// "six months", "three-year", "recent weeks", "the past two years", "every Thursday", "daily".
bool parse_duration(Position& first, Position last, TimeExpression& e);
bool parse_set(Position& first, Position last, TimeExpression& e);
/// "now", "recently", "the future".
bool parse_reference(Position& first, Position last, TimeExpression& e);

/// Any time expression, the longest.
bool parse_expression(Position& first, Position last, TimeExpression& e);

}  // namespace dateline::grammar
