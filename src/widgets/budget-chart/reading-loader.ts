import type { LitElement, ReactiveController } from 'lit';
import type { NumberFormat } from '../../formats/amount.js';
import type { BudgetForm } from './budget-chart.data.js';
import { readPlainBudget, type BudgetReading } from './budget-reader.data.js';
import type { BudgetRecord } from './budget-record.data.js';
import { readPlainTable } from './table/plain-table.js';

/** What holds a table among the elements an author wrote: the table itself or a wrapper (`<figure class="wp-block-table">`). */
export const TABLE_HOLDER = 'table, :has(table)';
/** What holds nothing but a table. Beside other words, the styles can hide it by a name alone: `::slotted()` takes no `:has()`. */
export const TABLE_ALONE = 'table, figure:has(table), :has(> table:only-child)';

/** What reads tables and records of any kind, once it has been fetched for any chart of the page. */
let reading: typeof import('./reading-view.js') | undefined;

/** Fetches that part, once for the page. */
export async function loadReading(): Promise<typeof import('./reading-view.js')> {
  return (reading ??= await import('./reading-view.js'));
}

/** Reads what is plain, a label and an amount in each row, at once; for anything else fetches the part that can, and has the host look again. */
export class ReadingLoader implements ReactiveController {
  /** Resolves when the part has come, or could not be had; `undefined` while nothing takes it. */
  arrival: Promise<void> | undefined;
  /** Whether the part could not be had. */
  hasFailed = false;

  /** What is known of a table without the part. */
  private _unread: BudgetRecord | undefined;

  constructor(private readonly _host: LitElement) {
    _host.addController(this);
  }

  /** Reads the first table, without touching it; where that takes the part, the caption alone until then. */
  readTable(elements: readonly Element[]): BudgetRecord | undefined {
    const holder = elements.find((element) => element.matches(TABLE_HOLDER));
    const table = holder?.matches('table') ? (holder as HTMLTableElement) : holder?.querySelector('table');
    if (!table) return undefined;
    const caption = (table.caption ?? holder!.querySelector('figcaption'))?.textContent.trim() ?? '';
    const record = readPlainTable(table, caption) ?? reading?.readTable(table, caption);
    this._unread = record ? undefined : { rows: [], heading: caption || undefined };
    return record ?? this._unread;
  }

  /**
   * @param model what `record` is made of, beside attributes
   * @returns `undefined` where it takes the part, until then
   */
  readBudget(model: BudgetRecord | undefined, record: BudgetRecord, type: 'auto' | BudgetForm, format: NumberFormat): BudgetReading | undefined {
    const isTableRead = !model || model !== this._unread;
    const read = isTableRead ? (readPlainBudget(record, type, format) ?? reading?.readBudget(record, type, format)) : undefined;
    if (!read) this.arrival ??= this._load();
    return read;
  }

  /** Asks for the part once more, after it could not be had. */
  readonly retry = (): void => {
    this.hasFailed = false;
    this.arrival = this._load();
    this._host.requestUpdate();
  };

  hostConnected(): void {
    // While the host is out of the page, its slot is not listened to.
    if (reading) this._readAgain();
  }

  private async _load(): Promise<void> {
    await loadReading().catch(() => (this.hasFailed = true));
    this._readAgain();
  }

  private _readAgain(): void {
    if (this._unread) this._host.renderRoot.querySelector('slot:not([name])')!.dispatchEvent(new Event('slotchange', { bubbles: true }));
    this._host.requestUpdate();
  }
}
