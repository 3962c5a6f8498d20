import { safeUrl } from '../../../formats/url.js';

/** What an address of somebody's content stands for. */
export interface EmbedAddress {
  /** Id of a known service; `undefined` for any other. */
  readonly service: string | undefined;
  /** Address for a frame; `undefined` where there is none, so that only the link is left. */
  readonly src: string | undefined;
  /** Whose content it is, `www.example.it`. */
  readonly host: string;
}

/** What is left of an address when its scheme and its `#` are taken off: `www.example.it/path?query`. */
type Place = string;

/**
 * Known services: what their places look like, and their address of a frame. They are put together from ids of the right form alone; of Google and Facebook, whose
 * forms are many, from what comes after the host.
 */
const SERVICES: readonly (readonly [service: string, places: RegExp, frame: (place: Place, url: URL) => string | undefined])[] = [
  ['youtube', /^([\w-]+\.)*(youtube(-nocookie)?\.com|youtu\.be)\//, youtubeFrame],
  ['vimeo', /^([\w-]+\.)*vimeo\.com\//, vimeoFrame],
  // Country domains, too (google.it, google.co.uk): all have the same maps at google.com, and no lookalike has.
  ['google-maps', /^(maps\.app\.goo\.gl\/|goo\.gl\/maps\/|((www\.)?google\.(com|(com?\.)?[a-z]{2})\/maps|maps\.google\.(com|(com?\.)?[a-z]{2}))([/?]|$))/, mapsFrame],
  ['spotify', /^open\.spotify\.com\//, (place) => first(place, /\/(?:intl-\w+\/)?(?:embed(?:-podcast)?\/)?((?:track|album|artist|playlist|episode|show)\/[\da-z]{22})(?!\w)/i, 'https://open.spotify.com/embed/')],
  ['facebook', /^(([\w-]+\.)*facebook\.com|fb\.watch)\//, facebookFrame],
  ['instagram', /^([\w-]+\.)*instagram\.com\//, (place) => first(place, /\/(?:[\w.]+\/)?((?:p|reel|tv)\/[\w-]+)(?:[/?]|$)/, 'https://www.instagram.com/', '/embed/')],
  ['x', /^([\w-]+\.)*(x|twitter)\.com\//, () => undefined],
];

/**
 * Reads a link that a person copies, or the address of a frame.
 * @param isFrame whether it was given as the address of a frame: then it may be used as it is where nothing better is known.
 * @returns `undefined` for what is no http(s) address with a host.
 */
export function embedOf(address: string, isFrame = false): EmbedAddress | undefined {
  const url = parse(address);
  if (!url) return undefined;
  const host = url.hostname.replace(/\.$/, '');
  const place = host + url.pathname + url.search;
  const [service, , frame] = SERVICES.find(([, places]) => places.test(place)) ?? [];
  // Google lets no other page of its maps be framed: not that of a place, nor a short link.
  return { service, src: frame?.(place, url) ?? (isFrame && service !== 'google-maps' ? url.href : undefined), host };
}

function parse(address: string): URL | undefined {
  try {
    const url = new URL((safeUrl(address) ?? '').replace(/^\/\//, 'https://'));
    return url.protocol.startsWith('http') ? url : undefined;
  } catch {
    return undefined;
  }
}

/** `before`, what the path of a place holds in the form's brackets, `after`; `undefined` where it has another form. */
function first(place: Place, path: RegExp, before: string, after = ''): string | undefined {
  const found = path.exec(place);
  return found?.index === place.indexOf('/') ? before + found[1]! + after : undefined;
}

/** What is left out counts who shared a link, or starts the video by itself. */
function youtubeFrame(place: Place, url: URL): string | undefined {
  const isWhole = /^[^/]+\/(embed|playlist)/.test(place);
  const kept = parameters(url, isWhole ? ['list', 'channel', 'cc_load_policy', 'rel'] : []);
  const id = /^(?:youtu\.be\/|[^/]+\/(?:(?:embed|shorts|live|v)\/|watch\?(?:.*&)?v=))([\w-]{11})(?![^/?&])/.exec(place)?.[1] ?? (isWhole && kept.has('list') && 'videoseries');
  const start = startOf(url);
  if (start) kept.set('start', start);
  return id ? `https://www.youtube-nocookie.com/embed/${id}${kept.size ? `?${kept}` : ''}` : undefined;
}

/** `h` opens videos that are not listed, and comes first; `dnt` asks for no statistics of the visitor. */
function vimeoFrame(place: Place, url: URL): string | undefined {
  const [, id, hash] = /^[^/]+\/(?:video\/|channels\/[\w-]+\/)?(\d+)(?:\/([\da-f]{6,}))?\/?(?:\?|$)/.exec(place) ?? [];
  const kept = parameters(url, ['h', 'texttrack']);
  if (hash) kept.set('h', hash);
  kept.set('dnt', '1');
  const start = startOf(url);
  return id && `https://player.vimeo.com/video/${id}?${kept}${start && `#t=${start}s`}`;
}

function facebookFrame(place: Place): string | undefined {
  const video = first(place, /(\/(?:[\w.-]+\/videos\/(?:[\w.-]+\/)?|watch\/?\?v=)\d+)(?:[/?&]|$)/, 'https://www.facebook.com');
  return video ? `https://www.facebook.com/plugins/video.php?href=${encodeURIComponent(video)}` : first(place, /(\/plugins\/\w+\.php\?.*)/, 'https://www.facebook.com');
}

function mapsFrame(place: Place): string | undefined {
  const own = first(place, /\/maps\/d\/(?:u\/\d+\/)?(?:viewer|edit)\?(?:.*&)?(mid=[\w-]+)(?:&|$)/, 'https://www.google.com/maps/d/embed?');
  return own ?? first(place, /\/(?:maps)?((?:\/(?:d\/(?:u\/\d+\/)?)?embed(?=[/?])|\?(?:.*&)?output=embed(?=&|$)).*)/, 'https://www.google.com/maps');
}

/** Second at which to begin: `t` or `start`, in the query or after `#`, `90`, `90s`, `1m30s`, `1h2m3s`. Empty for the beginning. */
function startOf({ search, hash }: URL): string {
  const [, hours = 0, minutes = 0, seconds = 0] = /[?&#](?:t|start)=(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?(?:[&#]|$)/.exec(search + hash) ?? [];
  return String(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) || '');
}

/** Those of these parameters that hold plain words. */
const parameters = ({ searchParams }: URL, names: readonly string[]): URLSearchParams =>
  new URLSearchParams(names.flatMap((name) => (/^[\w.-]{1,99}$/.test(searchParams.get(name) ?? '') ? [[name, searchParams.get(name)!]] : [])));
