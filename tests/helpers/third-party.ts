declare global {
  interface Window {
    /** Where web-test-runner.config.mjs has started scripts/third-party.mjs. */
    thirdPartyOrigin: string;
    /** Names of the third party's scripts that ran on this page, in order. */
    ran?: string[];
  }
}

export interface ThirdParty {
  /** Address of a file on the other site; any name does (`frame.html`, `pixel.png`, `first.js`). Parameters: see scripts/third-party.mjs. */
  url(name: string, params?: Readonly<Record<string, string>>): string;
  /** Names of the files that this page has asked the other site for, in order. */
  requests(): Promise<string[]>;
}

/**
 * The other site, with a count of its own.
 *
 * Whether *nothing* was asked for cannot be waited for, so `requests()` makes requests of its own, one of each kind: a frame, a picture, a script. Each goes
 * the way of the page's own requests of that kind and begins after them; the list is read when all have been answered. So it has every request that had begun
 * when `requests()` was called. What begins them must be over by then: await the event, the update or the lazy part first.
 */
export function thirdParty(): ThirdParty {
  const key = crypto.randomUUID();
  const url = (name: string, params = {}): string => `${window.thirdPartyOrigin}/${name}?${new URLSearchParams({ key, ...params })}`;
  return {
    url,
    async requests() {
      await sendBeacons(url('beacon'));
      const response = await fetch(url('requests'));
      return response.json();
    },
  };
}

/**
 * Sent to a page by itself (`page.evaluate`), so it uses nothing else.
 * @param address where the beacons go, but for `.html`, `.png`, `.js`. @throws when one is not answered, as under a policy that forbids it.
 */
export async function sendBeacons(address: string): Promise<void> {
  const beacons = { html: document.createElement('iframe'), png: document.createElement('img'), js: document.createElement('script') };
  await Promise.all(
    Object.entries(beacons).map(async ([extension, element]) => {
      const url = new URL(address);
      url.pathname += `.${extension}`;
      // A picture that the page has already is not asked for again.
      url.searchParams.set('time', String(performance.now()));
      const answered = new Promise((resolve, reject) => {
        element.addEventListener('load', resolve);
        element.addEventListener('error', () => reject(new Error(`not answered: ${url}`)));
      });
      element.src = String(url);
      document.body.append(element);
      await answered;
      element.remove();
    }),
  );
}
