// What the newspaper's drawings are made of: SVG in strings, of a few flat colors, the same at each build.

/** A picture of that size. */
export const picture = (width, height, ...parts) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${parts.flat(9).join('')}</svg>\n`;

const round = (number) => Math.round(number * 10) / 10;
const attributes = (given) =>
  Object.entries(given)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? round(value) : value}"`)
    .join('');
export const shape = (name, given) => `<${name}${attributes(given)}/>`;

export const rect = (x, y, width, height, fill, more) => shape('rect', { x, y, width, height, fill, ...more });
export const circle = (cx, cy, r, fill, more) => shape('circle', { cx, cy, r, fill, ...more });
export const ellipse = (cx, cy, rx, ry, fill, more) => shape('ellipse', { cx, cy, rx, ry, fill, ...more });
export const area = (d, fill, more) => shape('path', { d, fill, ...more });
export const line = (d, stroke, width, more) =>
  shape('path', {
    d,
    fill: 'none',
    stroke,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  });
export const polygon = (points, fill, more) =>
  shape('polygon', { points: points.map(([x, y]) => `${round(x)},${round(y)}`).join(' '), fill, ...more });
export const group = (transform, ...parts) => `<g transform="${transform}">${parts.flat(9).join('')}</g>`;
export const faint = (opacity, ...parts) => `<g opacity="${opacity}">${parts.flat(9).join('')}</g>`;

/** From one color at the top to another at the bottom; `id` is used once in a picture. */
export const fade = (id, ...colors) =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${colors.map((color, at) => `<stop offset="${at / (colors.length - 1)}" stop-color="${color}"/>`).join('')}</linearGradient>`;

/** Numbers from 0 to 1 that look random, and are the same for the same seed (mulberry32). */
export function dice(seed) {
  let state = seed >>> 0;
  return (from = 0, to = 1) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return from + (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * (to - from);
  };
}

export const times = (count, make) => Array.from({ length: count }, (_, at) => make(at));

/** A smooth line through points. */
export function through(points) {
  const [[x, y], ...others] = points;
  let path = `M${round(x)} ${round(y)}`;
  let before = [x, y];
  for (const [toX, toY] of others) {
    const middle = (before[0] + toX) / 2;
    path += `C${round(middle)} ${round(before[1])} ${round(middle)} ${round(toY)} ${round(toX)} ${round(toY)}`;
    before = [toX, toY];
  }
  return path;
}

/** Hills from edge to edge: `y` is their mean height, `swing` how far they rise and fall. */
export function hills(width, height, y, swing, fill, seed, steps = 6) {
  const roll = dice(seed);
  const points = times(steps + 1, (at) => [(width / steps) * at, y + roll(-swing, swing)]);
  return area(`${through(points)}L${width} ${height}L0 ${height}Z`, fill);
}

/** Short strokes of light on water, wider to the front. */
export function glints(width, top, bottom, color, seed, count = 60) {
  const roll = dice(seed);
  return times(count, () => {
    const depth = roll();
    const y = top + (bottom - top) * depth ** 1.4;
    const length = 14 + 70 * depth * roll(0.4, 1);
    const x = roll(-20, width);
    return line(`M${round(x)} ${round(y)}h${round(length)}`, color, 1.2 + 2.4 * depth, { opacity: roll(0.2, 0.7) });
  });
}

export function stars(width, bottom, seed, count = 90) {
  const roll = dice(seed);
  return times(count, () =>
    circle(roll(0, width), roll(0, bottom), roll(0.8, 2.2), '#fff6df', { opacity: roll(0.35, 1) }),
  );
}
