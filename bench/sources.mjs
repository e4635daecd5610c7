// What wires and feeds deliver, read by `maqal/sources`: feeds beside rss-parser and feedparser (npm's), wires and exports alone, since no peer reads them.
//
//   node sources.mjs          feeds beside the peers; 1,000 items of NewsML-G2
//   node sources.mjs --stream 1024    besides, a WordPress export of so many MB, in pieces, and the memory that this takes
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import FeedParser from 'feedparser';
import RssParser from 'rss-parser';
import { readSource, sourceStream } from '../pkg/sources-inline.js';
import { fragment } from './documents.mjs';
import { median } from './measure.mjs';

const { values } = parseArgs({ options: { stream: { type: 'string', default: '0' } } });
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const many = (make, count) => Array.from({ length: count }, (_, at) => make(at)).join('\n');
const body = fragment(3_000);

const item = (n) => `<item><title>قوارب الكتب تعود إلى النهر، ${n}</title><link>https://news.example/story/${n}</link><guid isPermaLink="false">story-${n}</guid>
<pubDate>Sat, 28 Nov 2026 0${n % 10}:15:00 +0300</pubDate><dc:creator><![CDATA[سلمى الحداد]]></dc:creator><category>ثقافة</category><category>مكتبات</category>
<description>${escape('<p>عادت <b>قوارب الكتب</b> إلى النهر بعد غياب.</p>')}</description><content:encoded><![CDATA[${body}]]></content:encoded></item>`;
const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>جريدة المنارة</title><link>https://news.example/</link>
<description>d</description><language>ar</language>${many(item, 50)}</channel></rss>`;

const entry = (n) => `<entry><title type="html">${escape(`The boats &mdash; number ${n}`)}</title><link href="https://news.example/story/${n}"/><id>urn:story:${n}</id><updated>2026-11-28T07:1${n % 10}:00Z</updated>
<author><name>Salma Haddad</name></author><category term="culture" label="Culture"/><content type="html">${escape(body)}</content></entry>`;
const atom = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Lighthouse</title><id>urn:feed</id><updated>2026-11-28T07:15:00Z</updated>${many(entry, 50)}</feed>`;

const paragraphs = many((n) => `<p>عادت قوارب الكتب إلى النهر بعد غياب دام أحد عشر عامًا، ووقف أهل القرى على الضفتين يلوّحون للقادمين بمناديل بيضاء، الفقرة ${n}.</p>`, 36);
const newsItem = (n) => `<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:news.example:20261128:${n}" version="2" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="ar">
<catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/><rightsInfo><copyrightHolder><name>وكالة المنارة</name></copyrightHolder></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:manara"/><versionCreated>2026-11-28T07:15:00+03:00</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta><urgency>4</urgency><by>سلمى الحداد</by><language tag="ar"/><subject qcode="medtop:20000003"><name xml:lang="ar">أدب</name></subject><headline>قوارب الكتب تعود إلى النهر ${n}</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${paragraphs}</body></html></inlineXML></contentSet></newsItem>`;

const byRssParser = (feed) => new RssParser().parseString(feed).then(({ items }) => items.length);
const byFeedParser = (feed) => new Promise((resolve, reject) => {
  let count = 0;
  const parser = new FeedParser({});
  parser.on('error', reject).on('readable', () => { while (parser.read()) count++; }).on('end', () => resolve(count));
  Readable.from([feed]).pipe(parser);
});

/** Medians of interleaved runs, of what answers at once or later; each has to find as many items. */
async function beside(name, feed, runners, rounds = 25) {
  const times = Object.fromEntries(Object.keys(runners).map((runner) => [runner, []]));
  for (let round = 0; round < rounds + 5; round++) {
    for (const [runner, run] of Object.entries(runners)) {
      const begin = performance.now();
      const count = await run(feed);
      if (count !== 50) throw new Error(`${runner} finds ${count} of 50 items in ${name}`);
      if (round >= 5) times[runner].push(performance.now() - begin);
    }
  }
  const first = median(times.maqal);
  const shown = Object.entries(times).map(([runner, all]) => `${runner} ${median(all).toFixed(2)} ms (${(median(all) / first).toFixed(2)} x)`);
  console.log(`${name}, 50 items, ${Math.round(Buffer.byteLength(feed) / 1000)} kB: ${shown.join(', ')}`);
}

const runners = { maqal: (feed) => readSource(feed).length, 'rss-parser': byRssParser, feedparser: byFeedParser };
await beside('RSS 2.0', rss, runners);
await beside('Atom', atom, runners);

const items = Array.from({ length: 1000 }, (_, n) => new TextEncoder().encode(newsItem(n)));
const begin = performance.now();
for (const one of items) if (readSource(one)[0].known.title === undefined) throw new Error('an item has no headline');
console.log(`NewsML-G2, 1,000 items of ${(items[0].length / 1000).toFixed(1)} kB: ${((performance.now() - begin) / 1000).toFixed(2)} s`);

const megabytes = Number(values.stream);
if (megabytes > 0) {
  const post = (n) => `<item><title>خبر ${n}</title><link>https://news.example/?p=${n}</link><dc:creator>salma</dc:creator><content:encoded><![CDATA[${body}]]></content:encoded>
<wp:post_id>${n}</wp:post_id><wp:post_date_gmt>2026-11-28 07:15:00</wp:post_date_gmt><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>\n`;
  const pieces = async function* () {
    const encoder = new TextEncoder();
    yield encoder.encode('<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>\n');
    for (let n = 0, bytes = 0; bytes < megabytes << 20; n++) {
      const piece = encoder.encode(post(n));
      bytes += piece.length;
      yield piece;
    }
    yield encoder.encode('</channel></rss>');
  };
  let [count, most] = [0, 0];
  const from = performance.now();
  for await (const source of ReadableStream.from(pieces()).pipeThrough(sourceStream())) {
    if (++count % 1000 === 0) most = Math.max(most, process.memoryUsage.rss());
    if (source.known.title === undefined) throw new Error('a post has no title');
  }
  const seconds = (performance.now() - from) / 1000;
  console.log(`a WordPress export of ${megabytes} MB, in pieces: ${count} posts in ${seconds.toFixed(1)} s; the process had ${Math.round(most / 1e6)} MB at most`);
}
