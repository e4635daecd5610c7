//! Vietnamese.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "vi",
    letters: Letters::Latin("àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ"),
    function_words: "và của là có trong không được cho những các một người với đã khi này tại từ sẽ vào lại ở ra \
        nhưng",
    table: "Bảng",
    read_also: "Xem thêm|?đọc thêm",
    keywords: "?Từ khóa",
    related: "Tin liên quan|bài viết liên quan",
    units: "phu|gio|nga|tua|tha|nam",
    ago: "truoc",
    days_ago: "hom nay|hom qua|hom kia",
    published: "xuatban dangngay dangluc",
    updated: "cap+nhat",
    date_fillers: "ngay nam",
    before_noon: "sa",
    after_noon: "ch",
    bylines: "tác giả |bài: |được viết bởi ",
    and: " và ",
    captions: "anh",
    advertisement: "quảng cáo",
    legal: "bản quyền",
    comments: "bình luận",
    comment_forms: "viết",
    requests: "chia sẻ|đăng ký",
    invitations: "mời quý độc giả|mời bạn đọc|theo dõi chúng tôi|đăng ký nhận|bạn cần đăng nhập",
    buttons: "chia sẻ|liên hệ|trang chủ|tìm kiếm|đăng nhập",
    no_sections: "trang chủ|chưa phân loại",
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("ngày 13 tháng 3 năm 2021", "2021-03-13"),
            ("13/03/2021 10:30", "2021-03-13T10:30"),
            ("2 Tháng Mười 2020", ""),
        ],
        ..Examples::NONE
    },
    ..Language::NONE
};
