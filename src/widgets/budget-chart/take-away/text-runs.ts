import type { Box, Font } from './picture.js';

/** A letter with all that is one with it: accents, and what makes one picture of several. */
const LETTERS = /\p{Regional_Indicator}{2}|[^](?:[\p{M}\p{Emoji_Modifier}\u200d]|(?<=\u200d)[^])*/gu;
const SPACE = /^[ \t\n\r]/;
/** Pixels by which two letters that stand beside each other may overlap or be apart. */
const NEAR = 1.5;

/** Letters that stand side by side in one direction, as they are seen. */
interface Run {
  readonly text: string;
  readonly box: Box;
  /** `undefined` for one letter alone. */
  readonly isRtl: boolean | undefined;
}

interface Draft {
  letters: { readonly letter: string; readonly rect: DOMRect }[];
  isRtl: boolean | undefined;
}

/**
 * A text as it stands on the page, in pixels of the window. Where the letters are tells where a line ends and which way it runs: what stands around a text has a say in
 * that, so that the text alone would be put in another order.
 * @param transform as in CSS
 */
export function textRuns(node: Text, transform: string): Run[] {
  const range = document.createRange();
  const runs: Draft[] = [];
  let end = 0;
  for (const letter of node.data.match(LETTERS) ?? []) {
    range.setStart(node, end);
    range.setEnd(node, (end += letter.length));
    // Safari gives a letter that begins a line or a direction an empty box at the end of what stands before it too.
    const rects = [...range.getClientRects()];
    const rect = rects.findLast(({ width }) => width) ?? rects.at(-1);
    // (A space without a width is one that is folded away.)
    if (!rect || (SPACE.test(letter) && !rect.width)) continue;
    const run = runs.at(-1);
    const direction = run && directionTo(rect, run);
    if (!run || !direction) runs.push({ letters: [{ letter, rect }], isRtl: undefined });
    else {
      if (direction !== 'same') run.isRtl = direction === 'rtl';
      run.letters.push({ letter, rect });
    }
  }
  return runs.flatMap((run) => finish(run, transform));
}

/** How a letter goes on from the last of a run; `undefined` if it does not. */
function directionTo(rect: DOMRect, { letters, isRtl }: Draft): 'ltr' | 'rtl' | 'same' | undefined {
  const last = letters.at(-1)!.rect;
  const middle = (rect.top + rect.bottom) / 2;
  if (middle < last.top || middle > last.bottom) return undefined;
  if (!rect.width) return 'same';
  if (isRtl !== true && Math.abs(rect.left - last.right) < NEAR) return 'ltr';
  return isRtl !== false && Math.abs(rect.right - last.left) < NEAR ? 'rtl' : undefined;
}

/** Without the spaces at either end, which other programs leave out. */
function finish({ letters, isRtl }: Draft, transform: string): Run[] {
  const isSeen = ({ letter }: { letter: string }): boolean => !SPACE.test(letter);
  const seen = letters.slice(letters.findIndex(isSeen), letters.findLastIndex(isSeen) + 1);
  if (!seen.length) return [];
  const rects = seen.map(({ rect }) => rect);
  const [x, y] = [Math.min(...rects.map(({ left }) => left)), Math.min(...rects.map(({ top }) => top))];
  const box = { x, y, width: Math.max(...rects.map(({ right }) => right)) - x, height: Math.max(...rects.map(({ bottom }) => bottom)) - y };
  return [{ text: transformed(seen.map(({ letter }) => (SPACE.test(letter) ? ' ' : letter)).join(''), transform), box, isRtl }];
}

function transformed(text: string, transform: string): string {
  return transform === 'uppercase' ? text.toUpperCase() : transform === 'lowercase' ? text.toLowerCase() : text;
}

/** What `font` of a canvas takes. (It knows nothing of tabular figures.) */
export function fontOf({ style, weight, size, family }: Font): string {
  return `${style} ${weight} ${size}px ${family}`;
}

const probe = { context: undefined as CanvasRenderingContext2D | null | undefined };

/** From the top of a text's box to the line that its letters stand on, in pixels. */
export function baselineOf(font: Font, height: number): number {
  const context = (probe.context ??= document.createElement('canvas').getContext('2d'));
  if (!context) return height * 0.8;
  context.font = fontOf(font);
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText('x');
  return (height - ascent - descent) / 2 + ascent;
}
