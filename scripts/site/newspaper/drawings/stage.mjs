// What several of the newspaper's scenes have: their size, their skies, a boat.
import { area, fade, group, line, picture, rect } from './shapes.mjs';

export const [W, H] = [1200, 675];

export const scene = (...parts) => picture(W, H, ...parts);

export const sky = (...colors) => [`<defs>${fade('sky', ...colors)}</defs>`, rect(0, 0, W, H, 'url(#sky)')];

export const boat = (x, y, size, hull = '#22333b', cabin = '#e9dcc3') =>
  group(
    `translate(${x} ${y}) scale(${size})`,
    area('M-70 0Q-60 28-38 30H44Q64 24 78-10Q40 2-70 0Z', hull),
    rect(-24, -30, 40, 31, cabin),
    rect(-17, -23, 11, 11, '#3d5a64'),
    rect(0, -23, 11, 11, '#3d5a64'),
    line('M28-2V-92M28-88L-50-6M28-88L70-12', hull, 3),
  );
