//! The two tables that every token is looked up in, made of a preset and of what a site asked for.

use super::preset::{ALLOWED, may_escape};
use super::sets::AttributeSet;
use super::style;
use super::{Asked, Policy, Settings, Verdict};
use crate::html::{Attribute, Element};

impl Policy {
    /// Makes the tables anew, after a setting that they depend on.
    #[inline(never)]
    pub(super) fn compile(&mut self) {
        let Settings { preset, asked, otherwise, verdicts, allowed, classes, has_styles, .. } = &mut *self.settings;
        *allowed = ALLOWED;
        if !classes.is_empty() {
            change(allowed, None, Attribute::Class, AttributeSet::with);
        }
        for &element in Element::ALL {
            verdicts[element as usize] = match preset.verdict(element) {
                Verdict::Unwrap if may_escape(element) => *otherwise,
                verdict => verdict,
            };
            if *has_styles && style::has_style(element) {
                change(allowed, Some(element), Attribute::Style, AttributeSet::with);
            }
        }
        for asked in asked.iter() {
            match *asked {
                // A table and its parts are kept all or none: a parser supplies the ones that are missing.
                Asked::Element(Element::Table, verdict) => {
                    for &element in Element::ALL.iter().filter(|&&e| e == Element::Table || e.is_table_part()) {
                        verdicts[element as usize] = verdict;
                    }
                }
                Asked::Element(element, verdict) => verdicts[element as usize] = verdict,
                Asked::Attribute(on, attribute) => change(allowed, on, attribute, AttributeSet::with),
                Asked::NoAttribute(..) => {}
            }
        }
        // Last, so that what is removed stays removed.
        for asked in asked.iter() {
            if let Asked::NoAttribute(on, attribute) = *asked {
                change(allowed, on, attribute, AttributeSet::without);
            }
        }
        // Supplied to every frame: a second one would be ignored by a parser, or be the one that counts.
        change(allowed, Some(Element::Iframe), Attribute::Loading, AttributeSet::without);
    }
}

/// Changes what an element may have, or all.
#[inline(never)]
fn change(
    allowed: &mut [AttributeSet],
    on: Option<Element>,
    attribute: Attribute,
    change: fn(AttributeSet, Attribute) -> AttributeSet,
) {
    let sets = match on {
        Some(element) => std::slice::from_mut(&mut allowed[element as usize]),
        None => allowed,
    };
    for set in sets {
        *set = change(*set, attribute);
    }
}
