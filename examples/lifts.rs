//! Counts what is lifted out of articles that hold no other article: `lifts [FILE.jsonl.gz]`, lines with `title` and
//! `text`. Each lift is printed, to be judged by eye. Every article is read as plain text and as paragraphs of HTML;
//! and once more with a pointer to another article planted in its middle, which must be found and must leave the rest
//! as it was.

use std::process::Command;

use maqal::{Article, Format, Policy, RenderOptions};

const CORPUS: &str = "../shared/corpora/related/saudinewsnet.dev.jsonl.gz";

fn main() {
    let file = std::env::args().nth(1).unwrap_or_else(|| CORPUS.to_owned());
    let unpacked = Command::new("gzip").args(["-dc", &file]).output();
    let Some(unpacked) = unpacked.ok().filter(|output| output.status.success()) else {
        println!("skipped: no {file} that gzip can read");
        return;
    };
    let (mut articles, mut lifted, mut planted) = (0, [0, 0], [0, 0]);
    let mut other = String::from("عنوان خبر آخر من أخبار اليوم");
    for line in String::from_utf8_lossy(&unpacked.stdout).lines() {
        let row: serde_json::Value = serde_json::from_str(line).expect("one JSON object a line");
        let field = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
        let (title, text) = (field("title"), field("text"));
        articles += 1;
        for (index, format) in [Format::Text, Format::Html].into_iter().enumerate() {
            let plain = render(&source(&title, &text, None, format), format);
            let items = plain.read_also.iter().chain(&plain.related).map(|item| item.title.as_str());
            let found: Vec<&str> = items.chain(plain.keywords.iter().map(|keyword| keyword.text.as_str())).collect();
            if !found.is_empty() {
                lifted[index] += 1;
                println!("{} as {format:?}: {found:?}", field("id"));
            }
            let with = render(&source(&title, &text, Some(&other), format), format);
            planted[index] += usize::from(with.read_also.len() == 1 && with.text == plain.text);
        }
        other = title;
    }
    println!("{articles} articles: {} lifts from text, {} from HTML", lifted[0], lifted[1]);
    println!("planted pointers found: {} in text, {} in HTML", planted[0], planted[1]);
}

fn render(source: &str, format: Format) -> Article {
    let options = RenderOptions::default().with_format(format);
    maqal::render_article(source, &Policy::new(), &options).expect("within limits").article
}

/// The article with, perhaps, a pointer to another one behind its second paragraph.
fn source(title: &str, text: &str, other: Option<&str>, format: Format) -> String {
    let is_text = matches!(format, Format::Text);
    let set = |paragraph: &str| format!("<p>{}</p>", escape(paragraph).replace('\n', "<br>"));
    let mut paragraphs: Vec<String> =
        text.split("\n\n").map(|text| if is_text { text.to_owned() } else { set(text) }).collect();
    if let Some(other) = other {
        let pointer = if is_text {
            format!("اقرأ أيضاً:\n{other}")
        } else {
            format!("<p><strong>اقرأ أيضاً:</strong> <a href=\"/1\">{}</a></p>", escape(other))
        };
        paragraphs.insert(paragraphs.len().min(2), pointer);
    }
    let headline = if is_text { title.to_owned() } else { format!("<h1>{}</h1>", escape(title)) };
    format!("{headline}\n\n{}", paragraphs.join("\n\n"))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
