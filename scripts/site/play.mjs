// The playground, from www/play/: `play/` and `ar/play/` of the site, and the same without other tools for the package,
// where `npx maqal serve` has it.
import { build as bundle } from 'esbuild';
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { EXAMPLES } from '../../www/play/examples.js';
import { playPage } from '../../www/play/page.mjs';
import { escape, relative } from './html.mjs';
import { reachable } from './package.mjs';
import { LANGUAGES, inLanguage, page } from './shell.mjs';

/** What the pages may do. The worker's script alone starts a worker, and only maqal writes HTML into the page. */
const POLICY = {
  'frame-src': "'self'",
  'trusted-types': 'maqal maqal-play maqal-site',
};

/** What is not for the browser as it is: page.mjs writes the pages, and peers.js is bundled. */
const NOT_SERVED = /\.mjs$|^peers\./;

export async function build({ root, write }) {
  const preloads = modules(root);
  for (const lang of LANGUAGES) write(inLanguage(PAGE, lang), pageIn(root, lang, { preloads }));
  for (const [path, text] of [...files(root), ...(await peers(root))]) write(path, text);
}

const PAGE = 'play/index.html';

/**
 * The same for the package: what is in its folder `play/`, where what is maqal's own lies one folder higher; and in
 * files.json, by its address on the server, every file of the package that the playground asks for.
 *
 * @param {string} root the repository
 * @returns {[string, string][]} paths in the package, and texts
 */
export function packagedFiles(root) {
  const own = files(root).map(([path, text]) => [path, text.replaceAll('../maqal/', '../')]);
  const pages = LANGUAGES.map((lang) => [`play/${lang}.html`, pageIn(root, lang, { hasPeers: false, isAlone: true })]);
  const shell = Object.entries(SHELL).map(([name, of]) => [`play/${name}`, readFileSync(join(root, of), 'utf8')]);
  const addresses = Object.fromEntries([
    ...LANGUAGES.map((lang) => [`/${inLanguage('play/', lang)}`, `play/${lang}.html`]),
    ...Object.keys(SHELL).map((name) => [`/${name}`, `play/${name}`]),
    ...[...own.map(([path]) => path), ...reachable(join(root, 'pkg'), ['style.css', ...own.flatMap(askedBy)])].map((path) => [`/${path}`, path]),
  ]);
  return [...own, ...pages, ...shell, ['play/files.json', `${JSON.stringify(addresses, null, 1)}\n`]];
}

/** What the pages of the package need of the site besides. */
const SHELL = { 'site.css': 'www/site.css', 'icon.svg': 'www/images/icon.svg' };

/** The package's scripts that a script of the playground imports. */
const askedBy = ([path, text]) => [...text.matchAll(/'((?:\.\.\/)+[\w/.-]+\.js)'/g)]
  .map(([, target]) => posix.join(posix.dirname(path), target))
  .filter((target) => !target.startsWith('play/'));

/** All but the pages, by their paths in the site. */
function files(root) {
  const read = (path) => readFileSync(join(root, path), 'utf8');
  const served = readdirSync(join(root, 'www/play'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(root, 'www/play/').length).replaceAll('\\', '/'))
    .filter((path) => !NOT_SERVED.test(path))
    .sort();
  return [
    ...served.map((path) => [`play/${path}`, read(`www/play/${path}`)]),
    ...EXAMPLES.filter(({ of }) => of).map(({ file, of }) => [`play/examples/${file}`, read(of)]),
  ];
}

function pageIn(root, lang, { hasPeers = true, isAlone = false, preloads = [] }) {
  const path = inLanguage(PAGE, lang);
  const to = (target) => escape(relative(path, target));
  const head = [
    `<link rel="stylesheet" href="${to('play/play.css')}">`,
    ...preloads.map((target) => `<link rel="modulepreload" href="${to(target)}">`),
    `<script type="module" src="${to('play/play.js')}"></script>`,
  ].join('\n');
  const first = EXAMPLES.find((one) => one.lang === lang);
  const example = { id: first.id, text: readFileSync(join(root, `www/play/examples/${first.file}`), 'utf8') };
  return page({ path, lang, ...playPage(lang, { hasPeers, example }), active: 'play', head, policy: POLICY, isAlone });
}

/** The page's script and all that it imports, so that a browser asks for all at once and not level by level. */
function modules(root) {
  const found = new Set(['play/play.js']);
  for (const path of found) {
    const text = readFileSync(join(root, path.replace(/^play/, 'www/play').replace(/^maqal/, 'pkg')), 'utf8');
    for (const [, target] of text.matchAll(/^(?:import|export)\b[^'"();]*'(\.[^']+\.js)';/gm)) found.add(posix.join(posix.dirname(path), target));
  }
  return [...found];
}

/** The frame of other tools, and their script, with their licenses. */
async function peers(root) {
  const version = JSON.parse(readFileSync(join(root, 'node_modules/@mozilla/readability/package.json'), 'utf8')).version;
  const { outputFiles: [{ text }] } = await bundle({
    entryPoints: [join(root, 'www/play/peers.js')],
    bundle: true,
    write: false,
    format: 'iife', // a module would ask for CORS, from the frame's own origin
    target: 'es2022',
    minify: true,
    legalComments: 'inline',
    define: { READABILITY_VERSION: JSON.stringify(version) },
    banner: { js: `/*! @mozilla/readability ${version}: Copyright (c) 2010 Arc90 Inc, Apache-2.0 (../maqal/LICENSE-APACHE) */` },
  });
  return [['play/peers.html', readFileSync(join(root, 'www/play/peers.html'), 'utf8')], ['play/peers.js', text]];
}
