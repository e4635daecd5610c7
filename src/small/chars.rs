//! Letters and digits. The standard library looks each character beyond ASCII up in a table that it walks through;
//! nearly all characters of an article are told by the block that they stand in, those up to the Arabic ones at once.

/// Is it a letter, as Unicode's property Alphabetic says?
pub(crate) fn is_alphabetic(c: char) -> bool {
    told(c).unwrap_or_else(|| c.is_alphabetic())
}

/// Is it a letter, a digit or another number?
pub(crate) fn is_alphanumeric(c: char) -> bool {
    c.is_ascii_digit() || told(c).unwrap_or_else(|| c.is_alphanumeric())
}

/// Is it a letter? `None` where its block does not tell.
#[inline]
fn told(c: char) -> Option<bool> {
    TOLD.get(c as usize).copied().unwrap_or_else(|| told_beyond(c))
}

/// The same beyond the table: marks of punctuation and Chinese characters first, since blocks are gone through in turn.
#[inline(never)]
fn told_beyond(c: char) -> Option<bool> {
    match c {
        '\u{2000}'..='\u{206f}' => Some(false),
        '\u{4e00}'..='\u{9fff}' => Some(true),
        _ => told_by_block(c),
    }
}

/// What the blocks tell of the first characters.
static TOLD: [Option<bool>; 0x700] = {
    let mut told = [None; 0x700];
    let mut code = 0;
    while code < told.len() {
        if let Some(c) = char::from_u32(code as u32) {
            told[code] = told_by_block(c);
        }
        code += 1;
    }
    told
};

const fn told_by_block(c: char) -> Option<bool> {
    match c {
        '\0'..='\u{7f}' => Some(c.is_ascii_alphabetic()),
        '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{3004}' | '\u{a0}' | '«' | '»' | '،' | '؛' | '؟' => Some(false),
        // Signs that end syllables or have tones.
        '\u{94d}' | '\u{9cd}' | '\u{acd}' | '\u{bcd}' | '\u{c4d}' | '\u{ccd}' => Some(false),
        '\u{e47}'..='\u{e4c}' | '\u{103a}' | '\u{17d2}' => Some(false),
        '\u{c0}'..='\u{d6}'
        | '\u{d8}'..='\u{f6}'
        | '\u{f8}'..='\u{2c1}'
        | '\u{38e}'..='\u{3a1}'
        | '\u{3a3}'..='\u{3f5}'
        | '\u{3f7}'..='\u{481}'
        | '\u{48a}'..='\u{52f}'
        | '\u{531}'..='\u{556}'
        | '\u{560}'..='\u{588}'
        | '\u{5d0}'..='\u{5ea}'
        | '\u{620}'..='\u{657}'
        | '\u{671}'..='\u{6d3}'
        | '\u{6d5}'
        | '\u{900}'..='\u{93b}'
        | '\u{93e}'..='\u{94c}'
        | '\u{993}'..='\u{9a8}'
        | '\u{9aa}'..='\u{9b0}'
        | '\u{9be}'..='\u{9c4}'
        | '\u{a93}'..='\u{aa8}'
        | '\u{aaa}'..='\u{ab0}'
        | '\u{abd}'..='\u{ac5}'
        | '\u{bae}'..='\u{bb9}'
        | '\u{bbe}'..='\u{bc2}'
        | '\u{c12}'..='\u{c28}'
        | '\u{c2a}'..='\u{c39}'
        | '\u{c3d}'..='\u{c44}'
        | '\u{d12}'..='\u{d3a}'
        | '\u{e01}'..='\u{e3a}'
        | '\u{e40}'..='\u{e46}'
        | '\u{1000}'..='\u{1036}'
        | '\u{10d0}'..='\u{10fa}'
        | '\u{1200}'..='\u{1248}'
        | '\u{1260}'..='\u{1288}'
        | '\u{1290}'..='\u{12b0}'
        | '\u{12d8}'..='\u{1310}'
        | '\u{1318}'..='\u{135a}'
        | '\u{1780}'..='\u{17b3}'
        | '\u{17b6}'..='\u{17c8}'
        | '\u{1e00}'..='\u{1f15}'
        | '\u{3041}'..='\u{3096}'
        | '\u{30a1}'..='\u{30fa}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}' => Some(true),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::disallowed_methods, reason = "they are what it is compared with")]
    fn letters_are_those_of_unicode() {
        for c in '\0'..='\u{30000}' {
            let expected = (c.is_alphabetic(), c.is_alphanumeric());
            assert_eq!((is_alphabetic(c), is_alphanumeric(c)), expected, "{:x}", c as u32);
        }
    }
}
