//! Counts what is lifted out of articles that hold no other article: `lifts [FILE.jsonl.gz]`, lines with `title` and `text`.
//! Each lift is printed, to be judged by eye. Every article is read as plain text and as paragraphs of HTML.

use std::process::Command;

use maqal::{Format, Policy, RenderOptions};

const CORPUS: &str = "../shared/corpora/related/saudinewsnet.dev.jsonl.gz";

fn main() {
    let file = std::env::args().nth(1).unwrap_or_else(|| CORPUS.to_owned());
    let unpacked = Command::new("gzip").args(["-dc", &file]).output();
    let Some(unpacked) = unpacked.ok().filter(|output| output.status.success()) else {
        println!("skipped: no {file} that gzip can read");
        return;
    };
    let (mut articles, mut lifted) = (0, [0, 0]);
    for line in String::from_utf8_lossy(&unpacked.stdout).lines() {
        let row: serde_json::Value = serde_json::from_str(line).expect("one JSON object a line");
        let field = |name: &str| row[name].as_str().unwrap_or_default().to_owned();
        let (title, text) = (field("title"), field("text"));
        articles += 1;
        let paragraphs = text.split("\n\n").map(|text| format!("<p>{}</p>", escape(text).replace('\n', "<br>")));
        let html = format!("<h1>{}</h1>{}", escape(&title), paragraphs.collect::<String>());
        let sources = [(Format::Text, format!("{title}\n\n{text}")), (Format::Html, html)];
        for (index, (format, source)) in sources.into_iter().enumerate() {
            let options = RenderOptions::default().with_format(format);
            let article = maqal::render_article(&source, &Policy::new(), &options).expect("within limits").article;
            let items = article.read_also.iter().chain(&article.related).map(|item| item.title.as_str());
            let found: Vec<&str> = items.chain(article.keywords.iter().map(|keyword| keyword.text.as_str())).collect();
            if !found.is_empty() {
                lifted[index] += 1;
                println!("{} as {format:?}: {found:?}", field("id"));
            }
        }
    }
    println!("{articles} articles: {} lifts from text, {} from HTML", lifted[0], lifted[1]);
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
