// What runs in each thread of a crew: it is told a task, then jobs of it, one after the other.
import { parentPort } from 'node:worker_threads';
import { packed } from '../worker/errors.js';
import { TASKS } from './tasks.js';

let work;
let turn = Promise.resolve();

parentPort.on('message', (message) => {
  turn = turn.then(() => ('prepare' in message ? prepare(message.prepare) : answer(message.items)));
});

/** A task that cannot begin says so to each of its jobs. */
async function prepare({ task, setUp }) {
  work = undefined; // the memory of the one before
  const begun = TASKS[task]().then((begin) => begin(setUp));
  work = await begun.catch((error) => () => Promise.reject(error));
}

async function answer(items) {
  try {
    const { result, transfer } = await work(items);
    parentPort.postMessage({ result }, transfer);
  } catch (error) {
    parentPort.postMessage({ error: packed(error) });
  }
}
