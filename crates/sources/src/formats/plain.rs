//! Plain text of wires as paragraphs of HTML.

use crate::html::escape;

/// A width at which lines are broken is not more than that.
const WIDEST: usize = 100;

/// Text whose line ends count, as paragraphs. Empty lines part them, or blanks at the beginning of a line, or lines
/// that end before their width, or any line end where there is no width. The line ends in a paragraph stay, as `br`:
/// `margins::trim` joins lines that were broken at a width.
pub(super) fn paragraphs(text: &str) -> String {
    written(text, escape)
}

/// As [`paragraphs`], for text in which markup inside of lines is none of text.
pub(super) fn paragraphs_with_markup(text: &str) -> String {
    written(text, str::to_owned)
}

fn written(text: &str, write: impl Fn(&str) -> String) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let mut html = String::new();
    for paragraph in groups(&lines) {
        let lines: Vec<_> = paragraph.iter().map(|line| write(line.trim())).filter(|line| !line.is_empty()).collect();
        if !lines.is_empty() {
            html.extend(["<p>", &lines.join("<br>"), "</p>"]);
        }
    }
    html
}

fn groups<'l, 't>(lines: &'l [&'t str]) -> Vec<&'l [&'t str]> {
    let filled = || lines.iter().filter(|line| !line.is_empty());
    let is_indented = |line: &&&str| line.starts_with("  ") || line.starts_with(['\t', '\u{3000}']);
    let inner = lines.iter().skip_while(|line| line.is_empty());
    let has_empty = inner.clone().zip(inner.skip(1)).any(|(line, next)| line.is_empty() && !next.is_empty());
    let indented = filled().filter(is_indented).count();
    let has_indents = filled().next().as_ref().is_some_and(is_indented) && indented < filled().count();
    let width = filled().map(|line| line.chars().count()).max().unwrap_or_default();
    let first_word = |line: &str| line.split_whitespace().next().unwrap_or_default().chars().count();
    let is_broken = |line: &str, next: &str| line.chars().count() + 1 + first_word(next) > width;
    let broken = lines.windows(2).filter(|pair| !pair[1].is_empty() && is_broken(pair[0], pair[1])).count();
    let is_wrapped = width <= WIDEST && broken > 2 && broken * 2 > filled().count();
    let begins = |at: usize| {
        let (before, line) = (lines[at - 1], lines[at]);
        if has_empty {
            before.is_empty()
        } else if has_indents {
            is_indented(&&line)
        } else {
            !is_wrapped || !is_broken(before, line)
        }
    };
    let starts: Vec<_> = (0..lines.len()).filter(|at| *at == 0 || begins(*at)).chain([lines.len()]).collect();
    starts.windows(2).map(|pair| &lines[pair[0]..pair[1]]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_are_told_apart() {
        for (name, text, expected) in [
            ("empty lines", "one\r\ntwo\r\n\r\n \r\nthree < 4", "<p>one<br>two</p><p>three &lt; 4</p>"),
            ("indents", "  one\ntwo\n  three\n", "<p>one<br>two</p><p>three</p>"),
            ("a line each", "one\ntwo\n", "<p>one</p><p>two</p>"),
            (
                "a width",
                "The first line is long and\nso is the second one, yes,\nand then it ends.\nThe next one begins here so\nthat it is a paragraph too.",
                "<p>The first line is long and<br>so is the second one, yes,<br>and then it ends.</p><p>The next one begins here so<br>that it is a paragraph too.</p>",
            ),
            ("nothing", " \n\n", ""),
        ] {
            assert_eq!(paragraphs(text), expected, "{name}");
        }
        assert_eq!(paragraphs_with_markup("<b>one</b>\ntwo"), "<p><b>one</b></p><p>two</p>");
    }
}
