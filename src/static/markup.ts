import { jsonLdText } from '../widgets/project-card/project-export.data.js';

/** A piece of HTML in which every text has been escaped. Only `markup` and `jsonScript` make one. */
export class Markup {
  /** @internal */
  constructor(private readonly _text: string) {}

  toString(): string {
    return this._text;
  }
}

/** What may stand in a template: texts, pieces and lists of them; `undefined`, `null` and `false` are nothing. */
export type MarkupValue = string | number | Markup | readonly MarkupValue[] | undefined | null | false;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * HTML from a template, for places where text and quoted attributes stand: values are escaped, pieces made by `markup` are not. Line breaks with their indent
 * go, so that the result is one line: editors of content management systems make paragraphs of the others.
 */
export function markup(strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  const literals = strings.map((text) => text.replace(/\s*\n\s*/g, ''));
  return new Markup(literals.map((text, index) => text + escape(values[index])).join(''));
}

/** A text of somebody's, kept apart from ours: one that runs from right to left, or has direction marks in it, cannot turn what follows. */
export function isolated(text: string | undefined): Markup | undefined {
  return text ? markup`<bdi>${text}</bdi>` : undefined;
}

/** A script with data for machines. */
export function jsonScript(data: object): Markup {
  return new Markup(`<script type="application/ld+json">${jsonLdText(data)}</script>`);
}

function escape(value: MarkupValue): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Markup) return String(value);
  if (typeof value === 'object') return value.map(escape).join('');
  return (
    String(value)
      .replace(/[\t-\r\u0085\u2028\u2029]+/g, ' ')
      // What neither HTML nor XML can hold: control characters, halves of a character.
      .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
      .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!)
  );
}
