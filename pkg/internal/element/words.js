// What an element says while there is no article, in the languages that sidebars have their headings in.

/** Each language's words, in this order. */
const NAMES = ['loading', 'error', 'retry', 'empty'];
const WORDS = {
  af: ['Die artikel word gelaai…', 'Die artikel kon nie gelaai word nie.', 'Probeer weer', 'Hier is geen artikel nie.'],
  am: ['ጽሑፉ በመጫን ላይ ነው…', 'ጽሑፉን መጫን አልተቻለም።', 'እንደገና ይሞክሩ', 'እዚህ ምንም ጽሑፍ የለም።'],
  ar: ['جارٍ تحميل المقال…', 'تعذّر تحميل المقال.', 'إعادة المحاولة', 'لا يوجد مقال هنا.'],
  be: ['Артыкул загружаецца…', 'Не ўдалося загрузіць артыкул.', 'Паспрабаваць зноў', 'Тут няма артыкула.'],
  bg: ['Статията се зарежда…', 'Статията не можа да бъде заредена.', 'Опитайте отново', 'Тук няма статия.'],
  bn: ['নিবন্ধটি লোড হচ্ছে…', 'নিবন্ধটি লোড করা যায়নি।', 'আবার চেষ্টা করুন', 'এখানে কোনো নিবন্ধ নেই।'],
  ca: [
    "S'està carregant l'article…", "No s'ha pogut carregar l'article.",
    'Torna-ho a provar', 'Aquí no hi ha cap article.',
  ],
  ckb: ['وتارەکە بار دەکرێت…', 'نەتوانرا وتارەکە بار بکرێت.', 'دووبارە هەوڵ بدەرەوە', 'لێرە هیچ وتارێک نییە.'],
  cs: ['Článek se načítá…', 'Článek se nepodařilo načíst.', 'Zkusit znovu', 'Zde není žádný článek.'],
  da: ['Artiklen indlæses…', 'Artiklen kunne ikke indlæses.', 'Prøv igen', 'Her er ingen artikel.'],
  de: [
    'Der Artikel wird geladen…', 'Der Artikel konnte nicht geladen werden.',
    'Erneut versuchen', 'Hier ist kein Artikel.',
  ],
  el: ['Το άρθρο φορτώνεται…', 'Δεν ήταν δυνατή η φόρτωση του άρθρου.', 'Δοκιμάστε ξανά', 'Δεν υπάρχει άρθρο εδώ.'],
  en: ['Loading the article…', 'The article could not be loaded.', 'Try again', 'There is no article here.'],
  es: ['Cargando el artículo…', 'No se pudo cargar el artículo.', 'Reintentar', 'Aquí no hay ningún artículo.'],
  et: ['Artiklit laaditakse…', 'Artiklit ei õnnestunud laadida.', 'Proovi uuesti', 'Siin pole ühtegi artiklit.'],
  fa: ['در حال بارگذاری مقاله…', 'بارگذاری مقاله ممکن نشد.', 'تلاش دوباره', 'مقاله‌ای در اینجا نیست.'],
  fi: ['Artikkelia ladataan…', 'Artikkelia ei voitu ladata.', 'Yritä uudelleen', 'Täällä ei ole artikkelia.'],
  fr: ["Chargement de l'article…", "L'article n'a pas pu être chargé.", 'Réessayer', "Il n'y a pas d'article ici."],
  gu: ['લેખ લોડ થઈ રહ્યો છે…', 'લેખ લોડ થઈ શક્યો નહીં.', 'ફરી પ્રયાસ કરો', 'અહીં કોઈ લેખ નથી.'],
  he: ['הכתבה נטענת…', 'לא ניתן היה לטעון את הכתבה.', 'לנסות שוב', 'אין כאן כתבה.'],
  hi: ['लेख लोड हो रहा है…', 'लेख लोड नहीं हो सका।', 'फिर से कोशिश करें', 'यहाँ कोई लेख नहीं है।'],
  hr: ['Članak se učitava…', 'Članak nije bilo moguće učitati.', 'Pokušaj ponovno', 'Ovdje nema članka.'],
  hu: ['A cikk betöltése folyamatban…', 'A cikket nem sikerült betölteni.', 'Újra', 'Itt nincs cikk.'],
  hy: ['Հոդվածը բեռնվում է…', 'Հոդվածը հնարավոր չեղավ բեռնել։', 'Կրկին փորձել', 'Այստեղ հոդված չկա։'],
  id: ['Memuat artikel…', 'Artikel tidak dapat dimuat.', 'Coba lagi', 'Tidak ada artikel di sini.'],
  is: ['Greinin er að hlaðast…', 'Ekki tókst að hlaða greininni.', 'Reyna aftur', 'Hér er engin grein.'],
  it: [
    "Caricamento dell'articolo…", "Non è stato possibile caricare l'articolo.",
    'Riprova', 'Qui non ci sono articoli.',
  ],
  ja: ['記事を読み込んでいます…', '記事を読み込めませんでした。', '再試行', 'ここに記事はありません。'],
  ka: ['სტატია იტვირთება…', 'სტატიის ჩატვირთვა ვერ მოხერხდა.', 'ხელახლა ცდა', 'აქ სტატია არ არის.'],
  kk: ['Мақала жүктелуде…', 'Мақаланы жүктеу мүмкін болмады.', 'Қайталап көру', 'Мұнда мақала жоқ.'],
  km: ['កំពុងផ្ទុកអត្ថបទ…', 'មិនអាចផ្ទុកអត្ថបទបានទេ។', 'ព្យាយាមម្តងទៀត', 'គ្មានអត្ថបទនៅទីនេះទេ។'],
  kn: ['ಲೇಖನ ಲೋಡ್ ಆಗುತ್ತಿದೆ…', 'ಲೇಖನವನ್ನು ಲೋಡ್ ಮಾಡಲಾಗಲಿಲ್ಲ.', 'ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ', 'ಇಲ್ಲಿ ಯಾವುದೇ ಲೇಖನವಿಲ್ಲ.'],
  ko: ['기사를 불러오는 중…', '기사를 불러오지 못했습니다.', '다시 시도', '기사가 없습니다.'],
  ky: ['Макала жүктөлүүдө…', 'Макаланы жүктөө мүмкүн болгон жок.', 'Кайра аракет кылуу', 'Бул жерде макала жок.'],
  lo: ['ກຳລັງໂຫຼດບົດຄວາມ…', 'ບໍ່ສາມາດໂຫຼດບົດຄວາມໄດ້', 'ລອງອີກຄັ້ງ', 'ບໍ່ມີບົດຄວາມຢູ່ບ່ອນນີ້'],
  lt: ['Straipsnis įkeliamas…', 'Straipsnio įkelti nepavyko.', 'Bandyti dar kartą', 'Čia straipsnio nėra.'],
  mk: ['Статијата се вчитува…', 'Статијата не можеше да се вчита.', 'Обидете се повторно', 'Овде нема статија.'],
  ml: ['ലേഖനം ലോഡ് ചെയ്യുന്നു…', 'ലേഖനം ലോഡ് ചെയ്യാനായില്ല.', 'വീണ്ടും ശ്രമിക്കുക', 'ഇവിടെ ലേഖനമൊന്നുമില്ല.'],
  mn: ['Нийтлэлийг ачаалж байна…', 'Нийтлэлийг ачаалж чадсангүй.', 'Дахин оролдох', 'Энд нийтлэл алга.'],
  mr: ['लेख लोड होत आहे…', 'लेख लोड होऊ शकला नाही.', 'पुन्हा प्रयत्न करा', 'येथे कोणताही लेख नाही.'],
  ms: ['Memuatkan artikel…', 'Artikel tidak dapat dimuatkan.', 'Cuba lagi', 'Tiada artikel di sini.'],
  my: ['ဆောင်းပါးကို ဖွင့်နေသည်…', 'ဆောင်းပါးကို မဖွင့်နိုင်ပါ။', 'ထပ်ကြိုးစားပါ', 'ဤနေရာတွင် ဆောင်းပါး မရှိပါ။'],
  nb: ['Artikkelen lastes inn…', 'Artikkelen kunne ikke lastes inn.', 'Prøv igjen', 'Det er ingen artikkel her.'],
  ne: ['लेख लोड हुँदैछ…', 'लेख लोड गर्न सकिएन।', 'फेरि प्रयास गर्नुहोस्', 'यहाँ कुनै लेख छैन।'],
  nl: [
    'Het artikel wordt geladen…', 'Het artikel kon niet worden geladen.',
    'Opnieuw proberen', 'Hier is geen artikel.',
  ],
  nn: ['Artikkelen blir lasta inn…', 'Artikkelen kunne ikkje lastast inn.', 'Prøv igjen', 'Her er det ingen artikkel.'],
  pa: ['ਲੇਖ ਲੋਡ ਹੋ ਰਿਹਾ ਹੈ…', 'ਲੇਖ ਲੋਡ ਨਹੀਂ ਹੋ ਸਕਿਆ।', 'ਦੁਬਾਰਾ ਕੋਸ਼ਿਸ਼ ਕਰੋ', 'ਇੱਥੇ ਕੋਈ ਲੇਖ ਨਹੀਂ ਹੈ।'],
  pl: ['Artykuł się wczytuje…', 'Nie udało się wczytać artykułu.', 'Spróbuj ponownie', 'Nie ma tu artykułu.'],
  ps: ['مقاله بارېږي…', 'مقاله بار نه شوه.', 'بیا هڅه وکړئ', 'دلته هېڅ مقاله نشته.'],
  pt: ['A carregar o artigo…', 'Não foi possível carregar o artigo.', 'Tentar novamente', 'Não há nenhum artigo aqui.'],
  ro: [
    'Articolul se încarcă…', 'Articolul nu a putut fi încărcat.',
    'Încearcă din nou', 'Nu există niciun articol aici.',
  ],
  ru: ['Статья загружается…', 'Не удалось загрузить статью.', 'Повторить', 'Здесь нет статьи.'],
  sd: ['مضمون لوڊ ٿي رهيو آهي…', 'مضمون لوڊ نه ٿي سگهيو.', 'ٻيهر ڪوشش ڪريو', 'هتي ڪو مضمون ناهي.'],
  si: ['ලිපිය පූරණය වෙමින් පවතී…', 'ලිපිය පූරණය කළ නොහැකි විය.', 'නැවත උත්සාහ කරන්න', 'මෙහි ලිපියක් නැත.'],
  sk: ['Článok sa načítava…', 'Článok sa nepodarilo načítať.', 'Skúsiť znova', 'Nie je tu žiadny článok.'],
  sl: ['Članek se nalaga…', 'Članka ni bilo mogoče naložiti.', 'Poskusi znova', 'Tu ni članka.'],
  sq: ['Artikulli po ngarkohet…', 'Artikulli nuk mund të ngarkohej.', 'Provo përsëri', 'Këtu nuk ka asnjë artikull.'],
  sr: ['Чланак се учитава…', 'Чланак није могао да се учита.', 'Покушај поново', 'Овде нема чланка.'],
  sv: ['Artikeln läses in…', 'Artikeln kunde inte läsas in.', 'Försök igen', 'Det finns ingen artikel här.'],
  sw: ['Makala inapakiwa…', 'Makala haikuweza kupakiwa.', 'Jaribu tena', 'Hakuna makala hapa.'],
  ta: ['கட்டுரை ஏற்றப்படுகிறது…', 'கட்டுரையை ஏற்ற முடியவில்லை.', 'மீண்டும் முயலவும்', 'இங்கே கட்டுரை இல்லை.'],
  te: ['వ్యాసం లోడ్ అవుతోంది…', 'వ్యాసాన్ని లోడ్ చేయలేకపోయాం.', 'మళ్లీ ప్రయత్నించండి', 'ఇక్కడ వ్యాసం లేదు.'],
  tg: ['Мақола бор мешавад…', 'Мақола бор карда нашуд.', 'Боз кӯшиш кунед', 'Дар ин ҷо мақола нест.'],
  th: ['กำลังโหลดบทความ…', 'โหลดบทความไม่ได้', 'ลองอีกครั้ง', 'ไม่มีบทความที่นี่'],
  tl: ['Nilo-load ang artikulo…', 'Hindi ma-load ang artikulo.', 'Subukang muli', 'Walang artikulo rito.'],
  tr: ['Makale yükleniyor…', 'Makale yüklenemedi.', 'Yeniden dene', 'Burada makale yok.'],
  ug: ['ماقالە يۈكلىنىۋاتىدۇ…', 'ماقالىنى يۈكلىگىلى بولمىدى.', 'قايتا سىناڭ', 'بۇ يەردە ماقالە يوق.'],
  uk: ['Стаття завантажується…', 'Не вдалося завантажити статтю.', 'Спробувати ще раз', 'Тут немає статті.'],
  ur: ['مضمون لوڈ ہو رہا ہے…', 'مضمون لوڈ نہیں ہو سکا۔', 'دوبارہ کوشش کریں', 'یہاں کوئی مضمون نہیں ہے۔'],
  vi: ['Đang tải bài viết…', 'Không tải được bài viết.', 'Thử lại', 'Không có bài viết nào ở đây.'],
  zh: ['正在加载文章…', '文章无法加载。', '重试', '这里没有文章。'],
};
const RIGHT_TO_LEFT = ['ar', 'ckb', 'fa', 'he', 'ps', 'sd', 'ug', 'ur'];
/** Other tags of the same languages. */
const SAME = { iw: 'he', no: 'nb', in: 'id', fil: 'tl' };

/** The words of a language by its BCP 47 tag, and in which language they are: English where it is none of these. */
export function wordsFor(tag) {
  const primary = tag.toLowerCase().split('-')[0];
  const asked = SAME[primary] ?? primary;
  const lang = Object.hasOwn(WORDS, asked) ? asked : 'en';
  const words = WORDS[lang].map((word, at) => [NAMES[at], word]);
  return { lang, dir: RIGHT_TO_LEFT.includes(lang) ? 'rtl' : 'ltr', ...Object.fromEntries(words) };
}
