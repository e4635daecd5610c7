//! Which format is it? The content tells; a name or a media type helps where it does not say enough.

use crate::formats::wire_format;
use crate::json::read_first;
use crate::source::Format;
use crate::stream::ReadOptions;
use crate::text::{contains, find};

/// The format of a file, by its beginning or by all of it.
pub(crate) fn detect(text: &str, options: &ReadOptions) -> Format {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let told = match start.bytes().next() {
        Some(b'<') => of_xml(start),
        _ if is_named_markdown(options) => Some(Format::Markdown),
        Some(b'{') if is_json_front_matter(start) => Some(Format::Markdown),
        Some(b'{' | b'[') => of_json(start),
        _ => None,
    };
    let or_else = || wire_format(text).or_else(|| is_markdown(start).then_some(Format::Markdown));
    told.or_else(or_else).unwrap_or_else(|| if is_named_markdown(options) { Format::Markdown } else { of_any(start) })
}

/// By the root element of XML.
fn of_xml(text: &str) -> Option<Format> {
    let root = root_tag(text)?;
    let (_, name) = root.name.rsplit_once(':').unwrap_or(("", root.name));
    Some(match name {
        "newsMessage" | "newsItem" | "packageItem" | "conceptItem" | "knowledgeItem" | "catalogItem"
        | "planningItem" => Format::NewsmlG2,
        "NewsML" | "NewsItem" => Format::Newsml,
        "nitf" => Format::Nitf,
        "rss" | "RDF" if contains(root.behind(text, 4096), "wordpress.org/export/") => Format::Wxr,
        "rss" | "RDF" => Format::Rss,
        "feed" if contains(&root.behind(text, 8192).to_ascii_lowercase(), "blogger") => Format::Blogger,
        "feed" | "entry" => Format::Atom,
        "urlset" | "sitemapindex" => Format::NewsSitemap,
        "html" | "HTML" if root.is_amp() => Format::Amp,
        _ => return None,
    })
}

/// The first tag of XML.
struct RootTag<'t> {
    name: &'t str,
    attributes: &'t str,
    at: usize,
}

impl RootTag<'_> {
    /// What stands in the file from the root on, up to about so many bytes.
    fn behind<'t>(&self, text: &'t str, bytes: usize) -> &'t str {
        let mut end = text.len().min(self.at + bytes);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        &text[self.at..end]
    }

    /// <https://amp.dev/documentation/guides-and-tutorials/learn/spec/amphtml#required-markup>
    fn is_amp(&self) -> bool {
        self.attributes.split_ascii_whitespace().any(|word| {
            let name = word.split('=').next().unwrap_or(word);
            matches!(name, "amp" | "⚡" | "⚡\u{fe0f}")
        })
    }
}

/// Skips declarations, comments and a document type.
fn root_tag(text: &str) -> Option<RootTag<'_>> {
    let mut at = 0;
    loop {
        at += text[at..].find('<')?;
        let rest = &text[at..];
        let end = if rest.starts_with("<!--") {
            find(rest, "-->")? + 3
        } else if rest.starts_with("<?") {
            find(rest, "?>").or_else(|| rest.find('>'))? + 2
        } else if rest.starts_with("<!") {
            end_of_document_type(rest)?
        } else {
            let tag = &rest[1..rest.find('>').unwrap_or(rest.len())];
            let end = tag.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(tag.len());
            return Some(RootTag { name: &tag[..end], attributes: &tag[end..], at });
        };
        at += end.min(rest.len());
    }
}

/// The end of `<!DOCTYPE …>`, whose internal subset stands in brackets.
fn end_of_document_type(text: &str) -> Option<usize> {
    let end = text.find('>')?;
    match text[..end].find('[') {
        Some(open) => text[open..].find(']').and_then(|close| {
            let behind = open + close;
            text[behind..].find('>').map(|end| behind + end + 1)
        }),
        None => Some(end + 1),
    }
}

/// By the members of JSON.
fn of_json(text: &str) -> Option<Format> {
    let members = Members::of(text);
    let has = |name: &str| members.top.iter().any(|known| known == name);
    let any = |names: &[&str]| names.iter().any(|name| has(name));
    let deep = |name: &str| members.deep.iter().any(|known| known == name);
    let starts = |prefix: &str| members.top.iter().any(|known| known.starts_with(prefix));
    Some(if has("items") && contains(text, "jsonfeed.org/version") {
        Format::JsonFeed
    } else if (has("messages") && any(&["type", "name", "id"])) || any(&["chats", "left_chats"])
        // A whole account's chats come late, behind what else there is.
        || (has("about") && any(&["personal_information", "profile_pictures", "contacts", "frequent_contacts"]))
    {
        Format::Telegram
    } else if has("components") && any(&["identifier", "layout", "documentStyle", "componentTextStyles"]) {
        Format::AppleNews
    } else if has("db")
        || (has("meta") && has("data") && deep("posts"))
        || (has("posts") && !has("uri"))
        || (has("uuid") && any(&["html", "lexical", "mobiledoc"]))
    {
        Format::Ghost
    } else if any(&["content", "title"]) && deep("rendered") {
        Format::WpRest
    } else if (has("timestamp") && any(&["data", "attachments"]))
        || starts("status_updates")
        || starts("group_posts")
        || has("profile_posts")
        || (has("media") && deep("creation_timestamp"))
    {
        Format::Facebook
    } else if any(&["uri", "pubstatus", "pubStatus", "headlines", "bodies", "_items"])
        || starts("body_")
        || starts("headline")
        || deep("pubstatus")
        || deep("pubStatus")
        || (deep("headline") && members.deep.iter().any(|name| name.starts_with("body_")))
    {
        Format::Ninjs
    } else {
        return None;
    })
}

/// The names of members: those of the object, or of the objects of the list, that the file is; and those of what is
/// in it, as deep as the answers of search interfaces have their items.
#[derive(Default)]
struct Members {
    top: Vec<String>,
    deep: Vec<String>,
}

impl Members {
    /// More names say nothing new.
    const MAX_NAMES: usize = 512;

    fn of(text: &str) -> Self {
        let mut members = Self::default();
        let base = usize::from(text.starts_with('[')) + 1;
        let (mut depth, mut at) = (0_usize, 0);
        let bytes = text.as_bytes();
        while let Some(&byte) = bytes.get(at) {
            at += 1;
            match byte {
                b'{' | b'[' => depth += 1,
                b'}' | b']' => depth = depth.saturating_sub(1),
                b'"' => {
                    let start = at;
                    while bytes.get(at).is_some_and(|&byte| byte != b'"') {
                        at += 1 + usize::from(bytes[at] == b'\\');
                    }
                    let end = at.min(bytes.len());
                    at = end + 1;
                    let behind = bytes.get(at..).unwrap_or_default();
                    let is_name = behind.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b':');
                    let list = match depth {
                        _ if !is_name => continue,
                        _ if depth == base => &mut members.top,
                        _ if (base..=base + 4).contains(&depth) => &mut members.deep,
                        _ => continue,
                    };
                    if list.len() < Self::MAX_NAMES {
                        list.push(text.get(start..end).unwrap_or_default().to_owned());
                    }
                }
                _ => {}
            }
        }
        members
    }
}

/// Is it named as Markdown?
fn is_named_markdown(options: &ReadOptions) -> bool {
    let is_named = options.name().is_some_and(|name| {
        let name = name.to_ascii_lowercase();
        [".md", ".markdown", ".mdx"].iter().any(|extension| name.ends_with(extension))
    });
    is_named || options.content_type().is_some_and(|name| name.trim().starts_with("text/markdown"))
}

/// Has it front matter?
fn is_markdown(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default().trim_end();
    matches!(first, "---" | "+++") && text.lines().skip(1).take(200).any(|line| line.trim_end() == first)
}

const MAX_FRONT_MATTER_BYTES: usize = 32 << 10;

/// Does text stand behind the object that JSON begins with, as it does behind front matter?
fn is_json_front_matter(text: &str) -> bool {
    // The object that a page begins with is short, and a file of JSON may be long.
    let mut end = text.len().min(MAX_FRONT_MATTER_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = &text[..end];
    let Some((_, end)) = read_first(text).filter(|_| text.starts_with('{')) else { return false };
    let behind = &text[end..];
    behind.starts_with(['\n', '\r']) && behind.trim_start().starts_with(|c: char| !"{[\0\u{4}".contains(c))
}

/// HTML, where there is a tag.
fn of_any(text: &str) -> Format {
    // No tag ends behind the last of these.
    let mut rest = &text[..text.rfind('>').unwrap_or_default()];
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!') {
            return Format::Html;
        }
    }
    Format::Text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_by_their_content() {
        for (name, text, expected) in [
            (
                "a document type",
                "<?xml version='1.0'?>\n<!DOCTYPE NewsML SYSTEM \"x.dtd\" [\n<!ENTITY a \"b\">]>\n<NewsML>",
                Format::Newsml,
            ),
            ("a prefix", "\u{feff}<!-- a > b --><g2:newsItem xmlns:g2='u'>", Format::NewsmlG2),
            ("a feed", "<rss version='2.0'><channel>", Format::Rss),
            ("WordPress", "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\">", Format::Wxr),
            ("AMP", "<!doctype html><html ⚡ lang=ar>", Format::Amp),
            ("a page", "<!doctype html><html lang=ar><p>", Format::Html),
            ("ninjs", "{\"uri\": \"a\", \"headline\": \"b\"}", Format::Ninjs),
            ("a list", "[{\"title\": {\"rendered\": \"a\"}, \"content\": {}}]", Format::WpRest),
            ("an escaped quote", "{\"a\\\"uri\": 1}", Format::Text),
            ("front matter", "---\ntitle: a\n---\nb", Format::Markdown),
            ("front matter in JSON", "{\"title\": \"a\"}\n\nb", Format::Markdown),
            ("two objects are data", "{\"uri\": \"a\", \"headline\": \"b\"}\n{\"uri\": \"c\"}", Format::Ninjs),
            ("a rule above a text", "---\nIt rained.", Format::Text),
            ("7901 between control characters", "\r\n\0\u{1}dpa0123 4 pl 320\r\n\u{2}a =", Format::Iptc7901),
            ("7901 without them", "dpa0123 4 pl 320\n\na/\nb =\n", Format::Iptc7901),
            ("7901 in capitals", "FRS0123 4 I 0345 FRA /AFP-XY12\n\nTitre\n", Format::Iptc7901),
            ("a line like a header", "Room0123 has 4 pl 320 seats\n", Format::Text),
            ("a year and a number", "May2026 4 people came 320\n", Format::Text),
            ("ANPA", "W2870asian\nr l BC-LT--Cancer 11-13 1049\n^BC-LT--Cancer,466<\n", Format::Anpa),
            ("a caret in a text", "^ is a caret\nand so is ^this\n", Format::Text),
            ("words", "a < b", Format::Text),
            ("nothing", "", Format::Text),
        ] {
            assert_eq!(detect(text, &ReadOptions::default()), expected, "{name}");
        }
        assert_eq!(detect("a", &ReadOptions::default().with_name("A.MD")), Format::Markdown);
    }
}
