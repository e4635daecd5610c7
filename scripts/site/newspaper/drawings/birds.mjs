// Scenes of the salt pans, and of the birds that have come back to them.
import { W, H, scene, sky } from './stage.mjs';
import {
  area,
  circle,
  dice,
  ellipse,
  fade,
  faint,
  glints,
  group,
  hills,
  line,
  picture,
  polygon,
  rect,
  times,
} from './shapes.mjs';

const flamingo = (x, y, size, pose = 0) =>
  group(
    `translate(${x} ${y}) scale(${size})`,
    line('M-6 0V104M12 2V60L2 104', '#d9667c', 5),
    ellipse(0, -14, 46, 26, '#f08fa0', { transform: 'rotate(-8)' }),
    area('M-44-14Q-78-8-86 8Q-50 12-30 2Z', '#d9667c'),
    area('M-30-20Q6-44 40-16Q10 10-30-20Z', '#f6b3bd'),
    pose
      ? [
          line('M38-22C82-30 84 40 66 72', '#f08fa0', 12),
          ellipse(62, 80, 13, 9, '#f08fa0'),
          area('M54 82q-2 18-14 22q-2-14 2-24Z', '#2b2b30'),
        ]
      : [
          line('M38-22C84-30 30-92 56-126', '#f08fa0', 12),
          ellipse(62, -130, 14, 10, '#f08fa0'),
          area('M72-132q18 6 14 24q-12-4-20-16Z', '#2b2b30'),
          circle(64, -132, 2, '#2b2b30'),
        ],
  );

const heap = (x, y, size, shade = '#d5dbe0') => [
  polygon(
    [
      [x - 150 * size, y],
      [x, y - 120 * size],
      [x + 160 * size, y],
    ],
    '#fbfaf6',
  ),
  polygon(
    [
      [x, y - 120 * size],
      [x + 160 * size, y],
      [x + 30 * size, y],
    ],
    shade,
  ),
];

const flamingos = () =>
  scene(
    sky('#9cc3cf', '#f7dccb'),
    hills(W, H, 270, 18, '#a3a8b4', 12, 6),
    heap(180, 320, 1),
    heap(1010, 316, 0.8),
    heap(840, 312, 0.5),
    rect(0, 312, W, H - 312, '#e7b8ad'),
    rect(0, 312, W, 14, '#c9a49c'),
    glints(W, 330, 660, '#fff4ec', 6, 80),
    [
      [210, 400, 0.62, 1],
      [330, 380, 0.5, 0],
      [470, 410, 0.7, 0],
      [620, 392, 0.56, 1],
      [760, 420, 0.74, 0],
      [900, 396, 0.55, 1],
      [1040, 410, 0.62, 0],
    ].map((given) => [
      faint(0.3, ellipse(given[0], given[1] + 104 * given[2], 50 * given[2], 6, '#b96f74')),
      flamingo(...given),
    ]),
    [
      [150, 520, 1.05, 0],
      [420, 540, 1.15, 1],
      [700, 530, 1.1, 0],
      [980, 548, 1.2, 1],
    ].map((given) => [
      faint(0.3, ellipse(given[0], given[1] + 104 * given[2], 56 * given[2], 8, '#b96f74')),
      flamingo(...given),
    ]),
  );

const flyer = (x, y, size) =>
  group(
    `translate(${x} ${y}) scale(${size})`,
    line('M-60 4L-22 0M20-2L70-14', '#e37b8e', 5),
    ellipse(0, 0, 26, 9, '#f08fa0'),
    area('M-8-2Q-26-52-66-60Q-24-34 12-4Z', '#d9667c'),
    area('M-4-2Q18-58 52-70Q30-28 14-2Z', '#2f2a32'),
    circle(72, -15, 4, '#2b2b30'),
  );

const flight = () =>
  picture(
    800,
    600,
    `<defs>${fade('sky', '#3c5d7c', '#e8a58b', '#f9dfc0')}</defs>`,
    rect(0, 0, 800, 600, 'url(#sky)'),
    circle(580, 420, 48, '#fff3d5'),
    rect(0, 470, 800, 130, '#7d6f80'),
    glints(800, 476, 596, '#ffe6c4', 14, 40),
    times(13, (at) => flyer(90 + at * 52, 330 - at * 20 + (at % 3) * 16, 0.5 + (at % 4) * 0.07)),
  );

const pans = () => {
  const colors = [
    '#c9d7d2',
    '#a6c4bd',
    '#e7c6b8',
    '#d68d84',
    '#b65a5e',
    '#f0e4d3',
    '#8fb0ad',
    '#dba79a',
    '#f6f2e8',
    '#c77872',
    '#9fbfb4',
    '#e9d3c0',
  ];
  const roll = dice(31);
  return picture(
    800,
    600,
    rect(0, 0, 800, 600, '#7c7460'),
    group(
      'rotate(-9 400 300)',
      times(5, (row) =>
        times(4, (column) =>
          rect(
            -60 + column * 236 + (row % 2) * 40,
            -70 + row * 152,
            222,
            138,
            colors[Math.floor(roll(0, colors.length))],
          ),
        ),
      ),
    ),
    line('M-10 470C200 430 520 520 810 420', '#5d8a90', 26),
    line('M-10 470C200 430 520 520 810 420', '#8fb9bb', 8),
  );
};

const watcher = (x, y, coat, scarf) =>
  group(
    `translate(${x} ${y})`,
    area('M-44 90Q-46 10 0 0Q46 10 46 90Z', coat),
    circle(0, -26, 27, '#c99b79'),
    area('M-30-22Q-34-62 0-62Q34-62 31-20Q30-44 0-44Q-28-44-30-22Z', scarf),
    rect(10, -34, 40, 12, '#26292d'),
    rect(44, -38, 12, 20, '#26292d'),
    line('M20 30L40-22', coat, 15),
  );

const counters = () =>
  picture(
    800,
    600,
    `<defs>${fade('sky', '#a9cbd3', '#f8e6d2')}</defs>`,
    rect(0, 0, 800, 600, 'url(#sky)'),
    heap(620, 330, 0.9),
    rect(0, 328, 800, 110, '#e2b6ab'),
    glints(800, 334, 430, '#fff', 8, 30),
    area('M0 430Q400 380 800 440V600H0Z', '#8b7355'),
    area('M0 470Q380 430 800 486V600H0Z', '#735d43'),
    watcher(150, 400, '#3f5f6b', '#b3563d'),
    watcher(280, 412, '#7a5068', '#e5d6bb'),
    watcher(410, 404, '#4d6b4f', '#41506b'),
    watcher(540, 416, '#a8763f', '#7d2f3a'),
    watcher(664, 408, '#39465f', '#c9a24b'),
  );

const saltHeap = () =>
  picture(
    800,
    600,
    `<defs>${fade('sky', '#6fa3b7', '#dfeae6')}</defs>`,
    rect(0, 0, 800, 600, 'url(#sky)'),
    hills(800, 600, 420, 12, '#8f9c97', 3, 5),
    polygon(
      [
        [60, 560],
        [390, 170],
        [760, 560],
      ],
      '#fcfbf7',
    ),
    polygon(
      [
        [390, 170],
        [760, 560],
        [470, 560],
      ],
      '#d3dade',
    ),
    polygon(
      [
        [390, 170],
        [250, 560],
        [330, 560],
      ],
      '#eef0ef',
    ),
    rect(0, 552, 800, 48, '#a58b68'),
    group(
      'translate(390 158) scale(1.3)',
      ellipse(0, -10, 26, 12, '#fff'),
      area('M-6-18Q-40-14-54-2Q-20 0 6-6Z', '#8b98a1'),
      circle(24, -24, 10, '#fff'),
      area('M33-25l14 4l-14 3Z', '#e0a02f'),
      circle(27, -26, 1.8, '#222'),
      line('M-2 0V10M8 0V10', '#d8893b', 2.5),
    ),
  );

export const BIRDS = {
  flamingos: flamingos,
  'flamingos-flight': flight,
  'salt-pans': pans,
  'bird-counters': counters,
  'salt-heap': saltHeap,
};
