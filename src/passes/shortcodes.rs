//! Codes in square brackets that a CMS would have replaced, and that stand in the text where it has not: WordPress
//! calls them shortcodes (<https://codex.wordpress.org/Shortcode>).

use super::pass::{Context, PassInfo, Stage};
use super::tools::is_in_code;
use crate::html::{Attribute, Element};
use crate::small::search::find_literal;
use crate::tree::{Document, Node, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "shortcodes",
    stages: &[Stage::Page],
    is_on_by_default: true,
    is_guess: true,
    run: read,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[
            ("<p>[vc_column width=\"1/2\"]a[/vc_column]</p>", "<p>a</p>"),
            ("<p>[audio src=\"a.mp3\"]</p>", "<p><audio src=\"a.mp3\"></audio></p>"),
        ],
        note: "sound and films become players, other codes leave what they enclose; `[caption]`, `[embed]` and words \
            in brackets stay for others",
        must_follow: &[],
        must_precede: &[
            ("media", "a player wants its controls"),
            ("lines", "a line that is a code is none"),
            ("blanks", "a paragraph that was a code shows nothing"),
        ],
    },
};

/// The longest code, in bytes, and the most in one text.
const MAX_BYTES: usize = 2000;
const MAX_CODES: usize = 200;

/// Codes that other passes read.
const OTHERS: &[&str] = &["caption", "embed", "wp_caption", "youtube"];

/// Codes that may stand without a value.
const BARE: &[&str] = &["audio", "gallery", "playlist", "toc", "video"];

/// Names of the values that hold the address of sound or a film.
const ADDRESSES: &[&str] = &["src", "mp3", "m4a", "ogg", "wav", "mp4", "m4v", "webm", "ogv"];

/// Takes the codes out of each text, and puts players in front of the texts that name a file.
fn read(document: &mut Document, root: NodeId, _: &mut Context) {
    // The names of codes that were opened, which may be closed further on.
    let mut opened: Vec<String> = Vec::new();
    for id in document.texts_with(root, b'[') {
        let Node::Text(text) = document.node(id) else { continue };
        let mut players = Vec::new();
        let Some(rest) = without_codes(text, &mut opened, &mut players).filter(|_| !is_in_code(document, id)) else {
            continue;
        };
        document.set_text(id, &rest);
        for (element, address) in players {
            let player = document.create_element(element);
            document.set_attribute(player, Attribute::Src, &address);
            document.insert_before(id, player);
        }
    }
}

/// The text without its codes; `None` where it has none.
fn without_codes(text: &str, opened: &mut Vec<String>, players: &mut Vec<(Element, String)>) -> Option<String> {
    let (mut out, mut rest, mut count) = (String::new(), text, 0);
    while let Some((before, behind)) = rest.split_once('[').filter(|_| count < MAX_CODES) {
        out.push_str(before);
        match code_at(behind, opened) {
            Some((code, behind)) => {
                players.extend(player(code));
                count += 1;
                rest = behind;
            }
            None => {
                out.push('[');
                rest = behind;
            }
        }
    }
    out.push_str(rest);
    (count > 0).then_some(out)
}

/// The code that a text behind a bracket begins with, and what stands behind it.
fn code_at<'t>(text: &'t str, opened: &mut Vec<String>) -> Option<(&'t str, &'t str)> {
    let is_closing = text.starts_with('/');
    let name_on = text.strip_prefix('/').unwrap_or(text);
    let is_name = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-');
    let name = name_on.get(..name_on.bytes().position(|byte| !is_name(byte))?)?;
    let values = name_on.get(name.len()..)?;
    let end = values.bytes().take(MAX_BYTES).position(|byte| matches!(byte, b'[' | b']'))?;
    let (values, behind) = values.split_at_checked(end)?;
    let behind = behind.strip_prefix(']')?;
    let is_code = name.starts_with(|c: char| c.is_ascii_lowercase())
        && !OTHERS.contains(&name)
        && (values.is_empty() || values.starts_with([' ', '\u{a0}', '/', '\n']))
        && (name.bytes().any(|byte| byte == b'_')
            || BARE.contains(&name)
            || holds_value(values)
            || opened.iter().any(|open| open == name));
    if !is_code || is_closing && !values.is_empty() {
        return None;
    }
    if !is_closing && opened.len() < MAX_CODES && !opened.iter().any(|open| open == name) {
        opened.push(name.to_owned());
    }
    Some((name_on.get(..name.len() + values.len())?, behind))
}

/// Has it a value in quotation marks: `ids="1,2"`? Typography may have curled them.
fn holds_value(values: &str) -> bool {
    let mut starts = values.split('=').skip(1);
    starts.any(|value| value.starts_with(['"', '\'', '“', '”', '″', '‘', '’']))
}

/// The value of that name in a code.
pub(super) fn value_of<'c>(code: &'c str, name: &str) -> Option<&'c str> {
    let start = [" ", name, "="].concat();
    let value = code.get(find_literal(code, &start)? + start.len()..)?;
    let quote = |c: char| matches!(c, '"' | '“' | '”' | '″');
    let value = value.strip_prefix(quote)?;
    value.split(quote).next().filter(|value| !value.is_empty())
}

fn player(code: &str) -> Option<(Element, String)> {
    let element = match code.split(|c: char| !c.is_ascii_alphabetic()).next()? {
        "audio" => Element::Audio,
        "video" => Element::Video,
        _ => return None,
    };
    let address = ADDRESSES.iter().find_map(|name| value_of(code, name))?;
    Some((element, address.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::run;
    use super::*;

    #[test]
    fn codes_leave_what_they_enclose() {
        for (html, expected) in [
            ("<p>[gallery ids=\"1,2\"]</p>", "<p></p>"),
            ("<p>[gallery columns=”2″ ids=”1,2″]a</p>", "<p>a</p>"),
            ("<p>[vc_row][vc_column]a <b>b[/vc_column][/vc_row]</b></p>", "<p>a <b>b</b></p>"),
            ("<p>[button link=\"/a\"]a[/button] b</p>", "<p>a b</p>"),
            ("<p>[video width=\"8\" mp4=\"/v.mp4\"][/video]</p>", "<p><video src=\"/v.mp4\"></video></p>"),
        ] {
            assert_eq!(run(&PASS, html), expected, "{html}");
        }
    }

    #[test]
    fn words_in_brackets_stay() {
        for html in [
            "<p>“[The mayor] was right,” she said [sic], and [who left].</p>",
            "<p>[1] [a] [read more] [/b] [x=\"y\"] [type=\"text\"]</p>",
            "<p>[caption id=\"a\"]<img src=\"a.jpg\">b[/caption]</p>",
            "<p>[embed]https://a.example/[/embed]</p>",
            "<pre>[gallery ids=\"1,2\"]</pre>",
            "<p>an [open</p>",
        ] {
            assert_eq!(run(&PASS, html), html);
        }
    }
}
