#!/usr/bin/env bash
# @extractus/article-extractor 9.0.1 on inline elements of a sentence.
# One would guess: an element that is not on its list of allowed tags is unwrapped and its words stay, as sanitizers do.
# What happens: elements not on the list are removed with their words: <bdi>, <bdo>, <time>, <mark>, <q>, <cite>, <dfn>,
# <kbd>, <data>, <ruby>, <ins>, <del>, <s> and the <dt> of a list. <abbr>, <small>, <sub>, <sup> and bold ones are on
# it. No setting keeps the words of others but naming each in allowedTags.
# Why it matters: names in <bdi>, days in <time> and marked words are missing from sentences that still look whole.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts \
  @extractus/article-extractor@9.0.1

cat >see.mjs <<'PROGRAM'
import { extractFromHtml } from '@extractus/article-extractor';

const text = 'عاد الماء هذا الأسبوع إلى القنوات التي تسقي بستان النخيل بعد عشرين عامًا من الجفاف. ';
const other = `<p>${text.repeat(4)}</p>`;
for (const part of [
  '<p>قال <bdi>سامي بدر</bdi> إن الماء عاد <time datetime="2026-11-26">أمس</time> كله.</p>',
  '<p>كلمة <mark>مهمة</mark> و<abbr title="x">ع.ر</abbr> و<dfn>حد</dfn> و<kbd>زر</kbd> و<q>قول</q> هنا.</p>',
  '<p>كلمة <cite>كتاب</cite> و<small>هامش</small> و<ins>زيد</ins> و<del>ألغي</del> و<s>قديم</s> هنا.</p>',
  '<p>كلمة <ruby>漢<rt>かん</rt></ruby> و<data value="1">واحد</data> و<bdo dir="rtl">نص</bdo> هنا.</p>',
  '<dl><dt>مصطلح</dt><dd>تعريف</dd></dl>',
  '<p>كلمة <b>ب</b> <i>ي</i> <u>ت</u> <em>م</em> <strong>ق</strong> <sub>1</sub> <sup>2</sup> هنا.</p>',
]) {
  const page = `<!doctype html><html lang="ar"><head><title>عودة الماء إلى الواحة</title></head><body><article>
<h1>عودة الماء</h1>${other.repeat(3)}${part}${other.repeat(3)}</article></body></html>`;
  const { content } = await extractFromHtml(page, 'https://n.example/a');
  console.log(part);
  console.log('  ->', content.replaceAll(/<p>عاد.*?<\/p>|<h2>.*?<\/h2>|<\/?article>/gs, '').trim());
}
PROGRAM

cat >expected <<'EXPECTED'
<p>قال <bdi>سامي بدر</bdi> إن الماء عاد <time datetime="2026-11-26">أمس</time> كله.</p>
  -> <p>قال إن الماء عاد كله.</p>
<p>كلمة <mark>مهمة</mark> و<abbr title="x">ع.ر</abbr> و<dfn>حد</dfn> و<kbd>زر</kbd> و<q>قول</q> هنا.</p>
  -> <p>كلمة و<abbr title="x">ع.ر</abbr> و و و هنا.</p>
<p>كلمة <cite>كتاب</cite> و<small>هامش</small> و<ins>زيد</ins> و<del>ألغي</del> و<s>قديم</s> هنا.</p>
  -> <p>كلمة و<small>هامش</small> و و و هنا.</p>
<p>كلمة <ruby>漢<rt>かん</rt></ruby> و<data value="1">واحد</data> و<bdo dir="rtl">نص</bdo> هنا.</p>
  -> <p>كلمة و و هنا.</p>
<dl><dt>مصطلح</dt><dd>تعريف</dd></dl>
  -> <dl><dd>تعريف</dd></dl>
<p>كلمة <b>ب</b> <i>ي</i> <u>ت</u> <em>م</em> <strong>ق</strong> <sub>1</sub> <sup>2</sup> هنا.</p>
  -> <p>كلمة <b>ب</b> <i>ي</i> <u>ت</u> <em>م</em> <strong>ق</strong> <sub>1</sub> <sup>2</sup> هنا.</p>
EXPECTED

TZ=UTC node see.mjs | tee seen
diff expected seen || { echo 'article-extractor-lost-words: it behaves otherwise now'; exit 1; }
