// toDOM in a real browser: under Trusted Types and a strict policy, with forged input, and that nothing runs or loads
// before it is inserted.
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { story } from '../samples.mjs';
import { open, start } from './chromium.mjs';

const session = await start();
after(() => session.close());

const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

/**
 * Runs the body of an async function in a page of its own with the package imported and started; gives what it returns,
 * and what the page saw. The code is a file of the site, for a strict policy forbids whatever a test would inject.
 */
async function inPage(code, { csp, doctype = '<!doctype html>', contentType = 'text/html; charset=utf-8', element = '' } = {}) {
  const head = '<title>wait</title><script type="module" src="/case.js"></script>';
  const body = contentType.includes('xhtml')
    ? '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>wait</title></head><body><script>import("/case.js")</script></body></html>'
    : `${doctype}${head}<body>${element}</body>`;
  const script = `
    import * as maqal from '/pkg/index.js';
    const { init, renderArticle, sanitize, sanitizeWithReport, toDOM } = maqal;
    const violations = [];
    addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective));
    const code = (f) => { try { f(); return 'none'; } catch (error) { return error.code ?? String(error); } };
    const markup = (node) => { const box = node.ownerDocument.createElement('div'); box.append(node); return box.innerHTML; }; // where it stays inert
    const pause = () => new Promise((resolve) => setTimeout(resolve, 200));
    const run = async () => { ${code} };
    let result;
    try { await init(); result = await run(); await pause(); } catch (error) { result = { thrown: String(error.stack ?? error) }; }
    document.documentElement.dataset.answer = JSON.stringify({ result, violations, pwned: window.pwned ?? window.__maqalPwned ?? null });`;
  const routes = {
    '/case.html': { body, contentType, headers: csp ? { 'content-security-policy': csp } : {} },
    '/case.js': { contentType: 'text/javascript', body: script },
    '/picture.png': { contentType: 'image/png', body: '' },
  };
  const { page, seen, close } = await open(session, { path: 'case.html', routes });
  try {
    const answer = page.locator('html[data-answer]');
    await answer.waitFor({ state: 'attached', timeout: 15_000 }).catch(() => assert.fail(seen.errors.join('\n') || 'no answer'));
    const { result, violations, pwned } = JSON.parse(await answer.getAttribute('data-answer'));
    assert.equal(result?.thrown, undefined, result?.thrown);
    assert.deepEqual([pwned, seen.dialogs, seen.errors, seen.elsewhere], [null, [], [], []]);
    return { result, violations, seen };
  } finally {
    await close();
  }
}

const CLEAN = '<p>a<img src="/picture.png"></p>';
const strings = JSON.stringify;
const hostile = strings('<p class="maqal-lead" onclick="window.pwned=1">a<img src="/picture.png" onerror="window.pwned=2" onload="window.pwned=3"><script>window.pwned=4</script></p>');

describe('what comes in', () => {
  const cases = [
    ['a string is sanitized', `return markup(toDOM(${hostile}));`, CLEAN],
    ['bytes too', `return markup(toDOM(new TextEncoder().encode(${hostile})));`, CLEAN],
    ['under the options', `return markup(toDOM('<h2>a</h2><b>b</b>', undefined, { preset: 'basic' }));`, 'a <b>b</b>'],
    ['what renderArticle returned stays as it is', `const made = renderArticle('<h1>t</h1><p>b'); return markup(toDOM(made)) === made.html && /class="maqal-article"/.test(made.html);`, true],
    ['its sidebar too', `const { sidebar } = renderArticle(${strings(story)}); return sidebar.html !== '' && markup(toDOM(sidebar)) === sidebar.html;`, true],
    ['and the answer of sanitizeWithReport', `return markup(toDOM(sanitizeWithReport(${hostile})));`, CLEAN],
    ['with options it is sanitized under them', `const out = markup(toDOM(renderArticle('<h1>t</h1><p>a <b>b</b> c</p>'), undefined, { preset: 'basic' })); return [/<b>/.test(out), /<(p|h1|article)/.test(out)];`, [true, false]],
    ['a changed RenderedArticle is sanitized', `const made = renderArticle('<p>b'); made.html += ${hostile}; return /onclick|onerror|script|class/.test(markup(toDOM(made)));`, false],
    ['a forged one is sanitized', `return markup(toDOM({ html: ${hostile}, article: {}, sidebar: { html: '' }, notices: [] }));`, CLEAN],
    ['one that inherits from a real one is', `return markup(toDOM(Object.create(renderArticle('<p>b'), { html: { value: ${hostile} } })));`, CLEAN],
    ['a copy is', `return /class/.test(markup(toDOM(structuredClone(renderArticle('<p>b')))));`, false],
    ['a proxy is', `return /class/.test(markup(toDOM(new Proxy(renderArticle('<p>b'), {}))));`, false],
    ['a getter that changes its mind is', `const made = renderArticle('<p>b'); const first = made.html; let asked = 0;
      Object.defineProperty(made, 'html', { get: () => (asked++ ? ${hostile} : first) }); return [markup(toDOM(made)) === first, asked];`, [true, 1]],
    ['nothing else comes in', `return [undefined, null, 7, {}, { html: 7 }, [], document.body].map((x) => code(() => toDOM(x)));`, Array(7).fill('BAD_INPUT')],
    ['a mistaken option is one here too', `return code(() => toDOM('a', undefined, { color: 1 }));`, 'BAD_OPTION'],
    ['what is no options is one, too', `const options = { preset: 'basic' };
      return [null, Object.create(options), new Map(), Promise.resolve(options), document.body].map((x) => code(() => toDOM('<h2>a</h2>', undefined, x)));`, Array(5).fill('BAD_OPTION')],
    ['options of a frame are options', `const frame = document.body.appendChild(document.createElement('iframe')); const { contentWindow: other } = frame;
      const given = other.eval("({ preset: 'basic', classes: ['a'] })"); return [markup(toDOM('<h2>a</h2>', undefined, given)), code(() => toDOM('', undefined, new other.Map()))];`, ['a', 'BAD_OPTION']],
    ['an html that throws is no input', `return code(() => toDOM({ get html() { throw new Error('mine'); } }));`, 'BAD_INPUT'],
    ['the empty string is an empty fragment', `const f = toDOM(''); return [f instanceof DocumentFragment, f.childNodes.length];`, [true, 0]],
    ['a whole page: what sanitize and renderArticle wrote, node for node', `const made = renderArticle(${strings(story)});
      return [markup(toDOM(${strings(story)})) === sanitize(${strings(story)}), markup(toDOM(made)) === made.html];`, [true, true]],
  ];
  for (const [name, body, expected] of cases) test(name, async () => assert.deepEqual((await inPage(body)).result, expected));
});

describe('targets', () => {
  const cases = [
    ['an element: its children are replaced, nothing is returned', `const box = document.createElement('div'); box.innerHTML = 'old<i>old</i>'; return [toDOM('<p>new', box) === undefined, box.innerHTML];`, [true, '<p>new</p>']],
    ['a shadow root', `const host = document.body.appendChild(document.createElement('div')); const root = host.attachShadow({ mode: 'closed' }); root.innerHTML = 'old';
      toDOM(${hostile}, root); return [root.innerHTML, host.innerHTML];`, [CLEAN, '']],
    ['a template: its content', `const t = document.createElement('template'); toDOM('<p>a', t); return [t.content.childNodes.length, t.childNodes.length];`, [1, 0]],
    ['an element of another document', `const frame = document.body.appendChild(document.createElement('iframe')); const { contentDocument } = frame; toDOM('<p>a', contentDocument.body);
      return [contentDocument.body.innerHTML, contentDocument.querySelector('p').ownerDocument === contentDocument];`, ['<p>a</p>', true]],
    ['nodes belong to the page once they are in it', `const f = toDOM('<p>a'); const inert = f.ownerDocument !== document && f.ownerDocument.defaultView === null; document.body.append(f); return [inert, document.querySelector('p').ownerDocument === document];`, [true, true]],
    ['adoptNode and importNode do what they say', `const f = toDOM('<p>a'); const copy = document.importNode(f, true); document.adoptNode(f); return [copy, f].map((x) => x.firstChild.ownerDocument === document);`, [true, true]],
    ['no script, no style sheet, nothing that is no element', `return [document.createElement('script'), document.createElement('style'), document.createElementNS('http://www.w3.org/2000/svg', 'script'), null, 'main', {}, document, document.createTextNode('')]
      .map((x) => code(() => toDOM('window.pwned=1', x)));`, Array(8).fill('BAD_TARGET')],
    ['an error leaves the target as it was', `const box = document.createElement('div'); box.textContent = 'old'; return [code(() => toDOM('<p>new', box, { limits: { elements: 0 } })), box.innerHTML];`, ['TOO_MANY_ELEMENTS', 'old']],
  ];
  for (const [name, body, expected] of cases) test(name, async () => assert.deepEqual((await inPage(body)).result, expected));
});

test('nothing loads before it is in a document', async () => {
  const asked = (seen) => seen.requests.filter((path) => path === '/picture.png').length;
  const media = strings('<img src="/picture.png"><picture><source srcset="/picture.png"><img src="/picture.png"></picture><video src="/picture.png" poster="/picture.png" preload="auto"></video>');
  const before = await inPage(`const f = toDOM(${media}); await pause(); window.kept = f; return f.querySelectorAll('*').length;`);
  assert.deepEqual([before.result, asked(before.seen)], [5, 0]);
  const later = await inPage(`const f = toDOM(${media}); document.body.append(f);`);
  assert.ok(asked(later.seen) > 0, 'and then it loads');
});

describe('Content-Security-Policy', () => {
  const use = `const shadow = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const main = document.body.appendChild(document.createElement('main'));
    document.body.append(toDOM(${hostile})); toDOM(${hostile}, shadow); toDOM(renderArticle('<h1>t</h1><p>a <b>b</b> c</p>'), main);
    return [shadow.innerHTML, main.querySelector('h1').textContent.length > 0];`;
  test('strict, with "trusted-types maqal": it works, and the page reports nothing', async () => {
    const { result, violations } = await inPage(use, { csp: `${STRICT}; trusted-types maqal` });
    assert.deepEqual(result, [CLEAN, true]);
    assert.deepEqual(violations, []);
  });
  test('strict indeed: a string is refused there', async () => {
    const { result, violations } = await inPage(`try { document.body.innerHTML = '<p>a'; } catch (error) { return error.name; }`, { csp: `${STRICT}; trusted-types maqal` });
    assert.deepEqual([result, violations], ['TypeError', ['require-trusted-types-for']]);
  });
  test('Trusted Types with any name allowed', async () => {
    const { result, violations } = await inPage(use, { csp: STRICT });
    assert.deepEqual([result, violations], [[CLEAN, true], []]);
  });
  for (const names of ["'none'", 'other', "other 'allow-duplicates'"]) {
    test(`trusted-types ${names}: a code, the remedy, and one report however often it is called`, async () => {
      const { result, violations } = await inPage(
        `const box = document.createElement('div'); box.textContent = 'old'; const seen = [];
         for (let i = 0; i < 3; i++) try { toDOM('<p>a', box); } catch (e) { seen.push([e instanceof maqal.MaqalError, e.code, /trusted-types maqal/.test(e.message), e.cause?.name]); }
         return [seen, box.textContent];`, { csp: `${STRICT}; trusted-types ${names}` });
      assert.deepEqual(result, [Array(3).fill([true, 'TRUSTED_TYPES_BLOCKED', true, 'TypeError']), 'old']);
      assert.deepEqual(violations, ['trusted-types']);
    });
  }
  // Another query is another module to the browser: two copies of the package, as two bundles on one page have.
  const twice = `const { place: second } = await import('/pkg/internal/nodes.js?second'); return [markup(toDOM('<p>a')), code(() => second('<p>b'))];`;
  test('a second copy of the package is refused by name', async () => {
    const { result } = await inPage(twice, { csp: `${STRICT}; trusted-types maqal` });
    assert.deepEqual(result, ['<p>a</p>', 'TRUSTED_TYPES_BLOCKED']);
  });
  test("and works with 'allow-duplicates', or without a policy", async () => {
    for (const csp of [`${STRICT}; trusted-types maqal 'allow-duplicates'`, undefined]) {
      const { result, violations } = await inPage(twice, { csp });
      assert.deepEqual([result, violations], [['<p>a</p>', 'none'], []]);
    }
  });
  test('no policy is made before it is needed, and no default one ever', async () => {
    const { result } = await inPage(`const made = []; const real = trustedTypes.createPolicy; trustedTypes.createPolicy = function (name, rules) { made.push(name); return real.call(this, name, rules); };
      sanitize('<p>a'); renderArticle('<p>a'); const before = made.length; toDOM('<p>a'); toDOM('<p>b');
      return [before, made, trustedTypes.defaultPolicy, Object.values(maqal).some((x) => x instanceof TrustedTypePolicy)];`, { csp: `${STRICT}; trusted-types maqal` });
    assert.deepEqual(result, [0, ['maqal'], null, false]);
  });
  test('in a meta element too', async () => {
    const csp = `${STRICT}; trusted-types maqal`;
    const { result, violations } = await inPage(use, { doctype: `<!doctype html><meta http-equiv="content-security-policy" content="${csp}">` });
    assert.deepEqual([result, violations], [[CLEAN, true], []]);
  });
});

describe('whatever page it is in', () => {
  const input = strings('<p>a<br><table><tr><td>b</table>&nbsp;c');
  const body = `return markup(toDOM(${input})) === sanitize(${input});`;
  test('without a doctype', async () => assert.equal((await inPage(body, { doctype: '' })).result, true));
  test('XHTML', async () => {
    const { result } = await inPage(`const box = toDOM(${input}); return [...box.querySelectorAll('*')].map((e) => e.localName + ' ' + (e.namespaceURI === document.documentElement.namespaceURI)).join();`,
      { contentType: 'application/xhtml+xml; charset=utf-8' });
    assert.equal(result, 'p true,br true,table true,tbody true,tr true,td true');
  });
  test('with elements named after what is looked up', async () => {
    const { result } = await inPage(`delete window.trustedTypes; return [typeof window.trustedTypes, markup(toDOM('<p>a'))];`, { element: '<form id="trustedTypes"><input name="createPolicy"></form>' });
    assert.equal(result[1], '<p>a</p>');
  });
});
