//! The open parts of tables, as a parser has them: the standard's rules for table parts and for nothing else. What
//! stands straight inside a `table` or a `tr` is moved in front of the table, so that an article needs to know.
//! <https://html.spec.whatwg.org/#parsing-main-intable>

/// An open part of a table, or a `template`, inside which tables begin anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Table,
    Body,
    Row,
    Cell,
    Caption,
    Columns,
    Template,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Open {
    pub(crate) kind: Kind,
    /// As in the template, or as the parser puts it in.
    pub(crate) name: &'static str,
    /// The byte of its start tag, or of the one before which the parser puts it in.
    pub(crate) at: usize,
    pub(crate) is_implied: bool,
}

/// The names of what is tracked here, and what each is.
const KINDS: [(&str, Kind); 11] = [
    ("table", Kind::Table),
    ("thead", Kind::Body),
    ("tbody", Kind::Body),
    ("tfoot", Kind::Body),
    ("tr", Kind::Row),
    ("td", Kind::Cell),
    ("th", Kind::Cell),
    ("caption", Kind::Caption),
    ("colgroup", Kind::Columns),
    ("col", Kind::Columns),
    ("template", Kind::Template),
];

/// Is it a part of tables, or a `template`?
pub(crate) fn is_part(name: &str) -> bool {
    KINDS.iter().any(|(known, _)| *known == name)
}

/// The open parts, outermost first.
#[derive(Default)]
pub(crate) struct Tables {
    pub(crate) open: Vec<Open>,
    /// The places of the end tags that came.
    pub(crate) body_ends: Vec<usize>,
}

impl Tables {
    /// The place in `open` of the table that is the innermost now.
    fn table(&self) -> Option<usize> {
        let place = self.open.iter().rposition(|open| matches!(open.kind, Kind::Table | Kind::Template))?;
        (self.open[place].kind == Kind::Table).then_some(place)
    }

    /// The place of the innermost part of that kind, in the table that is the innermost now.
    fn within(&self, kind: Kind) -> Option<usize> {
        let table = self.table()?;
        self.open[table..].iter().rposition(|open| open.kind == kind).map(|place| table + place)
    }

    /// Reads the start tag of a part, in the HTML namespace.
    pub(crate) fn start(&mut self, name: &str, at: usize) {
        let Some(&(name, kind)) = KINDS.iter().find(|(known, _)| *known == name) else { return };
        let mut push = Vec::new();
        match kind {
            Kind::Template => {}
            Kind::Table => self.leave_table_without_cell(),
            // A part of no table is ignored.
            _ if self.table().is_none() => return,
            Kind::Body | Kind::Caption | Kind::Columns => self.back_to(Kind::Table),
            Kind::Row => {
                if self.within(Kind::Body).is_none() {
                    self.back_to(Kind::Table);
                    push.push((Kind::Body, "tbody"));
                }
                self.back_to(Kind::Body);
            }
            Kind::Cell => {
                if self.within(Kind::Row).is_none() {
                    if self.within(Kind::Body).is_none() {
                        self.back_to(Kind::Table);
                        push.push((Kind::Body, "tbody"));
                    }
                    self.back_to(Kind::Body);
                    push.push((Kind::Row, "tr"));
                }
                self.back_to(Kind::Row);
            }
        }
        self.open.extend(push.into_iter().map(|(kind, name)| Open { kind, name, at, is_implied: true }));
        self.open.push(Open { kind, name, at, is_implied: false });
    }

    /// A table that begins in another one, but in no cell and no caption of it, ends that other one.
    fn leave_table_without_cell(&mut self) {
        let is_loose =
            self.open.last().is_some_and(|last| !matches!(last.kind, Kind::Cell | Kind::Caption | Kind::Template));
        if let Some(table) = self.table().filter(|_| is_loose) {
            self.open.truncate(table);
        }
    }

    /// Closes what is open inside the innermost part of that kind.
    fn back_to(&mut self, kind: Kind) {
        if let Some(place) = self.within(kind) {
            self.open.truncate(place + 1);
        }
    }

    /// Reads an end tag, whatever its name.
    pub(crate) fn end(&mut self, name: &str, at: usize) {
        let Some(&(_, kind)) = KINDS.iter().find(|(known, _)| *known == name) else { return };
        if name == "tbody" {
            self.body_ends.push(at);
        }
        let place = match kind {
            Kind::Template => self.open.iter().rposition(|open| open.kind == Kind::Template),
            _ => self.within(kind).filter(|&place| self.open[place].name == name),
        };
        if let Some(place) = place {
            self.open.truncate(place);
        }
    }

    /// The name of the part that began there, where it is still open. They are in the order of the page.
    pub(crate) fn open_at(&self, at: usize) -> Option<&'static str> {
        let first = self.open.partition_point(|open| open.at < at);
        self.open[first..].iter().take_while(|open| open.at == at).find(|open| !open.is_implied).map(|open| open.name)
    }

    /// The open parts around an element that begins at a byte, the innermost last: those that began before it.
    pub(crate) fn around(&self, at: usize) -> &[Open] {
        &self.open[..self.open.partition_point(|open| open.at < at)]
    }
}
