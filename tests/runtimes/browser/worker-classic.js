// The same by importScripts().
importScripts('/node_modules/maqal/global/maqal.js', '/out/program.classic.js');

const answer = async ({ ports }) => (ports[0] ?? self).postMessage(await program(maqal).catch((error) => ({ error: `${error}` })));
self.addEventListener('message', (event) => (event.waitUntil ? event.waitUntil(answer(event)) : answer(event)));
