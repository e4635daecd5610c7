// The site's service worker; scripts/site/offline.mjs puts the EDITION above it: its name, a hash of all files of the
// site, and the files that are kept at once. All else is kept when a reader first asks for it.
const PREFIX = 'maqal-site-';
const CACHE = PREFIX + EDITION.name;

addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => skipWaiting()));
});

addEventListener('activate', (event) => {
  event.waitUntil(dropOldEditions().then(() => clients.claim()));
});

addEventListener('message', (event) => {
  event.waitUntil(keepAsWell(event.data.filter(isOurs)));
});

addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && isOurs(url)) event.respondWith(answer(event));
});

const isOurs = (url) => url.startsWith(registration.scope);

async function keepShell() {
  const cache = await caches.open(CACHE);
  await cache.addAll(EDITION.shell.map((path) => new Request(path, { cache: 'no-cache' })));
}

async function keepAsWell(urls) {
  const cache = await caches.open(CACHE);
  const isMissing = async (url) => !(await cache.match(url));
  await Promise.all(urls.map(async (url) => (await isMissing(url)) && cache.add(url)));
}

async function dropOldEditions() {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** Pages come from the network while there is one, so that nobody reads an old edition; all else from what is kept. */
async function answer(event) {
  const cache = await caches.open(CACHE);
  const kept = () => cache.match(event.request, { ignoreSearch: event.request.mode === 'navigate' });
  if (event.request.mode !== 'navigate') return (await kept()) ?? fetchAndKeep(event, cache);
  try {
    return await fetchAndKeep(event, cache);
  } catch (cause) {
    const page = await kept();
    if (page) return page;
    throw cause;
  }
}

async function fetchAndKeep(event, cache) {
  const response = await fetch(event.request);
  if (response.ok && response.status === 200) event.waitUntil(cache.put(event.request, response.clone()));
  return response;
}
