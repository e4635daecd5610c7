// Runs cases in whatever browser has opened the page: `window.judge(names)` gives JSON of all names there are, and of
// what went wrong, by name.
import { cases } from './cases.mjs';
import { clean, wait } from './tools.mjs';

const SECONDS = 30;
const inTime = (work) =>
  Promise.race([work, wait(SECONDS * 1000).then(() => Promise.reject(new Error(`not done in ${SECONDS} seconds`)))]);

window.judge = async (names) => {
  const failures = {};
  for (const name of names) {
    try {
      await inTime(cases[name]());
    } catch (error) {
      failures[name] = `${error}\n${error.stack}`;
    }
    clean();
  }
  return JSON.stringify({ names: Object.keys(cases), failures });
};
document.title = 'ready';
