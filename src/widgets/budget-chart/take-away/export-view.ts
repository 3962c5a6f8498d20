import { fold } from '../../../formats/fold.js';
import { picture } from './picture-walk.js';
import { toPng } from './png-writer.js';
import { toSvg } from './svg-writer.js';

export { budgetCsv } from './budget-csv.data.js';

/** Letters of a file's name, without its ending. */
const LONGEST_NAME = 60;

/**
 * A figure as it is seen now, with its heading, notes and source, as a file. What has no use in a picture is left out: closed parts, fields, buttons, `.screen-only`.
 * @param figure in the page; what is slotted into it is taken too
 * @returns `undefined` when nothing is seen, when the browser has no room for so large a picture, and for an SVG of what is drawn in a canvas
 */
export async function pictureOf(figure: HTMLElement, kind: 'png' | 'svg'): Promise<Blob | undefined> {
  const seen = picture(figure);
  if (!seen) return undefined;
  if (kind === 'png') return toPng(seen);
  return seen.shapes.some((shape) => shape.kind === 'canvas') ? undefined : new Blob([toSvg(seen)], { type: 'image/svg+xml' });
}

/** `Budget del progetto Lab’Impact` → `budget-del-progetto-lab-impact`; a heading without letters or figures gives `fallback`. */
export function fileName(heading: string | undefined, fallback: string): string {
  const name = [...fold(heading ?? '')].slice(0, LONGEST_NAME).join('').trim();
  return name.replaceAll(' ', '-') || fallback;
}
