/**
 * Erases this page's cookies of these names, whatever domain and path they were set for: the host, every parent domain (browsers ignore those that belong to
 * nobody, as `it` or `pi.it`), every folder of the address. Out of a page's reach are cookies of other sites, those of folders beside it, and those that a
 * server keeps from scripts (HttpOnly) or sets for this site inside others alone (Partitioned).
 */
export function eraseCookies(isMeant: (name: string) => boolean): void {
  const labels = location.hostname.split('.');
  const domains = ['', ...labels.map((_, index) => `; Domain=${labels.slice(index).join('.')}`)];
  const folders = location.pathname.split('/').map((_, depth, parts) => parts.slice(0, depth + 1).join('/'));
  const paths = ['/', ...folders.flatMap((folder) => [folder, `${folder}/`])];
  try {
    for (const name of document.cookie.split('; ').map((cookie) => cookie.replace(/=.*/s, '')).filter(isMeant)) {
      // Browsers take cookies of these names only with the attribute, even to erase them.
      const secure = /^__(secure|host)-/i.test(name) ? '; Secure' : '';
      for (const domain of domains) for (const path of paths) document.cookie = `${name}=; Max-Age=0; Path=${path}${domain}${secure}`;
    }
  } catch {
    // A page that may not have cookies has none.
  }
}
