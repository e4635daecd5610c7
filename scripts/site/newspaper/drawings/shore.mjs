// Scenes of the river, the delta and the fishermen.
import { W, H, scene, sky, boat } from './stage.mjs';
import {
  area,
  circle,
  dice,
  ellipse,
  faint,
  glints,
  group,
  hills,
  line,
  polygon,
  rect,
  stars,
  times,
} from './shapes.mjs';

const reed = (x, y, height, lean, color) => [
  line(`M${x} ${y}q${lean / 3} ${-height / 2} ${lean} ${-height}`, color, 3.5),
  ellipse(x + lean, y - height, 4, 17, '#5b3a22', { transform: `rotate(${lean / 2} ${x + lean} ${y - height})` }),
];

function reeds(from, to, y, seed, color = '#26463f', count = 22) {
  const roll = dice(seed);
  return times(count, () => reed(roll(from, to), y + roll(-8, 24), roll(80, 210), roll(-40, 40), color));
}

const riverMouth = () =>
  scene(
    sky('#274b63', '#c9785a', '#f4cf9b'),
    circle(770, 330, 62, '#fff0cc'),
    faint(0.35, circle(770, 330, 108, '#fff0cc')),
    hills(W, H, 330, 34, '#7b5f6d', 11, 7),
    hills(W, H, 356, 16, '#4d5566', 4, 6),
    rect(0, 372, W, H - 372, '#b9765c'),
    rect(0, 372, W, 90, '#d99a72', { opacity: 0.6 }),
    glints(W, 380, 660, '#ffe3b0', 3, 90),
    polygon(
      [
        [742, 372],
        [798, 372],
        [880, 675],
        [600, 675],
      ],
      '#ffdca0',
      { opacity: 0.25 },
    ),
    area('M0 470Q220 430 420 500T760 560T1200 520V675H0Z', '#5d4a4c', { opacity: 0.45 }),
    boat(420, 470, 0.95),
    boat(560, 432, 0.55, '#2c3a44'),
    area('M0 600Q160 560 330 640L330 675H0Z', '#2a3a37'),
    area('M900 675Q1000 590 1200 580V675Z', '#2a3a37'),
    reeds(0, 260, 640, 21),
    reeds(960, 1200, 640, 8),
  );

const windPump = (x, y) =>
  group(
    `translate(${x} ${y})`,
    line(
      'M-46 40L-9-190M46 40L9-190M-38-10H38M-30-60H30M-22-112H22M-44 30L30-60M44 30L-30-60M-30-60L18-130M30-60L-18-130',
      '#4b4034',
      5,
    ),
    line('M0 30V-190', '#2f3839', 4),
    area('M10-204L96-226V-172L10-188Z', '#b3563d'),
    times(12, (at) =>
      polygon(
        [
          [-5, -14],
          [-15, -72],
          [15, -72],
          [5, -14],
        ],
        at % 2 ? '#e9e2d0' : '#d5cbb4',
        { transform: `translate(0 -196) rotate(${at * 30})` },
      ),
    ),
    circle(0, -196, 12, '#4b4034'),
    rect(-70, 34, 140, 20, '#7f7a70', { rx: 4 }),
    ellipse(0, 36, 60, 8, '#8fb6c3'),
  );

const saltField = () =>
  scene(
    sky('#8fb6c3', '#dfe6dc'),
    hills(W, H, 300, 26, '#8aa0a0', 5, 6),
    hills(W, H, 330, 10, '#6e8577', 9, 5),
    rect(0, 336, W, H - 336, '#9a7b58'),
    times(13, (at) =>
      polygon(
        [
          [600 + (at - 6) * 46, 336],
          [600 + (at - 6) * 46 + 16, 336],
          [600 + (at - 6) * 250 + 96, 675],
          [600 + (at - 6) * 250, 675],
        ],
        at % 2 ? '#866745' : '#a98a64',
      ),
    ),
    area('M230 675Q380 560 520 520T700 420T640 336H700Q780 420 640 520T470 675Z', '#f4f1e8'),
    area('M40 600q130-60 250-20t200 10q-90 60-230 50T40 600Z', '#f4f1e8', { opacity: 0.85 }),
    area('M800 610q110-50 230-14t170-6v50q-150 34-260 14T800 610Z', '#f4f1e8', { opacity: 0.75 }),
    windPump(850, 480),
    times(5, (at) =>
      group(
        `translate(${150 + at * 66} ${430 + (at % 2) * 16}) scale(.8)`,
        line('M0 0V-46M0-20L-16-40M0-26L16-48M0-34L-9-54', '#5e6f4e', 5),
      ),
    ),
  );

const boats = () =>
  scene(
    sky('#0f2233', '#254a62', '#4b7a86'),
    stars(W, 300, 2),
    faint(0.16, circle(930, 130, 88, '#fbf0cf')),
    circle(930, 130, 50, '#fbf0cf'),
    rect(0, 350, W, H - 350, '#12303f'),
    glints(W, 356, 660, '#f7e9bf', 17, 80),
    polygon(
      [
        [906, 350],
        [954, 350],
        [1040, 675],
        [820, 675],
      ],
      '#fbf0cf',
      { opacity: 0.14 },
    ),
    [
      [300, 430, 1.3],
      [640, 396, 0.85],
      [980, 460, 1.1],
    ].map(([x, y, size]) => [
      boat(x, y, size, '#0a1820', '#d8b06a'),
      line(
        `M${x - 62 * size} ${y + 14}C${x - 120 * size} ${y + 90} ${x - 60 * size} ${y + 130} ${x - 92 * size} ${y + 200}`,
        '#cfe3df',
        1.8,
        { 'stroke-dasharray': '2 7' },
      ),
      ellipse(x - 92 * size, y + 204, 8, 11, '#ff8a3c'),
      faint(0.28, circle(x - 92 * size, y + 204, 30, '#ff8a3c')),
    ]),
  );

export const SHORE = { 'river-mouth': riverMouth, 'salt-field': saltField, boats: boats };
