//! Thai.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "th",
    script: Some(Script::Thai),
    letters: Letters::Block('\u{e00}', '\u{e7f}'),
    read_also: "?~อ่านเพิ่มเติม|~อ่านข่าวเพิ่มเติม",
    keywords: "?แท็ก",
    related: "?ข่าวที่เกี่ยวข้อง|เนื้อหาคล้ายคลึงกัน",
    months: "มค มกราคม|กพ กุมภาพันธ์|มีค มีนาคม|เมย เมษายน|พค พฤษภาคม|มิย มิถุนายน|กค กรกฎาคม|สค สิงหาคม|กย กันยายน|\
        ตค ตุลาคม|พย พฤศจิกายน|ธค ธันวาคม",
    units: "นาที|ชั่วโมง ชม|วัน|สัปดาห์|เดือน|ปี",
    ago: "ที่แล้ว ที่ผ่านมา ก่อน แล้ว",
    days_ago: "วันนี้|เมื่อวาน|เมื่อวานซืน",
    date_fillers: "ของ พศ คศ",
    bylines: "โดย ",
    captions: "ภาพ",
    credits: "ภาพจาก",
    advertisement: "โฆษณา",
    legal: "สงวนลิขสิทธิ์|คุกกี้",
    comments: "ความคิดเห็น",
    requests: "สมัคร|แชร์",
    buttons: "ค้นหา|ติดต่อเรา|หน้าแรก|เข้าสู่ระบบ|เมนู|แชร์",
    #[cfg(test)]
    examples: Examples {
        dates: &[("13 มีนาคม 2564", "2021-03-13"), ("5 ส.ค. 65", "2022-08-05"), ("2 ม.ค. 2563", "2020-01-02")],
        ..Examples::NONE
    },
    ..Language::NONE
};
