//! Turkish.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "tr",
    letters: Letters::Latin("çğıöşüâîû"),
    function_words: "bir ve bu için ile da de olarak çok daha ne var gibi sonra olan kadar onun ama en o bunu ise \
        ancak",
    words_per_minute: Some(166),
    table: "Tablo",
    read_also: "?Bunu da okuyun|?ayrıca okuyun|?~haberin devamı|~daha fazlasını öğrenin|?ayrıca bakınız|\
        ?şunu da okuyun",
    keywords: "Etiketler|?ilgili konular|?anahtar kelimeler",
    related: "İlgili haberler|ilgili haberler|benzer içerikler|bunlar ilginizi çekebilir|?önerilen video|\
        ?ilgili haber|?ilginizi çekebilir|?bunlar da ilginizi çekebilir|?ilgili içerikler",
    months: "oca|sub|mar|nis|may|haz|tem|agu|eyl|eki|kas|ara",
    units: "dk dak|sa saa|gun|hf haf|ay|yil",
    ago: "once",
    days_ago: "bugun|dun|evvelsi gun/onceki gun",
    published: "yayın yayin tarih giris",
    updated: "guncel",
    other_dates: "sinemalarda$ konser vizyon basvuru kadar$ gosterim baslangic bitis",
    date_fillers: "az",
    bylines: "yazan: |yazan |yazar: |haber: |muhabir: |röportaj: |derleyen: |çeviren: |hazırlayan: |gönderen ",
    verdicts: "yanlış|doğru|yanıltıcı|kısmen yanlış|sahte|asılsız",
    topics: "haber haberler haberleri dunya gundem ekonomi spor kultur sanat siyaset saglik teknoloji su krizi \
        secim secimi savas son dakika yeni buyuk genc gencler superlig lig",
    and: " ve ",
    beside_names: "gazeteci muhabir muhabiri yazdı",
    captions: "gorsel|kamera",
    advertisement: "ilan|reklam|haberin devamı reklamdan sonra",
    legal: "tüm hakları saklıdır|çerez",
    comments: "yorum",
    comment_forms: "yorum yap",
    requests: "paylaş|abone|bülten|takip edin|kaydol",
    invitations: "…takip edin|…takip edebilirsiniz|…abone ol|…bültenimiz|…üye olun|…yorum yapabilmek|\
        …yorum yapmak için",
    buttons: "ana sayfa|anasayfa|ara|bağlantıyı kopyala|başa dön|beğen yükleniyor|bu haberi paylaş|bunu beğen|\
        bunu paylaş|detaylar için tıklayın|detaylar için tıklayınız|giriş yap|haberi dinle|haberi paylaş|\
        haberi sesli dinle|haberin devamı için tıklayın|haberin devamı için tıklayınız|iletişim|içeriğe atla|\
        içeriğe geç|künye|linki kopyala|paylaş|reklamı geç|sesli dinle|sonraki haber|sonraki sayfa|sonraki yazı|\
        tümünü gör|yazdır|yazı boyutu|yeni pencerede açılır|yeni sekmede açılır|yukarı çık|önceki haber|önceki yazı",
    counts: "dk|dakika|dk okuma|dakika okuma|dk okuma süresi|dakika okuma süresi|okuma süresi|dakikada okunur|\
        görüntülenme|okunma|yorum|paylaşım|bu haber toplam|defa okunmuştur|kez okundu|kişi okudu",
    no_sections: "anasayfa|ana sayfa|genel|kategorisiz|manşet|sayı|son dakika",
    text_openings: "editörün notu|değerli okurlar|sevgili okurlar|giriş|özet|önsöz|bölüm|birinci bölüm|soru|\
        günaydın|merhaba|bilgi notu",
    article_ends: "yazar hakkında",
    sources: "kaynaklar|kaynakça|belgeler|kaynak",
    announcements: "aşağıdaki|şu bağlantı",
    page_words: "reklam",
    #[cfg(feature = "lang-tr")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "a acaba acikladi agustos aldi alti ama ancak aralik arasinda artik asla aslinda ay ayni ayrica \
            baska bazen bazi bazilari belirtti belki ben benim beri bile bin bir biraz bircok birden biri \
            birkac birlikte birtakim biz bize bizim boyle boylece boylesi boyunca bu bugun bulunan bulunuyor \
            buna bunca bundan bunlar bunlari bunlarin bunu bunun burada butun buyuk carsamba cogu cok cuma \
            cumartesi cunku da daha dahi dan de dedi defa degil degin dek den denli derhal diger digeri dile \
            diye dogru dolayi dolayisiyla dolayli dort dun e edecek eden edildi edilen edilmis ediyor eger ekim \
            elbette en epey esasen etmek etti ettigi evet evvel eylul fakat galiba gayet gene genelde \
            genellikle gerci geregince gerek gerekse getirdi gibi giderek gore gun gunu guya hafta hakeza \
            hakkinda hala halbuki halde halen hangi hani haric hatta haziran hem hemen henuz hep hepsi her \
            herhangi herkes hic hicbir hicbiri hususunda i icin icinde ifade iki ile ilgili ilk illa ise iste \
            itibaren itibariyla kadar karsi karsin kasim kaydetti kendi kendisi kendisine kez keza ki kim kimi \
            kimse kisaca kismen konustu lakin maalesef madem mademki mart mayis meger megerse mi milyon mu \
            muhtemelen nasil nazaran ne neden nedeniyle nerede nereden nereye neyse nicin nihayet nin nisan \
            nitekim niye o obur ocak olacak olan olarak oldu oldugu oldugunu oldukca olmak olmasi olmus olsa \
            oluyor on ona onca once oncelikle ondan onlar onlari onlarin onu onun orada oturu oyle oylece oysa \
            oysaki pazar pazartesi pek peki persembe ragmen saat sadece sali sanki sayesinde sayet sen sey sik \
            simdi sirasinda siz size son sonra sonradan sonucta soyle soyledi su subat surada surekli ta tabii \
            tam tamam tamamen tarafindan te tekrar temmuz tum u uc un ustelik uzere uzerinde uzerine var ve \
            veya veyahut vurguladi ya yahut yakinda yalniz yalnizca yani yapan yapilan yapti yarin ye yeni \
            yeniden yer yerine yi yil yili yilinda yine yok yoksa yoluyla yonelik zaten zira"
        ),
        linkers: "",
        endings: "3 larindan lerinden larinda lerinde larini lerini larina lerine larinin lerinin lardan lerden larda \
            lerde larin lerin lari leri lara lere lar ler 3 sindan sinden sinda sinde sinin sini sina sine inden \
            indan inda inde undan unda unun inin ndan nden nda nde dan den tan ten nin nun si su yi yu ni nu ya ye na \
            ne da de in un im i u a e 3 ag=ak eg=ek ig=ik ug=uk ab=ap ib=ip",
        verb_endings: "ında inde unda ünde ından inden undan ünden arak erek yor dığı diği duğu düğü dığını diğini \
            duğunu düğünü masını mesini",
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
