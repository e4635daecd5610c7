//! What providers answer when they are asked for an embed, and what editors keep of it: <https://oembed.com/>.
//!
//! `<script type="application/json+oembed">{"html": "<iframe src=…>"}</script>` → `<iframe src=…>`

use super::tools::named;
use crate::html::{Attribute, Element};
use crate::tree::{Document, NodeId};

/// The type of a script that holds an answer.
const OEMBED: &str = "application/json+oembed";

/// Puts the HTML of each answer in the place of its script, for the pass over embeds to judge. `answers` are those of the
/// source's scripts, in order; where scripts were lost on the way here, nobody can tell which is whose.
pub(crate) fn unpack(document: &mut Document, answers: &[String], read: impl Fn(&str) -> Option<Document>) {
    let mut scripts = named(document, NodeId::ROOT, Element::Script);
    scripts.retain(|&id| document.attribute(id, Attribute::Type).is_some_and(is_oembed));
    if scripts.len() != answers.len() {
        return;
    }
    for (id, answer) in scripts.into_iter().zip(answers) {
        if let Some(held) = read(answer) {
            let children: Vec<NodeId> = held.children(NodeId::ROOT).collect();
            for child in children {
                document.copy_before(id, &held, child);
            }
        }
        document.detach(id);
    }
}

fn is_oembed(kind: &str) -> bool {
    kind.trim().eq_ignore_ascii_case(OEMBED)
}

#[cfg(test)]
mod tests {
    use crate::pipeline::{Format, RenderOptions, render_article};
    use crate::policy::Policy;

    #[test]
    fn an_answer_becomes_the_embed_that_it_holds() {
        let film = "<a href=\"https://www.youtube.com/watch?v=abcDEF-_123\" data-maqal-provider=\"youtube\"";
        for (source, is_embed) in [
            (
                r#"<script type="application/json+oembed">{"type":"video","html":"<iframe src=\"https://www.youtube.com/embed/abcDEF-_123\"></iframe>"}</script>"#,
                true,
            ),
            (r#"<script type="Application/JSON+oEmbed">{"html": 5}</script>"#, false),
            (
                r#"<script type="application/json">{"html":"<iframe src=\"https://www.youtube.com/embed/abcDEF-_123\"></iframe>"}</script>"#,
                false,
            ),
            (r#"<figure class="media"><oembed url="https://youtu.be/abcDEF-_123"></oembed></figure>"#, true),
            (r#"<div data-oembed-url="https://youtu.be/abcDEF-_123"><div>Player</div></div>"#, true),
            (r#"<div data-oembed-url="https://video.example/1"><p>Words.</p></div>"#, false),
        ] {
            let source = format!("<p>A first paragraph.</p>{source}<p>Another.</p>");
            let options = RenderOptions::default().with_format(Format::Html);
            let html = render_article(&source, &Policy::new(), &options).expect("within limits").html;
            assert_eq!(html.contains(film), is_embed, "{source}\n{html}");
        }
    }
}
