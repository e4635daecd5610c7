// The article of all sites here, as somebody might send it, and a second one.
export const source = `<html lang="ar"><body><nav><a href="/">الرئيسية</a></nav>
<article><h1 onclick="window.pwned = 1">مشتل الحي ينبت من جديد</h1>
<p class="date">13 مارس 2021</p>
<p>فتح مشتل الحي القديم أبوابه صباح السبت بعد سبعة أعوام من الإغلاق، واصطف الجيران أمام بابه منذ الفجر.</p>
<p>يقول البستاني راشد إن الشتلات الأولى كانت من الريحان والنعناع، وإنها نفدت قبل الظهر.</p>
<img src="x" onerror="window.pwned = 2"><script>window.pwned = 3</script>
<p><a href="https://www.youtube.com/watch?v=abc123DEF45">شاهد يوم الافتتاح</a></p>
<iframe src="https://www.youtube.com/embed/abc123DEF45" title="يوم الافتتاح"></iframe>
<p>اقرأ أيضًا:</p><ul><li><a href="/canal">القناة التي تسقي البساتين</a></li></ul></article></body></html>`;

export const second = `<h1>القناة تعود إلى البساتين</h1>
<p>عاد الماء إلى القناة التي تسقي البساتين الشرقية بعد أن أصلح المتطوعون سدها الصغير.</p>`;

export const comment = '<p onclick="window.pwned = 4">تعليق <b>قصير</b><script>window.pwned = 5</script></p>';
export const options = { url: 'https://news.example/nursery' };
