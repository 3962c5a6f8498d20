/**
 * Page-wide settings: `<meta name="broletto" content="base=/broletto/; data-hosts=dati.example.it www.example.it">`.
 * A meta element survives script concatenation and delay plugins, which lose attributes of the script tag.
 *
 * - `base`: folder (URL) from which the lazy parts are fetched, when it is not the script's own.
 * - `data-hosts`: hosts from which `src` may be fetched besides the page's own, space separated. Without it any host is accepted.
 */
export function pageSetting(name: 'base' | 'data-hosts'): string | undefined {
  const content = document.querySelector<HTMLMetaElement>('meta[name="broletto"]')?.content ?? '';
  for (const entry of content.split(';')) {
    const [key, ...value] = entry.split('=');
    if (key?.trim() === name) return value.join('=').trim() || undefined;
  }
  return undefined;
}
