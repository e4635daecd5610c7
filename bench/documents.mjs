// The documents to measure with: one invented article, Arabic and Latin, in the mark-up that a newsroom's CMS really hands over, repeated to a size.

const arabic = (n) => `
<h2 class="MsoHeading2" style="mso-outline-level:2" id="part-${n}">قوارب الكتب تعود إلى النهر، الحلقة ${n}</h2>
<p class="MsoNormal" dir="RTL" style="text-align:justify;line-height:150%"><span lang="AR-SA" style="font-family:&quot;Arial&quot;,sans-serif">عادت <strong>قوارب الكتب</strong>
إلى النهر بعد غياب دام أحد عشر عامًا، ووقف أهل القرى على الضفتين يلوّحون للقادمين&nbsp;بمناديل بيضاء.<o:p></o:p></span></p>
<p>وتقول أمينة المكتبة إن القارب الأول يحمل ألفي كتاب، &quot;وكل كتاب منها <em>مسافر</em> يعود إلى أهله&quot;، ثم تشير إلى
<a href="https://news.example/river/${n}?utm_source=feed&amp;id=${n}" onclick="track(${n})" target="_blank" class="link external">خريطة النهر</a> المعلقة على الجدار.</p>
<p>&nbsp;</p><p><br></p>
<figure class="wp-block-image" data-id="${n}"><img src="/uploads/boat-${n}.jpg" srcset="/uploads/boat-${n}.jpg 1x, /uploads/boat-${n}@2x.jpg 2x" width="800" height="450" alt="قارب أزرق محمّل بالكتب" onerror="this.remove()" loading="lazy">
<figcaption>القارب عند الغروب &copy; أرشيف البلدة</figcaption></figure>
<blockquote class="pullquote"><p>كل كتاب منها مسافر يعود إلى أهله</p></blockquote>`;

const latin = (n) => `
<div class="paragraph paragraph--type--text"><div><p style="margin:0">The boats leave at dawn &mdash; the crew of number ${n} says &ldquo;before the heron wakes&rdquo; &mdash; and stop at <b>seven</b> landings,
where a <i>lantern</i> means that somebody has a book to return.</p></div></div>
<p>Le bateau suivant part <font color="#333">à midi</font>&nbsp;: les écoliers l&#8217;attendent, un livre sous le bras, et la r&eacute;ponse est toujours la m&ecirc;me.<br><br>Rien ne presse.</p>
<ul><li>Landing ${n}: two shelves<li>Mill: <a href="/mill?x=${n}">one crate</a></li><li><p>Ford: nothing yet</p></ul>
<table border="1"><tr><th>Boat<th>Books<tr><td>${n}<td>2,0${n % 10}0</table>
<script>window.dataLayer = window.dataLayer || []; dataLayer.push({ page: ${n}, type: "article", ok: 1 < 2 });</script>
<!-- ad slot ${n} --><div class="ad" id="ad-${n}"><iframe src="https://ads.example/slot?n=${n}" width="300" height="250"></iframe></div>
<img src="https://tracker.example/p.gif?n=${n}" width="1" height="1" alt=""><style>.ad-${n} { display: none }</style>`;

const PAGE_START = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>قوارب الكتب تعود إلى النهر - جريدة المنارة</title>
<meta property="og:title" content="قوارب الكتب تعود إلى النهر"><script>var x = "</p>";</script></head><body onload="start()">
<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/culture">ثقافة</a></li></ul></nav><article><h1>قوارب الكتب تعود إلى النهر</h1><p>13 مارس 2021</p><p>المنارة - سلمى الحداد</p>`;
const PAGE_END = `<p>اقرأ/ي أيضًا:</p><ul><li><a href="/tree">مدرسة تحت شجرة التوت</a></li><li><a href="/clock">ساعة الميناء تدق من جديد</a></li></ul>
<p>الكلمات المفتاحية</p><p><a href="/tag/1">مكتبات</a> <a href="/tag/2">قراءة</a></p></article><footer>جميع الحقوق محفوظة</footer></body></html>`;

const size = (text) => Buffer.byteLength(text);

function grow(bytes, used) {
  let text = '';
  for (let n = 1, length = used; length < bytes; n++) {
    const next = n % 2 ? arabic(n) : latin(n);
    text += next;
    length += size(next);
  }
  return text;
}

/** An article's HTML, as a fragment, of about so many bytes in UTF-8. */
export const fragment = (bytes) => grow(bytes, 0);
/** The same within a page. */
export const page = (bytes) => PAGE_START + grow(bytes, size(PAGE_START + PAGE_END)) + PAGE_END;

export const SIZES = [['10 kB', 10_000], ['100 kB', 100_000], ['260 kB', 260_000], ['1 MB', 1_000_000]];
