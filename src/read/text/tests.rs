//! What the lines of plain text are.

use super::columns::columns;
use super::*;

/// What the lines are, those of one paragraph with ` / ` between them.
fn paragraphs(source: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for line in read_text(source, &|_, _| Apart::No) {
        match (line.before, out.last_mut()) {
            (Break::Line, Some(last)) => {
                last.push_str(" / ");
                last.push_str(&line.text);
            }
            _ => out.push(line.text.into_owned()),
        }
    }
    out
}

/// Wraps a text at so many columns.
fn wrapped(text: &str, at: usize) -> String {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().expect("one line");
        if !line.is_empty() && columns(line) + 1 + columns(word) > at {
            lines.push(word.to_owned());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines.join("\n")
}

const WELL: &str = "The village well, which had been dry for twenty summers, gave water again on Monday morning, \
    and the children who had never seen it full came running down the hill with every bucket that they could find.";
const MAYOR: &str = "The mayor said that nobody had expected it. Engineers will measure the level each week until the \
    autumn, and until then the old rule stands: two buckets a house, and none after dark.";
const WATER: &str = "عاد الماء إلى بئر القرية صباح الاثنين بعد عشرين صيفًا من الجفاف، ونزل الأطفال الذين لم يروها ممتلئة \
    قط إلى أسفل التل راكضين بكل دلو وجدوه في البيوت وبكل إناء يصلح لحمل الماء إلى أمهاتهم.";
const ELDER: &str = "وقال المختار إن أحدًا لم يكن يتوقع ذلك، وإن المهندسين سيقيسون المنسوب كل أسبوع حتى الخريف، وتبقى \
    القاعدة القديمة حتى ذلك الحين كما هي: دلوان لكل بيت، ولا شيء بعد غروب الشمس.";

#[test]
fn every_form_of_the_same_text_gives_the_same_paragraphs() {
    for two in [[WELL, MAYOR], [WATER, ELDER]] {
        let [one, other] = two;
        for (name, source) in [
            ("blank lines between", format!("{one}\n\n{other}\n\n{one}")),
            ("a line each", format!("{one}\n{other}\n{one}")),
            ("a line each, some blank", format!("{one}\n{other}\n\n\n{one}\n")),
            ("CRLF and no-break lines", format!("{one}  \n\u{a0}\n{other}\n\u{200f}\n{one}")),
            ("Unicode's separators", format!("{one}\u{2029}{other}\u{2028}{one}")),
            ("wrapped at 72", [one, other, one].map(|text| wrapped(text, 72)).join("\n\n")),
            (
                "wrapped at 50, quoted",
                [one, other, one].map(|text| wrapped(text, 50)).join("\n\n").replace('\n', "\n> "),
            ),
            (
                "wrapped, first lines indented",
                [one, other, one].map(|text| format!("    {}", wrapped(text, 60))).join("\n"),
            ),
            ("wrapped, paragraphs end short", [one, other, one].map(|text| wrapped(text, 64)).join("\n")),
        ] {
            let source = if name.contains("quoted") { format!("> {source}") } else { source };
            assert_eq!(paragraphs(&source), [one, other, one], "{name}\n{source}");
        }
    }
}

#[test]
fn line_ends_of_the_writer_stay() {
    for (name, source, expected) in [
        (
            "verse between paragraphs of prose",
            format!("{WELL}\n\nThe well is deep,\nThe rope is long,\nThe bucket sings\nIts old, cold song\n\n{MAYOR}"),
            "The well is deep, / The rope is long, / The bucket sings / Its old, cold song",
        ),
        (
            "an address below wrapped prose",
            format!("{}\n\nThe Harbor Post\n12 Quay Street\nMarrow Bay\n\n{}", wrapped(WELL, 72), wrapped(MAYOR, 72)),
            "The Harbor Post / 12 Quay Street / Marrow Bay",
        ),
        (
            "results in a text of a line each",
            format!(
                "{WELL}\n{MAYOR}\n\nالأهلي 2 - 1 الزمالك\nالاتحاد 0 - 0 المصري\nالإسماعيلي 3 - 1 سموحة\n\n{WELL}\n{MAYOR}"
            ),
            "الأهلي 2 - 1 الزمالك / الاتحاد 0 - 0 المصري / الإسماعيلي 3 - 1 سموحة",
        ),
    ] {
        let found = paragraphs(&source);
        assert!(found.contains(&expected.to_owned()), "{name}: {found:#?}");
    }
}

#[test]
fn items_and_speakers_begin_lines_of_their_own() {
    let talk = format!("Layla: {}\nOmar: {}\nLayla: {}", wrapped(WELL, 66), wrapped(MAYOR, 66), wrapped(WELL, 66));
    assert_eq!(paragraphs(&talk), [format!("Layla: {WELL}"), format!("Omar: {MAYOR}"), format!("Layla: {WELL}")]);
    let list = format!("{}\n\n- {}\n- {}", wrapped(WELL, 66), wrapped(MAYOR, 66), wrapped(WELL, 66));
    assert_eq!(paragraphs(&list)[1..].join("|").replace(" / ", "|"), format!("- {MAYOR}|- {WELL}"));
}

#[test]
fn words_that_were_cut_are_whole_where_the_text_knows_them() {
    let source = "The reservoir above the town was built by the engi-\nneers of the last century and is full once more, as the\n\
        engineers of this one have told us; a well-known\nphotographer had made a picture of the old reser-\nvoir, and it \
        hangs in the hall above the unfore-\nseen leak, which nobody has repaired for the \
        last\neleven months, since no ladder is long enough.";
    let found = paragraphs(source).join("\n");
    for (name, expected) in [
        ("known elsewhere", "the engineers of the last century"),
        ("known elsewhere, too", "the old reservoir, and"),
        ("unknown: the hyphen may be the word's own", "the unfore-seen leak"),
    ] {
        assert!(found.contains(expected), "{name}: {found}");
    }
}

#[test]
fn a_flowed_mail_goes_on_where_a_space_says_so() {
    let source = "The boats are back \nand the nets are \nfull of silver fish.\nThe old harbor \nwas never so loud \nin all \
        its years.\n-- \nMina";
    assert_eq!(
        paragraphs(source)[0..2].join("|"),
        "The boats are back and the nets are full of silver fish.|The old harbor was never so loud in all its years."
            .replace(".The", ".|The")
    );
}

#[test]
fn two_line_ends_make_an_edge_where_all_agree() {
    let source = "果园小路继续开放\n\n原定三月底关闭的教堂后面那条小路，将一直开放到苹果采摘结束。这是村委会星\n期二晚上作出的决定。\n\n\
        > 我不介意有人走路，也不介意他们的狗。我介意的是那扇门。十一年来，我每天\n> 夜里都要从床上爬起来去关门。\n\n-- \n冯玛丽\n记者";
    assert_eq!(
        paragraphs(source)[1..3],
        [
            "原定三月底关闭的教堂后面那条小路，将一直开放到苹果采摘结束。这是村委会星期二晚上作出的决定。",
            "我不介意有人走路，也不介意他们的狗。我介意的是那扇门。十一年来，我每天夜里都要从床上爬起来去关门。",
        ]
    );
}

#[test]
fn nothing_but_white_space_is_no_line() {
    assert!(paragraphs(" \n\u{feff}\u{200f}\n\t").is_empty());
}
