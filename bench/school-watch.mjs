/**
 * Runs in the page before its own code: sets `window.bench`, which times what a reader sees. A frame's time is taken right after its painting, by a task
 * of the highest priority that is posted while the frame is being made. The same for all contestants.
 * @param host tag in whose shadow root everything is; empty where it is in the page itself.
 * @param file whether the schools come in a file, whose arrival is announced by an event.
 */
export function watch({ host, file, quiet }) {
  const bench = { rows: 0, ready: 0, shift: 0, longest: 0 };
  window.bench = bench;
  const observe = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('layout-shift', (entry) => { if (!entry.hadRecentInput) bench.shift += entry.value; });
  observe('longtask', ({ duration }) => { bench.longest = Math.max(bench.longest, duration); });

  bench.find = (selector) => (host ? document.querySelector(host)?.shadowRoot : document)?.querySelector(selector);
  const list = () => bench.find('[part=list], #list');
  const map = () => bench.find('[part=map], #map');

  /** Calls `look` once a frame before it is painted, `note` after it, until `note` returns true. */
  const eachFrame = (look, note) => {
    const painted = () => { if (!note(performance.now())) requestAnimationFrame(frame); };
    const frame = () => {
      look(performance.now());
      // (A message would come after whatever the page itself does next.)
      scheduler.postTask(painted, { priority: 'user-blocking' });
    };
    requestAnimationFrame(frame);
  };

  let isLoaded = !file;
  for (const type of ['broletto-load', 'bench-ready']) addEventListener(type, () => { isLoaded = true; });
  let hasRows = false;
  let isDrawn = false;
  eachFrame(
    () => {
      hasRows ||= Boolean(list()?.childElementCount);
      // Where there is a map at all, its first picture belongs to it; a peer says so itself.
      isDrawn = hasRows && isLoaded && (!host || !bench.find('.map') || Boolean(bench.find('[part=map] :is(svg, canvas)')));
    },
    (now) => {
      if (hasRows) bench.rows ||= now;
      if (isDrawn) bench.ready = now;
      return isDrawn;
    },
  );

  /**
   * From an event to the painting of the last frame in which list or map changed, the next frame at least; then nothing more for `quiet` ms. `bench.listed` is
   * the same for the list alone.
   * @param options.type of the event; without it, `options.act` is done at the beginning of a frame, and that is the event.
   * @param options.until selector of what must be there before it is over.
   */
  bench.time = ({ type, act, until }) => {
    let start, began, last;
    let isChanged = false;
    let isListed = false;
    bench.listed = 0;
    const changes = new MutationObserver((records) => {
      isChanged = true;
      isListed ||= records.some(({ target }) => list()?.contains(target));
    });
    for (const part of [list(), map()]) if (part) changes.observe(part, { attributes: true, characterData: true, childList: true, subtree: true });
    if (type) addEventListener(type, ({ timeStamp }) => { start ??= timeStamp; }, { capture: true, once: true });
    bench.timed = new Promise((resolve) => {
      eachFrame(
        (now) => {
          began = now;
          if (!type && start === undefined) {
            start = now;
            act();
          }
        },
        (now) => {
          if (start === undefined || began < start) return false;
          if (isChanged || last === undefined) last = now;
          if (isListed) bench.listed = now - start;
          isChanged = isListed = false;
          if (now - last < quiet || map()?.ariaBusy === 'true' || (until && !bench.find(until))) return false;
          changes.disconnect();
          resolve(last - start);
          return true;
        },
      );
    });
  };

  /** Makes the widget narrower, then as wide as it was; the map is drawn anew. */
  bench.resize = (width) => bench.time({ act: () => document.querySelector('main').style.setProperty('max-width', width) });

  /** Notes when frames are made, until `bench.frames()` is called, which returns the milliseconds between them. */
  bench.recordFrames = () => {
    const times = [];
    let goesOn = true;
    const frame = (time) => {
      times.push(time);
      if (goesOn) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    bench.frames = () => {
      goesOn = false;
      return times.slice(1).map((time, index) => time - times[index]);
    };
  };

  /** Elements, and all nodes (texts and comments with them), inside shadow roots too. */
  bench.count = () => {
    const counted = { elements: 0, nodes: 0 };
    const walk = (node) => {
      counted.nodes += 1;
      if (node.nodeType === Node.ELEMENT_NODE) counted.elements += 1;
      for (const inner of [node.shadowRoot, ...node.childNodes]) if (inner) walk(inner);
    };
    walk(document.body);
    return counted;
  };
}
