import { isServiceId } from './services.data.js';

/** Names that others gave to services that we know. */
const OUR_IDS: Readonly<Record<string, string>> = {
  'youtube.com': 'youtube',
  'www.youtube.com': 'youtube',
  'vimeo.com': 'vimeo',
  googlemaps: 'google-maps',
  'google.com/maps': 'google-maps',
  'maps.google.com': 'google-maps',
  ganalytics: 'google-analytics',
};

/**
 * What a visitor has allowed already through other tools of Italian public sites, by our ids: `{youtube: true}`. It is read only.
 *
 * - Bootstrap Italia and dev-kit: `localStorage['bs-ck3'] = '{"youtube.com": true}'`, without an end. `true` is «ricorda la scelta»; `false` is «only this once», so it
 *   is no decision. OpenCity keeps its one switch there, `multimedia`: it decides only for a service that bears this id.
 * - Volto (volto-gdpr-privacy): cookies `<version>_accepted_providers`, 180 days, with what was allowed: `tech_GANALYTICS,prof_YOUTUBE`. What begins with `tech_` is set
 *   by a refusal, too, and is no consent. Of several versions nobody can tell the last, so that only what all of them name counts.
 *
 * What they do not name is undecided. Nothing, where the store is blocked or holds something else.
 */
export function italiaChoices(): Record<string, boolean> {
  const names = [...attempt(bootstrapNames), ...attempt(voltoNames)];
  const ids = names.map((name) => (Object.hasOwn(OUR_IDS, name) ? OUR_IDS[name]! : name)).filter(isServiceId);
  return Object.fromEntries(ids.map((id) => [id, true]));
}

function bootstrapNames(): string[] {
  const stored: unknown = JSON.parse(localStorage.getItem('bs-ck3') ?? 'null');
  return Object.entries(Object(stored) as object).flatMap(([name, choice]) => (choice === true ? name : []));
}

function voltoNames(): string[] {
  const [newest, ...others] = document.cookie
    .split('; ')
    .flatMap((cookie) => /^[^=]+_accepted_providers=(.*)$/.exec(cookie)?.[1] ?? [])
    .map((value) => decodeURIComponent(value).split(','));
  return (newest ?? []).filter((name) => name.startsWith('prof_') && others.every((other) => other.includes(name))).map((name) => name.slice(5).toLowerCase());
}

/** Blocked storage throws at the mere mention of it, and what others wrote may be of any form. */
function attempt(read: () => string[]): string[] {
  try {
    return read();
  } catch {
    return [];
  }
}
