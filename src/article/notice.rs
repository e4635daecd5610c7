//! What was odd about a source.

use crate::json::{JsonWriter, ToJson};
use crate::small::text_enum::text_enum;

/// Something odd that was met, and what was done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Notice {
    pub code: NoticeCode,
    /// In English, for people.
    pub message: String,
}

text_enum! {
    /// What was odd.
    NoticeCode {
        /// No headline was found; the title is empty.
        NoHeadline = "NO_HEADLINE",
        /// No body text was found.
        NoBody = "NO_BODY",
        /// No body was found in the page, and all of it was taken.
        WholePage = "WHOLE_PAGE",
        /// The page holds its text in JSON-LD alone, where it was taken from.
        BodyFromData = "BODY_FROM_DATA",
        /// The text is that of a whole page, and the article was cut out of it.
        CopiedPage = "COPIED_PAGE",
        /// The text may be that of a whole page; all of it was taken.
        PageUnclear = "PAGE_UNCLEAR",
        /// A printed time names a zone whose letters mean several, and has none.
        ZoneUnclear = "ZONE_UNCLEAR",
        /// The signature below a letter was left out.
        SignatureRemoved = "SIGNATURE_REMOVED",
        /// More than a sentence inside the article was left out, as no part of it; the message says how many words and
        /// which are the first.
        TextLeftOut = "TEXT_LEFT_OUT",
        /// A frame that is no provider's player was left out.
        FrameRemoved = "FRAME_REMOVED",
        /// Pictures have no alt text.
        AltMissing = "ALT_MISSING",
        /// A link of the sidebar led to the article itself, and was left out.
        SelfLink = "SELF_LINK",
        /// A link of the sidebar led to another host, which the options leave out.
        ExternalLink = "EXTERNAL_LINK",
    }
}

impl ToJson for Notice {
    fn write_json(&self, json: &mut JsonWriter) {
        json.object(&mut |json| {
            json.member("code", &self.code.as_str());
            json.member("message", &self.message);
        });
    }
}
