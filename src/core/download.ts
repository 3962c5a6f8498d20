/** Hands a text or a picture to the reader as a file. (Its address goes with the page: some browsers are still reading when the click is over.) */
export function download(content: string | Blob, name: string, type: string): void {
  const href = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
}
