/** Name of the cookie and of its mirror in localStorage; sites list it in their policy. */
export const CONSENT_KEY = 'broletto-consent';

/** What is remembered of a visitor: no identifier, only what was decided and when. */
export interface ConsentRecord {
  /** Version of this shape. */
  readonly v: 1;
  /** `dismissed`: the notice was read and closed. */
  readonly state: 'dismissed';
  /** When, in milliseconds of UTC. */
  readonly t: number;
}

const DAY = 86_400_000;

/** The record where a browser keeps neither cookies nor localStorage: it lasts as long as the page. */
let kept: string | undefined;

/**
 * Moment until which a decision of the moment `t` holds: six calendar months, as the Garante asks (provv. 231/2021), and a day, so that neither a shorter
 * month nor another time zone makes them less. Days that do not exist roll over to later ones.
 */
export function expiry(t: number): number {
  const date = new Date(t);
  return date.setUTCMonth(date.getUTCMonth() + 6, date.getUTCDate() + 1);
}

/**
 * Reads what was stored, by us or by anybody: `undefined` for what is not a record of ours still in force at `now`. A record from the future (the clock was
 * wrong) counts from now.
 */
export function parseRecord(text: string | null | undefined, now: number): ConsentRecord | undefined {
  if (!text || text.length > 1000) return undefined;
  const { v, state, t } = attempt(() => JSON.parse(decodeURIComponent(text)) as Partial<ConsentRecord> | null) ?? {};
  if (v !== 1 || state !== 'dismissed' || !Number.isSafeInteger(t) || t! <= 0) return undefined;
  const record: ConsentRecord = { v, state, t: t! > now + DAY ? now : t! };
  return expiry(record.t) > now ? record : undefined;
}

/** The newest record in force. It is written again at every visit, because browsers that block trackers forget after seven days; its time stays. */
export function readConsent(now = Date.now()): ConsentRecord | undefined {
  const [newest] = [...stored(), kept].flatMap((text) => parseRecord(text, now) ?? []).sort((one, other) => other.t - one.t);
  if (newest) writeConsent(newest);
  return newest;
}

/** Stores a decision on this host alone (no `Domain`), in every place that can be had. */
export function writeConsent(record: ConsentRecord): void {
  const text = encodeURIComponent(JSON.stringify(record));
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  attempt(() => (document.cookie = `${CONSENT_KEY}=${text}; Path=/; SameSite=Lax; Expires=${new Date(expiry(record.t)).toUTCString()}${secure}`));
  attempt(() => localStorage.setItem(CONSENT_KEY, text));
  kept = stored().includes(text) ? undefined : text;
}

/** What lies under our name, whoever put it there: cookies of the same name can come from other paths and parent domains. */
function stored(): (string | null | undefined)[] {
  const cookies = attempt(() => document.cookie.split('; ')) ?? [];
  return [
    ...cookies.filter((cookie) => cookie.startsWith(`${CONSENT_KEY}=`)).map((cookie) => cookie.slice(CONSENT_KEY.length + 1)),
    attempt(() => localStorage.getItem(CONSENT_KEY)),
  ];
}

/** Calls back when the store may have changed without this page: in another tab, or while the page lay in the back-forward cache. Returns how to stop. */
export function watchConsent(changed: () => void): () => void {
  const stored = ({ key }: StorageEvent): void => {
    if (key === CONSENT_KEY) changed();
  };
  const shown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) changed();
  };
  addEventListener('storage', stored);
  addEventListener('pageshow', shown);
  return () => {
    removeEventListener('storage', stored);
    removeEventListener('pageshow', shown);
  };
}

/** Blocked storage and sandboxed frames throw at the mere mention of it. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
