// An invented archive of any size: stories about places and things, so that some have much in common and most have
// nothing.

const PLACES = ['ميناء الزيتون', 'وادي السنديان', 'جزيرة النورس', 'بلدة القناطر', 'مرفأ الشمال', 'سهل الكرمة', 'حي البيارة', 'جسر الحجر', 'عين الصفصاف', 'تلة الرمان', 'خان التوابل', 'ضفة البردي'];
const THINGS = ['معصرة', 'مكتبة', 'عبارة', 'منارة', 'مدرسة', 'مخبز', 'حديقة', 'مسرح', 'قناة', 'سوق', 'متحف', 'مرصد', 'مشفى', 'ملعب', 'محطة', 'طاحونة'];
const EVENTS = ['يفتتح أبوابه', 'يغلق للترميم', 'يحتفل بعيده المئة', 'ينتظر التمويل', 'يستقبل أول زواره', 'يعود بعد غياب', 'يبحث عن متطوعين', 'يغرق في الضباب', 'يفوز بجائزة', 'يغير موعده'];
const DETAILS = ['قالت المديرة إن العمل بدأ قبل الفجر', 'وحضر الأهالي من القرى المجاورة', 'وتبرع تجار السوق بالخشب والحجارة', 'وسيبقى الدخول مجانيا طوال الشهر', 'ولم تعلن البلدية كلفة المشروع', 'وكتب الأطفال أسماءهم على الجدار',
  'ووصلت المعدات على ظهر قارب قديم', 'وتأجل الموعد مرتين بسبب المطر', 'ويعمل في المكان ثلاثون شخصا', 'وشرح المهندس كيف صمد السقف'];

/** Park and Miller's generator: the same stories in every run. */
export function newsroom(count, seed = 7) {
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const one = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, number) => {
    const [place, thing, event] = [one(PLACES), one(THINGS), one(EVENTS)];
    const name = `${one(THINGS)} رقم ${Math.floor(random() ** 2 * count)}`;
    return {
      id: `story-${number}`,
      url: `https://news.example/${number}`,
      title: `${thing} ${place} ${event}`,
      lead: `${one(DETAILS)} في ${place}.`,
      text: [`بدأت القصة في ${place} حين مر بها ${name}.`, ...Array.from({ length: 4 }, () => `${one(DETAILS)}.`), `وتذكر ${one(PLACES)} أن ${name} كان هناك.`].join(' '),
      keywords: [thing, place],
      published: new Date(Date.UTC(2020, 0, 1 + (number % 1500), 8)).toISOString().replace('.000', ''),
      section: one(['محليات', 'ثقافة', 'اقتصاد']),
      lang: 'ar',
    };
  });
}
