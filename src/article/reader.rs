//! How a source is read for its article: nearly everything is kept, so that metadata, classes and labels can be seen.
//! What is written in the end is judged again, by the site's policy.

use super::lazy_pictures::{address_in, may_hold_address};
use super::style_sheets::MAX_SHEETS;
use crate::embeds::{player, shown, stands_for};
use crate::error::Error;
use crate::html::{Attribute, Element};
use crate::json::read_json;
use crate::language::direction::Direction;
use crate::policy::{Judge, OWN_NAMES, Policy, Supply, Verdict};
use crate::read::{Attributes, RawAttribute, StartTag, decode_value};
use crate::small::text::eq_ignore_case;

/// Facts that a source gives of itself outside its body.
#[derive(Clone, Debug, Default)]
pub(crate) struct PageFacts {
    /// It is a whole page, not a fragment.
    pub(crate) is_page: bool,
    pub(crate) lang: Option<String>,
    pub(crate) dir: Option<Direction>,
    /// The JSON-LD in it, as it stands in the source.
    pub(crate) scripts: Vec<String>,
    /// The HTML in its answers to oEmbed requests; empty for one without.
    pub(crate) answers: Vec<String>,
    /// Where in the source the tags of its style sheets stand.
    pub(crate) style_sheets: Vec<usize>,
}

/// The judge for reading.
#[derive(Debug)]
pub(crate) struct Reader<'p> {
    pub(crate) facts: PageFacts,
    policy: &'p Policy,
    /// Where in the source, inside a start tag, an attribute says that a script is JSON-LD.
    scripts: Vec<usize>,
    /// The places of answers to oEmbed requests, likewise.
    answers: Vec<usize>,
    /// What the tag at hand says besides: the address of a post or film that it stands for, or of a picture.
    noted: Option<(Attribute, String)>,
    /// The title of what it stands for.
    title: Option<String>,
}

/// How many attributes of a tag are looked at for what it stands for.
const MAX_ATTRIBUTES: usize = 50;

/// How many scripts are read.
const MAX_SCRIPTS: usize = 64;

impl<'p> Reader<'p> {
    pub(crate) fn new(policy: &'p Policy) -> Self {
        Self { facts: PageFacts::default(), policy, scripts: Vec::new(), answers: Vec::new(), noted: None, title: None }
    }

    /// Which elements a document holds.
    pub(crate) fn kept(&self) -> [bool; Element::COUNT] {
        let mut kept = [false; Element::COUNT];
        for &element in Element::ALL {
            kept[element as usize] = self.verdict(element) == Verdict::Keep || can_stand_for_post(element);
        }
        kept
    }

    /// What an article has no use for is unwrapped, unless the site asks for it.
    fn verdict(&self, element: Element) -> Verdict {
        match verdict(element) {
            Verdict::Unwrap if self.policy.verdict(element) == Verdict::Keep => Verdict::Keep,
            verdict => verdict,
        }
    }

    /// What the source says of itself. The tokenizer skips the text of scripts, which only this wants: it is cut out
    /// here.
    pub(crate) fn into_facts(mut self, source: &str) -> PageFacts {
        let html = |answer: &str| Some(read_json(answer).first()?.get("html")?.as_text()?.to_owned());
        let answer = |&at: &usize| html(&script_at(source.get(at..)?)?);
        let answers = self.answers.iter().map(|at| answer(at).unwrap_or_default());
        self.facts.answers = answers.collect();
        self.facts.scripts = self.scripts.iter().filter_map(|&at| script_at(source.get(at..)?)).collect();
        self.facts
    }

    /// Notes where the text of a script of data stands. Is it to be kept, to mark a place?
    fn note_script(&mut self, attributes: Attributes<'_>) -> bool {
        let Some(kind) = attributes.iter().find(|attribute| attribute.name().eq_ignore_ascii_case("type")) else {
            return false;
        };
        let (kind, offset) = (kind.value(), kind.offset());
        let is = |known: &str| kind.trim().get(..known.len()).is_some_and(|kind| kind.eq_ignore_ascii_case(known));
        let is_answer = is("application/json+oembed");
        let places = if is_answer { &mut self.answers } else { &mut self.scripts };
        if (is_answer || is("application/ld+json")) && places.len() < MAX_SCRIPTS {
            places.push(offset);
        }
        is_answer
    }

    /// Notes the post or film that a tag stands for, the address that a script would give a picture, or the player that
    /// a link of ours is marked with.
    fn note_address(&mut self, element: Element, tag: &StartTag<'_>) {
        (self.noted, self.title) = (None, None);
        if element == Element::A {
            self.noted = own_player(tag.attributes).map(|address| (Attribute::MaqalSource, address));
            return;
        }
        let is_picture = element == Element::Img;
        if !is_picture && !can_stand_for_post(element) || !tag.attributes.iter().any(|it| is_telling(&it)) {
            return;
        }
        let first = tag.attributes.iter().take(MAX_ATTRIBUTES);
        self.noted = if is_picture {
            let mut telling = first.filter(|it| may_hold_address(it.value()) && !eq_ignore_case(it.name(), "src"));
            let found = telling.find_map(|it| address_in(it.name(), &decode_value(it.value())));
            found.map(|address| (Attribute::MaqalSource, address))
        } else {
            let attributes: Vec<_> = first.map(|it| (it.name(), decode_value(it.value()))).collect();
            let post = stands_for(tag.name, &attributes).map(|found| found.url);
            let other = || {
                let found = shown(&attributes)?;
                self.title = Some(found.title);
                Some(found.address)
            };
            let still = || attributes.iter().find(|(name, _)| element == Element::Video && *name == "data-poster");
            let address = post.or_else(other).map(|address| (Attribute::MaqalResource, address));
            address.or_else(|| still().map(|(_, address)| (Attribute::Poster, address.clone().into_owned())))
        };
    }

    fn note_language(&mut self, attributes: Attributes<'_>) {
        if let Some(lang) = attributes.get(Attribute::Lang).filter(|lang| is_language_tag(lang)) {
            self.facts.lang.get_or_insert(lang);
        }
        let dir = attributes.get(Attribute::Dir);
        self.facts.dir = self.facts.dir.or(dir.as_deref().and_then(Direction::of_attribute));
    }
}

/// The player of the embed that a link of ours is marked with.
fn own_player(attributes: Attributes<'_>) -> Option<String> {
    let key = attributes.get(Attribute::DataMaqalProvider)?;
    Some(player(&key, &attributes.get(Attribute::DataMaqalId)?))
}

/// May an attribute say which post or picture a tag stands for?
fn is_telling(attribute: &RawAttribute<'_>) -> bool {
    use Attribute::*;
    let is_other = |known| {
        matches!(
            known,
            Align
                | Class
                | Dir
                | Height
                | Id
                | Itemprop
                | Itemscope
                | Itemtype
                | Lang
                | Role
                | Style
                | Tabindex
                | Title
                | Type
                | Width
        )
    };
    !attribute.known().is_some_and(is_other) && !attribute.name().starts_with("aria-")
}

/// Elements that lazy players, page builders and providers take for the place of a post; `Other` for those that they
/// define themselves.
fn can_stand_for_post(element: Element) -> bool {
    use Element::*;
    matches!(
        element,
        Audio
            | Blockquote
            | Div
            | Embed
            | Figure
            | Iframe
            | Object
            | Oembed
            | Other
            | P
            | Script
            | Section
            | Source
            | Span
            | Video
    )
}

fn verdict(element: Element) -> Verdict {
    use Element::*;
    match element {
        Svg | Math | Style | Template | Noembed | Noframes | Textarea | Frame | Frameset | Param | Basefont
        | Bgsound | Option | Optgroup | Datalist | Input | Keygen => Verdict::Drop,
        Font | Center | Nobr | Big | Tt | Strike | Acronym | Other | Html | Head | Body | Object | Applet | Marquee => {
            Verdict::Unwrap
        }
        _ => Verdict::Keep,
    }
}

/// The text of a script, from a place inside its start tag on.
fn script_at(source: &str) -> Option<String> {
    const END: &[u8] = b"</script";
    let mut quote = None;
    let end_of_tag = source.bytes().position(|byte| match (quote, byte) {
        (None, b'>') => true,
        (None, b'"' | b'\'') => {
            quote = Some(byte);
            false
        }
        (Some(open), _) => {
            if open == byte {
                quote = None;
            }
            false
        }
        _ => false,
    })?;
    let text = source.get(end_of_tag + 1..)?;
    let end = text.as_bytes().windows(END.len()).position(|window| window.eq_ignore_ascii_case(END));
    Some(text.get(..end.unwrap_or(text.len()))?.to_owned())
}

/// Is it shaped like a BCP 47 language tag? A second subtag of three letters is a language among those of the first,
/// which few have (`zh-yue`).
pub(crate) fn is_language_tag(tag: &str) -> bool {
    const HAVE_LANGUAGES: &[&str] = &["ar", "kok", "lv", "ms", "sgn", "sw", "uz", "zh"];
    let is_letters = |subtag: &str| subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
    let (primary, rest) = tag.split_once('-').unwrap_or((tag, ""));
    let second = rest.split('-').next().unwrap_or_default();
    let has_language = second.len() == 3 && is_letters(second);
    let is_subtag =
        |subtag: &str| (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric());
    matches!(primary.len(), 2 | 3)
        && is_letters(primary)
        && tag.len() <= 35
        && tag.split('-').all(is_subtag)
        && (!has_language || HAVE_LANGUAGES.iter().any(|known| primary.eq_ignore_ascii_case(known)))
}

/// A language as an option gives it.
///
/// # Errors
/// Where it has not the shape of a tag.
pub(crate) fn language_option(tag: &str) -> Result<String, Error> {
    if is_language_tag(tag) {
        return Ok(tag.to_owned());
    }
    Err(Error::bad_option("lang", "a BCP 47 language tag such as \"ar\""))
}

impl Judge for Reader<'_> {
    fn element(&mut self, element: Element, tag: &StartTag<'_>) -> Verdict {
        let attributes = tag.attributes;
        self.note_address(element, tag);
        // A fragment says its language on its outermost element.
        if !self.facts.is_page && (element == Element::Div || element == Element::Article) {
            self.note_language(attributes);
        }
        match element {
            Element::Title => self.facts.is_page = true,
            Element::Style if self.facts.style_sheets.len() < MAX_SHEETS => self.facts.style_sheets.push(tag.offset),
            _ => {}
        }
        // A script is kept (never its code) where it says which post it would have put in its place.
        if element == Element::Script && !self.note_script(attributes) && self.noted.is_none() {
            return Verdict::Drop;
        }
        // GitHub's `relative-time` and its kin.
        let is_date = || element == Element::Other && attributes.get(Attribute::Datetime).is_some();
        if self.noted.is_some() || is_date() { Verdict::Keep } else { self.verdict(element) }
    }

    /// Formulas are read, with their names, for the pass that makes text of them. What a whole one says in TeX is noted
    /// as its title.
    fn keeps_formula(&mut self, tag: &StartTag<'_>) -> bool {
        let mut attributes = tag.attributes.iter().take(MAX_ATTRIBUTES);
        let alternative = attributes.find(|attribute| attribute.name().eq_ignore_ascii_case("alttext"));
        self.title = alternative.map(|attribute| decode_value(attribute.value()).into_owned());
        self.noted = Some((Attribute::MaqalFormula, tag.name.to_ascii_lowercase()));
        true
    }

    fn knows(&self, _: Element, attribute: Attribute) -> bool {
        !attribute.is_ours()
    }

    fn attribute(&mut self, _: Element, attribute: Attribute, value: &str, out: &mut String) -> bool {
        // A place of the source cannot take the name of one of ours: assistive technology would read its words as a
        // landmark's name.
        let is_name = matches!(attribute, Attribute::Id | Attribute::Name);
        if is_name && self.policy.bare_id(value).starts_with(OWN_NAMES) {
            return false;
        }
        out.push_str(value);
        true
    }

    fn supply(&mut self, _: Element, attributes: &mut dyn Supply) -> bool {
        if let Some((attribute, address)) = self.noted.take().filter(|(name, _)| attributes.get(*name).is_none()) {
            attributes.push(attribute, &address);
        }
        if let Some(title) = self.title.take()
            && attributes.get(Attribute::Title).or(attributes.get(Attribute::AriaLabel)).is_none()
        {
            attributes.push(Attribute::Title, &title);
        }
        true
    }

    fn root(&mut self, _: Element, attributes: Attributes<'_>) {
        self.facts.is_page = true;
        self.note_language(attributes);
    }
}
