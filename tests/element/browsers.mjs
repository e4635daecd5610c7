// <maqal-article> of the packed package in Chromium, Firefox and WebKit, each case in each of them:
//   node tests/element/browsers.mjs --browsers chromium,firefox,webkit
import { join } from 'node:path';
import { BROWSERS } from '../fuzz/drivers.mjs';
import { option } from '../fuzz/inputs.mjs';
import { install } from '../node/packed.mjs';
import { serveCases } from './server.mjs';

async function run(name, url) {
  const browser = await BROWSERS[name](url);
  const judge = async (names) => JSON.parse(await browser.call(names));
  let failed = 0;
  try {
    const { names } = await judge([]);
    // One by one: a driver waits for an answer only so long.
    for (const one of names) {
      for (const [what, why] of Object.entries((await judge([one])).failures)) {
        console.log(`  ${name}: ${what}\n    ${why}`);
        failed++;
      }
    }
    console.log(`<maqal-article> in ${name}: ${names.length} cases, ${failed} failed`);
    return names.length > 0 && failed === 0;
  } finally {
    await browser.close();
  }
}

const { project } = await install();
const server = await serveCases(join(project, 'node_modules/maqal'));
let well = true;
try {
  const url = new URL('element/page.html', server.url).href;
  for (const name of option('browsers', 'chromium,firefox,webkit').split(',')) well = (await run(name, url)) && well;
} finally {
  await server.close();
}
process.exitCode = well ? 0 : 1;
