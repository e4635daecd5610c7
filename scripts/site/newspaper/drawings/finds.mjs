// Scenes of what was found, written down, sent up and won.
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
  picture,
  polygon,
  rect,
  stars,
  times,
} from './shapes.mjs';

const oldMap = () => {
  const roll = dice(44);
  const relief = times(34, () => {
    const [x, y, r] = [roll(120, 1080), roll(90, 420), roll(14, 34)];
    return line(
      `M${x - r} ${y + r}L${x} ${y - r / 2}L${x + r} ${y + r}M${x} ${y - r / 2}L${x + r * 0.4} ${y + r}`,
      '#7b5f3d',
      1.8,
      { opacity: 0.7 },
    );
  });
  return picture(
    1200,
    800,
    rect(0, 0, 1200, 800, '#d9bd86'),
    times(26, () => circle(roll(0, 1200), roll(0, 800), roll(20, 120), '#b98f55', { opacity: 0.08 })),
    rect(36, 36, 1128, 728, 'none', { stroke: '#6b4f2e', 'stroke-width': 3 }),
    rect(46, 46, 1108, 708, 'none', { stroke: '#6b4f2e', 'stroke-width': 1 }),
    times(3, (at) => line(`M${300 * (at + 1)} 0V800`, '#a98450', 5, { opacity: 0.35 })),
    line('M0 400H1200', '#a98450', 5, { opacity: 0.35 }),
    relief,
    line('M940 90C860 180 900 250 760 300S560 380 540 470S360 560 300 640S180 700 110 730', '#3f6475', 7),
    line('M620 120C640 200 700 240 760 300M380 200C420 300 500 400 540 470', '#3f6475', 3.4),
    times(12, (at) =>
      circle(200 + ((at * 331) % 800), 130 + ((at * 173) % 420), 7, 'none', { stroke: '#3f6475', 'stroke-width': 3 }),
    ),
    circle(842, 430, 13, 'none', { stroke: '#a0281f', 'stroke-width': 3 }),
    circle(842, 430, 6, '#3f6475'),
    line('M842 430C800 470 740 480 690 520S560 560 500 600', '#a0281f', 4.5, { 'stroke-dasharray': '16 11' }),
    group(
      'translate(1010 620)',
      times(8, (at) =>
        polygon(
          [
            [0, 0],
            [at % 2 ? 9 : 15, at % 2 ? -28 : -40],
            [0, at % 2 ? -58 : -96],
          ],
          at % 2 ? '#8b6a40' : '#5b4024',
          { transform: `rotate(${at * 45})` },
        ),
      ),
      circle(0, 0, 40, 'none', { stroke: '#5b4024', 'stroke-width': 1.6 }),
      circle(0, 0, 9, '#a0281f'),
    ),
    rect(110, 90, 250, 84, '#e6cf9f', { stroke: '#6b4f2e', 'stroke-width': 2 }),
    times(3, (at) => line(`M132 ${114 + at * 20}h${[200, 150, 176][at]}`, '#6b4f2e', 3)),
    times(10, (at) => rect(640 + at * 26, 710, 26, 9, at % 2 ? '#5b4024' : '#e6cf9f', { stroke: '#5b4024' })),
  );
};

const quayWords = () =>
  scene(
    sky('#e7d3ae', '#f4e8d0'),
    times(9, (row) => {
      const roll = dice(row + 60);
      let x = 80 + row * 18;
      const parts = [];
      while (x < 1120 - row * 30) {
        const w = roll(26, 92);
        parts.push(
          line(
            `M${x} ${70 + row * 34}q${w * 0.25} ${roll(-18, 4)} ${w * 0.5} 0t${w * 0.5} ${roll(-6, 6)}`,
            '#7f6a4c',
            3.4,
            { opacity: 0.5 - row * 0.035 },
          ),
        );
        x += w + 24;
      }
      return parts;
    }),
    rect(0, 400, W, 120, '#6d9a9c'),
    glints(W, 404, 516, '#f5ead0', 9, 36),
    boat(860, 440, 1.25, '#8c3f2d'),
    rect(0, 510, W, 165, '#8a7b68'),
    times(9, (at) => rect(at * 138 - 30, 510, 132, 70, at % 2 ? '#978772' : '#7e6f5d')),
    times(9, (at) => rect(at * 138 - 90, 584, 132, 91, at % 2 ? '#857662' : '#94846f')),
    times(5, (at) =>
      ellipse(310, 560 - at * 20, 120 - at * 9, 34 - at * 2, at % 2 ? '#d1b27c' : '#b9975f', {
        stroke: '#8d6f42',
        'stroke-width': 3,
      }),
    ),
    line('M420 560C500 600 560 540 640 610S760 640 780 675', '#b9975f', 15),
    line('M420 560C500 600 560 540 640 610S760 640 780 675', '#8d6f42', 3, { 'stroke-dasharray': '5 9' }),
    group(
      'translate(1000 560) rotate(14)',
      circle(0, -112, 22, 'none', { stroke: '#2f3638', 'stroke-width': 12 }),
      line('M0-90V70M-50-62H50', '#2f3638', 18),
      line('M-92 10Q-84 72 0 76Q84 72 92 10', '#2f3638', 20),
      polygon(
        [
          [-118, 22],
          [-66, 22],
          [-96, -28],
        ],
        '#2f3638',
      ),
      polygon(
        [
          [118, 22],
          [66, 22],
          [96, -28],
        ],
        '#2f3638',
      ),
    ),
    rect(110, 440, 44, 120, '#3a4143', { rx: 10 }),
    ellipse(132, 440, 36, 16, '#4b5456'),
  );

const satellite = () =>
  scene(
    sky('#070d1d', '#101d38'),
    stars(W, H, 12, 220),
    circle(600, 1430, 1000, '#123a55'),
    circle(600, 1440, 1000, '#1d5d7c'),
    circle(600, 1452, 1000, '#0e2c45'),
    faint(
      0.9,
      times(46, (at) => {
        const roll = dice(at + 90);
        return circle(roll(120, 1080), 520 + roll(0, 150), roll(1, 2.6), '#ffd98a');
      }),
    ),
    line('M140 640Q600 360 1060 640', '#88b5c8', 1.6, { 'stroke-dasharray': '3 10' }),
    group(
      'translate(600 270) rotate(-18)',
      polygon(
        [
          [-90, -60],
          [40, -100],
          [110, -44],
          [-16, 4],
        ],
        '#d8d3c6',
      ),
      polygon(
        [
          [-90, -60],
          [-16, 4],
          [-16, 132],
          [-90, 66],
        ],
        '#8f8b80',
      ),
      polygon(
        [
          [-16, 4],
          [110, -44],
          [110, 82],
          [-16, 132],
        ],
        '#263f66',
      ),
      times(3, (row) =>
        times(3, (column) =>
          polygon(
            [
              [-8 + column * 40, 12 + row * 40 - column * 15],
              [28 + column * 40, -2 + row * 40 - column * 15],
              [28 + column * 40, 32 + row * 40 - column * 15],
              [-8 + column * 40, 46 + row * 40 - column * 15],
            ],
            '#3f66a3',
          ),
        ),
      ),
      circle(-54, 32, 13, '#c8763f'),
      line('M-90-60L-230-130M110-44L240-120M110 82L230 150M-90 66L-210 140', '#e9e2cf', 4),
    ),
    faint(
      0.5,
      times(3, (at) =>
        line(`M${520 - at * 26} ${440 + at * 34}Q600 ${480 + at * 40} ${680 + at * 26} ${440 + at * 34}`, '#ffb56b', 3),
      ),
    ),
  );

const rower = (x, y, shirt) =>
  group(
    `translate(${x} ${y})`,
    line('M0 0L26-34', shirt, 19),
    circle(34, -56, 14, '#a9744f'),
    area('M20-58Q22-76 36-74Q50-72 47-56Q38-66 20-58Z', '#2a2226'),
    line('M22-26L-16-14', '#a9744f', 8),
    line('M-16-14L-64 42', '#e8dcc1', 4.5),
    ellipse(-68, 47, 15, 5.5, '#c94f3a', { transform: 'rotate(-40 -68 47)' }),
  );

const rowing = () =>
  scene(
    sky('#3b4a74', '#dd8a63', '#f8d79c'),
    circle(300, 300, 70, '#ffefc4'),
    hills(W, H, 320, 40, '#6e5a74', 15, 6),
    hills(W, H, 350, 12, '#4e4b67', 28, 5),
    group(
      'translate(1040 338)',
      polygon(
        [
          [-18, 0],
          [-11, -120],
          [11, -120],
          [18, 0],
        ],
        '#ecdcc0',
      ),
      rect(-14, -142, 28, 22, '#7c2f33'),
      circle(0, -131, 7, '#fff3c4'),
      rect(-15, -80, 30, 20, '#7c2f33'),
    ),
    rect(0, 356, W, H - 356, '#a8705f'),
    glints(W, 362, 665, '#ffe2ac', 20, 120),
    polygon(
      [
        [262, 356],
        [338, 356],
        [470, 675],
        [150, 675],
      ],
      '#ffe2ac',
      { opacity: 0.22 },
    ),
    times(8, (at) => rower(220 + at * 92, 492, ['#1f4a4a', '#245656'][at % 2])),
    area('M100 486Q120 524 220 526H980Q1080 520 1130 478Q900 496 620 494T100 486Z', '#7c2f33'),
    line('M120 492Q500 504 1120 482', '#f0dcae', 4),
    ellipse(1010, 478, 26, 18, '#7d8285'),
    faint(0.35, area('M120 540Q600 566 1110 536Q900 590 600 590T120 540Z', '#3a2a34')),
    times(8, (at) => ellipse(150 + at * 92, 546, 26, 4, '#ffe9c4', { opacity: 0.5 })),
  );

export const FINDS = { 'old-map': oldMap, 'quay-words': quayWords, satellite: satellite, rowing: rowing };
