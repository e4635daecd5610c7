// Runs one case at a time for bad-input.test.mjs, in a thread of its own so that a hang can be ended.
import { parentPort, workerData } from 'node:worker_threads';
import { cases } from './bad-inputs.mjs';

const maqal = await import(workerData.maqal);

/** What came of it, in values that can be sent. */
function outcome(run) {
  try {
    const result = run(maqal);
    return { result: typeof result === 'string' ? 'string' : result === null ? 'null' : typeof result };
  } catch (error) {
    return { isMaqalError: error instanceof maqal.MaqalError, code: error?.code, option: error?.option, message: String(error?.message), cause: String(error?.cause?.stack ?? '').slice(0, 1500) };
  }
}

parentPort.on('message', (index) => {
  const first = outcome(cases[index].run);
  const after = outcome(() => {
    const still = maqal.sanitize('<p>still <b onclick="x()">here</b></p>');
    if (still !== '<p>still <b>here</b></p>') throw new Error(`afterwards sanitize gave ${still.slice(0, 200)}`);
    const { article } = maqal.renderArticle('<h1>Still here</h1><p>The words of the body.</p>');
    if (article.title !== 'Still here') throw new Error(`afterwards the title was ${article.title}`);
  });
  parentPort.postMessage({ first, after });
});
