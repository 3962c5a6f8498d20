/** Milliseconds of one go: with the styling and layout that follow still far from the 50 that make a task long. */
const SLICE = 8;

/** So many steps begin in a task of their own; fewer are done before the page is painted. */
const MANY = 60;

/**
 * For long work: `await pause()` before each of its `steps` lets the page draw itself and answer, whenever the time of a slice is used up.
 * @param signal makes it throw once nobody waits for the work any more
 */
export function slices(steps: number, signal?: AbortSignal): () => Promise<void> {
  let end = steps > MANY ? 0 : performance.now() + SLICE;
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() < end) return;
    await nextTask();
    end = performance.now() + SLICE;
  };
}

/** A task of its own. No timer, which would wait longer with every call. */
export function nextTask(): Promise<unknown> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<unknown> } };
  return (
    scheduler?.yield?.() ??
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(undefined);
      };
      port2.postMessage('');
    })
  );
}
