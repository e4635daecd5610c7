//! Indonesian.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "id",
    other_tags: "in",
    function_words: "yang dan di dengan untuk dari ini itu pada dalam tidak akan oleh ke adalah juga saat kata ia \
        bahwa karena kembali namun tersebut para",
    table: "Tabel",
    read_also: "Baca juga|~baca|tonton juga|?simak juga|?lihat juga|?~baca selengkapnya",
    keywords: "?Kata kunci|topik",
    related: "?Berita terkait|~?Pilihan redaksi|?artikel terkait|konten terkait",
    has_stops_in_times: true,
    months: "jan|feb|mar|apr|mei|jun|jul|agu|sep|okt|nov|des",
    weekdays: "minggu senin selasa rabu kamis jum sabtu",
    units: "men mnt|jam|h har|min mgg|bul bln|tah thn",
    ago: "lalu",
    days_ago: "hari ini|kemarin|kemarin dulu/selumbari",
    date_leads: "pada",
    published: "terbit diterbit dipublik tanggal",
    updated: "diperbarui diubah dikemaskini",
    other_dates: "batas tenggat rilis tayang hingga$ sampai$ mulai$",
    bylines: "oleh |ditulis oleh |penulis |reporter: |kontributor: |laporan: ",
    verdicts: "salah|benar|menyesatkan|hoaks",
    and: " dan ",
    beside_names: "jurnalis wartawan",
    captions: "gambar",
    advertisement: "iklan",
    legal: "hak cipta",
    comments: "komentar",
    comment_forms: "tulis|kirim",
    requests: "bagikan|langganan",
    invitations: "ikuti kami|ikuti berita|dapatkan berita|dapatkan update|dapatkan informasi|baca berita lain|\
        yuk gabung|mari bergabung|bergabunglah|jangan lupa ikuti|jangan lupa subscribe|simak berita|cek berita|\
        simak breaking|ikuti saluran|ikuti whatsapp|gabung di",
    buttons: "baca selengkapnya|bagikan|beranda|cari|cetak|dengarkan artikel|dengarkan berita|halaman berikutnya|\
        halaman selanjutnya|kembali ke atas|lanjutkan membaca|masuk|membuka di jendela yang baru|menyukai ini|redaksi|\
        salin link|salin tautan|suka memuat|tautan eksternal|tentang kami|terbuka di jendela baru",
    counts: "menit|menit baca|menit membaca|waktu baca|komentar",
    no_sections: "beranda|tak berkategori",
    sources: "sumber|referensi",
    page_words: "iklan",
    #[cfg(feature = "lang-id")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "ada adalah adapun agak agar agustus akan akhirnya akibat aku amat anda antara apa apabila apakah \
            apalagi april asalkan atas atau ataupun ayo bagai bagaikan bagaimana bagaimanapun bagi bahkan bahwa \
            bakal banyak barangkali baru bawah beberapa begini begitu belakangan belum benar berapa berbagai \
            bersama besar beserta besok betapa biar biarpun biasanya bila bilamana bisa boleh bukan bulan cara \
            cukup cuma dalam dan dapat dari daripada delapan demi demikian dengan desember di dia dilakukan \
            diri dong dua dulu empat enam entah februari guna hal hampir hanya hari harus hendak hingga ia \
            ialah ingin ini itu jadi jam jangan januari jelas jelasnya jika jikalau juga juli jumat juni justru \
            juta kadang kalau kalian kami kamis kamu kapan karena kata katanya ke kecuali kedua kelak kemarin \
            kemudian kendati kepada kerap ketika khususnya kini kita kok konon lagi lagipula lah lain lainnya \
            lalu lama lantaran lantas lebih lewat lima maka malah malahan mana maret mari masih masing mau \
            maupun mei melainkan melakukan melalui melulu memang memiliki menambahkan mengapa mengatakan \
            mengenai menjadi menjelang menjelaskan menuju menurut menyatakan menyebutkan mereka merupakan meski \
            meskipun miliar minggu misalnya mungkin namun nanti november nya nyaris nyata oktober oleh orang \
            pada padahal paling para pasti per perlu pernah pertama pula pun punya rabu ratus ribu saat sabtu \
            saja saling sama sambil sampai sana sang sangat satu saya sebab sebabnya sebagai sebagaimana \
            sebagian sebaliknya sebanyak sebelah sebelum sebelumnya sebenarnya seberapa sebuah secara sedang \
            sedangkan sedemikian sedikit segala segera sehingga sejak sejauh sejumlah sekadar sekali sekaligus \
            sekalipun sekarang sekedar seketika sekitar selagi selain selaku selalu selama selanjutnya selasa \
            seluruh semacam semakin semasa sembari sembilan sementara semoga semua semula sendiri senin seolah \
            seorang sepanjang seperti september sepuluh sering seringkali serta sesekali seseorang sesuai \
            sesuatu sesudah setelah setiap setidaknya si siapa siapapun sih sini situ suatu sudah supaya tahun \
            tak tanpa tapi telah tentang tentu tentunya terhadap terlalu termasuk ternyata tersebut terus tetap \
            tetapi tiada tiap tidak tiga toh tujuh turut tutur ujar ujarnya umumnya ungkap ungkapnya untuk usai \
            walau walaupun ya yaitu yakni yang"
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
