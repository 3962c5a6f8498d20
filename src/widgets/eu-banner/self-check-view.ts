import type { Finding } from '../../formats/finding.js';
import { MINIMUM_HEIGHT } from '../../funding/acknowledgement.js';
import type { FindingCode } from '../../strings/findings.js';
import { ENOUGH_CONTRAST, type Colour, type contrast as Contrast, type drawnAround as DrawnAround, type parseColour as ParseColour } from './ground.js';
import type { nameOf as NameOf, picturesIn as PicturesIn } from './pictures.js';

/** What the check cannot read from the banner. */
export interface Circumstances {
  /** Elements of the author's in the slots of these names. */
  readonly lockup: readonly Element[];
  readonly logos: readonly Element[];
  /** What lies behind the banner, where that is known. */
  readonly ground: Colour | undefined;
  /** Whether the rules of 2014-2020 hold. */
  readonly isFormer: boolean;
  /** BCP 47, for numbers. */
  readonly locale: string;
}

/** What the check is handed, so that its file holds nothing of ours a second time. */
export interface CheckDeps {
  readonly contrast: typeof Contrast;
  readonly drawnAround: typeof DrawnAround;
  readonly parseColour: typeof ParseColour;
  readonly nameOf: typeof NameOf;
  readonly picturesIn: typeof PicturesIn;
}

/** «Auto» is one of the eight. */
const TYPEFACES = /^["']?(?:arial|auto|calibri|garamond|tahoma|trebuchet|ubuntu|verdana)\b/i;

/** In the names of files that have the Union's emblem in them: Interreg's logos, the Commission's own. Names of folders and of organisations tell nothing. */
const WITH_EMBLEM = /(interreg|fundedbytheeu)[^/]*$/i;

/**
 * Measures a banner as it stands on the page, whose style and content can break rules that the banner keeps.
 * @param base the banner's outermost element, laid out.
 */
export function selfCheck(base: HTMLElement, { lockup, logos, ground, isFormer, locale }: Circumstances, deps: CheckDeps): Finding<FindingCode>[] {
  const { contrast, drawnAround, parseColour, nameOf, picturesIn } = deps;
  const found: Finding<FindingCode>[] = [];
  const tell = (code: FindingCode, where: string, value = ''): unknown => found.push({ code, where, value });
  const [official] = lockup;
  const statements = [...base.querySelectorAll('.statement')];
  const [picture = official] = lockup.flatMap(picturesIn);
  const emblem = picture ?? base.querySelector('.emblem')!;
  if ((official ? [base] : [emblem, ...statements]).some(isHidden)) {
    tell('hidden', 'style');
    return found;
  }

  const box = (picture ?? base.querySelector('.emblem path + path')!).getBoundingClientRect();
  const high = picture instanceof HTMLImageElement && picture.naturalWidth ? Math.min(box.height, (box.width * picture.naturalHeight) / picture.naturalWidth) : box.height;
  // A picture on its way has no size yet.
  if (high && high < MINIMUM_HEIGHT - 0.5) tell('emblem-too-small', official ? 'lockup' : 'emblem', String(Math.floor(high)));
  if (!official && Math.abs(box.width / box.height / 1.5 - 1) > 0.01) tell('distorted', 'emblem', (box.width / box.height).toLocaleString(locale));
  const around = drawnAround(emblem).map((element) => getComputedStyle(element));
  const altering = around.find(({ filter, opacity }) => filter !== 'none' || opacity !== '1');
  if (altering) tell('distorted', 'emblem', altering.filter !== 'none' ? altering.filter : `opacity: ${altering.opacity}`);
  // As the page opens, wherever the reader has scrolled to since.
  const stays = around.some(({ position }) => /fixed|sticky/.test(position));
  if (isFormer && !stays && box.bottom + scrollY > innerHeight + 1) tell('below-fold', 'emblem');

  for (const element of official ? [] : statements) {
    const { color, fontFamily, fontStyle, textDecorationLine, textShadow, textTransform, webkitTextStrokeWidth: stroke } = getComputedStyle(element);
    const [family = ''] = fontFamily.split(',');
    const effects = [fontStyle, textDecorationLine, textShadow, textTransform, parseFloat(stroke) ? `text-stroke ${stroke}` : 'none'];
    const effect = effects.find((value) => value !== 'normal' && value !== 'none') ?? (TYPEFACES.test(family) ? '' : family);
    if (effect) tell('typeface-not-allowed', 'statement', effect);
    const [ink, plate] = [color, getComputedStyle(base).backgroundColor].map(parseColour);
    const behind = plate?.[3] === 1 ? plate : ground;
    const ratio = ink && behind ? contrast(ink, behind) : ENOUGH_CONTRAST;
    if (ratio < ENOUGH_CONTRAST) tell('text-contrast', 'statement', ratio.toLocaleString(locale, { maximumFractionDigits: 1 }));
  }

  for (const element of lockup) {
    if (!nameOf(element)) tell('lockup-unnamed', 'lockup');
    if (picturesIn(element).some((image) => image.getAttribute('loading') === 'lazy')) tell('lockup-lazy', 'lockup');
  }
  for (const element of logos) {
    const tallest = Math.max(...[element, ...picturesIn(element)].map((part) => part.getBoundingClientRect().height));
    if (tallest > high + 0.5) tell('logo-larger-than-emblem', 'logos', String(Math.ceil(tallest)));
    const [name] = official ? [] : picturesIn(element).flatMap((image) => WITH_EMBLEM.exec(image.getAttribute('src') ?? '')?.[1] ?? []);
    if (name) tell('double-emblem', 'logos', name);
  }
  return found;
}

function isHidden(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return !width || !height || element.checkVisibility?.({ checkOpacity: true, checkVisibilityCSS: true }) === false;
}
