// The newspaper's charts and maps: drawings with words, one for each language that prints them.
import { escape } from '../../html.mjs';
import { hills, picture, shape, through } from './shapes.mjs';

const FONT = `system-ui, 'Noto Sans Arabic', 'Noto Sans Hebrew', Tahoma, sans-serif`;
/** As an image, a drawing follows the reader's choice by itself. */
const STYLE = `<style>
text { font-family: ${FONT}; fill: #26302f }
.paper { fill: #f5efe3 } .soft { fill: #5d6865 } .grid { stroke: #cfc8b8 } .sea { fill: #bcd8d9 } .hill { fill: #ddd2b9 } .high { fill: #cdbf9f }
.a { stroke: #0e6b7a } .a-fill { fill: #0e6b7a } .b { stroke: #c05a36 } .b-fill { fill: #c05a36 } .river { stroke: #2d7f92 } .dot { fill: #26302f }
@media (prefers-color-scheme: dark) {
  text { fill: #e9e4d8 }
  .paper { fill: #1e2627 } .soft { fill: #a9b3b0 } .grid { stroke: #3c4647 } .sea { fill: #17363e } .hill { fill: #2d3331 } .high { fill: #3a3f39 }
  .a { stroke: #63c3cd } .a-fill { fill: #63c3cd } .b { stroke: #f0936c } .b-fill { fill: #f0936c } .river { stroke: #5fb9cb } .dot { fill: #e9e4d8 }
}
</style>`;

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he']);
const LOCALES = { ar: 'ar-u-nu-latn', en: 'en', fa: 'fa', he: 'he' };
const numbers = (lang) => new Intl.NumberFormat(LOCALES[lang], { useGrouping: false }).format;

/** On a phone a chart is a quarter of its size, and its words are still to be read. */
const LARGE = 1.28;
const words =
  (lang) =>
  (text, x, y, size, { anchor = 'middle', tone = '', weight = 400 } = {}) =>
    `<text x="${x}" y="${y}" font-size="${size * LARGE}" text-anchor="${anchor}" font-weight="${weight}"` +
    `${tone && ` class="${tone}"`}${RIGHT_TO_LEFT.has(lang) ? ' direction="rtl"' : ''}>${escape(text)}</text>`;
/** Text that ends at `x` on its right side, whatever its direction. */
const toTheLeft = (lang) => ({ anchor: RIGHT_TO_LEFT.has(lang) ? 'start' : 'end' });
const toTheRight = (lang) => ({ anchor: RIGHT_TO_LEFT.has(lang) ? 'end' : 'start' });

const board = (width, height, ...parts) =>
  picture(width, height, STYLE, shape('rect', { width, height, class: 'paper' }), ...parts);
const stroke = (d, tone, width, more) =>
  shape('path', {
    d,
    class: tone,
    fill: 'none',
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  });

/** Lines over years or months. `series` are lists of heights, each with a name that stands at its end. */
function lineChart(lang, { unit, labels, ticks, series, isDepth = false }) {
  const [left, right, top, bottom] = [110, 930, 110, 600];
  const write = words(lang);
  const number = numbers(lang);
  const most = ticks.at(-1);
  const x = (at) => left + ((right - left) / (labels.length - 1)) * at;
  const y = (value) => (isDepth ? top + ((bottom - top) * value) / most : bottom - ((bottom - top) * value) / most);
  const grid = ticks.map((tick) => [
    stroke(`M${left} ${y(tick)}H${right}`, 'grid', 1.5),
    write(number(tick), left - 22, y(tick) + 9, 26, { ...toTheLeft(lang), tone: 'soft' }),
  ]);
  const lines = series.map(({ name, values, tone, isDashed }) => {
    const points = values.map((value, at) => [x(at), y(value)]);
    const [endX, endY] = points.at(-1);
    return [
      stroke(through(points), tone, 6, isDashed ? { 'stroke-dasharray': '2 14' } : {}),
      shape('circle', { cx: endX, cy: endY, r: 10, class: `${tone}-fill` }),
      name
        .split('|')
        .map((part, at) => write(part, endX + 26, endY + 10 + at * 44, 27, { ...toTheRight(lang), weight: 600 })),
    ];
  });
  const below = labels.map((label, at) => label && write(label, x(at), bottom + 58, 25, { tone: 'soft' }));
  return board(1200, 700, write(unit, 600, 58, 28, { tone: 'soft' }), grid, lines, below);
}

/** Bars from the side where reading begins; the first `good` of them have the other color. */
function barChart(lang, { unit, most, good, bars }) {
  const write = words(lang);
  const number = numbers(lang);
  const isMirrored = RIGHT_TO_LEFT.has(lang);
  const rows = bars.map(([name, value], at) => {
    const length = (720 * value) / most;
    const y = 116 + at * 110;
    const tone = at < good ? 'a-fill' : 'b-fill';
    return [
      shape('rect', { x: isMirrored ? 800 - length : 400, y, width: length, height: 66, rx: 6, class: tone }),
      write(name, isMirrored ? 828 : 372, y + 44, 29, isMirrored ? toTheRight(lang) : toTheLeft(lang)),
      write(`${number(value)}°`, isMirrored ? 800 - length - 24 : 400 + length + 24, y + 45, 32, {
        ...(isMirrored ? toTheLeft(lang) : toTheRight(lang)),
        weight: 700,
      }),
    ];
  });
  return board(1200, 700, write(unit, 600, 66, 28, { tone: 'soft' }), rows);
}

/** The river from the dam to its mouth; the sea is in the west. */
function riverMap(lang, { dam, springs, middle, mouth, pans, city, sea, mountain, scale }) {
  const write = words(lang);
  const place = (x, y, name, options) => [
    shape('circle', { cx: x, cy: y, r: 9, class: 'dot' }),
    write(name, x + (options?.dx ?? 0), y + (options?.dy ?? -24), 31, { weight: 600, ...toTheRight(lang), ...options }),
  ];
  return board(
    1200,
    900,
    shape('path', { d: 'M1200 0H760C800 90 720 150 790 230S980 330 1200 360Z', class: 'hill' }),
    shape('path', { d: 'M1200 0H930C960 70 910 120 970 170S1100 220 1200 236Z', class: 'high' }),
    shape('path', { d: 'M0 0H230C210 130 290 210 250 330S300 520 270 610S360 770 330 900H0Z', class: 'sea' }),
    shape('path', { d: 'M290 560L560 480L540 760L318 790Q290 680 290 560Z', class: 'hill', opacity: 0.8 }),
    stroke('M1010 150C930 230 900 210 830 290S700 360 640 430S470 520 400 560S300 590 268 600', 'river', 13),
    stroke('M400 560C380 620 340 640 290 660', 'river', 6),
    stroke('M470 520C440 470 350 470 262 480', 'river', 6),
    stroke('M978 128L1046 176', 'b', 20),
    write(dam, 1014, 114, 31, { weight: 600 }),
    place(830, 290, springs, { dx: 28, dy: 44 }),
    place(640, 430, middle, { dx: 28, dy: 44 }),
    place(268, 600, mouth, { dx: -30, dy: 10, ...toTheLeft(lang) }),
    place(256, 300, city, { dx: 30, dy: 10 }),
    write(pans, 446, 700, 30, { weight: 600, tone: 'soft' }),
    write(sea, 116, 420, 36, { tone: 'soft' }),
    write(mountain, 1010, 48, 30, { tone: 'soft' }),
    stroke('M880 820H1098M880 808V832M1098 808V832', 'grid', 4),
    write(scale, 989, 868, 26, { tone: 'soft' }),
  );
}

/** The railway as a section from the sea to the mountain: how far, and how high. */
function lineMap(lang, { stations, height, sea }) {
  const write = words(lang);
  const number = numbers(lang);
  const x = (kilometers) => 150 + kilometers * 8.8;
  const y = (meters) => 600 - meters * 0.36;
  /** The first names stand so close that every other one stands higher. */
  const lift = (at) => (at === 1 ? 92 : 0);
  const points = stations.map(([, kilometers, meters]) => [x(kilometers), y(meters)]);
  return board(
    1200,
    700,
    hills(1200, 700, 330, 60, 'none', 3).replace('fill="none"', 'class="hill" opacity=".5"'),
    shape('path', { d: `${through([[0, 612], ...points, [1200, y(1330)]])}L1200 700L0 700Z`, class: 'high' }),
    shape('path', { d: 'M0 612H150V700H0Z', class: 'sea' }),
    stroke(through(points), 'b', 7),
    stroke(through(points), 'paper', 3, { 'stroke-dasharray': '1 12', stroke: '#fff' }),
    stations.map(([name, kilometers, meters], at) => [
      shape('circle', { cx: x(kilometers), cy: y(meters), r: 11, class: 'dot' }),
      write(name, x(kilometers), y(meters) - 66 - lift(at), 28, { weight: 600 }),
      write(height.replace('#', number(meters)), x(kilometers), y(meters) - 28 - lift(at), 23, { tone: 'soft' }),
    ]),
    write(sea, 72, 664, 28, { tone: 'soft' }),
  );
}

const YEARS = [2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024, 2026];
const SALT = { labels: YEARS.map(String), ticks: [0, 1, 2, 3, 4, 5] };
const BREAD = { labels: ['2021', '2022', '2023', '2024', '2025', '2026'], ticks: [0, 40, 80, 120, 160] };
const MARKET = [70, 78, 104, 121, 139, 148];
const OVEN = [72, 80, 90, 90, 90, 90];

export const CHARTS = {
  'salt-chart.ar': () =>
    lineChart('ar', {
      ...SALT,
      unit: 'ملوحة الماء في بئرين في كفر البيلسان، غرام في اللتر',
      series: [
        { name: 'البئر الغربية', values: [0.5, 0.6, 0.7, 0.9, 1.8, 2.7, 3.5, 4.3, 3.7], tone: 'b' },
        { name: 'البئر الشرقية', values: [0.4, 0.4, 0.5, 0.6, 1.1, 1.7, 2.2, 2.8, 2.4], tone: 'a' },
      ],
    }),
  'sea-chart.ar': () =>
    lineChart('ar', {
      isDepth: true,
      unit: 'عمق العتبة الحراريّة بالأمتار',
      labels: ['أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين 1'],
      ticks: [0, 10, 20, 30],
      series: [
        { name: 'دفاتر المعهد|1994-1999', values: [9, 12, 15, 17, 19, 14], tone: 'a', isDashed: true },
        { name: 'هذا العام', values: [14, 21, 28, 29, 27, 24], tone: 'b' },
      ],
    }),
  'shade-chart.ar': () =>
    barChart('ar', {
      unit: 'متوسّط حرارة سطح المقعد، الثانية ظهرًا',
      most: 60,
      good: 2,
      bars: [
        ['تحت شجرة', 27],
        ['تحت شراع', 31],
        ['تحت سقف معدنيّ', 38],
        ['خشب في الشمس', 46],
        ['معدن في الشمس', 57],
      ],
    }),
  'shade-chart.he': () =>
    barChart('he', {
      unit: 'חום ממוצע של פני הספסל, שתיים בצהריים',
      most: 60,
      good: 2,
      bars: [
        ['תחת עץ', 27],
        ['תחת מפרש', 31],
        ['תחת גג מתכת', 38],
        ['עץ בשמש', 46],
        ['מתכת בשמש', 57],
      ],
    }),
  'bread-chart.ar': () =>
    lineChart('ar', {
      ...BREAD,
      unit: 'ثمن كيلو الخبز بالقرش',
      series: [
        { name: 'السوق', values: MARKET, tone: 'b' },
        { name: 'الفرن التعاونيّ', values: OVEN, tone: 'a' },
      ],
    }),
  'bread-chart.he': () =>
    lineChart('he', {
      ...BREAD,
      unit: 'מחיר קילו לחם, בגרושים',
      series: [
        { name: 'בשוק', values: MARKET, tone: 'b' },
        { name: 'במאפייה', values: OVEN, tone: 'a' },
      ],
    }),
  'river-map.ar': () =>
    riverMap('ar', {
      dam: 'سدّ الغزلان',
      springs: 'عين الحور',
      middle: 'كفر البيلسان',
      mouth: 'المصبّ',
      pans: 'ملّاحات الغرّة',
      city: 'مرسى الرمّان',
      sea: 'البحر',
      mountain: 'جبل الزيزفون',
      scale: '20 كم',
    }),
  'river-map.en': () =>
    riverMap('en', {
      dam: 'Ghizlan dam',
      springs: 'Ain al-Hawr',
      middle: 'Kafr Baylasan',
      mouth: 'The mouth',
      pans: 'Ghurra salt pans',
      city: 'Marsa Rumman',
      sea: 'The sea',
      mountain: 'Mount Zayzafun',
      scale: '20 km',
    }),
  'river-map.he': () =>
    riverMap('he', {
      dam: 'סכר ע׳זלאן',
      springs: 'עין אל־חור',
      middle: 'כפר בילסאן',
      mouth: 'השפך',
      pans: 'בריכות המלח',
      city: 'מרסא רומאן',
      sea: 'הים',
      mountain: 'הר זיזפון',
      scale: '20 ק״מ',
    }),
  'line-map.ar': () =>
    lineMap('ar', {
      height: '# م',
      sea: 'البحر',
      stations: [
        ['مرسى الرمّان', 0, 6],
        ['تلّ البابونج', 21, 48],
        ['كفر البيلسان', 45, 130],
        ['عين الحور', 75, 610],
        ['العريشة العليا', 104, 1240],
      ],
    }),
  'line-map.en': () =>
    lineMap('en', {
      height: '# m',
      sea: 'Sea',
      stations: [
        ['Marsa Rumman', 0, 6],
        ['Tell Babunaj', 21, 48],
        ['Kafr Baylasan', 45, 130],
        ['Ain al-Hawr', 75, 610],
        ['Upper Arisha', 104, 1240],
      ],
    }),
  'line-map.fa': () =>
    lineMap('fa', {
      height: '# متر',
      sea: 'دریا',
      stations: [
        ['مرسی رمّان', 0, 6],
        ['تل بابونج', 21, 48],
        ['کفر بیلسان', 45, 130],
        ['عین‌الحور', 75, 610],
        ['عریشهٔ بالا', 104, 1240],
      ],
    }),
};
