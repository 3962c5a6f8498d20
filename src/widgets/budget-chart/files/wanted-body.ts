import type { FileFinding } from './file-record.js';
import { likeness, nearNames, type Body } from './near-names.js';

/** Names that are told of many. */
const SOME = 5;

interface Kept<Row> {
  readonly body: Body;
  readonly rank: number;
  rows: Row[];
}

/** Keeps of a file of several bodies the rows of the one that is wanted, and of the others no more than their names. */
export class WantedBody<Row> {
  private readonly _bodies = new Map<string, Kept<Row>>();

  /** @param wanted name or code; without it the file must be of one body. */
  constructor(private readonly _wanted: string | undefined) {}

  /** @param id what tells it from all others */
  add(id: string, body: () => Body, row: () => Row): void {
    let kept = this._bodies.get(id);
    if (!kept) {
      const found = body();
      kept = { body: found, rank: this._wanted ? likeness(this._wanted, found) : 0, rows: [] };
      this._bodies.set(id, kept);
      // The rows of the first were kept in case there is no other.
      if (!this._wanted && this._bodies.size === 2) for (const first of this._bodies.values()) first.rows = [];
    }
    if (kept.rank || (!this._wanted && this._bodies.size === 1)) kept.rows.push(row());
  }

  /** The rows of the wanted body; none, and why, where it is not clear which that is. */
  choose(): { rows: readonly Row[]; findings: FileFinding[] } {
    const all = [...this._bodies.values()];
    const wanted = this._wanted;
    const fail = (code: FileFinding['code'], value: string, names: readonly string[]) => ({ rows: [], findings: [{ code, where: 'entity', value, details: [names.join(', ')] }] });
    if (!wanted) {
      if (all.length < 2) return { rows: all[0]?.rows ?? [], findings: [] };
      return fail('entity-needed', String(all.length), [...new Set(all.map(({ body }) => body.name))].slice(0, SOME));
    }
    const best = Math.max(0, ...all.map(({ rank }) => rank));
    const found = best ? all.filter(({ rank }) => rank === best) : [];
    if (!found.length) return fail('entity-not-found', wanted, nearNames(wanted, all.map(({ body }) => body)));
    const comuni = found.filter(({ body }) => /^comun[ei]$/i.test(body.kind ?? ''));
    const [first, ...others] = comuni.length ? comuni : found;
    if (!others.length) return { rows: first!.rows, findings: [] };
    return fail('entity-ambiguous', wanted, [first!, ...others].slice(0, SOME).map(({ body: { name, codes } }) => `${name} (${codes.find(Boolean) ?? '?'})`));
  }
}
