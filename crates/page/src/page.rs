//! A page, read by lol_html: which handler sees what, and what comes out.

use std::borrow::Cow;
use std::error::Error as StdError;

use lol_html::errors::RewritingError;
use lol_html::html_content::{Comment, Element, EndTag, TextChunk};
use lol_html::{DocumentContentHandlers, ElementContentHandlers, HtmlRewriter, MemorySettings, Selector, Settings};

use crate::error::Error;
use crate::metadata::Facts;
use crate::options::{Head, Options, Part};
use crate::places::{End, tag_of};
use crate::rendered::{Article, Rendered};
use crate::state::{Piece, Shared};
use crate::{head, slots};

/// Where lol_html writes. One type for the whole wasm: another one would be another copy of lol_html.
pub(crate) type Sink<'s> = Box<dyn FnMut(&[u8]) + 's>;

/// What lol_html may hold of a page: a tag that has not ended, and all elements that are open to it. To lol_html these
/// are the paragraphs, items and options without end tags, too, of which a valid page may have ten thousands.
const MAX_HELD_BYTES: usize = 16 << 20;

type Handlers = (Cow<'static, Selector>, ElementContentHandlers<'static>);
type Handled = Result<(), Box<dyn StdError + Send + Sync>>;

/// A page into which an article goes, read piece by piece.
pub struct Page {
    /// None once the page has ended, or was refused.
    rewriter: Option<HtmlRewriter<'static, Sink<'static>>>,
    shared: Shared,
}

impl Page {
    /// Begins a page. Where the article is there already, nothing is left open.
    ///
    /// # Errors
    /// A selector of the options that lol_html does not know.
    pub fn new(options: Options, rendered: Option<Rendered>) -> Result<Self, Error> {
        let shared = Shared::default();
        let slots = slot_handlers(&shared, &options.slots)?;
        let handlers = page_handlers(&shared, &options)?;
        {
            let mut state = shared.lock();
            state.prologue = (options.head != Head::Off).then(Vec::new);
            state.options = options;
            state.rendered = rendered;
        }
        let memory = MemorySettings::new().with_max_allowed_memory_usage(MAX_HELD_BYTES);
        let mut settings = Settings::new().with_strict(true).with_memory_settings(memory);
        // Slots come after the places, which they ask.
        for handler in handlers.into_iter().chain(slots) {
            settings = settings.append_element_content_handler(handler);
        }
        // As long as somebody asks for comments, lol_html does not look ahead for tags, only to read them once more.
        let comments = DocumentContentHandlers::default().comments(|_: &mut Comment<'_>| Ok(()));
        settings = settings.append_document_content_handler(comments);
        let out = shared.clone();
        let sink: Sink<'static> = Box::new(move |bytes| out.lock().write(bytes));
        Ok(Self { rewriter: Some(HtmlRewriter::new(settings, sink)), shared })
    }

    /// Reads the next bytes of the page, which are UTF-8.
    ///
    /// # Errors
    /// A mistake of the template. After it the page takes nothing more.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        let Some(rewriter) = &mut self.rewriter else { return Err(ended()) };
        {
            let mut state = self.shared.lock();
            state.places.strays.read(bytes);
            if let Some(prologue) = &mut state.prologue {
                prologue.extend_from_slice(bytes);
            }
        }
        let written = rewriter.write(bytes);
        written.map_err(|error| {
            // lol_html panics if it is used again.
            self.rewriter = None;
            self.explain(error)
        })
    }

    /// Reads the end of the page.
    ///
    /// # Errors
    /// A mistake of the template that only its end shows: a slot that is not closed, or that is not there.
    pub fn end(&mut self) -> Result<(), Error> {
        let Some(rewriter) = self.rewriter.take() else { return Err(ended()) };
        rewriter.end().map_err(|error| self.explain(error))?;
        let state = self.shared.lock();
        if let Some(slot) = &state.slot {
            return Err(Error::at(slot.clone(), &["a slot that is not closed; write </", &slot.name, ">"]));
        }
        // A slot that lol_html has taken for text would stay as it is.
        state.places.check_end()?;
        for (place, (selector, _)) in state.options.slots.iter().enumerate() {
            if !state.matched.contains(&place) {
                return Err(Error::in_page(&["no element matches the slot \"", selector, "\""]));
            }
        }
        if !state.filled.contains(&Part::Article) {
            let remedy = "no slot for the article; write data-maqal=\"article\" on its element, or name it in slots";
            return Err(Error::in_page(&[remedy]));
        }
        Ok(())
    }

    /// What a handler has refused, or what lol_html itself has.
    #[cold]
    fn explain(&self, error: RewritingError) -> Error {
        let refused = self.shared.lock().refused.take();
        refused.unwrap_or_else(|| match error {
            RewritingError::MemoryLimitExceeded(_) => {
                Error::in_page(&["a tag of megabytes, or too many elements without an end tag; write end tags"])
            }
            RewritingError::ParsingAmbiguity(_) => Error::in_page(&[
                "an element of text such as <textarea> or <style> inside <select> or behind <frameset>; take it out",
            ]),
            _ => Error::in_page(&["it cannot be read"]),
        })
    }

    /// What was written since.
    #[must_use]
    pub fn take(&mut self) -> Vec<Piece> {
        self.shared.lock().take()
    }

    /// Brings the article: from now on every hole can be filled, and no more are left open.
    pub fn provide(&mut self, rendered: Rendered) {
        self.shared.lock().rendered = Some(rendered);
    }

    /// The HTML of a hole; `None` where it has to wait for the article.
    #[must_use]
    pub fn fill(&self, hole: usize) -> Option<String> {
        self.shared.lock().fill_hole(hole)
    }

    /// The HTML of every hole, for an article that may not be there yet, and what is known of it; `None` where it has
    /// to wait. `is_behind_head`: was the head written before the article was there?
    #[must_use]
    pub fn fill_all(
        &self,
        rendered: Option<&Rendered>,
        known: Option<&Article>,
        is_behind_head: bool,
    ) -> Vec<Option<String>> {
        let state = self.shared.lock();
        let known = known.or(state.options.known.as_ref());
        state.fill_all(Facts { known, rendered, is_behind_head })
    }
}

#[cold]
fn ended() -> Error {
    Error::in_page(&["the page has ended, or was refused"])
}

/// A selector of the option of that name, or one of ours.
pub(crate) fn parse(option: &str, selector: &str) -> Result<Selector, Error> {
    selector.parse().map_err(|error: lol_html::errors::SelectorError| {
        Error::bad_option(option, &["a CSS selector in place of \"", selector, "\": ", &error.to_string()])
    })
}

/// Handles the elements of a selector.
fn on(
    shared: &Shared,
    selector: &str,
    mut handle: impl FnMut(&Shared, &mut Element<'_, '_>) -> Result<(), Error> + 'static,
) -> Result<Handlers, Error> {
    let shared = shared.clone();
    let handler = move |element: &mut Element<'_, '_>| heed(&shared, handle(&shared, element));
    Ok((Cow::Owned(parse("slots", selector)?), ElementContentHandlers::default().element(handler)))
}

/// Handles the end tag that closes an element, to lol_html.
fn on_end(
    shared: &Shared,
    element: &mut Element<'_, '_>,
    handle: impl FnOnce(&Shared, &mut EndTag<'_>) -> Result<(), Error> + 'static,
) {
    let shared = shared.clone();
    // An element that has no end tag has nothing to close.
    let _ = element.on_end_tag(Box::new(move |end| heed(&shared, handle(&shared, end))));
}

/// Keeps what was refused, and stops lol_html.
fn heed(shared: &Shared, result: Result<(), Error>) -> Handled {
    result.map_err(|error| {
        shared.lock().refused = Some(error);
        "refused".into()
    })
}

/// What is done with every page: its language, its encoding, its head, the places where an article may not stand, and
/// the slots, where they are not named by selectors.
///
/// All of it hangs on one selector. lol_html asks each of its selectors about each tag, and one that asks for an
/// attribute makes it read every tag twice: with a selector for each thing a page takes a quarter of the time more.
fn page_handlers(shared: &Shared, options: &Options) -> Result<Vec<Handlers>, Error> {
    let (fills_head, by_attribute) = (options.head != Head::Off, options.slots.is_empty());
    let mut handlers = vec![on(shared, "*", move |shared, element| {
        let name = element.tag_name();
        if fills_head {
            read_head(shared, element, &name)?;
        }
        read_element(shared, element, &name)?;
        match by_attribute.then(|| slots::part_of(element)).transpose()?.flatten() {
            Some(part) => begin_slot(shared, element, part),
            None => Ok(()),
        }
    })?];
    if fills_head {
        let for_text = shared.clone();
        let read_text = move |text: &mut TextChunk<'_>| {
            head::text(&for_text, text);
            Ok(())
        };
        handlers.push((Cow::Owned(parse("slots", "head, title")?), ElementContentHandlers::default().text(read_text)));
    }
    Ok(handlers)
}

fn read_element(shared: &Shared, element: &mut Element<'_, '_>, name: &str) -> Result<(), Error> {
    match name {
        "html" => head::html(shared, element),
        "meta" => head::charset(element),
        "frameset" => {
            let problem = "a page of frames has no place for an article; use a page with <body>";
            return Err(Error::at(tag_of(element), &[problem]));
        }
        _ => {
            let end = shared.lock().places.start(element, name);
            if let Some(end) = end {
                follow(shared, element, end);
            }
        }
    }
    Ok(())
}

/// Follows an element to its end tag.
fn follow(shared: &Shared, element: &mut Element<'_, '_>, end: End) {
    let began = element.source_location().bytes().start;
    on_end(shared, element, move |shared, tag| {
        end(&mut shared.lock().places, began, &tag.name(), tag.source_location().bytes().start);
        Ok(())
    });
}

fn read_head(shared: &Shared, element: &mut Element<'_, '_>, name: &str) -> Result<(), Error> {
    match name {
        "html" => {}
        "head" => {
            head::head(shared, element)?;
            on_end(shared, element, |shared, end| {
                head::head_ends(shared, end);
                Ok(())
            });
        }
        "title" if head::title(shared, element) => on_end(shared, element, |shared, end| {
            head::title_ends(shared, end);
            Ok(())
        }),
        "meta" | "link" => head::meta(shared, element),
        _ if head::holds(name) => {}
        _ => head::body(shared, element)?,
    }
    Ok(())
}

fn slot_handlers(shared: &Shared, slots: &[(String, Part)]) -> Result<Vec<Handlers>, Error> {
    let handler = |(place, (selector, part)): (usize, &(String, Part))| {
        let part = *part;
        on(shared, selector, move |shared, element| {
            shared.lock().matched.push(place);
            begin_slot(shared, element, part)
        })
    };
    slots.iter().enumerate().map(handler).collect()
}

fn begin_slot(shared: &Shared, element: &mut Element<'_, '_>, part: Part) -> Result<(), Error> {
    if head::is_page_title(shared, element) {
        return Ok(());
    }
    slots::begin(shared, element, part)?;
    let slot = tag_of(element);
    on_end(shared, element, move |shared, end| slots::end(shared, &slot, end));
    Ok(())
}
