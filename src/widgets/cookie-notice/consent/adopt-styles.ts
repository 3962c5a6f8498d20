/** One sheet of each text for all notices of the page, and for one that is moved. */
const sheets = new Map<string, CSSStyleSheet>();

/** Gives a shadow root styles that came late, and returns their sheet. */
export function adoptStyles(root: ShadowRoot, text: string): CSSStyleSheet {
  const sheet = sheets.get(text) ?? new CSSStyleSheet();
  if (!sheets.has(text)) {
    sheets.set(text, sheet);
    sheet.replaceSync(text);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return sheet;
}
