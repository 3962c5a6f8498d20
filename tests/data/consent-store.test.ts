import { expect } from 'chai';
import { CONSENT_KEY, expiry, parseRecord, readConsent, watchConsent, writeConsent, type ConsentRecord } from '../../src/widgets/cookie-notice/consent-store.js';
import { clearConsent, consentCookies, ownCookies, setCookie, withBlockedStorage } from '../helpers/consent.js';

const DAY = 86_400_000;
const now = Date.UTC(2026, 10, 24, 9, 30);
const record = (t = now): ConsentRecord => ({ v: 1, t, how: 'close' });
const text = (value: unknown): string => encodeURIComponent(JSON.stringify(value));

/** The same day number six months on, or the last day of that month where there is none: the least that «six months» can mean. */
function leastSixMonths(t: number, local: boolean): number {
  const date = new Date(t);
  const month = local ? date.getMonth() : date.getUTCMonth();
  if (local) date.setMonth(month + 6);
  else date.setUTCMonth(month + 6);
  const landed = local ? date.getMonth() : date.getUTCMonth();
  if (landed !== (month + 6) % 12) {
    if (local) date.setDate(0);
    else date.setUTCDate(0);
  }
  return date.getTime();
}

describe('the consent store', () => {
  ownCookies();

  describe('six months', () => {
    it('are never less than six calendar months, on any day of four years, at any hour, here or in UTC, and at most four days more', () => {
      for (let t = Date.UTC(2026, 0, 1); t < Date.UTC(2030, 0, 1); t += DAY / 4 + 1) {
        for (const local of [true, false]) {
          const more = expiry(t) - leastSixMonths(t, local);
          if (more < 0 || more > 4 * DAY) expect.fail(`${new Date(t).toISOString()} expires ${new Date(expiry(t)).toISOString()}`);
        }
      }
    });

    const days: readonly [from: string, until: string][] = [
      ['2026-01-15', '2026-07-16'],
      ['2026-08-31', '2027-03-04'],
      ['2027-08-29', '2028-03-01'],
      ['2026-12-31', '2027-07-02'],
      ['2028-02-29', '2028-08-30'],
      ['2026-03-31', '2026-10-02'],
    ];
    for (const [from, until] of days) {
      it(`from ${from} last until ${until}`, () => expect(new Date(expiry(Date.parse(from))).toISOString()).to.equal(`${until}T00:00:00.000Z`));
    }
  });

  describe('reading a record', () => {
    it('gives back what was written', () => expect(parseRecord(text(record()), now)).to.deep.equal(record()));

    it('counts a record from the future from now', () => {
      expect(parseRecord(text(record(now + 40 * 365 * DAY)), now)).to.deep.equal(record());
      expect(parseRecord(text(record(now + DAY / 2)), now)).to.deep.equal(record(now + DAY / 2));
    });

    it('drops what is over', () => {
      expect(parseRecord(text(record(now)), expiry(now) - 1)).to.deep.equal(record());
      expect(parseRecord(text(record(now)), expiry(now))).to.equal(undefined);
    });

    const foreign: readonly (string | null | undefined)[] = [
      undefined, null, '', ' ', '%', '%E0%A4%A', '{bad', 'null', 'true', '123', '"dismissed"', '[]', '{}', 'undefined', 'accepted', '\u0000',
      ...[
        { v: 2, how: 'close', t: now },
        { v: '1', how: 'close', t: now },
        { v: 1, how: ['close'], t: now },
        { v: 1, t: now },
        { v: 1, how: 'close' },
        { v: 1, how: 'close', t: String(now) },
        { v: 1, how: 'close', t: -1 },
        { v: 1, how: 'close', t: 0 },
        { v: 1, how: 'close', t: null },
        { v: 1, how: 'close', t: now, changed: 'x' },
        { v: 1, how: 'close', t: now, choices: { video: 'yes' } },
        { v: 1, how: 'close', t: now, choices: null },
        { v: 1, how: 'close', t: now, choices: [] },
        { v: 1, how: 'close', t: now, revision: {} },
        { v: 1, how: 'close', t: now, id: 7 },
        { __proto__: null, constructor: { v: 1 } },
        { ...record(), padding: 'x'.repeat(60_000) },
      ].map(text),
      '%7B%22__proto__%22%3A%7B%22v%22%3A1%2C%22how%22%3A%22close%22%2C%22t%22%3A1795512600000%7D%7D',
      '{"v":1,"how":"close","t":1e999}',
      '{"v":1,"how":"close","t":NaN}',
    ];
    foreign.forEach((value, index) => {
      it(`finds no decision in foreign value ${index}: ${String(value).slice(0, 60)}`, () => expect(parseRecord(value, now)).to.equal(undefined));
    });
  });

  describe('storing', () => {
    it('has nothing before something is written', () => {
      expect(readConsent()).to.equal(undefined);
      expect(consentCookies()).to.deep.equal([]);
      expect(localStorage.getItem(CONSENT_KEY)).to.equal(null);
    });

    it('writes one cookie and its mirror, and reads either', () => {
      const written = record(Date.now());
      writeConsent(written);
      expect(consentCookies()).to.deep.equal([text(written)]);
      expect(localStorage.getItem(CONSENT_KEY)).to.equal(text(written));
      localStorage.removeItem(CONSENT_KEY);
      expect(readConsent(), 'from the cookie').to.deep.equal(written);
      setCookie('', 'Max-Age=0');
      expect(readConsent(), 'from the mirror').to.deep.equal(written);
    });

    it('mends the place that has lost it, without moving its time', () => {
      const written = record(Date.now() - 30 * DAY);
      writeConsent(written);
      setCookie('', 'Max-Age=0');
      readConsent();
      expect(consentCookies()).to.deep.equal([text(written)]);
    });

    it('tells other tabs of what is new, not of what is read: they would answer each other for ever', async () => {
      writeConsent(record(Date.now()));
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const keys: (string | null)[] = [];
      const marked = new Promise<void>((resolve) => {
        frame.contentWindow!.addEventListener('storage', ({ key }) => {
          keys.push(key);
          if (key === 'after') resolve();
        });
      });
      localStorage.setItem('before', '1');
      readConsent();
      localStorage.setItem('after', '1');
      await marked;
      ['before', 'after'].forEach((key) => localStorage.removeItem(key));
      frame.remove();
      // What was written before may still be on its way.
      expect(keys.slice(keys.indexOf('before'))).to.deep.equal(['before', 'after']);
    });

    it('takes the newest of two', () => {
      setCookie(text(record(Date.now() - 90 * DAY)));
      localStorage.setItem(CONSENT_KEY, text(record(Date.now() - DAY)));
      expect(readConsent()!.t).to.be.above(Date.now() - 2 * DAY);
    });

    it('takes the one that was changed last, and of two as old as each other the one that allows less', () => {
      const t = Date.now() - DAY;
      const put = (cookie: Partial<ConsentRecord>, mirror: Partial<ConsentRecord>): ConsentRecord => {
        setCookie(text({ ...record(t), ...cookie }));
        localStorage.setItem(CONSENT_KEY, text({ ...record(t), ...mirror }));
        return readConsent()!;
      };
      expect(put({ choices: { video: true } }, { choices: { video: false }, changed: t + 1 }).choices).to.deep.equal({ video: false });
      expect(put({ choices: { video: true }, changed: t + 1 }, { choices: { video: false } }).choices).to.deep.equal({ video: true });
      expect(put({ choices: { video: true, map: true } }, { choices: { video: true, map: false } }).choices).to.deep.equal({ video: true, map: false });
      expect(put({ choices: { video: true, map: false } }, { choices: { video: true, map: true } }).choices).to.deep.equal({ video: true, map: false });
    });

    it('finds its own beside corrupt and foreign ones', () => {
      setCookie('%E0%A4%A', `Path=${location.pathname.replace(/\/[^/]*$/, '') || '/'}`);
      localStorage.setItem(CONSENT_KEY, '{bad');
      expect(readConsent()).to.equal(undefined);
      const written = record(Date.now());
      writeConsent(written);
      expect(readConsent()).to.deep.equal(written);
    });

    it('leaves foreign values where they are until something is decided', () => {
      localStorage.setItem(CONSENT_KEY, 'foreign');
      readConsent();
      expect(localStorage.getItem(CONSENT_KEY)).to.equal('foreign');
    });

    it('is not taken in by a cookie whose name only begins or ends like ours', () => {
      document.cookie = `${CONSENT_KEY}-2=${text(record(Date.now()))}`;
      document.cookie = `x${CONSENT_KEY}=${text(record(Date.now()))}`;
      expect(readConsent()).to.equal(undefined);
      document.cookie = `${CONSENT_KEY}-2=; Max-Age=0`;
      document.cookie = `x${CONSENT_KEY}=; Max-Age=0`;
    });

    for (const blocked of [['cookie'], ['localStorage'], ['cookie', 'localStorage']] as const) {
      it(`remembers with ${blocked.join(' and ')} blocked, as in a sandboxed frame`, () =>
        withBlockedStorage(blocked, () => {
          expect(readConsent()).to.equal(undefined);
          const written = record(Date.now());
          writeConsent(written);
          expect(readConsent()).to.deep.equal(written);
        }));
    }

    it('forgets with the page what it could only keep in memory', () => {
      withBlockedStorage(['cookie', 'localStorage'], () => writeConsent(record(Date.now())));
      expect(readConsent(), 'still on this page').to.not.equal(undefined);
      // It went into real storage as soon as there was some.
      clearConsent();
      expect(readConsent()).to.equal(undefined);
    });
  });

  describe('watching', () => {
    const persisted = (value: boolean): PageTransitionEvent => new PageTransitionEvent('pageshow', { persisted: value });

    it('hears other tabs and the return from the back-forward cache, nothing else, until told to stop', () => {
      let calls = 0;
      const stop = new AbortController();
      watchConsent(() => (calls += 1), stop.signal);
      dispatchEvent(new StorageEvent('storage', { key: 'another' }));
      dispatchEvent(persisted(false));
      expect(calls).to.equal(0);
      dispatchEvent(new StorageEvent('storage', { key: CONSENT_KEY }));
      dispatchEvent(persisted(true));
      expect(calls).to.equal(2);
      stop.abort();
      dispatchEvent(new StorageEvent('storage', { key: CONSENT_KEY }));
      dispatchEvent(persisted(true));
      expect(calls).to.equal(2);
    });
  });
});
