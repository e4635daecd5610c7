// What a command says while it works.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Progress } from '../../pkg/bin/progress.js';

/** What is written for `steps`: `[milliseconds, name, share, count]` each. */
function written(isTTY, steps) {
  const lines = [];
  let now = 0;
  const progress = new Progress({ isTTY, write: (text) => lines.push(text) }, () => now);
  for (const [at, ...step] of steps) {
    now = at;
    progress.tell(...step);
  }
  return lines;
}

test('in a log: a line when a part begins, and one a minute with the time that is left', () => {
  const steps = [[0, 'reading', 0, 0], [30_000, 'reading', 0.25, 100], [60_000, 'reading', 0.5, 200], [90_000, 'reading', 1, 400], [91_000, 'relating', 0, 0]];
  assert.deepEqual(written(false, steps), ['maqal: reading: 0 %, 0\n', 'maqal: reading: 50 %, 200, 1:00 left\n', 'maqal: relating: 0 %, 0\n']);
});
test('where nobody knows how much there is, only how much was done', () => {
  assert.deepEqual(written(false, [[0, 'rendering', null, 1], [61_000, 'rendering', null, 5000]]), ['maqal: rendering: 1\n', 'maqal: rendering: 5000\n']);
});
test('on a terminal: a bar, ten times a second at most, and when it is full', () => {
  const bars = written(true, [[0, 'reading', 0, 0], [50, 'reading', 0.1, 1], [75_000, 'reading', 0.5, 5], [75_010, 'reading', 1, 10]]);
  assert.equal(bars.length, 3);
  assert.match(bars[1], /^\r\x1b\[Kmaqal: reading +\[#{15} {15}\] +50 % 5 1:15 left$/);
  assert.match(bars[2], /\[#{30}\] 100 % 10$/);
});
