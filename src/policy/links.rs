//! `rel` and `target` of links: never the source's, always the site's.

use crate::small::text::append;

/// Where a link leads. A link to a place in the article, and one without a host (`mailto:`), is neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum LinkKind {
    /// To the host of the base URL, or by a relative address.
    Internal,
    /// To any other host.
    External,
}

impl LinkKind {
    pub(crate) const ALL: [Self; 2] = [Self::Internal, Self::External];

    /// The name that options use.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::External => "external",
        }
    }
}

/// The relations that a site may ask for, in the order in which they are written.
pub(super) const RELATIONS: &[&str] = &["noopener", "noreferrer", "nofollow", "ugc", "sponsored", "external"];

/// The attributes that links of one kind get.
#[derive(Clone, Debug, Default)]
pub(super) struct LinkRules {
    /// Space-separated, in the order of [`RELATIONS`].
    rel: String,
    pub(super) opens_tab: bool,
}

impl LinkRules {
    pub(super) fn set_rel(&mut self, asked: &[&str]) {
        self.rel.clear();
        for relation in RELATIONS.iter().filter(|relation| asked.contains(relation)) {
            let gap = if self.rel.is_empty() { "" } else { " " };
            append(&mut self.rel, gap);
            append(&mut self.rel, relation);
        }
    }

    /// Does it get nothing?
    pub(super) fn is_bare(&self) -> bool {
        self.rel.is_empty() && !self.opens_tab
    }

    /// The `rel` that is written, always with `noopener` where a new tab opens: the page that it shows could otherwise
    /// steer the one it came from (`window.opener`).
    pub(super) fn rel(&self) -> String {
        // The first of the relations, if it was asked for.
        let adds = self.opens_tab && !self.rel.starts_with("noopener");
        let first = if adds { "noopener" } else { "" };
        let gap = if adds && !self.rel.is_empty() { " " } else { "" };
        [first, gap, &self.rel].concat()
    }
}
