// How long the calls take: measured when somebody looks, not while he types.
import { code, make, table } from '../dom.js';
import { time } from '../engine.js';

const sizeOf = (text) => new TextEncoder().encode(text).length;

export function timingView(panel, { words }) {
  const place = panel.querySelector('.measured');
  const again = panel.querySelector('button');
  let current;
  again.addEventListener('click', () => current && show(current));

  async function show(result) {
    current = result;
    again.disabled = true;
    place.replaceChildren(make('p', { role: 'status' }, words.measuring));
    const bytes = sizeOf(result.judged);
    try {
      const measured = await time(result);
      if (current !== result) return;
      place.replaceChildren(tableOf(measured, bytes), make('p', { class: 'note' }, words.timeNote(words.size(bytes))));
    } catch (error) {
      place.replaceChildren(make('p', {}, words.failed(error.message)));
    } finally {
      again.disabled = false;
    }
  }

  function tableOf(measured, bytes) {
    const columns = [words.call, words.median, words.range, words.throughput, words.samples];
    const rows = Object.entries(measured).map(([name, { median, least, most, samples, runs }]) => [
      code(`${name}()`),
      words.milliseconds(median),
      `${words.milliseconds(least)} – ${words.milliseconds(most)}`,
      words.speed(bytes, median),
      words.samplesOf(words.count(samples), words.count(runs)),
    ]);
    return table(panel.getAttribute('aria-label'), columns, rows);
  }

  return {
    show,
    clear() {
      current = undefined;
      place.replaceChildren();
    },
  };
}
