//! The verdicts of a policy over elements.

/// A verdict over an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Written, with the attributes that pass.
    Keep,
    /// Its tags go, its content stays.
    Unwrap,
    /// It goes with everything in it.
    Drop,
    /// Its tags become text that readers see.
    Escape,
}

impl Verdict {
    /// The name that `describePolicy` uses.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Unwrap => "unwrap",
            Self::Drop => "drop",
            Self::Escape => "escape",
        }
    }
}

/// The treatment of elements that a policy neither keeps nor drops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum OtherElements {
    /// Its tags go, its content stays.
    Unwrap,
    /// It goes with everything in it.
    Drop,
    /// Its tags become text that readers see.
    Escape,
}

impl OtherElements {
    /// Every choice, by the name that options use.
    pub(crate) const NAMED: &[(&str, Self)] =
        &[("unwrap", Self::Unwrap), ("drop", Self::Drop), ("escape", Self::Escape)];
}
