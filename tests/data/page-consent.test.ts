import { expect } from 'chai';
import { pageConsent } from '../../src/widgets/cookie-notice/consent.js';
import { CONSENT_KEY, readConsent, writeConsent } from '../../src/widgets/cookie-notice/consent-store.js';
import type { ConsentChange } from '../../src/widgets/cookie-notice/consent/page-consent.js';
import type { Service } from '../../src/widgets/cookie-notice/consent/services.data.js';
import { consentCookies, ownCookies, withBlockedStorage } from '../helpers/consent.js';

const service = (id: string, revision = ''): Service => ({ id, label: id, provider: 'Terzo', purpose: 'content', policy: 'https://terzo.example/', cookies: [], revision });
const [video, map] = [service('video'), service('map')];
const DAY = 86_400_000;

/** What the consent tells while `action` runs, as `method: changed`. */
function changesDuring(action: () => void): string[] {
  const heard: string[] = [];
  const listen = (event: Event): unknown => heard.push(`${(event as ConsentChange).method}: ${(event as ConsentChange).changed.join(' ')}`);
  pageConsent().addEventListener('change', listen);
  action();
  pageConsent().removeEventListener('change', listen);
  return heard;
}

describe('the consent of the page', () => {
  ownCookies();
  const consent = pageConsent();
  beforeEach(() => consent.declare([video, map]));

  it('is one for all copies of the script', () => expect(pageConsent()).to.equal(consent));

  it('is denied before anything is decided', () => {
    expect([consent.has('video'), consent.has('map')]).to.deep.equal([false, false]);
    expect(consent.undecided).to.deep.equal([video, map]);
    expect(consentCookies()).to.deep.equal([]);
  });

  it('records nothing of services that nobody declared', () => {
    expect(changesDuring(() => consent.decide({ other: true }, 'code'))).to.deep.equal([]);
    expect(readConsent()).to.equal(undefined);
  });

  it('says nothing when the page is looked at again and nothing has changed', () => {
    consent.decide({ video: true, map: false }, 'save');
    expect(changesDuring(() => document.dispatchEvent(new Event('visibilitychange')))).to.deep.equal([]);
  });

  for (const id of ['', 'other', '__proto__', 'constructor', 'toString', 'video@', undefined as unknown as string]) {
    it(`is denied to «${id}», which nobody declared`, () => {
      consent.decide({ video: true, map: true, [id]: true }, 'accept');
      expect(consent.has(id)).to.equal(false);
    });
  }

  it('holds what was allowed, tells once, and is read by the next page', () => {
    const told = changesDuring(() => consent.decide({ video: true, map: false }, 'save'));
    expect(told).to.deep.equal(['save: video']);
    expect([consent.has('video'), consent.has('map')]).to.deep.equal([true, false]);
    expect(consent.undecided).to.deep.equal([]);
    const record = readConsent()!;
    expect(record.choices).to.deep.equal({ video: true, map: false });
    expect(record.how).to.equal('save');
    expect(record.t).to.be.closeTo(Date.now(), 5000);
  });

  it('keeps no name of a visitor who refuses, and one of who allows where a log is kept', () => {
    consent.declare([video, map], { isLogged: true });
    consent.decide({ video: false, map: false }, 'refuse');
    expect(readConsent()).to.not.have.property('id');
    consent.decide({ video: true }, 'embed');
    const { id } = readConsent()!;
    expect(id).to.match(/^[a-z\d]{10,}$/);
    consent.decide({ map: true }, 'save');
    expect(readConsent()!.id).to.equal(id);
    consent.declare([video, map]);
    consent.decide({ map: false }, 'save');
    expect(readConsent(), 'no log, no name').to.not.have.property('id');
  });

  it('of one service leaves the others undecided', () => {
    consent.decide({ video: true }, 'embed');
    expect(consent.has('video')).to.equal(true);
    expect(consent.undecided).to.deep.equal([map]);
  });

  it('of one service does not move the end of the six months, but is the newest', () => {
    const t = Date.now() - 100 * DAY;
    writeConsent({ v: 1, t, how: 'refuse', choices: { video: false, map: false } });
    consent.decide({ video: true }, 'embed');
    const record = readConsent()!;
    expect(record.t).to.equal(t);
    expect(record.changed).to.be.closeTo(Date.now(), 5000);
    expect(record.choices).to.deep.equal({ video: true, map: false });
  });

  it('is asked for again only for a service that is new', () => {
    consent.decide({ video: true, map: true }, 'accept');
    const calendar = service('calendar');
    consent.declare([video, map, calendar]);
    expect(consent.undecided).to.deep.equal([calendar]);
    expect(consent.has('video')).to.equal(true);
  });

  it('is asked for again only for a service that has changed', () => {
    consent.decide({ video: true, map: true }, 'accept');
    consent.declare([{ ...video, label: 'Altro nome' }, service('map', '2')]);
    expect(consent.undecided.map(({ id }) => id)).to.deep.equal(['map']);
    expect([consent.has('video'), consent.has('map')]).to.deep.equal([true, false]);
  });

  it('is asked for again for everything when the site’s revision has changed', () => {
    consent.decide({ video: true, map: true }, 'accept');
    const told = changesDuring(() => consent.declare([video, map], { revision: '2026-11' }));
    expect(told).to.deep.equal(['declare: video map']);
    expect(consent.undecided).to.deep.equal([video, map]);
    consent.decide({ video: false, map: false }, 'refuse');
    consent.declare([video, map]);
    expect(consent.undecided, 'and the old one is not answered by the new').to.have.length(2);
  });

  it('ends with a service that is no longer declared', () => {
    consent.decide({ video: true, map: true }, 'accept');
    consent.declare([map]);
    expect(consent.has('video')).to.equal(false);
  });

  it('is not what a notice without services has remembered', () => {
    writeConsent({ v: 1, t: Date.now(), how: 'close' });
    expect(consent.undecided).to.have.length(2);
  });

  it('follows a decision in another tab, and a withdrawal there', () => {
    const remote = (choices: Record<string, boolean>): string[] =>
      changesDuring(() => {
        writeConsent({ v: 1, t: Date.now(), how: 'save', choices });
        dispatchEvent(new StorageEvent('storage', { key: CONSENT_KEY }));
      });
    expect(remote({ video: true, map: true })).to.deep.equal(['remote: video map']);
    expect(consent.has('video')).to.equal(true);
    expect(remote({ video: false, map: true })).to.deep.equal(['remote: video']);
    expect(consent.has('video')).to.equal(false);
  });

  it('adds to what another tab has decided meanwhile', () => {
    writeConsent({ v: 1, t: Date.now(), how: 'save', choices: { map: true } });
    consent.decide({ video: true }, 'embed');
    expect(readConsent()!.choices).to.deep.equal({ video: true, map: true });
  });

  it('counts what other software of the site was told, until it is decided here; and writes nothing for it', () => {
    consent.declare([video, map], { elsewhere: { video: true } });
    expect(consent.has('video')).to.equal(true);
    expect(consent.undecided).to.deep.equal([map]);
    expect(consentCookies()).to.deep.equal([]);
    consent.decide({ video: false }, 'save');
    expect(consent.has('video')).to.equal(false);
  });

  for (const blocked of [['cookie'], ['localStorage'], ['cookie', 'localStorage']] as const) {
    it(`lasts as long as the page with ${blocked.join(' and ')} blocked`, () => {
      withBlockedStorage(blocked, () => {
        consent.declare([video, map]);
        expect(consent.has('video')).to.equal(false);
        consent.decide({ video: true, map: false }, 'save');
        expect(consent.has('video')).to.equal(true);
        expect(consent.undecided).to.deep.equal([]);
      });
      // It goes into real storage as soon as there is some: there it can be cleared.
      expect(readConsent()!.choices).to.deep.equal({ video: true, map: false });
    });
  }

  it('ends with its six months, also on a page that stays open', () => {
    consent.decide({ video: true }, 'save');
    const { now } = Date;
    Date.now = () => now() + 200 * DAY;
    try {
      expect(consent.has('video')).to.equal(false);
    } finally {
      Date.now = now;
    }
    expect(consent.has('video')).to.equal(true);
  });

  it('is remembered of many services with long names', () => {
    const many = Array.from({ length: 100 }, (_, n) => service(`${'x'.repeat(60)}${n}`));
    consent.declare(many);
    consent.decide(Object.fromEntries(many.map(({ id }) => [id, true])), 'accept');
    expect(consent.undecided).to.deep.equal([]);
    expect(consent.has(many[99]!.id)).to.equal(true);
  });

  it('that was withdrawn does not come back from a mirror that is full', () => {
    consent.decide({ video: true, map: true }, 'accept');
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      consent.decide({ video: false, map: false }, 'refuse');
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(localStorage.getItem(CONSENT_KEY)).to.equal(null);
  });

  const corrupt: readonly unknown[] = [
    { v: 1, t: Date.now(), how: 'save', choices: { video: 'true' } },
    { v: 1, t: Date.now(), how: 'save', choices: { video: 1 } },
    { v: 1, t: Date.now(), how: 'save', choices: [true] },
    { v: 1, t: Date.now(), how: 'save', choices: 'video' },
    { v: 1, t: Date.now(), how: 'save', choices: null },
    { v: 2, t: Date.now(), how: 'save', choices: { video: true } },
    { v: 1, t: Date.now(), choices: { video: true } },
    { v: 1, t: Date.now(), how: 'save', choices: { video: true }, revision: 3 },
    { v: 1, t: Date.now() - 200 * DAY, how: 'save', choices: { video: true } },
    { v: 1, t: Date.now() - 200 * DAY, changed: Date.now(), how: 'save', choices: { video: true } },
    { v: 1, t: Date.now(), how: 'save', choices: { video: true }, padding: 'x'.repeat(60_000) },
  ];
  corrupt.forEach((value, index) => {
    it(`is denied by foreign or stale value ${index}: ${JSON.stringify(value).slice(0, 70)}`, () => {
      localStorage.setItem(CONSENT_KEY, encodeURIComponent(JSON.stringify(value)));
      dispatchEvent(new StorageEvent('storage', { key: CONSENT_KEY }));
      expect(consent.has('video')).to.equal(false);
      expect(consent.undecided).to.have.length(2);
    });
  });
});
