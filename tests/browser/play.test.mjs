// The playground as a reader has it, in both languages: each of its parts, under the policy of its own pages. Nothing
// of any input runs, and no other host is asked for anything.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { EXAMPLES } from '../../www/play/examples.js';
import { builtSite, openQuietly } from './built.mjs';

const session = await builtSite();

const READY = '#play[data-state=ready]';

/** The page, ready; `quiet` is to hold at its end. */
async function playground({ path = 'play/', hash = '', from = session, ...options } = {}) {
  const opened = await openQuietly(from, { path: `${path}${hash}`, ...options });
  const { page } = opened;
  await page.waitForSelector(READY, { timeout: 60_000 });
  const quiet = async () => {
    opened.quiet();
    const ran = await page.evaluate(() => [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow)]
      .filter((one) => { try { return one.__maqalPwned; } catch { return false; } }).length); // the tools' frame is of another origin
    assert.equal(ran, 0);
  };
  return { ...opened, quiet };
}
/** Types a text in place of what is there, and waits for what comes of it. */
async function type(page, text) {
  await page.fill('#source', text);
  await settled(page);
}
/** The page works shortly after what was typed. */
async function settled(page) {
  await page.waitForTimeout(300);
  await page.waitForFunction(() => ['ready', 'error'].includes(document.getElementById('play').dataset.state));
}
/** Sets an option whose group is closed. */
async function setOption(page, name, value) {
  await openOptions(page);
  await page.evaluate(([path, text]) => {
    const control = document.querySelector(`#options [name="${path}"]`);
    control.value = text;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }, [name, value]);
}
/** The controls are made when they are opened. */
async function openOptions(page) {
  await page.evaluate(() => { document.getElementById('options-box').open = true; });
  await page.waitForSelector('#defaults');
}
async function toDefaults(page) {
  await openOptions(page);
  await page.click('#defaults');
  await settled(page);
}
async function choose(page, tab) {
  await page.click(`#tab-${tab}`);
  return page.locator(`#panel-${tab}`);
}
/**
 * What `look` finds in a preview's document. It is asked from the page: Playwright's own scripts may not run in the
 * frame any more than an attack may, and Chromium would say so in the console.
 */
const inPreview = (page, panel, look) => page.evaluate(([name, code]) =>
  new Function('body', `return (${code})(body)`)(document.querySelector(`#panel-${name} iframe`).contentDocument.body), [panel, String(look)]);

for (const [lang, path, dir] of [['en', 'play/', 'ltr'], ['ar', 'ar/play/', 'rtl']]) {
  describe(`in ${lang}`, () => {
    let page, quiet, close;
    before(async () => ({ page, quiet, close } = await playground({ path })));
    after(() => close());

    test('an example of the language is rendered, with its picture', async () => {
      await page.waitForFunction(() => document.querySelector('#panel-article iframe')?.contentDocument.querySelector('figure img')?.naturalWidth > 0);
      assert.equal(await inPreview(page, 'article', (body) => getComputedStyle(body.querySelector('h1')).direction), dir);
    });
    test('every tab has something to show', async () => {
      for (const [tab, selector] of [['html', 'code'], ['data', '.tree li'], ['removed', '.removals button'], ['jsonld', 'code'], ['notices', 'li'], ['time', 'table td']]) {
        const panel = await choose(page, tab);
        await panel.locator(selector).first().waitFor();
        assert.ok((await panel.locator(selector).first().innerText()).length > 0, tab);
      }
      await choose(page, 'sidebar');
      await page.waitForFunction(() => document.querySelector('#panel-sidebar iframe')?.contentDocument.querySelector('a')?.textContent);
    });
    test('the arrows go along the tabs, in the direction of the script', async () => {
      await page.click('#tab-html');
      await page.keyboard.press(dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
      assert.equal(await page.evaluate(() => document.activeElement.dataset.tab), 'data');
      assert.ok(await page.isVisible('#panel-data'));
      await page.keyboard.press('End');
      assert.equal(await page.evaluate(() => document.activeElement.dataset.tab), 'beside');
      await page.keyboard.press(dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
      assert.equal(await page.evaluate(() => document.activeElement.dataset.tab), 'article');
    });
    test('no attack runs, whatever is looked at and clicked', async () => {
      for (const { id } of EXAMPLES.filter((one) => one.lang === lang)) {
        await page.selectOption('#example', id);
        await settled(page);
        for (const tab of ['article', 'html', 'data', 'removed', 'sidebar', 'jsonld', 'notices']) await choose(page, tab);
        await choose(page, 'article');
        const address = page.url();
        await inPreview(page, 'article', (body) => body.querySelectorAll('a, b, p').forEach((one) => one.click()));
        assert.equal(page.url(), address);
      }
      await quiet();
    });
    test('on a phone nothing goes over the edge', async () => {
      const phone = await playground({ path, viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
      try {
        await openOptions(phone.page);
        for (const group of await phone.page.locator('.group > summary').all()) await group.click();
        for (const tab of await phone.page.locator('[role=tab]').all()) {
          await tab.click();
          const widths = await phone.page.evaluate(() => [document.scrollingElement.scrollWidth, document.documentElement.clientWidth]);
          assert.ok(widths[0] <= widths[1], `${await tab.innerText()} ${widths}`);
        }
      } finally {
        await phone.close();
      }
    });
    test('nothing was said in the console, and nobody else was asked', () => quiet());
  });
}

describe('what was left out', () => {
  let page, quiet, close;
  before(async () => ({ page, quiet, close } = await playground()));
  after(() => close());

  test('each place leads to it in the input, and is marked there', async () => {
    await type(page, 'مقال 🦉\n<p onclick="steal()">a<script>b</script></p>\n<a href="javascript:c">d</a>');
    const panel = await choose(page, 'removed');
    const chosen = [];
    for (const button of await panel.locator('button.place').all()) {
      await button.click();
      chosen.push(await page.evaluate(() => { const area = document.activeElement; return area.value.slice(area.selectionStart, area.selectionEnd); }));
    }
    assert.deepEqual(chosen.sort(), ['<script>b</script>', 'href="javascript:c"', 'onclick="steal()"']);
    assert.equal(await page.evaluate(() => CSS.highlights.get('removed').size), 3);
  });
  test('the marks lie behind the text that they mark', async () => {
    await page.selectOption('#example', 'cms-ar');
    await settled(page);
    const apart = await page.evaluate(() => {
      const [area, echo] = ['source', 'echo'].map((id) => document.getElementById(id));
      return [area.clientWidth - echo.clientWidth, area.scrollHeight - echo.scrollHeight];
    });
    assert.deepEqual(apart, [0, 0]);
  });
  test('a place far down is scrolled to', async () => {
    const panel = await choose(page, 'removed');
    await panel.locator('button.place').last().click();
    assert.ok(await page.evaluate(() => document.getElementById('source').scrollTop > 0));
  });
  test('of a wire whose text is escaped, the places are told and lead nowhere', async () => {
    await page.selectOption('#example', 'feed-en');
    await settled(page);
    await page.selectOption('#story', { index: 1 });
    await settled(page);
    const panel = await choose(page, 'removed');
    assert.ok(await panel.locator('span.place').count() > 0);
    assert.equal(await panel.locator('button.place').count(), 0);
  });
  test('nothing else happened', () => quiet());
});

describe('options', () => {
  let page, quiet, close;
  before(async () => ({ page, quiet, close } = await playground()));
  after(() => close());
  before(async () => {
    await openOptions(page);
    for (const group of await page.locator('.group > summary').all()) await group.click();
    await type(page, '<h1>A headline</h1><p>One <mark>two</mark> and a <a href="/b">link</a>.</p>');
  });
  const html = async () => (await choose(page, 'html')).locator('code').innerText();
  const code = () => page.locator('#code').innerText();

  const cases = [
    ['a choice of numbers', 'headingLevel', '3', 'headingLevel: 3', /<h3/],
    ['text', 'url', 'https://news.example/a', "url: 'https://news.example/a'", /href="https:\/\/news\.example\/b"/],
    ['a list', 'elements.unwrap', 'mark, a', "unwrap: ['mark', 'a']", /One two and a link/],
    ['JSON', 'known', '{"title":"Another"}', "known: { title: 'Another' }", /<h3[^>]*>Another/],
    ['a number', 'limits.depth', '9', 'limits: { depth: 9 }', /One/],
    ['a switch', 'passes.structure', 'false', 'passes: { structure: false }', /One/],
  ];
  for (const [name, path, value, inCode, inHtml] of cases) {
    test(`${name}: in the code, and in the result`, async () => {
      const control = page.locator(`#options [name="${path}"]`);
      if (await control.evaluate(({ localName }) => localName === 'select')) await control.selectOption(value);
      else await control.fill(value);
      await settled(page);
      assert.ok((await code()).includes(inCode), await code());
      assert.match(await html(), inHtml);
    });
  }
  test('one of several', async () => {
    await page.check('#options [name="urls.link.schemes"][value=mailto]');
    await settled(page);
    assert.match(await code(), /schemes: \['mailto'\]/);
    assert.doesNotMatch(await html(), /href=/);
  });
  test('a wrong value is named at its control, and no old result stays', async () => {
    await page.fill('#options [name=idPrefix]', 'X');
    await settled(page);
    assert.equal(await page.getAttribute('#play', 'data-state'), 'error');
    assert.match(await page.innerText('#wrong-idPrefix'), /hyphen/);
    assert.equal(await page.getAttribute('#options [name=idPrefix]', 'aria-invalid'), 'true');
    assert.equal(await html(), '');
  });
  test('and so is what is no JSON', async () => {
    await page.fill('#options [name=idPrefix]', '');
    await page.fill('#options [name=attributes]', '{');
    await settled(page);
    assert.equal(await page.innerText('#wrong-attributes'), 'This is no JSON.');
  });
  test('back to the defaults', async () => {
    await toDefaults(page);
    assert.match(await code(), /renderArticle\(source\);/);
    assert.equal(await page.getAttribute('#play', 'data-state'), 'ready');
  });
  test('nothing else happened', () => quiet());
});

describe('input', () => {
  let page, quiet, close;
  before(async () => ({ page, quiet, close } = await playground()));
  after(() => close());
  const title = async () => {
    await choose(page, 'article');
    return inPreview(page, 'article', (body) => body.querySelector('h1')?.textContent);
  };
  const arabic = Buffer.concat([Buffer.from('<h1>'), Buffer.from([0xe3, 0xde, 0xc7, 0xe1]), Buffer.from('</h1><p onclick=x>a</p>')]);
  const openFile = async (name, buffer) => {
    await page.setInputFiles('#file', { name, mimeType: 'application/octet-stream', buffer });
    await settled(page);
  };
  /** Pastes or drops what a clipboard has. */
  const give = (kind, data, files = []) => page.evaluate(([type, given, named]) => {
    const transfer = new DataTransfer();
    for (const [format, text] of Object.entries(given)) transfer.setData(format, text);
    for (const [name, text] of named) transfer.items.add(new File([text], name));
    const area = document.getElementById('source');
    area.select();
    area.dispatchEvent(type === 'paste'
      ? new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true })
      : new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, [kind, data, files]).then(() => settled(page));

  test('a file in an old encoding, by its charset', async () => {
    await openFile('page.html', arabic);
    await setOption(page, 'charset', 'windows-1256');
    await settled(page);
    assert.match(await page.inputValue('#source'), /^<h1>مقال</);
    await choose(page, 'article');
    assert.equal(await title(), 'مقال');
    assert.match(await page.innerText('#code'), /bytes of the file[^]*charset: 'windows-1256'/);
    await toDefaults(page);
  });
  test('a wire', async () => {
    await openFile('story.xml', Buffer.from('<nitf><body><body.head><hedline><hl1>مطر على الوادي</hl1></hedline></body.head><body.content><p>هطل المطر.</p></body.content></body></nitf>'));
    assert.equal(await title(), 'مطر على الوادي');
    assert.match(await page.innerText('#facts'), /story\.xml · nitf/);
    assert.match(await page.innerText('#code'), /readSource\(file, \{ name: 'story\.xml' \}\)\[0\]/);
  });
  test('a feed: one story of several', async () => {
    await page.selectOption('#example', 'feed-en');
    await settled(page);
    assert.equal(await page.locator('#story option').count(), 3);
    await page.selectOption('#story', { index: 2 });
    await settled(page);
    assert.match(await title(), /choir/);
    assert.match(await page.innerText('#code'), /\[2\]/);
  });
  test('what may not be published is refused, and evenIf takes it', async () => {
    const item = { uri: 'urn:x:1', type: 'text', version: '1', pubstatus: 'withheld', headline: 'A headline', body_xhtml: '<p>The text.</p>' };
    await type(page, JSON.stringify(item));
    assert.match(await page.innerText('#status'), /NOT_USABLE/);
    await openOptions(page);
    await page.evaluate(() => document.querySelector('#options [value=withheld]').click());
    await settled(page);
    assert.equal(await title(), 'A headline');
    await toDefaults(page);
  });
  test('formatted text is pasted as HTML', async () => {
    await give('paste', { 'text/html': '<html><body><!--StartFragment--><h1>Pasted</h1><p>a <b>b</b></p><!--EndFragment--></body></html>', 'text/plain': 'Pasted a b' });
    assert.equal(await page.inputValue('#source'), '<h1>Pasted</h1><p>a <b>b</b></p>');
    assert.equal(await title(), 'Pasted');
  });
  test('markup that an editor colored is pasted as the markup', async () => {
    const before = await page.inputValue('#source');
    await give('paste', { 'text/html': '<span style="color:red">&lt;p&gt;a&lt;/p&gt;</span>', 'text/plain': '<p>a</p>' });
    assert.equal(await page.inputValue('#source'), before); // the browser's own paste, which a made event does not start
  });
  test('a file is dropped', async () => {
    await give('drop', {}, [['note.md', '# Dropped\n\nText of the note.']]);
    assert.equal(await title(), 'Dropped');
    assert.match(await page.innerText('#facts'), /markdown/);
  });
  test('a text in place of a file is of no file, and a changed one is of that file', async () => {
    await page.locator('#source').press('End');
    await page.locator('#source').pressSequentially('!');
    await settled(page);
    assert.match(await page.innerText('#facts'), /note\.md/);
    await type(page, '<h1>Typed</h1><p>a</p>');
    assert.doesNotMatch(await page.innerText('#facts'), /note\.md/);
    assert.equal(await title(), 'Typed');
  });
  test('of plain text nothing is left out, whatever looks like a tag in it', async () => {
    await setOption(page, 'format', '"text"');
    await type(page, 'A headline\n\nThe element <script> runs what is in it. One line more.');
    assert.match(await page.innerText('#status'), /Left out: 0/);
    await setOption(page, 'format', '');
  });
  test('an input of one\'s own begins with nothing', async () => {
    await page.selectOption('#example', '');
    await settled(page);
    assert.equal(await page.inputValue('#source'), '');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'source');
  });
  test('what reads wires is loaded when there is one, and not before', async () => {
    const fresh = await playground();
    try {
      assert.deepEqual(fresh.seen.requests.filter((path) => /sources|markdown_bg/.test(path)), []);
    } finally {
      await fresh.close();
    }
  });
  test('nothing else happened', () => quiet());
});

describe('a link', () => {
  let page, quiet, close;
  before(async () => ({ page, quiet, close } = await playground()));
  after(() => close());

  test('has the input, the options and the tab, in the other language too', async () => {
    await type(page, '<h1>مقال & maqal 🦉</h1><p>a</p>');
    await setOption(page, 'headingLevel', '4');
    await choose(page, 'html');
    await page.click('#share');
    await page.waitForFunction(() => location.hash.startsWith('#play='));
    const hash = await page.evaluate(() => location.hash);
    for (const path of ['play/', 'ar/play/']) {
      const other = await playground({ path, hash });
      try {
        assert.equal(await other.page.inputValue('#source'), '<h1>مقال & maqal 🦉</h1><p>a</p>');
        assert.ok(await other.page.isVisible('#panel-html'));
        assert.match(await other.page.innerText('#panel-html code'), /<h4/);
        await other.quiet();
      } finally {
        await other.close();
      }
    }
  });
  test('to an example is short', async () => {
    await page.selectOption('#example', 'attacks-ar');
    await settled(page);
    await page.click('#share');
    await page.waitForTimeout(300);
    assert.ok((await page.evaluate(() => location.hash)).length < 120);
  });
  test('that would be too long is not made', async () => {
    const words = Array.from({ length: 20_000 }, (_, at) => ((at * 2654435761) >>> 0).toString(36)).join(' ');
    await type(page, words);
    const before = await page.evaluate(() => location.hash);
    await page.click('#share');
    await page.waitForFunction(() => /30,000/.test(document.getElementById('status').textContent));
    assert.equal(await page.evaluate(() => location.hash), before);
  });
  test('that cannot be read is said so, and an example stands there', async () => {
    const other = await playground({ hash: '#play=AAAA' });
    try {
      await other.page.waitForFunction(() => /could not be read/.test(document.getElementById('status').textContent));
      assert.ok((await other.page.inputValue('#source')).length > 100);
    } finally {
      await other.close();
    }
  });
  test('with options that are none: they are left out, which is said', async () => {
    const { fragmentOf } = await import('../../www/play/share.js');
    const other = await playground({ hash: await fragmentOf({ text: '<h1>a</h1>', options: { headingLevel: 2, shape: 'round', sidebar: 7 } }) });
    try {
      assert.match(await other.page.innerText('#status'), /left out/);
      assert.match(await other.page.innerText('#code'), /\{ headingLevel: 2 \}/);
    } finally {
      await other.close();
    }
  });
  test('nothing else happened', () => quiet());
});

describe('beside others', () => {
  let page, seen, quiet, close;
  before(async () => ({ page, seen, quiet, close } = await playground()));
  after(() => close());

  test('they are loaded when they are asked for, and compared', async () => {
    await page.selectOption('#example', 'attacks-en');
    await settled(page);
    const panel = await choose(page, 'beside');
    assert.deepEqual(seen.requests.filter((path) => /peers/.test(path)), []);
    await panel.locator('button').click();
    await panel.locator('.panes section').nth(4).waitFor({ timeout: 30_000 });
    const rows = await panel.locator('tbody tr').allInnerTexts();
    assert.equal(rows.length, 6);
    assert.match(rows.join('\n'), /maqal sanitize\(\).*ms[^]*DOMPurify [\d.]+ sanitize\(\).*ms[^]*setHTML[^]*maqal renderArticle\(\).*ms[^]*Readability [\d.]+ parse\(\).*ms/);
  });
  test('and again with the next input', async () => {
    await type(page, '<article><h1>A headline</h1><p>One.</p></article>');
    await page.waitForFunction(() => /14 of 14/.test(document.querySelector('#panel-beside tbody')?.innerText ?? ''), undefined, { timeout: 30_000 });
  });
  test('nothing of it ran, and nothing was said', () => quiet());
});

test('after one visit it works offline, in its worker too', async () => {
  const context = await session.browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(new URL('play/', session.url).href);
    await page.waitForSelector(READY, { timeout: 60_000 });
    // The page and what it loaded are kept by one message, what its worker and its frames loaded by another.
    const files = ['play/worker.js', 'maqal/wasm/maqal_bg.wasm', 'maqal/worker/serve.js', 'play/frame.css'];
    await page.waitForFunction(async (ofOthers) => {
      const own = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.startsWith(location.origin));
      const all = [location.href, ...own, ...ofOthers.map((file) => new URL(`../${file}`, location.href).href)];
      return (await Promise.all(all.map((url) => caches.match(url)))).every(Boolean);
    }, files, { timeout: 60_000 });
    await context.setOffline(true);
    await page.reload();
    await page.waitForSelector(READY, { timeout: 60_000 });
    assert.match(await inPreview(page, 'article', (body) => body.querySelector('h1').textContent), /library boat/);
  } finally {
    await context.close();
  }
});

test('maqal serve: the same from the package, without the other tools', async () => {
  const command = spawn(process.execPath, [fileURLToPath(new URL('../../pkg/bin/maqal.js', import.meta.url)), 'serve']);
  try {
    const url = String(await new Promise((resolve) => command.stdout.once('data', resolve))).trim();
    const served = await playground({ from: { ...session, url } });
    try {
      assert.ok(await served.page.isDisabled('#panel-beside button', { strict: true }));
      await served.page.selectOption('#example', 'wire-ar');
      await settled(served.page);
      assert.match(await served.page.innerText('#facts'), /newsml-g2/);
      await served.quiet();
    } finally {
      await served.close();
    }
  } finally {
    command.kill();
  }
});
