import type { LitElement, ReactiveController } from 'lit';
import type { Table } from '../formats/csv.js';
import type { Finding } from '../formats/finding.js';

/**
 * Why data could not be had: `inline-json` the script child is not JSON of the widget's kind; `network` no answer, or one the browser may not show
 * (CORS); `http` a status other than 2xx; `timeout` nothing for 20 s; `format` an answer of another kind (an HTML page, half a file);
 * `too-large` over the widget's limit.
 */
export type DataErrorCode = 'inline-json' | 'network' | 'http' | 'timeout' | 'format' | 'too-large';

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
  /** Address of a file whose rows belong to those of `src`. */
  joinSrc?: string;
  /** Address of a file with the outlines of an area. */
  boundaries?: string;
  /** Address of a file to be compared with that of `src`. */
  compareSrc?: string;
}

/** Attributes that hold an address, and their properties. */
const ADDRESSES = { src: 'src', 'join-src': 'joinSrc', boundaries: 'boundaries', 'compare-src': 'compareSrc' } as const;

export interface DataSourceOptions<Model> {
  /** Attribute with the address; `src` unless told. Only `src` has data by code and in the tag beside it. */
  address?: keyof typeof ADDRESSES;
  /** Raw JSON or table → the widget's model. Bad rows are reported in the model; `undefined` means «this is data of another kind». */
  parse?(raw: unknown): Model | undefined;
  /** What the author wrote inside the tag → the widget's model; `undefined` when it holds no data. */
  read?(elements: readonly Element[]): Model | undefined;
  /** The CSV parser, for widgets that take tables; loaded only when a table arrives. */
  csv?(): Promise<{ parseCsv(bytes: ArrayBuffer): Table }>;
  /** What reads a file, where that takes more than `parse` knows; it is loaded while the file is on its way. */
  reader?(): Promise<(raw: unknown) => Model | undefined>;
  /**
   * In place of all three, for files too large to be read in one go: gives models of which each holds more of the file than the one before, with time for the page
   * in between; `undefined` for a file of another kind. Loaded while the file is on its way. Throws once nobody waits any more.
   */
  stream?(): Promise<(bytes: ArrayBuffer, signal: AbortSignal) => AsyncIterable<Model | undefined>>;
  /** Largest file in bytes; 1 MB unless told. */
  limit?: number;
}

const TIMEOUT = 20_000;

/** A failure with a name of its own; anything else that goes wrong on the way is `network`. */
class DataError {
  constructor(
    readonly code: DataErrorCode,
    readonly status?: number,
  ) {}
}

/**
 * Where a widget's data comes from: `data` set by code, else `src`, else a JSON script child, else the light DOM. A source that fails falls to the
 * next. One request per address, aborted when the address changes or the element goes, never repeated but by `retry()`.
 */
export class DataSource<Model> implements ReactiveController {
  /** Whether a file is on its way. */
  loading = false;
  /** The last failure of `src` or of the inline JSON. */
  error?: DataErrorCode | undefined;

  private _data?: unknown;
  private _src = '';
  private _fromData?: Model | undefined;
  private _fromSrc?: Model | undefined;
  private _fromChildren?: Model | undefined;
  private _json?: string;
  private _request?: AbortController | undefined;

  constructor(
    private readonly _host: DataHost,
    private readonly _options: DataSourceOptions<Model>,
  ) {
    _host.addController(this);
  }

  /** The model in use now. Call it in `willUpdate()`, which comes before anything is drawn: it notices a new `data` or `src`. */
  update(): Model | undefined {
    const { data, isConnected } = this._host;
    if (data !== this._data) {
      this._data = data;
      this._fromData = data ? this._options.parse?.(data) : undefined;
    }
    // An update can come when the element has already gone.
    if (this._address !== this._src && isConnected) void this._load();
    return this._fromData ?? this._fromSrc ?? this._fromChildren;
  }

  /** For the widget's list of issues. */
  get findings(): readonly Finding<'no-data'>[] {
    return this.error ? [{ code: 'no-data', where: this.error === 'inline-json' ? 'script' : this._attribute, value: this.error }] : [];
  }

  /** Asks for the file once more; `undefined` where that could not help. */
  get retry(): (() => void) | undefined {
    return this._address ? () => void this._load() : undefined;
  }

  /** For `@slotchange` of the default slot: the only moment at which light DOM is read. */
  slotChanged(event: Event): void {
    const slot = event.target as HTMLSlotElement;
    const elements = slot.assignedElements({ flatten: true });
    const isParsing = document.readyState === 'loading';
    const before = this._fromChildren;
    // While the page is being parsed a list may grow, and a script may not be filled yet, without a slot change.
    if (isParsing) document.addEventListener('DOMContentLoaded', () => slot.dispatchEvent(new Event('slotchange', { bubbles: true })), { once: true });
    this._fromChildren = (isParsing ? undefined : this._readJson(elements)) ?? this._options.read?.(elements);
    if (this._fromChildren !== before) this._host.requestUpdate();
  }

  hostConnected(): void {
    // A request that a removal aborted is made again.
    if (this._src !== this._address) this._host.requestUpdate();
  }

  hostDisconnected(): void {
    // A move within the page disconnects and connects at once; only a real removal aborts.
    queueMicrotask(() => {
      if (this._host.isConnected || !this._request) return;
      this._request.abort();
      this._src = '';
    });
  }

  private get _attribute(): keyof typeof ADDRESSES {
    return this._options.address ?? 'src';
  }

  private get _address(): string {
    return this._host[ADDRESSES[this._attribute]] ?? '';
  }

  private _readJson(elements: readonly Element[]): Model | undefined {
    const text = elements.find((element) => element.matches('script[type="application/json"]'))?.textContent ?? '';
    let model: Model | undefined;
    try {
      model = text ? this._options.parse?.(JSON.parse(text)) : undefined;
    } catch {
      // Told below, like JSON of another kind.
    }
    if (text && !model && text !== this._json) this._fail(new DataError('inline-json'), 'inline');
    this._json = text;
    return model;
  }

  private async _load(): Promise<void> {
    this._request?.abort();
    const src = (this._src = this._address);
    this._fromSrc = this.error = undefined;
    this.loading = Boolean(src);
    this._host.requestUpdate();
    if (!src) return;

    const request = (this._request = new AbortController());
    const { signal } = request;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(new DataError('timeout')), TIMEOUT);
    };
    wait();
    let failure: unknown;
    try {
      for await (const model of this._fetch(src, signal, wait)) {
        signal.throwIfAborted();
        if (!model) throw new DataError('format');
        this._fromSrc = model;
        this._host.requestUpdate();
      }
    } catch (reason) {
      failure = reason ?? signal.reason;
    }
    clearTimeout(timer);
    // Aborted by us: another address is on its way, or nobody is waiting any more.
    if (this._request !== request || (signal.aborted && !(signal.reason instanceof DataError))) return;
    this._request = undefined;
    this.loading = false;
    if (failure) {
      this._fromSrc = undefined;
      return this._fail(failure, src);
    }
    this._host.requestUpdate();
    await this._host.updateComplete;
    this._host.dispatchEvent(new BrolettoLoadEvent(src));
  }

  /** @param wait begins to wait anew: something has arrived. */
  private async *_fetch(src: string, signal: AbortSignal, wait: () => void): AsyncGenerator<Model | undefined> {
    const { parse, csv, reader, stream, limit = 1e6 } = this._options;
    const [response, read = parse, pieces] = await Promise.all([fetch(src, { signal }), reader?.(), stream?.()]);
    if (!response.ok) {
      // Else the connection stays busy with a body that nobody reads.
      void response.body?.cancel();
      throw new DataError('http', response.status);
    }
    const bytes = await bytesOf(response, limit, wait);
    if (pieces) return yield* pieces(bytes, signal);
    const text = new TextDecoder().decode(bytes).trim();
    // A missing file is often answered 200 with a page: look at the body, not at the status.
    yield /^[[{]/.test(text) ? read?.(parseJson(text)) : csv && /^[^<]/.test(text) ? read?.((await csv()).parseCsv(bytes)) : undefined;
  }

  private _fail(reason: unknown, source: string): void {
    const { code, status } = reason instanceof DataError ? reason : new DataError('network');
    this.error = code;
    this._host.requestUpdate();
    this._host.dispatchEvent(new BrolettoErrorEvent(code, source, status, () => void this._load()));
  }
}

/** The body, piece by piece: a large file on a slow line takes its time, and one that is too large is not read to its end. */
async function bytesOf({ body }: Response, limit: number, onPiece: () => void): Promise<ArrayBuffer> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  for (let size = 0, piece = await reader?.read(); piece?.value; piece = await reader!.read()) {
    onPiece();
    pieces.push(piece.value);
    size += piece.value.length;
    if (size > limit) {
      void reader!.cancel();
      throw new DataError('too-large');
    }
  }
  return new Blob(pieces).arrayBuffer();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DataError('format');
  }
}
