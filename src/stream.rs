//! `read → tree (policy) → output`, for a source that comes in pieces.

use std::sync::Arc;

use crate::error::Error;
use crate::html::Element;
use crate::pipeline::{EncodingBuilder, create_builder};
use crate::policy::Policy;
use crate::read::{HtmlReader, Interrupted};

/// [`sanitize`](crate::sanitize) for a source that comes in pieces: the same output, wherever the source is cut, in
/// memory that grows with depth and the longest tag or comment, not with length.
///
/// # Example
/// ```
/// use maqal::{Policy, Sanitizer};
///
/// let mut sanitizer = Sanitizer::new(&Policy::new());
/// let mut html = sanitizer.write("<p onclick=st")?;
/// html += &sanitizer.write("eal()>Hello &am")?;
/// html += &sanitizer.write("p; <b>world")?;
/// html += &sanitizer.end()?;
/// assert_eq!(html, "<p>Hello &amp; <b>world</b></p>");
/// # Ok::<(), maqal::Error>(())
/// ```
pub struct Sanitizer {
    reader: HtmlReader,
    builder: Option<EncodingBuilder<Arc<Policy>>>,
    max_elements: usize,
    max_held: usize,
}

impl Sanitizer {
    /// Starts a stream. The policy's limit on input bytes bounds the longest tag or comment here, since a stream never
    /// holds more than that.
    pub fn new(policy: &Policy) -> Self {
        Self::sharing(Arc::new(policy.clone()))
    }

    /// A sanitizer with a policy that other streams use as well.
    pub(crate) fn sharing(policy: Arc<Policy>) -> Self {
        let elements = policy.max_elements_of_stream();
        Self::of(policy, 0, elements)
    }

    /// For a source that is there as a whole, and comes in pieces so that some of it can be left out: see
    /// [`push`](Self::push). `None` where the policy lets in fewer bytes.
    pub(crate) fn of_whole(policy: Arc<Policy>, bytes: usize) -> Option<Self> {
        let elements = policy.max_elements();
        (bytes <= policy.max_input_bytes()).then(|| Self::of(policy, bytes / 8, elements))
    }

    fn of(policy: Arc<Policy>, capacity: usize, max_elements: usize) -> Self {
        let max_held = policy.max_input_bytes();
        let builder = Some(create_builder(policy, capacity, max_elements));
        Self { reader: HtmlReader::new(max_held), builder, max_elements, max_held }
    }

    /// Takes the next piece, and gives what is certain of the output so far.
    ///
    /// # Errors
    /// The policy's limits, as for [`sanitize`](crate::sanitize). [`end`](Self::end) still closes what is open.
    pub fn write(&mut self, piece: &str) -> Result<String, Error> {
        self.push(piece)?;
        Ok(self.take())
    }

    /// Takes the next piece, and keeps the output for a later call. Returns the element in whose code the piece ends:
    /// the next piece may leave out what stands before the next `</` with the name of the element, or `<!--`.
    pub(crate) fn push(&mut self, piece: &str) -> Result<Option<Element>, Error> {
        let Self { reader, builder, .. } = self;
        let result = builder.as_mut().map_or(Ok(()), |builder| reader.write(piece, builder));
        self.check(result)?;
        Ok(self.reader.code())
    }

    /// Ends the source, and gives the rest of the output, everything closed; after an error, what closes the output so
    /// far.
    ///
    /// # Errors
    /// The policy's limits, at a tag that the end of the source completed.
    pub fn end(&mut self) -> Result<String, Error> {
        self.finish()?;
        Ok(self.close())
    }

    /// Closes what is open, after an error: the output so far is balanced and safe with it.
    pub fn close(&mut self) -> String {
        let Some(mut builder) = self.builder.take() else { return String::new() };
        builder.close();
        builder.sink_mut().take()
    }

    /// Reads what is left, now that nothing more comes.
    pub(crate) fn finish(&mut self) -> Result<(), Error> {
        let Self { reader, builder, .. } = self;
        let result = builder.as_mut().map_or(Ok(()), |builder| reader.end(builder));
        self.check(result)
    }

    /// Takes what is certain of the output since the last call.
    pub(crate) fn take(&mut self) -> String {
        self.builder.as_mut().map(|builder| builder.sink_mut().take()).unwrap_or_default()
    }

    fn check(&self, result: Result<(), Interrupted>) -> Result<(), Error> {
        match (result, &self.builder) {
            (Ok(()), _) => Ok(()),
            (Err(Interrupted), Some(builder)) if builder.has_too_many_elements() => {
                Err(Error::too_many_elements(self.max_elements))
            }
            (Err(Interrupted), _) => Err(Error::input_too_large(self.max_held + 1, self.max_held)),
        }
    }
}
