//! What the tests of formats share.

use maqal_sources::{ReadOptions, Source, SourceReader, read_source};
use serde_json::{Value, json};

/// Checks the stories of a file: each member of what is expected is a story's own, and `null` is one that it has not.
/// Members of `known` may be named beside those of the story. The file in two pieces gives the same.
#[allow(dead_code, reason = "not every test has a format that is read in pieces")]
pub fn check(name: &str, file: &str, expected: &Value) {
    let sources = check_whole(name, file, expected);
    // Each place of a small file, some of a larger one.
    for at in (0..=file.len()).step_by(1 + file.len() / 200).filter(|at| file.is_char_boundary(*at)) {
        let mut reader = SourceReader::new(ReadOptions::default());
        let mut found = reader.write(&file[..at]).expect("no limit is met");
        found.extend(reader.write(&file[at..]).expect("no limit is met"));
        found.extend(reader.end().expect("no limit is met"));
        assert_eq!(found, sources, "{name}, split at {at}");
    }
}

/// As [`check`], for formats that are read at once.
pub fn check_whole(name: &str, file: &str, expected: &Value) -> Vec<Source> {
    let sources = read_source(file, &ReadOptions::default()).expect("no limit is met");
    let stories = json!(sources);
    let (stories, expected) = (stories.as_array().expect("a list"), expected.as_array().expect("a list"));
    assert_eq!(stories.len(), expected.len(), "{name}: {stories:#?}");
    for (story, expected) in stories.iter().zip(expected) {
        for (member, expected) in expected.as_object().expect("an object") {
            let value = story.get(member).or_else(|| story["known"].get(member)).unwrap_or(&Value::Null);
            assert_eq!(value, expected, "{name}: {member} of {story:#}");
        }
    }
    sources
}
