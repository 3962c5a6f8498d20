import { CONSENT_KEY } from '../../src/widgets/cookie-notice/consent-store.js';

/** Test files run side by side and share their cookies: the tests of a suite that begins with this have them for themselves, and leave none. */
export function ownCookies(): void {
  let release: () => void;
  before(function () {
    this.timeout(60_000);
    return new Promise<void>((resolve) => {
      void navigator.locks.request(CONSENT_KEY, () => {
        resolve();
        return new Promise<void>((free) => (release = free));
      });
    });
  });
  beforeEach(clearConsent);
  after(() => {
    clearConsent();
    release();
  });
}

/** Values of every cookie of our name that this page can see. */
export function consentCookies(): string[] {
  return document.cookie.split('; ').filter((cookie) => cookie.startsWith(`${CONSENT_KEY}=`)).map((cookie) => cookie.slice(CONSENT_KEY.length + 1));
}

/** Sets a cookie of our name, for the whole host unless `attributes` say otherwise. */
export function setCookie(value: string, attributes = ''): void {
  document.cookie = `${CONSENT_KEY}=${value}; Path=/; ${attributes}`;
}

/** Forgets everything, at every path of this page. */
export function clearConsent(): void {
  const folders = location.pathname.split('/').map((_, depth, parts) => parts.slice(0, depth).join('/') || '/');
  for (const path of folders) setCookie('', `Path=${path}; Max-Age=0`);
  localStorage.removeItem(CONSENT_KEY);
}

/** Runs `action` while the very mention of these throws, as it does in sandboxed frames and where cookies are blocked. */
export function withBlockedStorage(blocked: readonly ('cookie' | 'localStorage')[], action: () => void): void {
  const refuse = (): never => {
    throw new DOMException('blocked', 'SecurityError');
  };
  const owners = { cookie: document, localStorage: window };
  const before = blocked.map((name) => Object.getOwnPropertyDescriptor(owners[name], name));
  for (const name of blocked) Object.defineProperty(owners[name], name, { configurable: true, get: refuse, set: refuse });
  try {
    action();
  } finally {
    blocked.forEach((name, index) => {
      const descriptor = before[index];
      if (descriptor) Object.defineProperty(owners[name], name, descriptor);
      else Reflect.deleteProperty(owners[name], name);
    });
  }
}
