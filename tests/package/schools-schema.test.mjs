/** The JSON Schema of a list of schools, against the widget that reads it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import { readSchools } from '../../dist/widgets/schools-map/schools-map.data.js';
import { examples } from '../helpers/widgets.mjs';

const schema = JSON.parse(readFileSync('dist/schemas/schools.schema.json', 'utf8'));
const validate = new Ajv({ allErrors: true }).compile(schema);
const isIssue = (data) => {
  const list = readSchools(data);
  return !list || list.findings.length + list.lost.length > 0;
};

describe('dist/schemas/schools.schema.json', () => {
  it('describes every field', () => {
    for (const [field, { description }] of Object.entries(schema.items.properties)) assert.ok(description, field);
  });

  it('accepts its examples, which raise no issue', () => {
    assert.ok(schema.examples.length);
    for (const example of schema.examples) assert.deepEqual([validate(example), isIssue(example)], [true, false]);
  });

  const inStories = examples.filter(([widget, , markup]) => widget === 'schools-map' && markup.includes('application/json'));
  for (const [, name, markup] of inStories) {
    it(`agrees with the widget about the story ${name}`, () => {
      const data = JSON.parse(/<script type="application\/json">([^]*?)<\/script>/.exec(markup)[1]);
      assert.equal(validate(data), !isIssue(data));
    });
  }

  /** Values of a field, and whether they are right: for the schema and for the widget. */
  const values = {
    grade: [['primaria', true], ['primaria infanzia', true], [['cpia'], true], ['', true], ['ludoteca', false], [['ludoteca'], false]],
    ownership: [['statale', true], [null, true], ['comunale', false]],
    postalCode: [['20099', true], [118, true], ['', true], ['1', false], ['2009A', false]],
    precision: [['street', true], ['vicino', false]],
    href: [['/a?b#c', true], ['geo:45,9', true], ['javascript:alert(1)', false], ['data:text/html,x', false]],
    website: [['https://a.example', true], ['vbscript:x', false]],
    activities: [['Coro', true], [['Coro', { grade: 'primaria', text: 'Scacchi' }], true]],
    code: [['MIIC8A5005', true], [7, true]],
  };
  for (const [field, cases] of Object.entries(values)) {
    for (const [value, isRight] of cases) {
      it(`${isRight ? 'accepts' : 'rejects'} ${field}: ${JSON.stringify(value)}, as the widget does`, () => {
        const data = [{ name: 'A', [field]: value }];
        assert.deepEqual([validate(data), isIssue(data)], [isRight, !isRight]);
      });
    }
  }

  it('rejects what is no list of schools, as the widget does', () => {
    for (const data of [null, {}, 'x', 5, [{ telefono: '02' }], ['Scuola']]) assert.deepEqual([validate(data), isIssue(data)], [false, true]);
  });
});
