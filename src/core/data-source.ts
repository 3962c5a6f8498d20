import type { LitElement, ReactiveController } from 'lit';
import type { Table } from '../formats/csv.js';
import { decodeText } from '../formats/decode.js';
import { pageSetting } from './settings.js';

/**
 * Why data could not be had: `inline-json` the script child is not JSON; `network` no answer, or one the browser may not show (CORS);
 * `http` a status other than 2xx; `timeout` nothing within 20 s; `format` an answer of another kind (an HTML page, half a file);
 * `too-large` over the widget's limit; `host-not-allowed` the host is not in the page's `data-hosts`.
 */
export type DataErrorCode = 'inline-json' | 'network' | 'http' | 'timeout' | 'format' | 'too-large' | 'host-not-allowed';

/** Fired when data could not be had; the light-DOM content stays. Bubbles and crosses shadow roots. */
export class BrolettoErrorEvent extends Event {
  constructor(
    readonly code: DataErrorCode,
    /** The address, or `inline`. */
    readonly source: string,
    /** HTTP status, for `http`. */
    readonly status: number | undefined,
    /** Asks for the data once more. */
    readonly retry: () => void,
  ) {
    super('broletto-error', { bubbles: true, composed: true });
  }
}

/** Fired when the data of `src` has arrived. Bubbles and crosses shadow roots. */
export class BrolettoLoadEvent extends Event {
  constructor(readonly source: string) {
    super('broletto-load', { bubbles: true, composed: true });
  }
}

/** A widget that has data. */
export interface DataHost extends LitElement {
  /** Data set by code; wins over everything else. */
  data: unknown;
  /** Address of a data file. */
  src: string;
}

export interface DataSourceOptions<Model> {
  /** Raw JSON or table → the widget's model. Bad rows are reported in the model; `undefined` means «this is data of another kind». */
  parse(raw: unknown): Model | undefined;
  /** What the author wrote inside the tag → the widget's model; `undefined` when it holds no data. */
  read?(elements: readonly Element[]): Model | undefined;
  /** The CSV parser, for widgets that take tables; loaded only when a table arrives. */
  csv?(): Promise<{ parseCsv(text: string): Table }>;
  /** Largest file in bytes; 1 MB unless told. */
  limit?: number;
}

const TIMEOUT = 20_000;

class DataError {
  constructor(readonly code: DataErrorCode, readonly status?: number) {}
}

/**
 * Where a widget's data comes from: `data` set by code, else `src`, else a JSON script child, else the light DOM. A source that fails falls to the
 * next. One request per address, aborted when the address changes or the element goes, never repeated but by `retry()`.
 */
export class DataSource<Model> implements ReactiveController {
  /** The model in use; `undefined` while nothing has given one. */
  model: Model | undefined;
  /** Whether a file is on its way. */
  loading = false;
  /** The last failure of `src` or of the inline JSON. */
  error: DataErrorCode | undefined;

  private _loaded: { src: string; model: Model | undefined } | undefined;
  private _request: AbortController | undefined;
  private _data: unknown;
  private _elements: readonly Element[] = [];
  private _json: string | undefined;

  constructor(
    private readonly _host: DataHost,
    private readonly _options: DataSourceOptions<Model>,
  ) {
    _host.addController(this);
  }

  /** For `<slot @slotchange=…>` of the default slot: the only moment at which light DOM is read. */
  readonly slotChanged = (event: Event): void => {
    this._elements = (event.target as HTMLSlotElement).assignedElements({ flatten: true });
    // A script child can be seen before the parser has filled it.
    if (document.readyState === 'loading' && this._elements.some((element) => element.localName === 'script')) {
      document.addEventListener('DOMContentLoaded', () => this._choose(), { once: true });
    } else {
      this._choose();
    }
  };

  /** Asks for `src` once more. */
  readonly retry = (): void => {
    this._loaded = undefined;
    void this._load();
  };

  /** The model in use now. Call it in `willUpdate()`: it notices a new `data` or `src` (a controller's own `hostUpdate()` comes too late). */
  update(): Model | undefined {
    const { data, src } = this._host;
    if (data !== this._data) {
      this._data = data;
      this._choose(false);
    }
    if (src !== (this._loaded?.src ?? '')) void this._load();
    return this.model;
  }

  hostDisconnected(): void {
    // A move within the page disconnects and connects at once; only a real removal aborts.
    queueMicrotask(() => {
      if (!this._host.isConnected && this._request) {
        this._request.abort();
        this._loaded = undefined;
      }
    });
  }

  private _choose(update = true): void {
    const before = this.model;
    this.model =
      (this._data !== undefined && this._data !== null ? this._options.parse(this._data) : undefined) ??
      this._loaded?.model ??
      this._readInline() ??
      this._options.read?.(this._elements);
    if (update && (this.model !== before || this.loading)) this._host.requestUpdate();
  }

  private _readInline(): Model | undefined {
    const text = this._elements.find((element) => element.matches('script[type="application/json"]'))?.textContent?.trim();
    if (!text) return undefined;
    const known = text === this._json;
    this._json = text;
    try {
      const model = this._options.parse(JSON.parse(text));
      if (model) return model;
    } catch {
      // Reported below, like JSON of another kind.
    }
    if (!known) this._fail(new DataError('inline-json'), 'inline');
    return undefined;
  }

  private async _load(): Promise<void> {
    this._request?.abort();
    this._request = undefined;
    const { src } = this._host;
    this._loaded = { src, model: undefined };
    this.loading = Boolean(src);
    this.error = undefined;
    if (!src) return this._choose();

    const request = (this._request = new AbortController());
    const timer = setTimeout(() => request.abort(new DataError('timeout')), TIMEOUT);
    this._host.requestUpdate();
    try {
      const model = await this._fetch(src, request.signal);
      if (request.signal.aborted) return;
      this._loaded = { src, model };
      this._host.dispatchEvent(new BrolettoLoadEvent(src));
    } catch (reason) {
      const timedOut = request.signal.reason instanceof DataError;
      if (request.signal.aborted && !timedOut) return;
      this._fail(timedOut ? request.signal.reason : reason, src);
    } finally {
      clearTimeout(timer);
      if (this._request === request) {
        this._request = undefined;
        this.loading = false;
        this._choose();
        this._host.requestUpdate();
      }
    }
  }

  private async _fetch(src: string, signal: AbortSignal): Promise<Model> {
    const { parse, csv, limit = 1_000_000 } = this._options;
    if (!isHostAllowed(src)) throw new DataError('host-not-allowed');
    const response = await fetch(src, { signal });
    if (!response.ok) throw new DataError('http', response.status);
    if (Number(response.headers.get('content-length')) > limit) throw new DataError('too-large');
    const bytes = await response.arrayBuffer();
    if (bytes.byteLength > limit) throw new DataError('too-large');
    const text = decodeText(bytes).replace(/^\ufeff/, '').trim();
    // A missing file is often answered 200 with a page: look at the body, not at the status.
    if (!text || text.startsWith('<')) throw new DataError('format');
    const isJson = /^[[{]/.test(text);
    if (!isJson && !csv) throw new DataError('format');
    const model = parse(isJson ? parseJson(text) : (await csv!()).parseCsv(text));
    if (!model) throw new DataError('format');
    return model;
  }

  private _fail(reason: unknown, source: string): void {
    const { code, status } = reason instanceof DataError ? reason : new DataError('network');
    this.error = code;
    this._host.dispatchEvent(new BrolettoErrorEvent(code, source, status, this.retry));
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DataError('format');
  }
}

function isHostAllowed(src: string): boolean {
  const allowed = pageSetting('data-hosts');
  const { host } = new URL(src, document.baseURI);
  return !allowed || host === location.host || allowed.split(/\s+/).includes(host);
}
