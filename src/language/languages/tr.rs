//! Turkish.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "tr",
    function_words: "bir ve bu için ile da de olarak çok daha ne var gibi sonra olan kadar onun ama en o",
    words_per_minute: Some(166),
    read_also: "?Bunu da okuyun|?ayrıca okuyun|?~haberin devamı|~daha fazlasını öğrenin",
    keywords: "Etiketler|?ilgili konular|?anahtar kelimeler",
    related: "İlgili haberler|ilgili haberler|benzer içerikler|bunlar ilginizi çekebilir|?önerilen video|?ilgili haber",
    months: "oca|sub|mar|nis|may|haz|tem|agu|eyl|eki|kas|ara",
    units: "dk dak|sa saa|gun|hf haf|ay|yil",
    ago: "once",
    days_ago: "bugun|dun|evvelsi gun/onceki gun",
    updated: "guncel",
    date_fillers: "az",
    bylines: "yazan: |haber: |muhabir: |yazar: |yazan ",
    and: " ve ",
    captions: "gorsel",
    advertisement: "ilan|reklam",
    legal: "tüm hakları saklıdır|çerez",
    comments: "yorum",
    comment_forms: "yorum yap",
    requests: "paylaş|abone|bülten|takip edin|kaydol",
    buttons: "ana sayfa|anasayfa|ara|bağlantıyı kopyala|başa dön|bu haberi paylaş|giriş yap|haberi dinle|\
        haberi paylaş|iletişim|içeriğe atla|içeriğe geç|künye|linki kopyala|paylaş|reklamı geç|tümünü gör|yazdır|\
        yazı boyutu|yukarı çık",
    counts: "dk|dakika|dk okuma|dakika okuma|dk okuma süresi|dakika okuma süresi|okuma süresi|dakikada okunur|\
        görüntülenme|okunma|yorum|paylaşım",
    article_ends: "yazar hakkında",
    sources: "kaynaklar|kaynakça|belgeler",
    announcements: "aşağıdaki|şu bağlantı",
    page_words: "reklam",
    #[cfg(feature = "lang-tr")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "a acikladi agustos aldi alti ama ancak aralik arasinda artik ay ayni ayrica baska bazi belirtti ben \
            benim bin bir biri birlikte biz bizim boyle bu bugun buna bunlar bunun butun buyuk carsamba cok cuma \
            cumartesi da daha dan de dedi degil den diger dile diye dogru dort dun e eden edildi edilen ekim en etmek \
            etti ettigi eylul fakat getirdi gibi gore gun gunu hafta hangi haziran hem her i icin icinde ifade iki \
            ile ilgili ilk ise kadar karsi kasim kaydetti kendi ki kim konustu mart mayis mi milyon nasil ne neden \
            nin nisan o ocak olan olarak oldu oldugu oldugunu olmak olmasi on ona once onlar onun pazar pazartesi \
            persembe ragmen saat sali sen sey simdi son sonra soyle soyledi su subat ta tarafindan te temmuz tum u uc \
            un uzere uzerinde var ve veya vurguladi ya yapan yapilan yapti yarin ye yeni yer yi yil yili yilinda yok"
        ),
        linkers: "",
        endings: "3 larindan lerinden larinda lerinde larini lerini larina lerine larinin lerinin lardan lerden larda \
            lerde larin lerin lari leri lara lere lar ler 3 sindan sinden sinda sinde sinin sini sina sine inden \
            indan inda inde undan unda unun inin ndan nden nda nde dan den tan ten nin nun si su yi yu ni nu ya ye na \
            ne da de in un im i u a e 3 ag=ak eg=ek ig=ik ug=uk ab=ap ib=ip",
        ..Lexicon::EMPTY
    }),
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("13 Mart 2021", "2021-03-13"),
            ("5 Ağustos 2022", "2022-08-05"),
            ("2 Şubat 2020 10:30", "2020-02-02T10:30"),
            ("1 Eylül 2020", "2020-09-01"),
        ],
        relative_dates: &[("3 gün önce", "2021-03-10")],
        same_stems: &["okullar okulların okullarda okul", "hastalık hastalığın"],
        ..Examples::NONE
    },
    ..Language::NONE
};
