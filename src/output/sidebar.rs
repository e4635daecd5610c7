//! The sidebar as HTML: landmarks with headings in the article's language, lists of plain links, and nothing that
//! loads unless a site asks for pictures.

use super::writer::{Own, Writer};
use crate::article::{Article, CheckedItem, CheckedKeyword, Parts};
use crate::html::{Attribute, Element};
use crate::language::dates::shown;
use crate::language::direction::Direction;
use crate::language::labels::{Label, heading_tag, is_spoken};
use crate::options::SidebarOptions;
use crate::policy::{CheckedUrl, OWN_NAMES, Policy, Verdict};
use crate::small::text::decimal;

use Own::{Alt, AriaLabelledby, Class, DataMaqalPart, DataMaqalPosition, Datetime, Dir, Href, Id, Lang, Loading, Src};

/// Writes what stands beside an article; nothing where there is nothing to write.
pub(crate) fn write_sidebar(parts: &Parts, article: &Article, policy: &Policy, options: &SidebarOptions) -> String {
    if parts.read_also.is_empty() && parts.keywords.is_empty() && parts.related.is_empty() {
        return String::new();
    }
    let mut sidebar = SidebarWriter {
        writer: Writer::new(policy, 2048),
        lang: heading_tag(article.lang.as_deref().unwrap_or_default(), &article.text),
        dir: article.dir.unwrap_or(Direction::Ltr),
        policy,
        options,
    };
    let mut attributes = vec![Class("maqal-sidebar")];
    attributes.extend(article.lang.as_deref().map(Lang));
    attributes.push(Dir(sidebar.dir.as_str()));
    let root = sidebar.writer.open(Element::Aside, &attributes);
    sidebar.teasers("read-also", Label::ReadAlso, &parts.read_also);
    sidebar.teasers("related", Label::Related, &parts.related);
    sidebar.keywords(&parts.keywords);
    sidebar.writer.close(root);
    sidebar.writer.finish()
}

struct SidebarWriter<'a> {
    writer: Writer<'a>,
    /// The language of the headings, where we speak it.
    lang: &'a str,
    dir: Direction,
    policy: &'a Policy,
    options: &'a SidebarOptions,
}

impl SidebarWriter<'_> {
    fn teasers(&mut self, name: &str, label: Label, items: &[CheckedItem]) {
        let has_links = items.iter().any(|item| self.address(item.url.as_ref()).is_some());
        self.part(name, label, has_links, items.len(), &mut |sidebar, at| {
            if let Some(item) = items.get(at) {
                sidebar.teaser(item, at);
            }
        });
    }

    fn keywords(&mut self, keywords: &[CheckedKeyword]) {
        let has_links = keywords.iter().any(|keyword| self.address(keyword.url.as_ref()).is_some());
        self.part("keywords", Label::Keywords, has_links, keywords.len(), &mut |sidebar, at| {
            let Some(keyword) = keywords.get(at) else { return };
            let entry = sidebar.writer.open(Element::Li, &[]);
            sidebar.link(keyword.url.as_ref(), &keyword.text, at);
            sidebar.writer.close(entry);
        });
    }

    /// A part with its heading and its list: a landmark to navigate by, where there are links in it.
    fn part(
        &mut self,
        name: &str,
        label: Label,
        has_links: bool,
        count: usize,
        entry: &mut dyn FnMut(&mut Self, usize),
    ) {
        if count == 0 {
            return;
        }
        let class = [OWN_NAMES, name].concat();
        let id = self.policy.prefixed(&class);
        let mut attributes = vec![Class(&class)];
        if self.options.data_attributes {
            attributes.push(DataMaqalPart(name));
        }
        attributes.push(AriaLabelledby(&id));
        let element = if has_links { Element::Nav } else { Element::Section };
        let part = self.writer.open(element, &attributes);
        let level = Element::heading(self.options.heading_level.into());
        // Else the heading is in English, and says so.
        let is_foreign = !self.lang.is_empty() && !is_spoken(self.lang);
        let attributes = [Id(&id), Lang("en"), Dir("ltr")];
        let attributes = match (is_foreign, self.dir) {
            (false, _) => &attributes[..1],
            (true, Direction::Ltr) => &attributes[..2],
            (true, Direction::Rtl) => &attributes[..],
        };
        self.writer.leaf(level, attributes, label.heading(self.lang));
        let list = self.writer.open(Element::Ul, &[]);
        (0..count).for_each(|at| entry(self, at));
        self.writer.close(list);
        self.writer.close(part);
    }

    /// A link with what else is known of the other article: a card.
    fn teaser(&mut self, item: &CheckedItem, at: usize) {
        let may_show = |src: &&CheckedUrl| self.may_write(Element::Img, Attribute::Src, src);
        let image = item.image.as_ref().filter(|_| self.options.images).filter(may_show);
        let is_card = image.is_some() || item.summary.is_some() || item.published.is_some() || item.section.is_some();
        let class = is_card.then_some(Class("maqal-card"));
        let entry = self.writer.open(Element::Li, class.as_slice());
        if let Some(src) = image {
            // The title says all, so that the picture needs no words.
            let picture = self.writer.open(Element::Img, &[Src(src), Alt(""), Loading("lazy")]);
            self.writer.close(picture);
        }
        self.link(item.url.as_ref(), &item.title, at);
        if let Some(summary) = &item.summary {
            let own = Direction::of(summary);
            let dir = (own != self.dir).then_some(Dir(own.as_str()));
            let attributes: Vec<_> = [Class("maqal-summary")].into_iter().chain(dir).collect();
            self.writer.leaf(Element::P, &attributes, summary);
        }
        if let Some(section) = &item.section {
            self.writer.leaf(Element::Bdi, &[Class("maqal-section")], section);
        }
        if let Some(published) = &item.published {
            let day = shown(published.get(..10).unwrap_or(published), self.lang);
            self.writer.leaf(Element::Time, &[Class("maqal-published"), Datetime(published)], &day);
        }
        self.writer.close(entry);
    }

    /// The address, where the policy lets links, and this one, through: a link of the source must pass wherever it
    /// stands.
    fn address<'u>(&self, url: Option<&'u CheckedUrl>) -> Option<&'u CheckedUrl> {
        url.filter(|url| self.may_write(Element::A, Attribute::Href, url))
    }

    fn may_write(&self, element: Element, attribute: Attribute, value: &str) -> bool {
        self.policy.verdict(element) == Verdict::Keep && self.policy.admits(element, attribute, value)
    }

    /// A link, or plain text where there is no address; with a direction of its own where it runs the other way.
    fn link(&mut self, url: Option<&CheckedUrl>, text: &str, at: usize) {
        let own = Direction::of(text);
        let direction = (own != self.dir).then_some(Dir(own.as_str()));
        match self.address(url) {
            Some(url) => {
                let position = self.options.data_attributes.then(|| decimal(at + 1));
                let mut attributes = vec![Href(url)];
                attributes.extend(direction);
                attributes.extend(position.as_deref().map(DataMaqalPosition));
                self.writer.leaf(Element::A, &attributes, text);
            }
            None => match direction {
                Some(direction) => self.writer.leaf(Element::Bdi, &[direction], text),
                None => self.writer.text(text),
            },
        }
    }
}
