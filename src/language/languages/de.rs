//! German.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "de",
    function_words: "der die und das ist nicht mit den von ein eine im zu auf dem sich für des auch wird als bei",
    quotation_marks: Some(("„", "“")),
    words_per_minute: Some(179),
    read_also: "Lesen Sie auch|lesen sie mehr zum thema|?lesen sie hierzu|mehr zum thema|mehr dazu|~mehr lesen|\
        ~weiterlesen|~zum weiterlesen|siehe auch|~lesetipp|zum thema|passend zum thema|auch interessant|~weiter zu",
    keywords: "Schlagwörter|schlagworte|?stichwörter|themen|themen des artikels|mehr lesen über|themenseiten",
    related: "Das könnte Sie auch interessieren|das könnte dich auch interessieren|das könnte dir auch gefallen|\
        verwandte artikel|verwandte themen|verwandte beiträge|verwandte inhalte|~weitere artikel|~weitere beiträge|\
        ~weitere themen|~weitere news|!meistgelesen|!meistgelesene artikel|alle artikel der serie|~mehr von",
    months: "jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez",
    units: "m min|stu std|tag|wo woc|mon|jah",
    ago: "vor",
    days_ago: "heute|gestern|vorgestern",
    updated: "aktuali",
    date_fillers: "den",
    bylines: "ein kommentar von |kommentar von |interview von |von |text: |autor: ",
    and: " und ",
    beside_names: "redakteur redakteurin korrespondent korrespondentin reporter redaktion stand",
    captions: "foto|fotos|bild|bilder|fotografie",
    advertisement: "anzeige|werbung",
    legal: "alle rechte vorbehalten|e-mail-adresse wird nicht veröffentlicht|verwendet cookies|datenschutzerklärung",
    comments: "kommentar",
    comment_forms: "schreibe ein",
    requests: "abonnieren|anmelden|teilen|folgen sie|folgen sie uns|jetzt abo",
    buttons: "abo|agb|alle anzeigen|anmelden|anzeige überspringen|artikel anhören|artikel drucken|artikel merken|\
        artikel teilen|datenschutz|drucken|einloggen|impressum|kommentare anzeigen|kontakt|link kopieren|\
        link kopiert|mediadaten|mehr anzeigen|merken|nach oben|registrieren|schliessen|schriftgröße|startseite|\
        suche|teilen|vorlesen|weiter|werbung überspringen|zum hauptinhalt springen|zum inhalt springen|\
        zum seitenanfang|zurück|über uns",
    counts: "min lesezeit|minuten lesezeit|minute lesezeit|lesezeit|lesezeit ca|lesezeit etwa|lesedauer|minuten|\
        aufrufe|kommentare|kommentar",
    article_ends: "über den autor|über die autorin|zum autor|lesen sie hier|lesen sie dazu",
    sources: "quellen|quellenangaben|literatur|einzelnachweise|weblinks|dokumente|belege",
    announcements: "folgenden links|im folgenden|unten aufgeführt",
    page_words: "akzeptieren anmelden anzeige datenschutz datenschutzerklarung klick webseite werbung",
    #[cfg(feature = "lang-de")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "ab aber acht alle allen allerdings alles als am an andere anderen anderer april auch auf august aus \
            ausserdem bei beim bereits berichtete betonte bis bzw da dabei dafur dagegen damit dann daran darauf darf \
            daruber das dass dazu dem den denn der des dezember die dienstag diese diesem diesen dieser dieses doch \
            donnerstag dort drei du durch ein eine einem einen einer eines er erklarte erste ersten erster es etwa \
            euro fast februar freitag funf fur ganz gegen geht gestern gewesen gibt grosse grossen gut habe haben hat \
            hatte hatten heute hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ist jahr jahre jahren \
            januar jede jeder jedes jedoch jetzt juli juni kann kein keine keinen kommen kommt konnen konnte konnten \
            lassen laut letzte letzten machen macht mai mal man marz mehr mein mich milliarden millionen mir mit \
            mittwoch mochte monat monate montag morgen muss mussen musste nach neue neuen neuer neun nicht nie noch \
            november nun nur ob oder ohne oktober prozent rund sagt sagte samstag schon sechs sehr sein seine seinem \
            seinen seiner seit selbst september sich sie sieben sind so soll sollen sollte sondern sonntag sowie tag \
            tage tagen teilte uber uhr um und uns unser unter viele vielen vier vom von vor wahrend wann war waren \
            warum was wegen weil weiter weitere weiteren welche welcher wenige wenn wer werden wie wieder will wir \
            wird wo woche wochen wollen wollte worden wurde wurden zehn zu zufolge zum zur zwar zwei zweite zwischen"
        ),
        linkers: "der des fur und von",
        endings: "3 bs=b ds=d fs=f gs=g hs=h ks=k ls=l ms=m ns=n rs=r ts=t 3 innen ern em en er es e eln=el 3 st e",
        ..Lexicon::EMPTY
    }),
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("13. März 2021, 10.30 Uhr", "2021-03-13T10:30"),
            ("5. Jänner 2022", "2022-01-05"),
            ("Stand: 13.03.21", "2021-03-13"),
            ("2. Dez. 2020", "2020-12-02"),
        ],
        relative_dates: &[("vor 3 Tagen", "2021-03-10")],
        same_stems: &["Kinder Kindern Kindes", "Polen Polens", "Koalition Koalitionen", "Haus Hauses Häuser"],
        ..Examples::NONE
    },
    ..Language::NONE
};
