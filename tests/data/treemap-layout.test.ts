import { expect } from 'chai';
import { treemapLayout, type TreemapBox } from '../../src/widgets/budget-chart/figure/treemap-layout.data.js';

const area = ({ width, height }: TreemapBox): number => width * height;
const aspect = ({ width, height }: TreemapBox): number => Math.max(width / height, height / width);
const total = (values: readonly number[]): number => values.reduce((left, right) => left + right, 0);
const cycle = (count: number): number[] => Array.from({ length: count }, (_, index) => ((index * 7_919) % 1_009) + 1);
const falling = (count: number, ratio: number): number[] => Array.from({ length: count }, (_, index) => 1e9 * ratio ** index);

/** Pairs of boxes of which one lies over the other, in hundredths of the room; along its longer side, only those that begin before another ends can. */
function overlaps(boxes: readonly TreemapBox[], width: number, height: number, slack: number): string[] {
  const spans = boxes.filter(area).map(({ x, y, ...box }) => ({ x: [x / width, (x + box.width) / width] as const, y: [y / height, (y + box.height) / height] as const }));
  const [along, across] = width > height ? (['x', 'y'] as const) : (['y', 'x'] as const);
  const sorted = spans.sort((one, other) => one[along][0] - other[along][0]);
  return sorted.flatMap((one, index) => {
    const pairs: string[] = [];
    for (let next = index + 1; next < sorted.length && sorted[next]![along][0] < one[along][1] - slack; next += 1) {
      const other = sorted[next]!;
      if (Math.min(one[across][1], other[across][1]) - Math.max(one[across][0], other[across][0]) > slack) pairs.push(`${JSON.stringify(one)} ${JSON.stringify(other)}`);
    }
    return pairs;
  });
}

describe('a treemap', () => {
  it('of the paper’s example is the paper’s', () => {
    const boxes = treemapLayout([6, 6, 4, 3, 2, 2, 1], 6, 4);
    const expected = [
      [0, 0, 3, 2],
      [0, 2, 3, 2],
      [3, 0, 12 / 7, 7 / 3],
      [3 + 12 / 7, 0, 9 / 7, 7 / 3],
      [3, 7 / 3, 6 / 5, 5 / 3],
      [4.2, 7 / 3, 6 / 5, 5 / 3],
      [5.4, 7 / 3, 3 / 5, 5 / 3],
    ];
    boxes.forEach(({ x, y, width, height }, index) => {
      [x, y, width, height].forEach((value, side) => expect(value, `${index}: ${side}`).to.be.closeTo(expected[index]![side]!, 1e-12));
    });
  });

  const rooms = [
    [640, 400],
    [280, 900],
    [1, 1],
    [4_000, 3],
    [0.5, 300.25],
  ] as const;
  const lists: readonly [name: string, values: readonly number[]][] = [
    ['one value', [42]],
    ['two values', [1, 1_000]],
    ['the smallest first', [1, 2, 2, 3, 4, 6, 6]],
    ['23 values, of which some have no area', [...cycle(20), 0, NaN, -5]],
    ['values a millionth of each other', falling(6, 1e-6)],
    ['150 falling values', falling(150, 0.8)],
    ['5 000 values', cycle(5_000)],
    ['5 000 equal ones', Array.from({ length: 5_000 }, () => 7)],
    ['amounts in cents', [1_433_907_793, 1_957_091_226_100, 977_003_311, 5]],
    ['values beyond any sum', [1.7e308, 1.7e308, 1.2e308]],
  ];
  for (const [name, values] of lists) {
    for (const [width, height] of rooms) {
      it(`of ${name} fills ${width} × ${height}: areas as the values, within, none over another`, () => {
        const boxes = treemapLayout(values, width, height);
        const most = values.reduce((left, right) => (right > left ? right : left), 0);
        const parts = values.map((value) => (value > 0 ? value / most : 0));
        const scale = (width * height) / total(parts);
        const slack = 1e-9;
        expect(boxes).to.have.length(values.length);
        expect(total(boxes.map(area))).to.be.closeTo(width * height, width * height * slack);
        const wrong = boxes.filter((box, index) => Math.abs(area(box) - parts[index]! * scale) > width * height * slack);
        expect(wrong, 'areas unlike their values').to.deep.equal([]);
        const [right, bottom] = [width * (1 + slack), height * (1 + slack)];
        const isWithin = ({ x, y, ...box }: TreemapBox): boolean => Math.min(x, y, box.width, box.height) >= 0 && x + box.width <= right && y + box.height <= bottom;
        const outside = boxes.filter((box) => !isWithin(box));
        expect(outside, 'boxes outside the room').to.deep.equal([]);
        expect(overlaps(boxes, width, height, slack)).to.deep.equal([]);
      });
    }
  }

  it('is made of boxes that can be compared: near to squares', () => {
    const ratios = treemapLayout(cycle(5_000), 640, 400).map(aspect);
    expect(total(ratios) / ratios.length).to.be.below(1.2);
    // Real proportions of a comune's 19 missioni: from a third of all to a thousandth.
    const missioni = [335, 180, 130, 90, 73, 60, 40, 28, 20, 14, 10, 7, 5, 3, 2, 1, 1, 0.6, 0.4];
    expect(Math.max(...treemapLayout(missioni, 640, 400).map(aspect))).to.be.below(4);
    expect(Math.max(...treemapLayout(Array.from({ length: 12 }, () => 1), 400, 300).map(aspect))).to.be.closeTo(1, 1e-9);
  });

  it('has its largest box at the start, wherever the value stands', () => {
    const boxes = treemapLayout([1, 2, 9, 3], 300, 200);
    expect([boxes[2]!.x, boxes[2]!.y]).to.deep.equal([0, 0]);
    expect(boxes.every((box) => area(box) <= area(boxes[2]!))).to.equal(true);
  });

  it('without anything to show has boxes without an area', () => {
    const none = { x: 0, y: 0, width: 0, height: 0 };
    expect(treemapLayout([], 6, 4)).to.deep.equal([]);
    expect(treemapLayout([0, -1, NaN, Infinity, -Infinity], 6, 4)).to.deep.equal([none, none, none, none, none]);
    for (const [width, height] of [[0, 4], [6, 0], [-6, 4], [NaN, 4], [6, NaN]] as const) expect(treemapLayout([1, 2], width, height)).to.deep.equal([none, none]);
  });
});
