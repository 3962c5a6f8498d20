import type { Finding } from '../../../formats/finding.js';
import { safeUrl } from '../../../formats/url.js';
import { KNOWN_SERVICES } from './known-services.js';

/** What a service is for; any other text is shown as it is written. */
export type Purpose = 'content' | 'statistics' | 'profiling' | 'functional';

export interface ServiceCookie {
  /** `*` stands for any characters: `_ga_*`. */
  readonly name: string;
  /** How long it stays, in words: `2 anni`. */
  readonly duration?: string;
}

/** A service as a site writes it in JSON; with the id of one that is known, it completes or replaces its fields. */
export interface ServiceRecord {
  /** Letters, digits, `-` and `_`: what `data-consent` and embeds name. */
  id: string;
  /** Its name; default: the id. */
  label?: string;
  /** Who answers for it: a company, or the comune itself. */
  provider?: string;
  /** A `Purpose`, or words of the site's own. */
  purpose?: string;
  /** Address of its privacy policy: http, https or relative. */
  policy?: string;
  /** Those that it sets on the site's own host: they are erased after a withdrawal. */
  cookies?: (string | ServiceCookie)[];
  /** A new one makes visitors be asked again about this service alone. At most 40 characters. */
  revision?: string;
}

export interface Service {
  readonly id: string;
  readonly label: string;
  readonly provider: string | undefined;
  /** Empty when nothing says it. */
  readonly purpose: string;
  readonly policy: string | undefined;
  readonly cookies: readonly ServiceCookie[];
  /** Empty when there is none. */
  readonly revision: string;
}

export type ServiceFinding = Finding<'service-unknown' | 'service-unreadable' | 'service-repeated' | 'service-incomplete' | 'preset-on' | 'unreadable-field'>;

type Tell = (code: ServiceFinding['code'], field: string, value: unknown, ...details: string[]) => void;
type Fields = Readonly<Record<string, unknown>>;

/** More would not fit into the cookie that keeps the answers. */
const MOST_SERVICES = 100;
const LONGEST_TEXT = 300;
/** All of them are in the cookie, or in its mirror. */
const LONGEST_REVISION = 40;
/** What a cookie may be called; a pattern of stars alone would be every cookie of the site. */
const COOKIE = /^(?!\*+$)[^\s;,="\\]{1,100}$/;
/** Names under which other tools let a site preset a choice. */
const PRESETS = ['default', 'checked', 'enabled', 'preset'];

/** An id that can be a key anywhere: no name that every object has already. */
export const isServiceId = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9][\w-]{0,63}$/i.test(value) && !(value in {});

/**
 * Reads the services of a site: first those of the attribute, then those that only the JSON has.
 * @param ids ids of known services with spaces between them, `youtube google-maps`. They may also name services of the JSON.
 * @param raw parsed JSON: a list of `ServiceRecord`, or `{services: […]}`; `undefined` for none.
 */
export function readServices(ids = '', raw: unknown = []): { services: readonly Service[]; findings: readonly ServiceFinding[] } {
  const findings: ServiceFinding[] = [];
  const teller = (where: string): Tell => (code, field, value, ...details) => {
    findings.push({ code, where: where + field, value: shown(value), ...(details.length && { details }) });
  };
  const tell = teller('');
  const records = new Map<string, readonly [record: Fields, tell: Tell]>();
  const list: unknown = Array.isArray(raw) ? raw : (Object(raw) as Fields)['services'];
  if (!Array.isArray(list)) tell('service-unreadable', 'data', raw);
  else {
    list.forEach((record: unknown, index) => {
      const row = `row ${index + 1}`;
      const { id } = Object(record) as Fields;
      if (!isServiceId(id) || index >= MOST_SERVICES) tell('service-unreadable', row, record);
      else if (records.has(id)) tell('service-repeated', row, id);
      else records.set(id, [record as Fields, teller(`${row}, `)]);
    });
  }
  const named = ids.split(/[\s,]+/).flatMap((word) => {
    const id = records.has(word) ? word : word.toLowerCase();
    if (records.has(id) || Object.hasOwn(KNOWN_SERVICES, id)) return id;
    if (id) tell('service-unknown', 'services', id, Object.keys(KNOWN_SERVICES).join(', '));
    return [];
  });
  const services = [...new Set([...named, ...records.keys()])].map((id) => {
    const [record, tellOfRow] = records.get(id) ?? [{}, tell];
    return readService(id, record, tellOfRow);
  });
  return { services, findings };
}

function readService(id: string, record: Fields, tell: Tell): Service {
  const known = Object.hasOwn(KNOWN_SERVICES, id) ? KNOWN_SERVICES[id]! : {};
  const text = (field: string): string => readText(record, field, tell);
  // As it was written: a line break inside a scheme is nothing to a browser.
  const address = safeUrl(record['policy']);
  const policy = /^(mailto|tel|geo):/i.test(address ?? '') ? undefined : address;
  if (!policy && record['policy']) tell('unreadable-field', 'policy', record['policy']);
  const service: Service = {
    id,
    label: text('label') || known.label || id,
    provider: text('provider') || known.provider,
    purpose: text('purpose') || known.purpose || '',
    policy: policy ?? known.policy,
    cookies: readCookies(record['cookies'] ?? known.cookies ?? [], tell),
    revision: readText(record, 'revision', tell, LONGEST_REVISION),
  };
  const missing = (['provider', 'policy', 'purpose'] as const).filter((field) => !service[field]);
  if (missing.length) tell('service-incomplete', 'id', id, missing.join(', '));
  for (const preset of PRESETS) if ([true, 'true', 1].includes(record[preset] as string)) tell('preset-on', preset, id);
  return service;
}

/** One line of text; a number counts as one. Empty for none, and for what is none. */
function readText(record: Fields, field: string, tell: Tell, longest = LONGEST_TEXT): string {
  const value = record[field] ?? '';
  const text = /string|number/.test(typeof value) ? String(value).replace(/\s+/g, ' ').trim() : undefined;
  if (text !== undefined && text.length <= longest) return text;
  tell('unreadable-field', field, value);
  return '';
}

function readCookies(raw: unknown, tell: Tell): ServiceCookie[] {
  return [raw].flat().flatMap((entry) => {
    const cookie = (typeof entry === 'string' ? { name: entry } : Object(entry)) as Fields;
    const { name } = cookie;
    if (typeof name !== 'string' || !COOKIE.test(name)) {
      tell('unreadable-field', 'cookies', entry);
      return [];
    }
    const duration = readText(cookie, 'duration', tell);
    return [duration ? { name, duration } : { name }];
  });
}

/**
 * Whether a cookie bears a name of a `ServiceCookie`, case and all, `*` standing for any characters. Time grows with the lengths alone: no expression is made of what
 * a site wrote.
 */
export function cookieMatcher(name: string): (cookie: string) => boolean {
  const [start = '', ...parts] = name.split('*');
  const end = parts.pop();
  if (end === undefined) return (cookie) => cookie === name;
  return (cookie) => {
    let at = start.length;
    if (!cookie.startsWith(start) || !cookie.endsWith(end)) return false;
    for (const part of parts) {
      at = cookie.indexOf(part, at);
      if (at < 0) return false;
      at += part.length;
    }
    return at + end.length <= cookie.length;
  };
}

/** What was written, as a finding quotes it; of an object its fields. */
const shown = (value: unknown): string => (Object(value) === value ? Object.keys(value as object).join(', ') : String(value)).slice(0, 100);
