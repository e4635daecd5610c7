// The worker: that of maqal/worker, with what the playground asks besides. Those messages have a `task`, and the answers
// a `reply`, which maqal/worker does not know and leaves alone.
import '../maqal/worker-thread.js';
import { init, renderArticle, sanitize } from '../maqal/index.js';
import { Source } from '../maqal/internal/charset.js';

const SAMPLES = 9;
/** The clock of some browsers moves in whole milliseconds: a sample takes several of them. */
const MIN_SAMPLE_MILLISECONDS = 5;
/** For so long a call runs before it counts: engines compile what runs often once more, and better. */
const WARM_UP_MILLISECONDS = 200;
/** Past that, there are fewer samples. */
const MAX_MILLISECONDS = 1500;

const TASKS = {
  /** Bytes as the text that maqal reads. */
  decode({ bytes, charset }) {
    return new Source(bytes, charset).text();
  },

  /** The stories of a file. What reads them is loaded when the first one comes. */
  async read({ file, options }) {
    const sources = await import('../maqal/sources.js');
    await sources.init();
    return sources.readSource(file, options);
  },

  /** The addresses of what was loaded here. */
  files: () => performance.getEntriesByType('resource').map(({ name }) => name),

  /** How long each call takes, in milliseconds. */
  async time({ source, options, policy }) {
    await init();
    const html = typeof source === 'object' && 'source' in source ? source.source : source;
    return {
      renderArticle: measured(() => renderArticle(source, options)),
      sanitize: measured(() => sanitize(html, policy)),
    };
  },
};

/** The median of some samples, and how far they are apart. */
function measured(work) {
  const begun = performance.now();
  while (performance.now() - begun < WARM_UP_MILLISECONDS) work();
  let runs = 1;
  while (timeOf(work, runs) < MIN_SAMPLE_MILLISECONDS) runs *= 2;
  const samples = [];
  while (samples.length < SAMPLES && (samples.length < 3 || performance.now() - begun < MAX_MILLISECONDS)) {
    samples.push(timeOf(work, runs) / runs);
  }
  samples.sort((a, b) => a - b);
  return { median: samples[samples.length >> 1], least: samples[0], most: samples.at(-1), samples: samples.length, runs };
}

function timeOf(work, runs) {
  const begun = performance.now();
  for (let run = 0; run < runs; run++) work();
  return performance.now() - begun;
}

addEventListener('message', async ({ data }) => {
  if (!data?.task) return;
  try {
    postMessage({ reply: data.number, result: await TASKS[data.task](data) });
  } catch ({ name, code, message, option }) {
    postMessage({ reply: data.number, error: { name, code, message, option } });
  }
});
