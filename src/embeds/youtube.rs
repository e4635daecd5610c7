//! YouTube: the ID is the name of a film, which has eleven characters.

use super::address::{IdPlace, IdRule};
use super::{Naming, Pattern, Provider};

pub(super) const PROVIDER: Provider = Provider {
    key: "youtube",
    name: "YouTube",
    players: &[
        Pattern::player("www.youtube.com", "/embed/", IdPlace::Segments(1)),
        Pattern::player("youtube.com", "/embed/", IdPlace::Segments(1)),
        Pattern::player("www.youtube-nocookie.com", "/embed/", IdPlace::Segments(1)),
    ],
    pages: &[
        Pattern::page("youtube.com", "/watch?", IdPlace::Value("v")),
        Pattern::page("youtube.com", "/shorts/", IdPlace::AfterPart),
        Pattern::page("youtube.com", "/live/", IdPlace::AfterPart),
        Pattern::page("youtube.com", "/v/", IdPlace::AfterPart),
        Pattern::page("youtu.be", "", IdPlace::Segments(1)),
    ],
    // Lists and live streams have names of their own there, as long as a film's.
    id: IdRule::NameOf { chars: 11, except: &["videoseries", "live_stream"] },
    page: "https://www.youtube.com/watch?v=*",
    player: "https://www.youtube-nocookie.com/embed/*",
    other_page: None,
    naming: Some(Naming {
        words: &["youtube", "lyme", " yt-", "-yt-", "ytid"],
        start: "https://www.youtube.com/embed/",
    }),
    quote_classes: &[],
    #[cfg(test)]
    examples: &[
        ("https://youtu.be/abcDEF-_123?t=3", "abcDEF-_123", "https://www.youtube.com/watch?v=abcDEF-_123"),
        (
            "https://www.youtube.com/embed/abcDEF-_123?start=5",
            "abcDEF-_123",
            "https://www.youtube.com/watch?v=abcDEF-_123",
        ),
        ("//www.youtube.com/embed/abcDEF-_123", "abcDEF-_123", "https://www.youtube.com/watch?v=abcDEF-_123"),
        (
            "https://m.youtube.com/watch?app=x&v=abcDEF-_123",
            "abcDEF-_123",
            "https://www.youtube.com/watch?v=abcDEF-_123",
        ),
        ("https://www.youtube.com/shorts/abcDEF-_123", "abcDEF-_123", "https://www.youtube.com/watch?v=abcDEF-_123"),
        ("https://www.youtube.com/embed/videoseries?list=x", "", "https://www.youtube.com/embed/videoseries?list=x"),
    ],
    #[cfg(test)]
    others: &["https://youtube.com.evil.example/watch?v=abcDEF-_123", "https://www.youtube.com/@waha"],
};
