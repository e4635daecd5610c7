//! The cutter: the elements of certain lists of JSON that comes in pieces, one by one, so that a file of any size
//! is read with the memory for one element.

/// A part of a JSON text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Part<'p> {
    /// An object on the way to a list begins: `chats.list`, or nothing for the outermost.
    Object { path: &'p str },
    /// A member that is not on the way to a list: where it stands, its name as written, and its value.
    Member { path: &'p str, name: &'p str, value: &'p str },
    /// An element of a list that was asked for.
    Element { path: &'p str, value: &'p str },
}

/// Cuts the elements of lists. A list is named by the members that lead to it, lists between them aside: `messages`,
/// `chats.list.messages`; nothing names the list that the text itself is. How the text is split into pieces does not
/// matter.
#[derive(Debug)]
pub(crate) struct Cutter {
    lists: &'static [&'static str],
    /// What is open on the way, outermost first.
    open: Vec<Open>,
    /// The names on the way, joined.
    path: String,
    state: State,
    /// The name or the value that is being read, as far as it has come.
    held: String,
    /// The name of the member whose value comes next.
    name: String,
    /// The value that is read is too long to be kept, and no element.
    is_dropped: bool,
}

#[derive(Debug)]
struct Open {
    is_object: bool,
    /// How long the path was before this was entered by its name.
    path: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// A value or a name may begin.
    Between,
    /// In a name.
    Name { is_escaped: bool },
    /// Behind a name, before the colon.
    Colon,
    /// Before the value of a member.
    Value,
    /// In a text that is a value.
    Text { is_escaped: bool },
    /// In a number or a word.
    Word,
    /// In an object or a list that is kept as it is.
    Nested { depth: usize, in_text: bool, is_escaped: bool },
}

/// A longer member that is no element is passed over.
const MAX_MEMBER_BYTES: usize = 1 << 16;
/// What is open deeper is no way to a list.
const MAX_OPEN: usize = 16;

impl Cutter {
    pub(crate) fn new(lists: &'static [&'static str]) -> Self {
        Self {
            lists,
            open: Vec::new(),
            path: String::new(),
            state: State::Between,
            held: String::new(),
            name: String::new(),
            is_dropped: false,
        }
    }

    /// Reads a piece, and hands over each part that is whole.
    pub(crate) fn write(&mut self, text: &str, take: &mut dyn FnMut(Part<'_>)) {
        let bytes = text.as_bytes();
        // What is read of the name or value that is open stands from here on.
        let mut start = 0;
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            match &mut self.state {
                State::Between | State::Value => {
                    start = at;
                    at += self.begin(byte, take);
                    // The quote of a name is no part of it; that of a value is.
                    if matches!(self.state, State::Name { .. }) {
                        start = at;
                    }
                    continue;
                }
                State::Colon => match byte {
                    b':' => self.state = State::Value,
                    b' ' | b'\n' | b'\r' | b'\t' => {}
                    // A text that is no name: it is passed over.
                    _ => {
                        self.state = State::Between;
                        continue;
                    }
                },
                State::Name { is_escaped } => match byte {
                    _ if *is_escaped => *is_escaped = false,
                    b'\\' => *is_escaped = true,
                    b'"' => {
                        self.hold(&text[start..at]);
                        self.name = std::mem::take(&mut self.held);
                        self.state = State::Colon;
                    }
                    _ => {}
                },
                State::Text { is_escaped } => match byte {
                    _ if *is_escaped => *is_escaped = false,
                    b'\\' => *is_escaped = true,
                    b'"' => self.finish(&text[start..=at], take),
                    _ => {}
                },
                State::Word => {
                    if matches!(byte, b',' | b'}' | b']' | b' ' | b'\n' | b'\r' | b'\t') {
                        self.finish(&text[start..at], take);
                        continue;
                    }
                }
                State::Nested { depth, in_text, is_escaped } => match byte {
                    _ if *is_escaped => *is_escaped = false,
                    b'\\' if *in_text => *is_escaped = true,
                    b'"' => *in_text = !*in_text,
                    _ if *in_text => {}
                    b'{' | b'[' => *depth += 1,
                    b'}' | b']' => {
                        *depth -= 1;
                        if *depth == 0 {
                            self.finish(&text[start..=at], take);
                        }
                    }
                    _ => {}
                },
            }
            at += 1;
        }
        if !matches!(self.state, State::Between | State::Colon | State::Value) {
            self.hold(&text[start..]);
        }
    }

    /// How many bytes wait for the rest of their value.
    pub(crate) fn held(&self) -> usize {
        self.held.len()
    }

    /// Hands over the element that the end of the text has cut, as far as it came.
    pub(crate) fn end(&mut self, take: &mut dyn FnMut(Part<'_>)) {
        if !self.held.is_empty() && !matches!(self.state, State::Name { .. }) {
            self.finish("", take);
        }
    }

    /// Is the text at its end?
    pub(crate) fn is_whole(&self) -> bool {
        self.open.is_empty() && self.state == State::Between
    }

    /// Begins what that byte begins, and says how many bytes are read.
    fn begin(&mut self, byte: u8, take: &mut dyn FnMut(Part<'_>)) -> usize {
        let is_named = self.state == State::Value;
        let in_object = self.open.last().is_some_and(|open| open.is_object);
        match byte {
            b'}' | b']' => self.leave(),
            b'"' if in_object && !is_named => {
                self.state = State::Name { is_escaped: false };
                self.held.clear();
                self.is_dropped = false;
            }
            b'{' | b'[' if self.is_on_the_way(is_named) => self.enter(byte == b'{', is_named, take),
            b' ' | b'\n' | b'\r' | b'\t' => {}
            b',' | b':' => self.state = State::Between,
            // Members have names.
            _ if in_object && !is_named => {}
            // A byte order mark, and whatever else stands around the outermost value.
            _ if self.open.is_empty() => {}
            _ => {
                self.held.clear();
                self.is_dropped = false;
                self.state = match byte {
                    b'{' | b'[' => State::Nested { depth: 1, in_text: false, is_escaped: false },
                    b'"' => State::Text { is_escaped: false },
                    _ => State::Word,
                };
            }
        }
        // A word may end with its first byte.
        usize::from(self.state != State::Word)
    }

    /// Does an object or a list that begins here lead to a list that was asked for?
    fn is_on_the_way(&self, is_named: bool) -> bool {
        if self.open.is_empty() {
            return true;
        }
        if self.open.len() == MAX_OPEN {
            return false;
        }
        if !is_named {
            return !self.is_wanted();
        }
        let mut path = self.path.clone();
        join(&mut path, &self.name);
        self.lists
            .iter()
            .any(|list| list.strip_prefix(&path[..]).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
    }

    /// Are the elements of the list that is open asked for?
    fn is_wanted(&self) -> bool {
        self.open.last().is_some_and(|open| !open.is_object) && self.lists.iter().any(|list| *list == self.path)
    }

    fn enter(&mut self, is_object: bool, is_named: bool, take: &mut dyn FnMut(Part<'_>)) {
        self.open.push(Open { is_object, path: self.path.len() });
        if is_named {
            join(&mut self.path, &self.name);
        }
        self.state = State::Between;
        if is_object {
            take(Part::Object { path: &self.path });
        }
    }

    fn leave(&mut self) {
        if let Some(open) = self.open.pop() {
            self.path.truncate(open.path);
        }
        self.state = State::Between;
    }

    fn hold(&mut self, text: &str) {
        let is_element = self.is_wanted();
        if !is_element && self.held.len() + text.len() > MAX_MEMBER_BYTES {
            self.is_dropped = true;
        }
        if self.is_dropped {
            self.held.clear();
        } else {
            self.held.push_str(text);
        }
    }

    /// Ends a value with that text, and hands it over.
    fn finish(&mut self, text: &str, take: &mut dyn FnMut(Part<'_>)) {
        self.state = State::Between;
        let mut held = std::mem::take(&mut self.held);
        // A value that is in one piece is handed over from where it stands.
        let value = if held.is_empty() {
            text
        } else {
            held.push_str(text);
            &held
        };
        if self.is_wanted() {
            take(Part::Element { path: &self.path, value });
        } else if self.open.last().is_some_and(|open| open.is_object)
            && !self.is_dropped
            && value.len() <= MAX_MEMBER_BYTES
        {
            take(Part::Member { path: &self.path, name: &self.name, value });
        }
        held.clear();
        self.held = held;
    }
}

fn join(path: &mut String, name: &str) {
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(name);
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTS: &[&str] = &["messages", "chats.list.messages", ""];

    /// The parts of a text that comes in these pieces, one a line.
    fn parts(pieces: &[&str]) -> String {
        let mut cutter = Cutter::new(LISTS);
        let mut lines = String::new();
        let mut take = |part: Part<'_>| {
            lines.push_str(&match part {
                Part::Object { path } => format!("{path}:\n"),
                Part::Member { path, name, value } => format!("{path}.{name} = {value}\n"),
                Part::Element { path, value } => format!("{path}[] {value}\n"),
            });
        };
        for piece in pieces {
            cutter.write(piece, &mut take);
        }
        let is_whole = cutter.is_whole();
        cutter.end(&mut take);
        if is_whole { lines } else { lines + "cut" }
    }

    const CASES: &[(&str, &str, &str)] = &[
        (
            "one list, and members before and behind",
            r#"{"name": "ب}\"", "messages": [{"a": [1]}, "x,]", 7, null], "id": 5}"#,
            ":\n.name = \"ب}\\\"\"\nmessages[] {\"a\": [1]}\nmessages[] \"x,]\"\nmessages[] 7\nmessages[] null\n.id = 5\n",
        ),
        (
            "lists in objects of a list",
            r#"{"chats":{"about":"a","list":[{"name":"n","messages":[1]},{"messages":[]}]}}"#,
            ":\nchats:\nchats.about = \"a\"\nchats.list:\nchats.list.name = \"n\"\nchats.list.messages[] 1\nchats.list:\n",
        ),
        ("the text is the list", "\u{feff}[{\"a\":1},2]", "[] {\"a\":1}\n[] 2\n"),
        ("a list of the same name elsewhere", r#"{"a":{"messages":[1]}}"#, ":\n.a = {\"messages\":[1]}\n"),
        ("an escaped name", r#"{"a\"b": 1}"#, ":\n.a\\\"b = 1\n"),
        ("a text that ends with a backslash", r#"["a\\","b"]"#, "[] \"a\\\\\"\n[] \"b\"\n"),
        (
            "an element that is cut",
            r#"{"messages":[{"a":"b"},{"a":"c"#,
            ":\nmessages[] {\"a\":\"b\"}\nmessages[] {\"a\":\"c\ncut",
        ),
        ("commas astray", "[1,,2,]", "[] 1\n[] 2\n"),
        ("a text that has no value", r#"{"a" "b": 1}"#, ":\n.b = 1\n"),
        ("nothing", "", ""),
    ];

    #[test]
    fn elements_are_cut_out() {
        for (name, text, expected) in CASES {
            assert_eq!(parts(&[text]), *expected, "{name}");
        }
    }

    #[test]
    fn pieces_change_nothing() {
        for (name, text, expected) in CASES {
            for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
                assert_eq!(parts(&[&text[..at], &text[at..]]), *expected, "{name}, split at {at}");
            }
            let each: Vec<String> = text.chars().map(String::from).collect();
            let each: Vec<&str> = each.iter().map(String::as_str).collect();
            assert_eq!(parts(&each), *expected, "{name}, a character at a time");
        }
    }

    #[test]
    fn long_members_and_deep_nesting_cost_no_memory() {
        let mut cutter = Cutter::new(LISTS);
        let mut members = Vec::new();
        for piece in ["{\"contacts\": [\"", "\"], \"a\": ", "1}"] {
            cutter.write(piece, &mut |part| {
                if let Part::Member { name, value, .. } = part {
                    members.push([name, value].concat());
                }
            });
            for _ in 0..if piece.len() > 12 { 100 } else { 0 } {
                cutter.write(&"x".repeat(4096), &mut |_| {});
                assert!(cutter.held() <= MAX_MEMBER_BYTES);
            }
        }
        assert_eq!(members, ["a1"], "the short one");
        let mut cutter = Cutter::new(LISTS);
        cutter.write(&"{".repeat(1 << 20), &mut |_| {});
        assert!(cutter.held() <= MAX_MEMBER_BYTES && cutter.open.len() <= MAX_OPEN);
    }
}
