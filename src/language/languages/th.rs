//! Thai.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "th",
    script: Some(Script::Thai),
    letters: Letters::Block('\u{e00}', '\u{e7f}'),
    read_also: "?~อ่านเพิ่มเติม|~อ่านข่าวเพิ่มเติม",
    keywords: "?แท็ก",
    related: "?ข่าวที่เกี่ยวข้อง|เนื้อหาคล้ายคลึงกัน",
    months: [
        "มกราคม มค",
        "กุมภาพันธ์ กพ",
        "มีนาคม มีค",
        "เมษายน เมย",
        "พฤษภาคม พค",
        "มิถุนายน มิย",
        "กรกฎาคม กค",
        "สิงหาคม สค",
        "กันยายน กย",
        "ตุลาคม ตค",
        "พฤศจิกายน พย",
        "ธันวาคม ธค",
    ],
    units: ["นาที", "ชั่วโมง", "วัน", "สัปดาห์", "เดือน", "ปี"],
    ago: "แล้ว",
    today: "วันนี้",
    yesterday: "เมื่อวาน",
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
