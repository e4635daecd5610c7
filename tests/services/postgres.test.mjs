// postgresProvider against a PostgreSQL server: scripts/with-postgres.sh starts one and says where it is.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { RelatedIndex } from '../../pkg/inline.js';
import { postgresProvider } from '../../pkg/providers.js';
import { newsroom } from '../node/newsroom.mjs';

const pool = new pg.Pool();
const query = (sql, values) => pool.query(sql, values);
const provider = postgresProvider({ query });
const stories = newsroom(600);
const ids = (found) => found.map(({ id }) => id);

before(async () => {
  await provider.setup();
  await provider.add(stories);
  await provider.analyze();
});
after(() => pool.end());

describe('postgresProvider', () => {
  const story = stories[42];

  test('those that share its words, never itself', async () => {
    const found = await provider.related(story);
    assert.equal(found.length, 5);
    assert.ok(!ids(found).includes(story.id));
    assert.equal(found[0].score, 1);
    const words = new Set([story.title, story.lead, story.text, ...story.keywords].join(' ').match(/[\p{L}\p{M}\p{N}]+/gu));
    for (const { why, title, url, published } of found) {
      assert.ok(why.length > 0 && why.every((word) => words.has(word)), `${why}`);
      assert.ok(title && url && published.endsWith('Z'));
    }
  });

  test('a story of which the database has more than half its documents is found while they are few', async () => {
    const own = postgresProvider({ query, table: 'few' });
    await own.setup();
    await own.add(Array.from({ length: 6 }, (_, n) => ({ id: `${n}`, title: `The ferry ${'abcdef'[n]}${n} sinks`, lang: 'en' })));
    await own.analyze();
    const found = await own.related({ title: 'A ferry', lang: 'en' }, { limit: 3 });
    assert.deepEqual(found.map(({ why }) => why), Array(3).fill(['ferry']));
  });

  test('finds what the index finds', async () => {
    const index = new RelatedIndex(stories);
    const missed = [];
    for (const asked of stories.slice(0, 40)) {
      const [best] = index.related(asked, { limit: 1 });
      if (!ids(await provider.related(asked)).includes(best.id)) missed.push(asked.id);
    }
    assert.ok(missed.length <= 4, `${missed}`);
  });

  test('a language\'s common words are told from its own documents', async () => {
    const own = postgresProvider({ query, table: 'mixed' });
    await own.setup();
    await own.add(Array.from({ length: 22 }, (_, n) => ({ id: `el${n}`, title: `Αγορά και νότος ${n + 100}`, lang: 'el' })));
    await own.add(Array.from({ length: 60 }, (_, n) => ({ id: `en${n}`, title: `Market of the south ${n + 100}`, lang: 'en' })));
    await own.analyze();
    const found = await own.related({ title: 'Άνθος και κήπος', lang: 'el' });
    assert.deepEqual(found.map(({ why }) => why), Array(5).fill([]));
  });

  test('words are found by their stems, in the article\'s language', async () => {
    const own = postgresProvider({ query, table: 'languages' });
    await own.setup();
    await own.add([
      { id: 'ar', title: 'معاصر الزيتون تفتح أبوابها', lang: 'ar' },
      { id: 'en', title: 'Mills are pressing olives', lang: 'en-GB' },
      { id: 'fr', title: 'Les moulins pressaient les olives', lang: 'fr' },
      { id: 'ka', title: 'წისქვილი გაიხსნა', lang: 'ka' },
    ]);
    const first = async (article) => (await own.related(article, { limit: 1 }))[0];
    for (const [lang, title] of [['ar', 'معصرة للزيتون فتحت باب'], ['en', 'The mill pressed an olive'], ['fr', 'Un moulin presse une olive'], ['ka', 'წისქვილი']]) {
      const { id, why } = await first({ title, lang });
      assert.deepEqual([id, why.length > 0], [lang, true], title);
    }
  });

  test('limit, blocked, pastOnly, now', async () => {
    const all = ids(await provider.related(story, { limit: 100 }));
    assert.equal(new Set(all).size, 100);
    assert.ok(!ids(await provider.related(story, { limit: 100, blocked: [all[0], stories.find(({ id }) => id === all[1]).url] })).some((id) => [all[0], all[1]].includes(id)));
    const past = await provider.related(story, { limit: 50, pastOnly: true, now: Date.UTC(2020, 2, 1) });
    assert.ok(past.length > 0 && past.every(({ published }) => published < '2020-03-01T00:00:00.001Z'));
  });

  test('never an empty box: the newest, where nothing is shared', async () => {
    const found = await provider.related({ title: 'Zyzzyva', lang: 'en' }, { limit: 3 });
    assert.deepEqual(found.map(({ score, why }) => [score, why]), Array(3).fill([0, []]));
    const newest = [...stories].sort((one, other) => (one.published < other.published ? 1 : -1)).slice(0, 3).map(({ published }) => published.slice(0, 10));
    assert.deepEqual(found.map(({ published }) => published.slice(0, 10)), newest);
  });

  test('words that SQL and text search have their own ideas about are words', async () => {
    const own = postgresProvider({ query, table: 'odd' });
    await own.setup();
    await own.add({ id: "o'dd", title: "The mill's \\ end: 'olives' & (figs) | !dates <-> $1 %", text: "'; DROP TABLE odd; --", lang: 'en' });
    await own.add({ id: 'second', title: 'Olives', text: 'O\'Brien C:\\mill', lang: 'en' });
    assert.deepEqual(ids(await own.related({ id: 'x', title: "Mill's \\olives' | & ! figs:* <->", text: "'; DROP TABLE odd; --", lang: 'en' })).sort(), ["o'dd", 'second']);
    assert.equal(await own.remove("o'dd"), true);
    assert.equal(await own.remove("o'dd"), false);
  });

  test('another of the same ID takes its place; the words are counted anew', async () => {
    const own = postgresProvider({ query, table: 'again' });
    await own.setup();
    await own.add([{ id: '1', title: 'Olives', lang: 'en' }, { id: '2', title: 'Olives and figs', lang: 'en' }]);
    await own.analyze();
    await own.add({ id: '1', title: 'Ferries', lang: 'en', published: '2026-01-02' });
    await own.analyze();
    const { rows } = await query("SELECT documents FROM again_words WHERE lexeme NOT LIKE 'lang:%'");
    // Ferries; figs, olives and the two as a pair.
    assert.deepEqual(rows.map(({ documents }) => documents), [1, 1, 1, 1]);
    const [found] = await own.related({ title: 'A ferry', lang: 'en' });
    assert.deepEqual([found.id, found.title, found.published], ['1', 'Ferries', '2026-01-02T00:00:00.000Z']);
  });

  test('FETCH_FAILED where the database refuses', async () => {
    const none = postgresProvider({ query, table: 'none' });
    await assert.rejects(none.related(story), { name: 'MaqalError', code: 'FETCH_FAILED', message: /PostgreSQL: .*none/ });
    await assert.rejects(provider.add({ title: 'no id' }), { code: 'BAD_INPUT' });
  });
});

describe('what was reported', () => {
  const tableOf = async (table, documents) => {
    const own = postgresProvider({ query, table });
    await own.setup();
    await own.add(documents);
    await own.analyze();
    return own;
  };
  const met = (found) => found.filter(({ why }) => why.length > 0).map(({ id }) => id);

  // G4: not all languages have a list of stop words. What at least half of a language's documents have is no reason.
  const common = [
    ['ar', 'زهرة في حديقة', (n) => `سوق في الجنوب ${n}`],
    ['he', 'פרח של גינה', (n) => `שוק של הדרום ${n}`],
    ['fa', 'گلی در باغ', (n) => `بازاری در جنوب ${n}`],
    ['el', 'Άνθος και κήπος', (n) => `Αγορά και νότος ${n}`],
    ['uk', 'квітка на клумбі', (n) => `ринок на півдні ${n}`],
  ];
  for (const [lang, title, titleOf] of common) {
    test(`a word that nearly all documents have is no reason: ${lang}`, async () => {
      const documents = Array.from({ length: 22 }, (_, n) => ({ id: `${n}`, title: titleOf(n + 100), lang }));
      const own = await tableOf(`common_${lang}`, documents);
      const found = await own.related({ title, lang });
      assert.deepEqual(found.map(({ score, why }) => [score, why]), Array(5).fill([0, []]));
    });
  }

  // G4: the stems are those of the index.
  const stems = [
    ['ar', 'زار المدينة', 'وزارة جديدة', false],
    ['ar', 'وزارة جديدة', 'الوزارة تفتح', true],
    ['ar', 'فلسطين اليوم', 'حفل فلسطيني', true],
    ['ar', 'كتابهم', 'كتاب', true],
    ['fa', 'کتاب‌های تازه', 'کتاب کودکان', true],
    ['he', 'הספרים החדשים', 'ספר לילדים', true],
    ['ur', 'نئی کتابیں', 'کتابوں کا میلہ', true],
    ['pl', 'szkoły', 'szkołami', true],
    ['tr', 'okulların', 'okullarda', true],
    ['uk', 'школи', 'школою', true],
  ];
  for (const [at, [lang, title, other, isMet]] of stems.entries()) {
    test(`${title} and ${other}`, async () => {
      const titles = ['سوق السمك', 'مطر غزير', 'طيور الشتاء'];
      const others = titles.map((title, n) => ({ id: `other${n}`, title, lang }));
      const own = await tableOf(`stems_${at}`, [{ id: 'it', title: other, lang }, ...others]);
      assert.deepEqual(met(await own.related({ title, lang })), isMet ? ['it'] : []);
    });
  }

  // G5: scripts without spaces.
  const unspaced = [
    ['zh', '新地铁开通', '市长宣布新地铁线路'],
    ['ja', '新しい地下鉄が開通', '市長が地下鉄の計画を発表'],
    ['th', 'รถไฟใต้ดินสายใหม่เปิดแล้ว', 'นายกเทศมนตรีประกาศรถไฟใต้ดิน'],
  ];
  for (const [lang, title, other] of unspaced) {
    test(`words of a script without spaces: ${lang}`, async () => {
      const own = await tableOf(`unspaced_${lang}`, [{ id: 'it', title: other, lang }]);
      assert.deepEqual(met(await own.related({ title, lang })), ['it']);
    });
  }

  // G6: a database of the C locale keeps the marks beside a word.
  test('words beside quotation marks, in a database of the C locale', async () => {
    await query("CREATE DATABASE plain LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
    const plain = new pg.Pool({ database: 'plain' });
    try {
      const own = postgresProvider({ query: (sql, values) => plain.query(sql, values) });
      await own.setup();
      await own.add({ id: 'it', title: '«الوزارة»، تفتح', lang: 'ar' });
      await own.add({ id: 'other', title: 'سوق السمك', lang: 'ar' });
      await own.analyze();
      assert.deepEqual(met(await own.related({ title: 'الوزارة الجديدة', lang: 'ar' })), ['it']);
    } finally {
      await plain.end();
    }
  });
});
