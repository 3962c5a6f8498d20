import { isMissingAmount } from '../../../formats/amount.js';
import { fold } from '../../../formats/fold.js';
import { chooseMeasure } from './columns.js';
import type { BudgetFileDeps, FileFinding, ReadRecord } from './file-record.js';
import { Tally, type Step } from './tally.js';
import { WantedBody } from './wanted-body.js';

/** What we use of a Fiscal Data Package: which columns hold amounts, and which say what, when and of whom they are. */
interface Package {
  readonly title?: unknown;
  readonly resources: readonly (null | { readonly name?: string; readonly data?: unknown })[];
  readonly mapping: { readonly measures?: unknown; readonly dimensions?: unknown };
}

interface Named {
  readonly name: string;
  readonly source?: string;
}

interface Measure extends Named {
  readonly resource?: string;
  readonly currency?: string;
  readonly factor?: number | string;
}

interface Field extends Named {
  /** Name of the field that it puts into words. */
  readonly labelfor?: string;
}

interface Dimension extends Named {
  readonly dimensionType?: string;
  readonly fields?: unknown;
  readonly attributes?: unknown;
}

type Row = ReadonlyMap<string, unknown>;

interface PackageRow {
  readonly line: number;
  readonly values: Row;
}

const LABEL = /label|title|name|desc/;

/** Whether this is the `datapackage.json` of a Fiscal Data Package. */
export function isFiscalPackage(raw: unknown): raw is Package {
  const { resources, mapping } = Object(raw) as Partial<Package>;
  return Array.isArray(resources) && typeof mapping === 'object' && mapping !== null && 'measures' in mapping;
}

/** Amounts of one measure by its first classification, a series a year. Data must be in the package itself: the files beside it are not asked for. */
export function readPackage({ title, resources, mapping }: Package, deps: BudgetFileDeps): ReadRecord {
  const { choice } = deps;
  const measures = listOf<Measure>(mapping.measures).filter(({ source }) => source);
  const names = measures.map(({ name }) => name);
  const chosen = chooseMeasure(names, [...names.keys()], choice.measure, [/./]);
  if (typeof chosen === 'object') return { rows: [], findings: [chosen] };
  const measure = measures[chosen]!;
  const findings: FileFinding[] = [];
  const others = names.filter((name) => name !== measure.name);
  if (others.length && !choice.measure) findings.push({ code: 'measure-chosen', where: 'measure', value: measure.name, details: [others.join(', ')] });
  const currency = measure.currency ?? 'EUR';
  if (currency.toUpperCase() !== 'EUR') return { rows: [], findings: [...findings, { code: 'currency-foreign', where: 'measure', value: currency }] };
  const resource = resources.find((each) => measure.resource && each?.name === measure.resource) ?? resources[0];
  const data = Array.isArray(resource?.data) ? rowsOf(resource.data) : undefined;
  if (!data) return { rows: [], findings: [...findings, { code: 'package-without-data', where: 'resources', value: resource?.name ?? '' }] };

  const fieldsOf = (type: string): Field[] => {
    const { fields, attributes } = listOf<Dimension>(mapping.dimensions).find(({ dimensionType }) => dimensionType === type) ?? {};
    return listOf<Field>(fields ?? attributes).filter(({ source }) => source);
  };
  const [levels, time, entity] = [fieldsOf('classification'), fieldsOf('datetime'), fieldsOf('entity')];
  const bodies = new WantedBody<PackageRow>(entity.length ? choice.entity : undefined);
  if (choice.entity && !entity.length) findings.push({ code: 'choice-unused', where: 'entity', value: choice.entity });
  for (const [index, values] of data.entries()) {
    const codes = entity.map((field) => textOf(values, field));
    const name = textOf(values, entity.find(isLabel) ?? entity[0]);
    bodies.add(codes.join('\n'), () => ({ name, codes }), () => ({ line: index + 1, values }));
  }
  const { rows, findings: missed } = bodies.choose();
  const tally = new Tally();
  for (const { line, values } of rows) {
    const amount = values.get(measure.source!);
    const text = isMissingAmount(amount) ? '' : String(amount);
    const cents = text ? centsOf(amount, measure.factor ?? 1, deps) : undefined;
    if (text && cents === undefined && deps.parseAmount(amount)) {
      // A figure, but not one that its factor can be put to: as it is, it would be another amount.
      findings.push({ code: 'budget-row-unreadable', where: `row ${line}`, value: text });
      continue;
    }
    const series = time.map((field) => /\b(19|20)\d\d\b/.exec(textOf(values, field))?.[0]).find(Boolean) ?? '';
    tally.add(pathOf(values, levels, measure), series, line, cents, text);
  }
  return { rows: tally.rows(), ...(typeof title === 'string' && { heading: title }), column: measure.name, findings: [...findings, ...missed] };
}

/** A list, or an object whose keys are the names, as later packages have it. */
function listOf<Item extends Named>(value: unknown): Item[] {
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'object' && item !== null).map((item: Item) => ({ ...item, name: String(item.name ?? item.source) }));
  return Object.entries(Object(value) as Record<string, object>).map(([name, item]) => ({ ...item, name }) as Item);
}

/** Rows as objects, or as lists under a list of names. */
function rowsOf(data: readonly unknown[]): Row[] {
  const [header, ...others] = data;
  if (Array.isArray(header)) return others.filter(Array.isArray).map((cells: unknown[]) => new Map(header.map((name, index) => [String(name), cells[index]])));
  return data.map((row) => new Map(Object.entries(Object(row) as object)));
}

function textOf(values: Row, field: Field | undefined): string {
  return String(values.get(field?.source ?? '') ?? '').trim();
}

function isLabel({ name, labelfor }: Field): boolean {
  return Boolean(labelfor) || LABEL.test(fold(name));
}

/** One step a code; a field that is a label belongs to the code it says, else to the one before it. */
function pathOf(values: Row, fields: readonly Field[], measure: Measure): [Step, ...Step[]] {
  const steps: { name: string; code: string; label: string }[] = [];
  for (const field of fields) {
    const text = textOf(values, field);
    const owner = field.labelfor ? steps.find(({ name }) => name === field.labelfor) : steps.at(-1);
    if (isLabel(field) && owner && !owner.label) owner.label = text;
    else steps.push({ name: field.name, code: isLabel(field) ? '' : text, label: isLabel(field) ? text : '' });
  }
  const [first, ...others] = steps.filter(({ code, label }) => code || label).map(({ code, label }) => ({ code, label: label || code }));
  return first ? [first, ...others] : [{ code: '', label: measure.name }];
}

/** Cents of an amount times its factor, exactly; half a cent goes away from zero. */
function centsOf(amount: unknown, factor: number | string, { parseAmount }: BudgetFileDeps): bigint | undefined {
  if (Number(factor) === 1) return parseAmount(amount, 'en')?.cents;
  const [, sign, grouped, fraction = ''] = /^([-+]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(String(amount).trim()) ?? [];
  const [, times, decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(String(factor)) ?? [];
  if (!grouped || !times) return undefined;
  const whole = grouped.replaceAll(',', '');
  const unit = 10n ** BigInt(fraction.length + decimals.length);
  const cents = (BigInt(whole + fraction) * BigInt(times + decimals) * 200n + unit) / (unit * 2n);
  return sign === '-' ? -cents : cents;
}
