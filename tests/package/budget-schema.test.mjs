/** The JSON Schema of a budget, against the chart that reads it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import { chooser } from '../../dist/formats/choice.js';
import { parseDate } from '../../dist/formats/date.js';
import { safeUrl } from '../../dist/formats/url.js';
import { FORMS } from '../../dist/widgets/budget-chart/budget-chart.data.js';
import { readBudget, readResidents } from '../../dist/widgets/budget-chart/budget-reader.data.js';
import { toBudgetRecord } from '../../dist/widgets/budget-chart/budget-record.data.js';
import { examples } from '../helpers/widgets.mjs';

const schema = JSON.parse(readFileSync('dist/schemas/budget.schema.json', 'utf8'));
const validate = new Ajv({ allErrors: true }).compile(schema);
/** Whether the chart finds anything wrong with data, beside what is a matter of sums. */
const isIssue = (data) => {
  const record = toBudgetRecord(data);
  if (!record) return true;
  const findings = [];
  const choose = chooser(findings);
  const { budget, told, quiet } = readBudget(record, choose('type', record.type, ['auto', ...FORMS]), choose('number-format', record.numberFormat, ['it', 'en', 'auto']));
  choose('unit', record.unit, ['euro', 'thousands', 'millions', 'billions']);
  choose('sort', record.sort, ['desc', 'none']);
  choose('percent-rounding', record.percentRounding, ['exact', 'sum']);
  const most = Number(record.maxItems ?? 30);
  if (!Number.isInteger(most) || most < 2 || most > 100) findings.push(most);
  findings.push(...told, ...quiet, ...readResidents(record.residents, budget.series).findings);
  const isAddress = !record.sourceHref || safeUrl(record.sourceHref);
  const isDate = !record.updatedOn || parseDate(record.updatedOn);
  return findings.length > 0 || !isAddress || !isDate;
};

describe('dist/schemas/budget.schema.json', () => {
  it('has the fields of a record and of a row, and describes each', () => {
    const { row, record } = schema.definitions;
    assert.deepEqual(Object.keys(row.properties).sort(), ['amount', 'code', 'highlight', 'label', 'parent', 'series', 'total', 'year']);
    const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
    const chart = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === 'broletto-budget-chart');
    const attributes = chart.attributes.map(({ name }) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()));
    const fields = Object.keys(record.properties).filter((name) => name !== 'rows' && name !== '$schema');
    assert.deepEqual(fields.filter((name) => !attributes.includes(name)), []);
    for (const [field, { description }] of Object.entries({ ...row.properties, ...record.properties })) if (field !== 'rows' && field !== '$schema') assert.ok(description, field);
  });

  it('accepts its examples, which raise no issue', () => {
    assert.ok(schema.examples.length);
    for (const example of schema.examples) assert.deepEqual([validate(example), isIssue(example)], [true, false], JSON.stringify(validate.errors));
  });

  const inStories = examples.filter(([widget, , markup]) => widget === 'budget-chart' && markup.includes('application/json'));
  for (const [, name, markup] of inStories) {
    it(`agrees with the chart about the story ${name}`, () => {
      const data = JSON.parse(/<script type="application\/json">([^]*?)<\/script>/.exec(markup)[1]);
      assert.deepEqual([validate(data), isIssue(data)], [true, false]);
    });
  }

  const amounts = [
    [133.5, true], [-7, true], [0, true], [null, true], ['133.733', true], ['9.250.000,00', true], ['€ 1.200', true], ['1.200,5 €', true], ['EUR 12', true], ['12 euro', true], ['-5', true], ['−5,10', true], ['5-', true],
    ['(1.200,00)', true], ['€ -5', true], ['1,5 mln', true], ['12 mila', true], ['133733.50', true], ['12,--', true], ['', true], ['-', true], ['–', true], ['n.d.', true], ['n/a', true], ['…', true],
    ['8.50.0,00', false], ['1O,00', false], ['9,250', false], ['9,250,000.00', false], ['1.005,123', false], ['(5', false], ['5)', false], ['circa 5', false], ['12 e 13', false], ['<b>5</b>', false], [true, false], [{}, false],
  ];
  for (const [amount, isRight] of amounts) {
    it(`${isRight ? 'accepts' : 'rejects'} the amount ${JSON.stringify(amount)}, in rows and in a record, as the chart does`, () => {
      const rows = [{ label: 'A', amount }, { label: 'B', amount: 5 }];
      for (const data of [rows, { rows }, { rows: [{ label: 'B', amount: 5 }], total: amount }]) assert.deepEqual([validate(data), isIssue(data)], [isRight, !isRight], JSON.stringify(data));
    });
  }

  for (const [amount, isRight] of [['9,250,000.00', true], ['9,250', true], ['(5.10)', true], ['n.d.', true], ['9.250.000,00', false], ['abc', false]]) {
    it(`${isRight ? 'accepts' : 'rejects'} the English amount ${amount} where number-format is en, as the chart does`, () => {
      const data = { numberFormat: 'en', rows: [{ label: 'A', amount }, { label: 'B', amount: 5 }] };
      assert.deepEqual([validate(data), isIssue(data)], [isRight, !isRight]);
    });
  }

  /** Values of a field of the record, and whether they are right: for the schema and for the chart. */
  const values = {
    type: [['bar', true], ['', true], [null, true], ['torta', false], [5, false]],
    numberFormat: [['auto', true], ['fr', false]],
    unit: [['euro', true], ['lire', false]],
    sort: [['none', true], ['asc', false]],
    maxItems: [[50, true], ['50', true], [1, false], [101, false], ['tanti', false]],
    percentRounding: [['sum', true], ['piano', false]],
    sourceHref: [['/dati/a.csv', true], ['https://a.example/b?c#d', true], ['javascript:alert(1)', false], ['data:text/csv,x', false]],
    updatedOn: [['2024', true], ['2024-05-31', true], ['31/05/2024', true], [2024, true], ['ieri', false]],
    residents: [[79000, true], ['79.000', true], ['', true], [{ 2023: 79000, 2024: '79.300' }, true], [0, false], [-1, false], [1.5, false], ['molti', false], [{ 2024: 'molti' }, false]],
    comune: [['Sesto', true]],
  };
  for (const [field, cases] of Object.entries(values)) {
    for (const [value, isRight] of cases) {
      it(`${isRight ? 'accepts' : 'rejects'} ${field}: ${JSON.stringify(value)}, as the chart does`, () => {
        const data = { rows: [2023, 2024].flatMap((year) => ['A', 'B'].map((label) => ({ label, amount: 5, series: String(year) }))), [field]: value };
        assert.deepEqual([validate(data), isIssue(data)], [isRight, !isRight]);
      });
    }
  }

  it('rejects what is no budget, as the chart does', () => {
    for (const data of [null, {}, 'x', 5, { rows: 'x' }, [5, 6], { rows: [null] }]) assert.deepEqual([validate(data), isIssue(data)], [false, true], JSON.stringify(data));
  });

  it('asks for a label and an amount, without which the chart shows what there is', () => {
    for (const data of [[{ amount: 5 }], [{ label: 'A' }], [{ label: 'A', amount: 5 }, 7]]) assert.deepEqual([validate(data), isIssue(data)], [false, false], JSON.stringify(data));
  });
});
