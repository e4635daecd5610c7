// What every row of the tables runs: it needs nothing but the package, given as an argument, and gives data that is the
// same wherever maqal works as it should.
const page = `<!doctype html><html lang="ar" dir="rtl"><head><title>عودة القوارب إلى الميناء - جريدة المرفأ</title></head><body>
<nav><a href="/">الرئيسية</a></nav><article><h1>عودة القوارب إلى الميناء</h1><p class="byline">كتبت سلمى الحداد</p>
<p onclick="x()">عادت قوارب الصيد إلى الميناء القديم بعد أسبوع من العاصفة، وباع الصيادون سمكهم في السوق عند الفجر.</p>
<p>قال رئيس الميناء إن المنارة ستضاء من جديد.<script>alert(1)</script></p></article></body></html>`;

export async function program(maqal) {
  await maqal.init();
  const { html, article, sidebar, jsonLd } = maqal.renderArticle(page, { now: 1793491200000 });
  const index = new maqal.RelatedIndex();
  index.add([{ id: '1', title: 'منارة الميناء القديم', lang: 'ar' }, { id: '2', title: 'أسعار السمك', lang: 'ar' }]);
  const related = index.related({ title: 'المنارة تضاء في الميناء', lang: 'ar' }).map(({ id }) => id);
  index.free();
  return {
    html, article, jsonLd, sidebar: sidebar.html, related,
    keywords: maqal.extractKeywords(article.text, { lang: 'ar' }).map(({ text }) => text),
    sanitized: maqal.sanitize('<p onclick=x>a<script>b</script>'),
    policy: new maqal.Policy({ preset: 'basic' }) instanceof maqal.Policy,
    refused: refusalOf(maqal, () => maqal.sanitize('a', { preset: 'none' })),
  };
}

function refusalOf({ MaqalError }, call) {
  try {
    call();
  } catch (error) {
    return [error instanceof MaqalError, error.code, error.option];
  }
}
