//! What single characters at the start and the end of a line tell: where sentences end, which lines are items of a list.

/// Marks that end a sentence, in the scripts that have their own.
const STOPS: &str = ".!?…。！？｡؟۔।॥።։";

/// What may stand behind the mark that ends a sentence.
const CLOSERS: &str = "\"'”’»›)]）】」』›\u{200f}\u{200e}\u{2069}";

fn has(marks: &str, c: char) -> bool {
    marks.chars().any(|mark| mark == c)
}

/// Does a sentence end with the text?
pub(crate) fn ends_sentence(text: &str) -> bool {
    text.chars().rev().find(|&c| !has(CLOSERS, c) && !c.is_whitespace()).is_some_and(|c| has(STOPS, c))
}

/// How many sentences end in the text.
pub(crate) fn sentence_count(text: &str) -> usize {
    let mut count = 0;
    let mut chars = text.chars().peekable();
    // How many letters the word has so far, and whether the last of them is a capital or a digit.
    let (mut letters, mut is_capital) = (0, false);
    while let Some(c) = chars.next() {
        if !has(STOPS, c) {
            letters = if c.is_alphanumeric() { letters + 1 } else { 0 };
            is_capital = (letters > 1 && is_capital) || c.is_uppercase() || c.is_numeric();
            continue;
        }
        let is_abbreviation = letters == 1 || (letters == 2 && is_capital);
        (letters, is_capital) = (0, false);
        while chars.next_if(|&next| has(CLOSERS, next) || has(STOPS, next)).is_some() {}
        // `3.5` and `news.example` hold full stops that end nothing, and so do initials and abbreviations (`J.`, `Dr.`); ideographic
        // ones need no space.
        let is_end = c != '.' || chars.peek().is_none_or(|next| next.is_whitespace() && !is_abbreviation);
        count += usize::from(is_end);
    }
    count
}

/// The length of the mark that a typed item of a list begins with, the white space behind it included: `• `, `- `, `3. `, `٣) `.
pub(crate) fn list_mark(line: &str) -> Option<usize> {
    const BULLETS: &str = "•▪◦‣●■·➢∙○◾◼▸";
    let first = line.chars().next()?;
    let rest = if has(BULLETS, first) || matches!(first, '-' | '*' | '–') {
        line.get(first.len_utf8()..)?
    } else {
        let digits = line.find(|c: char| !c.is_numeric()).filter(|&end| (1..=6).contains(&end))?;
        line.get(digits..)?.strip_prefix(['.', ')', '-'])?
    };
    // `-5` is a number and `*word*` is emphasis; bullets proper need no space.
    let words = rest.trim_start();
    let is_mark = !words.is_empty() && (words.len() < rest.len() || has(BULLETS, first));
    is_mark.then_some(line.len() - words.len())
}

/// Does the line begin with a small letter, of a script that has capitals? `None` where it begins with neither.
pub(crate) fn begins_small(line: &str) -> Option<bool> {
    let first = line.chars().find(|c| c.is_alphanumeric())?;
    if first.is_lowercase() {
        Some(true)
    } else if first.is_uppercase() {
        Some(false)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_in_every_script() {
        for (text, ends, count) in [
            ("It rained.", true, 1),
            ("«الماء يعود»؟", true, 1),
            ("He said: “No.”", true, 1),
            ("水利。村里。", true, 2),
            ("पानी लौटा।", true, 1),
            ("Version 3.5 of news.example", false, 0),
            ("Dr. J. Mast came. He left", false, 1),
            ("वह आई है। वह गई", false, 1),
            ("It rained. Then it stopped", false, 1),
            ("Headline", false, 0),
        ] {
            assert_eq!((ends_sentence(text), sentence_count(text)), (ends, count), "{text}");
        }
    }

    #[test]
    fn items_of_lists_are_told_from_numbers_and_emphasis() {
        for (line, expected) in [
            ("• water", Some("water")),
            ("·ماء", Some("ماء")),
            ("- bread", Some("bread")),
            ("3. third", Some("third")),
            ("٣) ثالث", Some("ثالث")),
            ("12-\tlast", Some("last")),
            ("-5 degrees", None),
            ("*bold* words", None),
            ("3.5 metres", None),
            ("2021 was", None),
            ("•", None),
        ] {
            assert_eq!(list_mark(line).map(|at| &line[at..]), expected, "{line}");
        }
    }
}
