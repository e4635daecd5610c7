//! From a document to an article, in one direction: the document is measured, a role is decided for each of its blocks,
//! and it is cut once, by the roles.

use std::rc::Rc;

use super::detection::DetectedLanguage;
use super::draft::{Decided, Draft};
use super::metadata::{self, Field, Metadata};
use super::text::TextFacts;
use super::{CheckedItem, Known, PageFacts, backgrounds, into_collapsed, own};
use crate::article::decide::header::Header;
use crate::article::decide::roles::{Cut, Roles};
use crate::article::decide::{boilerplate, header, headline, marked_byline, opening, parts, subtitle, top_candidate};
use crate::article::measure::block::sample;
use crate::article::measure::blocks::Blocks;
use crate::article::measure::hints::{Hints, is_in_comments};
use crate::article::measure::measures::Measures;
use crate::article::measure::shingles::Shingles;
use crate::error::Error;
use crate::html::url::Base;
use crate::html::{Attribute, Element, url};
use crate::language::dates::{self, Setting, parse_iso};
use crate::language::normalize;
use crate::policy::{Policy, UrlKind};
use crate::small::search::{contains_linear, find_literal};
use crate::tree::{Document, NodeId};

/// Finds the article in a document, and takes out of its body what is not body.
///
/// # Errors
/// Where the text that JSON-LD gives has more lines than the policy allows elements.
#[inline(never)]
pub(crate) fn extract(
    mut document: Document,
    facts: &PageFacts,
    text: Option<TextFacts>,
    policy: &Policy,
    known: &Known,
) -> Result<Draft, Error> {
    if let Some(article) = own::find(&document, facts) {
        return Ok(own::extract(document, article, facts, policy, known));
    }
    let metadata = metadata::read(&document, &facts.scripts, &known.told, policy);
    let (decided, cut) = match text {
        Some(text) => (of_text(&document, facts, metadata, text, known), Cut::default()),
        None => {
            if let Some(image) = &metadata.image {
                backgrounds::show(&mut document, image);
            }
            backgrounds::show_named(&mut document);
            document.put_in_order();
            decide(&document, facts, metadata, policy, known)
        }
    };
    cut.apply(&mut document);
    decided.into_draft(document, facts, policy)
}

/// Makes a decision of what plain text tells, which was decided over its lines before they became a document.
fn of_text(document: &Document, facts: &PageFacts, mut metadata: Metadata, text: TextFacts, known: &Known) -> Decided {
    let TextFacts { mut header, parts, notices, sample, explanation } = text;
    metadata.subtitle = metadata.subtitle.or(header.subtitle.take());
    choose_byline(&mut header, &metadata.authors, None);
    let language = DetectedLanguage::of(document, NodeId::ROOT, facts, &metadata, known.lang.as_deref(), &sample);
    Decided { metadata, header, parts, body: NodeId::ROOT, language, notices, explanation }
}

/// Decides what each block of a document is. Later decisions see what earlier ones have claimed: the subtitle before
/// the language, since both are of the body's first words; the language before the header, whose dates depend on it;
/// labels and what they introduce before boilerplate, which their boxes would be.
fn decide(
    document: &Document,
    facts: &PageFacts,
    mut metadata: Metadata,
    policy: &Policy,
    known: &Known,
) -> (Decided, Cut) {
    let blocks = Blocks::of(document);
    // In a text whose headline is known beside it, a heading further down is one of the text's own.
    let is_told_apart = !facts.is_page && metadata.is_known("title");
    let within = if is_told_apart { header::MAX_LINES_OF_HEADLINE } else { usize::MAX };
    let headline = headline::find(document, &blocks, metadata.title.as_deref(), within);
    let shingles = metadata.body.as_deref().map(Shingles::of).unwrap_or_default();
    let find = |measures: &Measures| top_candidate::find(document, measures, headline.heading(), &shingles);
    let hints = Rc::new(Hints::of(document));
    let mut measures = facts.is_page.then(|| Measures::of(document, &hints, paid(&facts.scripts)));
    let mut found = measures.as_ref().map(find);
    if let (Some(strict), Some(body)) = (&measures, &found) {
        let prose = strict.inside(body.root).prose;
        let lenient = (prose < MIN_PROSE_LETTERS).then(|| Measures::lenient(document, &hints));
        if let Some(lenient) = lenient {
            let body = find(&lenient);
            if lenient.inside(body.root).prose > MIN_PROSE_LETTERS + 3 * prose {
                (measures, found) = (Some(lenient), Some(body));
            }
        }
    }
    let body = found.as_ref().map_or(NodeId::ROOT, |found| found.root);
    let evidence = found.as_ref().map_or("all of a fragment is body", |found| found.evidence);

    let mut roles = Roles::new(document, &blocks, &hints, body);
    if known.is_curious {
        roles.keep_evidence();
    }
    let is_told = |id: &NodeId| metadata.title.is_some() || document.is(*id, Element::H1);
    let is_subtitle_known = known.told.first(Field::Subtitle).is_some();
    let below = headline.heading().filter(|heading| is_told(heading) && !is_subtitle_known);
    if let (Some(measures), Some(heading)) = (&measures, below) {
        let description = metadata.description.as_deref().unwrap_or_default();
        let subtitle = subtitle::decide(&mut roles, measures, heading, description);
        metadata.subtitle = subtitle.or(metadata.subtitle);
    }
    metadata.subtitle = metadata.subtitle.filter(|subtitle| !repeats(subtitle, metadata.title.as_deref()));
    let sample = sample(roles.open_in_body());
    let language = DetectedLanguage::of(document, body, facts, &metadata, known.lang.as_deref(), &sample);
    let own_host = metadata.canonical_url.as_ref().and_then(|url| url::host(url));
    let host = own_host.or_else(|| policy.base().map(Base::host));
    let country = host.map(url::country).unwrap_or_default();
    let setting = Setting { lang: language.tag(), country: &country, now: known.now };
    let mut header = header::decide(&mut roles, headline, metadata.title.as_deref(), &known.told.lines(), setting);
    let printed = header.subtitle.take().filter(|subtitle| !repeats(subtitle, Some(&header.title)));
    metadata.subtitle = metadata.subtitle.or(printed);
    if metadata.subtitle.is_none() && !is_subtitle_known {
        let heading = subtitle::decide_heading(&mut roles);
        metadata.subtitle = heading.filter(|subtitle| !repeats(subtitle, Some(&header.title)));
    }
    if let (None, Some(published)) = (&header.date_line, &metadata.published) {
        header.date_line = printed_time(document, published, language.tag());
    }
    let is_unsigned = metadata.authors.is_empty();
    let own = (headline.heading(), body);
    let is_marked = facts.is_page && is_unsigned;
    let marked = if is_marked { marked_byline::find(document, &blocks, own) } else { None };
    choose_byline(&mut header, &metadata.authors, marked);
    if is_unsigned && header.byline.is_none() {
        header.read_signature(roles.open_in_body());
    }
    let mut parts = parts::decide(&mut roles, facts.is_page, policy);
    let mut notices = Vec::new();
    if let Some((measures, found)) = measures.zip(found) {
        let (pointers, measures) = boilerplate::decide(&mut roles, measures, found, host);
        let (image, page) = (metadata.image.as_deref(), metadata.canonical_url.as_deref());
        opening::decide(&mut roles, &measures, headline.heading(), image, page);
        parts.related.extend(pointers.into_iter().filter_map(|(title, href)| pointer(title, &href, policy)));
    } else {
        boilerplate::decide_fragment(&mut roles);
    }
    boilerplate::controls(&mut roles);
    notices.extend(boilerplate::left_out(&roles));

    let explanation = if known.is_curious { roles.explain(evidence) } else { String::new() };
    let cut = roles.into_cut();
    (Decided { metadata, header, parts, body, language, notices, explanation }, cut)
}

/// Less prose than this makes no article where the page has more, in letters.
const MIN_PROSE_LETTERS: u32 = 300;

/// The classes and IDs that JSON-LD names as those of what a subscription pays for (`cssSelector`).
fn paid(scripts: &[String]) -> Vec<String> {
    const NAME: &str = "cssSelector";
    const MAX_BYTES: usize = 200;
    let mut found = Vec::new();
    for script in scripts {
        let mut rest = script.as_str();
        while let Some(at) = find_literal(rest, NAME) {
            rest = rest.get(at + NAME.len()..).unwrap_or_default();
            let value = rest.split('}').next().unwrap_or_default();
            let words = value.split(|c: char| c.is_whitespace() || matches!(c, '"' | ',' | '[' | ']' | '>' | ':'));
            for word in words.filter(|word| word.len() < MAX_BYTES) {
                let names = word.split(['.', '#']).skip(1).filter(|name| !name.is_empty());
                found.extend(names.map(str::to_owned));
            }
        }
    }
    found
}

/// Does a subtitle say what the headline says, or part of it?
fn repeats(subtitle: &str, title: Option<&str>) -> bool {
    title.is_some_and(|title| contains_linear(&normalize(title), &normalize(subtitle)))
}

/// The byline as printed, unless it names somebody else than the metadata; where none is printed, the one that markup
/// points out.
fn choose_byline(header: &mut Header, authors: &[String], marked: Option<(String, Vec<String>)>) {
    let is_somebody_else = |line: &str| {
        let line = normalize(line);
        !authors.is_empty() && !authors.iter().any(|name| contains_linear(&line, &normalize(name)))
    };
    if header.byline.as_deref().is_some_and(is_somebody_else) {
        header.byline = None;
    }
    if let (None, Some((line, names))) = (&header.byline, marked) {
        (header.byline, header.authors) = (Some(line), names);
    }
}

/// The words of the `time` that says the date of the metadata, wherever it stands on the page.
fn printed_time(document: &Document, published: &str, lang: &str) -> Option<String> {
    const MAX_CHARS: usize = 60;
    let day = published.get(..10)?;
    // What is printed as "two hours ago" is no date a day later.
    let setting = Setting { lang, ..Setting::default() };
    document.elements(Element::Time).into_iter().find_map(|id| {
        let datetime = parse_iso(document.attribute(id, Attribute::Datetime)?)?;
        let text = into_collapsed(document.text(id));
        let is_said = datetime.starts_with(day)
            && text.chars().count() <= MAX_CHARS
            && dates::find(&text, setting)?.iso.len() >= day.len();
        (is_said && !is_in_comments(document, id)).then(|| header::without_marks(&text).to_owned())
    })
}

fn pointer(title: String, href: &str, policy: &Policy) -> Option<CheckedItem> {
    let url = policy.checked_url(UrlKind::Link, href)?;
    Some(CheckedItem { title, url: Some(url), ..CheckedItem::default() })
}

#[cfg(test)]
mod tests {
    use crate::{Policy, RenderOptions};

    const FIRST: &str = "The water came back to the orchard this spring, after two dry years, and with it the bees.";
    const LAST: &str = "A council of nine families decides who opens the sluice, on which day, and for how long.";

    /// The roles of a source's blocks, in order, those that follow each other and are the same once.
    fn roles(source: &str) -> String {
        let lines = crate::explain_article(source, &Policy::new(), &RenderOptions::default()).expect("within limits");
        let mut roles: Vec<&str> = lines.lines().filter_map(|line| line.split('\t').nth(1)).collect();
        roles.dedup();
        roles.join(", ")
    }

    #[test]
    fn each_block_of_any_source_has_a_role() {
        let page = |body: &str| {
            format!("<!doctype html><title>Water in the orchard | The Lake</title><nav><a href=/>Home</a></nav>{body}")
        };
        for (name, source, expected) in [
            (
                "a page",
                page(&format!(
                    "<main><h1>Water in the orchard</h1><p class=deck>The bees are back in all of the gardens</p>\
                     <p class=byline>By Ann Lee</p><time>13 March 2021</time><article><p>{FIRST}</p>\
                     <figure><img src=/i><div class=caption>The sluice <span class=credit>Bo Ray</span></div></figure>\
                     <h2>Who decides</h2><p>{LAST}</p><p>{FIRST}</p><p>Read also: <a href=/1>The boat sails</a></p>\
                     <div class=newsletter><p>A letter each week.</p></div></article></main><footer>All rights</footer>"
                )),
                "boilerplate, headline, subtitle, byline, date, body, caption, subheading, body, read also, boilerplate",
            ),
            (
                "a fragment",
                format!("<h2>Water in the orchard</h2><p>{FIRST}</p><p>{LAST}</p><p>Keywords:</p><p>bees, water</p>"),
                "headline, body, label, keyword",
            ),
            (
                "plain text",
                format!(
                    "Water in the orchard\n13 March 2021\n\n{FIRST}\n\n{LAST}\n\nRead also:\nThe boat sails\nA bridge\n"
                ),
                "headline, date, body, label, read also",
            ),
        ] {
            assert_eq!(roles(&source), expected, "{name}");
        }
    }
}
