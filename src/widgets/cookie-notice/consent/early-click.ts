/**
 * How long commands do not hear the pointer after they have come, in milliseconds: the second tap of a double one, up to 500 ms after the first, was meant for
 * what lay there before.
 */
const DEAF_TIME = 600;

/** Whether a click was meant for what came at the moment `shownAt` (`performance.now()`). A key has no place where something could come under it. */
export function isMeant({ detail, timeStamp }: MouseEvent, shownAt: number): boolean {
  return detail === 0 || timeStamp - shownAt > DEAF_TIME;
}
