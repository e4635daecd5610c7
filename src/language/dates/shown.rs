//! A date as readers of a language see it, where no printed line has it: the long form of CLDR, and a time with its
//! zone.

use super::calendar::{Day, push_number};
use crate::small::text::{append, is_word_of};

/// A date of ISO 8601 in words of the language, a BCP 47 tag; as it is, in a language without words here.
pub(crate) fn shown(iso: &str, lang: &str) -> String {
    written(iso, lang).unwrap_or_else(|| iso.to_owned())
}

fn written(iso: &str, lang: &str) -> Option<String> {
    let number = |from: usize, to: usize| iso.get(from..to)?.parse::<u8>().ok();
    let year: i64 = iso.get(..4)?.parse().ok()?;
    let day = Day::civil(year, number(5, 7)?, number(8, 10)?)?;
    let tag = form_of(lang);
    let (_, pattern, months) = FORMS.iter().find(|(tags, ..)| is_word_of(tags, &tag))?;
    let (year, month, day) = match tag.as_str() {
        "fa" => persian(day)?,
        "th" => (year + 543, day.month?, day.day?),
        _ => (year, day.month?, day.day?),
    };
    let mut out = String::new();
    for part in pattern.chars() {
        match part {
            'D' => push_number(&mut out, day.into(), 1),
            'M' => append(&mut out, months.split('|').nth(usize::from(month) - 1)?),
            'Y' => push_number(&mut out, year, 1),
            other => out.push(other),
        }
    }
    if let Some((hours, zone)) = time(iso) {
        append(&mut out, if is_word_of(ARABIC_SCRIPT, &tag) { "، " } else { ", " });
        append(&mut out, hours);
        append(&mut out, " UTC");
        append(&mut out, &zone);
    }
    let zero = DIGITS.iter().find(|(tags, _)| is_word_of(tags, &tag)).map(|(_, zero)| *zero);
    Some(match zero {
        Some(zero) => out.chars().map(|c| own_digit(c, zero)).collect(),
        None => out,
    })
}

/// The tag of a form: the language, with the region where that has a form of its own.
fn form_of(lang: &str) -> String {
    let mut parts = lang.split('-');
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    let region = parts.find(|part| part.len() == 2).map(str::to_ascii_uppercase);
    let of_region = match (language.as_str(), region.as_deref()) {
        ("en", Some(region)) if !is_word_of("US CA PH", region) => "en-GB",
        ("ar", Some("SY" | "IQ" | "LB" | "JO" | "PS")) => "ar-LB",
        ("ar", Some("DZ" | "TN")) => "ar-DZ",
        ("ar", Some("MA")) => "ar-MA",
        _ => return language,
    };
    of_region.to_owned()
}

/// Year, month and day in the Persian calendar.
fn persian(day: Day) -> Option<(i64, u8, u8)> {
    let years = [day.year - 622, day.year - 621];
    let mut months = years.into_iter().flat_map(|year| (1..=12).map(move |month| (year, month)));
    months.find_map(|(year, month)| {
        let day = (1..=31).find(|&of_month| Day::persian(year, month, of_month) == Some(day))?;
        Some((year, month, day))
    })
}

/// Hours and minutes, and the zone's distance from UTC. Without a zone the time says little, and midnight is how
/// programs write a day.
fn time(iso: &str) -> Option<(&str, String)> {
    let hours = iso.get(11..16)?;
    let behind = iso.get(16..)?;
    let sign_at = behind.bytes().position(|byte| matches!(byte, b'Z' | b'+' | b'-'))?;
    let seconds = behind.get(..sign_at)?;
    if hours == "00:00" && !seconds.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
        return None;
    }
    let zone: Vec<u8> = behind.get(sign_at..)?.bytes().filter(|&byte| byte != b':').collect();
    let mut written = String::new();
    if let [sign @ (b'+' | b'-'), tens, units, minutes @ ..] = zone.as_slice()
        && zone.iter().any(|byte| matches!(byte, b'1'..=b'9'))
    {
        written.push(char::from(*sign));
        if *tens != b'0' {
            written.push(char::from(*tens));
        }
        written.push(char::from(*units));
        if minutes.iter().any(|&byte| byte != b'0') {
            written.push(':');
            minutes.iter().for_each(|&digit| written.push(char::from(digit)));
        }
    }
    Some((hours, written))
}

fn own_digit(c: char, zero: char) -> char {
    c.to_digit(10).and_then(|digit| char::from_u32(u32::from(zero) + digit)).unwrap_or(c)
}

/// Languages whose dates are written with digits of their own.
const DIGITS: &[(&str, char)] = &[("fa", '\u{6f0}'), ("ckb sd", '\u{660}'), ("bn", '\u{9e6}'), ("my", '\u{1040}')];

/// The tags that part a day from its time with an Arabic comma.
const ARABIC_SCRIPT: &str = "ar ar-LB ar-DZ ar-MA fa ur ckb sd ug";

/// Tags, the order of day, month and year, and the months as they stand in it. Persian months for `fa`; the years of
/// `th` are Buddhist.
#[rustfmt::skip]
const FORMS: &[(&str, &str, &str)] = &[
    ("en-GB", "D M Y", ENGLISH),
    ("en", "M D, Y", ENGLISH),
    ("am", "D M Y", "ጃንዋሪ|ፌብሩዋሪ|ማርች|ኤፕሪል|ሜይ|ጁን|ጁላይ|ኦገስት|ሴፕቴምበር|ኦክቶበር|ኖቬምበር|ዲሴምበር"),
    ("ar", "D M Y", "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر"),
    ("be", "D M Y г.", "студзеня|лютага|сакавіка|красавіка|мая|чэрвеня|\
        ліпеня|жніўня|верасня|кастрычніка|лістапада|снежня"),
    ("bg", "D M Y г.", "януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември"),
    ("bn", "D M, Y", "জানুয়ারি|ফেব্রুয়ারি|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর"),
    ("ca", "D M del Y", "de gener|de febrer|de març|d’abril|de maig|de juny|\
        de juliol|d’agost|de setembre|d’octubre|de novembre|de desembre"),
    ("cs", "D. M Y", "ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince"),
    ("da", "D. M Y", "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"),
    ("de", "D. M Y", "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"),
    ("el", "D M Y", "Ιανουαρίου|Φεβρουαρίου|Μαρτίου|Απριλίου|Μαΐου|Ιουνίου|\
        Ιουλίου|Αυγούστου|Σεπτεμβρίου|Οκτωβρίου|Νοεμβρίου|Δεκεμβρίου"),
    ("es", "D de M de Y", "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"),
    ("et", "D. M Y", "jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember"),
    ("fa", "D M Y", "فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند"),
    ("fi", "D. M Y", "tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|\
        heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta"),
    ("fr", "D M Y", "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"),
    ("gu", "D M, Y", "જાન્યુઆરી|ફેબ્રુઆરી|માર્ચ|એપ્રિલ|મે|જૂન|જુલાઈ|ઑગસ્ટ|સપ્ટેમ્બર|ઑક્ટોબર|નવેમ્બર|ડિસેમ્બર"),
    ("he iw", "D בM Y", "ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר"),
    ("hi", "D M Y", "जनवरी|फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर"),
    ("hr", "D. M Y.", "siječnja|veljače|ožujka|travnja|svibnja|lipnja|\
        srpnja|kolovoza|rujna|listopada|studenoga|prosinca"),
    ("hu", "Y. M D.", "január|február|március|április|május|június|\
        július|augusztus|szeptember|október|november|december"),
    ("hy", "D M, Y թ.", "հունվարի|փետրվարի|մարտի|ապրիլի|մայիսի|հունիսի|\
        հուլիսի|օգոստոսի|սեպտեմբերի|հոկտեմբերի|նոյեմբերի|դեկտեմբերի"),
    ("id", "D M Y", "Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember"),
    ("is", "D. M Y", "janúar|febrúar|mars|apríl|maí|júní|júlí|ágúst|september|október|nóvember|desember"),
    ("it", "D M Y", "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre"),
    ("ja", "Y年M月D日", "1|2|3|4|5|6|7|8|9|10|11|12"),
    ("ka", "D M, Y", "იანვარი|თებერვალი|მარტი|აპრილი|მაისი|ივნისი|\
        ივლისი|აგვისტო|სექტემბერი|ოქტომბერი|ნოემბერი|დეკემბერი"),
    ("kk", "Y ж. D M", "қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"),
    ("km", "D M Y", "មករា|កុម្ភៈ|មីនា|មេសា|ឧសភា|មិថុនា|កក្កដា|សីហា|កញ្ញា|តុលា|វិច្ឆិកា|ធ្នូ"),
    ("kn", "M D, Y", "ಜನವರಿ|ಫೆಬ್ರವರಿ|ಮಾರ್ಚ್|ಏಪ್ರಿಲ್|ಮೇ|ಜೂನ್|ಜುಲೈ|ಆಗಸ್ಟ್|ಸೆಪ್ಟೆಂಬರ್|ಅಕ್ಟೋಬರ್|ನವೆಂಬರ್|ಡಿಸೆಂಬರ್"),
    ("ko", "Y년 M D일", "1월|2월|3월|4월|5월|6월|7월|8월|9월|10월|11월|12월"),
    ("lo", "D M Y", "ມັງກອນ|ກຸມພາ|ມີນາ|ເມສາ|ພຶດສະພາ|ມິຖຸນາ|ກໍລະກົດ|ສິງຫາ|ກັນຍາ|ຕຸລາ|ພະຈິກ|ທັນວາ"),
    ("lt", "Y m. M D d.", "sausio|vasario|kovo|balandžio|gegužės|birželio|\
        liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio"),
    ("mk", "D M Y г.", "јануари|февруари|март|април|мај|јуни|јули|август|септември|октомври|ноември|декември"),
    ("ml", "Y M D", "ജനുവരി|ഫെബ്രുവരി|മാർച്ച്|ഏപ്രിൽ|മേയ്|ജൂൺ|ജൂലൈ|ഓഗസ്റ്റ്|സെപ്റ്റംബർ|ഒക്‌ടോബർ|നവംബർ|ഡിസംബർ"),
    ("ms", "D M Y", "Januari|Februari|Mac|April|Mei|Jun|Julai|Ogos|September|Oktober|November|Disember"),
    ("my", "Y M D", "ဇန်နဝါရီ|ဖေဖော်ဝါရီ|မတ်|ဧပြီ|မေ|ဇွန်|ဇူလိုင်|ဩဂုတ်|စက်တင်ဘာ|အောက်တိုဘာ|နိုဝင်ဘာ|ဒီဇင်ဘာ"),
    ("nb no nn", "D. M Y", "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"),
    ("nl", "D M Y", "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"),
    ("pa", "D M Y", "ਜਨਵਰੀ|ਫ਼ਰਵਰੀ|ਮਾਰਚ|ਅਪ੍ਰੈਲ|ਮਈ|ਜੂਨ|ਜੁਲਾਈ|ਅਗਸਤ|ਸਤੰਬਰ|ਅਕਤੂਬਰ|ਨਵੰਬਰ|ਦਸੰਬਰ"),
    ("pl", "D M Y", "stycznia|lutego|marca|kwietnia|maja|czerwca|\
        lipca|sierpnia|września|października|listopada|grudnia"),
    ("pt", "D de M de Y", "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro"),
    ("ro", "D M Y", "ianuarie|februarie|martie|aprilie|mai|iunie|\
        iulie|august|septembrie|octombrie|noiembrie|decembrie"),
    ("ru", "D M Y г.", "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"),
    ("sk", "D. M Y", "januára|februára|marca|apríla|mája|júna|júla|augusta|septembra|októbra|novembra|decembra"),
    ("sl", "D. M Y", "januar|februar|marec|april|maj|junij|julij|avgust|september|oktober|november|december"),
    ("sr", "D. M Y.", "јануар|фебруар|март|април|мај|јун|јул|август|септембар|октобар|новембар|децембар"),
    ("sv", "D M Y", "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"),
    ("sw", "D M Y", "Januari|Februari|Machi|Aprili|Mei|Juni|Julai|Agosti|Septemba|Oktoba|Novemba|Desemba"),
    ("ta", "D M, Y", "ஜனவரி|பிப்ரவரி|மார்ச்|ஏப்ரல்|மே|ஜூன்|ஜூலை|ஆகஸ்ட்|செப்டம்பர்|அக்டோபர்|நவம்பர்|டிசம்பர்"),
    ("te", "D M, Y", "జనవరి|ఫిబ్రవరి|మార్చి|ఏప్రిల్|మే|జూన్|జులై|ఆగస్టు|సెప్టెంబర్|అక్టోబర్|నవంబర్|డిసెంబర్"),
    ("th", "D M Y", "มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|\
        กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"),
    ("tr", "D M Y", "Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık"),
    ("uk", "D M Y р.", "січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня"),
    ("ur", "D M، Y", "جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر"),
    ("vi", "D M, Y", "tháng 1|tháng 2|tháng 3|tháng 4|tháng 5|tháng 6|\
        tháng 7|tháng 8|tháng 9|tháng 10|tháng 11|tháng 12"),
    ("zh", "Y年M月D日", "1|2|3|4|5|6|7|8|9|10|11|12"),
    ("ckb", "Dی Mی Y", "کانوونی دووەم|شوبات|ئازار|نیسان|ئایار|حوزەیران|\
        تەمووز|ئاب|ئەیلوول|تشرینی یەکەم|تشرینی دووەم|کانونی یەکەم"),
    ("ug", "D-M، Y", "يانۋار|فېۋرال|مارت|ئاپرېل|ماي|ئىيۇن|ئىيۇل|ئاۋغۇست|سېنتەبىر|ئۆكتەبىر|نويابىر|دېكابىر"),
    ("sd", "Y M D", "جنوري|فيبروري|مارچ|اپريل|مئي|جون|جولاءِ|آگسٽ|سيپٽمبر|آڪٽوبر|نومبر|ڊسمبر"),
    ("ar-LB", "D M Y", "كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول"),
    ("ar-DZ", "D M Y", "جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر"),
    ("ar-MA", "D M Y", "يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر"),
];
const ENGLISH: &str = "January|February|March|April|May|June|July|August|September|October|November|December";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_each_language_does() {
        for (iso, lang, expected) in [
            ("2024-08-26", "en", "August 26, 2024"),
            ("2024-08-26", "en-AU", "26 August 2024"),
            ("2024-08-26", "ar", "26 أغسطس 2024"),
            ("2024-08-26", "ar-SY", "26 آب 2024"),
            ("2024-08-26", "fa", "۵ شهریور ۱۴۰۳"),
            ("2024-03-19", "fa-IR", "۲۹ اسفند ۱۴۰۲"),
            ("2024-08-26", "th", "26 สิงหาคม 2567"),
            ("2024-08-26", "ja", "2024年8月26日"),
            ("2024-08-06", "he", "6 באוגוסט 2024"),
            ("2024-08-26", "nn-NO", "26. august 2024"),
            ("2024-08-26", "bn", "২৬ আগস্ট, ২০২৪"),
            ("2024-08-26", "", "2024-08-26"),
            ("2024-08", "de", "2024-08"),
            ("2024-08-26T23:27:57Z", "de", "26. August 2024, 23:27 UTC"),
            ("2024-08-26T23:27:57.5+0530", "en", "August 26, 2024, 23:27 UTC+5:30"),
            ("2024-08-26T23:27-11:00", "ar", "26 أغسطس 2024، 23:27 UTC-11"),
            ("2024-08-26T23:27", "fr", "26 août 2024"),
            ("2024-08-26T00:00:00.000Z", "fr", "26 août 2024"),
        ] {
            assert_eq!(shown(iso, lang), expected, "{iso} in {lang:?}");
        }
    }

    #[test]
    fn every_form_has_twelve_months() {
        for (tags, pattern, months) in FORMS {
            assert_eq!(months.split('|').filter(|month| !month.is_empty()).count(), 12, "{tags}");
            assert!("DMY".chars().all(|part| pattern.matches(part).count() == 1), "{tags}");
        }
    }
}
