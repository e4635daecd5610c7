//! IPTC 7901: a header line, a catchline, the headline up to `=`, the text, and the date behind it.
//!
//! <https://www.iptc.org/std/IPTC7901/1.0/specification/7901V5.pdf>

use super::lines::{self, Block};
use super::{Desk, Message, date_line, terms};
use crate::html::Body;
use crate::source::{Format, Kind, Link, Source, Subject};
use crate::text::{collapse, filled, is_alphanumeric};

/// A telegram's line holds 69 characters: one that has no room for the next word goes on in the next line.
const WIDTH: usize = 68;

/// What the header line says: `eca0124 3 i 93 dpa 1888`.
pub(super) struct Header<'t> {
    /// The service and the number of the message.
    id: &'t str,
    /// From 1 to 9 (section 4.1.3).
    urgency: u8,
    category: &'t str,
}

/// Reads a header line in the form that every message of 7901 has.
pub(super) fn header(line: &str) -> Option<Header<'_>> {
    let line = line.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    let words: Vec<&str> = line.split_ascii_whitespace().take(4).collect();
    let [id, urgency, category, count] = words[..] else { return None };
    let letters = id.bytes().take_while(u8::is_ascii_alphabetic).count();
    let is_id = (2..=4).contains(&letters)
        && (3..=6).contains(&(id.len() - letters))
        && id.bytes().skip(letters).all(|byte| byte.is_ascii_digit());
    let is_category = (1..=4).contains(&category.len()) && category.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_count = count.len() <= 5 && count.bytes().all(|byte| byte.is_ascii_digit());
    let urgency = urgency.parse().ok().filter(|urgency| (1..=9).contains(urgency))?;
    (is_id && is_category && is_count && line.len() <= 80).then_some(Header { id, urgency, category })
}

pub(super) fn read(message: &Message<'_>) -> Source {
    let mut story = Source::new(Format::Iptc7901, Kind::Html, String::new());
    if let Some(header) = message.header.first().and_then(|line| header(line)) {
        story.known.id = Some(header.id.to_owned());
        story.known.urgency = Some(header.urgency);
        story.known.subjects.push(Subject { code: header.category.to_owned(), ..Subject::default() });
        let catchlines: Vec<String> = message.header.iter().skip(1).map(|line| lines::clean(line)).collect();
        story.known.slug = filled(catchlines.join(" "));
    }
    text(message, &mut story);
    story
}

/// Reads the text of a message, and the date behind it.
pub(super) fn text(message: &Message<'_>, story: &mut Source) {
    let mut lines: Vec<String> = message.text.iter().map(|line| lines::clean(line)).collect();
    let mut desk = Desk::default();
    let mut tail = Vec::new();
    if let Some(at) = lines.iter().position(|line| is_notebook(line)) {
        tail = lines.split_off(at);
    }
    if let Some(at) = lines.iter().position(|line| is_colophon(line)) {
        let colophon = lines.split_off(at);
        lines::blocks(&colophon).into_iter().for_each(|block| match block {
            Block::Paragraph(text) if date_line::date(&text).is_none() => {
                desk.take(text.trim_matches(['~', '*', ' ']).to_owned())
            }
            _ => {}
        });
        story.known.published = colophon.iter().find_map(|line| date_line::date(line));
    }
    let head_length = head_length(&lines);
    let body_lines = lines.split_off(head_length);
    read_head(&lines, story, &mut desk);

    let mut body_lines = body_lines;
    if let Some(at) = body_lines.iter().position(|line| !line.trim().is_empty()) {
        let is_alone = body_lines.get(at + 1).is_none_or(|next| next.trim().is_empty() || next.starts_with("  "));
        if is_alone && story.known.byline.is_none() && terms::is_byline(body_lines[at].trim()) {
            story.known.byline = Some(body_lines.remove(at).trim().to_owned());
        }
    }
    let from = lines::blocks(&body_lines).iter().take(3).find_map(|block| match block {
        Block::Paragraph(text) => lines::dateline(text).map(|(line, agency)| (collapse(line), collapse(agency))),
        _ => None,
    });
    let (dateline, agency) = from.unzip();
    let signed = lines::take_closing(&mut tail, agency.as_deref());
    read_notebook(&tail, story, &mut desk);
    let closed = lines::take_closing(&mut body_lines, agency.as_deref());
    let behind = message.tail.lines().find_map(date_line::date);
    story.known.published = behind.or(signed).or(closed).or(story.known.published.take());
    (story.known.dateline, story.known.provider) = (dateline, agency);

    let mut blocks = lines::blocks(&body_lines);
    blocks.retain(|block| match block {
        Block::Paragraph(text) if is_note(text) => {
            desk.take(text.trim_matches(['(', ')', '~', ' ']).to_owned());
            false
        }
        Block::Paragraph(text) => text.chars().any(is_alphanumeric),
        _ => true,
    });
    let mut body = Body::default();
    lines::write(&mut body, &blocks);
    story.source = body.into_html();
    desk.tell(story);
}

/// How many lines belong to the headline: up to the first that ends with `=`, as agencies write it, or `+`, as Kyodo
/// does; else up to the first empty line, where so little stands above it that it can be a headline.
fn head_length(lines: &[String]) -> usize {
    const MAX_LINES: usize = 16;
    let head = &lines[..lines.len().min(MAX_LINES)];
    if let Some(at) = head.iter().position(|line| line.ends_with('=') && !line.ends_with("==")) {
        return at + 1;
    }
    if let Some(at) = head.iter().take(5).position(|line| line.ends_with('+')) {
        return at + 1;
    }
    let is_end = |at: usize| head[at].trim().is_empty() || (at > 0 && head[at].starts_with("   "));
    let first = (0..head.len()).find(|at| is_end(*at)).unwrap_or(0);
    let is_short = |line: &String| !line.ends_with(['.', '،']) && lines::dateline(line).is_none();
    if first <= 3 && first < lines.len() && head[..first].iter().all(is_short) { first } else { 0 }
}

/// Reads the lines up to the headline's end.
fn read_head(head: &[String], story: &mut Source, desk: &mut Desk) {
    let mut titles: Vec<&str> = Vec::new();
    let mut aside = String::new();
    for line in head {
        let line = line.trim().trim_end_matches(['=', '+']).trim_end();
        if !aside.is_empty() || (line.starts_with('(') && (line.ends_with(')') || !line.contains(')'))) {
            aside.extend([if aside.is_empty() { "" } else { " " }, line]);
            if line.ends_with(')') {
                let text = std::mem::take(&mut aside).trim_matches(['(', ')']).trim().to_owned();
                if !titles.is_empty() && terms::is_byline(&text) {
                    story.known.byline = Some(text);
                } else {
                    desk.take(text);
                }
            }
        } else if line.is_empty() {
        } else if let Some(subtitle) = line.strip_prefix("Utl.:").or_else(|| line.strip_prefix("Untertitel:")) {
            story.known.subtitle = filled(subtitle);
        } else if let Some(subtitle) = &mut story.known.subtitle {
            // It may go on in the next line.
            subtitle.extend([" ", line]);
        } else if is_slug(line) && titles.is_empty() {
            story.known.slug.get_or_insert_with(|| line.to_owned());
        } else if terms::is_mark(line) {
            desk.take(line.to_owned());
        } else if !titles.is_empty() && terms::is_byline(line) {
            story.known.byline = Some(line.to_owned());
        } else {
            titles.push(line);
        }
    }
    if !aside.is_empty() {
        titles.push(&aside);
    }
    let Some(last) = titles.pop() else { return };
    let mut title = last.to_owned();
    while let Some(before) = titles.last() {
        let word = title.split(' ').next().unwrap_or_default();
        if before.chars().count() + 1 + word.chars().count() <= WIDTH {
            break;
        }
        title = [before, " ", &title].concat();
        titles.pop();
    }
    story.known.title = filled(title);
    // The Swiss agency writes the subject of a series of messages above each headline.
    story.known.kicker = titles.pop().and_then(|line| filled(line.trim_end_matches(':')));
    titles.into_iter().for_each(|line| desk.take(line.to_owned()));
}

/// `Germany-politics/`, `Kultura/książki`, `BC-Soccer`
fn is_slug(line: &str) -> bool {
    line.ends_with('/')
        || (line.contains('/') && !line.contains(' '))
        || ["BC-", "AM-", "PM-"].iter().any(|start| line.starts_with(start))
}

/// The heading of what is for editors: `# Notebook`, `# dpa NOTEBOOK`, `# Notizblock`.
fn is_notebook(line: &str) -> bool {
    let word = line.trim_start_matches(['#', ' ']).to_ascii_lowercase();
    let is_named = ["notebook", "notizblock"].iter().any(|name| word.ends_with(name)) && word.len() <= 24;
    is_named && (line.starts_with('#') || word.starts_with("dpa"))
}

/// What stands below a press release: whom to ask, and who answers for it.
fn is_colophon(line: &str) -> bool {
    let line = line.trim();
    line == "~" || line.starts_with("Rückfragehinweis") || line.starts_with("*** OTS-ORIGINALTEXT")
}

/// A paragraph that is for editors.
fn is_note(text: &str) -> bool {
    let starts = [
        "Eds:",
        "(Eds:",
        "Editors:",
        "Note to editors",
        "Attention editors",
        "ATTENTION EDITORS",
        "Rückfragehinweis",
        "~ Rückfragehinweis",
        "Keywords:",
        "* * *",
    ];
    (text.starts_with("((") && text.ends_with("))")) || starts.iter().any(|start| text.starts_with(start))
}

/// Reads what stands below `# Notebook`: notes, links, and what editors alone may see.
fn read_notebook(lines: &[String], story: &mut Source, desk: &mut Desk) {
    let mut item = String::new();
    let mut take = |item: &mut String| {
        let text = std::mem::take(item);
        match link(&text) {
            Some(link) => story.known.links.push(link),
            None => desk.take(text),
        }
    };
    for line in lines {
        let text = line.trim();
        let is_start = text.starts_with(['-', '#', '*']) || text.is_empty();
        if is_start {
            take(&mut item);
        }
        let text = text.strip_prefix("- ").unwrap_or(text);
        if !text.starts_with('#') && text.chars().any(is_alphanumeric) {
            item.extend([if item.is_empty() { "" } else { " " }, text]);
        }
    }
    take(&mut item);
}

/// `[title](address)`, where the address is one.
fn link(text: &str) -> Option<Link> {
    let (title, url) =
        text.strip_prefix('[')?.strip_suffix(')').and_then(|text| crate::text::split_once(text, "]("))?;
    let is_address = url.starts_with("http://") || url.starts_with("https://");
    is_address.then(|| Link { url: Some(url.to_owned()), title: filled(title), ..Link::default() })
}
