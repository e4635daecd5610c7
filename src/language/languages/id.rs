//! Indonesian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "id",
    other_tags: "in",
    function_words: "yang dan di dengan untuk dari ini itu pada dalam tidak akan oleh ke adalah juga saat \
        kata ia bahwa karena",
    table: "Tabel",
    read_also: "Baca juga|~baca|tonton juga|?simak juga|?lihat juga|?~baca selengkapnya",
    keywords: "?Kata kunci|topik",
    related: "?Berita terkait|?artikel terkait|konten terkait",
    has_stops_in_times: true,
    months: "jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des",
    units: "men mnt|jam|h har|min mgg|bul bln|tah thn",
    ago: "lalu",
    days_ago: "hari ini|kemarin|kemarin dulu/selumbari",
    date_leads: "pada",
    updated: "diperbarui",
    bylines: "oleh |oleh: |penulis: ",
    and: " dan ",
    captions: "gambar",
    advertisement: "iklan",
    legal: "hak cipta",
    comments: "komentar",
    comment_forms: "tulis|kirim",
    requests: "bagikan|langganan",
    invitations: "ikuti kami|ikuti berita|dapatkan berita|dapatkan update|dapatkan informasi|baca berita lain|\
        yuk gabung|mari bergabung|bergabunglah|jangan lupa ikuti|jangan lupa subscribe|simak berita|cek berita",
    buttons: "bagikan|beranda|cari|cetak|kembali ke atas|masuk|redaksi|salin link|salin tautan|tentang kami",
    counts: "menit|menit baca|menit membaca|waktu baca|komentar",
    sources: "sumber|referensi",
    page_words: "iklan",
    #[cfg(feature = "lang-id")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "ada adalah agar agustus akan anda antara apa april atas atau ayo bagaimana bagi bahwa banyak baru bawah \
            beberapa begini begitu belum bersama besar besok bila bisa bukan bulan cara dalam dan dapat dari delapan \
            demi demikian dengan desember di dia dilakukan dong dua empat enam februari guna hal hampir hanya hari \
            harus hingga ia ingin ini itu jam jangan januari jelas jelasnya jika juga juli jumat juni juta kalau \
            kami kamis kapan karena kata katanya ke kedua kemarin ketika kini kita kok lagi lain lainnya lalu lebih \
            lima maka mana maret mari masih mau mei melakukan memiliki menambahkan mengapa mengatakan menjadi \
            menjelaskan menurut menyatakan menyebutkan mereka merupakan meski meskipun miliar minggu namun november \
            nya oktober oleh orang pada para perlu pernah pertama pula pun rabu ratus ribu saat sabtu sama sampai \
            sangat satu saya sebagai sebelum sebuah secara sedang sejak sekarang sekitar selama selasa sembilan \
            sementara semua sendiri senin seorang seperti september sepuluh serta setelah setiap siapa sih suatu \
            sudah tahun tak tapi telah tentang terhadap tersebut tetapi tidak tiga toh tujuh tutur ujar ujarnya \
            ungkap ungkapnya untuk usai walau walaupun yaitu yakni yang"
        ),
        linkers: "",
        endings: "^4 meng meny mem men me di ber ter pem pen per 4 nya lah kah kan an i",
        ..Lexicon::EMPTY
    }),
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("13 Maret 2021", "2021-03-13"),
            ("Sabtu, 5 Agustus 2022 10:30 WIB", "2022-08-05T10:30+07:00"),
            ("2 Desember 2020", "2020-12-02"),
        ],
        same_stems: &["membangun dibangun bangunan"],
        ..Examples::NONE
    },
    ..Language::NONE
};
