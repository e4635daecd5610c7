//! The responses of providers to oEmbed requests: <https://oembed.com/>.

use super::pass::{Context, PassInfo, Stage};
use super::tools::named;
use crate::html::{Attribute, Element};
use crate::tree::{Document, NodeId};

pub(super) const PASS: PassInfo = PassInfo {
    name: "oembed",
    stages: &[Stage::Source],
    is_on_by_default: true,
    is_guess: false,
    run: insert_responses,
    #[cfg(test)]
    about: super::pass::About {
        examples: &[(
            "<script type=\"application/json+oembed\">{\"html\": \"<blockquote>A post</blockquote>\"}</script>",
            "<blockquote>A post</blockquote>",
        )],
        note: "what a provider responds to an oEmbed request, in the place of the script that holds it",
        must_follow: &[("noscript", "markup that was read out of text is not searched for more of it")],
        must_precede: &[("embeds", "the frame or quote of an answer is judged as any other")],
    },
};

/// The type of a script that holds a response.
const OEMBED: &str = "application/json+oembed";

/// Puts the HTML of each response in the place of its script, for the pass over embeds to judge. Where scripts were
/// lost on the way here, nothing tells which response belongs to which.
fn insert_responses(document: &mut Document, root: NodeId, context: &mut Context) {
    let mut scripts = named(document, root, Element::Script);
    scripts.retain(|&id| document.attribute(id, Attribute::Type).is_some_and(is_oembed));
    if scripts.len() != context.oembed_responses.len() {
        return;
    }
    for (id, response) in scripts.into_iter().zip(context.oembed_responses) {
        if let Some(held) = context.inner.read(response) {
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
    use crate::options::RenderOptions;
    use crate::policy::Policy;
    use crate::render_article;
    use crate::source::Format;

    #[test]
    fn a_response_becomes_the_embed_that_it_holds() {
        const RESPONSE: &str =
            r#"{"type":"video","html":"<iframe src=\"https://www.youtube.com/embed/abcDEF-_123\"></iframe>"}"#;
        let film = "<a href=\"https://www.youtube.com/watch?v=abcDEF-_123\" data-maqal-provider=\"youtube\"";
        let script = |kind: &str, json: &str| format!("<script type=\"{kind}\">{json}</script>");
        for (source, is_embed) in [
            (script("application/json+oembed", RESPONSE), true),
            (script("Application/JSON+oEmbed", "{\"html\": 5}"), false),
            (script("application/json", RESPONSE), false),
            ("<figure class=media><oembed url=https://youtu.be/abcDEF-_123></oembed></figure>".to_owned(), true),
            ("<div data-oembed-url=https://youtu.be/abcDEF-_123><div>Player</div></div>".to_owned(), true),
            ("<div data-oembed-url=https://video.example/1><p>Words.</p></div>".to_owned(), false),
        ] {
            let source = format!("<p>A first paragraph.</p>{source}<p>Another.</p>");
            let options = RenderOptions::default().with_format(Format::Html);
            let html = render_article(&source, &Policy::new(), &options).expect("within limits").html;
            assert_eq!(html.contains(film), is_embed, "{source}\n{html}");
        }
    }
}
