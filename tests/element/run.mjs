// Runs the cases in whatever browser has opened the page: `window.judge(names)` gives JSON of what went wrong, by name.
import { cases } from './cases.mjs';
import { clean } from './tools.mjs';

const within = (seconds, work) =>
  Promise.race([work, new Promise((_, reject) => setTimeout(() => reject(new Error(`not done in ${seconds} seconds`)), seconds * 1000))]);

window.judge = async (names) => {
  const failures = {};
  for (const name of names ?? Object.keys(cases)) {
    try {
      await within(20, cases[name]());
    } catch (error) {
      failures[name] = String(error?.stack || error).includes(error?.message) ? error.stack : `${error}\n${error?.stack}`;
    }
    clean();
  }
  return JSON.stringify({ count: Object.keys(cases).length, failures });
};
window.caseNames = Object.keys(cases);
document.title = 'ready';
