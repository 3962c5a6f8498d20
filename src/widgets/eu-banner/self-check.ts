import type { Finding } from '../../formats/finding.js';
import type { FindingCode } from '../../strings/findings.js';
import { contrast, drawnAround, parseColour } from './ground.js';
import { nameOf, picturesIn } from './pictures.js';
import type { Circumstances, selfCheck as SelfCheck } from './self-check-view.js';

let arrival: Promise<typeof SelfCheck | undefined> | undefined;

/** What on the page breaks the rules of the banner, by a check that is fetched once for the page; nothing where it cannot be had. */
export async function selfCheck(base: HTMLElement, circumstances: Circumstances): Promise<readonly Finding<FindingCode>[]> {
  arrival ??= import('./self-check-view.js').then(
    (view) => view.selfCheck,
    () => undefined,
  );
  const check = await arrival;
  return check?.(base, circumstances, { contrast, drawnAround, parseColour, nameOf, picturesIn }) ?? [];
}
