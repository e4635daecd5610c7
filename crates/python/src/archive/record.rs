//! A document's record: what `maqal vectors` prints of it, a line of JSON.

use serde::{Deserialize, Serialize};

use crate::errors::{Failure, Outcome};

#[derive(Deserialize)]
pub(super) struct Record {
    #[serde(flatten)]
    pub(super) shown: Shown,
    /// How much longer the document is than its terms, in hundredths past 1.
    pub(super) cut: u8,
    pub(super) terms: Vec<u32>,
    pub(super) weights: Vec<u8>,
    /// Each term as the document writes it; empty for a pair of words.
    pub(super) words: Vec<String>,
}

/// What readers are shown of a document, in the order of its members in the files.
#[derive(Deserialize, Serialize)]
pub(super) struct Shown {
    pub(super) id: String,
    pub(super) url: String,
    pub(super) title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) section: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) author: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lang: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) image: Option<String>,
    /// The hash of the headline; 0 if there is none.
    pub(super) key: u32,
}

impl Record {
    pub(super) fn read(line: &str) -> Outcome<Self> {
        serde_json::from_str(line).map_err(|_| Failure::bad_input("records as maqal.archive.vectors() gives them"))
    }
}

impl Shown {
    pub(super) fn to_json(&self) -> Outcome<String> {
        serde_json::to_string(self).map_err(|_| Failure::bad_input("records whose texts are texts"))
    }

    /// The documents of a file of them.
    pub(super) fn read_all(file: &str) -> Option<Vec<Self>> {
        serde_json::from_str(file).ok()
    }
}
