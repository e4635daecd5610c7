// What <maqal-article> does, in any browser. Each case has a name that says it.
import { MaqalArticle, sourceHash } from '/maqal/element.js';
import { equal, loaded, match, mount, next, ok, page, settled, shown, until, wait } from './tools.mjs';

const rootOf = (element) => element.shadowRoot ?? element;
const title = (element) => rootOf(element).querySelector('h1')?.textContent;
const ids = (element) => [...rootOf(element).querySelectorAll('[id]')].map(({ id }) => id);
const MILL = '<h1>The mill</h1><p>Ten years of work have ended on a windy morning in May.</p>';
const RIVER = '<h1>The river</h1><p>It runs past the mill, and has done so for a very long time.</p>';
const SIDEBAR = `${MILL}<p>Read also: <a href="/river">The river</a></p>`;
const FILM = '<iframe src="https://www.youtube.com/embed/abcDEF-_123" title="The mill at work"></iframe>';
const unique = () => crypto.randomUUID?.() ?? String(Math.random());
const rendering = () => import('/maqal/index.js');
const click = (target, init = {}) => target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }));

/** An element with a source; by default it is shown at once. */
async function given(source, { attributes = '', state = 'ready', within = '' } = {}) {
  const element = mount(`<maqal-article ${attributes}>${within}</maqal-article>`);
  element.source = source;
  await settled(element, state);
  return element;
}

/** What `maqal:select` tells while `work` is done; no link leads anywhere meanwhile. */
async function selected(work, { isTakenOver = false } = {}) {
  const seen = [];
  const hear = (event) => { seen.push(event.detail); if (isTakenOver) event.preventDefault(); };
  const stay = (event) => { if (!event.defaultPrevented) { event.preventDefault(); seen.push('default'); } };
  document.addEventListener('maqal:select', hear);
  addEventListener('click', stay);
  await work();
  document.removeEventListener('maqal:select', hear);
  removeEventListener('click', stay);
  return seen;
}

const sources = {
  async 'src with HTML takes the place of the fallback'() {
    const event = next('maqal:render');
    const element = await shown('<maqal-article src="/mill.html"><a href="/mill">The mill</a></maqal-article>');
    equal(title(element), 'The mill grinds again');
    equal(element.querySelector('a[href="/mill"]'), null);
    const { target, detail, bubbles, composed } = await event;
    equal([target === element, detail.rendered.article.title, detail.adopted, bubbles, composed], [true, 'The mill grinds again', false, true, true]);
    equal([...element.children].map((child) => child.className), ['maqal-article', 'maqal-sidebar']);
    equal(element.rendered, detail.rendered);
  },
  async 'src with text'() {
    const element = await shown('<maqal-article src="/mill.txt"></maqal-article>');
    equal(title(element), 'The mill of Port Elgin grinds again');
  },
  async 'src with JSON shows what the server has made, with its sidebar'() {
    for (const src of ['/story.json', '/story.problem']) {
      const element = await shown(`<maqal-article src="${src}"></maqal-article>`);
      const { html, sidebar, article } = await (await fetch('/story.json')).json();
      equal(element.querySelector('.maqal-article').outerHTML, html);
      equal(element.querySelector('.maqal-sidebar').outerHTML, sidebar.html);
      equal([element.rendered.article.title, element.rendered.sidebar.readAlso], [article.title, sidebar.readAlso]);
      element.remove();
    }
  },
  async 'JSON is not taken at its word: nothing in it runs, and no data of it leads there'() {
    const element = await shown('<maqal-article src="/forged.json"></maqal-article>');
    await wait(200);
    equal([window.pwned, element.querySelector('script, [onclick], [onerror], [href^="javascript"]')], [undefined, null]);
    match(element.textContent, /Forged/);
    equal(element.rendered.sidebar.readAlso, [{ title: 'Elsewhere' }]);
  },
  async 'a Source, unless it may not be published'() {
    const source = { source: MILL, kind: 'html', known: { title: 'The mill grinds again' }, status: 'usable' };
    const element = await given(source);
    equal(title(element), 'The mill grinds again');
    equal(element.querySelector('.maqal-article').textContent.includes('The mill\n'), false);
    const adopted = mount(`<maqal-article data-maqal-source="${sourceHash(source)}"><h1>By a server</h1></maqal-article>`);
    adopted.source = structuredClone(source);
    await settled(adopted, 'ready');
    equal(title(adopted), 'By a server');
    const refused = await given({ ...source, embargo: '2999-11-30' }, { state: 'error' });
    equal(refused.error.code, 'NOT_USABLE');
    const asked = mount('<maqal-article></maqal-article>');
    asked.options = { evenIf: ['embargoed'] };
    asked.source = { ...source, embargo: '2999-11-30' };
    await settled(asked, 'ready');
    equal(title(asked), 'The mill grinds again');
  },
  async 'JSON of something else is BAD_INPUT'() {
    for (const src of ['/other.json', '/broken.json']) {
      const element = await shown(`<maqal-article src="${src}"></maqal-article>`, 'error');
      equal(element.error.code, 'BAD_INPUT');
    }
  },
  async 'a template with HTML, from the page or added later'() {
    const element = await shown(`<maqal-article><template>${SIDEBAR}</template></maqal-article>`);
    equal([title(element), element.querySelectorAll('template').length], ['The mill', 1]);
    const later = mount('<maqal-article></maqal-article>');
    await wait(50);
    equal(later.state, 'idle');
    later.innerHTML = `<template>${RIVER}</template>`;
    await settled(later, 'ready');
    equal(title(later), 'The river');
  },
  async 'a template with text'() {
    const element = await shown('<maqal-article><template>Salt &amp; bread\n\nThey stand on the table when guests have come from afar.</template></maqal-article>');
    equal(title(element), 'Salt & bread');
  },
  async 'the property source: HTML, text, bytes'() {
    for (const source of [MILL, 'The mill\n\nTen years of work have ended on a windy morning in May.', new TextEncoder().encode(MILL), new TextEncoder().encode(MILL).buffer]) {
      const element = await given(source);
      equal(title(element), 'The mill');
    }
  },
  async 'a rendered article of this page is shown as it is, and any other rendered again'() {
    const { init, renderArticle } = await rendering();
    await init();
    const rendered = renderArticle(SIDEBAR);
    const element = await given(rendered);
    ok(element.rendered === rendered, 'the same object');
    const copy = structuredClone(rendered);
    copy.html = copy.html.replace('<p', '<p onclick="pwned=1" class="theirs"');
    const again = await given(copy);
    equal(again.querySelector('article').outerHTML, rendered.html.replace(/<p class="maqal-lead"/, '<p'), 'without what was added');
    equal(again.querySelector('aside').textContent, element.querySelector('aside').textContent);
    equal(again.rendered === copy, false);
  },
  async 'source comes before src, and src before the template'() {
    const element = mount(`<maqal-article src="/mill.html"><template>${RIVER}</template></maqal-article>`);
    element.source = MILL;
    await settled(element, 'ready');
    equal(title(element), 'The mill');
    element.source = null;
    await until('src', () => title(element) === 'The mill grinds again');
    element.removeAttribute('src');
    await until('the template', () => title(element) === 'The river');
  },
  async 'without any source the fallback stays, and it comes back'() {
    const element = mount('<maqal-article><p>Fallback</p></maqal-article>');
    await wait(50);
    equal([element.state, element.innerHTML], ['idle', '<p>Fallback</p>']);
    element.source = MILL;
    await settled(element, 'ready');
    equal(element.textContent.includes('Fallback'), false);
    element.source = undefined;
    await settled(element, 'idle');
    equal([element.innerHTML, element.rendered], ['<p>Fallback</p>', null]);
  },
  async 'what is added to the fallback belongs to it, and what is added to the article stays'() {
    const element = mount('<maqal-article></maqal-article>');
    await wait(20);
    element.append('Late ', document.createElement('hr'));
    await wait(20);
    element.source = MILL;
    await settled(element, 'ready');
    equal([...element.childNodes].filter((node) => node.localName !== 'aside').map((node) => node.localName), ['article']);
    element.append(document.createElement('hr'));
    element.source = RIVER;
    await until('the other', () => title(element) === 'The river');
    ok(element.querySelector(':scope > hr'), 'the site\'s own');
    element.querySelector(':scope > hr').remove();
    element.source = null;
    await settled(element, 'idle');
    equal(element.innerHTML, 'Late <hr>');
  },
  async 'format says what a server has wrong, and a server that says nothing is no error'() {
    equal(title(await shown('<maqal-article src="/untyped"></maqal-article>')), 'No type');
    equal(title(await shown('<maqal-article src="/mistyped" format="html"></maqal-article>')), 'Mistyped');
    match((await shown('<maqal-article src="/mistyped"></maqal-article>')).textContent, /<h1>Mistyped/);
  },
  async 'the encoding of the content type counts'() {
    equal(title(await shown('<maqal-article src="/arabic.html"></maqal-article>')), 'قال');
    equal(title(await shown('<maqal-article src="/made-up.html"></maqal-article>')), 'قال');
  },
  async 'relative addresses are resolved where redirects led'() {
    const element = await shown('<maqal-article src="/moved"></maqal-article>');
    equal(element.querySelector('article a').getAttribute('href'), new URL('/deep/next.html', location).href);
  },
  async 'relative addresses of the page stay relative'() {
    const element = await given('<h1>t</h1><p>This is where <a href="next.html">the next one</a> is found by its address.</p>');
    equal(element.querySelector('article a').getAttribute('href'), 'next.html');
  },
  async 'another host has to let this page read it'() {
    const elsewhere = await (await fetch('/elsewhere.txt')).text();
    const open = await shown(`<maqal-article src="${elsewhere}open.html"></maqal-article>`);
    equal(title(open), 'From another host');
    const closed = await shown(`<maqal-article src="${elsewhere}mill.html"></maqal-article>`, 'error');
    equal(closed.error.code, 'FETCH_FAILED');
    match(closed.error.message, /CORS/);
  },
  async 'a request says what is wanted, and of the page what referrerpolicy says'() {
    document.cookie = 'reader=7; path=/';
    const element = await shown('<maqal-article src="/headers.html" referrerpolicy="no-referrer"></maqal-article>');
    match(element.textContent, /accept application\/json, text\/html.*cookie reader=7; referrer none/);
    for (const attributes of ['', 'referrerpolicy="everything"']) {
      const told = await shown(`<maqal-article src="/headers.html?2" ${attributes}></maqal-article>`);
      match(told.textContent, /referrer http/);
    }
  },
  async 'a source without an article is empty, and the fallback stays'() {
    const element = await shown('<maqal-article src="/empty.html"><p>Fallback</p></maqal-article>', 'empty');
    equal([...element.children].map((child) => child.className), ['', 'maqal-empty']);
    const own = await shown('<maqal-article src="/empty.html"><template slot="empty"><b>Moved</b></template></maqal-article>', 'empty');
    equal(own.innerHTML, '<template slot="empty"><b>Moved</b></template><b>Moved</b>');
  },
  async 'options: of all, of one, and what attributes say'() {
    const blocks = '<h1>A</h1><p>One <b>two</b> three, and some more words for a paragraph.</p><h2>B</h2><p>Another one with words.</p>';
    MaqalArticle.options = { headingLevel: 3, elements: { unwrap: ['b'] } };
    try {
      const element = await given(blocks);
      equal([element.querySelector('h3')?.textContent, element.querySelector('b')], ['A', null]);
      element.options = { headingLevel: 4, elements: {} };
      await until('h4', () => element.querySelector('h4')?.textContent === 'A' && element.querySelector('b'));
      element.setAttribute('heading-level', '2');
      await until('h2', () => element.querySelector('h2')?.textContent === 'A');
    } finally {
      MaqalArticle.options = undefined;
    }
  },
  async 'a Policy is options, too'() {
    const { init, Policy } = await rendering();
    await init();
    const element = mount('<maqal-article></maqal-article>');
    element.options = new Policy({ elements: { drop: ['b'] } });
    element.source = '<h1>A</h1><p>One <b>two</b> three, and some more words for a paragraph.</p>';
    await settled(element, 'ready');
    equal(element.querySelector('b'), null);
  },
  async 'lang and heading-level that are none are BAD_OPTION'() {
    for (const [attributes, option] of [['heading-level="x"', 'headingLevel'], ['lang="?"', 'lang']]) {
      const element = await given(MILL, { attributes, state: 'error' });
      equal([element.error.code, element.error.option], ['BAD_OPTION', option]);
    }
  },
  async 'what is no options is refused, not taken for none'() {
    for (const options of [new Map([['preset', 'basic']]), 'basic', Promise.resolve({})]) {
      const element = mount('<maqal-article></maqal-article>');
      element.options = options;
      element.source = MILL;
      await settled(element, 'error');
      equal(element.error.code, 'BAD_OPTION');
    }
  },
  async 'what is no source is BAD_INPUT'() {
    for (const source of [7, {}, [], document.body, { html: 7 }]) {
      const element = await given(source, { state: 'error' });
      equal(element.error.code, 'BAD_INPUT');
    }
  },
  async 'a site\'s own function that throws is named'() {
    const element = mount('<maqal-article></maqal-article>');
    element.options = { rewriteUrl: () => { throw new Error('mine'); } };
    element.source = `${MILL}<p><a href="/x">x</a></p>`;
    await settled(element, 'error');
    equal([element.error.code, element.error.option, element.error.cause.message], ['BAD_OPTION', 'rewriteUrl', 'mine']);
  },
};

const errors = {
  async 'an answer that is an error: the fallback stays, a sentence and a button in the page\'s language stand behind it'() {
    const event = next('maqal:error');
    const element = await shown('<maqal-article src="/gone.html"><a href="/mill">The mill</a></maqal-article>', 'error');
    const { detail } = await event;
    equal([detail.error === element.error, detail.error.name, detail.error.code], [true, 'MaqalError', 'FETCH_FAILED']);
    match(detail.error.message, /gone\.html: it answered 410/);
    const [fallback, part] = element.children;
    equal([fallback.localName, part.className, part.getAttribute('role'), part.lang, part.dir], ['a', 'maqal-error', 'alert', 'en', 'ltr']);
    equal([part.querySelector('p').textContent, part.querySelector('button').textContent], ['The article could not be loaded.', 'Try again']);
  },
  async 'the words are in the language around the element, else in English'() {
    for (const [lang, words, dir] of [['ar', 'تعذّر تحميل المقال.', 'rtl'], ['fr-CA', "L'article n'a pas pu être chargé.", 'ltr'], ['tlh', 'The article could not be loaded.', 'ltr']]) {
      const box = mount(`<div lang="${lang}"><maqal-article src="/gone.html"></maqal-article></div>`);
      await settled(box.firstChild, 'error');
      const part = box.querySelector('.maqal-error');
      equal([part.firstChild.textContent, part.dir], [words, dir]);
    }
  },
  async 'the button tries again'() {
    const element = await shown(`<maqal-article src="/flaky.html?id=${unique()}"></maqal-article>`, 'error');
    element.querySelector('.maqal-retry').click();
    await settled(element, 'ready');
    equal([title(element), element.querySelector('.maqal-error'), element.error], ['The mill grinds again', null, null]);
  },
  async 'trying again takes the place of the error, and the fallback stays'() {
    const element = await shown('<maqal-article src="/gone.html"><a>The mill</a></maqal-article>', 'error');
    element.querySelector('.maqal-retry').focus();
    element.setAttribute('src', `/slow.html?id=${unique()}`);
    await settled(element, 'loading');
    equal([...element.children].map((child) => child.className || child.localName), ['a', 'maqal-loading']);
    equal(document.activeElement.className, 'maqal-loading');
    element.setAttribute('src', '/mill.html');
    await settled(element, 'ready');
    equal([...element.children].map((child) => child.localName), ['article', 'aside']);
  },
  async 'the site\'s own part and its own button'() {
    const element = await shown(`<maqal-article src="/flaky.html?id=${unique()}"><template slot="error"><p class="mine">Not now. <button data-maqal-retry>Again</button></p></template></maqal-article>`, 'error');
    equal([element.querySelector('.maqal-error'), element.querySelector('.mine').firstChild.data], [null, 'Not now. ']);
    element.querySelector('.mine button').click();
    await settled(element, 'ready');
    equal(element.querySelector('.mine'), null);
  },
  async 'a site that takes the error over has no part, and nothing in its console'() {
    const { error } = console;
    const said = [];
    console.error = (...all) => said.push(all);
    document.addEventListener('maqal:error', (event) => event.preventDefault(), { once: true });
    const element = await shown('<maqal-article src="/gone.html"><a>The mill</a></maqal-article>', 'error');
    const other = await shown('<maqal-article src="/gone.html"></maqal-article>', 'error');
    console.error = error;
    equal([element.innerHTML, said.length, said[0][0] === other.error], ['<a>The mill</a>', 1, true]);
  },
  async 'pictures and the like are no articles'() {
    const element = await shown('<maqal-article src="/picture.png"></maqal-article>', 'error');
    match(element.error.message, /it is image\/png, and neither HTML nor text nor JSON/);
  },
  async 'no such host, no address'() {
    for (const src of ['http://maqal.invalid/x', 'http://[', 'javascript:pwned=1']) {
      const element = await shown(`<maqal-article src="${src}"></maqal-article>`, 'error');
      equal([element.error.code, window.pwned], ['FETCH_FAILED', undefined]);
    }
  },
  async 'an error after an article: the article of another address does not stay'() {
    const element = await shown('<maqal-article src="/mill.html"></maqal-article>');
    element.setAttribute('src', '/gone.html');
    await settled(element, 'error');
    equal([title(element), element.rendered], [undefined, null]);
    element.setAttribute('src', '/mill.html');
    await settled(element, 'ready');
    equal(title(element), 'The mill grinds again');
  },
  async 'a page that comes back from the back/forward cache tries again'() {
    const element = await shown(`<maqal-article src="/flaky.html?id=${unique()}"></maqal-article>`, 'error');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    await wait(50);
    equal(element.state, 'error');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settled(element, 'ready');
  },
};

const lives = {
  async 'it loads when it comes near, and not before'() {
    const element = mount('<div><div style="height: 9000px"></div><maqal-article src="/mill.html"></maqal-article></div>').lastChild;
    await wait(300);
    equal(element.state, 'waiting');
    element.scrollIntoView();
    await settled(element, 'ready');
  },
  async 'loading="eager" does not wait, also when it is said later'() {
    const far = '<div style="height: 9000px"></div>';
    const box = mount(`<div>${far}<maqal-article src="/mill.html" loading="eager"></maqal-article><maqal-article src="/mill.txt"></maqal-article></div>`);
    const [, eager, lazy] = box.children;
    await settled(eager, 'ready');
    equal(lazy.state, 'waiting');
    lazy.setAttribute('loading', 'eager');
    await settled(lazy, 'ready');
  },
  async 'an element without a box of its own, in a shadow tree or not shown'() {
    const box = mount('<div><div><maqal-article src="/mill.html" style="display: contents"></maqal-article></div><section></section><div hidden><maqal-article src="/mill.html"></maqal-article></div></div>');
    await settled(box.querySelector('maqal-article'), 'ready');
    const root = box.querySelector('section').attachShadow({ mode: 'closed' });
    root.innerHTML = '<maqal-article src="/mill.html" style="display: contents"></maqal-article>';
    await settled(root.firstChild, 'ready');
    const hidden = box.querySelector('[hidden] maqal-article');
    equal(hidden.state, 'waiting');
    hidden.parentNode.hidden = false;
    await settled(hidden, 'ready');
  },
  async 'what is shown before it is loaded: the fallback, else the part'() {
    const bare = await shown(`<maqal-article src="/slow.html?id=${unique()}"></maqal-article>`, 'loading');
    equal([...bare.children].map((child) => [child.className, child.getAttribute('role'), child.textContent]), [['maqal-loading', 'status', 'Loading the article…']]);
    const full = await shown(`<maqal-article src="/slow.html?id=${unique()}"><a>The mill</a></maqal-article>`, 'loading');
    equal(full.innerHTML, '<a>The mill</a>');
    const own = await shown(`<maqal-article src="/slow.html?id=${unique()}"><template slot="loading"><i>One moment</i></template></maqal-article>`, 'loading');
    equal(own.lastChild.outerHTML, '<i>One moment</i>');
    own.setAttribute('src', '/mill.html');
    await settled(own, 'ready');
    equal(own.querySelector(':scope > i'), null);
  },
  async 'a change while it loads gives up what is under way, and the last one counts'() {
    const id = unique();
    const element = await shown(`<maqal-article src="/slow.html?id=${id}"></maqal-article>`, 'loading');
    await until('asked', async () => (await (await fetch(`/aborted?id=${id}`)).json()).asked);
    const renders = [];
    element.addEventListener('maqal:render', ({ detail }) => renders.push(detail.rendered.article.title));
    element.setAttribute('src', '/mill.txt');
    element.setAttribute('src', '/mill.html');
    await settled(element, 'ready');
    await until('given up', async () => (await (await fetch(`/aborted?id=${id}`)).json()).aborted);
    await wait(100);
    equal(renders, ['The mill grinds again']);
  },
  async 'the article stays until the next one is there'() {
    const element = await shown('<maqal-article src="/mill.html"></maqal-article>');
    element.setAttribute('src', `/slow.html?id=${unique()}`);
    await settled(element, 'loading');
    equal(title(element), 'The mill grinds again');
  },
  async 'a move changes nothing'() {
    const element = await shown('<maqal-article src="/mill.html"></maqal-article>');
    const article = element.querySelector('article');
    let renders = 0;
    element.addEventListener('maqal:render', () => renders++);
    const box = element.parentNode.appendChild(document.createElement('section'));
    box.append(element);
    element.remove();
    await wait(20);
    box.append(element);
    box.moveBefore?.(element, null);
    await wait(100);
    equal([renders, element.querySelector('article') === article, element.state], [0, true, 'ready']);
  },
  async 'taken out while it loads, it gives up; put back, it begins anew'() {
    const id = unique();
    const element = await shown(`<maqal-article src="/slow.html?id=${id}"></maqal-article>`, 'loading');
    const box = element.parentNode;
    await until('asked', async () => (await (await fetch(`/aborted?id=${id}`)).json()).asked);
    element.remove();
    await until('given up', async () => (await (await fetch(`/aborted?id=${id}`)).json()).aborted);
    equal(element.state, 'idle');
    element.setAttribute('src', '/mill.html');
    box.append(element);
    await settled(element, 'ready');
  },
  async 'properties that were set before it was defined count'() {
    const window = await page('<!doctype html><maqal-article></maqal-article>');
    const { document } = window;
    const element = document.querySelector('maqal-article');
    element.source = '<h1>Early</h1><p>The property was set before the element was defined.</p>';
    element.options = { headingLevel: 2 };
    const script = document.createElement('script');
    Object.assign(script, { type: 'module', src: '/maqal/element.js' });
    document.head.append(script);
    await until('an article', () => element.querySelector('h2')?.textContent === 'Early');
  },
  async 'made by script, cloned, and by innerHTML'() {
    const made = document.createElement('maqal-article');
    made.source = MILL;
    made.append('Fallback');
    mount('<div></div>').append(made);
    await settled(made, 'ready');
    equal([title(made), made.textContent.includes('Fallback')], ['The mill', false]);
    const box = mount('<div><maqal-article src="/mill.html"></maqal-article></div>');
    await settled(box.firstChild, 'ready');
    const clone = box.firstChild.cloneNode(true);
    box.append(clone);
    await settled(clone, 'ready');
    equal(clone.querySelectorAll('article').length, 1);
  },
  async 'a template whose content changed is rendered on reload()'() {
    const element = await shown(`<maqal-article><template>${MILL}</template></maqal-article>`);
    element.querySelector('template').innerHTML = RIVER;
    element.reload();
    await until('the other', () => title(element) === 'The river');
  },
  async 'several on one page have no ID twice, and fetch the wasm once'() {
    const window = await page(`<!doctype html><script type="module" src="/maqal/element.js"></script>${'<maqal-article src="/story.html"></maqal-article>'.repeat(3)}
      <script type="module">import { init } from '/maqal/index.js'; init();</script>`);
    const elements = [...window.document.querySelectorAll('maqal-article')];
    for (const element of elements) await settled(element, 'ready');
    const all = elements.flatMap(ids);
    ok(all.length > 3 && new Set(all).size === all.length, `unique: ${all}`);
    ok(ids(elements[0]).every((id) => /^user-content-(?!\d)/.test(id)), 'the first has plain ones');
    equal(loaded(window).filter((path) => path.endsWith('.wasm')), ['/maqal/wasm/maqal_bg.wasm']);
  },
  async 'an element that takes the place of another gets its IDs'() {
    const first = await given(SIDEBAR);
    const before = ids(first);
    first.remove();
    equal(ids(await given(SIDEBAR)), before);
  },
  async 'maqal/inline on the page: no file is fetched'() {
    const window = await page(`<!doctype html><script type="module">import '/maqal/inline.js'; import '/maqal/element.js';</script><maqal-article src="/mill.html"></maqal-article>`);
    await settled(window.document.querySelector('maqal-article'), 'ready');
    equal(loaded(window).filter((path) => path.endsWith('.wasm')), []);
  },
  async 'loaded twice, the first one counts and nothing throws'() {
    const second = await import('/maqal/element.js?second');
    ok(second.MaqalArticle === customElements.get('maqal-article'), 'one class');
  },
  async 'a page that names nothing fetches nothing of the renderer'() {
    const window = await page('<!doctype html><script type="module" src="/maqal/element.js"></script><maqal-article><p>Fallback</p></maqal-article><div style="height: 9000px"></div><maqal-article src="/mill.html"></maqal-article>');
    await wait(400);
    equal(loaded(window).filter((path) => /wasm|rendering|mill/.test(path)), []);
  },
  async 'the address of the page leads to a place of the article'() {
    const body = `<!doctype html><style>maqal-article { display: block }</style><script type="module" src="/maqal/element.js"></script><maqal-article><template><h1>A</h1>${'<p>Some words of a paragraph, so that there is something to scroll.</p>'.repeat(60)}<h2>Far</h2><p>Here it is.</p></template></maqal-article>`;
    const frame = document.createElement('iframe');
    frame.src = `/page?${new URLSearchParams({ body })}#user-content-far`;
    document.body.append(frame);
    await until('scrolled', () => frame.contentWindow?.scrollY > 200);
  },
  async 'a reader who is at the fallback is at the headline afterwards'() {
    const element = mount('<maqal-article><a href="#x">The mill</a></maqal-article>');
    element.firstChild.focus();
    element.source = MILL;
    await settled(element, 'ready');
    equal(document.activeElement.localName, 'h1');
  },
  async 'states in style sheets, where the browser knows them'() {
    if (!CSS.supports('selector(:state(a))')) return;
    const element = await given(MILL);
    ok(element.matches(':state(ready)') && !element.matches(':state(loading)'), 'ready alone');
  },
};

const servers = {
  async 'what a server has rendered is taken as it is: nothing of the renderer is fetched'() {
    const { html, sidebar } = await (await fetch('/story.json')).json();
    const body = `<!doctype html><script>addEventListener('maqal:render', ({ detail }) => (window.told = detail))</script><script type="module" src="/maqal/element.js"></script>
      <maqal-article src="/story.html" data-maqal-source="x">${html}${sidebar.html}</maqal-article>`;
    const window = await page(body);
    const element = window.document.querySelector('maqal-article');
    await settled(element, 'ready');
    await wait(300);
    equal([window.told.adopted, window.told.rendered, element.rendered], [true, null, null]);
    equal(loaded(window).filter((path) => /wasm|rendering|story/.test(path)), []);
    equal(element.innerHTML, html + sidebar.html);
  },
  async 'of the same source, nothing is rendered; of another, the article is'() {
    const element = mount(`<maqal-article data-maqal-source="${sourceHash(MILL)}"><article class="maqal-article"><h1>By the server</h1></article></maqal-article>`);
    element.source = MILL;
    await settled(element, 'ready');
    await wait(100);
    equal(title(element), 'By the server');
    element.source = RIVER;
    await until('the other', () => title(element) === 'The river');
    equal([element.querySelectorAll('article').length, element.hasAttribute('data-maqal-source')], [1, false]);
    const other = mount(`<maqal-article data-maqal-source="${sourceHash(MILL)}"><article class="maqal-article"><h1>By the server</h1></article></maqal-article>`);
    other.source = RIVER;
    await until('rendered', () => title(other) === 'The river');
  },
  async 'a framework that hands the source over later has nothing rendered a second time'() {
    const element = await shown(`<maqal-article data-maqal-source="${sourceHash(MILL)}"><article class="maqal-article"><h1>By the server</h1></article></maqal-article>`);
    let renders = 0;
    element.addEventListener('maqal:render', () => renders++);
    element.source = MILL;
    element.options = { headingLevel: 1 };
    await wait(200);
    equal([title(element), renders, element.state], ['By the server', 0, 'ready']);
    element.setAttribute('heading-level', '2');
    await until('rendered', () => element.querySelector('h2')?.textContent === 'The mill');
  },
  async 'a string, its bytes and what was made of it: each has its hash'() {
    equal(sourceHash('مقال'), sourceHash(new TextEncoder().encode('مقال')));
    ok(sourceHash('a') !== sourceHash('b') && sourceHash({ html: 'a' }) === sourceHash('a'), 'by content');
  },
  async 'marked, but nothing there: it is rendered'() {
    const element = await shown('<maqal-article src="/mill.html" data-maqal-source="x"> </maqal-article>');
    equal(title(element), 'The mill grinds again');
  },
  async 'without a source of its own, what a server has rendered is never lost'() {
    const element = await shown('<maqal-article data-maqal-source="page"><article class="maqal-article"><h1>By the server</h1></article></maqal-article>');
    element.setAttribute('lang', 'en');
    element.source = null;
    element.reload();
    element.setAttribute('shadow', '');
    await wait(100);
    equal([title(element), element.state], ['By the server', 'ready']);
    element.removeAttribute('shadow');
    element.source = MILL;
    await until('rendered', () => title(element) === 'The mill');
  },
  async 'a change of src after that is rendered'() {
    const element = await shown('<maqal-article src="/a" data-maqal-source="x"><article class="maqal-article"><h1>By the server</h1></article></maqal-article>');
    equal(title(element), 'By the server');
    element.setAttribute('src', '/mill.html');
    await until('the other', () => title(element) === 'The mill grinds again');
    equal(element.querySelectorAll('article').length, 1);
  },
  async 'a shadow root that came with the page is adopted, too'() {
    const window = await page(`<!doctype html><script type="module" src="/maqal/element.js"></script><maqal-article shadow src="/mill.html" data-maqal-source="x"><template shadowrootmode="open"><article class="maqal-article"><h1>By the server</h1></article></template><p>Fallback</p></maqal-article>`);
    const element = window.document.querySelector('maqal-article');
    await settled(element, 'ready');
    equal([title(element), loaded(window).filter((path) => /wasm|rendering/.test(path))], ['By the server', []]);
  },
  async 'players of adopted articles open'() {
    const element = await shown('<maqal-article data-maqal-source="x"><article class="maqal-article"><figure class="maqal-embed"><a href="https://vimeo.com/55" data-maqal-provider="vimeo" data-maqal-id="55">A film</a></figure></article></maqal-article>');
    click(element.querySelector('a'));
    equal(element.querySelector('iframe')?.getAttribute('src'), 'https://player.vimeo.com/video/55');
  },
};

const shadows = {
  async 'in a shadow root, the fallback is in the page until then and the article is not'() {
    const element = mount('<maqal-article shadow><p>Fallback</p></maqal-article>');
    element.source = SIDEBAR;
    await settled(element, 'ready');
    equal([element.innerHTML, title(element), element.shadowRoot.querySelector('slot')], ['<p>Fallback</p>', 'The mill', null]);
    equal([...element.shadowRoot.querySelectorAll('[part]')].map((node) => node.getAttribute('part')), ['article', 'sidebar']);
    equal(getComputedStyle(element).display, 'block');
    element.source = null;
    await settled(element, 'idle');
    ok(element.shadowRoot.querySelector('slot'), 'the fallback is back');
  },
  async 'style sheets by address, and by script'() {
    const element = await given(MILL, { attributes: 'shadow stylesheet="/sheet.css"' });
    const color = () => getComputedStyle(element.shadowRoot.querySelector('h1')).color;
    equal(color(), 'rgb(1, 2, 3)');
    element.removeAttribute('stylesheet');
    await until('gone', () => color() !== 'rgb(1, 2, 3)');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('h1 { color: rgb(4, 5, 6) }');
    element.shadowRoot.adoptedStyleSheets.push(sheet);
    equal(color(), 'rgb(4, 5, 6)');
    element.source = RIVER;
    await until('the other', () => title(element) === 'The river');
    equal(color(), 'rgb(4, 5, 6)');
  },
  async 'a style sheet that does not come holds nothing up'() {
    equal(title(await given(MILL, { attributes: 'shadow stylesheet="/none.css"' })), 'The mill');
  },
  async 'errors and parts stand in it'() {
    const element = await shown('<maqal-article shadow src="/gone.html"><p>Fallback</p></maqal-article>', 'error');
    equal([...element.shadowRoot.children].map((child) => child.getAttribute('part') ?? child.localName), ['slot', 'error']);
    element.setAttribute('src', `/slow.html?id=${unique()}`);
    await settled(element, 'loading');
  },
  async 'into a shadow root and out of it'() {
    const element = await given(MILL, { within: '<p>Fallback</p>' });
    element.setAttribute('shadow', '');
    await until('in', () => element.shadowRoot?.querySelector('h1'));
    equal(element.innerHTML, '<p>Fallback</p>');
    element.removeAttribute('shadow');
    await until('out', () => element.querySelector('h1'));
    equal([element.shadowRoot.querySelector('article'), element.shadowRoot.querySelector('slot') !== null], [null, true]);
  },
  async 'a link to a note leads there, and the reader with it'() {
    const element = await shown('<maqal-article shadow src="/notes.html"></maqal-article>');
    const link = element.shadowRoot.querySelector('a[href^="#"]');
    const seen = await selected(() => click(link));
    equal([seen, element.shadowRoot.activeElement?.className], [[], 'maqal-footnote']);
  },
  async 'events come out of it'() {
    const element = await given(SIDEBAR, { attributes: 'shadow' });
    const [detail] = await selected(() => click(element.shadowRoot.querySelector('aside a')));
    equal([detail.part, detail.title], ['readAlso', 'The river']);
  },
};

const sidebars = {
  async 'after, before, beside, none'() {
    const element = await given(SIDEBAR);
    const order = () => [...element.children].map((child) => child.localName).join();
    const article = element.querySelector('article');
    equal(order(), 'article,aside');
    for (const [value, expected] of [['before', 'aside,article'], ['beside', 'article,aside'], ['none', 'article'], ['after', 'article,aside']]) {
      element.setAttribute('sidebar', value);
      await until(`${value}: ${expected}`, () => order() === expected);
    }
    ok(element.querySelector('article') === article, 'rendered once');
  },
  async 'in an element elsewhere in the page; gone with the article, and back'() {
    const box = mount('<div><maqal-article sidebar="#rail"></maqal-article><div id="rail"><p>Ours</p></div></div>');
    const [element, rail] = box.children;
    element.source = SIDEBAR;
    await settled(element, 'ready');
    const inRail = () => [...rail.children].map((child) => child.localName).join();
    equal([inRail(), element.querySelector('aside')], ['p,aside', null]);
    const [detail] = await selected(() => click(rail.querySelector('aside a')));
    equal(detail.part, 'readAlso');
    element.options = { keywordLimit: 0 };
    element.source = RIVER;
    await until('the other', () => title(element) === 'The river');
    equal(inRail(), 'p');
    element.source = SIDEBAR;
    await until('back', () => inRail() === 'p,aside');
    element.remove();
    await until('gone', () => inRail() === 'p');
    box.append(element);
    await until('back again', () => inRail() === 'p,aside');
    element.setAttribute('sidebar', 'after');
    await until('at home', () => inRail() === 'p' && element.querySelector('aside'));
  },
  async 'no such element: it stands after the article'() {
    const element = await given(SIDEBAR, { attributes: 'sidebar="#nowhere"' });
    ok(element.querySelector('aside'), 'not lost');
  },
};

const players = {
  async 'a click opens the player in its place, and the link stays'() {
    const element = await shown('<maqal-article src="/embeds.html"></maqal-article>');
    const [film] = element.querySelectorAll('.maqal-embed');
    const link = film.querySelector('a');
    equal([link.getAttribute('role'), element.querySelector('iframe')], ['button', null]);
    const [detail] = await selected(() => click(link));
    const { link: told, originalEvent, ...rest } = detail;
    equal(rest, { part: 'embeds', url: 'https://www.youtube.com/watch?v=abcDEF-_123', title: 'The mill at work', provider: 'youtube' });
    equal([told === link, originalEvent.type], [true, 'click']);
    const player = film.firstChild;
    equal([player.className, player.getAttribute('src'), player.title], ['maqal-player', 'https://www.youtube-nocookie.com/embed/abcDEF-_123', 'The mill at work']);
    equal([player.getAttribute('sandbox'), player.getAttribute('referrerpolicy')], ['allow-scripts allow-same-origin allow-popups allow-presentation', 'strict-origin-when-cross-origin']);
    equal([link.isConnected, link.hasAttribute('role')], [true, false]);
    const again = await selected(() => click(link));
    equal([again[1], element.querySelectorAll('iframe').length], ['default', 1]);
  },
  async 'the space bar opens it, and focus goes into the player'() {
    const element = await given(`${MILL}${FILM}`);
    const link = element.querySelector('.maqal-embed a');
    link.focus();
    const event = new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true });
    await selected(() => link.dispatchEvent(event));
    equal([event.defaultPrevented, document.activeElement.className], [true, 'maqal-player']);
  },
  async 'a reader who was elsewhere stays there'() {
    const element = await given(`${MILL}${FILM}`);
    await selected(() => click(element.querySelector('.maqal-embed a')));
    ok(element.querySelector('iframe') && document.activeElement === document.body, 'not moved');
  },
  async 'with a key held it is a link, as any other'() {
    const element = await given(`${MILL}${FILM}`);
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) {
      const seen = await selected(() => click(element.querySelector('.maqal-embed a'), { [key]: true }));
      equal([seen[0].part, seen[1], element.querySelector('iframe')], ['links', 'default', null]);
    }
  },
  async 'a site may ask first, and open it then'() {
    const element = await given(`${MILL}${FILM}`);
    const link = element.querySelector('.maqal-embed a');
    const [detail, ...rest] = await selected(() => click(link), { isTakenOver: true });
    equal([detail.part, rest, element.querySelector('iframe')], ['embeds', [], null]);
    element.openPlayer(detail.link);
    element.openPlayer(detail.link);
    equal(element.querySelectorAll('iframe').length, 1);
  },
  async 'the words of a post stay'() {
    const element = await shown('<maqal-article src="/embeds.html"></maqal-article>');
    const post = element.querySelectorAll('.maqal-embed')[1];
    await selected(() => click(post.querySelector('a')));
    equal([...post.children].map((child) => child.localName), ['iframe', 'blockquote']);
  },
  async 'no ID leads to another place than a player'() {
    const links = [['vimeo', '../evil'], ['vimeo', '55/../../x'], ['telegram', 'a?b'], ['youtube', ''], ['constructor', '1'], ['evil', '1'], ['instagram', '..'], ['dailymotion', 'a&b=c']];
    const element = await shown(`<maqal-article data-maqal-source="x"><article class="maqal-article">${links.map(([provider, id]) => `<a href="https://a.example/" data-maqal-provider="${provider}" data-maqal-id="${id}">x</a>`).join(' ')}</article></maqal-article>`);
    equal(element.querySelectorAll('[role]').length, 0);
    for (const link of element.querySelectorAll('a')) await selected(() => click(link));
    equal(element.querySelectorAll('iframe').length, 0);
  },
};

const choices = {
  async 'links of the sidebar and of the text say what they are'() {
    const element = await shown('<maqal-article src="/story.html"></maqal-article>');
    const links = [...element.querySelectorAll('.maqal-sidebar a')];
    const seen = await selected(() => links.forEach((link) => click(link)));
    const details = seen.filter((one) => one !== 'default');
    equal(details.length, links.length);
    equal(details.map(({ url }) => url), links.map(({ href }) => href));
    equal(details[0].position, 1);
    ok(details.some(({ part }) => part === 'readAlso'), details.map(({ part }) => part).join());
  },
  async 'a site that takes over a link keeps its reader on the page'() {
    const element = await given(`${MILL}<p>See <a href="https://a.example/">that other place</a> for more of the same.</p>`);
    const link = element.querySelector('article a');
    const event = new MouseEvent('click', { bubbles: true, cancelable: true });
    const seen = await selected(() => link.dispatchEvent(event), { isTakenOver: true });
    equal([seen.length, seen[0].part, event.defaultPrevented], [1, 'links', true]);
  },
  async 'links of the fallback are the site\'s own'() {
    const element = mount('<maqal-article><a href="/x">x</a></maqal-article>');
    await wait(20);
    equal(await selected(() => click(element.firstChild)), ['default']);
  },
};

const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types maqal";
const policies = {
  async 'under a strict Content-Security-Policy with Trusted Types it works, and breaks nothing'() {
    const window = await page(
      `<!doctype html><script src="/element/violations.js"></script><script type="module" src="/maqal/element.js"></script><maqal-article src="/story.html"></maqal-article>
       <maqal-article shadow stylesheet="/sheet.css"><template>${SIDEBAR}</template></maqal-article><maqal-article src="/gone.html"></maqal-article><maqal-article src="/story.json" sidebar="#rail"></maqal-article><div id="rail"></div>`, STRICT);
    const elements = [...window.document.querySelectorAll('maqal-article')];
    for (const [at, element] of elements.entries()) await settled(element, at === 2 ? 'error' : 'ready');
    equal(window.violations, []);
    equal(window.getComputedStyle(elements[1].shadowRoot.querySelector('h1')).color, 'rgb(1, 2, 3)');
  },
  async 'where the page forbids what it needs, the error says what to allow'() {
    const without = (directive) => STRICT.replace(directive, '');
    for (const [csp, code, remedy] of [[without("'wasm-unsafe-eval'"), 'INIT_FAILED', /wasm-unsafe-eval/], [STRICT.replace('trusted-types maqal', 'trusted-types other'), 'TRUSTED_TYPES_BLOCKED', /trusted-types maqal/]]) {
      if (code === 'TRUSTED_TYPES_BLOCKED' && !window.trustedTypes) continue;
      const { document } = await page('<!doctype html><script type="module" src="/maqal/element.js"></script><maqal-article src="/mill.html"><p>Fallback</p></maqal-article>', csp);
      const element = document.querySelector('maqal-article');
      await settled(element, 'error');
      equal(element.error.code, code);
      match(element.error.message, remedy);
      ok(element.textContent.includes('Fallback'), 'the fallback');
    }
  },
};

export const cases = { ...sources, ...errors, ...lives, ...servers, ...shadows, ...sidebars, ...players, ...choices, ...policies };
