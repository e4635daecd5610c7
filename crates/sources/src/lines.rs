//! Lines of plain text as blocks: wires wrap their lines hard, and tell paragraphs by blanks or empty lines.

/// What lines are.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Block {
    /// A paragraph, in one line.
    Paragraph(String),
    /// A point of a list, without its sign.
    Point(String),
    /// Columns that blanks set: every line as it stands.
    Columns(String),
}

/// How line ends are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wrap {
    /// As white space, but where the text was wrapped hard: inside an element of XML.
    Markup,
    /// As the text's own.
    Text,
}

/// A line of running text that is longer was not wrapped by hand.
const MAX_WRAPPED_CHARS: usize = 100;
const MIN_TABLE_LINES: usize = 4;

/// The blocks of text.
pub(crate) fn blocks(text: &str, wrap: Wrap) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let filled: Vec<&str> = lines.iter().copied().filter(|line| !line.is_empty()).collect();
    if is_table(&filled) {
        let columns = text.trim_matches(['\n', '\r']).trim_end();
        return vec![Block::Columns(columns.to_owned())];
    }
    // What is indented as a whole was set so by who printed the XML; where only some lines are, these begin paragraphs.
    let is_wrapped = filled.iter().skip(1).any(|line| indent(line) == 0);
    let has_gap = lines.iter().skip_while(|line| line.is_empty()).any(|line| line.is_empty());
    let each_line = wrap == Wrap::Text && filled.iter().any(|line| line.trim().chars().count() > MAX_WRAPPED_CHARS);
    let mut found = Vec::new();
    let mut paragraph = String::new();
    for line in &lines {
        let is_start = is_wrapped && indent(line) > 0;
        let is_end = line.is_empty() && (is_wrapped || (wrap == Wrap::Text && has_gap));
        if is_start || is_end || (each_line && !line.is_empty()) || point(line).is_some() {
            end(&mut paragraph, &mut found);
        }
        paragraph.extend([line.trim(), " "]);
    }
    end(&mut paragraph, &mut found);
    found
}

fn end(paragraph: &mut String, found: &mut Vec<Block>) {
    let text = crate::text::collapse(&std::mem::take(paragraph));
    match point(&text) {
        _ if text.is_empty() => {}
        Some(point) => found.push(Block::Point(point.to_owned())),
        None => found.push(Block::Paragraph(text)),
    }
}

/// What stands behind the sign of a point: `* Gold fell`.
fn point(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix(['*', '•', '·'])?;
    rest.starts_with(char::is_whitespace).then(|| rest.trim_start())
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t', '\u{a0}']).len()
}

/// Most lines of a table have gaps between their columns.
fn is_table(lines: &[&str]) -> bool {
    let gaps = |line: &&&str| {
        let line = line.trim();
        line.contains("   ") || line.split("  ").filter(|part| !part.trim().is_empty()).count() > 2
    };
    let counted = lines.iter().filter(|line| !line.trim().chars().all(|c| matches!(c, '-' | '=' | '_'))).count();
    lines.len() >= MIN_TABLE_LINES && lines.iter().filter(gaps).count() * 2 >= counted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_blocks() {
        let paragraph = |text: &str| Block::Paragraph(text.to_owned());
        for (name, wrap, text, expected) in [
            (
                "indented lines begin paragraphs",
                Wrap::Markup,
                "\n      Rain fell\nall day.\n   It stopped\nat night.\n   ",
                vec![paragraph("Rain fell all day."), paragraph("It stopped at night.")],
            ),
            (
                "what is indented as a whole is one paragraph",
                Wrap::Markup,
                "Rain fell\n      all day.\n      It stopped.",
                vec![paragraph("Rain fell all day. It stopped.")],
            ),
            (
                "points",
                Wrap::Markup,
                "(Adds)\n    * One\n    * Two\n\n    Three\nfour",
                vec![
                    paragraph("(Adds)"),
                    Block::Point("One".to_owned()),
                    Block::Point("Two".to_owned()),
                    paragraph("Three four"),
                ],
            ),
            ("empty lines", Wrap::Text, "One\ntwo\n\nthree", vec![paragraph("One two"), paragraph("three")]),
            (
                "columns",
                Wrap::Markup,
                "Results\nAden     2 Sanaa   0\nTaiz     1 Ibb     1\nMarib    3 Hodeida 2",
                vec![Block::Columns(
                    "Results\nAden     2 Sanaa   0\nTaiz     1 Ibb     1\nMarib    3 Hodeida 2".to_owned(),
                )],
            ),
            ("nothing", Wrap::Text, " \n ", vec![]),
        ] {
            assert_eq!(blocks(text, wrap), expected, "{name}");
        }
        let long = ["a ".repeat(60), "b ".repeat(60)].join("\n");
        assert_eq!(blocks(&long, Wrap::Text).len(), 2, "lines that nobody wrapped are paragraphs");
        assert_eq!(blocks(&long, Wrap::Markup).len(), 1);
    }
}
