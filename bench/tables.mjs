/** How the bench tells its figures: one question, one table. */

/** The middle of the values; of an even number, the mean of the two in the middle. @returns `undefined` for none. */
export function median(values) {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return sorted.length ? (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2 : undefined;
}

/**
 * Prints a row a contestant, a column a page.
 * @param rows names by key; `columns` the same as a Map, since an object would put numbers first.
 * @param cell `(row, column) → text`.
 * @param notes text behind a row, by key.
 */
export function table(title, rows, columns, cell, { width = 18, notes = {} } = {}) {
  console.log(`\n${title}\n${''.padEnd(28)}${[...columns.values()].map((name) => name.padStart(width)).join('')}`);
  for (const [row, name] of Object.entries(rows)) {
    console.log(`${name.padEnd(28)}${[...columns.keys()].map((column) => cell(row, column).padStart(width)).join('')}${notes[row] ? `   ${notes[row]}` : ''}`);
  }
}

/** A number with so many decimals; a dash for what was not measured. */
export function figure(value, digits = 0) {
  return Number.isFinite(value) ? value.toFixed(digits) : '–';
}

/**
 * A comparison of unlike contents would be worth nothing: told here, mended in the pages and in the floor.
 * @param contests `contestant` and `results` of measure(), all of one page; `model` is the contestant whose words hold, `name` how it is called.
 */
export function warnOfUnlikeWords(contests, model, name) {
  const words = Object.fromEntries(contests.map(({ contestant, results }) => [contestant, results[0].text.split(' ')]));
  for (const [contestant, own] of Object.entries(words)) {
    const at = own.findIndex((word, index) => word !== words[model][index]);
    if (at !== -1) console.log(`\nNot the same words as in ${name}: ${contestant}, from «${own.slice(at, at + 8).join(' ')}» on`);
  }
}
