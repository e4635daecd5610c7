// Scenes of the town: the train, a street, an oven, an archive.
import { W, H, scene, sky } from './stage.mjs';
import {
  area,
  circle,
  dice,
  ellipse,
  fade,
  faint,
  group,
  hills,
  line,
  polygon,
  rect,
  stars,
  times,
} from './shapes.mjs';

const carriage = (x, y) => [
  rect(x, y, 214, 66, '#7c2f33', { rx: 8 }),
  rect(x, y + 44, 214, 8, '#d9b36c'),
  times(5, (at) => rect(x + 18 + at * 38, y + 12, 25, 24, '#ffdf94', { rx: 3 })),
  [40, 72, 142, 174].map((at) => circle(x + at, y + 70, 11, '#15181d')),
];

const nightTrain = () =>
  scene(
    sky('#0c1830', '#24385c', '#5b5f7d'),
    stars(W, 330, 5, 140),
    hills(W, H, 330, 90, '#28365a', 8, 5),
    hills(W, H, 420, 60, '#1d2948', 23, 6),
    hills(W, H, 520, 36, '#16203a', 3, 5),
    times(6, (at) =>
      area(
        `M${at * 224 - 70} 675V420H${at * 224 + 154}V675H${at * 224 + 122}V520A80 88 0 0 0 ${at * 224 - 38} 520V675Z`,
        '#4a4650',
      ),
    ),
    rect(0, 392, W, 32, '#5b5661'),
    rect(0, 388, W, 7, '#716b76'),
    carriage(80, 316),
    carriage(312, 316),
    carriage(544, 316),
    area('M776 382V304H826V322H960Q1000 322 1006 382Z', '#1f4a4a'),
    rect(786, 312, 30, 28, '#ffdf94', { rx: 3 }),
    rect(900, 286, 24, 40, '#163637'),
    rect(776, 360, 232, 8, '#d9b36c'),
    [806, 848, 900, 950, 984].map((at) => circle(at, 386, 12, '#15181d')),
    polygon(
      [
        [1004, 348],
        [1200, 290],
        [1200, 420],
      ],
      '#ffe9b0',
      { opacity: 0.28 },
    ),
    circle(1003, 350, 8, '#fff4d0'),
    faint(
      0.5,
      [
        [912, 262, 18],
        [884, 236, 26],
        [842, 214, 34],
        [788, 200, 40],
      ].map(([x, y, r]) => circle(x, y, r, '#b8bccb')),
    ),
  );

const house = (x, width, height, wall, shadow) => [
  rect(x, H - height, width, height, wall),
  rect(x + width - 18, H - height, 18, height, shadow, { opacity: 0.5 }),
  times(Math.floor(height / 120), (row) =>
    times(Math.floor(width / 90), (column) => [
      rect(x + 24 + column * 84, H - height + 34 + row * 112, 40, 58, '#5e7480', { rx: 20 }),
      rect(x + 18 + column * 84, H - height + 96 + row * 112, 52, 7, shadow),
    ]),
  ),
];

const shadeStreet = () =>
  scene(
    sky('#5fa9c9', '#e9f0e4'),
    circle(600, 90, 54, '#fff5cf'),
    house(-20, 280, 560, '#e8cfa4', '#b08a5a'),
    house(250, 150, 430, '#d9b48a', '#a37a52'),
    house(800, 150, 450, '#dcbf97', '#a98557'),
    house(945, 290, 590, '#e6c896', '#b18c58'),
    polygon(
      [
        [400, 675],
        [800, 675],
        [700, 470],
        [500, 470],
      ],
      '#cbb491',
    ),
    rect(400, 470, 400, 4, '#a98e66'),
    polygon(
      [
        [400, 675],
        [250, 675],
        [500, 470],
      ],
      '#b99f78',
    ),
    polygon(
      [
        [800, 675],
        [950, 675],
        [700, 470],
      ],
      '#a88c64',
    ),
    [
      ['#d9694a', 150],
      ['#f3ead6', 222],
      ['#3d7d8c', 296],
      ['#e6b34d', 362],
      ['#f3ead6', 418],
    ].map(([color, y], at) =>
      area(
        `M${256 + at * 34} ${y}Q600 ${y + 110 - at * 12} ${946 - at * 34} ${y - 6}L${946 - at * 34} ${y + 46 - at * 5}Q600 ${y + 170 - at * 18} ${256 + at * 34} ${y + 50 - at * 5}Z`,
        color,
        { opacity: 0.95 },
      ),
    ),
    [
      [330, 640, 1.2],
      [820, 628, 1.1],
      [470, 556, 0.7],
      [720, 552, 0.66],
    ].map(([x, y, size]) =>
      group(
        `translate(${x} ${y}) scale(${size})`,
        faint(0.35, ellipse(0, 20, 80, 10, '#4a3c2a')),
        rect(-60, -16, 120, 9, '#3f5a54'),
        rect(-60, -40, 120, 8, '#3f5a54'),
        line('M-50-12V18M50-12V18', '#2c3d3a', 6),
      ),
    ),
    [
      [560, 600, '#5b3a52'],
      [640, 610, '#2f4f5d'],
    ].map(([x, y, coat]) => [
      ellipse(x, y + 26, 26, 5, '#4a3c2a', { opacity: 0.4 }),
      area(`M${x - 15} ${y + 24}Q${x - 16} ${y - 26} ${x} ${y - 30}Q${x + 16} ${y - 26} ${x + 15} ${y + 24}Z`, coat),
      circle(x, y - 40, 11, '#c79a78'),
    ]),
  );

const loaf = (x, y, size = 1) =>
  group(
    `translate(${x} ${y}) scale(${size})`,
    ellipse(0, 0, 54, 24, '#c98b4a'),
    ellipse(0, -4, 50, 19, '#dfa764'),
    line('M-24-8L-12 2M-4-12L6 0M18-10L26 0', '#a86b32', 4),
  );

const bakery = () =>
  scene(
    rect(0, 0, W, H, '#4f3a2f'),
    times(12, (row) =>
      times(11, (column) =>
        rect(
          column * 118 - (row % 2) * 58,
          row * 58,
          112,
          52,
          ['#5d4537', '#594134', '#63493a'][(row * 5 + column) % 3],
          { rx: 3 },
        ),
      ),
    ),
    area('M160 600V330A250 230 0 0 1 660 330V600Z', '#7b5a45'),
    area('M214 600V346A196 180 0 0 1 606 346V600Z', '#1d1310'),
    `<defs>${fade('fire', '#ffb347', '#e2542b')}</defs>`,
    area('M240 600Q260 470 320 520Q340 400 410 470Q450 380 490 500Q560 460 582 600Z', 'url(#fire)'),
    area('M330 600Q350 520 400 550Q430 480 470 560L490 600Z', '#ffe08a'),
    rect(0, 596, W, 79, '#8d6b4f'),
    rect(0, 596, W, 10, '#ab8462'),
    rect(780, 170, 380, 14, '#a47a4f'),
    rect(780, 300, 380, 14, '#a47a4f'),
    rect(780, 430, 380, 14, '#a47a4f'),
    [146, 276, 406].map((y, row) =>
      times(3 + (row === 1), (at) => loaf(846 + at * 104 - (row === 1) * 20, y + 4, 0.92)),
    ),
    group(
      'translate(690 470)',
      area('M-58 130V-6Q-50-64 0-64Q52-64 58-6V130Z', '#f0e7d6'),
      circle(0, -104, 36, '#bb8763'),
      area('M-40-118Q-50-178 0-176Q52-178 40-118Z', '#fbf7ee'),
      area('M-34-96Q-20-66 0-66Q22-66 34-96Q18-84 0-84Q-18-84-34-96Z', '#3a2c26'),
      line('M-30 4L-150 76', '#f0e7d6', 26),
    ),
    line('M740 500L380 584', '#c79a63', 10),
    ellipse(370, 588, 64, 13, '#c79a63'),
    loaf(366, 574, 0.9),
  );

const reel = (x, y, r) => [
  circle(x, y, r, '#22282c'),
  circle(x, y, r * 0.9, '#5a3f2c'),
  circle(x, y, r * 0.5, '#d8d2c3'),
  times(3, (at) => group(`rotate(${at * 120 + 20} ${x} ${y})`, ellipse(x, y - r * 0.3, r * 0.1, r * 0.14, '#22282c'))),
  circle(x, y, r * 0.08, '#22282c'),
];

const radio = () =>
  scene(
    rect(0, 0, W, H, '#3b3a3f'),
    times(4, (row) => [
      rect(0, 110 + row * 128, W, 12, '#6d5138'),
      times(46, (at) => {
        const roll = dice(at * 7 + row);
        return rect(
          4 + at * 26,
          20 + row * 128 + roll(0, 12),
          21,
          90,
          row === 3
            ? ['#4a4136', '#3f382f'][at % 2]
            : ['#b5543f', '#d8b272', '#56747a', '#e7dcc4', '#7f8f6a'][Math.floor(roll(0, 5))],
        );
      }),
    ]),
    rect(0, 0, W, H, '#17181c', { opacity: 0.42 }),
    rect(0, 560, W, 115, '#7a5a3c'),
    rect(0, 560, W, 10, '#9a744e'),
    rect(330, 250, 540, 330, '#c9c2b2', { rx: 16 }),
    rect(330, 470, 540, 110, '#8e8778', { rx: 16 }),
    reel(470, 356, 92),
    reel(730, 356, 92),
    line('M420 434Q520 470 600 462T780 434', '#3a2a1e', 4),
    rect(570, 440, 60, 34, '#4b4a48', { rx: 4 }),
    times(6, (at) => rect(372 + at * 50, 506, 36, 44, at === 2 ? '#b3402c' : '#ddd7c8', { rx: 4 })),
    rect(700, 496, 140, 60, '#f2ead2', { rx: 6 }),
    line('M714 546Q770 500 828 546', '#3b3a3f', 3),
    line('M770 552L800 512', '#b3402c', 4),
    group(
      'translate(1010 520)',
      line('M0 50V-90', '#2b2f33', 9),
      ellipse(0, 54, 60, 12, '#2b2f33'),
      rect(-26, -190, 52, 104, '#9aa0a0', { rx: 26 }),
      times(6, (at) => line(`M-22 ${-170 + at * 15}H22`, '#5c6264', 3)),
    ),
    polygon(
      [
        [200, 0],
        [420, 0],
        [860, 675],
        [120, 675],
      ],
      '#ffe6ad',
      { opacity: 0.09 },
    ),
  );

export const TOWN = { 'night-train': nightTrain, 'shade-street': shadeStreet, bakery: bakery, radio: radio };
