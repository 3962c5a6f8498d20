/** A function that is worked out again only when one of its arguments is another than the last time. */
export function memo<Arguments extends readonly unknown[], Result>(work: (...given: Arguments) => Result): (...given: Arguments) => Result {
  let last: { given: Arguments; result: Result } | undefined;
  return (...given) => {
    if (!last || given.some((value, index) => value !== last!.given[index])) last = { given, result: work(...given) };
    return last.result;
  };
}
