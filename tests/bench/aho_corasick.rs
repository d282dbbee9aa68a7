// A plain Aho-Corasick (BurntSushi's library) for names_bench.cpp to be compared with: leftmost-longest, by bytes, without
// word borders, letter case or entities.
use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};

/// `patterns` holds the patterns, each ended by a newline. A DFA up to 20,000 of them, as the library advises.
#[no_mangle]
pub unsafe extern "C" fn aho_corasick_new(patterns: *const u8, length: usize) -> *mut AhoCorasick {
    let bytes = std::slice::from_raw_parts(patterns, length);
    let all: Vec<&[u8]> = bytes.split(|b| *b == b'\n').filter(|p| !p.is_empty()).collect();
    let automaton = AhoCorasickBuilder::new().match_kind(MatchKind::LeftmostLongest).dfa(all.len() <= 20_000).build(all);
    Box::into_raw(Box::new(automaton))
}

#[no_mangle]
pub unsafe extern "C" fn aho_corasick_count(automaton: *const AhoCorasick, text: *const u8, length: usize) -> usize {
    (*automaton).find_iter(std::slice::from_raw_parts(text, length)).count()
}

#[no_mangle]
pub unsafe extern "C" fn aho_corasick_free(automaton: *mut AhoCorasick) {
    drop(Box::from_raw(automaton));
}
