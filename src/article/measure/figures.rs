//! The figures of an element: what is counted of all that is in it, and of its own text.

/// The measures of an element's content. What is only asked whether there is any, or how few, is counted no further
/// than `u16` goes.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::article) struct Measure {
    /// Letters and digits. Those of scripts that write words without spaces between them count for three.
    pub(in crate::article) letters: u32,
    /// Letters in links.
    pub(in crate::article) linked: u32,
    /// Full stops and commas of any script.
    pub(in crate::article) stops: u16,
    /// Letters in blocks of prose.
    pub(in crate::article) prose: u32,
    /// How many blocks of prose.
    pub(in crate::article) paragraphs: u32,
    /// The weight of its prose.
    pub(in crate::article) score: f32,
    /// Links, pictures.
    pub(in crate::article) links: u32,
    pub(in crate::article) images: u16,
    /// Block quotes, and posts and films of other sites.
    pub(in crate::article) quotes: u16,
    /// What only the article's own surroundings hold: its headline, or a mark of its body.
    pub(in crate::article) anchors: u16,
}

impl Measure {
    pub(super) fn add(&mut self, other: &Self) {
        self.letters += other.letters;
        self.linked += other.linked;
        self.stops = self.stops.saturating_add(other.stops);
        self.prose += other.prose;
        self.paragraphs += other.paragraphs;
        self.score += other.score;
        self.links += other.links;
        self.images = self.images.saturating_add(other.images);
        self.quotes = self.quotes.saturating_add(other.quotes);
        self.anchors = self.anchors.saturating_add(other.anchors);
    }

    pub(in crate::article) fn link_density(&self) -> f32 {
        density(self.linked, self.letters)
    }
}

/// How much of a text is link text, from 0 to 1.
fn density(linked: u32, letters: u32) -> f32 {
    linked as f32 / letters.max(1) as f32
}

/// The measures of the text of a block that is in no further block, in less room: a page has a block for each cell of
/// its tables, and in one there is little to count.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::article) struct OwnMeasure {
    pub(in crate::article) letters: u32,
    pub(super) linked: u32,
    pub(in crate::article) stops: u16,
    pub(in crate::article) links: u16,
    pub(super) images: u16,
    pub(super) quotes: u16,
    pub(super) anchors: u16,
    /// Is it a paragraph of prose?
    pub(in crate::article) is_prose: bool,
    /// Has all of it been measured?
    pub(super) is_known: bool,
}

impl OwnMeasure {
    pub(in crate::article) fn link_density(&self) -> f32 {
        density(self.linked, self.letters)
    }

    /// The weight of its prose.
    pub(in crate::article) fn score(&self) -> f32 {
        let length = (self.letters as f32 / 80.0).min(4.0);
        let all = (1.0 + f32::from(self.stops).min(8.0) + length) * (1.0 - self.link_density());
        if self.is_prose { all } else { 0.0 }
    }

    /// The same as any other measure.
    pub(super) fn whole(&self) -> Measure {
        Measure {
            letters: self.letters,
            linked: self.linked,
            stops: self.stops,
            prose: if self.is_prose { self.letters } else { 0 },
            paragraphs: self.is_prose.into(),
            score: self.score(),
            links: self.links.into(),
            images: self.images,
            quotes: self.quotes,
            anchors: self.anchors,
        }
    }
}

/// Where an element's figures are: its place in one of two lists, and in the lowest bit, in which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Slot(u32);

impl Slot {
    /// What holds no block shares a slot.
    pub(super) const SHARED: Self = Self(0);

    pub(super) fn is_leaf(self) -> bool {
        self.0 & 1 == 1
    }

    pub(super) fn index(self) -> usize {
        (self.0 >> 1) as usize
    }
}

/// The measures of elements. Most blocks hold no further ones: of such a leaf its own text is all that there is, which
/// takes less than half of the room.
#[derive(Debug)]
pub(super) struct Figures {
    /// The sum over an element and all in it, without boilerplate; and its own text.
    around: Vec<(Measure, OwnMeasure)>,
    leaves: Vec<OwnMeasure>,
}

impl Figures {
    /// For so many elements around blocks, and blocks with none in them; all zero.
    pub(super) fn of(around: u32, leaves: u32) -> Self {
        Self {
            around: vec![Default::default(); around as usize + 1],
            leaves: vec![Default::default(); leaves as usize],
        }
    }

    /// A number greater than that of every slot of an element around blocks.
    pub(super) fn count_around(&self) -> usize {
        self.around.len()
    }

    /// The slot of the element around blocks that has this number, from 1 on.
    pub(super) fn slot_around(number: u32) -> Slot {
        Slot(number << 1)
    }

    /// The slot of the leaf that has this number, from 0 on.
    pub(super) fn slot_of_leaf(number: u32) -> Slot {
        Slot(number << 1 | 1)
    }

    pub(super) fn own(&self, slot: Slot) -> &OwnMeasure {
        if slot.is_leaf() { &self.leaves[slot.index()] } else { &self.around[slot.index()].1 }
    }

    #[inline]
    pub(super) fn own_mut(&mut self, slot: Slot) -> &mut OwnMeasure {
        if slot.is_leaf() { &mut self.leaves[slot.index()] } else { &mut self.around[slot.index()].1 }
    }

    /// The sum over an element, of a leaf that is no boilerplate as of all else.
    pub(super) fn inside(&self, slot: Slot) -> Measure {
        if slot.is_leaf() { self.leaves[slot.index()].whole() } else { self.around[slot.index()].0 }
    }

    /// Sets the sum over what holds blocks; a leaf has none of its own.
    pub(super) fn set_sum(&mut self, slot: Slot, sum: Measure) {
        if let Some(figures) = self.around.get_mut(slot.index()).filter(|_| !slot.is_leaf()) {
            figures.0 = sum;
        }
    }
}
