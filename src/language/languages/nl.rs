//! Dutch.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "nl",
    function_words: "de het een van en dat is op te niet zijn voor met die aan er werd naar om ook wordt hij",
    words_per_minute: Some(202),
    table: "Tabel",
    read_also: "?Lees ook|~lees meer|~lees meer over|?~lees verder|?zie ook|?lees hier",
    keywords: "?Trefwoorden|?onderwerpen",
    related: "?Gerelateerde artikelen|?gerelateerd|gerelateerde inhoud|?meer over",
    months: "jan|feb|maa mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec",
    units: "min|uur|dag dgn|wee wek|maa|jaa",
    ago: "geleden",
    days_ago: "vandaag|gisteren|eergisteren",
    date_leads: "op",
    updated: "bijgewerkt",
    bylines: "door |geschreven door |geplaatst door ",
    and: " en ",
    legal: "alle rechten voorbehouden",
    comments: "reacties",
    requests: "abonneer|inschrijv|nieuwsbrief",
    invitations: "abonneer|meld je aan|meld u aan|schrijf je in|schrijf u in|volg ons|steun ons|word lid|\
        word abonnee|ontvang onze|download onze|je moet ingelogd|u moet ingelogd|je moet inlogd|vond je dit|\
        vond u dit",
    buttons: "artikel opslaan|delen|inloggen|kopieer link|link kopiëren|naar boven|naar de inhoud|over ons|zoeken",
    counts: "min leestijd|minuten leestijd|leestijd|minuten|reacties|weergaven",
    article_ends: "over de auteur",
    sources: "bronnen",
    #[cfg(feature = "lang-nl")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "aan acht al aldus alle alles als altijd ander andere april augustus ben bent bij daar dag dagen dan dat \
            de december den der deze die dinsdag dit doen doet donderdag door drie dus echter een eerste en er erg \
            februari gaan gaat geen gisteren goed grote haar had hadden hebben heeft heel hem het hier hij hoe hun \
            iemand iets ik in is jaar januari jaren je jij juli jullie juni kan komen komt kon kunnen laatste maakt \
            maand maandag maanden maar maart mag maken meer meest mei met mijn miljard miljoen moet moeten morgen na \
            naar nadat negen net niet niets nieuwe nog nooit november nu of oktober om omdat onder ons onze ook op \
            over pas procent september sinds te tegen terwijl tien tijdens toch toen tot tussen twee tweede u uit uur \
            uw van vandaag veel vier vijf volgens voor vrijdag waar waarom wanneer want waren was wat we week weer \
            weinig weken wel werd werden wie wij wil willen woensdag worden wordt zal zaterdag ze zeggen zegt zei \
            zelf zes zeven zich zij zijn zo zondag zonder zou zouden zullen"
        ),
        linkers: "de den der en het van voor",
        endings: "3 heden=heid ingen=ing tjes tje en es e s 3~ 3 e",
        ..Lexicon::EMPTY
    }),
    #[cfg(test)]
    examples: Examples {
        dates: &[("13 maart 2021", "2021-03-13"), ("5 mrt. 2022", "2022-03-05"), ("2 mei 2020", "2020-05-02")],
        same_stems: &["boeken boek"],
        ..Examples::NONE
    },
    ..Language::NONE
};
