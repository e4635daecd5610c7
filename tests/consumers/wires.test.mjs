// IPTC's schemas have nothing to say of what toNinjs() and toNewsmlG2() write.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import Ajv from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';
import { toNewsmlG2, toNinjs } from '../../pkg/sources-inline.js';
import { articles } from './articles.mjs';

const schema = (name) => {
  const bytes = readFileSync(new URL(`schemas/${name}`, import.meta.url));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
};

/** Every value that both formats have a place for. */
const KNOWN = {
  title: 'مطر غزير', subtitle: 'والسدود ممتلئة', kicker: 'طقس', lead: 'موجز', byline: 'هدى سالم', authors: ['هدى سالم'],
  published: '2026-11-01T08:00+03:00', modified: '2026-11-02T09:30:00+03:00', lang: 'ar', section: 'محليات',
  canonicalUrl: 'https://example.org/rain', keywords: ['مطر'], dateline: 'صنعاء', provider: 'وكالة المثال', copyright: '© المثال',
  usageTerms: 'للصحف <فقط> & لا غير', urgency: 3, subjects: [{ code: 'medtop:20001128', name: 'طقس' }, { code: 'desk 7' }],
  places: ['صنعاء'], version: '2', status: 'withheld', embargo: '2026-12-01T12:00:00+03:00', notes: ['أ', 'ب'], corrections: ['ج'],
  images: [{ caption: 'سد', renditions: [{ url: 'l.jpg', width: 20 }, { url: 'https://example.org/l.jpg', role: 'large one' }] }],
  links: [{ url: 'https://example.org/b', title: 'سابق', rel: 'sidebars' }, { id: 'no URI' }], slug: 'rain', id: 'urn:example:1',
};
const NOW = { now: Date.UTC(2026, 10, 3) };
const ITEMS = [
  ...articles.map(({ name, rendered }) => ({ name, rendered, options: { uri: 'urn:example:1', ...NOW } })),
  { name: 'all that may be known', rendered: articles[0].rendered, options: { known: KNOWN } },
  { name: 'nothing that is known', rendered: { html: '', article: { title: '' } }, options: { uri: 'urn:example:1', ...NOW } },
];

const ajv = formats(new Ajv({ strict: false, allErrors: true }));
// Of places there is a name alone.
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' });
const isNinjs = ajv.compile(JSON.parse(schema('ninjs-schema_3.1.json.gz')));

const g2 = {
  schema: [{ fileName: 'newsml-g2.xsd', contents: schema('NewsML-G2_2.35-spec-All-Power.xsd.gz') }],
  preload: [{ fileName: 'xml.xsd', contents: schema('xml.xsd') }],
};
const errorsOf = async (files) => (await validateXML({ xml: files, ...g2 })).errors.map(({ rawMessage }) => rawMessage);

test('the schemas find what is wrong', async () => {
  assert.equal(isNinjs({ uri: 'no URI', headline: 'a' }), false);
  const [error] = await errorsOf([{ fileName: 'a.xml', contents: '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>' }]);
  assert.match(error, /required/);
});

test('every item is valid ninjs', () => {
  for (const { name, rendered, options } of ITEMS) {
    assert.ok(isNinjs(toNinjs(rendered, options)), `${name}: ${ajv.errorsText(isNinjs.errors)}`);
  }
});

test('every item is valid NewsML-G2', async () => {
  const files = ITEMS.map(({ rendered, options }, at) => ({ fileName: `${at}.xml`, contents: toNewsmlG2(rendered, options) }));
  assert.deepEqual(await errorsOf(files), []);
});
