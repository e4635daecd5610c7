//! IPTC 7901 and ANPA 1312: headers, headlines, bylines, bodies, what is for editors, dates.

mod support;

use serde_json::{Value, json};
use support::check;

/// A message of 7901 as an agency sends it: control characters, CR LF, padding.
fn message(header: &str, catchline: &str, text: &str, tail: &str) -> String {
    let framed =
        ["\u{1}", header, "\n\n", catchline, "\n\u{2}", text, "\n\u{3}", tail, "\n\u{7f}\n\u{7f}\u{4}"].concat();
    framed.split('\n').collect::<Vec<_>>().join("\r\n")
}

#[test]
fn messages_of_7901_are_stories() {
    let cases: &[(&str, String, Value)] = &[
        (
            "dpa: a lead mark, a byline, the notebook, initials, the date",
            message(
                "hra0123 3 i 320 ccccb  hra 045",
                "River/boats/",
                "2ND LEAD\nBoats of books return to the river\nBy Layla Haddad, hra =\n\nSur (hra) - The boats came back on Friday,\npeople \
                 said.\n\n   \"We read < all,\" said one.\n\n# Notebook\n\n## Note to editors\n- adds a quote\n\n## Internet links\n- [The \
                 boats](https://nahr.example/a)\n\n* * * *\nThe following information is not intended for publication\n\n## Contacts\n- Tel: \
                 +1; <desk@hra.example>\n\nhra lh rmo\n",
                "271030 GMT Nov 26",
            ),
            json!([{"format": "iptc7901", "kind": "html", "title": "Boats of books return to the river", "byline": "By Layla Haddad, hra",
                "published": "2026-11-27T10:30Z", "urgency": 3, "id": "hra0123", "slug": "River/boats/", "provider": "hra", "dateline": "Sur (hra)",
                "notes": ["2ND LEAD", "adds a quote", "The following information is not intended for publication", "Tel: +1; <desk@hra.example>"],
                "links": [{"url": "https://nahr.example/a", "title": "The boats"}], "subjects": [{"code": "i"}], "status": "usable", "notices": [],
                "source": "<p>Sur (hra) - The boats came back on Friday, people said.</p><p>&quot;We read &lt; all,&quot; said one.</p>"}]),
        ),
        (
            "dpa in German: a correction, a headline over two lines, a lead, subheads",
            message(
                "bdt0007 4 pl 110  hra 0001",
                "Fluss/",
                "(Berichtigung: Im ersten Absatz wurde\ndie Zahl korrigiert)\n(Foto aktuell)\nDie Boote mit den Büchern kehren nach einem langen \
                 Jahr zum Fluss\nzurück\nVon Layla Haddad und Omar Said, hra =\n\nNach der Flut kommen die Boote wieder.\n\nTyros (hra/lni) - Am \
                 Freitag legten sie an.\n\nLesen am Ufer\n\nViele kamen, um zu lesen.\n\nhra lh yyzz n1 os\n",
                "271852 Okt 26",
            ),
            json!([{"title": "Die Boote mit den Büchern kehren nach einem langen Jahr zum Fluss zurück", "byline": "Von Layla Haddad und Omar Said, hra",
                "corrections": ["Berichtigung: Im ersten Absatz wurde die Zahl korrigiert"], "notes": ["Foto aktuell"], "published": "2026-10-27T18:52",
                "source": "<p>Nach der Flut kommen die Boote wieder.</p><p>Tyros (hra/lni) - Am Freitag legten sie an.</p><h2>Lesen am Ufer</h2><p>Viele kamen, um zu lesen.</p>"}]),
        ),
        (
            "the Swiss agency: a dateline without a dash, the subject above the headline",
            message("bsf025 3 ec 121   etf 967", "Liban", "Livres \nLiban: \nLe fleuve monte = \n \n   Tyr (hra afp) Le fleuve a monté. \n \n(SDA/sj) \n ", "091223 déc 26"),
            json!([{"title": "Le fleuve monte", "kicker": "Liban", "published": "2026-12-09T12:23", "source": "<p>Tyr (hra afp) Le fleuve a monté.</p>"}]),
        ),
        (
            "APA: a subtitle, a closing word, a date of its own",
            message("APA0123 5 KI 0234 II", "Bücher", "Boote kehren zurück\n\nUtl.: Drei Boote, sechs Dörfer =\n\n   Wien (APA) - Sie kamen am Freitag.\n(Schluss) lh/os\nAPA0123    2026-11-27/10:30", ""),
            json!([{"title": "Boote kehren zurück", "subtitle": "Drei Boote, sechs Dörfer", "published": "2026-11-27T10:30", "source": "<p>Wien (APA) - Sie kamen am Freitag.</p>"}]),
        ),
        (
            "Lusa: initials and the word for the end",
            message("LUS0123 3 C 0034", "Rio/", "Barcos voltam ao rio =\n\n   Tiro, 27 nov 2026 (Lusa) – Os barcos voltaram.\n\n   LH // OS\n   Lusa/Fim", "271030 nov 26"),
            json!([{"title": "Barcos voltam ao rio", "source": "<p>Tiro, 27 nov 2026 (Lusa) – Os barcos voltaram.</p>"}]),
        ),
        (
            "Arabic: the headline, the dateline, initials",
            message("hra0123 3 ar 34", "النهر/", "عاجل\nقوارب الكتب تعود إلى النهر\nبقلم ليلى حدّاد =\n\n     صور في 27 نوفمبر (نهر) -- عادت القوارب يوم\nالجمعة.\n     واستقبلها أهل القرى.\n(النهاية) ل ح / ع س", "271030 GMT Nov 26"),
            json!([{"title": "قوارب الكتب تعود إلى النهر", "byline": "بقلم ليلى حدّاد", "notes": ["عاجل"], "published": "2026-11-27T10:30Z",
                "source": "<p>صور في 27 نوفمبر (نهر) -- عادت القوارب يوم الجمعة.</p><p>واستقبلها أهل القرى.</p>"}]),
        ),
        (
            "tables: columns by width, and cells between bars",
            message("hra0123 3 s 34", "Cup/", "The cup after two days =\n\nResults:\n\nSur     2   1\nTyre    1   1\n\n| 1. | Sur | 6 |\n| 2. | Tyre | 3 |\n", "271030 GMT Nov 26"),
            json!([{"source": "<p>Results:</p><pre>Sur     2   1\nTyre    1   1</pre><table><tr><td>1.</td><td>Sur</td><td>6</td></tr><tr><td>2.</td><td>Tyre</td><td>3</td></tr></table>"}]),
        ),
        (
            "an embargo among the notes",
            message("hra0123 3 i 34", "River/", "(Achtung: Sperrfrist 28. November, 10.00 Uhr)\nThe river =\n\nSur (hra) - It rose.", "271030 GMT Nov 26"),
            json!([{"status": "withheld", "embargo": "Achtung: Sperrfrist 28. November, 10.00 Uhr", "senderStatus": null}]),
        ),
        (
            "an oil embargo holds nothing back",
            message("hra0123 3 i 34", "Oil/", "Ministers agree on oil embargo =\n\nSur (hra) - They did.\n\n# Notebook\n\n## Note to editors\n- adds details on embargo", "271030 GMT Nov 26"),
            json!([{"status": "usable", "title": "Ministers agree on oil embargo", "notes": ["adds details on embargo"]}]),
        ),
        (
            "a story that is taken back",
            message("hra0123 2 i 34", "River/", "KILL\nThe river =\n\nSur (hra) - Please do not use it.", "271030 GMT Nov 26"),
            json!([{"status": "canceled", "senderStatus": "canceled"}]),
        ),
        (
            "a message that is cut",
            "\u{1}hra0123 2 i 34\r\n\u{2}The river =\r\n\r\nSur (hra) - It ro".to_owned(),
            json!([{"title": "The river", "source": "<p>Sur (hra) - It ro</p>", "published": null,
                "notices": [{"code": "MESSAGE_CUT", "message": "the message has no end mark: what is missing behind it nobody can tell"}]}]),
        ),
        (
            "without control characters: two messages, the first line of each like a header",
            "hra0123 2 i 34\n\nRiver/\nThe river rose =\n\nSur (hra) - It rose.\n\nhra lh\n\n271030 GMT Nov 26\n\nhra0124 2 i 34\n\nThe river fell =\n\nSur (hra) - It fell.\n\n271130 GMT Nov 26\n".to_owned(),
            json!([{"title": "The river rose", "slug": "River/", "published": "2026-11-27T10:30Z", "source": "<p>Sur (hra) - It rose.</p>"},
                {"title": "The river fell", "id": "hra0124", "published": "2026-11-27T11:30Z", "source": "<p>Sur (hra) - It fell.</p>"}]),
        ),
        (
            "between ZCZC and NNNN",
            "ZCZC\nhra0123 2 i 34\nThe river rose =\n\nSur (hra) - It rose.\nNNNN\n\0\0\0".to_owned(),
            json!([{"title": "The river rose", "source": "<p>Sur (hra) - It rose.</p>"}]),
        ),
        (
            "two messages, and one that keeps the line awake",
            [message("hra0123 2 i 34", "", "A =\n\nSur (hra) - One.", ""), "\0\0\u{1}\u{4}\r\n".to_owned(), message("hra0124 2 i 34", "", "B =\n\nSur (hra) - Two.", "")].concat(),
            json!([{"title": "A"}, {"title": "B"}]),
        ),
        (
            "no headline is made of a text without one",
            message("hra0123 2 i 34", "", "Sur (hra) - It rose on Friday, and fell.\n\nThen it rose.", ""),
            json!([{"title": null, "source": "<p>Sur (hra) - It rose on Friday, and fell.</p><p>Then it rose.</p>"}]),
        ),
    ];
    for (name, file, expected) in cases {
        check(name, file, expected);
    }
}

/// A message of ANPA 1312.
fn telegram(slug: &str, text: &str) -> String {
    let header = "\u{16}\u{16}\u{1}W2870\u{1f}-----\r\nr s\u{13}\u{11} ";
    [header, slug, "   11-27 0466\r\n\u{2}", text, "\r\n\t   \u{3}HR-WF-11-27-26 1509GMT<\r\n\r\n\u{c}\r\n\u{4}"]
        .concat()
}

#[test]
fn messages_of_anpa_are_stories() {
    let cases: &[(&str, String, Value)] = &[
        (
            "a headline, pictures, a note, a byline and for whom, paragraphs by tabs",
            telegram(
                "BC-RIV--Boats 1stLd-Writethru",
                "^BC-RIV--Boats, 1st Ld-Writethru,416<\r\n^Boats of books return to the river<\r\n^HR Photo HRN101, HRN102<\r\n^Eds: Updates. With HR \
                 Photos.<\r\n^By LAYLA HADDAD and OMAR SAID=\r\n^Harbor Press=\r\n\t   SUR, Lebanon (HR) _ ``It's back,'' she said. \r\n\r\n\t   \
                 Then `all' read.\r\n\r\n\t   ___\r\n\r\n\t   UP NEXT\r\n\r\n\t   They will sail again.<\r\n",
            ),
            json!([{"format": "anpa", "kind": "html", "title": "Boats of books return to the river", "byline": "By LAYLA HADDAD and OMAR SAID",
                "provider": "Harbor Press", "dateline": "SUR, Lebanon (HR)", "published": "2026-11-27T15:09Z", "id": "W2870", "urgency": 4,
                "slug": "BC-RIV--Boats", "notes": ["1st Ld-Writethru", "HR Photo HRN101, HRN102", "Eds: Updates. With HR Photos."], "notices": [],
                "source": "<p>SUR, Lebanon (HR) _ “It's back,” she said.</p><p>Then ‘all' read.</p><h2>UP NEXT</h2><p>They will sail again.</p>"}]),
        ),
        (
            "a summary among the fields, and a note for readers",
            telegram(
                "BC-RIV--Boats",
                "^BC-RIV--Boats,416<\r\n^Boats return<\r\n^The boats of books came back to the river on Friday, and the people of all six villages \
                 stood on the bank to greet them.<\r\n^EDITOR'S NOTE _ This is the first of two reports.<\r\n\tSUR (HR) _ They came.<",
            ),
            json!([{"title": "Boats return", "lead": "The boats of books came back to the river on Friday, and the people of all six villages stood on the bank to greet them.",
                "source": "<p>EDITOR'S NOTE _ This is the first of two reports.</p><p>SUR (HR) _ They came.</p>"}]),
        ),
        (
            "no headline: the slug is none",
            telegram("BC-RIV--Alert", "^BC-RIV--Alert,17<\r\n\t   SUR (HR) _ The river rises."),
            json!([{"title": null, "source": "<p>SUR (HR) _ The river rises.</p>"}]),
        ),
        (
            "a bulletin of fields is a list",
            telegram("HR-Top-Headlines", "^*9006< ^HR-Top-Headlines,0176<\r\n^Top news at noon<\r\n^The river rises\r\n^The boats sail\r\n^All read\r\n"),
            json!([{"title": "Top news at noon", "source": "<ul><li>The river rises</li><li>The boats sail</li><li>All read</li></ul>"}]),
        ),
        (
            "a table by semicolons",
            telegram("BC-RIV--Levels", "^BC-RIV--Levels,<\r\n\t   SUR (HR) _ Levels of the river:<\r\n\t   ;MIN;MAX;NOW<\r\n\t   Sur;1;4;2<\r\n\t   Tyre;2;3;3<\r\n^END<\r\n"),
            json!([{"source": "<p>SUR (HR) _ Levels of the river:</p><table><tr><th></th><th>MIN</th><th>MAX</th><th>NOW</th></tr>\
                <tr><td>Sur</td><td>1</td><td>4</td><td>2</td></tr><tr><td>Tyre</td><td>2</td><td>3</td><td>3</td></tr></table>"}]),
        ),
        (
            "a table by blanks of fixed widths",
            telegram(
                "BC-CUP--Glance",
                "^BC-CUP--Glance<\r\n^Cup Glance=\r\n^By The Harbor Press=\r\n^EAST=\r\n\u{8}^\u{1f}\u{1e} W\u{1e} \u{1e} \u{1e} GB\r\n\u{8}New\u{10} Sur\u{1f}\u{1e} 73\u{1e} _\r\n\u{8}Tyre\u{1f}\u{1e} 66\u{1e} 7{\r\n\t   ___=\r\n^Friday's Games=\r\n\t   Sur 6, Tyre 5\r\n",
            ),
            json!([{"title": "Cup Glance", "byline": "By The Harbor Press",
                "source": "<h2>EAST</h2><table><tr><th></th><th>W</th><th>GB</th></tr><tr><td>New Sur</td><td>73</td><td>_</td></tr>\
                <tr><td>Tyre</td><td>66</td><td>7½</td></tr></table><h2>Friday&#39;s Games</h2><p>Sur 6, Tyre 5</p>".replace("&#39;", "'")}]),
        ),
        (
            "an embargo in the fields",
            telegram("BC-RIV--Boats", "^BC-RIV--Boats,416<\r\n^Boats return<\r\n^Eds: EMBARGOED UNTIL 5 p.m. EST Friday.<\r\n\tSUR (HR) _ They came.<"),
            json!([{"status": "withheld", "embargo": "Eds: EMBARGOED UNTIL 5 p.m. EST Friday."}]),
        ),
        (
            "Kyodo: ANPA's header, a text as of 7901",
            "\u{1}a0105KYODO\u{1f}koko-\r\nu s\u{14}\u{12} BC-Cup   09-12 0344\r\n\u{2}BC-Cup\r\nBoats: Sur wins cup of the river+\r\n     SUR, Nov. 27 Kyodo - Sur won \r\nagain.\r\n     Tyre lost.\r\n==Kyodo\r\n\u{3}KWS-21:37-27-11-26\u{4}\r\n".to_owned(),
            json!([{"format": "anpa", "title": "Boats: Sur wins cup of the river", "slug": "BC-Cup", "published": "2026-11-27T21:37", "urgency": 3,
                "source": "<p>SUR, Nov. 27 Kyodo - Sur won again.</p><p>Tyre lost.</p>"}]),
        ),
        (
            "without control characters",
            "W2870asian\nr l BC-RIV--Boats     11-27 1049\n^BC-RIV--Boats,466<\n^Boats return <\n\t   SUR (HR) _ They came.\n\n\t   HR-WF-11-27-26 1509GMT<\n\n\n".to_owned(),
            json!([{"title": "Boats return", "published": "2026-11-27T15:09Z", "source": "<p>SUR (HR) _ They came.</p>"}]),
        ),
    ];
    for (name, file, expected) in cases {
        check(name, file, expected);
    }
}
