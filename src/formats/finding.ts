/**
 * Something that a data function could not use. It has no words: the widget says it in its language (`findings` in `strings/`).
 */
export interface Finding<Code extends string = string> {
  /** Stable kebab-case name. */
  readonly code: Code;
  /** Attribute or field name, or `row 12, column "importo"`. */
  readonly where: string;
  /** The text as it was written. */
  readonly value: string;
}
