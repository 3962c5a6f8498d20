/**
 * Something that a data function could not use as it was. It has no words: those are in `strings/findings.ts`, by its code.
 */
export interface Finding<Code extends string = string> {
  /** Stable kebab-case name. */
  readonly code: Code;
  /** Attribute or field name, or `row 12, column "importo"`. */
  readonly where: string;
  /** The text as it was written. */
  readonly value: string;
  /** What else the sentence needs. */
  readonly details?: readonly string[];
}
