// Compiled, never run, by types.test.mjs.
import {
  MaqalError, Policy, RelatedIndex, rankRelated, describePolicy, documentFrequencies, extractKeywords, init, initSync, renderArticle, openArchive, renderSidebar, release, sanitize,
  type Article, type ElementVerdict, type KnownMetadata, type MaqalErrorCode, type Source, type RenderOptions, type RenderedArticle, type SanitizeOptions, type Teaser,
} from 'maqal';
import { elasticsearchMapping, elasticsearchProvider, postgresProvider } from 'maqal/providers';
import { PageTemplate, Rules, embedArticle, pageStream, type PageMetadata, type PageOptions, type Rule } from 'maqal/page';
import pageWasm from 'maqal/page/wasm';
import * as page from 'maqal/page/inline';
import * as articles from 'maqal/article';
import articleWasm from 'maqal/article/wasm';
import * as sanitizer from 'maqal/sanitizer';
import sanitizerWasm from 'maqal/sanitizer/wasm';
import * as inline from 'maqal/inline';
import wasm from 'maqal/wasm';
import edgeWasm from 'maqal/wasm?module';
import * as sources from 'maqal/sources';
import * as worker from 'maqal/worker';

const ready: Promise<void> = init();
await sanitizer.init(sanitizerWasm);
const alone: string = sanitizer.sanitize('<p>', new sanitizer.Policy({ preset: 'basic' }));
// @ts-expect-error no articles here
sanitizer.renderArticle;
await articles.init(articleWasm);
const articleOptions: articles.ArticleOptions = { url: 'https://news.example/', keywordLimit: 0, policy: new articles.Policy() };
const articleAlone: RenderedArticle = articles.renderArticle('<p>', articleOptions) satisfies articles.RenderedArticle;
// @ts-expect-error no keywords are extracted here
articles.renderArticle('<p>', { keywordLimit: 5 });
// @ts-expect-error nor by a call
articles.extractKeywords;
await init('/maqal_bg.wasm');
await init(new ArrayBuffer(8));
await init(new Uint8Array(8));
await init(wasm);
await inline.init();
initSync(wasm);
initSync(edgeWasm);
initSync({ module: wasm });
initSync(new Uint8Array(8));

const settings: SanitizeOptions = { preset: 'article', baseUrl: 'https://news.example/', charset: 'utf-8', limits: { inputBytes: 1, elements: 2, depth: 3 } };
const policyOptions: SanitizeOptions = {
  preset: 'embed', elements: { keep: ['main'], unwrap: ['a'], drop: ['nav'], escape: ['form'] }, otherElements: 'escape',
  rewriteUrl: (url, { kind, element }) => (kind === 'image' && element === 'img' ? url : null), attributes: { '*': ['itemprop'], p: { role: ['note'], lang: true } },
  removeAttributes: { '*': ['id'] }, classes: ['note', 'align-*'], styles: true, idPrefix: 'story-', dataImages: { types: ['png'], bytes: 1024 },
  urls: { link: { schemes: ['https', 'sms'], denyHosts: ['bad.example'], relative: 'drop' }, frame: { allowHosts: ['player.vimeo.com'] } },
  links: { rel: { external: ['nofollow'] }, target: { external: '_blank', internal: null } }, limits: { attributes: 16 },
};
const compiled = new Policy(policyOptions);
const byPolicy: string = sanitize('<p>', compiled) + renderArticle('<p>', compiled).html + renderArticle('<p>', { policy: compiled, url: 'https://news.example/' }).html;
describePolicy(compiled).limits satisfies { depth: number };
compiled[Symbol.dispose]();
compiled.free();
const nothing: void = release() ?? sanitizer.release();
// @ts-expect-error what only looks like a policy
sanitize('<p>', { free() {} });
// @ts-expect-error an option of renderArticle
sanitize('<p>', { policy: compiled });
// @ts-expect-error an answer that is no address
sanitize('<p>', { rewriteUrl: () => 7 });
// @ts-expect-error no such use
sanitize('<p>', { rewriteUrl: (url, { kind }) => (kind === 'script' ? null : url) });
// @ts-expect-error what can not be kept by the dozen
sanitize('<p>', { otherElements: 'keep' });
// @ts-expect-error svg is never let through
sanitize('', { dataImages: { types: ['svg'], bytes: 1 } });
// @ts-expect-error no such scheme
sanitize('', { urls: { link: { schemes: ['javascript'] } } });
const all: RenderOptions = { ...settings, url: 'https://news.example/story', format: 'html', charset: 'windows-1256', lang: 'ar', headingLevel: 2, now: Date.now(), passes: { typography: true }, keywordLimit: 5 };
const provider: string | undefined = renderArticle('').article.embeds[0]?.provider ?? renderArticle('').article.footnotes[0]?.text;
// @ts-expect-error no such pass
renderArticle('', { passes: { polish: true } });

const html: string = sanitize('<p>', settings) + sanitize(new Uint8Array()) + sanitize(new ArrayBuffer(1), {});
const rendered: RenderedArticle = renderArticle('<p>', all);
const article: Article = rendered.article;
const title: string = article.title;
const published: string | null = article.published;
// @ts-expect-error it may be null
const byline: string = article.byline;
const direction: 'rtl' | 'ltr' = article.dir;
const aside: string = renderSidebar({ ...article, keywords: ['a'] }, { tagUrl: '/tag/{tag}', url: 'https://news.example/' }).html;
// @ts-expect-error no such setting
renderSidebar(article, { color: 1 });
const next: Teaser | undefined = rendered.sidebar.readAlso[0];
const source: 'publisher' | 'extracted' | undefined = article.keywords[0]?.source;
const best: string | undefined = extractKeywords('text', { title: 'A title', limit: 3, lang: 'ar', documentFrequencies: documentFrequencies(['text'], { lang: 'ar' }) })[0]?.text;
const count: number = article.wordCount + article.readingMinutes;
const policy = describePolicy({ preset: 'basic' });
const verdict: ElementVerdict | undefined = policy.elements['script'];
const names: string[] | undefined = policy.attributes['*'];

try {
  sanitize('');
} catch (error) {
  if (error instanceof MaqalError) {
    const code: MaqalErrorCode = error.code;
    const option: string | undefined = error.option;
    // @ts-expect-error read-only
    error.code = 'INTERNAL';
    // @ts-expect-error no such code
    if (error.code === 'OOPS') throw error;
    void [code, option];
  }
}

// @ts-expect-error no input
sanitize();
// @ts-expect-error not text, not bytes
sanitize(7);
// @ts-expect-error null
renderArticle(null);
// @ts-expect-error unknown option
sanitize('', { color: 1 });
// @ts-expect-error unknown preset
sanitize('', { preset: 'all' });
// @ts-expect-error an option of renderArticle
sanitize('', { url: 'https://news.example/' });
// @ts-expect-error a number
sanitize('', { limits: { depth: '3' } });
// @ts-expect-error unknown limit
sanitize('', { limits: { time: 3 } });
// @ts-expect-error no such format
renderArticle('', { format: 'markdown' });
// @ts-expect-error no such level
renderArticle('', { headingLevel: 7 });
const index = new RelatedIndex([{ id: 1, title: 'A' }]);
const beside = index.related(article, { limit: 3, now: 0, halfLifeDays: 30, diversity: 0, pastOnly: true, pinned: ['1'], blocked: [], weights: { title: 2 } });
const reasons: string[] | undefined = (beside[0] ?? rankRelated(article, [])[0])?.why;
const saved: Uint8Array = RelatedIndex.load(index.save()).save();
index[Symbol.dispose]();
// @ts-expect-error no index
index.load();

const archive = await openArchive('/related/', { budget: 50_000, fetch: async () => ({ ok: true, status: 200, arrayBuffer: async () => new ArrayBuffer(0) }) });
const local = await openArchive({ href: 'file:///srv/related/' }, { fetch: async (address, init) => ({ ok: true, status: init?.cache === 'no-cache' ? 200 : address.length, arrayBuffer: async () => new ArrayBuffer(0) }) });
const providers = [archive, elasticsearchProvider({ url: '', index: 'news', headers: {} }), postgresProvider({ query: async () => ({ rows: [] }), table: 'news' })];
for (const provider of providers) await provider.related(article, { limit: 1, now: 0, halfLifeDays: 30, pastOnly: true, blocked: ['1'] });
const size: number = archive.size + local.size + (await archive.related({ id: 1 }, { diversity: 0.2 })).length;
// @ts-expect-error no address
elasticsearchProvider({});
// @ts-expect-error a provider knows no pins
archive.related(article, { pinned: ['1'] });

const stream = inline.sanitizeStream({ preset: 'basic' });
const removed: inline.Removal[] = inline.sanitizeWithReport('<p>').removed;

void [alone, byPolicy, policyOptions, ready, html, title, published, byline, source, direction, next, count, verdict, names, stream, removed, size, elasticsearchMapping];

const known: PageMetadata = { title: 'a', image: null, dir: 'rtl', keywords: ['k', { text: 'l' }] };
const pageOptions: PageOptions = { slots: { main: 'article', 'aside.related': 'sidebar' }, lang: 'ar', dir: 'rtl', title: '{title} | S', head: 'late', jsonLd: false, known, charset: 'windows-1256' };
const intoPage: string = embedArticle('<main>', renderArticle('<p>'), pageOptions) + embedArticle(new Uint8Array(8), { html: '', article: {} });
const pageTemplate = new PageTemplate('<main>', pageOptions);
const written: string = pageTemplate.render(renderArticle('<p>'));
pageTemplate.stream(Promise.resolve(renderArticle('<p>')), { known });
pageTemplate[Symbol.dispose]();
const piped: TransformStream<string | Uint8Array | ArrayBuffer, Uint8Array> = pageStream(Promise.resolve(renderArticle('<p>')), { known });
const rules: Rule[] = [{ select: 'p', before: '', after: '', prepend: '', append: '', class: 'a b', attributes: { loading: 'lazy', id: null }, limit: 1, unwrap: true, remove: false }];
const edited: string = new Rules(rules).apply(renderArticle('<p>').html);
await page.init(pageWasm);
page.release();
// @ts-expect-error no such part
embedArticle('', renderArticle(''), { slots: { main: 'artcle' } });
// @ts-expect-error an option of the template
pageTemplate.stream(renderArticle(''), { lang: 'ar' });
// @ts-expect-error no article
embedArticle('', { html: '' });

worker.configure({ idleSeconds: 60, worker: () => ({}) });
const fromWorker: RenderedArticle = await worker.renderArticle(new Uint8Array(), { url: 'https://news.example/', policy: new worker.Policy() }, { transfer: true });
const byWorker: string = await worker.sanitize('<p>', new worker.Policy({ preset: 'basic' }));
const remote = new worker.RelatedIndex([{ id: 1, title: 'a' }]);
const answers: string[] = (await remote.related({ title: 'a' }, { limit: 1 })).map(({ id }) => id);
const remoteSize: number = await remote.size;
const remoteAgain: worker.RelatedIndex = await worker.RelatedIndex.load(await remote.save());
const remoteArchive: worker.Archive = await worker.openArchive('/related/', { budget: 50_000 });
const remoteBox: { id: string }[] = await remoteArchive.related({ title: 'a' });
await remote.free();
// @ts-expect-error a function cannot be sent to a worker
worker.sanitize('<p>', { rewriteUrl: (url) => url });
// @ts-expect-error a function cannot be sent to a worker
worker.openArchive('/related/', { fetch });
// @ts-expect-error unknown option
worker.renderArticle('<p>', { color: 1 });
// @ts-expect-error an answer has to be awaited
const early: string = worker.sanitize('<p>');
// @ts-expect-error there is nothing to wait with
worker.initSync();
void [fromWorker, byWorker, answers, remoteSize, remoteAgain, remoteBox, early];

const delivered: KnownMetadata = {
  title: 'a', kicker: null, subtitle: 'b', lead: 'c', byline: 'd', authors: ['e'], published: '2026-11-28', modified: null, lang: 'ar', section: 'f', siteName: 'g', canonicalUrl: 'https://news.example/', image: null,
  keywords: ['h'], provider: 'i', dateline: 'j', copyright: 'k', usageTerms: 'l', urgency: 4, subjects: [{ code: 'medtop:06000000', name: 'm' }], places: ['n'], version: '2', replaces: 'o', status: 'usable', embargo: null,
  notes: ['p'], corrections: ['q'], images: [{ caption: 'r', renditions: [{ url: 's.jpg', width: 9 }] }], links: [{ url: 't' }], slug: 'u', id: 'v',
};
const item: Source = { source: '<p>', kind: 'html', known: delivered, status: 'withheld', senderStatus: 'usable', embargo: '2026-11-30', notices: [{ code: 'A', message: 'b' }] };
const ofItem: RenderedArticle = renderArticle(item, { known: delivered, evenIf: ['embargoed', 'withheld', 'canceled'] });
const ofItemInWorker: Promise<RenderedArticle> = worker.renderArticle(item, { evenIf: ['embargoed'] });
// @ts-expect-error no such status
renderArticle({ ...item, status: 'embargoed' });
// @ts-expect-error no such reason
renderArticle(item, { evenIf: ['usable'] });
// @ts-expect-error no such field
renderArticle('', { known: { headline: 'a' } });
// @ts-expect-error a sanitizer takes text
sanitize(item);
void [ofItem, ofItemInWorker];

// maqal/sources
const [wire] = sources.readSource('<nitf/>', { name: 'a.xml', contentType: 'text/xml', charset: 'utf-8' });
wire.format satisfies 'nitf' | sources.SourceFormat;
wire.notices.map(({ code }) => code) satisfies string[];
wire.known.status satisfies 'usable' | 'withheld' | 'canceled';
wire.formatVersion satisfies string | undefined;
wire.known.images?.[0]?.renditions?.[0]?.width satisfies number | undefined;
// @ts-expect-error not every file says a version of its format
wire.formatVersion satisfies string;
// @ts-expect-error no such format
wire.format === 'docx';
const wired = renderArticle(wire, { evenIf: ['embargoed'] });
const ninjs = sources.toNinjs(wired, { known: wire, uri: 'urn:example:1', provider: 'a', copyright: 'b', now: 0 });
ninjs.bodies?.[0]?.value satisfies string | undefined;
const newsml: string = sources.toNewsmlG2({ html: wired.html, article: wired.article }, { known: { title: 'a' } });
// @ts-expect-error no rendered article
sources.toNinjs('<p>');
// @ts-expect-error no such option
sources.toNewsmlG2(wired, { url: 'urn:example:1' });
