//! Lao.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "lo",
    script: Some(Script::Thai),
    letters: Letters::Block('\u{e80}', '\u{eff}'),
    function_words: "ທີ່ ໃນ ແລະ ຂອງ ຈະ ວ່າ ເປັນ ມີ ໄດ້ ໃຫ້ ບໍ່ ກັບ ມາ ໄປ ແລ້ວ ຈາກ ໂດຍ ນີ້ ຢູ່ ການ",
    table: "ຕາຕະລາງ",
    read_also: "?ອ່ານເພີ່ມເຕີມ",
    keywords: "?ຄໍາສໍາຄັນ",
    related: "?ຂ່າວທີ່ກ່ຽວຂ້ອງ",
    ..Language::NONE
};
