//! Chinese.

use super::*;

pub(super) const LANGUAGE: Language = Language {
    tag: "zh",
    script: Some(Script::Han),
    quotation_marks: Some(("", "")),
    read_also: "延伸阅读|延伸閱讀|相关阅读|~推荐阅读|?~閱讀更多|?~阅读更多",
    keywords: "关键词|關鍵字|?關鍵詞|?标签|?標籤|?相关热词",
    related: "相关文章|相关新闻|相關新聞|相關文章|相關內容|相关内容|相关推荐|~更多精彩内容|更多关于|相关专题",
    units: "分 分钟 分鐘|小时 小時|天 日|周 週 星期 個星期 个星期|个月 個月|年",
    ago: "前 之前 以前",
    days_ago: "今天/今日|昨天/昨日|前天/前日",
    is_year_first: true,
    updated: "更新",
    before_noon: "上午 早上 清晨 凌晨",
    after_noon: "下午 中午 傍晚 晚上",
    bylines: "本报记者 |本報記者 |特约记者 |文/|文｜|记者 |記者 |作者：|作者:|撰文：",
    reporters: "记者",
    captions: "图|图片|图源|圖|圖片|摄影|攝影",
    credits: "圖片來源|图片来源",
    advertisement: "广告|廣告",
    legal: "版权所有|版權所有|著作権|隐私政策|使用cookie",
    comments: "评论|評論|留言",
    requests: "订阅|訂閱|分享|登录|登入|註冊|注册",
    buttons: "关于我们|分享|分享到|列印|听新闻|回到頂部|回到顶部|复制链接|字体大小|广告服务|打印|搜尋|搜索|收藏|查看全部|查看更多|注册|登入|登录|登錄|联系我们|聯絡我們|菜单|複製連結|註冊|\
        跳到主要内容|返回顶部|關於我們|首頁|首页",
    counts: "分钟|分鐘|分钟阅读|分鐘閱讀|阅读时间|閱讀時間|阅读需|预计阅读时间|預計閱讀時間|阅读|閱讀|浏览|评论|条评论|則留言|次阅读|次浏览|人气",
    article_ends: "关于作者|作者简介",
    sources: "资料来源|資料來源|参考文献|参考资料|參考資料",
    announcements: "以下链接|如下|以下連結",
    #[cfg(feature = "lang-zh")]
    lexicon: Some(Lexicon {
        stop_words: packed!(
            0,
            "一 七 三 上 下 不 与 两 个 中 为 之 九 也 了 二 于 五 从 他 以 们 会 但 你 八 六 其 到 前 十 又 及 可 后 向 和 四 在 她 它 对 将 就 已 年 并 很 我 或 所 把 \
            日 时 是 更 最 月 有 此 由 的 着 称 等 而 能 被 要 該 让 该 说 还 这 那 都"
        ),
        linkers: "",
        endings: "",
        ..Lexicon::EMPTY
    }),
    #[cfg(test)]
    examples: Examples {
        dates: &[
            ("2021年3月13日 10:30", "2021-03-13T10:30"),
            ("2021年3月13日下午5:20", "2021-03-13T17:20"),
            ("民國110年3月13日", "2021-03-13"),
            ("2021-3-13", "2021-03-13"),
        ],
        relative_dates: &[("3天前", "2021-03-10"), ("5分钟前", "2021-03-13T10:25Z")],
        ..Examples::NONE
    },
    ..Language::NONE
};
