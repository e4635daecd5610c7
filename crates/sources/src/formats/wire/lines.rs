//! Lines of a telegram as paragraphs, lists, tables and notes.

use super::terms;
use crate::html::Body;
use crate::text::{is_alphabetic, is_alphanumeric};

/// New paragraphs of a text without empty lines begin with so many spaces.
const MIN_INDENT: usize = 3;
/// Columns of a table in a text of fixed width are so many spaces apart.
const MIN_GAP: &str = "   ";

/// What stands between empty lines, or begins with blanks.
#[derive(Debug, PartialEq)]
pub(super) enum Block {
    Paragraph(String),
    Heading(String),
    List(Vec<String>),
    /// Lines whose columns are told by their width.
    Preformatted(Vec<String>),
    /// Rows of cells.
    Table(Vec<Vec<String>>),
}

/// A line without control characters and white space behind it.
pub(super) fn clean(line: &str) -> String {
    let visible: String = line.chars().filter(|c| !c.is_control() || *c == '\t').collect();
    visible.trim_end().to_owned()
}

/// The blocks of lines.
pub(super) fn blocks(lines: &[String]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for group in lines.split(|line| line.trim().is_empty()).filter(|group| !group.is_empty()) {
        if let Some(rows) = piped(group) {
            blocks.push(Block::Table(rows));
        } else if is_tabular(group) {
            blocks.push(Block::Preformatted(group.to_vec()));
        } else if let Some(items) = items(group) {
            blocks.push(Block::List(items));
        } else {
            blocks.extend(paragraphs(group).into_iter().map(Block::Paragraph));
        }
    }
    blocks
}

/// Lines that belong together; those that are further in than others begin a paragraph.
fn paragraphs(group: &[String]) -> Vec<String> {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let base = group.iter().map(|line| indent(line)).min().unwrap_or_default();
    let mut paragraphs: Vec<String> = Vec::new();
    for line in group {
        let is_ended = |paragraph: &String| paragraph.ends_with(['.', '!', '?', '"', '»', '”', ')']);
        // Where every line is in, a sentence has to end before the next paragraph. Reuters begins lines for credits and
        // for editors with one blank.
        let is_start = indent(line) >= base + MIN_INDENT
            || line.starts_with('\t')
            || (indent(line) >= MIN_INDENT || line.starts_with(" (") || line.starts_with(" Keywords:"))
                && paragraphs.last().is_some_and(is_ended);
        match paragraphs.last_mut() {
            Some(paragraph) if !is_start => paragraph.extend([" ", line.trim()]),
            _ => paragraphs.push(line.trim().to_owned()),
        }
    }
    paragraphs
}

/// `| a | b |`
fn piped(group: &[String]) -> Option<Vec<Vec<String>>> {
    let inside = |line: &String| {
        let cells = line.trim().strip_prefix('|')?.strip_suffix('|')?;
        Some(cells.split('|').map(|cell| cell.trim().to_owned()).collect())
    };
    group.iter().map(inside).collect()
}

fn is_tabular(group: &[String]) -> bool {
    let has_gap = |line: &&String| line.trim().contains(MIN_GAP) || line.trim().contains('\t');
    let count = group.iter().filter(has_gap).count();
    count >= 2 && count * 2 >= group.len()
}

/// The items of a list: several lines begin with one mark, the first among them.
fn items(group: &[String]) -> Option<Vec<String>> {
    let mark = group.first()?.trim_start().chars().next().filter(|mark| "-*+•–".contains(*mark))?;
    let item = |line: &str| line.trim().strip_prefix(mark)?.strip_prefix(' ').map(|item| item.trim().to_owned());
    let mut items: Vec<String> = Vec::new();
    for line in group {
        match (item(line), items.last_mut()) {
            (Some(item), _) => items.push(item),
            (None, Some(last)) => last.extend([" ", line.trim()]),
            (None, None) => return None,
        }
    }
    (items.len() > 1).then_some(items)
}

/// Takes what closes a message from its end: sign-offs, and a date; gives the date.
pub(super) fn take_closing(lines: &mut Vec<String>, provider: Option<&str>) -> Option<String> {
    const MAX_LINES: usize = 8;
    let is_empty = |line: &String| line.trim().is_empty();
    let sent = |line: &str| super::date_line::date(line).filter(|_| line.trim().chars().count() < 48);
    // What comes behind a word for the end is of the desk.
    let last_lines = lines.len().saturating_sub(MAX_LINES);
    let end = (last_lines..lines.len()).find(|at| terms::is_end_line(&lines[*at]));
    let mut date = end.and_then(|end| lines.drain(end..).rev().find_map(|line| sent(&line)));
    for _ in 0..MAX_LINES {
        while lines.last().is_some_and(is_empty) {
            lines.pop();
        }
        let Some(last) = lines.last() else { break };
        // Lines between empty lines sign off together, or each that stands further in by itself.
        let start = lines.iter().rposition(is_empty).map_or(0, |at| at + 1);
        let is_signed = |line: &String| sent(line).is_some() || terms::is_sign_off(line, provider, true);
        let is_alone = last.starts_with("   ") || (lines.len() - start <= 4 && lines[start..].iter().all(is_signed));
        let found = sent(last);
        if found.is_none() && !terms::is_sign_off(last, provider, is_alone) {
            break;
        }
        date = date.or(found);
        lines.pop();
    }
    if let Some(last) = lines.last_mut()
        && let Some(text) = terms::without_signature(last, provider)
    {
        last.truncate(text.len());
    }
    date
}

/// Writes blocks. A short line without a full stop between paragraphs is a heading.
pub(super) fn write(body: &mut Body, blocks: &[Block]) {
    for (at, block) in blocks.iter().enumerate() {
        match block {
            Block::Paragraph(text) => {
                let is_long = |block: Option<&Block>| {
                    block.is_some_and(|block| !matches!(block, Block::Paragraph(text) if is_title(text)))
                };
                let stands_between = at > 0 && is_long(blocks.get(at - 1)) && is_long(blocks.get(at + 1));
                body.block(if stands_between && is_title(text) { "h2" } else { "p" }, text);
            }
            Block::Heading(text) => body.block("h2", text),
            Block::List(items) => {
                body.start("ul", &[]);
                items.iter().for_each(|item| body.block("li", item));
                body.end("ul");
            }
            Block::Preformatted(lines) => {
                body.start("pre", &[]);
                // A parser leaves a line end out that begins a pre.
                body.text(&lines.join("\n"));
                body.end("pre");
            }
            Block::Table(rows) => write_table(body, rows),
        }
    }
}

/// Could it be a heading between paragraphs?
fn is_title(text: &str) -> bool {
    const MAX_CHARS: usize = 72;
    let starts_well = text.starts_with(|c: char| is_alphanumeric(c) && !c.is_lowercase() || c == '«' || c == '"');
    let length = text.chars().count();
    starts_well
        && length <= MAX_CHARS
        && text.contains(is_alphabetic)
        && !text.ends_with(['.', '!', ':', ';', ',', '…', '-', ')', '،', '؛'])
        && !(text.ends_with(['"', '»', '”', '?']) && length > MAX_CHARS / 2)
}

/// A row of one cell is as wide as the table. A row whose first cell is empty names the columns.
fn write_table(body: &mut Body, rows: &[Vec<String>]) {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let span = width.to_string();
    body.start("table", &[]);
    for row in rows {
        let is_head = row.first().is_some_and(String::is_empty);
        body.start("tr", &[]);
        for cell in row {
            let name = if is_head { "th" } else { "td" };
            body.start(name, &[("colspan", (row.len() == 1 && width > 1).then_some(span.as_str()))]);
            body.text(cell);
            body.end(name);
        }
        body.end("tr");
    }
    body.end("table");
}

/// The dateline with which a paragraph begins, and the agency in it: `Berlin (dpa)`, `PARIS, 27 nov 2026 (AFP)`,
/// `Tyr, fredag /ritzau/`, `(ANSA) - TIRO`.
pub(super) fn dateline(paragraph: &str) -> Option<(&str, &str)> {
    const MAX_BYTES: usize = 120;
    let brackets = paragraph.match_indices(['(', '/']).take_while(|(at, _)| *at < MAX_BYTES);
    brackets.map(|(open, _)| open).find_map(|open| {
        let is_bracket = paragraph[open..].starts_with('(');
        let inside = &paragraph[open + 1..];
        let close = open + 1 + inside.find(if is_bracket { ')' } else { '/' })?;
        let place = paragraph[..open].strip_suffix(' ').or((open == 0 && is_bracket).then_some(""))?;
        let (agency, rest) = (&paragraph[open + 1..close], paragraph[close + 1..].trim_start());
        // Without a dash, which the Swiss agency does not write, only what is short and looks like one.
        let is_dashed = rest.starts_with(['-', '–', '—', '_', ':']);
        let is_bare = place.split(' ').count() <= 3
            && agency.len() <= 12
            && !agency.contains(char::is_uppercase)
            && rest.starts_with(|c: char| c.is_uppercase() || c == '«');
        let is_known = agency.split(['/', ' ']).any(|name| terms::is_agency(name, None));
        let is_place = !place.contains(['"', '?', '!', ';']) && !place.starts_with(char::is_lowercase);
        let is_told = if is_bracket { is_dashed || is_bare } else { is_known || is_dashed };
        (is_agency(agency) && is_place && is_told).then(|| (&paragraph[..=close], agency))
    })
}

/// Could it be the name of an agency, or of several?
fn is_agency(text: &str) -> bool {
    text.chars().all(|c| is_alphabetic(c) || " /.-".contains(c))
        && text.split([' ', '/']).all(|word| (1..=16).contains(&word.chars().count()))
        && text.split([' ', '/']).count() <= 4
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(clean).collect()
    }

    #[test]
    fn lines_become_blocks() {
        for (name, text, expected) in [
            ("paragraphs by empty lines", "one\ntwo\n\nthree\n", "<p>one two</p><p>three</p>"),
            ("paragraphs by blanks", "     one\ntwo\n     three", "<p>one two</p><p>three</p>"),
            ("a verse all of whose lines are in", "    one\n    two", "<p>one two</p>"),
            ("a list", "- a\n- b\n  c", "<ul><li>a</li><li>b c</li></ul>"),
            ("a dash that goes on", "It was so\n- and it stayed.", "<p>It was so - and it stayed.</p>"),
            ("speech after a dash", "- Who knows?", "<p>- Who knows?</p>"),
            ("columns", "Sur    1   2\nTyre   3   4", "<pre>Sur    1   2\nTyre   3   4</pre>"),
            (
                "cells",
                "| Saturday: |\n| Sur | 2:1 |",
                "<table><tr><td colspan=\"2\">Saturday:</td></tr><tr><td>Sur</td><td>2:1</td></tr></table>",
            ),
            (
                "a heading between paragraphs",
                "It rained all of the day.\n\nMore rain to come\n\nIt will rain.",
                "<p>It rained all of the day.</p><h2>More rain to come</h2><p>It will rain.</p>",
            ),
            ("no heading ends a text", "It rained.\n\nMore rain", "<p>It rained.</p><p>More rain</p>"),
            ("markup is text", "a < b & c", "<p>a &lt; b &amp; c</p>"),
        ] {
            let mut body = Body::default();
            write(&mut body, &blocks(&lines(text)));
            assert_eq!(body.into_html(), expected, "{name}");
        }
    }

    #[test]
    fn what_closes_a_message_is_taken_from_its_end() {
        for (name, text, provider, left, date) in [
            ("initials", "It rained.\n\ndpa grj rmo", Some("dpa"), "It rained.", None),
            ("initials of two desks", "It rained.\n\nabc/def", None, "It rained.", None),
            ("in brackets", "It rained.\n\n(SDA/mf ba)", None, "It rained.", None),
            ("an agency behind the last line", "It rained.\n==Kyodo", None, "It rained.", None),
            ("a word for the end", "Choveu.\n\nABC // DEF\nLusa/Fim", Some("Lusa"), "Choveu.", None),
            ("Arabic initials", "هطل المطر.\n\n(النهاية) م ع / ن ا", None, "هطل المطر.", None),
            ("a date", "It rained.\n\nabc/de\n\n271030 GMT Nov 26", None, "It rained.", Some("2026-11-27T10:30Z")),
            ("an agency in brackets", "It rained. (PAP)\n\nab/ cd/", None, "It rained.", None),
            ("initials and the agency", "Deževalo je.\n\nlh/os\nSTA", None, "Deževalo je.", None),
            (
                "what comes behind a word for the end",
                "هطل المطر.\n// انتهى //\n13:30 ت م\n0045",
                None,
                "هطل المطر.",
                None,
            ),
            (
                "an agency with its date",
                "Esett.\n\n- lhd -\n\nMTI 2026. november 27., péntek 10:30",
                None,
                "Esett.",
                None,
            ),
            ("a last line that goes on", "It rained\nall day long", None, "It rained\nall day long", None),
            ("a sentence", "It rained.\n\nIt did.", None, "It rained.\n\nIt did.", None),
            ("a table", "Sur    1\n\n10/2 30/4", None, "Sur    1\n\n10/2 30/4", None),
        ] {
            let mut lines = lines(text);
            let found = take_closing(&mut lines, provider);
            assert_eq!((lines.join("\n").as_str(), found.as_deref()), (left, date), "{name}");
        }
    }

    #[test]
    fn datelines_are_told_from_sentences() {
        for (text, expected) in [
            ("Berlin (dpa) - It rained.", Some("Berlin (dpa)")),
            ("BUENOS AIRES, Argentina (AP) _ It rained.", Some("BUENOS AIRES, Argentina (AP)")),
            ("Paris (ats afp) Il a plu.", Some("Paris (ats afp)")),
            ("القاهرة في 27 نوفمبر (أ ش أ) -- هطل المطر.", Some("القاهرة في 27 نوفمبر (أ ش أ)")),
            ("TYR (Liban), 27 nov 2026 (AFP) - Il a plu.", Some("TYR (Liban), 27 nov 2026 (AFP)")),
            ("Tyr, fredag /ritzau/ Det regnede.", Some("Tyr, fredag /ritzau/")),
            ("ТИР, 27 ноября. /ТАСС/. Шёл дождь.", Some("ТИР, 27 ноября. /ТАСС/")),
            ("(ANSA) - TIRO, 27 NOV - È piovuto.", Some("(ANSA)")),
            ("The World Bank (WB) said it rained.", None),
            ("It rained (a lot) and stopped.", None),
        ] {
            assert_eq!(dateline(text).map(|(line, _)| line), expected, "{text}");
        }
    }
}
