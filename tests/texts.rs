//! The parts of plain text, each in several languages: what people paste, beside the article that is made of it, in
//! `tests/texts/`. `name.html` is the article and the sidebar of `name.txt`, read with `format: 'auto'` and no keywords
//! of ours.
//!
//! After a change that is meant, `MAQAL_BLESS=1 cargo test --test texts` writes the files anew: read the difference.

use std::fs;
use std::path::{Path, PathBuf};

use maqal::{Policy, RenderOptions};

fn texts() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/texts");
    let entries = fs::read_dir(folder).expect("a readable folder");
    let paths = entries.map(|entry| entry.expect("a readable entry").path());
    let mut texts: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|end| end == "txt")).collect();
    texts.sort();
    texts
}

fn rendered(path: &Path) -> String {
    let source = fs::read_to_string(path).expect("a readable text");
    let options = RenderOptions::default().with_keyword_limit(0);
    let rendered = maqal::render_article(&source, &Policy::new(), &options).expect("within limits");
    let mut out = rendered.html + "\n";
    for part in [
        rendered.sidebar.html,
        rendered.notices.iter().map(|notice| notice.code.as_str()).collect::<Vec<_>>().join(" "),
    ] {
        if !part.is_empty() {
            out += &(part + "\n");
        }
    }
    out
}

#[test]
fn every_text_gives_the_article_beside_it() {
    let is_blessed = std::env::var_os("MAQAL_BLESS").is_some();
    let mut problems = Vec::new();
    let texts = texts();
    assert!(texts.len() > 70, "{} texts were found", texts.len());
    for path in texts {
        let (found, beside) = (rendered(&path), path.with_extension("html"));
        if is_blessed {
            fs::write(&beside, &found).expect("a writable file");
        }
        let expected = fs::read_to_string(&beside).unwrap_or_default();
        let differs = expected.lines().zip(found.lines()).find(|(expected, found)| expected != found);
        if let Some((expected, found)) = differs {
            problems.push(format!("{}:\n  {found}\nnot\n  {expected}", path.display()));
        } else if expected != found {
            problems.push(format!(
                "{}: {} lines, not {}",
                path.display(),
                found.lines().count(),
                expected.lines().count()
            ));
        }
    }
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}
