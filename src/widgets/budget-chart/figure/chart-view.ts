import { ArcElement, BarController, BarElement, Chart, DoughnutController, LinearScale, LineController, LineElement, PointElement, type ChartConfiguration, type ChartOptions, type Scale } from 'chart.js';
import { canvasPattern, DASHES, HATCH, patternOf } from './patterns.js';

// Only what is drawn here: in a bundle of the page's own, its charts may share this copy.
Chart.register(ArcElement, BarController, BarElement, DoughnutController, LinearScale, LineController, LineElement, PointElement);

/** A shape and the element whose text colour is its own. Amounts are for pixels only. */
interface Shape {
  readonly element: HTMLElement;
  /** Number of its colour, which has a pattern too: 1 to 6, or 0 for what has none of its own. */
  readonly colour: number;
}

/** What is drawn. Words (labels, amounts, axes) are the widget's own HTML, so the canvas holds shapes alone. */
export type ChartParts =
  | {
      readonly form: 'bar';
      /** Each stands where its element is. */
      readonly bars: readonly (Shape & { readonly from: number; readonly to: number })[];
      readonly least: number;
      readonly most: number;
      readonly isStacked: boolean;
      readonly isPatterned: boolean;
    }
  | { readonly form: 'doughnut'; readonly slices: readonly (Shape & { readonly value: number })[]; readonly isPatterned: boolean }
  | {
      readonly form: 'line';
      /** `null` is a gap. */
      readonly lines: readonly (Shape & { readonly values: readonly (number | null)[] })[];
      readonly least: number;
      readonly most: number;
    };

type PartsOf<Form extends ChartParts['form']> = Extract<ChartParts, { form: Form }>;

export interface ChartView {
  /** @param parts of the same form: another one has another box */
  update(parts: ChartParts): void;
  /** Number of the shape under the pointer. */
  indexAt(event: PointerEvent): number | undefined;
  destroy(): void;
}

/** Axes are ours, in HTML: chart.js need not measure what it does not show. */
const SCALE = {
  display: false,
  type: 'linear',
  afterBuildTicks: (axis: Scale) => {
    axis.ticks = [];
  },
} as const;

/**
 * Draws into `host`, a box whose size does not depend on what is in it. The box must be in the page: chart.js never finds out when it comes later.
 * @param host stands beside the elements of the shapes
 */
export function mount(host: HTMLElement, parts: ChartParts): ChartView {
  const around = host.parentElement!;
  const canvas = document.createElement('canvas');
  host.append(canvas);
  // As large as its box from the start: else it would be drawn twice.
  canvas.width = host.clientWidth;
  canvas.height = host.clientHeight;
  let isPrinting = false;

  const configure = (): ChartConfiguration => {
    const colours = coloursOf(canvas, host, parts, isPrinting);
    const configuration = (parts.form === 'bar' ? bars(parts, host, colours, isPrinting) : parts.form === 'line' ? lines(parts, host, colours) : doughnut(parts, host, colours)) as ChartConfiguration;
    const common: ChartOptions = { animation: false, events: [], maintainAspectRatio: false, responsive: false };
    Object.assign(configuration.options!, common);
    return configuration;
  };
  const chart = new Chart(canvas, configure());

  const update = (next: ChartParts): void => {
    parts = next;
    const { data, options } = configure();
    Object.assign(chart, { data, options });
    // Other rows may have made another height: not a frame is to show them on the old one. (To resize is to draw, too.)
    if (host.clientWidth !== chart.width || host.clientHeight !== chart.height) chart.resize(host.clientWidth, host.clientHeight);
    else chart.update();
  };
  const redraw = (): void => update(parts);

  // Drawn anew while the page is being printed, a canvas goes to paper as vectors instead of as a picture of the screen.
  const onPrint = ({ type }: Event): void => {
    isPrinting = type === 'beforeprint';
    redraw();
  };
  addEventListener('beforeprint', onPrint);
  addEventListener('afterprint', onPrint);
  // Rows move with the size, and their bars with them. In a frame of its own: what observes sizes must not change any.
  const resized = new ResizeObserver(() => requestAnimationFrame(() => canvas.isConnected && redraw()));
  requestAnimationFrame(() => canvas.isConnected && resized.observe(host));
  // Marks fade from colour to colour in a millisecond, so a change of scheme or theme, however it was made, ends with this event.
  around.addEventListener('transitionend', redraw);

  return {
    update,
    indexAt(event) {
      const [found] = chart.getElementsAtEventForMode(event, 'nearest', { intersect: true }, false);
      return found?.index;
    },
    destroy() {
      removeEventListener('beforeprint', onPrint);
      removeEventListener('afterprint', onPrint);
      around.removeEventListener('transitionend', redraw);
      resized.disconnect();
      chart.destroy();
      canvas.remove();
    },
  };
}

type Colours = (shape: Shape) => CanvasPattern | string;

/** The colour of a shape's element with its pattern. Elements of one class have one colour: it is looked up once. */
function coloursOf(canvas: HTMLCanvasElement, host: HTMLElement, parts: ChartParts, isPrinting: boolean): Colours {
  // What is left of a whole is hatched always: its grey alone is too near to some colours.
  const isHatched = parts.form === 'doughnut' || (parts.form === 'bar' && parts.isStacked);
  const patternFor = (colour: number): number => (parts.form === 'line' ? 0 : isPrinting || parts.isPatterned ? patternOf(colour) : isHatched && !colour ? HATCH : 0);
  const ground = getComputedStyle(host).backgroundColor;
  // On paper there are more dots than on a screen.
  const scale = isPrinting ? Math.max(4, devicePixelRatio) : devicePixelRatio;
  const known = new Map<number, CanvasPattern | string>();
  return ({ element, colour }) => {
    if (!known.has(colour)) known.set(colour, canvasPattern(canvas, patternFor(colour), getComputedStyle(element).color, ground, scale));
    return known.get(colour)!;
  };
}

/** Each bar in the middle of its mark, which stands beside or under its label. On paper all rows are as high as each other. */
function bars({ bars: shapes, least, most }: PartsOf<'bar'>, host: HTMLElement, colourOf: Colours, isPrinting: boolean): ChartConfiguration<'bar'> {
  const { top, height } = host.getBoundingClientRect();
  const rows = isPrinting ? [...new Set(shapes.map(({ element }) => element.closest('.row')))] : [];
  const middle = (mark: HTMLElement): number => {
    if (isPrinting) {
      const row = mark.closest('.row')!;
      const lines = [...row.querySelectorAll('.group > li')];
      const line = Math.max(0, lines.findIndex((each) => each.contains(mark)));
      return ((rows.indexOf(row) + (line + 0.5) / (lines.length || 1)) / rows.length) * height;
    }
    const place = mark.getBoundingClientRect();
    return place.top + place.height / 2 - top;
  };
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          // Nothing is not drawn; anything else is, however small.
          data: shapes.map(({ element, from, to }) => ({ x: from === to ? null : from ? [from, to] : to, y: middle(element) })) as never[],
          backgroundColor: shapes.map(colourOf),
          barThickness: shapes[0]?.element.offsetHeight,
          minBarLength: 2,
          // A line between the parts of a stack: not all neighbours differ enough in lightness.
          borderColor: getComputedStyle(host).backgroundColor,
          borderSkipped: false,
          borderWidth: shapes.map(({ from }) => ({ [isRtl(host) ? 'right' : 'left']: from ? 1 : 0 })) as never[],
        },
      ],
    },
    options: {
      indexAxis: 'y',
      scales: {
        x: { ...SCALE, min: least, max: most, reverse: isRtl(host) },
        y: { ...SCALE, offset: false, min: 0, max: height, reverse: true },
      },
    },
  };
}

function doughnut({ slices }: PartsOf<'doughnut'>, host: HTMLElement, colourOf: Colours): ChartConfiguration<'doughnut'> {
  const sum = slices.reduce((left, { value }) => left + value, 0);
  return {
    type: 'doughnut',
    data: {
      datasets: [
        {
          data: slices.map(({ value }) => value),
          backgroundColor: slices.map(colourOf),
          borderColor: getComputedStyle(host).backgroundColor,
          borderAlign: 'inner',
          // The line between parts would wipe out a small one.
          borderWidth: slices.map(({ value }) => Number(value * 100 > sum)),
        },
      ],
    },
    options: { cutout: '68%' },
  };
}

/** Each year in the middle of its share of the width, as its point is in the HTML above. */
function lines({ lines: shapes, least, most }: PartsOf<'line'>, host: HTMLElement, colourOf: Colours): ChartConfiguration<'line'> {
  const { length } = shapes[0]?.values ?? [];
  return {
    type: 'line',
    data: {
      datasets: shapes.map((shape, index) => ({
        data: shape.values.map((value, x) => ({ x, y: value })) as never[],
        borderColor: colourOf(shape) as string,
        borderDash: [...DASHES[index % DASHES.length]!],
        borderWidth: 2,
        pointRadius: 0,
        clip: false as const,
      })),
    },
    options: {
      scales: {
        x: { ...SCALE, min: -0.5, max: length - 0.5, reverse: isRtl(host) },
        y: { ...SCALE, min: least, max: most },
      },
    },
  };
}

function isRtl(host: HTMLElement): boolean {
  return getComputedStyle(host).direction === 'rtl';
}
