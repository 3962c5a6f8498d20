import type * as Store from '../consent-store.js';
import type { ConsentMethod, ConsentRecord } from '../consent-store.js';
import type { ConsentGate } from './consent-gate.js';
import type { Service } from './services.data.js';

/** Where decisions are kept: `consent-store.ts`, handed over so that a page has it once. */
export type ConsentStorage = Pick<typeof Store, 'expiry' | 'readConsent' | 'stored' | 'watchConsent' | 'writeConsent'>;

/** Fired by the consent of the page, on itself, when something was decided or may have been. */
export class ConsentChange extends Event {
  constructor(
    /** Ids of the services that may run now and might not before, or the other way round. */
    readonly changed: readonly string[],
    /** `remote`: in another tab, or on a page visited since; `declare`: the services have been declared. */
    readonly method: ConsentMethod | 'remote' | 'declare',
    /** Ids of those that were decided now, be it as before. */
    readonly decided: readonly string[],
  ) {
    super('change');
  }
}

export interface Declaration {
  readonly revision?: string;
  readonly elsewhere?: Readonly<Record<string, boolean>>;
  readonly isLogged?: boolean;
}

/**
 * What a visitor allows on this page: headless, and one for all copies of our scripts. Every service is denied that is not declared, not decided, refused,
 * decided for another revision, or whose record cannot be read.
 */
export class PageConsent extends EventTarget {
  /** Holds back what waits for consent; one for the page. */
  gate?: ConsentGate;
  /** The notice that tells of changes, where a page has several. */
  speaker?: object;

  private _services: readonly Service[] = [];
  private _isDeclared = false;
  private _revision = '';
  private _elsewhere: Readonly<Record<string, boolean>> = {};
  private _isLogged = false;
  private _record: ConsentRecord | undefined;
  private _granted: ReadonlySet<string> = new Set();

  constructor(private readonly _storage: ConsentStorage) {
    super();
    _storage.watchConsent(() => this._refresh('remote'));
  }

  /** The services that this site has declared; the page's notice declares them. */
  get services(): readonly Service[] {
    return this._services;
  }

  /** Whether the site has said which services it has, be it none. */
  get isDeclared(): boolean {
    return this._isDeclared;
  }

  /** What is remembered, for the present revision. */
  get record(): ConsentRecord | undefined {
    return this._record;
  }

  /** Services about which the visitor has not been asked, or not since they changed. */
  get undecided(): readonly Service[] {
    return this._services.filter((service) => this._choice(service) === undefined);
  }

  /**
   * Says which services the site has. What was decided about others is as good as forgotten.
   * @param more.revision of the whole: another one than before, and everything is asked again.
   * @param more.elsewhere what the visitor has told other software of the site, by id of the service; it counts as long as nothing was ever decided here.
   * @param more.isLogged whether the site keeps a log: then who allows something gets a random name, which holds the receipts together.
   */
  declare(services: readonly Service[], { revision = '', elsewhere = {}, isLogged = false }: Declaration = {}): void {
    this._services = services;
    this._isDeclared = true;
    this._revision = revision;
    // What was decided here, and is over or for another revision, is asked again: the older answer does not come back.
    this._elsewhere = this._storage.stored().some(Boolean) ? {} : elsewhere;
    this._isLogged = isLogged;
    this._refresh('declare');
  }

  /** Whether a service may run. */
  has(id: string): boolean {
    const { _record: record } = this;
    // A page may stay open for longer than a decision holds.
    return this._granted.has(id) && !(record && this._storage.expiry(record.t) <= Date.now());
  }

  /** Whether there is a service of this id. */
  knows(id: string): boolean {
    return this._services.some((service) => service.id === id);
  }

  /** Resolves once a service may run, now or later. */
  async whenGranted(id: string): Promise<void> {
    while (!this.has(id)) await new Promise((resolve) => this.addEventListener('change', resolve, { once: true }));
  }

  /**
   * Records decisions, for services by their ids; others stay as they are, undecided ones too. Six months count from now, but for a single service that was
   * decided where its content is (`embed`): that leaves their end where it is.
   */
  decide(choices: Readonly<Record<string, boolean>>, how: ConsentMethod): void {
    const decided = Object.keys(choices).filter((id) => this.knows(id));
    if (!decided.length) return;
    // Read anew: another tab may have decided meanwhile.
    const record = this._read();
    const known = this._services.flatMap((service) => {
      const choice = Object.hasOwn(choices, service.id) ? choices[service.id] : this._choice(service);
      return typeof choice === 'boolean' ? [[keyOf(service), choice] as const] : [];
    });
    // Other pages of the site may have other services.
    const others = Object.entries(record?.choices ?? {}).filter(([key]) => !this._services.some(({ id }) => key.split('@')[0] === id));
    const now = Date.now();
    this._storage.writeConsent({
      v: 1,
      // How the notice was answered stays, too.
      ...(record && how === 'embed' ? { t: record.t, how: record.how, changed: now } : { t: now, how }),
      choices: Object.fromEntries([...others, ...known]),
      ...(this._revision ? { revision: this._revision } : {}),
      ...(this._isLogged && known.some(([, choice]) => choice) ? { id: record?.id ?? randomName() } : {}),
    });
    this._refresh(how, decided);
  }

  private _read(): ConsentRecord | undefined {
    const record = this._storage.readConsent();
    return (this._record = record?.choices && (record.revision ?? '') === this._revision ? record : undefined);
  }

  private _choice(service: Service, choices = this._record?.choices ?? {}): boolean | undefined {
    const found = [choices, this._elsewhere].find((source) => Object.hasOwn(source, keyOf(service)));
    return found?.[keyOf(service)];
  }

  private _refresh(method: ConsentChange['method'], decided?: readonly string[]): void {
    const { _record: record, _granted: before } = this;
    this._read();
    // That a tab is looked at again decides nothing.
    if (method === 'remote' && JSON.stringify(record) === JSON.stringify(this._record)) return;
    decided ??= this._services.filter((service) => this._choice(service, record?.choices ?? {}) !== this._choice(service)).map(({ id }) => id);
    this._granted = new Set(this._services.filter((service) => this._choice(service)).map(({ id }) => id));
    const changed = [...new Set([...before, ...this._granted])].filter((id) => before.has(id) !== this._granted.has(id));
    this.dispatchEvent(new ConsentChange(changed, method, decided));
  }
}

function randomName(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((number) => number.toString(36)).join('');
}

/** Another revision of a service is another service: it is asked for again. */
function keyOf({ id, revision }: Service): string {
  return revision ? `${id}@${revision}` : id;
}

const GLOBAL = Symbol.for('broletto.consent');

/** The consent of this page: that of the first of our scripts to ask. */
export function consentOfPage(storage: ConsentStorage): PageConsent {
  const page = globalThis as { [GLOBAL]?: PageConsent };
  return (page[GLOBAL] ??= new PageConsent(storage));
}
