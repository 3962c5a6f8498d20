/** Name of the cookie and of its mirror in localStorage; sites list it in their policy. */
export const CONSENT_KEY = 'broletto-consent';

/**
 * How a visitor answered: `close` and `escape` are the X (or «Chiudi») and its key, which refuse where something was asked; `accept`, `refuse`, `save` the commands
 * of the notice and of the preferences; `embed` one service from the place of its content; `code` a call of the page's own scripts.
 */
export type ConsentMethod = 'close' | 'escape' | 'accept' | 'refuse' | 'save' | 'embed' | 'code';

/** What is remembered of a visitor: what was decided, when and how. */
export interface ConsentRecord {
  /** Version of this shape. */
  readonly v: 1;
  /** When the notice was answered, in milliseconds of UTC: six months count from here. */
  readonly t: number;
  readonly how: ConsentMethod;
  /** What was decided for each service, by its `id` or `id@revision`. None on sites that ask for nothing. */
  readonly choices?: Readonly<Record<string, boolean>>;
  /** The site's `revision` that was answered. */
  readonly revision?: string;
  /** When a single service was allowed or withdrawn after `t`: it makes a record newer, but no longer in force. */
  readonly changed?: number;
  /** A random name, only where something was allowed and the site keeps a log. */
  readonly id?: string;
}

const DAY = 86_400_000;

/** Longer values are nobody's choice. (Browsers keep up to 4 kB in a cookie; the mirror has what does not fit.) */
const LONGEST = 60_000;

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
  if (!text || text.length > LONGEST) return undefined;
  const found = attempt(() => JSON.parse(decodeURIComponent(text)) as ConsentRecord | null);
  const { v, t, how, choices = {}, changed = t, revision = '', id = '' } = found ?? ({} as Partial<ConsentRecord>);
  const areWell = [t, changed].every((time) => Number.isSafeInteger(time) && time! > 0) && [how, revision, id].every((word) => typeof word === 'string');
  if (v !== 1 || !areWell || !isPlain(choices) || !Object.values(choices).every((choice) => typeof choice === 'boolean')) return undefined;
  const past = (time: number): number => (time > now + DAY ? now : time);
  const record: ConsentRecord = { ...found!, t: past(t!), ...(changed === t ? {} : { changed: past(changed!) }) };
  return expiry(record.t) > now ? record : undefined;
}

/**
 * The newest record in force; of two as new as each other, the one that allows less. It is written again at every visit, because browsers that block trackers
 * forget after seven days; its time stays.
 */
export function readConsent(now = Date.now()): ConsentRecord | undefined {
  const age = ({ t, changed = t }: ConsentRecord): number => now - changed;
  const allowed = ({ choices = {} }: ConsentRecord): number => Object.values(choices).filter(Boolean).length;
  const [newest] = [...stored(), kept].flatMap((text) => parseRecord(text, now) ?? []).sort((one, other) => age(one) - age(other) || allowed(one) - allowed(other));
  if (newest) writeConsent(newest);
  return newest;
}

/** Stores a decision on this host alone (no `Domain`), in every place that can be had. */
export function writeConsent(record: ConsentRecord): void {
  const text = encodeURIComponent(JSON.stringify(record));
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  attempt(() => (document.cookie = `${CONSENT_KEY}=${text}; Path=/; SameSite=Lax; Expires=${new Date(expiry(record.t)).toUTCString()}${secure}`));
  // Where the mirror is full, better nothing in it than what holds no longer. (Never removed first: the same text again is no event for other tabs.)
  if (!attempt(() => [localStorage.setItem(CONSENT_KEY, text)])) attempt(() => localStorage.removeItem(CONSENT_KEY));
  kept = stored().includes(text) ? undefined : text;
}

/** What lies under our name, in force or not, whoever put it there: cookies of the same name can come from other paths and parent domains. */
export function stored(): (string | null | undefined)[] {
  const cookies = attempt(() => document.cookie.split('; ')) ?? [];
  return [
    ...cookies.filter((cookie) => cookie.startsWith(`${CONSENT_KEY}=`)).map((cookie) => cookie.slice(CONSENT_KEY.length + 1)),
    attempt(() => localStorage.getItem(CONSENT_KEY)),
  ];
}

/** Calls back when the store may have changed without this page: in another tab, or while the page lay in the back-forward cache or behind another. */
export function watchConsent(changed: () => void, signal?: AbortSignal): void {
  // Without a key everything was cleared.
  addEventListener('storage', ({ key }) => (key ?? CONSENT_KEY) === CONSENT_KEY && changed(), { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && changed(), { signal });
  document.addEventListener('visibilitychange', changed, { signal });
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Blocked storage and sandboxed frames throw at the mere mention of it. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
