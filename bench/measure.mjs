// Medians of interleaved runs. The source of `measure` runs in Node and, as text, in the browser: it must not name anything outside itself.

export const median = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];

/**
 * For each runner `ms`, milliseconds a call, and `factor`, how many times as long as the first: medians over `rounds` rounds. A factor is one of neighbours in
 * time, for the clock of a machine that others use, too, may double within a minute. Every round runs every runner once, each time starting with another one, so that
 * a machine that slows down or a garbage collection hits all alike. A run is as many calls as fill `batch` milliseconds: clocks are coarse.
 */
export function measure(runners, { rounds = 15, batch = 20 } = {}) {
  const names = Object.keys(runners);
  const calls = {};
  for (const name of names) {
    const begin = performance.now();
    let n = 0;
    do { runners[name](); n++; } while (performance.now() - begin < batch * 3); // warm-up, and how many calls fill a batch
    calls[name] = Math.max(1, Math.ceil((batch * n) / (performance.now() - begin)));
  }
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < names.length; i++) {
      const name = names[(round + i) % names.length];
      const begin = performance.now();
      for (let n = 0; n < calls[name]; n++) runners[name]();
      times[name].push((performance.now() - begin) / calls[name]);
    }
  }
  const median = (all) => [...all].sort((a, b) => a - b)[all.length >> 1];
  const factor = (name) => median(times[name].map((ms, round) => ms / times[names[0]][round]));
  return Object.fromEntries(names.map((name) => [name, { ms: median(times[name]), factor: factor(name) }]));
}
