//! ANPA 1312, as AP's satellite sends it: two header lines, then fields that begin with `^` and end with `<` or `=`,
//! and paragraphs that begin with a tab.

use super::lines::{self, Block};
use super::{Desk, Message, date_line, iptc7901, terms};
use crate::html::Body;
use crate::source::{Format, Kind, Source, Subject};
use crate::text::{contains, filled, is_alphanumeric, split_once};

/// Begins the lines of a table.
const ROW: char = '\u{8}';
/// Ends the first word of a row, in some systems.
const UNION: char = '\u{10}';
/// Blanks of fixed widths, which part the cells of a row.
const EN_SPACE: char = '\u{1e}';
const EM_SPACE: char = '\u{1f}';

/// Is it the second line of a header: priority, category, slug, date, words? `r s BC-BKN--Heat-Hawks 02-20 0500`
pub(super) fn is_header_line(line: &str) -> bool {
    header_words(line).is_some()
}

fn header_words(line: &str) -> Option<(u8, u8, String)> {
    let text: String = line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    let [priority, category, slug @ ..] = &words[..] else { return None };
    let letter = |word: &str| word.bytes().next().filter(|byte| word.len() == 1 && byte.is_ascii_alphabetic());
    let is_date = |word: &&str| {
        word.len() == 5
            && word.bytes().enumerate().all(|(at, byte)| if at == 2 { byte == b'-' } else { byte.is_ascii_digit() })
    };
    let end = slug.iter().rposition(is_date).filter(|end| (1..=8).contains(end) && end + 2 >= slug.len())?;
    Some((letter(priority)?, letter(category)?, slug[..end].join(" ")))
}

/// Is it a field of ANPA's?
pub(super) fn is_slug_line(line: &str) -> bool {
    let line = line.trim();
    line.strip_prefix('^').is_some_and(|text| text.ends_with(['<', '=']) && text.len() > 3)
}

/// A line of the text.
#[derive(Debug)]
enum Line {
    /// A field, and whether it ends with `=`: headings, names.
    Field(String, bool),
    Paragraph(String),
    /// A row of a table, and the line as it was.
    Row(Vec<String>, String),
    /// A line that neither a tab nor `^` begins.
    Loose(String),
    Empty,
}

pub(super) fn read(message: &Message<'_>) -> Source {
    let mut story = Source::new(Format::Anpa, Kind::Html, String::new());
    if let Some((priority, category, slug)) = message.header.get(1).and_then(|line| header_words(line)) {
        let number = message.header[0].split([EM_SPACE, ' ']).next().unwrap_or_default();
        story.known.id = filled(lines::clean(number));
        story.known.urgency = Some(urgency(priority));
        story.known.subjects.push(Subject { code: char::from(category).to_string(), ..Subject::default() });
        story.known.slug = filled(slug);
    }
    if message.text.iter().any(|line| is_slug_line(&lines::clean(line))) {
        text(message, &mut story);
    } else {
        // Kyodo sends ANPA's header with a text as of 7901.
        iptc7901::text(message, &mut story);
    }
    story
}

/// ANPA's priorities (flash, bulletin, urgent, rush, deferred) as IPTC's.
fn urgency(priority: u8) -> u8 {
    match priority.to_ascii_lowercase() {
        b'f' => 1,
        b'b' => 2,
        b'u' => 3,
        b'r' => 4,
        b'd' => 5,
        _ => 6,
    }
}

fn text(message: &Message<'_>, story: &mut Source) {
    let mut raw = message.text.clone();
    let mut signed = None;
    while let Some(last) = raw.last() {
        let line = lines::clean(last);
        let date = date_line::date(line.trim());
        if date.is_none() && line.chars().any(is_alphanumeric) && line.trim() != "^END<" {
            break;
        }
        signed = signed.or(date);
        raw.pop();
    }
    story.known.published = message.tail.lines().find_map(date_line::date).or(signed);
    let mut desk = Desk::default();
    let lines = rest_of_head(raw.iter().flat_map(|line| parse(line)).collect(), story, &mut desk);
    let blocks = blocks(lines);
    let first = blocks.iter().find_map(|block| match block {
        Block::Paragraph(text) => lines::dateline(text),
        _ => None,
    });
    if let Some((dateline, agency)) = first {
        story.known.dateline = filled(dateline);
        story.known.provider = story.known.provider.take().or_else(|| filled(agency));
    }
    let mut body = Body::default();
    lines::write(&mut body, &blocks);
    story.source = body.into_html();
    desk.tell(story);
}

/// The fields or the paragraph of a line.
fn parse(raw: &str) -> Vec<Line> {
    if let Some(row) = raw.strip_prefix(ROW) {
        return vec![row_of(row)];
    }
    let spaced: String = raw.chars().map(|c| if matches!(c, EN_SPACE | EM_SPACE) { ' ' } else { c }).collect();
    let line = lines::clean(&spaced);
    let text = line.trim();
    let is_indented = line.starts_with(['\t', ' ']);
    if text.is_empty() {
        return vec![Line::Empty];
    }
    if text.starts_with("^;") || text.matches(';').count() >= 3 && !contains(text, "; ") {
        let cells = text.trim_start_matches('^').trim_end_matches(['<', '=']);
        return vec![Line::Row(cells.split(';').map(cell).collect(), quoted(cells))];
    }
    if text.starts_with('^') || contains(text, "<^") || contains(text, "< ^") {
        // The desk's number of a bulletin stands before its first field: `*9006< ^AP-Top`.
        let fields = text.split('^').map(str::trim).filter(|field| !field.is_empty() && !field.starts_with('*'));
        return fields
            .map(|field| Line::Field(quoted(field.trim_end_matches(['<', '='])), field.ends_with('=')))
            .collect();
    }
    let is_heading = text.ends_with('=');
    let text = quoted(text.trim_end_matches(['<', '=']));
    vec![if is_indented && is_heading {
        Line::Field(text, true)
    } else if is_indented {
        Line::Paragraph(text)
    } else {
        Line::Loose(text)
    }]
}

/// A row whose cells are parted by semicolons, or by blanks of fixed widths.
fn row_of(row: &str) -> Line {
    let row: String = row.chars().filter(|c| *c != UNION && *c != '^' && *c != '\r').collect();
    let row = row.trim_end().trim_end_matches(['<', '=']);
    let cells: Vec<String> = if row.contains(';') {
        row.split(';').map(cell).collect()
    } else {
        let starts_blank = row.starts_with([EN_SPACE, EM_SPACE]);
        let cells = row.split([EN_SPACE, EM_SPACE]).map(cell).filter(|cell| !cell.is_empty());
        starts_blank.then(String::new).into_iter().chain(cells).collect()
    };
    let text = cells.join(" ");
    Line::Row(cells, text)
}

/// The text of a cell. Half a game behind is `6{`.
fn cell(text: &str) -> String {
    lines::clean(text).trim().chars().map(|c| if c == '{' { '½' } else { c }).collect()
}

/// ANPA's quotation marks are those of typewriters.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len());
    let mut rest = text.trim();
    while let Some(c) = rest.chars().next() {
        let (written, length) = match c {
            '`' if rest.starts_with("``") => ('“', 2),
            '`' => ('‘', 1),
            '\'' if rest.starts_with("''") => ('”', 2),
            _ => (c, c.len_utf8()),
        };
        quoted.push(written);
        rest = &rest[length..];
    }
    quoted
}

/// Reads the fields above the text, and gives the lines of the text.
fn rest_of_head(lines: Vec<Line>, story: &mut Source, desk: &mut Desk) -> Vec<Line> {
    /// A summary is longer than any headline.
    const MIN_SUMMARY_CHARS: usize = 110;
    let mut rest = Vec::new();
    let mut is_head = true;
    let mut has_slug = false;
    for line in lines {
        let Line::Field(text, is_name) = line else {
            is_head &= matches!(line, Line::Empty);
            rest.push(line);
            continue;
        };
        let known = &mut story.known;
        if !is_head {
            rest.push(Line::Field(text, is_name));
        } else if !has_slug && is_slug(&text) {
            has_slug = true;
            let (slug, mark) = split_slug(&text);
            known.slug = filled(slug);
            desk.take(mark.to_owned());
        } else if is_for_desk(&text) || terms::is_embargo(&text) || terms::is_withdrawal(&text) {
            desk.take(text);
        } else if text.starts_with("EDITOR") {
            // It is for readers: why this report is published.
            rest.push(Line::Paragraph(text));
        } else if terms::is_byline(&text) {
            known.byline = Some(text);
        } else if is_name && known.byline.is_some() && is_job(&text) {
            if text.ends_with("Press") {
                known.provider = Some(text);
            }
        } else if known.title.is_none() {
            known.title = filled(text);
        } else if text.chars().count() >= MIN_SUMMARY_CHARS {
            known.lead = filled(text);
        } else {
            rest.push(Line::Field(text, is_name));
        }
    }
    rest
}

/// `BC-LT--Argentina-Cancer Beauty,466`
fn is_slug(text: &str) -> bool {
    let end = text.rsplit(',').next().unwrap_or_default();
    let is_count = end.len() < text.len() && !end.is_empty() && end.bytes().all(|byte| byte.is_ascii_digit());
    let starts = ["BC-", "AP-", "AM-", "PM-", "US--", "bc-"];
    is_count || contains(text, "--") || starts.iter().any(|start| text.starts_with(start))
}

/// The slug, and which version of a story it says it is: `1st Ld-Writethru`.
fn split_slug(text: &str) -> (&str, &str) {
    let text = text.trim_end_matches(|c: char| c == ',' || c.is_ascii_digit() || c.is_whitespace());
    split_once(text, ", ").unwrap_or((text, ""))
}

/// `AP Photo XNP101`, `Eds: With AP Photos.`
fn is_for_desk(text: &str) -> bool {
    const KINDS: &[&str] = &["Photo", "Photos", "Graphic", "Graphics", "Video", "Audio", "Illustration", "Interactive"];
    let text = text.trim_start_matches('(');
    let starts = ["Eds", "EDS", "Ed:", "Editors:", "Attention", "For global", "Note to", "With "];
    let mut words = text.split([' ', ',', ':']).take(2);
    starts.iter().any(|start| text.starts_with(start)) || words.any(|word| KINDS.contains(&word))
}

/// What stands below a byline: whom the writer writes for.
fn is_job(text: &str) -> bool {
    ["Press", "AP ", "Writer", "Editor", "Correspondent", "Columnist", "Reporter"]
        .iter()
        .any(|word| contains(text, word))
}

/// The blocks of the lines of the text.
fn blocks(lines: Vec<Line>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = lines
        .into_iter()
        .filter(|line| !matches!(line, Line::Paragraph(text) | Line::Field(text, _) if !is_said(text)));
    let mut loose: Vec<String> = Vec::new();
    let mut fields: Vec<String> = Vec::new();
    let mut rows: Vec<(Vec<String>, String)> = Vec::new();
    let mut may_go_on = false;
    loop {
        let line = lines.next();
        if !matches!(line, Some(Line::Loose(_))) {
            blocks.extend(lines::blocks(&std::mem::take(&mut loose)));
        }
        if !matches!(line, Some(Line::Row(..))) {
            blocks.extend(table(std::mem::take(&mut rows)));
        }
        if !matches!(line, Some(Line::Field(_, false))) && fields.len() > 2 {
            blocks.push(Block::List(std::mem::take(&mut fields)));
        }
        if !matches!(line, Some(Line::Field(_, false))) {
            blocks.extend(std::mem::take(&mut fields).into_iter().map(Block::Paragraph));
        }
        match (line, blocks.last_mut()) {
            (None, _) => return blocks,
            (Some(Line::Loose(text)), Some(Block::Paragraph(before))) if may_go_on => before.extend([" ", &text]),
            (Some(Line::Loose(text)), _) => loose.push(text),
            (Some(Line::Row(cells, text)), _) => rows.push((cells, text)),
            (Some(Line::Field(text, true)), _) => {
                may_go_on = false;
                blocks.push(Block::Heading(text));
            }
            (Some(Line::Field(text, false)), _) => {
                may_go_on = false;
                fields.push(text);
            }
            (Some(Line::Paragraph(text)), _) => {
                may_go_on = true;
                blocks.push(Block::Paragraph(text));
            }
            (Some(Line::Empty), _) => may_go_on = false,
        }
    }
}

/// `___` and `^END` part and end texts.
fn is_said(text: &str) -> bool {
    text.chars().any(is_alphanumeric) && text != "END"
}

/// Rows as a table; one row is a line with semicolons.
fn table(mut rows: Vec<(Vec<String>, String)>) -> Option<Block> {
    match rows.len() {
        0 => None,
        1 => rows.pop().map(|(_, text)| Block::Paragraph(text)),
        _ => Some(Block::Table(rows.into_iter().map(|(cells, _)| cells).collect())),
    }
}
