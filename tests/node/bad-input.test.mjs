// Whatever goes in: a result or a MaqalError with its code; never a trap, never a hang, and the module works
// afterwards.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { cases } from './bad-inputs.mjs';
import { install } from './packed.mjs';

const LIMIT = 60_000; // milliseconds, for cases that take one or two seconds: a hang, not slowness, is what this finds
const { project } = await install();
const workerData = { maqal: String(pathToFileURL(join(project, 'maqal.mjs'))) };

let worker;
let settle; // of the question that is open; one at a time
function start() {
  worker = new Worker(new URL('bad-input-worker.mjs', import.meta.url), { workerData });
  worker.on('message', (answer) => settle({ answer }));
  worker.on('error', (error) => settle({ fault: `the thread died: ${error.stack}` }));
}
async function stop() {
  const old = worker;
  worker = undefined;
  await old?.terminate();
}
after(stop);

/** The worker's answer; a worker that hangs or dies is replaced and the case fails. */
async function ask(index) {
  if (!worker) start();
  let timer;
  const { answer, fault } = await new Promise((resolve) => {
    settle = resolve;
    timer = setTimeout(() => resolve({ fault: `no end after ${LIMIT / 1000} s` }), LIMIT);
    worker.postMessage(index);
  });
  clearTimeout(timer);
  if (!fault) return answer;
  await stop();
  throw new Error(fault);
}

const matches = (expected, actual) => (expected instanceof RegExp ? expected.test(actual ?? '') : expected === (actual ?? ''));

describe('bad input', () => {
  for (const [index, { name, code, option }] of cases.entries()) {
    test(name, async () => {
      const { first, after } = await ask(index);
      assert.deepEqual(after, { result: 'undefined' }, 'the module works afterwards');
      if (!matches(code, 'INTERNAL')) assert.notEqual(first.code, 'INTERNAL', first.cause);
      if (!('result' in first)) assert.ok(first.isMaqalError, `not a MaqalError: ${first.message}`);
      assert.ok(matches(code, first.code), `expected ${code || 'a result'}, got ${first.code ?? first.result}: ${first.message ?? ''}`);
      if (option !== undefined) {
        assert.ok(matches(option, first.option), `expected the option ${option}, got ${first.option}`);
        assert.ok(first.message.includes(first.option), `the message names the option: ${first.message}`);
      }
    });
  }
  test('the names are unique', () => assert.equal(new Set(cases.map(({ name }) => name)).size, cases.length));
});
