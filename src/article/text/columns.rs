//! Tables of plain text whose columns are set with spaces.

use std::borrow::Cow;

use crate::small::search::contains_literal;

/// The fewest lines of such a table, and the longest cell, in characters.
const MIN_LINES: usize = 3;
const MAX_CELL_CHARS: usize = 40;

/// What parts two columns.
const GAP: &str = "  ";

/// The text with a tab between the cells of tables whose columns spaces part: lines right below each other that have as
/// many cells. Behind a full stop, two spaces are a typist's.
pub(super) fn with_tabs(text: &str) -> Cow<'_, str> {
    if !contains_literal(text, GAP) || !text.lines().any(|line| line.trim().contains(GAP)) {
        return Cow::Borrowed(text);
    }
    let lines: Vec<&str> = text.split('\n').collect();
    let counts: Vec<usize> = lines.iter().map(|line| cells(line).map_or(0, |cells| cells.len())).collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&count) = counts.get(at) {
        let length = counts.iter().skip(at).take_while(|&&other| other == count).count();
        let is_table = count > 1 && length >= MIN_LINES;
        for line in lines.iter().skip(at).take(length) {
            match is_table.then(|| cells(line)).flatten() {
                Some(cells) => out.push_str(&cells.join("\t")),
                None => out.push_str(line),
            }
            out.push('\n');
        }
        at += length;
    }
    out.pop();
    Cow::Owned(out)
}

/// The cells of a line; `None` where it is no row of a table.
fn cells(line: &str) -> Option<Vec<&str>> {
    let line = line.trim();
    let cells: Vec<&str> = line.split(GAP).map(str::trim).filter(|cell| !cell.is_empty()).collect();
    let ends = |cell: &str| cell.ends_with(['.', '!', '?', '؟', ':', '。']);
    let is_cell = |cell: &&str| cell.chars().count() <= MAX_CELL_CHARS && !ends(cell);
    (cells.len() > 1 && !line.contains('\t') && cells.iter().all(is_cell)).then_some(cells)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_spaces_are_told_from_spaces() {
        for (text, expected) in [
            ("Town    Votes\nBay     1,200\nElgin   900", "Town\tVotes\nBay\t1,200\nElgin\t900"),
            ("البلدة   الأصوات\nالنورس   1200\nالميناء   900", "البلدة\tالأصوات\nالنورس\t1200\nالميناء\t900"),
            // Two lines, another number of cells, a typist's spaces.
            ("Town    Votes\nBay     1,200", "Town    Votes\nBay     1,200"),
            ("a  b\nc  d  e\nf  g", "a  b\nc  d  e\nf  g"),
            (
                "It rained.  A lot\nIt snowed.  A lot\nIt stopped.  So",
                "It rained.  A lot\nIt snowed.  A lot\nIt stopped.  So",
            ),
            ("a\n\nb", "a\n\nb"),
        ] {
            assert_eq!(with_tabs(text), expected, "{text}");
        }
    }
}
