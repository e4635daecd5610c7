// Every call of the package that takes options: [name, the call with them, options that it takes, whether a Policy may
// stand in their place]. Each gives a result that can be compared, or a Promise of one.
const HTML = '<h1 id=t>A mill</h1><p class="a b" role=note style="direction:rtl">The <b>mill</b> opens. <a href="https://bad.example/x">a</a> <a href="/y">b</a></p><img src="a.png">';
const ARTICLE = { title: 'The olive mill opens', text: 'Olives come to the mill.', lang: 'en', canonicalUrl: 'https://news.example/mill', keywords: ['olives'], readAlso: [{ title: 'The weir', url: '/weir' }] };
const ARCHIVE = [{ id: '1', title: 'Olive harvest', url: '/1' }, { id: '2', title: 'Mill and olives', url: '/2' }];

const hits = async () => ({ ok: true, status: 200, json: async () => ({ hits: { hits: [] } }) });
const digest = '0123456789';
const manifest = { format: 'maqal-archive', version: 2, documents: 0, bytes: 0, days: '', common: '', folders: { documents: '', related: digest, terms: digest } };
// An archive of nothing: its lists are empty, and so are its terms, behind the checksum of no bytes.
const files = async (url) => {
  const bytes = String(url).endsWith('.bin') ? new Uint8Array([0x81, 0x1c, 0x9d, 0xc5]) : new TextEncoder().encode(String(url).endsWith('archive.json') ? JSON.stringify(manifest) : '{}');
  return { ok: true, status: 200, body: new Blob([bytes]).stream(), arrayBuffer: async () => bytes.buffer };
};

const policy = { preset: 'basic', urls: { link: { denyHosts: ['bad.example'] } }, limits: { depth: 20 } };
const asked = { limit: 3, pastOnly: true, blocked: ['x'] };

export const entries = (maqal, providers) => [
  ['sanitize', (options) => maqal.sanitize(HTML, options), policy, true],
  ['sanitize, bytes', (options) => maqal.sanitize(new TextEncoder().encode(HTML), options), policy, true],
  ['sanitizeWithReport', (options) => maqal.sanitizeWithReport(HTML, options), policy, true],
  ['describePolicy', (options) => maqal.describePolicy(options), policy, true],
  ['sanitizeStream', async (options) => {
    const stream = maqal.sanitizeStream(options);
    let html = '';
    for await (const piece of new Blob([HTML]).stream().pipeThrough(stream)) html += piece;
    return html;
  }, policy, true],
  ['new Policy', (options) => maqal.describePolicy(new maqal.Policy(options)), policy, false],
  ['renderArticle', (options) => maqal.renderArticle(HTML, options), { ...policy, headingLevel: 2, passes: { lists: false }, sidebar: { images: true }, evenIf: ['canceled'] }, true],
  ['renderArticle, a Source', (options) => maqal.renderArticle({ source: HTML, kind: 'html', known: { title: 'A mill' }, status: 'usable' }, options), { evenIf: ['canceled'], headingLevel: 2 }, true],
  ['renderSidebar', (options) => maqal.renderSidebar(ARTICLE, options), { headingLevel: 3, tagUrl: '/tag/{tag}' }, true],
  ['extractKeywords', (options) => maqal.extractKeywords(ARTICLE.text, options), { limit: 2, lang: 'en' }, false],
  ['documentFrequencies', (options) => maqal.documentFrequencies([ARTICLE.text], options), { lang: 'en' }, false],
  ['rankRelated', (options) => maqal.rankRelated(ARTICLE, ARCHIVE, options), { ...asked, weights: { title: 2 } }, false],
  ['RelatedIndex.related', (options) => new maqal.RelatedIndex(ARCHIVE).related(ARTICLE, options), { ...asked, weights: { title: 2 } }, false],
  ['openArchive', async (options) => (await maqal.openArchive('https://news.example/related/', options)).size, { fetch: files, budget: 1000 }, false],
  ['Archive.related', async (options) => (await maqal.openArchive('https://news.example/related/', { fetch: files })).related(ARTICLE, options), { ...asked, diversity: 0.5 }, false],
  ['elasticsearchProvider', (options) => providers.elasticsearchProvider(options).related(ARTICLE), { url: 'https://search.example', fetch: hits, headers: { a: 'b' } }, false],
  ['elasticsearch, related', (options) => providers.elasticsearchProvider({ url: 'https://search.example', fetch: hits }).related(ARTICLE, options), asked, false],
  ['postgresProvider', (options) => providers.postgresProvider(options).related(ARTICLE), { query: async () => ({ rows: [] }), table: 'stories' }, false],
  ['postgres, related', (options) => providers.postgresProvider({ query: async () => ({ rows: [] }) }).related(ARTICLE, options), asked, false],
].map(([name, call, options, takesPolicy]) => ({ name, call, options, takesPolicy }));
