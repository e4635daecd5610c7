//! What holds of every ranking, and what each option does.

use super::*;

fn story(id: &str, text: &str) -> RelatedDocument {
    RelatedDocument {
        id: id.to_owned(),
        url: format!("https://news.example/{id}"),
        title: id.to_owned(),
        text: text.to_owned(),
        lang: Some("en".to_owned()),
        ..RelatedDocument::default()
    }
}

fn archive() -> Vec<RelatedDocument> {
    vec![
        story("olives", "The olive harvest began early, and the mills of the valley press olives day and night."),
        story("oil", "Olive oil from the valley is dear this year, the mills say."),
        story("election", "The council counts votes again after a close election in the harbour town."),
        story("harbour", "The harbour town waits for its ferry, and the council for money."),
        story("comet", "Astronomers photograph a comet that returns every six centuries."),
    ]
}

fn asked() -> RelatedDocument {
    story("asked", "Olive mills of the valley open for the harvest, and the council of the harbour town buys oil.")
}

fn index_of(documents: &[RelatedDocument]) -> RelatedIndex {
    let mut index = RelatedIndex::default();
    documents.iter().for_each(|document| index.add(document.clone()));
    index
}

fn ids(found: &[RelatedArticle]) -> Vec<&str> {
    found.iter().map(|article| article.id.as_str()).collect()
}

#[test]
fn what_shares_rare_words_comes_first_with_reasons() {
    let found = index_of(&archive()).related(&asked(), &RelatedOptions::default());
    assert_eq!(found[0].id, "olives");
    assert!(found[0].why.iter().any(|word| word == "harvest"), "{:?}", found[0].why);
    assert_eq!(found.len(), 5, "never an emptier box than need be");
    assert_eq!(found[4].id, "comet");
    assert!(found[4].why.is_empty());
}

#[test]
fn the_order_of_the_archive_changes_nothing() {
    let expected = index_of(&archive()).related(&asked(), &RelatedOptions::default());
    let mut documents = archive();
    for turn in 0..documents.len() {
        documents.rotate_left(1);
        documents.swap(0, turn);
        assert_eq!(index_of(&documents).related(&asked(), &RelatedOptions::default()), expected);
    }
}

#[test]
fn an_unrelated_document_changes_no_order_and_removing_restores() {
    let mut index = index_of(&archive());
    let options = RelatedOptions::default().with_limit(10);
    let before = index.related(&asked(), &options);
    index.add(RelatedDocument { title: "قمر".to_owned(), ..story("moon", "قمر جديد فوق الصحراء") });
    let with = index.related(&asked(), &options);
    assert_eq!(ids(&with).into_iter().filter(|id| *id != "moon").collect::<Vec<_>>(), ids(&before));
    assert!(index.remove("moon") && !index.remove("moon"));
    assert_eq!(index.related(&asked(), &options), before);
}

#[test]
fn the_article_itself_and_copies_are_left_out() {
    let mut documents = archive();
    documents.push(asked());
    documents.push(RelatedDocument { id: "copy".to_owned(), title: "Another title".to_owned(), ..asked() });
    documents.push(RelatedDocument {
        id: "oil-again".to_owned(),
        title: "oil again".to_owned(),
        ..archive()[1].clone()
    });
    let options = RelatedOptions::default().with_limit(10);
    let found = index_of(&documents).related(&asked(), &options);
    let found = ids(&found);
    assert!(!found.contains(&"asked") && !found.contains(&"copy"), "{found:?}");
    assert_eq!(found.iter().filter(|id| id.starts_with("oil")).count(), 1, "{found:?}");
}

#[test]
fn editors_have_the_last_word() {
    let options = RelatedOptions::default()
        .with_pinned(vec!["comet".to_owned(), "nobody".to_owned()])
        .with_blocked(vec!["https://news.example/olives".to_owned()])
        .with_limit(3);
    let found = index_of(&archive()).related(&asked(), &options);
    assert_eq!((found[0].id.as_str(), found.len()), ("comet", 3));
    assert!(!ids(&found).contains(&"olives"));
}

#[test]
fn dates_sections_and_languages_weigh_in() {
    let twins = |one: RelatedDocument, other: RelatedDocument, options: &RelatedOptions, article: RelatedDocument| {
        let found = index_of(&[one, other]).related(&article, options);
        found.first().map(|first| first.id.clone())
    };
    let old = || RelatedDocument { published: Some("2019-01-01".to_owned()), ..story("a", "olive harvest one") };
    let new = || RelatedDocument { published: Some("2021-03-01".to_owned()), ..story("b", "olive harvest two") };
    let now = RelatedOptions::default().with_now(1_616_000_000);
    assert_eq!(twins(old(), new(), &now, asked()).as_deref(), Some("b"));
    let in_2020 = RelatedDocument { published: Some("2020-01-01".to_owned()), ..asked() };
    let past = RelatedOptions::default().with_past_only(true);
    assert_eq!(twins(old(), new(), &past, in_2020).as_deref(), Some("a"));
    let farming = || Some("farming".to_owned());
    let same = RelatedDocument { section: farming(), ..story("b", "olive harvest two") };
    let article = RelatedDocument { section: farming(), ..asked() };
    assert_eq!(twins(story("a", "olive harvest one"), same, &RelatedOptions::default(), article).as_deref(), Some("b"));
    let french = RelatedDocument { lang: Some("fr".to_owned()), ..story("a", "olive harvest one") };
    let other = twins(french, story("b", "olive harvest two"), &RelatedOptions::default(), asked());
    assert_eq!(other.as_deref(), Some("b"));
}

#[test]
fn an_index_comes_back_as_it_was_saved() {
    let mut index = index_of(&archive());
    let bytes = index.save();
    let mut again = RelatedIndex::load(&bytes).expect("what was saved");
    let found = |index: &mut RelatedIndex| {
        let found = index.related(&asked(), &RelatedOptions::default());
        found.into_iter().map(|article| (article.id, article.url, article.title, article.why)).collect::<Vec<_>>()
    };
    assert_eq!(found(&mut again), found(&mut index));
    assert_eq!(again.save(), bytes);
    let same = RelatedIndex::load(&bytes).expect("what was saved").related(&asked(), &RelatedOptions::default());
    assert_eq!(again.related(&asked(), &RelatedOptions::default()), same);
}

#[test]
fn a_damaged_index_is_an_error() {
    let bytes = index_of(&archive()).save();
    for cut in 0..bytes.len() {
        assert!(RelatedIndex::load(&bytes[..cut]).is_err_and(|error| error.is_bad_index()), "cut at {cut}");
    }
    for at in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x10;
        assert!(RelatedIndex::load(&damaged).is_err(), "damaged at {at}");
    }
}

#[test]
fn without_a_headline_the_start_of_a_text_counts_as_one() {
    let rest = "It was a long day on the water. ".repeat(12);
    let text = ["Ferries come back. ", &rest].concat();
    // A headline of stop words adds nothing.
    let headed = RelatedDocument { title: "Of the".to_owned(), ..story("headed", &text) };
    let untitled = RelatedDocument { id: "untitled".to_owned(), title: String::new(), ..headed.clone() };
    let asked = story("asked", "The ferries are back.");
    let found = index_of(&[headed, untitled]).related(&asked, &RelatedOptions::default().with_diversity(0.0));
    assert_eq!(found[0].id, "untitled", "{found:?}");
}

#[test]
fn what_pages_say_around_a_text_counts_little() {
    let asked = story("asked", "Mayor resigns. Accept cookies, subscribe to our newsletter.");
    let others = [
        story("banner", "Comet seen. Accept cookies, subscribe to our newsletter."),
        story("story", "The mayor spoke."),
    ];
    assert_eq!(ids(&index_of(&others).related(&asked, &RelatedOptions::default()))[0], "story");
}

#[test]
fn places_of_what_is_gone_are_taken_out_and_nothing_else_changes() {
    let mut index = index_of(&archive());
    let words = ["olive", "harvest", "mill", "valley", "harbour", "council", "comet"];
    let text = |turn: usize| format!("{} and {} of turn {turn}", words[turn % 7], words[turn / 7 % 7]);
    for turn in 0..3000 {
        index.add(story(["olives", "comet", "fresh"][turn % 3], &text(turn)));
        if turn % 5 == 0 {
            index.remove(["oil", "fresh"][turn % 2]);
        }
    }
    assert!(index.entries.len() <= 2 * index.len() + 2 * 64, "{} places", index.entries.len());
    assert_eq!((index.signals.len(), index.divisors.len()), (index.entries.len(), index.entries.len()));
    let mut left = vec![archive()[2].clone(), archive()[3].clone()];
    left.extend([(2997, "olives"), (2998, "comet"), (2999, "fresh")].map(|(turn, id)| story(id, &text(turn))));
    let mut fresh = index_of(&left);
    let options = RelatedOptions::default().with_limit(10);
    assert_eq!(index.related(&asked(), &options), fresh.related(&asked(), &options));
    assert_eq!(index.save(), fresh.save());
}

#[test]
fn languages_without_a_vocabulary_share_one() {
    let mut index = RelatedIndex::default();
    for number in 0..500 {
        let lang = Some(format!("x{number}"));
        index.add(RelatedDocument { lang, ..story(&number.to_string(), "olive harvest") });
    }
    assert_eq!(index.vocabularies.len(), 1);
    let found = index.related(&asked(), &RelatedOptions::default().with_limit(1));
    assert_eq!(found[0].lang.as_deref(), Some("x0"), "the language itself is told as it was given");
}
