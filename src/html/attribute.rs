//! The attributes that maqal knows by name, and which of them hold URLs or references.

use super::Element;
use super::name::names;

names! {
    /// An attribute with a known name. Any other attribute never reaches a document or the output.
    Attribute {
        Abbr = "abbr", Align = "align", Allowfullscreen = "allowfullscreen", Alt = "alt",
        AriaControls = "aria-controls", AriaDescribedby = "aria-describedby", AriaHidden = "aria-hidden",
        AriaLabel = "aria-label", AriaLabelledby = "aria-labelledby", AriaLevel = "aria-level", Charset = "charset",
        Cite = "cite", Class = "class", Color = "color", Colspan = "colspan", Content = "content",
        Controls = "controls", Coords = "coords", DataCfemail = "data-cfemail", DataComponent = "data-component",
        DataLazySrc = "data-lazy-src", DataLazySrcset = "data-lazy-srcset", DataMaqalAuthors = "data-maqal-authors",
        DataMaqalId = "data-maqal-id", DataMaqalModified = "data-maqal-modified", DataMaqalPart = "data-maqal-part",
        DataMaqalPosition = "data-maqal-position", DataMaqalProvider = "data-maqal-provider",
        DataMaqalSection = "data-maqal-section", DataMaqalTitle = "data-maqal-title", DataOriginal = "data-original",
        DataQa = "data-qa", DataSrc = "data-src", DataSrcset = "data-srcset", DataTest = "data-test",
        DataTestId = "data-test-id", DataTestid = "data-testid", Datetime = "datetime", Decoding = "decoding",
        Dir = "dir", Encoding = "encoding", Face = "face", Headers = "headers", Height = "height", Hidden = "hidden",
        Href = "href", Hreflang = "hreflang", HttpEquiv = "http-equiv", Id = "id", Itemprop = "itemprop",
        Itemscope = "itemscope", Itemtype = "itemtype", Kind = "kind", Label = "label", Lang = "lang",
        Loading = "loading", MaqalClass = "maqal class", MaqalFormula = "maqal formula", MaqalHidden = "maqal hidden",
        MaqalResource = "maqal resource", MaqalRole = "maqal role", MaqalSource = "maqal source", Media = "media",
        Name = "name", Open = "open", Poster = "poster", Preload = "preload", Property = "property",
        Referrerpolicy = "referrerpolicy", Rel = "rel", Reversed = "reversed", Role = "role", Rowspan = "rowspan",
        Sandbox = "sandbox", Scope = "scope", Size = "size", Sizes = "sizes", Span = "span", Src = "src",
        Srclang = "srclang", Srcset = "srcset", Start = "start", Style = "style", Tabindex = "tabindex",
        Target = "target", Title = "title", Translate = "translate", Type = "type", Url = "url", Valign = "valign",
        Value = "value", Width = "width",
    }
}

/// The kinds of values, as far as safety and the rewriting of references go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ValueKind {
    /// Free text: harmless once escaped.
    Text,
    /// A URL that is followed when the reader acts.
    Link,
    /// A URL that is fetched when the element is shown.
    Resource,
    /// A comma-separated list of image candidates.
    Srcset,
    /// An ID that this element defines.
    Id,
    /// Space-separated references to IDs.
    IdReferences,
    /// A set of space-separated names from a policy's list.
    Classes,
    /// CSS declarations, from a grammar of ours.
    Style,
    /// Never taken from a source: the policy supplies it, or nobody does.
    Supplied,
    /// One keyword out of a fixed set, ASCII case-insensitive.
    Keyword(&'static [&'static str]),
    /// A non-negative integer, or (for `width` and `height`) one with a percent sign.
    Number,
    /// Present or absent.
    Boolean,
}

impl Attribute {
    /// Is it one that we write and nobody else? What a source calls by these names is left out. `MaqalClass` is a class
    /// of ours on a node of a document and `MaqalRole` its role, `MaqalFormula` the name that a part of a formula has
    /// in MathML, `MaqalHidden` says that a style sheet hides it from view, `MaqalResource` is the address of what a
    /// tag stands for, `MaqalSource` one that a script would give a picture, or that of the player that a link of ours
    /// was marked with; no tag of a source can name them, since a name ends at a space.
    pub(crate) const fn is_ours(self) -> bool {
        matches!(
            self,
            Self::DataMaqalId
                | Self::DataMaqalPart
                | Self::DataMaqalPosition
                | Self::DataMaqalProvider
                | Self::DataMaqalTitle
                | Self::MaqalClass
                | Self::MaqalFormula
                | Self::MaqalHidden
                | Self::MaqalResource
                | Self::MaqalRole
                | Self::MaqalSource
                | Self::Tabindex
        )
    }

    /// The number of variants.
    pub(crate) const COUNT: usize = Self::ALL.len();

    /// Does it name a part of the page? Classes do, but for those that a tool makes of a hash; sites with such classes
    /// have names for their own tests and scripts besides.
    pub(crate) const fn names_part(self) -> bool {
        use Attribute::*;
        matches!(self, Class | DataComponent | DataQa | DataTest | DataTestId | DataTestid)
    }

    /// All that [name a part](Self::names_part).
    pub(crate) const NAMING: &[Self] =
        &[Self::Class, Self::DataComponent, Self::DataQa, Self::DataTest, Self::DataTestId, Self::DataTestid];

    /// The kind of value that the standard gives this attribute on `element`.
    pub(crate) fn value_kind(self, element: Element) -> ValueKind {
        use Attribute::*;
        match self {
            Href if element == Element::A || element == Element::Area => ValueKind::Link,
            Cite => ValueKind::Link,
            Href | Src | Poster | DataSrc | DataLazySrc | DataOriginal => ValueKind::Resource,
            Srcset | DataSrcset | DataLazySrcset => ValueKind::Srcset,
            Id | Name => ValueKind::Id,
            Headers | AriaLabelledby | AriaDescribedby => ValueKind::IdReferences,
            Class => ValueKind::Classes,
            Style => ValueKind::Style,
            Rel | Target | Sandbox | Referrerpolicy => ValueKind::Supplied,
            DataMaqalId | DataMaqalPart | DataMaqalPosition | DataMaqalProvider | DataMaqalTitle | MaqalClass
            | MaqalFormula | MaqalHidden | MaqalResource | MaqalRole | MaqalSource | Tabindex => ValueKind::Supplied,
            DataMaqalAuthors | DataMaqalModified | DataMaqalSection => ValueKind::Supplied,
            Dir => ValueKind::Keyword(&["ltr", "rtl", "auto"]),
            Scope => ValueKind::Keyword(&["row", "col", "rowgroup", "colgroup"]),
            Align => ValueKind::Keyword(&["left", "right", "center", "justify", "char"]),
            Valign => ValueKind::Keyword(&["top", "middle", "bottom", "baseline"]),
            Loading => ValueKind::Keyword(&["lazy", "eager"]),
            Decoding => ValueKind::Keyword(&["sync", "async", "auto"]),
            Preload => ValueKind::Keyword(&["none", "metadata", "auto"]),
            Translate => ValueKind::Keyword(&["yes", "no"]),
            Kind => ValueKind::Keyword(&["subtitles", "captions", "descriptions", "chapters", "metadata"]),
            AriaHidden => ValueKind::Keyword(&["true", "false"]),
            Width | Height | Colspan | Rowspan | Span | Start => ValueKind::Number,
            Value if element == Element::Li => ValueKind::Number,
            Allowfullscreen | Controls | Open | Reversed | Itemscope | Hidden => ValueKind::Boolean,
            _ => ValueKind::Text,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_leads_back_to_its_attribute() {
        for &attribute in Attribute::ALL {
            assert_eq!(Attribute::from_name(attribute.name()), Some(attribute));
        }
    }

    #[test]
    fn those_that_name_a_part_are_listed() {
        let naming: Vec<Attribute> = Attribute::ALL.iter().copied().filter(|name| name.names_part()).collect();
        assert_eq!(naming, Attribute::NAMING);
    }

    #[test]
    fn event_handlers_have_no_attribute() {
        for name in ["onclick", "onerror", "ONLOAD", "srcdoc", "formaction", "xlink:href", "is"] {
            assert_eq!(Attribute::from_name(name), None, "{name}");
        }
    }
}
