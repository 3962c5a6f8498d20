const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

/** The bytes of a text in an encoding whose line breaks, quotes and brackets are those of ASCII: UTF-16, which its byte order mark tells, becomes UTF-8. */
export function asciiBytes(bytes: ArrayBuffer): Uint8Array {
  const found = new Uint8Array(bytes);
  const [first, second] = found;
  const name = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  return name ? new TextEncoder().encode(new TextDecoder(name).decode(bytes)) : found;
}

/** The text of `asciiBytes()` or of a part of it: UTF-8, else windows-1252, as Italian exports still are. A byte order mark is left out. */
export function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return windows1252.decode(bytes);
  }
}
