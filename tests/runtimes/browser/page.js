// The program in each kind of script that a page may have; `window.judge(kind)` gives the result as JSON.
import * as maqal from '/node_modules/maqal/index.js';
import { program } from '/program.js';

const answerOf = (port, ask) =>
  new Promise((resolve, reject) => {
    port.onmessage = ({ data }) => resolve(data);
    port.onerror = ({ message }) => reject(new Error(message ?? 'the worker did not start'));
    ask();
  });

function inWorker(script, options) {
  const worker = new Worker(script, options);
  return answerOf(worker, () => worker.postMessage('run')).finally(() => worker.terminate());
}

async function inServiceWorker(script, options) {
  const registration = await navigator.serviceWorker.register(script, options);
  try {
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    const { port1, port2 } = new MessageChannel();
    return await answerOf(port1, () => worker.postMessage('run', [port2]));
  } finally {
    await registration.unregister();
  }
}

const kinds = {
  module: () => program(maqal),
  'classic script': () => program(window.maqal),
  'module worker': () => inWorker('worker-module.js', { type: 'module' }),
  'classic worker': () => inWorker('worker-classic.js'),
  'module service worker': () => inServiceWorker('worker-module.js', { type: 'module' }),
  'classic service worker': () => inServiceWorker('worker-classic.js'),
};
window.judge = async (kind) => JSON.stringify(await kinds[kind]());
document.title = 'ready';
