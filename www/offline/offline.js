// Asks the browser to keep the site for readers who are offline. Where that is not to be had, nothing is missing.
const WORKER = new URL('sw.js', import.meta.url).href;
/** Pages that ask for Trusted Types start this script only. */
const scripts = globalThis.trustedTypes?.createPolicy('maqal-site', { createScriptURL: () => WORKER });
if ('serviceWorker' in navigator) keep().catch(() => {});

async function keep() {
  await navigator.serviceWorker.register(scripts?.createScriptURL(WORKER) ?? WORKER);
  const { active } = await navigator.serviceWorker.ready;
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  // What the page loaded before the worker was there has passed it by.
  active.postMessage([location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)]);
}
