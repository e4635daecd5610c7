// What the newsroom page says from script, by language.

export const words = {
  ar: {
    ready: 'عولجت المقالة.',
    noNotices: 'لا ملاحظات.',
    figures: figuresIn('ar-u-nu-latn', (f) => `${f.time} · من ${f.before} إلى ${f.after}`),
    errors: {
      INPUT_TOO_LARGE: 'النص أطول من الحدّ المسموح به.',
      TOO_MANY_ELEMENTS: 'عدد العناصر في النص يتجاوز الحدّ المسموح به.',
      INIT_FAILED: 'تعذّر تشغيل WebAssembly في هذا المتصفح.',
      LOAD_FAILED: 'تعذّر تحميل الحزمة أو المقالة. هل نُفِّذ أمر البناء؟',
      other: 'تعذّرت معالجة النص.',
    },
  },
  en: {
    ready: 'Article rendered.',
    noNotices: 'None.',
    figures: figuresIn('en', (f) => `${f.time} · from ${f.before} to ${f.after}`),
    errors: {
      INPUT_TOO_LARGE: 'The text is longer than the limit.',
      TOO_MANY_ELEMENTS: 'The text has more elements than the limit.',
      INIT_FAILED: 'WebAssembly could not be started in this browser.',
      LOAD_FAILED: 'The package or the article could not be loaded. Has it been built?',
      other: 'The text could not be processed.',
    },
  },
};

function figuresIn(locale, phrase) {
  const measure = (unit) => {
    const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 });
    return (value) => format.format(value);
  };
  const milliseconds = measure('millisecond');
  const kilobytes = measure('kilobyte');

  return (figures) => phrase({
    time: milliseconds(figures.milliseconds),
    before: kilobytes(figures.bytesIn / 1000),
    after: kilobytes(figures.bytesOut / 1000),
  });
}
