// Where an article may stand in a page, and what becomes of a head: random templates with mistakes, judged by parse5.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeHeads } from '../fuzz/heads.mjs';
import { ARTICLE, fault, judge, judgeMany } from '../fuzz/templates.mjs';

test('of random templates, each that is accepted takes the article where it belongs, and keeps all else as it was', () => {
  const { accepted, wrong } = judgeMany(8000, 7);
  assert.ok(accepted > 1500, `${accepted} were accepted`);
  assert.deepEqual(wrong, []);
});

test('the judge finds what is wrong', () => {
  const slot = '<main data-maqal=article></main>';
  for (const before of ['<a>', '<table>', '<p><b></p>', '<select>', '<title>']) {
    assert.ok(fault(before + slot, before + slot.replace('></', `>${ARTICLE}</`)), before);
    assert.equal(judge(before + slot).isAccepted, false, before);
  }
  assert.equal(fault(slot, slot.replace('></', `>${ARTICLE}</`)), undefined);
});

test('of random heads, each that is accepted has what the article says in the head, once', () => {
  const { accepted, wrong } = judgeHeads(4000, 7);
  assert.ok(accepted > 3000, `${accepted} were accepted`);
  assert.deepEqual(wrong, []);
});
