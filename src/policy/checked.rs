//! Addresses that have passed the policy, as a type of their own: what holds an address in HTML or data takes nothing
//! else, and nobody but the policy can make one.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::urls::Rewriter;
use super::{Policy, UrlKind};
use crate::html::{Attribute, Element};

/// An address that has passed the policy, in canonical form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CheckedUrl(String);

impl Deref for CheckedUrl {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

/// For the data that callers get.
impl From<CheckedUrl> for String {
    fn from(url: CheckedUrl) -> Self {
        url.0
    }
}

impl UrlKind {
    /// The element and the attribute in which an address of the kind is written.
    const fn place(self) -> (Element, Attribute) {
        match self {
            Self::Link => (Element::A, Attribute::Href),
            Self::Image => (Element::Img, Attribute::Src),
            Self::Media => (Element::Video, Attribute::Src),
            Self::Frame => (Element::Iframe, Attribute::Src),
        }
    }
}

impl Policy {
    /// An address by the rules for its kind: to judge by, and for data that is written nowhere.
    pub(crate) fn checked_url(&self, kind: UrlKind, raw: &str) -> Option<CheckedUrl> {
        let (element, attribute) = kind.place();
        let mut out = String::new();
        self.write_checked_url(element, attribute, raw, &mut out).then_some(CheckedUrl(out))
    }

    /// As [`checked_url`](Self::checked_url), where the policy also lets the attribute for it through, with that value:
    /// an address of the site's own or of a caller, which is nobody's to rewrite.
    pub(crate) fn allowed_url(&self, kind: UrlKind, raw: &str) -> Option<CheckedUrl> {
        let (element, attribute) = kind.place();
        let is_listed = |url: &CheckedUrl| self.settings.values.is_empty() || self.is_listed(element, attribute, url);
        let is_allowed = self.allows_attribute(element, attribute);
        self.checked_url(kind, raw).filter(|url| is_allowed && is_listed(url))
    }

    /// The address that is written in the place of a source's.
    pub(crate) fn written_url(&self, kind: UrlKind, raw: &str) -> Option<CheckedUrl> {
        let (element, attribute) = kind.place();
        let mut out = String::new();
        self.write_value(element, attribute, raw, &mut out).then_some(CheckedUrl(out))
    }

    /// The policy for one article, whose outputs take their addresses from the source one after the other: the site's
    /// function is asked once about each address, use and element, so that all of them have the same answer. `None`
    /// where there is no function.
    pub(crate) fn for_one_article(&self) -> Option<Self> {
        let Rewriter(rewrite) = self.settings.rewriter.clone()?;
        let answers = Mutex::new(Answers::default());
        let ask = move |url: &str, kind: UrlKind, element: &str| {
            let key = [kind.name(), " ", element, " ", url].concat();
            let known = locked(&answers).get(&key);
            // Nothing is locked while it is asked: it may do what it likes.
            known.unwrap_or_else(|| {
                let answer = rewrite(url, kind, element);
                locked(&answers).push(key, answer.clone());
                answer
            })
        };
        Some(self.clone().with_rewriter(Arc::new(ask)))
    }
}

fn locked(answers: &Mutex<Answers>) -> MutexGuard<'_, Answers> {
    // An answer is either there or not: a function that panics elsewhere leaves nothing half-done.
    answers.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The answers so far, by question. The table is a tree because whoever wrote the source chose the addresses: no choice
/// of them makes a tree slow.
#[derive(Default)]
struct Answers {
    places: BTreeMap<String, usize>,
    list: Vec<Option<String>>,
}

impl Answers {
    fn get(&self, key: &str) -> Option<Option<String>> {
        self.list.get(*self.places.get(key)?).cloned()
    }

    fn push(&mut self, key: String, answer: Option<String>) {
        self.places.insert(key, self.list.len());
        self.list.push(answer);
    }
}
