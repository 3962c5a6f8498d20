/** CSS pixels from the upper left corner of the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Font {
  readonly family: string;
  /** Pixels. */
  readonly size: number;
  readonly weight: string;
  readonly style: string;
  /** `tabular-nums` and its like. */
  readonly numeric: string;
  /** As CSS: `0.5px`, `normal`. */
  readonly letterSpacing: string;
}

/** Colours are CSS colours as the browser has computed them. */
interface Paint {
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  readonly strokeWidth?: number | undefined;
}

interface Drawn {
  readonly box: Box;
  readonly opacity: number;
  /** What lies outside is not seen. */
  readonly clip?: Box | undefined;
}

/** @property radius of the corners; a stroke lies inside the box */
export type BoxShape = Drawn & Paint & { readonly kind: 'box'; readonly radius: number };
/** @property matrix from the path's units to pixels from the corner of the box: a, b, c, d, e, f */
export type PathShape = Drawn & Paint & { readonly kind: 'path'; readonly d: string; readonly matrix: readonly number[] };
/** In one line, one font and one direction, as wide as its box. */
export interface TextShape extends Drawn {
  readonly kind: 'text';
  readonly text: string;
  readonly font: Font;
  readonly fill: string;
  /** Pixels from the top of the box. */
  readonly baseline: number;
  readonly isRtl: boolean;
}
export type CanvasShape = Drawn & { readonly kind: 'canvas'; readonly canvas: HTMLCanvasElement };
export type Shape = BoxShape | PathShape | TextShape | CanvasShape;

/** What is seen of a figure, from back to front. */
export interface Picture {
  readonly shapes: readonly Shape[];
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Title of the figure; may be empty. */
  readonly title: string;
  readonly language: string;
}
