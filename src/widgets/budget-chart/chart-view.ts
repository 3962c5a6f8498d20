import { ArcElement, BarController, BarElement, Chart, DoughnutController, LinearScale, type ChartConfiguration } from 'chart.js';

// Only what is drawn here: in a bundle of the page's own, its charts may share this copy.
Chart.register(ArcElement, BarController, BarElement, DoughnutController, LinearScale);

/** What is drawn. Words (labels, amounts) are the widget's own HTML, so the canvas holds shapes alone. */
export interface ChartParts {
  readonly form: 'bar' | 'doughnut';
  /** One a mark, for pixels only; `null` draws nothing. */
  readonly values: readonly (number | null)[];
  /** One element a value: its text colour is the mark's; among bars it is the place of its bar. */
  readonly marks: readonly HTMLElement[];
}

export interface ChartView {
  update(parts: ChartParts): void;
  destroy(): void;
}

/**
 * Draws into `host`, a box whose size does not depend on what is in it. The box must be in the page: chart.js never finds out when it comes later.
 * @param host stands beside the marks
 */
export function mount(host: HTMLElement, parts: ChartParts): ChartView {
  const around = host.parentElement!;
  const canvas = document.createElement('canvas');
  host.append(canvas);
  let isPrinting = false;

  const configure = (): ChartConfiguration => {
    const configuration = parts.form === 'bar' ? bars(parts, host, isPrinting) : (doughnut(parts, host) as ChartConfiguration);
    // Rows may have moved with the size: their bars go with them, in the update that follows.
    Object.assign(configuration.options!, { animation: false, events: [], maintainAspectRatio: false, onResize: refresh });
    return configuration;
  };
  const refresh = (target: Chart): void => {
    const { data, options } = configure();
    Object.assign(target, { data, options });
  };
  let chart = new Chart(canvas, configure());

  const update = (next: ChartParts): void => {
    const isSameForm = next.form === parts.form;
    parts = next;
    if (isSameForm) {
      // Other rows may have made another height: not a frame is to show them on the old one.
      chart.resize();
      refresh(chart);
      chart.update();
    } else {
      chart.destroy();
      chart = new Chart(canvas, configure());
    }
  };
  const redraw = (): void => update(parts);

  // Drawn anew while the page is being printed, a canvas goes to paper as vectors instead of as a picture of the screen.
  const onPrint = ({ type }: Event): void => {
    isPrinting = type === 'beforeprint';
    redraw();
  };
  addEventListener('beforeprint', onPrint);
  addEventListener('afterprint', onPrint);
  // Marks fade from colour to colour in a millisecond, so a change of scheme or theme, however it was made, ends with this event.
  around.addEventListener('transitionend', redraw);

  return {
    update,
    destroy() {
      removeEventListener('beforeprint', onPrint);
      removeEventListener('afterprint', onPrint);
      around.removeEventListener('transitionend', redraw);
      chart.destroy();
      canvas.remove();
    },
  };
}

/** Each bar in the middle of its mark, which stands beside or under its label. On paper all rows are as high as each other. */
function bars({ values, marks }: ChartParts, host: HTMLElement, isPrinting: boolean): ChartConfiguration {
  const { top, height } = host.getBoundingClientRect();
  const middle = (mark: HTMLElement, index: number): number => {
    const place = mark.getBoundingClientRect();
    return isPrinting ? ((index + 0.5) / marks.length) * height : place.top + place.height / 2 - top;
  };
  const lengths = values.map((value) => value ?? 0);
  return {
    type: 'bar',
    data: {
      datasets: [
        {
          // Nothing is not drawn; anything else is, however small.
          data: values.map((value, index) => ({ x: value || null, y: middle(marks[index]!, index) })),
          backgroundColor: marks.map(colorOf),
          barThickness: marks[0]!.offsetHeight,
          minBarLength: 2,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      scales: {
        x: { display: false, min: Math.min(0, ...lengths), max: Math.max(0, ...lengths), reverse: getComputedStyle(host).direction === 'rtl' },
        y: { display: false, type: 'linear', offset: false, min: 0, max: height, reverse: true },
      },
    },
  };
}

function doughnut({ values, marks }: ChartParts, host: HTMLElement): ChartConfiguration<'doughnut'> {
  const lengths = values.map((value) => value ?? 0);
  const sum = lengths.reduce((left, right) => left + right, 0);
  return {
    type: 'doughnut',
    data: {
      datasets: [
        {
          data: lengths,
          backgroundColor: marks.map(colorOf),
          borderColor: getComputedStyle(host).backgroundColor,
          borderAlign: 'inner',
          // The line between parts would wipe out a small one.
          borderWidth: lengths.map((value) => Number(value * 100 > sum)),
        },
      ],
    },
    options: { cutout: '68%' },
  };
}

function colorOf(element: HTMLElement): string {
  return getComputedStyle(element).color;
}
