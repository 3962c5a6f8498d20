/**
 * Options as the functions behind them take them, whatever JSON brings: all are texts but `example`, which is a switch, and `banner`, which holds options itself.
 * What is neither text nor number is not there.
 */
export function readOptions<T extends object>(given: T | null | undefined): T {
  const read: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(Object(given) as object) as [string, unknown][]) {
    if (name === 'example') read[name] = Boolean(value);
    else if (name === 'banner') read[name] = readOptions(value as object);
    else if (/^(string|number|bigint|boolean)$/.test(typeof value)) read[name] = String(value);
  }
  return read as T;
}
