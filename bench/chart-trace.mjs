/** Tasks of the page's main thread, from a trace that holds nothing else but the marks of chart-watch.mjs, so that tracing costs next to nothing. */

const CATEGORIES = ['-*', 'toplevel', 'blink.user_timing'];
/** Milliseconds of a task that is more than the bench's own looking. */
const NOTICEABLE = 1;

/** @returns the events of the trace while `act` is done. */
export async function traced(page, act) {
  await page.tracing.start({ categories: CATEGORIES });
  await act();
  return JSON.parse(Buffer.from(await page.tracing.stop()).toString()).traceEvents;
}

/**
 * What was done between two marks, `<name> begins` and the last `<name> painted`, and after that what is noticeable until `<name> ends`.
 * @returns milliseconds: `work`, the sum of the tasks on the processor, and `blocking`, what each of them is longer than 50 by the clock.
 */
export function tasksOf(events, name) {
  const marks = (kind) => events.filter((event) => event.cat?.includes('blink.user_timing') && event.name === `${name} ${kind}`);
  const [begin] = marks('begins');
  const [end] = marks('ends');
  const painted = marks('painted').at(-1) ?? end;
  const tasks = events.filter(
    ({ name: kind, pid, tid, ts, dur }) =>
      kind === 'ThreadControllerImpl::RunTask' && pid === begin.pid && tid === begin.tid && ts + dur > begin.ts && ts < (dur > NOTICEABLE * 1000 ? end : painted).ts,
  );
  const work = tasks.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur), 0) / 1000;
  const blocking = tasks.reduce((sum, { dur }) => sum + Math.max(0, dur / 1000 - 50), 0);
  return { work, blocking };
}
