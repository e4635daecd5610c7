//! Blocks, `<!-- wp:name {"attribute": "value"} -->`: the HTML inside is what is shown. Blocks without any are made
//! when a page is shown, and are not in the file: <https://developer.wordpress.org/block-editor/>

use crate::json;
use crate::source::Source;

/// Are there blocks?
pub(super) fn are_in(stored: &str) -> bool {
    crate::text::find(stored, "<!-- wp:").is_some()
}

/// The post without the comments of blocks and all others, which are for the editor alone.
pub(super) fn without_comments(source: &mut Source, stored: &str) -> String {
    let mut html = String::with_capacity(stored.len());
    let mut left_out: Vec<&str> = Vec::new();
    let mut rest = stored;
    let mut is_closed = true;
    while let Some(at) = crate::text::find(rest, "<!--") {
        html.push_str(&rest[..at]);
        let comment = &rest[at + 4..];
        // One that is not closed ends with its own tag, so that it costs no text.
        if is_closed {
            is_closed = crate::text::find(comment, "-->").is_some();
        }
        let end = if is_closed { crate::text::find(comment, "-->") } else { comment.find('>') };
        let end = end.unwrap_or(comment.len());
        let inside = comment[..end].trim();
        rest = comment[end..].trim_start_matches('-').strip_prefix('>').unwrap_or_default();
        if let Some(block) = inside.strip_prefix("wp:").and_then(|block| block.strip_suffix('/')) {
            let (name, attributes) = block.trim().split_once(char::is_whitespace).unwrap_or((block.trim(), ""));
            match embedded(name, attributes) {
                Some(url) => html.extend(["\n<p>", &crate::html::escape(&url), "</p>\n"]),
                None if !is_empty_anyway(name) && !left_out.contains(&name) => left_out.push(name),
                None => {}
            }
        }
    }
    html.push_str(rest);
    if !left_out.is_empty() {
        left_out.truncate(16);
        let names = left_out.join(", ");
        source.notice(
            "BLOCK_LEFT_OUT",
            ["blocks that are made when the page is shown are not in the file: ", &names].concat(),
        );
    }
    html
}

/// The address of a block of an embed without HTML inside.
fn embedded(name: &str, attributes: &str) -> Option<String> {
    let is_embed = name == "embed" || name.starts_with("core-embed/") || name == "video" || name == "audio";
    is_embed.then(|| json::read(attributes).value).and_then(|attributes| json::first_text(&attributes, &["url", "src"]))
}

/// Blocks in which no reader would miss anything.
fn is_empty_anyway(name: &str) -> bool {
    matches!(name.strip_prefix("core/").unwrap_or(name), "spacer" | "separator" | "more" | "nextpage" | "paragraph")
}
