/**
 * Runs in the page before its own code: sets `window.bench`, which brings a chart into the page and marks in the trace when it did and when its canvas was
 * painted. The same for all contestants.
 * @param sets two sets of amounts under the same labels: `{labels, values, rows}`, what our widget is given being `rows`.
 * @param options what the contestant's chart is told.
 * @param quiet milliseconds without a drawing after which a chart is complete.
 */
export function watch({ sets, options, quiet }) {
  const bench = {};
  window.bench = bench;
  let chart;
  let drawings = 0;
  // Every contestant wipes its canvas once a drawing.
  const { clearRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...place) {
    drawings += 1;
    clearRect.apply(this, place);
  };

  const ours = {
    draw(box, { rows }, { attributes }) {
      const element = document.createElement('broletto-budget-chart');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.data = { rows };
      box.append(element);
      return {
        redraw: (set) => { element.data = { rows: set.rows }; },
        remove: () => element.remove(),
      };
    },
  };

  /** Does `act` at the beginning of a frame. @returns milliseconds to the first frame painted with a drawing, and how many drawings there were till all was quiet. */
  const time = (name, act) =>
    new Promise((resolve) => {
      let start, seen, first, last;
      const frame = () => {
        if (start === undefined) {
          drawings = seen = 0;
          start = performance.now();
          performance.mark(`${name} begins`);
          act();
        }
        // (A message would come after whatever the page itself does next.)
        scheduler.postTask(painted, { priority: 'user-blocking' });
      };
      const painted = () => {
        const now = performance.now();
        if (drawings > seen) {
          performance.mark(`${name} painted`);
          seen = drawings;
          first ??= now - start;
          last = now;
        }
        if (last === undefined || now - last < quiet) return requestAnimationFrame(frame);
        performance.mark(`${name} ends`);
        resolve({ painted: first, drawings });
      };
      requestAnimationFrame(frame);
    });

  /** Fetches and evaluates the contestant's script. */
  bench.load = (src) =>
    new Promise((resolve, reject) => {
      performance.mark('script begins');
      const script = Object.assign(document.createElement('script'), { src, onerror: reject });
      script.onload = () => {
        performance.mark('script ends');
        resolve();
      };
      document.head.append(script);
    });
  bench.draw = (name) =>
    time(name, () => {
      chart = (window.peer ?? ours).draw(document.querySelector('#box'), sets[0], options);
    });
  bench.redraw = (name, which) => time(name, () => chart.redraw(sets[which]));
  /** Whether the browser has drawn nothing: a canvas may be too large for it. */
  bench.isBlank = () => {
    const box = document.querySelector('#box');
    const canvas = (box.firstElementChild.shadowRoot?.querySelector('.plot') ?? box).querySelector('canvas');
    // The first rows tell enough.
    return !canvas?.getContext('2d').getImageData(0, 0, canvas.width, Math.min(canvas.height, 1000)).data.some(Boolean);
  };
  bench.remove = () => {
    chart.remove();
    chart = undefined;
  };

  /** Draws and removes a chart `times` times, each as soon as the one before has been painted. */
  bench.mount = async (times) => {
    for (let count = 0; count < times; count += 1) {
      drawings = 0;
      const { remove } = (window.peer ?? ours).draw(document.querySelector('#box'), sets[0], options);
      while (!drawings) await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      remove();
    }
  };
}

/** Runs in the page before its own code: notes tasks of more than 50 ms. */
export function watchTasks() {
  window.tasks = [];
  const note = ({ startTime, duration }) => window.tasks.push({ startTime, duration });
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: 'longtask', buffered: true });
}
