//! What pages say of themselves and to their readers, in the languages of the labels: by it the menus, footers, forms and comments in
//! the text of a copied page are told from its article.

use std::sync::OnceLock;

use super::normalize;
use crate::small::hash::fnv;
use crate::small::sort::sort;

/// Rights, terms, cookies: a line that holds one of these is never of an article.
const LEGAL: &str = "©|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|\
    todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden|\
    wszelkie prawa zastrzeżone|все права защищены|всі права захищені|جميع الحقوق محفوظة|تمامی حقوق|\
    כל הזכויות שמורות|版权所有|版權所有|著作権|無断転載|무단 전재|저작권자|สงวนลิขสิทธิ์|सर्वाधिकार|tüm hakları saklıdır|hak cipta|\
    bản quyền|your email address will not be|e-mail-adresse wird nicht veröffentlicht|\
    adresse e-mail ne sera pas|correo electrónico no será|endereço de e-mail não será|\
    indirizzo email non sarà|adres e-mail nie zostanie|адрес email не будет|لن يتم نشر عنوان|we use cookies|\
    uses cookies|this site uses|verwendet cookies|utilise des cookies|utiliza cookies|usamos cookies|\
    utilizza cookie|privacy policy|datenschutzerklärung|política de privacidad|política de privacidade|\
    politique de confidentialité|cookie policy|terms of use|terms of service|سياسة الخصوصية|\
    ملفات تعريف الارتباط|файлы cookie|隐私政策|使用cookie|クッキー|쿠키|คุกกี้|çerez";

/// What stands over the comments of readers, or in the form under an article.
const COMMENTS: &str = "comments|comment|leave a reply|kommentar|commentaire|comentario|comentário|commenti|reacties|komentarz|\
    комментари|коментар|تعليق|نظرات|دیدگاه|تبصر|תגובות|תגובה|评论|評論|留言|コメント|댓글|ความคิดเห็น|टिप्पणी|yorum|\
    komentar|bình luận|σχόλι|kommentit|hozzászólás|komentář|comentari|মন্তব্য|respuestas|responses to|\
    replies|responses";

/// How the head of a form for comments begins.
const LEAVE: &str = "leave a|post a|add a|write a|schreibe ein|laisser un|deja un|deja tu|deixe|lascia un|dodaj|добавить|\
    оставить|أضف|اترك|اكتب|yorum yap|tulis|kirim|viết|কমেন্ট";

/// What a page asks of its reader.
const ASKS: &str = "newsletter|subscribe|sign up|log in|login|click here to|follow us|share this|share on|posted in|\
    filed under|register|abonnieren|anmelden|teilen|folgen sie|s'abonner|inscrivez|partager|suscríbete|\
    suscribirse|compartir|síguenos|assine|compartilhe|inscreva|iscriviti|condividi|seguici|abonneer|\
    udostępnij|подпис|поделиться|поділитися|اشترك|مشاركة|شارك|النشرة|خبرنامه|اشتراک|הרשמה|שתפו|הירשמו|订阅|訂閱|\
    分享|登录|登入|シェア|フォロー|メルマガ|구독|공유|로그인|สมัคร|แชร์|साझा|सब्सक्राइब|शेयर करें|paylaş|abone|bagikan|langganan|\
    chia sẻ|đăng ký|μοιραστείτε|εγγραφ|dela på|del på|jaa artikkeli|megosztás|sdílet|twitter|facebook|\
    whatsapp|pinterest|linkedin|instagram|telegram";

/// Whose pictures they are, within a caption.
const CREDITS: &str = "getty images|afp/|/afp|(ap photo|ap photo/|photo by|(photo by|image credit|photo credit|picture credit|\
    picture alliance|shutterstock|istock|dpa/|/dpa|image source|image copyright|image caption|media caption|\
    圖片來源|图片来源|写真提供|사진=|ภาพจาก|source photo|sursa foto";

/// A line that is nothing but one of these is a button or an entry of a menu.
const BUTTONS: &str = "abbonati|abo|about|about us|acasă|accedi|accueil|advertise|agb|aller au contenu|ana sayfa|anasayfa|\
    anmelden|ara|assine|autentificare|aviso legal|bagikan|bejelentkezés|beranda|busca|buscar|careers|cari|\
    cerca|chi siamo|chia sẻ|close|compartilhar|compartir|condividi|connexion|contact|contact us|contacto|\
    contato|contatti|căutare|datenschutz|del|dela|delen|domů|drucken|e-mail|einloggen|email|entrar|etusivu|\
    facebook|fale conosco|faq|giriş yap|haku|hem|hjem|hledat|home|iletişim|impressum|imprimer|imprimir|\
    iniciar sesión|inicio|inloggen|instagram|início|ir al contenido|jaa|jobs|jump to content|kapcsolat|\
    keresés|kezdőlap|kirjaudu|kontakt|kontakt oss|kontakta oss|künye|linkedin|liên hệ|loading|log in|\
    logg inn|logga in|login|masuk|mediadaten|mentions légales|menu|newsletter|newsletters|next|\
    nous contacter|over ons|partager|paylaş|photos|pinterest|plan du site|polityka prywatności|portada|\
    previous|print|privacy|privacy policy|přihlásit|quem somos|quiénes somos|recherche|rechercher|redaksi|\
    register|registrieren|regulamin|reklama|rss|s'abonner|schliessen|se connecter|search|share|shares|\
    sign in|sign up|sitemap|skip to content|skip to main content|stampa|startseite|strona główna|subscribe|\
    suche|suscríbete|szukaj|sök|søg|søk|teilen|telegram|tentang kami|terms of use|trang chủ|tweet|twitter|\
    tìm kiếm|udostępnij|video|videos|weiter|whatsapp|youtube|zaloguj|zaloguj się|zoeken|zum inhalt springen|\
    zurück|à propos|über uns|đăng nhập|αναζήτηση|αρχική|επικοινωνία|σύνδεση|войти|вход|главная|головна|\
    контакти|контакты|меню|о нас|поделиться|подписаться|поділитися|поиск|пошук|регистрация|реклама|\
    реєстрація|увійти|אודות|דף הבית|התחבר|התחברות|חיפוש|צור קשר|ראשי|שיתוף|שתפו|תפריט|إعلانات|ابحث|اتصل بنا|\
    اشتراک گذاری|اشترك|الرئيسية|القائمة|بحث|تسجيل الدخول|تماس با ما|جستجو|خانه|درباره ما|سياسة الخصوصية|\
    شارك|فيديو|مشاركة|من نحن|ورود|खोज|खोजें|लॉग इन|शेयर|संपर्क करें|हमारे बारे में|होम|অনুসন্ধান|হোম|\
    হোম পেজ|ค้นหา|ติดต่อเรา|หน้าแรก|เข้าสู่ระบบ|เมนู|แชร์|お問い合わせ|シェア|ホーム|メニュー|ログイン|会員登録|关于我们|分享|广告服务|搜尋|搜索|\
    検索|注册|登入|登录|登錄|联系我们|聯絡我們|菜单|註冊|關於我們|首頁|首页|검색|공유|구독|로그인|메뉴|홈|회원가입";

/// A line that is nothing but one of these ends an article: what follows is about its author, or other articles.
const ENDS: &str = "about the author|about the authors|über den autor|über die autorin|zum autor|sobre o autor|\
    sobre el autor|sobre a autora|à propos de l'auteur|l'autore|об авторе|عن الكاتب|نبذة عن الكاتب|\
    o autorze|关于作者|作者简介|yazar hakkında|over de auteur|författaren|הכותב|লেখক পরিচিতি|लेखक के बारे में|\
    see more|vea también|lea más|mira también|lesen sie hier|lesen sie dazu|puedes ver|lire aussi|\
    leggi anche|zobacz";

/// What a line of a page says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PageWords {
    Legal,
    Comments,
    Leave,
    Asks,
    Credits,
}

/// The lists, in the form in which lines are compared.
struct Lists {
    pieces: [Pieces; 5],
    buttons: Vec<u32>,
    ends: Vec<u32>,
}

/// Pieces of text by their first byte: most places of a line are told by one look that none begins there.
struct Pieces(Vec<(u8, String)>);

impl Pieces {
    fn of(list: &str) -> Self {
        let mut pieces: Vec<(u8, String)> = Vec::new();
        for piece in list.split('|').map(normalize) {
            if let Some(&first) = piece.as_bytes().first() {
                pieces.push((first, piece));
            }
        }
        sort(&mut pieces);
        Self(pieces)
    }

    /// Those that begin with a byte.
    fn beginning(&self, byte: u8) -> &[(u8, String)] {
        let start = self.0.partition_point(|(first, _)| *first < byte);
        let end = self.0.partition_point(|(first, _)| *first <= byte);
        self.0.get(start..end).unwrap_or_default()
    }

    fn are_in(&self, line: &str) -> bool {
        let bytes = line.as_bytes();
        let is_at = |at: usize, byte: u8| {
            let rest = bytes.get(at..).unwrap_or_default();
            self.beginning(byte).iter().any(|(_, piece)| rest.starts_with(piece.as_bytes()))
        };
        bytes.iter().enumerate().any(|(at, &byte)| is_at(at, byte))
    }
}

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| Lists {
        pieces: [LEGAL, COMMENTS, LEAVE, ASKS, CREDITS].map(Pieces::of),
        buttons: hashes(BUTTONS),
        ends: hashes(ENDS),
    })
}

fn hashes(list: &str) -> Vec<u32> {
    let mut hashes: Vec<u32> = list.split('|').map(key).collect();
    sort(&mut hashes);
    hashes
}

/// A hash of a line in normal form, without the marks around it.
fn key(line: &str) -> u32 {
    let normal = normalize(line);
    fnv(normal.trim_matches(|c: char| !c.is_alphanumeric()).as_bytes())
}

impl PageWords {
    /// Does a line in normal form hold words of this kind?
    pub(crate) fn are_in(self, normal: &str) -> bool {
        lists().pieces.get(self as usize).is_some_and(|pieces| pieces.are_in(normal))
    }

    /// Does the line begin with words of this kind?
    pub(crate) fn begin(self, normal: &str) -> bool {
        let first = normal.as_bytes().first().copied().unwrap_or_default();
        let pieces = lists().pieces.get(self as usize).map_or(&[][..], |pieces| pieces.beginning(first));
        pieces.iter().any(|(_, piece)| normal.starts_with(piece.as_str()))
    }
}

/// Is a short line a button or an entry of a menu (`Log in`, `الرئيسية`)?
pub(crate) fn is_button(line: &str) -> bool {
    lists().buttons.binary_search(&key(line)).is_ok()
}

/// Does a short line end an article (`About the author`)?
pub(crate) fn ends_article(line: &str) -> bool {
    lists().ends.binary_search(&key(line)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_speak_of_themselves_in_many_languages() {
        for (line, kind, expected) in [
            ("© 2026 The Harbor Post. All rights reserved.", PageWords::Legal, true),
            ("جميع الحقوق محفوظة لصحيفة الميناء", PageWords::Legal, true),
            ("34 Comments", PageWords::Comments, true),
            ("أضف تعليقًا", PageWords::Comments, true),
            ("Leave a reply", PageWords::Leave, true),
            ("Suscríbete a nuestro boletín", PageWords::Asks, true),
            ("اشترك في النشرة البريدية", PageWords::Asks, true),
            ("The harbor at dawn (AP Photo/Mina Sol)", PageWords::Credits, true),
            ("The harbor road is open again.", PageWords::Legal, false),
            ("The harbor road is open again.", PageWords::Asks, false),
        ] {
            assert_eq!(kind.are_in(&normalize(line)), expected, "{line}");
        }
    }

    #[test]
    fn buttons_and_ends_are_whole_lines() {
        for (line, button, end) in [
            ("Log in", true, false),
            ("» الرئيسية", true, false),
            ("Log in to read what the mayor said", false, false),
            ("About the author", false, true),
            ("عن الكاتب:", false, true),
        ] {
            assert_eq!((is_button(line), ends_article(line)), (button, end), "{line}");
        }
    }
}
