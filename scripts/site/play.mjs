// The playground: `play/` and `ar/play/`, from www/play/. `npx maqal serve` has the same in the package
// (scripts/bundle.mjs), without the other tools.
import { build as bundle } from 'esbuild';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES } from '../../www/play/examples.js';
import { playPage } from '../../www/play/page.mjs';
import { escape, relative } from './html.mjs';
import { LANGUAGES, inLanguage } from './shell.mjs';

/** What the pages may do. The worker's script alone starts a worker, and only maqal writes HTML into the page. */
export const POLICY = {
  'frame-src': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'maqal maqal-play maqal-site',
};

/** What is not for the browser as it is: page.mjs writes the pages, and peers.js is bundled. */
const NOT_SERVED = /\.mjs$|^peers\./;

export async function build(site) {
  for (const [path, text] of await playFiles(site.root, { page: site.page, hasPeers: true })) site.write(path, text);
}

/**
 * The files of the playground, by their paths in the site.
 *
 * @param {string} root the repository
 * @param {{ page: typeof import('./shell.mjs').page, hasPeers: boolean }} settings
 * @returns {Promise<[string, string][]>}
 */
export async function playFiles(root, { page, hasPeers }) {
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const scripts = readdirSync(join(root, 'www/play'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(root, 'www/play/').length).replaceAll('\\', '/'))
    .filter((path) => !NOT_SERVED.test(path))
    .sort();
  return [
    ...LANGUAGES.map((lang) => [inLanguage('play/index.html', lang), pageIn(lang, page, hasPeers)]),
    ...scripts.map((path) => [`play/${path}`, read(`www/play/${path}`)]),
    ...EXAMPLES.filter(({ of }) => of).map(({ file, of }) => [`play/examples/${file}`, read(of)]),
    ...(hasPeers ? await peers(root) : []),
  ];
}

function pageIn(lang, page, hasPeers) {
  const path = inLanguage('play/index.html', lang);
  const to = (target) => escape(relative(path, target));
  const head = `<link rel="stylesheet" href="${to('play/play.css')}">\n<script type="module" src="${to('play/play.js')}"></script>`;
  return page({ path, lang, ...playPage(lang, { hasPeers }), active: 'play', head, policy: POLICY });
}

/** The frame of other tools, and their script, with their licenses. */
async function peers(root) {
  const { outputFiles: [{ text }] } = await bundle({
    entryPoints: [join(root, 'www/play/peers.js')],
    bundle: true,
    write: false,
    format: 'iife', // a module would ask for CORS, from the frame's own origin
    target: 'es2022',
    minify: true,
    legalComments: 'inline',
  });
  return [['play/peers.html', readFileSync(join(root, 'www/play/peers.html'), 'utf8')], ['play/peers.js', text]];
}
