// A worker, or a service worker: it answers where it was asked.
import * as maqal from '/node_modules/maqal/index.js';
import { program } from '/program.js';

const answer = async ({ ports }) => (ports[0] ?? self).postMessage(await program(maqal).catch((error) => ({ error: `${error}` })));
self.addEventListener('message', (event) => (event.waitUntil ? event.waitUntil(answer(event)) : answer(event)));
