//! What comes out: a story's body and what is known of it.

use serde::Serialize;

/// A format of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Format {
    /// IPTC's NewsML-G2: `newsMessage`, `newsItem`, `packageItem`.
    NewsmlG2,
    /// IPTC's NewsML 1.x.
    Newsml,
    /// IPTC's NITF.
    Nitf,
    /// IPTC's ninjs, 1.x to 3.x.
    Ninjs,
    /// IPTC 7901, text with a header line.
    Iptc7901,
    /// ANPA 1312, text with control characters.
    Anpa,
    /// RSS 0.9x, 1.0 and 2.0.
    Rss,
    /// Atom.
    Atom,
    /// JSON Feed.
    JsonFeed,
    /// A sitemap, with Google's news elements or without.
    NewsSitemap,
    /// WordPress's export.
    Wxr,
    /// A post or a list of posts of WordPress's REST interface.
    WpRest,
    /// Blogger's export.
    Blogger,
    /// Ghost's export, or its Content API.
    Ghost,
    /// Telegram Desktop's `result.json`.
    Telegram,
    /// Facebook's "download your information".
    Facebook,
    /// Apple News Format's `article.json`.
    AppleNews,
    /// A page of AMP HTML.
    Amp,
    /// Markdown, with front matter or without.
    Markdown,
    /// Any other HTML.
    Html,
    /// Anything else.
    Text,
}

/// What a body is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// HTML, a fragment or a page.
    #[default]
    Html,
    /// Plain text, paragraphs parted by empty lines.
    Text,
}

/// May it be published? In the words of IPTC's publishing status, the strictest last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Yes.
    #[default]
    Usable,
    /// Not yet.
    Withheld,
    /// No, or no longer.
    Canceled,
}

/// Something odd about a file or an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// What kind of oddity, in capitals.
    pub code: &'static str,
    /// What it was, in English.
    pub message: String,
}

/// A story: its body, and what is known of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Source {
    /// The format of the file that it came in.
    pub format: Format,
    /// That format's version, where the file says one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format_version: Option<String>,
    /// The story's own version, as given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// The body.
    pub source: String,
    /// What the body is written in.
    pub kind: Kind,
    /// What is known besides.
    pub known: KnownMetadata,
    /// May it be published? An embargo makes it withheld, whatever the sender says besides.
    pub status: Status,
    /// What the sender says itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sender_status: Option<Status>,
    /// Until when it may not be published, as ISO 8601; as it was written where it cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub embargo: Option<String>,
    /// What was odd.
    pub notices: Vec<Notice>,
}

/// What a file says of a story beside its text. Dates are ISO 8601, as precise as given and with the zone given;
/// texts have no markup.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct KnownMetadata {
    /// The headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The line above the headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kicker: Option<String>,
    /// The line below the headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subtitle: Option<String>,
    /// A summary that stands apart from the body.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// The line that names who wrote it, as given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub byline: Option<String>,
    /// The names of those who wrote it, where the file has them apart.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<String>,
    /// When it was first made public.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// When it was last changed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modified: Option<String>,
    /// Its language, as BCP 47.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Its section, desk or category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The name of the site or the publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site_name: Option<String>,
    /// Its own address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub canonical_url: Option<String>,
    /// The address of its main picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// Keywords and tags with a name, never codes and slugs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keywords: Vec<String>,
    /// Where, and at times when, it was written, where it stands apart from the body.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dateline: Option<String>,
    /// Who sends it: the agency or the desk.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// The copyright line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copyright: Option<String>,
    /// On what terms it may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub usage_terms: Option<String>,
    /// How urgent it is for an editor, from 1 to 9, by IPTC's news priority.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub urgency: Option<u8>,
    /// What it is about, by the codes of a vocabulary.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Subject>,
    /// Places with a name that it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// Its version, as [`Source::version`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// What it replaces: the ID, or the version, of an earlier story.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
    /// As [`Source::status`].
    pub status: Status,
    /// As [`Source::embargo`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub embargo: Option<String>,
    /// Notes to editors, which are not for publication.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// What was corrected, in the sender's words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<String>,
    /// Its pictures.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub images: Vec<Image>,
    /// Items that it refers to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<Link>,
    /// The word by which desks speak of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub slug: Option<String>,
    /// The sender's ID of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// A subject, by the code of a vocabulary such as IPTC's Media Topics.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Subject {
    /// The code, as given: `medtop:20000304`.
    pub code: String,
    /// Its name, in the story's language where the file has that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The vocabulary, where the code does not name it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scheme: Option<String>,
}

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Image {
    /// The sender's ID of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its caption.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// Who took or owns it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credit: Option<String>,
    /// What it shows, for those who do not see it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alt: Option<String>,
    /// The files of it, best first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub renditions: Vec<Rendition>,
}

/// One file of a picture.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Rendition {
    /// Its address or, where it comes beside the story, the name of the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// In pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
    /// In pixels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub height: Option<u32>,
    /// Its media type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// What it is for, in the sender's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// An item that a story refers to.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Link {
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The sender's ID of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// How it belongs to the story, in the sender's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rel: Option<String>,
}

impl Source {
    /// A usable story of that format.
    pub(crate) fn new(format: Format, kind: Kind, source: String) -> Self {
        Self {
            format,
            format_version: None,
            version: None,
            source,
            kind,
            known: KnownMetadata::default(),
            status: Status::Usable,
            sender_status: None,
            embargo: None,
            notices: Vec::new(),
        }
    }

    /// Sets what the sender says of publishing it: its own status, and until when it is under embargo. An embargo holds
    /// it back even where the sender calls it usable.
    pub(crate) fn set_status(&mut self, sender: Option<Status>, embargo: Option<String>) {
        let status = match (sender, &embargo) {
            (Some(status @ (Status::Canceled | Status::Withheld)), _) => status,
            (_, Some(_)) => Status::Withheld,
            _ => Status::Usable,
        };
        (self.status, self.known.status) = (status, status);
        self.known.embargo.clone_from(&embargo);
        (self.sender_status, self.embargo) = (sender, embargo);
    }

    /// One embargo of those that are said. Of several that differ no one can say which counts: together they are none
    /// that can be read, and so are never over.
    pub(crate) fn one_embargo(said: impl IntoIterator<Item = String>) -> Option<String> {
        let mut all: Vec<String> = Vec::new();
        for embargo in said {
            if !all.contains(&embargo) && all.len() < 4 {
                all.push(embargo);
            }
        }
        (!all.is_empty()).then(|| all.join(" / "))
    }

    /// Holds back what no one can say to be usable: its file is damaged.
    pub(crate) fn hold_back(&mut self) {
        if self.status == Status::Usable {
            (self.status, self.known.status) = (Status::Withheld, Status::Withheld);
        }
    }

    /// Holds back an item of a wire whose XML is damaged: what says that it must not be published may be what was lost.
    pub(crate) fn hold_back_if_damaged(&mut self) {
        let is_of_wire = matches!(self.format, Format::NewsmlG2 | Format::Newsml | Format::Nitf);
        if is_of_wire && self.notices.iter().any(|notice| notice.code == "XML_MALFORMED") {
            self.hold_back();
        }
    }

    /// Sets the story's version.
    pub(crate) fn set_version(&mut self, version: Option<String>) {
        self.known.version.clone_from(&version);
        self.version = version;
    }

    /// Says of a story what was wrong with its file, before what is said already.
    pub(crate) fn notices_first(&mut self, notices: Vec<Notice>) {
        let others = std::mem::replace(&mut self.notices, notices);
        self.notices.extend(others);
    }

    pub(crate) fn notice(&mut self, code: &'static str, message: impl Into<String>) {
        self.notices.push(Notice { code, message: message.into() });
    }
}

impl KnownMetadata {
    /// Takes what this does not say from another that says less exactly. The version, the status and the embargo are
    /// set on their own.
    pub(crate) fn fill_from(&mut self, other: Self) {
        let empty = Self::default();
        macro_rules! fill {
            ($($field:ident)*) => { $(if self.$field == empty.$field { self.$field = other.$field; })* };
        }
        fill!(title kicker subtitle lead byline authors published modified lang section site_name canonical_url image);
        fill!(keywords dateline provider copyright usage_terms urgency subjects places replaces notes corrections);
        fill!(images links slug id);
    }
}

impl Status {
    /// The status that a word of IPTC's vocabularies means, whatever its case and the prefix of its vocabulary
    /// (`stat:usable`, `Usable`, `Canceled`, `withheld`, `Embargoed`). A word that means none of them
    /// holds the item back.
    pub(crate) fn of_word(word: &str) -> Self {
        let word = word.trim();
        let word = word.rsplit(['/', ':']).next().unwrap_or(word).to_ascii_lowercase();
        match word.as_str() {
            "usable" | "published" | "publish" | "" => Self::Usable,
            "canceled" | "cancelled" | "cancel" | "killed" | "kill" | "deleted" | "withdrawn" => Self::Canceled,
            _ => Self::Withheld,
        }
    }
}
